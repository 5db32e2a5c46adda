"""Lists for the benchmarks: made as a first load makes them, and opened as a station opens them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from station.domain.ticket import Ticket
from station.domain.vendor import Page
from station.storage.journal import SqliteJournal, open_journal
from station.storage.mirror.files import list_path
from station.storage.mirror.mirror import SqliteMirror, open_mirror
from station.storage.mirror.register import ListRegister

_PAGE = 5_000


@contextmanager
def station_files(folder: Path) -> Iterator[tuple[SqliteJournal, SqliteMirror]]:
    """A folder's journal and lists, for writing."""
    with open_journal(folder) as journal, open_mirror(folder, journal) as mirror:
        yield journal, mirror


def load_list(mirror: SqliteMirror, profile: str, section: str, tickets: Iterable[Ticket], total: int) -> None:
    """A whole list, a few thousand tickets at a time."""
    now = datetime.now(UTC)
    load = mirror.load(profile, (section,), now)
    last = max(1, -(-total // _PAGE))
    kept = iter(tickets)
    for number in range(1, last + 1):
        load.store_page(section, Page(tuple(islice(kept, _PAGE)), number, last, total, "1"), 1, now)
    load.finish()


def list_file(folder: Path, profile: str) -> Path:
    """Where the profile's list in force lies. Raises LookupError where there is none."""
    with open_journal(folder, read_only=True) as journal:
        number = ListRegister(journal).in_force_of(profile)
    if number is None:
        raise LookupError(f"{profile} has no list")
    return list_path(folder, number)
