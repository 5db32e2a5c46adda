"""The list of the last scans: changed row by row, under Qt's own model tester."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from station.domain.journal import ScanSummary
from station.domain.verdict import Outcome, Source, Upload
from station.ui.models.scan_list import (
    LONGEST,
    SUMMARY_ROLE,
    ScanListModel,
    details_of,
    mark_of,
    subtitle_of,
    summary_of,
    title_of,
)
from station.ui.window import MainWindow
from tests.ui import facts


def scan(name: int, upload: Upload = Upload.WAITING) -> ScanSummary:
    return replace(summary_of(facts.admitted()), scan_id=str(name), upload=upload)


def held(model: ScanListModel) -> list[ScanSummary]:
    return [model.index(row).data(SUMMARY_ROLE) for row in range(model.rowCount())]


def test_fresh_scans_come_first_and_the_list_stays_short(qtmodeltester: ModelTester) -> None:
    model = ScanListModel()
    qtmodeltester.check(model)
    for name in range(LONGEST + 5):
        model.prepend(scan(name))
        model.prepend(scan(name))
    assert [one.scan_id for one in held(model)] == [str(name) for name in range(LONGEST + 4, 4, -1)]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.booleans()), max_size=8))
def test_the_journals_list_is_taken_over(
    qtmodeltester: ModelTester, qapp: object, steps: list[tuple[int, int, bool]]
) -> None:
    model = ScanListModel()
    qtmodeltester.check(model)
    for newest, length, sent in steps:
        upload = Upload.DONE if sent else Upload.WAITING
        wanted = tuple(scan(name, upload) for name in range(newest, newest - length, -1))
        model.replace(wanted)
        assert held(model) == list(wanted)


def test_a_sent_scan_changes_its_row_and_nothing_else(qtbot: QtBot) -> None:
    model = ScanListModel()
    model.replace((scan(2), scan(1)))
    with (
        qtbot.waitSignal(model.dataChanged),
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.rowsInserted),
    ):
        model.replace((scan(2, Upload.DONE), scan(1)))


def test_texts_and_marks() -> None:
    denied = summary_of(facts.denied())
    assert title_of(denied) == "Adult · \u2068Chloé Brandt\u2069"
    assert subtitle_of(denied) == "Denied · Already used"
    assert title_of(summary_of(facts.unknown_offline())) == "XQ-4411-Z"
    assert "not sent yet" in subtitle_of(summary_of(facts.attention()))
    assert "Barcode wurde schon <b>eingelöst</b>" in details_of(denied)
    made = {
        mark_of(summary_of(make()))
        for make in (facts.admitted, facts.admitted_from_list, facts.denied, facts.attention)
    }
    assert len(made) == 4
    assert summary_of(facts.admitted()).source is Source.VENDOR
    assert summary_of(facts.denied()).outcome is Outcome.DENY


def test_arrow_keys_open_the_details_and_escape_closes_them(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.door_state_read(facts.door_state())
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    view = window.door.scans.view
    assert view.hasFocus()
    assert window.door.details.isVisible()
    assert window.door.details._title.text() == "Adult · Fatima Etxeberria"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert "VIP" in window.door.details._title.text()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not window.door.details.isVisible()


def test_a_click_opens_the_details(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    window.door_state_read(facts.door_state())
    view = window.door.scans.view
    place = view.visualRect(view.model().index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Chloé Brandt" in window.door.details._title.text()
    assert window.door.details._text.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_rows_are_painted_in_every_theme(open_window: Callable[..., MainWindow], theme: str) -> None:
    window = open_window(preferences=facts.MemoryPreferences(facts.Values(theme=theme)))
    empty = window.door.scans.grab().toImage()
    window.door_state_read(facts.door_state())
    assert window.door.scans.grab().toImage() != empty
