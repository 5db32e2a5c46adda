"""What every room answers while all goes well."""

from __future__ import annotations

import pytest

from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Answer, Connection
from station.domain.verdict import Mode, Reason
from station.sandbox import Sandbox
from station.sandbox.samples import AWKWARD_CODES
from tests.contract.subjects import REFUSALS, Bench, Subject, open_subject


def test_connecting_names_the_account_and_measures_the_clock(bench: Bench) -> None:
    bench.sandbox.clock.skew_seconds = 3600.0
    found = bench.room.connect()
    assert isinstance(found, Connection)
    assert found.account
    assert found.clock_skew == pytest.approx(3600.0, abs=5.0)
    assert bench.room.clock_skew == found.clock_skew


def test_wrong_credentials_are_unauthorised(sandbox: Sandbox, subject: Subject) -> None:
    room = open_subject(sandbox, subject, **{subject.wrong_secret: "wrong"})
    found = room.connect()
    room.close()
    assert isinstance(found, Trouble)
    assert found.kind is TroubleKind.UNAUTHORIZED


def test_a_good_code_is_used_once_and_then_refused(bench: Bench) -> None:
    code = bench.subject.good
    first, second = bench.answer(code), bench.answer(code)
    assert (first.yes, first.reason) == (True, Reason.VALID)
    assert (second.yes, second.reason) == (False, Reason.ALREADY_USED)
    assert second.previous is not None
    assert (second.previous.at is not None) is bench.subject.tells_when
    assert second.message
    assert bench.people(code) == 1


def test_a_group_enters_as_often_as_it_may(bench: Bench) -> None:
    code = bench.subject.code("GROUP")
    if code not in bench.subject.people:
        pytest.skip("this vendor has no tickets for several people")
    answers = [bench.answer(code).yes for _ in range(4)]
    assert answers == [True, True, True, False]
    assert bench.people(code) == bench.subject.people[code]


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_bad_ticket_is_refused_for_its_own_reason(bench: Bench, kind: str) -> None:
    reason = bench.subject.refusals.get(kind)
    if reason is None:
        pytest.skip("this vendor has no such tickets")
    answer = bench.answer(bench.subject.code(kind))
    assert (answer.yes, answer.reason) == (False, reason)
    assert answer.message
    assert bench.people(bench.subject.code(kind)) == 0


def test_exits(bench: Bench) -> None:
    if Mode.EXIT not in bench.room.capability.modes:
        pytest.skip("this vendor has no exit")
    inside, outside, never = bench.subject.code("INSIDE"), bench.subject.code("OUTSIDE"), bench.subject.good
    assert [bench.answer(code, Mode.EXIT).reason for code in (inside, outside, never)] == [
        Reason.CHECKED_OUT,
        Reason.ALREADY_OUTSIDE,
        Reason.NEVER_ENTERED,
    ]


def test_a_look_uses_nothing(bench: Bench) -> None:
    if not bench.room.capability.reads_single_codes:
        with pytest.raises(NotImplementedError):
            bench.look(bench.subject.good, Mode.CHECK)
        return
    looks = [bench.look(bench.subject.good, Mode.CHECK) for _ in range(3)]
    settles_by_it = bench.room.capability.looks_first
    assert all(isinstance(look, Answer) and look.yes and bool(look.evidence) is settles_by_it for look in looks)
    assert bench.people(bench.subject.good) == 0
    assert bench.answer(bench.subject.good).yes


@pytest.mark.parametrize("code", AWKWARD_CODES)
def test_every_character_of_a_code_arrives(bench: Bench, code: str) -> None:
    assert bench.answer(code).yes
    assert bench.people(code) == 1


@pytest.mark.parametrize("code", [".", "..", "%2F", "exit", "a/exit", "x.json", "\x1d01", "ü?#", " a "])
def test_codes_that_look_like_paths_are_only_unknown(bench: Bench, code: str) -> None:
    answer = bench.answer(code)
    assert (answer.yes, answer.reason) == (False, Reason.UNKNOWN_CODE)
    refused = bench.sandbox.audit.effects(bench.subject.vendor)
    assert [effect.code for effect in refused] == ([] if bench.subject.looks_itself else [code])


def test_an_exit_of_such_a_code_is_no_entry(bench: Bench) -> None:
    if Mode.EXIT not in bench.room.capability.modes:
        pytest.skip("this vendor has no exit")
    for code in ("exit", "a/exit", ".."):
        assert not bench.answer(code, Mode.EXIT).yes
    assert {effect.action for effect in bench.sandbox.audit.effects(bench.subject.vendor)} <= {"exit", "checkout"}
