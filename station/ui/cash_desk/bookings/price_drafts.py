"""Prices that are typed and not saved, as text for the journal; and back, without what was saved since."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from station.domain.booking_change import BookingChange, ChangeKind, PriceFields
from station.domain.money import Money
from station.ui.cash_desk.bookings.price_form import MOST, PriceForm
from station.ui.money_text import typed_text


def price_draft(forms: Sequence[PriceForm]) -> str:
    """JSON: every form as it is typed, also where it is not right yet."""
    return json.dumps([_written(form) for form in forms], ensure_ascii=False)


def drafted_forms(
    text: str, typed_at: datetime, changes: Sequence[BookingChange], currency: str, parent: QWidget
) -> list[PriceForm]:
    """The forms of a draft. A crash between saving and forgetting the draft must not offer the same prices again:
    what became a change after it was typed is left out. An unreadable draft gives none."""
    since = [change for change in changes if change.made_at >= typed_at]
    added = Counter(price for change in since if change.kind is ChangeKind.ADD_PRICES for price in change.prices)
    edits = {(change.price_id, *change.prices) for change in since if change.kind is ChangeKind.SET_PRICE}
    forms: list[PriceForm] = []
    for form in _forms(text, currency, parent):
        fields = form.fields()
        if fields is not None and form.base is None and added[fields] > 0:
            added[fields] -= 1
        elif (form.price_id, fields) not in edits:
            forms.append(form)
            continue
        form.deleteLater()
    return forms


def _forms(text: str, currency: str, parent: QWidget) -> list[PriceForm]:
    try:
        rows = json.loads(text)
        return [_read(row, currency, parent) for row in rows]
    except (ValueError, TypeError, KeyError, AttributeError):
        return []


def _written(form: PriceForm) -> dict[str, object]:
    row: dict[str, object] = {
        "title": form.title.text(),
        "quantity": form.quantity.value(),
        "unit": form.unit.text(),
        "description": form.description.text(),
    }
    if form.base is not None:
        base = form.base
        row["price_id"] = form.price_id
        row["base"] = [base.title, base.quantity, base.unit.cents, base.description]
    return row


def _read(row: dict[str, object], currency: str, parent: QWidget) -> PriceForm:
    base = None
    if "base" in row:
        title, quantity, cents, description = row["base"]  # type: ignore[misc]
        base = PriceFields(str(title), int(quantity), Money(int(cents)), str(description))  # type: ignore[has-type]
    form = PriceForm(base, str(row.get("price_id", "")), currency, parent)
    quantity = max(1, min(MOST, int(str(row["quantity"]))))
    fields = PriceFields(str(row["title"]), quantity, Money(), str(row["description"]))
    form.fill(fields, str(row["unit"]) or ("" if base is None else typed_text(base.unit)))
    return form
