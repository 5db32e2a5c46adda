"""A visitor of whom something is asked, and how far the answers have come."""

from __future__ import annotations

from dataclasses import dataclass, field

from station.domain.question import Question
from station.domain.verdict import Mode, Verdict
from station.ui.presentation import plain, type_and_holder


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose questions they are, and how their ticket is scanned again."""

    verdict: Verdict
    raw: str
    """The code as it was delivered."""
    mode: Mode
    first_step: bool = False
    """Two-step: it is to be held, not used."""

    @property
    def questions(self) -> tuple[Question, ...]:
        return self.verdict.questions

    @property
    def who(self) -> str:
        """Type and holder, else the code."""
        ticket = self.verdict.ticket
        named = type_and_holder(ticket.type_name, ticket.holder) if ticket is not None else ""
        return named or plain(self.verdict.code)


@dataclass(slots=True)
class Draft:
    """Answers under way. GUI thread; kept in memory alone, and never shown for another ticket."""

    asked: Asked
    number: int = 0
    """The question that is in front, from 0."""
    answers: dict[str, str] = field(default_factory=dict, repr=False)
    typed: dict[str, str] = field(default_factory=dict, repr=False)
    """What stood in each field, as it was typed."""

    @property
    def question(self) -> Question:
        return self.asked.questions[self.number]
