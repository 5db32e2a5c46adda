"""Asks the address that a technician set whether a newer version is published. Reads only; nothing is installed."""

from __future__ import annotations

import msgspec
from packaging.version import InvalidVersion, Version

from station import __version__
from station.domain.ports import Clock
from station.domain.trouble import Trouble, TroubleKind
from station.domain.web_address import wrong_web_address
from station.vendors.endpoint import Endpoint, Request
from station.vendors.http import Wire
from station.workers.program_events import Release

_RELEASE = Endpoint("GET", "", frozenset({200}))


class _Document(msgspec.Struct):
    """Our own form, or that of a forge's "latest release"."""

    version: str = ""
    page: str = ""
    tag_name: str = ""
    html_url: str = ""
    prerelease: bool = False


def newer_version(address: str, clock: Clock, own: str = __version__) -> Release | Trouble | None:
    """The published release if it is newer than `own`; None: it is not. Any thread; blocks for ten seconds at most.

    The document is JSON: `{"version": "1.2.0", "page": "https://…"}`. Redirects are not followed.
    """
    wrong = wrong_web_address(address)
    if wrong:
        return Trouble(TroubleKind.SETTING_INVALID, "update_address", wrong)
    wire = Wire(address, clock)
    try:
        reply = wire.send(Request(_RELEASE))
    finally:
        wire.close()
    if isinstance(reply, Trouble):
        return reply
    try:
        document = msgspec.json.decode(reply.body, type=_Document)
        published = Version((document.version or document.tag_name).removeprefix("v"))
    except (msgspec.DecodeError, UnicodeDecodeError, InvalidVersion):
        return Trouble(TroubleKind.GARBLED, wire.host, "no version can be read from the answer")
    if document.prerelease or published.is_prerelease or published <= Version(own):
        return None
    page = document.page or document.html_url
    return Release(str(published), "" if wrong_web_address(page) else page)
