"""The cash desk's days: read from the vendor, kept, and shown without it; one list that fails leaves the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from station.domain.booking import Booking, BookingKey, BookingKind, Feedback, FeedbackState
from station.domain.booking_cache import DATES, TOURS, BookingSearch, bookings_of
from station.domain.cash_desk import CashDeskRoom
from station.domain.event import EventDate
from station.domain.listing import ReadWatch
from station.domain.money import Money
from station.domain.trouble import Trouble, TroubleKind
from station.services.cash_desk import KEEP_DAYS, CashDesk, day_state, zone_of
from station.storage.bookings import SqliteBookings, open_bookings
from tests.services.cash_desk_room import BERLIN, PROFILE, MemoryVendor, at, ids, seats, tour

DAY = date(2026, 11, 21)
EVENING = EventDate("7", "70", "Abendvortrag", at(DAY, 18), 90)
MORNING = EventDate("8", "80", "Matinee", at(DAY, 9), 60)
GONE = {kind: Trouble(kind, "vendor") for kind in TroubleKind}


class Clock:
    """Stands still until it is turned."""

    def __init__(self) -> None:
        self.time = at(DAY, 12)

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()


@dataclass
class Bench:
    vendor: MemoryVendor
    cache: SqliteBookings
    clock: Clock
    desk: CashDesk

    def shown(self, day: date = DAY) -> list[str]:
        numbers = self.cache.find(PROFILE, BookingSearch(day))
        return ids(known.booking for known in self.cache.rows(numbers))

    def later(self, **span: int) -> None:
        self.clock.time += timedelta(**span)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    vendor = MemoryVendor(
        tours=[tour("1", at(DAY, 10)), tour("2", at(DAY, 14)), tour("9", at(DAY + timedelta(days=1)))],
        days=[EVENING, MORNING],
        booked={"70": [seats("70001", EVENING), seats("70002", EVENING)], "80": [seats("80001", MORNING)]},
    )
    room: CashDeskRoom = vendor
    clock = Clock()
    with open_bookings(tmp_path) as cache:
        yield Bench(vendor, cache, clock, CashDesk(PROFILE, room, cache, clock))


def test_a_day_holds_tours_and_the_bookings_of_every_date(bench: Bench) -> None:
    report = bench.desk.refresh(DAY)
    assert (report.complete, report.trouble, report.failed, report.changed) == (True, None, False, 5)
    assert bench.shown() == ["80001", "1", "2", "70001", "70002"]
    assert [part.source for part in report.parts] == [TOURS, DATES, bookings_of("8", "80"), bookings_of("7", "70")]
    assert [part.title for part in report.parts[2:]] == ["Matinee", "Abendvortrag"]
    state = day_state(bench.cache, PROFILE, DAY)
    assert (state.complete, state.read_at, state.missing) == (True, bench.clock.now(), ())


def test_a_day_never_read_says_so(bench: Bench) -> None:
    state = day_state(bench.cache, PROFILE, DAY)
    assert (state.complete, state.read_at, state.missing) == (False, None, (TOURS, DATES))


def test_a_day_is_as_old_as_its_oldest_list(bench: Bench) -> None:
    bench.desk.refresh(DAY)
    first = bench.clock.now()
    bench.later(minutes=30)
    bench.vendor.troubles["event_bookings 70"] = GONE[TroubleKind.BROKEN]
    report = bench.desk.refresh(DAY)
    assert day_state(bench.cache, PROFILE, DAY).read_at == first
    assert [part.trouble for part in report.parts] == [None, None, None, GONE[TroubleKind.BROKEN]]


def test_reading_again_shows_what_changed(bench: Bench) -> None:
    bench.desk.refresh(DAY)
    bench.later(minutes=5)
    bench.vendor.tours = [tour("2", at(DAY, 16)), tour("3", at(DAY, 11)), tour("1", at(DAY + timedelta(days=3)))]
    bench.vendor.days.remove(MORNING)
    assert bench.desk.refresh(DAY).changed == 2
    assert bench.shown() == ["3", "2", "70001", "70002"]
    assert bench.desk.refresh(DAY).changed == 0


# one that fails leaves the rest


@pytest.mark.parametrize("kind", [TroubleKind.FORBIDDEN, TroubleKind.BROKEN, TroubleKind.GARBLED, TroubleKind.BUSY])
@pytest.mark.parametrize(
    ("call", "left"),
    [
        ("tour_bookings", ["80001", "70001", "70002"]),
        ("event_bookings 80", ["1", "2", "70001", "70002"]),
        ("instance", ["80001", "1", "2", "70001", "70002"]),
    ],
)
def test_the_rest_opens_with_a_note(bench: Bench, call: str, left: list[str], kind: TroubleKind) -> None:
    if call == "event_bookings 80" and kind is TroubleKind.BUSY:
        left = ["1", "2"]  # a busy vendor is not pressed further
    bench.vendor.troubles[call] = GONE[kind]
    report = bench.desk.refresh(DAY)
    assert bench.shown() == left
    assert (report.failed, report.complete) == (False, call == "instance")
    assert report.trouble == (None if call == "instance" else GONE[kind])


def test_dates_are_found_by_their_events_where_the_common_list_fails(bench: Bench) -> None:
    bench.vendor.troubles["dates"] = GONE[TroubleKind.BROKEN]
    assert bench.desk.refresh(DAY).complete
    assert bench.shown() == ["80001", "1", "2", "70001", "70002"]
    assert "event_dates 7" in bench.vendor.asked


@pytest.mark.parametrize("also", ["events", "event_dates", "event_dates 8"])
def test_without_any_list_of_dates_those_known_are_read(bench: Bench, also: str) -> None:
    bench.desk.refresh(DAY)
    bench.later(minutes=5)
    bench.vendor.booked["70"].append(seats("70003", EVENING))
    bench.vendor.troubles |= {"dates": GONE[TroubleKind.BROKEN], also: GONE[TroubleKind.FORBIDDEN]}
    report = bench.desk.refresh(DAY)
    assert "70003" in bench.shown()
    assert len(bench.shown()) == 6
    assert (report.complete, report.trouble) == (False, GONE[TroubleKind.BROKEN])


@pytest.mark.parametrize("kind", [TroubleKind.UNREACHABLE, TroubleKind.UNTRUSTED, TroubleKind.UNAUTHORIZED])
def test_a_vendor_that_is_not_there_is_asked_once(bench: Bench, kind: TroubleKind) -> None:
    bench.desk.refresh(DAY)
    before = bench.shown()
    bench.later(hours=2)
    bench.vendor.asked.clear()
    bench.vendor.troubles["instance"] = GONE[kind]
    report = bench.desk.refresh(DAY)
    assert (report.failed, report.trouble) == (True, GONE[kind])
    assert bench.vendor.asked == ["instance"]
    assert bench.shown() == before
    assert day_state(bench.cache, PROFILE, DAY).complete


def test_a_line_that_breaks_in_the_middle_ends_it(bench: Bench) -> None:
    bench.vendor.troubles["tour_bookings"] = GONE[TroubleKind.UNREACHABLE]
    report = bench.desk.refresh(DAY)
    assert report.failed
    assert bench.vendor.asked == ["instance", "tour_bookings"]


def test_a_silent_round_is_not_waited_for_to_its_end(bench: Bench) -> None:
    bench.vendor.troubles["event_bookings"] = GONE[TroubleKind.SILENT]
    report = bench.desk.refresh(DAY)
    assert [call for call in bench.vendor.asked if "event_bookings" in call] == ["event_bookings 80"]
    assert [part.trouble for part in report.parts[2:]] == [GONE[TroubleKind.SILENT]] * 2
    assert bench.shown() == ["1", "2"]
    assert day_state(bench.cache, PROFILE, DAY).missing == (bookings_of("8", "80"), bookings_of("7", "70"))


def test_a_list_that_falls_short_takes_nothing_away(bench: Bench) -> None:
    bench.desk.refresh(DAY)
    bench.later(minutes=5)
    del bench.vendor.tours[0]
    bench.vendor.short = {"tour_bookings"}
    report = bench.desk.refresh(DAY)
    assert "1" in bench.shown()
    assert (report.parts[0].listed, report.parts[0].total, report.complete) == (1, 2, False)


def test_somebody_may_end_it(bench: Bench) -> None:
    report = bench.desk.refresh(DAY, ReadWatch(cancelled=lambda: True))
    assert all(part.cancelled for part in report.parts)
    assert (bench.shown(), report.failed) == ([], False)
    assert day_state(bench.cache, PROFILE, DAY).read_at is None


# days


def test_a_vendor_that_counts_days_otherwise_takes_nothing_away(bench: Bench) -> None:
    bench.desk.refresh(DAY)
    bench.later(minutes=5)
    bench.vendor.by_order_date = True
    del bench.vendor.tours[0]
    report = bench.desk.refresh(DAY)
    assert (report.parts[0].elsewhere, report.complete) == (1, False)
    assert bench.shown() == ["80001", "1", "2", "70001", "70002"]
    assert bench.shown(DAY + timedelta(days=1)) == ["9"]


@pytest.mark.parametrize("day", [date(2026, 10, 25), date(2027, 3, 28), DAY])
def test_a_booking_stands_on_the_venues_day_also_when_the_clocks_change(bench: Bench, day: date) -> None:
    late = at(day + timedelta(days=1), 0) - timedelta(minutes=1)
    bench.vendor.tours = [tour("1", at(day, 0)), tour("2", late), tour("3", at(day + timedelta(days=1), 0))]
    bench.vendor.days.clear()
    assert bench.desk.refresh(day).complete
    assert bench.shown(day) == ["1", "2"]


def test_a_booking_without_a_time_stands_on_the_day_it_was_asked_for(bench: Bench) -> None:
    bench.vendor.tours = [tour("1", None)]
    assert bench.desk.refresh(DAY).parts[0].complete
    assert "1" in bench.shown()


def test_today_is_the_venues_by_the_vendors_clock(bench: Bench) -> None:
    bench.desk.know_instance()
    bench.clock.time = datetime(2026, 11, 21, 22, 59, tzinfo=UTC)
    assert bench.desk.today() == date(2026, 11, 21)
    bench.later(minutes=1)
    assert bench.desk.today() == date(2026, 11, 22)
    bench.vendor.skew = -120.0
    assert bench.desk.today() == date(2026, 11, 21)


def test_the_zone_is_asked_for_now_and_then_and_known_without_a_line(bench: Bench) -> None:
    bench.desk.refresh(DAY)
    bench.later(minutes=59)
    bench.desk.refresh(DAY)
    assert bench.vendor.asked.count("instance") == 1
    bench.later(minutes=2)
    bench.desk.refresh(DAY)
    assert bench.vendor.asked.count("instance") == 2
    assert str(zone_of(bench.cache, PROFILE)) == BERLIN
    away: CashDeskRoom = MemoryVendor(troubles={"instance": GONE[TroubleKind.UNREACHABLE]})
    bench.clock.time = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    assert CashDesk(PROFILE, away, bench.cache, bench.clock).today() == date(2026, 11, 22)


def test_an_unknown_zone_is_said(bench: Bench) -> None:
    bench.vendor.troubles["instance"] = GONE[TroubleKind.NOT_FOUND]
    assert not bench.desk.refresh(DAY).zone_known
    del bench.vendor.troubles["instance"]
    assert bench.desk.refresh(DAY).zone_known


def test_names_are_not_kept_for_ever_but_an_old_day_can_be_looked_at(bench: Bench) -> None:
    bench.desk.refresh(DAY)
    bench.later(days=KEEP_DAYS + 1)
    bench.desk.refresh(DAY)
    assert bench.shown()
    bench.desk.refresh(DAY + timedelta(days=KEEP_DAYS + 1))
    assert bench.shown() == []
    assert not day_state(bench.cache, PROFILE, DAY).readings


# one date, one booking


def test_one_date_is_read_by_itself(bench: Bench) -> None:
    report = bench.desk.refresh_date("7", "70")
    assert (report.complete, report.day, report.changed) == (True, DAY, 2)
    assert bench.shown() == ["70001", "70002"]
    assert bench.cache.event_date(PROFILE, "7", "70") == EVENING


def test_the_bookings_of_a_date_that_does_not_tell_of_itself_are_read_all_the_same(bench: Bench) -> None:
    bench.vendor.troubles["event_date"] = GONE[TroubleKind.FORBIDDEN]
    report = bench.desk.refresh_date("7", "70")
    assert (report.complete, report.changed) == (True, 2)
    assert bench.cache.event_date(PROFILE, "7", "70") is None


TOUR = BookingKey(PROFILE, BookingKind.TOUR, "1")
SEATS = BookingKey(PROFILE, BookingKind.EVENT, "70001")


def test_a_tour_is_read_with_its_prices_and_feedback(bench: Bench) -> None:
    bench.vendor.tours[0] = tour("1", at(DAY, 10), 9000)
    bench.vendor.reports["1"] = Feedback(True, 25, "schön")
    report = bench.desk.read_booking(TOUR)
    assert (report.trouble, report.feedback_trouble) == (None, None)
    assert report.known is not None
    assert (report.known.booking.total, report.known.feedback) == (Money(9000), Feedback(True, 25, "schön"))
    del bench.vendor.reports["1"]
    report = bench.desk.read_booking(TOUR)
    assert report.known is not None
    assert report.known.feedback_state is FeedbackState.NONE_YET


def test_without_an_answer_a_booking_is_as_it_is_known(bench: Bench) -> None:
    bench.vendor.tours[0] = tour("1", at(DAY, 10), 9000)
    bench.desk.read_booking(TOUR)
    bench.vendor.troubles["tour_booking"] = GONE[TroubleKind.SILENT]
    report = bench.desk.read_booking(TOUR)
    assert report.trouble == GONE[TroubleKind.SILENT]
    assert report.known is not None
    assert report.known.booking.total == Money(9000)
    stranger = bench.desk.read_booking(replace(TOUR, booking_id="77"))
    assert (stranger.known, stranger.trouble) == (None, GONE[TroubleKind.SILENT])


def test_feedback_that_cannot_be_read_leaves_the_booking(bench: Bench) -> None:
    bench.vendor.troubles["feedback"] = GONE[TroubleKind.GARBLED]
    report = bench.desk.read_booking(TOUR)
    assert (report.trouble, report.feedback_trouble) == (None, GONE[TroubleKind.GARBLED])
    assert report.known is not None
    assert report.known.feedback_state is FeedbackState.NOT_READ


def test_the_vendors_word_that_there_is_none_counts(bench: Bench) -> None:
    bench.desk.refresh(DAY)
    del bench.vendor.tours[0]
    report = bench.desk.read_booking(TOUR)
    assert report.known is None
    assert report.trouble is not None
    assert report.trouble.kind is TroubleKind.NOT_FOUND


def test_an_event_booking_is_read_by_its_date(bench: Bench) -> None:
    bench.desk.refresh(DAY)
    changed: Booking = replace(seats("70001", EVENING, 500), comment="neu")
    bench.vendor.booked["70"][0] = changed
    report = bench.desk.read_booking(SEATS)
    assert report.known is not None
    assert (report.known.booking, report.trouble) == (changed, None)
    bench.vendor.troubles["event_bookings"] = GONE[TroubleKind.UNREACHABLE]
    report = bench.desk.read_booking(SEATS)
    assert report.known is not None
    assert report.trouble == GONE[TroubleKind.UNREACHABLE]
    unknown = bench.desk.read_booking(replace(SEATS, booking_id="1"))
    assert unknown.known is None
    assert unknown.trouble is not None
