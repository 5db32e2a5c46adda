"""The wire: what is sent, what is never sent twice, and what every kind of failure is called."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.vendors import http
from station.vendors.endpoint import Deadline, Endpoint, Reply, Request
from station.vendors.http import Wire, proxy_for
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer, answer, self_signed

OK = frozenset({200})
READ = Endpoint("GET", "/list/{code}", OK)
CHANGE = Endpoint("PUT", "/use/{code}", OK, changes=True)


def _send(
    url: str, endpoint: Endpoint = CHANGE, code: str = "C", budget: float = 5.0, **more: object
) -> Reply | Trouble:
    wire = Wire(url, SystemClock(), **more)  # type: ignore[arg-type]
    try:
        return wire.send(Request(endpoint, {"code": code}), Deadline(budget))
    finally:
        wire.close()


def _trouble(result: Reply | Trouble) -> Trouble:
    assert isinstance(result, Trouble), result
    return result


def _closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def test_a_request_carries_what_it_should_and_the_answer_is_unpacked() -> None:
    packed = gzip.compress(b'{"a":1}')
    with RawServer(lambda _: answer(200, packed, "Content-Encoding: gzip")) as server:
        wire = Wire(server.url + "/base/", SystemClock())
        request = Request(CHANGE, {"code": "ä/b"}, {"X": "1"}, {"location": "Süd & West"}, json=b"{}")
        reply = wire.send(request)
        wire.close()
    assert isinstance(reply, Reply)
    assert reply.body == b'{"a":1}'
    head = server.requests[0].decode().lower()
    assert head.startswith("put /base/use/%c3%a4%2fb?location=s%c3%bcd+%26+west http/1.1\r\n")
    for line in ("user-agent: station/", "accept-encoding: gzip", "x: 1", "content-type: application/json"):
        assert line in head


def test_a_form_is_encoded_by_the_library() -> None:
    with RawServer(lambda _: answer(200)) as server:
        wire = Wire(server.url, SystemClock())
        wire.send(Request(CHANGE, {"code": "3"}, form={"scan[people_count]": "3"}))
        wire.close()
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert b"application/x-www-form-urlencoded" in head
    assert body == b"scan%5Bpeople_count%5D=3"


def test_one_line_is_kept_for_many_calls() -> None:
    with RawServer(lambda _: answer(200)) as server:
        wire = Wire(server.url, SystemClock())
        for _ in range(5):
            assert isinstance(wire.send(Request(CHANGE, {"code": "C"})), Reply)
        wire.close()
    assert (len(server.requests), server.connections) == (5, 1)


@pytest.mark.parametrize("endpoint", [READ, CHANGE])
def test_a_refused_connection_sent_nothing(endpoint: Endpoint) -> None:
    trouble = _trouble(_send(f"http://127.0.0.1:{_closed_port()}", endpoint))
    assert (trouble.kind, trouble.executed) == (TroubleKind.UNREACHABLE, Executed.NO)


def test_a_name_that_does_not_exist_sent_nothing() -> None:
    trouble = _trouble(_send("http://no-such-host.invalid"))
    assert (trouble.kind, trouble.executed) == (TroubleKind.UNREACHABLE, Executed.NO)


def test_a_resolution_that_hangs_ends_with_the_budget_and_sends_nothing_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A router whose uplink is gone: the name comes long after nobody waits for it."""
    resolved, resolve = threading.Event(), socket.getaddrinfo

    def hang(*arguments: object, **named: object) -> object:
        resolved.wait()
        return resolve(*arguments, **named)  # type: ignore[arg-type]

    with RawServer(lambda _: answer(200)) as server:
        monkeypatch.setattr(socket, "getaddrinfo", hang)
        trouble = _trouble(_send(server.url, CHANGE, budget=0.05))
        assert (trouble.kind, trouble.executed) == (TroubleKind.UNREACHABLE, Executed.NO)
        resolved.set()
        for thread in threading.enumerate():
            if thread.name == "vendor-call":
                thread.join()
    assert server.requests == []


