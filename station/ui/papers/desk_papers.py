"""From the desk's bookings to paper: the day's list as it stands on the screen, or the booking beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.domain.booking_cache import BookingSearch
from station.ui.context import WindowContext
from station.ui.theme import Theme
from station.ui.words_trouble import trouble_words
from station.workers.cash_desk_events import BookingRead, CashDeskTroubled, DayListRead, DayListRequested

if TYPE_CHECKING:
    from station.ui.papers.preview import PaperWindow

LIST, PRICES = "list", "prices"


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What the operator looks at."""

    search: BookingSearch
    booking: BookingRead | None
    at_booking: bool
    """The keys are at the booking, not at the list: its prices come first."""
    typed: bool
    """Prices are typed for it that are not saved."""
    zone: tzinfo | None
    currency: str


class DeskPapers(QObject):
    """Owned by the GUI thread. One window at a time: what it shows is as old as its opening."""

    list_requested = Signal(object)  # DayListRequested

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._window: PaperWindow | None = None
        self._number = 0
        self._search: BookingSearch | None = None
        self._context: WindowContext | None = None

    def open(self, shown: OnScreen, context: WindowContext, theme: Theme, *, save: bool = False) -> None:
        """The preview; `save`: it asks at once where to."""
        from station.ui.papers.booking_prices import BookingPricesPaper  # loaded where something is printed
        from station.ui.papers.preview import Offer, PaperWindow
        from station.ui.words_papers import Word

        if self._window is not None and self._window.busy:
            self._window.activateWindow()
            return
        self.close()
        offers, booking = [Offer(LIST, Word.DAY_LIST)], shown.booking
        if booking is not None and booking.known is not None:
            paper = BookingPricesPaper(booking.known, booking.changes, shown.zone, shown.currency, context)
            offers.append(Offer(PRICES, Word.PRICES, paper, Word.TYPED if shown.typed else None))
        self._search, self._context = shown.search, context
        window = PaperWindow(offers, theme, self._view, chosen=int(shown.at_booking and len(offers) > 1))
        window.paper_wanted.connect(self._wanted)
        window.closed.connect(self._closed)
        self._window = window
        window.show_over(self._view)
        if save:
            window.save_as()

    def take_list(self, fact: DayListRead) -> None:
        """The rows that were asked for."""
        from station.ui.papers.day_list import DayListPaper

        if self._window is not None and self._context is not None and fact.found.number == self._number:
            self._window.take_paper(LIST, DayListPaper(fact, self._context))

    def troubled(self, fact: CashDeskTroubled) -> None:
        """They will not come."""
        if self._window is not None and self._window.waiting:
            words = trouble_words(fact.trouble)
            self._window.show_trouble(f"{words.sentence} {words.next_step}")

    def set_theme(self, theme: Theme) -> None:
        if self._window is not None:
            self._window.set_theme(theme)

    def close(self) -> None:
        """Customers' names do not stay on the screen of the next profile."""
        if self._window is not None:
            self._window.close()

    def _wanted(self, _key: str) -> None:
        assert self._search is not None
        self._number += 1
        self.list_requested.emit(DayListRequested(self._number, self._search))

    def _closed(self) -> None:
        self._window = None
