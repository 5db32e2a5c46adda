"""What an operator changed and the vendor does not have yet, in words; and how old the day's list is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, PriceFields, Refusal
from station.ui.formats import number, span, when
from station.ui.money_text import money_text

translate = QCoreApplication.translate


def change_title(change: BookingChange) -> str:
    """What it is, in a few words."""
    name = ", ".join(f"“{price.title}”" for price in change.prices)
    match change.kind:
        case ChangeKind.ADD_PRICES:
            return translate("CashDesk", "New: {name}").format(name=name)
        case ChangeKind.SET_PRICE:
            return translate("CashDesk", "Changed: {name}").format(name=name)
        case ChangeKind.DELETE_PRICE:
            title = change.base_price.title if change.base_price is not None else change.price_id
            return translate("CashDesk", "Deleted: {name}").format(name=f"“{title}”")
        case ChangeKind.SET_FEEDBACK:
            return translate("CashDesk", "Feedback")
        case ChangeKind.CLEAR_FEEDBACK:
            return translate("CashDesk", "Feedback cleared")


def change_state_text(change: BookingChange) -> str:
    """How it stands with the vendor, and what comes next."""
    match change.state:
        case ChangeState.WAITING:
            return translate("CashDesk", "Not sent yet. It goes out when the line is back; nothing is lost.")
        case ChangeState.SENDING:
            return translate("CashDesk", "On its way.")
        case ChangeState.UNKNOWN:
            return translate(
                "CashDesk", "The line was cut while it was sent. The booking is read before anything is sent again."
            )
        case ChangeState.DIFFERS:
            return translate("CashDesk", "Somebody else changed this, or it is not certain what arrived. You choose.")
        case ChangeState.REFUSED:
            return _refusal_text(change)
        case ChangeState.DONE | ChangeState.DROPPED:
            return ""


def _refusal_text(change: BookingChange) -> str:
    words = {
        Refusal.PAID: translate("CashDesk", "Refused: the booking is paid, its prices are closed."),
        Refusal.NOT_EDITABLE: translate("CashDesk", "Refused: this price is set by the vendor."),
        Refusal.GONE: translate("CashDesk", "Refused: the vendor no longer knows it."),
        Refusal.VENDOR: translate("CashDesk", "Refused by the vendor."),
    }
    said = words[change.refusal or Refusal.VENDOR]
    if change.message:
        quoted = translate("CashDesk", "Its words: {words}")  # within an f-string lupdate would not see it
        return f"{said} {quoted.format(words=change.message)}"
    return said


def drop_caption(change: BookingChange) -> str:
    """The button that ends a change which was not carried out."""
    if change.state is ChangeState.REFUSED:
        return translate("CashDesk", "Seen")
    return translate("CashDesk", "Take back")


def side_titles() -> tuple[str, str]:
    """Mine and theirs."""
    return translate("CashDesk", "Your version"), translate("CashDesk", "At the vendor")


def equal_text(names: str) -> str:
    """Fields that are the same on both sides."""
    return translate("CashDesk", "Equal: {names}").format(names=names)


def deleted_text() -> str:
    """The operator's version of what is to go."""
    return translate("CashDesk", "deleted")


def not_there_text() -> str:
    """The vendor's version of what it does not have."""
    return translate("CashDesk", "not there")


def price_line(price: PriceFields, currency: str) -> str:
    """`3 × Audioguides, 15,00 €` and what it is for."""
    unit = money_text(price.unit, currency)
    line = f"{number(price.quantity)} × {price.title}, {unit}"
    return f"{line}\n{price.description}" if price.description else line


def took_place_text(took_place: bool | None) -> str:
    return {
        True: translate("CashDesk", "took place"),
        False: translate("CashDesk", "did not take place"),
        None: translate("CashDesk", "not said whether it took place"),
    }[took_place]


class _Counts(QObject):
    """Only `tr` of an object knows plurals."""

    def people(self, count: int) -> str:
        return self.tr("%Ln person(s)", "", count)

    def bookings(self, count: int) -> str:
        return self.tr("%Ln booking(s)", "", count)


_COUNTS = _Counts()


def people_text(count: int) -> str:
    return _COUNTS.people(count)


def bookings_text(count: int) -> str:
    return _COUNTS.bookings(count)


def age_text(read_at: datetime, now: datetime) -> str:
    """How old the list is: its time, and how long ago."""
    age = span((now - read_at).total_seconds())
    return translate("CashDesk", "list of {time}, {age} old").format(time=when(read_at, now), age=age)


def incomplete_text() -> str:
    return translate("CashDesk", "not everything could be read")


def offline_text(sentence: str) -> str:
    """The list stays; the reason why it is not fresher."""
    return translate("CashDesk", "From this station's own list: {reason}").format(reason=sentence)


def progress_text(rows: int, total: int | None) -> str:
    if total is None:
        return translate("CashDesk", "Reading: {rows}").format(rows=number(rows))
    return translate("CashDesk", "Reading: {rows} of {total}").format(rows=number(rows), total=number(total))


def unsaved_text() -> str:
    return translate("CashDesk", "Not kept: {reason}")
