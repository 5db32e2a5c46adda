"""A log-in in the browser: a real page, real HTTP on the way back, and a person who changes their mind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Self

import pytest

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.workers.browser_login import BrowserLoginWorker
from station.workers.events import BrowserLoginRequested, BrowserWords
from station.workers.worker import WorkerThread
from tests.workers.hearing import Hearing

PROFILE = Profile("Halle", "ingresse", "https://api.example.org")
WORDS = BrowserWords("Fertig.", "Ohne Marke.", "Nichts.")


class Page:
    """A log-in whose browser the test is."""

    login_page = "https://auth.example.org/"

    def __init__(self, number: int, trouble: Trouble | None = None) -> None:
        self.number = number
        self.token = ""
        self.came = threading.Event()
        self.closed = threading.Event()
        self._trouble = trouble

    def come_back(self, token: str) -> None:
        self.token = token
        self.came.set()

    def start(self, words: BrowserWords) -> str | Trouble:
        self.words = words
        return self._trouble or f"http://127.0.0.1/{self.number}"

    def wait(self, timeout: float, cancelled: Callable[[], bool]) -> str | Trouble:
        assert timeout == 30.0
        while not self.came.wait(0.005):
            if cancelled():
                return Trouble(TroubleKind.SILENT, "called off")
        return self.token or Trouble(TroubleKind.SILENT, "nobody came")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closed.set()


class Vendors:
    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.no_port: Trouble | None = None
        self.wrong: Trouble | None = None

    def open(self, profile: Profile, _secrets: Mapping[str, str]) -> Page:
        assert profile == PROFILE
        if self.wrong is not None:
            raise TroubleError(self.wrong)
        self.pages.append(Page(len(self.pages) + 1, self.no_port))
        return self.pages[-1]

    def secrets(self, vendor: str, token: str) -> Mapping[str, str]:
        return {"password": "", "usertoken": f"{vendor} {token}"}


class Bench:
    def __init__(self, hear: Hearing) -> None:
        self.vendors = Vendors()
        self.worker = BrowserLoginWorker(self.vendors, patience=30.0)
        self.opened = hear(self.worker.login_opened)
        self.ended = hear(self.worker.login_ended)
        self.failed = hear(self.worker.failed)
        self.hear = hear
        self.thread = WorkerThread(self.worker, deadline=20)
        self.thread.start()

    def ask(self, key: str = "one") -> None:
        self.worker.ask(BrowserLoginRequested(PROFILE, {"publickey": key}, WORDS))

    def open_page(self) -> Page:
        count = len(self.opened.facts)
        self.ask()
        self.hear.until(lambda: len(self.opened.facts) > count)
        return self.vendors.pages[-1]


@pytest.fixture
def bench(hear: Hearing) -> Iterator[Bench]:
    bench = Bench(hear)
    yield bench
    assert bench.thread.stop()
    assert bench.failed.facts == []


def test_the_address_is_told_and_the_token_comes_back(bench: Bench) -> None:
    page = bench.open_page()
    assert bench.opened.facts[0].address == "http://127.0.0.1/1"
    assert bench.opened.facts[0].login_page == page.login_page
    assert "127.0.0.1" not in repr(bench.opened.facts[0])
    page.come_back("T-1")
    bench.hear.until(lambda: bench.ended.facts)
    assert bench.ended.facts[0].result == {"password": "", "usertoken": "ingresse T-1"}
    assert "T-1" not in repr(bench.ended.facts[0])
    assert page.closed.is_set()
    assert page.words == WORDS


def test_nobody_waits_any_more(bench: Bench) -> None:
    page = bench.open_page()
    bench.worker.cancel()
    bench.hear.until(lambda: bench.ended.facts)
    assert bench.ended.facts[0].result is None
    assert page.closed.is_set()
    bench.worker.cancel()  # of nothing
    again = bench.open_page()
    again.come_back("T-2")
    bench.hear.until(lambda: len(bench.ended.facts) == 2)
    assert bench.ended.facts[1].result["usertoken"] == "ingresse T-2"


def test_a_second_log_in_takes_the_place_of_the_first(bench: Bench) -> None:
    first = bench.open_page()
    second = bench.open_page()
    assert first.closed.is_set()
    first.come_back("late")
    second.come_back("T-2")
    bench.hear.until(lambda: bench.ended.facts)
    assert [fact.result["usertoken"] for fact in bench.ended.facts] == ["ingresse T-2"]


def test_what_goes_wrong_is_told(bench: Bench) -> None:
    bench.vendors.wrong = Trouble(TroubleKind.SECRET_MISSING, "publickey")
    bench.ask()
    bench.hear.until(lambda: len(bench.ended.facts) == 1)
    bench.vendors.wrong, bench.vendors.no_port = None, Trouble(TroubleKind.PORT_TAKEN, "127.0.0.1")
    bench.ask()
    bench.hear.until(lambda: len(bench.ended.facts) == 2)
    bench.vendors.no_port = None
    bench.open_page().come_back("")
    bench.hear.until(lambda: len(bench.ended.facts) == 3)
    kinds = [fact.result.kind for fact in bench.ended.facts]
    assert kinds == [TroubleKind.SECRET_MISSING, TroubleKind.PORT_TAKEN, TroubleKind.SILENT]
    assert len(bench.opened.facts) == 1


def test_the_end_of_the_program_waits_for_no_browser(hear: Hearing) -> None:
    bench = Bench(hear)
    page = bench.open_page()
    assert bench.thread.stop()
    assert page.closed.is_set()
