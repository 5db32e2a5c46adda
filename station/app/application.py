"""The one QApplication."""

from __future__ import annotations

import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from station.ui.resources import resource_folder


def the_application() -> QApplication:
    """The process's application: the one there is, or a new one with Station's name, its icon and the plain style."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Station")
    application.setDesktopFileName("station")
    application.setWindowIcon(QIcon(str(resource_folder() / "icons" / "station.svg")))
    application.setStyle("Fusion")
    return application
