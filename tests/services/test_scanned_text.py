"""A vendor whose QR text differs at every printing: list, journal and books go by the ticket's code in it, the vendor
is asked with the text that was read. The told room's code is what stands before the colon."""

from dataclasses import replace

import pytest

from station.domain.journal import ConflictKind, ItemState
from station.domain.profile import OfflinePolicy, Strategy
from station.domain.vendor import Settlement
from station.domain.verdict import Check, Mode, Outcome, Reason, Source, Verdict
from tests.services.desk import CUT, LISTED, SILENT, UNLISTED, YES, Desk, page, row

SINGLE = replace(LISTED, reads_single_codes=True, batch_upload=0)
"""Like TiBillet: a list, looks, and every use sent by itself."""


def scan(desk: Desk, scanned: str, mode: Mode = Mode.ENTRY) -> Verdict:
    verdict = desk.admission.scan(scanned, mode)
    assert isinstance(verdict, Verdict)
    return verdict


def test_the_list_is_asked_for_the_code_and_the_vendor_for_the_text():
    desk = Desk(SINGLE)
    desk.list_ticket("T1")
    desk.room.looks, desk.room.uses = [YES], [YES]
    verdict = scan(desk, "T1:signed")
    assert (verdict.outcome, verdict.code) == (Outcome.ADMIT, "T1")
    assert desk.room.asked == [("look", "T1:signed"), ("entry", "T1:signed")]
    [item] = desk.journal.items.values()
    assert (item.code, item.scanned, item.key.ticket_id) == ("T1", "T1:signed", "T1")
    assert desk.admission.recognise("T1:printed later") == verdict.ticket


def test_another_printing_of_the_same_ticket_is_the_same_use():
    desk = Desk(SINGLE, Strategy.LOCAL)
    desk.list_ticket("T1")
    assert scan(desk, "T1:one").outcome is Outcome.ADMIT
    assert scan(desk, "T1:two").reason is Reason.ALREADY_USED
    unlisted = Desk(UNLISTED)
    unlisted.room.looks, unlisted.room.uses = [YES], [CUT]
    unlisted.room.settlements = [Settlement(ItemState.UNKNOWN)]
    scan(unlisted, "T9:one")
    unlisted.room.looks, unlisted.room.settlements = [YES, YES], [Settlement(ItemState.UNKNOWN)]
    assert scan(unlisted, "T9:two").outcome is Outcome.DENY


def test_the_queue_sends_the_text_that_was_read():
    desk = Desk(SINGLE, Strategy.LOCAL)
    desk.list_ticket("T1")
    scan(desk, "T1:signed")
    desk.room.looks, desk.room.uses, desk.room.pages = [YES], [YES], []
    desk.synchronisation.push()
    assert desk.room.asked == [("look", "T1:signed"), ("entry", "T1:signed")]


def test_a_held_ticket_is_passed_with_the_text_that_was_read():
    desk = Desk(SINGLE)
    desk.list_ticket("T1")
    desk.room.looks, desk.room.uses = [YES, YES], [YES]
    held = desk.admission.hold("T1:signed")
    assert isinstance(held, Verdict)
    assert isinstance(desk.admission.pass_held(held.scan_id), Verdict)
    assert [code for _, code in desk.room.asked] == ["T1:signed"] * 3


def test_a_text_that_is_the_code_is_not_kept_twice():
    desk = Desk(LISTED, Strategy.LOCAL)
    desk.list_ticket("T1")
    scan(desk, "T1")
    [item] = desk.journal.items.values()
    assert (item.scanned, item.presented) == ("", "T1")


def test_a_signature_that_only_the_vendor_can_check_makes_attention_of_a_green():
    for strategy, looks in ((Strategy.LOCAL, []), (Strategy.DIRECT, [SILENT])):
        desk = Desk(replace(SINGLE, signed_codes=True), strategy)
        desk.list_ticket("T1")
        desk.room.looks = looks
        verdict = scan(desk, "T1:forged?")
        assert (verdict.outcome, verdict.judgement.unmade) == (Outcome.ATTENTION, (Check.SIGNATURE,))
    desk = Desk(replace(SINGLE, signed_codes=True))
    desk.list_ticket("T1")
    desk.room.looks, desk.room.uses = [YES], [YES]
    assert scan(desk, "T1:genuine").outcome is Outcome.ADMIT


@pytest.mark.parametrize(
    ("scanned", "outcome", "reason"),
    [
        ("T1:key", Outcome.ADMIT, Reason.VALID),
        ("T1:forged", Outcome.DENY, Reason.MALFORMED_CODE),
        ("T1", Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),  # typed in
        ("T9:key", Outcome.ATTENTION, Reason.UNKNOWN_CODE),  # sold since
        ("T9:other key", Outcome.ATTENTION, Reason.UNKNOWN_CODE),
        ("T9:forged", Outcome.DENY, Reason.UNKNOWN_CODE),
        ("T9", Outcome.ATTENTION, Reason.UNKNOWN_CODE),
        ("T1:other key", Outcome.DENY, Reason.MALFORMED_CODE),  # by another section's
    ],
)
def test_a_signature_is_checked_against_the_key_that_came_with_the_list(
    scanned: str, outcome: Outcome, reason: Reason
) -> None:
    desk = Desk(replace(SINGLE, signed_codes=True), Strategy.LOCAL, unknown_code=OfflinePolicy.ATTENTION)
    desk.room.known_sections = ("main", "other")
    for full in (False, True):  # a load, and a read of the list in force
        desk.room.pages = [replace(page(row(0)), public_key="key"), replace(page(), public_key="other key")]
        assert desk.synchronisation.run(full=full).trouble is None
    verdict = scan(desk, scanned)
    assert (verdict.outcome, verdict.reason) == (outcome, reason)
    assert (Check.SIGNATURE in verdict.judgement.unmade) is (scanned == "T1")


def test_a_key_that_is_told_no_more_checks_nothing():
    desk = Desk(replace(SINGLE, signed_codes=True), Strategy.LOCAL)
    for key, outcome in (("key", Outcome.ADMIT), ("", Outcome.ATTENTION)):
        desk.room.pages = [replace(page(row(0, 9)), public_key=key)]
        desk.synchronisation.run()
        assert scan(desk, "T1:key").outcome is outcome
        desk.journal.items.clear()


TAKEN = Settlement(ItemState.REFUSED, message="scanned by another device", reason=Reason.ALREADY_USED)


def test_a_cut_line_behind_which_another_door_was_first_is_a_no_and_no_conflict():
    desk = Desk(SINGLE)
    desk.list_ticket("T1")  # the list does not show the other door's use yet
    desk.room.looks, desk.room.uses, desk.room.settlements = [YES], [CUT], [TAKEN]
    verdict = scan(desk, "T1:signed")
    assert (verdict.outcome, verdict.reason, verdict.source) == (Outcome.DENY, Reason.ALREADY_USED, Source.VENDOR)
    assert verdict.vendor_message == TAKEN.message
    assert desk.states() == ["refused"]
    assert desk.journal.raised == {}


def test_let_in_on_an_unanswered_use_that_another_door_had_is_a_conflict():
    desk = Desk(SINGLE)
    desk.list_ticket("T1")
    item = desk.put(ItemState.UNKNOWN)
    desk.room.settlements = [TAKEN]
    desk.synchronisation.push()
    assert desk.states() == ["refused"]
    [conflict] = desk.journal.raised.values()
    assert (conflict.kind, conflict.item_id, conflict.message) == (
        ConflictKind.REFUSED_LATER,
        item.item_id,
        TAKEN.message,
    )
