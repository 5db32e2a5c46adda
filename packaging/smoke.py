"""Whether an installed Station works: started by the builds, by the workflows, and by whoever wants to know.

    python3 packaging/smoke.py station
    python3 packaging/smoke.py --window station-window --data-dir /var/tmp/station-smoke chroot DIR station

The last words are the command that starts the program. Looks at the version, the doctor's findings, a code of each
vendor scanned twice against the program's own sandbox (let in, then refused), and a window that opens and closes.
Standard library only, since the program that is looked at brings its own Python. Exit code 1: something does not work.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PATIENCE = 120.0
"""Seconds that a command may take; a runner's first start of a new program is slow."""
NEEDED = {"disk", "permissions", "settings", "database", "decoder", "window"}
if sys.platform.startswith("linux"):
    NEEDED.add("second_decoder")  # elsewhere zbar, or what it needs, comes from others; tapirscan does its part alone
"""What the doctor must find well; a camera, a sound device and a clock to compare with are not everywhere."""

if sys.platform == "win32":
    # Ctrl+C reaches a whole group there, ourselves included; Ctrl+Break reaches the group that is named.
    _OWN_GROUP, _CTRL_C = subprocess.CREATE_NEW_PROCESS_GROUP, signal.CTRL_BREAK_EVENT
else:
    _OWN_GROUP, _CTRL_C = 0, signal.SIGINT


class NotWellError(Exception):
    """What was expected of the program, and what came instead."""


class Program:
    """The installed program, with a data folder of its own."""

    def __init__(self, command: Sequence[str], data_dir: str) -> None:
        self.command = list(command)
        self.data_dir = data_dir
        self.environment = {**os.environ, "STATION_DATA_DIR": data_dir, "STATION_KEY_DIR": data_dir + "-keys"}
        if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
            self.environment["QT_QPA_PLATFORM"] = "offscreen"

    def run(self, *arguments: str, code: int = 0, stdin: str = "") -> str:
        """Standard output of one command. Raises NotWellError where it ends otherwise than with `code`."""
        line = [*self.command, *arguments]
        done = subprocess.run(
            line,
            env=self.environment,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode != code:
            raise NotWellError(f"{' '.join(line)}\nended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    @contextmanager
    def sandbox(self) -> Iterator[dict[str, Any]]:
        """The vendors' servers, made up, on this machine; what they tell about themselves."""
        line = [*self.command, "sandbox", "--json", "--tickets", "40"]
        with subprocess.Popen(
            line, env=self.environment, stdout=subprocess.PIPE, encoding="utf-8", creationflags=_OWN_GROUP
        ) as process:
            try:
                yield _document(process)
            finally:
                process.send_signal(_CTRL_C)
                try:
                    process.wait(timeout=20)
                except subprocess.TimeoutExpired:
                    process.kill()


def look(program: Program, version: str, window: Sequence[str]) -> None:
    """All of it, a line for each part. Raises NotWellError at the first that does not work."""
    with _told("version"):
        said = program.run("--version")
        if version not in said:
            raise NotWellError(f"this is {said.strip()}, not {version}")
    with program.sandbox() as servers:
        for vendor in servers["vendors"]:
            with _told(f"profile, list and scans: {vendor}"):
                scan_twice(program, servers, vendor)
        with _told("doctor"):
            ask_doctor(program)
    with _told("window: demo"):
        program.run("demo", "--quit-after", "2")
    with _told("window: launcher"):
        Program(window, program.data_dir).run("--data-dir", program.data_dir, "--quit-after", "2")


def scan_twice(program: Program, servers: Mapping[str, Any], vendor: str) -> None:
    """Connects to a vendor of the sandbox and holds a good ticket before it, twice."""
    address = servers["vendors"][vendor]
    settings = [f"--set={name}={value}" for name, value in address["settings"].items()]
    connect = ("profile", "add", vendor, "--vendor", vendor, "--base-url", address["base_url"], *settings)
    program.run(*connect, "--secrets-stdin", stdin=json.dumps(address["secrets"]))
    program.run("sync", vendor)
    code = next(
        s["code"] for s in servers["samples"] if (s["vendor"], s["kind"], s["expected"]) == (vendor, "valid", "admit")
    )
    for expected, ends in (("admit", 0), ("deny", 1)):
        scanned = json.loads(program.run("scan", vendor, "--json", code, code=ends))["scans"]
        if [scan["verdict"] for scan in scanned] != [expected]:
            raise NotWellError(f"{code} should be {expected}: {scanned}")


def ask_doctor(program: Program) -> None:
    """Every part that needs nothing of the machine has to be well."""
    found = {check["name"]: check for check in json.loads(program.run("doctor", "--json"))["checks"]}
    for name in sorted(NEEDED):
        if name not in found or found[name]["status"] != "ok":
            raise NotWellError(f"the doctor says of {name}: {found.get(name, 'nothing')}")


def _document(process: subprocess.Popen[str]) -> dict[str, Any]:
    """The first JSON document that the process prints."""
    assert process.stdout is not None
    text = ""
    for line in process.stdout:
        text += line
        if line.rstrip() == "}":
            document: dict[str, Any] = json.loads(text)
            return document
    raise NotWellError(f"the sandbox ended with {process.wait()} and said only: {text!r}")


@contextmanager
def _told(what: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    print(f"  ok    {what} ({time.monotonic() - began:.1f} s)", flush=True)


def main(arguments: Sequence[str]) -> int:
    """Looks at one program; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--window", help="the windowed program; else the command itself is used")
    parser.add_argument("--data-dir", help="as the program names it; else a new folder, removed at the end")
    parser.add_argument("--version", default=_version(), help="what it should be (else this checkout's)")
    parser.add_argument("command", nargs=argparse.REMAINDER, metavar="COMMAND", help="how the program is started")
    options = parser.parse_args(arguments)
    if not options.command:
        parser.error("name the command that starts the program")
    own = None if options.data_dir else tempfile.mkdtemp(prefix="station-smoke-")
    program = Program(options.command, options.data_dir or str(Path(own or "") / "data"))
    window = [*options.command[:-1], options.window] if options.window else options.command
    try:
        look(program, options.version, window)
    except (NotWellError, subprocess.TimeoutExpired, OSError) as error:
        print(f"  FAIL  {error}", flush=True)
        return 1
    finally:
        if own:
            shutil.rmtree(own, ignore_errors=True)
    print("Station works here.")
    return 0


def _version() -> str:
    text = (Path(__file__).resolve().parents[1] / "station" / "__init__.py").read_text(encoding="utf-8")
    return text.rpartition("__version__ = ")[2].strip().strip('"')


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
