"""Ingresse: logging in, tokens that end in every style, the test of an account, and what is asked for how often."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Connection, UseRequest
from station.domain.verdict import Mode
from station.sandbox.faults import FaultKind, FaultRule
from station.sandbox.ingresse_options import ErrorShape, ExpiryStyle
from station.sandbox.ingresse_sessions import EVENT, MAIN, SECOND
from station.vendors.ingresse.account_payloads import Tokens
from tests.sandbox.ingresse_served import Served, serve
from tests.vendors.ingresse_rooms import Rooms, looked, page, room_answered, used

CODE = "IG-VALID-1"


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


@pytest.fixture
def rooms(served: Served) -> Iterator[Rooms]:
    rooms = Rooms(served)
    yield rooms
    rooms.close()


def connected(rooms: Rooms, options: dict[str, str] | None = None, **secrets: str) -> Connection:
    found = rooms.open(options, **secrets).connect()
    assert isinstance(found, Connection), found
    return found


def refused(rooms: Rooms, options: dict[str, str] | None = None, **secrets: str) -> Trouble:
    found = rooms.open(options, **secrets).connect()
    assert isinstance(found, Trouble), found
    return found


def test_connecting_lists_the_sessions_and_counts_the_chosen_ones(served: Served, rooms: Rooms) -> None:
    found = connected(rooms, {"event": str(EVENT), "session": f"{MAIN},{SECOND}"})
    assert found.account == "user 12345"
    assert [(section.section_id, section.tickets) for section in found.sections] == [(str(MAIN), 60), (str(SECOND), 3)]
    assert found.sections[0].name == "Station Sandbox <Main> Ä&B · 2026-07-16T20:00:00+00:00"
    served.vendor.options = replace(served.vendor.options, events_listed=120)
    everything = connected(rooms, {})
    assert len(everything.sections) == 2 + 119
    assert {section.tickets for section in everything.sections} == {None}
    assert len(connected(rooms, {"event": str(EVENT)}).sections) == 2


def test_a_chosen_session_that_does_not_exist_is_named(rooms: Rooms) -> None:
    for options in ({"event": str(EVENT), "session": "1"}, {"session": "1"}):
        trouble = refused(rooms, options)
        assert (trouble.kind, trouble.subject) == (TroubleKind.SECTION_UNSET, "door")
        assert f"event={EVENT} session={SECOND}" in trouble.detail
    assert refused(rooms, {"event": "1", "session": "1"}).kind is TroubleKind.NOT_FOUND


def test_the_login_is_a_form_and_the_codes_stay_out_of_the_query(served: Served, rooms: Rooms) -> None:
    room = rooms.open()
    used(room, "A?location=B&c#D")
    page(room)
    events, guestlist = "GET /v2/events/search/producer", f"/event/{EVENT}/guestlist"
    assert served.calls() == ["POST /login", f"POST {guestlist}", events, f"GET {guestlist}"]
    login, update, _, guests = served.queries()
    key = "sandbox-public-key-0042"
    assert login == f"apikey={key}"
    assert update.startswith(f"method=updatestatus&publickey={key}&apikey={key}&usertoken=12345-")
    assert guests.startswith(f"sessionid={MAIN}&page=1&pageSize=1500&publickey=")


@pytest.mark.parametrize("name", ["publickey", "apikey"])
def test_the_key_is_known_under_either_name(served: Served, rooms: Rooms, name: str) -> None:
    token = served.vendor.usertoken()
    served.vendor.options = replace(served.vendor.options, key_name=name)
    room = rooms.open(usertoken=token)
    assert page(room).total == 60
    assert looked(room, CODE).yes
    assert used(room, CODE).yes


def test_the_lists_tickets_name_their_session(served: Served, rooms: Rooms) -> None:
    room = rooms.open()
    assert {ticket.section_name for ticket in page(room).tickets} == {
        "Station Sandbox <Main> Ä&B · 2026-07-16T20:00:00+00:00"
    }
    page(room)
    assert served.calls().count("GET /v2/events/search/producer") == 1
    served.faults.add(FaultRule(FaultKind.STATUS, status=403, path="/v2/*"))
    unnamed = page(rooms.open())
    assert (unnamed.total, {ticket.section_name for ticket in unnamed.tickets}) == (60, {""})


@pytest.mark.parametrize(
    ("secrets", "kind"),
    [
        ({"email": "door@example.org", "password": "not-the-word"}, TroubleKind.UNAUTHORIZED),
        ({"email": "door@example.org"}, TroubleKind.SECRET_MISSING),
        ({"email": " ", "password": ""}, TroubleKind.SECRET_MISSING),
        ({"usertoken": "12345-guessed"}, TroubleKind.UNAUTHORIZED),
        ({"usertoken": "12345-guessed", "jwt": "e30.e30.x"}, TroubleKind.UNAUTHORIZED),
        ({"publickey": "not-a-key", "email": "door@example.org", "password": "not-the-word"}, TroubleKind.UNAUTHORIZED),
    ],
)
def test_credentials_that_do_not_do(rooms: Rooms, secrets: dict[str, str], kind: TroubleKind) -> None:
    trouble = refused(rooms, **secrets)
    assert trouble.kind is kind
    assert not [secret for secret in secrets.values() if secret.strip() and secret in repr(trouble)]


def test_a_browsers_token_needs_no_password(served: Served, rooms: Rooms) -> None:
    token = served.vendor.usertoken()
    assert connected(rooms, usertoken=f" {token}\n").account == "user 12345"
    assert "GET /login/renew-token" in served.calls()
    assert "POST /login" not in served.calls()
    served.vendor.sign_out()
    assert refused(rooms, usertoken=token).kind is TroubleKind.UNAUTHORIZED


def test_an_account_of_several_companies(served: Served, rooms: Rooms) -> None:
    options = {"event": str(EVENT), "session": str(MAIN), "login": "company"}
    assert connected(rooms, options).account == "user 12345"
    assert "POST /company-login" in served.calls()
    assert "POST /login" not in served.calls()
    served.vendor.options = replace(served.vendor.options, companies=1)
    assert connected(rooms, options).account == "user 12345"
    wrong = refused(rooms, options, email="door@example.org", password="not-the-word")
    assert wrong.kind is TroubleKind.UNAUTHORIZED


def test_a_second_factor_is_said(served: Served, rooms: Rooms) -> None:
    served.vendor.options = replace(served.vendor.options, second_factor=True)
    trouble = refused(rooms)
    assert trouble.kind is TroubleKind.UNAUTHORIZED
    assert "second factor" in trouble.detail


@pytest.mark.parametrize("style", ExpiryStyle)
def test_a_token_that_is_over_is_renewed_once(served: Served, rooms: Rooms, style: ExpiryStyle) -> None:
    served.vendor.options = replace(served.vendor.options, expiry=style)
    room = rooms.open()
    page(room)
    served.vendor.sign_out()
    assert used(room, CODE).yes
    assert served.calls().count("POST /login") == 2
    assert served.people(CODE) == 1
    served.vendor.sign_out()
    assert page(room).total == 60
    assert used(room, CODE).yes is False


@pytest.mark.parametrize("style", ExpiryStyle)
def test_a_token_that_is_never_taken_is_not_asked_for_without_end(
    served: Served, rooms: Rooms, style: ExpiryStyle
) -> None:
    served.vendor.options = replace(served.vendor.options, expiry=style, usertoken_lifetime_seconds=-1.0)
    room = rooms.open()
    trouble = room.use(UseRequest(CODE, CODE, Mode.ENTRY))
    assert isinstance(trouble, Trouble)
    assert trouble.kind is TroubleKind.UNAUTHORIZED
    assert served.calls().count("POST /login") == 2
    assert served.people(CODE) == 0


def test_the_web_token_is_renewed_by_the_user_token(served: Served, rooms: Rooms) -> None:
    served.vendor.options = replace(served.vendor.options, jwt_lifetime_seconds=60.0)
    room = rooms.open({"session": str(MAIN)})
    assert isinstance(room._client.log_in(), Tokens)
    served.vendor.clock.skew_seconds = 120.0
    assert page(room).total == 60
    assert served.calls().count("GET /login/renew-token") == 1
    assert served.calls().count("POST /login") == 1


def test_a_server_that_renews_nothing_is_logged_in_at_anew(served: Served, rooms: Rooms) -> None:
    served.vendor.options = replace(served.vendor.options, jwt_lifetime_seconds=60.0, renewal_offered=False)
    room = rooms.open({"session": str(MAIN)})
    assert isinstance(room._client.log_in(), Tokens)
    served.vendor.clock.skew_seconds = 120.0
    assert page(room).total == 60
    assert served.calls().count("POST /login") == 2
    assert refused(rooms, usertoken=served.vendor.usertoken()).kind is TroubleKind.NOT_FOUND


@pytest.mark.parametrize("shape", ErrorShape)
def test_errors_in_every_shape_the_server_has_for_them(served: Served, rooms: Rooms, shape: ErrorShape) -> None:
    served.vendor.options = replace(served.vendor.options, error_shape=shape)
    assert refused(rooms, {"event": "1", "session": "1"}).kind in (TroubleKind.NOT_FOUND, TroubleKind.REJECTED)
    room = rooms.open()
    page(room)
    served.vendor.sign_out()
    assert used(room, CODE).yes, "an expired token is known by its number or its words"
    assert served.people(CODE) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 500])
@pytest.mark.parametrize(
    "body",
    ['{"code":6065,"message":"x","info":{}}', '{"message":"The Token Expired"}', '{"responseData":"token expired"}'],
)
def test_an_expired_token_is_known_by_the_body_whatever_the_status(
    served: Served, rooms: Rooms, status: int, body: str
) -> None:
    room = rooms.open()
    page(room)
    over = FaultRule(FaultKind.STATUS, status=status, body=body, method="POST", path="/event/*", times=1)
    served.faults.add(over)
    assert used(room, CODE).yes
    served.faults.add(replace(over, method="GET", path="/v2/*"))
    assert isinstance(room.connect(), Connection)
    assert served.people(CODE) == 1


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, '{"code":1009,"message":"x","info":{}}', TroubleKind.REJECTED),
        (403, '{"code":2009,"message":"x","info":{}}', TroubleKind.FORBIDDEN),
        (404, "{}", TroubleKind.NOT_FOUND),
        (405, "{}", TroubleKind.NOT_FOUND),
        (429, "{}", TroubleKind.BUSY),
        (500, '{"code":1,"message":"x","info":{}}', TroubleKind.BROKEN),
        (200, '{"code":1,"message":"x","info":{}}', TroubleKind.BROKEN),
        (200, '{"responseData":"[Ingresse Exception Error] FATAL ERROR - ERROR 9"}', TroubleKind.BROKEN),
    ],
)
def test_what_the_second_api_refuses(served: Served, rooms: Rooms, status: int, body: str, kind: TroubleKind) -> None:
    served.faults.add(FaultRule(FaultKind.STATUS, status=status, body=body, path="/v2/*"))
    assert refused(rooms).kind is kind


def test_a_server_that_cannot_count_its_events_is_asked_until_nothing_new_comes() -> None:
    events = b'{"data":{"hits":[{"_source":{"id":5,"sessions":[{"id":7}]}}],"total":"many"}}'
    with room_answered(events, {}) as room:
        assert room.sections() == ("7",)


def test_garbage_instead_of_a_login(served: Served, rooms: Rooms) -> None:
    served.faults.add(FaultRule(FaultKind.GARBAGE, path="/login", status=200))
    assert refused(rooms).kind is TroubleKind.GARBLED
    served.faults.clear()
    served.faults.add(FaultRule(FaultKind.GARBAGE, path="/login/renew-token", status=200))
    assert refused(rooms, usertoken=served.vendor.usertoken()).kind is TroubleKind.GARBLED
    served.faults.clear()
    served.faults.add(FaultRule(FaultKind.GARBAGE, path="/v2/*", status=200))
    assert refused(rooms).kind is TroubleKind.GARBLED
