"""Papers as files: PDF and CSV, written beside the file and put in its place when whole. A failure leaves the old."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from PySide6.QtCore import QIODevice, QLocale, QSaveFile
from PySide6.QtGui import QPainter, QPdfWriter

from station.domain.spreadsheet import BOM, csv_lines, encoded
from station.ui.papers.paper import Document, Spreadsheet
from station.ui.papers.sheet import RESOLUTION
from station.ui.papers.slices import NotDoneError, Steps
from station.ui.words_papers import not_saved_text

_ROWS = 50
"""Written in one step."""


def pdf_steps(document: Document, path: Path) -> Steps:
    """Raises NotDoneError. The text in it can be searched and copied."""
    file = _opened(path)
    try:
        writer = QPdfWriter(file)
        writer.setResolution(RESOLUTION)
        writer.setTitle(document.heading.title)
        writer.setCreator("Station")
        writer.setPageLayout(document.sheet.layout)
        painter = QPainter(writer)
        try:
            for number in range(len(document.pages)):
                if number:
                    writer.newPage()
                document.paint(painter, number)
                yield (number + 1) / len(document.pages)
        finally:
            painter.end()
        _commit(file, path)
    finally:
        file.cancelWriting()
        file.deleteLater()


def csv_steps(spreadsheet: Spreadsheet, path: Path) -> Steps:
    """Raises NotDoneError. UTF-8 with BOM, columns parted as spreadsheets of the reader's language expect it."""
    separator = csv_separator()
    file = _opened(path)
    try:
        file.write((BOM + csv_lines([spreadsheet.columns], separator)).encode("utf-8"))
        rows, written = iter(spreadsheet.rows), 0
        while batch := list(islice(rows, _ROWS)):
            file.write(encoded(csv_lines(batch, separator)))
            written += len(batch)
            yield min(1.0, written / max(1, spreadsheet.count))
        _commit(file, path)
    finally:
        file.cancelWriting()
        file.deleteLater()


def csv_separator() -> str:
    """As spreadsheets of the reader's language part their columns."""
    return ";" if QLocale().decimalPoint() == "," else ","


def _opened(path: Path) -> QSaveFile:
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise NotDoneError(not_saved_text(str(path), file.errorString()))
    return file


def _commit(file: QSaveFile, path: Path) -> None:
    if not file.commit():
        raise NotDoneError(not_saved_text(str(path), file.errorString()))
