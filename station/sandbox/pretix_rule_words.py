"""pretix: why a list's rules let somebody not in, in the sentences of the server that was observed."""

from __future__ import annotations

from datetime import timedelta

from station.sandbox.pretix_rules import Scene, built_time, value

_WORDS = {
    "entries_number": "number of entries",
    "entries_today": "number of entries today",
    "entries_days": "number of days with an entry",
    "minutes_since_last_entry": "time since last entry",
    "minutes_since_first_entry": "time since first entry",
    "now_isoweekday": "week day",
}
_COUNTED = {
    "entries_since": "number of entries since",
    "entries_before": "number of entries before",
    "entries_days_since": "number of days with an entry since",
    "entries_days_before": "number of days with an entry before",
}
_LOOKED_UP = {
    "product": "Ticket type not allowed",
    "variation": "Ticket type not allowed",
    "gate": "Wrong entrance gate",
}
_HALF_A_DAY = timedelta(hours=12)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def explain(rules: object, scene: Scene) -> str | None:
    """Why they do not."""
    return ", ".join(dict.fromkeys(_failures(rules, scene))) or None


def _failures(node: object, scene: Scene) -> list[str]:
    """The sentences for those comparisons that decided."""
    if not isinstance(node, dict) or len(node) != 1 or value(node, scene):
        return []
    operator, arguments = next(iter(node.items()))
    if operator == "and":
        return [word for each in arguments for word in _failures(each, scene)]
    if operator == "or":
        return next((words for words in (_failures(each, scene) for each in arguments) if words), [])
    return [_sentence(operator, arguments, scene)]


def _sentence(operator: str, arguments: list[object], scene: Scene) -> str:
    left = arguments[0]
    name = str(left["var"]) if isinstance(left, dict) and "var" in left else ""
    if name in _LOOKED_UP:
        return _LOOKED_UP[name]
    if name == "entry_status":
        return "Attendee is checked out" if arguments[1] == "present" else "Attendee is already checked in"
    if operator in ("isBefore", "isAfter"):
        return f"Only allowed {'before' if operator == 'isBefore' else 'after'} {_told(operator, arguments, scene)}"
    return _number(operator, _WORDS.get(name) or _counted_words(left, scene), arguments[1])


def _number(operator: str, words: str, wanted: object) -> str:
    if operator in ("<", "<="):
        return f"Maximum {words} exceeded"
    if operator in (">", ">="):
        return f"Minimum {words} exceeded"
    day = words == _WORDS["now_isoweekday"] and isinstance(wanted, int) and 1 <= wanted <= len(_DAYS)
    return f"{words} is not {_DAYS[wanted - 1] if day and isinstance(wanted, int) else wanted}"


def _counted_words(left: object, scene: Scene) -> str:
    if not isinstance(left, dict):
        return str(left)
    operator, arguments = next(iter(left.items()))
    return f"{_COUNTED.get(operator, operator)} {_told('isBefore', [None, *arguments], scene)}"


def _told(operator: str, arguments: list[object], scene: Scene) -> str:
    """A moment in a sentence; one that is less than half a day away has no date."""
    built = arguments[1]
    values = built.get("buildTime", [None]) if isinstance(built, dict) else [None]
    moment = built_time(values, scene)
    if moment is None:
        return "-"
    leeway = arguments[2] if len(arguments) > 2 else 0
    minutes = timedelta(minutes=leeway if isinstance(leeway, int | float) else 0)
    shown = moment + minutes if operator == "isBefore" else moment - minutes
    return shown.strftime("%H:%M" if abs(shown - scene.now) < _HALF_A_DAY else "%Y-%m-%d %H:%M")
