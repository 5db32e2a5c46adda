"""What the tests of the papers share: a PDF read back, a window whose work has ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.domain.booking import (
    Booking,
    BookingKey,
    BookingKind,
    BookingPrice,
    BookingState,
    BookingStatus,
    Customer,
    KnownBooking,
)
from station.domain.booking_cache import BookingSearch, Reading
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState
from station.domain.booking_day import DayState
from station.domain.money import Money
from station.ui.papers.paper import Paper
from station.ui.papers.preview import Offer, PaperWindow
from station.ui.theme import theme_of
from station.ui.words_papers import Word
from station.workers.cash_desk_events import DayFound, DayListRead
from tests.ui import facts


class ReadPdf:
    """A PDF as somebody else's program sees it."""

    def __init__(self, path: Path) -> None:
        self._document = QPdfDocument(None)
        assert self._document.load(str(path)) is QPdfDocument.Error.None_
        self.pages = self._document.pageCount()
        self.title = str(self._document.metaData(QPdfDocument.MetaDataField.Title))

    def text(self, page: int) -> str:
        return " ".join(self._document.getAllText(page).text().split())

    def size(self, page: int) -> tuple[int, int]:
        """In points."""
        size = self._document.pagePointSize(page)
        return round(size.width()), round(size.height())

    def picture(self, page: int, dots: int = 150) -> QImage:
        size = self._document.pagePointSize(page) * (dots / 72)
        drawn = self._document.render(page, QSize(round(size.width()), round(size.height())))
        sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
        sheet.fill(QColor("white"))
        painter = QPainter(sheet)
        painter.drawImage(0, 0, drawn)
        painter.end()
        return sheet


def at_rest(window: PaperWindow, qtbot: QtBot) -> str:
    """Waits until nothing goes on any more; what the window says then."""
    wait_for(lambda: not window.below.cancel.isVisible(), qtbot)
    return window.below.note.text()


def open_paper(paper: Paper, parent: QWidget, theme: str = "light") -> PaperWindow:
    """The preview of one paper."""
    return PaperWindow.open_over(parent, [Offer("one", Word.DAY_LIST, paper)], theme_of(theme, 100))


def kept(window: PaperWindow, path: Path, qtbot: QtBot) -> Path:
    """Saves, and it works."""
    at_rest(window, qtbot)
    window.save_to(path)
    assert str(path) in at_rest(window, qtbot)
    assert path.exists()
    return path


def wait_for(what: Callable[[], bool], qtbot: QtBot) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(what, timeout=10_000)


DAY = date(2026, 11, 21)
PROFILE = "Main entrance"


def booked(number: int = 1, **changes: object) -> KnownBooking:
    """A tour with two prices of the vendor's, an audio guide and a discount of the desk's."""
    prices = (
        BookingPrice("Entgelt", 1, Money(9000), Money(9000), "1", "fee", "Gruppenpreis"),
        BookingPrice("Eintritt", 25, Money(450), Money(11250), "2", "fee"),
        BookingPrice("Audioguides", 3, Money(500), Money(1500), "3", "custom", "zusätzlich", editable=True),
        BookingPrice("Rabatt", 1, Money(-1250), Money(-1250), "4", "custom", "-10 %", editable=True),
    )
    booking = Booking(
        BookingKey(PROFILE, BookingKind.TOUR, str(1000 + number)),
        f"Führung <b>{number}</b>",
        BookingStatus("20", BookingState.BOOKED),
        facts.NOW + timedelta(minutes=number),
        60,
        12,
        Customer("Bruce Wayne", "Schule", "Wayne & Söhne"),
        prices=prices,
    )
    return KnownBooking(replace(booking, **changes), facts.NOW, facts.NOW)  # type: ignore[arg-type]


def listed(
    bookings: Sequence[KnownBooking], search: BookingSearch | None = None, changes: tuple[BookingChange, ...] = ()
) -> DayListRead:
    """What the reader answers. The venue's clocks go an hour ahead of UTC."""
    state = DayState(PROFILE, DAY, (Reading(PROFILE, DAY, "tours", facts.NOW),))
    rows, zone = tuple(range(len(bookings))), timezone(timedelta(hours=1))
    found = DayFound(1, search or BookingSearch(DAY), rows, state, DAY, zone, "EUR", changes)
    return DayListRead(found, tuple(bookings))


def edit(kind: ChangeKind, state: ChangeState = ChangeState.WAITING, **more: object) -> BookingChange:
    """Of the first booking."""
    made = BookingChange("c", booked().booking.key, kind, state, facts.NOW)
    return replace(made, **more)  # type: ignore[arg-type]
