"""`station sale`: what can be sold at a cash desk, and selling it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, tzinfo
from typing import TYPE_CHECKING

import click

from station.cli.booking_words import page_watch
from station.cli.cash_desk import DAY, as_day, asking_vendor, days_options, span
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.opening import reading_folder
from station.cli.options import ValueChoice, data_dir_option, json_option, profile_argument
from station.cli.output import write_document, write_line, write_table
from station.cli.sale_documents import PRODUCT_TITLES, product_details, product_document, product_line
from station.cli.sale_placing import drop, look_up, open_sales, place, retry
from station.domain.days import Days
from station.domain.order import ItemKind
from station.domain.sale import Product
from station.domain.trouble import Trouble
from station.services.cash_desk import zone_of

if TYPE_CHECKING:
    from station.domain.cash_desk_writing import CashDeskWriter
    from station.wiring.cash_desk import CashDeskLane

SOLD = (ItemKind.TICKET, ItemKind.EVENT, ItemKind.TOUR)


@click.group()
@data_dir_option
def sale() -> None:
    """Look what can be sold, sell it, and settle what got no answer.

    A sale is written down before it is sent, and never sent again by itself. Its reference finds it at the vendor.
    """


@sale.command()
@profile_argument
@click.option("--kind", type=ValueChoice(ItemKind), required=True, help="ticket, event or tour.")
@click.option("--text", default="", help="Only what the vendor's search finds for these words.")
@days_options
@json_option
@data_dir_option
def products(profile: str, kind: ItemKind, text: str, first: date | None, last: date | None, as_json: bool) -> int:
    """Show what can be sold: tickets valid on a day, dates of events between two days, tours."""
    days = span(first, last)
    with _looking(profile, kind) as (lane, writer):
        found = writer.products(kind, text, days or Days.one(lane.desk.today()), page_watch())
        zone, currency = _shown_in(lane)
    if as_json:
        write_document({"products": [product_document(each) for each in found.rows], "complete": found.complete})
    elif found.rows:
        write_table([PRODUCT_TITLES, *(product_line(each, zone, currency) for each in found.rows)])
    else:
        write_line("Nothing is sold.")
    if found.trouble is not None:
        raise could_not(found.trouble)
    return ExitCode.DONE


@sale.command()
@profile_argument
@click.argument("product_id", metavar="ID")
@click.option("--kind", type=ValueChoice(ItemKind), required=True, help="ticket, event or tour.")
@click.option("--event", default="", metavar="ID", help="Of a date: the event it belongs to.")
@click.option("--date", "day", type=DAY, callback=as_day, help="The day of the visit; else today.")
@json_option
@data_dir_option
def show(profile: str, product_id: str, kind: ItemKind, event: str, day: date | None, as_json: bool) -> int:
    """Show one product with its prices, times and languages: what `place` wants to know."""
    with _looking(profile, kind) as (lane, writer):
        product = writer.product(Product(kind, product_id, "", event_id=event), day or lane.desk.today())
        zone, currency = _shown_in(lane)
    if isinstance(product, Trouble):
        raise could_not(product)
    if as_json:
        write_document({"product": product_document(product)})
    else:
        write_table(product_details(product, zone, currency))
    return ExitCode.DONE


@contextmanager
def _looking(profile: str, kind: ItemKind) -> Iterator[tuple[CashDeskLane, CashDeskWriter]]:
    if kind not in SOLD:
        raise click.UsageError("--kind is ticket, event or tour")
    folder = reading_folder()
    with asking_vendor(profile, "sale") as lane:
        from station.wiring.cash_desk import product_search

        lane.desk.know_instance()
        with product_search(folder.path, lane.profile) as writer:
            yield lane, writer


def _shown_in(lane: CashDeskLane) -> tuple[tzinfo | None, str]:
    profile = lane.profile.name
    instance = lane.cache.instance(profile)
    return zone_of(lane.cache, profile), "" if instance is None else instance.currency


for _command in (place, open_sales, look_up, retry, drop):
    sale.add_command(_command)
