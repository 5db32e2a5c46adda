"""A scan at the door, told to somebody who works at the desk: one line in the verdict's colour, gone by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from station.domain.verdict import Outcome
from station.ui.icons import icon_pixmap
from station.ui.presentation import Presentation, Tone
from station.ui.theme import VERDICT, Theme
from station.ui.widgets.plain_label import ElidedLabel

_STAYS = 8000
"""Milliseconds."""
_OUTCOMES = {
    Tone.ADMIT: (Outcome.ADMIT, "verdict-admit"),
    Tone.ATTENTION: (Outcome.ATTENTION, "verdict-attention"),
    Tone.DENY: (Outcome.DENY, "verdict-deny"),
}


class ScanToast(QWidget):
    """Owned by the GUI thread. Takes no focus: the keys stay where they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanToast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme: Theme | None = None
        self._mark, self.text = QLabel(self), ElidedLabel("", self)
        self._mark.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._mark)
        row.addWidget(self.text, 1)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(_STAYS)
        self._gone.timeout.connect(self.hide)
        self.hide()

    def show_scan(self, shown: Presentation) -> None:
        """What the door shows now; nothing where it judges nothing."""
        found = _OUTCOMES.get(shown.tone)
        if found is None or self.theme is None:
            return
        outcome, mark = found
        colours = VERDICT[outcome]
        parts = (shown.word, shown.headline, *shown.lines[:1], shown.what_now)
        self.text.setText(" · ".join(part for part in parts if part))
        self.text.setFont(self.theme.font(15, QFont.Weight.Bold))
        self.text.setStyleSheet(f"color: {colours.text};")
        self._mark.setPixmap(icon_pixmap(mark, colours.text, self.theme.px(24), self.devicePixelRatioF()))
        self.setStyleSheet(f"QWidget#scanToast {{ background: {colours.ground}; border-radius: 10px; }}")
        self.show()
        self._gone.start()
