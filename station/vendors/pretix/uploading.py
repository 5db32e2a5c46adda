"""pretix: what happened while the server was away: entries with force and their own time, refusals for its statistics;
and check-ins taken back."""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.passage import Direction
from station.domain.told_time import told_at
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, Delivery
from station.domain.verdict import Reason
from station.vendors.endpoint import Deadline, Reply
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.pretix import endpoints
from station.vendors.pretix.catalogue import Catalogue
from station.vendors.pretix.checking_in import CheckingIn
from station.vendors.pretix.client import PretixClient
from station.vendors.pretix.question_payloads import written
from station.vendors.pretix.reasons import told_reason
from station.vendors.pretix.redeem_payloads import Scan, annul_body, failed_body, has_outcome
from station.vendors.pretix.refusal_payloads import is_report, read_detail, read_field_errors
from station.vendors.pretix.sections import DoorList, list_ids

_ANNULLED_BEFORE = "Cannot annul an unsuccessful checkin"


class Uploading:
    """One profile's queue on its way out. Used by one thread at a time."""

    def __init__(self, wire: Wire, client: PretixClient, catalogue: Catalogue, checking_in: CheckingIn) -> None:
        self._wire = wire
        self._client = client
        self._catalogue = catalogue
        self._checking_in = checking_in

    def upload(self, item: OutboxItem, doors: Sequence[DoorList], deadline: Deadline) -> Delivery | Trouble:
        """One item. The server takes nearly everything that is told to have happened; it still refuses codes that it
        does not know, or no longer (a canceled position)."""
        if item.action is Action.REFUSAL:
            return self._refusal(item, doors[0], deadline)
        device = self._catalogue.device(deadline)  # by the way the server's clock
        if isinstance(device, Trouble):
            return device
        scan = Scan(
            item.presented,
            list_ids(doors),
            _direction(item),
            nonce=item.item_id,
            at=told_at(item.door_time, self._wire.server_clock.skew),
            answers=written(item.answers),
            forced=True,
        )
        answer = self._checking_in.told(scan, doors, deadline, item.door_time)
        if isinstance(answer, Trouble):
            return answer
        state = ItemState.ACKNOWLEDGED if answer.yes else ItemState.REFUSED
        return Delivery(item.item_id, state, None if answer.yes else answer.reason, answer.message)

    def _refusal(self, item: OutboxItem, door: DoorList, deadline: Deadline) -> Delivery | Trouble:
        organizer = self._catalogue.organizer(deadline)
        if isinstance(organizer, Trouble):
            return organizer
        at = told_at(item.door_time, self._wire.server_clock.skew)
        body = failed_body(item.presented, told_reason(item.reason), Direction.ENTRY, at, item.item_id)
        segments = {"organizer": organizer, "event": door.event, "list": str(door.list_id)}
        reply = self._client.send(endpoints.FAILED, segments, deadline, body=body)
        if isinstance(reply, Trouble):
            return reply
        if reply.status in (200, 201) and is_report(reply.body):
            return Delivery(item.item_id, ItemState.ACKNOWLEDGED)
        return self._client.no_outcome(endpoints.FAILED, reply)

    def annul(self, item: OutboxItem, doors: Sequence[DoorList], deadline: Deadline) -> Answer | Trouble:
        """Takes back an acknowledged entry or exit of this device, at the moment somebody wanted it. One that was
        taken back before is done. Its nonce must never be sent again: the server would take it as new."""
        organizer = self._catalogue.organizer(deadline)
        if isinstance(organizer, Trouble):
            return organizer
        at = item.annul_asked_at
        told = None if at is None else told_at(at, self._wire.server_clock.skew)
        body = annul_body(item.item_id, list_ids(doors), told)
        reply = self._client.send(endpoints.ANNUL, {"organizer": organizer}, deadline, body=body)
        return reply if isinstance(reply, Trouble) else self._annulled(reply)

    def _annulled(self, reply: Reply) -> Answer | Trouble:
        if reply.status < 300:
            if has_outcome(reply.body):
                return Answer(True, Reason.VALID)
            return self._client.unreadable(endpoints.ANNUL, UnreadableError("no outcome"))
        if reply.status == 404:
            return Answer(False, Reason.REFUSED_BY_VENDOR, read_detail(reply.body))
        errors = read_field_errors(reply.body)
        if "lists" in errors or not errors:
            return self._client.no_outcome(endpoints.ANNUL, reply)
        words = " ".join(errors.values())
        if _ANNULLED_BEFORE in words:
            return Answer(True, Reason.VALID, words)
        return Answer(False, Reason.REFUSED_BY_VENDOR, words)


def _direction(item: OutboxItem) -> Direction:
    return Direction.EXIT if item.action is Action.EXIT else Direction.ENTRY
