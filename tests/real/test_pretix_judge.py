"""What the station says by itself held against the real server: every seeded ticket, tickets with a past, rules as the
organizer's editor can write them, and moments before and after all of it. The server is asked with `simulate`."""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from station.domain.books import add_up
from station.domain.case import Case
from station.domain.judge import judge
from station.domain.passage import ListTerms
from station.domain.ports import VendorRoom
from station.domain.ticket import Ticket
from station.domain.vendor import Page, PageRequest
from station.domain.verdict import Judgement, Mode, Reason
from station.vendors.pretix.reasons import reason_of
from station.vendors.registry import open_room
from station.wiring import SystemClock
from tests.domain.rule_strategies import DAY, moments, rules
from tests.real.doors import profile_for
from tests.real.figures import Figures
from tests.real.house import House
from tests.real.pretix_server import PretixServer

pytestmark = pytest.mark.real

RULES = 40
ASKED = 4
"""Tickets that each rule is asked about."""
PASTS = (
    ("entry",),
    ("entry", "exit"),
    ("entry", "exit", "entry"),
    ("exit",),
    ("entry", "entry", "entry"),
    ("entry", "exit", "entry", "exit"),
)


@dataclass
class Listed:
    """One list as a station read it, and the device's own way to ask the server."""

    section: str
    room: VendorRoom
    http: httpx.Client
    tickets: dict[str, Ticket]
    terms: ListTerms

    @property
    def list_id(self) -> int:
        return int(self.section.rpartition("/")[2])

    def redeem(self, ticket: str, at: datetime, kind: str, **more: object) -> httpx.Response:
        body = {"secret": ticket, "lists": [self.list_id], "type": kind, "datetime": at.isoformat(), **more}
        return self.http.post("organizers/hall/checkinrpc/redeem/", json=body)

    def says(self, ticket: str, at: datetime, kind: str, terms: ListTerms) -> Judgement:
        """The station's own word."""
        mode = Mode.EXIT if kind == "exit" else Mode.ENTRY
        found = self.tickets.get(ticket)
        capability = self.room.capability
        standing = add_up(found, (), counting=capability.counting, terms=terms)
        matches = 0 if found is None else 1
        profile = profile_for("http://127.0.0.1", lists=self.section)
        known = Case(mode, profile, capability, at, found, standing, 1, matches, clock_verified=True, list_age=1.0)
        return judge(replace(known, terms=terms))


@pytest.fixture(params=["fest/1", "fest/2", "fest/3"])
def listed(server: PretixServer, request: pytest.FixtureRequest) -> Iterator[Listed]:
    house = House(server)
    profile, secrets = house.access(lists=request.param)
    room = open_room(profile, secrets, SystemClock())
    headers = {"Authorization": f"Device {secrets['token']}"}
    with httpx.Client(base_url=server.api, headers=headers, trust_env=False, timeout=60.0) as http:
        found = Listed(request.param, room, http, {}, ListTerms())
        for ticket, past in zip(house.tickets(len(PASTS)), PASTS, strict=True):
            for number, kind in enumerate(past):
                at = DAY + timedelta(hours=11 * number - 26, microseconds=number)
                told = found.redeem(ticket, at, kind, force=True, nonce=str(uuid.uuid4()))
                assert told.status_code == 201, told.text
        found.terms = _read(room, request.param, found.tickets)
        yield found
    room.close()
    house.close()


def _read(room: VendorRoom, section: str, into: dict[str, Ticket]) -> ListTerms:
    terms, number, last = None, 0, 1
    while number < last:
        number += 1
        page = room.page(PageRequest(section, number))
        assert isinstance(page, Page), page
        terms, last = page.terms or terms, page.last
        into.update((code, ticket) for ticket in page.tickets for code in ticket.codes)
    assert terms is not None
    return terms


def test_the_station_judges_as_the_server_does(listed: Listed, server: PretixServer, figures: Figures) -> None:
    house = House(server)
    odd = [
        *house.codes.values(),
        *(code for code, ticket in listed.tickets.items() if ticket.facts and ticket.facts.passages),
    ]
    counted: Counter[str] = Counter()

    def ask(ticket: str, at: datetime, kind: str, terms: ListTerms) -> None:
        told = listed.redeem(ticket, at, kind, simulate=True, questions_supported=True)
        counted["asked"] += 1
        if told.status_code == 500:
            counted["the server itself failed"] += 1
            return
        body, ours = told.json(), listed.says(ticket, at, kind, terms)
        yes = body["status"] == "ok"
        assert ours.lets_pass is yes, (ticket, at, kind, terms.rules, body, ours)
        if not yes:
            counted["no"] += 1
            assert _same_reason(ours, body, listed.tickets.get(ticket), at), (ticket, at, terms.rules, body, ours)
            assert ours.reason is not Reason.RULES or ours.unmet

    for ticket in odd:
        for at in (DAY, DAY + timedelta(days=3000)):
            for kind in ("entry", "exit"):
                ask(ticket, at, kind, listed.terms)

    @settings(max_examples=RULES, deadline=None, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(rules, st.lists(st.tuples(st.sampled_from(odd), moments), min_size=ASKED, max_size=ASKED))
    def by_any_rule(rule: object, asked: list[tuple[str, datetime]]) -> None:
        house.organizer.set_rules(listed.list_id, rule)
        terms = replace(listed.terms, rules=json.dumps(rule))
        for ticket, at in asked:
            ask(ticket, at, "entry", terms)

    by_any_rule()
    house.close()
    alike = counted["asked"] - counted["the server itself failed"]
    figures.add(f"judged alike offline: {listed.section}", f"{alike} of {counted['asked']}, {counted['no']} of them no")


def test_rules_come_to_the_station_as_they_were_written(listed: Listed, server: PretixServer) -> None:
    house = House(server)
    rule = {"and": [{"<": [{"var": "entries_number"}, 3]}, {"==": [{"var": "now_isoweekday"}, 7]}]}
    house.organizer.set_rules(listed.list_id, rule)
    profile, secrets = house.access(lists=listed.section)
    room = open_room(profile, secrets, SystemClock())
    terms = _read(room, listed.section, {})
    assert json.loads(terms.rules) == rule
    assert terms.time_zone == "Europe/Berlin"
    assert terms.begins_at == datetime.fromisoformat("2026-12-31T20:00:00+01:00")
    room.close()
    house.close()


def _same_reason(ours: Judgement, body: dict[str, Any], ticket: Ticket | None, at: datetime) -> bool:
    if body["status"] == "incomplete":
        return ours.reason is Reason.NEEDS_ANSWER
    if ticket is None:
        return ours.reason is Reason.UNKNOWN_CODE
    if body["reason"] == "invalid":  # a canceled ticket of an order that stands: the server calls its code unknown
        return ours.reason is Reason.CANCELED
    return ours.reason is reason_of(body["reason"], ticket.validity, at)
