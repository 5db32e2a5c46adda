"""The camera's picture, small, with a frame around the found code in the verdict's colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.domain.camera import CameraCondition, CameraFrame, CameraState
from station.ui.icons import icon_pixmap
from station.ui.theme import Theme
from station.ui.words import camera_words


class CameraCorner(QWidget):
    """Owned by the GUI thread; pictures come from the camera's thread by signal, each a copy of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._image = QImage()
        self._frame: CameraFrame | None = None
        self._colour = "#FFFFFF"
        self._condition = CameraCondition.SEARCHING
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(300, 170)

    def heightForWidth(self, width: int) -> int:
        return round(width * 170 / 300)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Camera picture"))
        self.setToolTip(self.tr("Hide or show it (Ctrl+K)"))
        self.update()

    def show_frame(self, frame: CameraFrame) -> None:
        # the picture shares the frame's bytes, so the frame is kept beside it
        self._frame = frame
        self._image = QImage(frame.rgb, frame.width, frame.height, frame.width * 3, QImage.Format.Format_RGB888)
        self.update()

    def show_state(self, state: CameraState) -> None:
        """A camera that gives no pictures says so instead of showing its last one."""
        if state.condition != self._condition:
            self._condition = state.condition
            self._image, self._frame = QImage(), None
            self.update()

    def set_verdict_colour(self, colour: str) -> None:
        """Of the frame; white while nothing is judged."""
        if colour != self._colour:
            self._colour = colour
            if self.isVisible():
                self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = self._theme.tokens, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        clip = QPainterPath()
        clip.addRoundedRect(box, 16, 16)
        painter.fillPath(clip, QColor(tokens.camera))
        if self._condition is CameraCondition.UNPLUGGED:
            self._paint_trouble(painter, box)
        else:
            painter.setClipPath(clip)
            self._paint_picture(painter, box)
            painter.setClipping(False)
        painter.setPen(QColor(tokens.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 16, 16)

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        if self._image.isNull():
            self._paint_corners(painter, box)
            self._caption(painter, box, camera_words(self._condition))
            return
        scale = max(box.width() / self._image.width(), box.height() / self._image.height())
        size = QPointF(self._image.width() * scale, self._image.height() * scale)
        origin = box.center() - size / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(origin.x(), origin.y(), size.x(), size.y()), self._image)
        outlines = self._frame.outlines if self._frame is not None else ()
        for outline in outlines:
            polygon = QPolygonF([QPointF(x * scale, y * scale) + origin for x, y in outline])
            for colour, width in (("#0D0F14", 8.0), (self._colour, 5.0)):
                painter.setPen(QPen(QColor(colour), width, j=Qt.PenJoinStyle.RoundJoin))
                painter.drawPolygon(polygon)
        if not outlines:
            self._paint_corners(painter, box)

    def _paint_corners(self, painter: QPainter, box: QRectF) -> None:
        side = min(box.width(), box.height()) * 0.27
        arm, middle = side * 0.5, box.center()
        painter.setPen(QPen(QColor(self._colour), 4))
        for across in (-1, 1):
            for down in (-1, 1):
                corner = QPointF(middle.x() + across * side * 1.25, middle.y() + down * side)
                points = [corner - QPointF(across * arm, 0), corner, corner - QPointF(0, down * arm)]
                painter.drawPolyline(points)

    def _paint_trouble(self, painter: QPainter, box: QRectF) -> None:
        size = self._theme.px(36)
        text = self.tr("Camera unplugged – trying again; the scanner still works")
        painter.setFont(self._theme.font(13))
        lower = box.adjusted(14, box.height() * 0.16 + size, -14, -8)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.setPen(QColor(self._theme.tokens.camera_text))
        if painter.boundingRect(lower, flags, text).height() > lower.height():  # large letters: the words matter more
            painter.drawText(box.adjusted(14, 8, -14, -8), flags, text)
            return
        painter.drawText(lower, flags, text)
        pixmap = icon_pixmap("camera-off", self._theme.tokens.camera_text, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(box.center().x() - size / 2, box.top() + box.height() * 0.16), pixmap)

    def _caption(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.setPen(QColor(self._theme.tokens.camera_text))
        painter.setFont(self._theme.font(12))
        painter.drawText(box.adjusted(16, 0, -16, -12), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
