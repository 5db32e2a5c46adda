"""The benchmarks by name; a benchmark's module is imported when it is run."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from station.bench.measure import Result
    from station.bench.workbench import Workbench

MODULES = {
    "lookup": "scan_path",
    "decide_and_journal": "scan_path",
    "decide_during_sync": "interference",
    "ingest": "ingest",
    "mirror_load": "ingest",
    "mirror_load_ingresse": "ingest",
    "enter_to_paint": "window",
    "gui_stall": "window",
    "decode": "decoding.stills",
    "decode_stages": "decoding.stages",
    "decode_streams": "decoding.streams",
    "bars_at_the_limit": "decoding.limit",
    "damaged_frames": "decoding.damage",
    "idle_camera": "decoding.idle",
    "camera_advice": "decoding.camera_advice",
    "start": "start",
    "start_to_door": "start",
    "memory": "window",
    "desk_scroll": "desk_scroll",
    "key_storm": "key_storm",
}


def benchmark(name: str) -> Callable[[Workbench], Result]:
    """The benchmark of that name. Raises LookupError."""
    if name not in MODULES:
        raise LookupError(f"there is no benchmark {name!r}")
    found: Callable[[Workbench], Result] = getattr(import_module(f"station.bench.{MODULES[name]}"), name)
    return found
