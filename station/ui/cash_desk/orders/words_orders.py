"""Every word of the cash desk's orders and of their barcodes."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from station.domain.booking import Payment
from station.domain.order import ItemKind, Order, OrderItem
from station.domain.order_search import OrderColumn, order_title
from station.ui.context import CodeForm
from station.ui.formats import number, span

translate = QCoreApplication.translate


class Word(StrEnum):
    BARCODES = "barcodes"
    FORMS = "forms"
    NEXT_CODE = "next_code"
    CODE_BEFORE = "code_before"
    ENLARGE = "enlarge"
    CLOSE = "close"
    NO_BARCODES = "no_barcodes"
    NOT_DRAWN_QR = "not_drawn_qr"
    NOT_DRAWN_BARS = "not_drawn_bars"
    TOO_NARROW = "too_narrow"
    PRINT = "print"
    ORDERS = "orders"
    FILTER = "filter"
    BARCODE = "barcode"
    BARCODE_TIP = "barcode_tip"
    ONLY_MINE = "only_mine"
    SPAN = "span"
    LIST = "list"
    LIST_TIP = "list_tip"
    NOTHING_SOLD = "nothing_sold"
    NOTHING_FITS = "nothing_fits"
    NEVER_READ = "never_read"
    ORDER_OF_SCAN = "order_of_scan"
    NO_SUCH_BARCODE = "no_such_barcode"
    BARCODE_NOT_KNOWN = "barcode_not_known"
    LOOKING_UP = "looking_up"
    CHOOSE = "choose"
    ITEMS = "items"
    DETAILS = "details"
    NO_ITEMS = "no_items"
    ORDER_GONE = "order_gone"
    NOT_VALID = "not_valid"
    TO_BOOKING = "to_booking"
    TO_BOOKING_TIP = "to_booking_tip"
    TOTAL = "total"
    NUMBER = "number"
    PLACED = "placed"
    SOURCE = "source"
    PAYMENT = "payment"
    VALID = "valid"
    INVOICE = "invoice"
    REFERENCE = "reference"
    COMMENT = "comment"
    MINE = "mine"
    READ_AT = "read_at"


def word(name: Word) -> str:
    """The view's fixed words."""
    return {**_list_words(), **_detail_words(), **_barcode_words()}[name]


def _list_words() -> dict[Word, str]:
    return {
        Word.ORDERS: translate("Orders", "Orders"),
        Word.FILTER: translate("Orders", "Number, title, reference …"),
        Word.BARCODE: translate("Orders", "Find a barcode"),
        Word.BARCODE_TIP: translate(
            "Orders", "Type or paste a barcode and press Enter: the vendor is asked for its order"
        ),
        Word.ONLY_MINE: translate("Orders", "Only my orders"),
        Word.SPAN: translate("Orders", "How many days"),
        Word.LIST: translate("Orders", "Orders of these days"),
        Word.LIST_TIP: translate("Orders", "Choose with the arrow keys, open with Enter"),
        Word.NOTHING_SOLD: translate("Orders", "Nothing was ordered."),
        Word.NOTHING_FITS: translate("Orders", "No order fits the filter."),
        Word.NEVER_READ: translate("Orders", "Never read here as a whole."),
        Word.ORDER_OF_SCAN: translate("Orders", "Open the order of the last scan"),
        Word.NO_SUCH_BARCODE: translate("Orders", "No order has the barcode {code}."),
        Word.BARCODE_NOT_KNOWN: translate("Orders", "No order with the barcode {code} is known here."),
        Word.LOOKING_UP: translate("Orders", "Looking for {code} …"),
    }


def _detail_words() -> dict[Word, str]:
    return {
        Word.CHOOSE: translate("Orders", "Choose an order to see what was sold, and its barcodes."),
        Word.ITEMS: translate("Orders", "Items"),
        Word.DETAILS: translate("Orders", "Details"),
        Word.NO_ITEMS: translate("Orders", "No items."),
        Word.NOT_VALID: translate("Orders", "not valid"),
        Word.ORDER_GONE: translate("Orders", "The vendor no longer knows this order."),
        Word.TO_BOOKING: translate("Orders", "To the booking"),
        Word.TO_BOOKING_TIP: translate("Orders", "Opens the booking of the chosen item"),
        Word.TOTAL: translate("Orders", "Total"),
        Word.NUMBER: translate("Orders", "Number"),
        Word.PLACED: translate("Orders", "Ordered"),
        Word.SOURCE: translate("Orders", "Source"),
        Word.PAYMENT: translate("Orders", "Payment"),
        Word.VALID: translate("Orders", "Valid"),
        Word.INVOICE: translate("Orders", "Invoice"),
        Word.REFERENCE: translate("Orders", "Reference"),
        Word.COMMENT: translate("Orders", "Comment"),
        Word.MINE: translate("Orders", "Placed here"),
        Word.READ_AT: translate("Orders", "Read"),
    }


