"""pretix: check-ins, looks, and what an answer to one means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from station.domain.passage import Direction
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.ticket import Ticket, Validity
from station.domain.told_time import is_told_at, told_at
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode, PreviousUse, Reason
from station.vendors.endpoint import Deadline, Reply
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.pretix import endpoints
from station.vendors.pretix.catalogue import Catalogue
from station.vendors.pretix.client import PretixClient
from station.vendors.pretix.position_payloads import CheckIn, Position
from station.vendors.pretix.question_payloads import written
from station.vendors.pretix.reasons import reason_of
from station.vendors.pretix.redeem_payloads import INCOMPLETE, OK, Outcome, Scan, has_outcome, read_outcome
from station.vendors.pretix.refusal_payloads import read_field_errors
from station.vendors.pretix.sections import DoorList, list_ids
from station.vendors.pretix.tickets import note_of, ticket_at
from station.vendors.pretix.words import Words
from station.vendors.row_source import RowSource

HAPPENED = timedelta(seconds=5)
"""An exit that is told later than this was not asked about at the door: whoever it was has left."""
_NOES = frozenset({"error", "exchange"})
_CODE = "secret"
_ENOUGH = 0.5
"""Seconds that must be left of a budget for what only makes an answer prettier."""


def direction_of(mode: Mode) -> Direction:
    return Direction.EXIT if mode is Mode.EXIT else Direction.ENTRY


class CheckingIn:
    """One profile's scans. Used by one thread at a time."""

    def __init__(
        self, profile: Profile, clock: Clock, wire: Wire, client: PretixClient, catalogue: Catalogue, words: Words
    ) -> None:
        self._profile = profile
        self._clock = clock
        self._wire = wire
        self._client = client
        self._catalogue = catalogue
        self._words = words

    def look(self, request: UseRequest, lists: Sequence[DoorList], deadline: Deadline) -> Answer | Trouble:
        """What a check-in would be answered; nothing is stored."""
        scan = Scan(
            request.code, list_ids(lists), direction_of(request.mode), answers=written(request.answers), simulated=True
        )
        return self.told(scan, lists, deadline)

    def use(self, request: UseRequest, lists: Sequence[DoorList], deadline: Deadline) -> Answer | Trouble:
        """A check-in. A no to one that stands at the server as this very one's is a yes: it was carried out before."""
        device = self._catalogue.device(deadline)  # whose check-ins are ours, and by the way the server's clock
        if isinstance(device, Trouble):
            return device
        now = self._clock.now()
        door_time = request.door_time or now
        direction = direction_of(request.mode)
        scan = Scan(
            request.code,
            list_ids(lists),
            direction,
            nonce=request.item_id,
            at=told_at(door_time, self._wire.server_clock.skew),
            answers=written(request.answers),
            forced=direction is Direction.EXIT and now - door_time > HAPPENED,
        )
        return self.told(scan, lists, deadline, door_time)

    def told(
        self, scan: Scan, lists: Sequence[DoorList], deadline: Deadline, door_time: datetime | None = None
    ) -> Answer | Trouble:
        """One request and its answer. `door_time`: of a check-in, by which it is known again."""
        outcome = self._send(scan, deadline)
        if not isinstance(outcome, Outcome):
            return outcome
        if not scan.forced:
            self._name_products(outcome, deadline)
        return self._answer(outcome, lists, scan.direction, door_time)

    def _send(self, scan: Scan, deadline: Deadline) -> Outcome | Answer | Trouble:
        """One request. An answer where the code can be none of a ticket's."""
        organizer = self._catalogue.organizer(deadline)
        if isinstance(organizer, Trouble):
            return organizer
        endpoint = endpoints.SIMULATE if scan.simulated else endpoints.REDEEM
        reply = self._client.send(endpoint, {"organizer": organizer}, deadline, body=scan.body())
        if isinstance(reply, Trouble):
            return reply
        if not has_outcome(reply.body):
            return self._without_outcome(reply, scan)
        try:
            outcome = read_outcome(reply.body, self._words)
            if outcome.status == OK and outcome.door is not None and outcome.door.list_id not in scan.lists:
                raise UnreadableError("the answer is about another check-in list")
        except UnreadableError as error:
            return self._client.unreadable(endpoint, error)
        if outcome.status not in (OK, INCOMPLETE) and reply.status < 300 and outcome.status not in _NOES:
            return self._client.unreadable(endpoint, UnreadableError(f"an unknown outcome: {outcome.status[:40]}"))
        return outcome

    def opened_by(self, code: str, lists: Sequence[DoorList], deadline: Deadline) -> Position | Trouble | None:
        """The ticket that a scan of this code would be about; its own code may be another. Nothing is stored."""
        outcome = self._send(Scan(code, list_ids(lists), Direction.ENTRY, simulated=True), deadline)
        if isinstance(outcome, Outcome):
            return outcome.position
        return outcome if isinstance(outcome, Trouble) else None

    def is_ours(self, check_in: CheckIn, direction: Direction, door_time: datetime) -> bool:
        """Whether a check-in is the one that this device told with this time."""
        device = self._catalogue.known_device
        return (
            device is not None
            and check_in.at is not None
            and check_in.device_id == device.device_id
            and check_in.direction is direction
            and is_told_at(check_in.at, door_time, self._wire.server_clock.skew)
        )

    def _ticket(self, position: Position, door: DoorList, name: str, note: str = "") -> Ticket:
        """As an answer shows it."""
        source = RowSource(self._profile.name, door.section, name, self._clock.now())
        return ticket_at(position, None, self._catalogue.known_shop(door.event), source, note=note)

    def _name_products(self, outcome: Outcome, deadline: Deadline) -> None:
        """The answer names products by number. Their names are read once, after the scan is decided."""
        if outcome.position is None or outcome.door is None or deadline.left() < _ENOUGH:
            return
        if outcome.position.product in self._catalogue.known_shop(outcome.door.event).products:
            return
        event = self._catalogue.event(outcome.door.event, deadline)
        if not isinstance(event, Trouble):
            self._catalogue.shop(event, deadline)  # without it the names are missing, nothing else

    def _answer(
        self, outcome: Outcome, lists: Sequence[DoorList], direction: Direction, door_time: datetime | None
    ) -> Answer:
        door = outcome.door or (lists[0] if len(lists) == 1 else None)
        position = outcome.position
        note = note_of(outcome.texts, outcome.attention, self._words)
        ticket = self._ticket(position, door, outcome.door_name, note) if position is not None and door else None
        done = Reason.CHECKED_OUT if direction is Direction.EXIT else Reason.VALID
        if outcome.status == OK:
            return Answer(True, done, ticket=ticket)
        if position is not None and door is not None and door_time is not None:
            here = (self.is_ours(one, direction, door_time) for one in position.of_list(door.list_id))
            if any(here):
                return Answer(True, done, ticket=ticket)
        if outcome.status == INCOMPLETE:
            return Answer(False, Reason.NEEDS_ANSWER, ticket=ticket, questions=outcome.questions)
        return self._no(outcome, ticket, door)

    def _no(self, outcome: Outcome, ticket: Ticket | None, door: DoorList | None) -> Answer:
        key = outcome.reason or outcome.status
        server_now = self._clock.now() + timedelta(seconds=self._wire.server_clock.skew or 0.0)
        position = outcome.position
        reason = reason_of(key, position.validity if position is not None else Validity(), server_now)
        message = outcome.explanation or self._words.own(key)
        if reason is Reason.REFUSED_BY_VENDOR and not message:
            message = key
        previous = None
        if reason is Reason.ALREADY_USED and position is not None and door is not None:
            previous = self._previous(position, door, outcome.door_name)
        return Answer(False, reason, message, ticket, previous)

    def _previous(self, position: Position, door: DoorList, name: str) -> PreviousUse | None:
        entries = [one for one in position.of_list(door.list_id) if one.direction is Direction.ENTRY]
        if not entries:
            return None
        device = self._catalogue.known_device
        here = device is not None and entries[-1].device_id == device.device_id
        return PreviousUse(entries[-1].at, here, place="" if here else name)

    def _without_outcome(self, reply: Reply, scan: Scan) -> Answer | Trouble:
        endpoint = endpoints.SIMULATE if scan.simulated else endpoints.REDEEM
        fields = read_field_errors(reply.body) if reply.status == 400 else {}
        if set(fields) == {_CODE}:  # it holds what no code can hold, or nothing at all
            return Answer(False, Reason.MALFORMED_CODE, fields[_CODE])
        return self._client.no_outcome(endpoint, reply)
