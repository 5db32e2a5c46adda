"""Every word of the domain has a sentence, in both languages, and none says more than is known."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import product
from pathlib import Path

import pytest

from station.domain.camera import CameraCondition
from station.domain.change import Link
from station.domain.journal import ConflictKind
from station.domain.list_rules.unmet import Unmet, UnmetKind
from station.domain.profile import OfflinePolicy, Strategy
from station.domain.ticket import Validity
from station.domain.trouble import Trouble, TroubleKind
from station.domain.verdict import Check, Mode, Outcome, PreviousUse, Reason, Source, Upload, Uses, WhatNow
from station.ui import words
from station.ui.formats import clock_time, milliseconds, span, when
from station.ui.language import Language
from station.ui.words_rules import unmet_words
from tests.ui import facts

BY_ENUM: dict[type[StrEnum], Callable[..., str]] = {
    Mode: words.mode_name,
    Link: words.link_word,
    Reason: words.reason_in_short,
    Check: words.check_words,
    ConflictKind: words.conflict_words,
    CameraCondition: words.camera_words,
    Strategy: words.strategy_words,
    OfflinePolicy: words.offline_policy_words,
}


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, qapp: object, catalogues: Path) -> str:
    Language().use(request.param)
    return request.param


@pytest.mark.parametrize("enum", list(BY_ENUM))
def test_every_value_has_words_of_its_own(enum: type[StrEnum], language: str) -> None:
    said = [BY_ENUM[enum](value) for value in enum]
    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("kind", list(TroubleKind))
def test_every_trouble_is_one_sentence_and_one_step(kind: TroubleKind, language: str) -> None:
    for subject in ("", "vendor.example {x}"):
        said = words.trouble_words(Trouble(kind, subject))
        assert said.sentence.endswith(".")
        assert said.next_step.endswith((".", ")"))
        assert subject in said.sentence
    assert said.sentence != words.trouble_words(Trouble(kind)).sentence


def test_a_vendor_that_names_its_pause_is_quoted(language: str) -> None:
    said = words.trouble_words(Trouble(TroubleKind.BUSY, "vendor.example", retry_after=20.0))
    assert "20 s" in said.next_step


@pytest.mark.parametrize("what_now", list(WhatNow))
def test_a_refusal_always_ends_in_what_now(what_now: WhatNow, language: str) -> None:
    said = words.what_now_words(what_now, Outcome.DENY)
    assert said
    assert said not in (words.what_now_words(WhatNow.LET_IN, Outcome.ADMIT), "Let them out", "Hinauslassen")


def test_the_big_words_are_all_told_apart(language: str) -> None:
    for mode in Mode:
        said = [words.outcome_word(outcome, mode) for outcome in Outcome]
        assert len(set(said)) == 3
    assert words.outcome_word(Outcome.ADMIT, Mode.CHECK) != words.outcome_word(Outcome.ADMIT, Mode.ENTRY)


def test_an_unknown_code_is_unknown_to_the_list_of_an_hour() -> None:
    unknown = facts.unknown_offline()
    hour = unknown.known_at.astimezone().strftime("%H:%M")
    assert words.reason_words(unknown) == f"Not in my list of {hour}"
    assert words.reason_words(replace(unknown, known_at=None)) == "Not known here, and there is no list"
    assert words.reason_words(replace(unknown, source=Source.VENDOR, known_at=None)) == "Unknown code"


def test_times_of_a_ticket_are_said() -> None:
    late = facts.verdict(Outcome.DENY, Reason.EXPIRED, WhatNow.SEND_TO_CASH_DESK)
    ended = facts.NOW - timedelta(days=1)
    dated = replace(late, ticket=facts.ticket(validity=Validity(ends_at=ended, starts_at=facts.NOW)))
    assert words.reason_words(dated).endswith(when(ended, facts.NOW))
    early = facts.verdict(Outcome.DENY, Reason.NOT_YET_VALID, WhatNow.COME_BACK_LATER, ticket=dated.ticket)
    assert words.reason_words(early).endswith(when(facts.NOW, facts.NOW))
    assert words.reason_words(late) == "No longer valid"


def test_what_a_lists_rules_missed_is_said_in_words_of_its_own(language: str) -> None:
    told = [
        unmet_words((Unmet(kind, 90, facts.NOW), Unmet(UnmetKind.WEEKDAY)), facts.NOW).split(" · ")
        for kind in UnmetKind
    ]
    first, second = zip(*told, strict=True)
    assert all(first)
    assert len(set(first)) == len(UnmetKind)
    assert len(set(second)) == 1


def test_a_refusal_by_the_rules_says_which(language: str) -> None:
    hour = Unmet(UnmetKind.TOO_EARLY, None, facts.NOW - timedelta(days=3), hour_only=True)
    refused = facts.verdict(Outcome.DENY, Reason.RULES, WhatNow.COME_BACK_LATER)
    assert words.reason_words(refused) == words.reason_in_short(Reason.RULES)
    explained = replace(refused, judgement=replace(refused.judgement, unmet=(hour,)))
    assert words.reason_words(explained).endswith(f" {clock_time(facts.NOW)}")
    longer = replace(explained.judgement, unmet=(Unmet(UnmetKind.TOO_SOON, 90), Unmet(UnmetKind.TOO_MANY_DAYS, 2)))
    said = words.reason_words(replace(explained, judgement=longer))
    assert span(90 * 60) in said
    assert " · " in said


def test_earlier_use_says_where_when_and_whether_it_was_sent() -> None:
    at = facts.NOW - timedelta(minutes=11)
    hour = at.astimezone().strftime("%H:%M")
    told = {
        PreviousUse(at, here=True, sent=False): f"Seen here at {hour}, 11 min ago, not sent yet",
        PreviousUse(at, here=True): f"Used here at {hour}, 11 min ago",
        PreviousUse(at, here=False): f"Used at {hour}, 11 min ago",
        PreviousUse(at, here=False, place="Door B"): f"Used at {hour}, 11 min ago: Door B",
        PreviousUse(None, here=True): "Used here before; the time is not known",
        PreviousUse(None, here=False): "Used before; the vendor does not say when",
    }
    for previous, sentence in told.items():
        assert words.previous_use_words(previous, facts.NOW) == sentence


def test_a_green_from_the_list_says_its_age(language: str) -> None:
    said = words.source_words(Source.MIRROR, facts.NOW - timedelta(seconds=40), facts.NOW)
    assert "40 s" in said
    others = [words.source_words(source, None, facts.NOW) for source in Source]
    assert len({said, *others}) == 4


def test_uploads_and_uses(language: str) -> None:
    assert [bool(words.upload_words(upload)) for upload in Upload].count(False) == 1
    assert words.uses_words(Uses(2, 5)).startswith("2 ")
    for outcome, mode in product(Outcome, Mode):
        assert words.outcome_in_list(outcome, mode)


def test_spans_are_short() -> None:
    assert [span(seconds) for seconds in (-3, 40, 89, 240, 7200, 200_000)] == [
        "0 s", "40 s", "89 s", "4 min", "2 h", "2 d",
    ]  # fmt: skip
    assert milliseconds(6.4) == "6 ms"
    assert milliseconds(12_000) == "12 s"


def test_numbers_follow_the_language(language: str) -> None:
    assert words.uses_words(Uses(1284, 2000)).startswith({"en": "1,284", "de": "1.284"}[language])


def test_the_command_line_says_it_without_an_application() -> None:
    program = (
        "from station.domain.trouble import Trouble, TroubleKind\n"
        "from station.ui.words import trouble_words\n"
        "print(trouble_words(Trouble(TroubleKind.DISK_FULL, 'journal.db')).sentence)\n"
        "import sys; print('PySide6.QtWidgets' in sys.modules, 'PySide6.QtGui' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["The disk is full: journal.db.", "False False"]


def test_a_use_of_which_only_the_day_is_known_names_no_hour() -> None:
    used = PreviousUse(datetime(2017, 3, 13, tzinfo=UTC), here=False, day_only=True)
    told = words.previous_use_words(used, datetime(2026, 11, 22, 20, 0, tzinfo=UTC))
    assert "2017" in told
    assert ":" not in told
