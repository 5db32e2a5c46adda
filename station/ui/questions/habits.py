"""Answers between the reader's language and the form a vendor takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime

from station.domain.question import QuestionKind
from station.domain.question_typing import (
    DateOrder,
    Habits,
    typed_date,
    typed_moment,
    typed_number,
    typed_telephone,
    typed_time,
)
from station.domain.search_text import search_key

_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat


def habits() -> Habits:
    """How the reader's language writes numbers and days."""
    pattern = QLocale().dateFormat(_SHORT)
    places = {letter: pattern.find(letter) for letter in "dMy"}
    if places["y"] < places["d"]:
        order = DateOrder.YEAR_FIRST
    else:
        order = DateOrder.MONTH_FIRST if places["M"] < places["d"] else DateOrder.DAY_FIRST
    return Habits(order, QLocale().decimalPoint())


def read(text: str, kind: QuestionKind, today: date) -> str | None:
    """The answer in what was typed; empty: nothing was; None: it can't be read as this kind."""
    if not text.strip():
        return ""
    ways: dict[QuestionKind, Callable[[], str | None]] = {
        QuestionKind.NUMBER: lambda: typed_number(text, habits()),
        QuestionKind.DATE: lambda: typed_date(text, habits(), today),
        QuestionKind.TIME: lambda: typed_time(text),
        QuestionKind.MOMENT: lambda: typed_moment(text, habits(), today),
        QuestionKind.TELEPHONE: lambda: typed_telephone(text),
        QuestionKind.COUNTRY: lambda: _countries().get(search_key(text)),
    }
    return ways[kind]() if kind in ways else text.strip()


def shown(answer: str, kind: QuestionKind, short: bool = False) -> str:
    """An answer or a limit as the reader's language writes it; one that can't be read, as it stands."""
    locale = QLocale()
    if kind is QuestionKind.DATE:
        day = QDate.fromString(answer, Qt.DateFormat.ISODate)
        return _day(day, short) if day.isValid() else answer
    if kind is QuestionKind.TIME:
        hour = QTime.fromString(answer, Qt.DateFormat.ISODate)
        return locale.toString(hour, _SHORT) if hour.isValid() else answer
    if kind is QuestionKind.MOMENT:
        moment = QDateTime.fromString(answer, Qt.DateFormat.ISODate)
        return f"{_day(moment.date(), short)} {locale.toString(moment.time(), _SHORT)}" if moment.isValid() else answer
    if kind is QuestionKind.NUMBER:
        return _without_zeros(answer).replace(".", locale.decimalPoint())
    if kind is QuestionKind.COUNTRY:
        territory = QLocale.codeToTerritory(answer)
        known = territory != QLocale.Country.AnyTerritory
        return f"{QLocale.territoryToString(territory)} ({answer})" if known else answer
    return answer


def _without_zeros(number: str) -> str:
    """A server may write a limit of five as 5.000000."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def _day(day: QDate, short: bool) -> str:
    pattern = QLocale().dateFormat(_SHORT)
    if "yyyy" not in pattern:
        pattern = pattern.replace("yy", "yyyy")
    return QLocale().toString(day, pattern) if short else QLocale().toString(day, _LONG)


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Code by what people call a country: its two letters, its English name, its own names."""
    codes: dict[str, str] = {}
    everywhere = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
    )
    for locale in everywhere:
        code = QLocale.territoryToCode(locale.territory())
        if len(code) == 2 and code.isalpha():
            for name in (locale.nativeTerritoryName(), QLocale.territoryToString(locale.territory()), code):
                codes.setdefault(search_key(name), code)
    for code in set(codes.values()):  # a code never means another country's name
        codes[search_key(code)] = code
    return codes
