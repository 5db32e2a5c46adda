"""go~mus's room: look first, void when the person passes, and read back what was left unanswered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from station.domain.capability import Capability, Counting
from station.domain.journal import OutboxItem
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode, PreviousUse, Reason
from station.vendors.endpoint import Deadline, Reply
from station.vendors.gomus import endpoints
from station.vendors.gomus.client import GomusClient, Words
from station.vendors.gomus.payloads import (
    Access,
    Evidence,
    people_form,
    read_access,
    read_instance,
    read_scan,
    read_words,
    write_evidence,
)
from station.vendors.gomus.scan_event import ScanEvent
from station.vendors.gomus.settling import settlement
from station.vendors.gomus.words import date_in, names_a_time, reason_of
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError

_PROBE = "STATION-CONNECTION-TEST"
"""A barcode nobody sells: looking at it shows whether the key may scan, and changes nothing."""
_USES = {Mode.ENTRY: endpoints.VOID, Mode.EXIT: endpoints.EXIT}


class GomusRoom:
    """One profile's access to go~mus. Used by one thread at a time; implements `domain.ports.VendorRoom`."""

    capability = Capability(
        modes=frozenset(Mode),
        counting=Counting.VENDOR_ALONE,
        ticket_list=False,
        reads_single_codes=True,
        sets_people=True,
    )

    def __init__(self, profile: Profile, secrets: Mapping[str, str], clock: Clock) -> None:
        self._wire = Wire(profile.base_url, clock, busy=endpoints.BUSY)
        self._client = GomusClient(self._wire, secrets["token"], profile.options.get("location", ""))
        self._zone: tzinfo | None = None

    @property
    def clock_skew(self) -> float | None:
        return self._wire.server_clock.skew

    def close(self) -> None:
        self._wire.close()

    @property
    def list_interval(self) -> float | None:
        """The vendor has no wish that is known."""
        return None

    def connect(self) -> Connection | Trouble:
        """Asks whose key it is, and looks at a barcode that does not exist: `whoami` alone answers anybody.

        An address where none of these calls is to be found is not go~mus: a 404 in JSON would else pass for an unknown
        barcode, at the test and at the door.
        """
        access = self._whoami()
        if isinstance(access, Trouble):
            return access
        probe = self._client.barcode(endpoints.STATUS, _PROBE)
        if isinstance(probe, Trouble):
            return probe
        system = self._read_version()
        if isinstance(system, Trouble):
            return system
        if access is None and system is None and probe.status == 404:
            return Trouble(TroubleKind.NOT_FOUND, self._wire.host, f"HTTP 404 {probe.message}".rstrip())
        access = access or Access("", ())
        museums = f"museums {', '.join(access.museums)}" if access.museums else ""
        parts = (system, access.kind, museums)
        return Connection(" · ".join(filter(None, parts)), (), self.clock_skew)

    @property
    def known_sections(self) -> tuple[str, ...]:
        """None: go~mus has no lists."""
        return ()

    def sections(self) -> tuple[str, ...]:
        return ("",)

    def ticket_code(self, scanned: str) -> str:
        return scanned

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        """Never: codes are not signed."""
        return None

    def look(self, request: UseRequest) -> Answer | Trouble:
        """The status of a barcode; its evidence is what `settle` compares with."""
        words = self._client.barcode(endpoints.STATUS, request.code, _deadline(request))
        if isinstance(words, Trouble):
            return words
        evidence = write_evidence(Evidence(words.status, words.message))
        return self._answer(words, Reason.VALID, evidence)

    def use(self, request: UseRequest) -> Answer | Trouble:
        """Voids the barcode, or tracks an exit."""
        if request.people != 1 or request.mode not in _USES:
            raise ValueError("go~mus takes one entry or exit at a time; people are set on its scan event")
        words = self._client.barcode(_USES[request.mode], request.code, _deadline(request))
        if isinstance(words, Trouble):
            return words
        return self._answer(words, Reason.VALID if request.mode is Mode.ENTRY else Reason.CHECKED_OUT)

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        """By the status now, against the one that was read before sending."""
        deadline = None if budget is None else Deadline(budget)
        words = self._client.barcode(endpoints.STATUS, item.code, deadline)
        return words if isinstance(words, Trouble) else settlement(item, words)

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        raise NotImplementedError("go~mus documents no upload; see the capability")

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        raise NotImplementedError("go~mus documents no way to take a use back whole; see the capability")

    def page(self, request: PageRequest) -> Page | Trouble:
        raise NotImplementedError("go~mus documents no list; see the capability")

    def scan_event(self, scan_id: str) -> ScanEvent | Trouble:
        """One scan event by the vendor's number."""
        reply = self._client.scan(endpoints.SCAN, scan_id)
        return reply if isinstance(reply, Trouble) else self._scan_event(reply, changes=False)

    def set_people(self, scan_id: str, people: int) -> ScanEvent | Trouble:
        """Corrects the number of people of one scan event. Where the answer is lost, it is read whether that was done;
        it is never sent again by itself."""
        reply = self._client.scan(endpoints.SET_SCAN, scan_id, people_form(people))
        answer = reply if isinstance(reply, Trouble) else self._scan_event(reply, changes=True)
        if isinstance(answer, Trouble) and answer.executed is Executed.MAYBE:
            now = self.scan_event(scan_id)
            return now if isinstance(now, ScanEvent) and now.people == people else answer
        return answer

    def _scan_event(self, reply: Reply, *, changes: bool) -> ScanEvent | Trouble:
        try:
            if reply.status == 422:
                message = read_words(reply.body, yes=False)
                return Trouble(TroubleKind.REJECTED, self._wire.host, message)
            return read_scan(reply.body)
        except UnreadableError as error:
            endpoint = endpoints.SET_SCAN if changes else endpoints.SCAN
            return self._client.unreadable(endpoint, reply, error)

    def _answer(self, words: Words, reason_of_yes: Reason, evidence: str = "") -> Answer:
        if words.yes:
            return Answer(True, reason_of_yes, words.message, evidence=evidence)
        reason = Reason.UNKNOWN_CODE if words.status == 404 else reason_of(words.message)
        previous = None
        if reason in (Reason.ALREADY_USED, Reason.ALREADY_OUTSIDE):
            used_at, timed = date_in(words.message, self._zone), names_a_time(words.message)
            previous = PreviousUse(used_at, here=False, day_only=used_at is not None and not timed)
        return Answer(False, reason, words.message, previous=previous, evidence=evidence)

    def _whoami(self) -> Access | Trouble | None:
        """None from an instance without the call (404); the probe decides."""
        reply = self._client.plain(endpoints.WHOAMI)
        if isinstance(reply, Trouble):
            return reply
        if reply.status == 404:
            return None
        try:
            return read_access(reply.body)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.WHOAMI, reply, error)

    def _read_version(self) -> str | Trouble | None:
        """The system's name; its zone is that of the dates in the vendor's sentences. None without the call (404)."""
        reply = self._client.plain(endpoints.VERSION)
        if isinstance(reply, Trouble):
            return reply
        if reply.status == 404:
            return None
        try:
            instance = read_instance(reply.body)
        except UnreadableError as error:
            return self._client.unreadable(endpoints.VERSION, reply, error)
        self._zone = instance.zone
        if reply.server_time is None and instance.time is not None:
            self._wire.server_clock.observe(instance.time, reply.sent_at, reply.elapsed)
        return instance.system


def _deadline(request: UseRequest) -> Deadline | None:
    return None if request.budget is None else Deadline(request.budget)
