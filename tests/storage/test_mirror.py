"""What the mirror's port promises, on a real file."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from station.domain.change import MirrorState
from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus
from station.domain.vendor import Page
from station.storage import SqliteMirror, open_journal, open_mirror
from station.storage.mirror import ROWS_PER_TRANSACTION
from tests.storage import strategies
from tests.storage.samples import NOON, ticket

any_example = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


def page(tickets: Iterable[Ticket]) -> Page:
    tickets = tuple(tickets)
    return Page(tickets, number=1, last=1, total=len(tickets))


def store(mirror: SqliteMirror, *tickets: Ticket, section: str = "hall", seq: int = 1) -> int:
    return mirror.store_page("main", section, page(tickets), seq, NOON)


@any_example
@given(strategies.tickets)
def test_a_ticket_comes_back_as_it_was_stored(mirror: SqliteMirror, stored: Ticket) -> None:
    key = stored.key
    mirror.store_page(key.profile, key.section, page([stored]), 7, NOON)
    expected = replace(stored, page_seq=7, read_at=NOON)
    assert mirror.ticket(key) == expected
    for code in stored.codes:
        assert expected in mirror.find(key.profile, code)


@any_example
@given(strategies.tickets)
def test_a_filled_ticket_keeps_its_own_page(mirror: SqliteMirror, stored: Ticket) -> None:
    mirror.fill(stored.key.profile, stored.key.section, [stored])
    assert mirror.ticket(stored.key) == stored


def test_every_read_marks_its_rows_and_counts_what_changed(mirror: SqliteMirror) -> None:
    first = ticket("T1", counters=Counters(1, 1, 0))
    assert store(mirror, first, ticket("T2"), seq=1) == 2
    assert store(mirror, first, ticket("T2", holder="Renamed"), seq=2) == 1
    assert mirror.store_page("main", "hall", page([first]), 3, NOON + timedelta(hours=1)) == 0
    found = mirror.ticket(first.key)
    assert found is not None
    assert (found.page_seq, found.read_at) == (3, NOON + timedelta(hours=1))
    assert mirror.ticket(TicketKey("main", "hall", "T2")) == ticket("T2", holder="Renamed", page_seq=2, read_at=NOON)
    assert mirror.state("main").tickets == 2


@pytest.mark.parametrize("change", ["codes", "status", "counters", "holder", "validity"])
def test_each_kind_of_change_is_one(mirror: SqliteMirror, change: str) -> None:
    plain = ticket("T1")
    changes = {
        "codes": ("new",),
        "status": TicketStatus.CANCELED,
        "counters": Counters(1, 0, 1, NOON),
        "holder": "x",
        "validity": replace(plain.validity, ends_at=NOON),
    }
    store(mirror, plain)
    assert store(mirror, replace(plain, **{change: changes[change]})) == 1  # type: ignore[arg-type]


def test_a_changed_code_kills_the_old_one(mirror: SqliteMirror) -> None:
    store(mirror, ticket("T1", "old"))
    assert not mirror.died("main", "old")
    store(mirror, ticket("T1", "new"))
    assert mirror.find("main", "old") == ()
    assert mirror.died("main", "old")
    assert not mirror.died("other", "old")
    assert not mirror.died("main", "new")
    assert [each.codes for each in mirror.find("main", "new")] == [("new",)]
    store(mirror, ticket("T1", "old", "new"))
    assert [each.key.ticket_id for each in mirror.find("main", "old")] == ["T1"]
    assert not mirror.died("main", "old")


def test_a_code_may_open_tickets_of_two_sections_and_profiles(mirror: SqliteMirror) -> None:
    store(mirror, ticket("T1", "code"))
    store(mirror, ticket("T1", "code", section="garden"), section="garden")
    mirror.store_page("other", "", page([ticket("T9", "code", section="", profile="other")]), 1, NOON)
    assert [found.key.section for found in mirror.find("main", "code")] == ["hall", "garden"]
    assert [found.key for found in mirror.find("other", "code")] == [TicketKey("other", "", "T9")]
    assert mirror.find("main", "Code") == ()
    store(mirror, ticket("T1", "another"))
    assert [found.key.section for found in mirror.find("main", "code")] == ["garden"]


def test_a_section_that_another_connection_adds_is_known_at_once(mirror: SqliteMirror, tmp_path: Path) -> None:
    store(mirror, ticket("T1", "code"))
    with open_mirror(tmp_path, read_only=True) as reader:
        assert len(reader.find("main", "code")) == 1
        store(mirror, ticket("T2", "code", section="garden"), section="garden")
        assert len(reader.find("main", "code")) == 2


def test_of_two_rows_with_one_id_the_later_wins(mirror: SqliteMirror) -> None:
    assert store(mirror, ticket("T1", "a"), ticket("T1", "b")) == 1
    assert mirror.state("main").tickets == 1
    assert [found.codes for found in mirror.find("main", "b")] == [("b",)]
    assert mirror.find("main", "a") == ()


def test_cursor_and_age_count_from_completion(mirror: SqliteMirror) -> None:
    store(mirror, ticket("T1"))
    assert mirror.cursor("main", "hall") == ""
    assert mirror.state("main") == MirrorState("main", tickets=1)
    mirror.complete("main", "hall", "c1", NOON, 1)
    assert mirror.cursor("main", "hall") == "c1"
    assert mirror.state("main") == MirrorState("main", tickets=1, read_at=NOON, total=1)
    mirror.complete("main", "hall", "c2", NOON + timedelta(minutes=1), None)
    assert mirror.state("main") == MirrorState("main", 1, NOON + timedelta(minutes=1), total=1)


def test_sections_are_named_as_their_tickets_name_them(mirror: SqliteMirror) -> None:
    store(mirror, ticket("T1", section_name="The <Hall>"))
    store(mirror, ticket("T2", section="garden"), section="garden")
    assert mirror.state("main").sections == (("hall", "The <Hall>"),)
    assert mirror.state("nobody").sections == ()


def test_a_list_is_as_old_as_its_oldest_section(mirror: SqliteMirror) -> None:
    mirror.complete("main", "hall", "h", NOON + timedelta(hours=1), 2)
    store(mirror, ticket("T1", section="garden"), section="garden")
    assert mirror.state("main") == MirrorState("main", tickets=1)
    mirror.complete("main", "garden", "g", NOON, 3)
    mirror.complete("other", "", "o", NOON - timedelta(days=1), 9)
    assert mirror.state("main") == MirrorState("main", 1, NOON, 5)
    assert (mirror.cursor("main", "hall"), mirror.cursor("main", "garden")) == ("h", "g")
    assert mirror.state("nobody") == MirrorState("nobody")


def test_a_long_page_goes_in_transactions_of_500(mirror: SqliteMirror, tmp_path: Path) -> None:
    seen = []
    with open_mirror(tmp_path, read_only=True) as reader:
        rows = [ticket(f"T{number}") for number in range(2 * ROWS_PER_TRANSACTION + 1)]

        class Watched(tuple[Ticket, ...]):
            """Looks at what is committed whenever the next rows are taken."""

            def __getitem__(self, index):
                seen.append(reader.state("main").tickets)
                return super().__getitem__(index)

        assert mirror.store_page("main", "hall", Page(Watched(rows), 1, 1, len(rows)), 1, NOON) == len(rows)
    assert seen == [0, 500, 1000]
    assert mirror.state("main").tickets == len(rows)


def test_a_thrown_away_mirror_leaves_the_journal_whole(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal, open_mirror(tmp_path) as mirror:
        assert journal.draw_sequence() == 1
        store(mirror, ticket("T1"))
    (tmp_path / "mirror.db").unlink()
    with open_journal(tmp_path) as journal, open_mirror(tmp_path) as mirror:
        assert mirror.state("main") == MirrorState("main")
        assert journal.draw_sequence() == 2
        assert store(mirror, ticket("T1")) == 1


def test_many_tickets_are_filled_in_without_holding_them(mirror: SqliteMirror) -> None:
    def many() -> Iterator[Ticket]:
        for number in range(30_000):
            yield ticket(f"T{number}", holder=f"Holder {number} " * 8)

    tracemalloc.start()
    assert mirror.fill("main", "hall", many()) == 30_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30_000_000, "30,000 tickets at once are twice as much"
    assert mirror.state("main").tickets == 30_000
    assert [found.key.ticket_id for found in mirror.find("main", "code of T29999")] == ["T29999"]
    assert mirror.damage() == ""
    with mirror._transaction() as connection:
        settings = [
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "wal_autocheckpoint")
        ]
    assert settings == [1, 250]


def test_a_fill_that_breaks_off_leaves_what_was_stored(mirror: SqliteMirror) -> None:
    def breaking() -> Iterator[Ticket]:
        yield from (ticket(f"T{number}") for number in range(6000))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        mirror.fill("main", "hall", breaking())
    stored = mirror.state("main").tickets
    assert stored == 5000
    assert len(mirror.find("main", "code of T4999")) == 1
    assert store(mirror, ticket("T1", holder="as ever")) == 1


class MirrorMachine(RuleBasedStateMachine):
    """Any pages in any order, against a plain dictionary."""

    folders: Iterator[Path]

    def __init__(self) -> None:
        super().__init__()
        self.mirror = open_mirror(next(self.folders))
        self.tickets: dict[str, tuple[str, ...]] = {}
        self.ever: set[tuple[str, str]] = set()

    @rule(
        rows=st.lists(
            st.tuples(st.sampled_from("ABC"), st.lists(st.sampled_from("abcd"), max_size=3).map(tuple)), max_size=4
        )
    )
    def read(self, rows: list[tuple[str, tuple[str, ...]]]) -> None:
        changed = {name: codes for name, codes in dict(rows).items() if self.tickets.get(name) != codes}
        tickets = [Ticket(TicketKey("main", "hall", name), codes) for name, codes in rows]
        assert self.mirror.store_page("main", "hall", page(tickets), 1, NOON) == len(changed)
        self.tickets.update(rows)
        self.ever.update((code, name) for name, codes in dict(rows).items() for code in codes)

    @invariant()
    def codes_open_what_they_should(self) -> None:
        for code in "abcd":
            live = {name for name, codes in self.tickets.items() if code in codes}
            dead = {name for c, name in self.ever if c == code} - live
            assert {found.key.ticket_id for found in self.mirror.find("main", code)} == live
            assert self.mirror.died("main", code) == bool(dead)
        assert self.mirror.state("main").tickets == len(self.tickets)

    def teardown(self) -> None:
        self.mirror.close()


def test_any_pages_in_any_order(tmp_path_factory: pytest.TempPathFactory) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    MirrorMachine.folders = iter(lambda: tmp_path_factory.mktemp("mirror"), None)
    run_state_machine_as_test(MirrorMachine, settings=settings(max_examples=20, stateful_step_count=12, deadline=None))
