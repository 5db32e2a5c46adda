"""The lists in force of a folder that this process owns: the one place where another list takes a list's place."""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Lock
from typing import Protocol

from station.domain.trouble import TroubleError, TroubleKind
from station.storage.mirror.files import list_path, remove_list, remove_strays
from station.storage.mirror.list_in_force import ListInForce, open_list
from station.storage.mirror.register import BegunLoad, ListRegister

_log = logging.getLogger(__name__)


class Shelf(Protocol):
    """Where the lists in force are found. Any thread."""

    def in_force(self, profile: str) -> ListInForce | None:
        """The profile's list; None: there is none. Raises TroubleError where it cannot be opened."""

    def lose(self, lost: ListInForce, error: TroubleError) -> None:
        """The list turned out damaged: there is none from now on, as far as this process can say."""

    def close(self) -> None: ...


class OwnedShelf:
    """Any thread reads; of each profile's list one at a time changes what is in force.

    Opening leaves out, and says in the log, a list whose file is missing or damaged: it will be loaded again. Raises
    TroubleError for one from the future, and where files cannot be written.
    """

    def __init__(self, folder: Path, register: ListRegister) -> None:
        self.register = register
        self._folder = folder
        self._lists: dict[str, ListInForce] = {}
        self._lost: list[ListInForce] = []
        self._turn = Lock()  # whoever changes the two
        try:
            for profile, number in register.in_force().items():
                self._open(profile, number)
        except BaseException:
            self.close()
            raise
        remove_strays(folder, register.numbers())

    def in_force(self, profile: str) -> ListInForce | None:
        """The profile's list; None: there is none."""
        return self._lists.get(profile)

    def path(self, begun: BegunLoad) -> Path:
        """Where a load's file lies."""
        return list_path(self._folder, begun.number)

    def switch(self, profile: str, begun: BegunLoad) -> None:
        """Puts a sealed file in force: readers go to it from their next read on; the one before is removed.

        Raises TroubleError; then the one before stays.
        """
        fresh = open_list(profile, self.path(begun), read_only=False)
        try:
            self.register.put_in_force(profile, begun.number)
        except BaseException:
            fresh.retire()
            raise
        self._discard(self._replace(profile, fresh))

    def drop(self, begun: BegunLoad) -> None:
        """Throws a load's file away, and then what points to it: on a full disk only the file's room makes that
        possible."""
        remove_list(self.path(begun))
        self.register.drop(begun.number)

    def forget(self, profile: str) -> None:
        """The profile has no list any more, not even one under way."""
        loading = self.register.loading(profile)
        self.register.forget(profile)
        if loading is not None:
            remove_list(self.path(loading))
        self._discard(self._replace(profile, None))

    def lose(self, lost: ListInForce, error: TroubleError) -> None:
        """The list turned out damaged: there is none from now on."""
        # Within a scan: the journal is not written here, and nothing waits for other readers.
        with self._turn:
            if self._lists.get(lost.profile) is not lost:
                return
            del self._lists[lost.profile]
            self._lost.append(lost)
        _log.error("The list %s is damaged and will be read anew: %s", lost.path.name, error.trouble.detail)

    def close(self) -> None:
        """Closes all lists; their files stay."""
        with self._turn:
            lists = [*self._lists.values(), *self._lost]
            self._lists, self._lost = {}, []
        for each in lists:
            each.retire()

    def _open(self, profile: str, number: int) -> None:
        try:
            self._lists[profile] = open_list(profile, list_path(self._folder, number), read_only=False)
        except TroubleError as error:
            if error.trouble.kind is not TroubleKind.DATABASE_DAMAGED:
                raise
            _log.error("The list %s cannot be used: %s It will be read anew.", *_said(error))
            self.register.drop(number)

    def _replace(self, profile: str, fresh: ListInForce | None) -> list[ListInForce]:
        """Puts another list in force, or none; returns those of the profile that are done with."""
        with self._turn:
            before = self._lists.get(profile)
            # In one step: between two, a reader would find no list at all.
            if fresh is not None:
                self._lists[profile] = fresh
            elif before is not None:
                del self._lists[profile]
            lost = [each for each in self._lost if each.profile == profile]
            self._lost = [each for each in self._lost if each.profile != profile]
        return lost if before is None else [*lost, before]

    @staticmethod
    def _discard(lists: list[ListInForce]) -> None:
        """Removes each when its last reader is done."""
        for each in lists:
            each.retire()
            remove_list(each.path)


def _said(error: TroubleError) -> tuple[str, str]:
    return error.trouble.subject, error.trouble.detail
