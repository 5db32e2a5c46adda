"""A first load: unseen until it is whole, gone on with after a kill, and then in force for every reader at once."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
from datetime import timedelta
from itertools import chain, repeat
from pathlib import Path

import pytest

from station.domain.change import ListRun
from station.domain.ticket import Ticket, TicketKey, TicketStatus
from station.domain.trouble import TroubleError
from station.storage import SqliteJournal, SqliteMirror, open_journal, open_mirror
from station.storage.mirror import register
from station.storage.mirror.list_in_force import ListInForce, RetiredError
from station.storage.mirror.looked_up import LookedUpShelf
from tests.storage.lists import load, page, read_whole, store
from tests.storage.samples import NOON, ticket

PAGES, ROWS = 200, 20

# Loads a list page by page, and says each page that was kept.
LOADER = """
import sys
from pathlib import Path
from station.storage import DataFolder, open_journal, open_mirror
from tests.storage.lists import page
from tests.storage.samples import NOON
from tests.storage.test_mirror_load import PAGES, ROWS, tickets_of
with DataFolder.claim(Path(sys.argv[1]), "loader") as folder, open_journal(folder.path) as journal:
    with open_mirror(folder.path, journal) as mirror:
        load = mirror.load("main", ("hall",), NOON)
        print(load.section("hall").pages, flush=True)
        for number in range(load.section("hall").pages + 1, PAGES + 1):
            load.store_page("hall", page(tickets_of(number), number, PAGES, PAGES * ROWS, "c1"), number, NOON)
            print(number, flush=True)
        print(load.finish().tickets, flush=True)
