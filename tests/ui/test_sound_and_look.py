"""The sounds differ, silence is no error; themes fill every token of the style sheet."""

from __future__ import annotations

import array
import sys
import wave
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from station.domain.verdict import Outcome
from station.ui.appearance import Appearance
from station.ui.icons import icon_pixmap
from station.ui.language import LANGUAGES, Language, locale_of, system_language
from station.ui.resources import resource_folder
from station.ui.sound import SOUND_OF, EffectPlayer, SilentPlayer, Sound, sound_player
from station.ui.theme import CONTRAST, LIGHT, THEMES, Theme, style_sheet, theme_of


def heard(sound: Sound) -> tuple[float, int, float]:
    """Seconds, bursts of tone, and how often the wave crosses zero in a second of tone (its pitch)."""
    with wave.open(str(resource_folder() / "sounds" / f"{sound.value}.wav")) as file:
        rate = file.getframerate()
        samples = array.array("h", file.readframes(file.getnframes()))
    window = rate // 100
    loud = [max(map(abs, samples[at : at + window])) > 1500 for at in range(0, len(samples) - window, window)]
    bursts = sum(1 for before, now in zip([False, *loud], loud, strict=False) if now and not before)
    crossings = sum(1 for first, second in pairwise(samples) if first < 0 <= second)
    return len(samples) / rate, bursts, crossings / (sum(loud) / 100)


def test_the_sounds_differ_in_pitch_and_in_rhythm() -> None:
    measured = {sound: heard(sound) for sound in Sound}
    for first, second in combinations(measured.values(), 2):
        assert max(first[2], second[2]) / min(first[2], second[2]) > 1.4
        assert first[1] != second[1] or max(first[0], second[0]) / min(first[0], second[0]) > 1.5
    assert all(0.2 < seconds < 1.0 for seconds, _, _ in measured.values())
    assert set(SOUND_OF) == set(Outcome)


def test_a_machine_without_the_sound_library_is_silent(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    player = sound_player()
    player.set_volume(50, False)
    player.play(Sound.ADMIT)
    assert not player.audible


def test_this_machine_plays_or_keeps_silent_without_a_word(qapp: object, capfd: pytest.CaptureFixture[str]) -> None:
    player = sound_player()
    player.set_volume(0, False)
    for sound in Sound:
        player.play(sound)
    assert "qt.multimedia" not in capfd.readouterr().err


class Recorder:
    """Stands where QSoundEffect stands; no machine that tests run on is sure to have a loudspeaker."""

    def __init__(self) -> None:
        self.heard: list[object] = []

    def play(self) -> None:
        self.heard.append("play")

    def stop(self) -> None:
        self.heard.append("stop")

    def setVolume(self, volume: float) -> None:
        self.heard.append(volume)


def test_the_newest_sound_silences_the_others() -> None:
    effects = {sound: Recorder() for sound in Sound}
    player = EffectPlayer(effects)
    player.set_volume(40, False)
    player.play(Sound.DENY)
    assert effects[Sound.ADMIT].heard == [0.4, "stop"]
    assert effects[Sound.DENY].heard == [0.4, "stop", "play"]
    player.set_volume(40, True)
    player.play(Sound.ADMIT)
    assert effects[Sound.ADMIT].heard == [0.4, "stop", 0.4]
    assert player.audible
    assert not SilentPlayer().audible


@pytest.mark.parametrize("name", list(THEMES))
@pytest.mark.parametrize("scale", [80, 100, 200])
def test_the_style_sheet_has_a_value_for_every_name(name: str, scale: int) -> None:
    sheet = style_sheet(Theme(THEMES[name], scale))
    assert "$" not in sheet
    assert THEMES[name].surface in sheet
    assert f"font-size: {round(14 * scale / 100)}px" in sheet


def test_a_theme_follows_the_system_or_is_forced(qapp: object) -> None:
    assert theme_of("contrast", 100).tokens is CONTRAST
    assert theme_of("system", 100).tokens is LIGHT
    assert theme_of("dark", 900).scale == 200
    assert theme_of("dark", 10).scale == 80


def test_a_change_of_the_systems_colours_is_followed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    appearance = Appearance("system", 100, window)
    monkeypatch.setattr("station.ui.theme.system_theme", lambda: "contrast")
    with qtbot.waitSignal(appearance.changed) as changed:
        appearance._system_changed()
    assert changed.args[0].tokens is CONTRAST
    assert CONTRAST.focus in window.styleSheet()
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.use("contrast", 100)


def test_every_icon_can_be_drawn(qapp: object) -> None:
    names = [path.stem for path in (resource_folder() / "icons").glob("*.svg")]
    assert len(names) > 25
    for name in names:
        drawn = icon_pixmap(name, "#123456", 32).toImage()
        assert any(drawn.pixelColor(x, y).alpha() for x in range(32) for y in range(32)), name
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon", "#000000", 16)


def test_languages_and_their_habits() -> None:
    assert system_language() in LANGUAGES
    assert locale_of("de").language() is QLocale.Language.German
    language = Language()
    assert language.use("de") == "de"
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"
    assert language.use("de") == "de"
    assert language.use("no such language") == system_language()
