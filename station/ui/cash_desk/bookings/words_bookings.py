"""Words of the desk's bookings: marks in the list, the details, who came, filters, and what is asked before leaving."""

from __future__ import annotations

from datetime import tzinfo
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from station.domain.arrivals import DoorScan, Passage
from station.domain.booking import BookingKind, FeedbackState, KnownBooking, Payment
from station.domain.booking_cache import DATES, TOURS
from station.domain.booking_day import DayReport, PartReport
from station.domain.booking_filters import FilterKind
from station.domain.days import local
from station.ui.cash_desk.bookings.desk_editing import PriceLine
from station.ui.cash_desk.bookings.words_desk import payment_text
from station.ui.cash_desk.bookings.words_desk_change import people_text
from station.ui.cash_desk.desk_times import time_text
from station.ui.words_reason import reason_in_short
from station.ui.words_trouble import trouble_words

translate = QCoreApplication.translate


class RowMark(StrEnum):
    """What a booking holds that the vendor does not have, the most urgent first. The value names its icon."""

    CHOOSE = "conflict"
    REFUSED = "cross"
    UNSENT = "queue"
    DRAFT = "draft"


def mark_words(mark: RowMark) -> str:
    return {
        RowMark.CHOOSE: translate("Bookings", "to decide"),
        RowMark.REFUSED: translate("Bookings", "refused"),
        RowMark.UNSENT: translate("Bookings", "not sent"),
        RowMark.DRAFT: translate("Bookings", "not saved"),
    }[mark]


def mark_text(line: PriceLine) -> str:
    """What is to be known of a price in the list; empty: nothing."""
    if line.deleted:
        return translate("Bookings", "to be deleted, not sent")
    return mark_words(RowMark.UNSENT) if line.unsent else ""


def payment_mark(payment: Payment) -> str:
    """Short, for the list: that nothing is known, which is the rule, is said quietly."""
    return "–" if payment is Payment.NOT_KNOWN else payment_words(payment)


def payment_words(payment: Payment) -> str:
    """In full, where there is room."""
    if payment is Payment.NOT_KNOWN:
        return translate("Bookings", "Not known whether it is paid: the vendor's bookings do not say it")
    return payment_text(payment)


def feedback_mark(known: KnownBooking) -> str:
    """Short, for the list."""
    if known.booking.key.kind is BookingKind.EVENT or known.feedback_state is FeedbackState.NOT_READ:
        return "–"
    return feedback_words(known)


def feedback_words(known: KnownBooking) -> str:
    if known.booking.key.kind is BookingKind.EVENT:
        return translate("Bookings", "Seats at an event have no feedback")
    return {
        FeedbackState.NOT_READ: translate("Bookings", "Not read yet"),
        FeedbackState.NONE_YET: translate("Bookings", "none yet"),
        FeedbackState.GIVEN: translate("Bookings", "done"),
    }[known.feedback_state]


def arrival_words(scans: tuple[DoorScan, ...], expected: int | None, zone: tzinfo | None) -> str:
    """Who came, in one line; empty: nobody was scanned here."""
    entries = [scan for scan in scans if scan.passage is Passage.IN]
    if not entries:
        refused = [scan for scan in scans if scan.passage is Passage.REFUSED]
        return scan_words(refused[-1], zone) if refused else ""
    came = sum(scan.people for scan in entries)
    time = time_text(local(entries[0].at, zone))
    if expected is not None and came != expected:
        text = translate("Bookings", "Arrived {time}, {came} of {people}")
        return text.format(time=time, came=came, people=people_text(expected))
    return translate("Bookings", "Arrived {time}, {people}").format(time=time, people=people_text(came))


def scan_words(scan: DoorScan, zone: tzinfo | None) -> str:
    """One scan at the door."""
    time = time_text(local(scan.at, zone))
    if scan.passage is Passage.REFUSED:
        reason = "" if scan.reason is None else reason_in_short(scan.reason)
        return translate("Bookings", "{time} refused: {reason}").format(time=time, reason=reason)
    text = {
        Passage.IN: translate("Bookings", "{time} in, {people}"),
        Passage.OUT: translate("Bookings", "{time} out, {people}"),
    }[scan.passage]
    return text.format(time=time, people=people_text(scan.people))