"""


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

    def test_after_the_machine_went_down_only_a_whole_file_goes_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.left(tmp_path)
        monkeypatch.setattr(register, "machine_run", lambda: "another run")
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            assert mirror.load("main", ("hall",), NOON).section("hall").pages == 0

    def test_kills_at_any_moment_lose_no_page_and_repeat_none(self, tmp_path: Path) -> None:
        chance, kept, starts = random.Random(7), 0, 0
        command = [sys.executable, "-c", LOADER, str(tmp_path)]
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        while kept < PAGES:
            starts += 1
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as loader:
                assert loader.stdout is not None
                first = int(loader.stdout.readline())
                assert first >= kept, "a page that was kept is not read again"
                lines = [loader.stdout.readline() for _ in range(chance.randrange(1, 12))]
                killer = threading.Timer(chance.uniform(0.0, 0.002), loader.kill)
                killer.start()
                lines += loader.stdout.readlines()
                killer.join()
            kept = max([first, *(int(line) for line in lines if line.endswith("\n"))])
        assert starts >= 3
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            if not mirror.loaded("main"):
                mirror.load("main", ("hall",), NOON).finish()
            assert mirror.state("main").tickets == PAGES * ROWS
            assert mirror.cursor("main", "hall") == "c1"
            for number in range(1, PAGES + 1):
                assert len(mirror.find("main", f"code of T{number}-{ROWS - 1}")) == 1


class TestFiles:
    def test_only_the_list_in_force_stays(self, journal: SqliteJournal, mirror: SqliteMirror, tmp_path: Path) -> None:
        for _ in range(3):
            load(mirror, {"hall": [ticket("T1")]})
        assert [path.name for path in tmp_path.glob("mirror*.db")] == ["mirror-3.db"]

    def test_what_nobody_points_to_is_removed_at_the_start(self, tmp_path: Path) -> None:
        for name in ("mirror.db", "mirror-9.db", "mirror-9.db-wal"):
            (tmp_path / name).write_bytes(b"x")
        (tmp_path / "mirror-of-something.txt").write_bytes(b"x")
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal):
            pass
        assert [path.name for path in tmp_path.glob("mirror*")] == ["mirror-of-something.txt"]

    @pytest.mark.parametrize("damage", [None, b"", b"nothing that SQLite knows" * 100])
    def test_a_list_that_is_missing_or_damaged_is_loaded_anew(
        self, tmp_path: Path, damage: bytes | None, caplog: pytest.LogCaptureFixture
    ) -> None:
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            load(mirror, {"hall": [ticket("T1")]})
        path = tmp_path / "mirror-1.db"
        path.unlink() if damage is None else path.write_bytes(damage)
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            assert (mirror.loaded("main"), mirror.find("main", "code of T1")) == ((), ())
            load(mirror, {"hall": [ticket("T1")]})
            assert len(mirror.find("main", "code of T1")) == 1
        assert "read anew" in caplog.text

    def test_a_profile_that_is_no_more_leaves_nothing(self, mirror: SqliteMirror, tmp_path: Path) -> None:
        load(mirror, {"hall": [ticket("T1")]})
        load(mirror, {"": [ticket("T1", section="", profile="other")]}, "other")
        mirror.load("main", ("hall",), NOON)
        mirror.forget("main")
        assert mirror.loaded("main") == ()
        assert [path.name for path in tmp_path.glob("mirror*.db")] == ["mirror-2.db"]


class TestSwitch:
    def test_there_is_no_moment_without_a_list(self, mirror: SqliteMirror) -> None:
        class Watched(dict[str, object]):
            def __delitem__(self, key: str) -> None:
                raise AssertionError("a reader could find no list now")

            pop = __delitem__  # type: ignore[assignment]

        load(mirror, {"hall": [ticket("T1", "code", holder="0")]})
        assert mirror._own is not None
        mirror._own._lists = Watched(mirror._own._lists)  # type: ignore[assignment]
        load(mirror, {"hall": [ticket("T1", "code", holder="1")]})
        assert [each.holder for each in mirror.find("main", "code")] == ["1"]

    def test_a_list_goes_when_its_last_reader_is_done(self, mirror: SqliteMirror, tmp_path: Path) -> None:
        load(mirror, {"hall": [ticket("T1", "code", holder="0")]})
        before = mirror._shelf.in_force("main")
        assert before is not None
        reading, goes_on = threading.Event(), threading.Event()
        read: list[str] = []

        def slow(_held: ListInForce, connection: sqlite3.Connection) -> None:
            rows = connection.execute("SELECT holder FROM tickets")
            reading.set()
            assert goes_on.wait(30)
            read.extend(holder for (holder,) in rows)

        reader = threading.Thread(target=before.read, args=(slow,))
        reader.start()
        assert reading.wait(30)
        loader = threading.Thread(target=load, args=(mirror, {"hall": [ticket("T1", "code", holder="1")]}))
        loader.start()
        while [each.holder for each in mirror.find("main", "code")] != ["1"]:
            assert loader.is_alive()
        loader.join(0.2)
        assert (loader.is_alive(), (tmp_path / "mirror-1.db").exists()) == (True, True)
        with pytest.raises(RetiredError):
            before.read(lambda _held, _connection: None)
        goes_on.set()
        for thread in (reader, loader):
            thread.join()
        assert read == ["0"]
        assert [path.name for path in tmp_path.glob("mirror*.db")] == ["mirror-2.db"]

    def test_who_came_a_moment_too_late_reads_the_new_list(
        self, mirror: SqliteMirror, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        held = []
        for holder in ("0", "1"):
            load(mirror, {"hall": [ticket("T1", "code", holder=holder)]})
            held.append(mirror._shelf.in_force("main"))
        answers = chain(held, repeat(held[1]))
        monkeypatch.setattr(mirror._shelf, "in_force", lambda _profile: next(answers))
        assert [each.holder for each in mirror.find("main", "code")] == ["1"]

    def test_who_looks_from_beside_looks_again(self, mirror: SqliteMirror, tmp_path: Path) -> None:
        for holder in ("0", "1"):
            load(mirror, {"hall": [ticket("T1", "code", holder=holder)]})
        with open_journal(tmp_path, read_only=True) as looking, open_mirror(tmp_path, looking) as beside:
            shelf = beside._shelf
            assert isinstance(shelf, LookedUpShelf)
            numbers = chain([1], repeat(2))  # the file of the first answer was removed a moment ago
            shelf._register.in_force_of = lambda _profile: next(numbers)  # type: ignore[method-assign]
            assert [each.holder for each in beside.find("main", "code")] == ["1"]

    def test_readers_never_fail(self, mirror: SqliteMirror, tmp_path: Path) -> None:
        load(mirror, {"hall": [ticket("T1", "code", holder="0")]})
        done, wrong, reads = threading.Event(), [], [0] * 5

        def look(at: SqliteMirror, reader: int) -> None:
            newest = 0
            while not done.is_set():
                try:
                    found = [int(each.holder) for each in at.find("main", "code")]
                    right = len(found) == 1 and found[0] >= newest and at.loaded("main") == ("hall",)
                    newest = max([newest, *found])
                    reads[reader] += 1
                except TroubleError as error:
                    found, right = [str(error)], False
                if not right:
                    wrong.append(found)

        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)  # one thread is as often as can be between two steps of another
        with open_journal(tmp_path, read_only=True) as looking, open_mirror(tmp_path, looking) as beside:
            places = [mirror, mirror, mirror, mirror, beside]
            readers = [threading.Thread(target=look, args=(place, number)) for number, place in enumerate(places)]
            for reader in readers:
                reader.start()
            try:
                for number in range(1, 15):
                    load(mirror, {"hall": [ticket("T1", "code", holder=str(number))]}, seq=number + 2)
            finally:
                done.set()
                for reader in readers:
                    reader.join()
                sys.setswitchinterval(interval)
        assert wrong == []
        assert min(reads) > 0
