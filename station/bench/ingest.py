"""Filling the list: a page into the database, and a whole list over HTTP."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from station.bench.floors import RawLoad, RawMirror, Row, raw_rows
from station.bench.lists import load_list, station_files
from station.bench.measure import Goal, NotMeasuredError, Result, Spread, in_turns, milliseconds
from station.bench.served import ServedVendor, served_vendor
from station.bench.tickets import make_tickets
from station.bench.workbench import PROFILE, SECTION, Workbench
from station.domain.trouble import Trouble, TroubleError
from station.domain.vendor import Page
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation
from station.vendors.registry import open_room
from station.wiring import SystemClock

PAGE = 500
PAGES = 120
LOADS = 3
LOADED = 100_000
_FINE = (200, 201)


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
    """A whole list from a vendor on loopback, against the same pages fetched, decoded and stored raw."""
    tickets, rounds = min(bench.size.tickets, LOADED), bench.rounds(LOADS)
    with served_vendor(tickets) as vendor:
        measured, floor = [], []
        for _ in range(rounds):
            measured.append(milliseconds(lambda _: load(bench.fresh_folder(), vendor), 0) / 1000)
            floor.append(milliseconds(lambda _: _load_raw(bench.fresh_folder(), vendor), 0) / 1000)
    spread, bare = Spread.of(measured), Spread.of(floor)
    goal = Goal("p50 at most 2 x the floor's", spread.p50 <= 2 * bare.p50)
    notes = (("tickets", tickets), ("rows_per_second", round(tickets / spread.p50)))
    return Result("mirror_load", "s", spread, "http.client, msgspec and executemany alone", bare, (goal,), notes)


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


class _Barcode(msgspec.Struct, gc=False):
    """The fields a list needs."""

    barcode_id: str
    batch_id: str | None
    ticket_type: str | None
    first_name: str | None
    sur_name: str | None
    section: str | None
    seat: str | None
    is_checkin_allowed: int | None
    validation_max_checkins: int | None
    remaining_scans: int | None
    count_checked_in: int | None


class _Pages(msgspec.Struct, gc=False):
    last_page: int


class _Pagination(msgspec.Struct, gc=False):
    pages: _Pages


class _Listed(msgspec.Struct, gc=False):
    pagination: _Pagination
    barcodes: list[_Barcode]


def _load_raw(folder: Path, vendor: ServedVendor) -> None:
    decode = msgspec.json.Decoder(_Listed).decode
    raw = RawLoad(folder)
    with _logged_in(vendor) as get:
        number, last = 1, 1
        while number <= last:
            listed = decode(get(number))
            last = listed.pagination.pages.last_page
            raw([_raw_row(barcode, number) for barcode in listed.barcodes])
            number += 1
    raw.close()


@contextmanager
def _logged_in(vendor: ServedVendor) -> Iterator[Callable[[int], bytes]]:
    """Pages as they come, on one kept connection of the standard library."""
    where = urlsplit(vendor.base_url)
    line = http.client.HTTPConnection(where.netloc, timeout=30)
    device = {"X-DEVICE-INFO": vendor.settings["device_info"], "Content-Type": "application/json"}

    def ask(method: str, path: str, headers: Mapping[str, str], body: bytes | None = None) -> bytes:
        line.request(method, f"{where.path}{path}", body, {**device, **headers})
        answer = line.getresponse()
        content = answer.read()
        if answer.status not in _FINE:
            raise NotMeasuredError(f"{path}: {answer.status}")
        return content

    login = msgspec.json.decode(ask("POST", "/userlogin", {}, msgspec.json.encode({"credentials": vendor.secrets})))
    bearer = {"Authorization": f"bearer {login['login']['token']}"}

    def get(number: int) -> bytes:
        paging = {"X-PAGINATION-LIMIT": str(PAGE), "X-PAGINATION-PAGE": str(number)}
        return ask("GET", f"/services/{vendor.settings['service']}/barcodes", {**bearer, **paging})

    try:
        yield get
    finally:
        line.close()


def _pages(count: int, seed: int) -> Iterator[Page]:
    tickets = make_tickets(PROFILE, SECTION, count * PAGE, seed)
    for number in range(1, count + 1):
        yield Page(tuple(islice(tickets, PAGE)), number, count, count * PAGE)


def _raw_row(barcode: _Barcode, number: int) -> Row:
    """As many columns as the list has, without judging any of them."""
    name = f"{barcode.first_name} {barcode.sur_name}"
    words = (barcode.barcode_id, f'["{barcode.barcode_id}"]', "valid", barcode.ticket_type, name, barcode.batch_id)
    place = (str(barcode.seat), str(barcode.section), "")
    counters = (barcode.validation_max_checkins, barcode.remaining_scans, barcode.count_checked_in)
    return (*words, *place, *counters, None, None, None, None, False, number)
