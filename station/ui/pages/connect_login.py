"""The connect page's log-in in a browser: what is asked for, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from station.domain.trouble import Trouble
from station.ui.widgets.access_card import AccessCard
from station.workers.events import (
    BrowserLoginCanceled,
    BrowserLoginEnded,
    BrowserLoginOpened,
    BrowserLoginRequested,
    BrowserWords,
    ConnectionRequested,
)


class ConnectLogin(QObject):
    """Owned by the GUI thread. One log-in at a time; facts of one that was given up change nothing."""

    requested = Signal(object)  # BrowserLoginRequested
    canceled = Signal(object)  # BrowserLoginCanceled

    def __init__(self, access: AccessCard, parent: QObject) -> None:
        super().__init__(parent)
        self._access = access

    @property
    def waiting(self) -> bool:
        return self._access.browser is not None and self._access.browser.waiting

    def begin(self, entries: ConnectionRequested) -> None:
        """`entries`: what the form holds so far."""
        if self._access.browser is None:
            return
        self._access.browser.await_login()
        words = BrowserWords(
            self.tr("Station has taken the login over. This page can be closed."),
            self.tr("The login sent no token along. Please go back and log in again."),
            self.tr("There is nothing here."),
        )
        self.requested.emit(BrowserLoginRequested(entries.profile, entries.secrets, words))

    def stop(self) -> None:
        """The person gave it up, or left the page."""
        if self.waiting and self._access.browser is not None:
            self._access.browser.end()
            self.canceled.emit(BrowserLoginCanceled())

    def opened(self, fact: BrowserLoginOpened) -> None:
        """The browser is to be shown the vendor's page."""
        if self.waiting and self._access.browser is not None:
            self._access.browser.open(fact.address, fact.login_page)

    def ended(self, fact: BrowserLoginEnded) -> Mapping[str, str] | Trouble | None:
        """What it came to; the fields hold it already. None: nothing, or nobody waits for it any more."""
        if not self.waiting or self._access.browser is None:
            return None
        self._access.browser.end()
        if fact.result is not None and not isinstance(fact.result, Trouble):
            self._access.lay_over(fact.result)
        return fact.result
