"""Cameras kept in memory, and pictures as a camera would give them: for the window's tests and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF, QTransform

from station.app.codes import draw_modules
from station.domain.camera import CameraCondition, CameraFrame, CameraRead, CameraState
from station.domain.camera_measure import CameraMeasure
from station.domain.camera_setup import CameraAbilities, CameraDevice, CameraSetup, Resolution, ValueRange
from station.domain.trouble import Trouble, TroubleKind
from station.ui.context import CodeForm

HD, VGA, FULL_HD = Resolution(1280, 720), Resolution(640, 480), Resolution(1920, 1080)
LAPTOP = CameraDevice("camera:/dev/v4l/by-id/laptop", "Integrated Camera")
WEBCAM = CameraDevice("camera:/dev/v4l/by-id/c920", "HD Pro Webcam C920", resolutions=(FULL_HD, HD, VGA))
TWINS = (
    CameraDevice("camera:/dev/v4l/by-path/1", "USB <b>Camera</b>", "port 1"),
    CameraDevice("camera:/dev/v4l/by-path/2", "USB <b>Camera</b>", "port 2"),
)
CHOSEN = CameraSetup(WEBCAM.source, WEBCAM.name)
ABLE = CameraAbilities(WEBCAM.source, HD, (FULL_HD, HD, VGA), ValueRange(3, 2047, 1, 250), light=True)
PLAIN = CameraAbilities(LAPTOP.source, HD)
RUNNING = CameraState(CameraCondition.RUNNING, WEBCAM.name, 30.0)
LOST = CameraState(CameraCondition.UNPLUGGED, WEBCAM.name, 0.0, Trouble(TroubleKind.CAMERA_MISSING, WEBCAM.name))
GOOD = CameraMeasure(WEBCAM.source, HD, 29.7, 4.6, 11.8, 0.82, 0.46, 0.02, 0.03, 0.1)
DARK = replace(GOOD, fps=8.2, light=0.05, sharpness=0.48, decode_ms=21.0, decode_p95_ms=64.0)
READ = CameraRead("CODE-77", "QRCode", "zxing-cpp", 4.3, 12.5, "small copy")


@dataclass
class MemoryCameras:
    """Implements `CameraPort`; `trouble`: what the next change answers."""

    kept: CameraSetup = field(default_factory=CameraSetup)
    before: dict[str, CameraSetup] = field(default_factory=dict)
    trouble: Trouble | None = None
    measuring: list[bool] = field(default_factory=list)

    def setup(self) -> CameraSetup:
        return self.kept

    def setup_of(self, source: str) -> CameraSetup:
        return self.before.get(source, CameraSetup(source))

    def keep(self, setup: CameraSetup) -> Trouble | None:
        if self.trouble is None:
            self.kept = setup
            self.before[setup.source] = setup
        return self.trouble

    def measure(self, wanted: bool) -> None:
        self.measuring.append(wanted)


def ticket_in_view(
    width: int = 320, height: int = 180, *, turned: float = 8.0, code: str = "CODE-77", mirrored: bool = False
) -> CameraFrame:
    """A ticket held before a wall, its code framed."""
    image = QImage(width, height, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wall = QLinearGradient(0, 0, width, height)
    wall.setColorAt(0, QColor("#5a6570"))
    wall.setColorAt(1, QColor("#2a3038"))
    painter.fillRect(image.rect(), wall)
    side = height * 0.42
    place = QTransform().translate(width * 0.56, height * 0.5).rotate(turned)
    painter.setTransform(place)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#f1efe9"))
    painter.drawRoundedRect(QRectF(-side * 1.5, -side * 0.72, side * 2.3, side * 1.44), 4, 4)
    painter.fillRect(QRectF(-side * 1.4, -side * 0.5, side * 0.7, side * 0.09), QColor("#3a3f46"))
    painter.fillRect(QRectF(-side * 1.4, -side * 0.3, side * 0.5, side * 0.07), QColor("#8a8f96"))
    modules = draw_modules(code, CodeForm.QR)
    assert modules is not None
    square = QRectF(-side / 2, -side / 2, side, side)
    painter.drawImage(square, modules)
    painter.end()
    corners = place.map(QPolygonF([square.topLeft(), square.topRight(), square.bottomRight(), square.bottomLeft()]))
    points = [QPointF(corners.at(number)) for number in range(4)]
    if mirrored:
        image = image.flipped(Qt.Orientation.Horizontal)
        points = [QPointF(width - 1 - point.x(), point.y()) for point in points]
    rows = [bytes(image.constScanLine(row))[: width * 3] for row in range(height)]
    outline = tuple((round(point.x()), round(point.y())) for point in points)
    return CameraFrame(width, height, b"".join(rows), (outline,), (code,))
