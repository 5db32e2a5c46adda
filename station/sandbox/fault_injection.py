"""The layer between the wire and a vendor's application: faults, the Date header, the request log."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from station.sandbox.audit import RequestRecord
from station.sandbox.faults import FaultKind, FaultRule, FaultRules, Phase
from station.sandbox.server import CONNECTION_EXTENSION, Connection
from station.sandbox.vendor import VendorSandbox

_GARBAGE = "<html><body><h1>Welcome to Café WLAN</h1>Please accept our terms &amp; conditions"


@dataclass(frozen=True, slots=True)
class _Answer:
    """A whole answer, held back until it is clear whether the client gets it."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    def with_header(self, name: bytes, value: bytes) -> _Answer:
        """The same answer with one header more."""
        return replace(self, headers=(*self.headers, (name, value)))

    def with_body(self, body: bytes) -> _Answer:
        """The same answer with another body, complete as far as HTTP goes."""
        kept = tuple(header for header in self.headers if header[0] != b"content-length")
        return replace(self, headers=(*kept, (b"content-length", str(len(body)).encode("ascii"))), body=body)


class FaultInjection:
    """An ASGI application around a vendor's; runs on the sandbox's thread.

    `go_down` takes the vendor's listener down for so many seconds (0: until it is opened again).
    `stopping` ends every wait when the sandbox stops.
    """

    def __init__(
        self,
        vendor: VendorSandbox,
        rules: FaultRules,
        go_down: Callable[[str, float], Awaitable[None]],
        stopping: asyncio.Event,
    ) -> None:
        self._app: ASGIApp = vendor.application()
        self._vendor = vendor
        self._rules = rules
        self._go_down = go_down
        self._stopping = stopping

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = await _whole_body(receive)
        if body is None:
            return
        method: str = scope["method"]
        path: str = scope["path"]
        strike = self._rules.strike(self._vendor.name, method, path)
        exchange = _Exchange(scope, body, receive, send, strike.fault)
        await self._pause(strike.delay_before)
        if self._stopping.is_set():  # a server that is going down begins nothing
            await exchange.hang_up(reset=False)
            return
        answer: _Answer | None = None
        if strike.fault is None or strike.fault.phase is Phase.AFTER:
            answer = await self._work(exchange)
            await self._pause(strike.delay_after)
        if strike.fault is not None:
            await self._fail(strike.fault, exchange, answer)
        elif answer is not None:
            await self._send(exchange, answer)

    async def _work(self, exchange: _Exchange) -> _Answer:
        """Let the vendor do the work; the answer is held back."""
        start: Message = {}
        parts: list[bytes] = []

        async def hold(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                parts.append(message.get("body", b""))

        async def body() -> Message:
            return {"type": "http.request", "body": exchange.body, "more_body": False}

        await self._app(exchange.scope, body, hold)
        return _Answer(start["status"], tuple(start["headers"]), b"".join(parts))

    async def _fail(self, fault: FaultRule, exchange: _Exchange, answer: _Answer | None) -> None:
        """Answer wrongly or not at all."""
        match fault.kind:
            case FaultKind.STATUS:
                await self._send(exchange, self._error(fault, exchange))
            case FaultKind.GARBAGE:
                await self._send(exchange, _json_answer(200, (fault.body or _GARBAGE).encode("utf-8")))
            case FaultKind.TRUNCATED if answer is not None:
                await self._send(exchange, answer.with_body(answer.body[: len(answer.body) // 2]))
            case _:
                self._note(exchange, None)
                await self._break_off(fault, exchange, answer)

    async def _break_off(self, fault: FaultRule, exchange: _Exchange, answer: _Answer | None) -> None:
        """End the connection without a complete answer."""
        match fault.kind:
            case FaultKind.PARTIAL if answer is not None:
                await self._send_start(exchange, answer)
                half = answer.body[: len(answer.body) // 2]
                await exchange.send({"type": "http.response.body", "body": half, "more_body": True})
            case FaultKind.SILENCE:
                await self._keep_silent(exchange, fault.seconds)
            case FaultKind.OUTAGE:
                await self._go_down(self._vendor.name, fault.seconds)
        await exchange.hang_up(reset=fault.reset)

    async def _send(self, exchange: _Exchange, answer: _Answer) -> None:
        self._note(exchange, answer.status)  # first, so that a client with an answer finds it noted
        await self._send_start(exchange, answer)
        await exchange.send({"type": "http.response.body", "body": answer.body})

    async def _send_start(self, exchange: _Exchange, answer: _Answer) -> None:
        date = (b"date", self._vendor.clock.http_date().encode("ascii"))
        headers = [*answer.headers, date]
        await exchange.send({"type": "http.response.start", "status": answer.status, "headers": headers})

    def _error(self, fault: FaultRule, exchange: _Exchange) -> _Answer:
        try:
            phrase = HTTPStatus(fault.status).phrase
        except ValueError:
            phrase = "Error"
        body = fault.body
        if body is None:
            body = json.dumps(self._vendor.error_body(fault.status, phrase), ensure_ascii=False)
        answer = _json_answer(fault.status, body.encode("utf-8"))
        if fault.retry_after is not None:
            answer = answer.with_header(b"retry-after", str(fault.retry_after).encode("ascii"))
        if fault.moved_to is not None:
            answer = answer.with_header(b"location", fault.moved_to.encode("ascii") + exchange.target)
        return answer

    async def _pause(self, seconds: float) -> None:
        if seconds > 0:
            await _first_of(self._stopping.wait(), asyncio.sleep(seconds))

    async def _keep_silent(self, exchange: _Exchange, seconds: float) -> None:
        waits = [self._stopping.wait(), exchange.gone()]
        if seconds > 0:
            waits.append(asyncio.sleep(seconds))
        await _first_of(*waits)

    def _note(self, exchange: _Exchange, status: int | None) -> None:
        raw_path: bytes = exchange.scope["raw_path"]
        query: bytes = exchange.scope["query_string"]
        record = RequestRecord(
            vendor=self._vendor.name,
            method=exchange.scope["method"],
            path=raw_path.decode("ascii"),
            query=query.decode("ascii", errors="replace"),
            status=status,
            fault=None if exchange.fault is None else exchange.fault.kind.value,
            at=self._vendor.clock.now(),
        )
        self._vendor.audit.record_request(record)


@dataclass(frozen=True, slots=True)
class _Exchange:
    """One request and the way back to its client."""

    scope: Scope
    body: bytes
    receive: Receive
    send: Send
    fault: FaultRule | None

    @property
    def target(self) -> bytes:
        """Path and query as they came over the wire."""
        raw_path: bytes = self.scope["raw_path"]
        query: bytes = self.scope["query_string"]
        return raw_path + (b"?" + query if query else b"")

    async def gone(self) -> None:
        """Wait until the connection is closed, by whomever."""
        while (await self.receive())["type"] != "http.disconnect":
            pass

    async def hang_up(self, *, reset: bool) -> None:
        """Close the connection, and wait until the server knows: it would answer 500 otherwise."""
        connection: Connection = self.scope["extensions"][CONNECTION_EXTENSION]["connection"]
        if reset:
            connection.reset()
        else:
            connection.close()
        await self.gone()


def _json_answer(status: int, body: bytes) -> _Answer:
    headers = ((b"content-type", b"application/json"),)
    return _Answer(status, headers, b"").with_body(body)


async def _whole_body(receive: Receive) -> bytes | None:
    """The request's body; None when the client left before it was complete."""
    parts = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


async def _first_of(*waits: Awaitable[object]) -> None:
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
