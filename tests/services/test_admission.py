"""Admission through a room that answers as told: what is asked, what is written, what is shown."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from station.domain.capability import Capability
from station.domain.change import Link
from station.domain.journal import Action, ConflictKind, ItemState
from station.domain.profile import OfflinePolicy, Strategy
from station.domain.ticket import Ticket, TicketKey, TicketStatus
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.domain.vendor import Answer, Settlement
from station.domain.verdict import Check, Mode, Outcome, Reason, Source, Upload, Verdict
from tests.services.desk import AWAY, CUT, LISTED, SILENT, UNLISTED, USED, YES, Desk, taken


def scan(desk: Desk, code: str = "T1", mode: Mode = Mode.ENTRY) -> Verdict:
    desk.clock.seconds += 2
    verdict = desk.admission.scan(code, mode)
    assert isinstance(verdict, Verdict)
    assert desk.journal.verdicts[-1] == replace(verdict, elapsed_ms=0.0), "shown and journaled differ"
    return verdict


def told(verdict: Verdict) -> tuple[Outcome, Reason, Source, Upload]:
    return verdict.outcome, verdict.reason, verdict.source, verdict.upload


class TestLocal:
    def test_the_mirror_decides_and_the_outbox_waits(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket()
        assert told(scan(desk)) == (Outcome.ADMIT, Reason.VALID, Source.MIRROR, Upload.WAITING)
        assert told(scan(desk)) == (Outcome.DENY, Reason.ALREADY_USED, Source.MIRROR, Upload.WAITING)
        assert [item.action for item in desk.journal.items.values()] == [Action.ENTRY, Action.REFUSAL]
        assert desk.room.asked == []

    def test_an_exit_and_what_follows(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket()
        assert scan(desk, mode=Mode.EXIT).reason is Reason.NEVER_ENTERED
        scan(desk)
        assert scan(desk, mode=Mode.EXIT).reason is Reason.CHECKED_OUT
        assert scan(desk, mode=Mode.EXIT).reason is Reason.ALREADY_OUTSIDE
        again = scan(desk)
        assert (again.outcome, again.judgement.unmade) == (Outcome.ATTENTION, (Check.REENTRY,))
        assert scan(desk).reason is Reason.ALREADY_USED

    def test_a_check_uses_nothing(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket()
        for _ in range(2):
            assert told(scan(desk, mode=Mode.CHECK)) == (Outcome.ADMIT, Reason.VALID, Source.MIRROR, Upload.NOT_NEEDED)
        assert desk.journal.items == {}

    @pytest.mark.parametrize("raw", ["", "\r\n", "x" * 5000, "a\x00b", "a\ud800"])
    def test_what_is_no_code_is_refused_and_journaled(self, raw):
        desk = Desk(LISTED, Strategy.LOCAL)
        verdict = scan(desk, raw)
        assert told(verdict) == (Outcome.DENY, Reason.MALFORMED_CODE, Source.MIRROR, Upload.NOT_NEEDED)
        assert verdict.code.encode("utf-8").decode("utf-8") == verdict.code
        assert isinstance(desk.admission.hold(raw), Verdict)
        assert desk.admission.recognise(raw) is None

    def test_a_code_let_in_before_the_list_knew_it_is_not_let_in_again(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.put(ItemState.WAITING)
        item = next(iter(desk.journal.items.values()))
        desk.journal.store(replace(item, key=TicketKey("fair", "", "T1")))
        desk.list_ticket()
        assert scan(desk).reason is Reason.ALREADY_USED

    def test_a_ticket_of_a_section_the_profile_was_set_to_before_is_for_another_event(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket()
        row = next(iter(desk.mirror.rows.values()))
        desk.mirror.rows = {row.key: replace(row, key=replace(row.key, section="last year"))}
        assert scan(desk).reason is Reason.WRONG_EVENT
        assert desk.admission.recognise("T1") is None
        desk.room.known_sections = ()
        assert scan(desk).outcome is Outcome.ADMIT

    def test_a_list_read_in_the_time_to_come_is_of_any_age(self):
        """The clock was set back since."""
        for wrong, outcome in ((-0.5, Outcome.ADMIT), (-60.0, Outcome.ATTENTION)):
            desk = Desk(LISTED, Strategy.LOCAL)
            desk.list_ticket()
            desk.clock.wrong = wrong
            verdict = scan(desk)
            assert (verdict.outcome, Check.LIST_AGE in verdict.judgement.unmade) == (outcome, wrong == -60.0)
            assert scan(desk, "T9").reason is Reason.UNKNOWN_CODE

    def test_details_come_from_the_mirror_at_once(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        assert desk.admission.recognise("T1") is None
        desk.list_ticket()
        known = desk.admission.recognise(" T1\n")
        assert known is not None
        assert known.key.ticket_id == "T1"
        assert desk.journal.verdicts == []

    def test_a_mode_the_account_lacks_is_refused_without_asking(self):
        entries = Capability(frozenset({Mode.ENTRY}), LISTED.counting, ticket_list=True, reads_single_codes=False)
        desk = Desk(entries)
        desk.list_ticket(used=1)
        assert scan(desk, mode=Mode.EXIT).reason is Reason.UNSUPPORTED
        assert desk.room.asked == []


class TestDirectWithList:
    def test_the_vendor_says_yes(self):
        desk = Desk(LISTED)
        desk.list_ticket()
        desk.room.uses = [YES]
        verdict = scan(desk)
        assert told(verdict) == (Outcome.ADMIT, Reason.VALID, Source.VENDOR, Upload.DONE)
        assert verdict.vendor_message == "Eintritte: 1"
        assert desk.states() == ["acknowledged"]

    def test_the_vendor_says_no(self):
        desk = Desk(LISTED)
        desk.list_ticket()
        desk.room.uses = [USED]
        assert told(scan(desk)) == (Outcome.DENY, Reason.ALREADY_USED, Source.VENDOR, Upload.NOT_NEEDED)
        assert (desk.states(), desk.journal.raised) == (["refused"], {})

    def test_a_code_the_list_does_not_know_yet_takes_the_vendors_key(self):
        desk = Desk(LISTED)
        key = TicketKey("fair", "main", "B-77")
        desk.room.uses = [replace(YES, ticket=Ticket(key, ("T1", "B-77")))]
        verdict = scan(desk)
        assert verdict.ticket is not None
        assert next(iter(desk.journal.items.values())).key == key

    def test_never_sent_falls_to_the_mirror_and_waits(self):
        desk = Desk(LISTED)
        desk.list_ticket()
        desk.room.uses = [AWAY]
        assert told(scan(desk)) == (Outcome.ADMIT, Reason.VALID, Source.MIRROR, Upload.WAITING)
        assert desk.states() == ["released", "waiting"]
        assert scan(desk).reason is Reason.ALREADY_USED
        assert desk.room.asked == [("entry", "T1")], "a vendor known to be away is not waited for"

    def test_a_cut_line_is_unknown_and_goes_on_counting(self):
        desk = Desk(LISTED)
        desk.list_ticket()
        desk.room.uses = [CUT]
        assert told(scan(desk)) == (Outcome.ADMIT, Reason.VALID, Source.MIRROR, Upload.UNKNOWN)
        assert desk.states() == ["unknown"]
        desk.room.settlements = [Settlement(ItemState.UNKNOWN, "1")]
        assert scan(desk).reason is Reason.ALREADY_USED
        assert [act for act, _ in desk.room.asked] == ["entry", "settle"]

    def test_a_queued_use_is_sent_before_anything_new_is_asked(self):
        desk = Desk(LISTED)
        desk.list_ticket(maximum=2)
        desk.put(ItemState.WAITING)
        desk.room.uploads = [taken]
        desk.room.uses = [YES]
        assert told(scan(desk)) == (Outcome.ADMIT, Reason.VALID, Source.VENDOR, Upload.DONE)
        assert [act for act, _ in desk.room.asked] == ["upload", "entry"]

    def test_what_could_not_be_settled_is_not_overtaken_either(self):
        desk = Desk(LISTED)
        desk.list_ticket(maximum=3)
        desk.put(ItemState.UNKNOWN)
        desk.put(ItemState.WAITING)
        desk.room.settlements = [Settlement(ItemState.UNKNOWN, "1")]
        assert told(scan(desk)) == (Outcome.ADMIT, Reason.VALID, Source.MIRROR, Upload.WAITING)
        assert desk.room.asked == [("settle", "T1")]

    def test_what_another_thread_is_sending_is_not_overtaken(self):
        desk = Desk(LISTED)
        desk.list_ticket(maximum=2)
        desk.put(ItemState.SENDING)
        assert told(scan(desk)) == (Outcome.ADMIT, Reason.VALID, Source.MIRROR, Upload.WAITING)
        assert desk.room.asked == []

    def test_a_use_nobody_went_in_on_lets_its_person_in_once(self):
        desk = Desk(LISTED)
        desk.list_ticket()
        desk.put(ItemState.ACKNOWLEDGED, admitted=False)
        assert told(scan(desk)) == (Outcome.ATTENTION, Reason.VALID, Source.VENDOR, Upload.DONE)
        desk.room.uses = [USED]
        assert scan(desk).outcome is Outcome.DENY


class TestDirectWithoutList:
    def test_looked_at_first_then_used(self):
        desk = Desk(UNLISTED)
        desk.room.looks, desk.room.uses = [YES], [YES]
        assert told(scan(desk)) == (Outcome.ADMIT, Reason.VALID, Source.VENDOR, Upload.DONE)
        assert [act for act, _ in desk.room.asked] == ["look", "entry"]
        assert next(iter(desk.journal.items.values())).evidence == YES.evidence

    def test_a_no_to_the_look_is_final_and_nothing_is_used(self):
        desk = Desk(UNLISTED)
        desk.room.looks = [USED]
        verdict = scan(desk)
        assert told(verdict) == (Outcome.DENY, Reason.ALREADY_USED, Source.VENDOR, Upload.NOT_NEEDED)
        assert desk.journal.items == {}

    def test_a_check_only_looks(self):
        desk = Desk(UNLISTED)
        desk.room.looks = [YES]
        assert told(scan(desk, mode=Mode.CHECK)) == (Outcome.ADMIT, Reason.VALID, Source.VENDOR, Upload.NOT_NEEDED)

    def test_another_door_in_the_same_moment_is_a_conflict_and_no_entry(self):
        desk = Desk(UNLISTED)
        desk.room.looks, desk.room.uses = [YES], [Answer(False, Reason.CONFLICT, "another device")]
        assert scan(desk).outcome is Outcome.DENY
        [conflict] = desk.journal.conflicts("fair")
        assert (conflict.kind, conflict.people, conflict.message) == (
            ConflictKind.ADMITTED_ELSEWHERE,
            0,
            "another device",
        )
        assert desk.journal.items[conflict.item_id].door_time == conflict.here_at

    def test_an_exit_is_sent_without_a_look(self):
        desk = Desk(UNLISTED)
        desk.room.uses = [Answer(True, Reason.CHECKED_OUT)]
        assert scan(desk, mode=Mode.EXIT).reason is Reason.CHECKED_OUT

    @pytest.mark.parametrize(
        ("trouble", "reason"),
        [
            (AWAY, Reason.OFFLINE_UNVERIFIED),
            (SILENT, Reason.OFFLINE_UNVERIFIED),
            (Trouble(TroubleKind.UNAUTHORIZED), Reason.VENDOR_TROUBLE),
            (Trouble(TroubleKind.GARBLED), Reason.VENDOR_TROUBLE),
        ],
    )
    def test_silence_is_refused_by_policy(self, trouble, reason):
        desk = Desk(UNLISTED)
        desk.room.looks = [trouble]
        assert told(scan(desk)) == (Outcome.DENY, reason, Source.MIRROR, Upload.NOT_NEEDED)

    def test_silence_by_the_other_policy_lets_in_once_and_queues(self):
        desk = Desk(UNLISTED, offline=OfflinePolicy.ATTENTION)
        desk.room.looks = [AWAY, AWAY]
        first = scan(desk)
        assert told(first) == (Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED, Source.MIRROR, Upload.WAITING)
        second = scan(desk)
        assert second.reason is Reason.ALREADY_USED
        assert second.judgement.previous is not None
        assert not second.judgement.previous.sent

    def test_cut_after_the_commit_is_neither_a_false_refusal_nor_a_second_use(self):
        desk = Desk(UNLISTED)
        desk.room.looks, desk.room.uses = [YES], [CUT]
        desk.room.settlements = [Settlement(ItemState.ACKNOWLEDGED)]
        assert told(scan(desk)) == (Outcome.ATTENTION, Reason.VALID, Source.VENDOR, Upload.DONE)
        desk.room.looks = [USED]
        assert scan(desk).reason is Reason.ALREADY_USED
        assert [act for act, _ in desk.room.asked].count("entry") == 1

    def test_cut_before_the_commit_is_scanned_again(self):
        desk = Desk(UNLISTED)
        desk.room.looks, desk.room.uses = [YES], [CUT]
        desk.room.settlements = [Settlement(ItemState.WAITING)]
        assert told(scan(desk)) == (Outcome.DENY, Reason.OFFLINE_UNVERIFIED, Source.MIRROR, Upload.UNKNOWN)

        desk.room.looks, desk.room.settlements = [YES, YES], [Settlement(ItemState.WAITING)]
        soon = scan(desk)
        assert (soon.reason, desk.states()) == (Reason.OFFLINE_UNVERIFIED, ["unknown"]), "it may still arrive there"

        desk.clock.seconds += 5
        desk.room.looks, desk.room.settlements = [YES, YES], [Settlement(ItemState.WAITING)]
        desk.room.uses = [YES]
        assert scan(desk).outcome is Outcome.ADMIT
        assert desk.states() == ["released", "acknowledged"]

    def test_refused_in_doubt_then_settled_by_the_background_lets_in_at_the_next_scan(self):
        desk = Desk(UNLISTED)
        desk.room.looks, desk.room.uses, desk.room.settlements = [YES], [CUT], [AWAY]
        assert told(scan(desk)) == (Outcome.DENY, Reason.OFFLINE_UNVERIFIED, Source.MIRROR, Upload.UNKNOWN)
        desk.room.settlements = [Settlement(ItemState.ACKNOWLEDGED)]
        desk.synchronisation.push()
        desk.room.looks = [USED]
        assert told(scan(desk)) == (Outcome.ATTENTION, Reason.VALID, Source.VENDOR, Upload.DONE)
        desk.room.looks = [USED]
        assert scan(desk).outcome is Outcome.DENY

    def test_an_unknown_use_is_settled_before_the_next_look_counts(self):
        desk = Desk(UNLISTED)
        desk.put(ItemState.UNKNOWN, admitted=False)
        desk.room.looks = [USED, USED]
        desk.room.settlements = [Settlement(ItemState.ACKNOWLEDGED)]
        assert scan(desk).outcome is Outcome.ATTENTION
        assert [act for act, _ in desk.room.asked] == ["look", "settle", "look"]


class TestTwoSteps:
    def test_a_hold_keeps_other_lanes_from_turning_green(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket()
        held = desk.admission.hold("T1")
        assert isinstance(held, Verdict)
        assert (held.outcome, held.mode) == (Outcome.ADMIT, Mode.CHECK)
        assert scan(desk).reason is Reason.HELD_ELSEWHERE
        passed = desk.admission.pass_held(held.scan_id)
        assert isinstance(passed, Verdict)
        assert passed.outcome is Outcome.ADMIT
        assert scan(desk).reason is Reason.ALREADY_USED

    def test_walking_away_or_time_frees_the_ticket(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket()
        first = desk.admission.hold("T1")
        assert isinstance(first, Verdict)
        assert desk.admission.release_held(first.scan_id) is None
        second = desk.admission.hold("T1")
        assert isinstance(second, Verdict)
        assert second.outcome is Outcome.ADMIT
        desk.clock.seconds += 31
        desk.mirror.read_at = desk.clock.now()
        assert scan(desk).outcome is Outcome.ADMIT
        late = desk.admission.pass_held(second.scan_id)
        assert isinstance(late, Verdict)
        assert late.reason is Reason.ALREADY_USED

    def test_a_no_when_the_person_passes_is_a_conflict(self):
        desk = Desk(UNLISTED)
        desk.room.looks = [YES]
        held = desk.admission.hold("T1")
        assert isinstance(held, Verdict)
        desk.room.looks = [USED]
        passed = desk.admission.pass_held(held.scan_id)
        assert isinstance(passed, Verdict)
        assert passed.outcome is Outcome.DENY
        assert list(desk.journal.raised) == [f"passed:{held.scan_id}"]

    def test_a_hold_at_a_silent_vendor_follows_the_policy(self):
        desk = Desk(UNLISTED)
        desk.room.looks = [AWAY]
        held = desk.admission.hold("T1")
        assert isinstance(held, Verdict)
        assert held.reason is Reason.OFFLINE_UNVERIFIED
        assert desk.journal.items == {}

    def test_a_hold_is_refused_while_something_of_the_ticket_is_pending(self):
        desk = Desk(UNLISTED)
        desk.put(ItemState.WAITING)
        desk.room.looks = [YES]
        held = desk.admission.hold("T1")
        assert isinstance(held, Verdict)
        assert held.reason is Reason.ALREADY_USED

    def test_passing_what_was_never_held_is_a_bug(self):
        with pytest.raises(LookupError):
            Desk(LISTED).admission.pass_held("nothing")


class TestForced:
    def test_offline_by_hand_asks_nobody_and_the_list_decides(self):
        desk = Desk(LISTED)
        desk.list_ticket()
        desk.link.answered(10.0)
        desk.link.force(Link.OFFLINE, 900.0)
        verdict = scan(desk)
        assert (verdict.outcome, verdict.source, desk.room.asked) == (Outcome.ADMIT, Source.MIRROR, [])

    def test_offline_by_hand_without_a_list_is_the_profiles_policy(self):
        desk = Desk(UNLISTED, offline=OfflinePolicy.ATTENTION)
        desk.link.force(Link.OFFLINE)
        assert scan(desk).outcome is Outcome.ATTENTION
        assert desk.admission.hold("T2").outcome is Outcome.ATTENTION
        assert desk.room.asked == []

    def test_online_by_hand_asks_though_the_vendor_seemed_away(self):
        desk = Desk(LISTED)
        desk.list_ticket()
        desk.link.failed(AWAY)
        desk.link.force(Link.ONLINE)
        desk.room.uses = [YES]
        assert scan(desk).source is Source.VENDOR


class TestGone:
    @staticmethod
    def gone(desk: Desk) -> None:
        desk.list_ticket()
        [key] = desk.mirror.rows
        desk.mirror.rows[key] = replace(desk.mirror.rows[key], status=TicketStatus.GONE)

    def test_the_vendor_is_asked_also_where_the_list_decides(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        self.gone(desk)
        desk.room.uses = [Answer(False, Reason.CANCELED)]
        assert told(scan(desk))[:3] == (Outcome.DENY, Reason.CANCELED, Source.VENDOR)

    def test_offline_it_is_attention(self):
        desk = Desk(LISTED, Strategy.LOCAL)
        self.gone(desk)
        desk.link.failed(AWAY)
        assert told(scan(desk))[:3] == (Outcome.ATTENTION, Reason.GONE, Source.MIRROR)


class TestStop:
    def test_a_disk_that_fills_between_the_two_steps_is_trouble(self, monkeypatch):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket()
        held = desk.admission.hold("T1")
        assert isinstance(held, Verdict)
        trouble = Trouble(TroubleKind.DISK_FULL, "journal.db")
        monkeypatch.setattr(desk.admission, "scan", lambda raw, mode, answers: trouble)
        assert desk.admission.pass_held(held.scan_id) == trouble

    def test_a_journal_that_cannot_be_written_is_trouble_and_never_a_verdict(self, monkeypatch):
        desk = Desk(LISTED, Strategy.LOCAL)
        desk.list_ticket()
        trouble = Trouble(TroubleKind.DISK_FULL, "journal.db")

        @contextmanager
        def full():
            raise TroubleError(trouble)
            yield

        monkeypatch.setattr(desk.journal, "transaction", full)
        assert desk.admission.scan("T1", Mode.ENTRY) == trouble
        assert desk.admission.scan("", Mode.ENTRY) == trouble
        assert desk.admission.hold("T1") == trouble
        assert desk.admission.pass_held("x") == trouble
        assert desk.admission.release_held("x") == trouble
        assert desk.journal.verdicts == []
