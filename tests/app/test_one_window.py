"""A second start on a folder shows the first one's window: two real processes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.app import run_window
from station.app.one_window import OneWindow, bring_to_front, show_first
from station.domain.trouble import TroubleError
from station.storage import DataFolder
from tests.app.test_program import run, started, wait_for_line


def test_a_second_start_shows_the_first_window_and_is_done(tmp_path: Path) -> None:
    with started("demo", "--data-dir", str(tmp_path), folder=tmp_path) as first:
        second = run("demo", "--data-dir", str(tmp_path / "." / "x" / ".."))
        assert (second.returncode, second.stdout) == (0, "")
        assert "brought to the front" in second.stderr
        wait_for_line(first, tmp_path / "station.log", "started a second time")
        assert first.poll() is None


def test_a_command_that_holds_the_folder_is_named_at_once(tmp_path: Path) -> None:
    with DataFolder.claim(tmp_path, "station sync"):
        second = run("--data-dir", str(tmp_path), "--quit-after", "1")
    assert second.returncode == 3
    assert "station sync" in second.stderr


def test_no_window_is_waited_for_where_a_command_holds_the_folder(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr("station.app.one_window.show_first", asked.append)
    with DataFolder.claim(tmp_path, "station sync"), pytest.raises(TroubleError):
        run_window(tmp_path)
    assert asked == []


def test_what_a_killed_window_left_behind_keeps_nobody_from_listening(tmp_path: Path) -> None:
    with started("demo", "--data-dir", str(tmp_path), folder=tmp_path) as first:
        first.kill()
        first.wait()
    (tmp_path / "station.log").unlink()
    with started("demo", "--data-dir", str(tmp_path), folder=tmp_path):
        assert run("demo", "--data-dir", str(tmp_path)).returncode == 0


def test_nobody_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.app.one_window._PATIENCE", 60)
    assert not show_first(tmp_path)


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_window_comes_out_of_the_task_bar(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    listening = OneWindow(tmp_path, QObject(window))
    bring_to_front(window)
    listening.close()
    assert window.isVisible()
    assert not window.isMinimized()
