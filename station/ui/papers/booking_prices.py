"""A booking's prices on paper and as rows: the vendor's own and those of the desk told apart, and what is not sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from station.domain.booking import KnownBooking
from station.domain.booking_change import OPEN_CHANGES, BookingChange
from station.domain.days import day_of
from station.domain.money import Money
from station.domain.spreadsheet import SpreadsheetCell
from station.ui.cash_desk.bookings.desk_editing import PriceLine, price_lines, total_of
from station.ui.cash_desk.bookings.words_desk import payment_text, status_text
from station.ui.cash_desk.bookings.words_desk_change import change_state_text, change_title, people_text
from station.ui.cash_desk.desk_times import day_title, times_text
from station.ui.context import WindowContext
from station.ui.formats import number
from station.ui.money_text import money_text
from station.ui.papers.figures import day_cell, money_cell, time_cell
from station.ui.papers.heading import place_of, printed_at
from station.ui.papers.paper import Flow, Heading, Spreadsheet
from station.ui.papers.sheet import metrics_of, mm, paper_font
from station.ui.papers.slices import Steps
from station.ui.papers.table import Cell, Column, Kind, Row, Table
from station.ui.words_papers_desk import (
    DayColumn,
    PriceWord,
    day_column,
    kind_text,
    note_text,
    paid_text,
    price_word,
    prices_name,
)

_NOTHING = Cell("")


class BookingPricesPaper:
    """Made from what stands in the journal and the cache; what is typed and not saved is not on it."""

    def __init__(
        self,
        known: KnownBooking,
        changes: Sequence[BookingChange],
        zone: tzinfo | None,
        currency: str,
        context: WindowContext,
    ) -> None:
        self._known, self._zone, self._currency, self._context = known, zone, currency, context
        self._open = [change for change in changes if change.state in OPEN_CHANGES]
        lines = price_lines(known, changes)
        self._fixed = [line for line in lines if not _own(line)]
        self._custom = [line for line in lines if _own(line)]

    @property
    def file_name(self) -> str:
        return prices_name(self._known.booking.key.booking_id)

    def heading(self) -> Heading:
        booking, customer = self._known.booking, self._known.booking.customer
        when = "" if booking.starts_at is None else day_title(day_of(booking.starts_at, self._zone))
        people = "" if booking.people is None else people_text(booking.people)
        lines = (
            _joined(when, times_text(booking, self._zone)),
            _joined(customer.institution, customer.name, customer.category),
            _joined(people, status_text(booking.status), paid_text(payment_text(self._known.payment))),
            note_text(" ".join(booking.comment.split())) if booking.comment.strip() else "",
        )
        title = f"{booking.title} ({kind_text(booking.key.kind)} {booking.key.booking_id})"
        made = printed_at(self._context, self._zone)
        return Heading(title, tuple(filter(None, lines)), place_of(self._context), made, tabular=True)

    def lay_out(self, flow: Flow) -> Steps:
        if self._known.booking.prices is None:
            flow.text(price_word(PriceWord.NOT_READ), paper_font(10))
        rows = list(self._rows())
        if rows:
            columns = (
                Column(price_word(PriceWord.TITLE), share=1.0, lines=3),
                Column(price_word(PriceWord.QUANTITY), right=True),
                Column(price_word(PriceWord.UNIT), right=True),
                Column(price_word(PriceWord.AMOUNT), right=True),
            )
            yield from Table(columns, len(rows), rows.__getitem__).lay_out(flow)
        elif self._known.booking.prices is not None:
            flow.text(price_word(PriceWord.NO_PRICES), paper_font(10))
        self._put_unsettled(flow)
        yield 1.0

    def spreadsheet(self) -> Spreadsheet:
        names = (PriceWord.TITLE, PriceWord.DESCRIPTION, PriceWord.KIND, PriceWord.QUANTITY, PriceWord.UNIT,
                 PriceWord.AMOUNT, PriceWord.CURRENCY, PriceWord.NOT_SENT)  # fmt: skip
        about = (DayColumn.NUMBER, DayColumn.DATE, DayColumn.START, DayColumn.INSTITUTION, DayColumn.CUSTOMER)
        columns = (*map(day_column, about), *map(price_word, names))
        return Spreadsheet(columns, len(self._fixed) + len(self._custom), self._cells())

    def _rows(self) -> Iterator[Row]:
        sections = (
            (self._fixed, PriceWord.FIXED, PriceWord.FIXED_SUM),
            (self._custom, PriceWord.CUSTOM, PriceWord.CUSTOM_SUM),
        )
        for lines, title, total in sections:
            if lines:
                yield Row((Cell(price_word(title)), _NOTHING, _NOTHING, _NOTHING), Kind.SECTION)
                yield from map(self._row, lines)
                if self._fixed and self._custom:
                    yield self._sum(total, total_of(lines))
        if not self._fixed and not self._custom:
            return
        total_now, at_vendor = total_of([*self._fixed, *self._custom]), self._known.booking.total
        unsent = any(line.unsent for line in (*self._fixed, *self._custom))
        if unsent and at_vendor is not None:
            yield self._sum(PriceWord.TOTAL_VENDOR, at_vendor)
        yield self._sum(PriceWord.TOTAL_UNSENT if unsent else PriceWord.TOTAL, total_now)

    def _row(self, line: PriceLine) -> Row:
        fields, off = line.fields, line.deleted
        note = " ".join(fields.description.split())
        return Row(
            (
                Cell(fields.title, note, price_word(_state(line)) if line.unsent else "", struck=off),
                Cell(number(fields.quantity), struck=off),
                Cell(money_text(fields.unit, self._currency), struck=off),
                Cell(money_text(line.total, self._currency), struck=off),
            )
        )

    def _sum(self, name: PriceWord, amount: Money) -> Row:
        return Row((Cell(price_word(name)), _NOTHING, _NOTHING, Cell(money_text(amount, self._currency))), Kind.SUM)

    def _put_unsettled(self, flow: Flow) -> None:
        """Every edit that is waiting, refused or to be decided, with its reason: the paper may not pass for done."""
        if not self._open:
            return
        heading, text = paper_font(9.5, bold=True), paper_font(8.5)
        if flow.room < mm(6) + 4 * metrics_of(heading).lineSpacing():
            flow.new_page()
        flow.y += mm(6)
        flow.text(price_word(PriceWord.UNSETTLED), heading)
        for change in self._open:
            if flow.room < 4 * metrics_of(text).lineSpacing():
                flow.new_page()
            flow.text(f"• {change_title(change)}. {change_state_text(change)}", text, most=4)

    def _cells(self) -> Iterator[tuple[SpreadsheetCell, ...]]:
        booking, customer = self._known.booking, self._known.booking.customer
        for line in (*self._fixed, *self._custom):
            yield (
                booking.key.booking_id,
                day_cell(booking.starts_at, self._zone),
                time_cell(booking.starts_at, self._zone),
                customer.institution,
                customer.name,
                line.fields.title,
                line.fields.description,
                price_word(PriceWord.CUSTOM if _own(line) else PriceWord.FIXED),
                line.fields.quantity,
                money_cell(line.fields.unit),
                None if line.deleted else money_cell(line.total),
                self._currency,
                price_word(_state(line)) if line.unsent else None,
            )


def _own(line: PriceLine) -> bool:
    """Added at a desk, here or at another station; one that is about to be deleted as well."""
    return line.editable or line.unsent


def _state(line: PriceLine) -> PriceWord:
    if line.deleted:
        return PriceWord.DELETED
    return PriceWord.CHANGED if line.price_id else PriceWord.NEW


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
