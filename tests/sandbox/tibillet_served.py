"""One TiBillet server on loopback, by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from station.sandbox.audit import AuditLog
from station.sandbox.clock import ServerClock
from station.sandbox.fault_injection import FaultInjection
from station.sandbox.faults import FaultRules
from station.sandbox.hosting import Hosting
from station.sandbox.tibillet import TibilletSandbox
from station.sandbox.tibillet_options import TibilletOptions


@dataclass(frozen=True)
class Served:
    """The server, where it is, and what may be done to it."""

    vendor: TibilletSandbox
    base_url: str
    faults: FaultRules

    def client(self, **headers: str) -> httpx.Client:
        """With the first device's key."""
        given = {"Authorization": f"Api-Key {self.vendor.options.api_key}", "Accept-Language": "en", **headers}
        return httpx.Client(base_url=self.base_url, headers=given, trust_env=False)

    def calls(self) -> list[str]:
        """The calls that came in, in order, without their hosts."""
        return [f"{request.method} {request.path}" for request in self.vendor.audit.requests()]

    def reset(self) -> None:
        self.faults.clear()
        self.vendor.options = TibilletOptions()
        self.vendor.clock.skew_seconds = 0.0
        self.vendor.reset()


@contextmanager
def serve(tickets: int = 60) -> Iterator[Served]:
    hosting, faults = Hosting(), FaultRules(1)
    vendor = TibilletSandbox(tickets, 1, ServerClock(), AuditLog())
    ports = hosting.start({vendor.name: (FaultInjection(vendor, faults, hosting.close, hosting.stopping), 0)})
    try:
        yield Served(vendor, f"http://127.0.0.1:{ports[vendor.name]}", faults)
    finally:
        hosting.stop()


def check(http: httpx.Client, text: object) -> httpx.Response:
    return http.post("/scan/check_ticket/", json={"qrcode_data": text})


def scan(http: httpx.Client, served: Served, text: str, event: str | None = None) -> httpx.Response:
    body = {"qrcode_data": text, "event_uuid": event or served.vendor.events.main.uuid}
    return http.post("/scan/ticket/", json=body)


def listed(http: httpx.Client, served: Served, **more: object) -> dict[str, Any]:
    body = {"event_uuid": served.vendor.events.main.uuid, **more}
    answer: dict[str, Any] = http.post("/scan/list_tickets/", json=body).json()
    return answer
