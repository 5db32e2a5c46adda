"""What a vendor wants to know before it lets a ticket in, and the answers. Texts come from outside: plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


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
    """`2026-12-31T23:05`, by the clock of the event. Limits carry their offset."""
    TELEPHONE = "telephone"
    """Digits, perhaps a plus before them."""
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
    """The least number, date or moment that is taken, in the form of an answer; of a text, its length. Empty: none."""
    highest: str = ""


Answers = Mapping[str, str]
"""By question id. A question that was asked and left empty stands in it with an empty text: the vendor hears that it
was asked. One that nobody asked is not in it."""

UNASKED: Answers = MappingProxyType({})
"""Nobody was asked anything yet."""
