"""Every word of the sale at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

translate = QCoreApplication.translate


class Word(StrEnum):
    SALE = "sale"
    TICKETS = "tickets"
    EVENTS = "events"
    TOURS = "tours"
    SALES = "sales"
    FIND = "find"
    PRODUCTS = "products"
    PRODUCTS_TIP = "products_tip"
    WHEN = "when"
    WHAT = "what"
    PRICE = "price"
    FREE = "free"
    STATE = "state"
    READING = "reading"
    READING_PRODUCT = "reading_product"
    NOTHING_SOLD = "nothing_sold"
    NOTHING_FOUND = "nothing_found"
    NO_SALES = "no_sales"
    INCOMPLETE = "incomplete"
    TIME = "time"
    LANGUAGE = "language"
    CHOOSE_TIME = "choose_time"
    CHOOSE_LANGUAGE = "choose_language"
    CHOOSE_COUNT = "choose_count"
    NO_TIMES = "no_times"
    HOW_MANY = "how_many"
    PEOPLE = "people"
    STEP_TIP = "step_tip"
    ADD = "add"
    CHANGE = "change"
    REMOVE = "remove"
    BACK = "back"
    BACK_TIP = "back_tip"
    NOT_SOLD = "not_sold"
    BASKET = "basket"
    EMPTY_HINT = "empty_hint"
    MORE = "more"
    LOOK = "look"
    COMMENT = "comment"
    TOTAL = "total"
    SELL = "sell"
    CHECKING = "checking"
    SET_ASIDE = "set_aside"
    EMPTY_BASKET = "empty_basket"
    EMPTY_QUESTION = "empty_question"
    ASIDE = "aside"
    COLLECT = "collect"
    PAID_AT_ONCE = "paid_at_once"
    GIVEN = "given"
    CHANGE_BACK = "change_back"
    STILL_MISSING = "still_missing"
    SELL_NOW = "sell_now"
    SELLING = "selling"
    PRINT = "print"
    NEXT_SALE = "next_sale"
    SEARCH_NOW = "search_now"
    TRY_AGAIN = "try_again"
    GIVE_UP = "give_up"
    TO_BASKET = "to_basket"
    SILENT_BY_HAND = "silent_by_hand"
    FAULTS = "faults"


def word(name: Word) -> str:
    """The view's fixed words."""
    return {**_shelf_words(), **_choice_words(), **_basket_words(), **_sale_words()}[name]


def _shelf_words() -> dict[Word, str]:
    return {
        Word.SALE: translate("Sale", "Sale"),
        Word.TICKETS: translate("Sale", "Tickets"),
        Word.EVENTS: translate("Sale", "Events"),
        Word.TOURS: translate("Sale", "Tours"),
        Word.SALES: translate("Sale", "Sales of today"),
        Word.FIND: translate("Sale", "What is wanted?"),
        Word.PRODUCTS: translate("Sale", "What can be sold"),
        Word.PRODUCTS_TIP: translate("Sale", "Choose with the arrow keys, open with Enter"),
        Word.WHEN: translate("Sale", "When"),
        Word.WHAT: translate("Sale", "What"),
        Word.PRICE: translate("Sale", "Price"),
        Word.FREE: translate("Sale", "Free"),
        Word.STATE: translate("Sale", "State"),
        Word.READING: translate("Sale", "Reading …"),
        Word.NOTHING_SOLD: translate("Sale", "Nothing is sold on this day."),
        Word.NOTHING_FOUND: translate("Sale", "Nothing was found for these words."),
        Word.NO_SALES: translate("Sale", "Nothing was sold here today."),
        Word.INCOMPLETE: translate("Sale", "Not everything could be read."),
    }


def _choice_words() -> dict[Word, str]:
    return {
        Word.READING_PRODUCT: translate("Sale", "Reading prices and places …"),
        Word.TIME: translate("Sale", "Time"),
        Word.LANGUAGE: translate("Sale", "Language"),
        Word.CHOOSE_TIME: translate("Sale", "Choose a time."),
        Word.CHOOSE_LANGUAGE: translate("Sale", "Choose the language."),
        Word.CHOOSE_COUNT: translate("Sale", "Say how many."),
        Word.NO_TIMES: translate("Sale", "No time is left on this day. Choose another day."),
        Word.HOW_MANY: translate("Sale", "How many"),
        Word.PEOPLE: translate("Sale", "People in the group"),
        Word.STEP_TIP: translate("Sale", "Arrow keys, or type the number"),
        Word.ADD: translate("Sale", "Into the basket"),
        Word.CHANGE: translate("Sale", "Change"),
        Word.REMOVE: translate("Sale", "Take out"),
        Word.BACK: translate("Sale", "Back"),
        Word.BACK_TIP: translate("Sale", "Back (Esc)"),
        Word.NOT_SOLD: translate("Sale", "The vendor does not sell this here."),
    }


