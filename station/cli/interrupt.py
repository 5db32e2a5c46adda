"""Ctrl+C as a wish that long work hears at its next stop, instead of an exception in the middle of it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType


@contextmanager
def interruptible() -> Iterator[Event]:
    """Within the block the first Ctrl+C sets the event; the second one ends the block by KeyboardInterrupt, for work
    that hangs. On the main thread alone.
    """
    interrupted = Event()

    def wish(number: int, frame: FrameType | None) -> None:
        if interrupted.is_set():
            signal.default_int_handler(number, frame)
        interrupted.set()

    before = signal.signal(signal.SIGINT, wish)
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
