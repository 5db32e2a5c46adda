"""Another list takes a list's place: no reader fails, none finds nothing, and only the file in force stays."""

from __future__ import annotations

import sqlite3
import sys
import threading
from contextlib import closing
from itertools import chain, repeat
from pathlib import Path

import pytest

from station.domain.trouble import TroubleError, TroubleKind
from station.storage import SqliteJournal, SqliteMirror, open_journal, open_mirror
from station.storage.mirror.list_in_force import ListInForce, RetiredError
from station.storage.mirror.looked_up import LookedUpShelf
from station.storage.schema import MIRROR_LINE
from tests.storage.later import brought_up, line_after
from tests.storage.lists import load, page
from tests.storage.samples import NOON, ticket


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

    def test_a_file_that_somebody_holds_goes_at_the_next_start(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As on Windows, while another process reads the list before."""
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            load(mirror, {"hall": [ticket("T1", "old")]})
            with monkeypatch.context() as held:
                held.setattr(Path, "unlink", in_use)
                load(mirror, {"hall": [ticket("T1", "new")]})
            assert len(mirror.find("main", "new")) == 1
            assert (tmp_path / "mirror-1.db").exists()
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal):
            assert [path.name for path in tmp_path.glob("mirror*.db")] == ["mirror-2.db"]

    def test_a_list_from_the_future_is_refused_and_stays(self, tmp_path: Path) -> None:
        with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
            load(mirror, {"hall": [ticket("T1")]})
        brought_up(tmp_path / "mirror-1.db", line_after(MIRROR_LINE, tmp_path / "later"))
        for read_only in (False, True):
            journal = open_journal(tmp_path, read_only=read_only)
            with pytest.raises(TroubleError) as raised, closing(journal), open_mirror(tmp_path, journal) as mirror:
                mirror.find("main", "code of T1")
            assert raised.value.trouble.kind is TroubleKind.DATABASE_NEWER
        assert (tmp_path / "mirror-1.db").exists()


class TestDamage:
    """A list whose pages turn out torn while the door is open."""

    @pytest.fixture
    def torn(self, mirror: SqliteMirror, tmp_path: Path) -> SqliteMirror:
        load(mirror, {"hall": [ticket(f"T{number}", holder="x" * 200) for number in range(2000)]})
        with closing(sqlite3.connect(tmp_path / "mirror-1.db")) as file:
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        whole = (tmp_path / "mirror-1.db").read_bytes()
        (tmp_path / "mirror-1.db").write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
        return mirror

    def test_it_is_as_good_as_none_and_is_read_anew(self, torn: SqliteMirror, caplog: pytest.LogCaptureFixture) -> None:
        assert (torn.find("main", "code of T7"), torn.loaded("main"), torn.state("main").read_at) == ((), (), None)
        assert caplog.text.count("will be read anew") == 1
        assert load(torn, {"hall": [ticket("T7")]}).changed == 1
        assert len(torn.find("main", "code of T7")) == 1

    def test_it_cannot_be_written(self, torn: SqliteMirror) -> None:
        for _ in range(2):
            with pytest.raises(TroubleError) as raised:
                torn.store_page("main", "hall", page([ticket("T7")]), 2, NOON)
            assert raised.value.trouble.kind is TroubleKind.DATABASE_DAMAGED
            assert torn._shelf.in_force("main") is None

    def test_only_its_profile_is_without_a_list(self, torn: SqliteMirror) -> None:
        load(torn, {"": [ticket("T1", section="", profile="other")]}, "other")
        assert torn.find("main", "code of T7") == ()
        assert len(torn.find("other", "code of T1")) == 1

    def test_who_looks_from_beside_has_none_either(self, torn: SqliteMirror, tmp_path: Path) -> None:
        with open_journal(tmp_path, read_only=True) as looking, open_mirror(tmp_path, looking) as beside:
            assert beside.find("main", "code of T7") == ()


def in_use(path: Path, missing_ok: bool = False) -> None:
    raise PermissionError(13, "The process cannot access the file because it is being used by another process", path)
