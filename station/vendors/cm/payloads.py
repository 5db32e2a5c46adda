"""CM.com: JSON of scans and uploads, to domain and back. Lists: `barcode_payloads.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from station.domain.journal import Action, OutboxItem
from station.domain.ticket import Ticket
from station.domain.verdict import Mode
from station.vendors.cm.barcode_payloads import BarcodeRow, codes_of, ticket_of
from station.vendors.cm.status_codes import ADMIT_MESSAGE, ADMITTED, refusal_code
from station.vendors.lenient import UnreadableError, decoded, read_count, read_text
from station.vendors.row_source import RowSource


class _Info(msgspec.Struct):
    message: object = None


class _ScanAnswer(msgspec.Struct):
    barcodes: list[BarcodeRow] | None = None
    info: _Info | None = None


@dataclass(frozen=True, slots=True)
class ScanAnswer:
    """The answer to a check-in or check-out. `code` None: there was no barcode object with a status code in it."""

    code: int | None
    message: str
    codes: tuple[str, ...] = ()
    """The codes of the barcode object: they must be those of the ticket that was asked for."""
    ticket: Ticket | None = None


def read_scan(body: bytes, source: RowSource, asked: str) -> ScanAnswer:
    """The answer to a scan of `asked`. Raises UnreadableError."""
    answer = decoded(body, _ScanAnswer)
    info = read_text(answer.info.message) if answer.info else ""
    rows = answer.barcodes or []
    row = next((row for row in rows if asked in codes_of(row)), rows[0] if rows else None)
    if row is None:
        return ScanAnswer(None, info)
    return ScanAnswer(
        code=read_count(row.scan_status_code),
        message=read_text(row.scan_status_message) or info,
        codes=codes_of(row),
        ticket=None if _names_nothing(row) else ticket_of(row, source),
    )


def read_info(body: bytes) -> str:
    """The Info Message. Raises UnreadableError when there is none."""
    answer = decoded(body, _ScanAnswer)
    message = read_text(answer.info.message) if answer.info else ""
    if not message:
        raise UnreadableError("no info message")
    return message


def scan_body(user: str, service: str, barcode: str) -> bytes:
    return msgspec.json.encode({"user_uuid": user, "service_uuid": service, "barcode_id": barcode})


def upload_body(user: str, service: str, items: Sequence[OutboxItem]) -> bytes:
    """The same bytes for the same items at every try: all that a server could tell a repeat by."""
    return msgspec.json.encode(
        {"user_uuid": user, "service_uuid": service, "barcodes": [_uploaded(item) for item in items]}
    )


def _uploaded(item: OutboxItem) -> dict[str, str | int]:
    if item.action is Action.EXIT or (item.action is Action.ENTRY and item.people != 1):
        raise ValueError("CM.com takes neither exits nor several people in an upload")
    code, message = (ADMITTED[Mode.ENTRY], ADMIT_MESSAGE)
    if item.action is Action.REFUSAL:
        code, message = refusal_code(item.reason)
    return {
        "barcode_id": item.key.ticket_id or item.code,
        "checked_in_time": int(item.door_time.timestamp()),
        "status_code": code,
        "status_message": message,
    }


def _names_nothing(row: BarcodeRow) -> bool:
    """The object of a barcode that the vendor does not know: a code and a status, and nothing else."""
    return row.ticket_type is None and row.batch_id is None and row.validation_max_checkins is None
