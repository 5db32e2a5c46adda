"""The newcomer's door to Station: `python3 dev.py demo` and `python3 dev.py test`.

Each command first sets up whatever is missing (virtual environment, locked packages, translations, and on
Debian or Ubuntu the few system packages Qt needs), then does its work. A second start finds the stamp of the
first and sets up nothing. Standard library only; it never asks a question.

Exit codes: 0 done, 1 a check fell short, 2 wrong use, 3 could not be done (the message says what to do).
"""

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

if sys.version_info < (3, 11):  # said before anything that an older Python can't read
    newer = [name for name in ("python3.11", "python3.12", "python3.13", "python3.14") if which(name)]
    sys.stderr.write(
        "Station needs Python 3.11 or newer, and this is {}.{}. {}\n".format(
            *sys.version_info[:2],
            "Try: {} dev.py".format(newer[0]) if newer else "Please install a newer one.",
        )
    )
    raise SystemExit(3)

from collections.abc import Mapping

from development.environment import LOCK, ROOT, script, set_up
from development.terminal import run_quietly, stop

USAGE = """\
usage: python3 dev.py COMMAND

  demo [ARGS]    the window on the built-in sandbox: no account, no network   (= station demo ARGS)
  test [ARGS]    everything a change must pass; with ARGS, only those tests   (ARGS go to pytest)
  test-real      stations against real servers, where they are at hand        (see docs/real-servers.md)
  run ARGS       any station command, for example: run doctor
  setup          only the set-up
  format         put the source in the house's style
  lock           renew the lock files after a change of pyproject.toml
"""

TESTS = {"test": "checks.py", "test-real": "real_servers.py"}


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command in ("-h", "--help", "help"):
        print(USAGE, end="")
        return 0
    if command == "demo":
        return demo(rest)
    if command in TESTS:
        set_up(for_tests=True)
        return start([script("python"), str(ROOT / "development" / TESTS[command]), *rest])
    if command == "run" and rest:
        set_up()
        return start([script("station"), *rest])
    plain = {"setup": set_up, "format": format_source, "lock": lock}
    if command not in plain or rest:
        print(USAGE, end="", file=sys.stderr)
        return 2
    plain[command]()
    return 0


def demo(arguments: list[str]) -> int:
    """Open the demo, or say why there can be no window here."""
    if not {"-h", "--help"} & set(arguments) and not has_display(sys.platform, os.environ):
        stop(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.\n"
            "Start it in a desktop session, or over the network with `ssh -X`. Without any screen:\n"
            "    xvfb-run -a python3 dev.py demo --quit-after 10                   a virtual one (package xvfb)\n"
            "    QT_QPA_PLATFORM=offscreen python3 dev.py demo --quit-after 10     none at all"
        )
    set_up()
    return start([script("station"), "demo", *arguments])


def format_source() -> None:
    """Rewrite the source in the house's style; what can't be put right by itself is listed."""
    set_up()
    subprocess.run([script("ruff"), "check", "--fix", "--quiet", "."], cwd=ROOT, check=False)
    subprocess.run([script("ruff"), "format", "."], cwd=ROOT, check=True)


def lock() -> None:
    """Resolve pyproject.toml into the lock files: every system's wheels, by hash, no index named."""
    set_up()
    if not Path(script("uv")).exists():
        run_quietly([script("python"), "-m", "pip", "install", "--quiet", "uv"], "fetching uv, which resolves")
    # Hashes must be those of the public index, not of files that happen to lie on this machine.
    local = ("UV_INDEX", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS")
    environment = {name: value for name, value in os.environ.items() if name not in local}
    common = [script("uv"), "pip", "compile", "--no-config", "--quiet", "--universal", "--python-version", "3.11"]
    common += ["--upgrade", "--generate-hashes", "--no-header", "--no-emit-index-url"]
    as_runtime = ["--constraint", "requirements.lock"]
    runtime = ["pyproject.toml", "--output-file", "requirements.lock"]
    development = ["pyproject.toml", "--group", "dev", *as_runtime, "--output-file", LOCK.name]
    packaging = ["--group", "packaging", *as_runtime, "--output-file", "packaging/requirements.lock"]
    for options in (runtime, development, packaging):
        subprocess.run([*common, *options], cwd=ROOT, env=environment, check=True)
    set_up()


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can open: always on Windows and macOS, elsewhere where something names a display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in names)


def start(command: list[str]) -> int:
    """Run a program in the foreground; on POSIX it takes this process over, so that signals reach it."""
    # Station's own modules may be compiled too, whatever the container says: it starts faster.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
