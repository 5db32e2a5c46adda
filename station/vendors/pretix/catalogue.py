"""pretix: what is known of the server besides its tickets: this device, its events, their lists, products, questions.

Each is asked once and kept for a while; what the server can date (`If-Modified-Since`) is asked for again only as far
as it changed.
"""

from __future__ import annotations

import math
import operator
import time
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.endpoint import Deadline, Endpoint
from station.vendors.lenient import UnreadableError
from station.vendors.pretix import endpoints
from station.vendors.pretix.account_payloads import (
    CheckInList,
    Device,
    Event,
    EventDate,
    read_date,
    read_device,
    read_event,
    read_list,
)
from station.vendors.pretix.client import PretixClient
from station.vendors.pretix.paging import read_all
from station.vendors.pretix.product_payloads import Products, read_product
from station.vendors.pretix.question_payloads import read_question
from station.vendors.pretix.sections import DoorList
from station.vendors.pretix.tickets import Shop
from station.vendors.pretix.words import Words

FRESH_FOR = 60.0
"""Seconds in which lists, products and questions are not asked for again."""


@dataclass(slots=True)
class _Kept:
    """Rows of one kind of one event. `changed_at`: by the server; empty: it does not say."""

    rows: list[msgspec.Raw]
    changed_at: str
    read_at: float


@dataclass(frozen=True, slots=True)
class DoorSettings:
    """All that tickets of one list are judged by."""

    event: Event
    door: CheckInList
    shop: Shop


