"""The panel by its pixels: colour, size of the word, frame, and texts of any length."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from station.domain.trouble import Trouble, TroubleKind
from station.domain.verdict import Mode, Verdict
from station.ui.presentation import present_stop, present_verdict
from station.ui.theme import DARK, LIGHT, MODE, VERDICT, Theme
from station.ui.widgets.big_word import big_word, word_font
from station.ui.widgets.verdict_panel import VerdictPanel
from station.ui.window import MainWindow
from tests.ui import facts

STATES: dict[str, Callable[[], Verdict]] = {
    "admit": facts.admitted,
    "from the list": facts.admitted_from_list,
    "deny": facts.denied,
    "unknown": facts.unknown_offline,
    "attention": facts.attention,
    "note": facts.noted,
    "awkward": facts.awkward,
}


@pytest.fixture
def panel(qtbot: QtBot) -> VerdictPanel:
    made = VerdictPanel(Theme(LIGHT))
    qtbot.addWidget(made)
    made.resize(930, 640)
    made.show()
    return made


def share(image: QImage, colour: str) -> float:
    """Of the sampled pixels, how many have exactly this colour."""
    wanted, hits, count = QColor(colour).rgb(), 0, 0
    for x in range(2, image.width(), 7):
        for y in range(2, image.height(), 7):
            hits += image.pixel(x, y) == wanted
            count += 1
    return hits / count


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("state", list(STATES))
def test_the_ground_is_the_verdicts_colour_alone(panel: VerdictPanel, state: str) -> None:
    verdict = STATES[state]()
    panel.show_presentation(present_verdict(verdict, facts.NOW))
    image = picture(panel)
    assert share(image, VERDICT[verdict.outcome].ground) > 0.5
    assert share(image, VERDICT[verdict.outcome].text) > 0.01
    for outcome, pair in VERDICT.items():
        assert outcome is verdict.outcome or share(image, pair.ground) == 0


def test_ready_is_neutral_in_both_themes(panel: VerdictPanel) -> None:
    assert share(picture(panel), LIGHT.ready) > 0.5
    panel.set_theme(Theme(DARK))
    assert share(picture(panel), DARK.ready) > 0.5
    for pair in VERDICT.values():
        assert share(picture(panel), pair.ground) == 0


def test_stop_looks_like_no_verdict(panel: VerdictPanel) -> None:
    panel.show_presentation(present_stop(Trouble(TroubleKind.DATABASE_DAMAGED)))
    image = picture(panel)
    assert share(image, "#0D0F14") > 0.6
    assert 0.01 < share(image, VERDICT[facts.denied().outcome].ground) < 0.1


@pytest.mark.parametrize("mode", [Mode.EXIT, Mode.CHECK])
def test_a_mode_frames_the_panel_and_is_written_on_it(panel: VerdictPanel, mode: Mode) -> None:
    panel.set_mode(mode)
    panel.show_presentation(present_verdict(replace(facts.admitted(), mode=mode), facts.NOW))
    image = picture(panel)
    for x, y in ((5, 320), (924, 320), (465, 635), (40, 6)):
        assert image.pixelColor(x, y) == QColor(MODE[mode].ground)
    stripe = image.copy(0, 8, 930, 28)
    assert share(stripe, MODE[mode].text) > 0.01
    panel.set_mode(Mode.ENTRY)
    assert picture(panel).pixelColor(5, 320) == QColor(VERDICT[facts.admitted().outcome].ground)


def test_a_ring_and_a_tag_change_the_picture(panel: VerdictPanel) -> None:
    plain = present_verdict(facts.admitted(), facts.NOW)
    pictures = []
    for shown in (plain, replace(plain, ring="From the list"), replace(plain, tag="already shown")):
        panel.show_presentation(shown)
        pictures.append(picture(panel))
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_word_is_an_eighth_of_the_window(
    open_window: Callable[..., MainWindow], size: tuple[int, int], language: str
) -> None:
    preferences = facts.MemoryPreferences(facts.Values(language=language))
    window = open_window(preferences=preferences)
    window.resize(*size)
    for make in STATES.values():
        window.verdict_reached(facts.reached(make()))
        window.grab()
        assert window.door.panel.word_cap_height >= window.height() / 8
        word = window.door.panel._laid_out().word
        lines = 2 if word.height > word.cap_height * 1.1 else 1
        assert word.path.boundingRect().height() >= lines * window.height() / 8 * 0.98
        layout = window.door.panel._laid_out()
        assert layout.word_at.x() + word.width <= window.door.panel.width()


@pytest.mark.parametrize("scale", [80, 100, 200])
@pytest.mark.parametrize("size", [(560, 480), (930, 640), (3000, 1900)])
def test_texts_of_any_length_leave_the_next_step_in_sight(qtbot: QtBot, scale: int, size: tuple[int, int]) -> None:
    panel = VerdictPanel(Theme(LIGHT, scale))
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show_presentation(present_verdict(facts.awkward(), facts.NOW))
    layout = panel._laid_out()
    assert layout.band is not None
    assert layout.what_now is not None
    assert layout.end <= layout.band.top() + 1 or layout.blocks[-1][1].y() < layout.band.top()
    assert layout.band.bottom() <= panel.height()


def test_narrowing_never_costs_height(qapp: object) -> None:
    wide, narrow = big_word("ATTENTION", 768, 2000, True), big_word("ATTENTION", 768, 500, True)
    assert narrow.width <= 501
    assert narrow.path.boundingRect().height() == pytest.approx(wide.path.boundingRect().height())
    assert word_font(768) is word_font(768)


def test_it_tells_once_when_a_verdict_is_on_the_screen(panel: VerdictPanel, qtbot: QtBot) -> None:
    told: list[str] = []
    panel.painted.connect(told.append)
    panel.show_presentation(present_verdict(facts.admitted(), facts.NOW))
    qtbot.waitUntil(lambda: told == ["0190-1"])
    panel.repaint()
    assert told == ["0190-1"]


def test_a_screen_reader_hears_all_of_it(panel: VerdictPanel) -> None:
    panel.show_presentation(present_verdict(facts.denied(), facts.NOW))
    for part in ("DENIED", "Already used", "Door B", "Send to the cash desk"):
        assert part in panel.accessibleName()
