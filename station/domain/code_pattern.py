"""What the codes of a list look like: the alphabet and the lengths, learnt from the list itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodePattern:
    """All seven misread bar codes of the measurements held a character that no ticket of their list had."""

    alphabet: frozenset[str]
    lengths: frozenset[int]

    def fits(self, text: str) -> bool:
        """Whether a text could be one of the list's codes. That it is none is for the list to say."""
        return len(text) in self.lengths and self.alphabet.issuperset(text)


@dataclass(frozen=True, slots=True)
class ExpectedCodes:
    """What the camera is to look for at a door."""

    pattern: CodePattern | None = None
    """None: there is no list, so a second engine has to agree on every bar code."""
    symbologies: tuple[str, ...] = ()
    """As the profile names them; empty: the usual ones."""


def learnt_pattern(codes: Iterable[str]) -> CodePattern | None:
    """The pattern of these codes, from a part of the list or all of it. None where there are none: nothing fits."""
    alphabet: set[str] = set()
    lengths: set[int] = set()
    for code in codes:
        alphabet.update(code)
        lengths.add(len(code))
    lengths.discard(0)
    return CodePattern(frozenset(alphabet), frozenset(lengths)) if lengths else None
