"""What stands on the screen from the first tenth of a second, while the window behind it is built.

Light on purpose: whoever clicked the icon sees at once that the click was heard.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEventLoop, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from station.ui.resources import resource_folder

_SIZE = (460, 220)
_PATIENCE = 0.15
"""Seconds a window system has to put it on the screen; then the start goes on without having seen it."""


class Splash(QWidget):
    """GUI thread. Shown and painted when it was made; `close` it when the window is painted."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName("Station")
        self._icon = QSvgRenderer(str(resource_folder() / "icons" / "station.svg"))
        self._painted = False
        self.setFixedSize(*_SIZE)
        screen = QApplication.primaryScreen()
        if screen is not None:
            self.move(screen.availableGeometry().center() - self.rect().center())
        self.show()
        self._wait_for_paint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._painted = True
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("#11161F"))
        side = 96
        top = (self.height() - side) / 2
        self._icon.render(painter, QRectF(56, top, side, side))
        font = QFont(self.font())
        font.setPixelSize(44)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(QRectF(56 + side + 28, top, 260, side), Qt.AlignmentFlag.AlignVCenter, "Station")

    def _wait_for_paint(self) -> None:
        deadline = time.monotonic() + _PATIENCE
        while not self._painted and time.monotonic() < deadline:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 10)
