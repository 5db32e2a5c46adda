"""Which fact of a lane the window hears in which slot, and where the window's requests go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance

from station.app.lane_threads import LaneThreads
from station.ui.window import MainWindow


def show_in(window: MainWindow, lane: LaneThreads) -> None:
    """The window hears the lane from here on, and is heard by it."""
    for told, heard in (*_facts(window, lane), *_requests(window, lane)):
        told.connect(heard)


def hide_from(window: MainWindow, lane: LaneThreads) -> None:
    """It hears nothing more, not even what is already on its way, and is heard no more."""
    for told, heard in (*_facts(window, lane), *_requests(window, lane)):
        told.disconnect(heard)


_Wires = tuple[tuple[SignalInstance, SignalInstance | Callable[[Any], None]], ...]


def _requests(window: MainWindow, lane: LaneThreads) -> _Wires:
    """Scans apart: the first may come before there is a lane (`desk.py`)."""
    return (
        (window.hold_requested, lane.hold_wanted),
        (window.pass_requested, lane.pass_wanted),
        (window.release_requested, lane.release_wanted),
        (window.undo_requested, lane.undo_wanted),
        (window.sync_requested, lane.sync_wanted),
        (window.sync_canceled, lane.cancel_sync),
        (window.link_forced, lane.force_link),
        (window.open_cases_requested, lane.cases_wanted),
        (window.conflict_dealt_with, lane.conflict_dealt_with),
        (window.use_decided, lane.use_decided),
    )


def _facts(window: MainWindow, lane: LaneThreads) -> _Wires:
    return (
        (lane.ticket_recognised, window.ticket_recognised),
        (lane.verdict_reached, window.verdict_reached),
        (lane.hold_released, window.hold_released),
        (lane.scan_undone, window.scan_undone),
        (lane.stopped, window.admission_stopped),
        (lane.state_read, window.door_state_read),
        (lane.busy_changed, window.busy_changed),
        (lane.last_scan_found, window.last_scan_found),
        (lane.sync_finished, window.sync_finished),
        (lane.sync_progressed, window.sync_progressed),
        (lane.link_changed, window.link_changed),
        (lane.mirror_changed, window.mirror_changed),
        (lane.queue_changed, window.queue_changed),
        (lane.cases_read, window.open_cases_read),
        (lane.failed, window.worker_failed),
    )
