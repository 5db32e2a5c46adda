"""Fields as no document shows them: more of them, in other types, and such that can't be read at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from station.domain.journal import ItemState
from station.domain.ticket import Ticket, TicketKey, TicketStatus, Validity
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, Connection, Page, Settlement
from station.sandbox import Sandbox
from tests.contract.bench import Bench, open_subject
from tests.contract.between import Between
from tests.contract.calls import CALLS, Call, over_calls
from tests.contract.documents import Path, as_number, as_text, leaves, replaced, respelled, with_unknown_fields
from tests.contract.subjects import REFUSALS, Subject, subject_of

ABSENT: tuple[Any, ...] = (None, "")
UNREADABLE: tuple[Any, ...] = ([], {}, ["x"], {"a": [1]}, 1.5, "?", 10**30, -(10**400), 1e308, "\udcff")
"""Meaningful in no field that decides anything. The last is a byte that is no UTF-8."""


class Echo:
    """A call whose answer is in the test's hands: what the sandbox said first, and what the room made of it."""

    def __init__(self, bench: Bench, between: Between, call: Call) -> None:
        self._bench = bench
        self._between = between
        self._call = call
        bench.ready_for(call.connects)
        first = call.ask(bench, None)
        assert not isinstance(first, Trouble), first
        said = between.said_to(call)
        bench.sandbox.reset()
        self._status = said.status
        self.tree = json.loads(said.body)
        if isinstance(first, Page):
            self.tree = _with_few_rows(bench, self.tree)
        self.usual = self.made_of(self.tree)

    def made_of(self, tree: object) -> object:
        """What the room makes of such an answer."""
        body = json.dumps(tree, ensure_ascii=False).encode("utf-8", "surrogateescape")
        self._between.say(self._call, self._status, body)
        return _timeless(self._call.ask(self._bench, None))


@contextmanager
def _echo(sandbox: Sandbox, subject: Subject, call: Call) -> Iterator[Echo]:
    with Between(sandbox.addresses.vendors[call.vendor].base_url) as between:
        room = open_subject(sandbox, subject, between.base_url)
        try:
            yield Echo(Bench(sandbox, subject, room), between, call)
        finally:
            room.close()


@over_calls()
def test_unknown_fields_change_nothing(sandbox: Sandbox, subject: Subject, call: Call) -> None:
    with _echo(sandbox, subject, call) as echo:
        assert echo.made_of(with_unknown_fields(echo.tree)) == echo.usual


@over_calls()
def test_the_same_values_in_other_types_change_nothing(sandbox: Sandbox, subject: Subject, call: Call) -> None:
    with _echo(sandbox, subject, call) as echo:
        for path, _ in leaves(echo.tree):
            for spelling in (as_text, as_number):
                tree = respelled(echo.tree, path, spelling)
                same = json.dumps(tree) == json.dumps(echo.tree)  # in Python True is 1
                assert same or echo.made_of(tree) == echo.usual, (path, spelling)


@over_calls([call for call in CALLS if not call.connects])
def test_what_cannot_be_read_is_never_guessed(sandbox: Sandbox, subject: Subject, call: Call) -> None:
    with _echo(sandbox, subject, call) as echo:
        for path, value in leaves(echo.tree):
            for strange in (*ABSENT, *UNREADABLE):
                found = echo.made_of(replaced(echo.tree, path, strange))
                assert _is_careful(call, echo.usual, found, path, strange), (path, value, strange, found)


@over_calls([call for call in CALLS if call.connects])
def test_a_connection_with_strange_fields_is_one_or_is_told(sandbox: Sandbox, subject: Subject, call: Call) -> None:
    with _echo(sandbox, subject, call) as echo:
        for path, _ in leaves(echo.tree):
            for strange in (*ABSENT, *UNREADABLE):
                found = echo.made_of(replaced(echo.tree, path, strange))
                assert isinstance(found, Connection | Trouble), (path, strange, found)
                assert isinstance(found, Connection) or found.executed != "maybe"


