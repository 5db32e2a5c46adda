"""The desk's bookings in a window, with made-up bookings, and the workers' part played by the test."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from station.domain.booking import (
    Booking,
    BookingKey,
    BookingKind,
    BookingPrice,
    BookingState,
    BookingStatus,
    Customer,
    KnownBooking,
    Payment,
)
from station.domain.booking_cache import Reading
from station.domain.booking_change import (
    BookingChange,
    ChangeKind,
    ChangeState,
    Draft,
)
from station.domain.booking_day import DayState
from station.domain.money import Money
from station.ui.actions import Act
from station.ui.window import MainWindow
from station.workers.cash_desk_events import (
    BookingRead,
    ChangesRequested,
    ChoiceMade,
    DayFound,
    DayRequested,
    RowsRead,
    RowsRequested,
)
from tests.ui import facts

TODAY = date(2026, 11, 21)
PROFILE = "Main entrance"


def key(number: int = 1, kind: BookingKind = BookingKind.TOUR) -> BookingKey:
    return BookingKey(PROFILE, kind, str(number))


def known(number: int = 1, kind: BookingKind = BookingKind.TOUR, payment: Payment = Payment.NOT_KNOWN) -> KnownBooking:
    prices = (
        BookingPrice("Entgelt", 1, Money(9000), Money(9000), "1", "fee", "Gruppenpreis"),
        BookingPrice("Audioguides", 3, Money(500), Money(1500), "2", "custom", "zusätzlich", editable=True),
    )
    booking = Booking(
        key(number, kind),
        f"Führung <b>{number}</b>",
        BookingStatus("20", BookingState.BOOKED),
        facts.NOW + timedelta(hours=number),
        60,
        15,
        Customer("Bruce Wayne", "Superhero", "Wayne & Söhne"),
        prices=prices,
    )
    return KnownBooking(booking, facts.NOW, facts.NOW, payment=payment)


def change(kind: ChangeKind, state: ChangeState, **more: object) -> BookingChange:
    return BookingChange("c1", key(), kind, state, facts.NOW, **more)  # type: ignore[arg-type]


class Desk:
    """The page, and a worker's part played by the test."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.page = window, window.cash_desk.bookings
        self.days: list[DayRequested] = []
        self.rows: list[RowsRequested] = []
        self.saved: list[ChangesRequested] = []
        self.drafts: list[Draft] = []
        self.dropped: list[object] = []
        self.choices: list[ChoiceMade] = []
        self.page.day_requested.connect(self.days.append)
        self.page.rows_requested.connect(self.rows.append)
        self.page.changes_requested.connect(self.saved.append)
        self.page.draft_typed.connect(self.drafts.append)
        self.page.draft_dropped.connect(self.dropped.append)
        self.page.choice_made.connect(self.choices.append)
        self.page.begin(PROFILE)
        window.acts[Act.CASH_DESK].trigger()
        self.find(3)

    def find(self, count: int) -> None:
        asked = self.days[-1]
        state = DayState(PROFILE, TODAY, (Reading(PROFILE, TODAY, "tours", facts.NOW),))
        numbers = tuple(range(count))
        self.page.day_found(DayFound(asked.number, asked.search, numbers, state, TODAY, None, "EUR", ()))
        QApplication.processEvents()
        QApplication.processEvents()
        while self.rows:
            request = self.rows.pop(0)
            read = tuple(known(number + 1) for number in request.rows)
            self.page.rows_read(RowsRead(request.number, request.first, len(request.rows), read))
            QApplication.processEvents()

    def open(
        self, *changes: BookingChange, booking: KnownBooking | None = None, drafts: tuple[Draft, ...] = ()
    ) -> None:
        booking = booking or known()
        self.page.panel.open_booking(booking.booking.key)
        self.page.booking_read(BookingRead(booking.booking.key, booking, changes, drafts))
        QApplication.processEvents()


def type_something(desk: Desk) -> None:
    desk.open()
    desk.page.panel.add_price()
    QTest.keyClicks(desk.page.panel.prices.forms[0].title, "Pfand")
    QTest.keyClicks(desk.page.panel.prices.forms[0].unit, "2")
