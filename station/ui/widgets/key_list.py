"""All keys on one sheet, made from the actions themselves, so that it can't be out of date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from station.ui.actions import Actions
from station.ui.widgets.plain_label import PlainLabel

_ROWS = 11
"""At least, in a column."""
_COLUMNS = (3, 2, 1)
"""As many as find room."""
_AROUND = 96
"""Pixels of the window that stay free around the sheet, and of the sheet around its keys."""


class KeyList(QDialog):
    """Opened without blocking; Esc closes it. No larger than the window: what finds no room there scrolls."""

    def __init__(self, actions: Actions, of_page: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """`of_page`: keys that only the page in front has, each with what it does."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All keys"))
        listed = [
            (" / ".join(_native(key) for key in action.shortcuts()), action.text())
            for action in actions.all()
            if action.isEnabled()
        ]
        listed += [(_native(QKeySequence(key)), text) for key, text in of_page]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(PlainLabel(self.tr("All keys"), self, "title"))
        column.addWidget(self._area(listed, parent), 1)
        column.addWidget(PlainLabel(self.tr("A hand scanner needs no key: scan on any page."), self, "dim", wrap=True))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("&Close"))
        close.setToolTip(self.tr("Close (Esc)"))
        column.addWidget(buttons)
        self.resize(self.sizeHint().boundedTo(parent.size()))

    def _area(self, listed: Sequence[tuple[str, str]], window: QWidget) -> QScrollArea:
        """In as many columns as the window is wide enough for."""
        area = QScrollArea(self)
        area.setObjectName("keySheet")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        for columns in _COLUMNS:
            sheet = self._sheet(listed, columns)
            area.setWidget(sheet)
            sheet.ensurePolished()
            wanted = sheet.sizeHint()
            if wanted.width() + _AROUND <= window.width():
                break
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(min(wanted.width() + bar, window.width() - _AROUND))
        area.setMinimumHeight(min(wanted.height(), max(120, window.height() - 3 * _AROUND)))
        return area

    def _sheet(self, listed: Sequence[tuple[str, str]], columns: int) -> QWidget:
        sheet = QWidget(self)
        sheet.setObjectName("pageBody")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        rows = max(_ROWS, -(-len(listed) // columns))
        for number, (caps, text) in enumerate(listed):
            across, down = divmod(number, rows)
            cap = PlainLabel(caps, sheet)
            cap.setObjectName("keyCap")
            grid.addWidget(cap, down, across * 3, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(text, sheet), down, across * 3 + 1)
            grid.setColumnMinimumWidth(across * 3 + 2, 24)
        grid.setRowStretch(rows, 1)
        return sheet


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
