"""`station tours`: tour bookings of any days, found by the vendor's own filters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from station.cli.booking_documents import booking_document
from station.cli.booking_words import BOOKING_TITLES, booking_line, page_watch, part_notes, people_of
from station.cli.cash_desk import asking_vendor, days_options, span
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import write_document, write_line, write_note, write_table
from station.domain.cash_desk import TourBookingFilter
from station.domain.days import Days
from station.services.cash_desk import zone_of


@click.command()
@profile_argument
@days_options
@click.option("--museum", "museums", multiple=True, metavar="ID", help="Several times, as all that follow.")
@click.option("--exhibition", "exhibitions", multiple=True, metavar="ID")
@click.option("--tour", "chosen", multiple=True, metavar="ID")
@click.option("--category", "categories", multiple=True, metavar="NAME")
@click.option("--status", "statuses", multiple=True, metavar="CODE", help="20 booked, 25 finished, 50 canceled.")
@json_option
@data_dir_option
def tours(
    profile: str,
    first: date | None,
    last: date | None,
    museums: Sequence[str],
    exhibitions: Sequence[str],
    chosen: Sequence[str],
    categories: Sequence[str],
    statuses: Sequence[str],
    as_json: bool,
) -> int:
    """Look for tour bookings at the vendor. It has to answer: what is kept here does not hold what the filters ask."""
    days = span(first, last)
    with asking_vendor(profile, "tours") as lane:
        lane.desk.know_instance()
        wanted = days or Days.one(lane.desk.today())
        filters = TourBookingFilter(
            wanted, tuple(museums), tuple(exhibitions), tuple(chosen), tuple(categories), tuple(statuses)
        )
        report, zone = lane.search.tours(filters, page_watch()), zone_of(lane.cache, profile)
    for note in part_notes(report.part):
        write_note(note)
    if as_json:
        write_document(
            {
                "profile": profile,
                "from": report.days.first.isoformat(),
                "until": report.days.last.isoformat(),
                "complete": report.part.complete,
                "bookings": [booking_document(known) for known in report.bookings],
            }
        )
    elif report.part.trouble is None:
        if report.bookings:
            write_table([BOOKING_TITLES, *(booking_line(known, zone, dated=True) for known in report.bookings)])
        write_line(f"{len(report.bookings)} tour bookings, {people_of(report.bookings)} people")
    if report.part.trouble is not None:
        raise could_not(report.part.trouble)
    return ExitCode.DONE
