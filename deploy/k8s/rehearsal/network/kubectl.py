"""kubectl as a function."""

import json
import os
import subprocess

SECONDS = 60


class Failed(Exception):
    """What kubectl said."""


def kubectl(*arguments: str, stdin: str = "") -> str:
    """Its output. It runs in a session of its own: Ctrl-C is for us, who may still have to clean up by it."""
    command = [os.environ.get("KUBECTL", "kubectl"), *arguments]
    try:
        done = subprocess.run(
            command, input=stdin, text=True, capture_output=True, timeout=SECONDS, start_new_session=True
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Failed(f"kubectl {' '.join(arguments[:3])}: nothing after {SECONDS} s") from None
    if done.returncode != 0:
        raise Failed(f"kubectl {' '.join(arguments[:3])}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def read(*arguments: str):
    return json.loads(kubectl("get", *arguments, "-o", "json"))
