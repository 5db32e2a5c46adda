"""The books by tables: covered, uncovered, pending, and what a clean read proves."""

from dataclasses import replace

import pytest

from station.domain.books import add_up, base_of, covered, noticed, over_admitted, shows
from station.domain.capability import Counting
from station.domain.journal import Action, ItemState
from station.domain.ticket import Counters
from tests.domain.cases import item, minutes, ticket

SENT = item(ItemState.ACKNOWLEDGED, acknowledged_seq=5)
EXIT = item(ItemState.ACKNOWLEDGED, Action.EXIT, acknowledged_seq=5)


@pytest.mark.parametrize(
    ("what", "claim", "row", "expected"),
    [
        ("read before the acknowledgement", replace(SENT, acknowledged_seq=10), ticket(3, 1), False),
        ("read after it, and shown", SENT, ticket(3, 1), True),
        ("read after it, not shown", SENT, ticket(3, 0), False),
        ("not shown in a second later read", replace(SENT, unseen_seq=9), ticket(3, 0), True),
        ("not shown, the same read again", replace(SENT, unseen_seq=10), ticket(3, 0), False),
        ("still waiting", item(), ticket(3, 1), False),
        ("acknowledged without a mark", replace(SENT, acknowledged_seq=None), ticket(3, 1), False),
    ],
)
def test_covered(what, claim, row, expected):
    assert covered(claim, row) is expected


@pytest.mark.parametrize(
    ("what", "claim", "counters", "expected"),
    [
        ("the counter rose", SENT, Counters(3, 2, 1), True),
        ("the counter rose for the one before", replace(SENT, base=1), Counters(3, 2, 1), False),
        ("the time is ours", SENT, Counters(3, 3, 0, minutes(-5)), True),
        ("no counter", SENT, Counters(), False),
        ("nothing known before it", replace(SENT, base=None), Counters(3, 2, 1), True),
        ("an exit with its time", EXIT, Counters(1, 0, 1, minutes(-9), minutes(-5)), True),
        ("an exit after it", EXIT, Counters(1, 0, 1, minutes(-9), minutes(-2)), True),
        ("an exit before it", EXIT, Counters(1, 0, 1, minutes(-9), minutes(-7)), False),
        ("no exit", EXIT, Counters(1, 0, 1, minutes(-9)), False),
    ],
)
def test_shows(what, claim, counters, expected):
    assert shows(claim, ticket(counters=counters)) is expected


def test_the_first_read_that_lacks_the_use_is_noticed_once():
    assert noticed(SENT, ticket(3, 0)) == 10
    assert noticed(replace(SENT, unseen_seq=7), ticket(3, 0)) == 7
    assert noticed(SENT, ticket(3, 1)) is None
    assert noticed(replace(SENT, acknowledged_seq=11), ticket(3, 0)) is None
    assert noticed(item(), ticket(3, 0)) is None


def test_a_ticket_for_three_is_right_at_every_step():
    ours = item(ItemState.WAITING)
    assert add_up(ticket(3, 0), (ours,)).free == 2
    assert add_up(ticket(3, 2), (ours,)).free == 0
    sent = replace(ours, state=ItemState.ACKNOWLEDGED, acknowledged_seq=12)
    assert add_up(ticket(3, 2), (sent,)).free == 0
    assert add_up(ticket(3, 3, page_seq=13), (sent,)).free == 0
    assert add_up(ticket(3, 1, page_seq=13), (sent,)).free == 2


@pytest.mark.parametrize("state", [s for s in ItemState if s is not ItemState.ACKNOWLEDGED])
def test_only_what_stands_counts(state):
    ended = state in (ItemState.REFUSED, ItemState.RELEASED, ItemState.UNDONE)
    assert add_up(ticket(3, 0), (item(state),)).pending == (0 if ended else 1)


def test_too_much_elsewhere_is_seen_until_somebody_checked_out():
    """`remaining` stops at 0, the count goes on; with check-outs the count no longer tells."""
    overdrawn = Counters(3, 0, 5)
    assert add_up(ticket(counters=overdrawn), ()).free == -2
    returned = Counters(3, 2, 5, minutes(-9), minutes(-8))
    assert add_up(ticket(counters=returned), ()).free == 2
    assert add_up(ticket(counters=Counters(3, 1, 5)), (EXIT,)).free == 1
    assert add_up(ticket(counters=Counters(3, None, 1)), ()).free is None
    assert add_up(ticket(counters=Counters(None, 1, 1)), ()).free is None
    assert add_up(ticket(3, 0), (), elsewhere=2).free == 1


def test_without_a_row_acknowledged_uses_stay_uncovered():
    standing = add_up(None, (SENT, item()))
    assert (standing.free, standing.uncovered, standing.pending, standing.own) == (None, 1, 1, 2)
    assert not add_up(None, ()).outside


def test_the_last_event_decides_who_is_outside():
    fresh_exit = replace(EXIT, acknowledged_seq=20)
    assert add_up(ticket(1, 1), (SENT, fresh_exit)).outside
    assert not add_up(ticket(1, 1), (fresh_exit, replace(SENT, acknowledged_seq=21))).outside
    assert add_up(ticket(counters=Counters(1, 0, 1, None, minutes(-1))), ()).outside
    assert not add_up(ticket(counters=Counters(1, 0, 1, minutes(-1), minutes(-2))), ()).outside