@pytest.mark.parametrize(
    ("endpoint", "executed"), [(CHANGE, Executed.MAYBE), (READ, Executed.NO)], ids=["change", "read"]
)
@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (b"", TroubleKind.SILENT),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{", TroubleKind.SILENT),
        (b"no http at all\r\n\r\n", TroubleKind.SILENT),
        (answer(200, b"no gzip", "Content-Encoding: gzip"), TroubleKind.GARBLED),
        (answer(204, b""), TroubleKind.GARBLED),
        (answer(500), TroubleKind.BROKEN),
        (answer(502), TroubleKind.BROKEN),
        (answer(503), TroubleKind.BUSY),
        (answer(303), TroubleKind.REDIRECTED),
        (answer(408), TroubleKind.SILENT),
    ],
)
def test_after_the_first_byte_a_change_may_have_been_made(
    endpoint: Endpoint, executed: Executed, reply: bytes, kind: TroubleKind
) -> None:
    # A server that hangs up after what it said, so that half an answer is not waited for.
    with RawServer(lambda request: reply if len(request) else b"") as server:
        trouble = _trouble(_send(server.url, endpoint, budget=1.5))
        assert (trouble.kind, trouble.executed) == (kind, executed)
        if endpoint is CHANGE:
            assert len(server.requests) == 1, "sent twice"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, TroubleKind.REDIRECTED),
        (308, TroubleKind.REDIRECTED),
        (400, TroubleKind.REJECTED),
        (401, TroubleKind.UNAUTHORIZED),
        (403, TroubleKind.FORBIDDEN),
        (404, TroubleKind.NOT_FOUND),
        (405, TroubleKind.NOT_FOUND),
        (410, TroubleKind.NOT_FOUND),
        (409, TroubleKind.REJECTED),
        (429, TroubleKind.BUSY),
    ],
)
def test_a_status_that_says_nothing_was_done(status: int, kind: TroubleKind) -> None:
    with RawServer(lambda _: answer(status, b"{}", "Location: /elsewhere/x")) as server:
        trouble = _trouble(_send(server.url))
    assert (trouble.kind, trouble.executed) == (kind, Executed.NO)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("location", "named"),
    [
        ("https://new.example/base/use/C?token=SECRET", "leads to https://new.example/base"),
        ("https://person:SECRET@new.example:8443/v3/use/C", "leads to https://new.example:8443/v3"),
        ("//new.example/base/use/C", "leads to http://new.example/base"),
        ("https://wifi.example/login?back=SECRET", "leads to https://wifi.example"),
        ("/v3/use/C", "/v3"),
        ("/login?back=SECRET", ""),
        ("/base/use/C/", ""),
        ("", ""),
        ("ftp://new.example/", ""),
        ("http://[::1", ""),
        ("javascript:alert(1)", ""),
    ],
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_never_followed_and_its_new_address_is_told(location: str, named: str, status: int) -> None:
    with RawServer(lambda _: answer(status, b"{}", f"Location: {location}")) as server:
        trouble = _trouble(_send(server.url + "/base"))
    assert trouble.kind is TroubleKind.REDIRECTED
    assert trouble.executed is (Executed.MAYBE if status == 303 else Executed.NO)
    assert len(server.requests) == 1
    assert trouble.detail.endswith(named)
    assert ("leads to" in trouble.detail) is bool(named)
    assert "SECRET" not in repr(trouble)
    assert "/C" not in trouble.detail


@pytest.mark.parametrize(
    ("named", "other"),
    [
        ("https://api.cmtelecom.com/scanapi/v2.0/", "https://api.cmtelecom.com/scanapi/v2.0"),
        ("http://127.0.0.1/scanapi/v2.0", "http://127.0.0.1/scanapi/v2.0"),
        ("https://api.example/scanapi/v3/", "https://api.example/scanapi/v3"),
        ("https://a:b@other.example/x?y#z", "https://other.example/x"),
        ("https://API.example/scanapi/v2.0/", ""),
        ("https://api.example:443/scanapi/v2.0", ""),
        (" ", ""),
        ("see our site", ""),
        ("ftp://other.example", ""),
        ("https://[", ""),
    ],
)
def test_an_address_that_an_answer_names_is_told_when_it_is_another(named: str, other: str) -> None:
    wire = Wire("https://api.example/scanapi/v2.0/", SystemClock())
    assert wire.other_base(named) == other
    wire.close()


def test_a_documented_503_did_nothing() -> None:
    with RawServer(lambda _: answer(503, b"{}", "Retry-After: 3")) as server:
        trouble = _trouble(_send(server.url, busy=frozenset({429, 503})))
    assert (trouble.kind, trouble.executed, trouble.retry_after) == (TroubleKind.BUSY, Executed.NO, 3.0)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("12", 12.0),
        (" 0 ", 0.0),
        ("Sun, 06 Nov 1994 08:49:37 GMT", 0.0),
        ("Wed, 01 Jul 2026 20:00:30 GMT", 30.0),
        ("soon", None),
        ("", None),
        ("-5", None),
    ],
)
def test_retry_after(text: str, seconds: float | None) -> None:
    headers = f"Retry-After: {text}", "Date: Wed, 01 Jul 2026 20:00:00 GMT"
    with RawServer(lambda _: answer(429, b"{}", *headers)) as server:
        assert _trouble(_send(server.url)).retry_after == seconds


def test_silence_ends_with_the_budget() -> None:
    hold = threading.Event()

    def wait(_request: bytes) -> bytes:
        hold.wait()
        return b""

    with RawServer(wait) as server:
        trouble = _trouble(_send(server.url, budget=0.5))
        hold.set()
    assert (trouble.kind, trouble.executed) == (TroubleKind.SILENT, Executed.MAYBE)


def test_an_answer_that_trickles_ends_with_the_budget() -> None:
    """Each byte comes in time, the whole never does: only a limit for the call ends this."""
    ended = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))

    def trickle() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
            try:
                while not ended.wait(0.02):
                    connection.sendall(b" ")
            except OSError:
                return

    thread = threading.Thread(target=trickle)
    thread.start()
    trouble = _trouble(_send(f"http://127.0.0.1:{listener.getsockname()[1]}", budget=0.7))
    ended.set()
    thread.join()
    listener.close()
    assert (trouble.kind, trouble.executed) == (TroubleKind.SILENT, Executed.MAYBE)


