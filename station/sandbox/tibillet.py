"""TiBillet: the scan API as it answers today, or as the published document has it (option), with state.

As observed on a server: a wrong key is a 500 with a page, an address without its last slash a 301, labels are in the
asked-for language, a scan looks at nothing but "scanned already" and turns created, inactive and canceled tickets into
scanned ones, without a lock. Chosen here: lists are always in the order of sale, whatever order is asked for, and
`/api/events/` holds what a client needs to find an event. Ticket ids of hand-picked tickets come from their readable
codes; `qr_text` gives what stands in their QR codes.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from station.sandbox import options, tibillet_requests, tibillet_rules
from station.sandbox.audit import AuditLog, Effect
from station.sandbox.clock import ServerClock, utc_iso
from station.sandbox.samples import Sample
from station.sandbox.state import StoredTicket
from station.sandbox.tibillet_devices import Device, Devices
from station.sandbox.tibillet_events import Event, TibilletEvents
from station.sandbox.tibillet_options import Generation, TibilletOptions
from station.sandbox.tibillet_qr import PairingRefusedError, Signer, named_uuid
from station.sandbox.tibillet_requests import FieldError
from station.sandbox.tibillet_rules import Status
from station.sandbox.vendor import OTHER_DOOR, RefusedError, VendorSandbox

_FALLS_THROUGH = "Authentication credentials were not provided."
_POSTS = ("/scan/check_ticket/", "/scan/ticket/", "/scan/list_tickets/", "/scan/search_ticket/")
_SERVER_ERROR = '<!doctype html>\n<html lang="en"><head><title>Server Error</title></head><body></body></html>'


class _StumbledError(Exception):
    """The server fails over a key that it does not know, and answers with a page."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A ticket that a request with a QR text is about."""

    event: Event
    ticket: StoredTicket
    uuid: str


