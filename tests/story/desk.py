"""A person at the cash desk: the same program, a screen of a cheap laptop, real keys and mouse, and eyes that read."""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from operator import itemgetter
from pathlib import Path
from typing import Any, Self

import numpy as np
import zxingcpp
from PIL import Image

from station.domain.booking import BookingKey, BookingKind
from station.domain.booking_change import BookingChange, ChangeState, Draft
from station.sandbox.app import Sandbox
from station.sandbox.faults import FaultRule
from station.sandbox.gomus_cash_point_records import Feedback, TourBooking
from station.sandbox.gomus_cash_point_sales import PlacedOrder
from station.storage import open_journal
from station.storage.desk_journal import SqliteDeskJournal
from tests.story.door import Door, until
from tests.story.reading import Picture, Place, has_come, places, stands

PROFILE = "museum"
KEY_PAUSE = 55
"""Milliseconds between two keys of a nimble person: more than a scanner ever takes."""


class Vendor:
    """go~mus in the sandbox: what it has, and a colleague at another of its desks."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.taken = {12_344, 12_348, 12_349}
        """Numbers of bookings that a story has for itself."""

    def booking(self, number: int) -> TourBooking:
        gomus = self.sandbox.gomus
        found = gomus.cash_point.bookings.tour_booking(number, gomus.options.cash_point)
        assert found is not None
        return found

    def line(self, number: int) -> str:
        """When a booking is and for how many, as it stands below its title."""
        booking = self.booking(number)
        starts = self._local(booking.starts)
        ends = starts + timedelta(minutes=booking.tour.minutes)
        return f"{starts:%H:%M} – {ends:%H:%M} · {booking.participants} people"

    def latest(self) -> str:
        """When the last tour of the day begins."""
        return f"{self._local(max(booking.starts for booking in self.tours())):%H:%M}"

    def tours(self) -> list[TourBooking]:
        """Those of the opening day."""
        cash_point = self.sandbox.gomus.cash_point
        return cash_point.bookings.tour_bookings([cash_point.calendar.opening_day], cash_point.options)

    def _local(self, moment: float) -> datetime:
        return datetime.fromtimestamp(moment, self.sandbox.gomus.cash_point.calendar.zone)

    def custom_prices(self, number: int) -> list[tuple[str, int, int]]:
        """Title, quantity, cents for one."""
        prices = self.booking(number).prices
        return sorted((each.title, each.quantity, each.price_cents) for each in prices if each.type == "custom")

    def feedback(self, number: int) -> Feedback | None:
        return self.booking(number).feedback

    def done(self, number: int) -> Counter[str]:
        """What it carried out of this booking's changes for cash points."""
        effects = self.sandbox.audit.effects("gomus", str(number))
        return Counter(each.action for each in effects if each.device == "cash-point" and each.action != "refused")

    def posted(self, number: int) -> int:
        """How many requests to add prices to it came in."""
        path = f"/api/v4/tours/bookings/{number}/prices"
        requests = self.sandbox.audit.requests("gomus")
        return sum((each.method, each.path) == ("POST", path) for each in requests)

    def with_guides(self) -> tuple[int, int]:
        """A booking of the day that nobody has touched, with an unpaid custom price; numbers of both."""
        for booking in self.tours():
            custom = [price.id for price in booking.prices if price.type == "custom"]
            fresh = booking.id not in self.taken and booking.feedback is None and booking.canceled is None
            if custom and fresh and not booking.paid:
                self.taken.add(booking.id)
                return booking.id, custom[0]
        raise AssertionError("no such booking is left")

    def good_code(self) -> str:
        """A ticket that a fresh station admits."""
        samples = self.sandbox.gomus.samples()
        return next(each.code for each in samples if each.expected == "admit" and each.mode == "entry")

    def cut(self, number: int, *, before: bool) -> None:
        """The line ends in the middle of adding prices, before the vendor had them or after it kept them."""
        self._cut(f"/api/v4/tours/bookings/{number}/prices", before=before)

    def cut_sale(self, *, before: bool) -> None:
        """Likewise in the middle of the next sale."""
        self._cut("/api/v4/orders", before=before)

    def _cut(self, path: str, *, before: bool) -> None:
        rule = FaultRule.cut_before_commit if before else FaultRule.cut_after_commit
        self.sandbox.faults.add(rule(vendor="gomus", method="POST", path=path))

    def orders(self) -> list[PlacedOrder]:
        """What this desk has sold, oldest first."""
        sales, calendar = self.sandbox.gomus.cash_point.sales, self.sandbox.gomus.cash_point.calendar
        found = (sales.order(number) for number in sales.numbers(calendar.opening_day, calendar.today))
        return [order for order in found if order is not None]

    def colleague(self, number: int, action: str, **more: object) -> None:
        self.sandbox.gomus.change_booking({"booking": number, "action": action, **more})


