"""What a person decides, and what stays as it was decided before."""

import pytest

from station.domain.journal import Conflict, ConflictKind, ItemState
from station.domain.ticket import TicketKey
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.services.conflicts import Conflicts
from tests.services.desk import LISTED, Desk


def inbox(desk: Desk) -> Conflicts:
    return Conflicts("fair", desk.journal, desk.clock)


def raised(desk: Desk) -> Conflict:
    key = TicketKey("fair", "main", "T1")
    conflict = Conflict("one", ConflictKind.REFUSED_LATER, key, "T1", 1, desk.clock.now())
    desk.journal.raise_conflict(conflict)
    return conflict


def test_what_was_dealt_with_is_open_no_longer_and_stays():
    desk = Desk(LISTED)
    conflict = raised(desk)
    assert inbox(desk).open().conflicts == (conflict,)
    desk.clock.seconds = 60
    assert inbox(desk).deal_with("one") is None
    assert inbox(desk).open().conflicts == ()
    first = desk.journal.raised["one"].resolved_at
    desk.clock.seconds = 120
    inbox(desk).deal_with("one")
    assert desk.journal.raised["one"].resolved_at == first
    assert inbox(desk).deal_with("never heard of") is None


@pytest.mark.parametrize(
    ("counted", "admitted", "state"),
    [
        (True, True, ItemState.ACKNOWLEDGED),
        (True, False, ItemState.ACKNOWLEDGED),
        (False, True, ItemState.WAITING),
        (False, False, ItemState.RELEASED),
    ],
)
def test_a_person_decides_an_undecided_use(counted, admitted, state):
    desk = Desk(LISTED)
    item = desk.put(ItemState.AMBIGUOUS, admitted=admitted)
    assert inbox(desk).open().undecided == (item,)
    assert inbox(desk).decide(item.item_id, counted) is None
    decided = desk.journal.items[item.item_id]
    assert decided.state is state
    assert (decided.acknowledged_seq is not None) is counted
    assert inbox(desk).open().undecided == ()


@pytest.mark.parametrize("state", [each for each in ItemState if each is not ItemState.AMBIGUOUS])
def test_only_undecided_uses_are_for_a_person(state):
    desk = Desk(LISTED)
    item = desk.put(state)
    inbox(desk).decide(item.item_id, counted=True)
    inbox(desk).decide("never heard of", counted=True)
    assert desk.journal.items[item.item_id] == item


def test_a_full_disk_is_told():
    desk = Desk(LISTED)
    full = Trouble(TroubleKind.DISK_FULL)

    def refuse(*_: object) -> None:
        raise TroubleError(full)

    desk.journal.transaction = desk.journal.queue = refuse
    assert inbox(desk).open() == full
    assert inbox(desk).deal_with("one") == full
    assert inbox(desk).decide("one", counted=True) == full