def test_a_spare_is_a_counted_use_that_nobody_went_in_on():
    spare = replace(SENT, admitted=False)
    assert add_up(ticket(1, 1), (spare,)).spare == spare
    assert add_up(ticket(1, 1), (replace(spare, state=ItemState.UNKNOWN),)).spare is None
    assert add_up(ticket(1, 1), (SENT,)).spare is None


def test_no_spare_is_left_where_others_used_the_ticket_up_without_it():
    """Its person went in at another door: the vendor counts one use too many already."""
    spare = replace(SENT, admitted=False)
    assert add_up(ticket(1, 2), (spare,)).spare is None
    assert add_up(ticket(3, 3), (spare,)).spare == spare
    assert add_up(ticket(3, 4), (spare, replace(spare, item_id="i2"))).spare == spare
    assert add_up(ticket(1, 1), (replace(spare, acknowledged_seq=11),)).spare is None, "the row does not show it yet"
    left = Counters(1, 0, 2, None, minutes(-1))
    assert add_up(ticket(counters=left), (spare,)).spare == spare, "after an exit the count tells nothing of that"


def test_the_base_is_the_counter_once_everything_sent_has_arrived():
    row = ticket(5, 1)
    assert base_of(row, add_up(row, (item(),))) == 2
    held, unclear = item(ItemState.HELD, item_id="h"), item(ItemState.AMBIGUOUS, item_id="a")
    assert base_of(row, add_up(row, (held, unclear, item()))) == 2, "one is not sent, the other not any more"
    assert base_of(row, add_up(row, (replace(SENT, acknowledged_seq=11, base=1),))) == 2, "not in the row yet"
    assert base_of(None, add_up(None, ())) is None
    assert base_of(ticket(None, None), add_up(ticket(None, None), ())) is None


@pytest.mark.parametrize(
    ("what", "row", "items", "people"),
    [
        ("nobody let in here", ticket(1, 3), (), 0),
        ("let in here and elsewhere", ticket(1, 2), (SENT,), 1),
        ("waiting here, used elsewhere", ticket(1, 1), (item(),), 1),
        ("within the allowance", ticket(3, 3), (SENT,), 0),
        ("read before the acknowledgement", ticket(1, 2), (replace(SENT, acknowledged_seq=11),), 0),
        ("not shown yet", ticket(2, 3), (replace(SENT, base=3),), 0),
        ("something unsure", ticket(1, 2), (SENT, item(ItemState.UNKNOWN)), 0),
        ("somebody checked out", ticket(counters=Counters(1, 0, 2, None, minutes(-1))), (SENT,), 0),
        ("no counters", ticket(counters=Counters(None, 0, 2)), (SENT,), 0),
        ("nobody went in on it", ticket(1, 2), (replace(SENT, admitted=False),), 0),
    ],
)
def test_a_clean_read_proves_too_many(what, row, items, people):
    assert over_admitted(row, items) == people


def test_a_refusal_uses_nothing():
    refusal = item(ItemState.WAITING, Action.REFUSAL, people=0)
    assert not refusal.counts
    assert add_up(ticket(), (refusal,)).free == 1


IN, OUT = Counters(1, 0, 1), Counters(1, 1, 0)
FRESH = item(ItemState.ACKNOWLEDGED, acknowledged_seq=20)
FRESH_EXIT = item(ItemState.ACKNOWLEDGED, Action.EXIT, acknowledged_seq=20, base=1)


@pytest.mark.parametrize(
    ("what", "counters", "items", "free"),
    [
        ("outside by the list", OUT, (), 1),
        ("inside by the list", IN, (), 0),
        ("the list does not say", Counters(), (), None),
        ("the list does not say, let in here", Counters(), (item(),), 0),
        ("let in here, the list is older", OUT, (FRESH,), 0),
        ("let in here, and the list shows it", IN, (SENT,), 0),
        ("let out here, the list is older", IN, (FRESH_EXIT,), 1),
        ("let out here, then somebody came in elsewhere", IN, (replace(FRESH_EXIT, base=0),), 0),
        ("let out here, nothing known before", IN, (replace(FRESH_EXIT, base=None),), 0),
        ("let out here, and the list shows it", OUT, (EXIT,), 1),
        ("let out and in again", IN, (FRESH_EXIT, replace(FRESH, item_id="i2")), 0),
        ("let in here, out elsewhere: the stricter holds", OUT, (replace(FRESH, base=1),), 0),
    ],
)
def test_inside_or_outside(what, counters, items, free):
    assert add_up(ticket(counters=counters), items, counting=Counting.INSIDE).free == free


def test_the_base_of_a_ticket_that_goes_in_and_out_is_what_the_list_shows():
    row = ticket(counters=IN)
    assert base_of(row, add_up(row, (item(),), counting=Counting.INSIDE), Counting.INSIDE) == 1


def test_a_ticket_that_goes_in_and_out_is_shown_by_its_side_of_the_door():
    assert shows(SENT, ticket(counters=IN), Counting.INSIDE)
    assert not shows(SENT, ticket(counters=OUT), Counting.INSIDE)
    assert shows(EXIT, ticket(counters=OUT), Counting.INSIDE)
    assert noticed(EXIT, ticket(counters=IN), Counting.INSIDE) == 10
