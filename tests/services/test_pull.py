"""The list on its way in: loads, deltas, whole reads, and what a fresh list proves."""

from dataclasses import replace

from station.domain.capability import Counting
from station.domain.change import Link
from station.domain.journal import ConflictKind, ItemState
from station.domain.passage import ListTerms, TicketFacts
from station.domain.profile import Strategy
from station.domain.ticket import TicketKey, TicketStatus
from station.domain.vendor import Connection
from station.domain.verdict import Mode, Outcome, Reason
from station.services.conflicts import Conflicts
from station.services.pull import FULL_READ_EVERY
from station.services.synchronisation import Synchronisation
from tests.services.desk import AWAY, LISTED, SILENT, UNLISTED, Desk, page, row

KEY = TicketKey("fair", "main", "T1")


def codes(desk: Desk) -> list[str]:
    return sorted(code for row in desk.mirror.rows.values() for code in row.codes)


def pages_of(*counts: str) -> list:
    """A list of as many pages, each with these codes, one letter a ticket."""
    total = sum(map(len, counts))
    return [
        page(*(row(0, code=code) for code in letters), number=number, last=len(counts), total=total)
        for number, letters in enumerate(counts, 1)
    ]


def test_pages_come_in_and_only_the_first_pages_mark_is_kept():
    desk = Desk(LISTED)
    desk.room.pages = [
        page(row(0), number=1, last=2, total=2),
        page(row(0, code="T2"), number=2, last=2, total=2, cursor="c2"),
    ]
    seen = []
    report = desk.synchronisation.run(full=True, progressed=seen.append)
    assert (report.pulled, report.pages, report.cursor, report.trouble) == (2, 2, "c1", None)
    assert [(step.pages, step.last_page) for step in seen] == [(1, 2), (2, 2)]
    assert desk.mirror.cursors == {"main": "c1"}
    desk.room.pages = [page()]
    desk.synchronisation.run()
    assert desk.room.asked[-1] == ("page", "1 c1")


def test_a_page_that_fails_keeps_the_old_cursor():
    desk = Desk(LISTED)
    desk.room.pages = [page(row(0), number=1, last=2), SILENT]
    report = desk.synchronisation.run()
    assert (report.trouble, report.pulled, desk.mirror.cursors) == (SILENT, 1, {})
    assert desk.mirror.read_at is None


def test_cancelling_between_pages_completes_nothing():
    desk = Desk(LISTED)
    desk.room.pages = [page(row(0), number=1, last=2)]
    asked = iter([False, False, True])
    report = desk.synchronisation.run(cancelled=lambda: next(asked, True))
    assert (report.pages, desk.mirror.cursors) == (1, {})


def test_the_sequence_is_drawn_before_the_request():
    desk = Desk(LISTED)
    drawn = []
    original = desk.room.page
    desk.room.page = lambda request: (drawn.append(desk.journal.sequence), original(request))[1]
    desk.room.pages = [page(row(0))]
    desk.synchronisation.run()
    assert desk.mirror.rows[KEY].page_seq == drawn[0]


def test_a_use_the_vendor_does_not_show_is_noticed():
    desk = Desk(LISTED)
    item = desk.put(ItemState.ACKNOWLEDGED)
    desk.journal.store(replace(item, acknowledged_seq=desk.journal.draw_sequence(), base=0))
    desk.room.pages = [page(row(0)), page(row(0))]
    desk.synchronisation.run()
    first = desk.journal.items[item.item_id].unseen_seq
    desk.synchronisation.run()
    assert first is not None
    assert desk.journal.items[item.item_id].unseen_seq == first


def test_too_many_people_become_one_conflict_that_grows():
    desk = Desk(LISTED)
    item = desk.put(ItemState.ACKNOWLEDGED)
    desk.journal.store(replace(item, acknowledged_seq=desk.journal.draw_sequence(), base=0))
    for used in (2, 2, 3):
        desk.room.pages = [page(row(used))]
        desk.synchronisation.run()
    assert [(c.kind, c.people) for c in desk.journal.raised.values()] == [(ConflictKind.OVER_ADMITTED, 2)]


def test_where_each_use_has_an_answer_of_its_own_a_list_proves_no_excess():
    """One that still waits will be refused, and is a conflict then: not twice over."""
    for capability, raised in ((LISTED, 1), (replace(LISTED, batch_upload=0), 0)):
        desk = Desk(capability)
        desk.link.failed(AWAY)
        desk.put(ItemState.WAITING)
        desk.room.pages = [page(row(1)), AWAY]
        desk.room.uploads = [lambda _items: AWAY]
        desk.room.uses = [AWAY]
        desk.synchronisation.run()
        assert desk.states() == ["waiting"]
        assert len(desk.journal.raised) == raised


