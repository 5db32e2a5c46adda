"""Questions at the door in words: headings, entries, and what is wrong with an answer."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from station.domain.question import Question, QuestionKind
from station.domain.question_check import Fault
from station.ui.questions.habits import shown

translate = QCoreApplication.translate


class QuestionWord(StrEnum):
    ASK = "ask"
    NOT_IN_YET = "not_in_yet"
    PLACE = "place"
    REQUIRED = "required"
    OPTIONAL = "optional"
    GO_ON = "go_on"
    BACK = "back"
    SEND_AWAY = "send_away"
    FIND = "find"
    FIND_HINT = "find_hint"
    NOTHING_FOUND = "nothing_found"
    ANSWER = "answer"
    ANSWERS = "answers"
    YES = "yes"
    NO = "no"
    YES_LETTER = "yes_letter"
    NO_LETTER = "no_letter"
    NOT_AT_A_DOOR = "not_at_a_door"
    NEW_LINE = "new_line"
    SEVERAL = "several"
    STILL_OPEN = "still_open"
    NOT_TAKEN = "not_taken"
    ASIDE = "aside"
    MORE_ASIDE = "more_aside"
    TAKE_UP = "take_up"
    DROP = "drop"


def question_text(name: QuestionWord) -> str:
    return {
        QuestionWord.ASK: translate("Question", "ASK FIRST"),
        QuestionWord.NOT_IN_YET: translate("Question", "Not let in yet"),
        QuestionWord.PLACE: translate("Question", "Question {number} of {count}"),
        QuestionWord.REQUIRED: translate("Question", "required"),
        QuestionWord.OPTIONAL: translate("Question", "may be left empty"),
        QuestionWord.GO_ON: translate("Question", "Go on"),
        QuestionWord.BACK: translate("Question", "Back"),
        QuestionWord.SEND_AWAY: translate("Question", "Don't let in"),
        QuestionWord.FIND: translate("Question", "Find an answer"),
        QuestionWord.FIND_HINT: translate("Question", "Type a few letters, then choose with the arrow keys"),
        QuestionWord.NOTHING_FOUND: translate("Question", "No answer holds these letters"),
        QuestionWord.ANSWER: translate("Question", "Answer"),
        QuestionWord.ANSWERS: translate("Question", "Answers to choose from"),
        QuestionWord.YES: translate("Question", "Yes"),
        QuestionWord.NO: translate("Question", "No"),
        QuestionWord.YES_LETTER: translate("Question", "Y", "the key for yes"),
        QuestionWord.NO_LETTER: translate("Question", "N", "the key for no"),
        QuestionWord.NOT_AT_A_DOOR: translate("Question", "This can't be answered at a door. It stays open."),
        QuestionWord.NEW_LINE: translate("Question", "Shift+Enter begins a new line"),
        QuestionWord.SEVERAL: translate("Question", "Several may be chosen: Space or the numbers"),
        QuestionWord.STILL_OPEN: translate("Question", "This ticket was just scanned: its question is still open"),
        QuestionWord.NOT_TAKEN: translate("Question", "The vendor did not take this answer"),
        QuestionWord.ASIDE: translate("Question", "{who}: NOT let in, the question is set aside"),
        QuestionWord.MORE_ASIDE: translate(
            "Question", "{who} and {count} more: NOT let in, their questions are set aside"
        ),
        QuestionWord.TAKE_UP: translate("Question", "Take it up again"),
        QuestionWord.DROP: translate("Question", "Forget it"),
    }[name]


def fault_text(fault: Fault, question: Question) -> str:
    """What is wrong, and what would be right."""
    lowest, highest = _limit(question.lowest, question.kind), _limit(question.highest, question.kind)
    return {
        Fault.MISSING: translate("Question", "Without an answer nobody is let in"),
        Fault.NOT_YES: translate("Question", "Only a yes lets the visitor in"),
        Fault.NO_NUMBER: translate("Question", "Type a number, in digits"),
        Fault.TOO_SMALL: translate("Question", "The least that is taken is {limit}").format(limit=lowest),
        Fault.TOO_LARGE: translate("Question", "The most that is taken is {limit}").format(limit=highest),
        Fault.TOO_SHORT: translate("Question", "At least {limit} characters, please").format(limit=lowest),
        Fault.TOO_LONG: translate("Question", "At most {limit} characters, please").format(limit=highest or "10000"),
        Fault.NO_OPTION: translate("Question", "Choose one of the answers"),
        Fault.NO_DATE: translate("Question", "Type a date like {form}").format(form=_form(QuestionKind.DATE)),
        Fault.NO_TIME: translate("Question", "Type a time like {form}").format(form=_form(QuestionKind.TIME)),
        Fault.NO_MOMENT: translate("Question", "Type date and time like {form}").format(
            form=_form(QuestionKind.MOMENT)
        ),
        Fault.TOO_EARLY: translate("Question", "The first that is taken is {limit}").format(limit=lowest),
        Fault.TOO_LATE: translate("Question", "The last that is taken is {limit}").format(limit=highest),
        Fault.NO_TELEPHONE: translate("Question", "Type a telephone number, in digits"),
        Fault.NO_COUNTRY: translate("Question", "Type a country's name or its two letters"),
        Fault.NOT_HERE: translate("Question", "This can't be answered at a door. It stays open."),
    }[fault]


UNREADABLE = {
    QuestionKind.NUMBER: Fault.NO_NUMBER,
    QuestionKind.DATE: Fault.NO_DATE,
    QuestionKind.TIME: Fault.NO_TIME,
    QuestionKind.MOMENT: Fault.NO_MOMENT,
    QuestionKind.TELEPHONE: Fault.NO_TELEPHONE,
    QuestionKind.COUNTRY: Fault.NO_COUNTRY,
}
"""What is wrong with a text that can't be read as this kind."""


def placeholder(kind: QuestionKind) -> str:
    """What to type; empty: anything."""
    if kind is QuestionKind.COUNTRY:
        return translate("Question", "A country's name or its two letters")
    return _form(kind)


def _form(kind: QuestionKind) -> str:
    """An example in the reader's language."""
    forms = {
        QuestionKind.DATE: "2026-12-31",
        QuestionKind.TIME: "23:05",
        QuestionKind.MOMENT: "2026-12-31T23:05",
        QuestionKind.TELEPHONE: "+44 20 7946 0958",
    }
    return shown(forms[kind], kind, short=True) if kind in forms else ""


def _limit(text: str, kind: QuestionKind) -> str:
    return shown(text, kind, short=True) if text else ""
