"""The books of lists that keep every entry and exit: events as a set, by tables and by a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.books import add_up, base_of, noticed
from station.domain.capability import Counting
from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.passage import Direction, ListTerms, Passage, TicketFacts
from station.domain.passage_books import add_up_passages, shown_by
from station.domain.passage_excess import entered_too_often
from station.domain.ticket import Counters, Ticket
from station.domain.told_time import TOLD_IN_STEPS
from tests.domain.cases import item, minutes, ticket

HERE, THERE = "7", "8"
TERMS = ListTerms(device=HERE)
ONCE = ListTerms(device=HERE, entry_after_exit=False)
OFTEN = ListTerms(device=HERE, several_entries=True)
ACKNOWLEDGED, WAITING, UNKNOWN = ItemState.ACKNOWLEDGED, ItemState.WAITING, ItemState.UNKNOWN


def came(at: float, device: str = THERE) -> Passage:
    return Passage(Direction.ENTRY, minutes(at), device)


def left(at: float, device: str = THERE) -> Passage:
    return Passage(Direction.EXIT, minutes(at), device)


def row(*passages: Passage, page_seq: int = 10) -> Ticket:
    entries = sum(passage.direction is Direction.ENTRY for passage in passages)
    return ticket(counters=Counters(None, None, entries), facts=TicketFacts("1", "", passages), page_seq=page_seq)


def own(at: float, state: ItemState = WAITING, action: Action = Action.ENTRY, **changes: Any) -> OutboxItem:
    name = f"{action} {at}"
    acknowledged = 5 if state is ACKNOWLEDGED else None
    return item(
        state,
        action,
        **{"item_id": name, "door_time": minutes(at), "acknowledged_seq": acknowledged, "base": None, **changes},
    )


def free(listed: Ticket | None, *items: OutboxItem, terms: ListTerms | None = TERMS) -> int | None:
    return add_up(listed, items, counting=Counting.PASSAGES, terms=terms).free


@pytest.mark.parametrize(
    ("what", "listed", "items", "single", "again"),
    [
        ("never used", row(), (), 1, 1),
        ("in at another door", row(came(-9)), (), 0, 0),
        ("in here, not sent", row(), (own(-9),), 0, 0),
        ("in here, sent, the list is older", row(), (own(-9, ACKNOWLEDGED, acknowledged_seq=12),), 0, 0),
        ("in here, and the list shows it", row(came(-9, HERE)), (own(-9, ACKNOWLEDGED),), 0, 0),
        ("in and out elsewhere", row(came(-9), left(-5)), (), 0, 1),
        ("out without ever coming in", row(left(-5)), (), 1, 1),
        ("in elsewhere, out here, not sent", row(came(-9)), (own(-5, action=Action.EXIT),), 0, 1),
        ("in here, not sent, out elsewhere", row(left(-5)), (own(-9),), 0, 1),
        ("in here and out elsewhere within a minute", row(left(-5)), (own(-5.5),), 0, 0),
        ("in elsewhere and out here within a minute", row(came(-5.5)), (own(-5, action=Action.EXIT),), 0, 0),
        ("in and out here within a minute", row(), (own(-5.5), own(-5, action=Action.EXIT)), 0, 1),
        ("in and out of one moment", row(came(-5), left(-5)), (), 0, 0),
        ("the entry was refused", row(), (own(-9, ItemState.REFUSED),), 1, 1),
        ("held in another lane", row(), (own(-1, ItemState.HELD),), 0, 0),
        ("held, and nobody passed", row(), (own(-1, ItemState.RELEASED),), 1, 1),
        ("taken back, the list is older", row(came(-9, HERE)), (own(-9, ItemState.UNDONE, acknowledged_seq=11),), 1, 1),
        ("taken back, and still there", row(came(-9, HERE)), (own(-9, ItemState.UNDONE, acknowledged_seq=9),), 0, 0),
        ("taken out by somebody else", row(), (own(-9, ACKNOWLEDGED, unseen_seq=9),), 1, 1),
        ("missing from one read alone", row(), (own(-9, ACKNOWLEDGED, unseen_seq=10),), 0, 0),
        ("nobody can tell", row(), (own(-9, ItemState.AMBIGUOUS),), 0, 0),
    ],
)  # fmt: skip
def test_what_is_free(what: str, listed: Ticket, items: tuple[OutboxItem, ...], single: int, again: int) -> None:
    assert free(listed, *items, terms=ONCE) == single, what
    assert free(listed, *items) == again, what
    assert free(listed, *items, terms=OFTEN) == 1, what


def test_without_terms_row_or_facts_nothing_is_free_and_nothing_is_not() -> None:
    assert free(row(), terms=None) is None
    assert free(None) is None
    assert free(ticket()) is None


@pytest.mark.parametrize("state", [ACKNOWLEDGED, UNKNOWN, WAITING, ItemState.SENDING, ItemState.INTENT])
def test_a_use_that_the_list_shows_counts_once(state: ItemState) -> None:
    listed = row(came(-9), came(-5, HERE))
    standing = add_up_passages(listed, (own(-5, state),), OFTEN)
    assert standing.passages == (came(-9), came(-5, HERE))
    assert (standing.pending, standing.uncovered) == (0, 0)


@pytest.mark.parametrize(
    ("what", "passage"),
    [
        ("another device's", came(-5)),
        ("nobody's", came(-5, "")),
        ("an exit", left(-5, HERE)),
        ("two seconds off", Passage(Direction.ENTRY, minutes(-5) + timedelta(seconds=2), HERE)),
        (
            "put right for a clock that is not so wrong",
            Passage(Direction.ENTRY, minutes(-5) + timedelta(seconds=10), HERE),
        ),
    ],
)
def test_what_is_not_ours_counts_beside_it(what: str, passage: Passage) -> None:
    standing = add_up_passages(row(passage), (own(-5, UNKNOWN),), OFTEN)
    assert len(standing.passages) == 2
    assert standing.pending == 1


def test_a_passage_is_one_use_alone() -> None:
    """Two of our own within the vendor's resolution, and the list shows one: the other still counts."""
    near, nearer = own(-5 + 5 / 60, UNKNOWN), own(-5, UNKNOWN, position=1)
    listed = row(came(-5, HERE))
    assert shown_by(listed, (near, nearer), HERE) == {nearer.item_id: came(-5, HERE)}
    assert add_up_passages(listed, (near, nearer), OFTEN).pending == 1


