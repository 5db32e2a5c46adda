"""go~mus's room: its sentences, its scan events, and its rule for unanswered requests."""

from __future__ import annotations

import json
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest

from station.domain.profile import Profile
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, PageRequest, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox import FaultKind, FaultRule, GomusOptions, Sandbox
from station.vendors.gomus.vendor import GomusRoom
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer, answer

BERLIN = ZoneInfo("Europe/Berlin")
ENTRY = UseRequest("GM-VALID-1", "", Mode.ENTRY)


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    running.gomus.options = GomusOptions()
    return running


def _open(url: str, token: str, **options: str) -> GomusRoom:
    return GomusRoom(Profile("door", "gomus", url, options), {"token": token}, SystemClock())


@pytest.fixture
def room(sandbox: Sandbox) -> Iterator[GomusRoom]:
    address = sandbox.addresses.vendors["gomus"]
    room = _open(address.base_url, address.secrets["token"], location="Haupthaus & Süd")
    yield room
    room.close()


def _trouble(result: object) -> Trouble:
    assert isinstance(result, Trouble), result
    return result


def test_a_cent_of_mojibake_is_shown_as_it_came() -> None:
    body = '{"error":"Barcode wurde schon eingelÃ¶st am 13.03.2017"}'.encode()
    with RawServer(lambda _: answer(422, body)) as server:
        room = _open(server.url, "t")
        refused = room.use(ENTRY)
        room.close()
    assert isinstance(refused, Answer)
    assert refused.message == "Barcode wurde schon eingelÃ¶st am 13.03.2017"
    assert refused.reason is Reason.ALREADY_USED
    assert refused.previous is not None
    assert refused.previous.day_only


def test_the_location_goes_with_every_call(sandbox: Sandbox, room: GomusRoom) -> None:
    room.look(ENTRY)
    room.use(ENTRY)
    room.use(UseRequest("GM-VALID-1", "", Mode.EXIT))
    queries = {request.query for request in sandbox.audit.requests("gomus") if "/barcodes/" in request.path}
    assert queries == {"location=Haupthaus+%26+S%C3%BCd"}
    assert {event.location for event in sandbox.gomus.scan_events("GM-VALID-1")} == {"Haupthaus & Süd"}


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b""), (200, b"[]"), (200, b"null"), (200, b"<html>Please log in</html>"), (200, b'{"message":'),
        (200, b'{"error":"Barcode wurde schon eingel"}'), (201, b'{"message":"x"}'), (204, b""), (302, b"{}"),
        (200, b'{"message":{"a":1}}'),
    ],
)  # fmt: skip
def test_nothing_but_the_documented_yes_is_a_yes(status: int, body: bytes) -> None:
    with RawServer(lambda _: answer(status, body)) as server:
        room = _open(server.url, "t")
        results = [room.look(ENTRY), room.use(ENTRY)]
        room.close()
    assert all(isinstance(result, Trouble) for result in results)


def test_a_yes_may_come_without_a_message(sandbox: Sandbox, room: GomusRoom) -> None:
    sandbox.gomus.options = GomusOptions(messages=False)
    used = room.use(ENTRY)
    assert isinstance(used, Answer)
    assert (used.yes, used.message) == (True, "")


def test_404_with_the_vendors_error_is_an_unknown_code(sandbox: Sandbox, room: GomusRoom) -> None:
    sandbox.gomus.options = GomusOptions(unknown_status=404)
    answered = room.look(UseRequest("NEVER-SOLD", "", Mode.CHECK))
    assert isinstance(answered, Answer)
    assert (answered.yes, answered.reason) == (False, Reason.UNKNOWN_CODE)


def test_404_of_another_server_is_trouble() -> None:
    with RawServer(lambda _: answer(404, b"<html>nginx</html>")) as server:
        room = _open(server.url, "t")
        assert _trouble(room.use(ENTRY)).kind is TroubleKind.NOT_FOUND
        assert _trouble(room.connect()).kind is TroubleKind.NOT_FOUND
        room.close()


