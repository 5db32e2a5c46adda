"""The real program as a process: how it starts, and every way it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from station.storage import DataFolder

SECONDS = 90


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-W", "error", "-m", "station", *arguments]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments),
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


@contextmanager
def started(*arguments: str, folder: Path, told: str = "at the door") -> Iterator[subprocess.Popen[str]]:
    """The program, once its log says so much."""
    process = subprocess.Popen(command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        wait_for_line(process, folder / "station.log", told)
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_for_line(process: subprocess.Popen[str], file: Path, line: str) -> None:
    deadline = time.monotonic() + SECONDS
    while not (file.exists() and line in file.read_text(encoding="utf-8")):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline, file.read_text(encoding="utf-8") if file.exists() else "no log"
        time.sleep(0.02)


def test_the_demo_closes_by_itself_and_leaves_nothing(tmp_path: Path) -> None:
    ended = run("demo", "--quit-after", "0.5", TMPDIR=str(tmp_path))
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_the_first_start_makes_its_folder(tmp_path: Path) -> None:
    ended = run("--data-dir", str(tmp_path / "new" / "folder"), "--quit-after", "0.5")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "new" / "folder" / "journal.db").exists()


def test_a_folder_that_is_held_is_said_in_one_sentence(tmp_path: Path) -> None:
    with DataFolder.claim(tmp_path, "somebody else"):
        ended = run("--data-dir", str(tmp_path), "--quit-after", "30")
    assert ended.returncode == 3
    assert "somebody else" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_settings_of_a_newer_version_are_not_touched(tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    settings.write_text('{"version": 99}', encoding="utf-8")
    ended = run("--data-dir", str(tmp_path), "--quit-after", "30")
    assert ended.returncode == 3
    assert "newer" in ended.stderr
    assert settings.read_text(encoding="utf-8") == '{"version": 99}'


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_journal_that_cannot_be_opened_is_an_end_with_3(tmp_path: Path) -> None:
    (tmp_path / "journal.db").mkdir()
    with started("demo", "--data-dir", str(tmp_path), folder=tmp_path, told="stays closed") as process:
        process.send_signal(signal.SIGTERM)
        output = process.communicate(timeout=SECONDS)
        assert (process.returncode, *output) == (3, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_good_order(tmp_path: Path, number: signal.Signals) -> None:
    with started("demo", "--data-dir", str(tmp_path), folder=tmp_path) as process:
        process.send_signal(number)
        output = process.communicate(timeout=SECONDS)
        assert (process.returncode, *output) == (0, "", "")
    with DataFolder.claim(tmp_path, "the next one"):  # free again
        assert "bug" not in (tmp_path / "station.log").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_after_a_kill_it_starts_again(tmp_path: Path) -> None:
    with started("demo", "--data-dir", str(tmp_path), folder=tmp_path) as process:
        process.kill()
        process.communicate(timeout=SECONDS)
    (tmp_path / "station.log").unlink()
    ended = run("demo", "--data-dir", str(tmp_path), "--quit-after", "2")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_log_holds_no_secret(tmp_path: Path) -> None:
    with started("demo", "--data-dir", str(tmp_path), folder=tmp_path):
        pass
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"sandbox-password" not in path.read_bytes(), path
