"""Draws one camera frame: a door's clutter, a ticket in it, and what lens, hand, light and sensor do to them."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

from station.bench.scenes.shot import Chance, Shot
from station.capture.reading import CodeFormat

Grey = npt.NDArray[np.uint8]
Real = npt.NDArray[np.float32]

SIZES = {480: (640, 480), 720: (1280, 720), 1080: (1920, 1080)}
"""Width and height of a frame by its name."""
_MODULES = {CodeFormat.QR: (3.2, 9.0), CodeFormat.CODE128: (2.0, 4.6), CodeFormat.CODE39: (2.0, 4.0)}
"""Pixels of a module: of the smallest usual code in any frame, and of the largest in one 720 high."""
_NAMES = {CodeFormat.QR: "QRCode", CodeFormat.CODE128: "Code128", CodeFormat.CODE39: "Code39Std"}
_QUIET = 8  # modules of paper around the code
_TEXTURE = 6  # pixels of a module as it is printed
_HEIGHT = 0.28  # of a bar code, as a share of its width


def draw(code: tuple[CodeFormat, str], height: int, shot: Shot, chance: Chance) -> Grey:
    """A frame of the named height (see SIZES) with this code in it."""
    printed = _printed(*code)
    width, height = SIZES[height]
    modules = max(printed.shape) / _TEXTURE
    lying = abs(np.cos(np.radians(shot.turn))) > 0.97
    module = min(shot.module or _module(code[0], height, shot.size), 0.92 * (width if lying else height) / modules)
    scene = clutter(width, height, chance)
    onto, paper = _placed(printed, module, (width, height), shot, chance)
    _light(paper, shot, chance, max(printed.shape) * module / _TEXTURE)
    scene = np.where(onto > 0, scene * (1 - onto) + paper * onto, scene)
    return _photographed(scene, module, shot, chance)


def clutter(width: int, height: int, chance: Chance) -> Real:
    """A place without a code: an uneven wall, boxes, lines and lettering."""
    coarse = chance.uniform(-28, 28, (height // 40, width // 40)).astype(np.float32)
    fine = chance.uniform(-14, 14, (height // 4, width // 4)).astype(np.float32)
    wall = sum(cv2.resize(layer, (width, height), interpolation=cv2.INTER_CUBIC) for layer in (coarse, fine))
    scene = np.asarray(np.clip(wall + chance.uniform(80, 180), 0, 255), dtype=np.uint8)
    for _ in range(60):
        at = chance.integers(0, (width, height), 2)
        to = at + chance.integers(8, max(20, width // 6), 2)
        colour = float(chance.uniform(10, 245))
        if chance.random() < 0.5:
            cv2.rectangle(scene, at.tolist(), to.tolist(), colour, -1 if chance.random() < 0.3 else 2)
        else:
            word = "".join(chance.choice(list("ABCDEFGHIKLMNOPRSTUVWZ0123456789 "), 14))
            cv2.putText(scene, word, at.tolist(), cv2.FONT_HERSHEY_SIMPLEX, float(chance.uniform(0.4, 1.6)), colour, 2)
    return scene.astype(np.float32)


def _printed(kind: CodeFormat, text: str) -> Grey:
    """The code on white paper, black, upright."""
    symbol = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, _NAMES[kind]))
    image = np.asarray(symbol.to_image(scale=1, add_quiet_zones=False), dtype=np.uint8)
    if kind is not CodeFormat.QR:
        image = np.repeat(image[:1], max(12, round(image.shape[1] * _HEIGHT)), axis=0)
    image = np.repeat(np.repeat(image, _TEXTURE, axis=0), _TEXTURE, axis=1)
    return np.pad(image, _QUIET * _TEXTURE, constant_values=255)


def _module(kind: CodeFormat, height: int, size: float) -> float:
    least, most = _MODULES[kind]
    if size < 0:
        return least * (1 + size)
    return least + (max(least, most * height / 720) - least) * size


def _placed(printed: Grey, module: float, size: tuple[int, int], shot: Shot, chance: Chance) -> tuple[Real, Real]:
    """The ticket as the lens sees it, drawn twice as large and halved: how much of each pixel it covers, its grey."""
    width, height = size
    corners = _corners(printed.shape, module / _TEXTURE, shot, 1.2 * width)
    room = np.maximum(0, (np.array([width, height]) - np.ptp(corners, axis=0)) / 2 - 4)
    centre = np.array([width, height]) / 2 - (corners.min(axis=0) + corners.max(axis=0)) / 2
    there = corners + centre + chance.uniform(-1, 1, 2) * room * 0.6 + np.array(shot.drift)
    high, wide = printed.shape
    here = real([[0, 0], [wide, 0], [wide, high], [0, high]])
    lens = cv2.getPerspectiveTransform(here, real(there * 2))
    ink = 255 - printed if shot.inverted else printed
    soft = cv2.GaussianBlur(ink, (0, 0), max(0.3, _TEXTURE / module / 5)) if module < _TEXTURE else ink
    large = (width * 2, height * 2)
    paper = cv2.warpPerspective(soft, lens, large, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    cover = cv2.warpPerspective(np.full_like(printed, 255), lens, large, flags=cv2.INTER_LINEAR)
    covered, grey = (real(cv2.resize(layer, size, interpolation=cv2.INTER_AREA)) for layer in (cover, paper))
    return real(covered / 255), real(130 + (25 + grey * (210 / 255) - 130) * shot.contrast)


def _corners(shape: tuple[int, ...], scale: float, shot: Shot, distance: float) -> Real:
    """The ticket's corners in pixels around its centre, turned in the picture and tilted away from the camera."""
    high, wide = shape[0] * scale / 2, shape[1] * scale / 2
    flat = np.array([[-wide, -high], [wide, -high], [wide, high], [-wide, high]])
    turn, axis, tilt = np.radians([shot.turn, shot.tilt_axis, shot.tilt])
    flat = flat @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    along, across = np.array([np.cos(axis), np.sin(axis)]), np.array([-np.sin(axis), np.cos(axis)])
    deep = (flat @ across) * np.sin(tilt)
    tilted = np.outer(flat @ along, along) + np.outer((flat @ across) * np.cos(tilt), across)
    return np.asarray(tilted * (distance / (distance + deep))[:, None], dtype=np.float32)


