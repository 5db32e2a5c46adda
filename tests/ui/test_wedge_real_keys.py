"""Keys of the X server, as a real scanner's keyboard sends them, into a program of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """The program under test, and the keyboard in front of it."""

    def __init__(self, process: subprocess.Popen[str], environment: dict[str, str]) -> None:
        self.process = process
        self.environment = environment

    def next(self) -> dict[str, object]:
        """What it tells next."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the program has ended"
        return json.loads(line)

    def keys(self, *arguments: str) -> None:
        """One call of xdotool."""
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=60)


@pytest.fixture
def program(x_display: str) -> Iterator[Program]:
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool is not installed")
    environment = {**os.environ, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    script = str(Path(__file__).with_name("wedge_window.py"))
    with subprocess.Popen([sys.executable, script], env=environment, stdout=subprocess.PIPE, text=True) as process:
        program = Program(process, environment)
        program.keys("windowfocus", "--sync", str(program.next()["window"]))
        yield program
        process.terminate()


def test_scans_and_typing_come_apart(program: Program) -> None:
    program.keys("type", "--delay", "200", "a-Z")
    program.keys("type", "--delay", "1", "05.1803.?0000_Ab/+=:~")
    program.keys("key", "Return")
    assert program.next() == {"scan": "05.1803.?0000_Ab/+=:~", "field": "a-Z"}
    program.keys("key", "--delay", "1", *"TKT1", "ctrl+bracketright", *"99", "Tab")
    assert program.next() == {"scan": "TKT1\x1d99", "field": "a-Z"}
    program.keys("key", "--delay", "200", "b", "F2")
    assert program.next() == {"shortcut": "a-Zb"}
    program.keys("key", "--delay", "200", "ctrl+5", "Return")
    assert program.next() == {"page": "a-Zb"}
    assert program.next() == {"clicked": "a-Zb"}
