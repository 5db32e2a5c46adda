"""go~mus Cash Point: reading the bodies of changing calls. What makes no sense is a 422.

Numbers and flags may come as texts, as the vendor's own sample of a feedback has them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from station.sandbox.vendor import RefusedError

_FLAGS = {"true": True, "false": False, "1": True, "0": False}


@dataclass(frozen=True, slots=True)
class PriceWish:
    """A custom price as it was sent; None: not sent."""

    title: str | None = None
    description: str | None = None
    quantity: int | None = None
    price_cents: int | None = None


def body_of(raw: bytes) -> dict[str, object]:
    """The JSON object of a request. Raises `RefusedError` (400)."""
    try:
        content: object = json.loads(raw)
    except ValueError as error:
        raise RefusedError(400, "Bad Request") from error
    return object_in(content, 400, "Bad Request")


def object_in(value: object, status: int, message: str) -> dict[str, object]:
    """A JSON object, or a refusal with these words."""
    if not isinstance(value, dict):
        raise RefusedError(status, message)
    return value


def list_in(value: object, message: str) -> list[object]:
    """A JSON array with something in it, or a 422 with these words."""
    if not isinstance(value, list) or not value:
        raise RefusedError(422, message)
    return value


def wish_of(value: object) -> PriceWish:
    """One price. Raises `RefusedError` (422)."""
    fields = object_in(value, 422, "Preis fehlt")
    wish = PriceWish(
        None if "title" not in fields else str(fields["title"] or "").strip(),
        None if "description" not in fields else str(fields["description"] or ""),
        None if "quantity" not in fields else number_of(fields, "quantity"),
        None if "price_cents" not in fields else number_of(fields, "price_cents"),
    )
    if wish.title == "":
        raise RefusedError(422, "Titel muss ausgefüllt werden")
    if wish.quantity is not None and wish.quantity < 1:
        raise RefusedError(422, "Anzahl muss größer oder gleich 1 sein")
    return wish


def new_price_of(value: object) -> PriceWish:
    """One price that is to be added. Raises `RefusedError` (422) where it lacks a field that it needs."""
    wish = wish_of(value)
    if None in (wish.title, wish.quantity, wish.price_cents):
        raise RefusedError(422, "Titel, Anzahl und Preis müssen ausgefüllt werden")
    return wish


def number_of(fields: Mapping[str, object], name: str) -> int:
    """A whole number, also as a text. Raises `RefusedError` (422)."""
    value = fields.get(name)
    text = value if isinstance(value, str) else ""
    if text.removeprefix("-").isdecimal() and text.isascii():
        return int(text)
    if isinstance(value, bool) or not isinstance(value, int):
        raise RefusedError(422, f"{name} ist keine Zahl")
    return value


def flag_of(fields: Mapping[str, object], name: str) -> bool:
    """True or false, also as a text. Raises `RefusedError` (422)."""
    value = fields.get(name)
    flag = _FLAGS.get(str(value).lower()) if isinstance(value, bool | str) else None
    if flag is None:
        raise RefusedError(422, f"{name} ist weder wahr noch falsch")
    return flag
