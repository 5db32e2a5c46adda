"""What became of a sale, what a product or a line of the basket lacks: states in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.domain.sale import NotSold, SaleState
from station.domain.sale_check import LineFault
from station.ui.cash_desk.sale.words_sale import Word, word

translate = QCoreApplication.translate


def state_word(state: SaleState) -> str:
    """A sale's state in the list."""
    return {
        SaleState.WAITING: translate("Sale", "not sent"),
        SaleState.SENDING: translate("Sale", "being sent"),
        SaleState.DONE: translate("Sale", "sold"),
        SaleState.REFUSED: translate("Sale", "refused"),
        SaleState.UNKNOWN: translate("Sale", "in doubt"),
        SaleState.NOT_FOUND: translate("Sale", "not placed"),
        SaleState.DROPPED: translate("Sale", "given up"),
    }[state]


def open_text(state: SaleState) -> str:
    """What happens next to a sale that is not settled."""
    if state in (SaleState.UNKNOWN, SaleState.SENDING):
        return translate("Sale", "Being searched: do not sell it again")
    return translate("Sale", "Try again, or give it up")


def outcome_texts(state: SaleState) -> tuple[str, str]:
    """A sale's state in full: the heading, and what it means for the buyer and the money."""
    return {
        SaleState.WAITING: (
            translate("Sale", "Not sold"),
            translate("Sale", "Nothing was sent. Keep no money, or try again when the vendor answers."),
        ),
        SaleState.SENDING: (
            translate("Sale", "Selling …"),
            translate("Sale", "The order is being placed."),
        ),
        SaleState.DONE: (
            translate("Sale", "Sold"),
            translate("Sale", "The order is placed and paid."),
        ),
        SaleState.REFUSED: (
            translate("Sale", "Refused"),
            translate("Sale", "The vendor does not place this order. Keep no money."),
        ),
        SaleState.UNKNOWN: (
            translate("Sale", "The answer was lost"),
            translate(
                "Sale",
                "It is not known yet whether this was sold. Station is searching the order by itself."
                " Keep the money and the buyer here; do not sell it again.",
            ),
        ),
        SaleState.NOT_FOUND: (
            translate("Sale", "It was not placed"),
            translate("Sale", "The vendor's orders were searched: this one is not among them. You decide."),
        ),
        SaleState.DROPPED: (
            translate("Sale", "Given up"),
            translate("Sale", "This sale was given up; nothing was sold."),
        ),
    }[state]


def not_sold_words(reason: NotSold) -> str:
    """Why a product is not sold at this desk, and where it is."""
    return {
        NotSold.NAMES: translate(
            "Sale", "Not sold here: this ticket asks for the name of everybody. Sell it in the vendor's own program."
        ),
        NotSold.COMBINATION: translate(
            "Sale",
            "Not sold here: this ticket is made of several, each with a time of its own."
            " Sell it in the vendor's own program.",
        ),
        NotSold.SEATS: translate(
            "Sale", "Not sold here: the seats are numbered and chosen on a plan. Sell it in the vendor's own program."
        ),
        NotSold.MIXED_PRICES: translate(
            "Sale",
            "Not sold here: it has a price for the group and one for each person together."
            " Sell it in the vendor's own program.",
        ),
    }[reason]


def not_sold_short(reason: NotSold) -> str:
    """The same in a few words, for a list."""
    return {
        NotSold.NAMES: translate("Sale", "Not sold here: it needs names"),
        NotSold.COMBINATION: translate("Sale", "Not sold here: it is made of several tickets"),
        NotSold.SEATS: translate("Sale", "Not sold here: it has numbered seats"),
        NotSold.MIXED_PRICES: translate("Sale", "Not sold here: it mixes two kinds of prices"),
    }[reason]


def fault_words(fault: LineFault) -> str:
    """Why a line cannot be sold as it stands."""
    return {
        LineFault.NOT_SOLD: word(Word.NOT_SOLD),
        LineFault.TIME_GONE: translate("Sale", "This time is taken or past. Choose another."),
        LineFault.TOO_FEW: translate("Sale", "Not enough places are left."),
        LineFault.CHOICE_GONE: translate("Sale", "A price or a language is not offered any more. Choose again."),
    }[fault]
