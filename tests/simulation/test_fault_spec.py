"""What is to go wrong, as text."""

from __future__ import annotations

import pytest

from station.sandbox import FaultKind, Phase
from station.simulation.fault_spec import RETRY_AFTER, SLOW_SECONDS, FaultSpec, FaultSpecError, parse_faults


def test_a_spec_is_read() -> None:
    spec = parse_faults("cut=5%, 500=2%,slow=3 % ,crash=1%,offline=10,429=0.5%")
    assert dict(spec.requests) == {"cut": 0.05, "500": 0.02, "slow": 0.03, "429": 0.005}
    assert (spec.crash, spec.offline) == (0.01, 0.1)
    assert parse_faults("none") == parse_faults("") == FaultSpec()
    assert parse_faults("offline=100%").offline == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "rain=5%",
        "cut",
        "cut=",
        "cut=x%",
        "cut=-1%",
        "cut=101%",
        "cut=nan",
        "200=5%",
        "600=1%",
        "٥٠٠=1%",
        "cut=1%,cut=2%",
    ],
)
def test_what_names_no_fault_says_so(text: str) -> None:
    with pytest.raises(FaultSpecError) as raised:
        parse_faults(text)
    assert str(raised.value)


def test_half_of_what_is_struck_was_done_by_the_server_and_a_refusal_never() -> None:
    rules = parse_faults("cut=8%,slow=2%,503=4%,429=6%,crash=1%").rules("cm")
    assert [(rule.kind, rule.phase, rule.probability) for rule in rules] == [
        (FaultKind.CUT, Phase.BEFORE, 0.04),
        (FaultKind.CUT, Phase.AFTER, 0.04),
        (FaultKind.LATENCY, Phase.BEFORE, 0.01),
        (FaultKind.LATENCY, Phase.AFTER, 0.01),
        (FaultKind.STATUS, Phase.BEFORE, 0.02),
        (FaultKind.STATUS, Phase.AFTER, 0.02),
        (FaultKind.STATUS, Phase.BEFORE, 0.06),
    ]
    assert {rule.vendor for rule in rules} == {"cm"}
    assert [rule.seconds for rule in rules[2:4]] == [SLOW_SECONDS] * 2
    assert (rules[-1].status, rules[-1].retry_after, rules[-2].retry_after) == (429, RETRY_AFTER, None)
