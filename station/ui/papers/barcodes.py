"""Codes to be cut out and handed over: each with room around it, the text below it, and what it opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainterPath
from PySide6.QtWidgets import QWidget

from station.ui.cash_desk.orders.order_text import ShownBarcode
from station.ui.context import CodeForm, WindowContext
from station.ui.papers.code_shape import bar_shape, square_shape
from station.ui.papers.heading import place_of, printed_at
from station.ui.papers.paper import Bars, Flow, Frame, Heading, Spreadsheet
from station.ui.papers.sheet import fitted, metrics_of, mm, paper_font
from station.ui.papers.slices import Steps
from station.ui.theme import Theme
from station.ui.words_papers import Word, codes_text, word

if TYPE_CHECKING:
    from station.ui.papers.preview import PaperWindow

Draw = Callable[[str, CodeForm], QImage | None]
"""As in `WindowContext.draw_modules`."""

_GAP, _PAD, _AIR = mm(6), mm(3), mm(4)
"""Between two codes, within a frame, and more white above and below a code than any standard asks for."""
_QR, _BARS_HEIGHT = mm(36), mm(18)
_NARROWEST = {CodeForm.QR: mm(52), CodeForm.BARS: mm(84)}
"""Of the cells side by side: three QR codes on A4, two bar codes."""


def print_barcodes(
    parent: QWidget,
    title: str,
    codes: Sequence[ShownBarcode],
    context: WindowContext,
    theme: Theme,
    form: CodeForm = CodeForm.QR,
) -> PaperWindow:
    """Opens the preview of these codes, to print or keep as PDF: in this form first, in the other if so chosen there.

    `title` stands above them (`Order 4711`). Returns the window, which deletes itself when it is closed.
    """
    from station.ui.papers.preview import Offer, PaperWindow  # loaded only where something is printed

    names = {CodeForm.QR: Word.QR_CODES, CodeForm.BARS: Word.CODE128}
    offers = [Offer(form.value, name, BarcodePaper(title, codes, context, form)) for form, name in names.items()]
    return PaperWindow.open_over(parent, offers, theme, chosen=list(names).index(form))


class BarcodePaper:
    """As many side by side as the sheet holds; what is too wide for a bar code stands there as QR code."""

    def __init__(
        self, title: str, codes: Sequence[ShownBarcode], context: WindowContext, form: CodeForm = CodeForm.QR
    ) -> None:
        self._title, self._codes, self._context, self._form = title, tuple(codes), context, form

    @property
    def file_name(self) -> str:
        return self._title

    def heading(self) -> Heading:
        lines = (codes_text(len(self._codes)),)
        return Heading(self._title, lines, place_of(self._context), printed_at(self._context))

    def lay_out(self, flow: Flow) -> Steps:
        columns = max(1, int((flow.body.width() + _GAP) / (_NARROWEST[self._form] + _GAP)))
        width = (flow.body.width() - (columns - 1) * _GAP) / columns
        for first in range(0, len(self._codes), columns):
            row = []
            for code in self._codes[first : first + columns]:
                row.append(_Cell(code, width, self._form, self._context.draw_modules))
                yield (first + len(row)) / len(self._codes)
            height = max(cell.height for cell in row)
            if height > flow.room:
                flow.new_page()
            for number, cell in enumerate(row):
                cell.put(flow, QRectF(flow.body.left() + number * (width + _GAP), flow.y, width, height))
            flow.y += height + _GAP

    def spreadsheet(self) -> Spreadsheet | None:
        return None


class _Cell:
    """One code with its words, measured and ready to be put somewhere."""

    def __init__(self, code: ShownBarcode, width: float, form: CodeForm, draw: Draw) -> None:
        room, small = width - 2 * _PAD, paper_font(8)
        self._picture = _picture(code.code, width, form, draw)
        texts = ((code.code, small, 3), (code.title, paper_font(10, bold=True), 3), (code.detail, small, 2))
        self._lines = [
            (line, font) for text, font, most in texts if text for line in fitted(text, font, room, most)
        ]  # fmt: skip
        if self._picture is None:
            self._lines.insert(0, (word(Word.NOT_DRAWABLE), small))
        self._top = _PAD + (0.0 if self._picture is None else self._picture.boundingRect().height() + 2 * _AIR)
        self.height = self._top + sum(metrics_of(font).lineSpacing() for _, font in self._lines) + _PAD

    def put(self, flow: Flow, box: QRectF) -> None:
        flow.put(Frame(box))
        if self._picture is not None:
            width = self._picture.boundingRect().width()
            left = round(box.left() + (box.width() - width) / 2)  # on whole units: every module as wide as the next
            flow.put(Bars(self._picture.translated(left, round(box.top() + _PAD + _AIR))))
        y = box.top() + self._top
        for line, font in self._lines:
            x = box.left() + (box.width() - metrics_of(font).horizontalAdvance(line)) / 2
            flow.line(x, y, line, font)
            y += metrics_of(font).lineSpacing()


def _picture(text: str, width: float, form: CodeForm, draw: Draw) -> QPainterPath | None:
    """None: no code can hold it. What is too wide for bars, or has letters they lack, is drawn as QR code."""
    if form is CodeForm.BARS and (pattern := draw(text, form)) is not None:
        shape = bar_shape(pattern, width, _BARS_HEIGHT)
        if shape is not None:
            return shape
    pattern = draw(text, CodeForm.QR)
    return None if pattern is None else square_shape(pattern, _QR)
