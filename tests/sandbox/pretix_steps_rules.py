"""The rules of lists, and the questions at check-in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.sandbox.pretix_steps import Organizer, Step, plain, scan

_LIST = 3
_TICKET, _USED = plain(60), plain(61)
_NOW = {"var": "now"}


def _is(variable: str, value: object) -> dict[str, Any]:
    return {"==": [{"var": variable}, value]}


def _less(variable: str, value: int) -> dict[str, Any]:
    return {"<": [{"var": variable}, value]}


def _in(variable: str, number: int) -> dict[str, Any]:
    return {"inList": [{"var": variable}, {"objectList": [{"lookup": [variable, str(number), "a name"]}]}]}


def _at(*parts: str) -> dict[str, Any]:
    return {"buildTime": list(parts)}


_PAST, _FUTURE = _at("custom", "2020-01-01T10:00:00+01:00"), _at("custom", "2030-01-01T10:00:00+01:00")
_YES: tuple[Any, ...] = (
    {},
    {"==": [1, 1]},
    {"and": []},
    {"<=": [{"var": "entries_number"}, 0]},
    _in("product", 1),
    _in("variation", 1),
    _is("entry_status", "absent"),
    _is("minutes_since_last_entry", -1),
    _is("minutes_since_first_entry", -1),
    _is("entries_today", 0),
    _is("entries_days", 0),
    {"isBefore": [_NOW, _FUTURE]},
    {"isAfter": [_NOW, _PAST, 0]},
    {"isBefore": [_NOW, _at("date_admission"), 15]},
    {"isBefore": [_NOW, _at("customtime", "00:00:01"), 10_000]},
    {"isAfter": [_NOW, _at("customtime", "23:59:59"), 10_000]},
    {"<": [{"entries_since": [_PAST]}, 1]},
    {"and": [_less("entries_number", 3), {"or": [_in("product", 2), _in("product", 1)]}]},
)
_NO: tuple[Any, ...] = (
    _less("entries_number", 0),
    {">": [{"var": "entries_number"}, 0]},
    {">=": [{"var": "entries_number"}, 1]},
    _is("entries_number", -99),
    _is("entries_today", -99),
    _is("entries_days", -99),
    _is("minutes_since_last_entry", -99),
    _is("minutes_since_first_entry", -99),
    _is("now_isoweekday", -99),
    _is("entry_status", "present"),
    _in("product", 2),
    _in("variation", 2),
    _in("gate", 1),
    _less("now_isoweekday", 1),
    {">": [{"var": "minutes_since_last_entry"}, 10]},
    {"<": [{"var": "minutes_since_first_entry"}, -5]},
    {"isAfter": [_NOW, _FUTURE, 0]},
    {"isBefore": [_NOW, _PAST, 0]},
    {"isAfter": [_NOW, _at("date_from"), 0]},
    {"isAfter": [_NOW, _at("date_to"), 15]},
    {"isAfter": [_NOW, _at("date_admission"), 15]},
    {"isBefore": [_NOW, _at("customtime", "00:00:00"), 0]},
    {"<": [{"entries_since": [_at("customtime", "10:00")]}, 0]},
    {"<": [{"entries_since": [_PAST]}, 0]},
    {"<": [{"entries_before": [_PAST]}, 0]},
    {"<": [{"entries_days_since": [_PAST]}, 0]},
    {"<": [{"entries_days_before": [_PAST]}, 0]},
    {"and": [_less("entries_number", 0), _in("product", 2)]},
    {"or": [_less("entries_number", 0), _in("product", 2)]},
)
_USED_NO: tuple[Any, ...] = (
    _less("entries_number", 1),
    _less("entries_today", 1),
    _less("entries_days", 1),
    {"<": [{"entries_since": [_PAST]}, 1]},
    {"<": [{"entries_before": [_FUTURE]}, 1]},
    {"<": [{"entries_days_since": [_PAST]}, 1]},
    {"<": [{"entries_days_before": [_FUTURE]}, 1]},
    {">": [{"var": "minutes_since_last_entry"}, 10]},
    _is("entry_status", "absent"),
)
_USED_YES: tuple[Any, ...] = (
    _less("entries_number", 2),
    _is("entries_today", 1),
    _is("entries_days", 1),
    _is("entry_status", "present"),
    {"<": [{"var": "minutes_since_first_entry"}, 30]},
    {"<": [{"entries_before": [_PAST]}, 1]},
)


def _setting(rules: object) -> Callable[[Organizer], object]:
    return lambda doing: doing.set_rules(_LIST, rules)


def _judged(rules: object, number: int, ticket: str, outcome: str) -> Step:
    name = f"rule {number}: {outcome} by {rules}"
    return scan(name, ticket, outcome, before=_setting(rules), lists=[_LIST], simulate=True)


RULES = (
    *(_judged(rules, number, _TICKET, "ok") for number, rules in enumerate(_YES)),
    *(_judged(rules, number, _TICKET, "rules") for number, rules in enumerate(_NO)),
    scan("rule: entry", _USED, "ok", before=_setting({}), lists=[_LIST], nonce="rule"),
    *(_judged(rules, number, _USED, "rules") for number, rules in enumerate(_USED_NO)),
    *(_judged(rules, number, _USED, "already_redeemed") for number, rules in enumerate(_USED_YES)),
    scan("rule: exit past a no", _TICKET, "ok", before=_setting(_NO[0]), lists=[_LIST], type="exit", simulate=True),
    scan("rule: gate", _TICKET, "ok", who="scan", before=_setting(_in("gate", 1)), lists=[_LIST], simulate=True),
    scan("rule: gone", _TICKET, "ok", before=_setting({}), lists=[_LIST], simulate=True),
)
"""Lists whose rules say yes or no; the sentences of the no are compared."""

_GUEST = plain(70)
_ASKED = (
    ("N", True, (), None),
    ("S", True, (), 5),
    ("T", True, (), None),
    ("B", True, (), None),
    ("C", True, ("one", "two"), None),
    ("M", True, ("m1", "m2"), None),
    ("D", True, (), None),
    ("H", True, (), None),
    ("W", True, (), None),
    ("CC", True, (), None),
    ("S", False, (), None),
)
_GIVEN: tuple[tuple[int, object, bool], ...] = (
    (0, "abc", False),
    (0, "3,5", False),
    (0, "3.50", True),
    (0, 3, True),
    (1, "too long", False),
    (1, "ok", True),
    (2, "two\nlines", True),
    (3, "false", False),
    (3, "true", True),
    (4, "nothing", False),
    (4, "3", True),
    (4, "two", True),
    (5, "5,6", True),
    (5, ["5"], True),
    (5, "m1,m2", True),
    (5, "m1, m2", False),
    (6, "no date", False),
    (6, "2026-11-22", True),
    (7, "25:00", False),
    (7, "10:00", True),
    (8, "nonsense", False),
    (8, "2026-11-22T10:00:00+01:00", True),
    (9, "DE", True),
)
"""Which question, what is answered, and whether it is taken. The first question is number 2."""


def _ask_all(doing: Organizer) -> None:
    for kind, required, options, length_max in _ASKED:
        doing.ask(kind, required=required, options=options, length_max=length_max)


QUESTIONS = (
    scan("ask: everything", _GUEST, "incomplete", before=_ask_all),
    scan("ask: a look keeps no answer", _GUEST, "incomplete", answers={"2": "1"}, simulate=True),
    scan("ask: still everything", _GUEST, "incomplete"),
    *(
        scan(f"ask: {_ASKED[place][0]} {given!r}", _GUEST, "incomplete", answers={str(place + 2): given})
        for place, given, _ in _GIVEN
    ),
    scan("ask: the optional one is skipped", _GUEST, "ok", answers={"12": ""}, nonce="q1"),
    scan("ask: once more", _GUEST, "already_redeemed", answers={"12": ""}, nonce="q2"),
    scan("ask: an exit asks nothing", plain(71), "ok", type="exit"),
    scan("ask: nobody can", plain(72), "ok", questions_supported=False),
    scan("ask: forced", plain(73), "ok", force=True, answers={"2": "7"}),
    scan("ask: what the forced one answered", plain(73), "already_redeemed", questions_supported=False),
    scan("ask: nothing any more", plain(74), "ok", before=lambda doing: doing.stop_asking()),
)
