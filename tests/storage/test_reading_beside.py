"""Reading only: beside a writer, after its end, before there is anything, and without leaving a mark."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from station.domain.change import SectionRun
from station.domain.verdict import Mode
from station.storage import SqliteJournal, SqliteMirror, open_journal, open_mirror
from station.storage.engine import reading_engine
from tests.storage.lists import load
from tests.storage.samples import KEY, NOON, item, ticket, verdict


def test_without_files_there_is_an_empty_journal_and_mirror(tmp_path: Path) -> None:
    folder = tmp_path / "not there"
    with open_journal(folder, read_only=True) as journal, open_mirror(folder, journal) as mirror:
        assert journal.last_scan() is None
        assert journal.queue("main") == ()
        assert journal.counts("main", NOON).admitted == 0
        assert mirror.find("main", "code") == ()
        assert mirror.state("main").read_at is None
    assert not folder.exists()


def test_a_reader_sees_what_the_writer_commits(journal: SqliteJournal, mirror: SqliteMirror, tmp_path: Path) -> None:
    with open_journal(tmp_path, read_only=True) as reader, open_mirror(tmp_path, reader) as looking:
        assert reader.last_scan() is None
        with journal.transaction() as transaction:
            transaction.store(item("a"))
            transaction.record(verdict("a"))
            assert reader.last_scan() is None
        load(mirror, {"hall": [ticket("T1")]})
        assert [line.scan_id for line in reader.recent("main", 5)] == ["a"]
        assert [each.item_id for each in reader.queue("main")] == ["a"]
        assert looking.ticket(KEY) == ticket("T1", page_seq=1, read_at=NOON)
        load(mirror, {"hall": [ticket("T1", holder="Renamed")]})
        found = looking.ticket(KEY)
        assert found is not None
        assert found.holder == "Renamed"


def test_a_reader_cannot_write(journal: SqliteJournal, mirror: SqliteMirror, tmp_path: Path) -> None:
    with open_journal(tmp_path, read_only=True) as reader, open_mirror(tmp_path, reader) as looking:
        with pytest.raises(RuntimeError, match="reading only"):
            reader.draw_sequence()
        with pytest.raises(RuntimeError, match="reading only"):
            looking.complete("main", "", SectionRun("", NOON, 1, full=False))
        with pytest.raises(RuntimeError, match="reading only"):
            looking.load("main", ("",), NOON)


def test_the_database_itself_refuses_a_reader_s_writes(journal: SqliteJournal, tmp_path: Path) -> None:
    engine = reading_engine(tmp_path / "journal.db")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1
        with pytest.raises(OperationalError, match="readonly"):
            connection.exec_driver_sql("DELETE FROM scans")
    engine.dispose()


@pytest.mark.parametrize("name", ["a #b?c=d&e%41.äß", "with space", "semi;colon", "quote'\"s"])
def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    with open_journal(tmp_path / name) as journal, journal.transaction() as transaction:
        transaction.record(verdict("a", mode=Mode.EXIT))
    with open_journal(tmp_path / name, read_only=True) as journal:
        assert [line.scan_id for line in journal.recent("main", 1)] == ["a"]
    with open_journal(tmp_path / name) as journal, open_mirror(tmp_path / name, journal) as mirror:
        load(mirror, {"hall": [ticket("T1")]})
        load(mirror, {"hall": [ticket("T1")]})
        assert mirror.ticket(KEY) is not None


def test_a_clean_end_leaves_the_files_alone(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
        journal.draw_sequence()
        load(mirror, {"hall": [ticket("T1")]})
        journal.recent("main", 1)
        mirror.state("main")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ballast", "journal.db", "mirror-1.db"]


def test_the_journal_is_written_as_durable_as_sqlite_can(journal: SqliteJournal) -> None:
    with journal.transaction() as transaction:
        answers = [transaction._execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert answers == ["wal", 2]
