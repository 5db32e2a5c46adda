"""How the SQLite files are opened: exactly one connection writes and checkpoints a file, all others only read it.

That one writer matters beyond order: SQLite before 3.51.3 can, very rarely, damage a WAL file that two connections
write and checkpoint at once (sqlite.org/wal.html, "The WAL-Reset Bug").
"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import quote

from sqlalchemy import Connection, Engine, PoolProxiedConnection, create_engine, event
from sqlalchemy.pool import QueuePool

from station.domain.trouble import Trouble, TroubleError, TroubleKind

_WRITER_PATIENCE = 1.0
"""Seconds for a lock held by a stranger (a database browser). Within Station nobody makes the writer wait."""

_READER_PATIENCE = 5.0


@dataclass(frozen=True, slots=True)
class Durability:
    """How a file is written."""

    synchronous: str
    """FULL: every commit is on the disk when it returns. NORMAL: power loss may take the last commits, never more."""
    checkpoint_pages: int
    """The WAL is copied into the file and used again from its start after so many pages (of 4 KB)."""


def writing_engine(path: Path, durability: Durability) -> Engine:
    """The file's only writer: a pool of one connection. Creates the file if there is none.

    The driver begins no transactions of its own; SQLAlchemy's begin with BEGIN IMMEDIATE, so that nobody looks
    first and is refused the writing afterwards.
    """

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(path, timeout=_WRITER_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            # The WAL is kept and overwritten in service: a growing file costs many times more to sync.
            (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
            if mode != "wal":
                detail = "This file system cannot hold a database that is read while it is written."
                raise TroubleError(Trouble(TroubleKind.NOT_WRITABLE, path.name, detail))
            connection.execute(f"PRAGMA synchronous={durability.synchronous}")
            connection.execute(f"PRAGMA wal_autocheckpoint={durability.checkpoint_pages}")
            connection.execute("PRAGMA foreign_keys=ON")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=1, max_overflow=0)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(path: Path) -> Engine:
    """Connections that cannot write, not even a checkpoint. Works beside a writer in any process and after its crash.

    Each SQLAlchemy transaction reads one state of the file.
    """
    uri = file_uri(path)

    def connect() -> sqlite3.Connection:
        try:
            return _connect_reading(f"{uri}?mode=ro")
        except sqlite3.OperationalError:
            if os.access(path.parent, os.W_OK) or path.with_name(path.name + "-wal").exists():
                raise
            # On a read-only medium SQLite cannot make the WAL's index; nobody can be writing there either.
            return _connect_reading(f"{uri}?mode=ro&immutable=1")

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=20)
    event.listen(engine, "begin", _begin)
    return engine


def memory_engine() -> Engine:
    """A database in memory, its one connection lent to one thread at a time: stands in for a file that cannot be read
    as it is."""

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=1, max_overflow=0)
    event.listen(engine, "begin", _begin)
    return engine


def driver(connection: Connection | PoolProxiedConnection) -> sqlite3.Connection:
    """The driver's own connection below SQLAlchemy's: the scan path's and the bulk writes' way."""
    proxied = connection.connection if isinstance(connection, Connection) else connection
    return cast(sqlite3.Connection, proxied.driver_connection)


def _connect_reading(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=_READER_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA query_only=ON")
        # SQLite opens lazily: this is where a missing or unreadable file shows.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def file_uri(path: Path) -> str:
    """The path as SQLite's URI; quoted as bytes, since file names need not be text."""
    text = quote(os.fsencode(path.absolute().as_posix()))
    return f"file://{text}" if text.startswith("/") else f"file:///{text}"


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
