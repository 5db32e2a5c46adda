"""Starting, stopping, ports, the wire, and the clock."""

from __future__ import annotations

import asyncio
import logging
import socket
import threading
from contextlib import ExitStack, suppress
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from station.sandbox import FaultKind, FaultRule, PortInUseError, Sandbox
from station.sandbox.hosting import Hosting
from station.sandbox.server import CONNECTION_EXTENSION, HOST
from tests.sandbox.clients import CmClient, GomusClient


def ports_of(sandbox: Sandbox) -> list[int]:
    addresses = sandbox.addresses
    urls = [addresses.control_url, *(vendor.base_url for vendor in addresses.vendors.values())]
    return [urlsplit(url).port or 0 for url in urls]


def received_until_closed(line: socket.socket) -> bytes:
    received = b""
    while part := line.recv(65_536):
        received += part
    return received


def neighbouring_sockets() -> tuple[socket.socket, ...]:
    """Listening sockets on ports in a row, as many as the sandbox takes."""
    with Sandbox(tickets=0) as sandbox:
        count = len(ports_of(sandbox))
    for _ in range(200):
        with ExitStack() as opened:
            first = opened.enter_context(socket.create_server((HOST, 0)))
            base = first.getsockname()[1]
            with suppress(OSError):  # taken by somebody: the next row begins elsewhere
                others = [opened.enter_context(socket.create_server((HOST, base + place))) for place in range(1, count)]
                opened.pop_all()
                return first, *others
    pytest.fail(f"no {count} free ports in a row")


def is_refused(port: int) -> bool:
    with socket.socket() as line:
        line.settimeout(10)
        return line.connect_ex((HOST, port)) != 0


def test_ports_follow_the_base_and_are_given_back() -> None:
    reserved = neighbouring_sockets()
    base = reserved[0].getsockname()[1]
    for sock in reserved:
        sock.close()
    for _ in range(2):
        with Sandbox(port_base=base, tickets=0) as sandbox:
            assert ports_of(sandbox) == [base + place for place in range(len(reserved))]
        assert all(map(is_refused, range(base, base + len(reserved))))


def test_a_port_in_use_is_named_and_nothing_stays_open() -> None:
    control, taken, *others = neighbouring_sockets()
    with taken:
        base = control.getsockname()[1]
        for other in (control, *others):
            other.close()
        sandbox = Sandbox(port_base=base, tickets=0)
        with pytest.raises(PortInUseError, match=str(base + 1)) as caught:
            sandbox.start()
        assert caught.value.port == base + 1
        assert is_refused(base)
        sandbox.stop()


