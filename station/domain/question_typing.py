"""What people type as an answer, in the way of their language, and the form a vendor takes. Pure.

None: it can't be read. Nothing is guessed silently: the window shows how a text was read before it is sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

_PIVOT = 10
"""A year of two digits lies at most so many years ahead: dates of birth are typed that way."""


class DateOrder(StrEnum):
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    YEAR_FIRST = "year_first"


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language writes numbers and days."""

    order: DateOrder = DateOrder.DAY_FIRST
    point: str = "."
    """Between a number's whole part and its fraction."""


_ORDERS = {
    DateOrder.DAY_FIRST: (2, 1, 0),
    DateOrder.MONTH_FIRST: (2, 0, 1),
    DateOrder.YEAR_FIRST: (0, 1, 2),
}
"""Where year, month and day stand."""


def typed_number(text: str, habits: Habits) -> str | None:
    """`1.250,5` in German, `1,250.5` in English: `1250.5`. A lone point or comma that can't part thousands parts the
    fraction, whatever the language."""
    text = re.sub(r"[\s\u00a0\u202f'’]", "", _western(text)).replace("\u2212", "-")
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text.removeprefix("+"))
    point = habits.point if habits.point in (".", ",") else "."
    group = "," if point == "." else "."
    if re.fullmatch(rf"[0-9]{{1,3}}(\{group}[0-9]{{3}})+(\{point}[0-9]+)?", text):
        text = text.replace(group, "")
    if not re.fullmatch(r"[0-9]+([.,][0-9]+)?", text):
        return None
    whole, _, fraction = text.replace(",", ".").partition(".")
    number = (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")
    return f"{sign}{number}" if number.strip("0.") else number


def typed_date(text: str, habits: Habits, today: date) -> str | None:
    """`31.12.2026`, `31/12/26`, `31 12 26`, `31122026`, `2026-12-31`: `2026-12-31`."""
    text = _western(text).strip().rstrip(".")
    parts = re.split(r"\s*[./\-\s]\s*", text)
    if len(parts) == 1 and re.fullmatch(r"[0-9]{8}|[0-9]{6}", text):
        parts = _cut(text, habits)
    if len(parts) != 3 or not all(re.fullmatch(r"[0-9]{1,4}", part) for part in parts):
        return None
    order = _ORDERS[DateOrder.YEAR_FIRST if len(parts[0]) == 4 else habits.order]
    year, month, day = (parts[place] for place in order)
    if len(year) not in (2, 4) or max(len(month), len(day)) > 2:
        return None
    try:
        return date(_year(year, today), int(month), int(day)).isoformat()
    except ValueError:
        return None


def typed_time(text: str) -> str | None:
    """`9`, `9:05`, `9.05`, `9h05`, `0905`, `9:05 pm`: `09:05`, `21:05`."""
    text = _western(text).strip().lower()
    found = re.fullmatch(r"([0-9]{1,2})(?:\s*[:.h]\s*([0-9]{2})?|([0-9]{2}))?\s*(uhr|h|am|pm|a\.m\.|p\.m\.)?", text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    half = (found[4] or "").replace(".", "")
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute).strftime("%H:%M")
    except ValueError:
        return None


def typed_moment(text: str, habits: Habits, today: date) -> str | None:
    """A date, a blank or comma, and a time; an ISO moment as well."""
    text = text.strip()
    iso = re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(:00)?", text)
    if iso is not None:
        text = f"{iso[1]} {iso[2]}"
    for gap in re.finditer(r"\s*,\s*|\s+", text):
        day, hour = typed_date(text[: gap.start()], habits, today), typed_time(text[gap.end() :])
        if day is not None and hour is not None:
            return f"{day}T{hour}"
    return None


def typed_telephone(text: str) -> str | None:
    """Blanks, brackets and strokes fall; `00` before the country is its plus."""
    digits = re.sub(r"[\s\u00a0()./\-\u2010-\u2015]", "", _western(text))
    digits = f"+{digits[2:]}" if digits.startswith("00") else digits
    return digits if re.fullmatch(r"\+?[0-9]{4,20}", digits) else None


def _western(text: str) -> str:
    """Every script's digits as 0 to 9."""
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in text)


def _cut(digits: str, habits: Habits) -> list[str]:
    """Digits without anything between them: the year has four or two of eight or six."""
    long = len(digits) - 4
    if habits.order is DateOrder.YEAR_FIRST:
        return [digits[:long], digits[long : long + 2], digits[long + 2 :]]
    return [digits[:2], digits[2:4], digits[4:]]


def _year(text: str, today: date) -> int:
    if len(text) == 4:
        return int(text)
    year = today.year - today.year % 100 + int(text)
    return year - 100 if year > today.year + _PIVOT else year
