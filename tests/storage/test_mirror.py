"""What the mirror's port promises of a list in force, on real files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from station.domain.change import ListRun, MirrorState, SectionRun
from station.domain.code_pattern import CodePattern
from station.domain.passage import ListTerms
from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus
from station.domain.trouble import TroubleError, TroubleKind
from station.domain.vendor import Page
from station.storage import SqliteJournal, SqliteMirror, open_journal, open_mirror
from station.storage.mirror.mirror import ROWS_PER_TRANSACTION
from station.storage.mirror.rows import terms_from_text, terms_text
from tests.storage import strategies
from tests.storage.lists import load, page, read_whole, store
from tests.storage.samples import NOON, ticket

any_example = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
HOUR = timedelta(hours=1)


@any_example
@given(strategies.tickets)
def test_a_ticket_comes_back_as_it_was_stored(mirror: SqliteMirror, stored: Ticket) -> None:
    key = stored.key
    load(mirror, {key.section: ()}, key.profile)
    mirror.store_page(key.profile, key.section, page([stored]), 7, NOON)
    expected = replace(stored, page_seq=7, read_at=NOON)
    assert mirror.ticket(key) == expected
    for code in stored.codes:
        assert expected in mirror.find(key.profile, code)


@any_example
@given(strategies.tickets)
def test_a_ticket_comes_back_as_it_was_loaded(mirror: SqliteMirror, stored: Ticket) -> None:
    key = stored.key
    load(mirror, {key.section: [stored]}, key.profile, seq=7)
    expected = replace(stored, page_seq=7, read_at=NOON)
    assert mirror.ticket(key) == expected
    for code in stored.codes:
        assert expected in mirror.find(key.profile, code)


def test_every_read_marks_its_rows_and_counts_what_changed(mirror: SqliteMirror) -> None:
    first = ticket("T1", counters=Counters(1, 1, 0))
    assert store(mirror, first, ticket("T2"), seq=1) == 2
    assert store(mirror, first, ticket("T2", holder="Renamed"), seq=2) == 1
    assert mirror.store_page("main", "hall", page([first]), 3, NOON + HOUR) == 0
    found = mirror.ticket(first.key)
    assert found is not None
    assert (found.page_seq, found.read_at) == (3, NOON + HOUR)
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
    load(mirror, {"hall": [ticket("T1", "code")], "garden": [ticket("T1", "code", section="garden")]})
    load(mirror, {"": [ticket("T9", "code", section="", profile="other")]}, "other")
    assert [found.key.section for found in mirror.find("main", "code")] == ["hall", "garden"]
    assert [found.key for found in mirror.find("other", "code")] == [TicketKey("other", "", "T9")]
    assert mirror.find("main", "Code") == ()
    store(mirror, ticket("T1", "another"))
    assert [found.key.section for found in mirror.find("main", "code")] == ["garden"]


def test_of_two_rows_with_one_id_the_later_wins(mirror: SqliteMirror) -> None:
    assert store(mirror, ticket("T1", "a"), ticket("T1", "b")) == 1
    assert mirror.state("main").tickets == 1
    assert [found.codes for found in mirror.find("main", "b")] == [("b",)]
    assert mirror.find("main", "a") == ()


def test_cursor_and_age_count_from_completion(mirror: SqliteMirror) -> None:
    assert mirror.loaded("main") == ()
    assert (mirror.cursor("main", "hall"), mirror.state("main")) == ("", MirrorState("main"))
    load(mirror, {"hall": [ticket("T1")]}, cursor="c1")
    assert mirror.cursor("main", "hall") == "c1"
    assert mirror.state("main") == MirrorState("main", 1, NOON, NOON, total=1)
    mirror.complete("main", "hall", SectionRun("c2", NOON + HOUR, 2, full=False))
    assert mirror.cursor("main", "hall") == "c2"
    assert mirror.state("main") == MirrorState("main", 1, NOON + HOUR, NOON, total=1)
    mirror.complete("main", "hall", SectionRun("c3", NOON + 2 * HOUR, 3, full=True, total=5))
    assert mirror.state("main") == MirrorState("main", 1, NOON + 2 * HOUR, NOON + 2 * HOUR, total=5)


def test_a_sections_key_is_the_last_runs(mirror: SqliteMirror) -> None:
    assert mirror.public_key("main", "hall") == ""
    begun = mirror.load("main", ("hall", "garden"), NOON)
    begun.store_page("hall", replace(page([ticket("T1")], 1, 2), public_key="first"), 1, NOON)
    begun.store_page("hall", page([ticket("T2")], 2, 2), 2, NOON)
    begun.store_page("garden", page([]), 3, NOON)
    begun.finish()
    assert [mirror.public_key("main", section) for section in ("hall", "garden", "cellar")] == ["first", "", ""]
    for key in ("second", ""):
        mirror.complete("main", "hall", SectionRun("c", NOON, 4, full=True, total=2, public_key=key))
        assert mirror.public_key("main", "hall") == key


def test_a_sections_terms_are_the_last_complete_runs(mirror: SqliteMirror) -> None:
    first, second = ListTerms(rules='{"<":[{"var":"entries_number"},3]}', gate="7"), ListTerms(several_entries=True)
    assert mirror.terms("main", "hall") is None
    begun = mirror.load("main", ("hall", "garden"), NOON)
    begun.store_page("hall", replace(page([ticket("T1")], 1, 2), terms=first), 1, NOON)
    begun.store_page("hall", page([ticket("T2")], 2, 2), 2, NOON)
    begun.store_page("garden", page([]), 3, NOON)
    assert mirror.terms("main", "hall") is None, "not before the list is whole"
    begun.finish()
    assert [mirror.terms("main", section) for section in ("hall", "garden", "cellar")] == [first, None, None]
    mirror.store_page("main", "hall", replace(page([ticket("T1")]), terms=second), 4, NOON)
    assert mirror.terms("main", "hall") == first, "not before the read is complete"
    for told in (second, None):
        mirror.complete("main", "hall", SectionRun("c", NOON, 4, full=False, terms=told))
        assert mirror.terms("main", "hall") == second, "a read that tells none leaves those before"


@given(strategies.terms)
def test_terms_come_back_as_they_were_told(told: ListTerms) -> None:
    assert terms_from_text(terms_text(told)) == told


def test_a_list_is_as_old_as_its_oldest_section(mirror: SqliteMirror) -> None:
    load(mirror, {"hall": [ticket("T1")], "garden": [ticket("T1", section="garden")]})
    mirror.complete("main", "hall", SectionRun("h", NOON + HOUR, 2, full=False))
    assert mirror.state("main").read_at == NOON
    assert (mirror.cursor("main", "hall"), mirror.cursor("main", "garden")) == ("h", "c")


def test_sections_are_named_as_their_tickets_name_them(mirror: SqliteMirror) -> None:
    load(mirror, {"hall": [ticket("T1", section_name="The <Hall>")], "garden": [ticket("T2", section="garden")]})
    assert mirror.state("main").sections == (("hall", "The <Hall>"),)
    assert mirror.state("nobody").sections == ()


def test_a_long_page_goes_in_transactions_of_500(journal: SqliteJournal, mirror: SqliteMirror, tmp_path: Path) -> None:
    seen = []
    rows = [ticket(f"T{number}") for number in range(2 * ROWS_PER_TRANSACTION + 1)]
    load(mirror, {"hall": ()})
    with open_journal(tmp_path, read_only=True) as looking, open_mirror(tmp_path, looking) as reader:

        class Watched(tuple[Ticket, ...]):
            """Looks at what is committed whenever the next rows are taken."""

            def __getitem__(self, index):
                seen.append(reader.state("main").tickets)
                return super().__getitem__(index)

        assert mirror.store_page("main", "hall", Page(Watched(rows), 1, 1, len(rows)), 1, NOON) == len(rows)
    assert seen == [0, 500, 1000]
    assert mirror.state("main").tickets == len(rows)


class TestGone:
    def test_what_two_whole_runs_do_not_show_is_gone(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1"), ticket("T2")]})
        assert read_whole(mirror, ticket("T1"), seq=2) == ListRun(1)
        assert self.status(mirror) is TicketStatus.VALID
        assert read_whole(mirror, ticket("T1"), seq=3) == ListRun(1, gone=1)
        assert self.status(mirror) is TicketStatus.GONE
        assert read_whole(mirror, ticket("T1"), seq=4) == ListRun(1)
        assert [found.status for found in mirror.find("main", "code of T2")] == [TicketStatus.GONE]
        assert mirror.state("main").tickets == 1

    def test_a_list_that_was_emptied_is_gone_whole(self, mirror: SqliteMirror) -> None:
        count = 2 * ROWS_PER_TRANSACTION + 1
        load(mirror, {"hall": [ticket(f"T{number}") for number in range(count)]})
        assert [read_whole(mirror, seq=seq).gone for seq in (2, 3, 4)] == [0, count, 0]
        left = {mirror.find("main", f"code of T{number}")[0].status for number in range(count)}
        assert left == {TicketStatus.GONE}
        assert mirror.state("main").tickets == 0

    def test_a_run_between_that_shows_it_begins_the_count_anew(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1"), ticket("T2")]})
        read_whole(mirror, ticket("T1"), seq=2)
        store(mirror, ticket("T2"), seq=3)
        assert read_whole(mirror, ticket("T1"), seq=4).gone == 0
        assert self.status(mirror) is TicketStatus.VALID

    def test_what_comes_back_is_as_the_vendor_says(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1"), ticket("T2")]})
        for seq in (2, 3):
            read_whole(mirror, ticket("T1"), seq=seq)
        assert store(mirror, ticket("T2"), seq=4) == 1
        assert self.status(mirror) is TicketStatus.VALID
        assert mirror.state("main").tickets == 2

    @pytest.mark.parametrize("total", [0, 2])
    def test_a_run_that_moved_marks_nothing(self, mirror: SqliteMirror, total: int) -> None:
        load(mirror, {"hall": [ticket("T1"), ticket("T2")]})
        for seq in (2, 3, 4):
            assert read_whole(mirror, ticket("T1"), seq=seq, total=total) == ListRun(1, whole=False)
        assert self.status(mirror) is TicketStatus.VALID

    def test_canceled_is_said_more_clearly_than_gone(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1"), ticket("T2", status=TicketStatus.CANCELED)]})
        for seq in (2, 3):
            assert read_whole(mirror, ticket("T1"), seq=seq).gone == 0
        assert self.status(mirror) is TicketStatus.CANCELED

    def test_a_delta_marks_nothing(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1"), ticket("T2")]})
        for seq in (2, 3):
            store(mirror, ticket("T1"), seq=seq)
            mirror.complete("main", "hall", SectionRun("c", NOON, seq, full=False))
        assert self.status(mirror) is TicketStatus.VALID

    @staticmethod
    def status(mirror: SqliteMirror) -> TicketStatus:
        found = mirror.ticket(TicketKey("main", "hall", "T2"))
        assert found is not None
        return found.status


def test_a_section_the_list_was_not_loaded_with_is_a_bug(mirror: SqliteMirror) -> None:
    load(mirror, {"hall": ()})
    with pytest.raises(LookupError, match="garden"):
        mirror.store_page("main", "garden", page([]), 2, NOON) or mirror.store_page(
            "main", "garden", page([ticket("T1", section="garden")]), 2, NOON
        )


def test_without_a_list_nothing_can_be_stored(mirror: SqliteMirror) -> None:
    with pytest.raises(TroubleError) as raised:
        mirror.store_page("main", "hall", page([ticket("T1")]), 1, NOON)
    assert raised.value.trouble.kind is TroubleKind.DATABASE_DAMAGED


class MirrorMachine(RuleBasedStateMachine):
    """Any pages, whole runs and loads in any order, against a plain dictionary."""

    folders: Iterator[Path]

    def __init__(self) -> None:
        super().__init__()
        folder = next(self.folders)
        self.journal = open_journal(folder)
        self.mirror = open_mirror(folder, self.journal)
        self.seq = 1
        load(self.mirror, {"hall": ()})
        self.tickets: dict[str, tuple[str, ...]] = {}
        self.ever: set[tuple[str, str]] = set()
        self.missed: dict[str, int] = {}

    rows = st.lists(
        st.tuples(st.sampled_from("ABC"), st.lists(st.sampled_from("abcd"), max_size=3).map(tuple)), max_size=4
    )

    @rule(rows=rows)
    def read(self, rows: list[tuple[str, tuple[str, ...]]]) -> None:
        self.seq += 1
        changed = {
            name
            for name, codes in dict(rows).items()
            if self.tickets.get(name) != codes or self.missed.get(name, 0) >= 2
        }
        assert self.mirror.store_page("main", "hall", page(self.rows_of(rows)), self.seq, NOON) == len(changed)
        self.shown(rows)

    @rule(rows=rows)
    def read_whole(self, rows: list[tuple[str, tuple[str, ...]]]) -> None:
        self.read(rows)
        shown = dict(rows)
        run = self.mirror.complete("main", "hall", SectionRun("c", NOON, self.seq, full=True, total=len(shown)))
        assert run == ListRun(len(shown), gone=self.miss(shown))

    @rule(rows=rows)
    def load(self, rows: list[tuple[str, tuple[str, ...]]]) -> None:
        self.seq += 1
        shown = dict(rows)
        begun = self.mirror.load("main", ("hall",), NOON)
        begun.store_page("hall", page(self.rows_of(rows), total=len(shown)), self.seq, NOON)
        run = begun.finish()
        gone = self.miss(shown)
        assert (run.tickets, run.gone, run.whole) == (len(shown), gone, True)
        self.ever.update((code, name) for name, codes in rows for code in codes)  # on an earlier page of the same load
        self.shown(rows)

    def rows_of(self, rows: list[tuple[str, tuple[str, ...]]]) -> list[Ticket]:
        return [Ticket(TicketKey("main", "hall", name), codes) for name, codes in rows]

    def shown(self, rows: list[tuple[str, tuple[str, ...]]]) -> None:
        self.tickets.update(rows)
        self.ever.update((code, name) for name, codes in dict(rows).items() for code in codes)
        for name, _ in rows:
            self.missed.pop(name, None)

    def miss(self, shown: dict[str, tuple[str, ...]]) -> int:
        missing = [name for name in self.tickets if name not in shown]
        for name in missing:
            self.missed[name] = self.missed.get(name, 0) + 1
        return sum(self.missed[name] == 2 for name in missing)

    @invariant()
    def codes_open_what_they_should(self) -> None:
        for code in "abcd":
            live = {name for name, codes in self.tickets.items() if code in codes}
            dead = {name for c, name in self.ever if c == code} - live
            found = self.mirror.find("main", code)
            assert {each.key.ticket_id for each in found} == live
            for each in found:
                gone = self.missed.get(each.key.ticket_id, 0) >= 2
                assert (each.status is TicketStatus.GONE) is gone
            if not live:
                assert self.mirror.died("main", code) == bool(dead)

    def teardown(self) -> None:
        self.mirror.close()
        self.journal.close()


def test_any_pages_runs_and_loads_in_any_order(tmp_path_factory: pytest.TempPathFactory) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    MirrorMachine.folders = iter(lambda: tmp_path_factory.mktemp("mirror"), None)
    run_state_machine_as_test(MirrorMachine, settings=settings(max_examples=20, stateful_step_count=12, deadline=None))


def test_the_pattern_is_learnt_from_the_codes_of_the_list_in_force(mirror: SqliteMirror) -> None:
    assert mirror.pattern("main") is None
    store(mirror, ticket("T1", "AB-12", "CD-3456"), ticket("T2", "AB-13"))
    assert mirror.pattern("main") == CodePattern(frozenset("ABCD-123456"), frozenset({5, 7}))
    assert mirror.pattern("other") is None


def test_the_pattern_of_a_long_list_is_learnt_from_all_its_parts(mirror: SqliteMirror) -> None:
    codes = [f"{number:05}" for number in range(2500)] + [f"X{number:05}" for number in range(2500)]
    load(mirror, {"hall": [ticket(code, code) for code in codes]})
    pattern = mirror.pattern("main")
    assert pattern == CodePattern(frozenset("X0123456789"), frozenset({5, 6}))
