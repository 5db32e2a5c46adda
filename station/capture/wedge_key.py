"""What goes into and comes out of the wedge's state machine: keys, settings, decisions.

A wedge scanner is a keyboard: it types the code much faster than a person and ends it with Enter or Tab.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

Event = TypeVar("Event")


class KeyKind(Enum):
    """What a key press means to the wedge."""

    CHARACTER = "character"  # printable text, or one of the separators 0x1C to 0x1F (Ctrl+] is 0x1D)
    CONTROL = "control"  # another control character: text inside a burst, a shortcut anywhere else
    TERMINATOR = "terminator"  # Enter or Tab
    SILENT = "silent"  # part of typing one character, without text of its own: a digit of an Alt code
    MODIFIER = "modifier"  # Shift, AltGr, a dead key, Caps Lock
    OTHER = "other"  # arrows, function keys, shortcuts: never part of a code


class End(Enum):
    """What ended a burst."""

    ENTER = "enter"
    TAB = "tab"
    SUFFIX = "suffix"
    PAUSE = "pause"
    NOTHING = "nothing"  # handed back as typing


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the keyboard a character came from: the key's number in `keyboard_layouts.tables.KEYS`, and Shift."""

    text: str
    key: int
    shift: bool


@dataclass(frozen=True, slots=True)
class Key(Generic[Event]):
    """A key press. `at`: seconds on the caller's monotonic clock when it arrived.

    `text`: what it gives; a dead key where it is seen, and a key that gives nothing, as `keyboard_layouts.layout` and
    `wedge_mismatch` write them. `caps_lock`: whether it shows that Caps Lock is on; None: it does not show.
    `stamp`: seconds on the window system's clock when it was pressed, if known. `code`: which physical key,
    so that its release finds it. `event`: the caller's own record, given back unchanged for replay.
    """

    kind: KeyKind
    text: str
    at: float
    code: int
    event: Event
    stamp: float | None = None
    repeat: bool = False
    caps_lock: bool | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class WedgeSettings:
    """How bursts are told from typing. Times in seconds.

    `gap`: the longest pause between two keys of a burst. Scanners send a key every 1 to 30 ms; people roll over two
    keys within 10 ms, but don't keep four keys and Enter under 35 ms each. It is also the longest a typed
    character is held back.
    `patience`: the pause allowed once a burst is certain: slow radio links, and scanners that wait before Enter.
    `minimum_length`: shorter runs are typing. Four, as for one-dimensional codes read by the camera; rolls of three
    letters ("ing") happen under 35 ms. `certain_length`: from here on no hand is that fast.
    `prefixes`, `suffixes`: text that scanners are set to send around the code; cut off. A prefix makes a burst certain
    at once, whatever its length, and tells which scanner it was. `pause_ends`: a certain burst
    without an end is a code, not typing.
    """

    gap: float = 0.035
    patience: float = 0.150
    minimum_length: int = 4
    certain_length: int = 6
    maximum_length: int = 4096
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    enter_ends: bool = True
    tab_ends: bool = True
    pause_ends: bool = False

    def __post_init__(self) -> None:
        if "" in (*self.prefixes, *self.suffixes):
            raise ValueError("an empty prefix or suffix is none")
        if not 0 < self.gap <= self.patience:
            raise ValueError("the gap must be positive and no longer than the patience")
        if not 1 <= self.minimum_length <= self.certain_length <= self.maximum_length:
            raise ValueError("lengths must rise from minimum over certain to maximum, from one")


@dataclass(frozen=True, slots=True)
class Burst:
    """A run of keys as a scanner sends it. `text` without prefix, suffix and terminator; `at`: its end.

    `intervals`: seconds between its keys, the terminator included. `places`: of those keys whose place is known.
    """

    text: str
    keys: int
    duration: float
    end: End
    at: float
    prefix: str = ""
    suffix: str = ""
    intervals: tuple[float, ...] = ()
    caps_lock: bool = False
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision(Generic[Event]):
    """What to do now, in this order: deliver `replay` as typed, report `bursts`, then treat the present key.

    `swallow`: keep the present key from its widget (it is held, or part of a code).
    `unended`: a certain burst without an end that stands in `replay`: a sign of a scanner set without terminator.
    """

    swallow: bool = False
    replay: tuple[Event, ...] = ()
    bursts: tuple[Burst, ...] = ()
    unended: Burst | None = None
