"""A table on paper: columns that share the width, rows that are never cut, the headings again on each page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from station.ui.papers.paper import Flow, Ground, Item, Rule
from station.ui.papers.sheet import fitted, metrics_of, mm, paper_font, pt, shown
from station.ui.papers.slices import Steps

TEXT, NOTE, HEAD = 8.5, 7.5, 8.0
"""Points."""
_GAP, _PAD = mm(3), mm(1.1)
_FIXED_SHARE, _FIXED_MOST = 0.62, 0.72
"""Of the width for columns that do not share it: where every text has its line, and where words would be cut."""


@dataclass(frozen=True, slots=True)
class Column:
    """`share`: of what the columns with 0 leave over, which are as wide as their widest text."""

    title: str
    share: float = 0.0
    right: bool = False
    lines: int = 2
    """More lines than that end in an ellipsis."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, and smaller below it a note; `mark` stands between them, bold, and is never left out."""

    text: str
    note: str = ""
    mark: str = ""
    struck: bool = False


class Kind(Enum):
    PLAIN = auto()
    SECTION = auto()
    """Its first cell runs over the whole width; it stays with the row below it."""
    SUM = auto()
    """Bold, under a line."""


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    kind: Kind = Kind.PLAIN


class Table:
    """Laid out on the GUI thread, row by row. `row` makes the row of a number, whenever it is measured or painted."""

    def __init__(self, columns: Sequence[Column], count: int, row: Callable[[int], Row]) -> None:
        self.columns, self._count, self._row = tuple(columns), count, row
        self.widths: list[float] = []

    def lay_out(self, flow: Flow) -> Steps:
        head = paper_font(HEAD, bold=True)
        natural = [_width(column.title, head) for column in self.columns]
        least = list(natural)
        for number in range(self._count):
            row = self._row(number)
            if row.kind is not Kind.SECTION:
                natural = [max(width, _natural(cell, row)) for width, cell in zip(natural, row.cells, strict=True)]
                least = [max(width, _longest_word(cell)) for width, cell in zip(least, row.cells, strict=True)]
            yield number / self._count / 2
        self.widths = self._share_out(natural, least, flow.body.width())
        block = self._begin(flow, 0)
        for number in range(self._count):
            measured = self.measured(number)
            needed = measured.height
            if measured.row.kind is Kind.SECTION and number + 1 < self._count:
                needed += self.measured(number + 1).height
            if needed > flow.room and number > block.first:
                flow.new_page()
                block = self._begin(flow, number)
            block.last = number
            flow.y += measured.height
            yield 0.5 + number / self._count / 2

    def measured(self, number: int) -> _Measured:
        return _Measured(self._row(number), self.columns, self.widths)

    def _begin(self, flow: Flow, first: int) -> _Block:
        self._put_head(flow)
        block = _Block(self, QPointF(flow.body.left(), flow.y), first)
        flow.put(block)
        return block

    def _share_out(self, natural: list[float], least: list[float], whole: float) -> list[float]:
        """Columns without a share get what they want or, where that is too much, no less than their longest word."""
        whole -= _GAP * (len(self.columns) - 1)
        shares = sum(column.share for column in self.columns)
        fixed = [number for number, column in enumerate(self.columns) if not column.share]
        most = whole * _FIXED_SHARE if shares else whole
        wanted, needed = sum(natural[number] for number in fixed), sum(least[number] for number in fixed)
        ease = 1.0 if wanted <= most else max(0.0, (most - needed) / (wanted - needed)) if wanted > needed else 0.0
        widths = [small + (large - small) * ease for small, large in zip(least, natural, strict=True)]
        rest = max(whole - sum(widths[number] for number in fixed), whole * (1 - _FIXED_MOST) if shares else 0.0)
        factor = min(1.0, (whole - rest) / max(1.0, sum(widths[number] for number in fixed))) if shares else 1.0
        return [
            rest * column.share / shares if column.share else width * factor
            for column, width in zip(self.columns, widths, strict=True)
        ]  # fmt: skip

    def _put_head(self, flow: Flow) -> None:
        font = paper_font(HEAD, bold=True)
        lines = [
            fitted(column.title, font, width, 2) for column, width in zip(self.columns, self.widths, strict=True)
        ]  # fmt: skip
        height = max(len(each) for each in lines) * metrics_of(font).lineSpacing()
        x = flow.body.left()
        for column, width, texts in zip(self.columns, self.widths, lines, strict=True):
            y = flow.y + height - len(texts) * metrics_of(font).lineSpacing()
            for text in texts:
                _put_line(flow, x, y, width, text, font, column.right)
                y += metrics_of(font).lineSpacing()
            x += width + _GAP
        flow.y += height + mm(0.8)
        flow.put(Rule(QPointF(flow.body.left(), flow.y), flow.body.width(), pt(1)))
        flow.y += pt(1)


