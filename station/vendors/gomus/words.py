"""go~mus: what its German sentences mean. There is no machine code; 422 is a no, and its text picks the reason."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo

from station.domain.verdict import Reason

_REASONS = (
    ("noch nicht eingelöst", Reason.NEVER_ENTERED),
    ("noch nicht eingetreten", Reason.NEVER_ENTERED),
    ("kein eintritt", Reason.NEVER_ENTERED),
    ("keinen eintritt", Reason.NEVER_ENTERED),
    ("austritt wurde schon", Reason.ALREADY_OUTSIDE),
    ("bereits ausgetreten", Reason.ALREADY_OUTSIDE),
    ("eingelöst", Reason.ALREADY_USED),
    ("entwertet", Reason.ALREADY_USED),
    ("bereits benutzt", Reason.ALREADY_USED),
    ("bereits verwendet", Reason.ALREADY_USED),
    ("storniert", Reason.CANCELED),
    ("annulliert", Reason.CANCELED),
    ("erstattet", Reason.REFUNDED),
    ("nicht bezahlt", Reason.UNPAID),
    ("unbezahlt", Reason.UNPAID),
    ("gesperrt", Reason.BLOCKED),
    ("unbekannt", Reason.UNKNOWN_CODE),
    ("nicht gefunden", Reason.UNKNOWN_CODE),
    ("existiert nicht", Reason.UNKNOWN_CODE),
    ("abgelaufen", Reason.EXPIRED),
    ("nicht mehr gültig", Reason.EXPIRED),
    ("noch nicht gültig", Reason.NOT_YET_VALID),
    ("erst gültig", Reason.NOT_YET_VALID),
    ("an diesem", Reason.NOT_ALLOWED_HERE),
    ("hier nicht gültig", Reason.NOT_ALLOWED_HERE),
)
"""First match wins: "not yet redeemed" stands before "redeemed". Only "eingelöst" is from the vendor's document; the
others are plain German for the domain's reasons, and anything else is `refused_by_vendor`."""

_DATE = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\D{1,8}(\d{1,2}):(\d{2})(?::(\d{2}))?)?")


def reason_of(message: str) -> Reason:
    """The reason of a no."""
    folded = _mended(message).casefold()
    return next((reason for words, reason in _REASONS if words in folded), Reason.REFUSED_BY_VENDOR)


def date_in(message: str, zone: tzinfo | None) -> datetime | None:
    """The date (midnight) or time that a sentence names, in the museum's zone (None: this machine's), as UTC."""
    found = _DATE.search(message)
    if found is None:
        return None
    day, month, year, hour, minute, second = (int(part) if part else 0 for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def names_a_time(message: str) -> bool:
    """Whether the sentence tells the hour as well as the day."""
    found = _DATE.search(message)
    return found is not None and found.group(4) is not None


def _mended(message: str) -> str:
    """UTF-8 that was taken for another encoding on its way (the vendor's own sample has it), for comparing only."""
    for encoding in ("latin-1", "cp1252"):
        try:
            return message.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return message
