"""The head of the questions: amber, a question mark, the word, and who is asked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.domain.verdict import Outcome
from station.ui.icons import icon_pixmap
from station.ui.presentation import plain
from station.ui.questions.asked import Asked
from station.ui.theme import VERDICT, Theme, pixel_font
from station.ui.words_questions import QuestionWord, question_text


class AskHeading(QWidget):
    """Painted, so that it takes what room there is: a small window has a small head. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asked: Asked | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_asked(self, asked: Asked) -> None:
        self._asked = asked
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(". ".join(self._lines()))
        self.update()

    def fit(self, height: int) -> None:
        """As high as the room allows; a quarter of the whole at most."""
        self.setFixedHeight(max(64, min(self._theme.px(132), height // 4)))

    def sizeHint(self) -> QSize:
        return QSize(400, self._theme.px(132))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = VERDICT[Outcome.ATTENTION]
        box = self.rect()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(box.adjusted(0, 0, 0, 20), 16, 16)  # the lower corners lie below the edge
        painter.setPen(QColor(colours.text))
        side = round(box.height() * 0.62)
        gap = round(box.height() * 0.19)
        mark = icon_pixmap("verdict-question", colours.text, side, self.devicePixelRatioF())
        painter.drawPixmap(gap, gap, mark)
        self._write(painter, box.adjusted(2 * gap + side, gap // 2, -gap, -gap // 2))

    def _write(self, painter: QPainter, room: QRect) -> None:
        """The word, and beside it who; what does not fit beside it goes below."""
        word, who, *more = self._lines()
        big = self._fitting(word, round(room.height() * 0.42), room.width())
        half = room.height() // 2
        painter.setFont(big)
        painter.drawText(QRect(room.left(), room.top(), room.width(), half), _LEFT, word)
        names = "   ".join((who, *more))
        font = self._fitting(names, round(room.height() * 0.24), room.width(), least=0.7)
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(names, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), room.top() + half, room.width(), half), _LEFT, shown)

    def _lines(self) -> tuple[str, ...]:
        word = question_text(QuestionWord.ASK)
        if self._asked is None:
            return word, ""
        ticket = self._asked.verdict.ticket
        note = plain(ticket.note) if ticket is not None else ""
        return tuple(part for part in (word, self._asked.who, note) if part)

    def _fitting(self, text: str, pixels: int, width: int, least: float = 0.3) -> QFont:
        """The heaviest font of that size, smaller where the text would be too wide."""
        size, smallest = pixels, max(8, round(pixels * least))
        while size > smallest:
            font = pixel_font(size, QFont.Weight.Bold)
            if QFontMetrics(font).horizontalAdvance(text) <= width:
                return font
            size -= 2
        return pixel_font(smallest, QFont.Weight.Bold)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
