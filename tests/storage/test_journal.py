"""What the journal's port promises, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from station.domain.journal import (
    PENDING,
    UPLOADS,
    Action,
    Conflict,
    ConflictKind,
    DoorCounts,
    ItemState,
    OutboxItem,
    QueueDepth,
    TakenBack,
)
from station.domain.ticket import TicketKey
from station.domain.verdict import Mode, Reason, Upload, Verdict
from station.storage import SqliteJournal, open_journal, sequence
from tests.storage import strategies
from tests.storage.samples import ADMITTED, DENIED, KEY, NOON, item, verdict

any_example = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


def store(journal: SqliteJournal, *items: OutboxItem) -> tuple[OutboxItem, ...]:
    with journal.transaction() as transaction:
        return tuple(transaction.store(each) for each in items)


def record(journal: SqliteJournal, *verdicts: Verdict) -> None:
    with journal.transaction() as transaction:
        for each in verdicts:
            transaction.record(each)


def ids(items: tuple[OutboxItem, ...]) -> list[str]:
    return [each.item_id for each in items]


@any_example
@given(strategies.items)
def test_an_item_comes_back_as_it_was_stored(journal: SqliteJournal, stored: OutboxItem) -> None:
    with journal.transaction() as transaction:
        returned = transaction.store(stored)
        assert transaction.item(stored.item_id) == returned == replace(stored, position=returned.position)
        of_ticket = transaction.items_of(stored.key)
        with_code = transaction.items_with_code(stored.key.profile, stored.code)
    assert (returned in of_ticket) == (returned in with_code) == (stored.action is not Action.REFUSAL)


@any_example
@given(strategies.verdicts)
def test_a_verdict_comes_back_as_it_was_recorded(journal: SqliteJournal, recorded: Verdict) -> None:
    with journal.transaction() as transaction:
        recorded = replace(recorded, scan_id=str(transaction.next_sequence()))
        position = transaction.record(recorded)
    read = journal.scan(recorded.scan_id)
    assert read is not None
    # The log shows what the door showed; what the list's terms asked of the ticket is not written down again and again.
    shown = None if recorded.ticket is None else replace(recorded.ticket, facts=None)
    assert (read.position, read.verdict) == (position, replace(recorded, ticket=shown))
    assert journal.last_scan() == read
    summary = journal.recent(recorded.profile, 1)[0]
    assert (summary.code, summary.outcome, summary.upload) == (recorded.code, recorded.outcome, recorded.upload)
    named = (recorded.ticket.type_name, recorded.ticket.holder) if recorded.ticket else ("", "")
    assert (summary.ticket_type, summary.holder) == named


@any_example
@given(strategies.conflicts)
def test_a_conflict_comes_back_as_it_was_raised_and_goes_when_resolved(
    journal: SqliteJournal, raised: Conflict
) -> None:
    unresolved = replace(raised, resolved_at=None)
    with journal.transaction() as transaction:
        transaction.raise_conflict(unresolved)
        assert unresolved in transaction.conflicts_of(raised.key)
    assert unresolved in journal.conflicts(raised.key.profile)
    with journal.transaction() as transaction:
        resolved = replace(raised, resolved_at=NOON)
        transaction.raise_conflict(resolved)
        assert resolved in transaction.conflicts_of(raised.key)
        assert transaction.conflict(raised.conflict_id) == resolved
        assert transaction.conflict("another") is None
    assert raised.conflict_id not in [each.conflict_id for each in journal.conflicts(raised.key.profile)]


@pytest.mark.parametrize("state", ItemState)
@pytest.mark.parametrize("action", Action)
def test_answers_stay_until_the_vendor_has_heard_them(journal: SqliteJournal, state: ItemState, action: Action) -> None:
    answers = {"4": "XS \u0000\u202e", "5": ""}
    stored = store(journal, replace(item("a", state=state, action=action), answers=answers))[0]
    with journal.transaction() as transaction:
        assert transaction.item("a") == stored
    waits = state in PENDING and action is not Action.REFUSAL
    assert stored.answers == (answers if waits else {})
    kept = journal.rows("SELECT answers FROM outbox")[0][0]
    assert (kept is not None) == waits
    assert "XS" not in repr(stored)


def test_what_was_taken_back_is_found_until_the_vendor_agreed(journal: SqliteJournal) -> None:
    done = ItemState.ACKNOWLEDGED
    back = replace(item("b", state=done), annul_asked_at=NOON)
    gone = replace(item("c", state=ItemState.UNDONE), annul_asked_at=NOON)
    store(journal, item("a", state=done), back, gone, replace(item("d", state=done), annul_asked_at=NOON))
    assert ids(journal.taken_back("main", 10)) == ["b", "d"]
    assert ids(journal.taken_back("main", 1)) == ["b"]
    assert journal.taken_back("other", 10) == ()
    assert ids(journal.queue("main")) == ["b", "d"]
    assert journal.depth("main") == QueueDepth(waiting=2)


def test_a_list_shows_what_was_taken_back(journal: SqliteJournal) -> None:
    record(journal, verdict("a"), verdict("b"), verdict("c"))
    store(journal, item("a", state=ItemState.ACKNOWLEDGED), item("b", state=ItemState.UNDONE))
    store(journal, replace(item("c", state=ItemState.ACKNOWLEDGED), annul_asked_at=NOON))
    shown = [(scan.scan_id, scan.back, scan.upload) for scan in journal.recent("main", 3)]
    assert shown == [
        ("c", TakenBack.ASKED, Upload.DONE),
        ("b", TakenBack.DONE, Upload.NOT_NEEDED),
        ("a", TakenBack.NO, Upload.DONE),
    ]


def test_who_is_asked_something_has_not_been_refused(journal: SqliteJournal) -> None:
    asked = replace(DENIED, reason=Reason.NEEDS_ANSWER)
    record(journal, verdict("a", DENIED), verdict("b", asked))
    assert journal.counts("main", NOON).denied == 1


def test_the_sequence_rises_and_goes_on_after_a_restart(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        assert [journal.draw_sequence(), journal.draw_sequence()] == [1, 2]
        with journal.transaction() as transaction:
            assert transaction.next_sequence() == 3
    with open_journal(tmp_path) as journal:
        assert journal.draw_sequence() > 3


def test_few_of_its_numbers_cost_a_write(journal: SqliteJournal) -> None:
    before = journal._writer().total_changes
    drawn = [journal.draw_sequence() for _ in range(100)]
    assert drawn == list(range(1, 101))
    assert journal._writer().total_changes - before == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(steps=st.lists(st.sampled_from(["draw", "commit", "roll back", "crash"]), max_size=40), block=st.integers(1, 3))
def test_the_sequence_rises_over_transactions_and_crashes(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, steps: list[str], block: int
) -> None:
    monkeypatch.setattr(sequence, "_BLOCK", block)
    folder = tmp_path_factory.mktemp("sequence")
    kept, journal = [0], open_journal(folder)
    for step in steps:
        if step == "draw":
            kept.append(journal.draw_sequence())
        elif step == "crash":  # nothing is written at the end, so the next start finds what a killed process left
            journal.close()
            journal = open_journal(folder)
        else:
            with suppress(InterruptedError), journal.transaction() as transaction:
                drawn = [transaction.next_sequence(), transaction.next_sequence()]
                assert kept[-1] < drawn[0] < drawn[1]
                if step == "roll back":
                    raise InterruptedError
                kept += drawn
    journal.close()
    assert kept == sorted(set(kept))


def test_a_block_that_raises_leaves_nothing(journal: SqliteJournal) -> None:
    def interrupted() -> None:
        with journal.transaction() as transaction:
            transaction.store(item("a"))
            transaction.record(verdict("a"))
            transaction.next_sequence()
            raise InterruptedError

    with pytest.raises(InterruptedError):
        interrupted()
    assert journal.last_scan() is None
    assert journal.depth("main") == QueueDepth()
    assert journal.draw_sequence() == 1


def test_a_transaction_inside_a_transaction_is_a_bug_that_rises(journal: SqliteJournal) -> None:
    with journal.transaction() as transaction:
        transaction.record(verdict("outer"))
        with pytest.raises(RuntimeError, match="one writer"):
            journal.draw_sequence()
    assert journal.scan("outer") is not None


def test_two_lines_for_one_scan_are_a_bug_that_rises(journal: SqliteJournal) -> None:
    record(journal, verdict("a"))
    with pytest.raises(Exception, match="UNIQUE"), journal.transaction() as transaction:
        transaction.record(verdict("a"))


def test_storing_again_replaces_and_keeps_the_place(journal: SqliteJournal) -> None:
    first, second = store(journal, item("a"), item("b"))
    (again,) = store(journal, replace(first, state=ItemState.ACKNOWLEDGED, acknowledged_seq=7, position=0))
    assert (again.position, again.acknowledged_seq) == (first.position, 7)
    with journal.transaction() as transaction:
        assert transaction.items_of(KEY) == (again, second)


def test_refusals_are_no_uses_of_a_ticket(journal: SqliteJournal) -> None:
    store(journal, item("entry"), item("refusal", action=Action.REFUSAL), item("exit", action=Action.EXIT))
    with journal.transaction() as transaction:
        assert ids(transaction.items_of(KEY)) == ["entry", "exit"]
        assert ids(transaction.items_with_code("main", "code of T1")) == ["entry", "exit"]
        assert transaction.items_with_code("other", "code of T1") == ()


@pytest.mark.parametrize("older", list(ItemState))
def test_an_item_waits_behind_an_older_one_whose_fate_is_open(journal: SqliteJournal, older: ItemState) -> None:
    other = TicketKey("main", "hall", "T2")
    store(journal, item("older", older), item("newer"), item("other", key=other))
    blocked = older in (ItemState.INTENT, ItemState.SENDING, ItemState.UNKNOWN)
    expected = (["older"] if older is ItemState.WAITING else []) + ([] if blocked else ["newer"]) + ["other"]
    assert ids(journal.sendable("main", 10)) == expected
    assert ids(journal.sendable("main", 1)) == expected[:1]
    assert journal.sendable("another profile", 10) == ()


def test_lists_hold_the_states_they_name(journal: SqliteJournal) -> None:
    states = list(ItemState)
    store(journal, *(item(state, state, key=TicketKey("main", "hall", state)) for state in states))
    store(journal, item("denied at once", ItemState.REFUSED, admitted=False))
    assert ids(journal.unsettled("main", 10)) == ["intent", "sending", "unknown"]
    assert ids(journal.unsettled("main", 1)) == ["intent"]
    assert ids(journal.queue("main")) == ["waiting", "sending", "refused", "unknown", "ambiguous"]
    assert journal.depth("main") == QueueDepth(waiting=2, refused=1, unknown=2)
    keys = [TicketKey("main", "hall", name) for name in (*states, "never scanned")]
    used = {key.ticket_id for key in journal.used_among(keys)}
    assert used == set(states) - {ItemState.REFUSED, ItemState.RELEASED}
    assert (
        journal.used_among([TicketKey("other", "hall", states[0]), TicketKey("main", "foyer", states[0])])
        == frozenset()
    )
    assert journal.used_among([]) == frozenset()


def test_used_among_a_long_page_of_two_sections_with_any_names(journal: SqliteJournal) -> None:
    names = [f"T{number}" for number in range(1100)] + ["a\x00b", "a", "'; --", "", "ünïcödé \U0001f3ab"]
    used = [TicketKey("main", "hall", name) for name in names[::3]] + [
        TicketKey("main", "", name) for name in names[::5]
    ]
    with journal.transaction() as transaction:
        for number, key in enumerate(used):
            transaction.store(item(f"item {number}", key=key))
    asked = [TicketKey("main", section, name) for name in names for section in ("hall", "", "foyer")]
    assert journal.used_among(asked) == set(used)


def test_depth_counts_open_conflicts_of_the_profile(journal: SqliteJournal) -> None:
    conflict = Conflict("c1", ConflictKind.OVER_ADMITTED, KEY, "code", 1, NOON)
    with journal.transaction() as transaction:
        transaction.raise_conflict(conflict)
        transaction.raise_conflict(replace(conflict, conflict_id="c2", resolved_at=NOON))
        transaction.raise_conflict(replace(conflict, conflict_id="c3", key=TicketKey("other", "", "x")))
    assert journal.depth("main").conflicts == 1
    assert journal.conflicts("main") == (conflict,)


@pytest.mark.parametrize("state", list(ItemState))
def test_a_list_shows_what_the_vendor_knows_today(journal: SqliteJournal, state: ItemState) -> None:
    store(journal, item("a"))
    record(journal, verdict("a", upload=Upload.WAITING))
    store(journal, item("a", state))
    assert journal.recent("main", 1)[0].upload is UPLOADS[state]
    assert journal.last_scan().verdict.upload is Upload.WAITING  # type: ignore[union-attr]


def test_an_entry_refused_on_the_spot_has_nothing_to_upload(journal: SqliteJournal) -> None:
    store(journal, item("a", ItemState.REFUSED, admitted=False))
    record(journal, verdict("a", DENIED))
    assert journal.recent("main", 1)[0].upload is Upload.NOT_NEEDED


def test_recent_is_newest_first_and_of_one_profile(journal: SqliteJournal) -> None:
    record(journal, verdict("a"), verdict("x", profile="other"), verdict("b"), verdict("c"))
    assert [summary.scan_id for summary in journal.recent("main", 2)] == ["c", "b"]
    assert [summary.scan_id for summary in journal.recent("other", 9)] == ["x"]


def test_the_log_is_read_page_by_page(journal: SqliteJournal) -> None:
    record(journal, *(verdict(f"s{n}", profile="main" if n % 3 else "other") for n in range(10)))

    def pages() -> Iterator[str]:
        after = 0
        while page := journal.scans("main", after, 2):
            yield from (line.verdict.scan_id for line in page)
            after = page[-1].position

    assert list(pages()) == ["s1", "s2", "s4", "s5", "s7", "s8"]
    assert journal.scan("unknown") is None


def test_counts_are_people_let_through_since_the_moment(journal: SqliteJournal) -> None:
    before = NOON - timedelta(hours=1)
    earlier = NOON - timedelta(minutes=10)
    store(
        journal,
        item("yesterday", at=before - timedelta(seconds=1)),
        item("family", at=earlier, people=3),
        item("now", ItemState.ACKNOWLEDGED),
        item("in, and refused later", ItemState.REFUSED),
        item("refused at once", ItemState.REFUSED, admitted=False),
        item("a lost answer", ItemState.UNKNOWN, admitted=False),
        item("held", ItemState.HELD, admitted=False),
        item("taken back", ItemState.UNDONE),
        item("left", action=Action.EXIT),
        item("told the vendor", action=Action.REFUSAL, people=0, admitted=False),
        item("elsewhere", key=TicketKey("other", "", "x")),
    )
    record(
        journal,
        verdict("d1", DENIED),
        verdict("d2", DENIED, mode=Mode.EXIT),
        verdict("look", DENIED, mode=Mode.CHECK),
        verdict("old", DENIED, at=before - timedelta(seconds=1)),
        verdict("ok", ADMITTED),
        verdict("x", DENIED, profile="other"),
    )
    assert journal.counts("main", before) == DoorCounts(admitted=5, denied=2, inside=4, per_minute=2)
    assert journal.counts("nobody", before) == DoorCounts()


def test_more_exits_than_entries_leave_nobody_inside(journal: SqliteJournal) -> None:
    store(journal, item("left", action=Action.EXIT, people=2))
    assert journal.counts("main", NOON) == DoorCounts(admitted=0, denied=0, inside=0, per_minute=0)


@any_example
@given(st.lists(st.tuples(st.sampled_from(ItemState), st.sampled_from("abc")), max_size=12))
def test_nothing_unsettled_is_ever_overtaken(journal: SqliteJournal, rows: list[tuple[ItemState, str]]) -> None:
    profile = f"example {journal.draw_sequence()}"
    names = [f"{profile}, item {number}" for number in range(len(rows))]
    made = zip(names, rows, strict=True)
    store(journal, *(item(name, state, key=TicketKey(profile, "", ticket)) for name, (state, ticket) in made))
    unsettled = {ItemState.INTENT, ItemState.SENDING, ItemState.UNKNOWN}
    expected = [
        names[number]
        for number, (state, ticket) in enumerate(rows)
        if state is ItemState.WAITING and not any(s in unsettled and t == ticket for s, t in rows[:number])
    ]
    assert ids(journal.sendable(profile, 100)) == expected
