"""Two rows of key caps: what arrived, and what was printed, with the milliseconds between the keys."""

from __future__ import annotations

from difflib import SequenceMatcher

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.domain.verdict import Outcome
from station.ui.scanner_trial import Heard, readable
from station.ui.theme import VERDICT, Theme
from station.ui.words_scanner import end_name, shown_character

_CAP, _SPACING, _END = 44, 7, 104
_ROW_GAP = 62
_BEFORE = 2  # caps shown before the first that changed, where not all have room


class KeyCaps(QWidget):
    """Paints itself; the accessible name says the same in words. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heard: Heard | None = None
        self._top = self._below = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_heard(self, heard: Heard | None, top: str, below: str) -> None:
        """`top`, `below`: what stands over the two rows."""
        self._heard, self._top, self._below = heard, top, below
        self.setAccessibleName("" if heard is None else f"{top}: {heard.arrived}. {below}: {heard.corrected}.")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self._theme.px(2 * _CAP + _ROW_GAP + 24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        heard, painter = self._heard, QPainter(self)
        if heard is None:
            self._words(painter, QRectF(self.rect()), self._top, middle=True)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        label = px(20)
        arrived, corrected = list(heard.arrived), list(heard.corrected) if readable(heard.corrected) else []
        pairs = _paired(arrived, corrected)
        room = int((self.width() - px(_END)) // px(_CAP + _SPACING))
        first = self._first(pairs, room)
        shown = pairs[first : first + room]
        self._words(painter, QRectF(0, 0, self.width(), label), self._top, bold=True)
        self._words(painter, QRectF(0, label + px(_CAP + _ROW_GAP - 20), self.width(), label), self._below, bold=True)
        above, under = float(label), float(label + px(_CAP + _ROW_GAP))
        for number, (came, was) in enumerate(shown):
            x = number * px(_CAP + _SPACING)
            wrong = bool(corrected) and came != was
            self._cap(painter, QPointF(x, above), came, VERDICT[Outcome.ATTENTION] if wrong else None)
            if corrected:
                self._cap(painter, QPointF(x, under), was, VERDICT[Outcome.ADMIT] if wrong else None)
            if wrong:
                self._arrow(painter, x + px(_CAP) / 2, above + px(_CAP + 20), above + px(_CAP + 38))
            pause = first + number
            if pause < len(heard.intervals_ms) and len(arrived) == len(pairs):
                place = QRectF(x + px(_CAP) / 2, above + px(_CAP + 1), px(_CAP + _SPACING), px(18))
                self._words(painter, place, f"{heard.intervals_ms[pause]:.0f}", middle=True)
        left = len(pairs) - first - len(shown)
        ending = f"+{left}" if left else end_name(heard.end)
        for y in (above, under) if corrected else (above,):
            self._end(painter, QPointF(len(shown) * px(_CAP + _SPACING), y), ending)
        painter.end()

    def _first(self, pairs: list[tuple[str, str]], room: int) -> int:
        if len(pairs) <= room:
            return 0
        changed = next((number for number, (came, was) in enumerate(pairs) if came != was), 0)
        return max(0, min(changed - _BEFORE, len(pairs) - room))

    def _cap(self, painter: QPainter, at: QPointF, text: str, pair: tuple[str, str] | None) -> None:
        tokens, size = self._theme.tokens, self._theme.px(_CAP)
        box = QRectF(at.x() + 1, at.y() + 1, size - 2, size - 2)
        painter.setPen(QPen(QColor(tokens.text if pair else tokens.border), 1))
        painter.setBrush(QColor(pair[0] if pair else tokens.window))
        painter.drawRoundedRect(box, 7, 7)
        shown = "".join(shown_character(character) for character in text)
        painter.setPen(QColor(pair[1] if pair else tokens.text))
        painter.setFont(self._theme.font(19 if len(shown) == 1 else 10, QFont.Weight.Bold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _end(self, painter: QPainter, at: QPointF, text: str) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        box = QRectF(at.x() + 1, at.y() + 1, px(_END) - 4, px(_CAP) - 2)
        painter.setPen(QPen(QColor(tokens.primary), 1))
        painter.setBrush(QColor(tokens.primary_soft))
        painter.drawRoundedRect(box, 7, 7)
        painter.setPen(QColor(tokens.link))
        painter.setFont(self._theme.font(14, QFont.Weight.Bold))
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width() - px(12)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, elided)

    def _arrow(self, painter: QPainter, x: float, top: float, foot: float) -> None:
        painter.setPen(QPen(QColor(self._theme.tokens.text), 1.6))
        head = self._theme.px(5)
        painter.drawLine(QPointF(x, top), QPointF(x, foot))
        painter.drawLine(QPointF(x - head, foot - head), QPointF(x, foot))
        painter.drawLine(QPointF(x + head, foot - head), QPointF(x, foot))

    def _words(self, painter: QPainter, box: QRectF, text: str, *, bold: bool = False, middle: bool = False) -> None:
        painter.setPen(QColor(self._theme.tokens.dim))
        painter.setFont(self._theme.font(12, QFont.Weight.Bold if bold else QFont.Weight.Normal))
        across = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, across | Qt.AlignmentFlag.AlignVCenter, elided)


def _paired(arrived: list[str], corrected: list[str]) -> list[tuple[str, str]]:
    """What belongs together; an accent and its letter may stand over two caps, or two caps over one."""
    if not corrected or len(arrived) == len(corrected):
        return list(zip(arrived, corrected or arrived, strict=True))
    pairs: list[tuple[str, str]] = []
    matcher = SequenceMatcher(None, arrived, corrected, autojunk=False)
    for _, came, came_end, was, was_end in matcher.get_opcodes():
        for offset in range(max(came_end - came, was_end - was)):
            one = arrived[came + offset] if came + offset < came_end else ""
            other = corrected[was + offset] if was + offset < was_end else ""
            pairs.append((one, other))
    return pairs
