"""Changes of bookings over a line that is cut: nothing twice, nothing lost, nobody overwritten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, FeedbackFields, PriceFields, Refusal
from station.domain.desk_journal import Choice
from station.domain.money import Money
from station.domain.trouble import TroubleKind
from station.sandbox import FaultKind, FaultRule, GomusOptions, Phase
from station.sandbox.gomus_cash_point_options import CashPointOptions
from tests.integration.cash_desks import (
    BOOKING,
    GUIDES,
    KEY,
    PowerCut,
    Till,
    at_vendor,
    colleague,
    custom_prices,
    executed,
)
from tests.integration.doors import Vendors

FLAT = PriceFields("Pauschale", 1, Money(9000), "für alle")
GUIDE = PriceFields("Audioguide", 3, Money(500))
DISCOUNT = PriceFields("Nachlass", 1, Money(-1000))
GOOD = FeedbackFields(True, 25, "eine tolle Führung")
BEFORE = ("Audioguides", 3, 500)

DONE = [
    FaultRule(FaultKind.CUT, phase=Phase.AFTER),
    FaultRule(FaultKind.PARTIAL, phase=Phase.AFTER),
    FaultRule(FaultKind.TRUNCATED, phase=Phase.AFTER),
    FaultRule(FaultKind.STATUS, status=502, phase=Phase.AFTER),
    FaultRule(FaultKind.GARBAGE, phase=Phase.AFTER),
    FaultRule(FaultKind.SILENCE, phase=Phase.AFTER, seconds=0.2),
]
LOST = [
    FaultRule(FaultKind.CUT),
    FaultRule(FaultKind.STATUS, status=500),
    FaultRule(FaultKind.GARBAGE),
    FaultRule(FaultKind.SILENCE, seconds=0.2),
]


@dataclass(frozen=True)
class Case:
    """One kind of change: how it is made, what it does at the vendor, and whether that stands there."""

    call: str
    make: Callable[[Till], BookingChange]
    effects: dict[str, int]
    stands: Callable[[Vendors], bool]


def _set(till: Till) -> BookingChange:
    base = till.price()
    wanted = replace(base, quantity=4)
    return till.submit(ChangeKind.SET_PRICE, price_id=GUIDES, prices=(wanted,), base_price=base)


def _clear(till: Till) -> BookingChange:
    colleague(till.vendors, "set_feedback", took_place=True, participants=3, comment="gut")
    return till.submit(ChangeKind.CLEAR_FEEDBACK, base_feedback=till.feedback())


def _added(vendors: Vendors) -> bool:
    wanted = Counter([BEFORE, ("Pauschale", 1, 9000), ("Audioguide", 3, 500), ("Nachlass", 1, -1000)])
    return Counter(custom_prices(vendors).values()) == wanted


def _reported(vendors: Vendors) -> bool:
    kept = at_vendor(vendors).feedback
    return kept is not None and (kept.took_place, kept.participants, kept.comment) == (True, 25, GOOD.comment)


CASES = [
    Case(
        "add_prices",
        lambda till: till.submit(ChangeKind.ADD_PRICES, prices=(FLAT, GUIDE, DISCOUNT)),
        {"add_price": 3},
        _added,
    ),
    Case(
        "set_price", _set, {"set_price": 1}, lambda vendors: custom_prices(vendors)[GUIDES] == ("Audioguides", 4, 500)
    ),
    Case(
        "delete_price",
        lambda till: till.submit(ChangeKind.DELETE_PRICE, price_id=GUIDES, base_price=till.price()),
        {"delete_price": 1},
        lambda vendors: custom_prices(vendors) == {},
    ),
    Case(
        "set_feedback",
        lambda till: till.submit(ChangeKind.SET_FEEDBACK, feedback=GOOD),
        {"set_feedback": 1},
        _reported,
    ),
    Case("clear_feedback", _clear, {"clear_feedback": 1}, lambda vendors: at_vendor(vendors).feedback is None),
]
every_change = pytest.mark.parametrize("case", CASES, ids=lambda case: case.call)


@pytest.fixture
def open_till(vendors: Vendors, tmp_path: Path) -> Iterator[Callable[[str], Till]]:
    tills: list[Till] = []
    vendors.sandbox.gomus.options = GomusOptions()

    def make(name: str = "A") -> Till:
        tills.append(Till(tmp_path / name, vendors))
        return tills[-1]

    yield make
    for till in tills:
        till.close()
    vendors.wait_until_idle()
    vendors.sandbox.gomus.options = GomusOptions()


@pytest.fixture
def till(open_till: Callable[[str], Till]) -> Till:
    return open_till("A")


def strike(vendors: Vendors, rule: FaultRule, times: int = 1) -> None:
    """The fault, for calls that change something."""
    for method in ("POST", "PUT", "DELETE"):
        vendors.sandbox.faults.add(replace(rule, vendor="gomus", method=method, times=times))


@every_change
@pytest.mark.parametrize("rule", [*DONE, *LOST], ids=lambda rule: f"{rule.kind}-{rule.phase}")
def test_a_lost_answer_does_it_once(vendors: Vendors, till: Till, case: Case, rule: FaultRule) -> None:
    change = case.make(till)
    strike(vendors, rule)
    report = till.run()
    assert report.trouble is not None
    assert till.state(change) is ChangeState.UNKNOWN
    till.restart()
    till.rest()
    assert till.state(change) is ChangeState.DONE
    assert (executed(vendors), case.stands(vendors)) == (case.effects, True)
    assert till.journal.open_changes("museum") == ()


@every_change
@pytest.mark.parametrize("arrives", [True, False], ids=["arrived", "never left"])
def test_a_machine_that_goes_off_in_the_middle_does_it_once(
    vendors: Vendors, till: Till, case: Case, arrives: bool
) -> None:
    change = case.make(till)
    till.power_cut(case.call, arrives=arrives)
    with pytest.raises((PowerCut, RuntimeError)):  # the second: nothing can be written down any more
        till.run()
    till.start()
    assert till.state(change) is ChangeState.UNKNOWN
    till.rest()
    assert till.state(change) is ChangeState.DONE
    assert (executed(vendors), case.stands(vendors)) == (case.effects, True)


@every_change
def test_without_a_line_it_waits_and_is_sent_once(vendors: Vendors, till: Till, case: Case) -> None:
    change = case.make(till)
    vendors.sandbox.outage("gomus")
    report = till.run()
    assert (report.waiting, report.trouble is not None) == (1, True)
    till.restart()
    assert till.state(change) is ChangeState.WAITING
    till.rest()
    assert (till.state(change), executed(vendors), case.stands(vendors)) == (ChangeState.DONE, case.effects, True)


@every_change
@pytest.mark.parametrize("status", [401, 403, 429, 503])
def test_a_no_that_is_not_about_the_change_leaves_it_waiting(
    vendors: Vendors, till: Till, case: Case, status: int
) -> None:
    change = case.make(till)
    strike(vendors, FaultRule(FaultKind.STATUS, status=status))
    till.run()
    assert till.state(change) is ChangeState.WAITING
    till.rest()
    assert (executed(vendors), case.stands(vendors)) == (case.effects, True)


def test_a_part_that_arrived_leaves_the_rest_to_a_person(vendors: Vendors, till: Till) -> None:
    vendors.sandbox.gomus.options = GomusOptions(cash_point=CashPointOptions(prices_kept=1))
    change = till.submit(ChangeKind.ADD_PRICES, prices=(FLAT, GUIDE, DISCOUNT))
    strike(vendors, FaultRule(FaultKind.CUT, phase=Phase.AFTER))
    till.run()
    till.rest()
    kept = till.journal.change(change.change_id)
    assert kept is not None
    assert (kept.state, kept.missing) == (ChangeState.DIFFERS, (GUIDE, DISCOUNT))
    assert executed(vendors) == {"add_price": 1}
    vendors.sandbox.gomus.options = GomusOptions()
    assert till.lane.changes.choose(change.change_id, Choice.MINE) is None
    till.rest()
    assert (till.state(change), executed(vendors), _added(vendors)) == (ChangeState.DONE, {"add_price": 3}, True)


def test_equal_prices_are_counted(vendors: Vendors, till: Till) -> None:
    """Two of the same: one that a colleague added before does not pass for one of ours."""
    colleague(vendors, "add_price", title="Audioguide", quantity=3, price_cents=500)
    change = till.submit(ChangeKind.ADD_PRICES, prices=(GUIDE, GUIDE))
    strike(vendors, FaultRule(FaultKind.CUT))
    till.run()
    till.rest()
    assert till.state(change) is ChangeState.DONE
    assert Counter(custom_prices(vendors).values()) == {BEFORE: 1, ("Audioguide", 3, 500): 3}


@pytest.mark.parametrize("case", CASES[:4], ids=lambda case: case.call)
def test_a_booking_that_is_gone_is_refused(vendors: Vendors, till: Till, case: Case) -> None:
    change = case.make(till)
    colleague(vendors, "remove")
    till.run()
    kept = till.journal.change(change.change_id)
    assert kept is not None
    assert (kept.state, kept.refusal) == (ChangeState.REFUSED, Refusal.GONE)


def test_a_paid_booking_refuses_prices_and_takes_feedback(vendors: Vendors, till: Till) -> None:
    refused = [CASES[0].make(till), CASES[1].make(till), CASES[2].make(till)]
    taken = CASES[3].make(till)
    colleague(vendors, "pay")
    for _ in range(2):  # what follows on a refused change of the same price is looked at by the next run
        till.run()
    assert [till.state(each) for each in (*refused, taken)] == [*[ChangeState.REFUSED] * 3, ChangeState.DONE]
    first = till.journal.change(refused[0].change_id)
    assert first is not None
    assert (first.refusal, first.message) == (Refusal.PAID, "Die Buchung ist bereits bezahlt")
    asked = len(vendors.sandbox.audit.requests("gomus"))
    CASES[0].make(till)
    till.run()
    assert len(vendors.sandbox.audit.requests("gomus")) == asked, "a paid booking is not asked again"


class TestTwoDesks:
    @pytest.fixture
    def desks(self, open_till: Callable[[str], Till]) -> tuple[Till, Till]:
        return open_till("A"), open_till("B")

    def edit(self, till: Till, **fields: object) -> BookingChange:
        base = till.price()
        wanted = replace(base, **fields)  # type: ignore[arg-type]
        return till.submit(ChangeKind.SET_PRICE, price_id=GUIDES, prices=(wanted,), base_price=base)

    def test_different_fields_of_one_price_are_both_kept(self, vendors: Vendors, desks: tuple[Till, Till]) -> None:
        edits = self.edit(desks[0], quantity=7), self.edit(desks[1], title="Guides")
        for till, change in zip(desks, edits, strict=True):
            till.run()
            assert till.state(change) is ChangeState.DONE
        assert custom_prices(vendors)[GUIDES] == ("Guides", 7, 500)

    @pytest.mark.parametrize("choice", Choice)
    def test_the_same_field_is_for_a_person(self, vendors: Vendors, desks: tuple[Till, Till], choice: Choice) -> None:
        edits = self.edit(desks[0], quantity=7), self.edit(desks[1], quantity=8)
        for till in desks:
            till.run()
        assert [till.state(edit) for till, edit in zip(desks, edits, strict=True)] == ["done", "differs"]
        assert custom_prices(vendors)[GUIDES] == ("Audioguides", 7, 500)
        assert desks[1].lane.changes.choose(edits[1].change_id, choice) is None
        desks[1].run()
        quantity = 8 if choice is Choice.MINE else 7
        assert custom_prices(vendors)[GUIDES] == ("Audioguides", quantity, 500)
        assert desks[1].journal.open_changes("museum") == ()

    def test_a_deletion_does_not_take_a_colleagues_edit_with_it(
        self, vendors: Vendors, desks: tuple[Till, Till]
    ) -> None:
        deletion = desks[0].submit(ChangeKind.DELETE_PRICE, price_id=GUIDES, base_price=desks[0].price())
        self.edit(desks[1], quantity=7)
        desks[1].run()
        desks[0].run()
        assert desks[0].state(deletion) is ChangeState.DIFFERS
        assert GUIDES in custom_prices(vendors)

    def test_feedback_that_a_colleague_gave_first_stays(self, vendors: Vendors, desks: tuple[Till, Till]) -> None:
        first = desks[0].submit(ChangeKind.SET_FEEDBACK, feedback=GOOD)
        second = desks[1].submit(ChangeKind.SET_FEEDBACK, feedback=FeedbackFields(False, 0, "niemand"))
        for till in desks:
            till.run()
        assert (desks[0].state(first), desks[1].state(second)) == (ChangeState.DONE, ChangeState.DIFFERS)
        assert _reported(vendors)

    def test_both_desks_add_the_same_discount_over_cut_lines(self, vendors: Vendors, desks: tuple[Till, Till]) -> None:
        for till, rule in zip(desks, (DONE[0], LOST[0]), strict=True):
            till.submit(ChangeKind.ADD_PRICES, prices=(replace(DISCOUNT, title=f"Nachlass {rule.phase}"),))
            strike(vendors, rule)
            assert till.run().trouble is not None
            vendors.heal()
        for till in desks:
            till.rest()
        titles = sorted(title for title, _, _ in custom_prices(vendors).values())
        assert titles == ["Audioguides", "Nachlass after", "Nachlass before"]


def test_the_read_after_a_change_may_fail_and_the_change_is_done(vendors: Vendors, till: Till) -> None:
    change = CASES[0].make(till)
    rule = FaultRule(FaultKind.STATUS, vendor="gomus", method="GET", path=f"*/bookings/{BOOKING}", status=500, skip=1)
    vendors.sandbox.faults.add(rule)
    report = till.run()
    assert report.trouble is not None
    assert (report.trouble.kind, till.state(change)) == (TroubleKind.BROKEN, ChangeState.DONE)
    assert executed(vendors) == CASES[0].effects
    assert till.lane.cache.booking(KEY) is not None
