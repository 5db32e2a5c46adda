"""Conflicts and undecided uses as a terminal shows them: this station's side, then the vendor's."""

from __future__ import annotations

from station.cli.output import local_time
from station.domain.journal import Conflict, OutboxItem
from station.domain.ticket import Ticket


def conflict_row(conflict: Conflict) -> tuple[str, ...]:
    """What, how many, the code, here, there, and the id to deal with it by."""
    people = "1 person" if conflict.people == 1 else f"{conflict.people} people"
    here = f"here at {local_time(conflict.here_at or conflict.raised_at)}"
    return (conflict.kind, people, conflict.code, here, _there(conflict), conflict.conflict_id)


def undecided_row(item: OutboxItem) -> tuple[str, ...]:
    """What, the code, here, and the id to decide it by."""
    went = "let in" if item.admitted else "nobody let in"
    return (item.action, item.code, f"here at {local_time(item.door_time)}, {went}", item.message, item.item_id)


def _there(conflict: Conflict) -> str:
    said = f"“{conflict.message}”" if conflict.message else ""
    if conflict.there is None:
        return f"there {said}" if said else "there nothing is known"
    return " ".join(filter(None, ("there", _shown(conflict.there), said)))


def _shown(ticket: Ticket) -> str:
    counters = ticket.counters
    parts = [ticket.status.value]
    if counters.used is not None:
        parts.append(f"used {counters.used}" + ("" if counters.maximum is None else f" of {counters.maximum}"))
    if counters.last_entry_at is not None:
        parts.append(f"last at {local_time(counters.last_entry_at)}")
    return ", ".join(parts)
