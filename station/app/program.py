"""The window as a program: application, window, desk, and the end of it all."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from station.app.context import context_of
from station.app.desk import Desk
from station.app.diagnosing import Diagnosing
from station.app.endings import EndingSignals
from station.app.logs import logging_to
from station.app.scanners import DoorScanners
from station.app.updates import Updates
from station.app.world import World
from station.ui.program.splash import Splash
from station.ui.sound import SilentPlayer, sound_player
from station.ui.wedge_filter import WedgeFilter
from station.ui.window import MainWindow
from station.wiring.folder import StationFolder
from station.workers.bugs import bug_stack, bug_summary
from station.workers.events import WorkerFailed

if TYPE_CHECKING:
    from station.app.one_window import OneWindow

_log = logging.getLogger(__name__)

DONE, NOT_DONE = 0, 3
"""Exit codes, as the command line has them: a station that never opened has not done its work."""


@dataclass(frozen=True, slots=True)
class Run:
    """How this one run of the window differs from what the settings say."""

    camera: str | None = None
    quit_after: float | None = None
    """Seconds."""


def run(application: QApplication, world: World, options: Run, splash: Splash) -> int:
    """Shows the window on a world and returns the exit code once it is closed. The world is closed with it, the splash
    when the window is painted."""
    with logging_to(world.folder.path):
        try:
            program = Program(application, world, options, splash)
        except BaseException:
            world.close()
            raise
        with program.watching():
            application.exec()
        code, whole = program.end()
    if not whole:
        # A thread hangs in a call that nobody can cut short. What it holds is safe in the databases; waiting for it
        # would keep the folder from the next start.
        logging.shutdown()
        os._exit(code)
    return code


class Program(QObject):
    """Everything that lives as long as the window. GUI thread."""

    bug_rose = Signal(object)  # WorkerFailed; from any thread

    def __init__(self, application: QApplication, world: World, options: Run, splash: Splash | None = None) -> None:
        super().__init__()
        self._splash = splash
        self._options = options
        self.window = MainWindow(context_of(world, None, SilentPlayer()))
        self.desk = Desk(self.window, world, options.camera)
        self._wedge = WedgeFilter(application)
        self._scanners = DoorScanners(self.window, self._wedge, world.folder)
        self._folder = world.folder.path
        self._diagnosing = Diagnosing(self.window, self._folder_in_front)
        self._updates = Updates(self.window)
        self._one: OneWindow | None = None
        self.bug_rose.connect(self.window.worker_failed)
        self.window.installEventFilter(self)
        self._painted = False
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Waits for the first paint: until then nothing heavy may take the processor."""
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            self.window.removeEventFilter(self)
            if self._splash is not None:
                self._splash.close()
            QTimer.singleShot(0, self._begin)
        return False

    @Slot()
    def _begin(self) -> None:
        if self._options.quit_after is not None:
            QTimer.singleShot(round(self._options.quit_after * 1000), self._finish)
        self._listen()
        # Before any thread runs Python: loading the sounds' libraries beside an import can hang (ui/sound.py).
        self.desk.use_sound(sound_player())
        self.desk.begin()
        self._scanners.start()
        self._updates.begin()

    def _folder_in_front(self) -> StationFolder:
        return self.desk.world.folder

    def _listen(self) -> None:
        """From now on a second start on this folder shows this window."""
        from station.app.one_window import OneWindow  # after the first paint: it loads Qt's network

        self._one = OneWindow(self._folder, self)
        self._one.asked.connect(self._started_again)

    @Slot()
    def _started_again(self) -> None:
        from station.app.one_window import bring_to_front

        _log.info("started a second time: the window comes to the front")
        bring_to_front(self.window)

    @Slot()
    def _finish(self) -> None:
        """Ends the program whatever else is open, a dialog included."""
        self.window.end()  # keeps its place and size
        QApplication.quit()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """For as long as the block lasts, signals end the program in good order and no exception passes unseen."""
        endings = EndingSignals()
        endings.asked.connect(self._finish)
        before = sys.excepthook, threading.excepthook
        sys.excepthook = self._exception_rose
        threading.excepthook = self._thread_exception_rose
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = before
            endings.close()

    def end(self) -> tuple[int, bool]:
        """Joins the threads and closes the world; the exit code, and whether everything ended in time."""
        if self._one is not None:
            self._one.close()
        self._wedge.close()
        stubborn = self._scanners.stop() + self._updates.stop() + self._diagnosing.stop() + self.desk.close()
        self.window.deleteLater()
        return (NOT_DONE if self.desk.trouble is not None else DONE), not stubborn

    def _exception_rose(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._finish()
            return
        _log.critical("bug in the window\n%s", bug_stack(error))
        self.bug_rose.emit(WorkerFailed("window", bug_summary(error)))

    def _thread_exception_rose(self, fact: threading.ExceptHookArgs) -> None:
        name = fact.thread.name if fact.thread is not None else "thread"
        if fact.exc_value is not None:
            _log.critical("bug in thread %s\n%s", name, bug_stack(fact.exc_value))
            self.bug_rose.emit(WorkerFailed(name, bug_summary(fact.exc_value)))
