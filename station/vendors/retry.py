"""The one retry policy, as data for httpx-retries: reads only, few times, never beyond the call's budget."""

from __future__ import annotations

import httpx
from httpx_retries import Retry

from station.vendors.trouble import retry_after

READS = ("GET", "HEAD")
ATTEMPTS_MORE = 2
FIRST_WAIT = 0.2
"""Seconds; doubled each time, then a random part of it."""
SHARE_FOR_WAITING = 0.5
"""Of the call's budget; what is left is for the answers."""


NEVER_AGAIN = Retry(total=0)
"""For calls that change something, whatever their verb: TiBillet pairs a device by a GET."""


class AskedToWaitError(Exception):
    """The server named a wait that the budget has room for."""


def read_policy(budget: float) -> Retry:
    """The policy for one call. Calls that change something are no reads, so no call of theirs is ever repeated.

    A time-out is not repeated (it has used the budget up), nor is a refused connection (that is what an outage looks
    like, and the mirror answers meanwhile). 429 and 503 are repeated only when the server names a wait that fits.
    """
    patience = max(0.01, budget * SHARE_FOR_WAITING)

    def ask_again(response: httpx.Response) -> None:
        if response.status_code in (429, 503):
            wait = retry_after(response.headers)
            if wait is not None and wait <= patience:
                raise AskedToWaitError(str(response.status_code))

    return Retry(
        total=ATTEMPTS_MORE,
        allowed_methods=READS,
        status_forcelist=(502, 504),
        retry_on_exceptions=(httpx.ReadError, httpx.RemoteProtocolError, AskedToWaitError),
        backoff_factor=FIRST_WAIT,
        backoff_jitter=1.0,
        max_backoff_wait=patience,
        total_timeout=patience,
        validate_response=ask_again,
    )