def test_without_a_counter_a_list_proves_no_excess():
    desk = Desk(replace(LISTED, counting=Counting.INSIDE))
    item = desk.put(ItemState.ACKNOWLEDGED)
    desk.journal.store(replace(item, acknowledged_seq=desk.journal.draw_sequence(), base=0))
    desk.room.pages = [page(row(2))]
    desk.synchronisation.run()
    assert desk.journal.raised == {}


def test_a_vendor_without_a_list_is_only_asked_whether_it_is_there():
    desk = Desk(UNLISTED)
    desk.room.connections = [Connection("door"), AWAY]
    assert desk.synchronisation.run().trouble is None
    assert desk.link.state().link is Link.ONLINE
    assert desk.synchronisation.run().trouble == AWAY


def test_a_load_is_seen_when_it_is_whole_and_goes_on_where_it_was_left():
    desk = Desk(LISTED)
    first, second = pages_of("AB", "C")
    desk.room.pages = [first, AWAY]
    assert desk.synchronisation.run().trouble == AWAY
    assert codes(desk) == []
    after_a_crash = Synchronisation(desk.profile, desk.journal, desk.mirror, desk.room, desk.clock, desk.link)
    desk.link.answered(10.0)
    desk.room.pages = [second]
    report = after_a_crash.run()
    assert (report.pulled, report.pages) == (3, 1)
    assert codes(desk) == ["A", "B", "C"]
    assert [number for _, number in desk.room.asked] == ["1", "2", "2"]


def test_a_load_that_fails_leaves_the_list_in_force():
    desk = Desk(LISTED)
    desk.room.pages = pages_of("AB")
    desk.synchronisation.run()
    desk.room.known_sections = ("other",)
    desk.room.pages = [AWAY]
    desk.synchronisation.run()
    assert codes(desk) == ["A", "B"]
    assert desk.mirror.loaded("fair") == ("main",)


def test_a_list_that_moved_between_two_pages_is_read_once_more():
    desk = Desk(LISTED)
    desk.room.pages = [*pages_of("AB", "B"), *pages_of("ABC")]
    report = desk.synchronisation.run()
    assert codes(desk) == ["A", "B", "C"]
    assert (report.pulled, report.pages, desk.room.pages) == (3, 3, [])


def test_the_whole_list_is_read_every_hour():
    desk = Desk(LISTED)
    desk.room.pages = pages_of("A")
    desk.synchronisation.run()
    desk.clock.seconds = FULL_READ_EVERY.total_seconds() - 1
    desk.room.pages = pages_of("A")
    desk.synchronisation.run()
    desk.clock.seconds += 1
    desk.room.pages = pages_of("A")
    desk.synchronisation.run()
    assert [number for _, number in desk.room.asked] == ["1", "1 c1", "1"]


def test_what_two_whole_reads_do_not_show_is_gone_and_the_vendor_is_asked():
    desk = Desk(LISTED)
    for letters in ("AB", "A", "A"):
        desk.room.pages = pages_of(letters)
        report = desk.synchronisation.run(full=True)
    assert report.removed == 1
    gone = [row.codes[0] for row in desk.mirror.rows.values() if row.status is TicketStatus.GONE]
    assert gone == ["B"]


def test_sections_that_cannot_be_told_begin_no_load():
    desk = Desk(LISTED)
    desk.room.known_sections = ("",)
    desk.room.pages = [SILENT]
    assert desk.synchronisation.run().trouble == SILENT
    assert desk.mirror.loading is None


def test_a_ticket_withdrawn_after_its_entry_is_a_conflict_with_both_sides_once():
    desk = Desk(LISTED)
    item = desk.put(ItemState.ACKNOWLEDGED)
    desk.journal.store(replace(item, acknowledged_seq=desk.journal.draw_sequence(), base=0))
    withdrawn = row(1, status=TicketStatus.REFUNDED)
    desk.room.pages = [page(withdrawn), page(withdrawn)]
    desk.synchronisation.run()
    [conflict] = desk.journal.conflicts("fair")
    assert (conflict.kind, conflict.people, conflict.item_id) == (ConflictKind.WITHDRAWN_LATER, 1, item.item_id)
    assert conflict.here_at == item.door_time
    assert conflict.there is not None
    assert conflict.there.status is TicketStatus.REFUNDED
    Conflicts("fair", desk.journal, desk.clock).deal_with(conflict.conflict_id)
    desk.synchronisation.run()
    assert desk.journal.conflicts("fair") == ()


