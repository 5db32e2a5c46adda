"""Made-up questions at the door."""

from __future__ import annotations

from dataclasses import replace

from station.domain.question import Question, QuestionKind, QuestionOption
from station.domain.verdict import Outcome, Reason, Verdict, WhatNow
from station.workers.events import Origin, VerdictReached
from tests.ui import facts

SIZE = Question(
    "1",
    "Wristband size?",
    QuestionKind.CHOICE,
    True,
    (QuestionOption("11", "S"), QuestionOption("12", "M <b>medium</b>"), QuestionOption("13", "L")),
)
ADULT = Question("2", "Is the guest of age?", QuestionKind.YES_NO, True, hint="Ask for a document with a photo.")
NAME = Question("3", "Name on the badge", QuestionKind.TEXT)
PEOPLE = Question("4", "How many children come along?", QuestionKind.NUMBER, True, lowest="0", highest="5")
BIRTH = Question("5", "Date of birth", QuestionKind.DATE, True, highest="2008-11-22")
COUNTRIES = [
    "Argentina",
    "Australia",
    "Austria",
    "Belgium",
    "Brazil",
    "Canada",
    "Chile",
    "China",
    "Croatia",
    "Denmark",
    "Estonia",
    "Finland",
    "France",
    "Germany",
    "Greece",
    "Hungary",
    "India",
    "Ireland",
    "Italy",
    "Japan",
    "Kenya",
    "Latvia",
    "Mexico",
    "Netherlands",
    "Norway",
    "Poland",
    "Portugal",
    "Spain",
    "Sweden",
    "Türkiye",
]
FROM = Question(
    "6",
    "Where does the visitor come from?",
    QuestionKind.CHOICE,
    True,
    tuple(QuestionOption(str(number), name) for number, name in enumerate(COUNTRIES, 100)),
)
MEALS = Question(
    "7",
    "Meals",
    QuestionKind.CHOICES,
    False,
    (QuestionOption("71", "Breakfast"), QuestionOption("72", "Lunch"), QuestionOption("73", "Dinner")),
)
REMARK = Question("8", "Anything the crew should know?", QuestionKind.LONG_TEXT)
WORDY = "The visitor has read the house rules, knows that bags are searched at every entry, and agrees to it. "
LONG = Question(
    "9",
    f"{WORDY}{WORDY}Which of these holds?",
    QuestionKind.CHOICE,
    True,
    (
        QuestionOption("91", WORDY * 2),
        QuestionOption("92", WORDY * 6),
        QuestionOption("93", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2),
    ),
)
HEBREW = Question(
    "10",
    "מה גודל הצמיד?",
    QuestionKind.CHOICE,
    True,
    (QuestionOption("101", "קטן"), QuestionOption("102", "גדול (L)"), QuestionOption("103", "الحجم الكبير")),
)
PHOTO = Question("20", "A photo of the pass", QuestionKind.OTHER)


def asked(*questions: Question, scan_id: str = "0190-40", raw: str = "RAW-40", **changes: object) -> VerdictReached:
    """The vendor wants to know these first."""
    verdict = facts.verdict(
        Outcome.DENY,
        Reason.NEEDS_ANSWER,
        WhatNow.ASK,
        ticket=facts.ticket(type_name="VIP", holder="Łukasz Jiří", note="Hand out VIP wristband"),
        scan_id=scan_id,
    )
    verdict = replace(verdict, judgement=replace(verdict.judgement, questions=questions), **changes)  # type: ignore[arg-type]
    return VerdictReached(verdict, Origin.WEDGE, 0, raw=raw)


def plain_verdict(verdict: Verdict, raw: str) -> VerdictReached:
    return VerdictReached(verdict, Origin.WEDGE, 0, raw=raw)