def _light(paper: Real, shot: Shot, chance: Chance, longer_side: float) -> None:
    """Glare and a screen's stripes, on the ticket itself."""
    high, wide = paper.shape
    rows, columns = np.mgrid[0:high, 0:wide]
    if shot.moire:
        angle, period = chance.uniform(0, np.pi), chance.uniform(3.5, 12)
        wave = np.sin((columns * np.cos(angle) + rows * np.sin(angle)) * (2 * np.pi / period))
        paper *= 1 - shot.moire * (0.5 + 0.5 * wave.astype(np.float32))
    if shot.glare:
        middle = np.array([wide, high]) / 2 + chance.uniform(-0.25, 0.25, 2) * longer_side
        angle, slim = chance.uniform(0, np.pi), chance.uniform(0.2, 0.5)
        x, y = columns - middle[0], rows - middle[1]
        along, across = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
        radius = shot.glare * longer_side
        burnt = np.exp(-(((along / radius) ** 2 + (across / radius / slim) ** 2) ** 2))
        paper += 260 * burnt.astype(np.float32)


def _photographed(scene: Real, module: float, shot: Shot, chance: Chance) -> Grey:
    """Lens, hand and sensor."""
    if shot.motion:
        scene = real(cv2.filter2D(scene, -1, _streak(shot.motion * module, shot.motion_angle)))
    scene = real(cv2.GaussianBlur(np.clip(scene, 0, 300), (0, 0), max(0.5, shot.defocus * module)))
    if shot.frame:
        chance = np.random.default_rng((shot.frame, *scene.shape))
    grain = chance.standard_normal(scene.shape, dtype=np.float32) * shot.noise
    return np.clip(scene + grain, 0, 255).astype(np.uint8)


def _streak(length: float, angle: float) -> Real:
    """A straight line of this length as a blur kernel."""
    side = int(length) | 1
    side += 2
    kernel = np.zeros((side * 8, side * 8), np.float32)
    middle = side * 4
    x, y = np.cos(np.radians(angle)) * length * 4, np.sin(np.radians(angle)) * length * 4
    cv2.line(kernel, (round(middle - x), round(middle - y)), (round(middle + x), round(middle + y)), 1.0, 8)
    small = real(cv2.resize(kernel, (side, side), interpolation=cv2.INTER_AREA))
    return real(small / small.sum())


def real(values: npt.ArrayLike) -> Real:
    """As float32."""
    return np.asarray(values, dtype=np.float32)
