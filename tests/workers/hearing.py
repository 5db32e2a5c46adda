"""An ear on the test's own thread, for what workers tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot
from pytestqt.qtbot import QtBot


class Ear(QObject):
    """Collects a signal's facts on the thread of the test. (pytest-qt's own waiter would hear them on the worker's.)"""

    told = Signal(object)

    def __init__(self, signal: SignalInstance) -> None:
        super().__init__()
        self.facts: list[Any] = []
        self.told.connect(self._keep)
        signal.connect(self.told)

    @Slot(object)
    def _keep(self, fact: object) -> None:
        self.facts.append(fact)


class Hearing:
    """Makes ears and waits until they have heard enough."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._ears: list[Ear] = []

    def __call__(self, signal: SignalInstance) -> Ear:
        ear = Ear(signal)
        self._ears.append(ear)
        return ear

    def until(self, condition: Callable[[], object], timeout: int = 20_000) -> None:
        """Runs the event loop until the condition holds."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=timeout)
