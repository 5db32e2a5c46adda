"""The printed test sheet's codes: together they hold every printable ASCII character. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Symbology(StrEnum):
    """How a code of the sheet is printed."""

    QR = "QR"
    CODE_128 = "Code 128"
    CODE_39 = "Code 39"


@dataclass(frozen=True, slots=True)
class SheetCode:
    """One code. All texts differ in length, so that even a wholly garbled one is known by it."""

    name: str
    symbology: Symbology
    text: str


def _apart(marks: str) -> str:
    """Each mark before an f: of all letters the one that no dead key on these layouts composes with."""
    return "".join(f"{mark}f" for mark in marks)


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqrstuvwxyz"
_FIRST_MARKS, _LATER_MARKS = "!\"#$%&'()*+,-./:", ";<=>?@[\\]^_`{|}~ "
SHEET = (
    SheetCode("1", Symbology.QR, _LETTERS + _apart(_FIRST_MARKS + _LATER_MARKS)),
    SheetCode("2", Symbology.CODE_128, "WF-7Y4Z/2?K"),
    SheetCode("3", Symbology.CODE_128, "AQWMZYaqwmzy0123456789"),
    SheetCode("4", Symbology.CODE_128, _apart(_FIRST_MARKS)),
    SheetCode("5", Symbology.CODE_128, _apart(_LATER_MARKS)),
    SheetCode("6", Symbology.QR, "GROUP\x1dSEPARATOR"),
    SheetCode("7", Symbology.CODE_39, "CODE39+F"),
)
"""What the wizard expects. The sixth has a group separator (GS), the seventh asks for Full ASCII: read so, it is
`CODE39f`."""

SEPARATOR_CODE, CODE_39 = SHEET[5], SHEET[6]
FULL_ASCII_TEXT = "CODE39f"
