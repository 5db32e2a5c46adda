"""Small promises of the values that cross the floors."""

from datetime import UTC, datetime

from station.domain.case import deny
from station.domain.journal import UPLOADS, ItemState
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.domain.verdict import Mode, Outcome, Reason, Source, Verdict


def test_a_verdict_speaks_for_its_judgement():
    verdict = Verdict(
        "s1", "T1", Mode.ENTRY, "fair", deny(Reason.CANCELED), Source.VENDOR, datetime(2026, 1, 1, tzinfo=UTC)
    )
    assert (verdict.outcome, verdict.reason) == (Outcome.DENY, Reason.CANCELED)
    assert not verdict.judgement.lets_pass


def test_trouble_can_be_carried_out_of_a_transaction():
    error = TroubleError(Trouble(TroubleKind.DISK_FULL, "journal.db"))
    assert error.trouble.kind is TroubleKind.DISK_FULL
    assert str(error) == "disk_full: journal.db"


def test_every_state_says_what_the_vendor_knows():
    assert set(UPLOADS) == set(ItemState)
