"""Ingresse Entry Management: the calls of the vendor's tutorial, and what its apps use besides, with state.

The first API answers HTTP 200 to everything, errors included, and takes its credentials from the query; the second
one speaks HTTP and takes a JSON Web Token. The logins, the renewal and the status of one ticket are not in the
tutorial; they are as the vendor's own apps call them. What no source tells is named in `ingresse_rules` and
`ingresse_options`; an unknown code has no status but an error, and more than 20 tickets are refused as a whole. The
login page for browsers, a host of its own at the vendor, is at this one's root.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import ClassVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from station.sandbox import ingresse_requests, ingresse_rules, options
from station.sandbox.audit import AuditLog, Effect
from station.sandbox.clock import ServerClock
from station.sandbox.ingresse_account import IngresseAccount
from station.sandbox.ingresse_login import USER, IngresseLogin
from station.sandbox.ingresse_options import IngresseOptions
from station.sandbox.ingresse_requests import DATABASE, STATUS_ROUTE, USAGE, IngresseError, Update, good_answer
from station.sandbox.ingresse_rules import EXECUTED, Histories
from station.sandbox.ingresse_sessions import EVENT, MAIN, IngresseSessions, Session
from station.sandbox.samples import Sample
from station.sandbox.state import StoredTicket, UnknownNameError
from station.sandbox.vendor import OTHER_DOOR, VendorSandbox

_Found = tuple[Session, StoredTicket]


class IngresseSandbox(VendorSandbox):
    """The server of Ingresse. `options` may be replaced at any time, from any thread."""

    name: ClassVar[str] = "ingresse"

    def __init__(
        self, tickets: int, seed: int, clock: ServerClock, audit: AuditLog, options: IngresseOptions | None = None
    ) -> None:
        self.sessions = IngresseSessions(tickets, seed, clock)
        super().__init__(self.sessions.main.store, clock, audit)
        self.options = options or IngresseOptions()
        self.login = IngresseLogin(clock, seed)
        self.account = IngresseAccount(self.login, lambda: self.options, self.store.lock)
        self._histories = Histories()

    def application(self) -> ASGIApp:
        return self.with_routes(
            [
                *self.account.routes(),
                Route("/v2/events/search/producer", self._events, methods=["GET"]),
                Route("/event/{event}/guestlist", self._guest_list, methods=["GET"]),
                Route("/event/{event}/guestlist", self._update, methods=["POST"]),
                Route(STATUS_ROUTE, self._status, methods=["GET"]),
            ],
        )

    def secrets(self) -> dict[str, str]:
        options = self.options
        return {"publickey": options.publickey, "email": options.email, "password": options.password}

    def settings(self) -> dict[str, str]:
        return {"event": str(EVENT), "session": str(MAIN)}

    def samples(self) -> tuple[Sample, ...]:
        return self.sessions.samples()

    def error_body(self, status: int, message: str) -> dict[str, object]:
        return {"code": status, "message": message, "info": {}}

    def change_options(self, changes: Mapping[str, object]) -> None:
        self.options = options.changed(self.options, changes)

    def describe(self) -> dict[str, object]:
        return {"options": options.described(self.options), "tickets": len(self.store)}

    def use_elsewhere(self, code: str, people: int = 1) -> None:
        """Somebody else checks the code in; a second person is refused as everywhere."""
        self._at_another_door(code, True, people)

    def leave_elsewhere(self, code: str) -> None:
        """Somebody else checks the code out. Raises `UnknownNameError` when there is none."""
        self._at_another_door(code, False, 1)

    def refund(self, code: str) -> str:
        """Gives the ticket a new code under the same id, and returns it. Raises `UnknownNameError`."""
        with self.store.lock:
            found = self.sessions.find(code)
            if found is None:
                raise UnknownNameError(f"no ticket has the code {code!r}")
            session, ticket = found
            new_code = f"{ticket.seed.code}-R{int(self.clock.now() * 1_000)}"
            session.refund(ticket, new_code)
            return new_code

    def sign_out(self) -> None:
        """End all tokens: the next call with one is told so, a new login helps."""
        with self.store.lock:
            self.login.end_all()

    def usertoken(self) -> str:
        """A user token as the browser's login hands it out."""
        return self.account.usertoken()

    def reset(self) -> None:
        with self.store.lock:
            super().reset()
            self.sessions.reset()
            self._histories.clear()

    def _answer_refusal(self, request: Request, error: Exception) -> Response:
        if isinstance(error, IngresseError):
            return error.answer(self.options.error_shape)
        return super()._answer_refusal(request, error)

    async def _events(self, request: Request) -> Response:
        self.login.require_jwt(request.headers.get("Authorization"))
        offset = ingresse_requests.number(request, "offset", 0)
        size = ingresse_requests.number(request, "size", 10)
        events = self.sessions.events(self.options.events_listed)
        hits = [{"_source": event} for event in events[offset : offset + size]]
        return JSONResponse({"data": {"hits": hits, "total": len(events)}})

    async def _guest_list(self, request: Request) -> Response:
        self.account.authenticate(request)
        self._require_event(request)
        session = self.sessions.by_id(request.query_params.get("sessionid", ""))
        if session is None:
            raise IngresseError(USAGE, 1009, "The parameter sessionid is missing or unknown.")
        number = max(1, ingresse_requests.number(request, "page", 1))
        size = min(max(1, ingresse_requests.number(request, "pageSize", 25)), self.options.largest_page)
        since = ingresse_requests.number(request, "from", 0)
        with self.store.lock:
            # The store compares whole seconds, "later than"; the moment named belongs to the answer.
            changed_after = since // 1_000 - 1 if since else None
            total, tickets = session.store.page((number - 1) * size, size, changed_after)
            rows = [self._guest_row(session, ticket) for ticket in tickets]
        if self.options.bare_lists:
            return good_answer(rows)
        last = math.ceil(total / size)
        paging = {"currentPage": number, "lastPage": last, "totalResults": total, "pageSize": size}
        return good_answer({"data": rows, "paginationInfo": paging})

    async def _update(self, request: Request) -> Response:
        self.account.authenticate(request)
        if request.query_params.get("method") != "updatestatus":
            raise IngresseError(USAGE, 1009, "The parameter method is unknown.")
        self._require_event(request)
        updates = await ingresse_requests.updates(request)
        with self.store.lock:
            rows = [self._take(update) for update in updates]
        return good_answer(rows if self.options.bare_lists else {"data": rows})

    async def _status(self, request: Request) -> Response:
        code = ingresse_requests.ticket_of(request)
        if code is None or not self.options.status_offered:
            raise HTTPException(404)
        self.account.authenticate(request)
        with self.store.lock:
            found = self.sessions.find(code)
            if found is None or found[0].code_of(found[1]) != code:
                raise IngresseError(DATABASE, 3021, "Ticket not found.")
            rows = [ingresse_rules.status_row(*found, self._histories.of(*found))]
        return good_answer(rows if self.options.bare_lists else {"data": rows})

    def _guest_row(self, session: Session, ticket: StoredTicket) -> dict[str, object]:
        row = ingresse_rules.guest_row(session, ticket)
        if not self.options.list_tells_uses:
            return row
        return {**row, "lastCheckin": ingresse_rules.last_checkin(ticket, self._histories.of(session, ticket))}

    def _take(self, update: Update) -> dict[str, object]:
        found = self.sessions.find(update.code)
        status = ingresse_rules.result_of(update, found, self.options)
        if status == EXECUTED and found is not None and update.timestamp is not None:
            found = self._execute(*found, entry=update.entry is True, timestamp=update.timestamp)
        self._record(update.code, update.entry is not False, status, USER, update.timestamp)
        lines = self._histories.of(*found) if found is not None else []
        return ingresse_rules.update_row(update.code, status, found, lines)

    def _execute(self, session: Session, ticket: StoredTicket, *, entry: bool, timestamp: int) -> _Found:
        kept = timestamp if self.options.echo_timestamp else int(self.clock.now() * 1_000)
        self._histories.write(session, ticket, entry, kept, USER)
        return session, ingresse_rules.apply(session, ticket, entry, kept / 1_000)

    def _at_another_door(self, code: str, entry: bool, people: int) -> None:
        with self.store.lock:
            found = self.sessions.find(code)
            if found is None:
                raise UnknownNameError(f"no ticket has the code {code!r}")
            now = int(self.clock.now() * 1_000)
            for _ in range(people):
                update = Update(code, entry, now, str(found[0].session_id))
                status = ingresse_rules.result_of(update, found, self.options)
                if status == EXECUTED:
                    self._histories.write(*found, entry, now, OTHER_DOOR)
                    found = found[0], ingresse_rules.apply(*found, entry, now / 1_000)
                self._record(code, entry, status, OTHER_DOOR, now)

    def _require_event(self, request: Request) -> None:
        if request.path_params["event"] != str(EVENT):
            raise IngresseError(DATABASE, 3002, "The event was not found.")

    def _record(self, code: str, entry: bool, status: int, device: str, timestamp: int | None) -> None:
        executed = status == EXECUTED
        effect = Effect(
            vendor=self.name,
            action="checkin" if entry else "checkout",
            code=code,
            people=(1 if entry else -1) if executed else 0,
            outcome=str(status),
            device=device,
            at=self.clock.now(),
            door_time=None if timestamp is None else timestamp / 1_000,
            is_entry=entry,
        )
        self.audit.record(effect)
