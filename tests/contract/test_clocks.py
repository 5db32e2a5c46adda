"""Changes come once and are never missed, whatever the clocks say: hours apart, and in the hour that comes twice."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.journal import ItemState
from station.domain.ticket import Ticket, TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Connection, Page, PageRequest
from station.domain.verdict import Reason
from station.sandbox import FaultKind, FaultRule, Phase, Sandbox
from tests.contract.bench import Bench
from tests.contract.page_sizes import set_page_size
from tests.contract.subjects import Subject, over_subjects

HOUR = 3600.0
AUTUMN = datetime(2026, 10, 25, 0, 59, 57, tzinfo=UTC)
"""Three seconds before the clocks of Berlin, and of most museums, show the same hour once more."""
SPRING = datetime(2026, 3, 29, 0, 59, 57, tzinfo=UTC)
STARTS: dict[str, Callable[[Bench], None]] = {
    "together": lambda bench: _set_ahead(bench, 0.0),
    "three hours ahead": lambda bench: _set_ahead(bench, 3 * HOUR),
    "three hours behind": lambda bench: _set_ahead(bench, -3 * HOUR),
    "autumn": lambda bench: _set_time(bench, AUTUMN),
    "spring": lambda bench: _set_time(bench, SPRING),
}
CLOCKS = pytest.mark.parametrize("start", STARTS)
WITH_DELTAS = over_subjects(lambda subject: subject.deltas)


def _set_ahead(bench: Bench, seconds: float) -> None:
    bench.sandbox.clock.skew_seconds = seconds
    bench.sandbox.vendor(bench.subject.vendor).reset()  # its tickets were sold by this clock


def _set_time(bench: Bench, moment: datetime) -> None:
    _set_ahead(bench, (moment - datetime.now(UTC)).total_seconds())


def _pass(bench: Bench, seconds: float) -> None:
    """The server's time goes on; this machine's stands nearly still."""
    bench.sandbox.clock.skew_seconds += seconds


@pytest.fixture(autouse=True)
def _small_pages(subject: Subject, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    if subject.lists:
        set_page_size(subject.vendor, 25, sandbox, monkeypatch)


def _read(
    bench: Bench, cursor: str = "", between: Callable[[], None] = lambda: None
) -> tuple[dict[TicketKey, Ticket], str]:
    """All pages of a run, and the cursor that the first one gave. `between`: after every page."""
    tickets: dict[TicketKey, Ticket] = {}
    number, last, next_cursor = 1, 1, ""
    while number <= last:
        page = bench.room.page(PageRequest(bench.room.sections()[0], number, cursor))
        assert isinstance(page, Page), page
        next_cursor = page.cursor if number == 1 else next_cursor
        tickets.update((ticket.key, replace(ticket, read_at=None)) for ticket in page.tickets)
        between()
        number, last = number + 1, page.last
    return tickets, next_cursor


def _used(tickets: dict[TicketKey, Ticket]) -> set[str]:
    return {ticket.codes[0] for ticket in tickets.values() if ticket.counters.used}


@CLOCKS
@WITH_DELTAS
def test_a_change_between_two_pages_comes_with_the_next_delta(bench: Bench, start: str) -> None:
    STARTS[start](bench)
    vendor = bench.sandbox.vendor(bench.subject.vendor)
    unused = [f"{bench.subject.prefix}-VALID-{number}" for number in (1, 2, 3)]
    during = iter(unused)

    def use() -> None:
        _pass(bench, 1.0)
        code = next(during, None)
        if code is not None:
            vendor.use_elsewhere(code)

    _, cursor = _read(bench, between=use)
    _pass(bench, 10.0)
    changed, cursor = _read(bench, cursor)
    assert set(unused) <= _used(changed)
    _pass(bench, HOUR)
    vendor.use_elsewhere(f"{bench.subject.prefix}-VALID-4")
    later, _ = _read(bench, cursor)
    assert _used(later) == {f"{bench.subject.prefix}-VALID-4"}


@CLOCKS
@WITH_DELTAS
def test_a_mirror_kept_by_deltas_is_the_vendors_list(bench: Bench, start: str) -> None:
    STARTS[start](bench)
    store = bench.sandbox.vendor(bench.subject.vendor).store
    chance = random.Random(start)
    codes = [ticket.seed.code for ticket in store.page(0, len(store))[1]]

    def something() -> None:
        code = chance.choice(codes)
        match chance.randrange(4):
            case 0:
                store.cancel(code)
            case 1:
                bench.sandbox.vendor(bench.subject.vendor).use_elsewhere(code)
            case 2:
                codes.append(f"{bench.subject.prefix}-LATE-{len(codes)}")
                store.sell(codes[-1])
        _pass(bench, chance.choice((0.0, 0.3, 1.0, 2.5, 40.0)))

    mirror, cursor = _read(bench, between=something)
    for _ in range(8):
        something()
        changed, cursor = _read(bench, cursor, something)
        mirror.update(changed)
    changed, cursor = _read(bench, cursor)
    mirror.update(changed)
    assert mirror == _read(bench)[0]


@CLOCKS
def test_the_difference_of_the_clocks_is_measured(bench: Bench, start: str) -> None:
    STARTS[start](bench)
    found = bench.room.connect()
    assert isinstance(found, Connection)
    assert found.clock_skew == pytest.approx(bench.sandbox.clock.skew_seconds, abs=2.0)


@pytest.mark.parametrize("phase", list(Phase))
@CLOCKS
def test_a_lost_answer_is_settled_by_the_servers_clock(bench: Bench, start: str, phase: Phase) -> None:
    STARTS[start](bench)
    bench.ready_for(False)
    code = bench.subject.good
    bench.strike(FaultRule(FaultKind.CUT, phase=phase, times=1))
    item = bench.unanswered(code)
    _pass(bench, 5.0)
    state = bench.settled(item).state
    assert state is (ItemState.ACKNOWLEDGED if phase is Phase.AFTER else ItemState.WAITING)
    assert bench.people(code) == (1 if phase is Phase.AFTER else 0)


@CLOCKS
def test_the_time_of_an_earlier_use_is_told(bench: Bench, start: str) -> None:
    STARTS[start](bench)
    assert bench.answer(bench.subject.good).yes
    used_at = datetime.now(UTC) if bench.subject.keeps_the_doors_time else bench.server_now()
    _pass(bench, HOUR)
    refused = bench.answer(bench.subject.good)
    assert (refused.reason, refused.previous is not None) == (Reason.ALREADY_USED, True)
    assert refused.previous is not None
    if refused.previous.at is not None and not refused.previous.day_only:
        assert abs((refused.previous.at - used_at).total_seconds()) < 5.0


@CLOCKS
def test_a_log_in_outlives_the_hour(bench: Bench, start: str) -> None:
    STARTS[start](bench)
    bench.ready_for(False)
    for number in (1, 2):
        _pass(bench, HOUR)
        assert not isinstance(bench.ask(f"{bench.subject.prefix}-VALID-{number}"), Trouble)
