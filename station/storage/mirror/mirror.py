"""The mirror's port on files: reads go to the lists in force, a sync writes them or loads one anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from station.domain.change import ListRun, SectionRun
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.domain.vendor import Page
from station.storage.failures import known_trouble
from station.storage.journal import SqliteJournal
from station.storage.mirror.completion import complete
from station.storage.mirror.list_in_force import ListInForce, RetiredError
from station.storage.mirror.load import SqliteListLoad, begin_or_resume
from station.storage.mirror.looked_up import LookedUpShelf
from station.storage.mirror.reading import MirrorReading
from station.storage.mirror.register import ListRegister
from station.storage.mirror.shelf import OwnedShelf, Shelf
from station.storage.mirror.writing import section_number, write_tickets

ROWS_PER_TRANSACTION = 500


def open_mirror(folder: Path, journal: SqliteJournal) -> SqliteMirror:
    """Opens the lists that the folder's journal points to: for writing, or for reading alone as the journal is.

    What nobody points to is removed. Reading works beside a writer and changes nothing. A list that is missing or
    damaged is as good as none. Raises TroubleError: DATABASE_NEWER, DATABASE_LOCKED, DISK_FULL, NOT_WRITABLE.
    """
    register = ListRegister(journal)
    if journal.read_only:
        return SqliteMirror(LookedUpShelf(folder, register), None)
    with known_trouble(str(folder)):
        shelf = OwnedShelf(folder, register)
    return SqliteMirror(shelf, shelf)


class SqliteMirror(MirrorReading):
    """Implements `domain.ports.Mirror`. Any thread may read; of each profile's list one at a time writes. `close` when
    all are done with it, before the journal: from then on there is no list."""

    def __init__(self, shelf: Shelf, own: OwnedShelf | None) -> None:
        super().__init__(shelf)
        self._own = own
        self._loads: dict[str, SqliteListLoad] = {}

    def load(self, profile: str, sections: tuple[str, ...], now: datetime) -> SqliteListLoad:
        """A load of exactly these sections: a new one, or the one that was left half way, by this process or another.

        Begun too long ago, or for other sections, it is thrown away. Raises TroubleError.
        """
        own = self._owned()
        left = self._loads.pop(profile, None)
        if left is not None:
            left.close()
        load = begin_or_resume(own, profile, sections, now)
        self._loads[profile] = load
        return load

    def store_page(self, profile: str, section: str, page: Page, page_seq: int, read_at: datetime) -> int:
        """Writes a page into the list in force, in transactions of at most 500 rows; returns how many tickets are new
        or changed.

        Raises TroubleError; then the transactions before the failed one stand, and the page can come again. Raises
        LookupError for a section that the list was not loaded with.
        """
        changed = 0
        with self._writing(profile) as held:
            for start in range(0, len(page.tickets), ROWS_PER_TRANSACTION):
                rows = page.tickets[start : start + ROWS_PER_TRANSACTION]
                with held.transaction() as connection:
                    changed += write_tickets(connection, section_number(connection, section), rows, page_seq, read_at)
        return changed

    def complete(self, profile: str, section: str, run: SectionRun) -> ListRun:
        """A whole run of pages has been stored: the cursor and the list's age count from now on. Raises as
        `store_page` does.

        A full run that showed as many tickets as the vendor counts marks those it did not show; what two such runs in
        a row did not show is gone.
        """
        with self._writing(profile) as held:
            return complete(held, section, run)

    def forget(self, profile: str) -> None:
        """The profile is no more: its list goes, and a load that is under way. Raises TroubleError."""
        own = self._owned()
        left = self._loads.pop(profile, None)
        if left is not None:
            left.close()
        own.forget(profile)

    def close(self) -> None:
        """Closes all files. A load that was not finished goes on where it stands, when it is wanted again."""
        for load in self._loads.values():
            load.close()
        self._loads.clear()
        self._shelf.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _owned(self) -> OwnedShelf:
        if self._own is None:
            raise RuntimeError("the mirror was opened for reading only")
        return self._own

    @contextmanager
    def _writing(self, profile: str) -> Iterator[ListInForce]:
        held = self._owned().in_force(profile)
        try:
            if held is None:
                raise RetiredError
            yield held
        except RetiredError as error:
            trouble = Trouble(TroubleKind.DATABASE_DAMAGED, profile, "There is no list: it has to be loaded first.")
            raise TroubleError(trouble) from error
        except TroubleError as error:
            if held is not None and error.trouble.kind is TroubleKind.DATABASE_DAMAGED:
                self._shelf.lose(held, error)
            raise
