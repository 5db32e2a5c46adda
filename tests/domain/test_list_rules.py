"""A list's rules: read, judged and explained. What the vendor's server answered stands in the tables (pretix 2026.8.0;
`tests/real` asks it again)."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.list_rules import reading
from station.domain.list_rules.conditions import ALWAYS, AnyOf, Unreadable, asks_the_time, counts_entries
from station.domain.list_rules.evaluation import meets
from station.domain.list_rules.reading import read_rules
from station.domain.list_rules.unmet import Unmet, UnmetKind, unmet
from station.domain.list_rules.visit import Visit
from station.domain.passage import Direction, ListTerms, Passage, TicketFacts, is_inside
from tests.domain import rule_strategies as rules

ENTRIES = {"var": "entries_number"}
TODAY = {"var": "entries_today"}
NOW = {"var": "now"}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def custom(text: str) -> dict[str, Any]:
    return {"buildTime": ["custom", text]}


def hour(text: str) -> dict[str, Any]:
    return {"buildTime": ["customtime", text]}


def listed(subject: str, *ids: object) -> dict[str, Any]:
    return {"inList": [{"var": subject}, {"objectList": [{"lookup": [subject, each, "Name"]} for each in ids]}]}


def passages(*said: str) -> tuple[Passage, ...]:
    """`+` an entry, `-` an exit, each with its time in UTC."""
    directions = {"+": Direction.ENTRY, "-": Direction.EXIT}
    return tuple(Passage(directions[each[0]], at(each[1:])) for each in said)


SEASON = passages(
    "+2026-06-01T10:00", "-2026-06-01T10:30:30", "+2026-06-01T21:59:59", "+2026-06-01T22:00", "+2026-06-03T08:00"
)
"""23:59:59 and midnight in Berlin among them."""
TERMS = ListTerms(
    time_zone="Europe/Berlin",
    begins_at=at("2026-12-31T19:00"),
    ends_at=at("2027-01-01T04:00"),
    admission_at=at("2026-12-31T18:00"),
    gate="1",
)


def visit(now: str = "2026-06-03T08:00:30", done: tuple[Passage, ...] = SEASON, terms: ListTerms = TERMS) -> Visit:
    return Visit(terms, TicketFacts("1", "2", done), done, at(now))


def met(rule: object, seen: Visit) -> bool | None:
    return meets(read_rules(json.dumps(rule)), seen)


@pytest.mark.parametrize(
    ("now", "values"),
    [
        ("2026-06-03T08:00:30", (4, 1, 3, 0, 2760)),
        ("2026-06-03T08:01", (4, 1, 3, 1, 2761)),
        ("2026-06-03T08:01:59.5", (4, 1, 3, 1, 2761)),
        ("2026-06-02T21:30", (4, 2, 3, -630, 2130)),
        ("2026-06-01T10:15", (4, 4, 3, -2745, 15)),
    ],
)
def test_counts_are_the_servers(now: str, values: tuple[int, ...]) -> None:
    names = ("entries_number", "entries_today", "entries_days", "minutes_since_last_entry", "minutes_since_first_entry")
    for name, value in zip(names, values, strict=True):
        assert met({"==": [{"var": name}, value]}, visit(now)) is True, name
        assert met({"!=": [{"var": name}, value]}, visit(now)) is False, name


@pytest.mark.parametrize(
    ("border", "values"),
    [
        ("2026-06-01T21:59:59Z", (3, 1, 3, 1)),
        ("2026-06-01T22:00:00Z", (2, 2, 2, 1)),
        ("2026-06-01T22:00:00.001Z", (1, 3, 1, 2)),
        ("2026-01-01T00:00:00Z", (4, 0, 3, 0)),
        ("2027-01-01T00:00:00+01:00", (0, 4, 0, 3)),
    ],
)
def test_a_border_belongs_to_what_comes_since(border: str, values: tuple[int, ...]) -> None:
    names = ("entries_since", "entries_before", "entries_days_since", "entries_days_before")
    for name, value in zip(names, values, strict=True):
        assert met({"==": [{name: [custom(border)]}, value]}, visit()) is True, name


@pytest.mark.parametrize("variable", ["minutes_since_last_entry", "minutes_since_first_entry"])
def test_nobody_entered_is_minus_one_minute_ago(variable: str) -> None:
    assert met({"==": [{"var": variable}, -1]}, visit(done=())) is True


TEN = custom("2026-06-01T10:00:00Z")


@pytest.mark.parametrize(
    ("rule", "now", "allowed"),
    [
        ({"isAfter": [NOW, TEN]}, "2026-06-01T10:00", False),
        ({"isAfter": [NOW, TEN, None]}, "2026-06-01T10:00:00.001", True),
        ({"isAfter": [NOW, TEN, 5]}, "2026-06-01T09:55", False),
        ({"isAfter": [NOW, TEN, 5]}, "2026-06-01T09:55:00.001", True),
        ({"isAfter": [NOW, TEN, -5]}, "2026-06-01T10:02", False),
        ({"isAfter": [NOW, TEN, "5"]}, "2026-06-01T09:57", True),
        ({"isBefore": [NOW, TEN]}, "2026-06-01T10:00", False),
        ({"isBefore": [NOW, TEN, 0]}, "2026-06-01T09:59:59.999", True),
        ({"isBefore": [NOW, TEN, 5]}, "2026-06-01T10:04:59.9", True),
        ({"isBefore": [NOW, TEN, 5]}, "2026-06-01T10:05", False),
        ({"isAfter": [NOW, hour("12:00")]}, "2026-06-01T10:00", False),
        ({"isAfter": [NOW, hour("12:00:00")]}, "2026-06-01T10:00:01", True),
        ({"isAfter": [NOW, hour("12:00:30")]}, "2026-06-01T10:00:01", False),
        ({"isAfter": [NOW, {"buildTime": ["date_from"]}]}, "2026-12-31T18:01", False),
        ({"isAfter": [NOW, {"buildTime": ["date_from"]}]}, "2026-12-31T19:01", True),
        ({"isAfter": [NOW, {"buildTime": ["date_to"]}]}, "2027-01-01T03:59", False),
        ({"isAfter": [NOW, {"buildTime": ["date_admission"]}]}, "2026-12-31T18:01", True),
        ({"==": [{"var": "now_isoweekday"}, 7]}, "2026-05-31T21:59", True),
        ({"==": [{"var": "now_isoweekday"}, 1]}, "2026-05-31T22:00", True),
        # The clocks go forward over 02:30, and back to it.
        ({"isAfter": [NOW, hour("02:30")]}, "2026-03-29T01:29", False),
        ({"isAfter": [NOW, hour("02:30")]}, "2026-03-29T01:31", True),
        ({"isAfter": [NOW, hour("02:30")]}, "2026-10-25T00:31", True),
        ({"isAfter": [NOW, hour("02:30")]}, "2026-10-25T01:29", False),
        ({"isAfter": [NOW, hour("02:30")]}, "2026-10-25T01:31", True),
    ],
)
def test_the_time_of_day_and_the_events_times(rule: object, now: str, allowed: bool) -> None:
    assert met(rule, visit(now)) is allowed


def test_an_end_that_nobody_set_is_the_beginning_and_a_series_has_its_own() -> None:
    open_ended = ListTerms(time_zone="Europe/Berlin", begins_at=at("2027-01-15T21:00"))
    ended = {"isAfter": [NOW, {"buildTime": ["date_to"]}]}
    assert met(ended, visit("2027-01-15T21:01", terms=open_ended)) is True
    assert met(ended, visit("2027-01-15T20:59", terms=open_ended)) is False
    own_date = TicketFacts(begins_at=at("2026-06-05T18:00"))
    assert meets(read_rules(json.dumps(ended)), Visit(TERMS, own_date, (), at("2026-06-05T18:01"))) is True
    assert met(ended, visit(terms=ListTerms())) is None, "no time of the event is known"


@pytest.mark.parametrize(
    ("rule", "allowed"),
    [
        (listed("product", 1), True),
        (listed("product", "1"), True),
        (listed("product", 2, 3), False),
        (listed("product"), False),
        (listed("variation", 2), True),
        (listed("variation", 1), False),
        (listed("gate", 1), True),
        (listed("gate", 2), False),
    ],
)
def test_ids_are_compared_as_text(rule: object, allowed: bool) -> None:
    assert met(rule, visit()) is allowed


def test_what_a_ticket_or_a_device_does_not_have_is_in_no_list() -> None:
    bare = Visit(ListTerms(), TicketFacts(), (), at("2026-06-01T10:00"))
    for subject in ("product", "variation", "gate"):
        assert meets(read_rules(json.dumps(listed(subject, 1, 2))), bare) is False


@pytest.mark.parametrize(
    ("done", "inside"),
    [
        ((), False),
        (passages("-2026-06-01T10:00"), False),
        (passages("+2026-06-01T10:00"), True),
        (passages("+2026-06-01T10:00", "-2026-06-01T09:00"), True),
        (passages("+2026-06-01T10:00", "-2026-06-01T10:00"), True),
        (passages("-2026-06-01T11:00", "+2026-06-01T10:00"), False),
    ],
)
def test_the_last_by_time_says_who_is_inside(done: tuple[Passage, ...], inside: bool) -> None:
    assert is_inside(done) is inside
    for status, expected in (("present", inside), ("absent", not inside)):
        assert met({"==": [{"var": "entry_status"}, status]}, visit(done=done)) is expected
        assert met({"!=": [{"var": "entry_status"}, status]}, visit(done=done)) is not expected


@pytest.mark.parametrize("nothing", ["", " ", "{}", "[]", '{"and": []}'])
def test_no_rules_ask_nothing(nothing: str) -> None:
    assert meets(read_rules(nothing), visit()) is True


UNREADABLE = [
    "{",
    "[" * 5000,
    "null",
    "true",
    "5",
    '"x"',
    '{"and": true}',
    '{"or": []}',
    '{"!": [{"<": [{"var": "entries_number"}, 3]}]}',
    '{"<": [{"var": "entries_number"}, 3], ">": [{"var": "entries_number"}, 1]}',
    '{"<": [{"var": "entries_number"}]}',
    '{"<": [{"var": "entries_number"}, 3, 4]}',
    '{"<": [{"var": "entries_number"}, true]}',
    '{"<": [{"var": "entries_number"}, "3"]}',
    '{"<": [{"var": "entries_number"}, 2.5]}',
    '{"<": [{"var": "entries_number"}, {"var": "entries_today"}]}',
    '{"<": [3, {"var": "entries_number"}]}',
    '{"<": [{"var": "entries_tomorrow"}, 3]}',
    '{"<": [{"var": ["entries_number"]}, 3]}',
    '{"<": [{"var": "now"}, 3]}',
    '{"<": [{"entries_since": [{"var": "now"}]}, 3]}',
    '{"<": [{"entries_since": []}, 3]}',
    '{"<": [{"var": "entry_status"}, "present"]}',
    '{"==": [{"var": "entry_status"}, "away"]}',
    '{"==": [{"var": "entry_status"}, ["present"]]}',
    '{"isAfter": [{"var": "now"}]}',
    '{"isAfter": [{"var": "later"}, {"buildTime": ["date_from"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["date_of_birth"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": [["custom"]]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["custom", "2026-06-01T10:00:00"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["custom", "soon"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["custom", "0001-01-01T00:00:00+14:00"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["custom", 5]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["customtime", "24:00"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["customtime", "12"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}, 2.5]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}, 999999999999]}',
    '{"inList": [{"var": "product"}]}',
    '{"inList": [{"var": "product"}, ["1"]]}',
    '{"inList": [{"var": "product"}, {"objectList": ["1"]}]}',
    '{"inList": [{"var": "product"}, {"objectList": [{"lookup": ["gate", "1", "x"]}]}]}',
    '{"inList": [{"var": "product"}, {"objectList": [{"lookup": ["product", null, "x"]}]}]}',
    '{"inList": [{"var": "seat"}, {"objectList": []}]}',
]


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_not_known_is_neither_met_nor_broken(text: str) -> None:
    assert isinstance(read_rules(text), Unreadable)
    assert meets(read_rules(text), visit()) is None
    assert unmet(read_rules(text), visit()) == ()


NO, YES, UNKNOWN = {"<": [ENTRIES, 0]}, {">=": [ENTRIES, 0]}, {"<": [{"var": "age"}, 18]}


@pytest.mark.parametrize(
    ("operator", "parts", "result"),
    [
        ("and", [YES, UNKNOWN], None),
        ("and", [NO, UNKNOWN], False),
        ("or", [YES, UNKNOWN], True),
        ("or", [NO, UNKNOWN], None),
        ("and", [YES, {"or": [NO, UNKNOWN]}], None),
        ("or", [NO, {"and": [NO, UNKNOWN]}], False),
    ],
)
def test_a_part_that_decides_decides_beside_one_that_nobody_knows(
    operator: str, parts: list[object], result: bool | None
) -> None:
    assert met({operator: parts}, visit()) is result


def test_a_rule_as_deep_as_a_well_is_not_read() -> None:
    deep: object = YES
    for _ in range(60):
        deep = {"and": [deep]}
    assert met(deep, visit()) is None


def test_what_is_too_deep_to_be_shown_is_named_by_a_mark() -> None:
    deep: object = []
    for _ in range(100_000):
        deep = [deep]
    assert reading._unreadable(deep) == Unreadable("…")


def test_a_border_beyond_all_time_is_open() -> None:
    assert met({"isBefore": [NOW, custom("9999-12-31T23:59:59+00:00"), 600]}, visit()) is None


def test_entries_since_a_moment_that_nobody_set_are_open() -> None:
    unset = visit(terms=ListTerms())
    assert met({"<": [{"entries_since": [{"buildTime": ["date_from"]}]}, 3]}, unset) is None


def test_without_the_zone_what_hangs_on_the_day_is_open() -> None:
    nowhere = visit(terms=ListTerms(time_zone="Nowhere/At all"))
    for rule in ({"<": [TODAY, 9]}, {"isAfter": [NOW, hour("00:00")]}, {"<": [{"entries_days_since": [TEN]}, 9]}):
        assert met(rule, nowhere) is None
    assert met({"<": [ENTRIES, 9]}, nowhere) is True


THIRD = visit("2026-06-02T10:30", passages("+2026-06-01T10:00", "+2026-06-02T10:00"))
EARLY, LATE = {"isAfter": [NOW, hour("16:00")]}, {"isBefore": [NOW, TEN, 5]}
FOUR_PM = Unmet(UnmetKind.TOO_EARLY, None, datetime.fromisoformat("2026-06-02T16:00+02:00"), hour_only=True)
TOO_MANY = Unmet(UnmetKind.TOO_MANY_ENTRIES, 2)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ({"<": [ENTRIES, 2]}, (TOO_MANY,)),
        ({"<=": [ENTRIES, 1]}, (TOO_MANY,)),
        ({"==": [ENTRIES, 1]}, (TOO_MANY,)),
        ({">": [ENTRIES, 2]}, (Unmet(UnmetKind.TOO_FEW_ENTRIES),)),
        ({"==": [ENTRIES, 3]}, (Unmet(UnmetKind.TOO_FEW_ENTRIES),)),
        ({"<": [TODAY, 1]}, (Unmet(UnmetKind.TOO_MANY_TODAY, 1),)),
        ({"<": [{"var": "entries_days"}, 1]}, (Unmet(UnmetKind.TOO_MANY_DAYS, 1),)),
        ({"<": [{"entries_since": [TEN]}, 1]}, (Unmet(UnmetKind.TOO_MANY_SINCE, 1, at("2026-06-01T10:00")),)),
        ({"<": [{"entries_days_since": [TEN]}, 1]}, (Unmet(UnmetKind.TOO_MANY_DAYS, 1),)),
        ({">": [{"var": "minutes_since_last_entry"}, 59]}, (Unmet(UnmetKind.TOO_SOON, 60),)),
        ({"<": [{"var": "minutes_since_first_entry"}, 11]}, (Unmet(UnmetKind.TOO_LONG_AGO, 10),)),
        ({"==": [{"var": "now_isoweekday"}, 5]}, (Unmet(UnmetKind.WEEKDAY),)),
        ({"==": [{"var": "entry_status"}, "absent"]}, (Unmet(UnmetKind.INSIDE),)),
        (listed("product", 9), (Unmet(UnmetKind.TICKET_TYPE),)),
        (listed("gate", 9), (Unmet(UnmetKind.GATE),)),
        (EARLY, (FOUR_PM,)),
        (LATE, (Unmet(UnmetKind.TOO_LATE, None, at("2026-06-01T10:05")),)),
        ({"and": [EARLY, {"<": [ENTRIES, 2]}, {"<=": [ENTRIES, 1]}, YES]}, (FOUR_PM, TOO_MANY)),
        ({"or": [listed("product", 9), {"and": [EARLY, {"<": [ENTRIES, 2]}]}]}, (FOUR_PM, TOO_MANY)),
        ({"or": [listed("product", 9), listed("gate", 9), EARLY]}, (FOUR_PM,)),
        (YES, ()),
        ({"and": [UNKNOWN, EARLY]}, (FOUR_PM,)),
    ],
)
def test_what_was_missing_is_told(rule: object, told: tuple[Unmet, ...]) -> None:
    assert unmet(read_rules(json.dumps(rule)), THIRD) == told


def test_nobody_can_come_again_who_never_came() -> None:
    fresh = visit(done=())
    for rule in ({">": [{"var": "minutes_since_last_entry"}, 5]}, {"!=": [ENTRIES, 0]}):
        (told,) = unmet(read_rules(json.dumps(rule)), fresh)
        assert told.kind is UnmetKind.TOO_FEW_ENTRIES


@given(rules.rules, rules.passages, rules.moments)
def test_every_rule_of_the_editor_is_judged_and_explained(
    rule: object, done: tuple[Passage, ...], now: datetime
) -> None:
    condition = read_rules(json.dumps(rule))
    seen = Visit(TERMS, TicketFacts("1", "2", done), done, now)
    result = meets(condition, seen)
    assert result is not None
    assert (unmet(condition, seen) == ()) is result
    # What a rule does not ask about makes no difference to it.
    if not asks_the_time(condition):
        assert meets(condition, Visit(TERMS, seen.facts, done, now + timedelta(days=400))) is result
    if not counts_entries(condition):
        assert meets(condition, Visit(TERMS, seen.facts, (), now)) is result


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: (
    st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["and", "<", "var", "isAfter", "buildTime"]), inner)
)))  # fmt: skip
def test_whatever_is_written_there_gets_an_answer(rule: object) -> None:
    condition = read_rules(json.dumps(rule))
    if meets(condition, visit()) is None:
        assert condition is not ALWAYS
    unmet(condition, visit())


def test_the_hour_of_the_day_asks_the_time() -> None:
    spans = [{"<": [{"entries_since": [built]}, 1]} for built in (hour("10:00"), TEN)]
    assert [asks_the_time(read_rules(json.dumps(rule))) for rule in spans] == [True, False]
    assert asks_the_time(AnyOf((ALWAYS, read_rules(json.dumps(EARLY)))))
    assert not counts_entries(read_rules(json.dumps(EARLY)))
