"""Four measures, a row each: mark, name, figures, one plain word, and where that lies on a scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from station.domain.camera_measure import CameraMeasure
from station.ui.camera.grades import Grade, Graded, Subject, graded
from station.ui.icons import icon_pixmap
from station.ui.theme import Theme
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel
from station.ui.words_camera import figures, grade_word, subject_name

MARKS = {
    Grade.GOOD: "mark-admit",
    Grade.FAIR: "mark-attention",
    Grade.BAD: "mark-deny",
    Grade.OPEN: "mark-ring",
}


def grade_colour(grade: Grade, theme: Theme) -> str:
    """Of a grade's mark and word."""
    tokens = theme.tokens
    colours = {Grade.GOOD: tokens.good, Grade.FAIR: tokens.warning, Grade.BAD: tokens.bad, Grade.OPEN: tokens.dim}
    return colours[grade]


class ScaleBar(QWidget):
    """The zones of a scale, those that are not good hatched, and a needle where the measure lies."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._graded: Graded | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, self._theme.px(16))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_graded(self, measured: Graded, words: str) -> None:
        """`words`: what a screen reader says of it."""
        self._graded = measured
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._graded is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._theme.px(8)
        groove = QRectF(2, (self.height() - height) / 2, self.width() - 4, height)
        start = 0.0
        for zone in self._graded.zones:
            left, right = groove.left() + groove.width() * start, groove.left() + groove.width() * zone.end
            place = self._graded.place
            holds = place is not None and (start <= place < zone.end or place == zone.end == 1.0)
            self._paint_zone(painter, QRectF(left + 1, groove.top(), right - left - 2, height), zone.grade, holds)
            start = zone.end
        if self._graded.place is not None:
            self._paint_needle(painter, groove.left() + groove.width() * self._graded.place)

    def _paint_zone(self, painter: QPainter, place: QRectF, grade: Grade, holds_needle: bool) -> None:
        colour = QColor(grade_colour(grade, self._theme))
        colour.setAlphaF(1.0 if holds_needle else 0.35)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(place, 3, 3)
        if grade is not Grade.GOOD:  # told apart without colour: the worse, the denser
            ground = QColor(self._theme.tokens.surface)
            pattern = Qt.BrushStyle.BDiagPattern if grade is Grade.FAIR else Qt.BrushStyle.DiagCrossPattern
            ground.setAlphaF(0.65)
            brush = painter.brush()
            brush.setStyle(pattern)
            brush.setColor(ground)
            painter.setBrush(brush)
            painter.drawRoundedRect(place, 3, 3)

    def _paint_needle(self, painter: QPainter, x: float) -> None:
        radius = self._theme.px(14) / 2
        x = min(max(x, radius + 1), self.width() - radius - 1)
        painter.setBrush(QColor(self._theme.tokens.text))
        painter.setPen(QPen(QColor(self._theme.tokens.surface), 2))
        painter.drawEllipse(QPointF(x, self.height() / 2), radius - 1, radius - 1)


class MeasureRows(QWidget):
    """Labels in rows, so that it can be read aloud. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure: CameraMeasure | None = None
        self._marks = {subject: PlainLabel("", self) for subject in Subject}
        self._names = {subject: PlainLabel("", self, "strong") for subject in Subject}
        self._figures = {subject: ElidedLabel("", self, "dim") for subject in Subject}
        self._words = {subject: PlainLabel("", self, "strong") for subject in Subject}
        self.bars = {subject: ScaleBar(theme, self) for subject in Subject}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for subject in Subject:
            self._figures[subject].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row = QHBoxLayout()  # no columns: the widest word of one row would take the figures' room in all
            row.setSpacing(8)
            row.addWidget(self._marks[subject])
            row.addWidget(self._names[subject])
            row.addWidget(self._figures[subject], 1)
            row.addWidget(self._words[subject])
            column.addLayout(row)
            column.addWidget(self.bars[subject])
            column.addSpacing(6)
        self.show_measure(None)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for bar in self.bars.values():
            bar.set_theme(theme)
        self.show_measure(self._measure)

    def retranslate(self) -> None:
        self.show_measure(self._measure)

    def show_measure(self, measure: CameraMeasure | None) -> None:
        """The newest; None: nothing was measured yet."""
        self._measure = measure
        for each in graded(measure):
            self._show(each, figures(each.subject, measure))

    def _show(self, each: Graded, value: str) -> None:
        subject, grade, size = each.subject, each.grade, self._theme.px(17)
        colour = grade_colour(grade, self._theme)
        self._marks[subject].setPixmap(icon_pixmap(MARKS[grade], colour, size, self.devicePixelRatioF()))
        name, word = subject_name(subject), grade_word(subject, each)
        self._names[subject].setText(name)
        self._figures[subject].setText(value)
        self._words[subject].setText(word)
        self.bars[subject].show_graded(each, ", ".join(part for part in (name, value, word) if part))