def test_a_wrong_clock_is_put_right_in_whole_steps() -> None:
    """This machine is an hour and two seconds behind: the vendor is told an hour more."""
    told = Passage(Direction.ENTRY, minutes(55), HERE)
    use = own(-5, UNKNOWN)
    assert add_up_passages(row(told), (use,), OFTEN, 3602.0).passages == (told,)
    assert len(add_up_passages(row(told), (use,), OFTEN).passages) == 2
    (unsent,) = add_up_passages(row(), (use,), OFTEN, 3602.0).passages
    assert unsent == told


def test_who_came_in_here_by_a_slow_clock_is_still_inside() -> None:
    """Out at another door half an hour ago, in here five minutes ago; this machine's clock says an hour ago."""
    use = own(-65)
    assert add_up_passages(row(left(-30)), (use,), TERMS, 3600.0).free == 0


def test_a_list_that_names_no_device_shows_nobodys_own() -> None:
    assert not shown_by(row(came(-5, "")), (own(-5, ACKNOWLEDGED),), "")


def test_who_left_is_outside() -> None:
    assert add_up_passages(row(came(-9), left(-5)), (), TERMS).outside
    assert not add_up_passages(row(came(-9)), (), TERMS).outside
    assert not add_up_passages(row(), (), TERMS).outside
    assert add_up_passages(row(came(-9)), (own(-5, action=Action.EXIT),), TERMS).outside


def test_there_is_no_counter_to_start_from() -> None:
    standing = add_up(row(came(-9)), (), counting=Counting.PASSAGES, terms=TERMS)
    assert base_of(row(came(-9)), standing, Counting.PASSAGES) is None


@pytest.mark.parametrize(
    ("what", "listed", "claim", "seen"),
    [
        ("shown", row(came(-5, HERE)), own(-5, ACKNOWLEDGED), None),
        ("not shown", row(), own(-5, ACKNOWLEDGED), 10),
        ("read before the acknowledgement", row(page_seq=4), own(-5, ACKNOWLEDGED), None),
        ("noticed before", row(), own(-5, ACKNOWLEDGED, unseen_seq=7), 7),
        ("not sent", row(), own(-5), None),
    ],
)
def test_the_first_read_without_our_use_is_noticed(what: str, listed: Ticket, claim: OutboxItem, seen: int) -> None:
    assert noticed(claim, listed, Counting.PASSAGES, TERMS) == seen


