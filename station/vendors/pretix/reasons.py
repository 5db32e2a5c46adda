"""pretix: the server's reasons of a no, and back. The document's list, and what a running server gave
(notes/real-servers.md)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from station.domain.ticket import Validity
from station.domain.verdict import Reason

_REASONS: Mapping[str, Reason] = {
    "invalid": Reason.UNKNOWN_CODE,
    "unpaid": Reason.UNPAID,
    "blocked": Reason.BLOCKED,
    "canceled": Reason.CANCELED,
    "already_redeemed": Reason.ALREADY_USED,
    "product": Reason.NOT_ALLOWED_HERE,
    "rules": Reason.RULES,
    "ambiguous": Reason.AMBIGUOUS,
    "revoked": Reason.REVOKED,
    "incomplete": Reason.NEEDS_ANSWER,
    "unapproved": Reason.NOT_ALLOWED_HERE,
}
"""All others (already_exchanged, medium_invalid, medium_exists, error, and whatever is new) are the vendor's own; most
have words (`words.py`)."""

_TOLD: Mapping[Reason, str] = {
    **{reason: text for text, reason in _REASONS.items() if text != "unapproved"},
    Reason.EXPIRED: "invalid_time",
    Reason.NOT_YET_VALID: "invalid_time",
    Reason.REFUNDED: "canceled",
    Reason.GONE: "canceled",
    Reason.WRONG_EVENT: "invalid",
    Reason.MALFORMED_CODE: "invalid",
    Reason.OFFLINE_UNVERIFIED: "invalid",
}


def reason_of(text: str, validity: Validity, server_now: datetime) -> Reason:
    """`validity`: which of the two the server means by "not valid at this time"."""
    if text == "invalid_time":
        early = validity.starts_at is not None and server_now < validity.starts_at
        return Reason.NOT_YET_VALID if early else Reason.EXPIRED
    return _REASONS.get(text, Reason.REFUSED_BY_VENDOR)


def told_reason(reason: Reason | None) -> str:
    """What a refusal of this station is reported as. The server takes its own reasons alone."""
    return _TOLD.get(reason, "error") if reason is not None else "error"
