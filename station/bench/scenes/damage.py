"""Frames broken as cameras, cables and files break them: what they said before must not come out wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from station.bench.scenes.frame import Grey, clutter, draw
from station.bench.scenes.shot import Chance, Condition, shot
from station.bench.scenes.still import SYMBOLOGIES, ticket_text

_HEIGHT = 480
_SCENES = 12
_CONDITIONS = tuple(Condition)
Frame = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Damaged:
    """A damaged frame, and the texts that may honestly be read in it: none where there was no code."""

    picture: Frame
    texts: frozenset[str]
    damage: str


def damaged_frames(count: int, seed: int) -> Iterator[Damaged]:
    """Frames with and without a code, each damaged in one or two ways; the same ones from the same seed."""
    sound: list[tuple[Grey, frozenset[str]]] = []
    for number in range(count):
        chance = np.random.default_rng((seed, 55, number))
        if len(sound) < _SCENES:
            sound.append(_sound_frame(len(sound), chance))
        picture, texts = sound[int(chance.integers(len(sound)))]
        names = list(chance.choice(list(DAMAGES), int(chance.integers(1, 3)), replace=False))
        for name in names:
            picture = DAMAGES[name](picture, chance)
        yield Damaged(picture, texts, " and ".join(names))


def _sound_frame(number: int, chance: Chance) -> tuple[Grey, frozenset[str]]:
    if number % 4 == 3:
        return clutter(640, 480, chance).clip(0, 255).astype(np.uint8), frozenset()
    text = ticket_text(chance)
    condition = _CONDITIONS[number % len(_CONDITIONS)]
    code = (SYMBOLOGIES[number % 3], text)
    return draw(code, _HEIGHT, shot(condition, chance), chance), frozenset({text})


def _rows_shifted(frame: Frame, chance: Chance) -> Frame:
    at = int(chance.integers(frame.shape[0]))
    return np.concatenate([frame[:at], np.roll(frame[at:], int(chance.integers(1, 200)), axis=1)])


def _rows_lost(frame: Frame, chance: Chance) -> Frame:
    frame = frame.copy()
    at = int(chance.integers(frame.shape[0]))
    frame[at : at + int(chance.integers(1, 120))] = int(chance.integers(256))
    return frame


def _blocks_swapped(frame: Frame, chance: Chance) -> Frame:
    frame = frame.copy()
    side = min(16, *frame.shape[:2])
    for _ in range(60):
        rows, columns = (chance.integers(0, size - side + 1, 2) for size in frame.shape[:2])
        block = frame[rows[0] : rows[0] + side, columns[0] : columns[0] + side].copy()
        frame[rows[1] : rows[1] + side, columns[1] : columns[1] + side] = block
    return frame


def _bits_flipped(frame: Frame, chance: Chance) -> Frame:
    frame = frame.copy().reshape(-1)
    frame[chance.integers(0, frame.size, frame.size // 20)] ^= np.uint8(1 << int(chance.integers(4, 8)))
    return frame.reshape(-1, 1) if frame.size < 3 else frame.reshape(_shape(frame.size))


def _shape(size: int) -> tuple[int, ...]:
    """Two sides for so many pixels, as a frame whose width was lost would get them."""
    for width in (640, 479, 320, 213, 7):
        if size % width == 0:
            return size // width, width
    return size, 1


def _jpeg_cut(frame: Frame, chance: Chance) -> Frame:
    """A coarse JPEG whose end never arrived, or came with another brightness, from one of its rows of blocks on."""
    coded = cv2.imencode(".jpg", frame, (cv2.IMWRITE_JPEG_QUALITY, int(chance.integers(1, 30))))[1]
    read: Frame = np.array(cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
    at = int(chance.integers(frame.shape[0])) // 16 * 16
    late = np.full_like(read[at:], 128) if chance.random() < 0.5 else np.roll(read[at:], 16, axis=1) // 2 + 64
    return np.concatenate([read[:at], late.astype(np.uint8)])


def _part(frame: Frame, chance: Chance) -> Frame:
    rows, columns = (np.sort(chance.integers(0, size, 2)) for size in frame.shape[:2])
    return np.ascontiguousarray(frame[rows[0] : rows[1] + 1, columns[0] : columns[1] + 1])


def _squeezed(frame: Frame, chance: Chance) -> Frame:
    size = (int(chance.integers(1, 900)), int(chance.integers(1, 700)))
    return np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_NEAREST), dtype=np.uint8)


def _burnt(frame: Frame, chance: Chance) -> Frame:
    bright = np.clip(frame.astype(np.float32) * chance.uniform(0.02, 12), 0, 255)
    return np.asarray(bright, dtype=np.uint8)


def _doubled(frame: Frame, chance: Chance) -> Frame:
    """Two exposures in one."""
    return np.maximum(frame, np.roll(frame, chance.integers(3, 90, 2).tolist(), axis=(0, 1)))


DAMAGES: dict[str, Callable[[Frame, Chance], Frame]] = {
    "rows shifted": _rows_shifted,
    "rows lost": _rows_lost,
    "blocks swapped": _blocks_swapped,
    "bits flipped": _bits_flipped,
    "JPEG cut": _jpeg_cut,
    "a part": _part,
    "squeezed": _squeezed,
    "burnt or dark": _burnt,
    "doubled": _doubled,
}