def test_an_endless_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "LONGEST_BODY", 1000)
    with RawServer(lambda _: answer(200, b"x" * 100_000)) as server:
        trouble = _trouble(_send(server.url))
    assert (trouble.kind, trouble.executed) == (TroubleKind.GARBLED, Executed.MAYBE)


def test_nothing_is_sent_without_time_left() -> None:
    with RawServer(lambda _: answer(200)) as server:
        trouble = _trouble(_send(server.url, budget=0.0))
    assert (trouble.kind, trouble.executed) == (TroubleKind.SILENT, Executed.NO)
    assert server.requests == []


def test_an_empty_code_is_not_sent_as_another_route() -> None:
    with RawServer(lambda _: answer(200)) as server:
        trouble = _trouble(_send(server.url, READ, code=""))
    assert (trouble.kind, trouble.executed) == (TroubleKind.REJECTED, Executed.NO)
    assert server.requests == []


@pytest.mark.parametrize("value", ["tökén", "a\r\nX-Evil: 1"])
def test_a_header_that_cannot_be_sent_is_a_setting(value: str) -> None:
    with RawServer(lambda _: answer(200)) as server:
        wire = Wire(server.url, SystemClock())
        trouble = _trouble(wire.send(Request(CHANGE, {"code": "C"}, {"Authorization": value})))
        wire.close()
    assert (trouble.kind, trouble.executed) == (TroubleKind.SETTING_INVALID, Executed.NO)
    assert value not in repr(trouble)
    assert server.requests == []


def test_a_read_is_repeated_a_few_times_and_a_change_never() -> None:
    with RawServer(lambda _: answer(502)) as server:
        assert _trouble(_send(server.url, READ)).kind is TroubleKind.BROKEN
        assert len(server.requests) == 3
        assert _trouble(_send(server.url, CHANGE)).kind is TroubleKind.BROKEN
        assert len(server.requests) == 4


def test_a_read_waits_as_asked_when_the_budget_has_room() -> None:
    replies = iter([answer(429, b"{}", "Retry-After: 0"), answer(200)])
    with RawServer(lambda _: next(replies)) as server:
        assert isinstance(_send(server.url, READ), Reply)
    assert len(server.requests) == 2


def test_a_read_does_not_wait_longer_than_its_budget() -> None:
    with RawServer(lambda _: answer(429, b"{}", "Retry-After: 60")) as server:
        trouble = _trouble(_send(server.url, READ, budget=1.0))
    assert (trouble.kind, trouble.retry_after) == (TroubleKind.BUSY, 60.0)
    assert len(server.requests) == 1


def test_a_certificate_nobody_trusts_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    context, _ = self_signed(tmp_path)
    with RawServer(lambda _: answer(200), context) as server:
        trouble = _trouble(_send(server.url))
    assert (trouble.kind, trouble.executed) == (TroubleKind.UNTRUSTED, Executed.NO)
    assert server.requests == []


def test_a_trusted_certificate_is_taken(tmp_path: Path) -> None:
    context, file = self_signed(tmp_path)
    trust = ssl.create_default_context(cafile=file)
    with RawServer(lambda _: answer(200), context) as server:
        assert isinstance(_send(server.url, tls=trust), Reply)


def test_old_tls_is_refused() -> None:
    assert http.system_trust().minimum_version is ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize(
    ("hello", "kind"),
    [(b"HTTP/1.1 400 Bad Request\r\n\r\n", TroubleKind.UNTRUSTED), (b"", TroubleKind.UNREACHABLE)],
    ids=["plain HTTP", "hangs up"],
)
def test_a_failed_handshake_sent_nothing(hello: bytes, kind: TroubleKind) -> None:
    def greet() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(hello)
            connection.shutdown(socket.SHUT_WR)
            with suppress(ConnectionResetError):
                connection.recv(65536)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=greet)
        thread.start()
        trouble = _trouble(_send(f"https://127.0.0.1:{listener.getsockname()[1]}"))
        thread.join()
    assert (trouble.kind, trouble.executed) == (kind, Executed.NO)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "127.8.8.8"])
def test_this_machine_is_never_asked_through_a_proxy(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:3128")
    monkeypatch.delenv("no_proxy", raising=False)
    assert proxy_for(httpx.URL(f"http://{host}:1/")) is None
    assert proxy_for(httpx.URL("http://vendor.invalid/")) == "http://proxy.invalid:3128"
    monkeypatch.setenv("no_proxy", "vendor.invalid")
    assert proxy_for(httpx.URL("http://vendor.invalid/")) is None


def test_a_bug_rises(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_text: str) -> None:
        raise RuntimeError("bug")

    monkeypatch.setattr(http, "http_date", broken)
    with RawServer(lambda _: answer(200)) as server, pytest.raises(RuntimeError, match="bug"):
        _send(server.url)
