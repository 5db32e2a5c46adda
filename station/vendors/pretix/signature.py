"""pretix: whether a code was signed with one of an event's keys (`pretix_sig1`, Ed25519).

Only shops that chose signed codes have keys; all others draw codes by chance. A signed code is base64, written from its
end to its beginning: version, length of payload and of signature, the two themselves; the payload's bytes are signed.
The keys come with the event, each as a PEM inside base64. Observed on a running server, and verified there.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_VERSION = 1
_HEAD = 5
_LONGEST = 2_000
"""Characters. The server's have about 120."""


@dataclass(frozen=True, slots=True)
class _Signed:
    payload: bytes
    signature: bytes


def prepare() -> None:
    """Imports what `verifies` needs, which takes longer than all of a scan may."""
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: F401
    from cryptography.hazmat.primitives.serialization import load_pem_public_key  # noqa: F401


def verifies(scanned: str, public_keys: str) -> bool | None:
    """Whether a code is genuine by one of the keys, which are parted by spaces. None where there is nothing to tell it
    by: no key that can be read, or a code that is not of this kind. Pure; takes less than 1 ms."""
    from cryptography.exceptions import InvalidSignature  # late: see `prepare`

    keys = [key for key in map(_key, public_keys.split()) if key is not None]
    signed = _signed(scanned.strip())
    if not keys or signed is None:
        return None
    for key in keys:
        try:
            key.verify(signed.signature, signed.payload)
        except InvalidSignature:
            continue
        return True
    return False


def _signed(text: str) -> _Signed | None:
    """None for whatever has not this shape: a code drawn by chance is none, not a forged one."""
    if not text or len(text) > _LONGEST:
        return None
    try:
        raw = base64.b64decode(text[::-1], validate=True)
    except (binascii.Error, ValueError):
        return None
    if len(raw) < _HEAD or raw[0] != _VERSION:
        return None
    payload, signature = int.from_bytes(raw[1:3], "big"), int.from_bytes(raw[3:5], "big")
    if payload == 0 or signature == 0 or len(raw) != _HEAD + payload + signature:
        return None
    return _Signed(raw[_HEAD : _HEAD + payload], raw[_HEAD + payload :])


@lru_cache(maxsize=16)
def _key(text: str) -> Ed25519PublicKey | None:
    from cryptography.exceptions import UnsupportedAlgorithm  # late: see `prepare`
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError, UnsupportedAlgorithm):
        return None
    return key if isinstance(key, Ed25519PublicKey) else None
