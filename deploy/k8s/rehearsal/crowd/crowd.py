"""A crowd: threads that are users, at a steady pace, each over a connection of its own."""

import http.client
import json
import threading
import time
import uuid
from dataclasses import dataclass
from datetime import datetime, timezone

from cluster import Issuer
from record import Record
from way import Caller, Way

READS = ("/api/recommendations/smart-workout", "/api/recovery/muscle-groups")
BETWEEN_TRIES_SECONDS = 0.3
# Of a set that is under way when the crowd is told to stop.
LAST_TRIES = 30


@dataclass(frozen=True)
class Kind:
    """
    persistent: what is not acknowledged is sent again, with the same key, until it is; as apps do with what a user logged.
    Else each request is sent once, and whatever is no success is a failure.
    """

    users: range
    per_second: float  # all of them together
    of_which_write: int  # one in so many
    persistent: bool


KINDS = {
    # Who train, all the while: whatever is acknowledged has to be there in the end.
    "loggers": Kind(range(9101, 9106), 5, 1, persistent=True),
    # Who see whether anything fails.
    "watchers": Kind(range(9111, 9121), 50, 5, persistent=False),
}


class Person(threading.Thread):
    def __init__(self, user: int, kind: Kind, way: Way, issuer: Issuer, record: Record, ended: threading.Event):
        super().__init__(daemon=True)
        self.user, self.kind, self.issuer, self.record, self.ended = user, kind, issuer, record, ended
        self.caller = Caller(way)
        self.served = threading.Event()
        self.last = 0

    def run(self) -> None:
        every = len(self.kind.users) / self.kind.per_second
        due = time.monotonic() + every * (self.user - self.kind.users.start) / len(self.kind.users)
        number = 0
        while not self.ended.wait(max(0.0, due - time.monotonic())):
            due += every
            number += 1
            if number % self.kind.of_which_write == 0:
                self.log_a_set()
            else:
                self.once("GET", READS[number % len(READS)])
        self.caller.close()

    def log_a_set(self) -> None:
        self.last = max(self.last + 1, time.time_ns() // 1_000_000)
        at = datetime.fromtimestamp(self.last / 1000, timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        body = json.dumps({"performedAt": at, "sets": [{"exerciseId": 1, "reps": 8, "weightKg": 20}]}).encode()
        key = str(uuid.uuid4())
        if self.kind.persistent:
            done = self.until_acknowledged(body, key)
        else:
            done = self.once("POST", "/api/logs", body, key)
        if done:
            self.record.acknowledged(self.user, self.last)

    def until_acknowledged(self, body: bytes, key: str) -> bool:
        began, tries, left = time.monotonic(), 0, LAST_TRIES
        while (why := self.ask("POST", "/api/logs", body, key)) is not None:
            tries += 1
            left -= self.ended.is_set()
            if not left:
                self.record.failed(f"given up at the end: {why}")
                return False
            time.sleep(BETWEEN_TRIES_SECONDS)
        self.record.answered(time.monotonic() - began, tries)
        self.served.set()
        return True

    def once(self, method: str, path: str, body: bytes | None = None, key: str | None = None) -> bool:
        began = time.monotonic()
        why = self.ask(method, path, body, key)
        if why is not None:
            self.record.failed(f"{method} {path}: {why}")
            return False
        self.record.answered(time.monotonic() - began)
        self.served.set()
        return True

    def ask(self, method: str, path: str, body: bytes | None, key: str | None) -> str | None:
        """None where it succeeded, else why not."""
        try:
            headers = {"Authorization": f"Bearer {self.issuer.token(self.user)}"}
            if body:
                headers |= {"Content-Type": "application/json", "Idempotency-Key": key or ""}
            status = self.caller.ask(method, path, body, headers)
            return None if status < 300 else f"status {status}"
        except (OSError, http.client.HTTPException) as e:
            return f"{type(e).__name__}: {e}"
