"""Finding a day's bookings: the search as SQL. Every value is bound; what is put in are constants of this file."""

# ruff: noqa: S608  see above

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from station.domain.booking import BookingKind, FeedbackState
from station.domain.booking_cache import BookingColumn, BookingSearch
from station.domain.search_text import search_key

JOINED = (
    "bookings LEFT JOIN sales ON sales.profile = bookings.profile AND sales.kind = bookings.kind"
    " AND sales.booking_id = bookings.booking_id"
)
_FEEDBACK = (
    f"CASE WHEN feedback_read_at IS NULL THEN '{FeedbackState.NOT_READ}'"
    f" WHEN feedback IS NULL THEN '{FeedbackState.NONE_YET}' ELSE '{FeedbackState.GIVEN}' END"
)
_PAYMENT = "coalesce(payment, 'not_known')"
_MINE = (
    "EXISTS (SELECT 1 FROM orders WHERE orders.profile = bookings.profile AND orders.order_id = sales.order_id"
    " AND orders.mine)"
)
_TIME = "starts_at IS NULL, starts_at"
_ORDERS = {
    BookingColumn.TIME: _TIME,
    BookingColumn.TITLE: "title_key",
    BookingColumn.CUSTOMER: "customer_key",
    BookingColumn.PEOPLE: "people",
    BookingColumn.STATUS: "state",
    BookingColumn.PAYMENT: _PAYMENT,
    BookingColumn.FEEDBACK: _FEEDBACK,
}


def search_sql(profile: str, search: BookingSearch) -> tuple[str, tuple[str, ...]]:
    """The query for the numbers of the rows, and its values."""
    conditions = ["bookings.profile = ?", "bookings.day = ?"]
    values = [profile, search.day.isoformat()]

    def among(column: str, wanted: Iterable[StrEnum]) -> None:
        chosen = sorted(each.value for each in wanted)
        if chosen:
            conditions.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values.extend(chosen)

    among("bookings.kind", search.kinds)
    among("state", search.states)
    among(_PAYMENT, search.payments)
    if search.feedback:
        among("bookings.kind", (BookingKind.TOUR,))
        among(_FEEDBACK, search.feedback)
    if search.date_id:
        conditions.append("date_id = ?")
        values.append(search.date_id)
    if search.mine:
        conditions.append(_MINE)
    for word in search_key(search.text).split():
        conditions.append("instr(search, ?) > 0")
        values.append(word)
    by = _ORDERS[search.column]
    if search.descending:
        by = ", ".join(f"{part} DESC" for part in by.split(", ")) if by == _TIME else f"{by} DESC"
    where = " AND ".join(conditions)
    return f"SELECT number FROM {JOINED} WHERE {where} ORDER BY {by}, {_TIME}, number", tuple(values)
