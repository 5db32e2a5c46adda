"""What may be sent as the answer to a question."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.question import Question, QuestionKind, QuestionOption
from station.domain.question_check import LONGEST_ANSWER, NO, YES, Fault, answerable, fault, unanswered

SIZES = (QuestionOption("1", "S"), QuestionOption("2", "L"))


def ask(kind: QuestionKind, lowest: str = "", highest: str = "", required: bool = True) -> Question:
    return Question("4", "Wristband size?", kind, required, SIZES, lowest=lowest, highest=highest)


@pytest.mark.parametrize(
    ("question", "answer", "wrong"),
    [
        (ask(QuestionKind.TEXT), "any words <b>", None),
        (ask(QuestionKind.TEXT, "3", "5"), "ab", Fault.TOO_SHORT),
        (ask(QuestionKind.TEXT, "3", "5"), "abcdef", Fault.TOO_LONG),
        (ask(QuestionKind.LONG_TEXT), "one\ntwo", None),
        (ask(QuestionKind.LONG_TEXT), "x" * (LONGEST_ANSWER + 1), Fault.TOO_LONG),
        (ask(QuestionKind.NUMBER, "1", "10"), "10", None),
        (ask(QuestionKind.NUMBER, "1", "10"), "0.99", Fault.TOO_SMALL),
        (ask(QuestionKind.NUMBER, "1", "10"), "10.000001", Fault.TOO_LARGE),
        (ask(QuestionKind.NUMBER, "", "10"), "-5", None),
        (ask(QuestionKind.NUMBER, "NaN", "much"), "7", None),
        (ask(QuestionKind.NUMBER), "1,5", Fault.NO_NUMBER),
        (ask(QuestionKind.NUMBER), "1e9", Fault.NO_NUMBER),
        (ask(QuestionKind.NUMBER), "٣", Fault.NO_NUMBER),
        (ask(QuestionKind.YES_NO), YES, None),
        (ask(QuestionKind.YES_NO), NO, Fault.NOT_YES),
        (ask(QuestionKind.YES_NO, required=False), NO, None),
        (ask(QuestionKind.YES_NO, required=False), "perhaps", Fault.NO_OPTION),
        (ask(QuestionKind.CHOICE), "2", None),
        (ask(QuestionKind.CHOICE), "L", Fault.NO_OPTION),
        (ask(QuestionKind.CHOICES), "2,1", None),
        (ask(QuestionKind.CHOICES), "1,1", Fault.NO_OPTION),
        (ask(QuestionKind.CHOICES), "1,", Fault.NO_OPTION),
        (ask(QuestionKind.DATE, "2000-01-01", "2008-11-22"), "2008-11-22", None),
        (ask(QuestionKind.DATE, "2000-01-01", "2008-11-22"), "2008-11-23", Fault.TOO_LATE),
        (ask(QuestionKind.DATE, "2000-01-01"), "1999-12-31", Fault.TOO_EARLY),
        (ask(QuestionKind.DATE), "2026-02-29", Fault.NO_DATE),
        (ask(QuestionKind.DATE), "20260228", Fault.NO_DATE),
        (ask(QuestionKind.TIME), "23:59", None),
        (ask(QuestionKind.TIME), "24:01", Fault.NO_TIME),
        (ask(QuestionKind.TIME), "9:00", Fault.NO_TIME),
        (ask(QuestionKind.MOMENT), "2026-12-31T23:05", None),
        (ask(QuestionKind.MOMENT, "2026-12-31T23:06:00+01:00"), "2026-12-31T23:05", Fault.TOO_EARLY),
        (ask(QuestionKind.MOMENT, "", "2026-12-31T23:04:00Z"), "2026-12-31T23:05", Fault.TOO_LATE),
        (ask(QuestionKind.MOMENT), "2026-12-31", Fault.NO_MOMENT),
        (ask(QuestionKind.MOMENT), "2026-13-31T23:05", Fault.NO_MOMENT),
        (ask(QuestionKind.TELEPHONE), "+491701234567", None),
        (ask(QuestionKind.TELEPHONE), "call me", Fault.NO_TELEPHONE),
        (ask(QuestionKind.COUNTRY), "DE", None),
        (ask(QuestionKind.COUNTRY), "Germany", Fault.NO_COUNTRY),
        (ask(QuestionKind.OTHER), "a file", Fault.NOT_HERE),
        (ask(QuestionKind.OTHER, required=False), "", None),
    ],
)
def test_an_answer_is_taken_or_the_fault_is_named(question: Question, answer: str, wrong: Fault | None) -> None:
    assert fault(question, answer) is wrong


@pytest.mark.parametrize("kind", QuestionKind)
def test_an_empty_answer_is_taken_where_none_is_required(kind: QuestionKind) -> None:
    assert fault(ask(kind, required=False), "") is None
    assert fault(ask(kind), "") is Fault.MISSING


@given(st.sampled_from(QuestionKind), st.booleans(), st.text(), st.text(max_size=12), st.text(max_size=12))
def test_any_text_gets_a_verdict(kind: QuestionKind, required: bool, answer: str, lowest: str, highest: str) -> None:
    found = fault(ask(kind, lowest, highest, required), answer)
    if found is None and answer and kind is QuestionKind.NUMBER:
        assert Decimal(answer).is_finite()
    if found is None and answer and kind is QuestionKind.DATE:
        assert date.fromisoformat(answer).isoformat() == answer
    if found is None and required:
        assert answer


@given(st.dates(), st.dates(), st.dates())
def test_a_day_is_taken_within_its_limits_alone(lowest: date, day: date, highest: date) -> None:
    question = ask(QuestionKind.DATE, lowest.isoformat(), highest.isoformat())
    assert (fault(question, day.isoformat()) is None) == (lowest <= day <= highest)


def test_what_was_not_asked_or_not_well_answered_is_open() -> None:
    size, name = ask(QuestionKind.CHOICE), replace(ask(QuestionKind.TEXT, required=False), question_id="5")
    assert unanswered((size, name), {}) == (size, name)
    assert unanswered((size, name), {"4": "2"}) == (name,)
    assert unanswered((size, name), {"4": "9", "5": ""}) == (size,)
    assert unanswered((size, name), {"4": "1", "5": "Ada"}) == ()


def test_what_a_door_can_not_ask_goes_to_the_cash_desk() -> None:
    photo = ask(QuestionKind.OTHER)
    assert answerable((ask(QuestionKind.CHOICE), replace(photo, required=False)))
    assert not answerable((ask(QuestionKind.CHOICE), photo))
    assert not answerable(())