def _basket_words() -> dict[Word, str]:
    return {
        Word.BASKET: translate("Sale", "Basket"),
        Word.EMPTY_HINT: translate("Sale", "Nothing in it yet. Choose something at the left."),
        Word.MORE: translate("Sale", "More …"),
        Word.LOOK: translate("Sale", "Look at it"),
        Word.COMMENT: translate("Sale", "Comment for the order"),
        Word.TOTAL: translate("Sale", "Total"),
        Word.SELL: translate("Sale", "Sell …"),
        Word.CHECKING: translate("Sale", "Looking at prices and places …"),
        Word.SET_ASIDE: translate("Sale", "Set aside"),
        Word.EMPTY_BASKET: translate("Sale", "Empty it"),
        Word.EMPTY_QUESTION: translate("Sale", "Empty the basket, {amount}?"),
        Word.ASIDE: translate("Sale", "set aside"),
        Word.FAULTS: translate("Sale", "Something in the basket cannot be sold as it stands. Take no money yet."),
        Word.SILENT_BY_HAND: translate("Sale", "No sale: somebody keeps this station offline. The basket stays."),
    }


def _sale_words() -> dict[Word, str]:
    return {
        Word.COLLECT: translate("Sale", "To collect"),
        Word.PAID_AT_ONCE: translate("Sale", "The order counts as paid as soon as it is placed."),
        Word.GIVEN: translate("Sale", "Given"),
        Word.CHANGE_BACK: translate("Sale", "To give back"),
        Word.STILL_MISSING: translate("Sale", "Still missing"),
        Word.SELL_NOW: translate("Sale", "Money taken: sell now"),
        Word.SELLING: translate("Sale", "Selling …"),
        Word.PRINT: translate("Sale", "Print …"),
        Word.NEXT_SALE: translate("Sale", "Next sale"),
        Word.SEARCH_NOW: translate("Sale", "Search now"),
        Word.TRY_AGAIN: translate("Sale", "Try again"),
        Word.GIVE_UP: translate("Sale", "Give this sale up"),
        Word.TO_BASKET: translate("Sale", "Back to the basket"),
    }


def group_price_text(amount: str) -> str:
    return translate("Sale", "{amount} for the group").format(amount=amount)


def per_person_text(amount: str) -> str:
    return translate("Sale", "{amount} each").format(amount=amount)


def sold_out_text() -> str:
    return translate("Sale", "sold out")


def amount_example_text(example: str) -> str:
    return translate("Sale", "for example {example}").format(example=example)


def order_text(order_id: str) -> str:
    return translate("Sale", "Order {number}").format(number=order_id)


def change_back_text(amount: str) -> str:
    return translate("Sale", "Give back: {amount}").format(amount=amount)


def vendors_words_text(words: str) -> str:
    return translate("Sale", "The vendor's words: {words}").format(words=words)


def differs_text(charged: str, collected: str) -> str:
    """After a sale: what the vendor charged is not what the basket said."""
    return translate(
        "Sale", "ATTENTION: the vendor charged {charged}, the basket said {collected}. Settle the difference now."
    ).format(charged=charged, collected=collected)


def price_changed_text(now: str, before: str) -> str:
    """Before a sale: prices changed since the basket was filled."""
    return translate("Sale", "ATTENTION: it costs {now} now, no longer {before}. Tell the buyer.").format(
        now=now, before=before
    )


def no_selling_text(reason: str) -> str:
    return translate("Sale", "No sale now: {reason} The basket stays; it goes on by itself.").format(reason=reason)


def not_begun_text(reason: str) -> str:
    return translate("Sale", "Not sold: {reason} Nothing was sent, the basket stays.").format(reason=reason)


def beside_text(row: Sequence[str]) -> str:
    """What became of an earlier sale, told to somebody who serves the next buyer."""
    time, what, total, state = row
    return translate("Sale", "Sale of {time}, {what}, {total}: {state}").format(
        time=time, what=what, total=total, state=state
    )


def basket_text(total: str) -> str:
    """The way to the basket, where it has no room beside the list."""
    return translate("Sale", "Basket: {total}").format(total=total)


def missing_text(amount: str) -> str:
    """The buyer gave less than it costs."""
    return translate("Sale", "{amount} are still missing. Nothing was sold.").format(amount=amount)


def unkept_text(reason: str) -> str:
    return translate("Sale", "Not kept: {reason}").format(reason=reason)


class _SaleCounts(QObject):
    """Only `tr` of an object knows plurals."""

    def free(self, count: int) -> str:
        return self.tr("%Ln free", "places", count)

    def left(self, count: int) -> str:
        return self.tr("Only %Ln place(s) are left. Take fewer, or choose another time.", "", count)

    def sold(self, count: int) -> str:
        return self.tr("%Ln sale(s)", "", count)


_COUNTS = _SaleCounts()


def free_text(count: int) -> str:
    return _COUNTS.free(count)


def sold_text(count: int, total: str) -> str:
    """What this station sold today."""
    return translate("Sale", "Sold today: {sales}, {total}").format(sales=_COUNTS.sold(count), total=total)


def left_only_text(count: int) -> str:
    return _COUNTS.left(count)
