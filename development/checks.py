"""Everything a change must pass: format, lint, types, floors, tests and their coverage.

Started by `python3 dev.py test [PYTEST ARGS]` inside the virtual environment. With arguments only the chosen
tests run, and coverage is not judged. All checks run, also after one has failed; exit code 1 if any did.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent
DOMAIN_COVERAGE = "100"
SIDE_BY_SIDE = ("--numprocesses", "logical", "--maxprocesses", "4", "--dist", "loadfile")
"""A process for each core; a file's tests stay together, since they share windows and servers."""


def main(pytest_arguments: list[str]) -> int:
    """Run all checks, print one line for each and the summary at the end."""
    os.chdir(ROOT)
    began = time.monotonic()
    passed = {
        "format": check("format", "ruff", "format", "--check", "."),
        "lint": check("lint", "ruff", "check", "."),
        "types": check("types", "mypy"),
        "floors": check("floors", "lint-imports"),
    }
    passed |= chosen_tests(pytest_arguments) if pytest_arguments else all_tests()
    verdicts = ", ".join(f"{name} {'ok' if well else 'FAILED'}" for name, well in passed.items())
    print(f"\n{verdicts} ({time.monotonic() - began:.0f} s)", flush=True)
    return 0 if all(passed.values()) else 1


def check(name: str, program: str, *arguments: str) -> bool:
    """Run a static check; its words are shown only if it fails."""
    done = subprocess.run(
        [SCRIPTS / program, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    print(f"{name:8}{'ok' if done.returncode == 0 else 'FAILED'}", flush=True)
    if done.returncode != 0:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


def chosen_tests(arguments: list[str]) -> dict[str, bool]:
    """Run some tests, without coverage."""
    return {"tests": run("-m", "pytest", *arguments)}


def all_tests() -> dict[str, bool]:
    """Run all tests, count what they have run through (processes and threads too), and judge it."""
    run("-m", "coverage", "erase")
    tests = run("-m", "coverage", "run", "-m", "pytest", *SIDE_BY_SIDE)
    run("-m", "coverage", "combine", "--quiet")
    domain = ("--include", "station/domain/*", "--fail-under", DOMAIN_COVERAGE)
    return {
        "tests": tests,
        "coverage": covered("the whole", list_gaps=tests),
        "domain coverage": covered("the domain", *domain, list_gaps=tests),
    }


def covered(what: str, *options: str, list_gaps: bool) -> bool:
    """Whether coverage reaches its mark (pyproject.toml's unless given); if not, its gaps can be listed."""
    command = [sys.executable, "-m", "coverage", "report", "--format=total", *options]
    total = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    percent = total.stdout.strip().splitlines() or ["0"]
    print(f"coverage of {what}: {percent[0]} %", flush=True)
    if total.returncode != 0 and list_gaps:
        run("-m", "coverage", "report", *options)
    return total.returncode == 0


def run(*arguments: str) -> bool:
    """Run Python with these arguments, its words going straight to the reader."""
    return subprocess.run([sys.executable, *arguments], stdin=subprocess.DEVNULL, check=False).returncode == 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
