"""The journal's table of lists: which file holds which profile's, and which one is being loaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.storage.journal import SqliteJournal
from station.storage.machine_run import machine_run
from station.storage.moments import from_micros, to_micros


class _State(StrEnum):
    LOADING = "loading"
    IN_FORCE = "in_force"


_IN_FORCE = "SELECT profile, number FROM mirrors WHERE state = 'in_force' ORDER BY number"
_NUMBERS = "SELECT number FROM mirrors"
_ONE = "SELECT number, begun_at, boot FROM mirrors WHERE profile = ? AND state = ?"
_BEGIN = "INSERT INTO mirrors (profile, state, begun_at, boot) VALUES (?, 'loading', ?, ?)"
_SWITCH = "UPDATE mirrors SET state = 'in_force' WHERE number = ?"
_DROP_STATE = "DELETE FROM mirrors WHERE profile = ? AND state = ?"
_DROP_NUMBER = "DELETE FROM mirrors WHERE number = ?"
_FORGET = "DELETE FROM mirrors WHERE profile = ?"


@dataclass(frozen=True, slots=True)
class BegunLoad:
    """A load as the journal remembers it."""

    number: int
    begun_at: datetime
    boot: str
    """The machine's run in which it was begun; empty where the system does not tell."""

    @property
    def same_run(self) -> bool | None:
        """Whether the machine has been up ever since; None: the system does not tell."""
        return self.boot == machine_run() if self.boot else None


class ListRegister:
    """Every change is one transaction of the journal. Any thread; raises TroubleError as the journal does."""

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal

    def in_force(self) -> dict[str, int]:
        """The numbers of the lists that are read, by profile."""
        return {row[0]: row[1] for row in self._journal.rows(_IN_FORCE)}

    def in_force_of(self, profile: str) -> int | None:
        """The number of the list that is read for a profile."""
        found = self._journal.rows(_ONE, profile, _State.IN_FORCE.value)
        return int(found[0][0]) if found else None

    def loading(self, profile: str) -> BegunLoad | None:
        """The load that was begun for a profile and has not come to its end."""
        found = self._journal.rows(_ONE, profile, _State.LOADING.value)
        return BegunLoad(found[0][0], from_micros(found[0][1]), found[0][2]) if found else None

    def numbers(self) -> frozenset[int]:
        """The numbers of all lists that are wanted."""
        return frozenset(row[0] for row in self._journal.rows(_NUMBERS))

    def begin(self, profile: str, now: datetime) -> BegunLoad:
        """Draws the number of a fresh list; a load of the profile that was begun before is forgotten."""
        begun = (now, machine_run())
        with self._journal.transaction() as transaction:
            transaction.execute(_DROP_STATE, (profile, _State.LOADING.value))
            number = transaction.execute(_BEGIN, (profile, to_micros(begun[0]), begun[1])).lastrowid
        assert number is not None
        return BegunLoad(number, *begun)

    def put_in_force(self, profile: str, number: int) -> None:
        """From the next read on the profile's list is this one, in any process and after any crash."""
        with self._journal.transaction() as transaction:
            transaction.execute(_DROP_STATE, (profile, _State.IN_FORCE.value))
            transaction.execute(_SWITCH, (number,))

    def drop(self, number: int) -> None:
        """Nobody points to that list any more."""
        with self._journal.transaction() as transaction:
            transaction.execute(_DROP_NUMBER, (number,))

    def forget(self, profile: str) -> None:
        """The profile has no list and no load."""
        with self._journal.transaction() as transaction:
            transaction.execute(_FORGET, (profile,))
