"""TiBillet: what a QR code's text says. With `payloads.py` all that knows the vendor's field names.

The text is `base64({"uuid": …}):base64(signature)`. The signature is salted: one ticket's text differs at every
printing, and every one of them is good. Nothing read here proves that a ticket is genuine: see `signature.py`.
"""

from __future__ import annotations

import base64
import binascii
import re
import uuid
from dataclasses import dataclass

import msgspec

from station.vendors.lenient import UnreadableError, decoded

_UUID = re.compile(r"\A[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\Z")


class _Content(msgspec.Struct):
    uuid: str


@dataclass(frozen=True, slots=True)
class SignedText:
    """A whole QR text, taken apart."""

    message: bytes
    """What is signed: the first part as it stands, not what it decodes to."""
    signature: bytes


def ticket_uuid(scanned: str) -> str:
    """The ticket's id: that in a QR text, or one that was typed in; empty for anything else."""
    parts = scanned.split(":")
    if len(parts) == 1:
        return _canonical(scanned)
    return _canonical(_content(parts[0])) if len(parts) == 2 else ""


def is_whole(scanned: str) -> bool:
    """Whether a text has all the server needs to read it: over others it stumbles (500) instead of refusing them."""
    return signed_text(scanned) is not None


def signed_text(scanned: str) -> SignedText | None:
    """The two parts of a QR text that names a ticket and has a signature, good or not; None for anything else."""
    payload, colon, signature = scanned.partition(":")
    raw = _raw(signature)
    if not colon or raw is None or not _canonical(_content(payload)):
        return None
    return SignedText(payload.encode("ascii"), raw)


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
