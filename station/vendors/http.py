"""The one wire to every vendor: HTTPS with the system's trust, limits for everything, nothing sent twice."""

from __future__ import annotations

import logging
import queue
import ssl
import threading
import time
from ipaddress import ip_address
from urllib.parse import urlencode
from urllib.request import getproxies, proxy_bypass

import httpx
import truststore
from httpx_retries import Retry, RetryTransport

from station import __version__
from station.domain.ports import Clock
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.attempt import AbandonedError, Attempt
from station.vendors.endpoint import Deadline, Reply, Request
from station.vendors.moved import moved_base, other_base
from station.vendors.retry import NEVER_AGAIN, read_policy
from station.vendors.server_clock import ServerClock
from station.vendors.trouble import exception_trouble, executed_if, http_date, status_trouble

CONNECT_LIMIT = 5.0
"""Seconds for a TCP or a TLS handshake; a budget below it wins."""
KEEP_ALIVE = 4.0
"""Seconds an idle connection is kept. Below the 5 s after which common servers hang up, so that a request rarely
meets a line that is just being closed: its cut would leave "maybe carried out"."""
GRACE = 0.1
"""Seconds after the budget in which the sending thread may still name the cause itself."""
LONGEST_BODY = 64 * 1024 * 1024

_LOCATION = "location"

_log = logging.getLogger(__name__)

for _name in ("httpx", "httpcore", "httpcore.connection", "httpcore.http11", "httpcore.proxy", "httpx_retries"):
    # They log whole URLs (a go~mus code stands in the path) and headers. This module logs what may be known.
    logging.getLogger(_name).setLevel(logging.WARNING)


