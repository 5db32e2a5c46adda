"""A card with a heading and rows of label and control, the labels in one column."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from station.ui.widgets.plain_label import PlainLabel

_TWO_COLUMNS_FROM = 140
"""Letters of average width."""

_BELOW_ALL = 100


class FormCard(QFrame):
    def __init__(self, heading: PlainLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 16, 20, 16)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(_BELOW_ALL, 1)  # beside a taller card the rows stay together
        self._grid.addWidget(heading, 0, 0, 1, 2)
        self._next = 1

    def add(self, control: QWidget, label: PlainLabel | None = None, wide: bool = False) -> None:
        """A row. `wide`: the control has no label and takes the whole width."""
        row, self._next = self._next, self._next + 1
        if wide:
            self._grid.addWidget(control, row, 0, 1, 2)
            return
        if label is not None:
            label.setBuddy(control)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(control, row, 1)

    def clear(self) -> None:
        """Takes away all rows but the heading."""
        while self._grid.count() > 1:
            item = self._grid.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._next = 1


class CardArea(QScrollArea):
    """Cards one below the other, in two columns where there is room; scrolls where there is none."""

    def __init__(self, cards: list[QWidget], columns: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards, self._columns, self._used = cards, columns, 0
        body = QWidget(self)
        body.setObjectName("pageBody")
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 4, 24, 24)
        column.addLayout(self._grid)
        column.addStretch()
        body.setMaximumWidth(1400 if columns else 900)
        self.setWidget(body)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._arrange(1)

    def sizeHint(self) -> QSize:
        return QSize(800, 500)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(
            2 if self._columns and self.width() >= _TWO_COLUMNS_FROM * self.fontMetrics().averageCharWidth() else 1
        )

    def _arrange(self, columns: int) -> None:
        if columns == self._used:
            return
        self._used = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(place, columns))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
