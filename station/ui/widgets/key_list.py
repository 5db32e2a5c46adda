"""All keys on one sheet, made from the actions themselves, so that it can't be out of date."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from station.ui.actions import Actions
from station.ui.widgets.plain_label import PlainLabel

_ROWS = 11


class KeyList(QDialog):
    """Opened without blocking; Esc closes it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
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
        for number, action in enumerate(action for action in actions.all() if action.isEnabled()):
            across, down = divmod(number, _ROWS)
            caps = " / ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            cap = PlainLabel(caps, self)
            cap.setObjectName("keyCap")
            grid.addWidget(cap, down, across * 3, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(action.text(), self), down, across * 3 + 1)
            grid.setColumnMinimumWidth(across * 3 + 2, 24)
        column.addLayout(grid)
        column.addWidget(PlainLabel(self.tr("A hand scanner needs no key: scan on any page."), self, "dim"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("&Close"))
        close.setToolTip(self.tr("Close (Esc)"))
        column.addWidget(buttons)
