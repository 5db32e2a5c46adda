"""A running sandbox, one of its vendors, and this station's room for it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ports import VendorRoom
from station.domain.profile import Profile
from station.domain.ticket import TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, Settlement, UseRequest
from station.domain.verdict import Mode
from station.sandbox import FaultRule, Sandbox
from station.vendors.registry import open_room
from tests.contract.subjects import Subject

if TYPE_CHECKING:
    from tests.contract.calls import Call

PROFILE = "main-door"


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

    @property
    def base_url(self) -> str:
        return self.sandbox.addresses.vendors[self.subject.vendor].base_url

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(self.sandbox.addresses.vendors[self.subject.vendor].secrets.values())

    def ask(
        self, code: str, mode: Mode = Mode.ENTRY, budget: float | None = None, door_time: datetime | None = None
    ) -> Answer | Trouble:
        text = self.scanned(code)
        return self.room.use(UseRequest(text, self.room.ticket_code(text), mode, door_time=door_time, budget=budget))

    def scanned(self, code: str) -> str:
        """What a scanner reads off the ticket."""
        return self.sandbox.vendor(self.subject.vendor).qr_text(code)

    def look(self, code: str, mode: Mode, budget: float | None = None) -> Answer | Trouble:
        text = self.scanned(code)
        return self.room.look(UseRequest(text, self.room.ticket_code(text), mode, budget=budget))

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

    def strike_call(self, call: Call, rule: FaultRule) -> None:
        """The fault, for one kind of call and no others."""
        self.sandbox.faults.add(replace(rule, vendor=call.vendor, path=call.path, method=call.method))

    def ready_for(self, connecting: bool) -> None:
        """Logged in, unless that is what comes next."""
        if not connecting:
            assert not isinstance(self.room.connect(), Trouble)
            self.room.sections()

    def people(self, code: str) -> int:
        """Persons that the vendor's own audit says were let in."""
        return self.sandbox.audit.people(self.subject.vendor, code)

    def exits(self, code: str) -> int:
        """Persons that the vendor's own audit says went out."""
        effects = self.sandbox.audit.effects(self.subject.vendor)
        return -sum(effect.people for effect in effects if effect.code == code and not effect.is_entry)

    def server_now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.room.clock_skew or 0.0)

    def evidence(self, code: str) -> str:
        """What is to be noted before a use, where the vendor is looked at before it."""
        if not (self.room.capability.reads_single_codes and self.room.capability.looks_first):
            return ""
        looked = self.look(code, Mode.ENTRY)
        assert isinstance(looked, Answer), looked
        return looked.evidence

    def item(self, code: str, action: Action = Action.ENTRY, **changes: Any) -> OutboxItem:
        """A use as the admission would journal it, under way."""
        text = self.scanned(code)
        named = self.room.ticket_code(text)
        sections = self.room.sections() or ("",)
        item = OutboxItem(
            item_id=f"item of {code}",
            scan_id="scan",
            key=TicketKey(PROFILE, sections[0], named),
            code=named,
            scanned=text,
            action=action,
            state=ItemState.SENDING,
            people=1,
            door_time=datetime.now(UTC),
            sent_at=self.server_now(),
        )
        return replace(item, **changes)

    def unanswered(
        self, code: str, base: int | None = 0, action: Action = Action.ENTRY, budget: float = 2.0
    ) -> OutboxItem:
        """Asks for an entry or exit that gets no proper answer, as the admission would journal it."""
        evidence = self.evidence(code) if action is Action.ENTRY else ""
        item = self.item(code, action, state=ItemState.UNKNOWN, base=base, evidence=evidence)
        mode = Mode.EXIT if action is Action.EXIT else Mode.ENTRY
        trouble = self.trouble(code, mode, budget=budget, door_time=item.door_time)
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


def open_subject(sandbox: Sandbox, subject: Subject, base_url: str = "", **changed_secrets: str) -> VendorRoom:
    """The room as the program opens it: through the registry."""
    address = sandbox.addresses.vendors[subject.vendor]
    profile = Profile(PROFILE, subject.vendor, base_url or address.base_url, address.settings)
    room = open_room(profile, {**address.secrets, **changed_secrets}, SystemClock())
    assert not isinstance(room, Trouble), room
    return room
