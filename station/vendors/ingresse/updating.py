"""Ingresse: sending check-ins and check-outs, one at the door or queued ones by twenty."""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.trouble import Executed, Trouble
from station.domain.vendor import Delivery
from station.vendors.endpoint import Deadline, Request
from station.vendors.ingresse import endpoints
from station.vendors.ingresse.client import IngresseClient
from station.vendors.ingresse.results import NOT_HERE, WRONG_SESSION, carried_out, delivery_of
from station.vendors.ingresse.sessions import Place
from station.vendors.ingresse.update_payloads import TicketUpdate, UpdateResult, milliseconds, read_updates, update_body
from station.vendors.lenient import UnreadableError


class Updater:
    """Sends updates. Used by the room's thread."""

    def __init__(self, client: IngresseClient) -> None:
        self._client = client
        self._done: dict[str, int] = {}

    def one(
        self, place: Place, code: str, entry: bool, timestamp: int, deadline: Deadline | None
    ) -> tuple[UpdateResult, str] | Trouble:
        """One ticket, and the session that the answer is about. Nothing is carried out for a code that does not belong
        to the session, so the door's next one is a first try of its own."""
        told: list[tuple[UpdateResult, str]] = []
        for session in place.sessions:
            sent = self._send(place.event, [TicketUpdate(code, entry, timestamp, session)], deadline)
            if isinstance(sent, Trouble):
                return sent
            if code not in sent:
                error = UnreadableError("the answer does not mention the ticket")
                return self._client.unreadable(error, endpoints.UPDATE)
            told.append((sent[code], session))
            if sent[code].status not in NOT_HERE:
                return told[-1]
        wrong = next((each for each in told if each[0].status == WRONG_SESSION), None)
        return wrong or told[-1]

    def many(
        self, place: Place, items: Sequence[OutboxItem], deadline: Deadline | None
    ) -> tuple[Delivery, ...] | Trouble:
        """The first update of each ticket, at most twenty; what does not fit stays waiting. Trouble only when nothing
        at all was answered."""
        batch = _one_of_each(items)
        left = tuple(Delivery(item.item_id, ItemState.WAITING) for item in items if item not in batch)
        delivered: tuple[Delivery, ...] = ()
        wrong: dict[str, UpdateResult] = {}
        # A code that stood in no list has no session of its own: the door's are tried in turn.
        for session in place.sessions:
            sent = self._send(place.event, [_update(item, item.key.section or session) for item in batch], deadline)
            if isinstance(sent, Trouble):
                if not delivered:
                    return sent
                return (*delivered, *(_undelivered(item, sent) for item in batch), *left)
            again = [item for item in batch if _elsewhere(item, sent) and session != place.sessions[-1]]
            wrong |= {item.item_id: sent[item.code] for item in again if sent[item.code].status == WRONG_SESSION}
            answered = [item for item in batch if item.code in sent and item not in again]
            # One that the answer does not mention is unknown: nothing is said of it here, and the caller takes it so.
            delivered += tuple(
                delivery_of(item, _telling(sent[item.code], wrong.get(item.item_id))) for item in answered
            )
            batch = again
            if not batch:
                break
        return (*delivered, *left)

    def _send(
        self, event: str, updates: Sequence[TicketUpdate], deadline: Deadline | None
    ) -> dict[str, UpdateResult] | Trouble:
        """The results by code: the vendor names them in no certain order."""
        request = Request(
            endpoints.UPDATE, {"event": event}, query={"method": "updatestatus"}, json=update_body(updates)
        )
        answer = self._client.ask(request, deadline)
        if isinstance(answer, Trouble):
            return answer
        try:
            results = read_updates(answer.content)
        except UnreadableError as error:
            return self._client.unreadable(error, endpoints.UPDATE)
        if len(updates) == len(results) == 1 and not results[0].code:
            told = {updates[0].code: results[0]}
        else:
            told = {result.code: result for result in results}
        for update in updates:
            if update.code in told and carried_out(told[update.code], update.entry, update.timestamp):
                self._done[update.code] = update.timestamp
        return told

    def last_done(self, code: str) -> int | None:
        """The time of the last update of this ticket that the vendor was heard to count; None: of none here."""
        return self._done.get(code)


def _one_of_each(items: Sequence[OutboxItem]) -> list[OutboxItem]:
    """Entry and exit of one ticket never travel together: nothing says in which order they would be carried out."""
    batch: list[OutboxItem] = []
    seen: set[object] = set()
    for item in items:
        if len(batch) < endpoints.BATCH and not {item.key, item.code} & seen:
            batch.append(item)
        seen |= {item.key, item.code}
    return batch


def _update(item: OutboxItem, session: str) -> TicketUpdate:
    return TicketUpdate(item.code, item.action is Action.ENTRY, milliseconds(item.door_time), session)


def _elsewhere(item: OutboxItem, sent: dict[str, UpdateResult]) -> bool:
    result = sent.get(item.code)
    return not item.key.section and result is not None and result.status in NOT_HERE


def _telling(last: UpdateResult, wrong: UpdateResult | None) -> UpdateResult:
    """Of a code that no session of the door has: "invalid session" knows it, "not found" may only mean that the session
    asked last does not."""
    return wrong if wrong is not None and last.status in NOT_HERE else last


def _undelivered(item: OutboxItem, trouble: Trouble) -> Delivery:
    state = ItemState.UNKNOWN if trouble.executed is Executed.MAYBE else ItemState.WAITING
    return Delivery(item.item_id, state, message=trouble.detail)
