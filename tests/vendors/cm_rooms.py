"""Rooms for the sandbox's CM.com, and what is asked of them."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Profile
from station.domain.ticket import Ticket, TicketKey
from station.domain.vendor import Answer, Page, PageRequest, UseRequest
from station.domain.verdict import Mode
from station.sandbox import Sandbox
from station.vendors.cm.vendor import CmRoom
from tests.vendors.clocks import SystemClock

DEVICE = "DEVICE_ID:7b1c,MANUFACTURER:X,MODEL:X,OS:X,OS_VERSION:X"


class Rooms:
    """Opens rooms and closes them after the test."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self.clock = SystemClock()
        self.opened: list[CmRoom] = []

    def open(self, **options: str) -> CmRoom:
        address = self._sandbox.addresses.vendors["cm"]
        profile = Profile("door", "cm", address.base_url, options)
        room = CmRoom(profile, address.secrets, self.clock, DEVICE)
        self.opened.append(room)
        return room

    def close(self) -> None:
        for room in self.opened:
            room.close()


def used(room: CmRoom, code: str, mode: Mode = Mode.ENTRY, ticket_id: str = "") -> Answer:
    answer = room.use(UseRequest(code, ticket_id, mode))
    assert isinstance(answer, Answer), answer
    return answer


def listed(room: CmRoom, cursor: str = "") -> tuple[dict[str, Ticket], list[Page]]:
    section = room.sections()[0]
    pages: list[Page] = []
    while not pages or pages[-1].number < pages[-1].last:
        page = room.page(PageRequest(section, len(pages) + 1, cursor))
        assert isinstance(page, Page), page
        pages.append(page)
    return {ticket.key.ticket_id: ticket for page in pages for ticket in page.tickets}, pages


def waiting(room: CmRoom, code: str, action: Action = Action.ENTRY, **changes: Any) -> OutboxItem:
    item = OutboxItem(
        item_id=str(uuid.uuid4()), scan_id="s", key=TicketKey("door", room.sections()[0], code), code=code,
        action=action, state=ItemState.WAITING, people=1, door_time=datetime.now(UTC) - timedelta(minutes=3),
    )  # fmt: skip
    return replace(item, **changes)


def paths(sandbox: Sandbox) -> list[str]:
    return [request.path.removeprefix("/scanapi/v2.0") for request in sandbox.audit.requests("cm")]
