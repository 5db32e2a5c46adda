"""pretix: whose token a request has, what that one may ask for, and the calls about devices."""

from __future__ import annotations

import json
import threading
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from station.sandbox.pretix_devices import Device, Devices
from station.sandbox.pretix_errors import NO_CREDENTIALS, NOT_ALLOWED, InvalidError, UnauthorizedError
from station.sandbox.pretix_hall import FEST, ORGANIZER, VERSION, Hall, event_of
from station.sandbox.pretix_options import PretixOptions, SecurityProfile
from station.sandbox.vendor import RefusedError

TEAM_TOKEN = "teamtoken" + "0" * 55
DOOR_TOKEN = "doortoken" + "0" * 55
"""May check in at the festival, and nothing else."""

_NOT_AT_THE_DOOR = frozenset({"orders", "revokedsecrets", "blockedsecrets", "checkins"})
Endpoint = Callable[[Request], Response]
_NEVER = {"organizers", "organizer", "checkins", "checkinlist"}
_DENIED: Mapping[SecurityProfile, frozenset[str]] = {
    SecurityProfile.FULL: frozenset(),
    SecurityProfile.SCAN: frozenset(_NEVER),
    SecurityProfile.NO_ORDERS: frozenset(_NEVER | {"orders"}),
    SecurityProfile.KIOSK: frozenset(_NEVER | {"orders", "positions"}),
}
"""Calls that a profile does not have, by the names of their routes."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks. `device` None: somebody of the organizer's team."""

    device: Device | None
    at_the_door: bool = False

    def may_see(self, event: str) -> bool:
        if self.device is not None:
            return self.device.may_see(event)
        return event == FEST or not self.at_the_door

    @property
    def number(self) -> int | None:
        return None if self.device is None else self.device.number


class Access:
    """The organizer's tokens as requests meet them. `options` gives those of the moment."""

    def __init__(
        self, devices: Devices, hall: Hall, lock: threading.RLock, options: Callable[[], PretixOptions]
    ) -> None:
        self._devices = devices
        self._hall = hall
        self._lock = lock
        self._options = options

    def routes(self) -> list[Route]:
        """The calls that are about no event."""
        return [
            Route("/api/v1/version", self._version, methods=["GET"], name="version"),
            Route("/api/v1/device/initialize", self._initialize, methods=["POST"], name="initialize"),
            Route("/api/v1/device/info", self._info, methods=["GET"], name="info"),
            Route("/api/v1/device/update", self._update, methods=["POST"], name="update"),
            Route("/api/v1/device/roll", self._roll, methods=["POST"], name="roll"),
            Route("/api/v1/device/revoke", self._revoke, methods=["POST"], name="revoke"),
            Route("/api/v1/device/eventselection", self._select, methods=["GET"], name="eventselection"),
        ]

    def caller(self, request: Request, call: str, event: str | None = None) -> Caller:
        """Who asks, if that one may have this call of this event."""
        caller = self._known(request, UnauthorizedError(NO_CREDENTIALS))
        if caller.device is not None and call in _DENIED[caller.device.profile]:
            raise RefusedError(403, "Request denied by device security profile.")
        if request.path_params.get("organizer", ORGANIZER) != ORGANIZER:
            raise RefusedError(403, NOT_ALLOWED)
        if event is not None and (event_of(event) is None or not caller.may_see(event)):
            raise RefusedError(403, NOT_ALLOWED)
        return caller

    def guarded(self, call: str, endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
        """A call that reads: asked by somebody who may, answered while nobody changes anything. Who asks is in the
        request's state as `caller`."""

        async def answer(request: Request) -> Response:
            caller = self.caller(request, call, request.path_params.get("event"))
            if caller.at_the_door and call in _NOT_AT_THE_DOOR:
                raise RefusedError(403, NOT_ALLOWED)
            request.state.caller = caller
            with self._lock:
                return endpoint(request)

        return answer

    def _known(self, request: Request, missing: UnauthorizedError) -> Caller:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() == "token":
            if token not in (TEAM_TOKEN, DOOR_TOKEN):
                raise UnauthorizedError("Invalid token.", scheme=missing.scheme)
            return Caller(None, at_the_door=token == DOOR_TOKEN)
        if scheme.lower() != "device" or not token:
            raise missing
        with self._lock:
            device = self._devices.with_token(token.strip(), self._options())
        if device is None:
            raise UnauthorizedError("Invalid token.", scheme=missing.scheme)
        if device.revoked:
            raise UnauthorizedError("Device access has been revoked.", scheme=missing.scheme)
        return Caller(device)

    def _device(self, request: Request) -> Device:
        """For calls that devices alone may have."""
        missing = UnauthorizedError(NO_CREDENTIALS, scheme="Device")
        if not request.headers.get("Authorization", "").lower().startswith("device "):
            raise missing
        device = self._known(request, missing).device
        assert device is not None
        return device

    async def _version(self, request: Request) -> Response:
        self._known(request, UnauthorizedError(NO_CREDENTIALS, status=403))
        return JSONResponse(VERSION)

    async def _initialize(self, request: Request) -> Response:
        content = await json_body(request)
        with self._lock:
            return JSONResponse(self._devices.initialize(content).to_json())

    async def _info(self, request: Request) -> Response:
        device = self._device(request)
        return JSONResponse({"device": device.to_json(), "server": {"version": VERSION}, "medium_key_sets": []})

    async def _update(self, request: Request) -> Response:
        device = self._device(request)
        content = await json_body(request)
        return JSONResponse(self._devices.update(device, content).to_json())

    async def _roll(self, request: Request) -> Response:
        with self._lock:
            return JSONResponse(self._devices.roll(self._device(request)).to_json())

    async def _revoke(self, request: Request) -> Response:
        with self._lock:
            return JSONResponse(self._devices.revoke(self._device(request)).to_json())

    async def _select(self, request: Request) -> Response:
        """The event and list that the server would choose; 304 where the device has chosen one that is there."""
        device = self._device(request)
        chosen = request.query_params.get("current_event")
        current = request.query_params.get("current_checkinlist", "")
        with self._lock:
            lists = self._hall.lists_of(FEST)
        if chosen == FEST and current in {str(each.id) for each in lists}:
            return Response(status_code=304)
        if not device.may_see(FEST):
            raise RefusedError(404, "Not found.")
        event = event_of(FEST)
        assert event is not None
        selection = {"event": {"slug": FEST, "name": event.name}, "subevent": None, "checkinlist": lists[0].id}
        return JSONResponse(selection)


async def json_body(request: Request) -> dict[str, object]:
    """The body as an object; an empty one where there is none, as the server takes it."""
    raw = await request.body()
    if not raw:
        return {}
    media = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if media != "application/json":
        raise RefusedError(415, f'Unsupported media type "{media}" in request.')
    try:
        content: object = json.loads(raw)
    except ValueError as error:
        raise RefusedError(400, "JSON parse error - Expected object or value") from error
    if not isinstance(content, dict):
        kind = {"list": "list", "str": "str"}.get(type(content).__name__, "int")
        raise InvalidError({"non_field_errors": [f"Invalid data. Expected a dictionary, but got {kind}."]})
    return content
