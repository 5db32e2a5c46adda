"""Made-up facts for the window's tests and pictures. The names try what real ones do: umlauts, markup, length."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from PySide6.QtGui import QColor, QImage, QPainter

from station.app.codes import draw_modules
from station.domain.booking_filters import SavedFilter
from station.domain.camera import CameraFrame
from station.domain.capability import Capability, Counting
from station.domain.change import SyncProgress
from station.domain.journal import Action, Conflict, ConflictKind, DoorCounts, ItemState, OutboxItem, QueueDepth
from station.domain.list_rules.unmet import Unmet, UnmetKind
from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus
from station.domain.trouble import Trouble
from station.domain.verdict import (
    Check,
    Judgement,
    Mode,
    Outcome,
    PreviousUse,
    Reason,
    Source,
    Upload,
    Uses,
    Verdict,
    WhatNow,
)
from station.services.conflicts import OpenCases
from station.ui.context import (
    PreferenceValue,
    ProfileChoice,
    SampleCode,
    SymbologyOffer,
    VendorField,
    VendorForm,
    WindowContext,
)
from station.ui.models.scan_list import summary_of
from station.workers.events import DoorStateRead, OpenCasesRead, Origin, SyncProgressed, VerdictReached

NOW = datetime(2026, 11, 21, 20, 14, 36, tzinfo=UTC)


@dataclass(slots=True)
class Values:
    language: str = "en"
    theme: str = "light"
    text_scale: int = 100
    volume: int = 80
    muted: bool = False
    camera: str = ""
    two_step: bool = False
    update_address: str = ""
    code_form: str = "qr"
    only_my_orders: bool = False
    booking_filters: tuple[SavedFilter, ...] = ()
    geometry: str = ""
    admit_seconds: float = 4.0
    attention_seconds: float = 8.0
    deny_seconds: float = 8.0


@dataclass
class MemoryPreferences:
    """Keeps preferences in memory; `trouble`: what a change answers."""

    kept: Values = field(default_factory=Values)
    trouble: Trouble | None = None

    def values(self) -> Values:
        return self.kept

    def change(self, **values: PreferenceValue) -> Trouble | None:
        self.kept = replace(self.kept, **values)
        return self.trouble


@dataclass
class StoppedClock:
    moment: datetime = NOW

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return 1000.0


FULL = Capability(frozenset(Mode), Counting.COUNTED, ticket_list=True, reads_single_codes=False, batch_upload=50)
ONLINE_ONLY = Capability(frozenset({Mode.ENTRY, Mode.EXIT}), Counting.VENDOR_ALONE, False, reads_single_codes=True)
SAMPLES = (
    SampleCode("GOOD-1", "Adult, Fatima Etxeberria", Outcome.ADMIT),
    SampleCode("GOOD-2", "Group of five", Outcome.ADMIT),
    SampleCode("USED-1", "used two hours ago", Outcome.DENY),
    SampleCode("<b>X&Y</b>", "Code with <markup> & more", Outcome.DENY),
    SampleCode("NOTE-1", "Has a note", Outcome.ATTENTION),
)
SYMBOLOGIES = SymbologyOffer(
    ("QRCode", "Code128", "Code39", "Aztec", "DataMatrix", "PDF417", "EAN13", "EAN8"),
    ("QRCode", "Code128", "Code39"),
)
VENDORS = (
    VendorForm(
        "cm",
        "CM.com",
        (
            VendorField("base_url", "Address", default="https://vendor.example/scanapi"),
            VendorField("username", "User name", secret=True),
            VendorField("password", "Password", secret=True),
            VendorField("service", "Scan service", required=False),
        ),
        section_option="service",
    ),
    VendorForm(
        "gomus",
        "go~mus",
        (
            VendorField("base_url", "Address", default="https://demo.example"),
            VendorField("token", "API key", secret=True),
        ),
    ),
)


def draw_blocks(text: str) -> QImage:
    """A picture of black and white squares; stands for a QR code where none needs to be read."""
    image = QImage(29, 29, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for number in range(29 * 29):
        if (number * 7919 + sum(text.encode()) * 31) % 5 < 2:
            image.setPixelColor(number % 29, number // 29, QColor("black"))
    return image


def context(**changes: object) -> WindowContext:
    """At the door of a festival, on CM.com, online."""
    made = WindowContext(
        preferences=MemoryPreferences(),
        draw_code=draw_blocks,
        draw_modules=draw_modules,
        profiles=(
            ProfileChoice("Main entrance", "CM.com", "Winter Festival"),
            ProfileChoice("Museum", "go~mus"),
        ),
        active="Main entrance",
        capability=FULL,
        vendors=VENDORS,
        symbologies=SYMBOLOGIES,
        secret_store="Secrets lie in this computer's own store.",
        clock=StoppedClock(),
    )
    return replace(made, **changes)


def ticket(**changes: object) -> Ticket:
    made = Ticket(
        key=TicketKey("Main entrance", "1", "77"),
        codes=("CODE-77",),
        type_name="Adult",
        holder="Fatima Etxeberria",
        seat="Row 12, seat 7",
        section_name="Winter Festival",
    )
    return replace(made, **changes)


def verdict(
    outcome: Outcome = Outcome.ADMIT,
    reason: Reason = Reason.VALID,
    what_now: WhatNow = WhatNow.LET_IN,
    *,
    unmade: tuple[Check, ...] = (),
    previous: PreviousUse | None = None,
    uses: Uses | None = None,
    **changes: object,
) -> Verdict:
    made = Verdict(
        scan_id="0190-1",
        code="CODE-77",
        mode=Mode.ENTRY,
        profile="Main entrance",
        judgement=Judgement(outcome, reason, what_now, unmade, previous, uses),
        source=Source.VENDOR,
        decided_at=NOW,
        ticket=ticket(),
        upload=Upload.DONE,
        elapsed_ms=6.0,
    )
    return replace(made, **changes)


def admitted() -> Verdict:
    return verdict(uses=Uses(2, 5))


def admitted_from_list() -> Verdict:
    return verdict(source=Source.MIRROR, known_at=NOW - timedelta(seconds=40), upload=Upload.WAITING, scan_id="0190-2")


def denied() -> Verdict:
    return verdict(
        Outcome.DENY,
        Reason.ALREADY_USED,
        WhatNow.SEND_TO_CASH_DESK,
        previous=PreviousUse(NOW - timedelta(minutes=16), here=False, place="Door B"),
        vendor_message="Barcode wurde schon <b>eingelöst</b>",
        ticket=ticket(holder="Chloé Brandt", seat=""),
        scan_id="0190-3",
    )


def unknown_offline() -> Verdict:
    return verdict(
        Outcome.DENY,
        Reason.UNKNOWN_CODE,
        WhatNow.SEND_TO_CASH_DESK,
        source=Source.MIRROR,
        known_at=NOW - timedelta(minutes=12),
        ticket=None,
        code="XQ-4411-Z",
        scan_id="0190-4",
        upload=Upload.NOT_NEEDED,
    )


def against_the_rules() -> Verdict:
    """Two parts of the list's rules missed at once."""
    hour = Unmet(UnmetKind.TOO_EARLY, None, NOW + timedelta(hours=2), hour_only=True)
    refused = verdict(
        Outcome.DENY,
        Reason.RULES,
        WhatNow.SEND_TO_CASH_DESK,
        source=Source.MIRROR,
        known_at=NOW - timedelta(seconds=20),
        scan_id="0190-6",
        upload=Upload.WAITING,
    )
    judged = replace(refused.judgement, unmet=(hour, Unmet(UnmetKind.TOO_MANY_TODAY, 2)))
    return replace(refused, judgement=judged)


