"""The vendors' servers, made up: for `station demo`, the tests, and `station simulate`.

    with Sandbox(tickets=1_000) as sandbox:
        address = sandbox.addresses.vendors["cm"]      # base_url, secrets, settings
        sandbox.faults.add(FaultRule.cut_after_commit(path="*/checkin"))
        …                                              # real HTTP against address.base_url
        assert sandbox.audit.people("cm", "CM-VALID-1") == 1

**What it is.** Each vendor is a real HTTP server on 127.0.0.1 with a port of its own, and speaks its
protocol as the vendor's document says: log-in, lists by pages, deltas, scans, uploads, errors. Where a
document is silent, the choice is named in the vendor's module, and it is an option where clients must bear
several answers. Everything runs in one thread inside the program. Nothing is written to disk.

**Tickets** (`seed`, `samples`, `state`) come from a seed: the same seed gives the same codes, names and
kinds. They are computed when asked for, so a million is fine; only what is touched is kept. The first ones
are hand-picked with readable codes that never change (`CM-VALID-1`, `GM-GROUP-1`): one of every kind, good
and bad, names with umlauts, right-to-left writing, emoji and markup, codes with every printable character.
`sandbox.samples()` lists them with what must come of them. At another door one may `store.cancel`,
`store.remove` (refund), `store.sell` and `use_elsewhere`, each vendor by itself; deltas show it.

**The clock** (`clock`) is the server's: Date header, tokens, ticket times, modification times. Setting
`sandbox.clock.skew_seconds` shifts it, against the machine's and against what was seeded.

**Faults** (`faults`, `fault_injection`): `FaultRule`s say which requests are struck, how often, and how:
latency, an HTTP error, 429 with Retry-After, a line cut before or after the work was done, a body cut in
the middle, truncated JSON, garbage, silence, an outage. `phase` says whether the work was done. Chance comes
from the seed too. `sandbox.outage("cm")` refuses connections until `restore`: same port, same state.

**The audit log** (`audit`) says what the servers *did* — each use with code, time, device and people — and
which requests came in, whatever the client was told.

**The control door** (`control`) offers all of this over HTTP for other processes, on a port of its own.

**Threads.** `Sandbox` and everything reached from it may be used by any thread; vendors' routes run on the
sandbox's own. It imports nothing else of Station.

**A new vendor** is one module with a class that derives from `VendorSandbox` (`vendor`), named in
`Sandbox.__init__`.
"""

from station.sandbox.app import Sandbox, SandboxAddresses, VendorAddress
from station.sandbox.audit import Effect, RequestRecord
from station.sandbox.clock import ServerClock
from station.sandbox.cm import CmSandbox
from station.sandbox.cm_options import CmOptions, DenialStyle
from station.sandbox.cm_rules import TimeFormat
from station.sandbox.faults import FaultKind, FaultRule, Phase
from station.sandbox.gomus import GomusOptions, GomusSandbox
from station.sandbox.ingresse import IngresseSandbox
from station.sandbox.ingresse_options import ExpiryStyle, IngresseOptions
from station.sandbox.pretix import PretixSandbox
from station.sandbox.pretix_options import PretixOptions, SecurityProfile
from station.sandbox.samples import Sample, Symbology
from station.sandbox.seed import SeedTicket, TicketKind
from station.sandbox.server import PortInUseError
from station.sandbox.state import UnknownNameError
from station.sandbox.tibillet import TibilletSandbox
from station.sandbox.tibillet_options import Generation, TibilletOptions

__all__ = [
    "CmOptions",
    "CmSandbox",
    "DenialStyle",
    "Effect",
    "ExpiryStyle",
    "FaultKind",
    "FaultRule",
    "Generation",
    "GomusOptions",
    "GomusSandbox",
    "IngresseOptions",
    "IngresseSandbox",
    "Phase",
    "PortInUseError",
    "PretixOptions",
    "PretixSandbox",
    "RequestRecord",
    "Sample",
    "Sandbox",
    "SandboxAddresses",
    "SecurityProfile",
    "SeedTicket",
    "ServerClock",
    "Symbology",
    "TibilletOptions",
    "TibilletSandbox",
    "TicketKind",
    "TimeFormat",
    "UnknownNameError",
    "VendorAddress",
]
