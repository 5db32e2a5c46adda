"""The alphabet and the lengths of a list's codes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from station.domain.code_pattern import learnt_pattern


@given(st.lists(st.text(min_size=1), min_size=1))
def test_every_code_it_was_learnt_from_fits(codes: list[str]) -> None:
    pattern = learnt_pattern(codes)
    assert pattern is not None
    assert all(pattern.fits(code) for code in codes)


@given(st.lists(st.text("ABC123-", min_size=1)), st.text())
def test_a_strange_character_or_length_never_fits(codes: list[str], text: str) -> None:
    pattern = learnt_pattern(codes)
    if pattern is not None and pattern.fits(text):
        assert set(text) <= set("ABC123-")
        assert len(text) in {len(code) for code in codes}


def test_the_misreads_that_were_measured_fit_no_list() -> None:
    pattern = learnt_pattern(["TKT592MLGED", "TKTBMQLTDMG"])
    assert pattern is not None
    assert not pattern.fits("TKh59(MLGED")
    assert not pattern.fits("TbT!MQLTDM ")


def test_nothing_is_learnt_from_nothing() -> None:
    assert learnt_pattern([]) is None
    assert learnt_pattern([""]) is None
