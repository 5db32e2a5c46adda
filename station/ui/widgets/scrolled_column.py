"""Parts below each other that scroll together where the room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

_LINES = 16
"""Lines of text that the growing part is never lower than."""


class ScrolledColumn(QScrollArea):
    """Owned by the GUI thread. It is as wide as its place, and never scrolls sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._growing: QWidget | None = None
        self._paper = QWidget(self)
        self._paper.setObjectName("paper")
        self._column = QVBoxLayout(self._paper)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._paper)

    def add(self, part: QWidget, *, grows: bool = False) -> None:
        """One more part; the one that grows takes what the others leave."""
        self._column.addWidget(part, int(grows))
        if grows:
            self._growing = part
            self._column.addStretch()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paper.setMaximumWidth(self.viewport().width())
        if self._growing is not None:
            self._growing.setMinimumHeight(_LINES * self.fontMetrics().height())
