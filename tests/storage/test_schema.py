"""The version gate: new, older, newer, damaged, foreign and locked files."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, text

from station.domain.trouble import TroubleError, TroubleKind
from station.storage import open_journal, open_mirror, schema
from station.storage.engine import memory_engine
from station.storage.mirror.tables import MIRROR
from station.storage.schema import JOURNAL_LINE, MIRROR_LINE, SchemaLine, open_for_reading, upgrade
from station.storage.tables import JOURNAL, JOURNAL_REVISION
from tests.storage.later import brought_up, line_after, opened
from tests.storage.lists import load
from tests.storage.samples import item, ticket, verdict

_ALEMBIC = "alembic_version"


def statements(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")).all()
    # SQLite appends an added column to the text as it stands, so that blanks fall otherwise.
    return {name: re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.split())) for name, sql in found if name != _ALEMBIC}


@pytest.mark.parametrize(("line", "declared"), [(JOURNAL_LINE, JOURNAL), (MIRROR_LINE, MIRROR)])
def test_what_migrations_build_is_what_is_declared(line: SchemaLine, declared: MetaData) -> None:
    migrated, created = memory_engine(), memory_engine()
    with migrated.begin() as connection:
        upgrade(connection, line)
    with created.begin() as connection:
        declared.create_all(connection)
    # The text shows what Alembic's comparison does not see: AUTOINCREMENT, WITHOUT ROWID.
    assert statements(migrated) == statements(created)
    with migrated.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), declared) == []
    migrated.dispose()
    created.dispose()


@pytest.mark.parametrize("line", [JOURNAL_LINE, MIRROR_LINE])
def test_the_newest_revision_is_named_without_alembic(line: SchemaLine) -> None:
    scripts = ScriptDirectory.from_config(schema._alembic_config(line))
    assert scripts.get_current_head() == line.newest


def test_a_file_from_the_future_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    brought_up(path, line_after(JOURNAL_LINE, tmp_path / "later version"))
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(TroubleError) as raised:
            open_journal(tmp_path, read_only=read_only)
        trouble = raised.value.trouble
        assert (trouble.kind, trouble.subject) == (TroubleKind.DATABASE_NEWER, "journal.db")
        assert f"{JOURNAL_REVISION}_next" in trouble.detail
    assert path.read_bytes() == before


def test_an_older_journal_is_copied_aside_then_migrated(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal, journal.transaction() as transaction:
        transaction.store(item("a"))
        transaction.record(verdict("a"))
    later = line_after(JOURNAL_LINE, tmp_path / "50% later;version")
    path = tmp_path / "journal.db"
    brought_up(path, later)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT scan_id, colour FROM scans").fetchall() == [("a", "blue")]
    aside = tmp_path / f"journal.before-{JOURNAL_REVISION}_next.db"
    with closing(sqlite3.connect(aside)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(JOURNAL_REVISION,)]
        assert connection.execute("SELECT scan_id FROM scans").fetchall() == [("a",)]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert not list(tmp_path.glob("*.partial"))


def test_a_copy_that_lies_there_is_kept(tmp_path: Path) -> None:
    open_journal(tmp_path).close()
    kept = tmp_path / f"journal.before-{JOURNAL_REVISION}_next.db"
    kept.write_bytes(b"from an earlier attempt")
    brought_up(tmp_path / "journal.db", line_after(JOURNAL_LINE, tmp_path / "later"))
    assert kept.read_bytes() == b"from an earlier attempt"
    assert (tmp_path / f"journal.before-{JOURNAL_REVISION}_next-2.db").stat().st_size > 0


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    open_journal(tmp_path).close()
    path = tmp_path / "journal.db"
    later = line_after(JOURNAL_LINE, tmp_path / "later", more='raise RuntimeError("half way")')
    with pytest.raises(RuntimeError, match="half way"):
        brought_up(path, later)
    with closing(sqlite3.connect(path)) as connection:
        assert "colour" not in [row[1] for row in connection.execute("PRAGMA table_info(scans)")]
    open_journal(tmp_path).close()


def test_an_older_list_is_migrated_without_a_copy(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
        load(mirror, {"hall": ()})
    brought_up(tmp_path / "mirror-1.db", line_after(MIRROR_LINE, tmp_path / "later"))
    assert sorted(path.name for path in tmp_path.glob("*.db")) == ["journal.db", "mirror-1.db"]


def test_a_list_of_before_there_were_keys_is_brought_up(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
        load(mirror, {"hall": [ticket("T1")]})
    with closing(sqlite3.connect(tmp_path / "mirror-1.db")) as file:
        for table, column in (("sections", "public_key"), ("sections", "terms"), ("tickets", "facts")):
            file.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        file.execute("UPDATE alembic_version SET version_num = 'mirror_0002'")
        file.commit()
    with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
        assert (mirror.state("main").tickets, mirror.public_key("main", "hall")) == (1, "")
        assert mirror.terms("main", "hall") is None
        assert [found.facts for found in mirror.find("main", "code of T1")] == [None]


def test_an_older_journal_is_read_without_touching_it(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal, journal.transaction() as transaction:
        transaction.record(verdict("a"))
    path = tmp_path / "journal.db"
    before = path.read_bytes()
    engine = open_for_reading(path, line_after(JOURNAL_LINE, tmp_path / "later"))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT scan_id, colour FROM scans")).all() == [("a", "blue")]
    engine.dispose()
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*before*"))


def test_a_file_stamped_with_nothing_is_older(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    open_journal(tmp_path).close()
    assert (tmp_path / f"journal.before-{JOURNAL_REVISION}.db").exists()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("content", [b"this is no database " * 400, b"SQLite format 3\0" + bytes(range(256)) * 64])
def test_a_damaged_file_is_named_and_left_alone(tmp_path: Path, content: bytes, read_only: bool) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(content)
    with pytest.raises(TroubleError) as raised:
        open_journal(tmp_path, read_only=read_only)
    assert raised.value.trouble.kind is TroubleKind.DATABASE_DAMAGED
    assert raised.value.trouble.subject == "journal.db"
    assert path.read_bytes() == content


def test_a_foreign_database_is_not_made_ours(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.db")) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(TroubleError) as raised:
        open_journal(tmp_path)
    assert raised.value.trouble.kind is TroubleKind.DATABASE_DAMAGED


def test_a_torn_page_is_found_when_it_is_read(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal, journal.transaction() as transaction:
        for number in range(300):
            transaction.record(verdict(f"scan {number}"))
    path = tmp_path / "journal.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xa5" * (len(whole) - 8192))
    with pytest.raises(TroubleError) as raised, open_journal(tmp_path) as journal:
        journal.scans("main", 0, 1000)
    assert raised.value.trouble.kind is TroubleKind.DATABASE_DAMAGED


def test_a_lock_by_a_stranger_is_named(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal, closing(sqlite3.connect(tmp_path / "journal.db")) as stranger:
        stranger.execute("BEGIN IMMEDIATE")
        with pytest.raises(TroubleError) as raised:
            journal.draw_sequence()
        assert raised.value.trouble.kind is TroubleKind.DATABASE_LOCKED
        stranger.rollback()
        assert journal.draw_sequence() == 1


def test_a_file_in_the_folder_s_place_is_not_writable(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("not a folder")
    with pytest.raises(TroubleError) as raised:
        open_journal(tmp_path / "folder")
    assert raised.value.trouble.kind is TroubleKind.NOT_WRITABLE


def test_a_folder_in_the_file_s_place_can_be_neither_written_nor_read(tmp_path: Path) -> None:
    (tmp_path / "journal.db").mkdir()
    for read_only, kind in ((False, TroubleKind.NOT_WRITABLE), (True, TroubleKind.DATABASE_DAMAGED)):
        with pytest.raises(TroubleError) as raised:
            open_journal(tmp_path, read_only=read_only)
        assert raised.value.trouble.kind is kind


def test_a_journal_of_the_first_revision_keeps_its_queue(tmp_path: Path) -> None:
    first = SchemaLine("journal_0001", JOURNAL_LINE.scripts, precious=True)
    engine = opened(tmp_path / "journal.db")
    with engine.begin() as connection:
        from alembic import command

        command.upgrade(schema._alembic_config(first, connection), "journal_0001")
        columns = "item_id, scan_id, profile, section, ticket_id, code, action, state, people, door_time, admitted"
        connection.execute(
            text(
                f"INSERT INTO outbox ({columns}, evidence, attempts, message)"
                " VALUES ('a', 'a', 'main', 'hall', 'T1', 'T1', 'entry', 'waiting', 1, 0, 1, '', 0, '')"
            )
        )
    engine.dispose()
    with open_journal(tmp_path) as journal:
        queued = journal.sendable("main", 10)
    assert [(item.item_id, item.scanned, item.presented) for item in queued] == [("a", "", "T1")]
    assert (tmp_path / f"journal.before-{JOURNAL_REVISION}.db").exists()
