"""Waits, off the GUI thread, for a person who logs in at the vendor in a browser of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Protocol, Self

from PySide6.QtCore import Signal, Slot

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.workers.events import (
    BrowserLoginEnded,
    BrowserLoginOpened,
    BrowserLoginRequested,
    BrowserWords,
)
from station.workers.worker import Worker, guarded

PATIENCE = 600.0
"""Seconds a person gets to find the password, and the phone with the second factor."""


class BrowserLoginPort(Protocol):
    """One log-in at one vendor (`station.vendors.by_browser`). Used by one thread."""

    @property
    def login_page(self) -> str: ...

    def start(self, words: BrowserWords) -> str | Trouble:
        """Listens for the browser's return; the address to open. `words`: what the browser shows then."""

    def wait(self, timeout: float, cancelled: Callable[[], bool]) -> str | Trouble:
        """Blocks until the browser brought a token, or nobody waits any more."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class BrowserLogins(Protocol):
    """The vendors that have such a log-in."""

    def open(self, profile: Profile, secrets: Mapping[str, str]) -> BrowserLoginPort:
        """Raises TroubleError where the entries can't be right."""

    def secrets(self, vendor: str, token: str) -> Mapping[str, str]:
        """What the token comes to, to be laid over what was entered."""


class BrowserLoginWorker(Worker):
    """One log-in at a time; a new one takes the place of the one under way, of which nothing more is told.

    `ask` and `cancel` are for the thread that made it: this one may be waiting for the browser, deaf to queued calls.
    """

    login_opened = Signal(object)  # BrowserLoginOpened
    login_ended = Signal(object)  # BrowserLoginEnded
    _wanted = Signal(int, object)  # BrowserLoginRequested with its number

    def __init__(self, logins: BrowserLogins, patience: float = PATIENCE) -> None:
        super().__init__("browser log-in")
        self._logins = logins
        self._patience = patience
        self._asked = 0
        """Requests so far. Written by the thread that asks, read by this one; so is the next."""
        self._canceled = 0
        """The last request that nobody waits for any more."""
        self._wanted.connect(self._log_in)

    def ask(self, request: BrowserLoginRequested) -> None:
        """Begins a log-in; `login_opened` and `login_ended` follow, or the latter alone."""
        self._canceled = self._asked
        self._asked += 1
        self._wanted.emit(self._asked, request)

    def cancel(self) -> None:
        """Waits no longer; `login_ended` follows if something was under way."""
        self._canceled = self._asked

    @Slot(int, object)
    @guarded
    def _log_in(self, number: int, request: BrowserLoginRequested) -> None:
        def called_off() -> bool:
            return self.interrupted() or number <= self._canceled

        if called_off():
            self._tell(number, None)
            return
        try:
            with self._logins.open(request.profile, request.secrets) as login:
                result = self._await(login, request.words, called_off)
        except TroubleError as error:
            result = error.trouble
        if called_off():
            self._tell(number, None)
        elif isinstance(result, Trouble):
            self._tell(number, result)
        else:
            self._tell(number, self._logins.secrets(request.profile.vendor, result))

    def _await(self, login: BrowserLoginPort, words: BrowserWords, called_off: Callable[[], bool]) -> str | Trouble:
        address = login.start(words)
        if isinstance(address, Trouble):
            return address
        self.login_opened.emit(BrowserLoginOpened(address, login.login_page))
        return login.wait(self._patience, called_off)

    def _tell(self, number: int, result: Mapping[str, str] | Trouble | None) -> None:
        if number == self._asked:
            self.login_ended.emit(BrowserLoginEnded(result))
