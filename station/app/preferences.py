"""Preferences as the window reads and changes them."""

from __future__ import annotations

from dataclasses import replace

from station.domain.trouble import Trouble, TroubleError
from station.settings import Preferences
from station.ui.context import PreferenceValue
from station.wiring.folder import StationFolder


class KeptPreferences:
    """Implements `ui.context.PreferencesPort` on the data folder's settings. GUI thread only."""

    def __init__(self, folder: StationFolder) -> None:
        self._folder = folder

    def values(self) -> Preferences:
        """As they stand in the file."""
        return self._folder.settings.preferences

    def change(self, **values: PreferenceValue) -> Trouble | None:
        """Keeps the new values. Trouble: they could not be written, and nothing has changed."""
        return self.take_over(replace(self.values(), **values))  # type: ignore[arg-type]  # the file checks them

    def take_over(self, preferences: Preferences) -> Trouble | None:
        """Keeps all preferences at once: those of another world."""
        try:
            self._folder.change(lambda settings: replace(settings, preferences=preferences))
        except TroubleError as error:
            return error.trouble
        return None