def _barcode_words() -> dict[Word, str]:
    return {
        Word.BARCODES: translate("Orders", "Barcodes"),
        Word.FORMS: translate("Orders", "QR code or bar code"),
        Word.NEXT_CODE: translate("Orders", "Next barcode"),
        Word.CODE_BEFORE: translate("Orders", "Barcode before"),
        Word.ENLARGE: translate("Orders", "Enlarge"),
        Word.CLOSE: translate("Orders", "Close"),
        Word.NO_BARCODES: translate("Orders", "No barcodes."),
        Word.NOT_DRAWN_QR: translate("Orders", "This code is too long for a QR code. Take the bar code."),
        Word.NOT_DRAWN_BARS: translate("Orders", "This code does not fit into a bar code. Take the QR code."),
        Word.PRINT: translate("Orders", "Print"),
        Word.TOO_NARROW: translate("Orders", "Too long to be shown here. Enlarge it."),
    }


def form_name(form: CodeForm) -> str:
    """How a barcode is drawn."""
    return {CodeForm.QR: translate("Orders", "QR"), CodeForm.BARS: translate("Orders", "Bar code")}[form]


def kind_name(item: OrderItem) -> str:
    """What an item is; a kind that nobody knows is shown as it came."""
    return {
        ItemKind.TICKET: translate("Orders", "Ticket"),
        ItemKind.EVENT: translate("Orders", "Event"),
        ItemKind.TOUR: translate("Orders", "Tour"),
        ItemKind.OTHER: item.type_name,
    }[item.kind]


def item_title(item: OrderItem) -> str:
    """Its title; what it is where the vendor names none."""
    return item.title or kind_name(item)


def place_text(place: str, whole: str) -> str:
    """Which of several."""
    return translate("Orders", "{place} of {whole}").format(place=place, whole=whole)


def order_name(order_id: str) -> str:
    """What it is called: `Order 4711`."""
    return translate("Orders", "Order {number}").format(number=order_id)


def title_text(order: Order) -> str:
    """What was sold: titles, or kinds where there are none."""
    return order_title(order) or ", ".join(dict.fromkeys(kind_name(item) for item in order.items))


def column_name(column: OrderColumn) -> str:
    """The list's headings."""
    return {
        OrderColumn.TIME: translate("Orders", "Time"),
        OrderColumn.NUMBER: translate("Orders", "Number"),
        OrderColumn.TITLE: translate("Orders", "What"),
        OrderColumn.TOTAL: translate("Orders", "Total"),
        OrderColumn.SOURCE: translate("Orders", "Source"),
        OrderColumn.PAYMENT: translate("Orders", "Paid"),
        OrderColumn.VALID: translate("Orders", "Valid"),
    }[column]


def payment_text(order: Order) -> str:
    """What is known of it; a code stands there as it came, since no document says what it means."""
    if order.payment is Payment.PAID:
        return translate("Orders", "paid")
    if order.payment_status:
        return translate("Orders", "code {code}").format(code=order.payment_status)
    return translate("Orders", "not known")


def yes_text(value: bool | None) -> str:
    """Yes or no, as far as the vendor says."""
    return {
        True: translate("Orders", "yes"),
        False: translate("Orders", "no"),
        None: translate("Orders", "not known"),
    }[value]


def pace_text(per_second: float, remaining: float | None) -> str:
    """How fast a long list is read, and how long it will take."""
    rate = translate("Orders", "{rate} a second").format(rate=number(round(per_second)))
    if remaining is None:
        return rate
    left = translate("Orders", "{time} left").format(time=span(remaining))
    return f"{rate} · {left}"


class _OrderCounts(QObject):
    """Only `tr` of an object knows plurals."""

    def orders(self, count: int) -> str:
        return self.tr("%Ln order(s)", "", count)

    def days(self, count: int) -> str:
        return self.tr("%Ln day(s)", "", count)

    def quantity(self, count: int) -> str:
        return self.tr("for %Ln person(s)", "", count)


_COUNTS = _OrderCounts()


def quantity_text(count: int) -> str:
    """For how many one barcode is good."""
    return _COUNTS.quantity(count)


def orders_text(count: int) -> str:
    return _COUNTS.orders(count)


def days_text(count: int) -> str:
    return _COUNTS.days(count)
