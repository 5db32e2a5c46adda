"""Bugs nobody caught, threads that hang, dialogs, launchers: nothing passes unseen, and everything ends."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from station.app import main
from station.app.camera import KnownCodes
from station.app.codes import draw_code, draw_modules
from station.app.program import Program, Run
from station.app.world import World, demo_world
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.storage import DataFolder
from station.ui.context import CodeForm
from station.workers.events import WorkerFailed

# Where there is no sound server, and where windows have no manager.
pytestmark = pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints")

SECRET = "Jürgen Müßiggänger"


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    world: World = demo_world(tmp_path, "cm")
    made = Program(qapp, world, Run())
    qtbot.addWidget(made.window)
    yield made
    assert made.end()[1]


def test_an_exception_nobody_caught_stops_the_door(program: Program, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[WorkerFailed] = []
    program.bug_rose.connect(heard.append)
    with program.watching():
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            sys.excepthook(KeyError, error, error.__traceback__)
    assert [(fact.worker, SECRET in fact.detail) for fact in heard] == [("window", False)]
    assert "bug in the window" in caplog.text
    assert SECRET not in caplog.text


def test_so_does_one_in_any_thread(program: Program, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[object] = []
    program.bug_rose.connect(heard.append)

    def fail() -> None:
        raise KeyError(SECRET)

    with program.watching():
        thread = threading.Thread(target=fail, name="some thread")
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: "bug in thread some thread" in caplog.text and bool(heard), timeout=20_000)
    assert SECRET not in caplog.text


def test_the_hooks_are_given_back(program: Program) -> None:
    before = sys.excepthook, threading.excepthook
    with program.watching():
        assert sys.excepthook != before[0]
    assert (sys.excepthook, threading.excepthook) == before


HANGING = """
import os, signal, sys, threading
from pathlib import Path
from station.app import run_demo
from station.workers import worker
from station.workers.sync import SyncWorker
worker.WorkerThread.__init__.__defaults__ = (0.2,)
def hang(self, full):
    os.kill(os.getpid(), signal.SIGTERM)  # only now there is something to wait for in vain
    threading.Event().wait()

SyncWorker._synchronise = hang
run_demo(Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_thread_that_hangs_does_not_keep_the_program(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", HANGING, str(tmp_path)], capture_output=True, text=True, timeout=90, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "did not end within" in (tmp_path / "station.log").read_text(encoding="utf-8")
    DataFolder.claim(tmp_path, "the next one").close()


def test_the_launcher_says_trouble_in_a_dialog(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):  # the splash comes before it
            QTimer.singleShot(10, look)
            return
        said.extend((box.text(), box.informativeText(), box.detailedText()))
        box.close()

    folder = tmp_path / "<b>house</b>"
    monkeypatch.setattr(sys, "argv", ["station-window", "--data-dir", str(folder)])
    with DataFolder.claim(folder, "somebody else"):
        QTimer.singleShot(0, look)
        assert main() == 3
    assert "<b>house</b>" in said[0]
    assert said[1]
    assert "somebody else" in said[2]


def test_the_launcher_opens_the_window(tmp_path: Path) -> None:
    launcher = "import sys; from station.app import main; sys.exit(main())"
    command = [sys.executable, "-c", launcher, "--data-dir", str(tmp_path), "--quit-after", "0.5"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "journal.db").exists()


def test_a_text_too_long_for_a_picture_is_not_drawn() -> None:
    assert draw_code("x" * 5000) is None
    assert draw_code("grün-ß-日本-🎟") is not None
    assert draw_modules("x" * 200, CodeForm.BARS) is None
    assert draw_modules("日本", CodeForm.BARS) is None
    assert draw_modules("", CodeForm.QR) is None


def test_a_list_in_trouble_makes_no_code_plausible() -> None:
    class Broken:
        def find(self, _profile: str, _code: str) -> tuple[object, ...]:
            raise TroubleError(Trouble(TroubleKind.DATABASE_DAMAGED))

    known = KnownCodes()
    assert not known("1234")
    known.use(Broken(), "Tor 1")  # type: ignore[arg-type]
    assert not known("1234")
