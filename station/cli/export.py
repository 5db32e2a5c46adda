"""`station export`: a profile's scans or bookings as CSV or JSON Lines."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from station.cli.booking_documents import BOOKING_COLUMNS, booking_document, booking_row
from station.cli.bookings import of_day
from station.cli.cash_desk import kept_bookings
from station.cli.documents import SCAN_COLUMNS, scan_row
from station.cli.exit_codes import ExitCode
from station.cli.failures import CouldNotError, could_not
from station.cli.opening import reading_journal
from station.cli.options import data_dir_option, profile_argument
from station.cli.output import Json, write_note
from station.domain.booking_cache import BookingSearch
from station.domain.spreadsheet import SpreadsheetCell, write_rows

Row = Mapping[str, Json]

EVERYTHING = 2**31
"""More scans than a station makes."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is written: rows with these columns in CSV, documents that hold more in JSON Lines."""

    columns: Sequence[str]
    rows: Sequence[Row]
    documents: Sequence[Row]


def _write_csv(export: Export, stream: TextIO) -> None:
    """Commas and no BOM, for programs; the window writes what a spreadsheet opens by a double click."""
    write_rows(stream, [export.columns])
    write_rows(stream, ([_cell(row[column]) for column in export.columns] for row in export.rows))


def _write_jsonl(export: Export, stream: TextIO) -> None:
    stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in export.documents)


FORMATS: dict[str, Callable[[Export, TextIO], None]] = {"csv": _write_csv, "jsonl": _write_jsonl}


@click.command()
@profile_argument
@click.option("--what", type=click.Choice(["scans", "bookings"]), required=True)
@click.option("--format", "as_format", type=click.Choice(list(FORMATS)), required=True)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Else standard output.")
@data_dir_option
def export(profile: str, what: str, as_format: str, out: Path | None) -> int:
    """Write every scan of a profile, or every booking that is kept here, oldest first, in UTF-8. Works beside the
    window.

    JSON Lines is exact; CSV puts an apostrophe before a text that a spreadsheet would take for a formula.
    """
    export = _scans(profile) if what == "scans" else _bookings(profile)
    write = FORMATS[as_format]
    if out is None:
        _print(lambda stream: write(export, stream))
    else:
        _replace(out, lambda stream: write(export, stream))
    write_note(f"{len(export.rows)} {what}.")
    return ExitCode.DONE


def _scans(profile: str) -> Export:
    with reading_journal(profile) as journal:
        rows = [scan_row(scan) for scan in reversed(journal.recent(profile, EVERYTHING))]
    return Export(SCAN_COLUMNS, rows, rows)


def _bookings(profile: str) -> Export:
    """Of all days that were read; if none was, of today."""
    with kept_bookings(profile) as cache:
        days = {day: cache.rows(cache.find(profile, BookingSearch(day))) for day in cache.days(profile)}
    if not days:
        today = of_day(profile, None)
        if today.trouble is not None:
            raise could_not(today.trouble)
        days = {today.day: today.bookings}
    kept = [(day, known) for day, bookings in days.items() for known in bookings]
    rows = [booking_row(known, day) for day, known in kept]
    return Export(BOOKING_COLUMNS, rows, [{"date": day.isoformat(), **booking_document(known)} for day, known in kept])


def _print(write: Callable[[TextIO], None]) -> None:
    """In UTF-8, whatever the terminal's locale."""
    sys.stdout.flush()
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="backslashreplace", newline="")
    try:
        write(stream)
        stream.flush()
    finally:
        stream.detach()


def _replace(path: Path, write: Callable[[TextIO], None]) -> None:
    """The whole file or the old one: never half of it."""
    partial = path.with_name(f"{path.name}.partial")
    try:
        with partial.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            write(stream)
        os.replace(partial, path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise CouldNotError(f"{path} cannot be written: {error.strerror}. Name another file with --out.") from error


def _cell(value: Json) -> SpreadsheetCell:
    """Columns hold plain values; anything else would be a bug, and raises."""
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"no value for a column: {type(value).__name__}")
