"""What scans of the test sheet tell about a scanner: end, prefix and suffix, speed, keyboard layout. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from station.capture.keyboard_layouts import layout_names
from station.capture.wedge_correction import Correction
from station.capture.wedge_mismatch import PRINTABLE
from station.capture.wedge_sheet import CODE_39, FULL_ASCII_TEXT, SEPARATOR_CODE, SHEET, SheetCode

LONGEST_AROUND = 12
"""Characters that a prefix or suffix may have."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A burst as it came: its text (dead keys as such where they are seen), milliseconds between its keys, its end."""

    text: str
    intervals_ms: tuple[float, ...]
    end: str
    caps_lock: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """An arrival that is a code of the sheet, and what stood around it. `read`: what the scanner made of the code."""

    code: SheetCode
    arrival: Arrival
    prefix: str
    suffix: str
    read: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Pairs of layouts (scanner, computer) that explain every scan alike and correct every character alike."""

    correction: Correction
    pairs: tuple[tuple[str, str], ...]

    @property
    def nothing_wrong(self) -> bool:
        """Every character arrives as it is printed."""
        return not replace(self.correction, dead_keys_seen=False).mismatch().changes()


@dataclass(frozen=True, slots=True)
class Findings:
    """What is known so far. `case`: "upper" or "lower" if the scanner makes all letters so (past correcting)."""

    matches: tuple[Match, ...] = ()
    strangers: tuple[Arrival, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    case: str = ""
    full_ascii: bool | None = None
    separator: bool | None = None

    @property
    def complete(self) -> bool:
        """Whether every printable character has been seen."""
        return set(PRINTABLE) <= {character for match in self.matches for character in match.code.text}

    @property
    def prefix(self) -> str:
        return self.matches[0].prefix if self.matches else ""

    @property
    def suffix(self) -> str:
        return self.matches[0].suffix if self.matches else ""


def preparations(*, dead_keys_seen: bool) -> Iterator[float]:
    """Small steps of what `find` does at first, so that the first scan need not wait; each says how much is done."""
    pairs = list(_pairs())
    for number, pair in enumerate(pairs):
        _expected(pair, "", False, dead_keys_seen, False)
        yield (number + 1) / len(pairs)


def find(arrivals: Iterable[Arrival], *, dead_keys_seen: bool) -> Findings:
    """Looks for what explains every arrival; with nothing that does, for what explains the most."""
    given = list(arrivals)
    best = Findings(strangers=tuple(given))
    for change, swapped in (("", False), ("", True), ("upper", False), ("lower", False)):
        found = _with_case(given, change, swapped, dead_keys_seen)
        if len(found.matches) > len(best.matches):
            best = found
        if given and not best.strangers:
            break
    return best if best.matches else _learned(given, dead_keys_seen)


def _with_case(given: list[Arrival], change: str, swapped: bool, seen: bool) -> Findings:
    by_matches: dict[tuple[_Found, ...], list[_Pair]] = {}
    for scanner, computer, dead_first in _pairs():
        pair = (scanner, computer, dead_first)
        matched = tuple(_match(arrival, pair, change, swapped, seen) for arrival in given)
        by_matches.setdefault(matched, []).append(pair)
    matched = max(by_matches, key=lambda matches: sum(one[0] >= 0 for one in _alike(matches)), default=())
    kept = _alike(matched)
    matches = tuple(
        Match(SHEET[code], arrival, prefix, suffix, read)
        for arrival, (code, prefix, suffix, read) in zip(given, kept, strict=True)
        if code >= 0
    )
    strangers = tuple(arrival for arrival, one in zip(given, kept, strict=True) if one[0] < 0)
    pairs = [pair for one, several in by_matches.items() if _alike(one) == kept for pair in several]
    explanations = _grouped(pairs, swapped, seen) if matches else ()
    return Findings(matches, strangers, explanations, change, *_modes(matches))


_Pair = tuple[str, str, bool]
_Found = tuple[int, str, str, str]
"""Which code, what stood before and after it, what was read."""
_NOTHING: _Found = (-1, "", "", "")


def _pairs() -> Iterator[_Pair]:
    """Scanner, computer, and whether the scanner prefers dead keys; equal layouts first: nothing wrong is likeliest."""
    names = layout_names()
    yield from ((name, name, False) for name in names)
    yield from (pair for pair in product(names, names, (False, True)) if pair[0] != pair[1])


def _alike(matched: tuple[_Found, ...]) -> tuple[_Found, ...]:
    """A scanner has one prefix and one suffix: what stands in others is no match."""
    around = next((one[1:3] for one in matched if one[0] >= 0), ("", ""))
    return tuple(one if one[1:3] == around else _NOTHING for one in matched)


def _match(arrival: Arrival, pair: _Pair, change: str, swapped: bool, seen: bool) -> _Found:
    """Which code of the sheet it is, and what stands before and after it; -1: none."""
    expected = _expected(pair, change, swapped, seen, arrival.caps_lock)
    for number, read, text in expected:
        before, found, after = arrival.text.partition(text)
        if found and max(len(before), len(after)) <= LONGEST_AROUND:
            return number, before, after, read
    return _NOTHING


@lru_cache(maxsize=4096)
def _expected(pair: _Pair, change: str, swapped: bool, seen: bool, caps: bool) -> tuple[tuple[int, str, str], ...]:
    """The sheet's codes as they are read and as they would arrive, the longest first."""
    mismatch = _correction(pair, swapped, seen).mismatch(caps)
    texts = [(number, code.text) for number, code in enumerate(SHEET)]
    texts.append((SHEET.index(CODE_39), FULL_ASCII_TEXT))
    texts.append((SHEET.index(SEPARATOR_CODE), SEPARATOR_CODE.text.replace("\x1d", "")))
    cased = ((number, getattr(text, change)() if change else text) for number, text in texts)
    arriving = ((number, text, mismatch.arrives(text)) for number, text in cased)
    return tuple(sorted(arriving, key=lambda one: -len(one[2])))


