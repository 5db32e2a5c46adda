"""CM.com: what a check-in, a check-out or an uploaded scan does to a ticket, and its JSON.

Status codes and texts are the vendor's document's ("Scan Status Codes"). Where the document is silent
the choice is named at the place, and mostly an option.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from station.sandbox.clock import utc_iso, utc_text
from station.sandbox.seed import TICKET_TYPES
from station.sandbox.state import StoredTicket, TicketState, TicketStore

UNKNOWN, NOT_ALLOWED, ALREADY_SCANNED, EXPIRED = 40, 45, 50, 60
ADMIT, CHECKED_OUT = 100, 200
ALREADY_OUT, NEVER_IN, NOT_IN_SERVICE = 210, 220, 230

MESSAGES = {
    UNKNOWN: "DENY - Ticket barcode unknown: not accepted at this check-in point",
    NOT_ALLOWED: "DENY - Ticket is not allowed: this ticket type can not be scanned",
    ALREADY_SCANNED: "DENY - Ticket already scanned: {moment} UTC",
    EXPIRED: "DENY - Ticket barcode is expired: on {moment} UTC",
    ADMIT: "ADMIT - Ticket is valid",
    CHECKED_OUT: "ADMIT - Ticket checked-out correctly",
    ALREADY_OUT: "DENY - Can not check-out ticket: ticket already checked-out",
    NEVER_IN: "DENY - Can not check-out ticket: no valid check-ins found",
    NOT_IN_SERVICE: "DENY - Can not check-out ticket: barcode not in service",
}


class TimeFormat(StrEnum):
    """How times stand in barcode rows: the document shows none, its messages say UTC."""

    TEXT = "text"
    UNIX = "unix"
    ISO = "iso"


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What a scan came to: the status code, its message, and the ticket before and after."""

    code: int
    message: str
    before: StoredTicket | None
    after: StoredTicket | None

    @property
    def admitted(self) -> bool:
        """Whether the scan counted (100 or 200)."""
        return self.code in (ADMIT, CHECKED_OUT)


def check_in(store: TicketStore, barcode: str, now: float, canceled_code: int) -> ScanOutcome:
    """Use a ticket once, if it may be used. The caller holds the store's lock."""
    ticket = store.find(barcode)
    if ticket is None:
        return _refusal(UNKNOWN, None)
    if ticket.state.canceled:  # no documented code for it
        return _refusal(canceled_code, ticket)
    expired_at = _expired_at(store, ticket, now)
    if expired_at is not None:
        return _refusal(EXPIRED, ticket, expired_at)
    if not ticket.seed.checkin_allowed or now < (store.moment(ticket.seed.valid_from) or 0.0):
        return _refusal(NOT_ALLOWED, ticket)
    if not ticket.remaining:
        return _refusal(ALREADY_SCANNED, ticket, ticket.state.last_in)
    after = store.update(ticket, entered(ticket.state, now))
    return ScanOutcome(ADMIT, MESSAGES[ADMIT], ticket, after)


def check_out(store: TicketStore, barcode: str, now: float, *, returns_use: bool) -> ScanOutcome:
    """Let one person out. The caller holds the store's lock."""
    ticket = store.find(barcode)
    if ticket is None:
        return _refusal(NOT_IN_SERVICE, None)
    state = ticket.state
    if not state.inside:
        return _refusal(NEVER_IN if state.last_out is None else ALREADY_OUT, ticket)
    returned = state.returned + 1 if returns_use else state.returned
    after = store.update(ticket, replace(state, inside=state.inside - 1, returned=returned, last_out=now))
    return ScanOutcome(CHECKED_OUT, MESSAGES[CHECKED_OUT], ticket, after)


def entered(state: TicketState, moment: float) -> TicketState:
    """One more entry; an upload may bring entries older than the last known one."""
    last_in = moment if state.last_in is None else max(moment, state.last_in)
    return replace(state, used=state.used + 1, inside=state.inside + 1, last_in=last_in)


def _expired_at(store: TicketStore, ticket: StoredTicket, now: float) -> float | None:
    ends = [store.moment(end) for end in (ticket.seed.expires, ticket.seed.valid_till)]
    passed = [end for end in ends if end is not None and end <= now]
    return min(passed) if passed else None


def _refusal(code: int, ticket: StoredTicket | None, moment: float | None = None) -> ScanOutcome:
    message = MESSAGES[code].format(moment="-" if moment is None else utc_text(moment))
    return ScanOutcome(code, message, ticket, ticket)


class BarcodeRows:
    """Barcode objects in the vendor's shape."""

    def __init__(self, store: TicketStore, type_hashes: tuple[str, ...], time_format: TimeFormat) -> None:
        self._store = store
        self._type_hashes = type_hashes
        self._time_format = time_format

    def row(self, ticket: StoredTicket, code: int | None = None, message: str | None = None) -> dict[str, object]:
        """The barcode object; `code` and `message` are null in lists, set in answers to scans."""
        seed, state = ticket.seed, ticket.state
        section, row, seat = seed.seat or (None, None, None)
        return {
            "barcode_id": seed.code,
            "external_barcode_id": seed.external_code,
            "batch_id": seed.order,
            "ticket_type": TICKET_TYPES[seed.type_index],
            "ticket_type_hash_id": self._type_hashes[seed.type_index],
            "subtitle": None,
            "first_name": seed.first_name,
            "sur_name": seed.last_name,
            "city": None,
            "email": f"visitor{seed.index}@example.org",
            "mobile": "+31612345678",
            "serial_number": seed.index + 1,
            "price": seed.price_cents // 100,
            "is_checkin_allowed": int(seed.checkin_allowed),
            "is_canceled": int(state.canceled),
            "expire_from": self._time(self._store.moment(seed.expires)),
            "checkin_valid_from": self._time(self._store.moment(seed.valid_from)),
            "checkin_valid_till": self._time(self._store.moment(seed.valid_till)),
            "validation_max_checkins": seed.max_uses,
            "remaining_scans": ticket.remaining,
            "count_checked_in": state.used,
            "last_checked_in_time": self._time(state.last_in),
            "last_checked_out_time": self._time(state.last_out),
            "section_id": None,
            "section": section,
            "row": row,
            "seat": seat,
            "scan_status_code": code,
            "scan_status_message": message,
        }

    def unknown_row(self, barcode: str, code: int, message: str) -> dict[str, object]:
        """The object for a barcode the server doesn't know: its id and the status, all else null."""
        row: dict[str, object] = dict.fromkeys(_FIELDS)
        row.update(barcode_id=barcode, scan_status_code=code, scan_status_message=message)
        return row

    def _time(self, moment: float | None) -> str | int | None:
        if moment is None:
            return None
        if self._time_format is TimeFormat.UNIX:
            return int(moment)
        return utc_text(moment) if self._time_format is TimeFormat.TEXT else utc_iso(moment)


_FIELDS = (
    "barcode_id", "external_barcode_id", "batch_id", "ticket_type", "ticket_type_hash_id", "subtitle",
    "first_name", "sur_name", "city", "email", "mobile", "serial_number", "price", "is_checkin_allowed",
    "is_canceled", "expire_from", "checkin_valid_from", "checkin_valid_till", "validation_max_checkins",
    "remaining_scans", "count_checked_in", "last_checked_in_time", "last_checked_out_time", "section_id",
    "section", "row", "seat", "scan_status_code", "scan_status_message",
)  # fmt: skip
