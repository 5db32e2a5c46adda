"""Where everything on the verdict panel lies, for one presentation at one size. Computed once, painted often."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from station.ui.presentation import Presentation, Tone
from station.ui.theme import Theme
from station.ui.widgets.big_word import BigWord, big_word
from station.ui.widgets.text_block import TextBlock

ICONS = {
    Tone.READY: "scan",
    Tone.CHECKING: "verdict-checking",
    Tone.RECOGNISED: "verdict-checking",
    Tone.HELD: "verdict-held",
    Tone.ADMIT: "verdict-admit",
    Tone.ATTENTION: "verdict-attention",
    Tone.DENY: "verdict-deny",
    Tone.STOP: "verdict-stop",
}
_DRAWN_FOR = (930.0, 640.0)
"""The panel's size on the cheap laptop, for which the text sizes below are meant."""
_SMALLEST = 0.55
_SMALLEST_FOR_SAID = 0.8
"""The vendor's words may make the others this small, not smaller: then they are left to the scan's details."""


@dataclass(slots=True)
class VerdictLayout:
    """Text blocks with their places, in the panel's own coordinates."""

    icon: str
    icon_at: QRectF
    word: BigWord
    word_at: QPointF
    blocks: list[tuple[TextBlock, QPointF]] = field(default_factory=list)
    note: tuple[TextBlock, QPointF, QRectF] | None = None
    ring: tuple[TextBlock, QPointF, QRectF] | None = None
    tag: tuple[TextBlock, QPointF, QRectF] | None = None
    band: QRectF | None = None
    what_now: tuple[TextBlock, QPointF] | None = None
    end: float = 0.0
    """Where the running text ends."""


def lay_out(presentation: Presentation, area: QRectF, window_height: int, theme: Theme, keep: int) -> VerdictLayout:
    """Fits the presentation into `area`. `keep`: pixels kept free at the right of the band, for a button.

    The word keeps its size whatever happens; the other texts shrink until they fit, and the last lines are left out
    when even the smallest size has no room for them.
    """
    size = min(2.6, max(0.7, min(area.width() / _DRAWN_FOR[0], area.height() / _DRAWN_FOR[1])))
    size *= theme.scale / 100
    while True:
        layout = _Composer(presentation, area, window_height, theme, size, keep).compose()
        limit = layout.band.top() if layout.band is not None else area.bottom()
        if layout.end <= limit or size < _SMALLEST:
            return layout
        size *= 0.92