class Catalogue:
    """One profile's server. Used by one thread at a time."""

    def __init__(self, profile: Profile, client: PretixClient, words: Words) -> None:
        self._organizer = profile.options.get("organizer", "").strip()
        self._client = client
        self._words = words
        self._device: Device | None = None
        self._device_read_at = -math.inf
        self._kept: dict[tuple[Endpoint, str], _Kept] = {}
        self._events: dict[str, tuple[Event, float]] = {}
        self._shops: dict[str, tuple[list[list[msgspec.Raw]], Shop]] = {}

    @property
    def known_device(self) -> Device | None:
        return self._device

    def expire(self) -> None:
        """What is kept is asked for again, as far as it changed."""
        self._device_read_at = -math.inf
        self._events.clear()
        for kept in self._kept.values():
            kept.read_at = -math.inf

    def device_now(self, deadline: Deadline | None = None) -> Device | Trouble:
        """The same, not older than everything else: its gate and its security profile may change."""
        old = time.monotonic() - self._device_read_at >= FRESH_FOR
        return self.device(deadline, anew=old)

    def device(self, deadline: Deadline | None = None, *, anew: bool = False) -> Device | Trouble:
        """What the server knows this station as. Who it is never changes."""
        if self._device is not None and not anew:
            return self._device
        reply = self._client.send(endpoints.DEVICE, {}, deadline)
        if isinstance(reply, Trouble):
            return reply
        if reply.status != 200:
            return self._client.no_outcome(endpoints.DEVICE, reply)
        try:
            self._device, self._device_read_at = read_device(reply.body), time.monotonic()
        except UnreadableError as error:
            return self._client.unreadable(endpoints.DEVICE, error)
        return self._device

    def organizer(self, deadline: Deadline | None = None) -> str | Trouble:
        """As the profile names it, else as the device's own."""
        if self._organizer:
            return self._organizer
        device = self.device(deadline)
        return device if isinstance(device, Trouble) else device.organizer

    def events(self, deadline: Deadline | None = None) -> tuple[Event, ...] | Trouble:
        """All that this device may see, without their keys."""
        rows = self._rows(endpoints.EVENTS, "", deadline)
        if isinstance(rows, Trouble):
            return rows
        try:
            return tuple(read_event(row, self._words) for row in rows)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.EVENTS, error)

    def event(self, slug: str, deadline: Deadline | None = None) -> Event | Trouble:
        """One event with its keys."""
        kept = self._events.get(slug)
        if kept is not None and time.monotonic() - kept[1] < FRESH_FOR:
            return kept[0]
        segments = self._segments(slug, deadline)
        if isinstance(segments, Trouble):
            return segments
        reply = self._client.send(endpoints.EVENT, segments, deadline)
        if isinstance(reply, Trouble):
            return reply
        if reply.status != 200:
            return self._client.no_outcome(endpoints.EVENT, reply)
        try:
            event = read_event(reply.body, self._words)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.EVENT, error)
        self._events[slug] = (event, time.monotonic())
        return event

    def lists(self, event: str, deadline: Deadline | None = None) -> tuple[CheckInList, ...] | Trouble:
        """The event's check-in lists."""
        rows = self._rows(endpoints.LISTS, event, deadline)
        if isinstance(rows, Trouble):
            return rows
        try:
            return tuple(read_list(row, self._words) for row in rows)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.LISTS, error)

    def check_in_list(self, door: DoorList, deadline: Deadline | None = None) -> CheckInList | Trouble:
        """The settings of one list."""
        lists = self.lists(door.event, deadline)
        if isinstance(lists, Trouble):
            return lists
        found = next((one for one in lists if one.list_id == door.list_id), None)
        if found is None:
            detail = f"the event {door.event} has no check-in list {door.list_id}"
            return Trouble(TroubleKind.NOT_FOUND, self._client.host, detail)
        return found

    def settings(self, door: DoorList, deadline: Deadline | None = None) -> DoorSettings | Trouble:
        """Of one list and its event, as fresh as they have to be."""
        event = self.event(door.event, deadline)
        if isinstance(event, Trouble):
            return event
        found = self.check_in_list(door, deadline)
        if isinstance(found, Trouble):
            return found
        shop = self.shop(event, deadline)
        return shop if isinstance(shop, Trouble) else DoorSettings(event, found, shop)

    def shop(self, event: Event, deadline: Deadline | None = None) -> Shop | Trouble:
        """Products, questions and dates of an event."""
        kinds = [endpoints.PRODUCTS, endpoints.QUESTIONS, *([endpoints.DATES] if event.series else [])]
        read: list[list[msgspec.Raw]] = []
        for kind in kinds:
            rows = self._rows(kind, event.slug, deadline)
            if isinstance(rows, Trouble):
                return rows
            read.append(rows)
        try:
            return self._shop(event.slug, read)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.PRODUCTS, error)

    def known_shop(self, event: str) -> Shop:
        """As it was last read; nothing is asked."""
        kept = self._shops.get(event)
        return kept[1] if kept is not None else Shop(self._words)

    def _shop(self, event: str, read: list[list[msgspec.Raw]]) -> Shop:
        kept = self._shops.get(event)
        if kept is not None and len(kept[0]) == len(read) and all(map(operator.is_, kept[0], read)):
            return kept[1]
        products = [read_product(row, self._words) for row in read[0]]
        asked = [read_question(row, self._words) for row in read[1]]
        dates: Mapping[str, EventDate] = dict(map(read_date, read[2])) if len(read) > 2 else {}
        questions = tuple(one for one in asked if one is not None)
        shop = Shop(self._words, Products({one.product_id: one for one in products}), questions, dates)
        self._shops[event] = (read, shop)
        return shop

    def _segments(self, event: str, deadline: Deadline | None) -> dict[str, str] | Trouble:
        organizer = self.organizer(deadline)
        if isinstance(organizer, Trouble):
            return organizer
        return {"organizer": organizer, "event": event} if event else {"organizer": organizer}

    def _rows(self, endpoint: Endpoint, event: str, deadline: Deadline | None) -> list[msgspec.Raw] | Trouble:
        """All rows of one kind; as they are kept where they are young, or did not change."""
        kept = self._kept.get((endpoint, event))
        if kept is not None and time.monotonic() - kept.read_at < FRESH_FOR:
            return kept.rows
        segments = self._segments(event, deadline)
        if isinstance(segments, Trouble):
            return segments
        since = kept.changed_at if kept is not None else ""
        read = read_all(self._client, endpoint, segments, deadline, unless_since=since)
        if isinstance(read, Trouble):
            return read
        rows = kept.rows if kept is not None and read.unchanged else read.rows
        self._kept[endpoint, event] = _Kept(rows, read.changed_at, time.monotonic())
        return rows
