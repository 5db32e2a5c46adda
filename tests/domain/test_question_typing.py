"""Answers as people type them, in the way of their language."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.question import Question, QuestionKind
from station.domain.question_check import fault
from station.domain.question_typing import (
    DateOrder,
    Habits,
    typed_date,
    typed_moment,
    typed_number,
    typed_telephone,
    typed_time,
)

ENGLISH, GERMAN = Habits(), Habits(point=",")
AMERICAN, SWEDISH = Habits(DateOrder.MONTH_FIRST), Habits(DateOrder.YEAR_FIRST, ",")
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "habits", "number"),
    [
        ("12", GERMAN, "12"),
        ("1,5", GERMAN, "1.5"),
        ("1.5", GERMAN, "1.5"),
        ("1.500", GERMAN, "1500"),
        ("1.500", ENGLISH, "1.500"),
        ("1,500", ENGLISH, "1500"),
        ("1.234.567,89", GERMAN, "1234567.89"),
        ("1 234,5", GERMAN, "1234.5"),
        ("1’234.5", ENGLISH, "1234.5"),
        ("-3", GERMAN, "-3"),
        ("−3,0", GERMAN, "-3.0"),
        ("+7", ENGLISH, "7"),
        ("007", ENGLISH, "7"),
        ("-0", ENGLISH, "0"),
        ("٣", ENGLISH, "3"),
        ("1,2,3", ENGLISH, None),
        ("ten", ENGLISH, None),
        ("", ENGLISH, None),
        ("1e3", ENGLISH, None),
        ("²", ENGLISH, None),
    ],
)
def test_a_number(typed: str, habits: Habits, number: str | None) -> None:
    assert typed_number(typed, habits) == number


@pytest.mark.parametrize(
    ("typed", "habits", "day"),
    [
        ("31.12.2026", GERMAN, "2026-12-31"),
        ("31/12/2026", ENGLISH, "2026-12-31"),
        ("12/31/2026", AMERICAN, "2026-12-31"),
        ("2026-12-31", AMERICAN, "2026-12-31"),
        ("1.2.85", GERMAN, "1985-02-01"),
        ("1.2.36", GERMAN, "2036-02-01"),
        ("1.2.37", GERMAN, "1937-02-01"),
        ("1 2 1985", GERMAN, "1985-02-01"),
        ("01021985", GERMAN, "1985-02-01"),
        ("010285", GERMAN, "1985-02-01"),
        ("850201", SWEDISH, "1985-02-01"),
        ("19850201", SWEDISH, "1985-02-01"),
        ("31.12.", GERMAN, None),
        ("31.2.2026", GERMAN, None),
        ("31.12.026", GERMAN, None),
        ("1.2.3.4", GERMAN, None),
        ("tomorrow", ENGLISH, None),
    ],
)
def test_a_day(typed: str, habits: Habits, day: str | None) -> None:
    assert typed_date(typed, habits, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("9", "09:00"),
        ("9:05", "09:05"),
        ("9.05", "09:05"),
        ("9h05", "09:05"),
        ("9 h", "09:00"),
        ("9 Uhr", "09:00"),
        ("0905", "09:05"),
        ("905", "09:05"),
        ("23:59", "23:59"),
        ("12 am", "00:00"),
        ("9:05 pm", "21:05"),
        ("13 pm", None),
        ("24:00", None),
        ("9:5", None),
        ("", None),
    ],
)
def test_a_time(typed: str, hour: str | None) -> None:
    assert typed_time(typed) == hour


@pytest.mark.parametrize(
    ("typed", "habits", "moment"),
    [
        ("31.12.2026 23:05", GERMAN, "2026-12-31T23:05"),
        ("31 12 26, 9", GERMAN, "2026-12-31T09:00"),
        ("12/31/2026 9:05 pm", AMERICAN, "2026-12-31T21:05"),
        ("2026-12-31T23:05", ENGLISH, "2026-12-31T23:05"),
        ("31.12.2026", GERMAN, None),
        ("23:05", GERMAN, None),
    ],
)
def test_a_moment(typed: str, habits: Habits, moment: str | None) -> None:
    assert typed_moment(typed, habits, TODAY) == moment


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+49 (170) 123-45 67", "+491701234567"),
        ("0049 170/1234567", "+491701234567"),
        ("0170 1234567", "01701234567"),
        ("12", None),
        ("call me", None),
    ],
)
def test_a_telephone_number(typed: str, number: str | None) -> None:
    assert typed_telephone(typed) == number


@given(st.text(), st.sampled_from([ENGLISH, GERMAN, AMERICAN, SWEDISH]))
def test_what_was_read_can_be_sent(text: str, habits: Habits) -> None:
    read = {
        QuestionKind.NUMBER: typed_number(text, habits),
        QuestionKind.DATE: typed_date(text, habits, TODAY),
        QuestionKind.TIME: typed_time(text),
        QuestionKind.MOMENT: typed_moment(text, habits, TODAY),
        QuestionKind.TELEPHONE: typed_telephone(text),
    }
    for kind, answer in read.items():
        if answer is not None and len(answer) < 30:
            assert fault(Question("1", "?", kind, True), answer) is None


@given(st.dates(date(1937, 1, 1), date(2036, 12, 31)))
def test_a_day_is_read_back_in_every_order(day: date) -> None:
    for habits, forms in (
        (GERMAN, ("%d.%m.%Y", "%d.%m.%y", "%d%m%Y", "%d%m%y")),
        (AMERICAN, ("%m/%d/%Y", "%m/%d/%y", "%m%d%Y")),
        (SWEDISH, ("%Y-%m-%d", "%y-%m-%d", "%Y%m%d", "%y%m%d")),
    ):
        assert {typed_date(day.strftime(form), habits, TODAY) for form in forms} == {day.isoformat()}


@given(st.times(), st.dates(date(2000, 1, 1)))
def test_a_time_and_a_moment_are_read_back(hour: time, day: date) -> None:
    whole = hour.replace(second=0, microsecond=0)
    assert typed_time(whole.strftime("%H:%M")) == whole.strftime("%H:%M")
    typed = datetime.combine(day, whole)
    assert typed_moment(typed.strftime("%d.%m.%Y %H:%M"), GERMAN, TODAY) == typed.strftime("%Y-%m-%dT%H:%M")
