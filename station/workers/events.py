"""What passes between the workers and the window: requests inwards, facts outwards, each a frozen dataclass.

The window imports this module and emits or receives these; it never calls a worker's method. Facts that the domain
already names (`LinkState`, `MirrorState`, `QueueState`, `SyncProgress` in domain/change.py) travel as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from station.domain.change import SyncReport
from station.domain.journal import DoorCounts, QueueDepth, ScanSummary
from station.domain.profile import Profile
from station.domain.ticket import Ticket
from station.domain.trouble import Trouble
from station.domain.vendor import Connection, Enrolment
from station.domain.verdict import Mode, Verdict


class Origin(StrEnum):
    """Where a code came from."""

    WEDGE = "wedge"
    CAMERA = "camera"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class ScanRequested:
    """A code was read and is to be judged."""

    raw: str
    """As it was delivered; cleaning is the admission's work."""
    mode: Mode
    origin: Origin
    at: float
    """`time.monotonic()` of the last key or of the frame."""


@dataclass(frozen=True, slots=True)
class TicketRecognised:
    """The list knows the code: details to show at once, in a neutral colour. It says nothing about passing."""

    raw: str
    ticket: Ticket


@dataclass(frozen=True, slots=True)
class VerdictReached:
    """The judgement stands in the journal. Only this may turn the screen green."""

    verdict: Verdict
    origin: Origin
    sequence: int
    """Counts this worker's verdicts from 1: the highest wins the screen."""
    held: bool = False
    """Two-step: the ticket is held under `verdict.scan_id`, and not used before `pass_held`."""


@dataclass(frozen=True, slots=True)
class HoldReleased:
    """Nobody passed on a held ticket; it is free again."""

    scan_id: str


@dataclass(frozen=True, slots=True)
class AdmissionStopped:
    """Nothing can be admitted until somebody has looked: the STOP screen."""

    trouble: Trouble | None
    """None: a bug in the program."""
    detail: str
    """Technical words for "Copy details": never a secret, never a person."""


@dataclass(frozen=True, slots=True)
class BusyChanged:
    """How many scans are in work or wait for their turn; 0: none."""

    waiting: int


@dataclass(frozen=True, slots=True)
class LastScanFound:
    """At the start: what this station decided last before it was closed or cut off. Never shown as a fresh verdict."""

    scan: ScanSummary


@dataclass(frozen=True, slots=True)
class DoorStateRead:
    """Counters, queue and last scans (newest first), read together."""

    counts: DoorCounts
    depth: QueueDepth
    recent: tuple[ScanSummary, ...]


@dataclass(frozen=True, slots=True)
class SyncRequested:
    """Synchronise now, whatever the back-off says."""

    full: bool = False


@dataclass(frozen=True, slots=True)
class SyncFinished:
    """One push and pull ended, well or not (`report.trouble`)."""

    report: SyncReport


@dataclass(frozen=True, slots=True)
class ConnectionRequested:
    """Test an account before it becomes a profile. Secrets travel in memory only."""

    profile: Profile
    secrets: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ConnectionTested:
    """What the vendor said to a test: the account and its sections, or what went wrong."""

    profile: Profile
    result: Connection | Trouble
    enrolled: Enrolment | None = None
    """What a code for one time was exchanged for: to be kept instead of it, whatever the result says."""


@dataclass(frozen=True, slots=True)
class WorkerFailed:
    """A bug rose in a worker's slot. It has been logged with its stack; the door shows STOP."""

    worker: str
    detail: str
    """Type of the exception and the place it rose, without its text (that may hold a person's data)."""
