"""Undo and questions at the door, for the gallery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from station.domain.undo import Undone, UndoState
from station.ui.actions import Act
from station.ui.window import MainWindow
from station.workers.events import ScanUndone
from tests.ui import facts


def undo_asked(window: MainWindow) -> None:
    capability = replace(facts.FULL, annul_within=900.0)
    window.use_context(replace(window._context, capability=capability))
    window.door_state_read(facts.door_state())
    window.verdict_reached(facts.reached(facts.admitted()))
    window.acts[Act.UNDO].trigger()


def undo_refused(window: MainWindow) -> None:
    undo_asked(window)
    window.acts[Act.UNDO].trigger()
    said = "Annulment is not allowed more than 15 minutes after check-in"
    window.scan_undone(ScanUndone(Undone(facts.admitted().scan_id, UndoState.REFUSED, message=said)))


def undo_done(window: MainWindow) -> None:
    undo_asked(window)
    window.acts[Act.UNDO].trigger()
    window.scan_undone(ScanUndone(Undone(facts.admitted().scan_id, UndoState.DONE)))


QUESTION_STATES: dict[str, Callable[[MainWindow], None]] = {
    "undo-asked": undo_asked,
    "undo-refused": undo_refused,
    "undo-done": undo_done,
}
