"""A whole number that may be unsaid: a dash stands for it, and what is typed takes the dash's place."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

_UNSAID = -1
"""The field's way of showing nothing."""
_DASH = "–"
_MOST = 99_999
TEXT_MARGIN = 8
"""Pixels. A style sheet's padding moves a number field's height and buttons, and not its text."""


class CountBox(QSpinBox):
    """Owned by the GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(_UNSAID, _MOST)
        self.setSpecialValueText(_DASH)
        self.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)

    @property
    def count(self) -> int | None:
        """None: nothing is said."""
        return None if self.value() == _UNSAID else self.value()

    @count.setter
    def count(self, count: int | None) -> None:
        self.setValue(_UNSAID if count is None else count)

    def take_focus(self) -> None:
        """The keys come here, and what is typed replaces what stands here."""
        self.setFocus()
        self.selectAll()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Digits beside the dash are a number."""
        bare = text if text == _DASH else text.replace(_DASH, "")
        found: object = super().validate(bare, min(position, len(bare)))
        assert isinstance(found, tuple)
        return found
