"""One Ingresse server on loopback, by itself, and a client that speaks to it as the tutorial says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import httpx

from station.sandbox.audit import AuditLog
from station.sandbox.clock import ServerClock
from station.sandbox.fault_injection import FaultInjection
from station.sandbox.faults import FaultRules
from station.sandbox.hosting import Hosting
from station.sandbox.ingresse import IngresseSandbox
from station.sandbox.ingresse_options import IngresseOptions
from station.sandbox.ingresse_sessions import EVENT, MAIN


@dataclass(frozen=True)
class Served:
    """The server, where it is, and what may be done to it."""

    vendor: IngresseSandbox
    base_url: str
    faults: FaultRules

    def calls(self) -> list[str]:
        """The calls that came in, in order."""
        return [f"{request.method} {request.path}" for request in self.vendor.audit.requests()]

    def queries(self) -> list[str]:
        return [request.query for request in self.vendor.audit.requests()]

    def people(self, code: str) -> int:
        return self.vendor.audit.people("ingresse", code)

    def reset(self) -> None:
        self.faults.clear()
        self.vendor.options = IngresseOptions()
        self.vendor.clock.skew_seconds = 0.0
        self.vendor.reset()


@contextmanager
def serve(tickets: int = 60) -> Iterator[Served]:
    hosting, faults = Hosting(), FaultRules(1)
    vendor = IngresseSandbox(tickets, 1, ServerClock(), AuditLog())
    ports = hosting.start({vendor.name: (FaultInjection(vendor, faults, hosting.close, hosting.stopping), 0)})
    try:
        yield Served(vendor, f"http://127.0.0.1:{ports[vendor.name]}", faults)
    finally:
        hosting.stop()


@dataclass
class IngresseClient:
    """Logged in with e-mail and password; `query` is what every call of the first API carries."""

    http: httpx.Client
    query: dict[str, str] = field(default_factory=dict)
    jwt: str = ""
    moment: int = 1_800_000_000_000

    def log_in(self, served: Served, **changed: str) -> dict[str, Any]:
        secrets = {**served.vendor.secrets(), **changed}
        form = {"email": secrets["email"], "password": secrets["password"]}
        answer = self.http.post("/login", params={"apikey": secrets["publickey"]}, data=form)
        content: dict[str, Any] = answer.json()
        data = content["responseData"]
        if isinstance(data, dict) and data["status"]:
            self.query = {"publickey": secrets["publickey"], "usertoken": data["data"]["token"]}
            self.jwt = data["data"]["authToken"]
        return content

    def guests(self, session: int = MAIN, **query: object) -> dict[str, Any]:
        given = {key.replace("size", "pageSize"): str(value) for key, value in query.items()}
        answer = self.http.get(f"/event/{EVENT}/guestlist", params={**self.query, "sessionid": str(session), **given})
        assert answer.status_code == 200
        content: dict[str, Any] = answer.json()
        return content

    def row(self, code: str) -> dict[str, Any]:
        rows = self.guests(size=1500)["responseData"]["data"]
        return next(row for row in rows if row["code"] == code)

    def ticket(self, code: str, status: str = "1", session: object = MAIN) -> dict[str, str]:
        """One ticket of an update, a second after the one before."""
        self.moment += 1_000
        return {
            "ticketTimestamp": str(self.moment),
            "ticketStatus": status,
            "ticketCode": code,
            "sessionId": str(session),
        }

    def update(self, *tickets: dict[str, str]) -> dict[str, Any]:
        params = {**self.query, "method": "updatestatus"}
        answer = self.http.post(f"/event/{EVENT}/guestlist", params=params, content=json.dumps({"tickets": tickets}))
        assert answer.status_code == 200
        content: dict[str, Any] = answer.json()
        return content

    def results(self, *tickets: dict[str, str]) -> list[int]:
        return [row["status"] for row in self.update(*tickets)["responseData"]["data"]]

    def status(self, code: str) -> dict[str, Any]:
        content: dict[str, Any] = self.http.get(f"/ticket/{quote(code, safe='')}/status", params=self.query).json()
        return content


@contextmanager
def client(served: Served) -> Iterator[IngresseClient]:
    with httpx.Client(base_url=served.base_url, trust_env=False) as http:
        own = IngresseClient(http)
        own.log_in(served)
        yield own
