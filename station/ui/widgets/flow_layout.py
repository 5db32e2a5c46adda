"""Widgets in a row; those that find no room stand in a row below, so that large letters cut nothing off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Owned by the GUI thread. `fill`: the widgets of a row share all of its width; else only those do whose policy is
    to expand."""

    def __init__(self, spacing: int, *, fill: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._fill = fill
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def add_space(self) -> None:
        """What follows stands at the right end of its row."""
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.addWidget(space)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(map(_height, rows)) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, _height(shown))

    def minimumSize(self) -> QSize:
        """The widest by itself."""
        shown = self._shown()
        return QSize(max((item.minimumSize().width() for item in shown), default=0), _height(shown))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for row in self._rows(rect.width()):
            height, left = _height(row), rect.left()
            for item, width in zip(row, self._widths(row, rect.width()), strict=True):
                item.setGeometry(QRect(left, top, width, height))
                left += width + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if not rows or wanted > left:
                rows.append([])
                left = width
            rows[-1].append(item)
            left -= wanted + self.spacing()
        return rows

    def _widths(self, row: list[QLayoutItem], width: int) -> list[int]:
        hints = [min(item.sizeHint().width(), width) for item in row]
        room = width - self.spacing() * (len(row) - 1)
        if self._fill and max(hints) * len(row) <= room:
            return [room // len(row)] * len(row)  # all alike
        sharing = [self._fill or bool(item.expandingDirections() & Qt.Orientation.Horizontal) for item in row]
        more = max(0, room - sum(hints)) // max(1, sum(sharing))
        return [hint + (more if shares else 0) for hint, shares in zip(hints, sharing, strict=True)]


def in_rows(buttons: Sequence[QWidget]) -> FlowLayout:
    """Buttons side by side, or in rows where the letters are too large for that."""
    flow = FlowLayout(8, fill=True)
    for button in buttons:
        flow.addWidget(button)
    return flow


def _height(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
