"""pretix: the server of one organizer, as version 2026.8.0 was observed, with state.

Its events, lists, products, questions and devices are those of the seeded server that it is compared with
(`pretix_hall.py`), and so are the tickets with secrets of 32 signs whose orders begin with S (`pretix_seed.py`). Beside
them stand the hand-picked tickets that every vendor of the sandbox has, and computed ones.

Chosen here: the sizes of lists beyond `list_sizes_up_to`, and that a rule which makes the server itself fail says no.
Left out: dates of a series, seats, vouchers, media that are exchanged, files as answers, and every call that has
nothing to do with a door.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import ASGIApp

from station.sandbox import options
from station.sandbox.audit import AuditLog, Effect
from station.sandbox.clock import ServerClock
from station.sandbox.pretix_access import Access
from station.sandbox.pretix_answers import Answers
from station.sandbox.pretix_checkins import ENTRY, EXIT, OTHER_DEVICE, Book, Checkin
from station.sandbox.pretix_devices import Devices
from station.sandbox.pretix_errors import (
    InvalidError,
    UnauthorizedError,
    answer_invalid,
    answer_method,
    answer_unauthorized,
    not_found_page,
)
from station.sandbox.pretix_hall import FEST, ORGANIZER, Hall
from station.sandbox.pretix_lists import Lists
from station.sandbox.pretix_options import PretixOptions
from station.sandbox.pretix_orders import Orders
from station.sandbox.pretix_redeem import Redemption
from station.sandbox.pretix_scanning import Scanning
from station.sandbox.pretix_seed import sheet
from station.sandbox.pretix_signing import EventKeys
from station.sandbox.pretix_tickets import Tickets
from station.sandbox.pretix_wire import Wire
from station.sandbox.samples import Sample
from station.sandbox.vendor import OTHER_DOOR, VendorSandbox

_MAIN_LIST = 1


class PretixSandbox(VendorSandbox):
    """The server of one organizer. `options` may be replaced at any time, from any thread; `hall` and `tickets` may be
    changed while `store.lock` is held."""

    name: ClassVar[str] = "pretix"

    def __init__(
        self, tickets: int, seed: int, clock: ServerClock, audit: AuditLog, options: PretixOptions | None = None
    ) -> None:
        self.tickets = Tickets(tickets, seed, clock)
        super().__init__(self.tickets.stores[FEST], clock, audit)
        self.options = options or PretixOptions()
        self.hall = Hall()
        self.devices = Devices(seed)
        self._keys = EventKeys(seed)
        self._book = Book(self.tickets, clock)
        self._answers = Answers(self.hall)
        self._access = Access(self.devices, self.hall, self.store.lock, self._now_options)
        self._wire: Wire | None = None

    def application(self) -> ASGIApp:
        redemption = Redemption(self.tickets, self._book, self._answers, self.clock, self.audit)
        scanning = Scanning(self.tickets, self.hall, self._book, redemption, self._access, self.audit)
        orders = Orders(self.tickets, self._book, self._answers, self._access, self._now_options)
        lists = Lists(self.tickets, self.hall, self._book, self._answers, self._access, self._keys, self._now_options)
        calls: list[BaseRoute] = [
            *self._access.routes(),
            *scanning.routes(),
            *lists.routes(),
            *orders.routes(),
        ]
        application = self.with_routes([*calls, Route("/{rest:path}", _elsewhere(calls), methods=["GET", "POST"])])
        application.add_exception_handler(InvalidError, answer_invalid)
        application.add_exception_handler(UnauthorizedError, answer_unauthorized)
        application.add_exception_handler(405, answer_method)
        self._wire = Wire(application, self.clock, self._now_options)
        return self._wire

    # what the sandbox's other rooms ask

    def secrets(self) -> dict[str, str]:
        with self.store.lock:
            return {"token": self.devices.own(self.options).api_token}

    def settings(self) -> dict[str, str]:
        return {"organizer": ORGANIZER, "lists": f"{FEST}/{_MAIN_LIST}"}

    def samples(self) -> tuple[Sample, ...]:
        return sheet()

    def qr_text(self, code: str) -> str:
        return self.tickets.secret_of(code)

    def error_body(self, status: int, message: str) -> dict[str, object]:
        return {"detail": message}

    def change_options(self, changes: Mapping[str, object]) -> None:
        self.options = options.changed(self.options, changes)

    def describe(self) -> dict[str, object]:
        with self.store.lock:
            token = self.devices.setup_token()
        return {"options": options.described(self.options), "tickets": len(self.store), "setup_token": token}

    def use_elsewhere(self, code: str, people: int = 1) -> None:
        with self.store.lock:
            for _ in range(people):
                self._pass(code, ENTRY)

    def leave_elsewhere(self, code: str) -> None:
        with self.store.lock:
            self._pass(code, EXIT)

    def refund(self, code: str) -> str:
        """The ticket gets a signed secret; the one before is revoked."""
        return self.sign(code)

    def sign_out(self) -> None:
        """The organizer revokes nothing by itself; revoke the device instead (option)."""

    def reset(self) -> None:
        with self.store.lock:
            super().reset()
            self.tickets.reset()
            self.hall.reset()
            self.devices.reset()
            self._keys.reset()
            self._book.reset()
            self._answers.reset()
            if self._wire is not None:
                self._wire.reset()

    # what tests ask

    def setup_text(self, base_url: str) -> str:
        """What stands in the QR code that sets up one more device."""
        with self.store.lock:
            token = self.devices.setup_token()
        return json.dumps({"handshake_version": 1, "url": base_url, "token": token})

    def sign(self, code: str) -> str:
        """Gives a ticket a secret with a signature, and returns it."""
        with self.store.lock:
            position = self.tickets.find_code(code)
            word = f"{position.id}x{len(self.tickets.revoked)}"
            secret = self._keys.secret(word, position.facts)
            self.tickets.renew(code, secret)
            return secret

    # below

    def _now_options(self) -> PretixOptions:
        return self.options

    def _pass(self, code: str, kind: str) -> None:
        """Another door lets somebody in or out, on the main list."""
        position, now = self.tickets.find_code(code), self.clock.now()
        self._book.of(position)  # what happened before the opening stands before it
        self._book.add(Checkin(0, position.event, position.id, _MAIN_LIST, kind, now, now, OTHER_DEVICE))
        state, people = position.sold.state, 1 if kind == ENTRY else -1
        inside = max(0, state.inside + people)
        if kind == ENTRY:
            state = replace(state, used=state.used + 1, inside=inside, last_in=now)
        else:
            state = replace(state, inside=inside, last_out=now)
        self.tickets.stores[position.event].update(position.sold, state)
        effect = Effect(self.name, kind, position.code, people, "ok", OTHER_DOOR, now, is_entry=kind == ENTRY)
        self.audit.record(effect)


def _elsewhere(calls: list[BaseRoute]) -> Callable[[Request], Awaitable[Response]]:
    """What is no call: sent on where only the last slash is missing, else told with a page."""

    async def answer(request: Request) -> Response:
        if any(call.matches(request.scope)[0] is Match.PARTIAL for call in calls):
            raise HTTPException(405)
        with_slash = {**request.scope, "path": f"{request.url.path}/"}
        if any(call.matches(with_slash)[0] is not Match.NONE for call in calls):
            raw: bytes = request.scope["raw_path"]
            return RedirectResponse(f"{raw.decode('ascii')}/", status_code=301)
        return not_found_page()

    return answer
