"""The end of a run of pages: the list counts as read from now on, and what was not shown is marked."""

from __future__ import annotations

from station.domain.change import ListRun, SectionRun
from station.storage.mirror.list_in_force import ListInForce
from station.storage.mirror.rows import terms_text
from station.storage.mirror.writing import section_number
from station.storage.moments import maybe_micros, to_micros

MISSES_UNTIL_GONE = 2
"""Complete reads of the whole list, one after the other, that did not show a ticket."""

_MARKS_PER_TRANSACTION = 500

_SHOWN = "SELECT count(*) FROM tickets WHERE section = ? AND page_seq >= ?"
_MISSING = (
    "SELECT number, status = 'valid' AND missed + 1 >= ? FROM tickets WHERE section = ? AND page_seq < ? AND missed < ?"
)
_MARK = (
    "UPDATE tickets SET missed = missed + 1,"
    " status = CASE WHEN status = 'valid' AND missed + 1 >= ? THEN 'gone' ELSE status END WHERE number = ?"
)
_COMPLETE = (
    "UPDATE sections SET cursor = ?, read_at = ?, full_read_at = coalesce(?, full_read_at), total = coalesce(?, total),"
    " tickets = coalesce(?, tickets), public_key = ?,"
    " terms = coalesce(nullif(?, ''), terms) WHERE number = ?"
)


def complete(held: ListInForce, section: str, run: SectionRun) -> ListRun:
    """Marks what a whole run did not show, and stores that it is complete.

    A run that did not show as many tickets as the vendor counts marks nothing: the list moved while it was read. A row
    is gone only when it was valid; canceled is said more clearly than gone. Raises TroubleError, LookupError.
    """
    counted = run.total if run.full else None  # a delta knows no total: then the last one stays
    with held.transaction() as connection:
        number = section_number(connection, section)
        (shown,) = connection.execute(_SHOWN, (number, run.first_seq)).fetchone()
        wanted = (MISSES_UNTIL_GONE, number, run.first_seq, MISSES_UNTIL_GONE)
        missing = connection.execute(_MISSING, wanted).fetchall() if shown == counted else []
    marks = [(MISSES_UNTIL_GONE, row[0]) for row in missing]
    whole = counted is None or shown == counted
    # Seldom more than a few. Where there are many, no scan's commit waits for all of them to be synced; if this is cut
    # short, the run was complete all the same, and what it marked it did not show.
    for start in range(0, len(marks), _MARKS_PER_TRANSACTION):
        with held.transaction() as connection:
            connection.executemany(_MARK, marks[start : start + _MARKS_PER_TRANSACTION])
    with held.transaction() as connection:
        started_at = to_micros(run.started_at)
        full_read_at = maybe_micros(run.started_at if run.full else None)
        listed = shown if counted is not None and whole else None
        told = (run.cursor, started_at, full_read_at, counted, listed, run.public_key, terms_text(run.terms))
        connection.execute(_COMPLETE, (*told, number))
    return ListRun(shown, gone=sum(row[1] for row in missing), whole=whole)
