"""`station bookings`: a day's bookings, or those of one event date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

import click

from station.cli.booking_documents import booking_document
from station.cli.booking_words import (
    BOOKING_TITLES,
    booking_line,
    kept_note,
    page_watch,
    people_of,
    report_notes,
    when,
)
from station.cli.cash_desk import DAY, as_day, asking_vendor, kept_bookings
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import Json, moment, write_document, write_line, write_note, write_table
from station.domain.booking import KnownBooking
from station.domain.booking_cache import BookingCache, BookingSearch, bookings_of
from station.domain.booking_day import DayReport
from station.domain.days import day_of
from station.domain.trouble import Trouble
from station.services.cash_desk import day_state, zone_of


@dataclass(frozen=True, slots=True)
class Shown:
    """Bookings as they are known, and how they came."""

    profile: str
    day: date
    zone: tzinfo | None
    bookings: tuple[KnownBooking, ...]
    read_at: datetime | None
    complete: bool
    report: DayReport | None = None
    """Of the reading just now; None: nothing was asked."""

    @property
    def trouble(self) -> Trouble | None:
        """Why nothing at all could be read just now."""
        return self.report.trouble if self.report is not None and self.report.failed else None


@click.command()
@profile_argument
@click.option("--date", "day", type=DAY, callback=as_day, help="Else today, by the vendor's time zone.")
@click.option("--event", metavar="ID", help="With --event-date: only the bookings of that date.")
@click.option("--event-date", metavar="ID")
@click.option("--refresh", is_flag=True, help="Ask the vendor, also where the day is kept here already.")
@json_option
@data_dir_option
def bookings(
    profile: str, day: date | None, event: str | None, event_date: str | None, refresh: bool, as_json: bool
) -> int:
    """Show everything booked on a day: tours, and seats on event dates.

    A day that was read before is shown as it is kept here, with its age. Works beside the window.
    """
    if (event is None) != (event_date is None):
        raise click.UsageError("--event and --event-date belong together: a date is named by both")
    if event is not None and event_date is not None:
        shown = _of_date(profile, event, event_date, refresh=refresh)
    else:
        shown = of_day(profile, day, refresh=refresh)
    trouble = shown.trouble
    if trouble is not None and shown.read_at is None:
        raise could_not(trouble)
    unsaid = trouble if refresh else None
    _write(shown, as_json=as_json, unsaid=unsaid)
    if unsaid is not None:
        raise could_not(unsaid)
    return ExitCode.DONE


def of_day(profile: str, day: date | None, *, refresh: bool = False) -> Shown:
    """A day's bookings (no day: today's) as they are kept here or, where they are not or on demand, as the vendor says.

    Raises TroubleError, click.ClickException.
    """
    if not refresh:
        with kept_bookings(profile) as cache:
            kept = _kept_day(cache, profile, day or _today(cache, profile))
            if kept.complete:
                return kept
    with asking_vendor(profile, "bookings") as lane:
        lane.desk.know_instance()
        wanted = day or lane.desk.today()
        report = lane.desk.refresh(wanted, page_watch())
        return _kept_day(lane.cache, profile, wanted, report)


def _of_date(profile: str, event: str, event_date: str, *, refresh: bool) -> Shown:
    if not refresh:
        with kept_bookings(profile) as cache:
            kept = _kept_date(cache, profile, event, event_date)
            if kept is not None and kept.complete:
                return kept
    with asking_vendor(profile, "bookings") as lane:
        report = lane.desk.refresh_date(event, event_date, page_watch())
        found = _kept_date(lane.cache, profile, event, event_date, report)
        return found or Shown(profile, report.day, zone_of(lane.cache, profile), (), None, False, report)


def _kept_day(cache: BookingCache, profile: str, day: date, report: DayReport | None = None) -> Shown:
    state = day_state(cache, profile, day)
    rows = cache.rows(cache.find(profile, BookingSearch(day)))
    return Shown(profile, day, zone_of(cache, profile), rows, state.read_at, state.complete, report)


def _kept_date(
    cache: BookingCache, profile: str, event: str, event_date: str, report: DayReport | None = None
) -> Shown | None:
    """None: that date was never read."""
    zone, on = zone_of(cache, profile), cache.event_date(profile, event, event_date)
    if on is not None and on.starts_at is not None:
        day = day_of(on.starts_at, zone)
    elif report is not None:
        day = report.day
    else:
        return None
    source = bookings_of(event, event_date)
    reading = next((each for each in cache.readings(profile, day) if each.source == source), None)
    if reading is None:
        return None
    rows = cache.rows(cache.find(profile, BookingSearch(day, date_id=event_date)))
    kept = tuple(known for known in rows if known.booking.product_id == event)
    return Shown(profile, day, zone, kept, reading.read_at, reading.complete, report)


def _today(cache: BookingCache, profile: str) -> date:
    from station.wiring import SystemClock

    return day_of(SystemClock().now(), zone_of(cache, profile))


def _write(shown: Shown, *, as_json: bool, unsaid: Trouble | None) -> None:
    """`unsaid`: a trouble that the command ends with, and that needs no note besides."""
    notes = [] if shown.report is None or unsaid is not None else list(report_notes(shown.report))
    if shown.read_at is not None and (shown.report is None or shown.report.failed):
        notes.append(kept_note(shown.read_at, "list", shown.zone))
    for note in notes:
        write_note(note)
    if as_json:
        write_document(_document(shown, notes))
        return
    if shown.bookings:
        write_table([BOOKING_TITLES, *(booking_line(known, shown.zone) for known in shown.bookings)])
    count = len(shown.bookings)
    counted = f"{count} booking{'' if count == 1 else 's'}, {people_of(shown.bookings)} people"
    write_line(f"{shown.day.isoformat()}: {counted}, list of {when(shown.read_at, shown.zone)}")


def _document(shown: Shown, notes: list[str]) -> dict[str, Json]:
    return {
        "profile": shown.profile,
        "date": shown.day.isoformat(),
        "read_at": moment(shown.read_at),
        "fresh": shown.report is not None and not shown.report.failed,
        "complete": shown.complete,
        "notes": list(notes),
        "bookings": [booking_document(known) for known in shown.bookings],
    }
