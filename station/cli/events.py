"""`station events`: events, and the dates on which they take place."""

from __future__ import annotations

from datetime import date, tzinfo

import click

from station.cli.booking_documents import vendors_number
from station.cli.booking_words import clipped, page_watch, when
from station.cli.cash_desk import asking_vendor, days_options, span
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import Json, moment, write_document, write_line, write_note, write_table
from station.domain.cash_desk import DateFilter, EventFilter
from station.domain.days import Days
from station.domain.event import Event, EventDate
from station.domain.listing import Listing
from station.services.cash_desk import zone_of

_EVENT_TITLES = ("Event", "Title", "Category")
_DATE_TITLES = ("Time", "Event", "Date", "Title", "Minutes", "Booked", "Seats")


@click.command()
@profile_argument
@click.option("--text", default="", help="Only what the vendor's search finds for these words.")
@click.option("--dates", is_flag=True, help="Their dates instead, of all events.")
@click.option("--event", metavar="ID", help="The dates of one event.")
@days_options
@json_option
@data_dir_option
def events(
    profile: str,
    text: str,
    dates: bool,
    event: str | None,
    first: date | None,
    last: date | None,
    as_json: bool,
) -> int:
    """Look for events, or for the dates of events between two days (else today), at the vendor."""
    days = span(first, last)
    if event is not None and text:
        raise click.UsageError("--text looks among all events, --event names one")
    if event is None and not dates and days is not None:
        raise click.UsageError("days go with --dates or --event")
    with asking_vendor(profile, "events") as lane:
        if event is None and not dates:
            return _show_events(lane.search.events(EventFilter(text), page_watch()), as_json=as_json)
        lane.desk.know_instance()
        wanted = days or Days.one(lane.desk.today())
        if event is not None:
            found = lane.search.dates_of_event(event, wanted, page_watch())
        else:
            found = lane.search.dates(DateFilter(wanted, text), page_watch())
        return _show_dates(found, zone_of(lane.cache, profile), as_json=as_json)


def _show_events(found: Listing[Event], *, as_json: bool) -> int:
    if as_json:
        rows: list[Json] = [
            {
                "id": vendors_number(each.event_id),
                "title": each.title,
                "category": each.category,
                "bookable": each.bookable,
            }
            for each in found.rows
        ]
        write_document({"complete": found.complete, "events": rows})
    elif found.trouble is None:
        lines = [(each.event_id, clipped(each.title), clipped(each.category)) for each in found.rows]
        write_table([_EVENT_TITLES, *lines] if lines else [])
        write_line(f"{len(lines)} events")
    return _ended(found)


def _show_dates(found: Listing[EventDate], zone: tzinfo | None, *, as_json: bool) -> int:
    if as_json:
        write_document({"complete": found.complete, "dates": [_date_document(each) for each in found.rows]})
    elif found.trouble is None:
        lines = [_date_line(each, zone) for each in found.rows]
        write_table([_DATE_TITLES, *lines] if lines else [])
        write_line(f"{len(lines)} dates")
    return _ended(found)


def _ended(found: Listing[Event] | Listing[EventDate]) -> int:
    if found.trouble is not None:
        raise could_not(found.trouble)
    if not found.complete:
        write_note(f"The vendor counts {found.total}, and {len(found.rows)} came.")
    return ExitCode.DONE


def _date_document(on: EventDate) -> dict[str, Json]:
    return {
        "id": vendors_number(on.date_id),
        "event_id": vendors_number(on.event_id),
        "title": on.title,
        "start_time": moment(on.starts_at),
        "duration": on.duration,
        "seats": on.seats,
        "booked": on.booked,
        "available": on.available,
        "bookable": on.bookable,
        "language": on.language,
    }


def _date_line(on: EventDate, zone: tzinfo | None) -> tuple[str, ...]:
    counts = ("" if each is None else str(each) for each in (on.duration, on.booked, on.seats))
    return (when(on.starts_at, zone), on.event_id, on.date_id, clipped(on.title), *counts)
