"""A paper and its pages: what is drawn where, and the words at the head and the foot of each.

A page holds items that paint themselves. Long tables are items that are made anew whenever they are painted: ten
thousand rows kept as lines of text would be half a million objects for Python to look through.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from station.domain.spreadsheet import SpreadsheetCell
from station.ui.papers.sheet import Sheet, fitted, metrics_of, mm, paper_font, pt, shown
from station.ui.words_papers import page_text, printed_text

INK, GREY = QColor(0, 0, 0), QColor(120, 120, 120)
"""Black on white, whatever the screen's theme; the grey is for hairlines alone."""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `at`: where its baseline begins."""

    at: QPointF
    text: str
    font: QFont

    def paint(self, painter: QPainter) -> None:
        painter.setPen(INK)
        painter.setFont(self.font)
        painter.drawText(self.at, self.text)


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    at: QPointF
    length: float
    thickness: float
    faint: bool = False

    def paint(self, painter: QPainter) -> None:
        box = QRectF(self.at, self.at + QPointF(self.length, self.thickness))
        painter.fillRect(box, GREY if self.faint else INK)


@dataclass(frozen=True, slots=True)
class Bars:
    """The dark modules of a code, as one shape: drawn one by one, hairs of white would stand between them."""

    shape: QPainterPath

    def paint(self, painter: QPainter) -> None:
        painter.fillPath(self.shape, INK)


@dataclass(frozen=True, slots=True)
class Frame:
    """A hairline around something."""

    box: QRectF

    def paint(self, painter: QPainter) -> None:
        painter.setPen(QPen(GREY, pt(0.4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.box, mm(2), mm(2))


class Item(Protocol):
    """Paints itself in units, from the sheet's corner."""

    def paint(self, painter: QPainter) -> None: ...


class Ground:
    """Something that items are put on."""

    def put(self, item: Item) -> None:
        raise NotImplementedError

    def line(self, x: float, y: float, text: str, font: QFont) -> None:
        """One line whose top is at y."""
        if text:
            self.put(Words(QPointF(x, y + metrics_of(font).ascent()), text, font))


Page = list[Item]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a paper, and in small on each of its pages."""

    title: str
    lines: tuple[str, ...]
    """What the title leaves open: customer and times, which filter, how old the list is."""
    place: str
    """The profile and its venue."""
    printed: str
    """When this was made."""
    tabular: bool = False
    """Its columns need the width of a large sheet: on a small one everything is written smaller."""


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """The same as rows: numbers as numbers, texts as they are."""

    columns: tuple[str, ...]
    count: int
    rows: Iterator[tuple[SpreadsheetCell, ...]]


class Paper(Protocol):
    """Something to be put on paper. Made and laid out on the GUI thread, in the language in force then."""

    @property
    def file_name(self) -> str:
        """A name for its file, without an ending."""

    def heading(self) -> Heading: ...

    def lay_out(self, flow: Flow) -> Iterator[float]:
        """Fills the pages; after each small step says how much is done, from 0 to 1."""

    def spreadsheet(self) -> Spreadsheet | None:
        """None: it is nothing for a spreadsheet."""


@dataclass(slots=True)
class Document:
    """Pages that are ready."""

    sheet: Sheet
    heading: Heading
    scale: float = 1.0
    """How much smaller everything is drawn than it is laid out."""
    pages: list[Page] = field(default_factory=list)

    @property
    def body(self) -> QRectF:
        """Where to lay out."""
        body = self.sheet.body
        return QRectF(body.topLeft() / self.scale, body.size() / self.scale)

    def paint(self, painter: QPainter, number: int) -> None:
        """Page `number` (from 0), in units, from the sheet's corner."""
        painter.save()
        painter.scale(self.scale, self.scale)
        for item in self.pages[number]:
            item.paint(painter)
        self._paint_foot(painter, number)
        painter.restore()

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        body, font = self.body, paper_font(7.5)
        painter.setPen(INK)
        foot = body.bottom()
        right = page_text(number + 1, len(self.pages))
        painter.setFont(font)
        width = metrics_of(font).horizontalAdvance(right)
        painter.drawText(QPointF(body.right() - width, foot), right)
        left = " · ".join(part for part in (self.heading.place, printed_text(self.heading.printed)) if part)
        painter.drawText(QPointF(body.left(), foot), fitted(left, font, body.width() - width - mm(6), 1)[0])


class Flow(Ground):
    """Puts one thing under the other and begins a new page where the next does not fit."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.body = document.body.adjusted(0, 0, 0, -mm(9))
        self.y = self.body.top()
        self._first_page()

    @property
    def room(self) -> float:
        """Height that is left on this page."""
        return self.body.bottom() - self.y

    def new_page(self) -> None:
        """With the title in small above it."""
        self.document.pages.append([])
        self.y = self.body.top()
        self.text(self.document.heading.title, paper_font(8, bold=True), most=1)
        self.y += mm(1.5)

    def put(self, item: Item) -> None:
        self.document.pages[-1].append(item)

    def text(self, text: str, font: QFont, most: int = 3) -> None:
        """A paragraph over the whole width."""
        for line in fitted(text, font, self.body.width(), most):
            self.line(self.body.left(), self.y, line, font)
            self.y += metrics_of(font).lineSpacing()

    def _first_page(self) -> None:
        heading = self.document.heading
        self.document.pages.append([])
        self.text(shown(heading.place), paper_font(9), most=1)
        self.text(heading.title, paper_font(16, bold=True), most=2)
        self.y += mm(1)
        for line in heading.lines:
            self.text(line, paper_font(9), most=3)
        self.y += mm(4)
