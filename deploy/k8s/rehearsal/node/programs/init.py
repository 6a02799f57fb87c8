"""Process 1 of the node: starts its parts, starts again what exits, and reaps every orphan.

init.py DIR. A part is a file DIR/parts/NAME that holds its command, one argument a line; what it prints goes to
DIR/state/log/node/NAME. Commands come as lines over the socket DIR/run/init.sock, and each is answered by one:
start NAME, stop NAME, kill NAME (a crash: the part is started again), status. Only SIGKILL from outside ends it.
"""

import os
import signal
import socket
import sys
import time
from pathlib import Path

RESTART_AFTER_SECONDS = 1.0
STOP_WITHIN_SECONDS = 10.0


class Part:
    def __init__(self, name: str, directory: Path):
        self.name = name
        self.command = (directory / "parts" / name).read_text().splitlines()
        self.log = directory / "state/log/node" / name
        self.wanted = False
        self.pid = 0
        self.exits = 0
        self.start_at = 0.0

    def start(self):
        log = (os.POSIX_SPAWN_OPEN, 1, str(self.log), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        nothing = (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0)
        self.pid = os.posix_spawnp(
            self.command[0], self.command, os.environ, setsid=True,
            file_actions=[nothing, log, (os.POSIX_SPAWN_DUP2, 1, 2)],
        )  # fmt: skip

    def exited(self, status: int):
        self.pid = 0
        self.exits += 1
        self.start_at = time.monotonic() + RESTART_AFTER_SECONDS
        with self.log.open("a") as log:
            print(f"=== exited ({os.waitstatus_to_exitcode(status)})", file=log)


class Init:
    def __init__(self, directory: Path):
        self.directory = directory
        self.parts: dict[str, Part] = {}
        path = directory / "run/init.sock"
        path.unlink(missing_ok=True)
        self.commands = socket.socket(socket.AF_UNIX)
        self.commands.bind(str(path))
        self.commands.listen()
        self.commands.settimeout(0.1)

    def run(self):
        while True:
            self.reap()
            now = time.monotonic()
            for part in self.parts.values():
                if part.wanted and not part.pid and part.start_at <= now:
                    part.start()
            try:
                connection, _ = self.commands.accept()
            except TimeoutError:
                continue
            with connection, connection.makefile("rw") as stream:
                try:
                    stream.write(self.answer(stream.readline().split()) + "\n")
                    stream.flush()
                except (OSError, ValueError, LookupError) as e:
                    print(f"refused: {e!r}", file=stream, flush=True)

    def reap(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            for part in self.parts.values():
                if part.pid == pid:
                    part.exited(status)

    def answer(self, command: list[str]) -> str:
        if command == ["status"]:
            states = (f"{p.name}\t{p.pid or 'stopped'}\t{p.exits} exits" for p in self.parts.values())
            return "\n".join(states)
        verb, name = command
        if verb == "start":
            part = self.parts.setdefault(name, Part(name, self.directory))
            part.wanted, part.start_at = True, 0.0
            if not part.pid:
                part.start()
        elif verb == "stop":
            self.stop(self.parts[name])
        elif verb == "kill":
            os.kill(self.parts[name].pid, signal.SIGKILL)
        else:
            raise ValueError(f"no command {verb}")
        return "ok"

    def stop(self, part: Part):
        part.wanted = False
        kill_at = time.monotonic() + STOP_WITHIN_SECONDS
        if part.pid:
            os.kill(part.pid, signal.SIGTERM)
        while part.pid:
            if time.monotonic() > kill_at:
                os.kill(part.pid, signal.SIGKILL)
            time.sleep(0.02)
            self.reap()


if __name__ == "__main__":
    Init(Path(sys.argv[1])).run()
