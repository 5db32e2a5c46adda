"""CM.com: the nine scan status codes of the vendor's document, both ways."""

from __future__ import annotations

import re
from datetime import datetime

from station.domain.verdict import Mode, Reason
from station.vendors.lenient import read_time

ADMITTED = {Mode.ENTRY: 100, Mode.EXIT: 200}
"""The one code that is a yes to each kind of scan."""

REASONS = {
    40: Reason.UNKNOWN_CODE,
    45: Reason.NOT_ALLOWED_HERE,
    50: Reason.ALREADY_USED,
    60: Reason.EXPIRED,
    100: Reason.VALID,
    200: Reason.CHECKED_OUT,
    210: Reason.ALREADY_OUTSIDE,
    220: Reason.NEVER_ENTERED,
    230: Reason.WRONG_EVENT,
}

_DENIAL_TEXTS = (
    ("barcode unknown", 40),
    ("not allowed", 45),
    ("already scanned", 50),
    ("is expired", 60),
    ("already checked-out", 210),
    ("no valid check-ins", 220),
    ("not in service", 230),
)
"""The fixed words of the documented messages, for denials that come without a code."""

_UPLOADED = {
    40: "DENY - Ticket barcode unknown: not accepted at this check-in point",
    45: "DENY - Ticket is not allowed: this ticket type can not be scanned",
    50: "DENY - Ticket already scanned",
    60: "DENY - Ticket barcode is expired",
    210: "DENY - Can not check-out ticket: ticket already checked-out",
    220: "DENY - Can not check-out ticket: no valid check-ins found",
    230: "DENY - Can not check-out ticket: barcode not in service",
}
"""Messages to upload with a refusal: the document's, without the times that only the server fills in."""

ADMIT_MESSAGE = "ADMIT - Ticket is valid"

_CODE_OF = {
    Reason.UNKNOWN_CODE: 40,
    Reason.OFFLINE_UNVERIFIED: 40,
    Reason.MALFORMED_CODE: 40,
    Reason.GONE: 40,
    Reason.REVOKED: 40,
    Reason.ALREADY_USED: 50,
    Reason.HELD_ELSEWHERE: 50,
    Reason.EXPIRED: 60,
    Reason.ALREADY_OUTSIDE: 210,
    Reason.NEVER_ENTERED: 220,
    Reason.WRONG_EVENT: 230,
}
_ANY_OTHER_REFUSAL = 45

_MESSAGE_TIME = re.compile(r"(?:scanned|on):? (.+?) UTC")


def reason_of_text(message: str) -> Reason:
    """The reason of a denial that came as a message alone; `refused_by_vendor` when no documented words are in it."""
    folded = message.casefold()
    for words, code in _DENIAL_TEXTS:
        if words in folded:
            return REASONS[code]
    return Reason.REFUSED_BY_VENDOR


def time_in(message: str) -> datetime | None:
    """The time that a message names, in UTC."""
    found = _MESSAGE_TIME.search(message)
    return read_time(found.group(1)).at if found else None


def refusal_code(reason: Reason | None) -> tuple[int, str]:
    """Code and message under which a refusal at the door is uploaded."""
    code = _ANY_OTHER_REFUSAL if reason is None else _CODE_OF.get(reason, _ANY_OTHER_REFUSAL)
    return code, _UPLOADED[code]
