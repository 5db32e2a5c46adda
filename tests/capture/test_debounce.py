"""A code that stays in the picture is one scan."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from station.capture.debounce import Debounce


def test_a_code_is_fresh_once_until_it_has_left() -> None:
    debounce = Debounce(absent_seconds=1.0)
    assert debounce.fresh(["A"], 0.0) == ["A"]
    assert debounce.fresh(["A", "B"], 0.1) == ["B"]
    assert debounce.fresh([], 0.9) == []  # a shaking hand
    assert debounce.fresh(["A"], 1.0) == []
    assert debounce.fresh([], 2.0) == []
    assert not debounce.is_in_view("A")
    assert debounce.fresh(["A"], 2.1) == ["A"]
    assert debounce.is_in_view("A")


def test_while_no_frames_come_nothing_has_left() -> None:
    debounce = Debounce()
    debounce.fresh(["A"], 0.0)
    assert debounce.fresh(["A"], 60.0) == []


def test_another_camera_starts_anew() -> None:
    debounce = Debounce()
    debounce.fresh(["A"], 0.0)
    debounce.clear()
    assert debounce.fresh(["A"], 0.1) == ["A"]


@given(st.lists(st.tuples(st.floats(0.01, 3), st.lists(st.sampled_from("ABC"), max_size=4)), max_size=40))
def test_two_reports_of_a_code_have_an_absence_between_them(looks: list[tuple[float, list[str]]]) -> None:
    debounce, at = Debounce(1.0), 0.0
    reported: dict[str, float] = {}
    last_seen: dict[str, float] = {}
    empty_after: dict[str, float] = {}
    for pause, texts in looks:
        at += pause
        for text, seen_at in last_seen.items():
            if text not in texts and at - seen_at >= 1.0:
                empty_after[text] = at
        fresh = debounce.fresh(texts, at)
        assert len(fresh) == len(set(fresh))
        for text in fresh:
            assert text in texts
            assert text not in reported or empty_after.get(text, -1) > reported[text]
            reported[text] = at
        assert set(texts) <= set(reported)
        last_seen.update(dict.fromkeys(texts, at))
