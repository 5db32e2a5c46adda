"""How the day's bookings are painted: a canceled one dim, what the vendor does not have with icon and word."""

from __future__ import annotations

from station.domain.booking import BookingState
from station.domain.booking_cache import BookingColumn
from station.ui.cash_desk.bookings.booking_list import BOOKING_ROLE, COLUMNS, MARKS_ROLE
from station.ui.cash_desk.bookings.words_bookings import feedback_mark, mark_words, payment_mark
from station.ui.cash_desk.desk_table import DeskDelegate, Index

_NOTHING_SAID = "–"


class BookingDelegate(DeskDelegate):
    """Owned by the GUI thread."""

    def colour(self, index: Index) -> str:
        tokens, known = self.theme.tokens, index.data(BOOKING_ROLE)
        if known is None or known.booking.status.state is BookingState.CANCELED:
            return tokens.dim
        said = {
            BookingColumn.FEEDBACK: feedback_mark(known),
            BookingColumn.PAYMENT: payment_mark(known.payment),
        }.get(COLUMNS[index.column()])
        return tokens.dim if said == _NOTHING_SAID else tokens.text

    def note(self, index: Index) -> tuple[str, str] | None:
        """The most urgent mark's icon, and the words of all."""
        marks = index.data(MARKS_ROLE) if COLUMNS[index.column()] is BookingColumn.TITLE else None
        return (marks[0].value, " · ".join(mark_words(mark) for mark in marks)) if marks else None
