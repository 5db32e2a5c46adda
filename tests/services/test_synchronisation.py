"""Push and pull: order, one bad row, outages, and what a fresh list proves."""

from dataclasses import replace

import pytest

from station.domain.capability import Counting
from station.domain.change import Link
from station.domain.journal import Action, ConflictKind, ItemState
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Answer, Settlement
from station.domain.verdict import Reason
from station.services.delivery import Delivery
from station.services.recovery import recover
from tests.services.desk import AWAY, CUT, LISTED, REJECTED, SILENT, UNLISTED, USED, YES, Desk, page, row, taken


class TestPush:
    def test_uploads_run_up_to_an_exit_that_goes_alone(self):
        desk = Desk(LISTED)
        for code, action in [("A", Action.ENTRY), ("B", Action.REFUSAL), ("A", Action.EXIT), ("C", Action.ENTRY)]:
            desk.put(ItemState.WAITING, action, code)
        desk.room.uploads, desk.room.uses = [taken, taken], [YES]
        report = desk.synchronisation.push()
        assert desk.room.asked == [("upload", "A B"), ("exit", "A"), ("upload", "C")]
        assert (report.pushed, report.refused, report.waiting, report.trouble) == (4, 0, 0, None)

    def test_a_batch_that_never_left_waits_again(self):
        desk = Desk(LISTED)
        desk.put(ItemState.WAITING)
        desk.room.uploads = [lambda items: AWAY]
        assert desk.synchronisation.push().trouble == AWAY
        assert desk.states() == ["waiting"]
        assert desk.link.state().link is Link.OFFLINE

    def test_a_batch_that_may_have_arrived_is_unknown_and_not_sent_again(self):
        desk = Desk(LISTED)
        desk.put(ItemState.WAITING)
        desk.room.uploads = [lambda items: CUT]
        desk.synchronisation.push()
        assert desk.states() == ["unknown"]
        desk.room.settlements = [Settlement(ItemState.UNKNOWN, "1")]
        desk.synchronisation.push()
        assert [act for act, _ in desk.room.asked] == ["upload", "settle"]

    def test_one_bad_row_does_not_hold_the_others_back(self):
        desk = Desk(LISTED)
        for code in "ABC":
            desk.put(ItemState.WAITING, code=code)
        desk.room.uploads = [lambda items: REJECTED, taken, lambda items: REJECTED, taken]
        report = desk.synchronisation.push()
        assert desk.states() == ["acknowledged", "refused", "acknowledged"]
        assert (report.pushed, report.refused) == (2, 1)
        assert [conflict.kind for conflict in desk.journal.raised.values()] == [ConflictKind.REFUSED_LATER]

    def test_trouble_in_the_middle_of_single_sending_stops_there(self):
        desk = Desk(LISTED)
        for code in "ABC":
            desk.put(ItemState.WAITING, code=code)
        desk.room.uploads = [lambda items: REJECTED, taken, lambda items: SILENT]
        assert desk.synchronisation.push().trouble == SILENT
        assert desk.states() == ["acknowledged", "waiting", "waiting"]

    def test_an_answer_that_forgets_a_row_leaves_it_unknown(self):
        desk = Desk(LISTED)
        desk.put(ItemState.WAITING)
        desk.room.uploads = [lambda items: ()]
        desk.synchronisation.push()
        assert desk.states() == ["unknown"]

    @pytest.mark.parametrize("capability", [LISTED, UNLISTED])
    def test_a_bug_in_the_middle_leaves_the_item_unknown_and_rises(self, capability):
        desk = Desk(capability)
        desk.put(ItemState.WAITING)
        desk.room.looks = [YES]  # no answer is told for what comes next: the room itself breaks
        with pytest.raises(IndexError):
            desk.synchronisation.push()
        assert desk.states() == ["unknown"]

    @pytest.mark.parametrize(
        ("no", "kind"),
        [
            (USED, ConflictKind.REFUSED_LATER),
            (Answer(False, Reason.CANCELED), ConflictKind.CANCELED_MEANWHILE),
            (Answer(False, Reason.REFUSED_BY_VENDOR), ConflictKind.CANCELED_MEANWHILE),
        ],
    )
    def test_each_replay_is_looked_at_first(self, no, kind):
        desk = Desk(UNLISTED)
        desk.put(ItemState.WAITING)
        desk.put(ItemState.WAITING, code="T2")
        desk.room.looks, desk.room.uses = [no, YES], [YES]
        report = desk.synchronisation.push()
        assert desk.states() == ["refused", "acknowledged"]
        assert (report.pushed, report.refused) == (1, 1)
        assert [conflict.kind for conflict in desk.journal.raised.values()] == [kind]
        assert [act for act, _ in desk.room.asked] == ["look", "look", "entry"]

    @pytest.mark.parametrize(
        ("answer", "state"),
        [(CUT, "unknown"), (AWAY, "waiting"), (REJECTED, "refused"), (USED, "refused"), (YES, "acknowledged")],
    )
    def test_what_becomes_of_a_single_use(self, answer, state):
        desk = Desk(UNLISTED)
        desk.put(ItemState.WAITING)
        desk.room.looks, desk.room.uses = [YES], [answer]
        desk.synchronisation.push()
        assert desk.states() == [state]
        assert bool(desk.journal.raised) is (state == "refused")

    def test_a_vendor_that_cannot_be_looked_at_gets_nothing(self):
        desk = Desk(UNLISTED)
        desk.put(ItemState.WAITING)
        desk.room.looks = [SILENT]
        desk.synchronisation.push()
        assert desk.states() == ["waiting"]

    def test_settling_decides_what_happens_next(self):
        desk = Desk(LISTED)
        desk.put(ItemState.UNKNOWN, code="A")
        desk.put(ItemState.UNKNOWN, code="B")
        desk.put(ItemState.UNKNOWN, code="C", admitted=False)
        desk.put(ItemState.UNKNOWN, code="D")
        desk.room.settlements = [
            Settlement(ItemState.ACKNOWLEDGED),
            Settlement(ItemState.WAITING),
            Settlement(ItemState.WAITING),
            Settlement(ItemState.AMBIGUOUS, message="risen, by whom?"),
        ]
        desk.room.uploads = [taken]
        desk.synchronisation.push()
        assert desk.states() == ["acknowledged", "acknowledged", "released", "ambiguous"]
        assert ("upload", "B") in desk.room.asked

    @pytest.mark.parametrize(
        ("counting", "states"),
        [(Counting.COUNTED, ["acknowledged", "acknowledged"]), (Counting.INSIDE, ["ambiguous", "acknowledged"])],
    )
    def test_of_one_request_the_newest_speaks_for_the_older_ones_where_uses_are_counted(self, counting, states):
        desk = Desk(replace(LISTED, counting=counting))
        for _ in range(2):
            desk.put(ItemState.UNKNOWN)
        desk.room.settlements = [Settlement(ItemState.ACKNOWLEDGED), Settlement(ItemState.AMBIGUOUS)]
        desk.synchronisation.push()
        assert desk.states() == states

    def test_settling_stops_at_trouble(self):
        desk = Desk(LISTED)
        desk.put(ItemState.UNKNOWN)
        desk.put(ItemState.WAITING, code="B")
        desk.room.settlements = [AWAY]
        assert desk.synchronisation.push().trouble == AWAY
        assert desk.states() == ["unknown", "waiting"]

    def test_cancelling_stops_between_the_steps(self):
        desk = Desk(LISTED)
        desk.put(ItemState.UNKNOWN)
        desk.put(ItemState.WAITING, code="B")
        desk.room.settlements = [Settlement(ItemState.ACKNOWLEDGED)]
        desk.synchronisation.push(cancelled=lambda: True)
        assert desk.states() == ["acknowledged", "waiting"]

    def test_cancelling_between_two_sendings(self):
        desk = Desk(UNLISTED)
        desk.put(ItemState.WAITING)
        desk.put(ItemState.WAITING, code="B")
        desk.room.looks, desk.room.uses = [YES], [YES]
        asked = iter([False, True])
        desk.synchronisation.push(cancelled=lambda: next(asked))
        assert desk.states() == ["acknowledged", "waiting"]

    def test_what_moved_meanwhile_is_left_alone(self):
        desk = Desk(LISTED)
        waiting = desk.put(ItemState.WAITING)
        other = desk.put(ItemState.WAITING, code="B")

        def interrupted(items):
            desk.journal.store(replace(waiting, state=ItemState.UNDONE))
            return taken(items)

        desk.room.uploads = [interrupted]
        desk.synchronisation.push()
        assert desk.states() == ["undone", "acknowledged"]
        assert desk.journal.items[other.item_id].acknowledged_seq is not None


