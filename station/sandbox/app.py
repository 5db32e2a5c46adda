"""The sandbox as a whole: its vendors, their addresses, and what a test may do to them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from types import TracebackType
from typing import Self

from starlette.types import ASGIApp

from station.sandbox.audit import AuditLog
from station.sandbox.clock import ServerClock
from station.sandbox.cm import CmSandbox
from station.sandbox.cm_options import CmOptions
from station.sandbox.control import control_application
from station.sandbox.fault_injection import FaultInjection
from station.sandbox.faults import FaultRules
from station.sandbox.gomus import GomusOptions, GomusSandbox
from station.sandbox.hosting import Hosting
from station.sandbox.ingresse import IngresseSandbox
from station.sandbox.ingresse_options import IngresseOptions
from station.sandbox.pretix import PretixSandbox
from station.sandbox.pretix_options import PretixOptions
from station.sandbox.samples import Sample
from station.sandbox.server import HOST
from station.sandbox.state import UnknownNameError
from station.sandbox.tibillet import TibilletSandbox
from station.sandbox.tibillet_options import TibilletOptions
from station.sandbox.vendor import VendorSandbox

_CONTROL = "control"
_HIGHEST_PORT_BASE = 65_500
DEFAULT_TICKETS = 250


@dataclass(frozen=True, slots=True)
class VendorAddress:
    """Where a vendor's server is, with what `station profile add` wants to know."""

    vendor: str
    base_url: str
    secrets: dict[str, str]
    settings: dict[str, str]


@dataclass(frozen=True, slots=True)
class SandboxAddresses:
    """All addresses of a running sandbox; `control_url` ends in `/_sandbox`."""

    control_url: str
    vendors: dict[str, VendorAddress]

    def to_json(self) -> dict[str, object]:
        """The addresses with their field names."""
        return asdict(self)


class Sandbox:
    """Vendors' servers on loopback, in a thread of their own. Its methods are for any other thread.

    `port_base` 0 takes free ports; else the control door is on `port_base` and the vendors on the ports
    after it, in the order of the table below. `tickets` is per vendor; a million is fine. `seed` fixes
    codes, names, kinds and the chance of faults.
    """

    def __init__(
        self,
        port_base: int = 0,
        tickets: int = DEFAULT_TICKETS,
        seed: int = 1,
        *,
        cm: CmOptions | None = None,
        gomus: GomusOptions | None = None,
        ingresse: IngresseOptions | None = None,
        pretix: PretixOptions | None = None,
        tibillet: TibilletOptions | None = None,
        clock: ServerClock | None = None,
    ) -> None:
        if not 0 <= port_base <= _HIGHEST_PORT_BASE:
            raise ValueError(f"port_base must be from 0 to {_HIGHEST_PORT_BASE}")
        self.clock = clock or ServerClock()
        self.audit = AuditLog()
        self.faults = FaultRules(seed)
        self.cm = CmSandbox(tickets, seed, self.clock, self.audit, cm)
        self.gomus = GomusSandbox(tickets, seed, self.clock, self.audit, gomus)
        self.ingresse = IngresseSandbox(tickets, seed, self.clock, self.audit, ingresse)
        self.pretix = PretixSandbox(tickets, seed, self.clock, self.audit, pretix)
        self.tibillet = TibilletSandbox(tickets, seed, self.clock, self.audit, tibillet)
        vendors: tuple[VendorSandbox, ...] = (self.cm, self.gomus, self.ingresse, self.pretix, self.tibillet)
        self._vendors = {vendor.name: vendor for vendor in vendors}
        self._port_base = port_base
        self._ports: dict[str, int] = {}
        self._hosting = Hosting()

    def start(self) -> SandboxAddresses:
        """Open all ports and serve. Raises `PortInUseError`; then nothing is left open."""
        if self._ports:
            raise RuntimeError("the sandbox has been started before; make a new one")
        hosting = self._hosting
        apps: dict[str, ASGIApp] = {_CONTROL: control_application(self)}
        for name, vendor in self._vendors.items():
            apps[name] = FaultInjection(vendor, self.faults, hosting.close, hosting.stopping)
        first = self._port_base
        self._ports = hosting.start(
            {name: (app, first + place if first else 0) for place, (name, app) in enumerate(apps.items())}
        )
        return self.addresses

    def stop(self) -> None:
        """Close everything and end the thread. Does nothing the second time."""
        self._hosting.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def addresses(self) -> SandboxAddresses:
        """Addresses and credentials. Raises `RuntimeError` before the start."""
        if not self._ports:
            raise RuntimeError("the sandbox has not been started")
        vendors = {name: self._address(vendor) for name, vendor in self._vendors.items()}
        return SandboxAddresses(f"http://{HOST}:{self._ports[_CONTROL]}/_sandbox", vendors)

    def vendor(self, name: str) -> VendorSandbox:
        """A vendor by name. Raises `UnknownNameError`."""
        if name not in self._vendors:
            raise UnknownNameError(f"the sandbox has no vendor {name!r}; it has {', '.join(self._vendors)}")
        return self._vendors[name]

    def samples(self) -> tuple[Sample, ...]:
        """The sample codes of all vendors."""
        return tuple(sample for vendor in self._vendors.values() for sample in vendor.samples())

    def outage(self, vendor: str, seconds: float = 0.0) -> None:
        """Refuse connections and break the open ones; by itself up again after `seconds` (0: not)."""
        self._hosting.run(self.take_down(vendor, seconds))

    def restore(self, vendor: str) -> None:
        """End an outage: the same port, the same state."""
        self._hosting.run(self.take_up(vendor))

    def break_connections(self, vendor: str) -> None:
        """Break all open connections of a vendor whose server stays up."""
        self._hosting.run(self._hosting.break_connections(self.vendor(vendor).name))

    def reset(self) -> None:
        """Seeded state, empty audit log, no faults, no skew, all servers up. Options stay."""
        self._hosting.run(self.reset_async())

    def describe(self) -> dict[str, object]:
        """Everything about the state, for JSON."""
        vendors = {
            name: {**asdict(self._address(vendor)), **vendor.describe(), "up": self._hosting.is_open(name)}
            for name, vendor in self._vendors.items()
        }
        return {"clock_skew_seconds": self.clock.skew_seconds, "now": self.clock.now(), "vendors": vendors}

    async def take_down(self, vendor: str, seconds: float) -> None:
        """`outage`, on the sandbox's own thread."""
        await self._hosting.close(self.vendor(vendor).name, seconds)

    async def take_up(self, vendor: str) -> None:
        """`restore`, on the sandbox's own thread."""
        await self._hosting.open(self.vendor(vendor).name)

    async def reset_async(self) -> None:
        """`reset`, on the sandbox's own thread."""
        self.faults.clear()
        self.clock.skew_seconds = 0.0
        for name, vendor in self._vendors.items():
            vendor.reset()
            await self._hosting.open(name)

    def _address(self, vendor: VendorSandbox) -> VendorAddress:
        base_url = f"http://{HOST}:{self._ports[vendor.name]}{vendor.base_path}"
        return VendorAddress(vendor.name, base_url, vendor.secrets(), vendor.settings())