class _Measured:
    """A row in lines, each with its font."""

    def __init__(self, row: Row, columns: Sequence[Column], widths: Sequence[float]) -> None:
        self.row = row
        bold, section = row.kind is not Kind.PLAIN, row.kind is Kind.SECTION
        if section:
            widths = [sum(widths) + _GAP * (len(widths) - 1), *(0.0 for _ in widths[1:])]
        self._cells = [
            _lines(cell, column, width, bold)
            for cell, column, width in zip(row.cells, columns, widths, strict=True)
        ]  # fmt: skip
        self._above = _PAD + (mm(2.5) if section else 0.0)
        self.height = self._above + max(_height(cell) for cell in self._cells) + _PAD + pt(0.4)

    def put(self, ground: Ground, at: QPointF, columns: Sequence[Column], widths: Sequence[float]) -> None:
        x = at.x()
        for lines, column, width in zip(self._cells, columns, widths, strict=True):
            y = at.y() + self._above
            for text, font in lines:
                _put_line(ground, x, y, width, text, font, column.right and self.row.kind is not Kind.SECTION)
                y += metrics_of(font).lineSpacing()
            x += width + _GAP
        strong = self.row.kind is not Kind.PLAIN
        thickness = pt(0.6 if strong else 0.4)
        length = x - _GAP - at.x()
        ground.put(Rule(at + QPointF(0, self.height - thickness), length, thickness, faint=not strong))


class _Block:
    """The rows of one page, from one number to another."""

    def __init__(self, table: Table, at: QPointF, first: int) -> None:
        self._table, self._at = table, at
        self.first = self.last = first

    def paint(self, painter: QPainter) -> None:
        ground, at = _Painted(painter), QPointF(self._at)
        for number in range(self.first, self.last + 1):
            measured = self._table.measured(number)
            measured.put(ground, at, self._table.columns, self._table.widths)
            at += QPointF(0, measured.height)


class _Painted(Ground):
    """What is put on it is painted at once."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def put(self, item: Item) -> None:
        item.paint(self._painter)


Lines = list[tuple[str, QFont]]


def _lines(cell: Cell, column: Column, width: float, bold: bool) -> Lines:
    parts = (
        (cell.text, paper_font(TEXT, bold=bold, struck=cell.struck), column.lines),
        (cell.mark, paper_font(NOTE, bold=True), 2),
        (cell.note, paper_font(NOTE), 2),
    )
    return [(line, font) for text, font, most in parts if text for line in fitted(text, font, width, most)]


def _height(lines: Lines) -> float:
    return sum(metrics_of(font).lineSpacing() for _, font in lines)


def _put_line(ground: Ground, x: float, y: float, width: float, text: str, font: QFont, right: bool) -> None:
    if right:
        x += width - metrics_of(font).horizontalAdvance(text)
    ground.line(x, y, text, font)


def _natural(cell: Cell, row: Row) -> float:
    return max(
        _width(cell.text, paper_font(TEXT, bold=row.kind is Kind.SUM)),
        _width(cell.mark, paper_font(NOTE, bold=True)),
    )


def _longest_word(cell: Cell) -> float:
    texts = ((cell.text, paper_font(TEXT)), (cell.mark, paper_font(NOTE, bold=True)))
    return max((_word_width(word, font) for text, font in texts for word in text.split()), default=0.0)


@lru_cache(maxsize=4096)
def _word_width(word: str, font: QFont) -> float:
    return _width(word, font)


def _width(text: str, font: QFont) -> float:
    return metrics_of(font).horizontalAdvance(shown(text)) + 1 if text else 0.0
