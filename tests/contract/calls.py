"""Every call that a room makes at its vendor, with a way to have it made: what the tables of the suite run over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from station.domain.journal import Action, ItemState
from station.domain.trouble import TroubleKind
from station.domain.vendor import PageRequest
from station.domain.verdict import Mode, Reason
from tests.contract.bench import Bench
from tests.contract.subjects import subject_of

Ask = Callable[[Bench, float | None], object]
"""Has the call made, within a budget in seconds where the port takes one."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call at one vendor. `method` and `path` (a shell pattern) are where it goes, for faults."""

    vendor: str
    name: str
    method: str
    path: str
    ask: Ask
    changes: bool = False
    connects: bool = False
    """It is part of `connect`: nothing is asked before it, and no budget is given."""
    busy: bool = False
    """The vendor's document has a 503: it then did nothing."""
    own: Mapping[int, TroubleKind | None] = field(default_factory=dict)
    """What a status with the vendor's own error object is taken for, where that is not the usual; None: an answer."""
    foreign: Mapping[int, TroubleKind | None] = field(default_factory=dict)
    """The same for a status with somebody else's page."""
    decisive: frozenset[str] = frozenset()
    """Names without whose values there is no yes, and nothing is acknowledged."""
    refuses: bool = False
    """On a good day it is answered with a refusal, so what can't be read of that is one still."""
    optional: bool = False
    """What can't be read of it counts as not said."""
    follows: bool = False
    """A read without credentials: its redirects may be followed."""

    def __str__(self) -> str:
        return f"{self.vendor}-{self.name}"


def _connect(bench: Bench, _budget: float | None) -> object:
    return bench.room.connect()


def _page(bench: Bench, budget: float | None) -> object:
    return bench.room.page(PageRequest(bench.room.sections()[0], 1, budget=budget))


def _enter(bench: Bench, budget: float | None) -> object:
    return bench.ask(bench.subject.good, budget=budget)


def _leave(bench: Bench, budget: float | None) -> object:
    return bench.ask(bench.subject.code("INSIDE"), Mode.EXIT, budget)


def _look(bench: Bench, budget: float | None) -> object:
    return bench.look(bench.subject.good, Mode.CHECK, budget)


def _upload(bench: Bench, budget: float | None) -> object:
    return bench.room.upload([bench.item(bench.subject.good)], budget)


def _upload_refusal(bench: Bench, budget: float | None) -> object:
    item = bench.item(bench.subject.code("USED"), Action.REFUSAL, people=0, reason=Reason.ALREADY_USED)
    return bench.room.upload([item], budget)


def _settle(bench: Bench, budget: float | None) -> object:
    item = bench.item(bench.subject.good, state=ItemState.UNKNOWN, base=0, timed_out_at=bench.server_now())
    return bench.room.settle(item, budget)


_NO_SUCH_CODE: Mapping[int, TroubleKind | None] = {404: None, 422: None}
"""go~mus: a refusal in the vendor's words."""
_OPTIONAL: Mapping[int, TroubleKind | None] = {404: None}
_WRONG_KEY: Mapping[int, TroubleKind | None] = {500: TroubleKind.UNAUTHORIZED}
"""TiBillet: a server that answers otherwise stumbles over a key that it does not know, and shows a page."""
_REDEEM = "/api/v1/organizers/*/checkinrpc/redeem/"
_NO_OUTCOME: Mapping[int, TroubleKind | None] = {}
_CM_SCAN = frozenset({"scan_status_code", "barcode_id"})
_RESULT = frozenset({"status"})
_UNPUBLISHED: Mapping[int, TroubleKind | None] = {403: None, 404: None, 405: None}
_WITHOUT_STATUSES: Mapping[int, TroubleKind | None] = {404: None, 405: None}
"""Ingresse: the list is read instead."""