def test_without_terms_nothing_is_noticed() -> None:
    assert noticed(own(-5, ACKNOWLEDGED), row(), Counting.PASSAGES) is None


SPARE = own(-5, ACKNOWLEDGED, admitted=False)


@pytest.mark.parametrize(
    ("what", "listed", "items", "left_over"),
    [
        ("in the list", row(came(-5, HERE)), (SPARE,), True),
        ("not in the list yet", row(), (SPARE,), False),
        ("of a code that no list knows", None, (SPARE,), True),
        ("they went in at another door since", row(came(-5, HERE), came(-2)), (SPARE,), False),
        ("they left since", row(came(-5, HERE), left(-2)), (SPARE,), False),
        ("somebody was in before", row(came(-20), came(-5, HERE)), (SPARE,), True),
        ("let in here since", row(came(-5, HERE)), (SPARE, own(-2)), False),
        ("its answer is still out", row(came(-5, HERE)), (replace(SPARE, state=UNKNOWN),), False),
    ],
)  # fmt: skip
def test_a_use_that_nobody_went_in_on_is_kept_for_its_person(
    what: str, listed: Ticket | None, items: tuple[OutboxItem, ...], left_over: bool
) -> None:
    assert add_up_passages(listed, items, TERMS).spare == (SPARE if left_over else None), what


def test_looked_at_as_if_it_never_was_a_spare_is_in_no_count() -> None:
    listed = row(came(-20), left(-10), came(-5, HERE))
    assert add_up_passages(listed, (SPARE,), TERMS).free == 0
    unspent = add_up_passages(listed, (SPARE,), TERMS, None, SPARE)
    assert (unspent.free, unspent.passages) == (1, (came(-20), left(-10)))
    assert add_up_passages(row(came(-20), came(-5, HERE)), (SPARE,), TERMS, None, SPARE).free == 0


AT_MOST_TWO = '{"<": [{"var": "entries_number"}, 2]}'
SENT = own(-9, ACKNOWLEDGED)


@pytest.mark.parametrize(
    ("what", "listed", "items", "terms", "people"),
    [
        ("nobody let in here", row(came(-9), came(-5)), (), TERMS, 0),
        ("in here alone", row(came(-9, HERE)), (SENT,), TERMS, 0),
        ("in here and elsewhere", row(came(-9, HERE), came(-5)), (SENT,), TERMS, 1),
        ("in elsewhere twice more", row(came(-12), came(-9, HERE), came(-5)), (SENT,), TERMS, 2),
        ("out in between", row(came(-12), left(-10), came(-9, HERE)), (SENT,), TERMS, 0),
        ("out in between, once and for all", row(came(-12), left(-10), came(-9, HERE)), (SENT,), ONCE, 1),
        ("as often as they like", row(came(-9, HERE), came(-5)), (SENT,), OFTEN, 0),
        ("waiting here, in elsewhere", row(came(-12)), (own(-9),), TERMS, 1),
        ("waiting here, and out elsewhere since", row(came(-12), left(-10)), (own(-9),), TERMS, 0),
        ("left here, not sent", row(came(-12)), (own(-10, action=Action.EXIT), own(-9)), TERMS, 0),
        ("read before the acknowledgement", row(came(-9, HERE), came(-5), page_seq=5), (SENT,), TERMS, None),
        ("ours is missing", row(came(-9), came(-5)), (SENT,), TERMS, None),
        ("ours was taken out", row(came(-8), came(-5)), (replace(SENT, unseen_seq=9),), TERMS, 1),
        ("something unsure", row(came(-9, HERE), came(-5)), (SENT, own(-2, UNKNOWN)), TERMS, None),
        ("something was just taken back", row(came(-9, HERE), came(-5, HERE)),
         (SENT, own(-5, ItemState.UNDONE, acknowledged_seq=10)), TERMS, None),
        ("taken back before it was sent", row(came(-9, HERE), came(-5)), (SENT, own(-4, ItemState.UNDONE)), TERMS, 1),
        ("nobody went in on ours", row(came(-9, HERE), came(-5)), (replace(SENT, admitted=False),), TERMS, 0),
        ("a spare beside it", row(came(-9, HERE), came(-5, HERE)), (SENT, replace(SPARE)), TERMS, 0),
        ("no terms", row(came(-9, HERE), came(-5)), (SENT,), None, None),
        ("within the rules", row(came(-12), came(-9, HERE)), (SENT,), replace(OFTEN, rules=AT_MOST_TWO), 0),
        ("beyond the rules", row(came(-15), came(-12), came(-9, HERE)), (SENT,), replace(OFTEN, rules=AT_MOST_TWO), 1),
        ("another door's, beyond the rules", row(came(-12), came(-9, HERE), came(-5)), (SENT,),
         replace(OFTEN, rules=AT_MOST_TWO), 0),
        ("rules that forbid every entry", row(came(-9, HERE)), (SENT,),
         replace(OFTEN, rules='{"<": [{"var": "entries_number"}, 0]}'), 0),
        ("rules that nobody can read", row(came(-12), came(-9, HERE)), (SENT,), replace(OFTEN, rules='{"?": []}'), 0),
    ],
)  # fmt: skip
def test_a_clean_read_proves_what_was_too_much(
    what: str, listed: Ticket, items: tuple[OutboxItem, ...], terms: ListTerms | None, people: int | None
) -> None:
    assert entered_too_often(listed, items, terms) == people, what


