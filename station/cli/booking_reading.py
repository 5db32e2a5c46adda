"""Reading one booking for a command, and showing it: as JSON, or for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from station.cli.booking_documents import booking_document
from station.cli.booking_words import amount, kept_note, when
from station.cli.cash_desk import not_there
from station.cli.failures import sentence
from station.cli.output import Json, write_document, write_line, write_note, write_table
from station.domain.booking import BookingKey, BookingKind, BookingPrice, FeedbackState, KnownBooking
from station.domain.booking_cache import BookingCache
from station.domain.booking_day import BookingReport
from station.domain.trouble import Trouble, TroubleKind
from station.services.cash_desk import CashDesk, zone_of


@dataclass(frozen=True, slots=True)
class ShownBooking:
    """A booking with the zone of its times and the currency of its prices. `fresh`: as the vendor says now."""

    known: KnownBooking
    fresh: bool
    zone: tzinfo | None
    currency: str


def read_booking(
    desk: CashDesk, cache: BookingCache, profile: str, booking_id: str, kind: BookingKind | None
) -> ShownBooking:
    """As the vendor says now; without an answer as it is kept here, and that is noted. Raises TroubleError,
    click.ClickException."""
    report = _asked(desk, profile, booking_id, kind)
    if report.known is None:
        raise not_there(f"booking {booking_id}", report.trouble or Trouble(TroubleKind.NOT_FOUND))
    if report.trouble is not None:
        write_note(sentence(report.trouble))
    if report.feedback_trouble is not None:
        write_note(f"Feedback not read: {sentence(report.feedback_trouble)}")
    return shown_booking(report.known, cache, fresh=report.trouble is None)


def shown_booking(known: KnownBooking, cache: BookingCache, *, fresh: bool) -> ShownBooking:
    """A booking that is kept here; if it is not fresh, its age is noted. Raises TroubleError."""
    profile = known.booking.key.profile
    zone, instance = zone_of(cache, profile), cache.instance(profile)
    if not fresh:
        write_note(kept_note(known.read_at, "copy", zone))
    return ShownBooking(known, fresh, zone, "" if instance is None else instance.currency)


def write_booking_document(shown: ShownBooking | None, sent: str = "done", change: Json = None) -> None:
    """The document of every command about one booking; `change` is there only where one is told of."""
    document: dict[str, Json] = {
        "booking": None if shown is None else booking_document(shown.known),
        "sent": sent,
        "fresh": shown is not None and shown.fresh,
    }
    write_document(document if change is None else {**document, "change": change})


def write_booking(shown: ShownBooking) -> None:
    """All of it, for people."""
    known, zone = shown.known, shown.zone
    booking, customer = known.booking, known.booking.customer
    duration = "" if booking.duration is None else f", {booking.duration} minutes"
    status = f"{booking.status.state} ({booking.status.code})"
    lines = [
        ("number", f"{booking.key.booking_id} ({booking.key.kind})"),
        ("title", booking.title),
        ("time", when(booking.starts_at, zone) + duration),
        ("customer", ", ".join(filter(None, (customer.name, customer.institution, customer.category)))),
        ("people", "" if booking.people is None else str(booking.people)),
        ("status", status if booking.status.code else booking.status.state),
        ("payment", known.payment.replace("_", " ")),
        ("comment", booking.comment),
        ("canceled", when(booking.canceled_at, zone)),
    ]
    write_table([(name, value) for name, value in lines if value])
    if booking.prices is not None and booking.total is not None:
        write_line()
        write_table(_price_lines(booking.prices, shown.currency))
        write_line(f"total  {amount(booking.total, shown.currency)}")
    if booking.key.kind is BookingKind.TOUR:
        write_line()
        write_feedback(shown)


def write_feedback(shown: ShownBooking) -> None:
    """What was reported after a tour, for people."""
    given = shown.known.feedback
    if given is None:
        state = "none yet" if shown.known.feedback_state is FeedbackState.NONE_YET else "not read"
        write_table([("feedback", state)])
        return
    took_place = {True: "yes", False: "no", None: "not said"}[given.took_place]
    people = "not said" if given.participants is None else str(given.participants)
    lines = [("took place", took_place), ("participants", people), ("comment", given.comment)]
    write_table([*lines, ("updated", when(given.updated_at, shown.zone))])


def _asked(desk: CashDesk, profile: str, booking_id: str, kind: BookingKind | None) -> BookingReport:
    """A tour's booking first, since only those can be asked for by their number; else an event's that is kept here."""
    if kind is BookingKind.EVENT:
        return desk.read_booking(BookingKey(profile, kind, booking_id))
    report = desk.read_booking(BookingKey(profile, BookingKind.TOUR, booking_id))
    if report.known is not None or kind is not None:
        return report
    seats = desk.read_booking(BookingKey(profile, BookingKind.EVENT, booking_id))
    return report if seats.known is None else seats


def _price_lines(prices: Sequence[BookingPrice], currency: str) -> list[tuple[str, ...]]:
    return [
        (
            price.price_id,
            price.type_name,
            price.title,
            price.description,
            f"{price.quantity} x {amount(price.unit, currency)}",
            amount(price.total, currency),
        )
        for price in prices
    ]
