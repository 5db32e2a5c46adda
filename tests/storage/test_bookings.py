"""bookings.db: a day's bookings are kept, found, sorted and brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from station.domain.booking import BookingKind, BookingState, Feedback, FeedbackState, KnownBooking, Payment
from station.domain.booking_cache import DATES, TOURS, BookingColumn, BookingSearch, bookings_of
from station.domain.cash_desk import Instance
from station.domain.money import Money
from station.domain.trouble import TroubleError, TroubleKind
from station.storage.bookings import ROWS_PER_TRANSACTION, SqliteBookings, open_bookings
from station.storage.bookings_search import search_sql
from tests.storage.bookings_samples import CANCELED, DAY, LATER, NOON, ON, booking, key, reading

EVENT = BookingKind.EVENT
TOMORROW = DAY + timedelta(days=1)


@pytest.fixture
def bookings(tmp_path: Path) -> Iterator[SqliteBookings]:
    with open_bookings(tmp_path) as bookings:
        yield bookings


def keep(bookings: SqliteBookings, *ids: str, at: object = NOON, complete: bool = True) -> int:
    return bookings.store_bookings(
        reading(at=at, complete=complete),  # type: ignore[arg-type]
        [(DAY, booking(each)) for each in ids],
    )


def found(bookings: SqliteBookings, **search: object) -> list[str]:
    numbers = bookings.find("desk", BookingSearch(DAY, **search))  # type: ignore[arg-type]
    return [known.booking.key.booking_id for known in bookings.rows(numbers)]


def known(bookings: SqliteBookings, booking_id: str, kind: BookingKind = BookingKind.TOUR) -> KnownBooking:
    one = bookings.booking(key(booking_id, kind))
    assert one is not None
    return one


# a day


def test_a_day_is_kept_with_its_reading(bookings: SqliteBookings) -> None:
    assert keep(bookings, "1", "2") == 2
    assert bookings.readings("desk", DAY) == (reading(),)
    assert found(bookings) == ["1", "2"]
    assert known(bookings, "1") == KnownBooking(booking("1"), NOON)
    assert bookings.source_of(key("1")) == (DAY, TOURS)
    assert bookings.readings("other", DAY) == ()
    assert bookings.find("other", BookingSearch(DAY)) == ()


def test_reading_it_again_counts_what_is_new_or_changed(bookings: SqliteBookings) -> None:
    keep(bookings, "1", "2")
    changed = replace(booking("2"), comment="neu")
    rows = [(DAY, booking("1")), (DAY, changed), (DAY, booking("3"))]
    assert bookings.store_bookings(reading(at=LATER), rows) == 2
    assert known(bookings, "2") == KnownBooking(changed, LATER)


def test_what_a_whole_list_no_longer_shows_has_gone(bookings: SqliteBookings) -> None:
    keep(bookings, "1", "2", "3")
    keep(bookings, "2", at=LATER)
    assert found(bookings) == ["2"]
    assert bookings.booking(key("1")) is None


def test_a_list_that_fell_short_takes_nothing_away(bookings: SqliteBookings) -> None:
    keep(bookings, "1", "2", "3")
    keep(bookings, "2", at=LATER, complete=False)
    assert found(bookings) == ["1", "2", "3"]
    assert bookings.readings("desk", DAY) == (reading(at=LATER, complete=False),)


def test_a_clock_that_was_set_back_keeps_nothing_alive(bookings: SqliteBookings) -> None:
    keep(bookings, "1", "2", at=LATER)
    keep(bookings, "2", at=NOON)
    assert found(bookings) == ["2"]


def test_a_booking_that_was_moved_stands_on_its_new_day_alone(bookings: SqliteBookings) -> None:
    keep(bookings, "1")
    bookings.store_bookings(reading(at=LATER, day=TOMORROW), [(TOMORROW, booking("1"))])
    assert found(bookings) == []
    assert bookings.find("desk", BookingSearch(TOMORROW))
    keep(bookings, at=LATER)
    assert bookings.booking(key("1")) is not None


def test_a_number_never_names_another_booking(bookings: SqliteBookings) -> None:
    keep(bookings, "1", "2")
    numbers = bookings.find("desk", BookingSearch(DAY))
    keep(bookings, at=LATER)
    keep(bookings, "3", "4", at=LATER + timedelta(hours=1))
    assert bookings.rows(numbers) == ()


def test_many_rows_come_in_the_order_of_their_numbers(bookings: SqliteBookings) -> None:
    count = 2 * ROWS_PER_TRANSACTION + 1
    assert keep(bookings, *map(str, range(count))) == count
    numbers = bookings.find("desk", BookingSearch(DAY))
    assert len(numbers) == count
    backwards = bookings.rows(numbers[::-1])
    assert [row.booking.key.booking_id for row in backwards] == [str(each) for each in reversed(range(count))]


def test_the_two_kinds_count_their_numbers_apart(bookings: SqliteBookings) -> None:
    keep(bookings, "1")
    source = bookings_of(ON.event_id, ON.date_id)
    bookings.store_bookings(reading(source), [(DAY, booking("1", "Vortrag", kind=EVENT))])
    assert known(bookings, "1").booking.title == "Gruppenführung"
    assert known(bookings, "1", EVENT).booking.title == "Vortrag"
    assert [each.source for each in bookings.readings("desk", DAY)] == [TOURS, source]
    keep(bookings, at=LATER)
    assert found(bookings) == ["1"]


# prices, feedback, payment


def test_prices_outlive_a_list_that_does_not_hold_them(bookings: SqliteBookings) -> None:
    bookings.store_booking(booking("1", cents=9000), DAY, NOON)
    keep(bookings, "1", at=LATER)
    one = known(bookings, "1")
    assert (one.booking.total, one.prices_read_at, one.read_at) == (Money(9000), NOON, LATER)
    bookings.store_booking(replace(booking("1"), prices=()), DAY, LATER)
    assert (known(bookings, "1").booking.prices, known(bookings, "1").prices_read_at) == ((), LATER)


def test_a_changed_price_is_a_change(bookings: SqliteBookings) -> None:
    source = bookings_of(ON.event_id, ON.date_id)
    first = booking("1", kind=EVENT, cents=400)
    assert bookings.store_bookings(reading(source), [(DAY, first)]) == 1
    assert bookings.store_bookings(reading(source), [(DAY, first)]) == 0
    assert bookings.store_bookings(reading(source), [(DAY, booking("1", kind=EVENT, cents=500))]) == 1
    assert known(bookings, "1", EVENT).booking.total == Money(500)


def test_feedback_given_none_yet_and_cleared(bookings: SqliteBookings) -> None:
    keep(bookings, "1")
    assert known(bookings, "1").feedback_state is FeedbackState.NOT_READ
    given = Feedback(True, 25, "schön", NOON)
    bookings.store_feedback(key("1"), given, LATER)
    assert (known(bookings, "1").feedback, known(bookings, "1").feedback_read_at) == (given, LATER)
    keep(bookings, "1", at=LATER)
    assert known(bookings, "1").feedback == given
    bookings.store_feedback(key("1"), None, LATER)
    assert known(bookings, "1").feedback_state is FeedbackState.NONE_YET
    bookings.store_feedback(key("unknown"), given, LATER)
    assert bookings.booking(key("unknown")) is None


def test_a_payment_is_kept_before_and_beside_the_booking(bookings: SqliteBookings) -> None:
    bookings.store_payment(key("1"), Payment.PAID, NOON)
    keep(bookings, "1", "2")
    assert known(bookings, "1").payment is Payment.PAID
    assert known(bookings, "2").payment is Payment.NOT_KNOWN
    bookings.store_payment(key("1"), Payment.OPEN, LATER)
    bookings.store_payment(key("1"), Payment.NOT_KNOWN, LATER)
    assert known(bookings, "1").payment is Payment.OPEN


# searching and sorting


@pytest.fixture
def mixed(bookings: SqliteBookings) -> SqliteBookings:
    rows = [
        booking("12344", "Gruppenanmeldung", "Óscar Ibáñez", hour=14, people=9, comment="Rollstuhl 100%"),
        booking("12345", "Architekturtour", "Håkansson", hour=10, people=30, status=CANCELED),
        booking("12346", "Zoo <b>", "", hour=None, people=None),
    ]
    bookings.store_bookings(reading(), [(DAY, row) for row in rows])
    source = bookings_of(ON.event_id, ON.date_id)
    bookings.store_bookings(reading(source), [(DAY, booking("1", "Abendvortrag", "Familie Lévy", hour=18, kind=EVENT))])
    bookings.store_feedback(key("12345"), None, NOON)
    bookings.store_feedback(key("12344"), Feedback(True), NOON)
    bookings.store_payment(key("12344"), Payment.PAID, NOON)
    return bookings


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", ["12345", "12344", "1", "12346"]),
        ("levy", ["1"]),
        ("OSCAR ibanez", ["12344"]),
        ("ibanez oscar", ["12344"]),
        ("oscar levy", []),
        ("1234", ["12345", "12344", "12346"]),
        ("100%", ["12344"]),
        ("_", []),
        ("wayne", ["12345", "12344", "1", "12346"]),
        ("<b>", ["12346"]),
        ("' OR 1=1 --", []),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(mixed: SqliteBookings, text: str, ids: list[str]) -> None:
    assert found(mixed, text=text) == ids


@pytest.mark.parametrize(
    ("search", "ids"),
    [
        ({"kinds": {BookingKind.EVENT}}, ["1"]),
        ({"states": {BookingState.CANCELED}}, ["12345"]),
        ({"states": {BookingState.CANCELED, BookingState.BOOKED}, "text": "tour"}, ["12345"]),
        ({"payments": {Payment.PAID}}, ["12344"]),
        ({"payments": {Payment.NOT_KNOWN}}, ["12345", "1", "12346"]),
        ({"feedback": {FeedbackState.NONE_YET}}, ["12345"]),
        ({"feedback": {FeedbackState.NOT_READ}}, ["12346"]),
        ({"feedback": {FeedbackState.NOT_READ, FeedbackState.GIVEN}}, ["12344", "12346"]),
        ({"date_id": ON.date_id}, ["1"]),
        ({"date_id": "71"}, []),
    ],
)
def test_filters(mixed: SqliteBookings, search: dict[str, object], ids: list[str]) -> None:
    frozen = {name: frozenset(value) if isinstance(value, set) else value for name, value in search.items()}
    assert found(mixed, **frozen) == ids


@pytest.mark.parametrize(
    ("column", "ids"),
    [
        (BookingColumn.TIME, ["12345", "12344", "1", "12346"]),
        (BookingColumn.TITLE, ["1", "12345", "12344", "12346"]),
        (BookingColumn.CUSTOMER, ["1", "12345", "12344", "12346"]),
        (BookingColumn.PEOPLE, ["12346", "12344", "1", "12345"]),
        (BookingColumn.STATUS, ["12344", "1", "12346", "12345"]),
        (BookingColumn.PAYMENT, ["12345", "1", "12346", "12344"]),
        (BookingColumn.FEEDBACK, ["12344", "12345", "1", "12346"]),
    ],
)
def test_sorting(mixed: SqliteBookings, column: BookingColumn, ids: list[str]) -> None:
    assert found(mixed, column=column) == ids
    assert set(found(mixed, column=column, descending=True)) == set(ids)
    assert found(mixed, column=column, descending=True)[0] != ids[0]


def test_a_search_goes_by_the_day(bookings: SqliteBookings) -> None:
    sql, values = search_sql("desk", BookingSearch(DAY, "x", payments=frozenset({Payment.PAID})))
    plan = " ".join(str(row[3]) for row in bookings._rows(f"EXPLAIN QUERY PLAN {sql}", *values))
    assert "bookings_day (profile=? AND day=?" in plan
    assert "SCAN" not in plan


# the rest of the file


def test_dates_that_are_gone_take_their_bookings_along(bookings: SqliteBookings) -> None:
    other = replace(ON, date_id="71", starts_at=LATER)
    bookings.store_dates(reading(DATES), [(DAY, other), (DAY, ON)])
    assert bookings.dates("desk", DAY) == (ON, other)
    assert bookings.event_date("desk", "7", "71") == other
    assert bookings.event_date("desk", "8", "71") is None
    gone, stays = bookings_of("7", "71"), bookings_of("7", "70")
    bookings.store_bookings(reading(gone), [(DAY, replace(booking("1", kind=EVENT), date_id="71"))])
    bookings.store_bookings(reading(stays), [(DAY, booking("2", kind=EVENT))])
    bookings.store_dates(reading(DATES, LATER, complete=False), [(DAY, ON)])
    assert len(bookings.dates("desk", DAY)) == 2
    bookings.store_dates(reading(DATES, LATER), [(DAY, ON)])
    assert bookings.dates("desk", DAY) == (ON,)
    assert found(bookings) == ["2"]
    assert [each.source for each in bookings.readings("desk", DAY)] == [DATES, stays]


def test_what_the_instance_said_is_known_without_a_line(bookings: SqliteBookings) -> None:
    assert bookings.instance("desk") is None
    instance = Instance("go~mus", "4.4", "Europe/Berlin", 3600, "EUR", 25)
    bookings.store_instance("desk", instance)
    bookings.store_instance("desk", replace(instance, currency="CHF"))
    assert bookings.instance("desk") == replace(instance, currency="CHF")


def test_days_long_past_are_forgotten(bookings: SqliteBookings) -> None:
    keep(bookings, "1", "2")
    bookings.store_bookings(reading(day=TOMORROW), [(TOMORROW, booking("3"))])
    bookings.store_dates(reading(DATES), [(DAY, ON)])
    bookings.store_payment(key("1"), Payment.PAID, NOON)
    bookings.store_payment(key("3"), Payment.PAID, NOON)
    assert bookings.purge("desk", TOMORROW) == 2
    assert (bookings.readings("desk", DAY), bookings.dates("desk", DAY), found(bookings)) == ((), (), [])
    assert known(bookings, "3").payment is Payment.PAID
    assert [row[0] for row in bookings._rows("SELECT booking_id FROM sales")] == ["3"]


def test_a_profile_is_forgotten_whole(bookings: SqliteBookings) -> None:
    keep(bookings, "1")
    bookings.store_bookings(reading(profile="other"), [(DAY, booking("1", profile="other"))])
    bookings.forget("desk")
    assert found(bookings) == []
    assert bookings.readings("desk", DAY) == ()
    assert len(bookings.find("other", BookingSearch(DAY))) == 1


def test_it_is_read_beside_its_writer_and_without_a_file(tmp_path: Path) -> None:
    with open_bookings(tmp_path / "new", read_only=True) as empty:
        assert empty.find("desk", BookingSearch(DAY)) == ()
        with pytest.raises(RuntimeError):
            empty.store_payment(key("1"), Payment.PAID, NOON)
    assert not (tmp_path / "new").exists()
    with open_bookings(tmp_path) as writer, open_bookings(tmp_path, read_only=True) as reader:
        keep(writer, "1")
        assert found(reader) == ["1"]
        assert reader.damage() == ""


def test_a_file_that_is_no_cache_of_bookings_is_named(tmp_path: Path) -> None:
    (tmp_path / "bookings.db").write_bytes(b"this is no database " * 400)
    with pytest.raises(TroubleError) as raised:
        open_bookings(tmp_path)
    assert (raised.value.trouble.kind, raised.value.trouble.subject) == (TroubleKind.DATABASE_DAMAGED, "bookings.db")


def test_nothing_of_a_transaction_that_fails_is_kept(bookings: SqliteBookings) -> None:
    keep(bookings, "1")
    unwritable = replace(booking("2"), people=2**70)
    with pytest.raises(OverflowError):
        bookings.store_bookings(reading(at=LATER), [(DAY, booking("3")), (DAY, unwritable)])
    assert found(bookings) == ["1"]
    keep(bookings, "1", "3", at=LATER)
    assert found(bookings) == ["1", "3"]


def test_neither_e_mail_nor_telephone_has_a_column(tmp_path: Path) -> None:
    open_bookings(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "bookings.db")) as connection:
        schema = " ".join(str(row[0]) for row in connection.execute("SELECT sql FROM sqlite_master")).casefold()
    assert not any(word in schema for word in ("mail", "phone", "token"))
