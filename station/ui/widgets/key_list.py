"""All keys on one sheet, made from the actions themselves, so that it can't be out of date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from station.ui.actions import Actions
from station.ui.widgets.plain_label import PlainLabel

_ROWS = 11
"""At least, in a column."""
_COLUMNS = 3


class KeyList(QDialog):
    """Opened without blocking; Esc closes it."""

    def __init__(self, actions: Actions, of_page: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """`of_page`: keys that only the page in front has, each with what it does."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(PlainLabel(self.tr("All keys"), self, "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        listed = [
            (" / ".join(_native(key) for key in action.shortcuts()), action.text())
            for action in actions.all()
            if action.isEnabled()
        ]
        listed += [(_native(QKeySequence(key)), text) for key, text in of_page]
        for number, (caps, text) in enumerate(listed):
            across, down = divmod(number, max(_ROWS, -(-len(listed) // _COLUMNS)))
            cap = PlainLabel(caps, self)
            cap.setObjectName("keyCap")
            grid.addWidget(cap, down, across * 3, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(text, self), down, across * 3 + 1)
            grid.setColumnMinimumWidth(across * 3 + 2, 24)
        column.addLayout(grid)
        column.addWidget(PlainLabel(self.tr("A hand scanner needs no key: scan on any page."), self, "dim"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("&Close"))
        close.setToolTip(self.tr("Close (Esc)"))
        column.addWidget(buttons)


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