CALLS = (
    Call("cm", "login", "POST", "*/userlogin", _connect, connects=True),
    Call("cm", "services", "GET", "*/users/*/services", _connect, connects=True),
    Call("cm", "barcodes", "GET", "*/services/*/barcodes", _page),
    Call("cm", "check-in", "POST", "*/barcodes/checkin", _enter, changes=True, decisive=_CM_SCAN),
    Call("cm", "check-out", "POST", "*/barcodes/checkout", _leave, changes=True, decisive=_CM_SCAN),
    Call(
        "cm", "upload", "POST", "*/barcodes/upload", _upload, changes=True,
        own={422: None}, foreign={422: TroubleKind.GARBLED},
    ),
    Call(
        "cm", "upload of a refusal", "POST", "*/barcodes/upload", _upload_refusal, changes=True,
        own={422: None}, foreign={422: TroubleKind.GARBLED},
    ),
    Call("cm", "settling", "GET", "*/services/*/barcodes", _settle),
    Call("gomus", "whoami", "GET", "/api/v4/whoami", _connect, connects=True, own=_OPTIONAL, foreign=_OPTIONAL),
    Call("gomus", "version", "GET", "/api/v4/version", _connect, connects=True, own=_OPTIONAL, foreign=_OPTIONAL),
    Call("gomus", "test", "GET", "/api/v3/barcodes/*", _connect, connects=True, own=_NO_SUCH_CODE, refuses=True),
    Call("gomus", "status", "GET", "/api/v3/barcodes/*", _look, own=_NO_SUCH_CODE),
    Call("gomus", "void", "PUT", "/api/v3/barcodes/*", _enter, changes=True, busy=True, own=_NO_SUCH_CODE),
    Call("gomus", "exit", "PUT", "/api/v3/barcodes/*/exit", _leave, changes=True, busy=True, own=_NO_SUCH_CODE),
    Call("gomus", "settling", "GET", "/api/v3/barcodes/*", _settle, own=_NO_SUCH_CODE),
    Call("ingresse", "login", "POST", "/login", _connect, connects=True),
    Call("ingresse", "events", "GET", "/v2/events/search/producer", _connect, connects=True),
    Call("ingresse", "guest list", "GET", "/event/*/guestlist", _page),
    Call("ingresse", "status", "GET", "/ticket/*/status", _look),
    Call("ingresse", "check-in", "POST", "/event/*/guestlist", _enter, changes=True, decisive=_RESULT),
    Call("ingresse", "check-out", "POST", "/event/*/guestlist", _leave, changes=True, decisive=_RESULT),
    Call("ingresse", "upload", "POST", "/event/*/guestlist", _upload, changes=True, decisive=_RESULT),
    Call(
        "ingresse", "settling", "GET", "/ticket/*/status", _settle, own=_WITHOUT_STATUSES, foreign=_WITHOUT_STATUSES
    ),
    Call("pretix", "device", "GET", "/api/v1/device/info", _connect, connects=True),
    Call("pretix", "events", "GET", "/api/v1/organizers/*/events/", _connect, connects=True),
    Call("pretix", "lists", "GET", "/api/v1/organizers/*/events/*/checkinlists/", _connect, connects=True),
    Call("pretix", "orders", "GET", "/api/v1/organizers/*/events/*/orders/", _page),
    Call("pretix", "look", "POST", _REDEEM, _look, own=_NO_OUTCOME, foreign=_NO_OUTCOME, decisive=_RESULT),
    Call("pretix", "check-in", "POST", _REDEEM, _enter, changes=True, decisive=_RESULT),
    Call("pretix", "check-out", "POST", _REDEEM, _leave, changes=True, decisive=_RESULT),
    Call("pretix", "upload", "POST", _REDEEM, _upload, changes=True, decisive=_RESULT),
    Call("pretix", "upload of a refusal", "POST", "*/failed_checkins/", _upload_refusal, changes=True),
    Call("pretix", "settling", "GET", "*/checkinrpc/search/", _settle),
    Call("tibillet", "key", "GET", "/scan/check_api_scan/", _connect, connects=True, foreign=_WRONG_KEY),
    Call(
        "tibillet", "events", "GET", "/api/events/", _connect, connects=True,
        own=_UNPUBLISHED, foreign=_UNPUBLISHED, optional=True, follows=True,
    ),
    Call("tibillet", "check", "POST", "/scan/check_ticket/", _look, decisive=frozenset({"status"})),
    Call("tibillet", "scan", "POST", "/scan/ticket/", _enter, changes=True, decisive=frozenset({"success"})),
    Call("tibillet", "list", "POST", "/scan/list_tickets/", _page),
    Call("tibillet", "settling", "POST", "/scan/check_ticket/", _settle),
)  # fmt: skip


def over_calls(calls: Sequence[Call] = CALLS) -> pytest.MarkDecorator:
    """Runs a test over calls, each with its vendor's bench."""
    return pytest.mark.parametrize(
        ("subject", "call"),
        [(subject_of(call.vendor), call) for call in calls],
        indirect=["subject"],
        ids=map(str, calls),
    )


def list_call(vendor: str) -> Call:
    """The call that reads a vendor's list."""
    return next(call for call in CALLS if call.vendor == vendor and call.ask is _page)
