"""The sandbox's own door: `/_sandbox/…` on a port of its own, so that it works during an outage too.

Everything takes and gives JSON; what makes no sense is answered 400, and an
unknown name 404, with `{"error": …}`.

    GET    /_sandbox/state                    addresses, credentials, options, clock, outages
    GET    /_sandbox/samples                  codes to try, and what must come of them
    GET    /_sandbox/effects?vendor=&code=&after=    the audit log of all effects on tickets
    GET    /_sandbox/requests?vendor=         the requests that came in
    POST   /_sandbox/reset                    seeded state, no faults, no skew, all servers up
    GET    /_sandbox/faults                   the rules with their counters
    POST   /_sandbox/faults                   a `FaultRule` by field names → {"id"}
    DELETE /_sandbox/faults                   all of them; /_sandbox/faults/{id} one
    POST   /_sandbox/outage                   {"vendor", "down": true|false, "seconds"}
    POST   /_sandbox/clock                    {"skew_seconds"}
    POST   /_sandbox/options                  {"vendor", "options": {…}}
    POST   /_sandbox/tickets                  {"vendor", "action": "cancel"|"remove"|"sell"|"use"|"leave", "code",
                                              "people"}; "refund" gives another code under the same id → {"code"}
    POST   /_sandbox/bookings                 {"vendor", "booking", "action": "add_price"|"set_price"|"delete_price"|
                                              "set_feedback"|"clear_feedback"|"pay"|"cancel"|"remove", …}: a colleague
    POST   /_sandbox/sign-out                 {"vendor"}: ends the tokens issued so far
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from station.sandbox.audit import AuditLog, as_json
from station.sandbox.clock import ServerClock
from station.sandbox.faults import FaultRule, FaultRules
from station.sandbox.samples import Sample
from station.sandbox.state import UnknownNameError
from station.sandbox.vendor import VendorSandbox


class Controlled(Protocol):
    """What the control application may do with the sandbox."""

    clock: ServerClock
    audit: AuditLog
    faults: FaultRules

    def describe(self) -> dict[str, object]: ...
    def samples(self) -> tuple[Sample, ...]: ...
    def vendor(self, name: str) -> VendorSandbox: ...
    async def take_down(self, vendor: str, seconds: float) -> None: ...
    async def take_up(self, vendor: str) -> None: ...
    async def reset_async(self) -> None: ...


Endpoint = Callable[[Request], Awaitable[Response]]


def control_application(sandbox: Controlled) -> Starlette:
    """The routes above."""
    control = _Control(sandbox)
    table: tuple[tuple[str, str, Endpoint], ...] = (
        ("GET", "state", control.state),
        ("GET", "samples", control.samples),
        ("GET", "effects", control.effects),
        ("GET", "requests", control.requests),
        ("POST", "reset", control.reset),
        ("GET", "faults", control.list_faults),
        ("POST", "faults", control.add_fault),
        ("DELETE", "faults", control.clear_faults),
        ("DELETE", "faults/{fault_id:int}", control.remove_fault),
        ("POST", "outage", control.outage),
        ("POST", "clock", control.set_clock),
        ("POST", "options", control.set_options),
        ("POST", "tickets", control.change_ticket),
        ("POST", "bookings", control.change_booking),
        ("POST", "sign-out", control.sign_out),
    )
    return Starlette(
        routes=[Route(f"/_sandbox/{path}", endpoint, methods=[method]) for method, path, endpoint in table],
        exception_handlers={ValueError: _bad_request, UnknownNameError: _not_found, HTTPException: _routing},
    )


class _Control:
    def __init__(self, sandbox: Controlled) -> None:
        self._sandbox = sandbox

    async def state(self, _request: Request) -> Response:
        return JSONResponse(self._sandbox.describe())

    async def samples(self, _request: Request) -> Response:
        return JSONResponse({"samples": [sample.to_json() for sample in self._sandbox.samples()]})

    async def effects(self, request: Request) -> Response:
        query = request.query_params
        after = int(query.get("after", "0"))
        effects = self._sandbox.audit.effects(query.get("vendor"), query.get("code"), after)
        return JSONResponse({"effects": [as_json(effect) for effect in effects]})

    async def requests(self, request: Request) -> Response:
        records = self._sandbox.audit.requests(request.query_params.get("vendor"))
        return JSONResponse({"requests": [as_json(record) for record in records]})

    async def reset(self, _request: Request) -> Response:
        await self._sandbox.reset_async()
        return _done()

    async def list_faults(self, _request: Request) -> Response:
        return JSONResponse({"faults": [report.to_json() for report in self._sandbox.faults.reports()]})

    async def add_fault(self, request: Request) -> Response:
        rule = FaultRule.from_json(await _content(request))
        return JSONResponse({"id": self._sandbox.faults.add(rule)}, status_code=201)

    async def clear_faults(self, _request: Request) -> Response:
        self._sandbox.faults.clear()
        return _done()

    async def remove_fault(self, request: Request) -> Response:
        self._sandbox.faults.remove(request.path_params["fault_id"])
        return _done()

    async def outage(self, request: Request) -> Response:
        content = await _content(request)
        vendor = self._vendor(content).name
        if content.get("down", True) is True:
            await self._sandbox.take_down(vendor, _number(content, "seconds", 0.0))
        else:
            await self._sandbox.take_up(vendor)
        return _done()

    async def set_clock(self, request: Request) -> Response:
        self._sandbox.clock.skew_seconds = _number(await _content(request), "skew_seconds")
        return _done()

    async def set_options(self, request: Request) -> Response:
        content = await _content(request)
        changes = content.get("options")
        if not isinstance(changes, dict):
            raise ValueError("options must be an object")
        self._vendor(content).change_options(changes)
        return _done()

    async def change_ticket(self, request: Request) -> Response:
        content = await _content(request)
        vendor, code = self._vendor(content), str(content.get("code", ""))
        match content.get("action"):
            case "cancel":
                vendor.store.cancel(code)
            case "remove":
                vendor.store.remove(code)
            case "sell":
                vendor.store.sell(code, max_uses=int(_number(content, "people", 1)))
            case "use":
                vendor.use_elsewhere(code, int(_number(content, "people", 1)))
            case "leave":
                vendor.leave_elsewhere(code)
            case "refund":
                return JSONResponse({"code": vendor.refund(code)})
            case unknown:
                raise ValueError(f"there is no action {unknown!r}")
        return _done()

    async def change_booking(self, request: Request) -> Response:
        content = await _content(request)
        self._vendor(content).change_booking(content)
        return _done()

    async def sign_out(self, request: Request) -> Response:
        self._vendor(await _content(request)).sign_out()
        return _done()

    def _vendor(self, content: dict[str, object]) -> VendorSandbox:
        return self._sandbox.vendor(str(content.get("vendor")))


async def _content(request: Request) -> dict[str, object]:
    content: object = json.loads(await request.body())
    if not isinstance(content, dict):
        raise ValueError("the body must be a JSON object")
    return content


def _number(content: dict[str, object], name: str, default: float | None = None) -> float:
    value = content.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name} must be a number")
    return float(value)


def _done() -> Response:
    return JSONResponse({"done": True})


def _not_found(_request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, status_code=404)


def _bad_request(_request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, status_code=400)


def _routing(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": error.detail}, status_code=error.status_code, headers=error.headers)
