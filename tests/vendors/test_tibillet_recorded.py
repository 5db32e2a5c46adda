"""What was recorded of a running TiBillet server, given to the room over a real line: each becomes the right answer."""

from __future__ import annotations

import json

import pytest

from station.domain.ticket import TicketStatus
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Page, PageRequest, UseRequest
from station.domain.verdict import Mode, Reason
from station.vendors.tibillet.pairing import Paired, pair
from station.vendors.tibillet.qr_text import is_whole, ticket_uuid
from tests.vendors.clocks import SystemClock
from tests.vendors.recordings import Recording, recordings
from tests.vendors.servers import RawServer, answer
from tests.vendors.tibillet_replay import EVENT, OTHER, OWN, Replay, room_hearing

SAMPLES = recordings("tibillet-samples.md")
pytestmark = pytest.mark.skipif(not SAMPLES, reason="no recorded answers beside the repository ")

PAIRINGS: dict[str, str | tuple[TroubleKind, str]] = {
    "pair without trailing slash (what the QR code says)": OWN,
    "pair": OWN,
    "pair again": (TroubleKind.REJECTED, "used before"),
    "pair garbage": (TroubleKind.REJECTED, "does not know"),
    "pair tampered": (TroubleKind.REJECTED, "does not know"),
    "pair second device": OTHER,
}
KEYS: dict[str, str | TroubleKind] = {
    "check_api_scan (the real one)": "Entrance 0",
    "check_api_scan no key": TroubleKind.UNAUTHORIZED,
    "check_api_scan bad key": TroubleKind.UNAUTHORIZED,
    "check_api_scan bad key 2": TroubleKind.UNAUTHORIZED,
    "check_api_scan right prefix wrong secret": TroubleKind.UNAUTHORIZED,
    "test_api (documented)": TroubleKind.NOT_FOUND,
    "unknown tenant host": TroubleKind.NOT_FOUND,
}
LOOKS: dict[str, Reason | TroubleKind] = {
    "check_ticket ok": Reason.VALID,
    "check_ticket other_event": Reason.VALID,
    "check_ticket form": Reason.VALID,
    "check_ticket no slash": TroubleKind.REDIRECTED,
    "check_ticket missing": Reason.UNKNOWN_CODE,
    "check_ticket no colon": Reason.UNKNOWN_CODE,
    "check_ticket two colons": Reason.UNKNOWN_CODE,
    "check_ticket bad base64": Reason.UNKNOWN_CODE,
    "check_ticket json without uuid": Reason.UNKNOWN_CODE,
    "check_ticket unknown uuid": Reason.UNKNOWN_CODE,
    "check_ticket uuid not a uuid": Reason.UNKNOWN_CODE,
    "check_ticket signature not base64": Reason.UNKNOWN_CODE,
    "check_ticket forged signature": Reason.MALFORMED_CODE,
    "check_ticket created": Reason.UNPAID,
    "check_ticket inactive": Reason.UNPAID,
    "check_ticket canceled": Reason.CANCELED,
    "check_ticket scanned": Reason.ALREADY_USED,
    "check_ticket canceled afterwards": Reason.ALREADY_USED,
    "check_ticket no key": TroubleKind.UNAUTHORIZED,
}
SCANS: dict[str, Reason | TroubleKind] = {
    "ticket ok": Reason.VALID,
    "ticket form": Reason.VALID,
    "ticket second time": Reason.ALREADY_USED,
    "ticket second time, other device": Reason.ALREADY_USED,
    "ticket wrong event": Reason.WRONG_EVENT,
    "ticket bad event uuid": Reason.WRONG_EVENT,
    "ticket without qr": Reason.UNKNOWN_CODE,
    "ticket forged": Reason.MALFORMED_CODE,
    "ticket unknown": Reason.UNKNOWN_CODE,
    "ticket as documented (no event_uuid)": TroubleKind.SECTION_UNSET,
    "not json": TroubleKind.SECTION_UNSET,
    "GET on ticket": TroubleKind.NOT_FOUND,
}
NEVER_SCANNED = {
    "ticket created": Reason.UNPAID,
    "ticket inactive": Reason.UNPAID,
    "ticket canceled": Reason.CANCELED,
}
"""The server let all of these in."""
PAGES: dict[str, tuple[int, int, int] | TroubleKind] = {
    "list_tickets": (2, 29, 57),
    "list_tickets page beyond": (0, 2, 57),
    "list_tickets default": TroubleKind.GARBLED,  # the recording is cut short
    "list_tickets page_size 201": TroubleKind.REJECTED,
    "list_tickets none": TroubleKind.REJECTED,
}
SEARCHES: dict[str, int | TroubleKind] = {
    "search_ticket": 1,
    "search_ticket empty": TroubleKind.REJECTED,
    "search_ticket prefix of uuid": TroubleKind.GARBLED,  # the recording is cut short
}
EVENTS = ("api v2 events (public)", "api v2 events with scanner key")


