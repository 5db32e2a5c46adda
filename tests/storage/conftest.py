"""Real files in a folder of each test's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from station.storage import SqliteJournal, SqliteMirror, open_journal, open_mirror
from tests.storage.samples import NOON


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with open_journal(tmp_path, now=half_a_minute_past_noon) as journal:
        yield journal


@pytest.fixture
def mirror(tmp_path: Path, journal: SqliteJournal) -> Iterator[SqliteMirror]:
    with open_mirror(tmp_path, journal) as mirror:
        yield mirror


def half_a_minute_past_noon() -> datetime:
    return NOON + timedelta(seconds=30)
