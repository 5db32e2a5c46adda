"""Every word on paper, and of the window that shows papers before they are printed or kept."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from station.ui.formats import number

translate = QCoreApplication.translate


class Word(StrEnum):
    DAY_LIST = "day_list"
    PRICES = "prices"
    PRINT = "print"
    SAVE_AS = "save_as"
    CLOSE = "close"
    CANCEL = "cancel"
    WINDOW = "window"
    WHICH = "which"
    SIZE = "size"
    LAID = "laid"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    LARGER = "larger"
    SMALLER = "smaller"
    WIDE_PAGE = "wide_page"
    WHOLE_PAGE = "whole_page"
    PAGE_BEFORE = "page_before"
    PAGE_AFTER = "page_after"
    PAGES = "pages"
    TYPED = "typed"
    READING = "reading"
    COMPOSING = "composing"
    PRINTING = "printing"
    SAVING = "saving"
    CANCELED = "canceled"
    NO_PRINTING = "no_printing"
    NO_PRINTER = "no_printer"
    NOT_PRINTED = "not_printed"
    QR_CODES = "qr_codes"
    CODE128 = "code128"
    SCANNER_SHEET = "scanner_sheet"
    NOT_DRAWABLE = "not_drawable"
    PDF_FILES = "pdf_files"
    CSV_FILES = "csv_files"


def word(name: Word) -> str:
    """The fixed words."""
    return {**_window_words(), **_note_words()}[name]


def _window_words() -> dict[Word, str]:
    return {
        Word.DAY_LIST: translate("Papers", "The day’s list"),
        Word.PRICES: translate("Papers", "The booking’s prices"),
        Word.PRINT: translate("Papers", "Print …"),
        Word.SAVE_AS: translate("Papers", "Save …"),
        Word.CLOSE: translate("Papers", "Close"),
        Word.CANCEL: translate("Papers", "Cancel"),
        Word.WINDOW: translate("Papers", "Print and save"),
        Word.WHICH: translate("Papers", "What is printed"),
        Word.SIZE: translate("Papers", "Paper size"),
        Word.LAID: translate("Papers", "How the paper lies"),
        Word.PORTRAIT: translate("Papers", "Portrait"),
        Word.LANDSCAPE: translate("Papers", "Landscape"),
        Word.LARGER: translate("Papers", "Larger"),
        Word.SMALLER: translate("Papers", "Smaller"),
        Word.WIDE_PAGE: translate("Papers", "Full width"),
        Word.WHOLE_PAGE: translate("Papers", "Whole page"),
        Word.PAGE_BEFORE: translate("Papers", "Page before"),
        Word.PAGE_AFTER: translate("Papers", "Page after"),
        Word.PAGES: translate("Papers", "Pages"),
        Word.PDF_FILES: translate("Papers", "PDF, as printed"),
        Word.CSV_FILES: translate("Papers", "CSV, for spreadsheets"),
    }


def _note_words() -> dict[Word, str]:
    return {
        Word.TYPED: translate("Papers", "What is typed and not saved is not on the paper."),
        Word.READING: translate("Papers", "Reading …"),
        Word.COMPOSING: translate("Papers", "Making the pages …"),
        Word.PRINTING: translate("Papers", "Printing …"),
        Word.SAVING: translate("Papers", "Saving …"),
        Word.CANCELED: translate("Papers", "Canceled."),
        Word.NO_PRINTING: translate("Papers", "Printing does not work on this computer. Save as PDF instead."),
        Word.NO_PRINTER: translate("Papers", "No printer is set up on this computer. Save as PDF instead."),
        Word.NOT_PRINTED: translate("Papers", "Not printed: the printer did not take it. Is it switched on?"),
        Word.QR_CODES: translate("Papers", "QR codes"),
        Word.CODE128: translate("Papers", "Bar codes (Code 128)"),
        Word.SCANNER_SHEET: translate("Papers", "Scanner test sheet"),
        Word.NOT_DRAWABLE: translate("Papers", "Too long to be drawn"),
    }


def page_text(page: int, pages: int) -> str:
    return translate("Papers", "Page {page} of {pages}").format(page=number(page), pages=number(pages))


def printed_text(when: str) -> str:
    """At the foot of each page."""
    return translate("Papers", "Made {when}").format(when=when)


def saved_text(path: str) -> str:
    return translate("Papers", "Saved: {path}").format(path=path)


class _PaperCounts(QObject):
    """Only `tr` of an object knows plurals."""

    def sent(self, pages: int) -> str:
        return self.tr("%Ln page(s) sent to the printer.", "", pages)

    def codes(self, count: int) -> str:
        return self.tr("%Ln code(s)", "", count)


_COUNTS = _PaperCounts()


def sent_text(pages: int) -> str:
    return _COUNTS.sent(pages)


def not_saved_text(path: str, reason: str) -> str:
    said = translate("Papers", "Not saved: {path}. Whatever had this name before is still as it was.")
    return " ".join(part for part in (said.format(path=path), f"{reason.rstrip('.')}." if reason else "") if part)


def codes_text(count: int) -> str:
    return _COUNTS.codes(count)
