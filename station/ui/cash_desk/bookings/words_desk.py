"""Every word of the cash desk's page."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from station.domain.booking import BookingState, BookingStatus, Payment
from station.domain.booking_cache import BookingColumn

translate = QCoreApplication.translate


class Word(StrEnum):
    BOOKINGS = "bookings"
    TODAY = "today"
    DAY_BEFORE = "day_before"
    DAY_AFTER = "day_after"
    PICK_DAY = "pick_day"
    FILTER = "filter"
    SAVED_FILTERS = "saved_filters"
    SORT_BY_NEXT = "sort_by_next"
    SORT_BACKWARDS = "sort_backwards"
    REFRESH = "refresh"
    CANCEL = "cancel"
    PRINT = "print"
    SAVE_AS = "save_as"
    LIST = "list"
    LIST_TIP = "list_tip"
    NOTHING_BOOKED = "nothing_booked"
    NOTHING_FITS = "nothing_fits"
    NEVER_READ = "never_read"
    CHOOSE = "choose"
    READING = "reading"
    PRICES = "prices"
    FEEDBACK = "feedback"
    DETAILS = "details"
    TOTAL = "total"
    NEW_TOTAL = "new_total"
    FIXED = "fixed"
    FIXED_TIP = "fixed_tip"
    EDIT = "edit"
    DELETE = "delete"
    ADD_PRICE = "add_price"
    SAVE = "save"
    DISCARD = "discard"
    REMOVE = "remove"
    TITLE = "title"
    DESCRIPTION = "description"
    QUANTITY = "quantity"
    UNIT_PRICE = "unit_price"
    TITLE_MISSING = "title_missing"
    AMOUNT_UNREADABLE = "amount_unreadable"
    PAID_LOCK = "paid_lock"
    EVENT_LOCK = "event_lock"
    PRICES_NOT_READ = "prices_not_read"
    FEEDBACK_NOT_READ = "feedback_not_read"
    NO_PRICES = "no_prices"
    DELETE_PRICE = "delete_price"
    CLEAR_FEEDBACK = "clear_feedback"
    CLEAR = "clear"
    TAKE_MINE = "take_mine"
    KEEP_THEIRS = "keep_theirs"
    TAKE_BACK = "take_back"
    KEEP_FILTER = "keep_filter"
    FORGET_FILTER = "forget_filter"
    CANCEL_QUESTION = "cancel_question"
    KEEP = "keep"
    TOOK_PLACE = "took_place"
    YES = "yes"
    NO = "no"
    PARTICIPANTS = "participants"
    COMMENT = "comment"
    NONE_YET = "none_yet"
    NO_FEEDBACK_HERE = "no_feedback_here"
    SAY_WHETHER = "say_whether"
    SAY_HOW_MANY = "say_how_many"
    BOOKING_GONE = "booking_gone"
    BOOKING_NOT_READ = "booking_not_read"
    SILENT_BY_HAND = "silent_by_hand"


def word(name: Word) -> str:
    """The page's fixed words."""
    return {**_day_words(), **_price_words(), **_feedback_words()}[name]


def _day_words() -> dict[Word, str]:
    return {
        Word.BOOKINGS: translate("CashDesk", "Bookings"),
        Word.TODAY: translate("CashDesk", "Today"),
        Word.DAY_BEFORE: translate("CashDesk", "The day before"),
        Word.DAY_AFTER: translate("CashDesk", "The day after"),
        Word.PICK_DAY: translate("CashDesk", "Choose the day"),
        Word.FILTER: translate("CashDesk", "Name, tour, number …"),
        Word.SAVED_FILTERS: translate("CashDesk", "Which bookings"),
        Word.SORT_BY_NEXT: translate("CashDesk", "Sort by the next column"),
        Word.SORT_BACKWARDS: translate("CashDesk", "Sort the other way round"),
        Word.KEEP_FILTER: translate("CashDesk", "Keep this filter"),
        Word.FORGET_FILTER: translate("CashDesk", "Forget this filter"),
        Word.CANCEL_QUESTION: translate("CashDesk", "Cancel"),
        Word.REFRESH: translate("CashDesk", "Read again"),
        Word.CANCEL: translate("CashDesk", "Cancel the reading"),
        Word.PRINT: translate("CashDesk", "Print …"),
        Word.SAVE_AS: translate("CashDesk", "Save as PDF or CSV …"),
        Word.LIST: translate("CashDesk", "Bookings of the day"),
        Word.LIST_TIP: translate("CashDesk", "Choose with the arrow keys, open with Enter"),
        Word.NOTHING_BOOKED: translate("CashDesk", "Nothing is booked on this day."),
        Word.NOTHING_FITS: translate("CashDesk", "No booking of this day fits the filter."),
        Word.NEVER_READ: translate("CashDesk", "This day was never read here."),
        Word.CHOOSE: translate("CashDesk", "Choose a booking to see its prices and feedback."),
        Word.READING: translate("CashDesk", "Reading …"),
        Word.BOOKING_GONE: translate("CashDesk", "The vendor no longer knows this booking."),
        Word.BOOKING_NOT_READ: translate("CashDesk", "This booking was never read here. It comes with the line."),
        Word.SILENT_BY_HAND: translate("CashDesk", "Not asked: somebody keeps this station offline."),
    }


