"""Which fact of a lane the window hears in which slot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance

from station.app.lane_threads import LaneThreads
from station.ui.window import MainWindow


def show_in(window: MainWindow, lane: LaneThreads) -> None:
    """The window hears the lane from here on."""
    for fact, heard in _wires(window, lane):
        fact.connect(heard)


def hide_from(window: MainWindow, lane: LaneThreads) -> None:
    """It hears nothing more, not even what is already on its way."""
    for fact, heard in _wires(window, lane):
        fact.disconnect(heard)


def _wires(window: MainWindow, lane: LaneThreads) -> tuple[tuple[SignalInstance, Callable[[Any], None]], ...]:
    return (
        (lane.ticket_recognised, window.ticket_recognised),
        (lane.verdict_reached, window.verdict_reached),
        (lane.stopped, window.admission_stopped),
        (lane.state_read, window.door_state_read),
        (lane.busy_changed, window.busy_changed),
        (lane.last_scan_found, window.last_scan_found),
        (lane.sync_finished, window.sync_finished),
        (lane.sync_progressed, window.sync_progressed),
        (lane.link_changed, window.link_changed),
        (lane.mirror_changed, window.mirror_changed),
        (lane.queue_changed, window.queue_changed),
        (lane.failed, window.worker_failed),
    )
