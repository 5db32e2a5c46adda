"""CM.com's rule for unanswered requests, case by case (BOOKKEEPING.md, "Settling")."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ticket import Counters, Ticket, TicketKey
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Page, PageRequest, Settlement
from station.vendors.cm.settling import Settler
from tests.vendors.clocks import StillClock

ACKNOWLEDGED, WAITING, UNKNOWN, AMBIGUOUS = (
    ItemState.ACKNOWLEDGED, ItemState.WAITING, ItemState.UNKNOWN, ItemState.AMBIGUOUS,
)  # fmt: skip
KEY = TicketKey("door", "service", "A")


class Vendor:
    """A vendor's list as the settler reads it, and a clock that stands where the read happens."""

    def __init__(self, skew: float | None = 0.0) -> None:
        self.clock = StillClock()
        self.sent_at = self.clock.time
        self.skew = skew
        self.tickets: list[Ticket] = []
        self.asked: list[PageRequest] = []
        self.page_size = 1
        self.settler = Settler(self.page, lambda: self.skew, self.clock)
        self.clock.turn(30)

    def page(self, request: PageRequest) -> Page | Trouble:
        self.asked.append(request)
        last = max(1, len(self.tickets))
        return Page(tuple(self.tickets[request.number - 1 : request.number]), request.number, last, len(self.tickets))

    def shows(self, used: int | None, entry: float | None = None, exit_: float | None = None, code: str = "A") -> None:
        """A row; its times are seconds after the request left."""
        counters = Counters(5, 4, used, self.at(entry), self.at(exit_))
        self.tickets.append(Ticket(TicketKey("door", "service", code), (code,), counters=counters))

    def at(self, seconds: float | None) -> datetime | None:
        return None if seconds is None else self.sent_at + timedelta(seconds=seconds)

    def item(self, **changes: Any) -> OutboxItem:
        item = OutboxItem(
            item_id="i", scan_id="s", key=KEY, code="A", action=Action.ENTRY, state=UNKNOWN, people=1,
            door_time=self.sent_at, base=1, sent_at=self.sent_at, timed_out_at=self.at(10),
        )  # fmt: skip
        return replace(item, **changes)

    def settle(self, item: OutboxItem) -> Settlement:
        settlement = self.settler.settle(item)
        assert isinstance(settlement, Settlement)
        return settlement


@pytest.mark.parametrize(
    ("used", "entry", "state"),
    [
        (2, 5, ACKNOWLEDGED),  # risen, and the time is between sending and time-out
        (2, 0, ACKNOWLEDGED),
        (2, -0.9, ACKNOWLEDGED),  # the vendor's times are cut off to seconds
        (2, 10.9, ACKNOWLEDGED),
        (2, 60, AMBIGUOUS),  # risen, but with a foreign time: ours may lie beneath
        (2, -60, AMBIGUOUS),
        (2, None, AMBIGUOUS),
        (1, -60, UNKNOWN),  # not risen: one more read
        (0, None, UNKNOWN),
        (1, 5, AMBIGUOUS),  # a time of ours on a counter that has not risen
        (None, 5, ACKNOWLEDGED),  # no counter: the time alone speaks
        (None, 60, AMBIGUOUS),
        (None, -60, UNKNOWN),
    ],
)
def test_one_read_of_an_entry(used: int | None, entry: float | None, state: ItemState) -> None:
    vendor = Vendor()
    vendor.shows(used, entry)
    assert vendor.settle(vendor.item()).state is state


@pytest.mark.parametrize(
    ("used", "entry", "state"),
    [
        (1, 60, WAITING),  # the only use there ever was, and not at our time
        (1, -60, WAITING),
        (1, 5, ACKNOWLEDGED),
        (1, 20, AMBIGUOUS),  # a vendor's own servers may be apart by seconds
        (1, -12, AMBIGUOUS),
        (1, 3600, AMBIGUOUS),  # our time, understood by another zone
        (1, -20700, AMBIGUOUS),
        (1, None, AMBIGUOUS),
        (2, 60, AMBIGUOUS),  # ours may be the other one
    ],
)
def test_the_only_use_of_a_ticket_is_ours_or_anothers(used: int, entry: float | None, state: ItemState) -> None:
    vendor = Vendor()
    vendor.shows(used, entry)
    found = vendor.settle(vendor.item(base=0, door_time=vendor.sent_at))
    if state is WAITING:
        assert found.state is UNKNOWN, "believed when it was read twice"
        vendor.clock.turn(1)
        found = vendor.settle(vendor.item(base=0, evidence=found.evidence))
    assert found.state is state


def test_a_use_that_a_check_out_may_have_taken_from_the_counter_is_nobodys() -> None:
    vendor = Vendor()
    vendor.shows(1, 60, exit_=-900)
    assert vendor.settle(vendor.item(base=0)).state is AMBIGUOUS


def test_the_only_use_of_a_ticket_at_a_queued_ones_time_is_that_one() -> None:
    vendor = Vendor()
    vendor.shows(1, entry=-1510)
    queued = vendor.item(base=0, door_time=vendor.at(-1500))
    assert vendor.settle(queued).state is AMBIGUOUS
    assert vendor.settle(replace(queued, door_time=vendor.at(-1510))).state is ACKNOWLEDGED
    assert vendor.settle(replace(queued, door_time=vendor.at(-1400))).state is UNKNOWN


@pytest.mark.parametrize(("exit_", "state"), [(5, ACKNOWLEDGED), (60, AMBIGUOUS), (-60, UNKNOWN), (None, UNKNOWN)])
def test_one_read_of_an_exit_goes_by_the_check_out_time(exit_: float | None, state: ItemState) -> None:
    vendor = Vendor()
    vendor.shows(1, entry=5, exit_=exit_)
    assert vendor.settle(vendor.item(action=Action.EXIT, base=None)).state is state


