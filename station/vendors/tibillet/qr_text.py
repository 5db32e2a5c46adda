"""TiBillet: what a QR code's text says. With `payloads.py` all that knows the vendor's field names.

The text is `base64({"uuid": …}):base64(signature)`. The signature is salted: one ticket's text differs at every
printing, and every one of them is good. Only the server can tell a good one from a forged one (its key is offered by
no call of the scan API), so nothing read here proves that a ticket is genuine.
"""

from __future__ import annotations

import base64
import binascii
import re
import uuid

import msgspec

from station.vendors.lenient import UnreadableError, decoded

_UUID = re.compile(r"\A[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\Z")


class _Content(msgspec.Struct):
    uuid: str


def ticket_uuid(scanned: str) -> str:
    """The ticket's id: that in a QR text, or one that was typed in; empty for anything else."""
    parts = scanned.split(":")
    if len(parts) == 1:
        return _canonical(scanned)
    return _canonical(_content(parts[0])) if len(parts) == 2 else ""


def is_whole(scanned: str) -> bool:
    """Whether a text has all the server needs to read it: over others it stumbles (500) instead of refusing them."""
    payload, colon, signature = scanned.partition(":")
    return bool(colon) and bool(_canonical(_content(payload))) and _raw(signature) is not None


def _content(payload: str) -> str:
    raw = _raw(payload)
    try:
        return "" if raw is None else decoded(raw, _Content).uuid
    except UnreadableError:
        return ""


def _raw(text: str) -> bytes | None:
    try:
        return base64.b64decode(text.encode("ascii"), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        return None


def _canonical(text: str) -> str:
    return str(uuid.UUID(text)) if _UUID.match(text) else ""
