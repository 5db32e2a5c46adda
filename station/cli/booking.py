"""`station booking`: one booking with its prices and feedback."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

import click

from station.cli.booking_documents import booking_document
from station.cli.booking_words import amount, kept_note, when
from station.cli.cash_desk import asking_vendor, not_there
from station.cli.exit_codes import ExitCode
from station.cli.failures import sentence
from station.cli.options import ValueChoice, data_dir_option, json_option, profile_argument
from station.cli.output import write_document, write_line, write_note, write_table
from station.domain.booking import BookingKey, BookingKind, BookingPrice, FeedbackState, KnownBooking
from station.domain.booking_day import BookingReport
from station.domain.trouble import Trouble, TroubleKind
from station.services.cash_desk import CashDesk, zone_of


@click.group()
@data_dir_option
def booking() -> None:
    """Show one booking with its prices and feedback."""


@booking.command()
@profile_argument
@click.argument("booking_id", metavar="ID")
@click.option("--kind", type=ValueChoice(BookingKind), help="Where a tour's booking and an event's share a number.")
@json_option
@data_dir_option
def show(profile: str, booking_id: str, kind: BookingKind | None, as_json: bool) -> int:
    """Show a booking by the vendor's number, as the vendor says now; without an answer as it is kept here."""
    shown = _read(profile, booking_id, kind)
    if as_json:
        _write_document(shown)
    else:
        _write_booking(shown.known, shown.zone, shown.currency)
    return ExitCode.DONE


@booking.command()
@profile_argument
@click.argument("booking_id", metavar="ID")
@json_option
@data_dir_option
def feedback(profile: str, booking_id: str, as_json: bool) -> int:
    """Show what was reported after a tour."""
    shown = _read(profile, booking_id, BookingKind.TOUR)
    if as_json:
        _write_document(shown)
    else:
        write_table(_feedback_lines(shown.known, shown.zone))
    return ExitCode.DONE


@dataclass(frozen=True, slots=True)
class _Shown:
    """A booking with the zone of its times and the currency of its prices. `fresh`: as the vendor says now."""

    known: KnownBooking
    fresh: bool
    zone: tzinfo | None
    currency: str


def _read(profile: str, booking_id: str, kind: BookingKind | None) -> _Shown:
    """Raises TroubleError, click.ClickException."""
    with asking_vendor(profile, "booking") as lane:
        report = _asked(lane.desk, profile, booking_id, kind)
        zone, instance = zone_of(lane.cache, profile), lane.cache.instance(profile)
    if report.known is None:
        raise not_there(f"booking {booking_id}", report.trouble or Trouble(TroubleKind.NOT_FOUND))
    if report.trouble is not None:
        write_note(sentence(report.trouble))
        write_note(kept_note(report.known.read_at, "copy", zone))
    if report.feedback_trouble is not None:
        write_note(f"Feedback not read: {sentence(report.feedback_trouble)}")
    return _Shown(report.known, report.trouble is None, zone, "" if instance is None else instance.currency)


def _asked(desk: CashDesk, profile: str, booking_id: str, kind: BookingKind | None) -> BookingReport:
    """A tour's booking first, since only those can be asked for by their number; else an event's that is kept here."""
    if kind is BookingKind.EVENT:
        return desk.read_booking(BookingKey(profile, kind, booking_id))
    report = desk.read_booking(BookingKey(profile, BookingKind.TOUR, booking_id))
    if report.known is not None or kind is not None:
        return report
    seats = desk.read_booking(BookingKey(profile, BookingKind.EVENT, booking_id))
    return report if seats.known is None else seats


def _write_document(shown: _Shown) -> None:
    write_document({"booking": booking_document(shown.known), "sent": "done", "fresh": shown.fresh})


def _write_booking(known: KnownBooking, zone: tzinfo | None, currency: str) -> None:
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
        write_table(_price_lines(booking.prices, currency))
        write_line(f"total  {amount(booking.total, currency)}")
    if booking.key.kind is BookingKind.TOUR:
        write_line()
        write_table(_feedback_lines(known, zone))


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


def _feedback_lines(known: KnownBooking, zone: tzinfo | None) -> list[tuple[str, str]]:
    given = known.feedback
    if given is None:
        return [("feedback", "none yet" if known.feedback_state is FeedbackState.NONE_YET else "not read")]
    took_place = {True: "yes", False: "no", None: "not said"}[given.took_place]
    people = "not said" if given.participants is None else str(given.participants)
    lines = [("took place", took_place), ("participants", people), ("comment", given.comment)]
    return [*lines, ("updated", when(given.updated_at, zone))]
