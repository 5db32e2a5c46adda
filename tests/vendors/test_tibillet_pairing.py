"""Pairing: the code is sent once, redirects are followed, the host that answered is kept, no secret is repeated."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from urllib.parse import unquote

import pytest

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.sandbox.tibillet_options import Generation, TibilletOptions
from station.vendors.tibillet.pairing import Paired, _Address, _address, _followed, pair
from tests.sandbox.tibillet_served import Served, serve
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer, answer


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


def code(served: Served, slash: str = "") -> str:
    return f"{served.base_url}/scan/{served.vendor.pairing_token()}/pair{slash}"


def refused(text: str, *, only_event: bool = False) -> Trouble:
    result = pair(text, SystemClock(), only_event=only_event)
    assert isinstance(result, Trouble), result
    return result


@pytest.mark.parametrize("slash", ["", "/"])
@pytest.mark.parametrize("generation", Generation)
def test_a_device_is_paired(served: Served, slash: str, generation: Generation) -> None:
    served.vendor.options = TibilletOptions(generation=generation)
    paired = pair(f"  {code(served, slash)}\n", SystemClock())
    assert isinstance(paired, Paired)
    assert paired.base_url == served.base_url
    tenant = "" if generation is Generation.PUBLISHED else " · Sandbox Hall"
    assert paired.device.name == f"Entrance 1{tenant}"
    assert paired.device.api_key not in repr(paired)
    with served.client(Authorization=f"Api-Key {paired.device.api_key}") as client:
        text = served.vendor.qr_text("TB-VALID-1")
        body = {"qrcode_data": text, "event_uuid": served.vendor.events.main.uuid}
        client.post("/scan/ticket/", json=body)
        shown = client.post("/scan/check_ticket/", json={"qrcode_data": text}).json()["ticket"]
    assert shown["scanned_by"] == paired.device.device_uuid


def test_a_code_is_good_for_once(served: Served) -> None:
    address = code(served)
    assert isinstance(pair(address, SystemClock()), Paired)
    again = refused(address)
    assert (again.kind, again.executed) == (TroubleKind.REJECTED, Executed.NO)
    assert "used before" in again.detail


def test_an_old_and_a_foreign_code(served: Served) -> None:
    address = code(served)
    foreign = refused(address[:-12] + "AAAAAAA/pair")
    assert foreign.kind is TroubleKind.REJECTED
    assert "AAAAAAA" not in foreign.detail
    served.vendor.clock.skew_seconds = 400_000.0
    assert "too old" in refused(address).detail


@pytest.mark.parametrize(
    "rule",
    [
        FaultRule(FaultKind.CUT, path="*/pair/"),
        FaultRule(FaultKind.CUT, path="*/pair/", phase=Phase.AFTER),
        FaultRule(FaultKind.CUT, path="*/pair/", reset=True),
        FaultRule(FaultKind.STATUS, status=502, path="*/pair/", phase=Phase.AFTER),
        FaultRule(FaultKind.GARBAGE, status=200, path="*/pair/", phase=Phase.AFTER),
    ],
)
def test_a_lost_answer_is_never_asked_for_again(served: Served, rule: FaultRule) -> None:
    served.faults.add(rule)
    lost = refused(code(served))
    assert lost.executed is Executed.MAYBE
    assert "may be used up" in lost.detail
    assert served.faults.reports()[0].matched == 1


@pytest.mark.parametrize("options", [TibilletOptions(events_listed=2), TibilletOptions(events_nested=True)])
def test_several_events_are_told_before_the_code_is_used_up(served: Served, options: TibilletOptions) -> None:
    served.vendor.options = options
    address = code(served)
    unset = refused(address, only_event=True)
    assert unset.kind is TroubleKind.SECTION_UNSET
    assert unset.detail.count("event=") == 2
    assert isinstance(pair(address, SystemClock()), Paired)


def test_a_server_that_is_away_costs_no_code(served: Served) -> None:
    served.faults.add(FaultRule(FaultKind.CUT, path="/api/events/"))
    address = code(served)
    assert refused(address, only_event=True).kind is TroubleKind.SILENT
    assert not [call for call in served.calls() if "pair" in call]
    served.faults.clear()
    assert isinstance(pair(address, SystemClock(), only_event=True), Paired)


def test_another_host_of_the_organiser_is_kept(served: Served) -> None:
    token = served.vendor.pairing_token()
    moved = (
        f"HTTP/1.1 301 Moved Permanently\r\nLocation: {served.base_url}/scan/{token}/pair/\r\n"
        "Content-Length: 0\r\nConnection: close\r\n\r\n"
    )
    with RawServer(lambda _request: moved.encode()) as first:
        paired = pair(f"{first.url}/scan/{token}/pair", SystemClock())
    assert isinstance(paired, Paired)
    assert paired.base_url == served.base_url


def test_a_second_domain_of_the_organiser_leads_to_the_first(served: Served) -> None:
    served.vendor.options = TibilletOptions(primary_host="localhost")
    address = code(served)
    paired = pair(address, SystemClock(), only_event=True)
    assert isinstance(paired, Paired)
    assert paired.base_url == served.base_url.replace("127.0.0.1", "localhost")
    pairing = address.removeprefix(served.base_url)
    asked = ["GET /api/events/", f"GET {pairing}", f"GET {pairing}", f"GET {pairing}/"]
    assert [unquote(call) for call in served.calls()] == asked, "no hop is asked twice"


def test_events_are_looked_for_where_an_address_leads_to(served: Served) -> None:
    served.vendor.options = TibilletOptions(events_listed=2)

    def elsewhere(request: bytes) -> bytes:
        path = request.split(b" ", 2)[1].decode()
        return answer(301, b"", f"Location: {served.base_url}{path}", "Connection: close")

    with RawServer(elsewhere) as first:
        token = served.vendor.pairing_token()
        unset = refused(f"{first.url}/scan/{token}/pair", only_event=True)
    assert unset.kind is TroubleKind.SECTION_UNSET
    assert served.calls() == ["GET /api/events/"], "the code is still good"


@pytest.mark.parametrize("target", ["/login/", "ftp://127.0.0.1/api/events/", "http://vendor.example/api/events/", ""])
def test_events_that_lead_somewhere_else_are_none(target: str) -> None:
    def astray(request: bytes) -> bytes:
        if b"/api/events/" in request:
            return answer(301, b"", f"Location: {target}", "Connection: close")
        return answer(400, b'{"error": "No ScanApp matches the given query."}', "Connection: close")

    with RawServer(astray) as server:
        assert refused(f"{server.url}/scan/token/pair", only_event=True).kind is TroubleKind.REJECTED
    assert server.connections == 2


def test_redirects_without_end_are_given_up() -> None:
    hops: list[bytes] = []

    def onward(request: bytes) -> bytes:
        hops.append(request)
        return answer(302, b"", f"Location: /scan/token{len(hops)}/pair", "Connection: close")

    with RawServer(onward) as server:
        found = refused(f"{server.url}/scan/token/pair")
    assert (found.kind, found.executed) == (TroubleKind.REDIRECTED, Executed.NO)
    assert len(hops) == 5


@pytest.mark.parametrize(
    "target",
    ["/login/", "http://vendor.example/scan/x/pair", "ftp://127.0.0.1/scan/x/pair", "https://[x/scan/x/pair", ""],
)
def test_a_redirect_to_somewhere_else_is_not_followed(target: str) -> None:
    moved = f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    with RawServer(lambda _request: moved.encode()) as server:
        found = refused(f"{server.url}/scan/token/pair")
    assert found.kind is TroubleKind.REDIRECTED
    assert server.connections == 1


def test_a_secure_address_leads_to_no_other() -> None:
    """A key that was asked for over TLS never comes back without it, not even from this machine."""
    printed = _address("https://hall.example/scan/token/pair")
    assert isinstance(printed, _Address)
    assert _followed(printed, "http://127.0.0.1/scan/token/pair/") is None
    followed = _followed(printed, "https://other.example/scan/token/pair/")
    assert followed is not None
    assert (followed.base_url, followed.token) == ("https://other.example", "token")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "token",
        "https://hall.example/",
        "https://hall.example/scan/token",
        "https://user@hall.example/scan/token/pair",
        "https://hall.example:port/scan/token/pair",
        "https://hall.example/scan/token/pair?x=1",
        "http://hall.example/scan/token/pair",
        "ftp://hall.example/scan/token/pair",
    ],
)
def test_what_is_no_pairing_code_is_not_sent(text: str) -> None:
    found = refused(text)
    assert (found.kind, found.subject, found.executed) == (TroubleKind.SETTING_INVALID, "pairing_url", Executed.NO)
    assert "token" not in found.detail.replace("/scan/…/pair", "")


def test_nothing_of_it_is_logged(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    token = served.vendor.pairing_token()
    paired = pair(f"{served.base_url}/scan/{token}/pair", SystemClock())
    assert isinstance(paired, Paired)
    pair(f"{served.base_url}/scan/{token}/pair", SystemClock())
    own = [record.getMessage() for record in caplog.records if record.name.startswith("station.vendors")]
    assert any("/scan/{token}/pair/" in line for line in own)
    for record in caplog.records:
        if not record.name.startswith(("uvicorn", "asyncio")):
            assert token not in record.getMessage()
            assert paired.device.api_key not in record.getMessage()
