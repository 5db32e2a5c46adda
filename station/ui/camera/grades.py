"""Four measures of a camera, each on a scale whose right end is good (light: whose middle is), with its grade."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from station.domain.camera_measure import BLOWN, BLURRED, DARK, FEW_PICTURES, LONG_LOOK_MS, CameraMeasure


class Grade(StrEnum):
    """How good a measure is. BAD is where `advise` has something to say of it."""

    GOOD = "good"
    FAIR = "fair"
    BAD = "bad"
    OPEN = "open"
    """Not known: nothing was measured."""


class Subject(StrEnum):
    """What is measured, in the order it is shown."""

    FRAME_RATE = "frame_rate"
    DECODE_TIME = "decode_time"
    SHARPNESS = "sharpness"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a scale. `end`: 0 to 1, where the next begins."""

    end: float
    grade: Grade


@dataclass(frozen=True, slots=True)
class Graded:
    """One measure on its scale. `place`: 0 to 1; None where nothing was measured."""

    subject: Subject
    place: float | None
    zones: tuple[Zone, ...]

    @property
    def grade(self) -> Grade:
        """That of the zone it lies in."""
        place = self.place
        if place is None:
            return Grade.OPEN
        return next((zone.grade for zone in self.zones if place < zone.end), self.zones[-1].grade)


GOOD_PICTURES = 20.0
_MOST_PICTURES = 40.0
GOOD_LOOK_MS = 50.0
_LONGEST_LOOK_MS = 2 * LONG_LOOK_MS
GOOD_SHARPNESS = BLURRED + 0.15
GOOD_LIGHT = DARK + 0.1
_MUCH_LIGHT = 0.8
"""From here on the place on the scale tells how much is blown out, not how bright it is on the average."""
_GLARE = 0.9
_FAIR_BLOWN = BLOWN / 2


def graded(measure: CameraMeasure | None) -> tuple[Graded, ...]:
    """All four, in the order of `Subject`. None: nothing was measured yet."""
    return tuple(Graded(subject, _place(subject, measure), _ZONES[subject]) for subject in Subject)


_ZONES = {
    Subject.FRAME_RATE: (
        Zone(FEW_PICTURES / _MOST_PICTURES, Grade.BAD),
        Zone(GOOD_PICTURES / _MOST_PICTURES, Grade.FAIR),
        Zone(1.0, Grade.GOOD),
    ),
    Subject.DECODE_TIME: (
        Zone(1 - LONG_LOOK_MS / _LONGEST_LOOK_MS, Grade.BAD),
        Zone(1 - GOOD_LOOK_MS / _LONGEST_LOOK_MS, Grade.FAIR),
        Zone(1.0, Grade.GOOD),
    ),
    Subject.SHARPNESS: (Zone(BLURRED, Grade.BAD), Zone(GOOD_SHARPNESS, Grade.FAIR), Zone(1.0, Grade.GOOD)),
    Subject.LIGHT: (
        Zone(DARK, Grade.BAD),
        Zone(GOOD_LIGHT, Grade.FAIR),
        Zone(_MUCH_LIGHT, Grade.GOOD),
        Zone(_GLARE, Grade.FAIR),
        Zone(1.0, Grade.BAD),
    ),
}


def _place(subject: Subject, measure: CameraMeasure | None) -> float | None:
    if measure is None:
        return None
    places = {
        Subject.FRAME_RATE: measure.fps / _MOST_PICTURES,
        Subject.DECODE_TIME: 1 - measure.decode_p95_ms / _LONGEST_LOOK_MS,
        Subject.SHARPNESS: measure.sharpness,
        Subject.LIGHT: _light_place(measure),
    }
    place = places[subject]
    return None if place is None else min(1.0, max(0.0, place))


def _light_place(measure: CameraMeasure) -> float:
    if measure.light < DARK or measure.blown <= _FAIR_BLOWN:
        return min(measure.light, _MUCH_LIGHT - 0.01)
    if measure.blown <= BLOWN:
        return _MUCH_LIGHT + (_GLARE - _MUCH_LIGHT) * 0.99 * (measure.blown - _FAIR_BLOWN) / (BLOWN - _FAIR_BLOWN)
    return _GLARE + (1 - _GLARE) * (measure.blown - BLOWN) / (1 - BLOWN)
