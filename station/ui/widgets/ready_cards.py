"""What Ready says under its word: four small cards, and how to go on without a code."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from station.domain.verdict import Outcome
from station.ui.icons import icon_pixmap
from station.ui.theme import VERDICT, Theme
from station.ui.widgets.slim_bar import paint_bar
from station.ui.widgets.text_block import TextBlock


@dataclass(frozen=True, slots=True)
class ReadyCard:
    """One thing that is in order, or not: told by a mark of its own shape and by words."""

    good: bool
    title: str
    lines: tuple[str, ...]
    share: float | None = None
    """How far it has come, 0 to 1: a slim bar at the card's foot."""


@dataclass(frozen=True, slots=True)
class _Placed:
    block: TextBlock
    x: float
    y: float
    dim: bool


class ReadyCards:
    """Lays the cards out when they or their place change, and paints them from that."""

    def __init__(self) -> None:
        self._cards: tuple[ReadyCard, ...] = ()
        self._hint = ""
        self._key: tuple[object, ...] = ()
        self._boxes: list[tuple[QRectF, ReadyCard]] = []
        self._texts: list[_Placed] = []
        self._band = QRectF()

    def set(self, cards: tuple[ReadyCard, ...], hint: str) -> bool:
        """Whether anything changed."""
        if (cards, hint) == (self._cards, self._hint):
            return False
        self._cards, self._hint = cards, hint
        self._key = ()
        return True

    def paint(self, painter: QPainter, area: QRectF, top: float, theme: Theme) -> None:
        if not self._cards:
            return
        key = (area.width(), area.height(), area.top(), top, theme)
        if key != self._key:
            self._lay_out(area, top, theme)
            self._key = key
        tokens = theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.band))
        painter.drawRoundedRect(self._band, 14, 14)
        for box, card in self._boxes:
            painter.setPen(QColor(tokens.border))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(box, 14, 14)
            name, outcome = ("mark-admit", Outcome.ADMIT) if card.good else ("mark-attention", Outcome.ATTENTION)
            colour = VERDICT[outcome].ground if card.good else tokens.warning
            ratio = painter.device().devicePixelRatioF()
            pixmap = icon_pixmap(name, colour, theme.px(20), ratio)
            if card.share is not None:
                foot = box.bottom() - theme.px(12 if card.lines else 8)
                paint_bar(painter, QRectF(box.left() + 14, foot, box.width() - 28, theme.px(5)), card.share, theme)
            painter.drawPixmap(box.topLeft() + QPointF(theme.px(14), theme.px(13)), pixmap)
        for placed in self._texts:
            painter.setPen(QColor(tokens.dim if placed.dim else tokens.text))
            placed.block.draw(painter, placed.x, placed.y)

    def _lay_out(self, area: QRectF, top: float, theme: Theme) -> None:
        self._boxes, self._texts = [], []
        margin = max(16.0, area.width() * 0.043)
        left, width = area.left() + margin, area.width() - 2 * margin
        hint = TextBlock(self._hint, theme.font(21, QFont.Weight.Medium), width - 2 * theme.px(22), 2)
        band_height = hint.height + theme.px(36)
        bottom = area.bottom() - margin
        self._band = QRectF(left, bottom - band_height, width, band_height)
        self._texts.append(_Placed(hint, left + theme.px(22), self._band.top() + theme.px(18), False))
        gap = 12.0
        room = self._band.top() - gap - top
        columns = len(self._cards) if (width - 3 * gap) / len(self._cards) >= theme.px(150) else 2
        rows = -(-len(self._cards) // columns)
        height = theme.px(104)
        whole = rows * (height + gap) <= room
        if not whole:  # a small window shows all titles rather than half of the cards
            height = theme.px(46)
            rows = max(0, min(rows, int(room // (height + gap))))
        box_width = (width - (columns - 1) * gap) / columns
        first_top = self._band.top() - rows * (height + gap)
        for index, card in enumerate(self._cards[: rows * columns]):
            row, column = divmod(index, columns)
            box = QRectF(left + column * (box_width + gap), first_top + row * (height + gap), box_width, height)
            self._boxes.append((box, card if whole else replace(card, lines=())))
            self._card_texts(card if whole else replace(card, lines=()), box, theme)

    def _card_texts(self, card: ReadyCard, box: QRectF, theme: Theme) -> None:
        pad = theme.px(14)
        title = TextBlock(card.title, theme.font(15, QFont.Weight.Bold), box.width() - 2 * pad - theme.px(28), 1)
        self._texts.append(_Placed(title, box.left() + pad + theme.px(28), box.top() + pad, False))
        y = box.top() + pad + title.height + theme.px(8)
        for line in card.lines:
            block = TextBlock(line, theme.font(13), box.width() - 2 * pad, 1)
            self._texts.append(_Placed(block, box.left() + pad, y, True))
            y += block.height + theme.px(3)
