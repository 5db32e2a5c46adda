"""The way of a code without its screen: look-up, and decide-and-journal."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from station.bench.floors import RawJournal, RawLookup
from station.bench.lists import list_file, station_files
from station.bench.measure import Goal, NotMeasuredError, Result, in_turns
from station.bench.workbench import PROFILE, Workbench
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.domain.verdict import Mode, Outcome
from station.services.admission import Admission
from station.services.link import LinkWatch
from station.storage.journal import SqliteJournal, open_journal
from station.storage.mirror.mirror import SqliteMirror
from station.vendors.registry import open_room
from station.wiring import SystemClock, TimeOrderedIdentifiers

LOOKUPS = 20_000
DECISIONS = 3_000
MADE_UP_SECRETS = {"username": "bench", "password": "bench"}


def lookup(bench: Workbench) -> Result:
    """A ticket by its code, from the list, against the same SELECT on the bare driver."""
    rounds = bench.rounds(LOOKUPS, 2)
    folder = bench.filled_folder()
    # Each way looks for tickets of its own: the first to ask would warm the other's pages.
    codes = bench.codes(2 * (rounds + max(1, rounds // 10)))
    ours, others = codes[::2], codes[1::2]
    raw = RawLookup(list_file(folder, PROFILE))
    with station_files(folder) as (_, mirror):
        spread, floor = in_turns(
            lambda number: _require(mirror.find(PROFILE, ours[number])),
            lambda number: _require(raw(others[number])),
            rounds,
        )
    raw.close()
    goal = Goal("p50 at most 3 x the floor's", spread.p50 <= 3 * floor.p50)
    return Result("lookup", "ms", spread, "raw sqlite3, the same SELECT", floor, (goal,))


def decide_and_journal(bench: Workbench) -> Result:
    """A whole scan in local strategy against a raw look-up and a raw commit of the same rows."""
    rounds = bench.rounds(DECISIONS, 2)
    folder = bench.filled_folder()
    codes = bench.codes(2 * (rounds + max(1, rounds // 10)))
    ours, others = codes[::2], codes[1::2]
    raw, raw_journal = RawLookup(list_file(folder, PROFILE)), RawJournal(bench.fresh_folder())
    identifiers = TimeOrderedIdentifiers()

    def bare(number: int) -> None:
        code = others[number]
        raw_journal(identifiers.new(), code, time.time_ns() // 1000, repr(raw(code)))

    with (
        open_journal(bench.fresh_folder()) as journal,
        station_files(folder) as (_, mirror),
        admission_at(journal, mirror, bench.profile) as admission,
    ):
        spread, floor = in_turns(lambda number: admit(admission, ours[number]), bare, rounds)
    raw.close()
    raw_journal.close()
    goal = Goal(
        "p50 at most 2 x the floor's, or within 0.5 ms of it",
        spread.p50 <= 2 * floor.p50 or spread.p50 <= floor.p50 + 0.5,
    )
    return Result("decide_and_journal", "ms", spread, "raw sqlite3, look-up and commit (WAL, FULL)", floor, (goal,))


@contextmanager
def admission_at(journal: SqliteJournal, mirror: SqliteMirror, profile: Profile) -> Iterator[Admission]:
    """A door at a list."""
    clock = SystemClock()
    room = open_room(profile, MADE_UP_SECRETS, clock)
    if isinstance(room, Trouble):
        raise TroubleError(room)
    try:
        link = LinkWatch(profile.name, clock)
        yield Admission(profile, journal, mirror, room, clock, TimeOrderedIdentifiers(), link)
    finally:
        room.close()


def admit(admission: Admission, code: str) -> None:
    """One scan that must let in: a benchmark of refusals would measure something else."""
    verdict = admission.scan(code, Mode.ENTRY)
    if isinstance(verdict, Trouble):
        raise TroubleError(verdict)
    if verdict.outcome is Outcome.DENY:
        raise NotMeasuredError(f"a made-up ticket was refused: {verdict.reason}")


def _require(found: tuple[object, ...]) -> None:
    if not found:
        raise NotMeasuredError("a made-up ticket was not found")
