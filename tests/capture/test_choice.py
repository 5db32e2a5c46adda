"""Which of several codes is meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from station.capture.choice import PassedOver, by_preference
from station.capture.reading import CodeFormat, Engine, Reading

SIZE = (200, 100)


def at(text: str, x: int, y: int = 50) -> Reading:
    corners = ((x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5))
    return Reading(text, CodeFormat.QR, corners, Engine.ZXING, 1.0)


def order(readings: list[Reading], known: set[str]) -> list[str]:
    return [reading.text for reading in by_preference(readings, SIZE, known.__contains__)]


def test_nearest_first_unless_only_one_is_known() -> None:
    codes = [at("far", 10), at("near", 90), at("middle", 150)]
    assert order(codes, set()) == ["near", "middle", "far"]
    assert order(codes, {"far"}) == ["far", "near", "middle"]
    assert order(codes, {"far", "middle"}) == ["near", "middle", "far"]


def test_one_code_alone_asks_nobody() -> None:
    def never(_text: str) -> bool:
        raise AssertionError("asked")

    twice = [at("same", 10), at("same", 90)]
    assert by_preference(twice, SIZE, never) == twice
    assert by_preference([], SIZE, never) == []


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 200)), max_size=6), st.sets(st.sampled_from("abcd")))
def test_none_is_lost_and_none_is_added(codes: list[tuple[str, int]], known: set[str]) -> None:
    readings = [at(text, x) for text, x in codes]
    ordered = by_preference(readings, SIZE, known.__contains__)
    assert sorted(map(repr, ordered)) == sorted(map(repr, readings))


def test_a_neighbour_waits_until_the_meant_one_has_left() -> None:
    passed_over = PassedOver()
    in_view = {"meant"}
    passed_over.note("meant", {"beside"})
    assert passed_over.holds_back("beside", in_view.__contains__)
    assert not passed_over.holds_back("other", in_view.__contains__)
    assert not passed_over.holds_back("meant", in_view.__contains__)
    in_view.clear()
    assert not passed_over.holds_back("beside", in_view.__contains__)
    in_view.add("meant")  # back again, now without it
    assert not passed_over.holds_back("beside", in_view.__contains__)
    passed_over.note("beside", {"meant"})  # it was pointed at
    in_view.add("beside")
    assert not passed_over.holds_back("beside", in_view.__contains__)