class Desk(Door):
    """The window with the cash desk in front."""

    _seen: tuple[Picture, str, Place | None] | None = None
    """What was looked for last, on which picture: nobody reads twice what has not changed."""

    def open_desk(self) -> Self:
        """As soon as the rail offers it."""
        self.reads("Cash desk")
        self.press("ctrl+2")
        self.reads("Today")
        return self

    def __exit__(self, *raised: object) -> None:
        self.has_keys_again()
        try:
            super().__exit__(*raised)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def has_keys_again(self) -> None:
        """After a question has closed: a window manager would give the window its keys back, and here is none."""
        self.waits(self._has_keys, "the keyboard")

    # hands

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", str(2 * KEY_PAUSE), "--", text)  # it waits half of it

    def press(self, *keys: str) -> None:
        """One after the other, as a person does."""
        self._xdotool("key", "--delay", str(KEY_PAUSE), *keys)

    def click(self, words: str, *, beside: str = "") -> None:
        """On these words; `beside`: those in the line of other words, and next to them."""
        place = self.waits(lambda: self._place(words, beside), f"“{words}” to click on")
        x, y = place.middle
        self._xdotool("mousemove", "--window", self.window, str(x), str(y), "click", "1")

    def wheel(self, words: str, notches: int) -> None:
        """Turns the mouse wheel down over these words."""
        x, y = self.reads(words).middle
        self._xdotool("mousemove", "--window", self.window, str(x), str(y), "click", "--repeat", str(notches), "5")

    def choose(self, vendor: Vendor, number: int) -> None:
        """A booking by its number: filter, list, prices."""
        self.press("ctrl+f")
        self.type(str(number))
        self.reads(str(number), "1 booking")
        self.press("Escape", "alt+1")
        self.reads(vendor.line(number), "Total")

    # eyes

    def sees_words(self, words: str) -> Place | None:
        """Whether they stand on the screen now, and where."""
        picture = self._picture()
        before, looked_for, found = self._seen or (picture, "", None)
        if looked_for != words:
            found = stands(picture, words)
        elif not np.array_equal(before, picture):
            found = has_come(picture, before, words) if found is None else stands(picture, words)
        self._seen = picture, words, found
        return found

    def reads(self, *words: str) -> Place:
        """Waits until all of them stand on the screen; where the last one does."""
        for each in words:
            found = self.waits(lambda each=each: self.sees_words(each), f"“{each}” on the screen")
        place: Place = found
        return place

    def reads_no_more(self, words: str) -> None:
        self.waits(lambda: not self.sees_words(words), f"“{words}” to leave the screen")

    def waits(self, condition: Callable[[], Any], what: str) -> Any:
        """As `until`; what stands on the screen in the end is kept for whoever looks into it."""
        try:
            return until(condition, what)
        except AssertionError:
            self.photograph(self.commands.folder.parent / f"failed-{time.strftime('%H%M%S')}.png")
            raise

    def barcodes(self) -> set[str]:
        """What a reader sees on the screen."""
        return {found.text for found in zxingcpp.read_barcodes(self._picture())}

    def photograph(self, path: Path) -> None:
        """Keeps what stands on the screen."""
        Image.fromarray(self._picture()).save(path)

    # the station's own memory

    def changes(self, number: int) -> tuple[BookingChange, ...]:
        """A booking's changes in the journal, oldest first."""
        with open_journal(self.commands.folder, read_only=True) as journal:
            return SqliteDeskJournal(journal).changes_of(BookingKey(PROFILE, BookingKind.TOUR, str(number)))

    def states(self, number: int) -> list[ChangeState]:
        return [change.state for change in self.changes(number)]

    def settles(self, number: int, states: list[ChangeState]) -> None:
        """Waits until a booking's changes stand so in the journal, oldest first."""
        self.waits(lambda: self.states(number) == states, f"{states} in the journal")

    def drafts(self) -> tuple[Draft, ...]:
        with open_journal(self.commands.folder, read_only=True) as journal:
            return SqliteDeskJournal(journal).drafts(PROFILE)

    def _place(self, words: str, beside: str) -> Place | None:
        picture = self._picture()
        if not beside:
            return stands(picture, words)
        near = [
            (abs(place.middle[1] - other.middle[1]), abs(place.x - other.x), place)
            for other in places(picture, beside)
            for place in places(picture, words)
            if abs(place.middle[1] - other.middle[1]) < 24
        ]
        return min(near, key=itemgetter(0, 1))[2] if near else None
