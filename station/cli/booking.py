"""`station booking`: one booking with its prices and feedback."""

from __future__ import annotations

import click

from station.cli.booking_changes import changes, choose, sent_of, take_back
from station.cli.booking_feedback import feedback
from station.cli.booking_prices import price_add, price_delete, price_set
from station.cli.booking_reading import read_booking, write_booking, write_booking_document
from station.cli.cash_desk import asking_vendor
from station.cli.exit_codes import ExitCode
from station.cli.options import ValueChoice, data_dir_option, json_option, profile_argument
from station.domain.booking import BookingKind


@click.group()
@data_dir_option
def booking() -> None:
    """Show one booking, change its prices, report after its tour.

    A change is written down first. Without a line it waits here and is sent in its order by the next one that gets
    through, or by the window.
    """


@booking.command()
@profile_argument
@click.argument("booking_id", metavar="ID")
@click.option("--kind", type=ValueChoice(BookingKind), help="Where a tour's booking and an event's share a number.")
@json_option
@data_dir_option
def show(profile: str, booking_id: str, kind: BookingKind | None, as_json: bool) -> int:
    """Show a booking by the vendor's number, as the vendor says now; without an answer as it is kept here."""
    with asking_vendor(profile, "booking") as lane:
        shown = read_booking(lane.desk, lane.cache, profile, booking_id, kind)
    sent = sent_of(shown.known.booking.key)
    if as_json:
        write_booking_document(shown, sent)
    else:
        write_booking(shown)
    return ExitCode.DONE


for _command in (price_add, price_set, price_delete, feedback, changes, choose, take_back):
    booking.add_command(_command)
