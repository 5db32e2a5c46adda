"""From the start of a process to its first paint and to the door's; a process of its own for each start.

Run as `python -m station.bench.first_paint FOLDER` (the program on a data folder) or without a folder (an empty Qt
window, the floor). Prints when anything was painted first, and when the whole window was, in nanoseconds of the
machine's clock.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class FirstPaint(QObject):
    """Watches the application until its whole window is painted, then ends it. GUI thread only."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self.anything_at = 0
        self.window_at = 0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Sees every event of the application."""
        if not self.window_at and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.anything_at = self.anything_at or time.time_ns()
            if isinstance(watched, QMainWindow):
                self.window_at = time.time_ns()
                self._application.removeEventFilter(self)
                watched.close()
        return False


def main(arguments: list[str]) -> int:
    """Opens the window, prints when it was painted."""
    application = QApplication(sys.argv[:1])
    first = FirstPaint(application)
    if arguments:
        from station.app import run_window

        code = run_window(Path(arguments[0]))
    else:
        window = QMainWindow()
        window.resize(1366, 768)
        window.show()
        code = application.exec()
    sys.stdout.write(f"{first.anything_at} {first.window_at}")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
