"""pretix: the calls that change something: a check-in, its annulment, and refusals that are told afterwards."""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from station.sandbox.audit import AuditLog, Effect
from station.sandbox.pretix_access import Access, Caller, json_body
from station.sandbox.pretix_checkins import ANNULLED, ENTRY, Book, Checkin
from station.sandbox.pretix_documents import local
from station.sandbox.pretix_errors import InvalidError
from station.sandbox.pretix_hall import Hall
from station.sandbox.pretix_redeem import Redemption
from station.sandbox.pretix_requests import (
    AnnulRequest,
    FailedRequest,
    annul_request,
    failed_request,
    redeem_request,
)
from station.sandbox.pretix_tickets import Position, Tickets
from station.sandbox.vendor import RefusedError

_ORGANIZER = "/api/v1/organizers/{organizer}/"
_FAILED = _ORGANIZER + "events/{event}/checkinlists/{list_id:int}/failed_checkins/"
_ANNULLABLE_SECONDS = 15 * 60
_COMPLETED = ("datetime", "type")


class Scanning:
    """Check-ins over the wire."""

    def __init__(
        self, tickets: Tickets, hall: Hall, book: Book, redemption: Redemption, access: Access, audit: AuditLog
    ) -> None:
        self._tickets = tickets
        self._hall = hall
        self._book = book
        self._redemption = redemption
        self._access = access
        self._audit = audit

    def routes(self) -> list[Route]:
        return [
            Route(_ORGANIZER + "checkinrpc/redeem/", self._redeem, methods=["POST"], name="redeem"),
            Route(_ORGANIZER + "checkinrpc/annul/", self._annul, methods=["POST"], name="annul"),
            Route(_FAILED, self._tell_failed, methods=["POST"], name="failed_checkins"),
        ]

    async def _redeem(self, request: Request) -> Response:
        caller = self._access.caller(request, "redeem")
        content = await json_body(request)
        with self._tickets.lock:
            asked = redeem_request(content, self._hall, caller, self._book.now())
            outcome = self._redemption.redeem(asked, caller)
        return JSONResponse(outcome.document, status_code=outcome.status)

    async def _annul(self, request: Request) -> Response:
        caller = self._access.caller(request, "annul")
        content = await json_body(request)
        with self._tickets.lock:
            asked = annul_request(content, self._hall, caller, self._book.now())
            row = self._annullable(asked, caller)
            self._take_back(row, asked)
        return JSONResponse({"status": "ok"})

    def _annullable(self, asked: AnnulRequest, caller: Caller) -> Checkin:
        row = self._book.with_nonce(asked.nonce, asked.lists)
        if row is None or (caller.number is not None and row.device != caller.number):
            raise RefusedError(404, "No check-in found based on nonce")
        if row.device != caller.number:
            raise InvalidError({"non_field_errors": ["Annulment is only allowed from the same device"]})
        if not row.successful:
            raise InvalidError(["Cannot annul an unsuccessful checkin"])
        if asked.moment - row.moment > _ANNULLABLE_SECONDS:
            late = "Annulment is not allowed more than 15 minutes after check-in"
            raise InvalidError({"non_field_errors": [late]})
        return row

    def _take_back(self, row: Checkin, asked: AnnulRequest) -> None:
        self._book.annul(row, asked.explanation)
        position = next(each for each in self._tickets.positions(row.event) if each.id == row.position)
        store = self._tickets.stores[row.event]
        sold = store.existing(position.sold.seed.code)
        people = 1 if row.type == ENTRY else -1
        used = max(0, sold.state.used - (people == 1))
        store.update(sold, replace(sold.state, used=used, inside=max(0, sold.state.inside - people)))
        self._record(position.code, ANNULLED, -people, "ok", row)

    async def _tell_failed(self, request: Request) -> Response:
        event: str = request.path_params["event"]
        caller = self._access.caller(request, "failed_checkins", event)
        checkin_list = self._hall.lists.get(request.path_params["list_id"])
        if checkin_list is None or checkin_list.event != event:
            raise RefusedError(404, "No CheckinList matches the given query.")
        content = await json_body(request)
        with self._tickets.lock:
            asked = failed_request(content, self._book.now())
            known = asked.nonce is not None and self._book.with_nonce(asked.nonce, [checkin_list]) is not None
            position = self._refused_one(asked, event)
            if not known:
                self._keep_failed(asked, event, checkin_list.id, caller, position)
        document = _failed_document(asked, position, known=known)
        if known:  # what was told before is not completed once more
            document = {name: value for name, value in document.items() if name in content or name not in _COMPLETED}
        return JSONResponse(document, status_code=201)

    def _refused_one(self, asked: FailedRequest, event: str) -> Position | None:
        if asked.position is not None:
            found = next((each for each in self._tickets.positions(event) if each.id == asked.position), None)
            if found is None:
                raise InvalidError({"position": [f'Invalid pk "{asked.position}" - object does not exist.']})
            return found
        return self._tickets.find(event, asked.barcode)

    def _keep_failed(
        self, asked: FailedRequest, event: str, list_id: int, caller: Caller, position: Position | None
    ) -> None:
        row = Checkin(
            id=0,
            event=event,
            position=None if position is None else position.id,
            list_id=list_id,
            type=asked.type,
            moment=asked.moment,
            created=self._book.now(),
            device=caller.number,
            gate=caller.device.gate if caller.device else None,
            nonce=asked.nonce,
            successful=False,
            error_reason=asked.reason,
            error_explanation=asked.explanation,
        )
        self._book.add(row)
        if position is not None:
            self._tickets.touch(position)
        self._record(position.code if position else asked.barcode, "refusal", 0, asked.reason, row)

    def _record(self, code: str, action: str, people: int, outcome: str, row: Checkin) -> None:
        effect = Effect(
            vendor="pretix",
            action=action,
            code=code,
            people=people,
            outcome=outcome,
            device=str(row.device),
            at=self._book.now(),
            door_time=row.moment,
            location=str(row.list_id),
            is_entry=row.type == ENTRY,
        )
        self._audit.record(effect)


def _failed_document(asked: FailedRequest, position: Position | None, *, known: bool) -> dict[str, object]:
    """What was told, once more; of what was told before not the ticket."""
    return {
        "error_reason": asked.reason,
        "error_explanation": asked.explanation,
        "raw_barcode": asked.barcode,
        "raw_item": None,
        "raw_variation": None,
        "raw_subevent": None,
        "raw_source_type": "barcode",
        "nonce": asked.nonce,
        "datetime": local(asked.moment),
        "type": asked.type,
        "position": None if position is None or known else position.id,
    }
