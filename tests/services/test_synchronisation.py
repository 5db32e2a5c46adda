"""Push and pull: order, one bad row, outages, and what a fresh list proves."""

from dataclasses import replace

import pytest

from station.domain.capability import Counting
from station.domain.change import Link
from station.domain.journal import Action, ConflictKind, ItemState
from station.domain.ticket import Counters, Ticket, TicketKey
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Connection, Page, Settlement
from station.services.delivery import Delivery
from station.services.recovery import recover
from tests.services.desk import AWAY, CUT, LISTED, REJECTED, SILENT, UNLISTED, USED, YES, Desk, taken

KEY = TicketKey("fair", "main", "T1")


def page(*tickets: Ticket, number: int = 1, last: int = 1, cursor: str = "c1") -> Page:
    return Page(tickets, number, last, len(tickets), cursor)


def row(used: int, maximum: int = 1, code: str = "T1") -> Ticket:
    counters = Counters(maximum, max(0, maximum - used), used)
    return Ticket(TicketKey("fair", "main", code), (code,), counters=counters)


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

    def test_each_replay_is_looked_at_first(self):
        desk = Desk(UNLISTED)
        desk.put(ItemState.WAITING)
        desk.put(ItemState.WAITING, code="T2")
        desk.room.looks, desk.room.uses = [USED, YES], [YES]
        report = desk.synchronisation.push()
        assert desk.states() == ["refused", "acknowledged"]
        assert (report.pushed, report.refused) == (1, 1)
        assert [conflict.kind for conflict in desk.journal.raised.values()] == [ConflictKind.CANCELED_MEANWHILE]
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


class TestPull:
    def test_pages_come_in_and_only_the_first_pages_mark_is_kept(self):
        desk = Desk(LISTED)
        desk.room.pages = [page(row(0), number=1, last=2), page(row(0, code="T2"), number=2, last=2, cursor="c2")]
        seen = []
        report = desk.synchronisation.run(full=True, progressed=seen.append)
        assert (report.pulled, report.pages, report.cursor, report.trouble) == (2, 2, "c1", None)
        assert [(step.pages, step.last_page) for step in seen] == [(1, 2), (2, 2)]
        assert desk.mirror.cursors == {"main": "c1"}
        desk.room.pages = [page()]
        desk.synchronisation.run()
        assert desk.room.asked[-1] == ("page", "1 c1")

    def test_a_page_that_fails_keeps_the_old_cursor(self):
        desk = Desk(LISTED)
        desk.room.pages = [page(row(0), number=1, last=2), SILENT]
        report = desk.synchronisation.run()
        assert (report.trouble, report.pulled, desk.mirror.cursors) == (SILENT, 1, {})
        assert desk.mirror.read_at is None

    def test_cancelling_between_pages_completes_nothing(self):
        desk = Desk(LISTED)
        desk.room.pages = [page(row(0), number=1, last=2)]
        asked = iter([False, False, True])
        report = desk.synchronisation.run(cancelled=lambda: next(asked, True))
        assert (report.pages, desk.mirror.cursors) == (1, {})

    def test_the_sequence_is_drawn_before_the_request(self):
        desk = Desk(LISTED)
        drawn = []
        original = desk.room.page
        desk.room.page = lambda request: (drawn.append(desk.journal.sequence), original(request))[1]
        desk.room.pages = [page(row(0))]
        desk.synchronisation.run()
        assert desk.mirror.rows[KEY].page_seq == drawn[0]

    def test_a_use_the_vendor_does_not_show_is_noticed(self):
        desk = Desk(LISTED)
        item = desk.put(ItemState.ACKNOWLEDGED)
        desk.journal.store(replace(item, acknowledged_seq=desk.journal.draw_sequence(), base=0))
        desk.room.pages = [page(row(0)), page(row(0))]
        desk.synchronisation.run()
        first = desk.journal.items[item.item_id].unseen_seq
        desk.synchronisation.run()
        assert first is not None
        assert desk.journal.items[item.item_id].unseen_seq == first

    def test_too_many_people_become_one_conflict_that_grows(self):
        desk = Desk(LISTED)
        item = desk.put(ItemState.ACKNOWLEDGED)
        desk.journal.store(replace(item, acknowledged_seq=desk.journal.draw_sequence(), base=0))
        for used in (2, 2, 3):
            desk.room.pages = [page(row(used))]
            desk.synchronisation.run()
        assert [(c.kind, c.people) for c in desk.journal.raised.values()] == [(ConflictKind.OVER_ADMITTED, 2)]

    def test_without_a_counter_a_list_proves_no_excess(self):
        desk = Desk(replace(LISTED, counting=Counting.INSIDE))
        item = desk.put(ItemState.ACKNOWLEDGED)
        desk.journal.store(replace(item, acknowledged_seq=desk.journal.draw_sequence(), base=0))
        desk.room.pages = [page(row(2))]
        desk.synchronisation.run()
        assert desk.journal.raised == {}

    def test_a_vendor_without_a_list_is_only_asked_whether_it_is_there(self):
        desk = Desk(UNLISTED)
        desk.room.connections = [Connection("door"), AWAY]
        assert desk.synchronisation.run().trouble is None
        assert desk.link.state().link is Link.ONLINE
        assert desk.synchronisation.run().trouble == AWAY


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