class TestRound:
    def test_after_an_outage_the_list_comes_first_as_well(self):
        desk = Desk(LISTED)
        desk.link.failed(AWAY)
        desk.put(ItemState.WAITING)
        desk.room.pages, desk.room.uploads = [page(), page()], [taken]
        desk.synchronisation.run()
        assert [act for act, _ in desk.room.asked] == ["page", "upload", "page"]

    def test_still_away_means_one_call(self):
        desk = Desk(LISTED)
        desk.link.failed(AWAY)
        desk.room.pages = [AWAY]
        assert desk.synchronisation.run().trouble == AWAY
        assert [act for act, _ in desk.room.asked] == ["page"]

    def test_a_push_that_found_the_vendor_away_ends_the_round(self):
        desk = Desk(LISTED)
        desk.put(ItemState.WAITING)
        desk.room.uploads = [lambda items: AWAY]
        assert desk.synchronisation.run().trouble == AWAY
        assert [act for act, _ in desk.room.asked] == ["upload"]

    def test_a_push_the_vendor_forbids_does_not_stop_the_list(self):
        desk = Desk(LISTED)
        desk.put(ItemState.WAITING)
        forbidden = Trouble(TroubleKind.FORBIDDEN)
        desk.room.uploads, desk.room.pages = [lambda items: forbidden], [page(row(0))]
        report = desk.synchronisation.run()
        assert (report.trouble, report.pulled) == (forbidden, 1)


