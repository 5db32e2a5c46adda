"""Eyes that read: finds written words on a picture of the screen, wherever they stand and in whatever size."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

import cv2
import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from station.ui.theme import pixel_font

Picture = np.ndarray[Any, np.dtype[np.uint8]]
Face = tuple[int, QFont.Weight]

SIZES = (14, 15, 13, 12, 18, 22, 20, 17, 26)
FACES: tuple[Face, ...] = tuple((size, weight) for size in SIZES for weight in (QFont.Weight.Normal, QFont.Weight.Bold))
"""The sizes (pixels) and weights in which the window writes, the likeliest first."""
TALLEST = 40
"""Pixels, more than the largest letters have."""
FRACTIONS = (0.0, 0.25, 0.5, 0.75)
"""Letters begin between two pixels too, and look otherwise then."""
AT_FIRST_SIGHT, ALIKE, EACH_LETTER = 0.65, 0.95, 0.85
"""From 0 to 1: how like the written words a place must be to be looked at, on the whole, and in each letter."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand, in pixels of the picture."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2


def stands(picture: Picture, words: str) -> Place | None:
    """Where these words stand: the topmost place in the likeliest face that has them. None: nowhere."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    for face in FACES:
        found = list(_in_face(grey, words, face))
        if found:
            return min(found, key=_reading_order)
    return None


def has_come(picture: Picture, before: Picture, words: str) -> Place | None:
    """As `stands`, for words that stood nowhere on the picture before: looks only where it has changed."""
    changed = (picture != before).any(axis=(1, 2)).astype(np.uint8)
    near = cv2.dilate(changed, np.ones((2 * TALLEST + 1, 1), np.uint8)).ravel()
    edges = np.flatnonzero(np.diff(np.concatenate(([0], near, [0]))))
    for top, bottom in edges.reshape(-1, 2):
        place = stands(picture[top:bottom], words)
        if place is not None:
            return replace(place, y=place.y + int(top))
    return None


def places(picture: Picture, words: str) -> list[Place]:
    """All places where these words stand, from the top and from the left."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    return sorted((place for face in FACES for place in _in_face(grey, words, face)), key=_reading_order)


def _reading_order(place: Place) -> tuple[int, int]:
    return place.y, place.x


def _in_face(grey: Picture, words: str, face: Face) -> Iterator[Place]:
    glance, _ = _written(words, face, 0.5)
    height, width = glance.shape
    if height > grey.shape[0] or width > grey.shape[1]:
        return
    alike = np.abs(cv2.matchTemplate(grey, glance, cv2.TM_CCOEFF_NORMED))  # light on dark is as good as dark on light
    while True:
        _, likeness, _, (x, y) = cv2.minMaxLoc(alike)
        if not likeness >= AT_FIRST_SIGHT:
            return
        alike[max(0, y - height // 2) : y + height // 2 + 1, max(0, x - width // 2) : x + width // 2 + 1] = 0
        if _reads(grey[max(0, y - 2) : y + height + 3, max(0, x - 2) : x + width + 3], words, face):
            yield Place(x, y, width, height)


def _reads(patch: Picture, words: str, face: Face) -> bool:
    """Whether exactly these words stand in the patch, letter by letter."""
    for fraction in FRACTIONS:
        wanted, letters = _written(words, face, fraction)
        if wanted.shape[0] > patch.shape[0] or wanted.shape[1] > patch.shape[1]:
            continue
        alike = np.abs(cv2.matchTemplate(patch, wanted, cv2.TM_CCOEFF_NORMED))
        _, likeness, _, (x, y) = cv2.minMaxLoc(alike)
        there = patch[y : y + wanted.shape[0], x : x + wanted.shape[1]]
        if likeness >= ALIKE and all(_alike(there[:, a:b], wanted[:, a:b]) >= EACH_LETTER for a, b in letters):
            return True
    return False


def _alike(there: Picture, wanted: Picture) -> float:
    """From 0 to 1; what is blank is like everything."""
    if wanted.std() < 8:
        return 1.0
    return float(abs(cv2.matchTemplate(there, wanted, cv2.TM_CCOEFF_NORMED)[0, 0]))


@lru_cache(maxsize=2048)
def _written(words: str, face: Face, fraction: float) -> tuple[Picture, tuple[tuple[int, int], ...]]:
    """The words as the window writes them, cut to their ink, and where each letter begins and ends in them."""
    _application()
    font = pixel_font(*face)
    metrics = QFontMetrics(font)
    image = QImage(metrics.horizontalAdvance(words) + 8, metrics.height() + 8, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(QPointF(4 + fraction, 4 + metrics.ascent()), words)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())[:, : image.width()]
    ink = np.argwhere(rows < 200)
    (top, left), (bottom, right) = ink.min(axis=0), ink.max(axis=0)
    edges = [
        min(max(4 + metrics.horizontalAdvance(words[:count]) - left, 0), right + 1 - left)
        for count in range(len(words) + 1)
    ]
    letters = tuple((a, b) for a, b in pairwise(edges) if b - a > 1)
    return np.ascontiguousarray(rows[top : bottom + 1, left : right + 1]), letters


@lru_cache(maxsize=1)
def _application() -> object:
    return QApplication.instance() or QApplication([])  # of the kind that other tests of this process need
