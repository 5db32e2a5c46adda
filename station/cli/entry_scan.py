"""`station entry-scan`: one scan event at go~mus, shown or corrected."""

from __future__ import annotations

from collections.abc import Callable

import click

from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.opening import reading_room
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import Json, moment, write_document, write_table
from station.domain.trouble import Trouble
from station.vendors.gomus.scan_event import ScanEvent
from station.vendors.gomus.vendor import GomusRoom


@click.group("entry-scan")
@data_dir_option
def entry_scan() -> None:
    """go~mus: show one scan event, or correct its number of people."""


@entry_scan.command()
@profile_argument
@click.argument("scan_id", metavar="ID")
@json_option
@data_dir_option
def show(profile: str, scan_id: str, as_json: bool) -> int:
    """Show a scan event by the vendor's number."""
    return _answer(profile, lambda room: room.scan_event(scan_id), as_json)


@entry_scan.command("set-people")
@profile_argument
@click.argument("scan_id", metavar="ID")
@click.option("--people", type=click.IntRange(min=0), required=True, metavar="N")
@json_option
@data_dir_option
def set_people(profile: str, scan_id: str, people: int, as_json: bool) -> int:
    """Correct how many people came in with a scan."""
    return _answer(profile, lambda room: room.set_people(scan_id, people), as_json)


def _answer(profile: str, ask: Callable[[GomusRoom], ScanEvent | Trouble], as_json: bool) -> int:
    with reading_room(profile) as room:
        if not isinstance(room, GomusRoom):
            raise click.UsageError(f"{profile} is no go~mus profile; only go~mus has scan events.")
        event = ask(room)
    if isinstance(event, Trouble):
        raise could_not(event)
    document = _document(event)
    if as_json:
        write_document({"scan": document})
    else:
        write_table([(key, "" if value is None else str(value)) for key, value in document.items()])
    return ExitCode.DONE


def _document(event: ScanEvent) -> dict[str, Json]:
    return {
        "id": event.scan_id,
        "barcode": event.barcode,
        "entry_at": moment(event.entry_at),
        "position": event.position or None,
        "device": event.device or None,
        "people_count": event.people,
        "is_valid": event.valid,
        "is_entry": event.is_entry,
        "created_at": moment(event.created_at),
        "updated_at": moment(event.updated_at),
    }
