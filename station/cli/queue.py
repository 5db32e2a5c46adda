"""`station queue`: what waits, what was refused and why, and what nobody could settle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from station.cli.cases import conflict_row
from station.cli.documents import conflict_document, item_document
from station.cli.exit_codes import ExitCode
from station.cli.opening import reading_journal
from station.cli.options import data_dir_option, json_option, profile_argument
from station.cli.output import Json, local_time, write_document, write_line, write_table
from station.domain.journal import ItemState, OutboxItem

Row = TypeVar("Row")

_LISTS: dict[str, frozenset[ItemState]] = {
    "waiting": frozenset({ItemState.WAITING, ItemState.SENDING}),
    "refused": frozenset({ItemState.REFUSED}),
    "unknown": frozenset({ItemState.UNKNOWN, ItemState.AMBIGUOUS, ItemState.INTENT}),
}
_TITLES = {
    "waiting": "Waiting to be sent",
    "refused": "Refused by the vendor",
    "unknown": "Sent without an answer",
    "conflicts": "Conflicts",
}


@click.command()
@profile_argument
@json_option
@data_dir_option
def queue(profile: str, as_json: bool) -> int:
    """Show what waits, what was refused and why, what is unknown, and the conflicts. Works beside the window."""
    with reading_journal(profile) as journal:
        items = journal.queue(profile)
        conflicts = journal.conflicts(profile)
    if as_json:
        document: dict[str, Json] = {name: [item_document(item) for item in _listed(items, name)] for name in _LISTS}
        document["conflicts"] = [conflict_document(conflict) for conflict in conflicts]
        write_document(document)
        return ExitCode.DONE
    for name in _LISTS:
        _write_list(name, _listed(items, name), _item_row)
    _write_list("conflicts", conflicts, conflict_row)
    if not items and not conflicts:
        write_line("Nothing waits.")
    return ExitCode.DONE


def _listed(items: tuple[OutboxItem, ...], name: str) -> list[OutboxItem]:
    """What was taken back and the vendor still counts waits to be told."""
    return [item for item in items if item.state in _LISTS[name] or (name == "waiting" and item.taken_back)]


def _write_list(name: str, rows: Sequence[Row], line: Callable[[Row], tuple[str, ...]]) -> None:
    if rows:
        write_line(f"{_TITLES[name]}: {len(rows)}")
        write_table([("", *line(row)) for row in rows])


def _item_row(item: OutboxItem) -> tuple[str, ...]:
    state = "taken back" if item.taken_back else item.state
    return (local_time(item.door_time), item.action, state, item.reason or "", item.code, item.message)
