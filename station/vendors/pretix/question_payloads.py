"""pretix: the questions of a check-in as JSON, and how their answers are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from station.domain.question import Answers, Question, QuestionKind, QuestionOption
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_code, read_flag, read_text
from station.vendors.pretix.words import Words

_KINDS: Mapping[str, QuestionKind] = {
    "S": QuestionKind.TEXT,
    "T": QuestionKind.LONG_TEXT,
    "N": QuestionKind.NUMBER,
    "B": QuestionKind.YES_NO,
    "C": QuestionKind.CHOICE,
    "M": QuestionKind.CHOICES,
    "D": QuestionKind.DATE,
    "H": QuestionKind.TIME,
    "W": QuestionKind.MOMENT,
    "TEL": QuestionKind.TELEPHONE,
    "CC": QuestionKind.COUNTRY,
}
"""A file (F) and whatever is new can't be answered at a door."""


class _Option(msgspec.Struct):
    id: Scalar = None
    answer: object = None


class _Question(msgspec.Struct):
    id: Scalar = None
    question: object = None
    help_text: object = None
    type: Scalar = None
    required: Scalar = None
    ask_during_checkin: Scalar = None
    items: list[Scalar] = []
    options: list[_Option] = []
    valid_number_min: Scalar = None
    valid_number_max: Scalar = None
    valid_date_min: Scalar = None
    valid_date_max: Scalar = None
    valid_datetime_min: Scalar = None
    valid_datetime_max: Scalar = None
    valid_string_length_min: Scalar = None
    valid_string_length_max: Scalar = None


@dataclass(frozen=True, slots=True)
class AskedOf:
    """A question of an event, and the products it is asked of at the door."""

    question: Question
    products: frozenset[str]


def read_question(raw: msgspec.Raw, words: Words) -> AskedOf | None:
    """None for a question that is not asked at the door. Raises UnreadableError."""
    row = decoded(raw, _Question)
    if read_flag(row.ask_during_checkin) is False:
        return None
    return AskedOf(_question(row, words), frozenset(map(read_code, row.items)))


def open_question(raw: msgspec.Raw, words: Words) -> Question:
    """One that the server wants answered now. Raises UnreadableError."""
    return _question(decoded(raw, _Question), words)


def _question(row: _Question, words: Words) -> Question:
    question_id = read_code(row.id)
    if not question_id:
        raise UnreadableError("a question without an id")
    kind = _KINDS.get(read_text(row.type), QuestionKind.OTHER)
    lowest, highest = _limits(row, kind)
    return Question(
        question_id=question_id,
        text=words.text(row.question),
        kind=kind,
        required=read_flag(row.required) is not False,
        options=tuple(QuestionOption(read_code(option.id), words.text(option.answer)) for option in row.options),
        hint=words.text(row.help_text),
        lowest=lowest,
        highest=highest,
    )


def _limits(row: _Question, kind: QuestionKind) -> tuple[str, str]:
    match kind:
        case QuestionKind.NUMBER:
            return read_text(row.valid_number_min), read_text(row.valid_number_max)
        case QuestionKind.DATE:
            return read_text(row.valid_date_min), read_text(row.valid_date_max)
        case QuestionKind.MOMENT:
            return read_text(row.valid_datetime_min), read_text(row.valid_datetime_max)
        case QuestionKind.TEXT | QuestionKind.LONG_TEXT:
            return read_text(row.valid_string_length_min), read_text(row.valid_string_length_max)
        case _:
            return "", ""


def written(answers: Answers) -> dict[str, str]:
    """As the server takes them: every answer is text. Yes is `true`, choices are ids with commas, days and times are
    ISO 8601, as the domain holds them. An empty one says that the question was asked and left out."""
    return {question_id: answer.strip() for question_id, answer in answers.items()}
