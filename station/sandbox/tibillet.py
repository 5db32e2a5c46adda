"""TiBillet: the scan API as it answers today, or as the published document has it (option), with state.

As observed on a server: a wrong key is a 500 with a page, an address without its last slash a 301, labels are in the
asked-for language, a scan looks at nothing but "scanned already" and turns created, inactive and canceled tickets into
scanned ones, without a lock. Chosen here: lists are always in the order of sale, whatever order is asked for, and
`/api/events/` holds of an event what a scanner may want to know. Ticket ids of hand-picked tickets come from their
readable codes; `qr_text` gives what stands in their QR codes. Keys and pairing: `tibillet_access.py`; lists, searches
and events: `tibillet_lists.py`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from station.sandbox import options, tibillet_requests, tibillet_rules
from station.sandbox.audit import AuditLog, Effect
from station.sandbox.clock import ServerClock
from station.sandbox.samples import Sample
from station.sandbox.state import StoredTicket
from station.sandbox.tibillet_access import FALLS_THROUGH, Access, PrimaryHost, StumbledError, answer_stumbled
from station.sandbox.tibillet_devices import Devices
from station.sandbox.tibillet_events import Event, TibilletEvents
from station.sandbox.tibillet_lists import NO_EVENT, Lists, answer_field
from station.sandbox.tibillet_options import TibilletOptions
from station.sandbox.tibillet_qr import named_uuid
from station.sandbox.tibillet_requests import FieldError
from station.sandbox.tibillet_rules import Status
from station.sandbox.vendor import OTHER_DOOR, RefusedError, VendorSandbox

_POSTS = ("/scan/check_ticket/", "/scan/ticket/", "/scan/list_tickets/", "/scan/search_ticket/")


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
        self.events = TibilletEvents(tickets, seed, clock)
        super().__init__(self.events.main.store, clock, audit)
        self.options = options or TibilletOptions()
        self._seed = seed
        self._devices = Devices(seed, self.options.api_key)
        self._access = Access(self._devices, clock, self.store.lock, lambda: self.options)
        self._lists = Lists(self.events, self._access, lambda: self.options)
        self._scanned_by: dict[str, str] = {}

    def application(self) -> ASGIApp:
        application = self.with_routes(
            [
                *self._access.routes(),
                *self._lists.routes(),
                Route("/scan/check_ticket/", self._check_ticket, methods=["POST"]),
                Route("/scan/ticket/", self._scan_ticket, methods=["POST"]),
                Route("/scan/{rest:path}", self._add_slash, methods=["GET", "POST"]),
            ]
        )
        application.add_exception_handler(FieldError, answer_field)
        application.add_exception_handler(StumbledError, answer_stumbled)
        return PrimaryHost(application, lambda: self.options)

    # what the sandbox's other rooms ask

    def secrets(self) -> dict[str, str]:
        return {"api_key": self.options.api_key, "device_uuid": self._devices.first.uuid}

    def settings(self) -> dict[str, str]:
        return {"event": self.events.main.uuid}

    def samples(self) -> tuple[Sample, ...]:
        return self.events.samples()

    def error_body(self, status: int, message: str) -> dict[str, object]:
        framework = status in (403, 405) or (status == 404 and message in ("Not Found", NO_EVENT))
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
            return self._devices.pairing_token(self.clock.now())

    # the calls about one ticket

    async def _add_slash(self, request: Request) -> Response:
        """The framework's own redirect; it has nothing to say of a path that ends in a slash."""
        path = request.url.path
        if path in _POSTS:
            raise RefusedError(405, f'Method "{request.method}" not allowed.')
        if path.endswith("/"):
            raise RefusedError(403, FALLS_THROUGH)
        raw: bytes = request.scope["raw_path"]
        return RedirectResponse(f"{raw.decode('ascii')}/", status_code=301)

    async def _check_ticket(self, request: Request) -> Response:
        self._access.device(request)
        content = await tibillet_requests.json_body(request)
        with self.store.lock:
            asked = self._asked(content, missing=406)
            shown = self._shown(asked, request)
            shown["is_scanned"] = tibillet_rules.status(asked.ticket) is Status.SCANNED
            shown["scanned_by"] = self._scanned_by.get(asked.uuid)
            return self._answer("Ticket information retrieved", asked, shown)

    async def _scan_ticket(self, request: Request) -> Response:
        device = self._access.device(request)
        content = await tibillet_requests.json_body(request)
        current = not self._access.published
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
            answer = self._scan_answer(request, replace(asked, ticket=ticket), success=True)
            if self.options.overtaken and asked.event is self.events.main:
                self.use_elsewhere(ticket.seed.code)
        return answer

    # below the calls

    def _language(self, request: Request) -> str:
        return tibillet_requests.language(request, self.options.default_language)

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
        tibillet_requests.check_signature(found[0].key, payload, signature)
        return _Asked(found[0], found[1], ticket_uuid)

    def _scan_answer(self, request: Request, asked: _Asked, *, success: bool) -> Response:
        shown = self._shown(asked, request)
        if not (success and self._access.published):
            shown["scanned_by"] = self._scanned_by.get(asked.uuid)
        message = "Ticket successfully scanned" if success else "Ticket already scanned"
        return self._answer(message, asked, shown, success=success)

    def _shown(self, asked: _Asked, request: Request) -> dict[str, object]:
        shown = tibillet_rules.ticket_object(asked.ticket, asked.uuid, asked.event.name, self._language(request))
        if self._access.published:
            del shown["custom_form"]
        return shown

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
