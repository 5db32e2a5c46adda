"""TiBillet: pairing. The QR code of the admin's page is an address that gives a device its key, once.

Sent once and never again: a lost answer has used the code up. Redirects are followed, as the printed address lacks
its last slash and may name another domain of the organiser; the host that answers is the one that is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import unquote, urljoin, urlsplit

from station.domain.ports import Clock
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.vendors.endpoint import Deadline, Reply, Request
from station.vendors.http import Wire, is_loopback
from station.vendors.lenient import UnreadableError
from station.vendors.tibillet import endpoints
from station.vendors.tibillet.account_payloads import PairedDevice, read_paired
from station.vendors.tibillet.events import events_at, unset_trouble
from station.vendors.tibillet.payloads import read_words

_ADDRESS = re.compile(r"\A(?P<base>https?://[^/?#@]+(?:/[^?#]*?)?)/scan/(?P<token>[^/?#]+)/pair(?P<slash>/?)\Z")
_MOST_REDIRECTS = 5
_BUDGET = 20.0
"""Seconds for all of it."""
_USED_UP = "the pairing code may be used up: make a new one if it does not work again"


@dataclass(frozen=True, slots=True)
class Paired:
    """A device's key, and where its server really is."""

    base_url: str
    device: PairedDevice


@dataclass(frozen=True, slots=True)
class _Address:
    base_url: str
    path: str
    """`/scan/…/pair` with its token, a secret."""
    token: str
    slash: bool

    @property
    def host(self) -> str:
        return urlsplit(self.base_url).hostname or ""

    @property
    def secure(self) -> bool:
        return self.base_url.startswith("https:")


def pair(pairing_url: str, clock: Clock, *, only_event: bool = False) -> Paired | Trouble:
    """Pairs this station as a new device.

    `only_event`: there must be one event at most, as none is chosen. Where there are several, that is said before the
    code is used up (SECTION_UNSET).
    """
    address = _address(pairing_url)
    if isinstance(address, Trouble):
        return address
    deadline = Deadline(_BUDGET)
    if only_event:
        unset = _several_events(address.base_url, address.host, clock, deadline)
        if unset is not None:
            return unset
    for _ in range(_MOST_REDIRECTS):
        reply = _send(address, clock, deadline)
        if isinstance(reply, Trouble):
            return reply
        if reply.status not in endpoints.REDIRECTS:
            return _paired(reply, address)
        followed = _followed(address, reply.location)
        if followed is None:
            return Trouble(TroubleKind.REDIRECTED, address.host, "not to another pairing address")
        address = followed
    return Trouble(TroubleKind.REDIRECTED, address.host, "redirected without end")


def _send(address: _Address, clock: Clock, deadline: Deadline) -> Reply | Trouble:
    wire = Wire(address.base_url, clock)
    try:
        endpoint = endpoints.PAIR_SLASH if address.slash else endpoints.PAIR
        reply = wire.send(Request(endpoint, {"token": address.token}), deadline)
    finally:
        wire.close()
    if isinstance(reply, Trouble) and reply.executed is Executed.MAYBE:
        return replace(reply, detail=f"{reply.detail}; {_USED_UP}")
    return reply


def _followed(address: _Address, location: str) -> _Address | None:
    """Where a redirect leads: the same kind of address, as safe as this one."""
    try:
        followed = _address(urljoin(address.base_url + address.path, location))
    except ValueError:  # no address at all
        return None
    if isinstance(followed, Trouble) or followed == address or (address.secure and not followed.secure):
        return None
    return followed


def _address(text: str) -> _Address | Trouble:
    """The parts of a pairing address. Its trouble repeats nothing of it: it is a secret until it is used."""
    found = _ADDRESS.match(text.strip())
    if found is None:
        return _invalid("must be the whole address of the pairing code: https://…/scan/…/pair")
    try:
        url = urlsplit(found["base"])
        host, _ = url.hostname or "", url.port
    except ValueError:
        return _invalid("is no address")
    if url.scheme == "http" and not is_loopback(host):
        return _invalid("must begin with https://, or the key could be read on the way")
    token = unquote(found["token"])
    return _Address(found["base"], f"/scan/{found['token']}/pair{found['slash']}", token, bool(found["slash"]))


def _invalid(detail: str) -> Trouble:
    return Trouble(TroubleKind.SETTING_INVALID, "pairing_url", detail)


def _paired(reply: Reply, address: _Address) -> Paired | Trouble:
    if reply.status == 400:
        return Trouble(TroubleKind.REJECTED, address.host, _why_not(reply.body))
    try:
        return Paired(address.base_url, read_paired(reply.body))
    except UnreadableError as error:
        return Trouble(TroubleKind.GARBLED, address.host, f"{error}; {_USED_UP}", Executed.MAYBE)


def _why_not(body: bytes) -> str:
    """The server's words hold parts of the code: they are told from each other, not repeated."""
    try:
        words = read_words(body)
    except UnreadableError:
        words = ""
    if "No ScanApp" in words:
        return "the pairing code was used before, or its device was removed: make a new one"
    if words.startswith("Signature age"):
        return "the pairing code is too old: make a new one"
    return "the server does not know this pairing code"


def _several_events(base_url: str, host: str, clock: Clock, deadline: Deadline) -> Trouble | None:
    """Trouble where a choice is needed, or where the server is not there: then the code is kept for another time."""
    found = events_at(base_url, clock, deadline)
    if isinstance(found, Trouble):
        return found
    return unset_trouble(host, found) if len(found) > 1 else None
