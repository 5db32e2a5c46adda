"""The three sounds and the alarm. No audio device, or no library for one, is no error: the station is silent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLoggingCategory, QMessageLogContext, QtMsgType, QUrl, qInstallMessageHandler

from station.domain.verdict import Outcome
from station.ui.resources import resource_folder

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


class Sound(StrEnum):
    """File names in resources/sounds, without their ending."""

    ADMIT = "admit"
    ATTENTION = "attention"
    DENY = "deny"


SOUND_OF = {Outcome.ADMIT: Sound.ADMIT, Outcome.ATTENTION: Sound.ATTENTION, Outcome.DENY: Sound.DENY}


class SoundPlayer(Protocol):
    """Plays at once and returns at once. Used on the GUI thread."""

    def play(self, sound: Sound) -> None: ...

    def set_volume(self, volume: int, muted: bool) -> None:
        """`volume` in per cent."""

    @property
    def audible(self) -> bool:
        """Whether this machine can make a sound at all."""


class SilentPlayer:
    """Where nothing is to be heard: tests, and machines without sound."""

    def __init__(self) -> None:
        self.played: list[Sound] = []

    def play(self, sound: Sound) -> None:
        self.played = [*self.played[-99:], sound]

    def set_volume(self, volume: int, muted: bool) -> None:
        """Nothing to be heard at any volume."""

    @property
    def audible(self) -> bool:
        return False


class EffectPlayer:
    """Sounds through Qt Multimedia, loaded into memory once. Lives on the GUI thread."""

    def __init__(self, effects: dict[Sound, QSoundEffect]) -> None:
        self._effects = effects
        self._muted = False

    def play(self, sound: Sound) -> None:
        if self._muted:
            return
        for effect in self._effects.values():
            effect.stop()  # the newest verdict is the one to be heard
        self._effects[sound].play()

    def set_volume(self, volume: int, muted: bool) -> None:
        self._muted = muted
        for effect in self._effects.values():
            effect.setVolume(volume / 100)

    @property
    def audible(self) -> bool:
        return True


def sound_player() -> SoundPlayer:
    """The machine's player, or a silent one. Needs a QCoreApplication; takes some 100 ms, so call it after the
    window has been shown.
    """
    with _unreported():
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError:  # libpulse is not installed
            return SilentPlayer()
        if not QMediaDevices.audioOutputs():
            return SilentPlayer()
    effects = {}
    for sound in Sound:
        effect = QSoundEffect()
        effect.setSource(QUrl.fromLocalFile(str(resource_folder() / "sounds" / f"{sound.value}.wav")))
        effects[sound] = effect
    return EffectPlayer(effects)


@contextmanager
def _unreported() -> Iterator[None]:
    """Qt Multimedia warns of a missing sound server in several lines; the settings page says it in one sentence."""

    def ignore(_kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
        """It is known."""

    # Its libraries report while they are being loaded. Python would then wait for the interpreter with the loader's
    # lock held, and a thread that imports a module holds them the other way round: seen as a start that hung.
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    previous = qInstallMessageHandler(ignore)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)