def told(found: object) -> object:
    """An answer's reason or a trouble's kind, whichever it is."""
    if isinstance(found, Answer):
        assert found.yes is (found.reason is Reason.VALID)
        return found.reason
    assert isinstance(found, Trouble), found
    assert found.executed is Executed.NO, "all of these said plainly what they did"
    return found.kind


def checked(sample: str, qr_text: str) -> bytes:
    """A recorded answer to a check, as it would be about the ticket of this text."""
    body = json.loads(SAMPLES[sample].body)
    body["ticket"]["uuid"] = ticket_uuid(qr_text)
    return answer(200, json.dumps(body).encode())


@pytest.mark.parametrize("name", PAIRINGS)
def test_pairing(name: str) -> None:
    recorded, expected = SAMPLES[name], PAIRINGS[name]
    answers = {recorded.path: [recorded.raw()]}
    if recorded.status == 301:
        answers[f"{recorded.path}/"] = [SAMPLES["pair"].raw()]
    replay = Replay(answers)
    with RawServer(replay) as server:
        found = pair(server.url + recorded.path, SystemClock())
        if isinstance(found, Paired):
            assert found.base_url == server.url
    if isinstance(expected, str):
        assert isinstance(found, Paired)
        assert found.device.device_uuid == expected
        assert found.device.api_key in SAMPLES["pair" if expected == OWN else name].body.decode()
    else:
        assert isinstance(found, Trouble)
        assert (found.kind, found.executed) == (expected[0], Executed.NO)
        assert expected[1] in found.detail
    assert len(replay.heard) == len(answers), "sent once"


@pytest.mark.parametrize("name", KEYS)
def test_keys(name: str) -> None:
    alive = [answer(200, b'{"allow_any":true}')]
    known = {"/scan/check_allow_any/": alive, "/scan/list_tickets/": [SAMPLES["list_tickets page beyond"].raw()]}
    own = "/scan/test_api/" if name.startswith("test_api") else "/scan/check_api_scan/"
    with room_hearing(Replay({**known, own: [SAMPLES[name].raw()]})) as room:
        found = room.connect()
    if isinstance(KEYS[name], TroubleKind):
        assert told(found) is KEYS[name]
    else:
        assert isinstance(found, Connection)
        assert found.account == KEYS[name]


@pytest.mark.parametrize("name", LOOKS)
def test_looks(name: str) -> None:
    recorded = SAMPLES[name]
    with room_hearing(Replay({"/scan/check_ticket/": [recorded.raw()]})) as room:
        found = room.look(UseRequest(recorded.sent("qrcode_data"), recorded.sent("qrcode_data"), Mode.ENTRY))
    assert told(found) is LOOKS[name]
    if isinstance(found, Answer):
        body = json.loads(recorded.body)
        words = body["message"] if found.yes else body.get("ticket", {}).get("status", body.get("error"))
        assert found.message == words
        assert "42" not in repr(found.ticket and found.ticket.holder), "answers to the shop's form are not kept"


@pytest.mark.parametrize("name", SCANS)
def test_scans(name: str) -> None:
    recorded = SAMPLES[name]
    text = recorded.sent("qrcode_data") or SAMPLES["ticket ok"].sent("qrcode_data")
    checks = [checked("check_ticket ok", text), checked("check_ticket canceled afterwards", text)]
    replay = Replay({"/scan/check_ticket/": checks, "/scan/ticket/": [recorded.raw()]})
    own = OTHER if name.endswith("other device") else OWN
    with room_hearing(replay, own) as room:
        found = room.use(UseRequest(text, text, Mode.ENTRY))
    assert told(found) is SCANS[name]
    assert replay.heard.count("/scan/ticket/") == 1
    if isinstance(found, Answer) and found.reason is Reason.ALREADY_USED:
        assert found.previous is not None
        assert found.previous.here is (own == OWN)


