"""pretix: the rules of a check-in list: logic in JSON, as the organizer's editor writes it.

The operators and variables are those that a server accepted when lists were saved. Where the server itself fails over a
rule (an `or` of nothing), this one says no.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from station.sandbox.pretix_checkins import ENTRY, Checkin
from station.sandbox.pretix_hall import ZONE, Event


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule may look at: the moment in Unix seconds, and what counts of the ticket on the list, latest first."""

    event: Event
    moment: float
    product: int
    variation: int | None
    gate: int | None
    rows: Sequence[Checkin]

    @property
    def now(self) -> datetime:
        return datetime.fromtimestamp(self.moment, ZONE)

    @property
    def entries(self) -> list[datetime]:
        return [row.local for row in self.rows if row.type == ENTRY]


def allows(rules: object, scene: Scene) -> bool:
    """Whether the rules let a ticket in; no rules do."""
    return not rules or not isinstance(rules, dict) or bool(value(rules, scene))


def value(node: object, scene: Scene) -> object:
    """What a piece of logic comes to; what is no operator is itself."""
    if not isinstance(node, dict) or len(node) != 1:
        return node
    operator, given = next(iter(node.items()))
    arguments = given if isinstance(given, list) else [given]
    if operator == "and":
        return all(value(each, scene) for each in arguments)
    if operator == "or":
        return any(value(each, scene) for each in arguments)
    known = _OPERATORS.get(operator)
    return known([value(each, scene) for each in arguments], scene) if known is not None else False


def built_time(values: list[object], scene: Scene) -> datetime | None:
    """A moment of the event, of a calendar, or of a clock on the day of the scan; None: there is none such."""
    kind = values[0]
    if kind in ("date_from", "date_to", "date_admission"):
        found: datetime | None = getattr(scene.event, str(kind))
        return found or scene.event.date_from
    try:
        if kind == "custom":
            return datetime.fromisoformat(str(values[1])).astimezone(ZONE)
        if kind == "customtime":
            return datetime.combine(scene.now.date(), time.fromisoformat(str(values[1])), ZONE)
    except (ValueError, IndexError):
        return None
    return None


def _compare(operator: Callable[[float, float], bool]) -> Operator:
    def compare(values: list[object], _scene: Scene) -> bool:
        numbers = [each for each in values if isinstance(each, int | float)]
        return len(numbers) == 2 and operator(numbers[0], numbers[1])

    return compare


def _stand(*, before: bool) -> Operator:
    """Before or after, with so many minutes of leeway."""

    def stand(values: list[object], _scene: Scene) -> bool:
        now, then = values[0], values[1]
        if not isinstance(now, datetime) or not isinstance(then, datetime):
            return False
        leeway = values[2] if len(values) > 2 else 0
        minutes = timedelta(minutes=leeway if isinstance(leeway, int | float) else 0)
        return now < then + minutes if before else now >= then - minutes

    return stand


def _count(*, since: bool, days: bool) -> Operator:
    def count(values: list[object], scene: Scene) -> int:
        moment = values[0]
        if not isinstance(moment, datetime):
            return 0
        found = [entry for entry in scene.entries if (entry >= moment) is since]
        return len({entry.date() for entry in found}) if days else len(found)

    return count


def _minutes(entry: datetime | None, scene: Scene) -> int:
    return -1 if entry is None else int((scene.now - entry).total_seconds() // 60)


def _variable(name: str, scene: Scene) -> object:
    known = _VARIABLES.get(name)
    return None if known is None else known(scene)


def _present(scene: Scene) -> str:
    return "present" if scene.rows and scene.rows[0].type == ENTRY else "absent"


def _is_in(values: list[object], _scene: Scene) -> bool:
    return isinstance(values[1], list) and values[0] in values[1]


Operator = Callable[[list[object], Scene], object]
_VARIABLES: Mapping[str, Callable[[Scene], object]] = {
    "now": lambda scene: scene.now,
    "now_isoweekday": lambda scene: scene.now.isoweekday(),
    "product": lambda scene: str(scene.product),
    "variation": lambda scene: None if scene.variation is None else str(scene.variation),
    "gate": lambda scene: None if scene.gate is None else str(scene.gate),
    "entries_number": lambda scene: len(scene.entries),
    "entries_today": lambda scene: sum(1 for entry in scene.entries if entry.date() == scene.now.date()),
    "entries_days": lambda scene: len({entry.date() for entry in scene.entries}),
    "minutes_since_last_entry": lambda scene: _minutes(max(scene.entries, default=None), scene),
    "minutes_since_first_entry": lambda scene: _minutes(min(scene.entries, default=None), scene),
    "entry_status": _present,
}
_OPERATORS: Mapping[str, Operator] = {
    "==": lambda values, _: str(values[0]) == str(values[1]),
    "!=": lambda values, _: str(values[0]) != str(values[1]),
    "<": _compare(lambda a, b: a < b),
    "<=": _compare(lambda a, b: a <= b),
    ">": _compare(lambda a, b: a > b),
    ">=": _compare(lambda a, b: a >= b),
    "isBefore": _stand(before=True),
    "isAfter": _stand(before=False),
    "inList": _is_in,
    "objectList": lambda values, _: values,
    "lookup": lambda values, _: str(values[1]),
    "buildTime": built_time,
    "var": lambda values, scene: _variable(str(values[0]), scene),
    "entries_since": _count(since=True, days=False),
    "entries_before": _count(since=False, days=False),
    "entries_days_since": _count(since=True, days=True),
    "entries_days_before": _count(since=False, days=True),
}
