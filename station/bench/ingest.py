"""Filling the list: a page into the database, and a whole list over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from station.bench.floors import RawLoad, RawMirror, raw_rows
from station.bench.lists import load_list, station_files
from station.bench.measure import Goal, Result, Spread, in_turns, milliseconds
from station.bench.raw_lists import raw_pages
from station.bench.served import ServedVendor, served_vendor
from station.bench.tickets import make_tickets
from station.bench.workbench import PROFILE, SECTION, Workbench
from station.domain.trouble import Trouble, TroubleError
from station.domain.vendor import Page
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation
from station.storage.journal import open_journal
from station.vendors.registry import open_room
from station.wiring import SystemClock

PAGE = 500
PAGES = 120
LOADS = 3
LOADED = 100_000


def ingest(bench: Workbench) -> Result:
    """New tickets by pages of 500 into a growing list, against a raw executemany into the same tables."""
    rounds = bench.rounds(PAGES)
    pages = list(_pages(rounds + max(1, rounds // 10), bench.size.seed))
    rows = [raw_rows(page.tickets, page.number) for page in pages]
    raw = RawMirror(bench.fresh_folder())
    with station_files(bench.fresh_folder()) as (_, mirror):
        load_list(mirror, PROFILE, SECTION, (), 0)

        def ours(number: int) -> None:
            mirror.store_page(PROFILE, SECTION, pages[number], number, datetime.now(UTC))

        spread, floor = in_turns(ours, lambda number: raw(*rows[number]), rounds)
    raw.close()
    note = ("rows_per_second", round(PAGE / spread.p50 * 1000))
    goal = Goal("at least 90 % of the floor's rows a second", floor.p50 >= 0.9 * spread.p50)
    return Result("ingest", "ms", spread, "raw executemany of the same rows, ready made", floor, (goal,), (note,))


def mirror_load(bench: Workbench) -> Result:
    """A first load of CM.com's list."""
    return _loads(bench, "mirror_load", "cm")


def mirror_load_ingresse(bench: Workbench) -> Result:
    """A first load of Ingresse's list."""
    return _loads(bench, "mirror_load_ingresse", "ingresse")


def _loads(bench: Workbench, name: str, vendor_name: str) -> Result:
    """A whole list from a vendor on loopback, against the same pages fetched, decoded and stored raw."""
    tickets, rounds = min(bench.size.tickets, LOADED), bench.rounds(LOADS)
    with served_vendor(tickets, vendor_name) as vendor:
        measured, floor = [], []
        for _ in range(rounds):
            folder = bench.fresh_folder()
            open_journal(folder).close()  # a new journal's tables are no part of a load
            measured.append(milliseconds(lambda _: load(folder, vendor), 0) / 1000)  # noqa: B023  # called at once
            floor.append(milliseconds(lambda _: _load_raw(bench.fresh_folder(), vendor), 0) / 1000)
    spread, bare = Spread.of(measured), Spread.of(floor)
    goal = Goal("p50 at most 2 x the floor's", spread.p50 <= 2 * bare.p50)
    notes = (("tickets", tickets), ("rows_per_second", round(tickets / spread.p50)))
    return Result(name, "s", spread, "http.client, msgspec and executemany alone", bare, (goal,), notes)


def load(folder: Path, vendor: ServedVendor) -> None:
    """Reads a vendor's whole list into a data folder, as `station sync` does. Raises TroubleError."""
    clock, profile = SystemClock(), vendor.profile(PROFILE)
    room = open_room(profile, vendor.secrets, clock)
    if isinstance(room, Trouble):
        raise TroubleError(room)
    with station_files(folder) as (journal, mirror):
        report = Synchronisation(profile, journal, mirror, room, clock, LinkWatch(PROFILE, clock)).run(full=True)
    room.close()
    if report.trouble is not None:
        raise TroubleError(report.trouble)


def _load_raw(folder: Path, vendor: ServedVendor) -> None:
    raw = RawLoad(folder)
    for rows in raw_pages(vendor):
        raw(rows)
    raw.close()


def _pages(count: int, seed: int) -> Iterator[Page]:
    tickets = make_tickets(PROFILE, SECTION, count * PAGE, seed)
    for number in range(1, count + 1):
        yield Page(tuple(islice(tickets, PAGE)), number, count, count * PAGE)
