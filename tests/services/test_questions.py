"""Questions at the door: nobody passes before they are answered, and the answers reach the vendor with their scan."""

from dataclasses import replace

import pytest

from station.domain.journal import Action, ItemState
from station.domain.passage import ListTerms, TicketFacts
from station.domain.profile import Strategy
from station.domain.question import UNASKED, Answers, Question, QuestionKind, QuestionOption
from station.domain.ticket import Ticket, TicketKey
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, Settlement, UseRequest
from station.domain.verdict import Mode, Outcome, Reason, Upload, Verdict, WhatNow
from station.services.recovery import recover
from tests.services.desk import AWAY, CUT, LISTED, UNLISTED, Desk, ToldRoom, taken
from tests.services.passages_vendor import LIST_OF_PASSAGES

WRIST = Question("1", "Wristband size?", QuestionKind.CHOICE, True, (QuestionOption("2", "L"),))
FILE = Question("9", "Photo", QuestionKind.OTHER, True)
OPEN = Answer(False, Reason.NEEDS_ANSWER, questions=(WRIST,))
IN = Answer(True, Reason.VALID)
LARGE = {"1": "2"}


class ListeningRoom(ToldRoom):
    """Keeps the requests whole."""

    heard: list[UseRequest]

    def use(self, request: UseRequest) -> Answer | Trouble:
        self.heard.append(request)
        return super().use(request)

    def look(self, request: UseRequest) -> Answer | Trouble:
        self.heard.append(request)
        return super().look(request)


def listening(capability=LISTED) -> tuple[Desk, ListeningRoom]:
    desk = Desk(capability)
    room = ListeningRoom(capability)
    room.heard = []
    desk.use_room(room)
    return desk, room


def scan(desk: Desk, answers: Answers = UNASKED, mode: Mode = Mode.ENTRY) -> Verdict:
    desk.clock.seconds += 2
    verdict = desk.admission.scan("T1", mode, answers=answers)
    assert isinstance(verdict, Verdict)
    return verdict


class TestDirect:
    def test_an_open_question_lets_nobody_in_and_names_what_to_ask(self):
        desk, room = listening()
        desk.list_ticket()
        room.uses = [OPEN]
        verdict = scan(desk)
        assert (verdict.outcome, verdict.reason) == (Outcome.DENY, Reason.NEEDS_ANSWER)
        assert (verdict.judgement.what_now, verdict.questions) == (WhatNow.ASK, (WRIST,))
        assert verdict.upload is Upload.NOT_NEEDED
        assert not any(item.counts for item in desk.journal.items.values())

    def test_what_no_door_can_ask_goes_to_the_cash_desk(self):
        desk, room = listening()
        room.uses = [replace(OPEN, questions=(WRIST, FILE))]
        assert scan(desk).judgement.what_now is WhatNow.SEND_TO_CASH_DESK

    def test_the_answers_go_along_under_a_name_of_their_own(self):
        desk, room = listening()
        desk.list_ticket()
        room.uses = [OPEN, IN]
        first, second = scan(desk), scan(desk, LARGE)
        assert [request.answers for request in room.heard] == [{}, LARGE]
        assert [request.item_id for request in room.heard] == [first.scan_id, second.scan_id]
        assert first.scan_id != second.scan_id
        assert (second.outcome, second.upload) == (Outcome.ADMIT, Upload.DONE)

    def test_heard_answers_are_forgotten(self):
        desk, room = listening()
        desk.list_ticket()
        room.uses = [IN]
        item = desk.journal.items[scan(desk, LARGE).scan_id]
        assert (item.state, item.answers) == (ItemState.ACKNOWLEDGED, {})

    def test_a_lost_answer_keeps_them_until_it_is_settled(self):
        desk, room = listening()
        desk.list_ticket()
        room.uses = [CUT]
        item = desk.journal.items[scan(desk, LARGE).scan_id]
        assert (item.state, item.answers) == (ItemState.UNKNOWN, LARGE)

    def test_a_crash_between_request_and_answer_loses_none(self):
        desk, room = listening()
        desk.list_ticket()

        def power_cut(request):
            room.heard.append(request)
            raise KeyboardInterrupt

        room.use = power_cut
        with pytest.raises(KeyboardInterrupt):
            scan(desk, LARGE)
        item = next(iter(desk.journal.items.values()))
        assert (item.state, item.answers, item.item_id) == (ItemState.INTENT, LARGE, room.heard[0].item_id)
        assert recover("fair", desk.journal, desk.clock) == 1
        desk.clock.seconds += 60
        assert desk.journal.items[item.item_id].answers == LARGE
        room.settlements = [Settlement(ItemState.UNKNOWN), Settlement(ItemState.WAITING)]
        desk.synchronisation.push()
        released = desk.journal.items[item.item_id]
        assert (released.state, released.answers) == (ItemState.RELEASED, {}), "nobody went in: they are asked anew"

    def test_a_vendor_that_went_away_gets_them_with_the_upload(self):
        desk, room = listening()
        desk.list_ticket()
        room.uses = [AWAY]
        verdict = scan(desk, LARGE)
        assert (verdict.outcome, verdict.upload) == (Outcome.ADMIT, Upload.WAITING)
        sent = []
        room.uploads = [lambda items: (sent.extend(items), taken(items))[1]]
        desk.synchronisation.push(lambda: False)
        assert [item.answers for item in sent] == [LARGE]
        assert desk.journal.items[verdict.scan_id].answers == {}

    def test_a_look_carries_them_too(self):
        desk, room = listening(UNLISTED)
        room.looks = [IN]
        scan(desk, LARGE, Mode.CHECK)
        assert [request.answers for request in room.heard] == [LARGE]