class TibilletSandbox(VendorSandbox):
    """The server of one organiser. `options` may be replaced at any time, from any thread."""

    name: ClassVar[str] = "tibillet"

    def __init__(
        self, tickets: int, seed: int, clock: ServerClock, audit: AuditLog, options: TibilletOptions | None = None
    ) -> None:
        signer = Signer(seed)
        self.events = TibilletEvents(tickets, seed, clock, signer)
        super().__init__(self.events.main.store, clock, audit)
        self.options = options or TibilletOptions()
        self._seed = seed
        self._signer = signer
        self._devices = Devices(seed, signer, self.options.api_key)
        self._scanned_by: dict[str, str] = {}

    def application(self) -> ASGIApp:
        answers = (self._check_ticket, self._scan_ticket, self._list_tickets, self._search_ticket)
        application = self.with_routes(
            [
                Route("/scan/check_api_scan/", self._check_api_scan, methods=["GET"]),
                Route("/scan/check_allow_any/", self._check_allow_any, methods=["GET"]),
                Route("/scan/test_api/", self._test_api, methods=["GET"]),
                *(Route(path, answer, methods=["POST"]) for path, answer in zip(_POSTS, answers, strict=True)),
                Route("/scan/{token}/pair/", self._pair, methods=["GET"]),
                Route("/api/events/", self._list_events, methods=["GET"]),
                Route("/scan/{rest:path}", self._add_slash, methods=["GET", "POST"]),
            ]
        )
        application.add_exception_handler(FieldError, _answer_field)
        application.add_exception_handler(_StumbledError, _answer_stumbled)
        return application

    # what the sandbox's other rooms ask

    def secrets(self) -> dict[str, str]:
        return {"api_key": self.options.api_key, "device_uuid": self._devices.first.uuid}

    def settings(self) -> dict[str, str]:
        return {"event": self.events.main.uuid}

    def samples(self) -> tuple[Sample, ...]:
        return self.events.samples()

    def error_body(self, status: int, message: str) -> dict[str, object]:
        framework = status in (403, 405) or (status, message) == (404, "Not Found")
        return {"detail" if framework else "error": message}

    def change_options(self, changes: Mapping[str, object]) -> None:
        self.options = options.changed(self.options, changes)

    def describe(self) -> dict[str, object]:
        with self.store.lock:
            token = self.pairing_token()
        return {
            "options": options.described(self.options),
            "tickets": len(self.store),
            "pairing_path": f"/scan/{token}/pair",
        }

    def use_elsewhere(self, code: str, people: int = 1) -> None:
        with self.store.lock:
            ticket = self.store.existing(code)
            for _ in range(people):
                ticket = self.store.update(ticket, tibillet_rules.scanned(ticket.state, self.clock.now()))
            self._scanned_by[self.events.uuid_of(code)] = self.other_device
            self._record(code, people, OTHER_DOOR)

    def sign_out(self) -> None:
        """Keys don't end; archive the device instead (option)."""

    def reset(self) -> None:
        with self.store.lock:
            super().reset()
            self.events.other.store.reset()
            self._devices.reset()
            self._scanned_by.clear()

    # what tests ask

    @property
    def other_device(self) -> str:
        """The device of uses that happen at a door the station doesn't know of."""
        return named_uuid(self._seed, OTHER_DOOR)

    def qr_text(self, code: str) -> str:
        """A fresh QR text for a ticket, sold or not; what is no ticket's code stays as it is."""
        return self.events.qr_text(code)

    def pairing_token(self) -> str:
        """A good pairing code for a device that waits for it."""
        with self.store.lock:
            return self._signer.pairing_token(self._devices.unpaired().uuid, self.clock.now())

    # the calls

    async def _pair(self, request: Request) -> Response:
        with self.store.lock:
            try:
                device = self._devices.pair(request.path_params["token"], self.clock.now())
            except PairingRefusedError as refusal:
                raise RefusedError(400, str(refusal)) from refusal
        answer = {
            "success": True,
            "tenant_name": "Sandbox Hall",
            "message": "Device successfully paired",
            "api_key": device.api_key,
            "device_uuid": device.uuid,
            "device_name": device.name,
        }
        return JSONResponse(answer)

    async def _add_slash(self, request: Request) -> Response:
        """The framework's own redirect; it has nothing to say of a path that ends in a slash."""
        path = request.url.path
        if path in _POSTS:
            raise RefusedError(405, f'Method "{request.method}" not allowed.')
        if path.endswith("/"):
            raise RefusedError(403, _FALLS_THROUGH)
        raw: bytes = request.scope["raw_path"]
        return RedirectResponse(f"{raw.decode('ascii')}/", status_code=301)

    async def _check_allow_any(self, _request: Request) -> Response:
        self._only(Generation.CURRENT)
        return JSONResponse({"allow_any": True})

    async def _check_api_scan(self, request: Request) -> Response:
        self._only(Generation.CURRENT)
        device = self._device(request)
        return JSONResponse({"scan_app": device.name})

    async def _test_api(self, request: Request) -> Response:
        self._only(Generation.PUBLISHED)
        device = self._device(request)
        state = {"claimed": self.options.claimed, "archived": self.options.archived}
        server = {"tenant": "Sandbox Hall", "domain": request.url.hostname, "timestamp": utc_iso(self.clock.now())}
        answer = {
            "success": True,
            "message": "API key is valid",
            "device_info": {"uuid": device.uuid, "name": device.name, **state},
            "server_info": server,
        }
        return JSONResponse(answer)

    async def _check_ticket(self, request: Request) -> Response:
        self._device(request)
        content = await tibillet_requests.json_body(request)
        with self.store.lock:
            asked = self._asked(content, missing=406)
            shown = self._shown(asked, request)
            shown["is_scanned"] = tibillet_rules.status(asked.ticket) is Status.SCANNED
            shown["scanned_by"] = self._scanned_by.get(asked.uuid)
            return self._answer("Ticket information retrieved", asked, shown)

    async def _scan_ticket(self, request: Request) -> Response:
        device = self._device(request)
        content = await tibillet_requests.json_body(request)
        current = self.options.generation is Generation.CURRENT
        if current and not content.get("event_uuid"):
            raise RefusedError(400, "Event uuid is required")
        with self.store.lock:
            asked = self._asked(content, missing=400, event=str(content["event_uuid"]) if current else None)
            again = tibillet_rules.status(asked.ticket) is Status.SCANNED
        if again:
            return self._scan_answer(request, asked, success=False)
        if self.options.scan_seconds:
            await asyncio.sleep(self.options.scan_seconds)  # the next request looks at the ticket meanwhile
        with self.store.lock:
            ticket = asked.event.store.existing(asked.ticket.seed.code)
            ticket = asked.event.store.update(ticket, tibillet_rules.scanned(ticket.state, self.clock.now()))
            self._scanned_by[asked.uuid] = device.uuid
            self._record(ticket.seed.code, 1, device.uuid)
        return self._scan_answer(request, replace(asked, ticket=ticket), success=True)

    async def _list_tickets(self, request: Request) -> Response:
        event, content = await self._event_request(request)
        asked = tibillet_requests.list_request(content)
        total, rows = self.events.slice(event, asked, self._language(request))
        answer = {
            "success": True,
            "count": len(rows),
            "total": total,
            "page": asked.page,
            "page_size": asked.page_size,
            "total_pages": math.ceil(total / asked.page_size),
            "ordering": {"order_by": asked.order_by, "order_dir": asked.order_dir},
            "results": rows,
        }
        return JSONResponse(answer)

    async def _search_ticket(self, request: Request) -> Response:
        event, content = await self._event_request(request)
        search = content.get("search")
        if not isinstance(search, str) or not search:
            raise RefusedError(400, "Search string is required")
        rows = self.events.found(event, search, self._language(request))
        return JSONResponse({"success": True, "count": len(rows), "results": rows})

    async def _list_events(self, _request: Request) -> Response:
        """Public: no key is asked for."""
        return JSONResponse(self.events.listed(self.options.events_listed))

    # below the calls

    def _language(self, request: Request) -> str:
        return tibillet_requests.language(request, self.options.default_language)

    def _only(self, generation: Generation) -> None:
        if self.options.generation is not generation:
            raise RefusedError(403, _FALLS_THROUGH)

    def _device(self, request: Request) -> Device:
        """Whose key it is. Over a key that it does not know the server stumbles (`_StumbledError`)."""
        scheme, _, key = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "api-key" or not key:
            raise RefusedError(403, "No app associated with this key.")
        with self.store.lock:
            device = self._devices.with_key(key.strip())
        if device is None:
            raise _StumbledError
        if self.options.archived and self.options.generation is Generation.CURRENT:
            raise RefusedError(403, "App is archived.")
        return device

    async def _event_request(self, request: Request) -> tuple[Event, dict[str, object]]:
        """The event of a list or a search, and the body."""
        self._only(Generation.CURRENT)
        self._device(request)
        content = await tibillet_requests.json_body(request)
        if not content.get("event_uuid"):
            raise FieldError("event_uuid", "This field is required.")
        event = self.events.with_uuid(content["event_uuid"])
        if event is None:
            raise RefusedError(404, "Event not found")
        return event, content

    def _asked(self, content: dict[str, object], missing: int, event: str | None = None) -> _Asked:
        """The ticket of a QR text, refused in the server's order. The caller holds the lock."""
        text = content.get("qrcode_data")
        if not text:
            raise RefusedError(missing, "QR code data is required")
        payload, signature = tibillet_requests.qr_parts(str(text))
        ticket_uuid = tibillet_requests.ticket_uuid(payload)
        found = self.events.find(ticket_uuid)
        if found is None:
            raise RefusedError(404, "Ticket not found")
        if event not in (None, found[0].uuid):
            raise RefusedError(406, "Event error")
        tibillet_requests.check_signature(self._signer, payload, signature)
        return _Asked(found[0], found[1], ticket_uuid)

    def _scan_answer(self, request: Request, asked: _Asked, *, success: bool) -> Response:
        shown = self._shown(asked, request)
        shown["scanned_by"] = self._scanned_by.get(asked.uuid)
        message = "Ticket successfully scanned" if success else "Ticket already scanned"
        return self._answer(message, asked, shown, success=success)

    def _shown(self, asked: _Asked, request: Request) -> dict[str, object]:
        return tibillet_rules.ticket_object(asked.ticket, asked.uuid, asked.event.name, self._language(request))

    def _answer(self, message: str, asked: _Asked, shown: dict[str, object], *, success: bool = True) -> Response:
        reservation = tibillet_rules.reservation_object(asked.uuid)
        return JSONResponse({"success": success, "message": message, "ticket": shown, "reservation": reservation})

    def _record(self, code: str, people: int, device: str) -> None:
        effect = Effect(
            vendor=self.name,
            action="scan",
            code=code,
            people=people,
            outcome="200",
            device=device,
            at=self.clock.now(),
        )
        self.audit.record(effect)


async def _answer_field(_request: Request, error: Exception) -> Response:
    assert isinstance(error, FieldError)
    return JSONResponse(error.body, status_code=400)


async def _answer_stumbled(_request: Request, _error: Exception) -> Response:
    return HTMLResponse(_SERVER_ERROR, 500)
