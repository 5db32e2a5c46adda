"""The cash desk's place in the window: furnished when a profile that has one comes to the door, and not before.

Loading and building it is nearly half of the window, and most doors never sell anything.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.ui.context import WindowContext
from station.ui.theme import Theme

if TYPE_CHECKING:
    from station.ui.cash_desk.page import CashDeskPage
    from station.ui.leaving import LeavingDesk


class DeskRoom(QObject):
    """Owned by the GUI thread."""

    furnished = Signal(object)  # CashDeskPage

    def __init__(self, context: WindowContext, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._theme, self._window = context, theme, window
        self._page: CashDeskPage | None = None
        self._leaving: LeavingDesk | None = None

    @property
    def page(self) -> CashDeskPage:
        """The page, made now where there is none yet."""
        if self._page is None:
            from station.ui.cash_desk.page import CashDeskPage
            from station.ui.leaving import LeavingDesk

            self._page = CashDeskPage(self._context, self._theme, self._window)
            self._leaving = LeavingDesk(self._page.bookings.panel, self._window)
            self.furnished.emit(self._page)
        return self._page

    def shows(self, page: QWidget | None) -> bool:
        """Whether that is the cash desk."""
        return self._page is not None and page is self._page

    def may_go(self, go: Callable[[], object]) -> bool:
        """As `LeavingDesk.may_go`: where nobody has been, nothing keeps anybody."""
        return self._leaving is None or self._leaving.may_go(go)

    def let_go(self) -> None:
        """Whoever leaves now is not asked: everything typed is kept as it is."""
        if self._leaving is not None:
            self._leaving.let_go()

    def use_context(self, context: WindowContext) -> None:
        """Furnishes the room for a profile that has a cash desk."""
        self._context = context
        if context.cash_desk or self._page is not None:
            self.page.use_context(context)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._page is not None:
            self._page.set_theme(theme)

    def retranslate(self) -> None:
        if self._page is not None:
            self._page.retranslate()

    def code_decided(self, code: str) -> None:
        """The last scan at the door, whose order or booking may be asked for."""
        if self._page is not None:
            self._page.last_code = code
