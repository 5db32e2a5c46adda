"""The version gate: a file of this version is opened, an older one brought up, one from the future refused."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.storage.engine import driver, memory_engine, reading_engine
from station.storage.mirror.tables import MIRROR_REVISION
from station.storage.tables import JOURNAL_REVISION

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).with_name("migrations")


@dataclass(frozen=True, slots=True)
class SchemaLine:
    """One file's line of revisions."""

    newest: str
    scripts: tuple[Path, ...]
    precious: bool
    """Copied aside before it is changed. The mirror is not: it can be read again from the vendor."""


JOURNAL_LINE = SchemaLine(JOURNAL_REVISION, (_MIGRATIONS / "journal",), precious=True)
MIRROR_LINE = SchemaLine(MIRROR_REVISION, (_MIGRATIONS / "mirror",), precious=False)


def bring_up(engine: Engine, path: Path, line: SchemaLine) -> None:
    """Makes the file's schema the newest one, whole or not at all.

    Raises TroubleError: DATABASE_NEWER for a file from the future, DATABASE_DAMAGED for a file that is not Station's.
    """
    with engine.connect() as connection:
        revision = _revision(driver(connection), path, line)
        if revision == line.newest:
            return
        if revision is not None and line.precious:
            _copy_aside(driver(connection), path, line)
    with engine.begin() as connection:
        upgrade(connection, line)


def open_for_reading(path: Path, line: SchemaLine) -> Engine:
    """An engine that reads the file and changes nothing on the disk.

    Where there is no file yet, it reads an empty one; an older one is read through a migrated copy in memory.
    """
    revision = None
    if path.exists():
        engine = reading_engine(path)
        try:
            with engine.connect() as connection:
                revision = _revision(driver(connection), path, line)
                if revision == line.newest:
                    return engine
                stand_in = memory_engine()
                with stand_in.connect() as copy:
                    driver(connection).backup(driver(copy))
        except BaseException:
            engine.dispose()
            raise
        engine.dispose()
    else:
        stand_in = memory_engine()
    with stand_in.begin() as copy:
        upgrade(copy, line)
    return stand_in


def upgrade(connection: Connection, line: SchemaLine) -> None:
    """Runs the missing migrations inside the connection's transaction."""
    from alembic import command  # slow to import, and needed only when something is to be migrated

    command.upgrade(_alembic_config(line, connection), "head")


def _revision(connection: sqlite3.Connection, path: Path, line: SchemaLine) -> str | None:
    """The file's revision, known to this version; an empty text for tables without one; None for an empty file."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise TroubleError(Trouble(TroubleKind.DATABASE_DAMAGED, path.name, "It holds no tables of Station."))
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    revision = "" if row is None else str(row[0])
    if revision and revision != line.newest and revision not in _known_revisions(line):
        detail = f"It has revision {revision}; this version of Station knows revisions up to {line.newest}."
        raise TroubleError(Trouble(TroubleKind.DATABASE_NEWER, path.name, detail))
    return revision


def _known_revisions(line: SchemaLine) -> set[str]:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(_alembic_config(line))
    return {script.revision for script in scripts.walk_revisions()}


def _alembic_config(line: SchemaLine, connection: Connection | None = None) -> Config:
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    options = {
        "script_location": str(_MIGRATIONS),
        "version_locations": "\n".join(str(folder) for folder in line.scripts),
        "path_separator": "newline",
    }
    for name, value in options.items():
        config.set_main_option(name, value.replace("%", "%%"))
    return config


def _copy_aside(connection: sqlite3.Connection, path: Path, line: SchemaLine) -> None:
    """A whole copy beside the file before it is migrated; one that lies there already is kept."""
    number = 1
    target = path.with_name(f"{path.stem}.before-{line.newest}.db")
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem}.before-{line.newest}-{number}.db")
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(partial)) as copy:
            connection.backup(copy)
        os.replace(partial, target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
