"""Plain values of the domain for these tests. Without Hypothesis, since killed processes import this thirty times."""

from __future__ import annotations

from datetime import UTC, datetime

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ticket import Ticket, TicketKey
from station.domain.verdict import Judgement, Mode, Outcome, Reason, Source, Upload, Verdict, WhatNow

NOON = datetime(2026, 7, 4, 12, 0, tzinfo=UTC)
KEY = TicketKey("main", "hall", "T1")
ADMITTED = Judgement(Outcome.ADMIT, Reason.VALID, WhatNow.LET_IN)
DENIED = Judgement(Outcome.DENY, Reason.ALREADY_USED, WhatNow.CALL_SUPERVISOR)


def item(
    item_id: str,
    state: ItemState = ItemState.WAITING,
    *,
    key: TicketKey = KEY,
    action: Action = Action.ENTRY,
    people: int = 1,
    at: datetime = NOON,
    admitted: bool = True,
) -> OutboxItem:
    return OutboxItem(item_id, item_id, key, f"code of {key.ticket_id}", action, state, people, at, admitted=admitted)


def verdict(
    scan_id: str,
    judgement: Judgement = ADMITTED,
    *,
    profile: str = "main",
    mode: Mode = Mode.ENTRY,
    at: datetime = NOON,
    upload: Upload = Upload.NOT_NEEDED,
) -> Verdict:
    return Verdict(scan_id, "code of T1", mode, profile, judgement, Source.MIRROR, at, upload=upload)


def ticket(ticket_id: str, *codes: str, section: str = "hall", profile: str = "main", **more: object) -> Ticket:
    return Ticket(TicketKey(profile, section, ticket_id), codes or (f"code of {ticket_id}",), **more)  # type: ignore[arg-type]