def _is_careful(call: Call, usual: object, found: object, path: Path, strange: object) -> bool:
    """Nothing is let in, acknowledged or thought valid because something could not be read."""
    name = path[-1] if path else ""
    if isinstance(found, Trouble):
        return (found.executed == "maybe") is call.changes
    if isinstance(found, Answer):
        return not found.yes or name not in call.decisive
    if isinstance(found, Settlement):
        return found.state is not ItemState.ACKNOWLEDGED or found == usual
    if isinstance(found, Page):
        assert isinstance(usual, Page)
        absent = strange in ABSENT and name in subject_of(call.vendor).nullable
        return absent or all(_no_greener(ticket, _by_key(usual)) for ticket in found.tickets)
    assert isinstance(found, tuple)
    acknowledged = any(delivery.state is ItemState.ACKNOWLEDGED for delivery in found)
    return not acknowledged or name not in call.decisive


def _no_greener(ticket: Ticket, usual: dict[TicketKey, Ticket]) -> bool:
    known = usual.get(ticket.key)
    if known is None:  # under another id: then the code of one of them
        known = next(other for other in usual.values() if set(ticket.codes) & set(other.codes))
    counted = all(
        getattr(ticket.counters, name) in (None, getattr(known.counters, name))
        for name in ("maximum", "remaining", "used")
    )
    return (
        counted
        and (ticket.status is known.status or ticket.status is not TicketStatus.VALID)
        and (
            ticket.validity.unreadable or ticket.validity == known.validity or ticket.status is TicketStatus.UNREADABLE
        )
    )


def _by_key(page: Page) -> dict[TicketKey, Ticket]:
    return {ticket.key: ticket for ticket in page.tickets}


def _with_few_rows(bench: Bench, tree: Any) -> Any:
    """Of a list only the tickets that show something: the others would say the same again."""
    named = (bench.subject.good, *(bench.subject.code(kind) for kind in ("GROUP", "INSIDE", *REFUSALS)))
    wanted = {bench.room.ticket_code(bench.scanned(code)) for code in named}
    path, rows = max(_lists(tree), key=lambda found: len(found[1]))
    kept = [row for row in rows if any(f'"{code}"' in json.dumps(row, ensure_ascii=False) for code in wanted)]
    assert len(kept) > 2
    return _set(tree, path, kept)


def _set(tree: Any, path: Path, rows: list[Any]) -> Any:
    if not path:
        return rows
    return {name: _set(inner, path[1:], rows) if name == path[0] else inner for name, inner in tree.items()}


def _lists(tree: Any, path: Path = ()) -> Iterator[tuple[Path, list[Any]]]:
    if isinstance(tree, list):
        yield path, tree
    elif isinstance(tree, dict):
        for name, inner in tree.items():
            yield from _lists(inner, (*path, name))


def _timeless(found: object) -> object:
    """Without what differs from call to call."""
    if isinstance(found, Page):
        tickets = tuple(replace(ticket, read_at=None) for ticket in found.tickets)
        return replace(found, tickets=tickets, cursor="", server_time=None)
    if isinstance(found, Connection):
        return replace(found, clock_skew=None)
    if isinstance(found, Settlement):
        return replace(found, evidence="")
    if isinstance(found, Answer) and found.ticket is not None:
        return replace(found, ticket=replace(found.ticket, read_at=None))
    return found


def test_the_measure_of_careful_would_see_a_guess() -> None:
    """The table above proves nothing if everything passes it."""
    key = TicketKey("door", "", "A")
    known = {key: Ticket(key, ("A",), TicketStatus.CANCELED, validity=Validity())}
    assert _no_greener(Ticket(key, ("A",), TicketStatus.UNREADABLE), known)
    assert not _no_greener(Ticket(key, ("A",), TicketStatus.VALID), known)


def test_spellings_are_of_other_types() -> None:
    assert [as_text(value) for value in (7, True, "x", None)] == ["7", "true", "x", None]
    assert [as_number(value) for value in ("7", True, "07", "x", None)] == [7, 1, "07", "x", None]
