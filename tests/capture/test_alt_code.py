"""Alt codes by Microsoft's rule: leading zero Windows-1252, else code page 437."""

from __future__ import annotations

import pytest

from station.capture.alt_code import AltCode


@pytest.mark.parametrize(
    ("digits", "character"),
    [("029", "\x1d"), ("29", "\x1d"), ("065", "A"), ("0228", "ä"), ("132", "ä"), ("0285", "\x1d"), ("", "")],
)
def test_digits_become_a_character_once(digits: str, character: str) -> None:
    alt = AltCode()
    for digit in digits:
        alt.digit(int(digit))
    assert alt.finish() == character
    assert alt.finish() == ""
