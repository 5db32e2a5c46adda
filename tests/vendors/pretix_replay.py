"""A pretix server that gives set answers, byte by byte, and a room that asks it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Profile
from station.domain.ticket import TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode
from station.vendors.pretix.vendor import PretixRoom
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer, answer

API = "/api/v1/organizers/hall"
FEST = f"{API}/events/fest"
DEVICE = "/api/v1/device/info"
REDEEM = f"{API}/checkinrpc/redeem/"
ANNUL = f"{API}/checkinrpc/annul/"
SEARCH = f"{API}/checkinrpc/search/"
FAILED = f"{FEST}/checkinlists/1/failed_checkins/"
SECRET = "tkt09001bbbbbbbbbbbbbbbbbbbbbbbb"
DOOR_TIME = datetime(2026, 11, 22, 10, 0, 0, 123456, tzinfo=UTC)


def told(status: int, body: object, *headers: str) -> bytes:
    return answer(status, json.dumps(body).encode(), *headers)


def rows(*found: object, count: int | None = None, more: bool = False) -> dict[str, object]:
    """A page. `more`: another one follows; its address leads astray, and nobody may follow it."""
    astray = "https://elsewhere.example/next" if more else None
    return {"count": len(found) if count is None else count, "next": astray, "previous": None, "results": list(found)}


def device(profile: str = "full", gate: object = None) -> dict[str, object]:
    whose = {"organizer": "hall", "device_id": 1, "name": "Gate 1", "security_profile": profile, "gate": gate}
    return {"device": whose, "server": {"version": {"pretix": "2026.8.0"}}}


def position(**changed: object) -> dict[str, object]:
    """A ticket as answers show it."""
    return {
        "id": 221,
        "order": "SADLT",
        "positionid": 1,
        "item": 1,
        "variation": 1,
        "attendee_name": "João Müller",
        "secret": SECRET,
        "addon_to": None,
        "subevent": None,
        "checkins": [],
        "answers": [],
        "seat": None,
        "valid_from": None,
        "valid_until": None,
        "blocked": None,
        **changed,
    }


def check_in(at: datetime = DOOR_TIME, kind: str = "entry", device_id: int = 1, list_id: int = 1) -> dict[str, object]:
    return {"id": 1, "datetime": at.isoformat(), "list": list_id, "device": 9, "device_id": device_id, "type": kind}


def outcome(status: str, **changed: object) -> dict[str, object]:
    """An answer to a scan."""
    door = {"id": 1, "name": "Main entrance", "event": "fest", "subevent": None, "include_pending": False}
    texts: dict[str, object] = {"require_attention": False, "checkin_texts": []}
    return {"status": status, **texts, "position": position(), "list": door, **changed}


EVENT = {
    "name": {"en": "Winter Festival"},
    "slug": "fest",
    "timezone": "Europe/Berlin",
    "has_subevents": False,
    "date_from": "2126-12-31T20:00:00+01:00",
    "date_to": "2127-01-01T05:00:00+01:00",
    "date_admission": "2126-12-31T19:00:00+01:00",
    "valid_keys": {"pretix_sig1": []},
}
LIST = {
    "id": 1,
    "name": "Main entrance",
    "all_products": False,
    "limit_products": [1, 2],
    "subevent": None,
    "position_count": 233,
    "include_pending": False,
    "allow_multiple_entries": False,
    "addon_match": False,
    "allow_entry_after_exit": True,
    "rules": {"<": [{"var": "entries_number"}, 3]},
}
CHILD = {
    "id": 2,
    "value": {"en": "Child", "de": "Kind"},
    "checkin_attention": True,
    "checkin_text": "Check age of child",
}
PRODUCTS = (
    {"id": 1, "name": {"en": "Standard"}, "variations": [{"id": 1, "value": {"en": "Adult"}}, CHILD]},
    {"id": 2, "name": {"en": "VIP"}, "checkin_attention": True, "checkin_text": None, "variations": []},
)
QUESTION = {
    "id": 1,
    "question": {"en": "Wristband size?", "de": "Bandgröße?"},
    "type": "C",
    "required": True,
    "items": [2],
    "ask_during_checkin": True,
    "help_text": None,
    "options": [{"id": 1, "answer": {"en": "S"}}, {"id": 2, "answer": {"en": "L"}}],
}


class Replay:
    """Answers each call with what is set for its path, several one after the other; with 404 where nothing is."""

    def __init__(self, answers: Mapping[str, Sequence[bytes] | bytes] | None = None, profile: str = "full") -> None:
        self.heard: list[str] = []
        self.asked: list[str] = []
        """The paths with their queries."""
        self.bodies: list[dict[str, object]] = []
        self.heads: list[str] = []
        self._answers: dict[str, Sequence[bytes] | bytes] = {
            DEVICE: told(200, device(profile)),
            "/api/v1/device/update": told(200, device(profile)["device"]),
            f"{API}/events/": told(200, rows(EVENT)),
            f"{FEST}/": told(200, EVENT),
            f"{FEST}/checkinlists/": told(200, rows(LIST)),
            f"{FEST}/items/": told(200, rows(*PRODUCTS), "Last-Modified: Sat, 21 Nov 2026 23:52:54 GMT"),
            f"{FEST}/questions/": told(200, rows(QUESTION)),
            f"{FEST}/revokedsecrets/": told(200, rows()),
            f"{FEST}/blockedsecrets/": told(200, rows()),
            **(answers or {}),
        }

    def __call__(self, raw: bytes) -> bytes:
        head, _, body = raw.partition(b"\r\n\r\n")
        asked = head.split(b" ", 2)[1].decode()
        path = asked.partition("?")[0]
        left = self._answers.get(path, ())
        turn = self.heard.count(path)
        self.heard.append(path)
        self.asked.append(asked)
        self.heads.append(head.decode())
        if body:
            self.bodies.append(json.loads(body))
        if isinstance(left, bytes):
            return left
        return left[min(turn, len(left) - 1)] if left else answer(404, b"<html>")


@contextmanager
def room_hearing(replay: Replay, **options: str) -> Iterator[PretixRoom]:
    """A room of the first list, or with other options."""
    with RawServer(replay) as server:
        chosen = {"organizer": "hall", "lists": "fest/1", **options}
        room = PretixRoom(Profile("door", "pretix", server.url, chosen), {"token": "token"}, SystemClock())
        try:
            yield room
        finally:
            room.close()


def request(mode: Mode = Mode.ENTRY, code: str = SECRET, **changed: object) -> UseRequest:
    asked: dict[str, object] = {"door_time": DOOR_TIME, "item_id": "item-1", **changed}
    return UseRequest(code, code, mode, **asked)  # type: ignore[arg-type]


def item(action: Action = Action.ENTRY, section: str = "fest/1", **changed: object) -> OutboxItem:
    known: dict[str, object] = {"state": ItemState.SENDING, "people": 1, "door_time": DOOR_TIME, **changed}
    key = TicketKey("door", section, "221")
    return OutboxItem("item-1", "scan-1", key, SECRET, action, **known)  # type: ignore[arg-type]


def used(room: PretixRoom, mode: Mode = Mode.ENTRY) -> Answer:
    result = room.use(request(mode))
    assert isinstance(result, Answer), result
    return result


def looked(room: PretixRoom, mode: Mode = Mode.CHECK) -> Answer:
    result = room.look(request(mode))
    assert isinstance(result, Answer), result
    return result


def trouble(result: object) -> Trouble:
    assert isinstance(result, Trouble), result
    return result
