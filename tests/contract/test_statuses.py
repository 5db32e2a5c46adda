"""Every documented error status, on every call of every room: named, never a yes, and never sent twice."""

from __future__ import annotations

import pytest

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Answer
from station.sandbox import FaultKind, FaultRule
from tests.contract.bench import Bench
from tests.contract.calls import CALLS, Call, over_calls

KINDS = {
    401: TroubleKind.UNAUTHORIZED,
    403: TroubleKind.FORBIDDEN,
    404: TroubleKind.NOT_FOUND,
    405: TroubleKind.NOT_FOUND,
    422: TroubleKind.REJECTED,
    429: TroubleKind.BUSY,
    500: TroubleKind.BROKEN,
    503: TroubleKind.BUSY,
}
PAGE = "<!doctype html><html><body>nginx</body></html>"


def _expected(call: Call, status: int, own: bool) -> TroubleKind | None:
    return (call.own if own else call.foreign).get(status, KINDS[status])


def _executed(call: Call, status: int) -> Executed:
    """Only a fault of the server's own leaves open whether it did the work first."""
    maybe = call.changes and (status == 500 or (status == 503 and not call.busy))
    return Executed.MAYBE if maybe else Executed.NO


@pytest.mark.parametrize("own", [True, False], ids=["own", "foreign"])
@pytest.mark.parametrize("status", KINDS)
@over_calls()
def test_every_status_on_every_call(bench: Bench, call: Call, status: int, own: bool) -> None:
    bench.ready_for(call.connects)
    bench.strike_call(call, FaultRule(FaultKind.STATUS, status=status, body=None if own else PAGE))
    found, expected = call.ask(bench, None), _expected(call, status, own)
    assert not (isinstance(found, Answer) and found.yes)
    if expected is None:
        assert not isinstance(found, Trouble)
    else:
        assert isinstance(found, Trouble), found
        assert (found.kind, found.executed) == (expected, _executed(call, status))
        assert found.detail
        assert "nginx" not in repr(found)
    if call.changes:
        sent = bench.sandbox.faults.reports()[0].matched
        assert sent == 1 or (status == 401 and sent == 2), "a login may be renewed; nothing else is sent twice"
    assert bench.sandbox.audit.effects(bench.subject.vendor) == ()


def test_every_call_of_the_table_is_made_by_a_good_day(bench: Bench) -> None:
    """The table would prove nothing with a path that no request ever takes."""
    calls = [call for call in CALLS if call.vendor == bench.subject.vendor]
    for call in calls:
        bench.strike_call(call, FaultRule(FaultKind.LATENCY))
    for call in calls:
        assert not isinstance(call.ask(bench, None), Trouble), call
    assert [report.matched > 0 for report in bench.sandbox.faults.reports()] == [True] * len(calls)
