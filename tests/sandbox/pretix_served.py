"""One pretix server on loopback, by itself, with the plain tickets of the seeded server that it is compared with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from station.sandbox.audit import AuditLog
from station.sandbox.clock import ServerClock
from station.sandbox.fault_injection import FaultInjection
from station.sandbox.faults import FaultRules
from station.sandbox.hosting import Hosting
from station.sandbox.pretix import PretixSandbox
from station.sandbox.pretix_hall import CHILD
from station.sandbox.pretix_options import PretixOptions
from station.sandbox.pretix_seed import secret

PLAIN = 120
"""How many tickets there are whose numbers begin at 1: every fourth one is a child's."""


@dataclass(frozen=True)
class Served:
    """The server, where it is, and what may be done to it."""

    vendor: PretixSandbox
    root: str
    faults: FaultRules

    @property
    def api(self) -> str:
        return f"{self.root}/api/v1/"

    def client(self, **headers: str) -> httpx.Client:
        """With the access of the device that is set up already."""
        given = {"Authorization": f"Device {self.vendor.secrets()['token']}", **headers}
        return httpx.Client(base_url=self.api, headers=given, trust_env=False)

    def reset(self) -> None:
        self.faults.clear()
        self.vendor.options = PretixOptions()
        self.vendor.clock.skew_seconds = 0.0
        self.vendor.reset()


@contextmanager
def serve(tickets: int = 60) -> Iterator[Served]:
    hosting, faults = Hosting(), FaultRules(1)
    vendor = PretixSandbox(tickets, 1, ServerClock(), AuditLog())
    ports = hosting.start({vendor.name: (FaultInjection(vendor, faults, hosting.close, hosting.stopping), 0)})
    try:
        yield Served(vendor, f"http://127.0.0.1:{ports[vendor.name]}", faults)
    finally:
        hosting.stop()


def sell_plain(served: Served) -> None:
    """As on the seeded server."""
    for number in range(1, PLAIN + 1):
        served.vendor.store.sell(secret(number))
        if number % 4 == 3:
            served.vendor.tickets.change(secret(number), variation=CHILD)


def redeem(http: httpx.Client, code: str, **more: object) -> httpx.Response:
    return http.post("organizers/hall/checkinrpc/redeem/", json={"secret": code, "lists": [1], **more})


def told(answer: httpx.Response) -> tuple[int, str | None, str | None]:
    """Status, and the two words that decide."""
    body = answer.json()
    return answer.status_code, body.get("status"), body.get("reason")
