"""Every word on the papers of the cash desk: the day's list, a booking's prices, and their columns as rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from station.domain.booking import BookingKind, BookingState, BookingStatus, FeedbackState, KnownBooking
from station.domain.booking_cache import BookingSearch
from station.ui.cash_desk.bookings.words_desk import payment_text, status_text
from station.ui.cash_desk.bookings.words_desk_change import bookings_text, people_text
from station.ui.cash_desk.desk_times import moment_text

translate = QCoreApplication.translate


class PriceWord(StrEnum):
    """What stands on the paper of a booking's prices."""

    FIXED = "fixed"
    CUSTOM = "custom"
    FIXED_SUM = "fixed_sum"
    CUSTOM_SUM = "custom_sum"
    TOTAL = "total"
    TOTAL_UNSENT = "total_unsent"
    TOTAL_VENDOR = "total_vendor"
    NEW = "new"
    CHANGED = "changed"
    DELETED = "deleted"
    NOT_READ = "not_read"
    NO_PRICES = "no_prices"
    UNSETTLED = "unsettled"
    TITLE = "title"
    DESCRIPTION = "description"
    KIND = "kind"
    QUANTITY = "quantity"
    UNIT = "unit"
    AMOUNT = "amount"
    CURRENCY = "currency"
    NOT_SENT = "not_sent"


class DayColumn(StrEnum):
    """The day's list as rows, from left to right."""

    DATE = "date"
    START = "start"
    END = "end"
    KIND = "kind"
    NUMBER = "number"
    TITLE = "title"
    INSTITUTION = "institution"
    CUSTOMER = "customer"
    CATEGORY = "category"
    PEOPLE = "people"
    STATUS = "status"
    PAYMENT = "payment"
    TOTAL = "total"
    CURRENCY = "currency"
    FEEDBACK = "feedback"
    TOOK_PLACE = "took_place"
    PARTICIPANTS = "participants"
    FEEDBACK_COMMENT = "feedback_comment"
    COMMENT = "comment"
    NOT_SENT = "not_sent"
    READ_AT = "read_at"


def price_word(name: PriceWord) -> str:
    return {
        PriceWord.FIXED: translate("Papers", "Set by the vendor"),
        PriceWord.CUSTOM: translate("Papers", "Added at the cash desk"),
        PriceWord.FIXED_SUM: translate("Papers", "Set by the vendor, together"),
        PriceWord.CUSTOM_SUM: translate("Papers", "Added at the cash desk, together"),
        PriceWord.TOTAL: translate("Papers", "Total"),
        PriceWord.TOTAL_UNSENT: translate("Papers", "Total with what is not sent"),
        PriceWord.TOTAL_VENDOR: translate("Papers", "Total at the vendor"),
        PriceWord.NEW: translate("Papers", "new, not sent"),
        PriceWord.CHANGED: translate("Papers", "changed, not sent"),
        PriceWord.DELETED: translate("Papers", "deleted, not sent: not counted"),
        PriceWord.NOT_READ: translate("Papers", "The prices of this booking were not read yet."),
        PriceWord.NO_PRICES: translate("Papers", "This booking has no prices."),
        PriceWord.UNSETTLED: translate("Papers", "The vendor does not have these edits:"),
        PriceWord.TITLE: translate("Papers", "Title"),
        PriceWord.DESCRIPTION: translate("Papers", "Description"),
        PriceWord.KIND: translate("Papers", "Kind"),
        PriceWord.QUANTITY: translate("Papers", "Quantity"),
        PriceWord.UNIT: translate("Papers", "Price for one"),
        PriceWord.AMOUNT: translate("Papers", "Amount"),
        PriceWord.CURRENCY: translate("Papers", "Currency"),
        PriceWord.NOT_SENT: translate("Papers", "Not sent"),
    }[name]


def day_column(name: DayColumn) -> str:
    return {
        DayColumn.DATE: translate("Papers", "Date"),
        DayColumn.START: translate("Papers", "Start"),
        DayColumn.END: translate("Papers", "End"),
        DayColumn.KIND: translate("Papers", "Kind"),
        DayColumn.NUMBER: translate("Papers", "Number"),
        DayColumn.TITLE: translate("Papers", "Title"),
        DayColumn.INSTITUTION: translate("Papers", "Institution"),
        DayColumn.CUSTOMER: translate("Papers", "Customer"),
        DayColumn.CATEGORY: translate("Papers", "Category"),
        DayColumn.PEOPLE: translate("Papers", "People"),
        DayColumn.STATUS: translate("Papers", "Status"),
        DayColumn.PAYMENT: translate("Papers", "Paid"),
        DayColumn.TOTAL: translate("Papers", "Total"),
        DayColumn.CURRENCY: translate("Papers", "Currency"),
        DayColumn.FEEDBACK: translate("Papers", "Feedback"),
        DayColumn.TOOK_PLACE: translate("Papers", "Took place"),
        DayColumn.PARTICIPANTS: translate("Papers", "Participants"),
        DayColumn.FEEDBACK_COMMENT: translate("Papers", "Feedback comment"),
        DayColumn.COMMENT: translate("Papers", "Comment"),
        DayColumn.NOT_SENT: translate("Papers", "Not sent"),
        DayColumn.READ_AT: translate("Papers", "Read"),
    }[name]


