"""The machine's time and fresh names, as the ports want them."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import uuid_utils


class SystemClock:
    """Any thread may ask it."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class TimeOrderedIdentifiers:
    """UUIDv7: later ones sort after earlier ones. Any thread may ask it."""

    def new(self) -> str:
        return str(uuid_utils.uuid7())
