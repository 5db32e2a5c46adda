"""Money as the reader's language writes it, and as a person types it: whole cents on this side, never a fraction."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

from station.domain.money import Money

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "BRL": "R$"}
_LONGEST = 9
"""Digits before the decimal sign: what nobody charges is a slip of the finger."""


def money_text(amount: Money, currency: str = "") -> str:
    """`90,00 €`, `€90.00`; without a currency the bare amount."""
    if currency:
        written = QLocale().toCurrencyString(abs(amount.cents) / 100, currency_sign(currency))
        return f"−{written}" if amount.cents < 0 else written  # a discount in brackets would be an accountant's
    return typed_text(amount).replace("-", "−")


def currency_sign(currency: str) -> str:
    """`€`; the vendor's own word for a currency that has none here."""
    return _SIGNS.get(currency, currency)


def typed_text(amount: Money) -> str:
    """As it would be typed: `-10,00`."""
    whole, rest = divmod(abs(amount.cents), 100)
    return f"{'-' if amount.cents < 0 else ''}{whole}{QLocale().decimalPoint()}{rest:02d}"


def read_money(text: str) -> Money | None:
    """What a person typed (`90`, `90,5`, `-1.250,00 €`); None: no amount in this language."""
    bare = re.sub(r"[\s\u00a0\u202f]|€|\$|£|EUR", "", text).replace("−", "-")
    point, group = re.escape(QLocale().decimalPoint()), re.escape(QLocale().groupSeparator())
    found = re.fullmatch(rf"([-+]?)(\d+|\d{{1,3}}(?:{group}\d{{3}})+)(?:{point}(\d{{1,2}}))?", bare, re.ASCII)
    if found is None:
        return None
    sign, whole, rest = found.groups()
    digits = re.sub(r"\D", "", whole)
    if len(digits.lstrip("0")) > _LONGEST:
        return None
    cents = int(digits) * 100 + int((rest or "0").ljust(2, "0"))
    return Money(-cents if sign == "-" else cents)
