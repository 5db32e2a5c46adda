"""The charts of `docs/decoding.md`: what is read under each condition and symbology, what a frame costs, the frames."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from station.bench.decoding.bars import Bar, Chart, draw_bars
from station.bench.decoding.contenders import OPENCV, PIPELINE, ZBAR, ZXING
from station.bench.scenes.still import EACH_ONCE, SYMBOLOGIES, scene

if TYPE_CHECKING:
    from station.bench.decoding.stills import Asked

COLOURS = {PIPELINE: "#1a7f4b", ZXING: "#3a6ea5", ZBAR: "#c9822b", OPENCV: "#9aa0a6"}
_ACROSS, _TILE = 4, (320, 180)
_SEED = 3


def draw_charts(found: Sequence[Asked], folder: Path) -> None:
    """Writes decoding-*.svg and a sheet of the frames into the folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [name for name in COLOURS if name in found[0].outcomes]
    draw_bars(_rates(found, names, "condition", lambda each: each.condition), folder / "decoding-conditions.svg")
    draw_bars(_rates(found, names, "symbology", lambda each: each.format), folder / "decoding-symbologies.svg")
    draw_bars(_times(found, names), folder / "decoding-times.svg")
    cv2.imwrite(str(folder / "decoding-frames.jpg"), _sheet(), (cv2.IMWRITE_JPEG_QUALITY, 80))


def _rates(found: Sequence[Asked], names: list[str], of: str, key: Callable[[Asked], str]) -> Chart:
    groups = []
    for value in dict.fromkeys(key(each) for each in found):
        part = [each for each in found if key(each) == value]
        groups.append((str(value), [_rate(part, name) for name in names]))
    groups.append(("all", [_rate(found, name) for name in names]))
    legend = [(name, COLOURS[name]) for name in names]
    return Chart(f"Frames read, by {of}", "%", 100, legend, groups)


def _rate(part: Sequence[Asked], name: str) -> Bar:
    share = 100 * sum(each.text in each.outcomes[name].texts for each in part) / len(part)
    return Bar(share, 0, f"{share:.0f} %", COLOURS[name])


def _times(found: Sequence[Asked], names: list[str]) -> Chart:
    groups, longest = [], 0.0
    for height in dict.fromkeys(each.height for each in found):
        part = [each for each in found if each.height == height]
        bars = []
        for name in names:
            median, p95 = np.percentile([each.outcomes[name].first_ms for each in part], (50, 95))
            bars.append(Bar(float(median), float(p95), f"{median:.1f} / {p95:.1f} ms", COLOURS[name]))
            longest = max(longest, float(p95))
        groups.append((f"{height} rows", bars))
    legend = [(name, COLOURS[name]) for name in names]
    return Chart("Processor time for a frame: median, and 95 of 100 within the line", "ms", longest, legend, groups)


def _sheet() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """One frame of each condition, the symbologies in turn."""
    tiles = []
    for condition in range(EACH_ONCE // len(SYMBOLOGIES)):
        chosen = scene(720, condition * len(SYMBOLOGIES) + condition % len(SYMBOLOGIES), _SEED)
        tile = cv2.resize(chosen.picture, _TILE, interpolation=cv2.INTER_AREA)
        name = np.full((24, _TILE[0]), 255, np.uint8)
        cv2.putText(name, chosen.condition, (6, 16), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 0, 1, cv2.LINE_AA)
        tiles.append(np.pad(np.concatenate([name, tile]), 4, constant_values=255))
    rows = [np.concatenate(tiles[first : first + _ACROSS], axis=1) for first in range(0, len(tiles), _ACROSS)]
    return np.concatenate(rows).astype(np.uint8)
