"""TiBillet's JSON in the shapes of the published document and of recorded answers, and in every other shape."""

from __future__ import annotations

import base64
import json
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.ticket import Counters, TicketStatus
from station.vendors.lenient import UnreadableError
from station.vendors.row_source import RowSource
from station.vendors.tibillet.account_payloads import read_event, read_events, read_published_key_owner
from station.vendors.tibillet.labels import State, counters_of, state_of
from station.vendors.tibillet.payloads import read_found, read_page, read_results, read_ticket
from station.vendors.tibillet.qr_text import is_whole, ticket_uuid
from station.vendors.tibillet.settling import read_evidence, write_evidence

SOURCE = RowSource("door", "event", "Concert A", datetime(2026, 11, 21, tzinfo=UTC))
UUID, DEVICE = "12345678-1234-5678-1234-567812345678", "98765432-9876-5432-9876-543298765432"
TICKET: dict[str, Any] = {
    "uuid": UUID,
    "status": "Valid and not scanned",
    "is_scanned": False,
    "event": "Example Event",
    "first_name": "John",
    "last_name": "Doe",
    "price": "General Admission",
    "product": "Concert Ticket",
    "scanned_by": None,
}
"""As the published document has it."""


def answer(**changes: object) -> bytes:
    reservation = {"uuid": "87654321-8765-4321-8765-432187654321", "tickets_count": 2}
    ticket = {**TICKET, **changes}
    return json.dumps({"success": True, "message": "m", "ticket": ticket, "reservation": reservation}).encode()


def test_the_documents_ticket() -> None:
    seen = read_ticket(answer(), SOURCE)
    assert (seen.success, seen.message, seen.state, seen.scanned_by) == (True, "m", State.NOT_SCANNED, "")
    assert seen.label == "Valid and not scanned"
    ticket = seen.ticket
    assert (ticket.key.ticket_id, ticket.codes, ticket.status) == (UUID, (UUID,), TicketStatus.VALID)
    assert (ticket.holder, ticket.type_name) == ("John Doe", "Concert Ticket · General Admission")
    assert (ticket.section_name, ticket.order) == ("Example Event", "87654321-8765-4321-8765-432187654321")
    assert ticket.counters == Counters(1, 1, 0)


def test_who_scanned_and_names_that_are_missing() -> None:
    changes = {"first_name": None, "last_name": None, "custom_form": {"age": "42"}, "scanned_by": DEVICE.upper()}
    seen = read_ticket(answer(**changes), SOURCE)
    assert (seen.scanned_by, seen.ticket.holder) == (DEVICE, "")
    assert "42" not in repr(seen)


@pytest.mark.parametrize(
    ("label", "flag", "state"),
    [
        ("Valid and not scanned", False, State.NOT_SCANNED),
        ("Valid and not scanned", None, State.NOT_SCANNED),
        ("Valide et non scanné", False, State.NOT_SCANNED),
        (" valide  ET non scanné ", None, State.NOT_SCANNED),
        ("Valid and scanned", True, State.SCANNED),
        ("Valide et scanné", None, State.SCANNED),
        ("Created", False, State.CREATED),
        ("Créé", None, State.CREATED),
        ("Inactive", False, State.INACTIVE),
        ("Canceled", False, State.CANCELED),
        ("Annulé", None, State.CANCELED),
        # fail closed: unknown words, and words that the flag contradicts
        ("Gültig und nicht gescannt", False, State.UNREADABLE),
        ("Gültig und gescannt", True, State.SCANNED),
        ("Valid", None, State.UNREADABLE),
        ("", False, State.UNREADABLE),
        ("Valid and not scanned", True, State.UNREADABLE),
        ("Valid and scanned", False, State.UNREADABLE),
        ("Canceled", True, State.UNREADABLE),
    ],
)
def test_labels(label: str, flag: bool | None, state: State) -> None:
    assert state_of(label, flag) is state


@given(st.text(), st.none() | st.booleans())
def test_no_other_words_are_valid(label: str, flag: bool | None) -> None:
    known = {"valid and not scanned", "valide et non scanné"}
    if " ".join(label.split()).casefold() not in known:
        assert state_of(label, flag) is not State.NOT_SCANNED


@pytest.mark.parametrize("state", State)
def test_only_what_is_not_scanned_has_a_use_left(state: State) -> None:
    assert (counters_of(state).remaining == 1) is (state is State.NOT_SCANNED)
    assert read_evidence(write_evidence(state)) is state


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=3,
)


