"""Requests against a server of our own that fails as told; that the real one does not, the rehearsal shows."""

import base64
import hashlib
import hmac
import http.server
import json
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
import record  # noqa: E402
from cluster import _encoded, secret_of, signed  # noqa: E402
from crowd import Kind, Person  # noqa: E402
from record import Record, compared  # noqa: E402
from way import Caller, Way  # noqa: E402

DOMAIN = "gravl.test"


class Server:
    """By TLS; answers 201 to whoever has come as often as `refusals` says with the same key, 503 before."""

    def __init__(self, folder: Path):
        self.refusals, self.closes_each, self.keys = 0, False, []
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self):
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                key = self.headers.get("Idempotency-Key")
                server.keys.append(key)
                self.send_response(503 if server.keys.count(key) <= server.refusals else 201)
                self.send_header("Content-Length", "0")
                self.end_headers()
                # Without saying so, as a server does that is tired of an idle connection.
                self.close_connection = server.closes_each

            do_GET = do_POST = answer

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.authority = folder / "ca.crt"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=x",
             "-addext", f"subjectAltName=DNS:{DOMAIN}", "-keyout", folder / "key", "-out", self.authority],
            check=True, capture_output=True,
        )  # fmt: skip
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.authority, folder / "key")
        self.http.socket = context.wrap_socket(self.http.socket, server_side=True)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    @property
    def way(self) -> Way:
        return Way(DOMAIN, "127.0.0.1", self.http.server_port, self.authority)


class FixedToken:
    def token(self, user: int) -> str:
        return f"of-{user}"


class PeopleTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.server = Server(self.folder)
        self.addCleanup(self.server.http.server_close)
        self.addCleanup(self.server.http.shutdown)
        self.record = Record(self.folder / "acknowledged")
        self.addCleanup(self.record.file.close)

    def person(self, persistent: bool) -> Person:
        kind = Kind(range(1, 2), 100, 1, persistent)
        person = Person(1, kind, self.server.way, FixedToken(), self.record, threading.Event())
        self.addCleanup(person.caller.close)
        return person

    def test_a_kept_connection_is_used_again(self):
        caller = Caller(self.server.way)
        self.addCleanup(caller.close)
        self.assertEqual([201, 201], [caller.ask("GET", "/", None, {}) for _ in range(2)])
        self.assertEqual(0, caller.reopened)

    def test_a_kept_connection_that_was_closed_is_no_failure(self):
        self.server.closes_each = True
        caller = Caller(self.server.way)
        self.addCleanup(caller.close)
        caller.ask("GET", "/", None, {})
        time.sleep(0.2)
        self.assertEqual(201, caller.ask("GET", "/", None, {}))
        self.assertEqual(1, caller.reopened)

    def test_nobody_there_is_a_failure(self):
        way = self.server.way
        self.server.http.shutdown()
        self.server.http.server_close()
        with self.assertRaises(OSError):
            Caller(way).ask("GET", "/", None, {})

    def test_another_authority_is_a_failure(self):
        other = Server(self.folder_of_another()).authority
        with self.assertRaises(ssl.SSLCertVerificationError):
            Caller(Way(DOMAIN, "127.0.0.1", self.server.http.server_port, other)).ask("GET", "/", None, {})

    def folder_of_another(self) -> Path:
        folder = self.folder / "another"
        folder.mkdir()
        return folder

    def test_who_is_persistent_sends_again_with_the_same_key(self):
        self.server.refusals = 2
        person = self.person(persistent=True)
        person.log_a_set()
        self.assertEqual(1, len(set(self.server.keys)))
        self.assertEqual(3, len(self.server.keys))
        self.assertEqual({(1, person.last)}, record.read(self.folder / "acknowledged"))
        summary = self.record.summary(0)
        self.assertEqual((1, 0, 2), (summary["answered"], summary["failed"], summary["tries"]))

    def test_who_is_not_counts_a_failure_and_acknowledges_nothing(self):
        self.server.refusals = 1
        self.person(persistent=False).log_a_set()
        self.assertEqual({"POST /api/logs: status 503": 1}, self.record.summary(0)["failures"])
        self.assertEqual(set(), record.read(self.folder / "acknowledged"))

    def test_no_two_sets_of_a_user_are_of_the_same_millisecond(self):
        person = self.person(persistent=False)
        for _ in range(20):
            person.log_a_set()
        self.assertEqual(20, len(record.read(self.folder / "acknowledged")))


class PureTest(unittest.TestCase):
    def test_where_to_and_whom_to_trust_are_curls_options(self):
        way = Way.of(DOMAIN, f"--cacert /a/ca.crt --connect-to {DOMAIN}:443:127.0.0.1:8443 --max-time 5")
        self.assertEqual(Way(DOMAIN, "127.0.0.1", 8443, Path("/a/ca.crt")), way)
        self.assertEqual(Way(DOMAIN, DOMAIN, 443, None), Way.of(DOMAIN, ""))

    def test_secrets_are_read_as_the_backend_reads_them(self):
        secrets = {"JWT_SECRET": "one", "JWT_SECRETS": "next=two, then=th=ree"}
        self.assertEqual([b"one", b"two", b"th=ree"], [secret_of(kid, secrets) for kid in ("", "next", "then")])

    def test_a_token_names_its_kid_and_is_signed(self):
        text, signature = signed(7, "next", b"secret").rsplit(".", 1)
        self.assertEqual(_encoded(hmac.new(b"secret", text.encode(), hashlib.sha256).digest()), signature)
        header, claims = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in text.split("."))
        self.assertEqual("next", header["kid"])
        self.assertEqual("7", claims["sub"])

    def test_what_was_acknowledged_is_there_once(self):
        self.assertEqual([], compared({(1, 10)}, {(1, 10): 1, (1, 11): 1}))
        self.assertEqual(["lost: user 1 at 10"], compared({(1, 10)}, {}))
        self.assertEqual(["2 times: user 1 at 11"], compared({(1, 10)}, {(1, 10): 1, (1, 11): 2}))


if __name__ == "__main__":
    unittest.main()
