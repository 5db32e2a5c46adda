"""Whether an answer says what its question asks for. Pure; answers as `Answers` holds them.

The rules are pretix' own (its model `Question.clean_answer`), so that what passes here passes there: an empty answer is
taken where the question is not required, and a required yes/no takes nothing but yes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from station.domain.question import Answers, Question, QuestionKind

LONGEST_ANSWER = 10_000
"""Characters; a door types far fewer."""
YES, NO = "true", "false"

_Value = TypeVar("_Value", int, Decimal, date, datetime)


class Fault(StrEnum):
    """What is wrong with an answer."""

    MISSING = "missing"
    NOT_YES = "not_yes"
    NO_NUMBER = "no_number"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NO_OPTION = "no_option"
    NO_DATE = "no_date"
    NO_TIME = "no_time"
    NO_MOMENT = "no_moment"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    NO_TELEPHONE = "no_telephone"
    NO_COUNTRY = "no_country"
    NOT_HERE = "not_here"
    """No door can answer it."""


def fault(question: Question, answer: str) -> Fault | None:
    """None: it can be sent."""
    if question.kind is QuestionKind.YES_NO and question.required and answer != YES:
        return Fault.NOT_YES if answer else Fault.MISSING
    if not answer:
        return Fault.MISSING if question.required else None
    if len(answer) > LONGEST_ANSWER:
        return Fault.TOO_LONG
    return _CHECKS[question.kind](question, answer)


def unanswered(questions: Iterable[Question], answers: Answers) -> tuple[Question, ...]:
    """Those that were not asked yet, or whose answer can't be sent."""
    return tuple(
        question
        for question in questions
        if question.question_id not in answers or fault(question, answers[question.question_id]) is not None
    )


def answerable(questions: Iterable[Question]) -> bool:
    """Whether a door can ask all that is required. Where the vendor told no question, nobody knows what to ask."""
    asked = tuple(questions)
    return bool(asked) and not any(question.required and question.kind is QuestionKind.OTHER for question in asked)


def _text(question: Question, answer: str) -> Fault | None:
    return _within(len(answer), question, int, (Fault.TOO_SHORT, Fault.TOO_LONG))


def _number(question: Question, answer: str) -> Fault | None:
    if re.fullmatch(r"-?[0-9]{1,30}(\.[0-9]{1,30})?", answer) is None:
        return Fault.NO_NUMBER
    return _within(Decimal(answer), question, _decimal, (Fault.TOO_SMALL, Fault.TOO_LARGE))


def _decimal(text: str) -> Decimal:
    value = Decimal(text)
    if not value.is_finite():
        raise ValueError(text)
    return value


def _yes_no(_question: Question, answer: str) -> Fault | None:
    return None if answer in (YES, NO) else Fault.NO_OPTION


def _choice(question: Question, answer: str) -> Fault | None:
    return None if answer in {option.option_id for option in question.options} else Fault.NO_OPTION


def _choices(question: Question, answer: str) -> Fault | None:
    chosen = answer.split(",")
    known = {option.option_id for option in question.options}
    return None if len(set(chosen)) == len(chosen) and known.issuperset(chosen) else Fault.NO_OPTION


def _date(question: Question, answer: str) -> Fault | None:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", answer) is None:
        return Fault.NO_DATE
    try:
        day = date.fromisoformat(answer)
    except ValueError:
        return Fault.NO_DATE
    return _within(day, question, date.fromisoformat, (Fault.TOO_EARLY, Fault.TOO_LATE))


def _time(_question: Question, answer: str) -> Fault | None:
    if re.fullmatch(r"[0-9]{2}:[0-9]{2}(:[0-9]{2})?", answer) is None:
        return Fault.NO_TIME
    try:
        time.fromisoformat(answer)
    except ValueError:
        return Fault.NO_TIME
    return None


def _moment(question: Question, answer: str) -> Fault | None:
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}", answer) is None:
        return Fault.NO_MOMENT
    try:
        moment = _wall_clock(answer)
    except ValueError:
        return Fault.NO_MOMENT
    return _within(moment, question, _wall_clock, (Fault.TOO_EARLY, Fault.TOO_LATE))


def _wall_clock(text: str) -> datetime:
    """As the clock at the event shows it: limits come with the event's offset, what people type has none."""
    return datetime.fromisoformat(text).replace(tzinfo=None)


def _telephone(_question: Question, answer: str) -> Fault | None:
    return None if re.fullmatch(r"\+?[0-9]{4,20}", answer) else Fault.NO_TELEPHONE


def _country(_question: Question, answer: str) -> Fault | None:
    return None if re.fullmatch(r"[A-Z]{2}", answer) else Fault.NO_COUNTRY


def _other(_question: Question, _answer: str) -> Fault | None:
    return Fault.NOT_HERE


def _within(
    value: _Value, question: Question, read: Callable[[str], _Value], faults: tuple[Fault, Fault]
) -> Fault | None:
    """A limit that can't be read is left to the vendor."""
    below, above = faults
    if (lowest := _limit(question.lowest, read)) is not None and value < lowest:
        return below
    if (highest := _limit(question.highest, read)) is not None and value > highest:
        return above
    return None


def _limit(text: str, read: Callable[[str], _Value]) -> _Value | None:
    try:
        return read(text) if text else None
    except (ValueError, ArithmeticError):
        return None


_CHECKS: dict[QuestionKind, Callable[[Question, str], Fault | None]] = {
    QuestionKind.TEXT: _text,
    QuestionKind.LONG_TEXT: _text,
    QuestionKind.NUMBER: _number,
    QuestionKind.YES_NO: _yes_no,
    QuestionKind.CHOICE: _choice,
    QuestionKind.CHOICES: _choices,
    QuestionKind.DATE: _date,
    QuestionKind.TIME: _time,
    QuestionKind.MOMENT: _moment,
    QuestionKind.TELEPHONE: _telephone,
    QuestionKind.COUNTRY: _country,
    QuestionKind.OTHER: _other,
}
