"""What the people's machine asks the cluster itself: the secret that tokens are signed with, and the database."""

import base64
import hashlib
import hmac
import json
import os
import subprocess
import threading
import time
from pathlib import Path

TOKEN_SECONDS = 10
RENEWED_BEFORE_SECONDS = 3


def kubectl(*arguments: str) -> str:
    command = [os.environ.get("KUBECTL", "kubectl"), "--namespace", os.environ["NAMESPACE"], *arguments]
    done = subprocess.run(command, text=True, capture_output=True, timeout=60)
    if done.returncode != 0:
        raise OSError(f"kubectl {arguments[0]}: {(done.stderr.strip() or done.stdout.strip()).rsplit(chr(10), 1)[-1]}")
    return done.stdout


def sql(text: str) -> list[list[str]]:
    """Rows as the database's superuser sees them."""
    psql = ("psql", "-U", "postgres", "-d", "gravl", "-AtqX", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", text)
    said = kubectl("exec", "postgres-0", "--container", "postgres", "--", *psql)
    return [line.split("\t") for line in said.splitlines()]


class Issuer:
    """
    Signs tokens, as whoever people sign in at does. Which secret it takes stands in a file: a kid, or nothing for the one
    without. Only when that file changes are secrets read anew, so a rotation is as sudden as it is made.
    """

    def __init__(self, kid_file: Path):
        self.kid_file = kid_file
        self.lock = threading.Lock()
        self.read_at: float | None = None
        self.asked_at = 0.0
        self.kid = ""
        self.secret = b""
        self.tokens: dict[int, tuple[str, float]] = {}

    def token(self, user: int) -> str:
        with self.lock:
            self._read()
            token, renewed_at = self.tokens.get(user, ("", 0.0))
            if time.time() >= renewed_at:
                token, renewed_at = signed(user, self.kid, self.secret), time.time() + TOKEN_SECONDS - RENEWED_BEFORE_SECONDS
                self.tokens[user] = token, renewed_at
            return token

    def _read(self) -> None:
        changed_at = self.kid_file.stat().st_mtime
        if changed_at == self.read_at:
            return
        # Who waits for tokens asks again and again; the cluster is asked once a second.
        if time.monotonic() < self.asked_at + 1:
            raise OSError("the issuer can't read its secret")
        self.asked_at = time.monotonic()
        kid = self.kid_file.read_text().strip()
        self.kid, self.secret = kid, secret_now(kid)
        # Tokens of before are used until they end, as people do.
        self.read_at = changed_at


def secret_now(kid: str) -> bytes:
    data = json.loads(kubectl("get", "secret", "app-secret", "-o", "json"))["data"]
    return secret_of(kid, {key: base64.b64decode(value).decode() for key, value in data.items()})


def secret_of(kid: str, secrets: dict[str, str]) -> bytes:
    """As the backend reads them: JWT_SECRET, and JWT_SECRETS by kid."""
    if not kid:
        return secrets["JWT_SECRET"].encode()
    return dict(entry.strip().split("=", 1) for entry in secrets["JWT_SECRETS"].split(","))[kid].encode()


def signed(user: int, kid: str, secret: bytes, seconds: int = TOKEN_SECONDS) -> str:
    now = int(time.time())
    header = {"alg": "HS256", "typ": "JWT", **({"kid": kid} if kid else {})}
    claims = {"sub": str(user), "iss": "gravl", "aud": "gravl", "iat": now, "exp": now + seconds}
    text = ".".join(_encoded(json.dumps(part).encode()) for part in (header, claims))
    return f"{text}.{_encoded(hmac.new(secret, text.encode(), hashlib.sha256).digest())}"


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
