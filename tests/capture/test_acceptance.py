"""Which reads go to the door."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.capture.acceptance import is_accepted
from station.capture.reading import SELF_CORRECTING, CodeFormat, Engine, Reading


def reading(text: str, format_: CodeFormat) -> Reading:
    return Reading(text, format_, (), Engine.ZXING, 1.0)


@pytest.mark.parametrize(
    ("text", "format_", "plausible", "second", "accepted"),
    [
        ("1", CodeFormat.QR, False, set(), True),
        ("", CodeFormat.QR, True, set(), False),
        ("TKT1", CodeFormat.CODE128, True, set(), True),
        ("TKT1", CodeFormat.CODE128, False, {"TKT1"}, True),
        ("TKT1", CodeFormat.CODE39, False, {"TKT2"}, False),
        ("TKT1", CodeFormat.CODE39, False, set(), False),
        ("TKT", CodeFormat.CODE39, True, {"TKT"}, False),
        ("12345670", CodeFormat.EAN8, False, set(), False),
    ],
)
def test_cases(text: str, format_: CodeFormat, plausible: bool, second: set[str], accepted: bool) -> None:
    assert is_accepted(reading(text, format_), lambda _: plausible, lambda: second) is accepted


@given(st.text(), st.sampled_from(sorted(set(CodeFormat) - SELF_CORRECTING)), st.booleans(), st.sets(st.text()))
def test_no_linear_code_passes_on_one_engines_word(
    text: str, format_: CodeFormat, plausible: bool, second: set[str]
) -> None:
    if is_accepted(reading(text, format_), lambda _: plausible, lambda: second):
        assert len(text) >= 4
        assert plausible or text in second


def test_the_second_engine_is_asked_only_when_it_decides() -> None:
    def never() -> set[str]:
        raise AssertionError("asked")

    assert is_accepted(reading("A", CodeFormat.QR), lambda _: False, never)
    assert is_accepted(reading("TKT1", CodeFormat.CODE128), lambda _: True, never)
    assert not is_accepted(reading("TKT", CodeFormat.CODE128), lambda _: False, never)
