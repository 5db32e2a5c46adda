"""CSV for spreadsheets: one way of writing it for the window and the command line.

Every cell is quoted, and a text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP
recommends ("CSV Injection"): titles, names and comments are other people's texts. Numbers stay numbers, below zero too.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

BOM = "\ufeff"
"""First in a file that a spreadsheet opens by a double click: without it the text is read in an old code page."""
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as the spreadsheet's language writes it (`-12,50`); made by this program, never somebody's text."""

    text: str


SpreadsheetCell = str | int | float | Figure | None
"""A text of anybody's, a number as every language reads it, one as the reader's does, or nothing."""


def harmless(text: str) -> str:
    """A text that no spreadsheet calculates; programs that leave out blanks in front see the apostrophe as well."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) or text.lstrip().startswith(FORMULA_STARTS) else text


def write_rows(stream: TextIO, rows: Iterable[Sequence[SpreadsheetCell]], separator: str = ",") -> None:
    """Each row ended by CR and LF. The stream must leave line ends as they are (`newline=""`)."""
    writer = csv.writer(stream, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([_written(cell) for cell in row] for row in rows)


def csv_lines(rows: Iterable[Sequence[SpreadsheetCell]], separator: str = ",") -> str:
    """Rows as they stand in the file."""
    stream = io.StringIO(newline="")
    write_rows(stream, rows, separator)
    return stream.getvalue()


def encoded(text: str) -> bytes:
    """In UTF-8; half a character that some vendor sent is written as its number."""
    return text.encode("utf-8", "backslashreplace")


def _written(cell: SpreadsheetCell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return harmless(cell)
        case Figure():
            return cell.text
        case _:
            return str(cell)