class TestMoves:
    """Two threads meet over one item: only the first move counts."""

    @pytest.mark.parametrize("state", [ItemState.SENDING, ItemState.ACKNOWLEDGED])
    def test_only_what_waits_is_sent(self, state):
        desk = Desk(UNLISTED)
        item = desk.put(ItemState.WAITING)
        delivery = Delivery(desk.journal, desk.room, desk.clock, desk.link)
        desk.journal.store(replace(item, state=state))
        desk.room.looks = [YES]
        assert delivery.send(item).items == (item,)
        desk.room.looks = [USED]
        assert delivery.send(item).items[0].state is state
        assert desk.journal.raised == {}

    def test_only_what_waits_is_uploaded(self):
        desk = Desk(LISTED)
        item = desk.put(ItemState.SENDING)
        delivery = Delivery(desk.journal, desk.room, desk.clock, desk.link)
        assert delivery.upload((item,)).items == (item,)

    def test_what_was_settled_meanwhile_stays_settled(self):
        desk = Desk(UNLISTED)
        item = desk.put(ItemState.UNKNOWN)
        settled = desk.journal.store(replace(item, state=ItemState.ACKNOWLEDGED))
        desk.room.settlements = [Settlement(ItemState.WAITING)]
        delivery = Delivery(desk.journal, desk.room, desk.clock, desk.link)
        assert delivery.settle((item,)).items == (settled,)


def test_after_a_crash_what_may_have_left_is_unknown():
    desk = Desk(LISTED)
    for state in ItemState:
        desk.put(state, code=state.value)
    assert recover("fair", desk.journal, desk.clock) == 2
    assert desk.states().count("unknown") == 3
    assert recover("fair", desk.journal, desk.clock) == 0
