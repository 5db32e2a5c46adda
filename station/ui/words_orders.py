"""Every word of the cash desk's orders and of their barcodes."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from station.domain.order import ItemKind, OrderItem
from station.ui.context import CodeForm

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


def word(name: Word) -> str:
    """The view's fixed words."""
    return _barcode_words()[name]


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
        Word.TOO_NARROW: translate("Orders", "Too long to be shown here. Enlarge it."),
    }


def form_name(form: CodeForm) -> str:
    """How a barcode is drawn."""
    return {CodeForm.QR: translate("Orders", "QR code"), CodeForm.BARS: translate("Orders", "Bar code")}[form]


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


class _OrderCounts(QObject):
    """Only `tr` of an object knows plurals."""

    def quantity(self, count: int) -> str:
        return self.tr("for %Ln person(s)", "", count)


_COUNTS = _OrderCounts()


def quantity_text(count: int) -> str:
    """For how many one barcode is good."""
    return _COUNTS.quantity(count)
