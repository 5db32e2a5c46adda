"""Before a change is sent, and after its answer was lost: what a fresh reading advises."""

from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.booking import BookingKey, BookingKind, BookingPrice, Feedback
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, FeedbackFields, PriceFields
from station.domain.booking_rules import Advice, Step, after_silence, before_sending, merged
from station.domain.money import Money

KEY = BookingKey("museum", BookingKind.TOUR, "12345")
NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
GUIDES = PriceFields("Audio guides", 3, Money(500), "three of them")
ROOM = PriceFields("Room", 1, Money(9000))


def change(kind: ChangeKind, **more: object) -> BookingChange:
    return BookingChange("c1", KEY, kind, ChangeState.WAITING, NOW, **more)


def price(fields: PriceFields, price_id: str = "7", editable: bool = True) -> BookingPrice:
    return BookingPrice(
        fields.title, fields.quantity, fields.unit, fields.total, price_id, "custom", fields.description, editable
    )


words = st.sampled_from(["", "a", "b", "c"])
amounts = st.integers(-2, 2).map(Money)
fields = st.builds(PriceFields, words, st.integers(1, 3), amounts, words)


class TestMerging:
    @given(base=fields, wanted=fields, theirs=fields)
    def test_what_was_edited_changes_and_nothing_else(self, base, wanted, theirs):
        result = merged(base, wanted, theirs)
        for name in ("title", "quantity", "unit", "description"):
            before, want, there = (getattr(each, name) for each in (base, wanted, theirs))
            if result is None:
                continue
            assert getattr(result, name) == (there if want == before else want)
        clash = any(
            getattr(base, name) != getattr(wanted, name)
            and getattr(theirs, name) not in (getattr(base, name), getattr(wanted, name))
            for name in ("title", "quantity", "unit", "description")
        )
        assert (result is None) is clash

    @given(base=fields, wanted=fields)
    def test_nobody_else_edited(self, base, wanted):
        assert merged(base, wanted, base) == wanted
        assert merged(base, base, wanted) == wanted


class TestPrices:
    def test_adding_needs_no_comparison(self):
        assert before_sending(change(ChangeKind.ADD_PRICES, prices=(ROOM,)), [], None) == Advice(Step.SEND)

    @pytest.mark.parametrize(
        ("theirs", "advice"),
        [
            ([price(GUIDES)], Advice(Step.SEND, PriceFields("Audio guides", 4, Money(500), "three of them"))),
            (
                [price(PriceFields("Guides", 3, Money(500), "three of them"))],
                Advice(Step.SEND, PriceFields("Guides", 4, Money(500), "three of them")),
            ),
            ([price(PriceFields("Audio guides", 4, Money(500), "three of them"))], Advice(Step.DONE)),
            ([price(PriceFields("Audio guides", 5, Money(500), "three of them"))], Advice(Step.ASK)),
            ([price(GUIDES, "8")], Advice(Step.ASK)),
            ([price(GUIDES, editable=False)], Advice(Step.LOCKED)),
        ],
    )
    def test_editing(self, theirs, advice):
        wanted = PriceFields("Audio guides", 4, Money(500), "three of them")
        edited = change(ChangeKind.SET_PRICE, price_id="7", prices=(wanted,), base_price=GUIDES)
        assert before_sending(edited, theirs, None) == advice

    @pytest.mark.parametrize(
        ("theirs", "step"),
        [
            ([price(PriceFields("Guides", 4, Money(500)))], Step.DONE),
            ([price(PriceFields("Guides", 3, Money(500)))], Step.SEND),
            ([price(PriceFields("Guides", 3, Money(900)))], Step.ASK),
            ([price(GUIDES)], Step.ASK),
            ([], Step.ASK),
        ],
    )
    def test_an_edit_whose_answer_was_lost(self, theirs, step):
        wanted = PriceFields("Audio guides", 4, Money(500))
        sent, replaced = PriceFields("Guides", 4, Money(500)), PriceFields("Guides", 3, Money(500))
        more = {"base_price": GUIDES, "sent": sent, "replaced": replaced}
        edited = change(ChangeKind.SET_PRICE, price_id="7", prices=(wanted,), **more)
        assert after_silence(edited, theirs, None) == Advice(step)

    @pytest.mark.parametrize(
        ("theirs", "step"),
        [
            ([], Step.DONE),
            ([price(ROOM)], Step.SEND),
            ([price(GUIDES)], Step.ASK),
            ([price(ROOM, editable=False)], Step.LOCKED),
        ],
    )
    @pytest.mark.parametrize("look", [before_sending, after_silence])
    def test_deleting(self, look, theirs, step):
        deleted = change(ChangeKind.DELETE_PRICE, price_id="7", base_price=ROOM)
        assert look(deleted, theirs, None) == Advice(step)