def kind_words(kind: FilterKind) -> str:
    """The filters that every desk has."""
    return {
        FilterKind.ALL: translate("Bookings", "All bookings"),
        FilterKind.OPEN: translate("Bookings", "Still open"),
        FilterKind.NO_FEEDBACK: translate("Bookings", "No feedback yet"),
        FilterKind.MINE: translate("Bookings", "Sold by us"),
    }[kind]


def partly_text(report: DayReport) -> str:
    """Which of a day's lists could not be read, and why; what was read stands on the screen."""
    troubled = [part for part in report.parts if part.trouble is not None]
    names = list(dict.fromkeys(part_name(part) for part in troubled))
    trouble = report.trouble
    reason = "" if trouble is None else trouble_words(trouble).sentence
    text = translate("Bookings", "Not read: {parts}. {reason} The rest is fresh.")
    return text.format(parts=", ".join(names), reason=reason)


def part_name(part: PartReport) -> str:
    """One of a day's lists."""
    if part.source == TOURS:
        return translate("Bookings", "the tours")
    if part.source == DATES:
        return translate("Bookings", "the events")
    return part.title or translate("Bookings", "an event's bookings")


def take_words() -> str:
    """What the key of a scan's booking does."""
    return translate("Bookings", "Open the scanned booking")


def filter_name_question() -> str:
    return translate("Bookings", "Keep this filter under which name?")


class Detail(StrEnum):
    """The rows of a booking's details."""

    TIMES = "times"
    PEOPLE = "people"
    INSTITUTION = "institution"
    NAME = "name"
    CATEGORY = "category"
    STATUS = "status"
    PAID = "paid"
    FEEDBACK = "feedback"
    COMMENT = "comment"
    NUMBER = "number"
    ORDER = "order"
    BOOKED = "booked"
    CHANGED = "changed"
    CANCELED = "canceled"
    BARCODES = "barcodes"
    DOOR = "door"


def detail_name(detail: Detail) -> str:
    return {
        Detail.TIMES: translate("Bookings", "When"),
        Detail.PEOPLE: translate("Bookings", "People"),
        Detail.INSTITUTION: translate("Bookings", "Institution"),
        Detail.NAME: translate("Bookings", "Customer"),
        Detail.CATEGORY: translate("Bookings", "Kind of customer"),
        Detail.STATUS: translate("Bookings", "Status"),
        Detail.PAID: translate("Bookings", "Paid"),
        Detail.FEEDBACK: translate("Bookings", "Feedback"),
        Detail.COMMENT: translate("Bookings", "Comment"),
        Detail.NUMBER: translate("Bookings", "Number"),
        Detail.ORDER: translate("Bookings", "Order"),
        Detail.BOOKED: translate("Bookings", "Booked on"),
        Detail.CHANGED: translate("Bookings", "Last changed"),
        Detail.CANCELED: translate("Bookings", "Canceled on"),
        Detail.BARCODES: translate("Bookings", "Barcodes"),
        Detail.DOOR: translate("Bookings", "At this door"),
    }[detail]


def door_words(barcodes: tuple[str, ...], scans: tuple[DoorScan, ...], zone: tzinfo | None) -> str:
    """Every scan of the booking here, one line each; or why there is none."""
    if scans:
        return "\n".join(scan_words(scan, zone) for scan in scans)
    if barcodes:
        return translate("Bookings", "Nobody yet.")
    return translate("Bookings", "Its barcodes are not known: no order of it was read here.")


class _Counts(QObject):
    """Only `tr` of an object knows plurals."""

    def minutes(self, count: int) -> str:
        return self.tr("%Ln minute(s)", "", count)


_COUNTS = _Counts()


def minutes_text(count: int) -> str:
    return _COUNTS.minutes(count)
