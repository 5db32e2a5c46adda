"""pretix: what stands before all of its calls: how much one may ask, and requests that are answered once for ever."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from station.sandbox.clock import ServerClock
from station.sandbox.pretix_options import PretixOptions

_MINUTE = 60.0
_NEVER_KEPT = (409, 429, 500, 503)


@dataclass(frozen=True, slots=True)
class _Kept:
    start: Message
    body: bytes


class Wire:
    """An application around another; runs on the sandbox's thread."""

    def __init__(self, application: ASGIApp, clock: ServerClock, options: Callable[[], PretixOptions]) -> None:
        self._application = application
        self._clock = clock
        self._options = options
        self.reset()

    def reset(self) -> None:
        self._asked: dict[str, deque[float]] = {}
        self._kept: dict[tuple[str, str], _Kept | None] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        who = request.headers.get("Authorization", "")
        wait = self._wait(who)
        if wait is not None:
            await _refusal(429, "Too many requests", wait)(scope, receive, send)
            return
        key = request.headers.get("X-Idempotency-Key")
        if key is None or request.method != "POST":
            await self._application(scope, receive, send)
        else:
            await self._once((who, key), scope, receive, send)

    def _wait(self, who: str) -> int | None:
        """Seconds until one more may be asked; None: now."""
        limit = self._options().requests_per_minute
        if limit <= 0:
            return None
        now = self._clock.now()
        asked = self._asked.setdefault(who, deque())
        while asked and asked[0] <= now - _MINUTE:
            asked.popleft()
        if len(asked) >= limit:
            return max(1, int(asked[0] + _MINUTE - now) + 1)
        asked.append(now)
        return None

    async def _once(self, key: tuple[str, str], scope: Scope, receive: Receive, send: Send) -> None:
        """The answer that was given before, whatever the body says now."""
        if key in self._kept:
            known = self._kept[key]
            if known is None:
                await _refusal(409, "Concurrent request with idempotency key.", 5)(scope, receive, send)
                return
            await send(known.start)
            await send({"type": "http.response.body", "body": known.body})
            return
        self._kept[key] = None
        start: Message = {}
        parts: list[bytes] = []

        async def listen(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                parts.append(message.get("body", b""))
            await send(message)

        try:
            await self._application(scope, receive, listen)
        finally:
            if start and start["status"] not in _NEVER_KEPT:
                self._kept[key] = _Kept(start, b"".join(parts))
            else:
                del self._kept[key]


def _refusal(status: int, detail: str, seconds: int) -> Response:
    return JSONResponse({"detail": detail}, status_code=status, headers={"Retry-After": str(seconds)})
