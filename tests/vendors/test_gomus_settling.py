"""go~mus's rule for unanswered requests, case by case (BOOKKEEPING.md, "Settling")."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.ticket import TicketKey
from station.vendors.gomus.client import Words
from station.vendors.gomus.payloads import Evidence, write_evidence
from station.vendors.gomus.settling import settlement

USED = "Barcode wurde schon eingelöst am 13.03.2017"


@pytest.mark.parametrize(
    ("action", "before", "after", "state"),
    [
        (Action.ENTRY, (200, "Eintritte: 1"), (422, USED), ItemState.ACKNOWLEDGED),
        (Action.ENTRY, (200, ""), (422, USED), ItemState.ACKNOWLEDGED),
        (Action.ENTRY, (200, "Eintritte: 1"), (422, "geht nicht mehr"), ItemState.ACKNOWLEDGED),
        (Action.ENTRY, (200, "Eintritte: 1"), (422, "Barcode wurde storniert"), ItemState.AMBIGUOUS),
        (Action.ENTRY, (200, "Eintritte: 1"), (404, "weg"), ItemState.AMBIGUOUS),
        (Action.ENTRY, (200, "Eintritte: 2"), (200, "Eintritte: 1"), ItemState.ACKNOWLEDGED),
        (Action.ENTRY, (200, "Eintritte: 2"), (200, "Eintritte: 2"), ItemState.WAITING),
        (Action.ENTRY, (200, ""), (200, ""), ItemState.UNKNOWN),
        (Action.ENTRY, (422, USED), (422, USED), ItemState.UNKNOWN),
        (Action.ENTRY, None, (422, USED), ItemState.UNKNOWN),
        (Action.ENTRY, None, (200, "Eintritte: 1"), ItemState.UNKNOWN),
        (Action.EXIT, (422, USED), (422, USED), ItemState.AMBIGUOUS),
        (Action.EXIT, (422, USED), (200, "Eintritte: 1"), ItemState.ACKNOWLEDGED),
        (Action.EXIT, (200, "Eintritte: 2"), (200, "Eintritte: 2"), ItemState.AMBIGUOUS),
        (Action.EXIT, None, (200, "Eintritte: 2"), ItemState.AMBIGUOUS),
    ],
)
def test_settling(action: Action, before: tuple[int, str] | None, after: tuple[int, str], state: ItemState) -> None:
    item = OutboxItem(
        item_id="i", scan_id="s", key=TicketKey("door", "", "A"), code="A", action=action, state=ItemState.UNKNOWN,
        people=1, door_time=datetime(2026, 7, 1, tzinfo=UTC),
        evidence="" if before is None else write_evidence(Evidence(*before)),
    )  # fmt: skip
    found = settlement(item, Words(*after))
    assert found.state is state
    assert found.evidence == item.evidence
    assert found.message == after[1]
