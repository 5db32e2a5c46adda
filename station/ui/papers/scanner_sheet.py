"""The scanner's test sheet: codes of known texts that hold every printable character."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QImage, QPainterPath

from station.capture.wedge_sheet import SHEET, SheetCode, Symbology
from station.ui.context import WindowContext
from station.ui.papers.code_shape import bar_shape, square_shape
from station.ui.papers.heading import place_of, printed_at
from station.ui.papers.paper import Bars, Flow, Frame, Heading, Spreadsheet
from station.ui.papers.sheet import fitted, metrics_of, mm, paper_font
from station.ui.papers.slices import Steps
from station.ui.words_scanner import shown_text

translate = QCoreApplication.translate

Draw = Callable[[str, Symbology], QImage | None]
_PAD, _GAP, _AIR = mm(4), mm(5), mm(3)
_QR, _BARS = mm(32), mm(16)


class ScannerSheet:
    """One under the other, since a laser reads only what lies alone in its line."""

    def __init__(self, context: WindowContext, draw: Draw) -> None:
        self._context, self._draw = context, draw

    @property
    def file_name(self) -> str:
        return translate("ScannerSheet", "Scanner test sheet")

    def heading(self) -> Heading:
        how = translate(
            "ScannerSheet",
            "Open Settings, Scanner test, and scan code 1. A scanner that reads no QR codes scans 2 to 5 instead. "
            "6 and 7 tell more about the scanner's settings.",
        )
        return Heading(self.file_name, (how,), place_of(self._context), printed_at(self._context))

    def lay_out(self, flow: Flow) -> Steps:
        for number, code in enumerate(SHEET):
            self._put(flow, code)
            yield (number + 1) / len(SHEET)

    def spreadsheet(self) -> Spreadsheet | None:
        return None

    def _put(self, flow: Flow, code: SheetCode) -> None:
        width = flow.body.width()
        picture = self._picture(code, width - 2 * _PAD - mm(16))
        beside = code.symbology is Symbology.QR
        caption, small = paper_font(11, bold=True), paper_font(7.5)
        size = picture.boundingRect()
        room = width - 2 * _PAD - mm(16) - (size.width() + 2 * _PAD if beside else 0)
        lines = fitted(shown_text(code.text), small, room, 6)
        words = len(lines) * metrics_of(small).lineSpacing()
        height = 2 * (_PAD + _AIR) + (max(size.height(), words) if beside else size.height() + _AIR + words)
        if height > flow.room:
            flow.new_page()
        box = QRectF(flow.body.left(), flow.y, width, height)
        flow.put(Frame(box))
        flow.line(box.left() + _PAD, box.top() + _PAD, code.name, caption)
        left, top = round(box.left() + mm(16)), round(box.top() + _PAD + _AIR)
        flow.put(Bars(picture.translated(left, top)))
        x = left + size.width() + 2 * _PAD if beside else left
        y = top if beside else top + size.height() + _AIR
        for line in lines:
            flow.line(x, y, line, small)
            y += metrics_of(small).lineSpacing()
        flow.line(box.left() + _PAD, box.bottom() - _PAD - metrics_of(small).lineSpacing(), code.symbology.value, small)
        flow.y += height + _GAP

    def _picture(self, code: SheetCode, width: float) -> QPainterPath:
        pattern = self._draw(code.text, code.symbology)
        assert pattern is not None, "the sheet's codes can be drawn"
        if code.symbology is Symbology.QR:
            return square_shape(pattern, _QR)
        shape = bar_shape(pattern, width, _BARS)
        assert shape is not None, "the sheet's bar codes fit on a page"
        return shape
