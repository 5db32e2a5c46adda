"""The lists in force of a folder that another process may be writing: looked up anew at every read."""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Lock

from station.domain.trouble import TroubleError, TroubleKind
from station.storage.journal import SqliteJournal
from station.storage.mirror.files import list_path
from station.storage.mirror.list_in_force import ListInForce, open_list
from station.storage.mirror.register import ListRegister

_log = logging.getLogger(__name__)


class LookedUpShelf:
    """Implements `Shelf` for reading alone. Any thread."""

    def __init__(self, folder: Path, register: ListRegister) -> None:
        self._folder = folder
        self._register = register
        self._lists: dict[str, ListInForce] = {}
        self._turn = Lock()

    def in_force(self, profile: str) -> ListInForce | None:
        """The profile's list; None: there is none, or it is damaged. Raises TroubleError where it cannot be opened."""
        with self._turn:
            while (number := self._register.in_force_of(profile)) is not None:
                path = list_path(self._folder, number)
                known = self._lists.get(profile)
                if known is not None and known.path == path:
                    return known
                if known is not None:
                    del self._lists[profile]
                    known.retire()
                try:
                    self._lists[profile] = open_list(profile, path, read_only=True)
                except TroubleError as error:
                    if self._register.in_force_of(profile) != number:
                        continue  # another took its place, and it was removed, between the two looks
                    if error.trouble.kind is not TroubleKind.DATABASE_DAMAGED:
                        raise
                    _log.warning("The list %s cannot be read: %s", path.name, error.trouble.detail)
                    break
            return None

    def lose(self, lost: ListInForce, error: TroubleError) -> None:
        """The list turned out damaged: whoever owns the folder will find out, and read it anew."""
        _log.warning("The list %s cannot be read: %s", lost.path.name, error.trouble.detail)

    def close(self) -> None:
        """Closes all lists."""
        with self._turn:
            lists, self._lists = self._lists, {}
        for each in lists.values():
            each.retire()


def check_lists(folder: Path, journal: SqliteJournal) -> dict[str, str]:
    """What SQLite's own check finds wrong with the lists in force, by file; empty where one is whole. Takes time:
    reads all of each. Raises TroubleError for the journal's own trouble."""
    found = {}
    for profile, number in ListRegister(journal).in_force().items():
        path = list_path(folder, number)
        try:
            checked = open_list(profile, path, read_only=True)
            try:
                lines = checked.read(lambda _, connection: connection.execute("PRAGMA integrity_check").fetchall())
            finally:
                checked.retire()
        except TroubleError as error:
            found[path.name] = error.trouble.detail
        else:
            found[path.name] = "" if lines == [("ok",)] else "\n".join(str(line[0]) for line in lines)
    return found