class Told:
    """The simplest account there is: one event after the other, by the terms."""

    def __init__(self, terms: ListTerms) -> None:
        self.terms = terms
        self.entered = self.inside = False

    @property
    def open(self) -> bool:
        return self.terms.several_entries or not self.entered or (self.terms.entry_after_exit and not self.inside)

    def tell(self, direction: Direction) -> None:
        self.inside = direction is Direction.ENTRY
        self.entered |= self.inside


moves = st.lists(
    st.tuples(st.sampled_from(Direction), st.booleans(), st.sampled_from([WAITING, ACKNOWLEDGED, UNKNOWN])), max_size=6
)


@given(moves, st.integers(0, 6), st.sampled_from([TERMS, ONCE, OFTEN]))
def test_however_much_the_list_knows_already_the_account_is_the_same(
    told: Sequence[tuple[Direction, bool, ItemState]], known: int, terms: ListTerms
) -> None:
    """What happened at both doors, five minutes apart. The row shows the first few of it: ours stands in both."""
    account, items, listed = Told(terms), [], []
    for number, (direction, ours, state) in enumerate(told):
        account.tell(direction)
        at: float = -60 + 5 * number
        shown = number < known
        passage = Passage(direction, minutes(at), HERE if ours else THERE)
        if shown or not ours:
            listed.append(passage)
        if ours:
            action = Action.ENTRY if direction is Direction.ENTRY else Action.EXIT
            sequence = (5 if shown else 12) if state is ACKNOWLEDGED else None
            items.append(own(at, state, action, position=number, acknowledged_seq=sequence))
    standing = add_up_passages(row(*listed), items, terms)
    assert standing.free == int(account.open)
    assert len(standing.passages) == len(told)
    assert standing.outside is (bool(told) and not account.inside)


@given(moves, st.sampled_from([TERMS, ONCE, OFTEN]))
def test_no_more_is_free_than_without_what_waits_here(
    told: Sequence[tuple[Direction, bool, ItemState]], terms: ListTerms
) -> None:
    """An own entry that the list does not show never makes room."""
    listed: list[Passage] = []
    for number, (direction, ours, _state) in enumerate(told):
        listed.append(Passage(direction, minutes(-60 + 5 * number), HERE if ours else THERE))
    without = add_up_passages(row(*listed), (), terms).free
    for at in (-70.0, -57.5, -1.0):
        found = add_up_passages(row(*listed), (own(at),), terms).free
        assert found is not None
        assert without is not None
        assert found <= without
        assert not found or terms.several_entries or at < -1.0


def test_a_use_is_known_again_where_it_was_told_by_a_clock_that_was_put_right() -> None:
    exact = own(-9, ACKNOWLEDGED, door_time=minutes(-9) + timedelta(microseconds=123_457))
    for steps in (-720, -1, 1, 13):
        shown = Passage(Direction.ENTRY, exact.door_time + steps * TOLD_IN_STEPS, HERE)
        assert set(shown_by(row(shown), (exact,), HERE)) == {exact.item_id}
        assert not shown_by(row(replace(shown, at=shown.at + timedelta(milliseconds=5))), (exact,), HERE)
        assert not shown_by(row(replace(shown, device=THERE)), (exact,), HERE)
        coarse = own(-9, ACKNOWLEDGED)
        known = shown_by(row(replace(shown, at=coarse.door_time + steps * TOLD_IN_STEPS)), (coarse,), HERE)
        assert bool(known) is (abs(steps) <= 1), "nothing below the steps: only by how the clocks stand now"
