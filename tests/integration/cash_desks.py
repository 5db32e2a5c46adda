"""Whole cash desks without their screens: real files, real HTTP, the services between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from station.domain.booking import BookingKey, BookingKind, BookingPrice
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, FeedbackFields, PriceFields
from station.domain.desk_journal import DeskReport
from station.domain.profile import Profile
from station.domain.sale import Sale, SaleLine, SaleState
from station.domain.trouble import Trouble
from station.sandbox.gomus_cash_point_records import TourBooking
from station.storage import open_journal
from station.storage.bookings import open_bookings
from station.storage.desk_journal import SqliteDeskJournal
from station.wiring import TimeOrderedIdentifiers
from station.wiring.cash_desk import WritingLane, writing_lane
from tests.integration.doors import Secrets, Vendors

BOOKING = 12_344
GUIDES = "123441"
"""A custom price of that booking."""
KEY = BookingKey("museum", BookingKind.TOUR, str(BOOKING))


class PowerCut(BaseException):
    """The machine goes off."""


class Till:
    """One desk at the sandbox's go~mus, in a folder of its own."""

    def __init__(self, folder: Path, vendors: Vendors) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.vendors = vendors
        self._folder = folder
        self._stack = ExitStack()
        self.start()

    def start(self) -> None:
        """Opens what lies in the folder."""
        address = self.vendors.sandbox.addresses.vendors["gomus"]
        profile = Profile("museum", "gomus", address.base_url, address.settings)
        journal = self._stack.enter_context(open_journal(self._folder))
        cache = self._stack.enter_context(open_bookings(self._folder))
        self.journal = SqliteDeskJournal(journal)
        self.lane: WritingLane = writing_lane(
            profile, Secrets(address.secrets), cache, self.journal, self.vendors.time, TimeOrderedIdentifiers()
        )
        self._stack.callback(self.lane.close)

    def close(self) -> None:
        self._stack.close()

    def restart(self) -> None:
        self.close()
        self.start()

    # an operator

    def price(self, price_id: str = GUIDES) -> PriceFields:
        """A price as it is shown."""
        known = self.lane.desk.read_booking(KEY).known
        assert known is not None
        found: BookingPrice = next(each for each in known.booking.prices or () if each.price_id == price_id)
        return PriceFields.of(found)

    def feedback(self) -> FeedbackFields | None:
        """The feedback as it is shown."""
        known = self.lane.desk.read_booking(KEY).known
        assert known is not None
        return None if known.feedback is None else FeedbackFields.of(known.feedback)

    def submit(self, kind: ChangeKind, **more: object) -> BookingChange:
        change = BookingChange("", KEY, kind, ChangeState.WAITING, self.vendors.time.now(), **more)  # type: ignore[arg-type]
        return self.lane.changes.submit(change)

    def run(self) -> DeskReport:
        return self.lane.changes.run()

    def begin(self, *lines: SaleLine) -> Sale:
        return self.lane.sales.begin(Sale("", "museum", "", lines, SaleState.WAITING, self.vendors.time.now()))

    def state(self, change: BookingChange) -> ChangeState:
        found = self.journal.change(change.change_id)
        assert found is not None
        return found.state

    def sale(self, sale: Sale) -> Sale:
        found = self.journal.sale(sale.sale_id)
        assert found is not None
        return found

    def rest(self) -> None:
        """The line is whole again and time passes."""
        self.vendors.heal()
        for _ in range(4):
            self.vendors.time.turn(20.0)
            assert self.run().trouble is None

    # what may happen to it

    def power_cut(self, call: str, *, arrives: bool) -> None:
        """The next call of this name ends in the dark: nothing more is written down."""
        writer = self.lane.writer
        real: Callable[..., object] = getattr(writer, call)

        def dark(*arguments: object) -> object:
            if arrives:
                answer = real(*arguments)
                assert not isinstance(answer, Trouble), answer
            self.close()
            raise PowerCut

        setattr(writer, call, dark)


def at_vendor(vendors: Vendors, number: int = BOOKING) -> TourBooking:
    gomus = vendors.sandbox.gomus
    found = gomus.cash_point.bookings.tour_booking(number, gomus.options.cash_point)
    assert found is not None
    return found


def custom_prices(vendors: Vendors) -> dict[str, tuple[str, int, int]]:
    """By number: title, quantity, cents."""
    prices = at_vendor(vendors).prices
    return {str(each.id): (each.title, each.quantity, each.price_cents) for each in prices if each.type == "custom"}


def executed(vendors: Vendors) -> Counter[str]:
    """What the vendor did for cash points, by its name."""
    effects = vendors.sandbox.audit.effects("gomus")
    return Counter(each.action for each in effects if each.device == "cash-point" and each.action != "refused")


def colleague(vendors: Vendors, action: str, **more: object) -> None:
    vendors.sandbox.gomus.change_booking({"booking": BOOKING, "action": action, **more})
