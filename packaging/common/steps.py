"""The steps of a build: each is said with its time, and its words are shown only if it fails."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import NoReturn


class BuildError(Exception):
    """Why a build can't go on, and what to do about it, in words for the one who started it."""


def stop(why: str) -> NoReturn:
    """Ends the build; `run_script` makes an exit code of it."""
    raise BuildError(why)


def say(line: str) -> None:
    """A line of progress, on standard error."""
    print(line, file=sys.stderr, flush=True)


@contextmanager
def step(what: str) -> Iterator[None]:
    """Says what was done and how long it took."""
    began = time.monotonic()
    yield
    say(f"  {what} ({time.monotonic() - began:.1f} s)")


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    stdin: str | None = None,
    seconds: float | None = None,
) -> str:
    """Runs a program and returns its standard output. Raises BuildError with its last lines where it fails."""
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            cwd=cwd,
            env={**os.environ, **(environment or {})},
            input=stdin if stdin is not None else "",
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except FileNotFoundError:
        stop(f"There is no program {words[0]} here.")
    except subprocess.TimeoutExpired:
        stop(f"{' '.join(words)}\ndid not end within {seconds:.0f} s.")
    if done.returncode != 0:
        tail = "\n".join((done.stdout + done.stderr).strip().splitlines()[-25:])
        stop(f"{' '.join(words)}\nended with {done.returncode}:\n{tail}")
    return done.stdout


def need(program: str, package: str) -> str:
    """The path of a program of the system. Raises BuildError naming Debian's package of it."""
    search = os.environ.get("PATH", os.defpath)
    found = which(program, path=search + os.pathsep + "/usr/sbin" + os.pathsep + "/sbin")
    return found or stop(f"{program} is needed: apt-get install {package}")


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files below a folder; a link counts nothing."""
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())


def megabytes(path: Path) -> str:
    """`123.4 MB`, of a million bytes each."""
    return f"{size_of(path) / 1e6:.1f} MB"
