"""pretix: the set-up code of a new device, as its QR holds it or as a person reads it off the page."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from station.domain.trouble import Trouble, TroubleKind
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_count, read_text

_KNOWN_VERSION = 1
_SHORTEST = 4


class _Handshake(msgspec.Struct):
    handshake_version: Scalar = None
    url: Scalar = None
    token: Scalar = None


@dataclass(frozen=True, slots=True)
class SetupCode:
    """`address`: the server it is for; empty where only the token was typed in."""

    token: str = field(repr=False)
    address: str = ""


def read_setup_code(text: str) -> SetupCode | Trouble:
    """The token, with its server where the QR names one. Its trouble repeats nothing of it: it is a secret until it is
    used."""
    stripped = text.strip()
    if not stripped.startswith("{"):
        plain = stripped.isascii() and stripped.isalnum() and len(stripped) >= _SHORTEST
        return SetupCode(stripped) if plain else _invalid("is neither the text of the set-up QR nor its token")
    try:
        handshake = decoded(stripped.encode(), _Handshake)
    except UnreadableError:
        return _invalid("is not the whole text of the set-up QR")
    version = read_count(handshake.handshake_version)
    if version is not None and version > _KNOWN_VERSION:
        return _invalid("is made for newer programs: update Station")
    token, address = read_text(handshake.token), read_text(handshake.url).rstrip("/")
    if version is None or version < 1 or not token or not address:
        return _invalid("is no set-up QR of pretix")
    return SetupCode(token, address)


def _invalid(detail: str) -> Trouble:
    return Trouble(TroubleKind.SETTING_INVALID, "setup", detail)