@given(st.dictionaries(st.sampled_from(sorted(TICKET)), JSON, max_size=3))
def test_any_types_are_read_or_unreadable_and_never_valid_by_chance(changes: dict[str, object]) -> None:
    try:
        seen = read_ticket(answer(**changes), SOURCE)
    except UnreadableError:
        return
    if seen.state is State.NOT_SCANNED:
        assert not {"status"} & set(changes) or str(changes["status"]).casefold().startswith("valid")
        assert changes.get("is_scanned") in (None, False, 0, "0", "false", "no", "n", "False")


def page(*rows: object, **more: object) -> bytes:
    return json.dumps({"total": len(rows), "page": 1, "total_pages": 1, "results": rows, **more}).encode()


def test_a_row_that_cannot_be_read_is_an_unreadable_ticket() -> None:
    good = {**TICKET, "reservation_uuid": "r", "email": "buyer@example.org", "is_scanned": None}
    read = read_page(page(good, {"uuid": UUID, "status": ["?"]}, {"uuid": "zzz"}, {"uuid": None}), SOURCE)
    assert [ticket.status for ticket in read.tickets] == [TicketStatus.VALID, TicketStatus.UNREADABLE]
    assert (read.total, read.last, read.tickets[0].order) == (4, 1, "r")
    assert "example.org" not in repr(read)
    empty = read_page(page(total_pages=0), SOURCE)
    assert (empty.tickets, empty.last) == ((), 1)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"results": []}', b'{"results": [], "total": 1}', b"<html>"])
def test_a_page_without_its_numbers_is_no_page(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_page(body, SOURCE)


def test_the_published_answer_about_a_key() -> None:
    device = {"uuid": UUID, "name": "Entrance Scanner", "claimed": True, "archived": False}
    server = {"tenant": "Example Organization", "domain": "d", "timestamp": "2023-06-15T14:30:45.123456+00:00"}
    owner = read_published_key_owner(json.dumps({"device_info": device, "server_info": server}).encode())
    assert (owner.name, owner.tenant, owner.device) == ("Entrance Scanner", "Example Organization", UUID)
    assert (owner.claimed, owner.archived) == (True, False)


def encoded(content: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode()


@given(st.uuids())
def test_every_qr_text_gives_its_ticket(ticket: uuid.UUID) -> None:
    text = f"{encoded({'uuid': str(ticket)})}:c2ln"
    assert ticket_uuid(text) == ticket_uuid(str(ticket).upper()) == str(ticket)
    assert is_whole(text)


@given(st.text())
def test_any_text_is_a_ticket_or_none(text: str) -> None:
    found = ticket_uuid(text)
    assert found == "" or str(uuid.UUID(found)) == found


@pytest.mark.parametrize(
    "text",
    [
        *("", ":", "a:b", "a:b:c", "ü:ü", f"{{{UUID}}}", UUID.replace("-", ""), f"urn:uuid:{UUID}", f" {UUID}"),
        *(f"{encoded(wrong)}:c2ln" for wrong in ([UUID], {"uuid": 5}, {"uuid": "zzz"}, {}, UUID)),
    ],
)
def test_no_qr_text(text: str) -> None:
    assert ticket_uuid(text) == ""
    assert not is_whole(text)


def test_a_search_reads_round_what_it_cannot_read() -> None:
    other = str(uuid.UUID(int=5))
    rows = page({"uuid": ["?"]}, {**TICKET, "uuid": other}, {**TICKET, "qrcode_data": "a:b"}, total=None)
    assert read_found(rows, UUID) == "a:b"
    assert read_found(rows, other) is None, "no text to ask with"
    assert read_found(rows, DEVICE) is None
    assert [ticket.key.ticket_id for ticket in read_results(rows, SOURCE)] == [other, UUID]


def test_events_inside_events_have_tickets_of_their_own() -> None:
    inner = [{"uuid": DEVICE, "name": "Workshop", "slug": "w"}, {"uuid": None, "name": "?"}]
    events = [
        {"uuid": UUID, "name": "Festival", "childrens": inner},
        {"uuid": "zzz"},
        {"uuid": DEVICE, "childrens": None},
    ]
    assert [(event.section_id, event.name) for event in read_events(json.dumps(events).encode())] == [
        (UUID, "Festival"),
        (DEVICE, "Festival · Workshop"),
        (DEVICE, ""),
    ]


def test_one_event_and_its_key() -> None:
    event = {"@type": "Event", "uuid": UUID, "name": "Concert", "publicKeyPem": "-----BEGIN PUBLIC KEY-----\nx\n"}
    read = read_event(json.dumps(event).encode())
    assert (read.name, read.public_key) == ("Concert", "-----BEGIN PUBLIC KEY-----\nx")
    assert read_event(json.dumps({"uuid": UUID, "publicKeyPem": None}).encode()).public_key == ""
    for body in (b"{}", b"[]", b'{"uuid": "zzz"}', b'{"uuid": []}'):
        with pytest.raises(UnreadableError):
            read_event(body)
