"""Every query on the way of a scan, and of the lists beside it, goes by an index: none reads a whole big table."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from station.storage import SqliteJournal, SqliteMirror, journal_reading, journal_transaction
from station.storage.mirror import reading as mirror_reading
from tests.storage.lists import load

SMALL = {"sections", "conflicts", "wanted"}
"""`wanted` is what json_each makes of the values that are passed."""


def queries(*modules: ModuleType) -> list[str]:
    named = [value for module in modules for value in vars(module).values() if isinstance(value, str)]
    return [value for value in named if value.startswith("SELECT ") and " WHERE " in value]


JOURNAL_QUERIES = queries(journal_reading, journal_transaction)
MIRROR_QUERIES = queries(mirror_reading)


def scanned(plan: list[str]) -> set[str]:
    """Tables read from end to end; "SCAN x USING COVERING INDEX" is one too."""
    found = {match[1] for step in plan if (match := re.match(r"SCAN (\w+)", step))}
    return found - SMALL


@pytest.mark.parametrize("sql", JOURNAL_QUERIES)
def test_the_journal_is_searched(journal: SqliteJournal, sql: str) -> None:
    sql = sql.format(places="?, ?")
    values = ("x",) * sql.count("?")
    plan = [str(row[3]) for row in journal.rows(f"EXPLAIN QUERY PLAN {sql}", *values)]
    assert plan
    assert scanned(plan) == set()


@pytest.mark.parametrize("sql", MIRROR_QUERIES)
def test_the_mirror_is_searched(mirror: SqliteMirror, sql: str) -> None:
    values = ("x",) * sql.count("?")
    load(mirror, {"hall": ()})
    plan = [str(row[3]) for row in mirror._rows("main", f"EXPLAIN QUERY PLAN {sql}", *values)]
    assert plan
    assert scanned(plan) == set()


def test_there_are_queries_to_look_at() -> None:
    assert len(JOURNAL_QUERIES) >= 10
    assert len(MIRROR_QUERIES) >= 4


def test_depth_is_found_by_state(journal: SqliteJournal) -> None:
    plan = journal.rows(f"EXPLAIN QUERY PLAN {journal_reading._DEPTH}", "main")
    assert "outbox_state (profile=? AND state=?)" in str(plan[0][3])


def test_a_page_s_tickets_are_found_by_ticket(journal: SqliteJournal) -> None:
    sql = journal_reading._USED_AMONG.format(places="?, ?")
    plan = journal.rows(f"EXPLAIN QUERY PLAN {sql}", "main", "hall", "a", "b")
    assert "outbox_ticket (profile=? AND section=? AND ticket_id=?" in str(plan[0][3])
