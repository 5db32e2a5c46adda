"""One keyboard layout, in both directions: the text that keys give, and the keys that give a text. Pure."""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from station.capture.keyboard_layouts.tables import COMPOSED, KEYS, LAYOUTS

_NOTHING = "\0"
_SEEN = 0xF0000  # a private plane of Unicode: no code has such characters
_SPACE = len(KEYS) - 1
_BESIDE_SHIFT = KEYS.index("LSGT")
_SPACING = {
    "\u0300": "`",
    "\u0301": "´",
    "\u0302": "^",
    "\u0303": "~",
    "\u0304": "¯",
    "\u0306": "˘",
    "\u0307": "˙",
    "\u0308": "¨",
    "\u030a": "°",
    "\u030b": "˝",
    "\u030c": "ˇ",
    "\u0327": "¸",
    "\u0328": "˛",
}


class Level(IntEnum):
    """Which of Shift and AltGr is down."""

    PLAIN = 0
    SHIFT = 1
    ALTGR = 2
    SHIFT_ALTGR = 3


class Stroke(NamedTuple):
    """A key, by its place in `tables.KEYS`, and what is held down with it."""

    key: int
    level: Level


SPACE = Stroke(_SPACE, Level.PLAIN)


class KeyboardLayout:
    """A layout by its name in the tables. Unchanging but for what it remembers; any thread."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._rows = LAYOUTS[name]
        self._known: dict[tuple[str, bool], tuple[Stroke, ...]] = {}

    def types(self, stroke: Stroke, caps_lock: bool = False) -> str:
        """The character, a combining one for a dead key, "" for a key that gives nothing.

        Caps Lock changes what the layout says it changes (letters; no layout here shifts digits). With AltGr the
        tables leave it out of account: no scanner needs a capital of that level.
        """
        row = stroke.level
        if caps_lock and row in (Level.PLAIN, Level.SHIFT):
            return self._rows[row + 4][stroke.key].replace(_NOTHING, "")
        return self._rows[row][stroke.key].replace(_NOTHING, "")

    def may_give(self, text: str, key: int, *, shift: bool) -> bool:
        """Whether this key, with Shift or without, with AltGr and Caps Lock or without, gives this text."""
        levels = (Level.SHIFT, Level.SHIFT_ALTGR) if shift else (Level.PLAIN, Level.ALTGR)
        given = {self.types(Stroke(key, level), caps) for level in levels for caps in (False, True)}
        return text in given or any(is_dead(one) and text == seen_dead_key(one) for one in given)

    def strokes(self, character: str, dead_first: bool = False) -> tuple[Stroke, ...]:
        """The keys that a scanner set to this layout presses for a printed character; (): it has none.

        A character that only a dead key has takes that key and the space bar. Where a layout has both, makers differ:
        `dead_first` takes the dead key, else AltGr.
        """
        if (character, dead_first) not in self._known:
            self._known[character, dead_first] = self._searched(character, dead_first)
        return self._known[character, dead_first]

    def _searched(self, character: str, dead_first: bool) -> tuple[Stroke, ...]:
        direct = [self._find(character, level) for level in Level]
        dead = [self._find_dead(character, level) for level in Level]
        if any(self._rows[level].find(character) not in (-1, _BESIDE_SHIFT) for level in (Level.PLAIN, Level.SHIFT)):
            direct = sorted(direct, key=_beside_shift)
        order = [*direct[:2], *dead[:2], *direct[2:], *dead[2:]] if dead_first else [*direct[:3], *dead, direct[3]]
        return next((found for found in order if found), ())

    def _find(self, character: str, level: Level) -> tuple[Stroke, ...]:
        row = self._rows[level]
        places = [place for place, given in enumerate(row) if given == character]
        # The key beside the left Shift is missing on many keyboards: scanners use it only where there is no other.
        places.sort(key=lambda place: place == _BESIDE_SHIFT)
        return (Stroke(places[0], level),) if places else ()

    def _find_dead(self, character: str, level: Level) -> tuple[Stroke, ...]:
        for mark in COMPOSED:
            if character in (spacing(mark), with_space(mark)) and (found := self._find(mark, level)):
                return (*found, SPACE)
        return ()


def _beside_shift(strokes: tuple[Stroke, ...]) -> bool:
    return bool(strokes) and strokes[0].key == _BESIDE_SHIFT


@lru_cache
def layout_of(name: str) -> KeyboardLayout:
    """Raises KeyError for a name that is not in the tables."""
    return KeyboardLayout(name)


def layout_names() -> tuple[str, ...]:
    """The names of all layouts."""
    return tuple(LAYOUTS)


def is_dead(character: str) -> bool:
    """Whether a table's character stands for a dead key."""
    return character in COMPOSED


def seen_dead_key(mark: str) -> str:
    """How the wedge writes a dead key that it saw itself, lest it be taken for a combining character in a code."""
    return chr(ord(mark) + _SEEN)


def rendered(text: str) -> str:
    """A text with seen dead keys as the computer shows it: `^` and `a` become `â`, `^` and `b` stay apart."""
    if not any(ord(character) >= _SEEN for character in text):
        return text
    shown, waiting = "", ""
    for character in text:
        mark = chr(ord(character) - _SEEN) if ord(character) >= _SEEN else ""
        if waiting and mark == waiting:
            shown, waiting = shown + spacing(mark), ""
        elif mark in COMPOSED:
            shown, waiting = shown + (spacing(waiting) if waiting else ""), mark
        else:
            shown += (compose(waiting, character) or spacing(waiting) + character) if waiting else character
            waiting = ""
    return shown + (spacing(waiting) if waiting else "")


def base_of(mark: str, composed: str) -> str:
    """The character that a dead key made this of; "": none of the tables. The space bar's is named before others."""
    bases, results = COMPOSED[mark]
    place = results.find(composed)
    if place >= 0:
        return bases[place]
    apart = unicodedata.normalize("NFD", composed)
    return apart[0] if len(apart) == 2 and apart[1] == mark else ""


def spacing(mark: str) -> str:
    """The dead key's accent as a character of its own: ´ for the acute."""
    return _SPACING[mark]


def with_space(mark: str) -> str:
    """What the dead key and the space bar give: ' for the acute, as X11 and US International have it."""
    return compose(mark, " ")


def compose(mark: str, character: str) -> str:
    """What a dead key makes of the next character; "": they don't go together."""
    bases, results = COMPOSED[mark]
    place = bases.find(character)
    if place >= 0:
        return results[place]
    made = unicodedata.normalize("NFC", character + mark)
    return made if len(made) == 1 and character.isalpha() else ""
