"""`station orders`: orders by the day they were placed, by number, or by a barcode."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

import click

from station.cli.booking_documents import order_document
from station.cli.booking_words import ORDER_TITLES, items_of, kept_note, order_line, page_watch, when
from station.cli.cash_desk import asking_vendor, days_options, not_there, span
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not, sentence
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import Json, moment, write_document, write_line, write_note, write_table
from station.domain.booking_day import OrdersReport
from station.domain.cash_desk import OrderFilter
from station.domain.days import Days
from station.domain.order import Order
from station.domain.trouble import Trouble, TroubleKind
from station.services.cash_desk import zone_of


@click.command()
@profile_argument
@click.option("--mine", is_flag=True, help="Only those that this account placed.")
@days_options
@click.option("--barcode", metavar="CODE", help="The one order that sold this barcode.")
@click.option("--order", "order_id", metavar="ID", help="One order by the vendor's number.")
@json_option
@data_dir_option
def orders(
    profile: str,
    mine: bool,
    first: date | None,
    last: date | None,
    barcode: str | None,
    order_id: str | None,
    as_json: bool,
) -> int:
    """Show orders as the vendor says now; without an answer those kept here, with their age."""
    if sum(chosen is not None for chosen in (first, barcode, order_id)) > 1:
        raise click.UsageError("name days, a barcode or an order, not several of them")
    days = span(first, last)
    if barcode is None and order_id is None:
        report, days, zone, currency = _list(profile, days, mine=mine)
        found, read_at, trouble, complete = report.orders, report.read_at, report.trouble, report.complete
        if trouble is not None and read_at is None:
            raise could_not(trouble)
    else:
        one, read_at, trouble, zone, currency = _single(profile, barcode, order_id)
        found, complete = (one,), True
    _write_notes(trouble, read_at, zone, complete=complete)
    if as_json:
        write_document(_document(profile, found, days, read_at, fresh=trouble is None, complete=complete, mine=mine))
    else:
        _write(found, zone, currency)
    return ExitCode.DONE


def _list(profile: str, days: Days | None, *, mine: bool) -> tuple[OrdersReport, Days, tzinfo | None, str]:
    with asking_vendor(profile, "orders") as lane:
        lane.desk.know_instance()
        wanted = days or Days.one(lane.desk.today())
        report = lane.orders.read_orders(OrderFilter(wanted, mine), page_watch())
        instance = lane.cache.instance(profile)
        return report, wanted, zone_of(lane.cache, profile), "" if instance is None else instance.currency


def _single(
    profile: str, barcode: str | None, order_id: str | None
) -> tuple[Order, datetime | None, Trouble | None, tzinfo | None, str]:
    with asking_vendor(profile, "orders") as lane:
        lane.desk.know_instance()
        if barcode is not None:
            report = lane.orders.read_order_of_barcode(barcode)
        else:
            report = lane.orders.read_order(order_id or "")
        zone, instance = zone_of(lane.cache, profile), lane.cache.instance(profile)
    if report.order is None:
        what = f"order {order_id}" if barcode is None else f"order with the barcode {barcode}"
        raise not_there(what, report.trouble or Trouble(TroubleKind.NOT_FOUND))
    return report.order, report.read_at, report.trouble, zone, "" if instance is None else instance.currency


def _write_notes(trouble: Trouble | None, read_at: datetime | None, zone: tzinfo | None, *, complete: bool) -> None:
    if trouble is not None:
        write_note(sentence(trouble))
        if read_at is not None:
            write_note(kept_note(read_at, "copy", zone))
    elif not complete:
        write_note("The vendor's list did not fit its own count: an order may be missing.")


def _document(
    profile: str,
    found: tuple[Order, ...],
    days: Days | None,
    read_at: datetime | None,
    *,
    fresh: bool,
    complete: bool,
    mine: bool,
) -> dict[str, Json]:
    return {
        "profile": profile,
        "from": None if days is None else days.first.isoformat(),
        "until": None if days is None else days.last.isoformat(),
        "mine": mine,
        "read_at": moment(read_at),
        "fresh": fresh,
        "complete": complete,
        "orders": [order_document(order) for order in found],
    }


def _write(found: tuple[Order, ...], zone: tzinfo | None, currency: str) -> None:
    if found:
        write_table([ORDER_TITLES, *(order_line(order, zone, currency) for order in found)])
    if len(found) == 1:
        _write_items(found[0], zone)
    else:
        write_line(f"{len(found)} orders")


def _write_items(order: Order, zone: tzinfo | None) -> None:
    write_line()
    write_table(
        [
            (item.type_name, item.title, items_of(item), when(item.starts_at, zone), " ".join(item.barcodes))
            for item in order.items
        ]
    )