def list_title(day: str) -> str:
    return translate("Papers", "Bookings on {day}").format(day=day)


def list_name(day: str) -> str:
    """For the list's file; the day as ISO writes it, so that files stand in order."""
    return translate("Papers", "Bookings {day}").format(day=day)


def prices_name(booking: str) -> str:
    return translate("Papers", "Prices of booking {number}").format(number=booking)


def kind_text(kind: BookingKind) -> str:
    return {BookingKind.TOUR: translate("Papers", "Tour"), BookingKind.EVENT: translate("Papers", "Event")}[kind]


def filter_text(search: BookingSearch) -> str:
    """What is left out of the list; empty: nothing is."""
    wanted = (
        " ".join(map(QLocale().quoteString, search.text.split())),
        _one_of(kind_text(kind) for kind in search.kinds),
        _one_of(_state_text(state) for state in search.states),
        _one_of(payment_text(payment) for payment in search.payments),
        _feedback_wanted(search.feedback),
        translate("Papers", "sold with this account’s orders") if search.mine else "",
        translate("Papers", "one event date alone") if search.date_id else "",
    )
    parts = [part for part in wanted if part]
    return translate("Papers", "Only some of them: {filter}").format(filter=" · ".join(parts)) if parts else ""


def order_text(column: str, descending: bool) -> str:
    """How the list is sorted, where it is not by time."""
    if descending:
        return translate("Papers", "Sorted by: {column}, last first").format(column=column)
    return translate("Papers", "Sorted by: {column}").format(column=column)


def list_state_text(read_at: datetime | None, complete: bool, zone: tzinfo | None) -> str:
    """How old the list is, and whether it is whole."""
    if read_at is None:
        return translate("Papers", "This day was never read from the vendor.")
    when = moment_text(read_at, zone)
    if complete:
        return translate("Papers", "As read from the vendor: {when}").format(when=when)
    return translate("Papers", "As read from the vendor: {when}. Not everything could be read.").format(when=when)


def nothing_text() -> str:
    return translate("Papers", "No bookings.")


def summary_text(bookings: int, people: int, canceled: int) -> str:
    """Under the list. Canceled bookings bring nobody."""
    parts = [bookings_text(bookings), people_text(people)]
    if canceled:
        parts.append(_COUNTS.canceled(canceled))
    return " · ".join(parts)


def unsent_mark() -> str:
    """At a booking that was changed here, and the vendor does not know it yet."""
    return translate("Papers", "not sent")


def state_of_feedback(known: KnownBooking) -> str:
    return {
        FeedbackState.NOT_READ: translate("Papers", "not read"),
        FeedbackState.NONE_YET: translate("Papers", "none yet"),
        FeedbackState.GIVEN: translate("Papers", "done"),
    }[known.feedback_state]


def yes_no(value: bool | None) -> str | None:
    if value is None:
        return None
    return translate("Papers", "yes") if value else translate("Papers", "no")


def paid_text(payment: str) -> str:
    return translate("Papers", "Paid: {payment}").format(payment=payment)


def note_text(comment: str) -> str:
    return translate("Papers", "Comment: {comment}").format(comment=comment)


class _DeskPaperCounts(QObject):
    """Only `tr` of an object knows plurals."""

    def canceled(self, count: int) -> str:
        return self.tr("%Ln of them canceled", "", count)


_COUNTS = _DeskPaperCounts()


def _state_text(state: BookingState) -> str:
    if state is BookingState.UNKNOWN:
        return translate("Papers", "another status")
    return status_text(BookingStatus("", state))


def _feedback_wanted(states: Iterable[FeedbackState]) -> str:
    names = {
        FeedbackState.NOT_READ: translate("Papers", "feedback not read"),
        FeedbackState.NONE_YET: translate("Papers", "no feedback yet"),
        FeedbackState.GIVEN: translate("Papers", "feedback done"),
    }
    return _one_of(names[state] for state in FeedbackState if state in set(states))


def _one_of(names: Iterable[str]) -> str:
    return translate("Papers", " or ").join(sorted(names))
