"""`station sale place`, `list`, `look-up`, `retry`, `drop`: one order, and what became of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click

from station.cli.booking_sending import changing_vendor, text_option
from station.cli.cash_desk import DAY, as_day
from station.cli.exit_codes import ExitCode
from station.cli.failures import CouldNotError, could_not, sentence
from station.cli.opening import reading_journal
from station.cli.options import ValueChoice, data_dir_option, json_option, profile_argument
from station.cli.output import write_document, write_line, write_note, write_table
from station.cli.sale_basket import Wish, line_of
from station.cli.sale_documents import SALE_TITLES, sale_document, sale_line
from station.domain.order import ItemKind
from station.domain.sale import Product, Sale, SaleState
from station.domain.trouble import Trouble

if TYPE_CHECKING:
    from station.wiring.cash_desk import WritingLane

_COUNT = click.IntRange(1, 2**31 - 1)


def _quantities(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, int], ...]:
    read: dict[str, int] = {}
    for value in values:
        category, equals, count = value.rpartition("=")
        if not (equals and category and count.isascii() and count.isdigit() and 0 < int(count) < 2**31):
            raise click.BadParameter(f"{value} is not CATEGORY=N")
        read[category] = int(count)
    return tuple(read.items())


@click.command()
@profile_argument
@click.argument("product_id", metavar="ID")
@click.option("--kind", type=ValueChoice(ItemKind), required=True, help="ticket, event or tour.")
@click.option("--event", default="", metavar="ID", help="Of a date: the event it belongs to.")
@click.option("--date", "day", type=DAY, callback=as_day, help="The day of the visit; else today.")
@click.option("--time", "at", metavar="HH:MM", help="Where the buyer chooses when.")
@click.option("--quantity", type=_COUNT, metavar="N", help="Where there is one price; the people of a tour.")
@click.option("--category", "quantities", multiple=True, callback=_quantities, metavar="ID=N")
@click.option("--language", metavar="ID", help="Where there are several.")
@click.option("--comment", default="", callback=text_option)
@json_option
@data_dir_option
def place(
    profile: str,
    product_id: str,
    kind: ItemKind,
    event: str,
    day: date | None,
    at: str | None,
    quantity: int | None,
    quantities: tuple[tuple[str, int], ...],
    language: str | None,
    comment: str,
    as_json: bool,
) -> int:
    """Sell one product; the order counts as paid on the spot.

    Exit codes: 1 the vendor refuses, 3 it was not sent or its answer was lost (then: look-up).
    """
    if kind is ItemKind.OTHER:
        raise click.UsageError("--kind is ticket, event or tour")
    with changing_vendor(profile, "sale place") as lane:
        lane.desk.know_instance()
        wanted_day = day or lane.desk.today()
        product = lane.writer.product(Product(kind, product_id, "", event_id=event), wanted_day)
        if isinstance(product, Trouble):
            raise could_not(product)
        line = line_of(product, Wish(wanted_day, at, quantity, quantities, language), lane.cache.instance(profile))
        now = datetime.now(UTC)
        begun = lane.sales.begin(Sale("", profile, "", (line,), SaleState.WAITING, now, comment))
        return _place(lane, begun.sale_id, as_json=as_json)


@click.command("list")
@profile_argument
@json_option
@data_dir_option
def open_sales(profile: str, as_json: bool) -> int:
    """Show sales that are neither done nor dropped. Works beside the window."""
    with reading_journal(profile) as journal:
        from station.storage.desk_journal import SqliteDeskJournal

        found = SqliteDeskJournal(journal).open_sales(profile)
    if as_json:
        write_document({"profile": profile, "sales": [sale_document(each)["sale"] for each in found]})
    elif found:
        write_table([SALE_TITLES, *map(sale_line, found)])
    else:
        write_line("No sale is open.")
    return ExitCode.DONE


@click.command("look-up")
@profile_argument
@click.argument("sale_id", metavar="SALE")
@json_option
@data_dir_option
def look_up(profile: str, sale_id: str, as_json: bool) -> int:
    """Search the vendor's orders for a sale whose answer was lost. Exit code 1: it was not placed."""
    with changing_vendor(profile, "sale look-up") as lane:
        _known(lane, profile, sale_id)
        found, trouble = lane.sales.look_up(sale_id)
        return _tell(lane, found, trouble, as_json=as_json)


@click.command()
@profile_argument
@click.argument("sale_id", metavar="SALE")
@json_option
@data_dir_option
def retry(profile: str, sale_id: str, as_json: bool) -> int:
    """Send a sale that was not sent, was refused, or was searched for and not found."""
    with changing_vendor(profile, "sale retry") as lane:
        _known(lane, profile, sale_id)
        return _place(lane, sale_id, as_json=as_json)


@click.command()
@profile_argument
@click.argument("sale_id", metavar="SALE")
@json_option
@data_dir_option
def drop(profile: str, sale_id: str, as_json: bool) -> int:
    """Give a sale up. Exit code 1: it was placed, or may have been."""
    with changing_vendor(profile, "sale drop") as lane:
        _known(lane, profile, sale_id)
        dropped = lane.sales.drop(sale_id)
    if as_json:
        write_document(sale_document(dropped))
    if dropped.state is SaleState.DROPPED:
        return ExitCode.DONE
    write_note(f"Not dropped: it is {dropped.state.replace('_', ' ')}.")
    return ExitCode.NO


def _place(lane: WritingLane, sale_id: str, *, as_json: bool) -> int:
    """A lost answer is looked up at once: mostly the order is there."""
    sale, trouble = lane.sales.place(sale_id)
    if sale.state is SaleState.UNKNOWN:
        sale, again = lane.sales.look_up(sale_id)
        trouble = again or trouble
    return _tell(lane, sale, trouble, as_json=as_json)


def _tell(lane: WritingLane, sale: Sale, trouble: Trouble | None, *, as_json: bool) -> int:
    order = lane.cache.order(sale.profile, sale.order_id) if sale.order_id else None
    if as_json:
        write_document(sale_document(sale, order))
    name = f"{sale.profile} {sale.sale_id}"
    match sale.state:
        case SaleState.DONE:
            if not as_json:
                write_line(f"order  {sale.order_id}")
                for barcode in () if order is None else order.barcodes:
                    write_line(f"barcode  {barcode}")
            return ExitCode.DONE
        case SaleState.REFUSED:
            write_note(f"The vendor refuses it: {sale.message} (station sale retry|drop {name})")
            return ExitCode.NO
        case SaleState.NOT_FOUND:
            write_note(f"It was not placed: station sale retry|drop {name}")
            return ExitCode.NO
        case SaleState.DROPPED:
            write_note("It was given up before.")
            return ExitCode.NO
        case SaleState.UNKNOWN | SaleState.SENDING:
            begun = f"The answer was lost; in half a minute: station sale look-up {name}."
        case SaleState.WAITING:
            begun = f"Not sent: station sale retry|drop {name}."
    raise CouldNotError(begun if trouble is None else f"{sentence(trouble)}\n{begun}")


def _known(lane: WritingLane, profile: str, sale_id: str) -> None:
    sale = lane.journal.sale(sale_id)
    if sale is None or sale.profile != profile:
        raise CouldNotError(f"{profile} has no sale {sale_id}.")
