"""How Python's threads take turns while a door is open: none keeps the others waiting for long."""

from __future__ import annotations

import gc
import sys

_TURN = 0.0005
"""Seconds until a thread that only computes hands Python on (usually 0.005)."""


def keep_turns_short() -> None:
    """For the whole process, once everything heavy is loaded; may be called again.

    A scan hands Python on and takes it back at every step in a database; each time it may wait for the turn of a
    synchronisation that reads a page. And what has been loaded by now is never again looked through for garbage: with
    a program's hundred thousand objects, one such pass kept all threads waiting for 40 ms.
    """
    gc.freeze()
    sys.setswitchinterval(_TURN)
