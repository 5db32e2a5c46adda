"""Ingresse: a login in the person's own browser, the one way the vendor documents in public.

The station opens `https://auth…?apikey=…&returnUrl=…`; the vendor sends the browser back to the return address with
`?usertoken=…`, and a small server on this machine takes it from there. Where the browser cannot come back (another
machine, a vendor that takes no such address), the token, or the whole address it ended at, is pasted.

    with BrowserLogin(page, publickey) as login:
        open_in_browser(login.start())
        token = login.wait(300.0, cancelled)
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

import httpx

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.ingresse.credentials import is_usertoken, login_page, query_value, usertoken_in
from station.vendors.ingresse.return_listener import ReturnListener, ReturnWords

_LOOK = 0.1
"""Seconds between two looks at `cancelled`."""


class BrowserLogin:
    """One login, from opening the page to the user token. Holds no token after it was handed out.

    One thread calls `start`, `wait` and `close` (a worker's: `wait` blocks); `paste` may be called from any.
    """

    def __init__(self, page: httpx.URL, publickey: str) -> None:
        """`page`: the vendor's login page (`credentials.login_page`)."""
        self._page = page
        self._publickey = publickey
        self._tokens: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listener: ReturnListener | None = None

    @property
    def login_page(self) -> str:
        """The vendor's page with this login's key and return address, for a person to read: the way for a browser that
        cannot reach `start()`'s. Empty before the start."""
        return self._listener.login_page if self._listener is not None else ""

    def start(self, words: ReturnWords | None = None) -> str | Trouble:
        """Begins to listen, and returns the address for the browser to open: one of this machine's that leads on to
        the vendor's page. It may stand in a command line; it holds neither key nor token. `words`: what the browser
        shows at the end, in the reader's language."""
        try:
            listener = ReturnListener(words or ReturnWords(), _token_in_query, self._tokens.put)
        except OSError as error:
            return Trouble(TroubleKind.PORT_TAKEN, "127.0.0.1", error.strerror or type(error).__name__)
        asked = {"apikey": self._publickey, "returnUrl": listener.return_address}
        listener.login_page = str(self._page.copy_merge_params(asked))
        self._listener = listener
        return listener.start_address

    def wait(self, timeout: float, cancelled: Callable[[], bool] = lambda: False) -> str | Trouble:
        """Waits for the user token, by the browser or by `paste`, at most `timeout` seconds. SILENT: nobody logged in,
        or it was called off. The browser has its page by then; `close` may follow at once."""
        ends_at = time.monotonic() + timeout
        while not cancelled():
            left = max(0.0, ends_at - time.monotonic())
            try:
                return self._tokens.get(timeout=min(left, _LOOK))
            except queue.Empty:
                if left == 0.0:
                    return self._silent(f"nobody logged in within {timeout:.0f} seconds")
        return self._silent("the login was called off")

    def paste(self, text: str) -> Trouble | None:
        """Takes a token, or the whole address the browser ended at; then `wait` returns it."""
        token = usertoken_in(text)
        if not token:
            return Trouble(TroubleKind.SETTING_INVALID, "usertoken", "there is no user token in it")
        self._tokens.put(token)
        return None

    def close(self) -> None:
        """Stops listening. A second call does nothing."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _silent(self, detail: str) -> Trouble:
        return Trouble(TroubleKind.SILENT, self._page.host, detail)


def open_browser_login(profile: Profile, secrets: Mapping[str, str]) -> BrowserLogin:
    """The login for a profile whose settings were checked."""
    return BrowserLogin(login_page(profile), secrets.get("publickey", "").strip())


def _token_in_query(query: str) -> str:
    token = query_value(query, "usertoken")
    return token if is_usertoken(token) else ""
