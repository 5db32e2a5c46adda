"""What the window has to do with the program itself: newer versions, and the file for support."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from station.domain.web_address import wrong_web_address
from station.ui.actions import Act, Actions
from station.ui.context import WindowContext
from station.ui.program.diagnostics_dialog import DiagnosticsDialog
from station.ui.program.program_card import ProgramCard
from station.workers.program_events import DiagnosticsSaved, ReleaseTold


class ProgramMatters(QObject):
    """Belongs to the window; GUI thread."""

    diagnostics_requested = Signal(object)  # DiagnosticsRequested; answer with `diagnostics_saved`
    address_changed = Signal()  # newer versions are to be asked for now

    def __init__(self, window: QWidget, actions: Actions, card: ProgramCard, context: WindowContext) -> None:
        super().__init__(window)
        self._window, self._card, self._context = window, card, context
        self._dialog: DiagnosticsDialog | None = None
        actions[Act.DIAGNOSTICS].triggered.connect(self.offer_diagnostics)
        card.address_chosen.connect(self._address_chosen)

    @property
    def update_address(self) -> str:
        """Where newer versions are asked for; empty: nowhere."""
        return "" if self._context.demo else self._context.preferences.values().update_address

    def use_context(self, context: WindowContext) -> None:
        self._context = context
        self._card.show_address(context.preferences.values().update_address, demo=context.demo)

    @Slot()
    def offer_diagnostics(self) -> None:
        """Opens the dialog, or shows the one that is open."""
        if self._dialog is None:
            self._dialog = DiagnosticsDialog(self._window)
            self._dialog.wanted.connect(self.diagnostics_requested)
            self._dialog.destroyed.connect(self._dialog_gone)
        self._dialog.open()

    @Slot(object)
    def diagnostics_saved(self, fact: DiagnosticsSaved) -> None:
        if self._dialog is not None:
            self._dialog.saved(fact)

    @Slot(object)
    def release_told(self, fact: ReleaseTold) -> None:
        self._card.show_release(fact)

    @Slot()
    def _dialog_gone(self) -> None:
        self._dialog = None

    @Slot(str)
    def _address_chosen(self, address: str) -> None:
        if address == self._context.preferences.values().update_address:
            return
        if address and wrong_web_address(address):
            self._card.refuse_address()
            return
        trouble = self._context.preferences.change(update_address=address)
        if trouble is not None:
            self._card.show_release(ReleaseTold(trouble=trouble))
            return
        self.address_changed.emit()
