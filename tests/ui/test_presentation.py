"""What the panel says of a verdict: nothing surer than it is, and every outside text as plain text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.trouble import Trouble, TroubleKind
from station.domain.verdict import Mode, Outcome, Reason, Source, Upload, WhatNow
from station.ui.presentation import (
    LONGEST_TEXT,
    Tone,
    plain,
    present_checking,
    present_ready,
    present_stop,
    present_ticket,
    present_verdict,
    type_and_holder,
)
from tests.ui import facts


def test_a_confirmed_green_has_no_ring() -> None:
    shown = present_verdict(facts.admitted(), facts.NOW)
    assert (shown.tone, shown.word, shown.ring) == (Tone.ADMIT, "ADMIT", "")
    assert shown.headline == "Adult · Fatima Etxeberria"
    assert shown.lines == ("2 of 5 in", "Seat: Row 12, seat 7", "Winter Festival", "Confirmed by the vendor")
    assert shown.what_now == "Let them in"


def test_a_green_from_the_list_wears_a_ring_with_its_age() -> None:
    shown = present_verdict(facts.admitted_from_list(), facts.NOW)
    assert shown.ring == "From the list, 40 s old"
    assert "Kept here, not sent yet" in shown.lines
    assert not any("Confirmed" in line for line in shown.lines)


def test_a_refusal_gives_reason_first_then_where_and_when() -> None:
    shown = present_verdict(facts.denied(), facts.NOW)
    assert (shown.tone, shown.word, shown.headline) == (Tone.DENY, "DENIED", "Already used")
    assert shown.lines[0].endswith("16 min ago: Door B")
    assert not any("Barcode" in line for line in shown.lines)
    assert shown.said == "The vendor says: “\u2068Barcode wurde schon <b>eingelöst</b>\u2069”"
    assert shown.what_now == "Send to the cash desk"


def test_an_unknown_code_offline_is_not_called_invalid() -> None:
    shown = present_verdict(facts.unknown_offline(), facts.NOW)
    assert shown.headline.startswith("Not in my list of ")
    assert "Code: XQ-4411-Z" in shown.lines


def test_attention_says_first_what_was_not_checked() -> None:
    shown = present_verdict(facts.attention(), facts.NOW)
    assert shown.tone is Tone.ATTENTION
    assert shown.lines[0].startswith("Not checked: use at other doors since ")
    assert shown.what_now == "Look at the ticket, then let them in"


def test_attention_without_a_ticket_says_its_reason() -> None:
    fact = facts.verdict(
        Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED, WhatNow.LET_IN, ticket=None, upload=Upload.WAITING
    )
    assert present_verdict(fact, facts.NOW).headline == "Not verified: the vendor is silent"
    known = replace(fact, ticket=facts.ticket())
    assert "Not verified: the vendor is silent" in present_verdict(known, facts.NOW).lines


def test_a_note_stands_by_itself() -> None:
    assert present_verdict(facts.noted(), facts.NOW).note == "Hand out the yellow wristband"


def test_shown_again_is_said() -> None:
    assert present_verdict(facts.admitted(), facts.NOW, shown_before=True).tag == "already shown"
    assert "already shown" in present_verdict(facts.admitted(), facts.NOW, shown_before=True).spoken()


def test_a_check_never_sends_anybody_in() -> None:
    shown = present_verdict(replace(facts.admitted(), mode=Mode.CHECK), facts.NOW)
    assert shown.word == "VALID"
    assert shown.what_now.startswith("Only checked")


@pytest.mark.parametrize("source", list(Source))
@pytest.mark.parametrize("outcome", list(Outcome))
@pytest.mark.parametrize("mode", list(Mode))
def test_only_the_vendors_green_goes_without_a_source(outcome: Outcome, source: Source, mode: Mode) -> None:
    fact = facts.verdict(outcome, Reason.RULES, WhatNow.NOTHING, source=source, mode=mode, upload=Upload.NOT_NEEDED)
    shown = present_verdict(fact, facts.NOW)
    assert bool(shown.ring) == (outcome is Outcome.ADMIT and source is not Source.VENDOR)
    assert shown.what_now or outcome is not Outcome.DENY


def test_the_neutral_panels_say_checking_only_when_it_is_slow() -> None:
    assert present_ticket(facts.ticket(), slow=False).word == ""
    assert present_ticket(facts.ticket(), slow=True).word == "Checking…"
    assert present_checking(1, slow=True).headline == ""
    assert present_checking(3, slow=True).headline == "3 scans wait for their answer"
    assert len({present_ready(mode).word for mode in Mode}) == 3


def test_stop_says_what_happened_and_what_to_do() -> None:
    shown = present_stop(Trouble(TroubleKind.DISK_FULL, "journal.db"))
    assert (shown.tone, shown.word) == (Tone.STOP, "STOP")
    assert shown.headline == "The disk is full: journal.db."
    assert shown.what_now
    assert "fault" in present_stop(None).headline


@given(st.text(max_size=2000))
def test_outside_text_is_one_line_without_control_characters(text: str) -> None:
    cleaned = plain(text)
    assert len(cleaned) <= LONGEST_TEXT
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in cleaned)
    assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


def test_markup_stays_what_it_is() -> None:
    assert type_and_holder("<b>VIP</b>", "A & B") == "<b>VIP</b> · A & B"


def test_a_queued_exit_without_a_time_of_its_own_says_so():
    exit_ = replace(facts.admitted_from_list(), mode=Mode.EXIT, upload=Upload.WAITING)
    words = "The vendor will get the time of sending"
    assert words in present_verdict(exit_, facts.NOW, dated_exits=False).lines
    assert words not in present_verdict(exit_, facts.NOW).lines
    entry = replace(exit_, mode=Mode.ENTRY)
    assert words not in present_verdict(entry, facts.NOW, dated_exits=False).lines
    assert words not in present_verdict(replace(exit_, upload=Upload.DONE), facts.NOW, dated_exits=False).lines
