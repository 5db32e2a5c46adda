"""What every room answers while all goes well."""

from __future__ import annotations

import pytest

from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Page, PageRequest
from station.domain.verdict import Mode, Reason
from station.sandbox import Sandbox
from station.sandbox.samples import AWKWARD_CODES
from tests.contract.bench import Bench, open_subject
from tests.contract.subjects import SUBJECTS, Subject, over_subjects


def test_a_room_can_do_what_is_declared_of_it(bench: Bench) -> None:
    """The suite leaves out what a vendor can't do by this declaration, so it must be true."""
    capability, subject = bench.room.capability, bench.subject
    assert (Mode.EXIT in capability.modes, capability.reads_single_codes) == (subject.exits, subject.looks)
    assert (capability.ticket_list, capability.batch_upload > 0) == (subject.lists, subject.uploads)
    assert capability.uploads_refusals is subject.uploads_refusals
    if subject.lists:
        page = bench.room.page(PageRequest(bench.room.sections()[0], 1))
        assert isinstance(page, Page)
        assert bool(page.cursor) is subject.deltas


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
    assert second.message or not bench.subject.words
    assert bench.people(code) == 1


@over_subjects(lambda subject: subject.code("GROUP") in subject.people)
def test_a_group_enters_as_often_as_it_may(bench: Bench) -> None:
    code = bench.subject.code("GROUP")
    answers = [bench.answer(code).yes for _ in range(4)]
    assert answers == [True, True, True, False]
    assert bench.people(code) == bench.subject.people[code]


@pytest.mark.parametrize(
    ("subject", "kind"),
    [(subject, kind) for subject in SUBJECTS for kind in subject.refusals],
    indirect=["subject"],
    ids=lambda value: value.vendor if isinstance(value, Subject) else value,
)
def test_a_bad_ticket_is_refused_for_its_own_reason(bench: Bench, kind: str) -> None:
    reason = bench.subject.refusals[kind]
    answer = bench.answer(bench.subject.code(kind))
    assert (answer.yes, answer.reason) == (False, reason)
    assert answer.message or not bench.subject.words
    assert bench.people(bench.subject.code(kind)) == 0


@over_subjects(lambda subject: subject.exits)
def test_exits(bench: Bench) -> None:
    inside, outside, never = bench.subject.code("INSIDE"), bench.subject.code("OUTSIDE"), bench.subject.good
    found = [bench.answer(code, Mode.EXIT) for code in (inside, outside, never)]
    if bench.subject.refuses_exits:
        expected = [Reason.CHECKED_OUT, Reason.ALREADY_OUTSIDE, Reason.NEVER_ENTERED]
        assert [answer.reason for answer in found] == expected
    else:
        assert [(answer.yes, answer.reason) for answer in found] == [(True, Reason.CHECKED_OUT)] * 3


@over_subjects(lambda subject: not subject.looks)
def test_a_look_that_does_not_exist_is_a_bug(bench: Bench) -> None:
    with pytest.raises(NotImplementedError):
        bench.look(bench.subject.good, Mode.CHECK)


@over_subjects(lambda subject: not subject.lists)
def test_a_list_that_does_not_exist_is_a_bug(bench: Bench) -> None:
    with pytest.raises(NotImplementedError):
        bench.room.page(PageRequest("", 1))


@over_subjects(lambda subject: not subject.uploads)
def test_an_upload_that_does_not_exist_is_a_bug(bench: Bench) -> None:
    with pytest.raises(NotImplementedError):
        bench.room.upload([])


@over_subjects(lambda subject: subject.looks)
def test_a_look_uses_nothing(bench: Bench) -> None:
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
    sent = code.strip() if bench.subject.strips else code
    assert [effect.code for effect in refused] == ([] if bench.subject.looks_itself else [sent])


@over_subjects(lambda subject: subject.exits)
def test_an_exit_of_such_a_code_is_no_entry(bench: Bench) -> None:
    for code in ("exit", "a/exit", ".."):
        assert not bench.answer(code, Mode.EXIT).yes
    assert {effect.action for effect in bench.sandbox.audit.effects(bench.subject.vendor)} <= {"exit", "checkout"}
