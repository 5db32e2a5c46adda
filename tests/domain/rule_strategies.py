"""Rules as the vendor's editor builds them, and visits to judge by them, for Hypothesis."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from station.domain.passage import Direction, Passage

DAY = datetime(2026, 6, 2, 12, tzinfo=UTC)
"""The days around it are those that rules and passages speak of."""

moments = st.integers(-3 * 24 * 60, 3 * 24 * 60).map(lambda minutes: DAY + timedelta(minutes=minutes))
_hours = st.times().map(lambda hour: f"{hour:%H:%M}") | st.times().map(lambda hour: f"{hour:%H:%M:%S}")
built_times = st.one_of(
    moments.map(lambda moment: ["custom", moment.isoformat()]),
    _hours.map(lambda hour: ["customtime", hour]),
    st.sampled_from([["date_from"], ["date_to"], ["date_admission"]]),
).map(lambda built: {"buildTime": built})
_signs = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])


def _compared(number: st.SearchStrategy[Any], limits: st.SearchStrategy[int]) -> st.SearchStrategy[Any]:
    return st.builds(lambda sign, left, limit: {sign: [left, limit]}, _signs, number, limits)


def _variables(*names: str) -> st.SearchStrategy[Any]:
    return st.sampled_from(names).map(lambda name: {"var": name})


_spans = st.sampled_from(["entries_since", "entries_before", "entries_days_since", "entries_days_before"])
counted = st.one_of(
    _compared(_variables("entries_number", "entries_today", "entries_days"), st.integers(-1, 5)),
    _compared(st.builds(lambda span, built: {span: [built]}, _spans, built_times), st.integers(0, 3)),
    _compared(_variables("minutes_since_last_entry", "minutes_since_first_entry"), st.integers(-2, 5000)),
    st.builds(
        lambda sign, status: {sign: [{"var": "entry_status"}, status]},
        st.just("=="),
        st.sampled_from(["present", "absent"]),
    ),
)
timed = st.one_of(
    _compared(_variables("now_isoweekday"), st.integers(0, 8)),
    st.builds(
        lambda operator, built, tolerance: {operator: [{"var": "now"}, built, *tolerance]},
        st.sampled_from(["isAfter", "isBefore"]),
        built_times,
        st.sampled_from([(), (None,), (0,), (5,), (600,), (-30,)]),
    ),
)


@st.composite
def looked_up(draw: st.DrawFn) -> Any:
    subject = draw(st.sampled_from(["product", "variation", "gate"]))
    ids = draw(st.lists(st.integers(1, 3), max_size=3))
    as_text = draw(st.booleans())
    objects = [{"lookup": [subject, str(each) if as_text else each, "name"]} for each in ids]
    return {"inList": [{"var": subject}, {"objectList": objects}]}


leaves = counted | timed | looked_up()
rules = st.recursive(
    leaves,
    lambda parts: st.builds(
        lambda operator, each: {operator: each}, st.sampled_from(["and", "or"]), st.lists(parts, min_size=1, max_size=3)
    ),
    max_leaves=6,
)
passages = st.lists(
    st.builds(Passage, st.sampled_from(Direction), moments), max_size=5, unique_by=lambda passage: passage.at
).map(lambda each: tuple(sorted(each, key=lambda passage: passage.at)))
