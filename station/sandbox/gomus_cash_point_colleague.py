"""go~mus Cash Point: a colleague at another desk, for the control door. The vendor's rules hold for both."""

from __future__ import annotations

from collections.abc import Mapping

from station.sandbox.gomus_cash_point_bodies import new_price_of, number_of, wish_of
from station.sandbox.gomus_cash_point_changes import COLLEAGUE, BookingDesk
from station.sandbox.state import UnknownNameError
from station.sandbox.vendor import RefusedError


def act(desk: BookingDesk, content: Mapping[str, object]) -> None:
    """One change: `booking`, `action`, and for prices `price` (its number) and title, description, quantity,
    price_cents; for feedback its fields. Raises `UnknownNameError`, and `ValueError` for what the vendor refuses."""
    try:
        _act(desk, number_of(content, "booking"), content)
    except RefusedError as error:
        kind = UnknownNameError if error.status == 404 else ValueError
        raise kind(error.message) from error


def _act(desk: BookingDesk, booking: int, content: Mapping[str, object]) -> None:
    match content.get("action"):
        case "add_price":
            desk.add_prices(booking, [new_price_of(dict(content))], COLLEAGUE)
        case "set_price":
            desk.set_price(booking, number_of(content, "price"), wish_of(dict(content)), COLLEAGUE)
        case "delete_price":
            desk.delete_price(booking, number_of(content, "price"), COLLEAGUE)
        case "set_feedback":
            desk.set_feedback(booking, content, COLLEAGUE)
        case "clear_feedback":
            desk.clear_feedback(booking, COLLEAGUE)
        case "pay":
            desk.pay(booking)
        case "cancel":
            desk.cancel(booking)
        case "remove":
            desk.remove(booking)
        case unknown:
            raise ValueError(f"there is no action {unknown!r}")
