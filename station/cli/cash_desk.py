"""Opening bookings for a command: those kept here to read, or the vendor to ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from station.cli.failures import CouldNotError, could_not
from station.cli.opening import reading_folder
from station.cli.options import Command
from station.domain.days import Days
from station.domain.trouble import Trouble, TroubleKind

if TYPE_CHECKING:
    from station.storage.bookings import SqliteBookings
    from station.wiring.cash_desk import CashDeskLane

DAY = click.DateTime(["%Y-%m-%d"])
"""A day on the command line, as `2026-11-22`."""


def as_day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date | None:
    """The callback of an option of the type DAY."""
    return None if value is None else value.date()


def span(first: date | None, last: date | None) -> Days | None:
    """The days between --date and --until; None: neither stands there, so today is meant. Raises click.UsageError."""
    if first is not None and (last is None or first <= last):
        return Days(first, last or first)
    if last is not None:
        raise click.UsageError("--until needs a --date that does not come after it")
    return None


def days_options(command: Command) -> Command:
    """`--date` and `--until`, as `first` and `last`."""
    until = click.option("--until", "last", type=DAY, callback=as_day, help="With --date: up to this day.")
    named = "The first day; else today, by the vendor's time zone."
    return click.option("--date", "first", type=DAY, callback=as_day, help=named)(until(command))


@contextmanager
def kept_bookings(profile: str) -> Iterator[SqliteBookings]:
    """What is kept here, also while another process owns the folder; the profile is known. Neither vendors nor the
    secret store are loaded for it. Raises TroubleError."""
    folder = reading_folder()
    folder.settings.profile(profile)
    from station.storage.bookings import open_bookings

    with open_bookings(folder.path, read_only=True) as cache:
        yield cache


@contextmanager
def asking_vendor(profile: str, command: str) -> Iterator[CashDeskLane]:
    """The profile's vendor and what is kept of it. Raises TroubleError, click.UsageError for a vendor without
    bookings."""
    folder = reading_folder()
    chosen = folder.settings.profile(profile)
    from station.vendors.cash_desks import CASH_DESKS, has_cash_desk
    from station.wiring.cash_desk import reading_cash_desk

    if not has_cash_desk(chosen.vendor):
        raise click.UsageError(f"{profile} has no bookings and orders; profiles of {', '.join(CASH_DESKS)} have.")
    with reading_cash_desk(folder.path, chosen, f"station {command}") as lane:
        yield lane


def not_there(what: str, trouble: Trouble) -> CouldNotError:
    """The exception where one booking or order cannot be shown: not known to the vendor, or trouble on the way."""
    if trouble.kind is not TroubleKind.NOT_FOUND:
        return could_not(trouble)
    detail = f" ({trouble.detail})" if trouble.detail else ""
    return CouldNotError(f"{trouble.subject or 'This station'} knows no {what}{detail}.")
