"""A worker's life: its thread, its order, its end, and what becomes of a bug in it."""

from __future__ import annotations

import logging
import threading
import time

import pytest
from PySide6.QtCore import QObject, QThread, Signal, Slot

from station.workers.events import WorkerFailed
from station.workers.worker import Worker, WorkerThread, guarded, stop_all
from tests.workers.hearing import Hearing


class Asker(QObject):
    asked = Signal(object)


class Notebook(Worker):
    """Writes down what it is asked, and on which thread."""

    noted = Signal(object)

    def __init__(self, name: str = "notebook", journal: list[str] | None = None) -> None:
        super().__init__(name)
        self.notes: list[object] = []
        self.threads: set[QThread] = set()
        self.journal = journal if journal is not None else []

    def on_begin(self) -> None:
        self.threads.add(QThread.currentThread())
        self.journal.append(f"{self.objectName()} begins")

    def on_end(self) -> None:
        self.threads.add(QThread.currentThread())
        self.journal.append(f"{self.objectName()} ends")

    @Slot(object)
    @guarded
    def note(self, what: object) -> None:
        self.threads.add(QThread.currentThread())
        if isinstance(what, Exception):
            raise what
        self.notes.append(what)
        self.noted.emit(what)


class Stubborn(Worker):
    """Does not hear that it is to end until somebody opens the gate."""

    def __init__(self) -> None:
        super().__init__("stubborn")
        self.gate = threading.Event()
        self.inside = threading.Event()

    def on_begin(self) -> None:
        self.inside.set()
        self.gate.wait(30)


def test_everything_runs_on_its_own_thread_and_in_order(hear: Hearing) -> None:
    worker, asker = Notebook(), Asker()
    asker.asked.connect(worker.note)
    thread = WorkerThread(worker)
    thread.start()
    noted = hear(worker.noted)
    for number in range(100):
        asker.asked.emit(number)
    hear.until(lambda: len(noted.facts) == 100)
    assert thread.stop()
    assert worker.notes == noted.facts == list(range(100))
    assert len(worker.threads) == 1
    assert QThread.currentThread() not in worker.threads


def test_what_was_asked_before_the_end_is_still_served() -> None:
    worker, asker = Notebook(), Asker()
    asker.asked.connect(worker.note)
    thread = WorkerThread(worker)
    thread.start()
    for number in range(500):
        asker.asked.emit(number)
    assert thread.stop()
    assert worker.notes == list(range(500))
    assert worker.journal == ["notebook begins", "notebook ends"]


def test_several_stop_in_reverse_order() -> None:
    journal: list[str] = []
    threads = [WorkerThread(Notebook(name, journal)) for name in ("first", "second", "third")]
    for thread in threads:
        thread.start()
    assert stop_all(threads) == []
    assert [line for line in journal if line.endswith("ends")] == ["third ends", "second ends", "first ends"]


def test_a_worker_that_never_began_can_be_stopped() -> None:
    assert WorkerThread(Notebook()).stop()


def test_a_bug_is_told_and_logged_without_its_text_and_the_worker_goes_on(
    hear: Hearing, caplog: pytest.LogCaptureFixture
) -> None:
    worker, asker = Notebook(), Asker()
    asker.asked.connect(worker.note)
    thread = WorkerThread(worker)
    thread.start()
    try:
        failed, noted = hear(worker.failed), hear(worker.noted)
        with caplog.at_level(logging.CRITICAL):
            asker.asked.emit(KeyError("Jürgen Müßiggänger"))
            asker.asked.emit("after")
            hear.until(lambda: noted.facts)
        (fact,) = failed.facts
        assert isinstance(fact, WorkerFailed)
        assert fact.worker == "notebook"
        assert fact.detail.startswith("KeyError in note (test_worker.py:")
        assert "Müßiggänger" not in fact.detail
        assert "in note" in caplog.text
        assert "Müßiggänger" not in caplog.text
    finally:
        assert thread.stop()
    assert worker.notes == ["after"]


def test_a_bug_at_the_end_does_not_keep_the_thread(hear: Hearing) -> None:
    class Clumsy(Worker):
        def on_end(self) -> None:
            raise RuntimeError("oops")

    worker = Clumsy("clumsy")
    failed = hear(worker.failed)
    thread = WorkerThread(worker)
    thread.start()
    assert thread.stop()
    hear.until(lambda: failed.facts)
    assert [fact.worker for fact in failed.facts] == ["clumsy"]


def test_one_that_does_not_end_is_reported_and_can_be_joined_later(caplog: pytest.LogCaptureFixture) -> None:
    worker = Stubborn()
    thread = WorkerThread(worker, deadline=0.01)
    thread.start()
    assert worker.inside.wait(30)
    assert stop_all([thread]) == [thread]
    assert worker.interrupted()
    assert "did not end" in caplog.text
    worker.gate.set()
    patient = time.monotonic() + 30
    while not thread.join() and time.monotonic() < patient:
        pass
    assert thread.join()
