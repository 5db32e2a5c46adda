"""The edits of a booking that the vendor does not have yet, one card below the other."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from station.domain.booking import KnownBooking
from station.domain.booking_change import OPEN_CHANGES, BookingChange
from station.ui.widgets.change_card import ChangeCard
from station.ui.words_desk import Word

_LEAST = 90


class ChangeCards(QScrollArea):
    """Owned by the GUI thread. As high as its cards, and never more than half of the panel it stands in."""

    chosen = Signal(str, object)  # change id, Choice
    taken_back = Signal(str)  # change id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel = parent
        self.cards: list[ChangeCard] = []
        self._paper = QWidget(self)
        self._paper.setObjectName("paper")
        self._column = QVBoxLayout(self._paper)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._fit_due = QTimer(self)
        self._fit_due.setSingleShot(True)
        self._fit_due.setInterval(0)
        self._fit_due.timeout.connect(self.fit)
        self.setWidgetResizable(True)
        self.setWidget(self._paper)

    def show_changes(self, changes: tuple[BookingChange, ...], known: KnownBooking | None, currency: str) -> None:
        """Cards for those that are open; what was chosen or typed in them starts anew."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        for change in (each for each in changes if each.state in OPEN_CHANGES):
            card = ChangeCard(change, known, currency, self._paper)
            card.chosen.connect(self.chosen)
            card.taken_back.connect(self.taken_back)
            self._column.addWidget(card)
            card.show()  # what is hidden has no height in a layout
            self.cards.append(card)
        self.setVisible(bool(self.cards))
        self._fit_due.start()

    def take_mine(self) -> None:
        """Of the card with the focus, else of the first that waits for a choice."""
        self._press(Word.TAKE_MINE)

    def keep_theirs(self) -> None:
        """Likewise."""
        self._press(Word.KEEP_THEIRS)

    def take_back(self) -> None:
        """The edit of the card with the focus, else the first that can be taken back; a refusal was seen."""
        self._press(Word.TAKE_BACK)

    def _press(self, name: Word) -> None:
        buttons = [(card, button) for card in self.cards if (button := card.buttons.get(name)) is not None]
        focus = QApplication.focusWidget()
        of_focus = [button for card, button in buttons if focus is not None and card.isAncestorOf(focus)]
        for button in (*of_focus, *(button for _card, button in buttons)):
            button.click()
            return

    def fit(self) -> None:
        """To the width and height there are now."""
        self._column.activate()
        if self._column.hasHeightForWidth():
            wanted = self._column.heightForWidth(max(1, self.viewport().width()))
        else:
            wanted = self._paper.sizeHint().height()
        self.setFixedHeight(min(wanted + 2, max(_LEAST, self._panel.height() // 2)))
