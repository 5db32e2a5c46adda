"""pretix: ticket secrets that carry a signature ("pretix_sig1"), and the keys that an event shows for them.

A secret is the reversed base64 text of: version 1, the length of the payload and that of the signature (two bytes each,
highest first), the payload, an Ed25519 signature of the payload. The payload is a protocol buffer: 1 a word of chance,
2 product, 3 variation, 4 date of a series, 5 and 6 the ends of its validity in Unix seconds, 0 for none. So it was
observed. The key is fixed and public: only this sandbox trusts it.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from station.sandbox.pretix_hall import FEST
from station.sandbox.pretix_seed import Facts

_VERSION = 1
_MORE = 0x80


class EventKeys:
    """The festival's key; it is shown once something was signed with it. Any thread may call it."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._signs = False

    def reset(self) -> None:
        self._signs = False

    def shown(self, event: str) -> list[str]:
        """What the server shows of an event's keys: PEM, once more in base64."""
        return [self._public] if event == FEST and self._signs else []

    def secret(self, word: str, facts: Facts) -> str:
        """A signed secret of one ticket."""
        self._signs = True
        payload = _payload(word, facts)
        signature = self._private.sign(payload)
        lengths = len(payload).to_bytes(2, "big") + len(signature).to_bytes(2, "big")
        raw = bytes([_VERSION]) + lengths + payload + signature
        return base64.b64encode(raw).decode("ascii")[::-1]

    @cached_property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(f"pretix sandbox {self._seed}".encode()).digest())

    @cached_property
    def _public(self) -> str:
        pem = self._private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        return base64.b64encode(pem).decode("ascii")


def _payload(word: str, facts: Facts) -> bytes:
    text = word.encode()
    parts = [b"\x0a", _varint(len(text)), text, b"\x10", _varint(facts.product)]
    if facts.variation is not None:
        parts += [b"\x18", _varint(facts.variation)]
    parts += [b"\x28", _varint(int(facts.valid_from or 0)), b"\x30", _varint(int(facts.valid_until or 0))]
    return b"".join(parts)


def _varint(number: int) -> bytes:
    found = bytearray()
    while number >= _MORE:
        found.append(number & (_MORE - 1) | _MORE)
        number >>= 7
    return bytes([*found, number])
