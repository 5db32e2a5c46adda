"""Two-step through the real window, the real workers and the demo's vendor: held, passed, freed."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.domain.verdict import Mode, Outcome
from station.ui.presentation import Tone
from station.ui.wedge_filter import WedgeScan
from station.workers.events import VerdictReached
from tests.app.conftest import Office, OpenOffice


def at_turnstile(open_office: OpenOffice) -> Office:
    office = open_office("cm")
    office.ready()
    assert office.window.context.preferences.change(two_step=True) is None
    office.window.show()
    office.window.activateWindow()  # keys go to no other
    office.until(office.window.isActiveWindow)
    return office


def after(office: Office, act: object) -> VerdictReached:
    count = len(office.window.verdicts)
    assert callable(act)
    act()
    office.until(lambda: len(office.window.verdicts) > count)
    return office.window.verdicts[-1]


def wedge(office: Office, code: str) -> VerdictReached:
    scan = WedgeScan(code, len(code), 40.0, "enter", time.monotonic())
    return after(office, lambda: office.window.wedge_scanned(scan))


def test_a_ticket_is_used_when_its_person_has_passed(open_office: OpenOffice) -> None:
    office = at_turnstile(open_office)
    held = wedge(office, "CM-VALID-1")
    assert held.held
    assert (held.verdict.mode, held.verdict.outcome) == (Mode.CHECK, Outcome.ADMIT)
    assert office.window.door.panel.shown.tone is Tone.HELD
    passed = after(office, lambda: QTest.keyClick(office.window, Qt.Key.Key_Space))
    assert (passed.verdict.mode, passed.verdict.outcome) == (Mode.ENTRY, Outcome.ADMIT)
    assert office.window.door.panel.shown.tone is Tone.ADMIT
    assert wedge(office, "CM-VALID-1").verdict.outcome is Outcome.DENY
    assert office.window.failures == []


def test_who_walks_away_may_come_again(open_office: OpenOffice) -> None:
    office = at_turnstile(open_office)
    assert wedge(office, "CM-VALID-1").held
    QTest.keyClick(office.window, Qt.Key.Key_Escape)
    assert office.window.door.panel.shown.tone is Tone.READY
    again = wedge(office, "CM-VALID-1")
    assert again.held
    assert again.verdict.outcome is Outcome.ADMIT
    assert not wedge(office, "CM-USED-1").held
    assert office.window.door.panel.shown.tone is Tone.DENY
    assert wedge(office, "CM-VALID-1").held, "the scan of another ticket freed it"
    assert office.window.failures == []
