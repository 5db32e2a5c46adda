"""Rooms for an Ingresse server that runs by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Profile
from station.domain.ticket import TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode
from station.sandbox.ingresse_sessions import EVENT, MAIN
from station.vendors.ingresse.vendor import IngresseRoom
from tests.sandbox.ingresse_served import Served
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer, answer

STANDS_AT_MAIN = {"event": str(EVENT), "session": str(MAIN)}


class Rooms:
    """Opens rooms and closes them after the test."""

    def __init__(self, served: Served) -> None:
        self._served = served
        self.clock = SystemClock()
        self.opened: list[IngresseRoom] = []

    def open(self, options: dict[str, str] | None = None, **secrets: str) -> IngresseRoom:
        """With the server's e-mail and password, unless other secrets are given."""
        profile = Profile("door", "ingresse", self._served.base_url, STANDS_AT_MAIN if options is None else options)
        given = {"publickey": self._served.vendor.options.publickey, **secrets} if secrets else {}
        room = IngresseRoom(profile, given or self._served.vendor.secrets(), self.clock)
        self.opened.append(room)
        return room

    def close(self) -> None:
        for room in self.opened:
            room.close()


@contextmanager
def room_answered(body: bytes, options: dict[str, str] = STANDS_AT_MAIN) -> Iterator[IngresseRoom]:
    """A room whose every call gets the same answer; nothing is asked before the call itself."""
    with RawServer(lambda _request: answer(200, body)) as server:
        profile = Profile("door", "ingresse", server.url, options)
        room = IngresseRoom(profile, {"publickey": "k", "usertoken": "1-x", "jwt": "e30.e30.x"}, SystemClock())
        with closing(room):
            yield room


def raw(content: object) -> msgspec.Raw:
    """What stands in an answer, as the parsers get it."""
    return msgspec.Raw(json.dumps(content).encode())


def used(room: IngresseRoom, code: str, mode: Mode = Mode.ENTRY, at: datetime | None = None) -> Answer:
    answer = room.use(UseRequest(code, code, mode, door_time=at))
    assert isinstance(answer, Answer), answer
    return answer


def looked(room: IngresseRoom, code: str) -> Answer:
    answer = room.look(UseRequest(code, code, Mode.CHECK))
    assert isinstance(answer, Answer), answer
    return answer


def page(room: IngresseRoom, number: int = 1, cursor: str = "", section: str = str(MAIN)) -> Page:
    read = room.page(PageRequest(section, number, cursor))
    assert isinstance(read, Page), read
    return read


def waiting(
    code: str, action: Action = Action.ENTRY, at: datetime | None = None, section: str = str(MAIN)
) -> OutboxItem:
    """An item as the outbox holds it, with the code for an id."""
    moment = at or datetime.now(UTC)
    key = TicketKey("door", section, code)
    return OutboxItem(f"{action}-{code}-{moment}", "scan", key, code, action, ItemState.SENDING, 1, moment, attempts=1)


def unknown(item: OutboxItem, sent: float = 0.0) -> OutboxItem:
    """Sent and given up now, or so many seconds from now."""
    now = datetime.now(UTC) + timedelta(seconds=sent)
    return replace(item, state=ItemState.UNKNOWN, sent_at=now, timed_out_at=now)


def uploaded(room: IngresseRoom, *items: OutboxItem) -> dict[str, Delivery]:
    """What became of the items, by code and action."""
    delivered = room.upload(items)
    assert not isinstance(delivered, Trouble), delivered
    by_id = {delivery.item_id: delivery for delivery in delivered}
    return {f"{item.action} {item.code}": by_id[item.item_id] for item in items if item.item_id in by_id}


def settled(room: IngresseRoom, item: OutboxItem) -> ItemState:
    settlement = room.settle(item)
    assert isinstance(settlement, Settlement), settlement
    return settlement.state
