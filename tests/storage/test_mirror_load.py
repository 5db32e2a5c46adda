"""A first load: unseen until it is whole, gone on with where it was left, and what it takes over."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from station.domain.change import ListRun, LoadedSection
from station.domain.ticket import Ticket, TicketKey, TicketStatus
from station.storage import SqliteMirror, open_journal, open_mirror
from station.storage.mirror import register
from tests.storage.lists import load, page, read_whole, store
from tests.storage.samples import NOON, ticket

ROWS = 20


def tickets_of(number: int) -> list[Ticket]:
    return [ticket(f"T{number}-{each}") for each in range(ROWS)]


class TestUnseen:
    def test_readers_see_the_list_before_until_it_is_whole(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1", "old")]})
        begun = mirror.load("main", ("hall",), NOON)
        begun.store_page("hall", page([ticket("T1", "new")], cursor="c2"), 2, NOON)
        assert (mirror.loaded("main"), len(mirror.find("main", "old"))) == (("hall",), 1)
        begun.finish()
        assert (mirror.find("main", "old"), mirror.died("main", "old")) == ((), True)
        assert (len(mirror.find("main", "new")), mirror.cursor("main", "hall")) == (1, "c2")

    def test_a_load_for_other_sections_takes_their_place_whole(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1")]})
        load(mirror, {"garden": [ticket("T2", section="garden")]})
        assert mirror.loaded("main") == ("garden",)
        assert mirror.find("main", "code of T1") == ()

    def test_what_was_thrown_away_leaves_the_list_in_force(self, mirror: SqliteMirror, tmp_path: Path) -> None:
        load(mirror, {"hall": [ticket("T1")]})
        begun = mirror.load("main", ("hall",), NOON)
        begun.store_page("hall", page([ticket("T2")], 1, 2), 2, NOON)
        begun.abandon()
        assert mirror.load("main", ("hall",), NOON).section("hall").pages == 0
        assert len(mirror.find("main", "code of T1")) == 1

    def test_a_load_ends_with_its_last_page(self, mirror: SqliteMirror) -> None:
        begun = mirror.load("main", ("hall", "garden"), NOON)
        begun.store_page("hall", page([ticket("T1")]), 1, NOON)
        with pytest.raises(RuntimeError, match="last page"):
            begun.finish()
        with pytest.raises(ValueError, match="after 1 pages"):
            begun.store_page("hall", page([], number=3, last=3), 1, NOON)
        with pytest.raises(LookupError, match="cellar"):
            begun.section("cellar")


class TestTakenOver:
    def test_dead_codes_survive(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1", "first")]})
        store(mirror, ticket("T1", "second"))
        load(mirror, {"hall": [ticket("T1", "third")]})
        assert [mirror.died("main", code) for code in ("first", "second", "third")] == [True, True, False]

    def test_marks_of_missing_tickets_go_on(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1"), ticket("T2")]})
        read_whole(mirror, ticket("T1"), seq=2)
        assert load(mirror, {"hall": [ticket("T1")]}, seq=3) == ListRun(1, gone=1, changed=0)
        found = mirror.ticket(TicketKey("main", "hall", "T2"))
        assert found is not None
        assert found.status is TicketStatus.GONE
        load(mirror, {"hall": [ticket("T1"), ticket("T2")]}, seq=4)
        assert mirror.state("main").tickets == 2

    def test_a_list_that_moved_says_so_and_marks_nothing(self, mirror: SqliteMirror) -> None:
        load(mirror, {"hall": [ticket("T1"), ticket("T2")]})
        for seq in (2, 3):
            begun = mirror.load("main", ("hall",), NOON)
            begun.store_page("hall", page([ticket("T1")], total=2), seq, NOON)
            assert begun.finish().whole is False
        found = mirror.ticket(TicketKey("main", "hall", "T2"))
        assert found is not None
        assert found.status is TicketStatus.VALID

    def test_a_ticket_on_two_pages_stands_once_as_it_came_last(self, mirror: SqliteMirror) -> None:
        begun = mirror.load("main", ("hall",), NOON)
        begun.store_page("hall", page([ticket("T1", "a"), ticket("T2")], 1, 2, 3), 1, NOON)
        begun.store_page("hall", page([ticket("T3"), ticket("T1", "b")], 2, 2, 3), 2, NOON)
        assert begun.finish() == ListRun(3, changed=3)
        assert (mirror.find("main", "a"), mirror.died("main", "a")) == ((), True)
        assert len(mirror.find("main", "b")) == 1

    def test_a_code_may_hold_any_character(self, mirror: SqliteMirror) -> None:
        codes = ("a\x00b", 'a"b', "a\\b", "ä 🎫", "a", "a\x00c")
        load(mirror, {"hall": [ticket("T1", *codes[:4]), ticket("T2", codes[4]), ticket("T3", codes[5])]})
        opened = [[found.key.ticket_id for found in mirror.find("main", code)] for code in codes]
        assert opened == [["T1"], ["T1"], ["T1"], ["T1"], ["T2"], ["T3"]]
        load(mirror, {"hall": [ticket("T1", "new"), ticket("T2", codes[4]), ticket("T3", "newer")]})
        assert [mirror.died("main", code) for code in codes] == [True, True, True, True, False, True]

    def test_what_differs_from_the_list_before_is_counted(self, mirror: SqliteMirror) -> None:
        plain = [ticket(f"T{number}") for number in range(5)]
        load(mirror, {"hall": plain})
        assert load(mirror, {"hall": [*plain, ticket("T5")]}, seq=2).changed == 1
        assert load(mirror, {"hall": [ticket("T0", holder="x"), *plain[1:], ticket("T5")]}, seq=3).changed == 1
        assert load(mirror, {"hall": plain, "garden": [ticket("T9", section="garden")]}, seq=4).changed == 2

    def test_a_list_before_that_is_damaged_is_left_behind(
        self, mirror: SqliteMirror, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        load(mirror, {"hall": [ticket(f"T{number}") for number in range(500)]})
        begun = mirror.load("main", ("hall",), NOON)
        begun.store_page("hall", page([ticket("T1", "new")]), 2, NOON)
        with closing(sqlite3.connect(tmp_path / "mirror-1.db")) as file:
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        whole = (tmp_path / "mirror-1.db").read_bytes()
        (tmp_path / "mirror-1.db").write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
        assert begun.finish() == ListRun(1, changed=1)
        assert "damaged" in caplog.text
        assert [len(mirror.find("main", code)) for code in ("code of T1", "new")] == [0, 1]
        assert [path.name for path in tmp_path.glob("mirror*.db")] == ["mirror-2.db"]


class TestLeft:
    @staticmethod
    def left(folder: Path, sections: tuple[str, ...] = ("hall",)) -> None:
        with open_journal(folder) as journal, open_mirror(folder, journal) as mirror:
            begun = mirror.load("main", sections, NOON)
            begun.store_page("hall", page(tickets_of(1), 1, 2, 2 * ROWS, "c1"), 1, NOON)

    @pytest.mark.parametrize(
        ("sections", "later", "pages"),
        [(("hall",), 59, 1), (("hall",), 60, 0), (("hall",), -1, 0), (("hall", "garden"), 0, 0)],
    )
    def test_a_young_load_of_the_same_sections_goes_on(
        self, tmp_path: Path, sections: tuple[str, ...], later: int, pages: int
    ) -> None:
        self.left(tmp_path)
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            begun = mirror.load("main", sections, NOON + timedelta(minutes=later))
            assert begun.section("hall").pages == pages

    def test_one_that_an_earlier_version_left_begins_anew(self, tmp_path: Path) -> None:
        self.left(tmp_path)
        with closing(sqlite3.connect(tmp_path / "mirror-1.db")) as file:
            file.execute("ALTER TABLE sections DROP COLUMN public_key")
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            load(mirror, {"hall": [ticket("T1")]})
            assert mirror.state("main").tickets == 1

    def test_after_the_machine_went_down_it_begins_anew(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left(tmp_path)
        monkeypatch.setattr(register, "machine_run", lambda: "another run")
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            assert mirror.load("main", ("hall",), NOON).section("hall").pages == 0

    @pytest.mark.parametrize(
        ("torn", "pages"),
        [("", 1), ("DELETE FROM tickets WHERE number = 3", 0), ("UPDATE loaded SET rows = rows + 1", 0)],
    )
    def test_where_the_system_does_not_tell_only_a_whole_file_goes_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, torn: str, pages: int
    ) -> None:
        monkeypatch.setattr(register, "machine_run", lambda: "")
        self.left(tmp_path)
        with closing(sqlite3.connect(tmp_path / "mirror-1.db")) as file:
            file.execute(torn)
            file.commit()
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            assert mirror.load("main", ("hall",), NOON).section("hall").pages == pages

    def test_where_the_system_does_not_tell_every_page_is_looked_through(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(register, "machine_run", lambda: "")
        self.left(tmp_path)
        content = bytearray((tmp_path / "mirror-1.db").read_bytes())
        leaf = content.rindex(b"\x0d\x00\x00", 0, content.index(b"code of T1-"))  # a page of rows begins like this
        content[leaf + 1 : leaf + 3] = b"\xff\xf0"  # where its free space begins: rows are read without it
        (tmp_path / "mirror-1.db").write_bytes(content)
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            assert mirror.load("main", ("hall",), NOON).section("hall").pages == 0

    @pytest.mark.parametrize("damage", [None, b"", b"nothing that SQLite knows" * 100])
    def test_a_file_that_is_none_any_more_begins_anew(self, tmp_path: Path, damage: bytes | None) -> None:
        self.left(tmp_path)
        path = tmp_path / "mirror-1.db"
        path.unlink() if damage is None else path.write_bytes(damage)
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            begun = mirror.load("main", ("hall",), NOON)
            assert begun.section("hall") == LoadedSection()
            begun.store_page("hall", page(tickets_of(1)), 1, NOON)
            assert begun.finish() == ListRun(ROWS, changed=ROWS)
        assert [file.name for file in tmp_path.glob("mirror*.db")] == ["mirror-2.db"]

    def test_the_same_process_goes_on_as_well(self, mirror: SqliteMirror) -> None:
        for number in (1, 2, 3):
            begun = mirror.load("main", ("hall",), NOON)
            assert begun.section("hall") == LoadedSection(number - 1, (number - 1) * ROWS)
            begun.store_page("hall", page(tickets_of(number), number, 3, 3 * ROWS), number, NOON)
        assert begun.section("hall").complete
        assert begun.finish() == ListRun(3 * ROWS, changed=3 * ROWS)
