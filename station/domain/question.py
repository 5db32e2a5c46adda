"""What a vendor wants to know before it lets a ticket in, and the answers. Texts come from outside: plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class QuestionKind(StrEnum):
    """What an answer looks like, as `Answers` holds it."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    """Several lines."""
    NUMBER = "number"
    """Digits, perhaps a minus and a point."""
    YES_NO = "yes_no"
    """`true` or `false`; where it is required, only yes lets anybody in."""
    CHOICE = "choice"
    """The id of one option."""
    CHOICES = "choices"
    """Ids of options with a comma between them."""
    DATE = "date"
    """`2026-12-31`."""
    TIME = "time"
    """`23:05`."""
    MOMENT = "moment"
    """`2026-12-31T23:05:00+01:00`."""
    TELEPHONE = "telephone"
    COUNTRY = "country"
    """Two letters (ISO 3166-1)."""
    OTHER = "other"
    """Nothing that a door can answer (a file): the ticket goes to the cash desk."""


@dataclass(frozen=True, slots=True)
class QuestionOption:
    option_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question that is still open for a ticket."""

    question_id: str
    text: str
    kind: QuestionKind
    required: bool = False
    options: tuple[QuestionOption, ...] = ()
    hint: str = ""
    lowest: str = ""
    """The least number, date or moment that is taken, in the form of an answer; empty: no limit."""
    highest: str = ""


Answers = Mapping[str, str]
"""By question id; a question that was left empty is not in it."""