def _price_words() -> dict[Word, str]:
    return {
        Word.PRICES: translate("CashDesk", "Prices"),
        Word.DETAILS: translate("CashDesk", "Details"),
        Word.TOTAL: translate("CashDesk", "Total"),
        Word.NEW_TOTAL: translate("CashDesk", "Total with your edits"),
        Word.FIXED: translate("CashDesk", "fixed"),
        Word.FIXED_TIP: translate("CashDesk", "Set by the vendor"),
        Word.EDIT: translate("CashDesk", "Edit"),
        Word.DELETE: translate("CashDesk", "Delete"),
        Word.ADD_PRICE: translate("CashDesk", "Add price"),
        Word.SAVE: translate("CashDesk", "Save"),
        Word.DISCARD: translate("CashDesk", "Discard"),
        Word.REMOVE: translate("CashDesk", "Leave out"),
        Word.TITLE: translate("CashDesk", "Title"),
        Word.DESCRIPTION: translate("CashDesk", "Description"),
        Word.QUANTITY: translate("CashDesk", "Quantity"),
        Word.UNIT_PRICE: translate("CashDesk", "Price for one"),
        Word.TITLE_MISSING: translate("CashDesk", "Every price needs a title."),
        Word.AMOUNT_UNREADABLE: translate("CashDesk", "This is no amount: {text}. Type it like {example}."),
        Word.PAID_LOCK: translate("CashDesk", "This booking is paid: its prices are closed."),
        Word.EVENT_LOCK: translate("CashDesk", "Prices of seats at an event cannot be changed here."),
        Word.PRICES_NOT_READ: translate("CashDesk", "The prices were not read yet. They come with the line."),
        Word.NO_PRICES: translate("CashDesk", "No prices yet."),
        Word.DELETE_PRICE: translate("CashDesk", "Delete “{title}”, {amount}?"),
        Word.KEEP: translate("CashDesk", "Keep it"),
        Word.TAKE_MINE: translate("CashDesk", "Take mine"),
        Word.KEEP_THEIRS: translate("CashDesk", "Keep theirs"),
        Word.TAKE_BACK: translate("CashDesk", "Take back"),
    }


def _feedback_words() -> dict[Word, str]:
    return {
        Word.FEEDBACK: translate("CashDesk", "Feedback"),
        Word.FEEDBACK_NOT_READ: translate("CashDesk", "The feedback was not read yet. It comes with the line."),
        Word.CLEAR_FEEDBACK: translate("CashDesk", "Clear the feedback of this booking?"),
        Word.CLEAR: translate("CashDesk", "Clear"),
        Word.TOOK_PLACE: translate("CashDesk", "Did the tour take place?"),
        Word.YES: translate("CashDesk", "Yes"),
        Word.NO: translate("CashDesk", "No"),
        Word.PARTICIPANTS: translate("CashDesk", "Participants"),
        Word.COMMENT: translate("CashDesk", "Comment"),
        Word.NONE_YET: translate("CashDesk", "No feedback yet."),
        Word.NO_FEEDBACK_HERE: translate("CashDesk", "Seats at an event have no feedback."),
        Word.SAY_WHETHER: translate("CashDesk", "Say whether the tour took place."),
        Word.SAY_HOW_MANY: translate("CashDesk", "Say how many people came."),
    }


def column_name(column: BookingColumn) -> str:
    """The list's headings."""
    return {
        BookingColumn.TIME: translate("CashDesk", "Time"),
        BookingColumn.TITLE: translate("CashDesk", "Title"),
        BookingColumn.CUSTOMER: translate("CashDesk", "Customer"),
        BookingColumn.PEOPLE: translate("CashDesk", "People"),
        BookingColumn.STATUS: translate("CashDesk", "Status"),
        BookingColumn.PAYMENT: translate("CashDesk", "Paid"),
        BookingColumn.FEEDBACK: translate("CashDesk", "Feedback"),
    }[column]


def status_text(status: BookingStatus) -> str:
    """A status that nobody knows is shown as it came."""
    return {
        BookingState.BOOKED: translate("CashDesk", "booked"),
        BookingState.FINISHED: translate("CashDesk", "finished"),
        BookingState.CANCELED: translate("CashDesk", "canceled"),
        BookingState.UNKNOWN: status.code or "–",
    }[status.state]


def payment_text(payment: Payment) -> str:
    return {
        Payment.OPEN: translate("CashDesk", "open"),
        Payment.PAID: translate("CashDesk", "paid"),
        Payment.NOT_KNOWN: translate("CashDesk", "not known"),
    }[payment]
