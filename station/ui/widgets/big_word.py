"""The one word that is read from three metres: its capitals are an eighth of the window's height or more."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QTransform

from station.ui.theme import pixel_font

SHARE_OF_WINDOW = 1 / 8
NARROWEST = 0.5
"""How far letters may be narrowed to fit; their height is never given up."""

_ONE_LINE_FROM = 0.8
"""A word of several parts stays on one line if it need not be narrowed further than this."""


@dataclass(frozen=True, slots=True)
class BigWord:
    """The word as a path, its baseline starts relative to (0, 0) at the top left of its capitals."""

    path: QPainterPath
    cap_height: float
    width: float
    height: float
    """From the top of the first line's capitals to the last baseline."""


def word_font(window_height: int) -> QFont:
    """The font whose capitals are an eighth of the window."""
    probe = QFontMetricsF(pixel_font(1000, QFont.Weight.ExtraBold))
    wanted = window_height * SHARE_OF_WINDOW
    pixels = ceil(wanted / probe.capHeight() * 1000)
    while QFontMetricsF(pixel_font(pixels, QFont.Weight.ExtraBold)).capHeight() < wanted:
        pixels += 1  # hinting rounds
    return pixel_font(pixels, QFont.Weight.ExtraBold)


@lru_cache(maxsize=64)
def big_word(text: str, window_height: int, width: int, two_lines: bool) -> BigWord:
    """Fits the word into `width` by a line break where that helps, then by narrowing it."""
    font = word_font(window_height)
    metrics = QFontMetricsF(font)
    lines = [text]
    if two_lines and " " in text and metrics.horizontalAdvance(text) * _ONE_LINE_FROM > width:
        lines = _in_two(text, metrics)
    needed = max(metrics.horizontalAdvance(line) for line in lines)
    narrow = min(1.0, max(NARROWEST, width / needed)) if needed else 1.0
    pitch = metrics.capHeight() * 1.32
    path = QPainterPath()
    for index, line in enumerate(lines):
        path.addText(0, metrics.capHeight() + index * pitch, font, line)
    path = QTransform.fromScale(narrow, 1.0).map(path)
    height = metrics.capHeight() + (len(lines) - 1) * pitch
    return BigWord(path, metrics.capHeight(), needed * narrow, height)


def _in_two(text: str, metrics: QFontMetricsF) -> list[str]:
    """Breaks where the longer half is shortest."""
    words = text.split(" ")
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return list(min(breaks, key=lambda pair: max(metrics.horizontalAdvance(line) for line in pair)))