def test_an_address_where_nothing_is_found_is_not_gomus() -> None:
    """A web application's 404 is JSON with an `error` too, as an unknown barcode may be."""
    with RawServer(lambda _: answer(404, b'{"status":404,"error":"Not Found"}')) as server:
        room = _open(server.url, "t")
        trouble = _trouble(room.connect())
        room.close()
    assert (trouble.kind, trouble.detail) == (TroubleKind.NOT_FOUND, "HTTP 404 Not Found")


def test_unknown_barcodes_may_be_404_where_the_instance_is_known_otherwise(sandbox: Sandbox, room: GomusRoom) -> None:
    sandbox.gomus.options = GomusOptions(unknown_status=404)
    assert isinstance(room.connect(), Connection)


def test_a_documented_503_did_nothing(sandbox: Sandbox, room: GomusRoom) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, status=503, retry_after=5))
    trouble = _trouble(room.use(ENTRY))
    assert (trouble.kind, trouble.executed, trouble.retry_after) == (TroubleKind.BUSY, Executed.NO, 5.0)


def test_an_empty_code_is_never_sent(sandbox: Sandbox, room: GomusRoom) -> None:
    for mode in (Mode.ENTRY, Mode.EXIT):
        assert _trouble(room.use(UseRequest("", "", mode))).executed is Executed.NO
    _trouble(room.look(UseRequest("", "", Mode.CHECK)))
    assert sandbox.audit.requests("gomus") == ()


def test_connecting_tells_the_instance_and_whose_key_it_is(room: GomusRoom) -> None:
    found = room.connect()
    assert isinstance(found, Connection)
    assert "cashpoint" in found.account
    assert found.sections == ()
    assert room.sections() == ("",)


def test_an_instance_without_whoami_and_version_still_connects() -> None:
    def reply(request: bytes) -> bytes:
        return answer(422, b'{"error":"unbekannt"}') if b"/barcodes/" in request else answer(404, b"{}")

    with RawServer(reply) as server:
        room = _open(server.url, "t")
        assert isinstance(room.connect(), Connection)
        room.close()


def test_a_key_that_may_not_scan_does_not_connect() -> None:
    """`whoami` answers anybody; only a look at a barcode shows what the key may do."""

    def reply(request: bytes) -> bytes:
        return answer(401, b'{"error":"no"}') if b"/barcodes/" in request else answer(200, b'{"access":"public"}')

    with RawServer(reply) as server:
        room = _open(server.url, "t")
        assert _trouble(room.connect()).kind is TroubleKind.UNAUTHORIZED
        room.close()


def test_garbled_self_descriptions_are_trouble() -> None:
    for path in (b"/whoami", b"/version"):

        def reply(request: bytes, path: bytes = path) -> bytes:
            return answer(200, b"[]" if path in request else b'{"access":"user","message":"x"}')

        with RawServer(reply) as server:
            room = _open(server.url, "t")
            assert _trouble(room.connect()).kind is TroubleKind.GARBLED
            room.close()


def test_the_servers_time_comes_from_version_where_there_is_no_date_header() -> None:
    version = {"version": {"system": "go~mus", "time": "2019-09-03T12:55:53+02:00", "zone": "Nowhere/Else"}}

    def reply(request: bytes) -> bytes:
        if b"/barcodes/" in request:
            return answer(422, b'{"error":"unbekannt"}')
        return answer(200, json.dumps(version).encode() if b"/version" in request else b"{}")

    with RawServer(reply) as server:
        room = _open(server.url, "t")
        assert isinstance(room.connect(), Connection)
        room.close()
    assert room.clock_skew is not None
    assert room.clock_skew < -1e8


def test_what_cannot_be_asked_is_a_bug(room: GomusRoom) -> None:
    with pytest.raises(NotImplementedError):
        room.upload([])
    with pytest.raises(NotImplementedError):
        room.page(PageRequest("", 1))
    for request in (UseRequest("A", "", Mode.CHECK), UseRequest("A", "", Mode.ENTRY, people=2)):
        with pytest.raises(ValueError, match="go~mus"):
            room.use(request)
