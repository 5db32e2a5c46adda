"""The day's list and a booking's prices: made for real, and read back as somebody else's program reads them."""

from __future__ import annotations

import csv
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.domain.booking import BookingKind, BookingState, BookingStatus, Customer, FeedbackState, Payment
from station.domain.booking_cache import BookingColumn, BookingSearch
from station.domain.booking_change import ChangeKind, ChangeState, PriceFields, Refusal
from station.domain.money import Money
from station.ui.language import Language
from station.ui.papers.booking_prices import BookingPricesPaper
from station.ui.papers.day_list import DayListPaper
from station.ui.papers.sheet import Sheet
from station.ui.words_papers_desk import filter_text
from tests.ui import facts
from tests.ui.papers import DAY, ReadPdf, booked, edit, kept, listed, open_paper

HEADINGS = "Time Title Customer People Status Paid Feedback"


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    return widget


def test_every_booking_stands_on_one_page_under_the_headings(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    bookings = [booked(number, comment="please\nwith ramp") for number in (*range(40, 80), *range(30))]
    window = open_paper(DayListPaper(listed(bookings), facts.context()), parent)
    pdf = ReadPdf(kept(window, tmp_path / "list.pdf", qtbot))
    pages = [pdf.text(page) for page in range(pdf.pages)]
    assert len(pages) > 2
    assert pdf.title == "Bookings on Saturday, 21 November 2026"
    for number, text in enumerate(pages, start=1):
        assert HEADINGS in text
        assert f"Page {number} of {len(pages)}" in text
        assert "Main entrance · Winter Festival · Made 21/11/2026 21:14" in text
        assert text.count("Führung <b>") == text.count("Tour 10") == text.count("please with ramp")
    whole = " ".join(pages)
    places = [whole.index(f"Tour {1000 + number}") for number in (*range(40, 80), *range(30))]
    assert places == sorted(places)
    assert "70 bookings · 840 people" in pages[-1]
    assert "21:55 – 22:55" in pages[0]  # by the venue's clocks


def test_no_row_runs_into_the_foot(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    bookings = [booked(number, comment="with ramp" * (number % 3)) for number in range(90)]
    window = open_paper(DayListPaper(listed(bookings), facts.context()), parent)
    pdf = ReadPdf(kept(window, tmp_path / "list.pdf", qtbot))
    for page in range(pdf.pages):
        picture = pdf.picture(page, dots=60)
        clear = range(round(275 / 25.4 * 60), round(279 / 25.4 * 60))  # below the last row, above the foot
        assert {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in clear} == {"#ffffff"}


def test_it_says_what_is_left_out_and_how_old_it_is(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    search = BookingSearch(
        DAY,
        text="wayne \u202eramp",
        states=frozenset({BookingState.BOOKED, BookingState.UNKNOWN}),
        feedback=frozenset({FeedbackState.NONE_YET}),
        column=BookingColumn.CUSTOMER,
        descending=True,
    )
    fact = listed([booked()], search)
    fact = replace(fact, found=replace(fact.found, state=replace(fact.found.state, missing=("dates",))))
    window = open_paper(DayListPaper(fact, facts.context()), parent)
    text = ReadPdf(kept(window, tmp_path / "list.pdf", qtbot)).text(0)
    assert "Only some of them: “wayne” “ramp” · another status or booked · no feedback yet" in text
    assert "Sorted by: Customer, last first" in text
    assert "As read from the vendor: 21/11/2026 21:14. Not everything could be read." in text


def test_no_filter_goes_unsaid(qapp: QApplication) -> None:
    """Whatever a search can leave out: a list that is not whole must not look whole."""
    samples: dict[str, object] = {
        "text": "x",
        "kinds": frozenset({BookingKind.TOUR}),
        "states": frozenset({BookingState.BOOKED}),
        "payments": frozenset({Payment.PAID}),
        "feedback": frozenset({FeedbackState.GIVEN}),
        "date_id": "7",
        "mine": True,
    }
    whole = BookingSearch(DAY)
    assert {each.name for each in fields(BookingSearch)} == {*samples, "day", "column", "descending"}
    said = [filter_text(replace(whole, **{name: value})) for name, value in samples.items()]  # type: ignore[arg-type]
    assert filter_text(whole) == ""
    assert len(set(said)) == len(samples)
    assert all(said)


def test_canceled_and_unsent_are_told_in_words_and_canceled_people_not_counted(
    parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    bookings = [booked(1), booked(2, status=BookingStatus("50", BookingState.CANCELED))]
    change = edit(ChangeKind.CLEAR_FEEDBACK)
    window = open_paper(DayListPaper(listed(bookings, changes=(change,)), facts.context()), parent)
    text = ReadPdf(kept(window, tmp_path / "list.pdf", qtbot)).text(0)
    first, second = text.split("Tour 1002")
    assert "not sent" in first
    assert "canceled" in second
    assert "not sent" not in second
    assert "2 bookings · 12 people · 1 of them canceled" in second


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_paper_is_black_on_white_whatever_the_screen(theme: str, parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_paper(DayListPaper(listed([booked()]), facts.context()), parent, theme)
    picture = ReadPdf(kept(window, tmp_path / "list.pdf", qtbot)).picture(0, dots=50)
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    assert {colour.saturation() for colour in colours} == {0}
    assert picture.pixelColor(2, 2).name() == "#ffffff"
    assert min(colour.lightness() for colour in colours) < 100


def test_an_empty_list_is_a_paper_too(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_paper(DayListPaper(listed([]), facts.context()), parent)
    assert "No bookings." in ReadPdf(kept(window, tmp_path / "list.pdf", qtbot)).text(0)


def test_a_price_list_tells_the_vendors_from_the_desks_and_what_is_not_sent(
    parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    changes = (
        edit(ChangeKind.ADD_PRICES, prices=(PriceFields("Kuchen", 12, Money(350)),)),
        edit(ChangeKind.DELETE_PRICE, price_id="3", base_price=PriceFields("Audioguides", 3, Money(500))),
        edit(ChangeKind.SET_PRICE, ChangeState.REFUSED, price_id="4",
             prices=(PriceFields("Rabatt", 1, Money(-9900)),), refusal=Refusal.PAID),
        edit(ChangeKind.ADD_PRICES, ChangeState.DONE, prices=(PriceFields("Gone long ago", 1, Money(1)),)),
    )  # fmt: skip
    known = booked(1, comment="=ring twice")
    paper = BookingPricesPaper(known, changes, None, "EUR", facts.context())
    text = ReadPdf(kept(open_paper(paper, parent), tmp_path / "prices.pdf", qtbot)).text(0)
    for words in (
        "Führung <b>1</b> (Tour 1001)",
        "Wayne & Söhne · Bruce Wayne · Schule",
        "12 people · booked · Paid: not known",
        "Comment: =ring twice",
        "Entgelt Gruppenpreis 1 €90.00 €90.00",
        "Set by the vendor, together €202.50",
        "Audioguides deleted, not sent: not counted zusätzlich 3 €5.00 €15.00",
        "Rabatt -10 % 1 −€12.50 −€12.50",
        "Kuchen new, not sent 12 €3.50 €42.00",
        "Added at the cash desk, together €29.50",
        "Total at the vendor €205.00",
        "Total with what is not sent €232.00",
        "The vendor does not have these edits:",
        "Changed: “Rabatt”. Refused: the booking is paid",
    ):
        assert words in text
    assert "Gone long ago" not in text


def test_prices_that_were_never_read_are_not_nothing(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    unread, free = booked(1, prices=None), booked(1, prices=())
    for known, words in ((unread, "The prices of this booking were not read yet."), (free, "has no prices")):
        paper = BookingPricesPaper(known, (), None, "EUR", facts.context())
        text = ReadPdf(kept(open_paper(paper, parent), tmp_path / "prices.pdf", qtbot)).text(0)
        assert words in text
        assert "Total" not in text


@pytest.mark.parametrize(("language", "separator", "point"), [("en", ",", "."), ("de", ";", ",")])
def test_a_spreadsheet_opens_it(
    language: str, separator: str, point: str, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    Language().use(language)
    evil = Customer('=cmd|" /C calc"!A0', "+49", "@SUM(A1:A9)")
    known = replace(booked(1, customer=evil, comment="-3\nzwei;drei,vier\t"), payment=Payment.PAID)
    window = open_paper(DayListPaper(listed([known, booked(2)]), facts.context()), parent)
    written = kept(window, tmp_path / "list.csv", qtbot).read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\r\n") == 3
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as stream:
        head, first, second = list(csv.reader(stream, delimiter=separator))
    assert len(head) == len(set(head)) == len(first) == len(second)
    assert first[:3] == ["2026-11-21", "21:15", "22:15"]
    assert first[5:10] == ["Führung <b>1</b>", "'@SUM(A1:A9)", '\'=cmd|" /C calc"!A0', "'+49", "12"]
    assert f"205{point}00" in first
    assert "'-3\nzwei;drei,vier\t" in first
    assert not [cell for cell in (*first, *second) if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_discount_can_be_added_up(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    Language().use("de")
    changes = (edit(ChangeKind.DELETE_PRICE, price_id="3", base_price=PriceFields("Audioguides", 3, Money(500))),)
    paper = BookingPricesPaper(booked(), changes, None, "EUR", facts.context())
    with kept(open_paper(paper, parent), tmp_path / "p.csv", qtbot).open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert [row["Betrag"] for row in rows] == ["90,00", "112,50", "", "-12,50"]
    assert [row["Art"] for row in rows] == ["Vom Anbieter festgelegt"] * 2 + ["An der Kasse hinzugefügt"] * 2
    assert rows[2]["Nicht gesendet"] == "gelöscht, nicht gesendet: nicht mitgezählt"
    assert rows[3]["Beschreibung"] == "'-10 %"
    assert {row["Währung"] for row in rows} == {"EUR"}


def test_an_events_prices_are_all_the_vendors(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    known = booked()
    key = replace(known.booking.key, kind=BookingKind.EVENT)
    prices = tuple(replace(price, editable=False) for price in known.booking.prices or ())
    paper = BookingPricesPaper(
        replace(known, booking=replace(known.booking, key=key, prices=prices)), (), None, "", facts.context()
    )
    text = ReadPdf(kept(open_paper(paper, parent), tmp_path / "prices.pdf", qtbot)).text(0)
    assert "Added at the cash desk" not in text
    assert "Total 205.00" in text


@pytest.mark.parametrize(
    ("locale", "size"),
    [("de_DE", QPageSize.PageSizeId.A4), ("en_US", QPageSize.PageSizeId.Letter), ("pt_BR", QPageSize.PageSizeId.A4),
     ("es_MX", QPageSize.PageSizeId.Letter), ("C", QPageSize.PageSizeId.A4)],
)  # fmt: skip
def test_the_sheet_is_what_lies_in_that_countrys_printers(locale: str, size: QPageSize.PageSizeId) -> None:
    assert Sheet.usual(QLocale(locale)).size.id() is size


def test_on_a_small_sheet_it_is_written_smaller_rather_than_cut(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    Language().use("de")
    window = open_paper(DayListPaper(listed([booked(1), booked(2)]), facts.context()), parent)
    window.bar.size_.setCurrentText("A5")
    text = ReadPdf(kept(window, tmp_path / "list.pdf", qtbot)).text(0)
    assert "Zeit Titel Kunde Personen Status Bezahlt Rückmeldung" in text
    assert "21:15 – 22:15" in text


@pytest.mark.parametrize(("way", "wanted"), [(0, (612, 792)), (1, (792, 612))])
def test_the_chosen_sheet_is_the_pdfs(
    way: int, wanted: tuple[int, int], parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_paper(DayListPaper(listed([booked()]), facts.context()), parent)
    window.bar.size_.setCurrentText("Letter")
    window.bar.laid.setCurrentIndex(way)
    assert ReadPdf(kept(window, tmp_path / "list.pdf", qtbot)).size(0) == wanted
