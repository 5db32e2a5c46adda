"""Bookings and orders for people: columns, ages, and what is to be said of a list that is not whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo

from station.cli.failures import sentence
from station.cli.output import write_note
from station.domain.booking import FeedbackState, KnownBooking, Payment
from station.domain.booking_cache import DATES, TOURS
from station.domain.booking_day import DayReport, PartReport
from station.domain.days import local
from station.domain.listing import ListProgress, ReadWatch
from station.domain.money import Money
from station.domain.order import ItemKind, Order, OrderItem

PAGES_BETWEEN_NOTES = 10
LONGEST_CELL = 40
BOOKING_TITLES = ("Time", "Number", "Kind", "Title", "Customer", "People", "Status", "Paid", "Feedback")
ORDER_TITLES = ("Time", "Number", "Items", "Total", "Paid", "Source", "Reference")

_PAYMENTS = {Payment.OPEN: "open", Payment.PAID: "paid", Payment.NOT_KNOWN: "-"}
_FEEDBACK = {FeedbackState.GIVEN: "done", FeedbackState.NONE_YET: "none yet", FeedbackState.NOT_READ: "-"}


def booking_line(known: KnownBooking, zone: tzinfo | None, *, dated: bool = False) -> tuple[str, ...]:
    """One row below BOOKING_TITLES; `dated`: with the day, where the rows are of several."""
    booking, customer = known.booking, known.booking.customer
    status = booking.status.state.value
    return (
        when(booking.starts_at, zone) if dated else clock(booking.starts_at, zone),
        booking.key.booking_id,
        booking.key.kind,
        clipped(booking.title),
        clipped(", ".join(filter(None, (customer.name, customer.institution)))),
        "" if booking.people is None else str(booking.people),
        f"{status} ({booking.status.code})" if status == "unknown" and booking.status.code else status,
        _PAYMENTS[known.payment],
        _FEEDBACK[known.feedback_state],
    )


def order_line(order: Order, zone: tzinfo | None, currency: str) -> tuple[str, ...]:
    """One row below ORDER_TITLES."""
    items = [f"{items_of(item)} {item.title or item.type_name}".strip() for item in order.items]
    return (
        when(order.created_at, zone),
        order.order_id,
        clipped(", ".join(items)),
        amount(order.total, currency),
        _PAYMENTS[order.payment],
        clipped(order.source),
        clipped(order.reference),
    )


def items_of(item: OrderItem) -> str:
    """How many of an item: tickets and seats; a tour is one, whoever takes part."""
    return "" if item.kind is ItemKind.TOUR or item.quantity is None else f"{item.quantity} x"


def clipped(text: str) -> str:
    """A text on one line, cut where it would push the other columns out of sight."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_CELL else f"{line[: LONGEST_CELL - 1]}…"


def amount(money: Money, currency: str) -> str:
    """`90.00 EUR`, `-10.00 EUR`."""
    whole, cents = divmod(abs(money.cents), 100)
    return f"{'-' if money.cents < 0 else ''}{whole}.{cents:02d} {currency}".rstrip()


def clock(moment: datetime | None, zone: tzinfo | None) -> str:
    """A time of day there; nothing for none."""
    return "" if moment is None else local(moment, zone).strftime("%H:%M")


def when(moment: datetime | None, zone: tzinfo | None) -> str:
    """A day and time there; nothing for none."""
    return "" if moment is None else local(moment, zone).strftime("%Y-%m-%d %H:%M")


def age(read_at: datetime) -> str:
    """`35 minutes old`."""
    minutes = max(0, int((datetime.now(UTC) - read_at).total_seconds() // 60))
    for count, name in ((minutes // 1440, "day"), (minutes // 60, "hour"), (minutes, "minute")):
        if count:
            return f"{count} {name}{'s' if count > 1 else ''} old"
    return "just read"


def kept_note(read_at: datetime, what: str, zone: tzinfo | None) -> str:
    """Said where something is shown as it was read before."""
    return f"This is this station's {what} of {when(read_at, zone)} ({age(read_at)})."


def report_notes(report: DayReport) -> Iterator[str]:
    """What is missing of a day that was just read, one sentence each; equal troubles are said once."""
    troubled: dict[str, list[str]] = {}
    for part in report.parts:
        if part.trouble is not None:
            troubled.setdefault(sentence(part.trouble), []).append(_label(part))
    for what, labels in troubled.items():
        yield f"Not read: {', '.join(labels)}. {what}"
    for part in report.parts:
        yield from part_notes(part)
    if not report.zone_known:
        yield "The vendor does not say in which time zone it counts days; this machine's clock was taken."


def page_watch() -> ReadWatch:
    """Says on standard error how far a long list is."""

    def note(progress: ListProgress) -> None:
        if progress.page % PAGES_BETWEEN_NOTES == 0:
            of = "" if progress.total is None else f" of {progress.total}"
            write_note(f"page {progress.page}, {progress.rows}{of} rows")

    return ReadWatch(note)


def people_of(bookings: Sequence[KnownBooking]) -> int:
    """How many people are booked in all."""
    return sum(known.booking.people or 0 for known in bookings)


def part_notes(part: PartReport) -> Iterator[str]:
    """What does not fit in a list that was read to its end."""
    if part.trouble is not None:
        return
    if not part.settled:
        yield f"{_label(part)}: the list went on changing while it was read."
    elif part.total not in (None, part.listed):
        yield f"{_label(part)}: the vendor counts {part.total}, and {part.listed} came."
    if part.elsewhere:
        yield f"{_label(part)}: {part.elsewhere} of those listed take place on another day."


def _label(part: PartReport) -> str:
    if part.source in (TOURS, DATES):
        return {TOURS: "tour bookings", DATES: "event dates"}[part.source]
    return f"bookings of {clipped(part.title)}" if part.title else "bookings of an event date"