def test_a_port_somebody_else_began_to_listen_on_is_in_use() -> None:
    """Both may bind (SO_REUSEADDR); only one may listen."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with Sandbox(tickets=0) as sandbox:
            sandbox.outage("cm")
            other.bind((HOST, ports_of(sandbox)[1]))
            other.listen()
            with pytest.raises(PortInUseError):
                sandbox.restore("cm")


@pytest.mark.parametrize("port_base", [-1, 65_501, 100_000])
def test_senseless_port_bases_are_refused(port_base: int) -> None:
    with pytest.raises(ValueError, match="port_base"):
        Sandbox(port_base=port_base)


def test_life_in_the_wrong_order() -> None:
    sandbox = Sandbox(tickets=0)
    sandbox.stop()
    with pytest.raises(RuntimeError, match="not been started"):
        _ = sandbox.addresses
    with pytest.raises(RuntimeError, match="not running"):
        sandbox.outage("cm")
    sandbox.start()
    with pytest.raises(RuntimeError, match="started before"):
        sandbox.start()
    sandbox.stop()
    sandbox.stop()
    with pytest.raises(RuntimeError, match="not running"):
        sandbox.restore("cm")


def test_stopping_ends_the_thread_and_open_lines() -> None:
    before = set(threading.enumerate())
    sandbox = Sandbox(tickets=0)
    sandbox.start()
    assert {thread.name for thread in set(threading.enumerate()) - before} == {"sandbox"}
    with socket.create_connection((HOST, ports_of(sandbox)[1]), timeout=10) as line:
        line.sendall(b"GET /scanapi/v2.0/nothing HTTP/1.1\r\nHost: x\r\n\r\n")
        assert line.recv(12) == b"HTTP/1.1 404"
        sandbox.stop()
        with pytest.raises(ConnectionResetError):
            received_until_closed(line)
    # The pool that ran the handler is told to end with the loop, and is not waited for by it.
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=30)
    assert set(threading.enumerate()) <= before


def test_stopping_cancels_a_planned_end_of_an_outage() -> None:
    with Sandbox(tickets=0) as sandbox:
        sandbox.outage("cm", seconds=3_600)


def test_several_sandboxes_live_side_by_side() -> None:
    with Sandbox(tickets=0) as first, Sandbox(tickets=0) as second:
        assert not set(ports_of(first)) & set(ports_of(second))
        first.gomus.store.cancel("GM-VALID-1")
        assert not second.gomus.store.existing("GM-VALID-1").state.canceled


def test_connections_do_not_wait_for_acknowledgements() -> None:
    """Without TCP_NODELAY on the accepted side every POST takes 44 ms."""
    seen: list[int] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        transport = scope["extensions"][CONNECTION_EXTENSION]["connection"]._transport
        accepted = transport.get_extra_info("socket")
        seen.append(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    hosting = Hosting()
    ports = hosting.start({"app": (app, 0)})
    try:
        assert httpx.get(f"http://{HOST}:{ports['app']}/", trust_env=False).status_code == 204
    finally:
        hosting.stop()
    assert len(seen) == 1
    assert seen[0] != 0


def test_a_bug_in_the_thread_rises_on_stopping(monkeypatch: pytest.MonkeyPatch) -> None:
    hosting = Hosting()

    async def app(scope: Scope, receive: Receive, send: Send) -> None: ...

    hosting.start({"app": (app, 0)})
    monkeypatch.setattr(asyncio.Event, "wait", None)
    real_stop = hosting._listeners["app"].stop

    async def broken_stop() -> None:
        await real_stop()
        raise ZeroDivisionError

    monkeypatch.setattr(hosting._listeners["app"], "stop", broken_stop)
    with pytest.raises(ZeroDivisionError):
        hosting.stop()


def test_nothing_listens_beyond_this_machine(sandbox: Sandbox) -> None:
    for url in (sandbox.addresses.control_url, *(v.base_url for v in sandbox.addresses.vendors.values())):
        assert urlsplit(url).hostname == "127.0.0.1"


@pytest.mark.parametrize("skew", [-86_400.0, 0.0, 7_200.5])
def test_the_date_header_is_the_servers_clock(sandbox: Sandbox, gomus: GomusClient, cm: CmClient, skew: float) -> None:
    sandbox.clock.skew_seconds = skew
    sandbox.faults.add(FaultRule(FaultKind.STATUS, path="*/fault", status=500))
    before = int(sandbox.clock.now())
    answers = [gomus.void("GM-VALID-1"), gomus.http.get("/nothing"), gomus.http.get("/fault"), cm.scan("CM-VALID-1")]
    after = int(sandbox.clock.now())
    for answer in answers:
        (date,) = answer.headers.get_list("Date")
        assert before <= parsedate_to_datetime(date).timestamp() <= after
    assert before <= int(sandbox.audit.effects()[0].at) <= after


def test_nothing_is_logged_about_what_clients_send(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    with socket.create_connection((HOST, ports_of(sandbox)[1]), timeout=10) as line:
        line.sendall(b"\x16\x03\x01 no http\r\n\r\n")
        assert line.recv(65_536).startswith(b"HTTP/1.1 400")
    with socket.create_connection((HOST, ports_of(sandbox)[1]), timeout=10) as line:
        line.sendall(b"POST /scanapi/v2.0/userlogin HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
    httpx.get(sandbox.addresses.control_url, trust_env=False)
    sandbox.faults.add(FaultRule.cut_before_commit())
    with pytest.raises(httpx.RemoteProtocolError):
        httpx.get(f"{sandbox.addresses.vendors['gomus'].base_url}/api/v4/version", trust_env=False)
    sandbox.stop()
    assert [record for record in caplog.records if record.name.startswith("uvicorn")] == []
    assert [request.path for request in sandbox.audit.requests()] == ["/api/v4/version"]
