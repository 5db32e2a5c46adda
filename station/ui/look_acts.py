"""Keys that change how the window looks and sounds: text size, mute, full screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from station.ui.actions import Act, Actions
from station.ui.context import PreferenceValues
from station.ui.theme import LARGEST_SCALE, SMALLEST_SCALE

_STEP = 10


class LookActs(QObject):
    """Owned by the GUI thread. `keep` writes preferences and lets them take effect."""

    def __init__(
        self,
        window: QWidget,
        acts: Actions,
        values: Callable[[], PreferenceValues],
        keep: Callable[[dict[str, str | int | bool]], None],
    ) -> None:
        super().__init__(window)
        self._window, self._acts, self._values, self._keep = window, acts, values, keep
        does = {
            Act.MUTE: self._mute,
            Act.FULL_SCREEN: self._full_screen,
            Act.LARGER: self._larger,
            Act.SMALLER: self._smaller,
            Act.NORMAL_SIZE: self._normal_size,
        }
        for act, do in does.items():
            acts[act].triggered.connect(do)

    def _scale(self, scale: int) -> None:
        self._keep({"text_scale": min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))})

    def _larger(self) -> None:
        self._scale(self._values().text_scale + _STEP)

    def _smaller(self) -> None:
        self._scale(self._values().text_scale - _STEP)

    def _normal_size(self) -> None:
        self._scale(100)

    def _mute(self) -> None:
        self._keep({"muted": not self._values().muted})

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self._acts[Act.FULL_SCREEN].setChecked(self._window.isFullScreen())
