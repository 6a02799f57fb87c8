"""What became of people's requests: counted, and which sets were acknowledged."""

import json
import threading
import time
from collections import Counter
from pathlib import Path

EXAMPLES = 5


class Record:
    """Of one crowd, by several threads."""

    def __init__(self, acknowledged: Path):
        self.lock = threading.Lock()
        self.file = acknowledged.open("a", buffering=1)
        self.began = self.answered_at = time.monotonic()
        self.longest = 0.0  # seconds in which nobody got an answer
        self.milliseconds: list[float] = []
        self.failures: Counter[str] = Counter()
        self.again = 0

    def answered(self, seconds: float, again: int = 0) -> None:
        with self.lock:
            now = time.monotonic()
            self.longest = max(self.longest, now - self.answered_at)
            self.answered_at = now
            self.milliseconds.append(seconds * 1000)
            self.again += again

    def failed(self, why: str) -> None:
        with self.lock:
            self.failures[why] += 1

    def acknowledged(self, user: int, performed_at: int) -> None:
        """performed_at in milliseconds since 1970; no user has two sets of the same."""
        with self.lock:
            self.file.write(f"{user} {performed_at}\n")

    def summary(self, reopened: int) -> dict:
        with self.lock:
            took = time.monotonic() - self.began
            times = sorted(self.milliseconds) or [0.0]
            return {
                "seconds": round(took, 1),
                "answered": len(self.milliseconds),
                "perSecond": round(len(self.milliseconds) / took, 1),
                "failed": self.failures.total(),
                "failures": dict(self.failures.most_common(EXAMPLES)),
                "tries": self.again,
                "reopened": reopened,
                "p50Ms": round(times[len(times) // 2], 1),
                "p99Ms": round(times[len(times) * 99 // 100], 1),
                "maxMs": round(times[-1], 1),
                "longestSilenceSeconds": round(max(self.longest, time.monotonic() - self.answered_at), 1),
            }


def told(summary: dict) -> str:
    tries = f", {summary['tries']} tries more" if summary["tries"] else ""
    text = (
        f"{summary['answered']} answered in {summary['seconds']} s ({summary['perSecond']}/s), {summary['failed']} failed{tries}; "
        f"p50 {summary['p50Ms']} ms, p99 {summary['p99Ms']} ms, at most {summary['longestSilenceSeconds']} s without an answer"
    )
    return "\n".join([text, *(f"  {count} times {why}" for why, count in summary["failures"].items())])


def compared(acknowledged: set[tuple[int, int]], stored: dict[tuple[int, int], int]) -> list[str]:
    """What is wrong: sets that were acknowledged and are not there, and sets that are there more than once."""
    lost = sorted(acknowledged - set(stored))
    twice = sorted(key for key, count in stored.items() if count > 1)
    return [f"lost: user {u} at {t}" for u, t in lost] + [f"{stored[u, t]} times: user {u} at {t}" for u, t in twice]


def read(file: Path) -> set[tuple[int, int]]:
    lines = file.read_text().splitlines() if file.exists() else []
    return {(int(user), int(at)) for user, at in (line.split() for line in lines)}


def write(file: Path, summary: dict) -> None:
    part = file.with_suffix(".part")
    part.write_text(json.dumps(summary) + "\n")
    part.rename(file)
