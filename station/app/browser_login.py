"""The connect page's log-in in a browser: its worker, started when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, Signal, Slot

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.workers.browser_login import BrowserLoginPort, BrowserLoginWorker
from station.workers.events import BrowserLoginCanceled, BrowserLoginRequested, BrowserWords
from station.workers.worker import WorkerThread

if TYPE_CHECKING:
    from station.vendors.ingresse.browser_login import BrowserLogin


class VendorLogin:
    """Implements `workers.browser_login.BrowserLoginPort` on a room's log-in; used by one thread like that one."""

    def __init__(self, login: BrowserLogin) -> None:
        self._login = login

    @property
    def login_page(self) -> str:
        return self._login.login_page

    def start(self, words: BrowserWords) -> str | Trouble:
        from station.vendors.ingresse.return_listener import ReturnWords

        return self._login.start(ReturnWords(words.taken, words.without, words.unknown))

    def wait(self, timeout: float, cancelled: Callable[[], bool]) -> str | Trouble:
        return self._login.wait(timeout, cancelled)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._login.close()


class VendorLogins:
    """Implements `workers.browser_login.BrowserLogins` on the vendors' rooms. Any thread."""

    def open(self, profile: Profile, secrets: Mapping[str, str]) -> BrowserLoginPort:
        """Raises TroubleError where the entries can't be right, and for a vendor that has no such log-in."""
        from station.vendors.by_browser import browser_login

        login = browser_login(profile, secrets, asked=True)
        if login is None:
            raise TroubleError(Trouble(TroubleKind.SETTING_INVALID, "vendor", "has no log-in in the browser"))
        if isinstance(login, Trouble):
            raise TroubleError(login)
        return VendorLogin(login)

    def secrets(self, vendor: str, token: str) -> Mapping[str, str]:
        """The token, and nothing for the other ways in."""
        from station.vendors.by_browser import login_secrets

        return login_secrets(vendor, token)


class BrowserLoggingIn(QObject):
    """Lives on the GUI thread; the waiting is done on a thread that is started when first asked for."""

    # The worker's signals, repeated on the GUI thread: see workers/__init__.py.
    login_opened = Signal(object)  # BrowserLoginOpened
    login_ended = Signal(object)  # BrowserLoginEnded
    failed = Signal(object)  # WorkerFailed

    def __init__(self) -> None:
        super().__init__()
        self._worker: BrowserLoginWorker | None = None
        self._thread: WorkerThread | None = None

    @Slot(object)
    def begin(self, request: BrowserLoginRequested) -> None:
        """A person wants to log in in the browser (BrowserLoginRequested)."""
        if self._worker is None:
            self._worker = BrowserLoginWorker(VendorLogins())
            self._worker.login_opened.connect(self.login_opened)
            self._worker.login_ended.connect(self.login_ended)
            self._worker.failed.connect(self.failed)
            self._thread = WorkerThread(self._worker)
            self._thread.start()
        self._worker.ask(request)

    @Slot(object)
    def cancel(self, _request: BrowserLoginCanceled) -> None:
        """The person gave it up (BrowserLoginCanceled)."""
        if self._worker is not None:
            self._worker.cancel()

    def stop(self) -> list[WorkerThread]:
        """Ends the thread; it is returned if it did not end in time."""
        return [] if self._thread is None or self._thread.stop() else [self._thread]
