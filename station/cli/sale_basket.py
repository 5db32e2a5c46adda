"""From the words of a command line to a line of a sale: what a product lets choose must be chosen, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo

import click

from station.cli.booking_words import clock
from station.domain.cash_desk import Instance
from station.domain.sale import Product, SaleLine


@dataclass(frozen=True, slots=True)
class Wish:
    """What was named on the command line."""

    day: date
    time: str | None
    quantity: int | None
    quantities: tuple[tuple[str, int], ...]
    language: str | None


def line_of(product: Product, wish: Wish, instance: Instance | None) -> SaleLine:
    """The line as the vendor wants it. Raises click.UsageError, naming what there is to choose."""
    zone = None if instance is None else instance.zone
    quantity = _quantity(product, wish)
    if wish.time is not None and not product.needs_time:
        raise click.UsageError("its time is not for the buyer to choose")
    at = _starts_at(product, wish, zone) if product.needs_time else None
    return SaleLine(product, quantity, wish.quantities, at, _language(product, wish))


def _quantity(product: Product, wish: Wish) -> int:
    known = {each.category_id: each.title for each in product.categories}
    there = ", ".join(f"{number} ({title})" for number, title in known.items())
    unknown = [number for number, _count in wish.quantities if number not in known]
    if unknown:
        raise click.UsageError(f"{product.title} has no category {unknown[0]}; it has: {there or 'none'}")
    if product.unit is None and known:
        if wish.quantity is not None or not wish.quantities:
            raise click.UsageError(f"name how many of which category, with --category ID=N: {there}")
        return 0
    if wish.quantity is None:
        raise click.UsageError("name how many, with --quantity")
    return wish.quantity


def _starts_at(product: Product, wish: Wish, zone: tzinfo | None) -> datetime:
    times = ", ".join(clock(each.starts_at, zone) for each in product.times)
    if wish.time is None:
        raise click.UsageError(f"name a time, with --time: {times or 'none is left on that day'}")
    try:
        hour = time.fromisoformat(wish.time)
    except ValueError:
        raise click.UsageError(f"{wish.time} is no time like 14:30") from None
    at = datetime.combine(wish.day, hour.replace(tzinfo=None))
    local = at.replace(tzinfo=zone) if zone is not None else at.astimezone()
    return local.astimezone(UTC)


def _language(product: Product, wish: Wish) -> str:
    known = {each.language_id: each.name for each in product.languages}
    there = ", ".join(f"{number} ({name})" for number, name in known.items())
    if wish.language is None:
        if len(known) > 1:
            raise click.UsageError(f"name the language, with --language: {there}")
        return next(iter(known), "")
    if wish.language not in known:
        raise click.UsageError(f"{product.title} is not given in {wish.language}; there is: {there or 'no choice'}")
    return wish.language