class Wire:
    """One kept HTTP client for one base address. Used by one thread at a time.

    Each call runs on a thread of its own, because nothing else bounds the resolution of names: a router whose
    uplink is gone keeps `getaddrinfo` waiting for many seconds, and a scan has a budget of one or two.
    """

    def __init__(
        self,
        base_url: str,
        clock: Clock,
        *,
        busy: frozenset[int] = frozenset({429}),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`base_url` was checked before (`registry.check_settings`); `busy`: statuses by which the vendor's document
        says that it did nothing; `tls`: another trust than the system's."""
        self._base = httpx.URL(base_url.rstrip("/"))
        self._clock = clock
        self._busy = busy
        self.server_clock = ServerClock(clock)
        secure = self._base.scheme == "https"
        transport = httpx.HTTPTransport(
            verify=(tls or system_trust()) if secure else False,
            proxy=proxy_for(self._base),
            limits=httpx.Limits(max_connections=8, max_keepalive_connections=2, keepalive_expiry=KEEP_ALIVE),
            trust_env=False,
        )
        self._client = httpx.Client(
            transport=RetryTransport(transport, retry=Retry(total=0)),
            headers={"User-Agent": f"Station/{__version__}", "Accept": "application/json", "Accept-Encoding": "gzip"},
            follow_redirects=False,
            event_hooks={"response": [_set_location_aside]},
            trust_env=False,
        )

    @property
    def host(self) -> str:
        return self._base.host

    def other_base(self, named: str) -> str:
        """The base address that an answer names as the server's own, if it is another than the one in use; else empty.
        It is told, never followed."""
        return other_base(self._base, named)

    def close(self) -> None:
        """Closes the kept connections."""
        self._client.close()

    def send(self, request: Request, deadline: Deadline | None = None) -> Reply | Trouble:
        """Sends a call once (reads: by the retry policy) and waits for the answer no longer than the deadline."""
        endpoint = request.endpoint
        deadline = deadline or Deadline(endpoint.budget)
        started = time.perf_counter()
        result = self._answer(request, deadline)
        elapsed_ms = (time.perf_counter() - started) * 1000.0
        outcome = result.kind.value if isinstance(result, Trouble) else result.status
        _log.debug("%s %s %s -> %s in %.0f ms", endpoint.method, self.host, endpoint.route, outcome, elapsed_ms)
        return result

    def _answer(self, request: Request, deadline: Deadline) -> Reply | Trouble:
        changes = request.endpoint.changes
        try:
            url = self._url(request)
        except ValueError as error:
            return Trouble(TroubleKind.REJECTED, self.host, str(error))
        if deadline.left() <= 0.0:
            return Trouble(TroubleKind.SILENT, self.host, "the budget was used up before this call")
        attempt = Attempt()
        try:
            message = self._message(request, url, attempt, deadline.left())
        except ValueError:  # a header value that is no ASCII; the text of the error would hold it
            return Trouble(
                TroubleKind.SETTING_INVALID, self.host, "a credential or option holds a character no header can"
            )
        answered = self._in_thread(message, request, attempt, deadline)
        if answered is None:
            sent = attempt.abandon()
            kind = TroubleKind.SILENT if sent else TroubleKind.UNREACHABLE
            return Trouble(kind, self.host, "no answer within the budget", executed_if(changes and sent))
        if isinstance(answered, httpx.HTTPError | httpx.InvalidURL | httpx.StreamError):
            return exception_trouble(answered, self.host, changes)
        if isinstance(answered, BaseException):
            raise answered
        if isinstance(answered, Reply) and answered.server_time is not None:
            self.server_clock.observe(answered.server_time, answered.sent_at, answered.elapsed)
        return answered

    def _in_thread(
        self, message: httpx.Request, request: Request, attempt: Attempt, deadline: Deadline
    ) -> Reply | Trouble | Exception | None:
        box: queue.SimpleQueue[Reply | Trouble | Exception] = queue.SimpleQueue()

        def run() -> None:
            try:
                box.put(self._exchange(message, request, attempt))
            except AbandonedError:
                _log.debug("%s %s given up before it was sent", request.endpoint.method, request.endpoint.route)
            except Exception as error:  # noqa: BLE001 - carried to the waiting thread, which tells world from bug
                box.put(error)

        threading.Thread(target=run, name="vendor-call", daemon=True).start()
        try:
            return box.get(timeout=deadline.left() + GRACE)
        except queue.Empty:
            return None

    def _exchange(self, message: httpx.Request, request: Request, attempt: Attempt) -> Reply | Trouble:
        endpoint = request.endpoint
        sent_at, started = self._clock.now(), time.perf_counter()
        response = self._client.send(message, stream=True)
        try:
            body = bytearray()
            for chunk in response.iter_bytes():
                body += chunk
                if attempt.abandoned:
                    raise AbandonedError("the body came too slowly")
                if len(body) > LONGEST_BODY:
                    executed = executed_if(endpoint.changes)
                    return Trouble(TroubleKind.GARBLED, self.host, "the answer is too long", executed)
        finally:
            response.close()
        elapsed = time.perf_counter() - started
        server_time = http_date(response.headers.get("Date", ""))
        location = str(response.extensions.get(_LOCATION, ""))
        if response.status_code in endpoint.answers:
            told = {name: response.headers[name] for name in endpoint.headers if name in response.headers}
            return Reply(response.status_code, bytes(body), sent_at, elapsed, server_time, location, told)
        return status_trouble(
            response.status_code,
            response.headers,
            self.host,
            changes=endpoint.changes,
            busy=self._busy,
            leads_to=moved_base(self._base, message.url, location),
        )

    def _url(self, request: Request) -> httpx.URL:
        raw = self._base.raw_path.rstrip(b"/") + request.endpoint.path(request.segments).encode("ascii")
        if request.query:
            raw += b"?" + urlencode(request.query, doseq=True).encode("ascii")
        return self._base.copy_with(raw_path=raw)

    def _message(self, request: Request, url: httpx.URL, attempt: Attempt, left: float) -> httpx.Request:
        headers = dict(request.headers)
        if request.json is not None:
            headers.setdefault("Content-Type", "application/json")
        return self._client.build_request(
            request.endpoint.method,
            url,
            headers=headers,
            content=request.json,
            data=request.form,
            timeout=httpx.Timeout(left, connect=min(left, CONNECT_LIMIT)),
            extensions={
                "trace": attempt.trace,
                "retry": read_policy(left) if not request.endpoint.changes else NEVER_AGAIN,
            },
        )


def _set_location_aside(response: httpx.Response) -> None:
    """The client prepares the next request of a redirect even where none is to follow, and fails over a Location that
    is no address; what the server did would then be told wrongly."""
    response.extensions[_LOCATION] = response.headers.pop("Location", "")


def system_trust() -> ssl.SSLContext:
    """The operating system's certificates (a venue's own authority too), TLS 1.2 or newer."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def proxy_for(url: httpx.URL) -> str | None:
    """The system's proxy for this address; never one for this machine itself."""
    if is_loopback(url.host) or proxy_bypass(url.host):
        return None
    return getproxies().get(url.scheme)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