def rules_not_judged() -> Verdict:
    return verdict(
        Outcome.ATTENTION,
        Reason.OFFLINE_UNVERIFIED,
        WhatNow.LOOK_AT_TICKET,
        unmade=(Check.RULES, Check.CLOCK),
        source=Source.MIRROR,
        known_at=NOW - timedelta(seconds=20),
        scan_id="0190-7",
        upload=Upload.WAITING,
    )


def attention() -> Verdict:
    return verdict(
        Outcome.ATTENTION,
        Reason.VALID,
        WhatNow.LOOK_AT_TICKET,
        unmade=(Check.LIST_AGE,),
        source=Source.MIRROR,
        known_at=NOW - timedelta(minutes=33),
        ticket=ticket(type_name="Child", holder="Mária Lévy", seat=""),
        upload=Upload.WAITING,
        scan_id="0190-5",
    )


def noted() -> Verdict:
    return verdict(
        Outcome.ATTENTION,
        Reason.VALID,
        WhatNow.READ_NOTE,
        ticket=ticket(type_name="Press", holder="Óscar Müller", note="Hand out the yellow wristband"),
        scan_id="0190-6",
    )


def awkward() -> Verdict:
    """Everything too long, right to left, marked up, and in pictures."""
    return verdict(
        Outcome.DENY,
        Reason.ALREADY_USED,
        WhatNow.CALL_SUPERVISOR,
        previous=PreviousUse(NOW - timedelta(minutes=3), here=True, sent=False),
        vendor_message="<script>alert('x')</script> " + "sehr lange Worte des Anbieters " * 12,
        ticket=ticket(
            type_name="شخص بالغ",
            holder="<b>Bob</b> " + "Wolfeschlegelsteinhausenbergerdorff " * 6 + "👩‍👩‍👧‍👦",
            seat="Block \u202e123\u202c",
        ),
        scan_id="0190-7",
    )


def reached(fact: Verdict, sequence: int = 0) -> VerdictReached:
    return VerdictReached(fact, Origin.WEDGE, sequence, raw=fact.code)


