"""Whether a request's first byte has left: what decides between "not carried out" and "maybe carried out"."""

from __future__ import annotations

import threading
from collections.abc import Mapping


class AbandonedError(Exception):
    """Nobody waits for this call any more, so it must not leave this machine."""


class Attempt:
    """One call on its way, watched by two threads: the one that sends, and the one that waits for it.

    The lock makes `abandon` and the first byte exclude each other: what was abandoned unsent is never sent later.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sent = False
        self._abandoned = False

    @property
    def abandoned(self) -> bool:
        return self._abandoned

    def abandon(self) -> bool:
        """Ends the wait; returns whether a byte of the request (a proxy's CONNECT is none) may have left. After False
        none ever will."""
        with self._lock:
            self._abandoned = True
            return self._sent

    def trace(self, event: str, info: Mapping[str, object]) -> None:
        """httpcore's `trace` extension: called before and after every step of a request, on the sending thread."""
        if not event.endswith(".started") or event.endswith("response_closed.started"):
            return
        with self._lock:
            if self._abandoned:
                raise AbandonedError(event)
            if event.endswith(".send_request_headers.started"):
                self._sent = self._sent or getattr(info.get("request"), "method", b"") != b"CONNECT"
