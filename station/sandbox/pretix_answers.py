"""pretix: the questions at check-in: which are open, which answers are taken, and how they are kept.

Every question is asked until it is answered; one that need not be answered may be given nothing. What is wrong with an
answer is not said: the question comes again, unless an earlier answer to it was kept. Good answers are kept even if
others are missing. So it was observed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

from station.sandbox.pretix_hall import ZONE, Hall, Option, Question


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, in the server's words."""

    question: Question
    text: str
    options: tuple[Option, ...] = ()

    def to_json(self) -> dict[str, object]:
        return {
            "question": self.question.id,
            "answer": self.text,
            "question_identifier": self.question.identifier,
            "options": [option.id for option in self.options],
            "option_identifiers": [option.identifier for option in self.options],
        }


class Answers:
    """By ticket and question. The caller holds the lock of the tickets."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self._kept: dict[tuple[int, int], Answer] = {}

    def reset(self) -> None:
        self._kept.clear()

    def of(self, position: int) -> list[Answer]:
        """What a ticket's holder answered."""
        return [answer for (owner, _), answer in self._kept.items() if owner == position]

    def take(self, position: int, product: int, given: Mapping[str, object], *, keep: bool) -> list[Question]:
        """Takes what is good of the answers; the questions that stay open. `keep`: write them down."""
        still_open = []
        for question in self._hall.questions_for(product):
            answer = read_answer(question, given.get(str(question.id)))
            if answer is not None and keep:
                self._kept[position, question.id] = answer
            skipped = str(question.id) in given and given[str(question.id)] in (None, "") and not question.required
            if answer is None and not skipped and (position, question.id) not in self._kept:
                still_open.append(question)
        return still_open


def read_answer(question: Question, given: object) -> Answer | None:
    """What an answer means; None for one that is not taken."""
    if given is None:
        return None
    if question.type in ("C", "M"):
        return _chosen(question, given)
    words = str(given).strip() if isinstance(given, str | int | float) else ""
    read = _READERS.get(question.type)
    if not words or read is None:
        return None
    try:
        found = read(question, words)
    except (ValueError, InvalidOperation):
        return None
    return Answer(question, found) if found else None


def question_document(question: Question) -> dict[str, object]:
    """A question as lists and answers show it."""
    unset = ("valid_number_min", "valid_number_max", "valid_date_min", "valid_date_max", "valid_datetime_min")
    return {
        "id": question.id,
        "question": {"en": question.text},
        "type": question.type,
        "required": question.required,
        "items": sorted(question.products),
        "options": [
            {"id": option.id, "identifier": option.identifier, "answer": {"en": option.answer}, "position": place}
            for place, option in enumerate(question.options)
        ],
        "position": question.position,
        "ask_during_checkin": True,
        "show_during_checkin": False,
        "identifier": question.identifier,
        "dependency_question": None,
        "dependency_values": [],
        "hidden": False,
        "dependency_value": None,
        "print_on_invoice": False,
        "help_text": None,
        **dict.fromkeys(unset),
        "valid_datetime_max": None,
        "valid_string_length_max": question.length_max,
        "valid_string_length_min": None,
        "valid_file_portrait": False,
    }


def _chosen(question: Question, given: object) -> Answer | None:
    if isinstance(given, list):
        wanted = [str(each) for each in given]
    else:
        wanted = str(given).split(",") if question.type == "M" else [str(given)]
    options = [_option(question, each) for each in wanted]
    found = tuple(option for option in options if option is not None)
    if not found or len(found) != len(wanted) or (question.type == "C" and len(found) > 1):
        return None
    return Answer(question, ", ".join(option.answer for option in found), found)


def _option(question: Question, named: str) -> Option | None:
    """An option by its id, else its identifier."""
    for option in question.options:
        if named in (str(option.id), option.identifier):
            return option
    return None


def _line(question: Question, words: str) -> str:
    return "" if question.length_max is not None and len(words) > question.length_max else words


def _yes(question: Question, words: str) -> str:
    said = words.lower() not in ("false", "0")
    return "" if question.required and not said else str(said)


def _moment(_question: Question, words: str) -> str:
    found = datetime.fromisoformat(words)
    local = found.replace(tzinfo=ZONE) if found.tzinfo is None else found.astimezone(ZONE)
    return str(local)


_READERS: dict[str, Callable[[Question, str], str]] = {
    "N": lambda _, words: str(Decimal(words)),
    "S": _line,
    "T": _line,
    "B": _yes,
    "D": lambda _, words: date.fromisoformat(words).isoformat(),
    "H": lambda _, words: time.fromisoformat(words).isoformat(),
    "W": _moment,
    "CC": lambda _, words: words if len(words) == 2 and words.isalpha() and words.isupper() else "",
    "TEL": _line,
}
