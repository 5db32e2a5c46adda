"""Groups of horizontal bars as an SVG, painted by Qt without a screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPen
from PySide6.QtSvg import QSvgGenerator

_WIDTH, _LEFT, _RIGHT = 860, 150, 120
_TOP, _BAR, _GAP, _BOTTOM = 84, 13, 12, 16
_INK, _DIM, _RULE = "#1f2328", "#59636e", "#d0d7de"


@dataclass(frozen=True, slots=True)
class Bar:
    """A value, how far a thin line goes on from it (0: none), what stands behind it, and its colour."""

    value: float
    further: float
    label: str
    colour: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Groups of bars, one bar for each entry of the legend."""

    title: str
    unit: str
    longest: float
    legend: list[tuple[str, str]]
    groups: list[tuple[str, list[Bar]]]


def draw_bars(chart: Chart, path: Path) -> None:
    """Writes the chart. Starts Qt without a screen where it does not run yet."""
    application = QGuiApplication.instance() or QGuiApplication(["station", "-platform", "offscreen"])
    deep = max(len(bars) for _, bars in chart.groups) * _BAR + _GAP
    size = QSize(_WIDTH, _TOP + deep * len(chart.groups) + _BOTTOM)
    svg = QSvgGenerator()
    svg.setFileName(str(path))
    svg.setSize(size)
    svg.setViewBox(QRect(0, 0, size.width(), size.height()))
    svg.setTitle(chart.title)
    painter = QPainter(svg)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor("white"))
    _head(painter, chart)
    for number, (name, bars) in enumerate(chart.groups):
        _group(painter, chart, name, bars, _TOP + number * deep)
    painter.end()
    del application


def _head(painter: QPainter, chart: Chart) -> None:
    _write(painter, QRectF(16, 10, _WIDTH - 32, 26), chart.title, 17, _INK, bold=True)
    at = 16.0
    for name, colour in chart.legend:
        painter.fillRect(QRectF(at, 49, 12, 12), QColor(colour))
        _write(painter, QRectF(at + 18, 44, 150, 22), name, 13, _INK)
        at += 40 + painter.fontMetrics().horizontalAdvance(name)


def _group(painter: QPainter, chart: Chart, name: str, bars: list[Bar], top: int) -> None:
    across = _WIDTH - _LEFT - _RIGHT
    painter.setPen(QPen(QColor(_RULE), 1))
    painter.drawLine(16, top - _GAP // 2, _WIDTH - 16, top - _GAP // 2)
    _write(painter, QRectF(16, top, _LEFT - 28, len(bars) * _BAR), name, 14, _INK)
    for number, bar in enumerate(bars):
        at = top + number * _BAR
        reach = across * bar.value / chart.longest
        end = across * max(bar.value, bar.further) / chart.longest
        painter.fillRect(QRectF(_LEFT, at + 1.5, max(reach, 1.0), _BAR - 3), QColor(bar.colour))
        if bar.further > bar.value:
            painter.setPen(QPen(QColor(bar.colour), 2))
            painter.drawLine(int(_LEFT + reach), at + _BAR // 2, int(_LEFT + end), at + _BAR // 2)
        _write(painter, QRectF(_LEFT + end + 6, at - 2, _RIGHT, _BAR + 4), bar.label, 11, _DIM)


def _write(painter: QPainter, box: QRectF, text: str, pixels: int, colour: str, *, bold: bool = False) -> None:
    font = QFont("sans-serif")
    font.setPixelSize(pixels)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
