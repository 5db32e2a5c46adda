"""Runs the command line in tests: in this process where speed counts, as the real program where it must be real."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from station.cli.main import main
from station.sandbox import Sandbox

WESTERN_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "latin-1"}
"""A terminal that knows umlauts and little else, and a Python that does not help itself."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Standard output as the one JSON document it must be."""
        document = json.loads(self.out)
        assert isinstance(document, dict)
        return document


class Program:
    """The command line on one data folder, in this process."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._capture = capture
        self._patch = patch

    def __call__(self, *arguments: str, stdin: str | bytes = "") -> Ended:
        """Runs one command; `stdin` is what it finds on standard input."""
        raw = stdin if isinstance(stdin, bytes) else stdin.encode()
        read, write = os.pipe()
        os.write(write, raw)
        os.close(write)
        with open(read, encoding="utf-8") as pipe:
            self._patch.setattr(sys, "stdin", pipe)
            self._capture.readouterr()
            code = main(["--data-dir", str(self.folder), *arguments])
        out, err = self._capture.readouterr()
        assert "Traceback" not in out + err
        return Ended(code, out, err)


def run_process(
    arguments: Sequence[str], *, stdin: str = "", environment: Mapping[str, str] | None = None, seconds: float = 60
) -> Ended:
    """The real program as a process of its own."""
    ended = subprocess.run(
        [sys.executable, "-m", "station", *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        timeout=seconds,
        env={**os.environ, **(environment or {})},
        check=False,
    )
    assert "Traceback" not in ended.stdout + ended.stderr
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def add_profile(program: Program, sandbox: Sandbox, vendor: str, name: str, *more: str) -> Ended:
    """Makes a profile for one of the sandbox's vendors, with its own settings and secrets."""
    address = sandbox.addresses.vendors[vendor]
    settings = [part for key, value in address.settings.items() for part in ("--set", f"{key}={value}")]
    secrets = json.dumps(address.secrets)
    arguments = ["profile", "add", name, "--vendor", vendor, "--base-url", address.base_url, *settings, *more]
    ended = program(*arguments, "--secrets-stdin", stdin=secrets)
    assert ended.code == 0, ended.err
    return ended
