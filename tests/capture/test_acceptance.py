"""Which reads go to the door."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.capture.acceptance import contradicted, is_accepted
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


def bars(
    text: str,
    *,
    at: tuple[int, int] = (100, 100),
    turn: float = 0.0,
    format_: CodeFormat = CodeFormat.CODE39,
    length: int = 400,
    height: int = 6,
) -> Reading:
    """An outline that begins at a place and goes on in this direction (degrees)."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    flat = ((0, 0), (length, 0), (length, height), (0, height))
    corners = tuple((round(at[0] + x * cos - y * sin), round(at[1] + x * sin + y * cos)) for x, y in flat)
    return Reading(text, format_, corners, Engine.ZXING, 1.0)


@pytest.mark.parametrize("turn", [0, 35, 90, 180, 270])
def test_two_texts_on_the_same_bars_contradict_each_other(turn: float) -> None:
    right, wrong = bars("TKTY6477KER", turn=turn), bars("TKTY6477AER", turn=turn, height=50)
    assert contradicted([right, wrong]) == {right, wrong}
    assert contradicted([wrong, right]) == {right, wrong}
    assert contradicted([right, right]) == frozenset()
    part = bars("Y6477KER", at=right.corners[0], turn=turn, length=250)
    assert contradicted([right, part]) == {right, part}


@pytest.mark.parametrize(
    "beside",
    [
        bars("OTHER", at=(100, 180)),  # the next line of a list of codes
        bars("OTHER", at=(560, 100)),
        bars("OTHER", at=(100, 100), format_=CodeFormat.QR),
        Reading("OTHER", CodeFormat.CODE39, (), Engine.ZXING, 1.0),
    ],
)
def test_codes_beside_each_other_do_not(beside: Reading) -> None:
    assert contradicted([bars("TKTY6477KER"), beside]) == frozenset()
    assert contradicted([beside]) == frozenset()
    assert contradicted([]) == frozenset()