class TestTwoStep:
    def test_what_was_answered_before_the_turnstile_is_used_at_it(self):
        desk, room = listening(replace(UNLISTED, looks_first=False))
        room.looks, room.uses = [OPEN, IN], [IN]
        asked = desk.admission.hold("T1")
        assert isinstance(asked, Verdict)
        assert asked.questions == (WRIST,)
        held = desk.admission.hold("T1", LARGE)
        assert isinstance(held, Verdict)
        assert desk.journal.items[held.scan_id].answers == LARGE
        passed = desk.admission.pass_held(held.scan_id)
        assert isinstance(passed, Verdict)
        assert passed.outcome is Outcome.ADMIT
        assert [request.answers for request in room.heard] == [{}, LARGE, LARGE]
        assert all(item.answers == {} for item in desk.journal.items.values())

    def test_a_hold_that_is_given_up_forgets_them(self):
        desk, _room = listening()
        desk.list_ticket()
        desk.link.failed(AWAY, None)
        held = desk.admission.hold("T1", LARGE)
        assert isinstance(held, Verdict)
        assert desk.admission.release_held(held.scan_id) is None
        assert desk.journal.items[held.scan_id].answers == {}


def test_the_station_itself_keeps_them_where_it_lets_somebody_in():
    desk = Desk(LISTED, Strategy.LOCAL)
    desk.list_ticket()
    first, again = scan(desk, LARGE), scan(desk, LARGE)
    assert desk.journal.items[first.scan_id].answers == LARGE
    refusal = desk.journal.items[again.scan_id]
    assert (refusal.action, refusal.answers) == (Action.REFUSAL, {})


def test_a_question_of_the_list_is_no_refusal_for_the_vendor_to_hear_of():
    desk = Desk(LIST_OF_PASSAGES, Strategy.LOCAL)
    row = Ticket(TicketKey("fair", "main", "T1"), ("T1",), facts=TicketFacts("1", questions=(WRIST,)), page_seq=1)
    desk.mirror.rows[row.key] = row
    desk.mirror.listed_terms["main"] = ListTerms()
    desk.mirror.read_at = desk.clock.now()
    asked, wrong = scan(desk), scan(desk, {"1": "9"})
    assert [verdict.questions for verdict in (asked, wrong)] == [(WRIST,), (WRIST,)]
    assert desk.journal.items == {}
    assert scan(desk, LARGE).judgement.lets_pass
    assert scan(desk, LARGE).reason is Reason.ALREADY_USED
    assert [item.action for item in desk.journal.items.values()] == [Action.ENTRY, Action.REFUSAL]
