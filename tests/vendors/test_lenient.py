"""Scalars as vendors really send them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.vendors.lenient import (
    Moment,
    Scalar,
    UnreadableError,
    decoded,
    read_code,
    read_count,
    read_flag,
    read_text,
    read_time,
)

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2)
)
AT = datetime(2020, 7, 16, 15, 10, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (1, 1), (0, 0), (-3, -3), ("5", 5), (" 5 ", 5), (5.0, 5), ("5.0", 5),
        (5.5, None), ("five", None), ("", None), (None, None), (True, None), (float("inf"), None), ("nan", None),
        (10**400, None), (2**53, 2**53), (2**53 + 1, None), (-(2**64), None), (1e300, None), ("9" * 400, None),
        ([], None), ({}, None),
    ],
)  # fmt: skip
def test_counts(value: object, count: int | None) -> None:
    assert read_count(value) == count


@pytest.mark.parametrize(
    ("value", "flag"),
    [
        (1, True), (0, False), ("1", True), ("0", False), (True, True), (False, False), ("TRUE", True), ("no", False),
        (1.0, True), (2, None), (-1, None), ("", None), (None, None), ("maybe", None), ([], None),
        ({"a": 1}, None), (10**400, None),
    ],
)  # fmt: skip
def test_flags(value: object, flag: bool | None) -> None:
    assert read_flag(value) is flag


@pytest.mark.parametrize(
    "value",
    [
        "2020-07-16 15:10:28", "2020-07-16T15:10:28", "2020-07-16T15:10:28Z", "2020-07-16T17:10:28+02:00",
        "2020-07-16 15:10:28 UTC", "2020-07-16T15:10:28.000000", "16-07-2020 15:10:28", "16.07.2020 15:10:28",
        1594912228, 1594912228.0, "1594912228", 1594912228000, "1594912228000",
    ],
)  # fmt: skip
def test_one_time_in_many_shapes(value: Scalar) -> None:
    assert read_time(value) == Moment(AT)


@pytest.mark.parametrize("value", [None, ""])
def test_no_time(value: Scalar) -> None:
    assert read_time(value) == Moment()


@pytest.mark.parametrize(
    "value",
    ["soon", "0000-00-00 00:00:00", "07/16/2020", 0, 1, -1, True, "2020-13-01", " ", 1e30, float("nan"), "inf",
     "0001-01-01T00:00:00+23:00", 20200716, "20200716", 10**400, -(10**400), "9" * 400, [], {}, [1594912228]],
)  # fmt: skip
def test_what_is_no_time_is_said_to_be_unreadable(value: object) -> None:
    assert read_time(value) == Moment(unreadable=True)


@given(ANYTHING)
def test_nothing_breaks_a_reader(value: object) -> None:
    read_count(value)
    read_flag(value)
    read_text(value)
    read_code(value)
    moment = read_time(value)
    assert moment.at is None or moment.at.tzinfo is UTC
    assert not (moment.unreadable and moment.at)


@pytest.mark.parametrize(
    ("value", "code"),
    [("A ", "A "), (12, "12"), (None, ""), (True, ""), (1.5, ""), ("", ""), ("0042", "0042"), ([], "")],
)
def test_codes_stay_as_they_are(value: object, code: str) -> None:
    assert read_code(value) == code


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"<html>", b'{"a":[1]}', b"\xff", b"[" * 100_000, b'{"\xe4":1}']
)
def test_what_is_not_the_expected_json(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        decoded(body, dict[str, int])


def test_text_in_another_encoding_is_not_the_expected_json() -> None:
    with pytest.raises(UnreadableError):
        decoded('{"a":"Müßig"}'.encode("latin-1"), dict[str, str])


def test_a_byte_order_mark_is_passed_over() -> None:
    assert decoded(b'\xef\xbb\xbf{"a":1}', dict[str, int]) == {"a": 1}


def test_what_cannot_be_read_as_text_is_none() -> None:
    assert [read_text(value) for value in ([], {}, ["a"], None)] == [""] * 4
