"""From the start of a process to its window's first paint; a process of its own for each start.

Run as `python -m station.bench.first_paint FOLDER` (the program on a data folder) or without a folder (an empty Qt
window, the floor). Prints the time of the first paint, in nanoseconds of the machine's clock.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Watches the application until a window is painted, then ends it. GUI thread only."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self.at = 0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Sees every event of the application."""
        if not self.at and event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self.at = time.time_ns()
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
    sys.stdout.write(str(first.at))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