def test_a_ticket_sold_again_under_another_code_is_a_withdrawal_of_the_first():
    desk = Desk(LISTED)
    desk.list_ticket()
    first = desk.put(ItemState.ACKNOWLEDGED)
    desk.journal.store(replace(first, acknowledged_seq=desk.journal.draw_sequence(), base=0))
    resold = replace(row(1), codes=("T1-AGAIN",))
    for _ in range(2):
        desk.room.pages = [page(resold)]
        desk.synchronisation.run()
    [conflict] = desk.journal.conflicts("fair")
    assert (conflict.kind, conflict.people, conflict.item_id) == (ConflictKind.WITHDRAWN_LATER, 1, first.item_id)
    again = replace(desk.put(ItemState.ACKNOWLEDGED), code="T1-AGAIN", acknowledged_seq=desk.journal.draw_sequence())
    desk.journal.store(again)
    desk.room.pages = [page(replace(resold, codes=("T1-ONCE-MORE",)))]
    desk.synchronisation.run()
    assert sorted(c.item_id for c in desk.journal.conflicts("fair")) == sorted((first.item_id, again.item_id))


def test_a_code_that_the_list_never_had_is_no_withdrawal():
    """The vendor takes it for this ticket's, in other letters say."""
    desk = Desk(LISTED)
    desk.list_ticket()
    item = replace(desk.put(ItemState.ACKNOWLEDGED), code="t1", acknowledged_seq=desk.journal.draw_sequence(), base=0)
    desk.journal.store(item)
    desk.room.pages = [page(row(1))]
    desk.synchronisation.run()
    assert desk.journal.conflicts("fair") == ()


def test_an_entry_that_will_be_refused_for_the_withdrawal_is_no_second_conflict():
    """Where uploads are taken whole, nobody refuses it: there it is one at once."""
    for capability, raised in ((LISTED, 1), (replace(LISTED, batch_upload=0), 0)):
        desk = Desk(capability)
        desk.link.failed(AWAY)
        desk.put(ItemState.WAITING)
        desk.room.pages = [page(row(0, status=TicketStatus.CANCELED)), AWAY]
        desk.room.uploads, desk.room.uses = [lambda _items: AWAY], [AWAY]
        desk.synchronisation.run()
        assert len(desk.journal.raised) == raised


def test_an_excess_that_was_dealt_with_is_raised_for_what_comes_on_top_alone():
    desk = Desk(LISTED)
    item = desk.put(ItemState.ACKNOWLEDGED)
    desk.journal.store(replace(item, acknowledged_seq=desk.journal.draw_sequence(), base=0))
    inbox = Conflicts("fair", desk.journal, desk.clock)
    raised = []
    for used in (2, 2, 4):
        desk.room.pages = [page(row(used))]
        desk.synchronisation.run()
        raised.append([conflict.people for conflict in desk.journal.conflicts("fair")])
        for conflict in desk.journal.conflicts("fair"):
            inbox.deal_with(conflict.conflict_id)
    assert raised == [[1], [], [2]]


def test_nobody_let_in_means_no_conflict_over_a_withdrawal():
    desk = Desk(LISTED)
    desk.put(ItemState.ACKNOWLEDGED, admitted=False)
    desk.room.pages = [page(row(1, status=TicketStatus.CANCELED))]
    desk.synchronisation.run()
    assert desk.journal.conflicts("fair") == ()


def test_the_vendor_says_how_often_it_wants_to_be_read():
    desk = Desk(LISTED)
    assert desk.synchronisation.interval == 10.0
    desk.room.list_interval = 120.0
    assert desk.synchronisation.interval == 120.0


def test_a_lists_terms_hold_from_the_end_of_the_read_that_told_them():
    desk = Desk(replace(LISTED, counting=Counting.PASSAGES, looks_first=False), Strategy.LOCAL)
    shown = replace(row(0), facts=TicketFacts("1"))
    closed = ListTerms(rules='{"<": [{"var": "entries_number"}, 0]}')
    desk.room.pages = [replace(page(shown), terms=ListTerms())]
    desk.synchronisation.run()
    assert desk.admission.scan("T1", Mode.CHECK).outcome is Outcome.ADMIT
    desk.room.pages = [replace(page(shown, last=2), terms=closed), SILENT]
    desk.synchronisation.run()
    assert desk.admission.scan("T1", Mode.CHECK).outcome is Outcome.ADMIT, "only half of it was read"
    desk.room.pages = [replace(page(shown), terms=closed)]
    desk.synchronisation.run()
    assert desk.admission.scan("T1", Mode.CHECK).reason is Reason.RULES
    desk.room.pages = [page(shown)]
    desk.synchronisation.run()
    assert desk.admission.scan("T1", Mode.CHECK).reason is Reason.RULES, "what is not told again still holds"
