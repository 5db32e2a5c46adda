"""The reasons of a verdict in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.domain.ticket import Validity
from station.domain.verdict import Mode, Reason, Source, Verdict
from station.ui.formats import when
from station.ui.words_rules import unmet_words

translate = QCoreApplication.translate


def reason_words(verdict: Verdict) -> str:
    """The reason in one line, no surer than the knowledge behind it."""
    known_at = verdict.known_at
    if verdict.reason is Reason.UNKNOWN_CODE and verdict.source is not Source.VENDOR:
        if known_at is not None:
            return translate("Words", "Not in my list of {time}").format(time=when(known_at, verdict.decided_at))
        return translate("Words", "Not known here, and there is no list")
    if verdict.reason is Reason.RULES and verdict.judgement.unmet:
        return unmet_words(verdict.judgement.unmet, verdict.decided_at)
    if verdict.reason is Reason.VALID and verdict.mode is Mode.CHECK:
        return translate("Words", "Good ticket; nothing was used")
    return _with_its_time(verdict) or reason_in_short(verdict.reason)


def _with_its_time(verdict: Verdict) -> str:
    """Why it is too late or too early for the ticket, with the hour."""
    validity = Validity() if verdict.ticket is None else verdict.ticket.validity
    if verdict.reason is Reason.EXPIRED and validity.ends_at is not None:
        ended = when(validity.ends_at, verdict.decided_at)
        return translate("Words", "No longer valid, ended {time}").format(time=ended)
    if verdict.reason is Reason.NOT_YET_VALID and validity.starts_at is not None:
        begins = when(validity.starts_at, verdict.decided_at)
        return translate("Words", "Not valid yet, from {time}").format(time=begins)
    return ""


def reason_in_short(reason: Reason) -> str:
    """The reason in few words, for lists."""
    words = {
        Reason.VALID: translate("Words", "Good ticket"),
        Reason.ALREADY_USED: translate("Words", "Already used"),
        Reason.UNKNOWN_CODE: translate("Words", "Unknown code"),
        Reason.NOT_ALLOWED_HERE: translate("Words", "Not allowed at this entrance"),
        Reason.WRONG_EVENT: translate("Words", "For another event"),
        Reason.EXPIRED: translate("Words", "No longer valid"),
        Reason.NOT_YET_VALID: translate("Words", "Not valid yet"),
        Reason.CANCELED: translate("Words", "Ticket canceled"),
        Reason.REFUNDED: translate("Words", "Ticket refunded"),
        Reason.UNPAID: translate("Words", "Not paid"),
        Reason.BLOCKED: translate("Words", "Ticket blocked"),
        Reason.CHECKED_OUT: translate("Words", "Checked out"),
        Reason.ALREADY_OUTSIDE: translate("Words", "Is outside already"),
        Reason.NEVER_ENTERED: translate("Words", "Never came in"),
        Reason.UNSUPPORTED: translate("Words", "The vendor cannot do this"),
        Reason.OFFLINE_UNVERIFIED: translate("Words", "Not verified: the vendor is silent"),
        Reason.NEEDS_ANSWER: translate("Words", "A question about the ticket is open"),
        Reason.MALFORMED_CODE: translate("Words", "This is no ticket's code"),
        Reason.AMBIGUOUS: translate("Words", "The code fits several tickets"),
        Reason.RULES: translate("Words", "The event's rules forbid it"),
        Reason.REVOKED: translate("Words", "Ticket revoked"),
        Reason.GONE: translate("Words", "No longer in the vendor's list"),
        Reason.HELD_ELSEWHERE: translate("Words", "Just being checked at another lane"),
        Reason.CONFLICT: translate("Words", "Two stations disagree about it"),
        Reason.REFUSED_BY_VENDOR: translate("Words", "Refused by the vendor"),
        Reason.VENDOR_TROUBLE: translate("Words", "The vendor has a fault"),
    }
    return words[reason]
