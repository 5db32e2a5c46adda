"""A column that scrolls when it is higher than its place, wrapped lines counted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class PaperArea(QScrollArea):
    """Owned by the GUI thread. What is put into `column` is never squeezed: Qt by itself does not count the lines of
    wrapped text when it gives a scrolled widget its height."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._inside = QWidget(self)
        self._inside.setObjectName("paper")
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(spacing)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inside)
        self._inside.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        wanted = self.column.minimumHeightForWidth(self.viewport().width())
        if wanted >= 0 and wanted != self._inside.minimumHeight():
            self._inside.setMinimumHeight(wanted)
