"""The shape every vendor of the sandbox has.

A new vendor is one module with one class that derives from `VendorSandbox`, and one line in the table
of `app.py`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from station.sandbox.audit import AuditLog
from station.sandbox.clock import ServerClock
from station.sandbox.samples import Sample
from station.sandbox.state import TicketStore

OTHER_DOOR = "OTHER-DOOR"
"""The device of uses that happen at a door the station doesn't know of."""


class RefusedError(Exception):
    """A request is answered with an error in the vendor's own shape."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class VendorSandbox(ABC):
    """One vendor's server. Requests run on the sandbox's thread; everything public is thread-safe."""

    name: ClassVar[str]
    base_path: ClassVar[str] = ""

    def __init__(self, store: TicketStore, clock: ServerClock, audit: AuditLog) -> None:
        self.store = store
        self.clock = clock
        self.audit = audit

    @abstractmethod
    def application(self) -> ASGIApp:
        """The vendor's routes."""

    @abstractmethod
    def secrets(self) -> dict[str, str]:
        """Credentials, under the names `station profile add --secrets-stdin` reads."""

    @abstractmethod
    def settings(self) -> dict[str, str]:
        """What is not secret, under the names of `--set`."""

    @abstractmethod
    def samples(self) -> tuple[Sample, ...]:
        """Codes to try, and what must come of them."""

    def qr_text(self, code: str) -> str:
        """What is printed on the ticket with this code, for a scanner: mostly the code itself."""
        return code

    @abstractmethod
    def error_body(self, status: int, message: str) -> dict[str, object]:
        """An error in the vendor's shape."""

    @abstractmethod
    def change_options(self, changes: Mapping[str, object]) -> None:
        """Set options by name while running. Raises `ValueError` for an unknown name or wrong type."""

    @abstractmethod
    def describe(self) -> dict[str, object]:
        """Options and counts for `/_sandbox/state`."""

    @abstractmethod
    def use_elsewhere(self, code: str, people: int = 1) -> None:
        """Another door uses the ticket. Raises `UnknownNameError` when there is none."""

    @abstractmethod
    def sign_out(self) -> None:
        """End the tokens issued so far; nothing happens at a vendor whose keys don't end."""

    def leave_elsewhere(self, code: str) -> None:
        """Somebody leaves by another door. Raises `UnknownNameError`; `ValueError` where the vendor has no exits."""
        raise ValueError(f"{self.name} has no exits for {code!r}")

    def refund(self, code: str) -> str:
        """Gives a ticket another code under the same id, and returns it. Raises `UnknownNameError`; `ValueError` where
        the vendor does no such thing."""
        raise ValueError(f"{self.name} gives {code!r} no other code")

    def change_booking(self, change: Mapping[str, object]) -> None:
        """A colleague at another desk changes a booking. Raises `UnknownNameError`; `ValueError` where the vendor has
        none, or does not allow it."""
        raise ValueError(f"{self.name} has no bookings")

    def reset(self) -> None:
        """Back to the seeded state; the audit log keeps nothing of this vendor."""
        self.store.reset()
        self.audit.clear(self.name)

    def with_routes(self, routes: Sequence[BaseRoute]) -> Starlette:
        """An application with these routes, and every error in the vendor's shape."""
        handlers = {HTTPException: self._answer_routing, RefusedError: self._answer_refusal}
        application = Starlette(routes=routes, exception_handlers=handlers)
        application.router.redirect_slashes = False  # a path with a slash too many is another path
        return application

    def _answer_routing(self, _request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        body = self.error_body(error.status_code, error.detail)
        return JSONResponse(body, status_code=error.status_code, headers=error.headers)

    def _answer_refusal(self, _request: Request, error: Exception) -> Response:
        assert isinstance(error, RefusedError)
        return JSONResponse(self.error_body(error.status, error.message), status_code=error.status)
