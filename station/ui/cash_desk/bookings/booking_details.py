"""Everything else that is known of a booking: who booked, when, its comment, and who of it came through the door."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from station.domain.arrivals import NO_ARRIVALS, Arrivals
from station.domain.booking import KnownBooking
from station.domain.days import local
from station.ui.cash_desk.bookings.words_bookings import (
    Detail,
    detail_name,
    door_words,
    feedback_words,
    minutes_text,
    payment_words,
)
from station.ui.cash_desk.bookings.words_desk import status_text
from station.ui.cash_desk.bookings.words_desk_change import people_text
from station.ui.cash_desk.desk_times import day_title, moment_text, times_text
from station.ui.widgets.plain_label import PlainLabel


class BookingDetails(QScrollArea):
    """Owned by the GUI thread. Rows without a value are left out; every value can be marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[KnownBooking | None, Arrivals, tzinfo | None] = (None, NO_ARRIVALS, None)
        paper = QWidget(self)
        paper.setObjectName("paper")
        grid = QGridLayout(paper)
        grid.setContentsMargins(0, 10, 8, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._names: dict[Detail, PlainLabel] = {}
        self.values: dict[Detail, PlainLabel] = {}
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        for row, detail in enumerate(Detail):
            name, value = PlainLabel("", paper, "dim"), PlainLabel("", paper, wrap=True)
            value.setTextInteractionFlags(selectable)
            value.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # whoever goes by Tab wants to go on
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            self._names[detail], self.values[detail] = name, value
        grid.setRowStretch(len(Detail), 1)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # it scrolls
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(paper)

    def show_booking(self, known: KnownBooking | None, arrivals: Arrivals, zone: tzinfo | None) -> None:
        """None: nothing is shown."""
        self._shown = (known, arrivals, zone)
        texts = {} if known is None else _texts(known, arrivals, zone)
        for detail in Detail:
            text = texts.get(detail, "")
            self.values[detail].setText(text)
            self.values[detail].setVisible(bool(text))
            self._names[detail].setVisible(bool(text))

    def retranslate(self) -> None:
        for detail, name in self._names.items():
            name.setText(detail_name(detail))
            self.values[detail].setAccessibleName(detail_name(detail))
        self.show_booking(*self._shown)


def _texts(known: KnownBooking, arrivals: Arrivals, zone: tzinfo | None) -> dict[Detail, str]:
    booking, customer = known.booking, known.booking.customer

    def moment(at: datetime | None) -> str:
        return "" if at is None else moment_text(at, zone)

    return {
        Detail.TIMES: _times(known, zone),
        Detail.PEOPLE: "" if booking.people is None else people_text(booking.people),
        Detail.INSTITUTION: customer.institution,
        Detail.NAME: customer.name,
        Detail.CATEGORY: customer.category,
        Detail.STATUS: status_text(booking.status),
        Detail.PAID: payment_words(known.payment),
        Detail.FEEDBACK: feedback_words(known),
        Detail.COMMENT: booking.comment,
        Detail.NUMBER: booking.key.booking_id,
        Detail.ORDER: known.order_id,
        Detail.BOOKED: moment(booking.created_at),
        Detail.CHANGED: moment(booking.updated_at),
        Detail.CANCELED: moment(booking.canceled_at),
        Detail.BARCODES: "\n".join(arrivals.barcodes),
        Detail.DOOR: door_words(arrivals.barcodes, arrivals.scans, zone),
    }


def _times(known: KnownBooking, zone: tzinfo | None) -> str:
    """The day, from when to when, and for how long."""
    booking = known.booking
    day = "" if booking.starts_at is None else day_title(local(booking.starts_at, zone).date())
    duration = "" if booking.duration is None else minutes_text(booking.duration)
    return "\n".join(part for part in (day, times_text(booking, zone), duration) if part)
