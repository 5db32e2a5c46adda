"""TiBillet: the text of a ticket's QR code, the pairing codes of devices, and tickets' ids.

A QR text is `base64({"uuid": …}):base64(signature)`, 409 characters. The vendor signs with RSA-PSS and a fresh salt;
here a keyed hash with a fresh salt stands in its place, as long as the vendor's, since no client can check either:
the text differs at every call, every one of them verifies, and a forged one does not.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import uuid
from dataclasses import dataclass

from station.sandbox.codes import CodeScheme, mix

LONGEST_PAIRING_AGE = 300_000.0
"""Seconds; what the server really allows (the admin's page says five minutes)."""

_SIGNATURE_BYTES = 256
_SALT_BYTES = 32
_TAIL = "-8000-000000000000"


class PairingRefusedError(Exception):
    """A pairing code is not of this server, or too old."""


@dataclass(frozen=True, slots=True)
class UuidScheme(CodeScheme):
    """Ticket ids computed from the ticket's number, and read back to it: no table for a million tickets."""

    def encode(self, number: int) -> str:
        digits = CodeScheme.encode(self, number)
        return f"{digits[:8]}-{digits[8:12]}-4{digits[12:15]}{_TAIL}"

    def decode(self, code: str) -> int | None:
        head = code.removesuffix(_TAIL)
        if head == code or len(head) != 18 or head[8] != "-" or head[13:15] != "-4":
            return None
        return CodeScheme.decode(self, head[:8] + head[9:13] + head[15:])


def uuid_scheme(seed: int) -> UuidScheme:
    """The ids of one seed's tickets."""
    return UuidScheme("", "0123456789abcdef", 15, key=seed)


def named_uuid(seed: int, name: str) -> str:
    """The id of what has a name of its own: a hand-picked ticket, an event, a device."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"station-sandbox:{seed}:{name}"))


class Signer:
    """Signs and checks for one seed."""

    def __init__(self, seed: int) -> None:
        self._key = hashlib.sha256(f"tibillet {seed}".encode()).digest()

    def qr_text(self, ticket_uuid: str, printing: int) -> str:
        """The QR text of a ticket; every `printing` gives another one."""
        payload = base64.urlsafe_b64encode(json.dumps({"uuid": ticket_uuid}).encode()).decode()
        salt = b"".join(mix(printing * 4 + part).to_bytes(8, "big") for part in range(4))
        signature = salt + self._sealed(payload, salt)
        return f"{payload}:{base64.urlsafe_b64encode(signature).decode()}"

    def verifies(self, payload: str, signature: str) -> bool:
        """Whether a QR text's second part belongs to its first. Raises binascii.Error for what is no base64."""
        raw = base64.urlsafe_b64decode(signature)
        return hmac.compare_digest(raw[_SALT_BYTES:], self._sealed(payload, raw[:_SALT_BYTES]))

    def pairing_token(self, device_uuid: str, now: float) -> str:
        """What the admin's page shows as a QR code for a device, as the server's framework signs it."""
        signed = f"{device_uuid}:{int(now)}"
        return base64.urlsafe_b64encode(f"{signed}:{self._mark(signed)}".encode()).decode()

    def paired_device(self, token: str, now: float) -> str:
        """The device that a pairing code is for. Raises PairingRefusedError with the server's words."""
        try:
            text = base64.urlsafe_b64decode(token).decode()
        except ValueError as error:
            raise PairingRefusedError(str(error)) from error
        signed, colon, mark = text.rpartition(":")
        if not colon:
            raise PairingRefusedError('No ":" found in value')
        if not hmac.compare_digest(mark.encode(), self._mark(signed).encode()):
            raise PairingRefusedError(f'Signature "{mark}" does not match')
        device_uuid, _, issued = signed.rpartition(":")
        age = now - float(issued)
        if age > LONGEST_PAIRING_AGE:
            raise PairingRefusedError(f"Signature age {age} > {LONGEST_PAIRING_AGE} seconds")
        return device_uuid

    def _sealed(self, payload: str, salt: bytes) -> bytes:
        return hashlib.shake_256(self._key + salt + payload.encode()).digest(_SIGNATURE_BYTES - _SALT_BYTES)

    def _mark(self, text: str) -> str:
        return base64.urlsafe_b64encode(hmac.digest(self._key, text.encode(), "sha256")).decode().rstrip("=")
