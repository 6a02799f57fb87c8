"""people begin                 makes the users, and forgets what was acknowledged before
people start CROWD           in the background; returns when every one of them was served
people stop CROWD            ends it and tells what became of its requests; exit code 1 where any failed
people issue [KID]           from now on tokens are signed with that one of JWT_SECRETS; without KID with JWT_SECRET. Returns when
                             tokens of before have expired
people token SECONDS [KID]   prints one of the first user's
people check                 exit code 1 unless every set that was acknowledged is in the database, once

Crowds: "loggers" log 5 sets a second, and send each again with the same key until it is acknowledged; "watchers" make 50
requests a second, a fifth of them sets, and send nothing twice. They come as people do, by TLS through the ingress
($DOMAIN, $CURL_OPTIONS). What they keep is in $RUN/people.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import record
from cluster import TOKEN_SECONDS, Issuer, secret_now, signed, sql
from crowd import KINDS, Person
from way import way

START_SECONDS = 90
STOP_SECONDS = 30
# A crowd that nobody stops goes home.
LIFE_SECONDS = 1800
USERS = [user for kind in KINDS.values() for user in kind.users]


class Folder:
    def __init__(self):
        self.path = Path(os.environ["RUN"]) / "people"
        self.path.mkdir(parents=True, exist_ok=True)
        self.kid, self.acknowledged = self.path / "kid", self.path / "acknowledged"

    def of(self, crowd: str, what: str) -> Path:
        return self.path / f"{crowd}.{what}"


def begin(folder: Folder) -> int:
    for crowd in KINDS:
        end(folder, crowd)
    folder.acknowledged.write_text("")
    folder.kid.write_text("")
    rows = ", ".join(f"({user}, 'UTC')" for user in USERS)
    sql(f"insert into users (id, time_zone) values {rows} on conflict do nothing")
    return 0


def start(folder: Folder, crowd: str) -> int:
    end(folder, crowd)
    for what in ("ready", "json"):
        folder.of(crowd, what).unlink(missing_ok=True)
    with folder.of(crowd, "log").open("w") as log:
        command = [sys.executable, "-B", __file__, "run", crowd]
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    folder.of(crowd, "pid").write_text(str(process.pid))
    deadline = time.monotonic() + START_SECONDS
    while not folder.of(crowd, "ready").exists():
        if process.poll() is not None or time.monotonic() > deadline:
            end(folder, crowd)
            print(f"The {crowd} are not served: {folder.of(crowd, 'log').read_text().strip()}", file=sys.stderr)
            if folder.of(crowd, "json").exists():
                print(record.told(json.loads(folder.of(crowd, "json").read_text())), file=sys.stderr)
            return 1
        time.sleep(0.1)
    return 0


def run(folder: Folder, crowd: str) -> int:
    kind, ended = KINDS[crowd], threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    issuer, where, kept = Issuer(folder.kid), way(), record.Record(folder.acknowledged)
    persons = [Person(user, kind, where, issuer, kept, ended) for user in kind.users]
    for person in persons:
        person.start()
    if all(person.served.wait(START_SECONDS) for person in persons):
        folder.of(crowd, "ready").touch()
    ended.wait(LIFE_SECONDS)
    ended.set()
    for person in persons:
        person.join()
    record.write(folder.of(crowd, "json"), kept.summary(sum(person.caller.reopened for person in persons)))
    return 0


def end(folder: Folder, crowd: str) -> None:
    """If it is still there; the process is known by its number and by what it was started with."""
    file = folder.of(crowd, "pid")
    if not file.exists():
        return
    number = int(file.read_text())
    arguments = Path(f"/proc/{number}/cmdline")
    deadline = time.monotonic() + STOP_SECONDS
    told = False
    while arguments.exists() and f"run\0{crowd}\0".encode() in arguments.read_bytes():
        os.kill(number, signal.SIGKILL if time.monotonic() > deadline else 0 if told else signal.SIGTERM)
        told = True
        time.sleep(0.1)
    file.unlink()


def stop(folder: Folder, crowd: str) -> int:
    end(folder, crowd)
    file = folder.of(crowd, "json")
    if not file.exists():
        print(f"There are no {crowd}, or they had to be killed", file=sys.stderr)
        return 1
    summary = json.loads(file.read_text())
    print(f"{crowd}: {record.told(summary)}")
    return 1 if summary["failed"] else 0


def check(folder: Folder) -> int:
    acknowledged = record.read(folder.acknowledged)
    rows = sql(
        "select user_id, (extract(epoch from performed_at) * 1000)::bigint, count(*) from workout_logs"
        f" where user_id in ({', '.join(map(str, USERS))}) group by 1, 2"
    )
    stored = {(int(user), int(at)): int(count) for user, at, count in rows}
    wrong = record.compared(acknowledged, stored)
    print("\n".join(wrong[:10]) or f"{len(acknowledged)} sets were acknowledged, each is there once")
    return 1 if wrong or not acknowledged else 0


def issue(folder: Folder, kid: str) -> int:
    folder.kid.write_text(kid)
    time.sleep(TOKEN_SECONDS + 1)
    return 0


def token(seconds: int, kid: str) -> int:
    print(signed(USERS[0], kid, secret_now(kid), seconds))
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="people", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS
    )
    parser.add_argument("what", choices=["begin", "start", "stop", "issue", "token", "check", "run"], metavar="WHAT")
    parser.add_argument("which", nargs="?", default="", metavar="WHICH")
    parser.add_argument("kid", nargs="?", default="", metavar="KID")
    options = parser.parse_args()
    if options.what in ("start", "stop", "run") and options.which not in KINDS:
        parser.error(f"a crowd is one of {', '.join(KINDS)}")
    if options.what == "token":
        if not options.which.isdigit():
            parser.error("token SECONDS [KID]")
        return token(int(options.which), options.kid)
    folder = Folder()
    if options.what in ("begin", "check"):
        return {"begin": begin, "check": check}[options.what](folder)
    return {"start": start, "stop": stop, "run": run, "issue": issue}[options.what](folder, options.which)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except OSError as e:
        print(f"people: {e}", file=sys.stderr)
        sys.exit(1)
