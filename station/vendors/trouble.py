"""What goes wrong on the wire, as Trouble: the one table of exceptions and statuses for all vendors."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from station.domain.trouble import Executed, Trouble, TroubleKind

_STATUSES = {
    400: TroubleKind.REJECTED,
    401: TroubleKind.UNAUTHORIZED,
    403: TroubleKind.FORBIDDEN,
    404: TroubleKind.NOT_FOUND,
    405: TroubleKind.NOT_FOUND,
    408: TroubleKind.SILENT,
    410: TroubleKind.NOT_FOUND,
    429: TroubleKind.BUSY,
    503: TroubleKind.BUSY,
}
"""405 and 410: at this address there is no such call. As a rejected request it would cost queued scans their place in
the queue, one by one, where only the address is wrong."""
_NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.InvalidURL,
)
_LINE_ENDED = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
"""Subclasses of SSLError that say "the line was cut", nothing about trust."""


def executed_if(maybe: bool) -> Executed:
    return Executed.MAYBE if maybe else Executed.NO


def exception_trouble(error: Exception, host: str, changes: bool) -> Trouble:
    """What an httpx exception means. A read changes nothing, so it never "may have been carried out"."""
    name = type(error).__name__
    if isinstance(error, _NOTHING_SENT):
        return _unsent_trouble(error, host, name)
    kind = TroubleKind.GARBLED if isinstance(error, httpx.DecodingError) else TroubleKind.SILENT
    return Trouble(kind, host, name, executed_if(changes))


def _unsent_trouble(error: Exception, host: str, name: str) -> Trouble:
    if isinstance(error, httpx.UnsupportedProtocol | httpx.LocalProtocolError | httpx.InvalidURL):
        return Trouble(TroubleKind.SETTING_INVALID, host, name)
    tls = _tls_error(error)
    if tls is not None and not isinstance(tls, _LINE_ENDED):
        return Trouble(TroubleKind.UNTRUSTED, host, getattr(tls, "verify_message", "") or tls.reason or name)
    return Trouble(TroubleKind.UNREACHABLE, host, f"{name}: {error}")


def _tls_error(error: BaseException | None) -> ssl.SSLError | None:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return error
        error = error.__cause__ or error.__context__
    return None


def status_trouble(
    status: int,
    headers: Mapping[str, str],
    host: str,
    *,
    changes: bool,
    busy: frozenset[int],
    detail: str = "",
    leads_to: str = "",
) -> Trouble:
    """What an HTTP status means that the endpoint does not read itself.

    `busy`: the statuses by which this vendor's document says that it did nothing. 429 always does; a 503 that is in
    no document may come from behind the point where the work was done. `leads_to`: the base address that a redirect
    names (`moved.moved_base`); nobody follows it but a person.
    """
    text = f"HTTP {status} {detail}".strip()
    wait = retry_after(headers)
    if status in busy or status == 429:
        return Trouble(TroubleKind.BUSY, host, text, Executed.NO, wait)
    if 300 <= status < 400:
        # 303 sends on *after* the work; all others say that it was not done here.
        text = f"{text}, leads to {leads_to}" if leads_to else text
        return Trouble(TroubleKind.REDIRECTED, host, text, executed_if(changes and status == 303))
    if status >= 500:
        kind = _STATUSES.get(status, TroubleKind.BROKEN)
        return Trouble(kind, host, text, executed_if(changes), wait)
    if status < 300:
        return Trouble(TroubleKind.GARBLED, host, text, executed_if(changes))
    kind = _STATUSES.get(status, TroubleKind.REJECTED)
    return Trouble(kind, host, text, executed_if(changes and status == 408), wait)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from a Retry-After in seconds or as an HTTP date (compared with the server's own Date)."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    until = http_date(text)
    if until is None:
        return None
    now = http_date(headers.get("Date", "")) or datetime.now(UTC)
    return max(0.0, (until - now).total_seconds())


def http_date(text: str) -> datetime | None:
    """An HTTP date in UTC, or None when it is none."""
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
