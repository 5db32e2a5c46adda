"""What every view of the cash desk is: the bookings, the orders, the sale."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from station.ui.context import WindowContext
from station.ui.theme import Theme


class DeskView(QWidget):
    """Owned by the GUI thread. The page holds several, one in front."""

    def begin(self, profile: str) -> None:
        """A profile's desk has opened."""
        raise NotImplementedError

    def end(self) -> None:
        """It leaves: what was typed is kept first, then nothing of it stays on the screen."""
        raise NotImplementedError

    def use_context(self, context: WindowContext) -> None:
        """Another profile, or more is known of it."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Colours and sizes."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """The language has changed."""
        raise NotImplementedError

    def view_name(self) -> str:
        """What its tab says, in the window's language."""
        raise NotImplementedError

    def listed_keys(self) -> tuple[tuple[str, str], ...]:
        """Its keys, as Qt writes them in English, each with what it does in the window's language."""
        return ()

    def take_focus(self) -> None:
        """The view has come to the front, and the keys go to it."""
        raise NotImplementedError

    def clear(self) -> bool:
        """Esc: one step back within the view. False: there was nothing to leave."""
        raise NotImplementedError
