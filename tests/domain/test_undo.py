"""What stands against undoing a scan, as far as a list shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from station.domain.capability import Capability, Counting
from station.domain.journal import ScanSummary, TakenBack
from station.domain.undo import UndoState, undo_offer
from station.domain.verdict import Mode, Outcome, Reason, Source, Upload

NOW = datetime(2026, 12, 31, 20, 14, tzinfo=UTC)
SCAN = ScanSummary(
    *(1, "scan", "door", "CODE", Mode.ENTRY, Outcome.ADMIT, Reason.VALID, Source.VENDOR),
    decided_at=NOW - timedelta(minutes=1),
    ticket_type="Adult",
    holder="",
    upload=Upload.DONE,
)
TAKES_BACK = Capability(
    frozenset(Mode), Counting.PASSAGES, ticket_list=True, reads_single_codes=True, annul_within=900.0
)
NEVER = replace(TAKES_BACK, annul_within=0.0)


@pytest.mark.parametrize(
    ("scan", "capability", "state"),
    [
        (SCAN, TAKES_BACK, None),
        (replace(SCAN, outcome=Outcome.ATTENTION), TAKES_BACK, None),
        (replace(SCAN, mode=Mode.EXIT), TAKES_BACK, None),
        (replace(SCAN, mode=Mode.CHECK), TAKES_BACK, UndoState.NOTHING),
        (replace(SCAN, outcome=Outcome.DENY), TAKES_BACK, UndoState.NOTHING),
        (replace(SCAN, back=TakenBack.DONE), TAKES_BACK, UndoState.NOTHING),
        (replace(SCAN, back=TakenBack.ASKED), TAKES_BACK, UndoState.ASKED),
        (replace(SCAN, upload=Upload.WAITING), NEVER, None),
        (SCAN, NEVER, UndoState.NO_WAY_BACK),
        (replace(SCAN, decided_at=NOW - timedelta(seconds=900)), TAKES_BACK, None),
        (replace(SCAN, decided_at=NOW - timedelta(seconds=901)), TAKES_BACK, UndoState.TOO_LATE),
    ],
)
def test_what_is_offered(scan: ScanSummary, capability: Capability, state: UndoState | None) -> None:
    assert undo_offer(scan, capability, NOW) is state
