"""Signed codes at a door whose vendor is away: judged by the key that came with the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.domain.journal import ItemState
from station.domain.profile import OfflinePolicy
from station.domain.verdict import Check, Outcome, Reason, Source
from tests.integration.conftest import OpenDoor
from tests.integration.doors import Door, Vendors


def away(open_door: OpenDoor, vendors: Vendors) -> Door:
    """A door with its list, and nobody else."""
    door = open_door("tibillet", unknown_code=OfflinePolicy.ATTENTION)
    assert door.synchronise() is None
    vendors.sandbox.outage("tibillet")
    return door


def test_a_genuine_ticket_is_green_from_the_list_and_sent_later(open_door: OpenDoor, vendors: Vendors) -> None:
    door, tibillet = away(open_door, vendors), vendors.sandbox.tibillet
    ticket = tibillet.events.uuid_of("TB-VALID-1")
    for restarted in (False, True):
        if restarted:
            door.restart()
        printed = tibillet.qr_text("TB-VALID-1")  # another text each time
        verdict = door.scan(printed)
        expected = (Outcome.DENY, Reason.ALREADY_USED) if restarted else (Outcome.ADMIT, Reason.VALID)
        assert (verdict.outcome, verdict.reason, verdict.source) == (*expected, Source.MIRROR)
        assert verdict.judgement.unmade == ()
    vendors.sandbox.restore("tibillet")
    door.synchronise()
    assert [item.state for item in door.items_of(ticket)] == [ItemState.ACKNOWLEDGED]
    assert door.let_in[ticket] == 1


def test_what_the_events_key_did_not_sign_is_refused_and_what_it_cannot_tell_looked_at(
    open_door: OpenDoor, vendors: Vendors
) -> None:
    door, tibillet = away(open_door, vendors), vendors.sandbox.tibillet
    payload, signature = tibillet.qr_text("TB-VALID-1").split(":")
    _, others = tibillet.qr_text("TB-VALID-2").split(":")
    for text, outcome, reason in (
        (f"{payload}:{others}", Outcome.DENY, Reason.MALFORMED_CODE),
        (f"{payload}:", Outcome.DENY, Reason.MALFORMED_CODE),
        (f"{payload}:{signature[:-4]}", Outcome.DENY, Reason.MALFORMED_CODE),
        (tibillet.qr_text("TB-OTHER-EVENT-1"), Outcome.DENY, Reason.UNKNOWN_CODE),
        (tibillet.events.uuid_of("TB-VALID-1"), Outcome.ATTENTION, Reason.OFFLINE_UNVERIFIED),
    ):
        verdict = door.scan(text)
        assert (verdict.outcome, verdict.reason, verdict.source) == (outcome, reason, Source.MIRROR), text
    assert verdict.judgement.unmade == (Check.SIGNATURE,)
    assert len(door.items()) == 1


@pytest.mark.parametrize("shows_keys", [True, False])
def test_a_server_that_shows_no_key_any_more_leaves_the_door_as_it_was_without(
    open_door: OpenDoor, vendors: Vendors, shows_keys: bool
) -> None:
    tibillet = vendors.sandbox.tibillet
    door = open_door("tibillet")
    assert door.synchronise() is None
    tibillet.options = replace(tibillet.options, shows_keys=shows_keys)
    assert door.synchronise() is None
    vendors.sandbox.outage("tibillet")
    verdict = door.scan(tibillet.qr_text("TB-VALID-1"))
    assert (verdict.outcome is Outcome.ADMIT, Check.SIGNATURE in verdict.judgement.unmade) == (
        shows_keys,
        not shows_keys,
    )