def test_a_device_that_was_not_last() -> None:
    """The same two answers, at the door whose scan was overwritten."""
    scan = SAMPLES["ticket ok"]
    text = scan.sent("qrcode_data")
    checks = [checked("check_ticket ok", text), checked("check_ticket canceled afterwards", text)]
    with room_hearing(Replay({"/scan/check_ticket/": checks, "/scan/ticket/": [scan.raw()]}), OTHER) as room:
        found = room.use(UseRequest(text, text, Mode.ENTRY))
    assert told(found) is Reason.CONFLICT


@pytest.mark.parametrize("name", NEVER_SCANNED)
def test_what_the_server_would_let_in_is_not_asked_of_it(name: str) -> None:
    scan, check = SAMPLES[name], SAMPLES[f"check_{name}"]
    assert json.loads(scan.body)["success"] is True
    replay = Replay({"/scan/check_ticket/": [check.raw()], "/scan/ticket/": [scan.raw()]})
    with room_hearing(replay) as room:
        found = room.use(UseRequest(scan.sent("qrcode_data"), scan.sent("qrcode_data"), Mode.ENTRY))
    assert told(found) is NEVER_SCANNED[name]
    assert replay.heard == ["/scan/check_ticket/"]


@pytest.mark.parametrize("name", PAGES)
def test_lists(name: str) -> None:
    recorded, expected = SAMPLES[name], PAGES[name]
    number = json.loads(recorded.asked).get("page", 1)
    with room_hearing(Replay({"/scan/list_tickets/": [recorded.raw()]})) as room:
        found = room.page(PageRequest(EVENT, number))
    if isinstance(expected, TroubleKind):
        assert told(found) is expected
        return
    assert isinstance(found, Page)
    assert (len(found.tickets), found.last, found.total) == expected
    assert all(ticket.status is TicketStatus.VALID and ticket.key.section == EVENT for ticket in found.tickets)


@pytest.mark.parametrize("name", SEARCHES)
def test_searches(name: str) -> None:
    recorded, expected = SAMPLES[name], SEARCHES[name]
    with room_hearing(Replay({"/scan/search_ticket/": [recorded.raw()]})) as room:
        found = room.search(json.loads(recorded.asked)["search"] or "an empty one is not even sent")
    if isinstance(expected, TroubleKind):
        assert told(found) is expected
    else:
        assert isinstance(found, tuple)
        assert [ticket.holder for ticket in found] == ["Jane Doe"]


@pytest.mark.parametrize("name", EVENTS)
def test_events_that_are_not_shown_are_none(name: str) -> None:
    answers = {
        "/scan/check_api_scan/": [SAMPLES["check_api_scan (the real one)"].raw()],
        "/scan/list_tickets/": [answer(200, SAMPLES["list_tickets page beyond"].body)],
        "/api/events/": [SAMPLES[name].raw()],
    }
    with room_hearing(Replay(answers)) as room:
        found = room.connect()
        assert isinstance(found, Connection)
        assert [(section.section_id, section.tickets) for section in found.sections] == [(EVENT, 57)]
        assert room.section_key(EVENT) == ""


def test_every_recorded_text_names_its_ticket() -> None:
    named = [sample for sample in SAMPLES.values() if sample.status == 200 and sample.sent("qrcode_data")]
    assert named
    for sample in named:
        assert ticket_uuid(sample.sent("qrcode_data")) == json.loads(sample.body)["ticket"]["uuid"]
        assert is_whole(sample.sent("qrcode_data"))
        assert len(sample.sent("qrcode_data")) == 409


def test_nothing_that_was_recorded_is_left_out() -> None:
    replayed = [*PAIRINGS, *KEYS, *LOOKS, *SCANS, *NEVER_SCANNED, *PAGES, *SEARCHES, *EVENTS]
    assert sorted(replayed) == sorted(SAMPLES)
    assert all(isinstance(sample, Recording) for sample in SAMPLES.values())
