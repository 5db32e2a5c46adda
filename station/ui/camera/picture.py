"""A camera's picture with the codes in it framed: each in its own verdict's colour, line and mark, or neutrally."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from station.domain.camera import CameraCondition, CameraFrame, CameraState
from station.domain.verdict import Outcome
from station.ui.icons import icon_pixmap
from station.ui.theme import VERDICT, Theme
from station.ui.words_camera import condition_words

NEUTRAL = "#FFFFFF"
_UNDER = "#0D0F14"
"""Lies under every line, so that it is seen on any picture."""
READ = "#7FB0FF"
"""Of a code that was read where nobody is judged."""
EDGE = 12
_RADIUS = 16.0
_LETTERS = 13
_ENDLESS = 10_000
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap

_LINES = {
    Outcome.ADMIT: Qt.PenStyle.SolidLine,
    Outcome.ATTENTION: Qt.PenStyle.DashLine,
    Outcome.DENY: Qt.PenStyle.DotLine,
}
_MARKS = {Outcome.ADMIT: "mark-admit", Outcome.ATTENTION: "mark-attention", Outcome.DENY: "mark-deny"}


class CameraPicture(QWidget):
    """Shows the whole picture, however its sides fit. Owned by the GUI thread; frames come by signal, each a copy."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._frame: CameraFrame | None = None
        self._outcome: Outcome | None = None
        self._judged = ""
        self._read = ""
        self._state = CameraState(CameraCondition.SEARCHING)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_frame(self, frame: CameraFrame) -> None:
        # the picture shares the frame's bytes, so the frame is kept beside it
        self._frame = frame
        self._image = QImage(frame.rgb, frame.width, frame.height, frame.width * 3, QImage.Format.Format_RGB888)
        self.update()

    def show_state(self, state: CameraState) -> None:
        """A camera that gives no pictures says so instead of showing its last one."""
        if (state.condition, state.source) != (self._state.condition, self._state.source):
            self._image, self._frame = QImage(), None
            self.update()
        self._state = state

    def show_verdict(self, outcome: Outcome | None, code: str) -> None:
        """The verdict that stands on the screen, and the code it is about; None: nothing is judged."""
        if (outcome, code) != (self._outcome, self._judged):
            self._outcome, self._judged = outcome, code
            self.update()

    def show_read(self, code: str) -> None:
        """A code was read, and nobody is judged; empty: none was."""
        self._read = code
        self.update()

    def outcome_of(self, code: str) -> Outcome | None:
        """What is known of a code in the picture. Another ticket's verdict is none of its own."""
        return self._outcome if code and code == self._judged else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        clip = QPainterPath()
        clip.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.fillPath(clip, QColor(self._theme.tokens.camera))
        painter.setClipPath(clip)
        if self._image.isNull():
            self._paint_nothing(painter, box)
        else:
            self._paint_picture(painter, box)
        painter.setClipping(False)
        painter.setPen(QColor(self._theme.tokens.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    @property
    def is_without_camera(self) -> bool:
        """Whether no picture is to come before something is done."""
        return self._state.condition in (CameraCondition.OFF, CameraCondition.UNPLUGGED, CameraCondition.ENDED)

    def words(self) -> str:
        """What stands where there is no picture."""
        return condition_words(self._state)

    def height_of_words(self, width: float) -> float:
        """How much room they need in a picture of that width."""
        metrics = QFontMetricsF(self._theme.font(_LETTERS))
        room = QRectF(0, 0, width - 2 * EDGE - 1, _ENDLESS)
        return metrics.boundingRect(room, int(_CENTRED), self.words()).height()

    def room_of_words(self, box: QRectF) -> QRectF:
        """Where they stand in the picture."""
        return box.adjusted(EDGE, EDGE, -EDGE, -EDGE)

    def _paint_nothing(self, painter: QPainter, box: QRectF) -> None:
        """An icon above the words, but large letters need its room; brackets while a picture is to come."""
        room, words, height = self.room_of_words(box), self.words(), self.height_of_words(box.width())
        if room.height() < height:
            words = condition_words(self._state)
        icon = "camera-off" if self.is_without_camera else "camera"
        size, gap = self._theme.px(32), 6
        painter.setFont(self._theme.font(_LETTERS))
        painter.setPen(QColor(self._theme.tokens.camera_text))
        if room.height() >= height + size + gap:
            top = room.center().y() - (height + size + gap) / 2
            pixmap = icon_pixmap(icon, self._theme.tokens.camera_text, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.center().x() - size / 2, top), pixmap)
            room = QRectF(room.left(), top + size + gap, room.width(), height)
        painter.drawText(room, _CENTRED, words)

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        width, height = self._image.width(), self._image.height()
        scale = min(box.width() / width, box.height() / height)
        origin = box.center() - QPointF(width, height) * scale / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(origin.x(), origin.y(), width * scale, height * scale), self._image)
        frame = self._frame
        if frame is None or not frame.outlines:
            self._paint_corners(painter, box)
            return
        for number, outline in enumerate(frame.outlines):
            code = frame.codes[number] if number < len(frame.codes) else ""
            self._paint_outline(painter, [QPointF(x, y) * scale + origin for x, y in outline], code, box)

    def _paint_outline(self, painter: QPainter, points: list[QPointF], code: str, box: QRectF) -> None:
        thick, outcome = self._thickness(box), self.outcome_of(code)
        colour = READ if code and code == self._read else NEUTRAL
        colour = VERDICT[outcome].ground if outcome is not None else colour
        line = _LINES[outcome] if outcome is not None else Qt.PenStyle.SolidLine
        wide = thick if outcome is not None else thick * 0.6
        under = QPen(QColor(_UNDER if outcome is not Outcome.DENY else NEUTRAL), wide + 4)
        under.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        over = QPen(QColor(colour), wide, line, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (under, over):
            painter.setPen(pen)
            painter.drawPolygon(QPolygonF(points))
        if outcome is not None and points:
            self._paint_mark(painter, max(points, key=lambda point: point.x() - point.y()), outcome, box)

    def _paint_mark(self, painter: QPainter, at: QPointF, outcome: Outcome, box: QRectF) -> None:
        """The verdict's mark on the upper right corner of the code, whole even where the code leaves the picture."""
        size = max(self._theme.px(22), round(self._thickness(box) * 5))
        half = size / 2 + 3
        x = min(max(at.x(), box.left() + half), box.right() - half)
        y = min(max(at.y(), box.top() + half), box.bottom() - half)
        ground, text = VERDICT[outcome]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(text))
        painter.drawEllipse(QPointF(x, y), half, half)
        pixmap = icon_pixmap(_MARKS[outcome], ground, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x - size / 2, y - size / 2), pixmap)

    def _thickness(self, box: QRectF) -> float:
        return max(4.0, min(box.width(), box.height()) / 48)

    def _paint_corners(self, painter: QPainter, box: QRectF) -> None:
        """Where to hold a code, in the colour of the verdict that stands on the screen."""
        side = min(box.width(), box.height()) * 0.27
        arm, middle = side * 0.5, box.center()
        colour = VERDICT[self._outcome].ground if self._outcome is not None else NEUTRAL
        for pen in (QPen(QColor(_UNDER), self._thickness(box) + 2), QPen(QColor(colour), self._thickness(box))):
            painter.setPen(pen)
            for across in (-1, 1):
                for down in (-1, 1):
                    corner = middle + QPointF(across * side * 1.25, down * side)
                    points = [corner - QPointF(across * arm, 0), corner, corner - QPointF(0, down * arm)]
                    painter.drawPolyline(points)
