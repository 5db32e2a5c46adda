"""`station booking price-add`, `price-set`, `price-delete`: the custom prices of a tour booking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from station.cli.booking_reading import read_booking
from station.cli.booking_sending import carry_out, changing_vendor, new_change, text_option
from station.cli.failures import CouldNotError
from station.cli.options import data_dir_option, json_option, profile_argument
from station.domain.booking import BookingKey, BookingKind, BookingPrice
from station.domain.booking_change import ChangeKind, PriceFields
from station.domain.booking_meant import last_meant
from station.domain.money import LARGEST, Money

if TYPE_CHECKING:
    from station.wiring.cash_desk import WritingLane

_QUANTITY = click.IntRange(1, 2**31 - 1)
_CENTS = click.IntRange(-LARGEST, LARGEST)
_DISCOUNT = "Below zero for a discount."


def _title(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    text = text_option(context, parameter, value)
    if text == "":
        raise click.BadParameter("a price needs a title")
    return text


@click.command("price-add")
@profile_argument
@click.argument("booking_id", metavar="ID", callback=text_option)
@click.option("--title", required=True, callback=_title)
@click.option("--description", default="", callback=text_option)
@click.option("--quantity", type=_QUANTITY, required=True, metavar="N")
@click.option("--price-cents", "cents", type=_CENTS, required=True, metavar="C", help=_DISCOUNT)
@json_option
@data_dir_option
def price_add(
    profile: str, booking_id: str, title: str, description: str, quantity: int, cents: int, as_json: bool
) -> int:
    """Add a price of your own to a tour booking."""
    price = PriceFields(title, quantity, Money(cents), description)
    change = new_change(profile, booking_id, ChangeKind.ADD_PRICES, prices=(price,))
    with changing_vendor(profile, "booking price-add") as lane:
        return carry_out(lane, change, as_json=as_json)


@click.command("price-set")
@profile_argument
@click.argument("booking_id", metavar="ID", callback=text_option)
@click.argument("price_id", metavar="PRICE_ID", callback=text_option)
@click.option("--title", callback=_title)
@click.option("--description", callback=text_option)
@click.option("--quantity", type=_QUANTITY, metavar="N")
@click.option("--price-cents", "cents", type=_CENTS, metavar="C", help=_DISCOUNT)
@json_option
@data_dir_option
def price_set(
    profile: str,
    booking_id: str,
    price_id: str,
    title: str | None,
    description: str | None,
    quantity: int | None,
    cents: int | None,
    as_json: bool,
) -> int:
    """Change a custom price. What is not named stays as it is at the vendor."""
    if (title, description, quantity, cents) == (None, None, None, None):
        raise click.UsageError("name what is to change: --title, --description, --quantity or --price-cents")
    with changing_vendor(profile, "booking price-set") as lane:
        base = _price(lane, profile, booking_id, price_id)
        wanted = PriceFields(
            base.title if title is None else title,
            base.quantity if quantity is None else quantity,
            base.unit if cents is None else Money(cents),
            base.description if description is None else description,
        )
        change = new_change(
            profile, booking_id, ChangeKind.SET_PRICE, price_id=price_id, prices=(wanted,), base_price=base
        )
        return carry_out(lane, change, as_json=as_json)


@click.command("price-delete")
@profile_argument
@click.argument("booking_id", metavar="ID", callback=text_option)
@click.argument("price_id", metavar="PRICE_ID", callback=text_option)
@json_option
@data_dir_option
def price_delete(profile: str, booking_id: str, price_id: str, as_json: bool) -> int:
    """Delete a custom price."""
    with changing_vendor(profile, "booking price-delete") as lane:
        base = _price(lane, profile, booking_id, price_id)
        change = new_change(profile, booking_id, ChangeKind.DELETE_PRICE, price_id=price_id, base_price=base)
        return carry_out(lane, change, as_json=as_json)


def _price(lane: WritingLane, profile: str, booking_id: str, price_id: str) -> PriceFields:
    """The price as its editor knows it: as was last asked for here, else as it is kept here, else as the vendor says.
    Raises TroubleError, click.ClickException."""
    key = BookingKey(profile, BookingKind.TOUR, booking_id)
    wish = last_meant(lane.journal.changes_of(key), f"price {price_id}")
    if wish is not None and wish.prices:
        return wish.prices[0]
    known = lane.cache.booking(key)
    price = None if known is None else _named(known.booking.prices, price_id)
    if price is None:
        shown = read_booking(lane.desk, lane.cache, profile, booking_id, BookingKind.TOUR)
        price = _named(shown.known.booking.prices, price_id)
    if price is None:
        raise CouldNotError(f"Booking {booking_id} has no price {price_id}.")
    return PriceFields.of(price)


def _named(prices: tuple[BookingPrice, ...] | None, price_id: str) -> BookingPrice | None:
    return next((price for price in prices or () if price.price_id == price_id), None)
