"""TiBillet: whose key a request has, which server's routes there are, and the calls about that: pairing and tests."""

from __future__ import annotations

import threading
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from station.sandbox.clock import ServerClock, utc_iso
from station.sandbox.tibillet_devices import Device, Devices, PairingRefusedError
from station.sandbox.tibillet_options import Generation, TibilletOptions
from station.sandbox.vendor import RefusedError

FALLS_THROUGH = "Authentication credentials were not provided."
"""What a route that the server does not have ends in: another one, which asks for a log-in."""
_TENANT = "Sandbox Hall"
_SERVER_ERROR = '<!doctype html>\n<html lang="en"><head><title>Server Error</title></head><body></body></html>'


class StumbledError(Exception):
    """The server fails over a key that it does not know, and answers with a page."""


async def answer_stumbled(_request: Request, _error: Exception) -> Response:
    return HTMLResponse(_SERVER_ERROR, 500)


class Access:
    """The organiser's devices as requests meet them. `options` gives those of the moment."""

    def __init__(
        self, devices: Devices, clock: ServerClock, lock: threading.RLock, options: Callable[[], TibilletOptions]
    ) -> None:
        self._devices = devices
        self._clock = clock
        self._lock = lock
        self._options = options

    def routes(self) -> list[Route]:
        """The calls that test a key, and pairing."""
        return [
            Route("/scan/check_api_scan/", self._check_api_scan, methods=["GET"]),
            Route("/scan/check_allow_any/", self._check_allow_any, methods=["GET"]),
            Route("/scan/test_api/", self._test_api, methods=["GET"]),
            Route("/scan/{token}/pair/", self._pair, methods=["GET"]),
        ]

    @property
    def published(self) -> bool:
        """Whether the server is the one of the published document."""
        return self._options().generation is Generation.PUBLISHED

    def only(self, *generations: Generation) -> None:
        """Refuses a call that the server of the moment does not have."""
        if self._options().generation not in generations:
            raise RefusedError(403, FALLS_THROUGH)

    def device(self, request: Request) -> Device:
        """Whose key it is. Over a key that it does not know the server stumbles (`StumbledError`)."""
        scheme, _, key = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "api-key" or not key:
            raise RefusedError(403, "No app associated with this key.")
        with self._lock:
            device = self._devices.with_key(key.strip())
        if device is None:
            raise StumbledError
        if self._options().archived and not self.published:
            raise RefusedError(403, "App is archived.")
        return device

    async def _pair(self, request: Request) -> Response:
        with self._lock:
            try:
                device = self._devices.pair(request.path_params["token"], self._clock.now())
            except PairingRefusedError as refusal:
                raise RefusedError(400, str(refusal)) from refusal
        answer = {
            "success": True,
            **({} if self.published else {"tenant_name": _TENANT}),
            "message": "Device successfully paired",
            "api_key": device.api_key,
            "device_uuid": device.uuid,
            "device_name": device.name,
        }
        return JSONResponse(answer)

    async def _check_allow_any(self, _request: Request) -> Response:
        self.only(Generation.CURRENT, Generation.WITHOUT_LISTS)
        return JSONResponse({"allow_any": True})

    async def _check_api_scan(self, request: Request) -> Response:
        self.only(Generation.CURRENT, Generation.WITHOUT_LISTS)
        return JSONResponse({"scan_app": self.device(request).name})

    async def _test_api(self, request: Request) -> Response:
        self.only(Generation.PUBLISHED)
        device = self.device(request)
        state = {"claimed": self._options().claimed, "archived": self._options().archived}
        server = {"tenant": _TENANT, "domain": request.url.hostname, "timestamp": utc_iso(self._clock.now())}
        answer = {
            "success": True,
            "message": "API key is valid",
            "device_info": {"uuid": device.uuid, "name": device.name, **state},
            "server_info": server,
        }
        return JSONResponse(answer)


class PrimaryHost:
    """Sends GETs that came to another of the organiser's hosts to the first one, those below `/api/` apart. Nothing
    else is redirected: the body would be lost."""

    def __init__(self, application: ASGIApp, options: Callable[[], TibilletOptions]) -> None:
        self._application = application
        self._options = options

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        primary = self._options().primary_host
        if not primary or scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return await self._application(scope, receive, send)
        url = Request(scope).url
        if url.hostname == primary or url.path.startswith("/api/"):
            return await self._application(scope, receive, send)
        return await RedirectResponse(str(url.replace(hostname=primary)), 302)(scope, receive, send)
