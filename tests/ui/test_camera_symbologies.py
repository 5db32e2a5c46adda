"""What the camera reads at a profile's door is ticked in the settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from station.app.context import SYMBOLOGIES
from station.capture.reading import CodeFormat
from station.domain.trouble import Trouble, TroubleKind
from station.ui.camera.symbologies_card import SymbologiesCard
from station.ui.context import SymbologiesChosen
from station.ui.language import Language
from station.ui.words_camera import symbology_name, symbology_use
from tests.ui import facts
from tests.ui.conftest import OpenWindow

USUAL = ["QRCode", "Code128", "Code39"]


def ticked(card: SymbologiesCard) -> list[str]:
    return [name for name, box in card.boxes.items() if box.isChecked()]


@pytest.mark.parametrize("language", ["en", "de", "fr", "pt", "nl"])
def test_every_kind_of_code_has_a_name_and_a_use(language: str, catalogues: object) -> None:
    Language().use(language)
    for words in (symbology_name, symbology_use):
        said = [words(each.value) for each in CodeFormat]
        assert all(said)
        assert len(set(said)) == len(CodeFormat)
    assert facts.SYMBOLOGIES == SYMBOLOGIES


def test_a_tick_is_asked_for_at_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window._go_to_settings()
    card = window._settings.symbologies
    assert ticked(card) == USUAL
    with qtbot.waitSignal(window.symbologies_chosen) as asked:
        qtbot.keyClick(card.boxes["Aztec"], Qt.Key.Key_Space)
    assert asked.args == [SymbologiesChosen("Main entrance", ("QRCode", "Code128", "Code39", "Aztec"))]
    with qtbot.waitSignal(window.symbologies_chosen) as asked:
        qtbot.keyClick(card.boxes["Aztec"], Qt.Key.Key_Space)
    assert asked.args == [SymbologiesChosen("Main entrance", ())], "the usual ones are no choice to keep"


def test_one_kind_has_to_stay(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    entrance, museum = window._context.profiles
    window.use_context(replace(window._context, profiles=(replace(entrance, symbologies=("EAN13",)), museum)))
    window._go_to_settings()
    card = window._settings.symbologies
    assert ticked(card) == ["EAN13"]
    with qtbot.assertNotEmitted(window.symbologies_chosen):
        qtbot.keyClick(card.boxes["EAN13"], Qt.Key.Key_Space)
    assert ticked(card) == ["EAN13"]
    assert card._last.isVisible()
    qtbot.keyClick(card.boxes["QRCode"], Qt.Key.Key_Space)
    assert not card._last.isVisible()


def test_a_choice_that_was_not_kept_is_taken_back_and_told(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window._go_to_settings()
    card = window._settings.symbologies
    qtbot.keyClick(card.boxes["PDF417"], Qt.Key.Key_Space)
    window.setting_kept(Trouble(TroubleKind.NOT_WRITABLE, "settings.json"))
    assert ticked(card) == USUAL
    assert "settings.json" in window._settings._trouble.text()


def test_without_a_profile_there_is_nothing_to_tick(open_window: OpenWindow) -> None:
    window = open_window(active="", profiles=(), capability=None)
    window._go_to_settings()
    assert not window._settings.symbologies.isVisible()
