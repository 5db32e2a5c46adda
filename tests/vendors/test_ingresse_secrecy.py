"""Ingresse's credentials stand in addresses: no log, no trouble and nothing that is shown may hold one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace

import httpx
import pytest

from station.domain.trouble import Trouble, TroubleError
from station.domain.vendor import Answer, PageRequest, UseRequest
from station.domain.verdict import Mode
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.sandbox.ingresse_options import ErrorShape
from station.sandbox.ingresse_sessions import DOCUMENTED, EVENT, MAIN
from station.vendors.endpoint import Reply, Request
from station.vendors.ingresse import endpoints
from station.vendors.ingresse.vendor import IngresseRoom
from tests.sandbox.ingresse_served import Served, serve
from tests.vendors.clocks import SystemClock
from tests.vendors.ingresse_rooms import Rooms, used, waiting

Shown = Callable[..., list[str]]
FAULTS = (
    FaultRule(FaultKind.CUT),
    FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER),
    FaultRule(FaultKind.GARBAGE, status=200),
    FaultRule(FaultKind.STATUS, status=301, moved_to="http://127.0.0.1:9/elsewhere"),
    FaultRule(FaultKind.STATUS, status=307, moved_to="http://127.0.0.1:9"),
    FaultRule(FaultKind.STATUS, status=400),
    FaultRule(FaultKind.STATUS, status=401),
    FaultRule(FaultKind.STATUS, status=429),
    FaultRule(FaultKind.STATUS, status=500),
)


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


@pytest.fixture
def shown(served: Served, caplog: pytest.LogCaptureFixture) -> Shown:
    """What was logged, httpx and httpcore included, and how each of the given things is shown."""
    caplog.set_level(logging.DEBUG)

    def texts(*things: object) -> list[str]:
        # The server logs in the same process; it is the vendor here.
        own = [record for record in caplog.records if not record.name.startswith(("uvicorn", "asyncio"))]
        errors = [TroubleError(thing) for thing in things if isinstance(thing, Trouble)]
        return [*(record.getMessage() for record in own), *map(repr, things), *map(str, errors)]

    return texts


def hidden(served: Served, *rooms: IngresseRoom) -> list[str]:
    tokens = [room._client._tokens for room in rooms]
    found = [secret for each in tokens if each is not None for secret in (each.usertoken, each.jwt) if secret]
    return [*served.vendor.secrets().values(), *found, DOCUMENTED, "usertoken=", "apikey=", "Bearer"]


def everything(room: IngresseRoom) -> list[object]:
    return [
        room.connect(),
        room.page(PageRequest(str(MAIN), 1)),
        room.look(UseRequest(DOCUMENTED, "1", Mode.CHECK)),
        room.use(UseRequest(DOCUMENTED, "1", Mode.ENTRY)),
        room.upload([waiting(DOCUMENTED)]),
        room.settle(waiting(DOCUMENTED)),
    ]


def assert_silent(texts: list[str], secrets: list[str]) -> None:
    assert texts
    assert not [(secret, text) for text in texts for secret in secrets if secret in text]


@pytest.mark.parametrize("path", ["/login", "/v2/*", "/event/*", "/ticket/*"])
def test_no_trouble_and_no_log_shows_a_secret(served: Served, rooms: Rooms, shown: Shown, path: str) -> None:
    room, things = rooms.open(), list[object]()
    used(rooms.opened[0], "IG-VALID-1")
    for rule in FAULTS:
        served.faults.clear()
        served.faults.add(replace(rule, path=path))
        fresh = rooms.open()
        things += everything(fresh)
        served.faults.clear()
    troubles = [thing for thing in things if isinstance(thing, Trouble)]
    assert len({trouble.kind for trouble in troubles}) >= 6
    assert_silent(shown(*troubles, room, room._client, room._client._tokens), hidden(served, *rooms.opened))
    assert isinstance(used(rooms.open(), DOCUMENTED), Answer)


@pytest.mark.parametrize("shape", ErrorShape)
def test_the_vendors_own_sentences_are_not_repeated(
    served: Served, rooms: Rooms, shown: Shown, shape: ErrorShape
) -> None:
    """An error of the vendor's may quote what was sent."""
    served.vendor.options = replace(served.vendor.options, error_shape=shape)
    quoting = f'{{"responseData":"[Ingresse Exception Error] FATAL ERROR - usertoken=1-x apikey={DOCUMENTED}"}}'
    served.faults.add(FaultRule(FaultKind.STATUS, status=200, body=quoting, path="/event/*"))
    room = rooms.open()
    things = everything(room)
    served.vendor.options = replace(served.vendor.options, publickey="changed-at-the-vendor")
    things += everything(room)
    troubles = [thing for thing in things if isinstance(thing, Trouble)]
    assert len(troubles) >= 6
    assert_silent(shown(*troubles), [*hidden(served, room), "1-x"])


def test_wrong_logins_by_every_way(served: Served, rooms: Rooms, shown: Shown) -> None:
    place = {"event": str(EVENT), "session": str(MAIN)}
    opened = [
        rooms.open(place, email="door@example.org", password="not-the-word"),
        rooms.open({**place, "login": "company"}, email="door@example.org", password="not-the-word"),
        rooms.open(place, usertoken="12345-guessed", jwt="e30.e30.guessed"),
        rooms.open(place, publickey="not-a-key", email="door@example.org", password="not-the-word"),
    ]
    troubles = [room.connect() for room in opened]
    assert all(isinstance(trouble, Trouble) for trouble in troubles)
    secrets = ["door@example.org", "not-the-word", "12345-guessed", "e30.e30", "not-a-key"]
    assert_silent(shown(*troubles, *opened), secrets)


def test_an_address_where_nobody_listens(rooms: Rooms, served: Served, shown: Shown) -> None:
    room = rooms.open()
    profile = replace(room._profile, base_url="http://127.0.0.1:9")
    away = IngresseRoom(profile, {"publickey": "the-key", "usertoken": "12345-secret"}, SystemClock())
    things = everything(away)
    away.close()
    assert all(isinstance(thing, Trouble) for thing in things)
    assert_silent(shown(*things), ["the-key", "12345-secret", "usertoken="])


def test_a_request_and_its_answer_show_nothing_of_what_they_carry() -> None:
    request = Request(
        endpoints.UPDATE, {"code": "s-code"}, {"Authorization": "Bearer s-jwt"}, {"usertoken": "s-token"}, b"s-body",
        {"password": "s-word"},
    )  # fmt: skip
    reply = Reply(302, b"s-person", SystemClock().now(), 0.1, None, "https://x/?usertoken=s-token")
    assert "s-" not in f"{request}{reply}"


def test_httpx_and_its_kin_log_no_address(caplog: pytest.LogCaptureFixture, served: Served, rooms: Rooms) -> None:
    caplog.set_level(logging.DEBUG)
    room = rooms.open()
    everything(room)
    assert not [record for record in caplog.records if record.name.startswith("httpx")]
    assert not [record for record in caplog.records if record.name.startswith("httpcore")]
    assert logging.getLogger("httpx").getEffectiveLevel() >= logging.WARNING
    assert isinstance(room._wire._client, httpx.Client)
