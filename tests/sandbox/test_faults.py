"""Every fault, seen from a client's side and in the audit log."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import httpx
import pytest

from station.sandbox import FaultKind, FaultRule, Phase, Sandbox
from tests.sandbox.clients import CmClient, GomusClient

CODE = "GM-VALID-1"
BARCODES = "/api/v3/barcodes/*"


def void_raw(sandbox: Sandbox) -> bytes:
    """All bytes that come back to a void on a line of its own."""
    address = sandbox.addresses.vendors["gomus"]
    url = urlsplit(address.base_url)
    request = (
        f"PUT /api/v3/barcodes/{CODE} HTTP/1.1\r\nHost: {url.netloc}\r\n"
        f"Authorization: Bearer {address.secrets['token']}\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection((url.hostname, url.port), timeout=10) as line:
        line.sendall(request.encode("ascii"))
        received = b""
        while part := line.recv(65_536):
            received += part
    return received


def people_in(sandbox: Sandbox) -> int:
    return sandbox.audit.people("gomus", CODE)


def test_without_rules_nothing_is_struck(sandbox: Sandbox, gomus: GomusClient) -> None:
    assert gomus.void(CODE).status_code == 200
    (request,) = sandbox.audit.requests("gomus")
    assert (request.method, request.path, request.status, request.fault) == (
        "PUT", f"/api/v3/barcodes/{CODE}", 200, None,
    )  # fmt: skip


@pytest.mark.parametrize(("phase", "people"), [(Phase.BEFORE, 0), (Phase.AFTER, 1)])
def test_a_cut_line_brings_not_one_byte(sandbox: Sandbox, phase: Phase, people: int) -> None:
    sandbox.faults.add(FaultRule(FaultKind.CUT, vendor="gomus", method="PUT", phase=phase))
    assert void_raw(sandbox) == b""
    assert people_in(sandbox) == people
    (request,) = sandbox.audit.requests()
    assert (request.status, request.fault) == (None, "cut")


@pytest.mark.parametrize(("phase", "people"), [(Phase.BEFORE, 0), (Phase.AFTER, 1)])
def test_a_line_may_be_broken_instead_of_closed(sandbox: Sandbox, phase: Phase, people: int) -> None:
    sandbox.faults.add(FaultRule(FaultKind.CUT, phase=phase, reset=True))
    with pytest.raises(ConnectionResetError):
        void_raw(sandbox)
    assert people_in(sandbox) == people


def test_a_client_sees_a_cut_and_can_go_on(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.faults.add(FaultRule.cut_before_commit(vendor="gomus", path=BARCODES))
    sandbox.faults.add(FaultRule.cut_after_commit(vendor="gomus", path=BARCODES))
    for people in (0, 1):
        with pytest.raises(httpx.RemoteProtocolError):
            gomus.void(CODE)
        assert people_in(sandbox) == people
    assert gomus.void(CODE).status_code == 422
    assert people_in(sandbox) == 1


def test_a_body_is_cut_in_the_middle(sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule(FaultKind.PARTIAL, phase=Phase.AFTER))
    head, _, body = void_raw(sandbox).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200")
    whole = b'{"message":"Eintritte: 1"}'
    assert f"content-length: {len(whole)}".encode() in head
    assert body == whole[: len(whole) // 2]
    assert people_in(sandbox) == 1
    assert sandbox.audit.requests()[0].status is None


def test_a_client_sees_a_cut_body(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.faults.add(FaultRule(FaultKind.PARTIAL, vendor="cm", phase=Phase.AFTER))
    with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
        cm.page()


def test_json_may_end_too_early(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.faults.add(FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER, times=1))
    answer = gomus.void(CODE)
    assert (answer.status_code, answer.text) == (200, '{"message":"E')
    assert people_in(sandbox) == 1


@pytest.mark.parametrize(("phase", "people"), [(Phase.BEFORE, 0), (Phase.AFTER, 1)])
def test_garbage_is_no_json(sandbox: Sandbox, gomus: GomusClient, phase: Phase, people: int) -> None:
    sandbox.faults.add(FaultRule(FaultKind.GARBAGE, phase=phase, times=1))
    sandbox.faults.add(FaultRule(FaultKind.GARBAGE, times=1, body="\x00ÿ[["))
    answer = gomus.void(CODE)
    assert (answer.status_code, answer.text.startswith("<html>")) == (200, True)
    assert gomus.void(CODE).text == "\x00ÿ[["
    assert people_in(sandbox) == people


@pytest.mark.parametrize(("phase", "people"), [(Phase.BEFORE, 0), (Phase.AFTER, 1)])
def test_an_error_status_comes_in_the_vendors_shape(
    sandbox: Sandbox, gomus: GomusClient, cm: CmClient, phase: Phase, people: int
) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, phase=phase, status=503))
    answer = gomus.void(CODE)
    assert (answer.status_code, answer.json()) == (503, {"error": "Service Unavailable"})
    assert cm.scan("CM-VALID-1").json() == {"info": {"message": "Service Unavailable"}}
    assert (people_in(sandbox), sandbox.audit.people("cm", "CM-VALID-1")) == (people, people)


def test_a_status_may_have_any_body(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, status=599, body="Bad Gateway – nginx"))
    answer = gomus.status(CODE)
    assert (answer.status_code, answer.text) == (599, "Bad Gateway – nginx")


@pytest.mark.parametrize("retry_after", [7, "Wed, 21 Oct 2015 07:28:00 GMT"])
def test_too_many_requests_say_when_to_come_again(sandbox: Sandbox, gomus: GomusClient, retry_after: int | str) -> None:
    sandbox.faults.add(FaultRule.too_many_requests(retry_after, vendor="gomus", times=1))
    answer = gomus.void(CODE)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, str(retry_after))
    assert gomus.void(CODE).status_code == 200


@pytest.mark.parametrize(("phase", "people"), [(Phase.BEFORE, 0), (Phase.AFTER, 1)])
def test_silence_lasts_until_the_client_hangs_up(
    sandbox: Sandbox, gomus: GomusClient, phase: Phase, people: int
) -> None:
    sandbox.faults.add(FaultRule(FaultKind.SILENCE, phase=phase, times=1))
    with pytest.raises(httpx.ReadTimeout):
        gomus.http.put(f"/api/v3/barcodes/{CODE}", timeout=0.05)
    wait_until(lambda: bool(sandbox.audit.requests()))
    assert people_in(sandbox) == people
    assert gomus.void(CODE).status_code == (422 if people else 200)


def test_the_server_may_end_a_silence(sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule(FaultKind.SILENCE, seconds=0.02))
    assert void_raw(sandbox) == b""


def test_stopping_ends_silence_and_delays() -> None:
    sandbox = Sandbox(tickets=0)
    sandbox.start()
    sandbox.faults.add(FaultRule(FaultKind.SILENCE, vendor="gomus"))
    sandbox.faults.add(FaultRule(FaultKind.LATENCY, vendor="cm", seconds=3_600))
    endings: list[str] = []

    def call(vendor: str) -> None:
        try:
            httpx.get(f"{sandbox.addresses.vendors[vendor].base_url}/api", timeout=60, trust_env=False)
        except httpx.TransportError as error:
            endings.append(type(error).__name__)

    threads = [threading.Thread(target=call, args=(vendor,)) for vendor in ("cm", "gomus")]
    for thread in threads:
        thread.start()
    wait_until(lambda: sum(report.matched for report in sandbox.faults.reports()) == 2)
    sandbox.stop()
    for thread in threads:
        thread.join(30)
    assert len(endings) == 2


def wait_until(condition: Callable[[], bool]) -> None:
    """For what the server does on its own thread; one that never comes ends the test by its deadline."""
    deadline = time.monotonic() + 30
    pause = threading.Event()
    while not condition():
        assert time.monotonic() < deadline
        pause.wait(0.001)


def test_delays_add_up_before_and_after(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.faults.add(FaultRule(FaultKind.LATENCY, seconds=0.01))
    sandbox.faults.add(FaultRule(FaultKind.LATENCY, seconds=0.01))
    sandbox.faults.add(FaultRule(FaultKind.LATENCY, seconds=0.02, phase=Phase.AFTER))
    answer = gomus.void(CODE)
    assert answer.status_code == 200
    assert answer.elapsed.total_seconds() >= 0.04


def test_a_late_answer_is_late_after_the_work_was_done(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.faults.add(FaultRule(FaultKind.LATENCY, seconds=60, phase=Phase.AFTER, times=1))
    with pytest.raises(httpx.ReadTimeout):
        gomus.http.put(f"/api/v3/barcodes/{CODE}", timeout=0.05)
    wait_until(lambda: people_in(sandbox) == 1)


def test_an_outage_refuses_connections_and_keeps_the_state(sandbox: Sandbox, gomus: GomusClient, cm: CmClient) -> None:
    assert gomus.void(CODE).status_code == 200
    before = sandbox.addresses
    sandbox.outage("gomus")
    sandbox.outage("gomus")
    for _ in range(2):
        with pytest.raises(httpx.ConnectError):
            gomus.void(CODE)
    assert cm.scan("CM-VALID-1").status_code == 201
    sandbox.restore("gomus")
    sandbox.restore("gomus")
    assert sandbox.addresses == before
    assert gomus.void(CODE).status_code == 422
    assert people_in(sandbox) == 1


@pytest.mark.parametrize(("phase", "people"), [(Phase.BEFORE, 0), (Phase.AFTER, 1)])
def test_a_request_may_take_the_server_down(sandbox: Sandbox, gomus: GomusClient, phase: Phase, people: int) -> None:
    sandbox.faults.add(FaultRule(FaultKind.OUTAGE, vendor="gomus", phase=phase, times=1))
    with pytest.raises(httpx.ReadError):
        gomus.void(CODE)
    with pytest.raises(httpx.ConnectError):
        gomus.void(CODE)
    assert people_in(sandbox) == people
    sandbox.restore("gomus")
    assert gomus.void(CODE).status_code == (422 if people else 200)


def test_an_outage_may_end_by_itself(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.outage("gomus", seconds=0.02)
    wait_until(lambda: is_up(sandbox, "gomus"))
    assert gomus.status(CODE).status_code == 200


def test_the_end_of_an_earlier_outage_does_not_end_a_later_one(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.outage("gomus", seconds=0.03)
    sandbox.outage("gomus")
    sandbox.outage("cm", seconds=0.06)
    wait_until(lambda: is_up(sandbox, "cm"))
    assert not is_up(sandbox, "gomus")
    sandbox.restore("gomus")
    assert gomus.status(CODE).status_code == 200


def is_up(sandbox: Sandbox, vendor: str) -> bool:
    vendors = sandbox.describe()["vendors"]
    assert isinstance(vendors, dict)
    return vendors[vendor]["up"] is True


def test_connections_may_break_while_the_server_stays_up(sandbox: Sandbox, gomus: GomusClient) -> None:
    url = urlsplit(sandbox.addresses.vendors["gomus"].base_url)
    with socket.create_connection((url.hostname, url.port), timeout=10) as line:
        gomus.status(CODE)  # so that the server has accepted the line before, too
        sandbox.break_connections("gomus")
        with pytest.raises(ConnectionResetError):
            line.recv(1)
    assert gomus.http.get("/api/v4/version", headers={"Connection": "close"}).status_code == 200


def test_many_faults_and_requests_at_once_lose_nothing(sandbox: Sandbox) -> None:
    """Eight doors, a third of all answers lost: what the audit counts is what the tickets say."""
    sandbox.faults.add(FaultRule(FaultKind.CUT, phase=Phase.AFTER, probability=0.2))
    sandbox.faults.add(FaultRule(FaultKind.CUT, probability=0.2))
    address = sandbox.addresses.vendors["gomus"]
    headers = {"Authorization": f"Bearer {address.secrets['token']}"}
    lost: list[str] = []

    def door() -> None:
        with httpx.Client(base_url=address.base_url, headers=headers, trust_env=False) as client:
            for number in range(1, 11):
                try:
                    client.put(f"/api/v3/barcodes/GM-VALID-{number}")
                except httpx.TransportError as error:
                    lost.append(type(error).__name__)

    doors = [threading.Thread(target=door) for _ in range(8)]
    for thread in doors:
        thread.start()
    for thread in doors:
        thread.join(60)
    assert lost
    for number in range(1, 11):
        code = f"GM-VALID-{number}"
        assert sandbox.audit.people("gomus", code) == sandbox.gomus.store.existing(code).state.used == 1


def test_a_host_that_has_moved_points_to_the_same_call_elsewhere(sandbox: Sandbox, gomus: GomusClient) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path=BARCODES, status=308, moved_to="https://new.example"))
    moved = gomus.http.put("/api/v3/barcodes/A%2FB", params={"location": "Süd"})
    assert moved.status_code == 308
    assert moved.headers["Location"] == "https://new.example/api/v3/barcodes/A%2FB?location=S%C3%BCd"
