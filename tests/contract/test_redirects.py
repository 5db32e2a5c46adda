"""A vendor that has moved: no room follows by itself, and all name the new address without a word of the request."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.sandbox import FaultKind, FaultRule
from tests.contract.bench import Bench
from tests.contract.calls import CALLS, Call, over_calls
from tests.vendors.servers import RawServer, answer


@pytest.mark.parametrize("status", [301, 302, 307, 308])
@over_calls([call for call in CALLS if not call.follows])
def test_no_redirect_is_followed_and_all_are_named(bench: Bench, call: Call, status: int) -> None:
    bench.ready_for(call.connects)
    with RawServer(lambda _: answer(200, b"{}", "Connection: close")) as elsewhere:
        bench.strike_call(call, FaultRule(FaultKind.STATUS, status=status, moved_to=elsewhere.url))
        found = call.ask(bench, None)
        assert elsewhere.requests == []
        new_base = elsewhere.url + urlsplit(bench.base_url).path
    assert isinstance(found, Trouble), found
    assert (found.kind, found.executed) == (TroubleKind.REDIRECTED, Executed.NO)
    assert new_base in found.detail
    assert str(status) in found.detail
    for hidden in (*bench.secrets, bench.subject.good, "?"):
        assert hidden not in found.detail
    assert bench.sandbox.audit.effects(bench.subject.vendor) == ()


@over_calls([call for call in CALLS if call.changes])
def test_a_redirect_behind_the_work_leaves_open_what_was_done(bench: Bench, call: Call) -> None:
    bench.ready_for(call.connects)
    bench.strike_call(call, FaultRule(FaultKind.STATUS, status=303, moved_to="https://new.example"))
    found = call.ask(bench, None)
    assert isinstance(found, Trouble), found
    assert (found.kind, found.executed) == (TroubleKind.REDIRECTED, Executed.MAYBE)


@over_calls([call for call in CALLS if call.follows])
def test_what_is_followed_carries_no_credentials(bench: Bench, call: Call) -> None:
    with RawServer(lambda _: answer(200, b"[]", "Connection: close")) as elsewhere:
        bench.strike_call(call, FaultRule(FaultKind.STATUS, status=302, moved_to=elsewhere.url, times=1))
        call.ask(bench, None)
        followed = list(elsewhere.requests)
    assert not any(secret.encode() in request for secret in bench.secrets for request in followed)
