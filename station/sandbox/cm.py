"""CM.com Ticket Scan API v2.0: all calls of the vendor's document, with state.

Silent in the document, and chosen here: a canceled ticket answers 45 (option), one that is not yet valid
45, a missing X-DEVICE-INFO 401, a wrong body or header 400, an unknown service 404 in lists and 400 in
scans, an uploaded 100 for an unknown barcode is noted and has no effect. How denials come over HTTP is
unknown as well, so it is an option (`DenialStyle`); the client must take them all.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import ClassVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from station.sandbox import cm_requests, cm_rules, options
from station.sandbox.audit import AuditLog, Effect
from station.sandbox.clock import ServerClock
from station.sandbox.cm_options import CmOptions, DenialStyle
from station.sandbox.cm_requests import UploadedScan
from station.sandbox.cm_rules import BarcodeRows, ScanOutcome
from station.sandbox.cm_services import CmServices, Service
from station.sandbox.samples import Sample
from station.sandbox.tokens import TokenIssuer, TokenRefusedError
from station.sandbox.vendor import OTHER_DOOR, RefusedError, VendorSandbox


class CmSandbox(VendorSandbox):
    """The server of CM.com. `options` may be replaced at any time, from any thread."""

    name: ClassVar[str] = "cm"
    base_path: ClassVar[str] = "/scanapi/v2.0"

    def __init__(
        self, tickets: int, seed: int, clock: ServerClock, audit: AuditLog, options: CmOptions | None = None
    ) -> None:
        self.services = CmServices(tickets, seed, clock)
        super().__init__(self.services.main.store, clock, audit)
        self.options = options or CmOptions()
        self.tokens = TokenIssuer(clock, seed)
        self._uploaded: set[UploadedScan] = set()

    def application(self) -> ASGIApp:
        base = self.base_path
        return self.with_routes(
            [
                Route(f"{base}/userlogin", self._login, methods=["POST"]),
                Route(f"{base}/users/{{user_uuid}}/services", self._list_services, methods=["GET"]),
                Route(f"{base}/services/{{service_uuid}}/barcodes", self._list_barcodes, methods=["GET"]),
                Route(f"{base}/barcodes/checkin", self._check_in, methods=["POST"]),
                Route(f"{base}/barcodes/checkout", self._check_out, methods=["POST"]),
                Route(f"{base}/barcodes/upload", self._upload, methods=["POST"]),
            ],
        )

    def secrets(self) -> dict[str, str]:
        return {"username": self.options.username, "password": self.options.password}

    def settings(self) -> dict[str, str]:
        return {"service": self.services.main.uuid, "device_info": self.services.device_info}

    def samples(self) -> tuple[Sample, ...]:
        return self.services.samples()

    def error_body(self, status: int, message: str) -> dict[str, object]:
        return {"info": {"message": message}}

    def change_options(self, changes: Mapping[str, object]) -> None:
        self.options = options.changed(self.options, changes)

    def describe(self) -> dict[str, object]:
        return {"options": options.described(self.options), "tickets": len(self.store)}

    def use_elsewhere(self, code: str, people: int = 1) -> None:
        with self.store.lock:
            ticket = self.store.existing(code)
            for _ in range(people):
                ticket = self.store.update(ticket, cm_rules.entered(ticket.state, self.clock.now()))
            self._record("checkin", ticket.seed.code, people, str(cm_rules.ADMIT), device=OTHER_DOOR)

    def sign_out(self) -> None:
        """End all tokens: the next call with one gets 401, a new login helps."""
        self.tokens.rotate()

    def reset(self) -> None:
        with self.store.lock:
            super().reset()
            self.services.backstage.store.reset()
            self._uploaded.clear()

    async def _login(self, request: Request) -> Response:
        cm_requests.require_json_header(request)
        cm_requests.device_of(request)
        content = await cm_requests.json_body(request)
        credentials = content.get("credentials")
        given = credentials if isinstance(credentials, dict) else {}
        if (given.get("username"), given.get("password")) != (self.options.username, self.options.password):
            raise RefusedError(401, "Invalid username or password.")
        options = self.options
        token = self.tokens.issue(self.services.user_uuid, options.token_lifetime_seconds, active=options.user_active)
        return JSONResponse({"login": {"message": "Successfully authenticated", "token": token}})

    async def _list_services(self, request: Request) -> Response:
        self._authenticate(request)
        if request.path_params["user_uuid"] != self.services.user_uuid:
            raise RefusedError(401, "The JWT token is not of this user.")
        options = self.options
        base_url = options.service_url or f"{request.base_url}{self.base_path.lstrip('/')}/"
        listed = self.services.listed(options.services_listed)
        rows = [self.services.row(service, base_url, options.permissions, options.sync_interval) for service in listed]
        return JSONResponse({"services": rows})

    async def _list_barcodes(self, request: Request) -> Response:
        self._authenticate(request)
        page = cm_requests.page_request(request)
        service = self._service(request.path_params["service_uuid"], status=404)
        offset = (page.number - 1) * page.limit
        total, tickets = service.store.page(offset, page.limit, page.changed_after)
        last = max(1, math.ceil(total / page.limit))
        rows = self._rows(service)
        pagination = {
            "total_items": total,
            "total_pages": last,
            "page_items": len(tickets),
            "pages": {
                "current_page": page.number,
                "first_page": 1,
                "last_page": last,
                "previous_page": page.number - 1 if page.number > 1 else None,
                "next_page": page.number + 1 if page.number < last else None,
            },
        }
        return JSONResponse({"pagination": pagination, "barcodes": [rows.row(ticket) for ticket in tickets]})

    async def _check_in(self, request: Request) -> Response:
        service, barcode, device = await self._scan_request(request)
        with service.store.lock:
            outcome = cm_rules.check_in(service.store, barcode, self.clock.now(), self.options.canceled_code)
            self._record_scan("checkin", barcode, outcome, 1, device)
        return self._answer(service, barcode, outcome)

    async def _check_out(self, request: Request) -> Response:
        service, barcode, device = await self._scan_request(request)
        returns_use = self.options.checkout_returns_use
        with service.store.lock:
            outcome = cm_rules.check_out(service.store, barcode, self.clock.now(), returns_use=returns_use)
            self._record_scan("checkout", barcode, outcome, -1, device)
        return self._answer(service, barcode, outcome)

    async def _upload(self, request: Request) -> Response:
        device = self._authenticate(request)
        content = await cm_requests.json_body(request)
        service = self._service_of_body(content)
        scans = cm_requests.uploaded_scans(content)
        if 0 < self.options.largest_upload < len(scans):
            raise RefusedError(413, "Too many barcodes in one upload.")
        with service.store.lock:
            for scan in scans:
                self._take_upload(service, scan, device)
        return JSONResponse({"info": {"message": "Barcodes Inserted successfully."}}, status_code=201)

    def _take_upload(self, service: Service, scan: UploadedScan, device: str) -> None:
        repeated = scan in self._uploaded
        self._uploaded.add(scan)
        ticket = service.store.find(scan.barcode)
        counts = scan.status_code == cm_rules.ADMIT and ticket is not None
        if repeated and self.options.deduplicate_uploads:
            counts = False
        if counts and ticket is not None:
            service.store.update(ticket, cm_rules.entered(ticket.state, scan.checked_in_time))
        barcode, code = ticket.seed.code if ticket else scan.barcode, str(scan.status_code)
        self._record("upload", barcode, int(counts), code, device=device, door_time=scan.checked_in_time)

    async def _scan_request(self, request: Request) -> tuple[Service, str, str]:
        device = self._authenticate(request)
        content = await cm_requests.json_body(request)
        return self._service_of_body(content), cm_requests.text_field(content, "barcode_id"), device

    def _authenticate(self, request: Request) -> str:
        cm_requests.require_json_header(request)
        device = cm_requests.device_of(request)
        try:
            self.tokens.user_of(request.headers.get("Authorization"))
        except TokenRefusedError as refusal:
            raise RefusedError(401, str(refusal)) from refusal
        return device

    def _service_of_body(self, content: dict[str, object]) -> Service:
        if cm_requests.text_field(content, "user_uuid") != self.services.user_uuid:
            raise RefusedError(400, "The user is not the user of the JWT token.")
        return self._service(cm_requests.text_field(content, "service_uuid"), status=400)

    def _service(self, service_uuid: str, status: int) -> Service:
        service = self.services.find(service_uuid)
        if service is None:
            raise RefusedError(status, "Scan service not found.")
        return service

    def _rows(self, service: Service) -> BarcodeRows:
        return BarcodeRows(service.store, self.services.type_hashes, self.options.time_format)

    def _answer(self, service: Service, barcode: str, outcome: ScanOutcome) -> Response:
        options = self.options
        denial = options.denial if outcome.before else options.unknown_denial
        if not outcome.admitted and denial is DenialStyle.INFO:
            raise RefusedError(400, outcome.message)
        shown = outcome.before if options.samples_show_state_before else outcome.after
        rows = self._rows(service)
        if shown is None:
            row = rows.unknown_row(barcode, outcome.code, outcome.message)
        else:
            row = rows.row(shown, outcome.code, outcome.message)
        bad = not outcome.admitted and denial is DenialStyle.BAD_REQUEST
        return JSONResponse({"barcodes": [row]}, status_code=400 if bad else 201)

    def _record_scan(self, action: str, barcode: str, outcome: ScanOutcome, people: int, device: str) -> None:
        code = outcome.before.seed.code if outcome.before else barcode
        self._record(action, code, people if outcome.admitted else 0, str(outcome.code), device=device)

    def _record(
        self, action: str, code: str, people: int, outcome: str, *, device: str, door_time: float | None = None
    ) -> None:
        effect = Effect(
            vendor=self.name,
            action=action,
            code=code,
            people=people,
            outcome=outcome,
            device=device,
            at=self.clock.now(),
            door_time=door_time,
            is_entry=action != "checkout",
        )
        self.audit.record(effect)
