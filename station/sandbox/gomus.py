"""go~mus Entry: all calls of the vendor's document, with state, and /whoami and /version; with it the Cash Point.

Silent in the document, and chosen here: the number in "Eintritte: 1" is what was left before this call, so
that a status and the void after it say the same and a status after that says less; `location` of a void
stands in the scan event as `position`; a refused void of a known barcode leaves an event with
`is_valid: false`; an exit gives no entry back (option).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import ClassVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from station.sandbox import gomus_requests, options
from station.sandbox.audit import AuditLog, Effect
from station.sandbox.clock import ServerClock
from station.sandbox.codes import MIXED_CASE_ALPHABET, CodeScheme
from station.sandbox.gomus_cash_point import CashPointSandbox
from station.sandbox.gomus_cash_point_colleague import act
from station.sandbox.gomus_cash_point_options import CashPointOptions
from station.sandbox.gomus_rules import UNKNOWN_BARCODE, ScanEvent, Wording, entered, left
from station.sandbox.samples import Sample, samples, special_tickets
from station.sandbox.seed import SeedPlan
from station.sandbox.state import StoredTicket, TicketStore
from station.sandbox.vendor import OTHER_DOOR, RefusedError, VendorSandbox

_PREFIX = "GM"
_UNAUTHORISED = "authentication error; no customer or no user present"
_FREE_TEXT_REASONS = ("unknown_code", "canceled", "not_allowed_here", "expired", "not_yet_valid")
_EXIT_REASONS = ("already_outside", "never_entered")


@dataclass(frozen=True, slots=True)
class GomusOptions:
    """Switches for what the document leaves open. `messages` False answers 200 without a message."""

    token: str = "sandbox-key-meowmeowmeow"
    unknown_status: int = 422
    messages: bool = True
    exit_returns_use: bool = False
    device: str = "3"
    access: str = "cashpoint"
    museums: tuple[int, ...] = (5,)
    cash_point: CashPointOptions = field(default_factory=CashPointOptions)


class GomusSandbox(VendorSandbox):
    """The server of one go~mus instance. `options` may be replaced at any time, from any thread."""

    name: ClassVar[str] = "gomus"

    def __init__(
        self, tickets: int, seed: int, clock: ServerClock, audit: AuditLog, options: GomusOptions | None = None
    ) -> None:
        scheme = CodeScheme("1", MIXED_CASE_ALPHABET, 11, key=seed)
        plan = SeedPlan(seed, tickets, scheme, special_tickets(_PREFIX))
        super().__init__(TicketStore(plan, clock), clock, audit)
        self.options = options or GomusOptions()
        self._wording = Wording()
        self._events: dict[int, ScanEvent] = {}
        self.cash_point = CashPointSandbox(self.store, seed, clock, audit, self.name, lambda: self.options.cash_point)

    def application(self) -> ASGIApp:
        return self.with_routes(
            [
                Route(gomus_requests.BARCODES, self._barcode, methods=["GET", "PUT"]),
                Route("/api/v4/entry/scans/{scan_id}", self._scan_event, methods=["GET", "PUT"]),
                Route("/api/v4/whoami", self._whoami, methods=["GET"]),
                Route("/api/v4/version", self._version, methods=["GET"]),
                *self.cash_point.routes(self._signed_in, self._require_cash_point),
            ],
        )

    def secrets(self) -> dict[str, str]:
        return {"token": self.options.token}

    def settings(self) -> dict[str, str]:
        return {"location": "Haupthaus"}

    def samples(self) -> tuple[Sample, ...]:
        reasons = dict.fromkeys((*_FREE_TEXT_REASONS, *_EXIT_REASONS), "refused_by_vendor")
        return samples(self.name, _PREFIX, reasons)

    def error_body(self, status: int, message: str) -> dict[str, object]:
        return {"error": message}

    def change_options(self, changes: Mapping[str, object]) -> None:
        """The cash point's options stand under their own names beside the others."""
        names = {each.name for each in fields(CashPointOptions)}
        cash_point = {name: value for name, value in changes.items() if name in names}
        others = {name: value for name, value in changes.items() if name not in names}
        changed = options.changed(self.options, others)
        self.options = replace(changed, cash_point=options.changed(changed.cash_point, cash_point))

    def describe(self) -> dict[str, object]:
        with self.store.lock:
            events = len(self._events)
        return {"options": options.described(self.options), "tickets": len(self.store), "scan_events": events}

    def use_elsewhere(self, code: str, people: int = 1) -> None:
        with self.store.lock:
            ticket = self.store.existing(code)
            for _ in range(people):
                ticket = self.store.update(ticket, entered(ticket.state, self.clock.now()))
                self._note("void", ticket, None, OTHER_DOOR, refusal=None)

    def change_booking(self, change: Mapping[str, object]) -> None:
        act(self.cash_point.desk, change)

    def sign_out(self) -> None:
        """Keys don't end; to withdraw this one, change the option `token`."""

    def scan_events(self, code: str | None = None) -> tuple[ScanEvent, ...]:
        """The scan events in order, of one barcode if named."""
        with self.store.lock:
            return tuple(event for event in self._events.values() if code in (None, event.barcode))

    def reset(self) -> None:
        with self.store.lock:
            super().reset()
            self._events.clear()
            self.cash_point.reset()

    async def _barcode(self, request: Request) -> Response:
        self._authenticate(request)
        code, is_exit = gomus_requests.barcode_of(request)
        location = request.query_params.get("location")
        with self.store.lock:
            ticket = self.store.find(code)
            if ticket is None:
                if request.method == "PUT":
                    self._note_unknown(code, is_exit=is_exit, location=location)
                raise RefusedError(self.options.unknown_status, UNKNOWN_BARCODE)
            if is_exit:
                return self._exit(ticket, location)
            return self._enter(ticket, location) if request.method == "PUT" else self._status(ticket)

    def _status(self, ticket: StoredTicket) -> Response:
        refusal = self._wording.refusal(self.store, ticket, self.clock.now())
        return self._answer(refusal, f"Eintritte: {ticket.remaining}")

    def _enter(self, ticket: StoredTicket, location: str | None) -> Response:
        now = self.clock.now()
        refusal = self._wording.refusal(self.store, ticket, now)
        if refusal is None:
            self.store.update(ticket, entered(ticket.state, now))
        self._note("void", ticket, location, self.options.device, refusal)
        return self._answer(refusal, f"Eintritte: {ticket.remaining}")

    def _exit(self, ticket: StoredTicket, location: str | None) -> Response:
        refusal = self._wording.exit_refusal(ticket)
        if refusal is None:
            returns_use = self.options.exit_returns_use
            self.store.update(ticket, left(ticket.state, self.clock.now(), returns_use=returns_use))
        self._note("exit", ticket, location, self.options.device, refusal)
        return self._answer(refusal, f"Austritte: {ticket.state.inside}")

    def _answer(self, refusal: str | None, message: str) -> Response:
        if refusal is not None:
            return JSONResponse({"error": refusal}, status_code=422)
        return JSONResponse({"message": message} if self.options.messages else {})

    async def _scan_event(self, request: Request) -> Response:
        self._authenticate(request)
        people = gomus_requests.people_count(await request.body()) if request.method == "PUT" else None
        with self.store.lock:
            text = request.path_params["scan_id"]
            event = self._events.get(int(text)) if text.isascii() and text.isdigit() else None
            if event is None:
                raise RefusedError(404, "Scan not found")
            if people is not None:
                event = self._set_people(event, people)
            return JSONResponse({"scan": self._wording.event(event)})

    def _set_people(self, event: ScanEvent, people: int) -> ScanEvent:
        change = people - event.people_count if event.is_valid else 0
        event = replace(event, people_count=people, updated_at=self.clock.now())
        self._events[event.id] = event
        self._record("people_count", event, change)
        return event

    async def _whoami(self, request: Request) -> Response:
        if "Authorization" not in request.headers:
            return JSONResponse({"access": "public", "museums": []})
        self._authenticate(request)
        return JSONResponse({"access": self.options.access, "museums": list(self.options.museums)})

    async def _version(self, _request: Request) -> Response:
        version = {
            "system": "go~mus sandbox",
            "api": "4.4",
            "release": "station",
            "time": self._wording.moment(self.clock.now()),
            "zone": self._wording.zone_name,
            "currency": "EUR",
            "per_page": 25,
        }
        return JSONResponse({"version": version})

    def _authenticate(self, request: Request) -> None:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or token.strip() != self.options.token:
            raise RefusedError(401, _UNAUTHORISED)

    def _signed_in(self, request: Request) -> bool:
        """Whether a key came with a call that anybody may make. Raises `RefusedError` for a wrong one."""
        if "Authorization" not in request.headers:
            return False
        self._authenticate(request)
        return True

    def _require_cash_point(self, request: Request) -> bool:
        self._authenticate(request)
        if self.options.access != "cashpoint":
            raise RefusedError(403, "only for cash points")
        return True

    def _note(self, action: str, ticket: StoredTicket, location: str | None, device: str, refusal: str | None) -> None:
        """Leave a scan event of a void or exit, and an effect."""
        now, is_valid = self.clock.now(), refusal is None
        event = ScanEvent(
            id=len(self._events) + 1,
            barcode=ticket.seed.code,
            at=now,
            location=location,
            device=device,
            people_count=1,
            is_valid=is_valid,
            is_entry=action == "void",
            updated_at=now,
        )
        self._events[event.id] = event
        self._record(action, event, int(is_valid))

    def _record(self, action: str, event: ScanEvent, people: int) -> None:
        effect = Effect(
            vendor=self.name,
            action=action,
            code=event.barcode,
            people=people if event.is_entry else -people,
            outcome="200" if event.is_valid else "422",
            device=event.device,
            at=event.updated_at,
            location=event.location,
            scan_id=event.id,
            is_entry=event.is_entry,
        )
        self.audit.record(effect)

    def _note_unknown(self, code: str, *, is_exit: bool, location: str | None) -> None:
        effect = Effect(
            vendor=self.name,
            action="exit" if is_exit else "void",
            code=code,
            people=0,
            outcome=str(self.options.unknown_status),
            device=self.options.device,
            at=self.clock.now(),
            location=location,
            is_entry=not is_exit,
        )
        self.audit.record(effect)