class _Composer:
    """Builds one layout from top to bottom at one text size."""

    def __init__(
        self, shown: Presentation, area: QRectF, window_height: int, theme: Theme, size: float, keep: int
    ) -> None:
        self.shown, self.area, self.window_height, self.size, self.keep = shown, area, window_height, size, keep
        self.theme = theme
        self.margin = max(20.0, area.width() * 0.064)
        self.left = area.left() + self.margin
        self.width = area.width() - 2 * self.margin

    def font(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        # the theme scales by the text scale, which `size` already holds
        return self.theme.font(pixels * self.size * 100 / self.theme.scale, weight)

    def compose(self) -> VerdictLayout:
        layout = self._word()
        self._tag(layout)
        self._band(layout)
        limit = layout.band.top() if layout.band is not None else self.area.bottom()
        y = layout.end
        if self.shown.headline:
            y = self._block(layout, self.shown.headline, y, 40, QFont.Weight.Bold, 2)
            y += 4 * self.size
        y = self._ring(layout, y)
        y = self._note(layout, y)
        for line in self.shown.lines:
            if y >= limit and self.size < _SMALLEST:
                break
            y = self._block(layout, line, y, 24, QFont.Weight.Medium, 2)
        layout.end = self._said(layout, y, limit)
        return layout

    def _said(self, layout: VerdictLayout, y: float, limit: float) -> float:
        if not self.shown.said:
            return y
        y += 6 * self.size
        for lines in (2, 1):
            block = TextBlock(self.shown.said, self.font(17), self.width, lines)
            if y + block.height <= limit:
                layout.blocks.append((block, QPointF(self.left, y)))
                return y + block.height
        return y + block.height if self.size >= _SMALLEST_FOR_SAID else y

    def _word(self) -> VerdictLayout:
        cap = self.window_height / 8
        icon_size = min(cap * 1.7, self.width * 0.24)
        gap = icon_size * 0.22
        word = big_word(self.shown.word, self.window_height, int(self.width - icon_size - gap), True)
        two = word.height > word.cap_height * 1.1
        if two:
            icon_size = min(word.height * 1.05, self.width * 0.28)
            gap = icon_size * 0.2
            word = big_word(self.shown.word, self.window_height, int(self.width - icon_size - gap), True)
        height = max(icon_size, word.height)
        top = self.area.top() + max(cap * 0.28, (self.area.height() - 640) * 0.06 + cap * 0.4)
        if self.shown.tone is Tone.READY:  # there is room: the word stands free above the cards
            top = self.area.top() + max(cap * 0.28, (self.area.height() * 0.58 - height) / 2)
        icon_at = QRectF(self.left - icon_size * 0.06, top + (height - icon_size) / 2, icon_size, icon_size)
        word_at = QPointF(self.left + icon_size + gap, top + (height - word.height) / 2)
        name = "verdict-admit-ring" if self.shown.ring and self.shown.tone is Tone.ADMIT else ICONS[self.shown.tone]
        return VerdictLayout(name, icon_at, word, word_at, end=top + height + cap * 0.3)

    def _block(
        self, layout: VerdictLayout, text: str, y: float, pixels: float, weight: QFont.Weight, lines: int
    ) -> float:
        block = TextBlock(text, self.font(pixels, weight), self.width, lines)
        layout.blocks.append((block, QPointF(self.left, y)))
        return y + block.height + 3 * self.size

    def _pill(self, text: str, x: float, y: float, pixels: float) -> tuple[TextBlock, QPointF, QRectF]:
        pad = 14 * self.size
        block = TextBlock(text, self.font(pixels, QFont.Weight.Bold), self.width - 2 * pad, 1)
        at = QPointF(x + pad, y + pad * 0.4)
        return block, at, QRectF(x, y, block.width + 2 * pad, block.height + pad * 0.8)

    def _ring(self, layout: VerdictLayout, y: float) -> float:
        if not self.shown.ring:
            return y
        layout.ring = self._pill(self.shown.ring, self.left, y, 22)
        return y + layout.ring[2].height() + 10 * self.size

    def _note(self, layout: VerdictLayout, y: float) -> float:
        if not self.shown.note:
            return y
        pad = 14 * self.size
        block = TextBlock(self.shown.note, self.font(26, QFont.Weight.Bold), self.width - 2 * pad, 3)
        box = QRectF(self.left, y, self.width, block.height + pad)
        layout.note = (block, QPointF(self.left + pad, y + pad / 2), box)
        return y + box.height() + 10 * self.size

    def _tag(self, layout: VerdictLayout) -> None:
        if not self.shown.tag:
            return
        block, at, box = self._pill(self.shown.tag, 0, self.area.top() + 18 * self.size, 22)
        x = self.area.right() - box.width() - 22 * self.size
        layout.tag = (block, QPointF(at.x() + x, at.y()), box.translated(x, 0))

    def _band(self, layout: VerdictLayout) -> None:
        if not self.shown.what_now:
            return
        pad = self.margin * 0.4
        inner = self.width - self.keep
        for pixels, lines in ((28, 2), (24, 2), (21, 3)):  # what to do now is never cut for being long
            block = TextBlock(self.shown.what_now, self.font(pixels, QFont.Weight.Bold), inner, lines)
            if not block.cut:
                break
        height = max(block.height + 24 * self.size, 64 * self.size)
        bottom = self.area.bottom() - max(18.0, self.margin * 0.55)
        layout.band = QRectF(self.left - pad, bottom - height, self.width + 2 * pad, height)
        layout.what_now = (block, QPointF(self.left, layout.band.center().y() - block.height / 2))