def _correction(pair: _Pair, swapped: bool, seen: bool) -> Correction:
    scanner, computer, dead_first = pair
    return Correction(scanner, computer, dead_first, swapped, dead_keys_seen=seen)


def _grouped(pairs: list[_Pair], swapped: bool, seen: bool) -> tuple[Explanation, ...]:
    """Pairs that treat every character alike are one explanation. Equal layouts come first."""
    groups: dict[tuple[str, ...], list[_Pair]] = {}
    for pair in sorted(pairs, key=lambda one: one[0] != one[1]):
        mismatch = _correction(pair, swapped, seen).mismatch()
        groups.setdefault(tuple(mismatch.arrives(one) for one in PRINTABLE), []).append(pair)
    return tuple(
        Explanation(_correction(group[0], swapped, seen), tuple(dict.fromkeys(pair[:2] for pair in group)))
        for group in groups.values()
    )


def _modes(matches: tuple[Match, ...]) -> tuple[bool | None, bool | None]:
    """Whether Code 39 is read as Full ASCII, and whether the group separator arrives."""
    full_ascii, separator = None, None
    for match in matches:
        if match.code is CODE_39:
            full_ascii = len(match.read) == len(FULL_ASCII_TEXT)
        if match.code is SEPARATOR_CODE:
            separator = "\x1d" in match.read
    return full_ascii, separator


def _learned(given: list[Arrival], seen: bool) -> Findings:
    """No known pair explains it: the sheet's own lengths tell the code, and each character what it became."""
    table: dict[str, str] = {}
    matches: list[Match] = []
    for arrival in given:
        code = next((one for one in SHEET if len(one.text) == len(arrival.text) and one.name in "12345"), None)
        if code is not None:
            matches.append(Match(code, arrival, "", "", code.text))
            if any(table.setdefault(*pair) != pair[1] for pair in zip(code.text, arrival.text, strict=True)):
                return Findings(strangers=tuple(given))
    if not matches or len(set(table.values())) < len(table):
        return Findings(strangers=tuple(given))
    learned = tuple(sorted((printed, came) for printed, came in table.items() if printed != came))
    strangers = tuple(one for one in given if not any(match.arrival is one for match in matches))
    correction = Correction("us", "us", learned=learned, dead_keys_seen=seen)
    return Findings(tuple(matches), strangers, (Explanation(correction, ()),))