def test_an_upload_is_known_by_the_doors_time() -> None:
    vendor = Vendor()
    vendor.shows(2, entry=-1800)
    assert vendor.settle(vendor.item(door_time=vendor.at(-1800))).state is ACKNOWLEDGED


def test_without_a_counter_an_upload_may_lie_beneath_a_later_use() -> None:
    """Sent at 0 with a door's time of half an hour before; another door used the ticket in between."""
    vendor = Vendor()
    vendor.shows(2, entry=-60)
    assert vendor.settle(vendor.item(base=None, door_time=vendor.at(-1800))).state is AMBIGUOUS


def test_two_reads_that_do_not_show_it_are_needed() -> None:
    vendor = Vendor()
    first = vendor.settle(vendor.item())
    assert first.state is UNKNOWN
    assert vendor.settle(vendor.item()).state is UNKNOWN, "the first read's evidence was not handed in"
    vendor.clock.turn(1)
    second = vendor.settle(vendor.item(evidence=first.evidence))
    assert second.state is WAITING


def test_a_read_is_never_counted_twice() -> None:
    """Other items of a round may use one read; the same item needs a new one."""
    vendor = Vendor()
    first = vendor.settle(vendor.item())
    vendor.settle(vendor.item(item_id="another"))
    assert len(vendor.asked) == 1
    vendor.settle(vendor.item(evidence=first.evidence))
    assert len(vendor.asked) == 2


def test_a_read_that_came_too_early_to_prove_anything_is_not_used_again() -> None:
    """Given up at 10, carried out at 12: what two reads before 11 did not show is read anew later."""
    vendor = Vendor()
    vendor.clock.turn(-19.9)
    first = vendor.settle(vendor.item())
    vendor.clock.turn(0.5)
    second = vendor.settle(vendor.item(evidence=first.evidence))
    assert second.state is WAITING  # and its caller knows that the request may still arrive
    vendor.shows(2, entry=12)
    vendor.clock.turn(20)
    assert vendor.settle(vendor.item(evidence=second.evidence)).state is ACKNOWLEDGED
    assert len(vendor.asked) == 3


def test_a_kept_read_is_not_used_for_what_timed_out_after_it() -> None:
    vendor = Vendor()
    vendor.settle(vendor.item())
    vendor.shows(2, entry=35)
    vendor.clock.turn(20)
    later = vendor.item(sent_at=vendor.at(32), timed_out_at=vendor.at(40))
    assert vendor.settle(later).state is ACKNOWLEDGED


def test_a_kept_read_is_not_used_for_what_left_before_it_reaches_back() -> None:
    vendor = Vendor()
    vendor.settle(vendor.item())
    vendor.settle(vendor.item(sent_at=vendor.at(-600), timed_out_at=vendor.at(-590)))
    assert len(vendor.asked) == 2


def test_all_pages_are_read_and_either_code_is_found() -> None:
    vendor = Vendor()
    for code in ("X", "Y", "A"):
        vendor.shows(2, 5, code=code)
    assert vendor.settle(vendor.item(key=replace(KEY, ticket_id="unknown"))).state is ACKNOWLEDGED
    assert [request.number for request in vendor.asked] == [1, 2, 3]
    assert {int(request.cursor) for request in vendor.asked} == {int(vendor.sent_at.timestamp()) - 5}
    assert {request.section for request in vendor.asked} == {"service"}


def test_after_a_crash_what_may_still_be_on_its_way_is_not_judged() -> None:
    vendor = Vendor()
    crashed = vendor.item(timed_out_at=None, sent_at=vendor.at(27))
    assert vendor.settle(crashed).state is UNKNOWN
    assert vendor.asked == []
    vendor.clock.turn(10)
    vendor.shows(2, entry=28)
    assert vendor.settle(crashed).state is ACKNOWLEDGED


def test_without_a_time_of_sending_the_doors_time_counts() -> None:
    vendor = Vendor()
    vendor.shows(2, entry=1)
    assert vendor.settle(vendor.item(timed_out_at=None, sent_at=None)).state is ACKNOWLEDGED


def test_the_servers_clock_may_be_unknown_before_the_first_read() -> None:
    """A new session: the item's times are an hour ahead of this machine's clock, as the server's are."""
    vendor = Vendor(skew=None)
    hour = timedelta(hours=1)
    vendor.shows(2, entry=3605)
    item = vendor.item(sent_at=vendor.sent_at + hour, timed_out_at=vendor.sent_at + hour + timedelta(seconds=10))
    assert vendor.settle(item).state is ACKNOWLEDGED


def test_a_refusal_uses_nothing_and_is_sent_again() -> None:
    vendor = Vendor()
    assert vendor.settle(vendor.item(action=Action.REFUSAL)).state is WAITING
    assert vendor.asked == []


@pytest.mark.parametrize("evidence", ["{", "[]", '{"unseen":"x"}', "null"])
def test_evidence_that_cannot_be_read_counts_for_nothing(evidence: str) -> None:
    vendor = Vendor()
    assert vendor.settle(vendor.item(evidence=evidence)).state is UNKNOWN


def test_trouble_while_reading_is_handed_on() -> None:
    vendor = Vendor()
    trouble = Trouble(TroubleKind.UNREACHABLE)
    settler = Settler(lambda _request: trouble, lambda: 0.0, vendor.clock)
    assert settler.settle(vendor.item()) is trouble