class TestAddedPrices:
    known = price(ROOM, "1")

    def added(self, *prices: PriceFields) -> BookingChange:
        return change(ChangeKind.ADD_PRICES, prices=prices, known_ids=("1",))

    def look(self, added: BookingChange, *new: PriceFields) -> Advice:
        shown = [self.known, *(price(each, str(number)) for number, each in enumerate(new, 2))]
        return after_silence(added, shown, None)

    def test_nothing_new_was_not_carried_out(self):
        assert self.look(self.added(ROOM)) == Advice(Step.SEND)

    def test_an_equal_price_that_was_there_before_proves_nothing(self):
        assert self.look(self.added(ROOM, ROOM), ROOM) == Advice(Step.ASK, missing=(ROOM,))

    def test_all_of_them(self):
        assert self.look(self.added(ROOM, GUIDES), GUIDES, ROOM) == Advice(Step.DONE)

    def test_something_new_that_is_not_ours_is_doubt(self):
        assert self.look(self.added(ROOM), GUIDES) == Advice(Step.ASK, missing=(ROOM,))

    @given(st.lists(fields, min_size=1, max_size=4), st.data())
    def test_what_arrived_is_never_missing(self, wanted, data):
        arrived = data.draw(st.lists(st.sampled_from(wanted), max_size=4))
        advice = self.look(self.added(*wanted), *arrived)
        assert Counter(advice.missing) <= Counter(wanted) - Counter(arrived)
        assert (advice.step is Step.DONE) is (Counter(wanted) <= Counter(arrived))
        assert (advice.step is Step.SEND) is (not arrived)


class TestFeedback:
    given_before = FeedbackFields(True, 20, "good")
    wanted = FeedbackFields(True, 25, "very good")

    @pytest.mark.parametrize("look", [before_sending, after_silence])
    @pytest.mark.parametrize(
        ("kind", "base", "theirs", "step"),
        [
            (ChangeKind.SET_FEEDBACK, None, None, Step.SEND),
            (ChangeKind.SET_FEEDBACK, None, wanted, Step.DONE),
            (ChangeKind.SET_FEEDBACK, None, given_before, Step.ASK),
            (ChangeKind.SET_FEEDBACK, given_before, given_before, Step.SEND),
            (ChangeKind.SET_FEEDBACK, given_before, None, Step.ASK),
            (ChangeKind.CLEAR_FEEDBACK, given_before, given_before, Step.SEND),
            (ChangeKind.CLEAR_FEEDBACK, given_before, None, Step.DONE),
            (ChangeKind.CLEAR_FEEDBACK, given_before, wanted, Step.ASK),
        ],
    )
    def test_somebody_elses_word_is_never_overwritten(self, look, kind, base, theirs, step):
        made = change(kind, base_feedback=base, feedback=self.wanted if kind is ChangeKind.SET_FEEDBACK else None)
        shown = None if theirs is None else Feedback(theirs.took_place, theirs.participants, theirs.comment, NOW)
        assert look(made, [], shown) == Advice(step)


@pytest.mark.parametrize("state", list(ChangeState))
def test_what_is_neither_done_nor_dropped_is_open(state):
    made = BookingChange("c1", KEY, ChangeKind.CLEAR_FEEDBACK, state, NOW)
    assert made.open is (state not in {ChangeState.DONE, ChangeState.DROPPED})
