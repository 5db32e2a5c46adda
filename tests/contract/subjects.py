"""The vendors that the contract suite runs against: a new vendor is one more line in `SUBJECTS`."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ports import VendorRoom
from station.domain.profile import Profile
from station.domain.ticket import TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, Settlement, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox import FaultRule, Sandbox
from station.vendors.registry import open_room

PROFILE = "main-door"

REFUSALS = {
    "USED": Reason.ALREADY_USED,
    "CANCELED": Reason.CANCELED,
    "CHECKIN-NOT-ALLOWED": Reason.NOT_ALLOWED_HERE,
    "EXPIRED": Reason.EXPIRED,
    "NOT-YET-VALID": Reason.NOT_YET_VALID,
    "REFUNDED": Reason.UNKNOWN_CODE,
    "UNKNOWN": Reason.UNKNOWN_CODE,
}
"""Bad tickets, and why a vendor that can say so much refuses them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One vendor: tickets of its sandbox by what they show, and where its calls go."""

    vendor: str
    prefix: str
    entry_path: str
    """Shell pattern of the call that lets in, for faults."""
    entry_method: str
    wrong_secret: str
    """The credential that is replaced to be refused."""
    people: Mapping[str, int]
    """Tickets by code, with the entries each has left. A vendor without tickets for several people has no group."""
    refusals: Mapping[str, Reason] = field(default_factory=lambda: REFUSALS)
    tells_when: bool = True
    """The vendor says when a ticket was used before."""
    looks_itself: bool = False
    """Its room looks at each code before it uses it, so that an unknown one is never used."""

    @property
    def good(self) -> str:
        return f"{self.prefix}-VALID-1"

    def code(self, kind: str) -> str:
        return f"{self.prefix}-{kind}-1"


SUBJECTS = (
    Subject("cm", "CM", "*/barcodes/checkin", "POST", "password", {"CM-VALID-1": 1, "CM-GROUP-1": 3}),
    Subject("gomus", "GM", "/api/v3/barcodes/*", "PUT", "token", {"GM-VALID-1": 1, "GM-GROUP-1": 3}),
    Subject(
        "ingresse",
        "IG",
        "/event/*/guestlist",
        "POST",
        "password",
        {"IG-VALID-1": 1},
        {
            "USED": Reason.ALREADY_USED,
            "CANCELED": Reason.REFUNDED,
            "REFUNDED": Reason.REFUNDED,
            "UNKNOWN": Reason.UNKNOWN_CODE,
        },
    ),
    Subject(
        "tibillet",
        "TB",
        "/scan/ticket/",
        "POST",
        "api_key",
        {"TB-VALID-1": 1},
        {
            "USED": Reason.ALREADY_USED,
            "CANCELED": Reason.CANCELED,
            "CHECKIN-NOT-ALLOWED": Reason.UNPAID,
            "REFUNDED": Reason.UNKNOWN_CODE,
            "UNKNOWN": Reason.UNKNOWN_CODE,
        },
        tells_when=False,
        looks_itself=True,
    ),
)


class SystemClock:
    """This machine's time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


@dataclass(frozen=True, slots=True)
class Bench:
    """A running sandbox, one of its vendors, and this station's room for it."""

    sandbox: Sandbox
    subject: Subject
    room: VendorRoom

    def ask(
        self, code: str, mode: Mode = Mode.ENTRY, budget: float | None = None, door_time: datetime | None = None
    ) -> Answer | Trouble:
        text = self.scanned(code)
        return self.room.use(UseRequest(text, self.room.ticket_code(text), mode, door_time=door_time, budget=budget))

    def scanned(self, code: str) -> str:
        """What a scanner reads off the ticket."""
        return self.sandbox.vendor(self.subject.vendor).qr_text(code)

    def look(self, code: str, mode: Mode) -> Answer | Trouble:
        text = self.scanned(code)
        return self.room.look(UseRequest(text, self.room.ticket_code(text), mode))

    def answer(self, code: str, mode: Mode = Mode.ENTRY) -> Answer:
        answer = self.ask(code, mode)
        assert isinstance(answer, Answer), answer
        return answer

    def trouble(
        self, code: str, mode: Mode = Mode.ENTRY, budget: float | None = None, door_time: datetime | None = None
    ) -> Trouble:
        trouble = self.ask(code, mode, budget, door_time)
        assert isinstance(trouble, Trouble), trouble
        return trouble

    def strike(self, rule: FaultRule) -> None:
        """The fault, for calls that let somebody in and no others."""
        subject = self.subject
        rule = replace(rule, vendor=subject.vendor, path=subject.entry_path, method=subject.entry_method)
        self.sandbox.faults.add(rule)

    def people(self, code: str) -> int:
        """Persons that the vendor's own audit says were let in."""
        return self.sandbox.audit.people(self.subject.vendor, code)

    def server_now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.room.clock_skew or 0.0)

    def evidence(self, code: str) -> str:
        """What is to be noted before a use, where the vendor is looked at before it."""
        if not (self.room.capability.reads_single_codes and self.room.capability.looks_first):
            return ""
        looked = self.look(code, Mode.ENTRY)
        assert isinstance(looked, Answer), looked
        return looked.evidence

    def unanswered(self, code: str, base: int = 0) -> OutboxItem:
        """Asks for an entry that gets no proper answer, as the admission would journal it."""
        evidence, text = self.evidence(code), self.scanned(code)
        named = self.room.ticket_code(text)
        item = OutboxItem(
            item_id="item",
            scan_id="scan",
            key=TicketKey(PROFILE, self.room.sections()[0], named),
            code=named,
            scanned=text,
            action=Action.ENTRY,
            state=ItemState.UNKNOWN,
            people=1,
            door_time=datetime.now(UTC),
            base=base,
            evidence=evidence,
            sent_at=self.server_now(),
        )
        trouble = self.trouble(code, budget=2.0, door_time=item.door_time)
        return replace(item, timed_out_at=self.server_now(), message=trouble.detail)

    def settled(self, item: OutboxItem) -> Settlement:
        """Reads as often as the room wants, as the synchronisation does round by round."""
        for _ in range(4):
            settlement = self.room.settle(item)
            assert isinstance(settlement, Settlement), settlement
            if settlement.state is not ItemState.UNKNOWN:
                return settlement
            item = replace(item, evidence=settlement.evidence)
        return settlement


def open_subject(sandbox: Sandbox, subject: Subject, **changed_secrets: str) -> VendorRoom:
    """The room as the program opens it: through the registry."""
    address = sandbox.addresses.vendors[subject.vendor]
    profile = Profile(PROFILE, subject.vendor, address.base_url, address.settings)
    room = open_room(profile, {**address.secrets, **changed_secrets}, SystemClock())
    assert not isinstance(room, Trouble), room
    return room
