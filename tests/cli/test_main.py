"""The program as a whole: help, wrong use, faults."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from station.cli.main import COMMANDS, station
from tests.cli.program import Program, run_process


def test_help_lists_every_command() -> None:
    ended = run_process(["--help"])
    assert ended.code == 0
    assert ended.err == ""
    for name, entry in COMMANDS.items():
        assert name in ended.out
        assert entry.summary in " ".join(ended.out.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(program: Program, name: str) -> None:
    ended = program(name, "--help")
    assert ended.code == 0
    assert ended.out.startswith(f"Usage: station {name}")


def test_version(program: Program) -> None:
    from station import __version__

    assert program("--version").out == f"station, version {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["queue"],
        ["queue", "one", "two"],
        ["--no-such-option"],
        ["--quit-after", "0"],
        ["--quit-after", "soon"],
        ["--camera", "0", "queue", "door"],
    ],
)
def test_wrong_use_is_said_on_standard_error(program: Program, arguments: list[str]) -> None:
    ended = program(*arguments)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err


def test_a_bug_is_logged_without_its_text_and_said_in_one_sentence(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = "Jane Doe"

    def broken(*_arguments: object, **_keywords: object) -> int:
        raise ZeroDivisionError(visitor)

    monkeypatch.setattr(station, "main", broken)
    monkeypatch.setenv("STATION_DATA_DIR", str(program.folder))
    ended = program("queue", "door")
    log = program.folder / "faults.log"
    assert ended.code == 3
    assert str(log) in ended.err
    assert "ZeroDivisionError" in log.read_text()
    assert visitor not in ended.err + log.read_text()


def test_a_bug_is_said_even_where_no_log_can_be_written(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_arguments: object, **_keywords: object) -> int:
        raise ZeroDivisionError

    file = tmp_path / "file"
    file.touch()
    monkeypatch.setattr(station, "main", broken)
    monkeypatch.setenv("STATION_DATA_DIR", str(file / "below"))
    ended = program("queue", "door")
    assert ended.code == 3
    assert "ZeroDivisionError" in ended.err


def test_interrupted_is_no_bug(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_arguments: object, **_keywords: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(station, "main", stopped)
    ended = program("queue", "door")
    assert ended.code == 3
    assert "Stopped" in ended.err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise on Windows")
def test_a_reader_that_went_away_is_no_bug(door: Program) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "station", "--data-dir", str(door.folder), "profile", "list"]
    with os.fdopen(writer, "wb") as nowhere:
        ended = subprocess.run(command, stdout=nowhere, stderr=subprocess.PIPE, check=False)
    assert ended.stderr == b""
    assert ended.returncode == 3
    assert not (door.folder / "faults.log").exists()
