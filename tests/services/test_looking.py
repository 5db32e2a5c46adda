"""A vendor whose codes can be looked up, and whose uses need no look before them."""

from dataclasses import replace

from station.domain.capability import Counting
from station.domain.journal import ItemState
from station.domain.ticket import TicketStatus
from station.domain.vendor import Settlement
from station.domain.verdict import Mode, Outcome, Reason, Verdict
from tests.services.desk import CUT, LISTED, USED, YES, Desk

LOOKS_ON_DEMAND = replace(LISTED, counting=Counting.INSIDE, reads_single_codes=True, looks_first=False)
"""Like Ingresse."""


def desk_with_a_ticket() -> Desk:
    desk = Desk(LOOKS_ON_DEMAND)
    desk.list_ticket("T1")
    return desk


def test_an_entry_is_asked_for_at_once():
    desk = desk_with_a_ticket()
    desk.room.uses = [YES]
    verdict = desk.admission.scan("T1", Mode.ENTRY)
    assert isinstance(verdict, Verdict)
    assert verdict.outcome is Outcome.ADMIT
    assert desk.room.asked == [("entry", "T1")]


def test_a_check_is_a_look_and_nothing_else():
    desk = desk_with_a_ticket()
    desk.room.looks = [USED]
    verdict = desk.admission.scan("T1", Mode.CHECK)
    assert isinstance(verdict, Verdict)
    assert verdict.outcome is Outcome.DENY
    assert desk.room.asked == [("look", "T1")]


def test_a_look_that_tells_of_uses_alone_lifts_no_refund():
    for status, outcome, reason in (
        (TicketStatus.REFUNDED, Outcome.DENY, Reason.REFUNDED),
        (TicketStatus.UNREADABLE, Outcome.DENY, Reason.REFUSED_BY_VENDOR),
        (TicketStatus.VALID, Outcome.ADMIT, Reason.VALID),
    ):
        desk = Desk(LOOKS_ON_DEMAND)
        desk.list_ticket("T1")
        desk.mirror.rows = {key: replace(row, status=status) for key, row in desk.mirror.rows.items()}
        desk.room.looks = [YES, YES]
        looked, held = desk.admission.scan("T1", Mode.CHECK), desk.admission.hold("T1")
        assert isinstance(looked, Verdict)
        assert isinstance(held, Verdict)
        assert (looked.outcome, looked.reason) == (held.outcome, held.reason) == (outcome, reason)


def test_an_unanswered_entry_is_read_back_at_once():
    desk = desk_with_a_ticket()
    desk.room.uses, desk.room.settlements = [CUT], [Settlement(ItemState.ACKNOWLEDGED)]
    verdict = desk.admission.scan("T1", Mode.ENTRY)
    assert isinstance(verdict, Verdict)
    assert verdict.outcome is not Outcome.DENY
    assert desk.room.asked == [("entry", "T1"), ("settle", "T1")]
    assert desk.states() == ["acknowledged"]
