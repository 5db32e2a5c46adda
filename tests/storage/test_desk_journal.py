"""The cash desk's rows in a real journal: whole, in order, and moved from the expected state alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from threading import Barrier, Thread

import pytest

from station.domain.arrivals import Passage
from station.domain.booking import BookingKey, BookingKind
from station.domain.booking_change import (
    BookingChange,
    ChangeKind,
    ChangeState,
    Draft,
    DraftKind,
    FeedbackFields,
    PriceFields,
    Refusal,
)
from station.domain.journal import Action, ItemState
from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.sale import Language, PriceCategory, Product, Sale, SaleLine, SaleState
from station.domain.verdict import Mode
from station.storage import open_journal
from station.storage.desk_journal import SqliteDeskJournal
from tests.storage.samples import DENIED, NOON, item, verdict

KEY = BookingKey("museum", BookingKind.TOUR, "12345")
ROOM = PriceFields('Room "A" <b>', 1, Money(-9000), "grün-ß-日本")
CHANGE = BookingChange(
    "c1",
    KEY,
    ChangeKind.SET_PRICE,
    ChangeState.WAITING,
    NOON,
    prices=(ROOM,),
    price_id="7",
    base_price=replace(ROOM, quantity=2),
    feedback=FeedbackFields(None, 3, "x"),
    known_ids=("1", "2"),
    sent=ROOM,
    replaced=ROOM,
    sent_at=NOON,
    attempts=2,
    refusal=Refusal.PAID,
    message="bereits bezahlt",
    missing=(ROOM, ROOM),
    changed_at=NOON,
)
TOUR = Product(
    ItemKind.TOUR,
    "9",
    "Tour",
    categories=(PriceCategory("1", "Adult", Money(900)),),
    starts_at=NOON,
    languages=(Language("1", "Deutsch"),),
)
SALE = Sale("s1", "museum", "ref", (SaleLine(TOUR, quantities=(("1", 2),), starts_at=NOON),), SaleState.WAITING, NOON)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SqliteDeskJournal]:
    with open_journal(tmp_path) as journal:
        yield SqliteDeskJournal(journal)


def test_a_change_is_kept_whole_and_gets_its_place(desk):
    first = desk.store_change(CHANGE)
    assert first == replace(CHANGE, position=1)
    second = desk.store_change(replace(CHANGE, change_id="c2", key=replace(KEY, booking_id="2")))
    assert desk.change("c1") == first
    assert desk.open_changes("museum") == (first, second)
    assert desk.open_changes("another") == ()
    assert desk.changes_of(KEY) == (first,)
    assert desk.change("never heard of") is None


def test_a_change_moves_from_the_expected_state_alone(desk):
    first = desk.store_change(CHANGE)
    sending = replace(first, state=ChangeState.SENDING)
    assert desk.store_change(sending, (ChangeState.WAITING,)) == sending
    assert desk.store_change(replace(first, state=ChangeState.DROPPED), (ChangeState.WAITING,)) is None
    assert desk.change("c1") == sending
    desk.store_change(replace(first, state=ChangeState.DONE), (ChangeState.SENDING,))
    assert desk.open_changes("museum") == ()
    assert desk.changes_of(KEY)[0].state is ChangeState.DONE


def test_two_threads_never_send_one_change(desk):
    desk.store_change(CHANGE)
    start, won = Barrier(8), []

    def send() -> None:
        start.wait()
        won.append(desk.store_change(replace(CHANGE, state=ChangeState.SENDING), (ChangeState.WAITING,)))

    threads = [Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(change is not None for change in won) == 1


def test_a_sale_is_kept_whole_and_moves_from_the_expected_state_alone(desk):
    assert desk.store_sale(SALE) == SALE
    assert (desk.sale("s1"), desk.sale("never heard of")) == (SALE, None)
    sending = replace(SALE, state=SaleState.SENDING, order_id="o-1")
    assert desk.store_sale(sending, (SaleState.NOT_FOUND,)) is None
    assert desk.store_sale(sending, (SaleState.WAITING,)) == sending
    assert desk.open_sales("museum") == (sending,)
    desk.store_sale(replace(sending, state=SaleState.DONE), (SaleState.SENDING,))
    assert desk.open_sales("museum") == ()


def test_a_draft_is_replaced_and_dropped(desk):
    draft = Draft("museum", DraftKind.PRICES, "tour 12345", '{"rows": []}', NOON)
    desk.store_draft(draft)
    newer = replace(draft, text='{"rows": [1]}')
    desk.store_draft(newer)
    other = replace(draft, kind=DraftKind.FEEDBACK)
    desk.store_draft(other)
    assert desk.draft("museum", DraftKind.PRICES, "tour 12345") == newer
    assert desk.drafts("museum") == (newer, other)
    desk.drop_draft("museum", DraftKind.PRICES, "tour 12345")
    assert desk.draft("museum", DraftKind.PRICES, "tour 12345") is None


def test_all_of_it_is_there_after_a_start(tmp_path):
    with open_journal(tmp_path) as journal:
        desk = SqliteDeskJournal(journal)
        desk.store_change(CHANGE)
        desk.store_sale(SALE)
    with open_journal(tmp_path, read_only=True) as journal:
        again = SqliteDeskJournal(journal)
        assert again.open_changes("museum")[0].prices == (ROOM,)
        assert again.open_sales("museum") == (SALE,)


def test_sales_of_a_day_and_of_a_basket(desk: SqliteDeskJournal) -> None:
    early = replace(SALE, sale_id="s0", made_at=NOON - timedelta(milliseconds=5), basket_id="b0")
    abroad = replace(SALE, sale_id="s2", made_at=NOON.astimezone(timezone(timedelta(hours=9))), basket_id="b2")
    other = replace(SALE, sale_id="s3", profile="other", basket_id="b2")
    for sale in (early, SALE, abroad, other):
        desk.store_sale(sale)
    done = replace(SALE, state=SaleState.DONE)
    desk.store_sale(done, (SaleState.WAITING,))
    assert desk.sales_since("museum", NOON) == (abroad, done), "newest first, in every state"
    assert desk.sale_of_basket("museum", "b2") == abroad
    assert desk.sale_of_basket("museum", "b9") is None


def test_who_came_through_the_door_on_some_codes(tmp_path):
    with open_journal(tmp_path) as journal:
        with journal.transaction() as transaction:
            for number, (action, state, admitted) in enumerate(
                (
                    (Action.ENTRY, ItemState.ACKNOWLEDGED, True),
                    (Action.EXIT, ItemState.WAITING, True),
                    (Action.ENTRY, ItemState.UNDONE, True),
                    (Action.ENTRY, ItemState.HELD, True),
                    (Action.ENTRY, ItemState.ACKNOWLEDGED, False),
                    (Action.REFUSAL, ItemState.WAITING, True),
                )
            ):
                at = NOON + timedelta(minutes=number)
                stored = item(f"i{number}", state, action=action, people=12, at=at, admitted=admitted)
                transaction.store(stored)
            transaction.record(verdict("s1", DENIED, at=NOON + timedelta(hours=1)))
            transaction.record(verdict("s2", DENIED, mode=Mode.CHECK))
        desk = SqliteDeskJournal(journal)
        scans = desk.door_scans("main", ("code of T1", "another"))
        assert [(scan.passage, scan.people, scan.reason) for scan in scans] == [
            (Passage.IN, 12, None),
            (Passage.OUT, 12, None),
            (Passage.REFUSED, 0, DENIED.reason),
        ]
        assert scans[0].at == NOON
        assert desk.door_scans("other", ("code of T1",)) == ()
        assert desk.door_scans("main", ("another",)) == ()
