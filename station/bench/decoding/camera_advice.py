"""`camera_advice`: whether the test page's advice comes where codes stop being read, and not before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np

from station.bench.decoding.contenders import milliseconds_of
from station.bench.decoding.photographs import photographs
from station.bench.measure import Goal, Result, Spread
from station.bench.scenes.frame import Grey, draw
from station.bench.scenes.shot import Chance, Shot
from station.bench.scenes.still import SYMBOLOGIES, ticket_text
from station.bench.workbench import Workbench
from station.capture.camera_measure import PictureMeasure, measure_picture
from station.capture.decoder import Decoder
from station.capture.picture_file import load_picture
from station.capture.plan import RETRIES
from station.domain.camera_measure import CameraAdvice, CameraMeasure, advise
from station.domain.camera_setup import Resolution
from station.domain.trouble import Trouble

FRAMES = 24
"""At each step of each fault."""
READ, LOST = 0.95, 0.5
"""Shares read: from the first on the camera is good enough, below the second it is not."""
_GRAIN = 8.0  # grey levels: a small sensor in the dark
_SOFT = 1.3  # pixels: no lens is perfectly sharp, and light spills over thin bars


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a camera, in steps from harmless to hopeless."""

    name: str
    steps: tuple[float, ...]
    change: Callable[[Grey, float, Chance], Grey]
    advice: frozenset[CameraAdvice]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a fault: shares of its frames, and the middle of what was measured."""

    fault: str
    step: float
    read: float
    advised: float
    measured: str


def camera_advice(bench: Workbench) -> Result:
    """A camera's faults step by step, as others see them and as the decoder does."""
    times: list[float] = []
    floor: list[float] = []
    steps = []
    for fault in FAULTS:
        bench.note(f"{fault.name} …")
        steps += [_step(bench, fault, step, times, floor) for step in fault.steps]
    silent = [each.advised for each in steps if each.read >= READ]
    told = [each.advised for each in steps if each.read < LOST]
    early, late = float(np.mean(silent or [0.0])), float(np.mean(told or [1.0]))
    real, wrongly = _real_photographs(bench)
    goals = (
        Goal(f"at most 5% advised where {READ:.0%} is read ({early:.1%})", early <= 0.05),
        Goal(f"at least 90% advised where less than half is read ({late:.1%})", late >= 0.9),
        Goal(f"at most 5% advised of photographs that are read ({wrongly} of {real})", wrongly <= 0.05 * real),
    )
    notes = tuple(
        (f"{each.fault} {each.step:g}", f"{each.read:.0%} read, {each.advised:.0%} advised; {each.measured}")
        for each in steps
    )
    name = "the variance of the Laplacian alone"
    return Result("camera_advice", "ms of CPU", Spread.of(times), name, Spread.of(floor), goals, notes)


def _step(bench: Workbench, fault: Fault, step: float, times: list[float], floor: list[float]) -> Step:
    read, advised, measures = 0, 0, list[PictureMeasure]()
    count = bench.rounds(FRAMES)
    for text, picture, chance in _frames(count, bench.size.seed):
        faulty = fault.change(picture, step, chance)
        times.append(milliseconds_of(lambda: measures.append(measure_picture(faulty))))  # noqa: B023
        floor.append(milliseconds_of(lambda: cv2.Laplacian(faulty, cv2.CV_64F).var()))  # noqa: B023
        read += text in _texts(faulty)
        advised += bool(fault.advice & set(_advice(measures[-1], faulty)))
    return Step(fault.name, step, read / count, advised / count, _middle(measures))


def _frames(count: int, seed: int) -> Iterator[tuple[str, Grey, Chance]]:
    """Clean frames with usual codes; the same at each step."""
    for number in range(count):
        chance = np.random.default_rng((seed, 91, number))
        text, symbology = ticket_text(chance), SYMBOLOGIES[number % len(SYMBOLOGIES)]
        shot = Shot(size=chance.uniform(0, 1), turn=chance.uniform(-4, 4))
        yield text, draw((symbology, text), 720, shot, chance), chance


def _texts(picture: Grey) -> set[str]:
    """As a camera looks at a ticket that is held still: until something is read, at most once with each retry."""
    decoder, found = Decoder(), set[str]()
    for _ in RETRIES:
        found |= {reading.text for reading in decoder.look(picture)}
        if found:
            break
    return found


def _advice(measure: PictureMeasure, picture: Grey) -> tuple[CameraAdvice, ...]:
    """With a rate and a decoding time that nobody would object to."""
    size = Resolution(picture.shape[1], picture.shape[0])
    light = (measure.sharpness, measure.light, measure.blown, measure.black)
    return advise(CameraMeasure("", size, 30.0, 5.0, 20.0, *light, motion=0.0))


def _middle(measures: list[PictureMeasure]) -> str:
    sharp = [each.sharpness for each in measures if each.sharpness is not None]
    return (
        f"sharpness {median(sharp):.2f}, " if sharp else "no edges, "
    ) + f"light {median(m.light for m in measures):.2f}, blown out {median(m.blown for m in measures):.2f}"


def _real_photographs(bench: Workbench) -> tuple[int, int]:
    """How many with a code are read, and how many of those are called dark, bright or blurred all the same."""
    seen, wrongly = 0, 0
    about = frozenset(CameraAdvice) - {CameraAdvice.TOO_COARSE}  # many are small cut-outs
    for number, photograph in enumerate(photographs()):
        if bench.size.rounds is not None and number >= bench.size.rounds:
            break
        picture = load_picture(photograph.path) if photograph.format else None
        if picture is None or isinstance(picture, Trouble) or photograph.text not in _texts(picture):
            continue
        seen += 1
        wrongly += bool(about & set(_advice(measure_picture(picture), picture)))
    return seen, wrongly


def _blurred(picture: Grey, width: float, _chance: Chance) -> Grey:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), max(width, 0.01)), dtype=np.uint8)


def _dark(picture: Grey, light: float, chance: Chance) -> Grey:
    grain = chance.standard_normal(picture.shape, dtype=np.float32) * _GRAIN
    return np.asarray(np.clip(picture * light + grain, 0, 255), dtype=np.uint8)


def _bright(picture: Grey, light: float, _chance: Chance) -> Grey:
    soft = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), _SOFT)
    return np.asarray(np.clip(soft * light, 0, 255), dtype=np.uint8)


def _coarse(picture: Grey, rows: float, _chance: Chance) -> Grey:
    size = round(picture.shape[1] * rows / picture.shape[0]), round(rows)
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


_IN_THE_DARK = frozenset({CameraAdvice.TOO_DARK, CameraAdvice.COVERED})
FAULTS = (
    Fault("blur (px)", (0, 1, 1.5, 2, 2.5, 3, 4, 6), _blurred, frozenset({CameraAdvice.BLURRED})),
    Fault("dark (x)", (1, 0.5, 0.25, 0.18, 0.12, 0.08, 0.04), _dark, _IN_THE_DARK),
    Fault("bright (x)", (1, 1.4, 1.8, 2.4, 3.2, 4.5, 8), _bright, frozenset({CameraAdvice.TOO_BRIGHT})),
    Fault("rows", (720, 480, 420, 360, 300, 240, 180), _coarse, frozenset({CameraAdvice.TOO_COARSE})),
)
