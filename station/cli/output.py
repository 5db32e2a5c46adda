"""Everything a command prints. Standard output is for the answer alone; the rest goes to standard error."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import click

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


def write_document(document: Mapping[str, Json]) -> None:
    """Prints the one JSON document of a `--json` command, in UTF-8 whatever the terminal's locale, and flushes."""
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    # A lone surrogate (an undecodable byte of an argument) becomes its JSON escape.
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def write_line(text: str = "") -> None:
    """Prints one line of an answer for people."""
    click.echo(plain(text))


def write_table(rows: Sequence[Sequence[str]]) -> None:
    """Prints rows with aligned columns; the last column is as wide as it needs to be."""
    shown = [[plain(cell) for cell in row] for row in rows]
    if not shown:
        return
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def write_note(text: str) -> None:
    """Prints one line for the person in front of it, on standard error: progress, a note, a warning."""
    click.echo(plain(text), err=True)


def plain(text: str) -> str:
    """Outside text made harmless for a terminal: what does not print is shown as its escape."""
    return "".join(character if character.isprintable() else _escape(character) for character in text)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def moment(time: datetime | None) -> str | None:
    """A time as JSON carries it: ISO 8601 in UTC."""
    return None if time is None else time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def local_time(time: datetime | None) -> str:
    """A time as people read it: this machine's, with the date only when it is not today."""
    if time is None:
        return "never"
    here = time.astimezone()
    same_day = here.date() == datetime.now(UTC).astimezone().date()
    return here.strftime("%H:%M:%S" if same_day else "%Y-%m-%d %H:%M")


def print_anything() -> None:
    """From now on a terminal that lacks a character shows its escape, instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
