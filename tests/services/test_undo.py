"""Undo: what was let through is taken back here and at the vendor, and nothing is lost on the way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from station.domain.change import Link
from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Strategy
from station.domain.trouble import Executed, Trouble, TroubleError, TroubleKind
from station.domain.undo import Undone, UndoState
from station.domain.vendor import Answer, Settlement
from station.domain.verdict import Mode, Outcome, Reason, Verdict
from tests.services.desk import AWAY, CUT, LISTED, REJECTED, YES, Desk, taken

ANNULS = replace(LISTED, annul_within=900.0, uploads_refusals=False)
AGREED = Answer(True, Reason.VALID)
NO = Answer(False, Reason.REFUSED_BY_VENDOR, "Annulment is not allowed")


def scan(desk: Desk, mode: Mode = Mode.ENTRY) -> Verdict:
    desk.clock.seconds += 2
    verdict = desk.admission.scan("T1", mode)
    assert isinstance(verdict, Verdict)
    return verdict


def undo(desk: Desk, scan_id: str) -> Undone:
    desk.clock.seconds += 2
    undone = desk.admission.undo(scan_id)
    assert isinstance(undone, Undone)
    return undone


def let_in(capability=ANNULS) -> tuple[Desk, str]:
    """A ticket for one, entered, and the vendor knows."""
    desk = Desk(capability)
    desk.list_ticket()
    desk.room.uses = [YES]
    return desk, scan(desk).scan_id


def item_of(desk: Desk, scan_id: str) -> OutboxItem:
    return desk.journal.items[scan_id]


class TestNotYetSent:
    def test_it_ends_here_and_the_vendor_never_hears_of_it(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket()
        entry = scan(desk)
        assert undo(desk, entry.scan_id).state is UndoState.DONE
        assert item_of(desk, entry.scan_id).state is ItemState.UNDONE
        desk.synchronisation.push()
        assert desk.room.asked == []
        assert scan(desk).outcome is Outcome.ADMIT

    def test_an_exit_too(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket(used=1)
        leaving = scan(desk, Mode.EXIT)
        assert undo(desk, leaving.scan_id).state is UndoState.DONE
        assert scan(desk, Mode.EXIT).reason is Reason.CHECKED_OUT

    def test_the_last_use_of_a_ticket_comes_first(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket(maximum=2)
        first, second = scan(desk), scan(desk)
        assert undo(desk, first.scan_id).state is UndoState.USED_SINCE
        assert undo(desk, second.scan_id).state is UndoState.DONE
        assert undo(desk, first.scan_id).state is UndoState.DONE


class TestAtTheVendor:
    def test_the_vendor_agrees_and_the_ticket_enters_again(self):
        desk, scan_id = let_in()
        desk.room.annulments = [AGREED]
        done = undo(desk, scan_id)
        assert done.state is UndoState.DONE
        item = item_of(desk, scan_id)
        assert item.state is ItemState.UNDONE
        assert item.acknowledged_seq == desk.journal.sequence, "what was read before may still show it"
        desk.room.uses = [YES]
        assert scan(desk).outcome is Outcome.ADMIT

    def test_the_wish_is_committed_before_the_request_leaves(self):
        desk, scan_id = let_in()
        seen = []
        desk.room.annul = lambda item, _budget: (seen.append(desk.journal.items[item.item_id]), AGREED)[1]
        undo(desk, scan_id)
        assert [(item.taken_back, item.annul_asked_at) for item in seen] == [(True, desk.clock.now())]

    def test_a_no_leaves_it_as_it_was_and_says_why(self):
        desk, scan_id = let_in()
        desk.room.annulments = [NO]
        refused = undo(desk, scan_id)
        assert (refused.state, refused.message) == (UndoState.REFUSED, NO.message)
        item = item_of(desk, scan_id)
        assert (item.state, item.taken_back) == (ItemState.ACKNOWLEDGED, False)
        assert scan(desk).reason is Reason.ALREADY_USED

    def test_a_request_that_the_vendor_does_not_take_is_a_no(self):
        desk, scan_id = let_in()
        desk.room.annulments = [replace(REJECTED, executed=Executed.NO)]
        assert undo(desk, scan_id).state is UndoState.REFUSED

    @pytest.mark.parametrize("trouble", [CUT, AWAY])
    def test_a_lost_answer_goes_on_counting_until_the_vendor_agreed(self, trouble):
        desk, scan_id = let_in()
        desk.room.annulments = [trouble]
        assert undo(desk, scan_id).state is UndoState.ASKED
        assert item_of(desk, scan_id).counts
        desk.room.annulments = [trouble]
        assert scan(desk).reason is Reason.ALREADY_USED
        desk.room.annulments = [AGREED]
        desk.synchronisation.push()
        assert item_of(desk, scan_id).state is ItemState.UNDONE
        asked = list(desk.room.asked)
        desk.synchronisation.push()
        assert desk.room.asked == asked

    def test_a_trouble_keeps_the_rest_of_the_queue_for_later(self):
        desk, scan_id = let_in()
        desk.put(ItemState.WAITING, code="T2")
        desk.room.annulments = [CUT, CUT]
        undo(desk, scan_id)
        assert desk.synchronisation.push().trouble == CUT
        desk.room.annulments, desk.room.uploads = [AGREED], [taken]
        assert desk.synchronisation.push().trouble is None
        assert desk.states() == ["undone", "acknowledged"]

    def test_the_next_scan_of_the_ticket_tells_the_vendor_first(self):
        desk, scan_id = let_in()
        desk.room.annulments = [CUT, AGREED]
        undo(desk, scan_id)
        desk.room.uses = [YES]
        assert scan(desk).outcome is Outcome.ADMIT
        assert [act for act, _ in desk.room.asked] == ["entry", "annul", "annul", "entry"]

    def test_asked_again_by_hand_it_is_the_same_wish(self):
        desk, scan_id = let_in()
        desk.room.annulments = [CUT]
        undo(desk, scan_id)
        asked_at = item_of(desk, scan_id).annul_asked_at
        desk.clock.seconds += 3600
        desk.room.annulments = [AGREED]
        assert undo(desk, scan_id).state is UndoState.DONE
        assert item_of(desk, scan_id).annul_asked_at == asked_at

    def test_while_a_person_keeps_the_line_silent_nobody_is_asked(self):
        desk, scan_id = let_in()
        desk.link.force(Link.OFFLINE, None)
        assert undo(desk, scan_id).state is UndoState.ASKED
        unknown = desk.put(ItemState.UNKNOWN, code="T2")
        assert undo(desk, unknown.item_id).state is UndoState.UNCERTAIN
        assert [act for act, _ in desk.room.asked] == ["entry"]
        desk.link.release()
        desk.room.annulments = [AGREED]
        assert undo(desk, scan_id).state is UndoState.DONE

    def test_too_late_nobody_is_asked(self):
        desk, scan_id = let_in()
        desk.clock.seconds += 901
        assert undo(desk, scan_id).state is UndoState.TOO_LATE
        assert ("annul", "T1") not in desk.room.asked

    def test_a_vendor_without_a_way_back_is_not_asked(self):
        desk, scan_id = let_in(LISTED)
        assert undo(desk, scan_id).state is UndoState.NO_WAY_BACK
        assert scan(desk).reason is Reason.ALREADY_USED


class TestUncertain:
    def test_what_the_vendor_made_of_the_scan_is_read_first(self):
        desk = Desk(ANNULS)
        desk.list_ticket()
        item = desk.put(ItemState.UNKNOWN)
        desk.room.settlements, desk.room.annulments = [Settlement(ItemState.ACKNOWLEDGED)], [AGREED]
        assert undo(desk, item.item_id).state is UndoState.DONE
        assert desk.states() == ["undone"]

    def test_what_was_never_carried_out_ends_here(self):
        desk = Desk(ANNULS)
        desk.list_ticket()
        item = desk.put(ItemState.UNKNOWN)
        desk.journal.store(replace(item, timed_out_at=desk.clock.now() - timedelta(minutes=1)))
        desk.room.settlements = [Settlement(ItemState.WAITING)]
        assert undo(desk, item.item_id).state is UndoState.DONE
        assert ("annul", "T1") not in desk.room.asked

    def test_what_can_not_be_read_stays(self):
        desk = Desk(ANNULS)
        item = desk.put(ItemState.UNKNOWN)
        desk.room.settlements = [CUT]
        assert undo(desk, item.item_id).state is UndoState.UNCERTAIN
        assert desk.states() == ["unknown"]

    @pytest.mark.parametrize("state", [ItemState.INTENT, ItemState.SENDING, ItemState.AMBIGUOUS])
    def test_what_is_under_way_or_a_person_s_is_left_alone(self, state):
        desk = Desk(ANNULS)
        item = desk.put(state)
        assert undo(desk, item.item_id).state is UndoState.UNCERTAIN
        assert desk.states() == [state.value]


@pytest.mark.parametrize(
    ("state", "action", "admitted"),
    [
        (ItemState.UNDONE, Action.ENTRY, True),
        (ItemState.RELEASED, Action.ENTRY, False),
        (ItemState.HELD, Action.ENTRY, False),
        (ItemState.REFUSED, Action.ENTRY, False),
        (ItemState.WAITING, Action.REFUSAL, False),
    ],
)
def test_where_nobody_was_let_through_there_is_nothing_to_undo(state, action, admitted):
    desk = Desk(ANNULS)
    item = desk.put(state, action, admitted=admitted)
    assert undo(desk, item.item_id).state is UndoState.NOTHING
    assert desk.states() == [state.value]
    assert undo(desk, "never seen").state is UndoState.NOTHING


def test_a_full_disk_is_trouble_and_nothing_is_asked(monkeypatch):
    desk, scan_id = let_in()
    trouble = Trouble(TroubleKind.DISK_FULL, "journal.db")

    def full():
        raise TroubleError(trouble)

    monkeypatch.setattr(desk.journal, "transaction", full)
    assert desk.admission.undo(scan_id) == trouble
    assert ("annul", "T1") not in desk.room.asked
