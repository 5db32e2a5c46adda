"""A small paper that opens beside what it explains, offers what can be done, and closes on Esc or a click outside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from station.ui.actions import key_text, name_after
from station.ui.theme import Theme
from station.ui.widgets.plain_label import PlainLabel


class Popover(QFrame):
    """Made anew each time it opens; deletes itself when it closes."""

    def __init__(
        self, title: str, lines: Sequence[str], actions: Sequence[QAction], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popover")
        self.setAccessibleName(title)
        self.setFixedWidth(theme.px(360))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(PlainLabel(title, self, "heading"))
        for line in lines:
            label = PlainLabel(line, self, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        wanted = 0
        for action in actions:
            if action.isEnabled():
                button = QPushButton(self)
                name_after(button, action)
                button.setText(f"{button.text()}   {key_text(action)}")
                button.clicked.connect(self.close)
                button.clicked.connect(action.trigger)
                row.addWidget(button)
                wanted += button.sizeHint().width() + row.spacing()
        if wanted > self.width() - 36:  # large letters or long words
            row.setDirection(QBoxLayout.Direction.TopToBottom)
        else:
            row.addStretch()
        column.addLayout(row)

    def open_at(self, anchor: QWidget) -> None:
        """Above the anchor, inside its window."""
        height = self.heightForWidth(self.width())  # -1 where no line wraps
        self.resize(self.width(), height if height > 0 else self.sizeHint().height())
        window = anchor.window()
        place = anchor.mapToGlobal(QPoint(0, -self.height() - 6))
        right = window.mapToGlobal(QPoint(window.width(), 0)).x() - self.width() - 8
        left = window.mapToGlobal(QPoint(8, 0)).x()
        self.move(max(left, min(place.x(), right)), place.y())
        self.show()