def door_state() -> DoorStateRead:
    people = (
        admitted(),
        verdict(ticket=ticket(type_name="VIP", holder="Óscar Müller"), scan_id="0189-1"),
        denied(),
        attention(),
        verdict(
            ticket=ticket(holder="Nils Kovač"),
            source=Source.MIRROR,
            upload=Upload.WAITING,
            scan_id="0189-2",
        ),
    )
    recent = tuple(
        replace(summary_of(fact), decided_at=NOW - timedelta(seconds=11 * number), position=90 - number)
        for number, fact in enumerate(people)
    )
    return DoorStateRead(DoorCounts(1284, 31, 1190, 24), QueueDepth(), recent)


def camera_picture(width: int = 320, height: int = 240) -> CameraFrame:
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor("#39424e"))
    painter = QPainter(image)
    painter.fillRect(110, 80, 100, 80, QColor("#e8e8e8"))
    painter.end()
    rows = [bytes(image.constScanLine(row))[: width * 3] for row in range(height)]
    return CameraFrame(width, height, b"".join(rows), (((120, 90), (200, 90), (200, 150), (120, 150)),), ("CODE-77",))


def progress(tickets: int, total: int, per_second: float = 112.0) -> SyncProgressed:
    """A full read on its way, in pages of 500."""
    pages = (tickets + 499) // 500
    told = SyncProgress("Main entrance", pages, (total + 499) // 500, tickets, total)
    return SyncProgressed(told, tickets / per_second, per_second, (total - tickets) / per_second)


def conflict(number: int = 1, kind: ConflictKind = ConflictKind.OVER_ADMITTED, **changes: object) -> Conflict:
    there = ticket(
        type_name="Plein tarif",
        holder="Élodie <b>Caron</b>",
        status=TicketStatus.REFUNDED if kind is ConflictKind.WITHDRAWN_LATER else TicketStatus.VALID,
        counters=Counters(maximum=1, used=2, last_entry_at=NOW - timedelta(seconds=98)),
        read_at=NOW - timedelta(seconds=40),
    )
    made = Conflict(
        conflict_id=f"c{number}",
        kind=kind,
        key=TicketKey("Main entrance", "1", f"7{number}"),
        code=f"5F3A-C1E{number}",
        people=1,
        raised_at=NOW - timedelta(seconds=30 * number),
        item_id=f"i{number}",
        here_at=NOW - timedelta(seconds=88),
        there=there,
    )
    return replace(made, **changes)


def refused_afterwards() -> Conflict:
    """The vendor spoke in an answer alone."""
    words = "Ce billet a déjà été <i>scanné</i>."
    return conflict(2, ConflictKind.REFUSED_LATER, there=None, message=words)


def undecided(admitted: bool = True) -> OutboxItem:
    return OutboxItem(
        item_id="u1",
        scan_id="0190-9",
        key=TicketKey("Main entrance", "1", "91"),
        code="8841-207735",
        action=Action.ENTRY,
        state=ItemState.AMBIGUOUS,
        people=2,
        door_time=NOW - timedelta(minutes=7),
        admitted=admitted,
        sent_at=NOW - timedelta(minutes=7) + timedelta(seconds=1),
    )


def open_cases(*conflicts: Conflict, undecided: tuple[OutboxItem, ...] = ()) -> OpenCasesRead:
    return OpenCasesRead(OpenCases(conflicts, undecided))


INGRESSE = VendorForm(
    "ingresse",
    "Ingresse",
    (
        VendorField("base_url", "Address", default="https://api.shows.example"),
        VendorField("publickey", "Public key", secret=True),
        VendorField("email", "E-mail address", secret=True, required=False),
        VendorField("password", "Password", secret=True, required=False),
        VendorField("usertoken", "User token", secret=True, required=False),
    ),
    section_option="session",
    several_sections=True,
    browser_login=True,
)
PAIRED = VendorForm(
    "tibillet",
    "TiBillet",
    (
        VendorField("base_url", "Address", default="https://hall.example"),
        VendorField("pairing_url", "Pairing code", secret=True, required=False),
        VendorField("api_key", "API key", secret=True, required=False),
        VendorField("device_uuid", "Device ID", secret=True, required=False),
    ),
    one_time="pairing_url",
)

PRETIX = VendorForm(
    "pretix",
    "pretix",
    (
        VendorField("base_url", "Address", default="https://pretix.eu"),
        VendorField("setup", "Set-up code", secret=True, required=False),
        VendorField("token", "Device token", secret=True, required=False),
    ),
    section_option="lists",
    several_sections=True,
    one_time="setup",
)


def held(scan_id: str = "0190-20", outcome: Outcome = Outcome.ADMIT, **changes: object) -> VerdictReached:
    """Looked at and kept for its person: nothing is used yet."""
    looked = verdict(outcome, mode=Mode.CHECK, scan_id=scan_id, upload=Upload.NOT_NEEDED, **changes)
    return VerdictReached(looked, Origin.WEDGE, 0, held=True)
