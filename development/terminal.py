"""What the set-up says, and how it ends when something is in the way."""

import subprocess
import sys
from typing import NoReturn


def say(line: str) -> None:
    """One line of progress, on standard error: standard output belongs to the command that follows."""
    print(line, file=sys.stderr, flush=True)


def stop(message: str) -> NoReturn:
    """Say what is in the way and end with exit code 3."""
    say(message)
    raise SystemExit(3)


def run_quietly(command: list[str], what: str) -> None:
    """Run a step of the set-up; only if it fails are its last lines shown, and all stops with exit code 3."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode != 0:
        tail = "\n".join(done.stdout.strip().splitlines()[-15:])
        stop(f"Set-up stopped while {what}:\n{tail}")
