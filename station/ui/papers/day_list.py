"""The day's list on paper and as rows: in the order and with the filter that stand on the screen, and it says which."""

from __future__ import annotations

from station.domain.booking import BookingKind, BookingState, KnownBooking
from station.domain.booking_cache import BookingColumn, BookingSearch
from station.domain.spreadsheet import SpreadsheetCell
from station.ui.cash_desk.bookings.words_desk import column_name, payment_text, status_text
from station.ui.cash_desk.desk_times import day_title, times_text
from station.ui.context import WindowContext
from station.ui.formats import number
from station.ui.papers.figures import end_of, moment_cell, money_cell, time_cell
from station.ui.papers.heading import place_of, printed_at
from station.ui.papers.paper import Flow, Heading, Spreadsheet
from station.ui.papers.sheet import metrics_of, mm, paper_font
from station.ui.papers.slices import Steps
from station.ui.papers.table import Cell, Column, Row, Table
from station.ui.words_papers_desk import (
    DayColumn,
    day_column,
    filter_text,
    kind_text,
    list_name,
    list_state_text,
    list_title,
    nothing_text,
    order_text,
    state_of_feedback,
    summary_text,
    unsent_mark,
    yes_no,
)
from station.workers.cash_desk_events import DayListRead


class DayListPaper:
    """Made from what the reader found; nothing is read while it is laid out."""

    def __init__(self, fact: DayListRead, context: WindowContext) -> None:
        self._fact, self._context = fact, context
        self._unsent = frozenset(change.key for change in fact.found.open_changes)

    @property
    def file_name(self) -> str:
        return list_name(self._search.day.isoformat())

    def heading(self) -> Heading:
        found = self._fact.found
        in_order = self._search.column is BookingColumn.TIME and not self._search.descending
        lines = (
            filter_text(self._search),
            "" if in_order else order_text(column_name(self._search.column), self._search.descending),
            list_state_text(found.state.read_at, found.state.complete, found.zone),
        )
        title = list_title(day_title(self._search.day))
        made = printed_at(self._context, found.zone)
        return Heading(title, tuple(filter(None, lines)), place_of(self._context), made, tabular=True)

    def lay_out(self, flow: Flow) -> Steps:
        bookings = self._fact.bookings
        if not bookings:
            flow.text(nothing_text(), paper_font(10))
            return
        columns = (
            Column(column_name(BookingColumn.TIME)),
            Column(column_name(BookingColumn.TITLE), share=1.25, lines=3),
            Column(column_name(BookingColumn.CUSTOMER), share=1.0),
            Column(column_name(BookingColumn.PEOPLE), right=True),
            Column(column_name(BookingColumn.STATUS)),
            Column(column_name(BookingColumn.PAYMENT)),
            Column(column_name(BookingColumn.FEEDBACK)),
        )
        yield from Table(columns, len(bookings), self._row).lay_out(flow)
        self._put_sums(flow)

    def spreadsheet(self) -> Spreadsheet:
        columns = tuple(map(day_column, DayColumn))
        return Spreadsheet(columns, len(self._fact.bookings), map(self._cells, self._fact.bookings))

    @property
    def _search(self) -> BookingSearch:
        return self._fact.found.search

    def _row(self, place: int) -> Row:
        known = self._fact.bookings[place]
        booking, customer = known.booking, known.booking.customer
        off = booking.status.state is BookingState.CANCELED
        about = f"{kind_text(booking.key.kind)} {booking.key.booking_id}"
        note = "\n".join(part for part in (about, " ".join(booking.comment.split())) if part)
        return Row(
            (
                Cell(times_text(booking, self._fact.found.zone), struck=off),
                Cell(booking.title, note, struck=off),
                Cell(customer.institution or customer.name, customer.name if customer.institution else "", struck=off),
                Cell("" if booking.people is None else number(booking.people), struck=off),
                Cell(status_text(booking.status), mark=unsent_mark() if booking.key in self._unsent else ""),
                Cell(payment_text(known.payment)),
                Cell(state_of_feedback(known) if booking.key.kind is BookingKind.TOUR else "–"),
            )
        )

    def _put_sums(self, flow: Flow) -> None:
        canceled = sum(known.booking.status.state is BookingState.CANCELED for known in self._fact.bookings)
        people = sum(
            known.booking.people or 0
            for known in self._fact.bookings
            if known.booking.status.state is not BookingState.CANCELED
        )
        font = paper_font(9, bold=True)
        if flow.room < mm(2) + 2 * metrics_of(font).lineSpacing():
            flow.new_page()
        flow.y += mm(2)
        flow.text(summary_text(len(self._fact.bookings), people, canceled), font)

    def _cells(self, known: KnownBooking) -> tuple[SpreadsheetCell, ...]:
        booking, feedback, zone = known.booking, known.feedback, self._fact.found.zone
        return (
            self._search.day.isoformat(),
            time_cell(booking.starts_at, zone),
            time_cell(end_of(booking), zone),
            kind_text(booking.key.kind),
            booking.key.booking_id,
            booking.title,
            booking.customer.institution,
            booking.customer.name,
            booking.customer.category,
            booking.people,
            status_text(booking.status),
            payment_text(known.payment),
            None if booking.total is None else money_cell(booking.total),
            self._fact.found.currency,
            state_of_feedback(known) if booking.key.kind is BookingKind.TOUR else None,
            None if feedback is None else yes_no(feedback.took_place),
            None if feedback is None else feedback.participants,
            None if feedback is None else feedback.comment,
            booking.comment,
            unsent_mark() if booking.key in self._unsent else None,
            moment_cell(known.read_at, zone),
        )
