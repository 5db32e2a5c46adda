"""A scan at the door, told to somebody who works at the desk: one line in the verdict's colour, gone by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from station.domain.verdict import Outcome
from station.ui.actions import with_key
from station.ui.cash_desk.bookings.words_bookings import take_words
from station.ui.icons import icon_pixmap
from station.ui.presentation import Presentation, Tone
from station.ui.theme import VERDICT, Theme
from station.ui.widgets.plain_label import ElidedLabel

_STAYS = 8000
"""Milliseconds."""
_OFFER_STAYS = 30_000
TAKE_KEY = "Ctrl+Shift+J"
_OUTCOMES = {
    Tone.ADMIT: (Outcome.ADMIT, "verdict-admit"),
    Tone.ATTENTION: (Outcome.ATTENTION, "verdict-attention"),
    Tone.DENY: (Outcome.DENY, "verdict-deny"),
}


class ScanToast(QWidget):
    """Owned by the GUI thread. Takes no focus: the keys stay where they are."""

    taken = Signal(object)  # what was offered

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
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.take)
        row.addWidget(self.text, 1)
        row.addWidget(self._button)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self._leave)
        self._offered: object = None
        self.retranslate()
        self._leave()

    def offer(self, subject: object) -> None:
        """What the scanned code belongs to can be opened by the button or its key, as long as this is shown."""
        self._offered = subject
        self._button.show()
        self.show()
        self._gone.start(_OFFER_STAYS)

    def take(self) -> None:
        """Opens what is offered; nothing where nothing is."""
        offered = self._offered
        if offered is not None:
            self._leave()
            self.taken.emit(offered)

    def retranslate(self) -> None:
        key = QKeySequence(TAKE_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self._button.setText(with_key(take_words(), key))
        self._button.setAccessibleName(take_words())
        self._button.setToolTip(with_key(take_words(), key))

    def _leave(self) -> None:
        self._offered = None
        self._button.hide()
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
        self._offered = None
        self._button.hide()
        self.show()
        self._gone.start(_STAYS)
