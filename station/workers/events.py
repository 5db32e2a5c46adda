"""What passes between the workers and the window: requests inwards, facts outwards, each a frozen dataclass.

The window imports this module and emits or receives these; it never calls a worker's method. Facts that the domain
already names (`LinkState`, `MirrorState`, `QueueState` in domain/change.py) travel as they are. A request is named like
a fact too: what the person at the station did.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from station.domain.change import Link, SyncProgress, SyncReport
from station.domain.journal import DoorCounts, QueueDepth, ScanSummary
from station.domain.profile import Profile
from station.domain.question import Answers
from station.domain.ticket import Ticket
from station.domain.trouble import Trouble
from station.domain.undo import Undone
from station.domain.vendor import Connection, Enrolment
from station.domain.verdict import Mode, Verdict
from station.services.conflicts import OpenCases


class Origin(StrEnum):
    """Where a code came from."""

    WEDGE = "wedge"
    SERIAL = "serial"
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
    answers: Answers = field(default_factory=dict, hash=False, repr=False)
    """What the visitor said to the questions of an earlier verdict on this code."""


@dataclass(frozen=True, slots=True)
class HoldRequested:
    """Two-step: look at a code and, if the answer is yes, hold its ticket until the person passes."""

    raw: str
    origin: Origin
    at: float
    """As in ScanRequested."""
    answers: Answers = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True)
class PassRequested:
    """The person passed on a held ticket: now it is used."""

    scan_id: str


@dataclass(frozen=True, slots=True)
class ReleaseRequested:
    """Nobody will pass on a held ticket."""

    scan_id: str


@dataclass(frozen=True, slots=True)
class UndoRequested:
    """What was let through on a scan is to be taken back. ScanUndone follows."""

    scan_id: str


@dataclass(frozen=True, slots=True)
class ScanUndone:
    """What became of the wish to take a scan back."""

    undone: Undone


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
    raw: str = ""
    """The code as it was delivered; empty where none was (a person passed)."""
    first_step: bool = False
    """Two-step: it was asked whether the ticket may be held, whatever the answer is."""


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
class SyncCanceled:
    """End the round under way between two pages or items; what was read stays, and the next one comes by the clock."""


@dataclass(frozen=True, slots=True)
class SyncProgressed:
    """How far a round has come; at most ten of these a second. Times in seconds."""

    progress: SyncProgress
    elapsed: float
    """Since the round began."""
    per_second: float
    """Tickets read a second, in this round."""
    remaining: float | None
    """Until the last ticket of the section under way, at this pace; None: it can't be told yet."""


@dataclass(frozen=True, slots=True)
class SyncFinished:
    """One push and pull ended: well, not (`report.trouble`), or because a person canceled it."""

    report: SyncReport
    canceled: bool = False


@dataclass(frozen=True, slots=True)
class LinkForced:
    """A person says how the line is, whatever the answers are like."""

    link: Link | None
    """ONLINE: ask the vendor at every scan. OFFLINE: no traffic at all. None: the answers decide again."""
    seconds: float | None
    """How long that holds; None: until told otherwise. Means nothing without a link."""


@dataclass(frozen=True, slots=True)
class OpenCasesRequested:
    """What waits for a person is to be read."""


@dataclass(frozen=True, slots=True)
class ConflictDealtWith:
    """A person has seen to a conflict."""

    conflict_id: str


@dataclass(frozen=True, slots=True)
class UseDecided:
    """A person says of a use that reading could not settle whether the vendor counted it."""

    item_id: str
    counted: bool
    """False: it is sent, or dropped where nobody went in on it."""


@dataclass(frozen=True, slots=True)
class OpenCasesRead:
    """What waits for a person: after a request, and whenever the counts in `QueueState` changed."""

    cases: OpenCases


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
class BrowserWords:
    """What the browser shows at the end, in the reader's language."""

    taken: str = "Station has taken the login over. This page can be closed."
    without: str = "The login sent no token along. Please go back and log in again."
    unknown: str = "There is nothing here."


@dataclass(frozen=True, slots=True)
class BrowserLoginRequested:
    """Begin a log-in in the person's own browser, in place of one that is under way. `secrets`: what the form holds so
    far (a public key)."""

    profile: Profile
    secrets: Mapping[str, str] = field(repr=False)
    words: BrowserWords = BrowserWords()


@dataclass(frozen=True, slots=True)
class BrowserLoginCanceled:
    """Wait for the browser no longer. BrowserLoginEnded follows."""


@dataclass(frozen=True, slots=True)
class BrowserLoginOpened:
    """A log-in is awaited from now on."""

    address: str = field(repr=False)
    """To be opened in a browser on this machine."""
    login_page: str = field(repr=False)
    """The vendor's page behind it, for a browser that can't reach this machine: its answer is pasted. May be empty."""


@dataclass(frozen=True, slots=True)
class BrowserLoginEnded:
    """The browser's log-in is over."""

    result: Mapping[str, str] | Trouble | None = field(repr=False)
    """Secrets, to be laid over those of the form (empty ones with them); a trouble; or None: it was canceled."""


@dataclass(frozen=True, slots=True)
class WorkerFailed:
    """A bug rose in a worker's slot. It has been logged with its stack; the door shows STOP."""

    worker: str
    detail: str
    """Type of the exception and the place it rose, without its text (that may hold a person's data)."""
