"""The code on a ticket, as every later step may rely on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

LONGEST_CODE = 4096
"""Characters. The longest QR code holds 4,296 of them; no vendor's code comes near (TiBillet's has 409)."""

_ECI_PREFIX = re.compile(r"\A(?:\\[0-9]{6})+")
_LINE_BREAKS = str.maketrans("", "", "\r\n")
_SEPARATORS = frozenset("\x04\x1c\x1d\x1e\x1f")
"""GS1 and ISO 15434 separate fields with these; Python counts some of them as white space."""


class MalformedCodeError(ValueError):
    """What was read cannot be a ticket's code: nothing is left of it, it is too long, or it is no text."""


@dataclass(frozen=True, slots=True)
class ScanCode:
    """A code as it was meant: without what a scanner adds around it, with every character a ticket can hold."""

    text: str

    @classmethod
    def parse(cls, raw: str) -> Self:
        """Cleans what a scanner, a camera or a hand delivered.

        Removed are ECI prefixes (backslash and six digits, as scanners put them before the text), CR and LF, and
        outer white space. Nothing else is changed: a dropped character would make another ticket's code of it.

        Raises MalformedCodeError for an empty or overlong code and for control characters no symbology carries.
        """
        text = raw.translate(_LINE_BREAKS)
        previous = None
        while text != previous:
            previous = text
            text = _ECI_PREFIX.sub("", _strip(text))
        if not text:
            raise MalformedCodeError("empty")
        if len(text) > LONGEST_CODE:
            raise MalformedCodeError("too long")
        if any(_is_no_text(character) for character in text):
            raise MalformedCodeError("control character")
        return cls(text)


def _strip(text: str) -> str:
    start, end = 0, len(text)
    while start < end and _is_white(text[start]):
        start += 1
    while end > start and _is_white(text[end - 1]):
        end -= 1
    return text[start:end]


def _is_white(character: str) -> bool:
    return character.isspace() and character not in _SEPARATORS


def _is_no_text(character: str) -> bool:
    if character in _SEPARATORS:
        return False
    return character < " " or "\x7f" <= character <= "\x9f" or "\ud800" <= character <= "\udfff"
