"""The edits of a booking that the vendor does not have yet, one card below the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from station.domain.booking import KnownBooking
from station.domain.booking_change import OPEN_CHANGES, BookingChange
from station.ui.cash_desk.bookings.change_card import ChangeCard
from station.ui.cash_desk.bookings.words_desk import Word


class ChangeCards(QWidget):
    """Owned by the GUI thread."""

    chosen = Signal(str, object)  # change id, Choice
    taken_back = Signal(str)  # change id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: list[ChangeCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_changes(self, changes: tuple[BookingChange, ...], known: KnownBooking | None, currency: str) -> None:
        """Cards for those that are open. They are made anew; the focus stays at the same edit's same button."""
        held = self._held()
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        for change in (each for each in changes if each.state in OPEN_CHANGES):
            card = ChangeCard(change, known, currency, self)
            card.chosen.connect(self.chosen)
            card.taken_back.connect(self.taken_back)
            self._column.addWidget(card)
            card.show()  # what is hidden has no height in a layout
            self.cards.append(card)
        self.setVisible(bool(self.cards))
        for card in self.cards:
            if held is not None and card.change.change_id == held[0] and held[1] in card.buttons:
                card.buttons[held[1]].setFocus()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key reaches, in reading order."""
        return tuple(button for card in self.cards for button in card.buttons.values())

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

    def _held(self) -> tuple[str, Word] | None:
        """The edit and the button that has the focus."""
        for card in self.cards:
            for name, button in card.buttons.items():
                if button.hasFocus():
                    return card.change.change_id, name
        return None
