"""Papers to a printer. Qt's printing is loaded only here: where it is missing, PDF and CSV still work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from station.ui.papers.paper import Document
from station.ui.papers.sheet import RESOLUTION, Sheet
from station.ui.papers.slices import NotDoneError, Steps
from station.ui.words_papers import Word, word


class PrintJob:
    """Owned by the GUI thread: which printer, which pages, how many copies."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer

    @property
    def sheet(self) -> Sheet:
        """The paper in that printer, as the operator chose it there."""
        return Sheet.of(self._printer.pageLayout())

    def pages(self, document: Document) -> list[int]:
        """Numbers (from 0) in the order in which they are printed, copies included."""
        printer, last = self._printer, len(document.pages)
        wanted = range(last)
        if printer.printRange() is QPrinter.PrintRange.PageRange:
            wanted = range(max(1, printer.fromPage()) - 1, min(last, printer.toPage() or last))
        order = list(wanted)
        if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
            order.reverse()
        copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
        if printer.collateCopies():
            return order * copies
        return [number for number in order for _ in range(copies)]

    def steps(self, document: Document) -> Steps:
        """Raises NotDoneError. Ended early, nothing more is sent, and what a spooler holds is given up."""
        printer = self._printer
        printer.setDocName(document.heading.title)
        printer.setCreator("Station")
        printer.setPageLayout(document.sheet.layout)
        painter = QPainter()
        if not painter.begin(printer):
            raise NotDoneError(word(Word.NOT_PRINTED))
        pages, whole = self.pages(document), False
        try:
            painter.scale(printer.logicalDpiX() / RESOLUTION, printer.logicalDpiY() / RESOLUTION)
            for position, number in enumerate(pages):
                if position and not printer.newPage():
                    raise NotDoneError(word(Word.NOT_PRINTED))
                document.paint(painter, number)
                yield (position + 1) / len(pages)
            whole = True
        finally:
            if not whole:
                printer.abort()
            painter.end()


def ask_printer(parent: QWidget, document: Document, chosen: Callable[[PrintJob], None]) -> QDialog | None:
    """The system's own dialogue; `chosen` is called when a printer was. None: this computer has no printer."""
    if not QPrinterInfo.availablePrinterNames():
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(document.sheet.layout)
    printer.setFullPage(True)
    printer.setDocName(document.heading.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)  # "Save as" does that, and asks first
    dialog.setMinMax(1, len(document.pages))
    dialog.setFromTo(1, len(document.pages))

    def accepted() -> None:
        chosen(PrintJob(printer))

    dialog.accepted.connect(accepted)
    QDialog.open(dialog)
    return dialog
