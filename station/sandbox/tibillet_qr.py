"""TiBillet: the text of a ticket's QR code, and the ids of tickets and of everything else.

A QR text is `base64({"uuid": …}):base64(signature)`, 409 characters. It differs at every printing, every one of them
verifies, and a forged one does not.
"""

from __future__ import annotations

import base64
import json
import uuid
from dataclasses import dataclass

from station.sandbox.codes import CodeScheme
from station.sandbox.tibillet_keys import EventKey

_TAIL = "-8000-000000000000"


@dataclass(frozen=True, slots=True)
class UuidScheme(CodeScheme):
    """Ticket ids computed from the ticket's number, and read back to it: no table for a million tickets."""

    def encode(self, number: int) -> str:
        digits = CodeScheme.encode(self, number)
        return f"{digits[:8]}-{digits[8:12]}-4{digits[12:15]}{_TAIL}"

    def decode(self, code: str) -> int | None:
        head = code.removesuffix(_TAIL)
        if head == code or len(head) != 18 or head[8] != "-" or head[13:15] != "-4":
            return None
        return CodeScheme.decode(self, head[:8] + head[9:13] + head[15:])


def uuid_scheme(seed: int) -> UuidScheme:
    """The ids of one seed's tickets."""
    return UuidScheme("", "0123456789abcdef", 15, key=seed)


def named_uuid(seed: int, name: str) -> str:
    """The id of what has a name of its own: a hand-picked ticket, an event, a device."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"station-sandbox:{seed}:{name}"))


def printed(ticket_uuid: str, key: EventKey) -> str:
    """A fresh QR text of a ticket, signed with its event's key."""
    payload = base64.urlsafe_b64encode(json.dumps({"uuid": ticket_uuid}).encode()).decode()
    return f"{payload}:{key.sign(payload)}"
