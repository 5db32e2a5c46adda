"""JSON Web Tokens as CM.com issues them (HS512), made and checked by the sandbox's server side.

Written out here because the program itself never signs or checks a token and needs no library for it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json

from station.sandbox.clock import ServerClock

ISSUER = "https://cmtickets.com"


class TokenRefusedError(Exception):
    """The token is missing, malformed, forged, expired, or signed with a secret no longer in use."""


class TokenIssuer:
    """Issues and checks tokens. Replacing the secret (`rotate`) ends every token issued before."""

    def __init__(self, clock: ServerClock, seed: int) -> None:
        self._clock = clock
        self._seed = seed
        self._generation = 0

    def rotate(self) -> None:
        """From now on only tokens issued from now on are accepted. Thread-safe (one integer)."""
        self._generation += 1

    def issue(self, user_uuid: str, lifetime_seconds: float, *, active: bool = True) -> str:
        """A token for a user, valid from now for so many seconds."""
        issued = int(self._clock.now())
        payload = {
            "iss": ISSUER,
            "sub": user_uuid,
            "iat": issued,
            "exp": int(issued + lifetime_seconds),
            "user": {"uuid": user_uuid, "active": active},
        }
        signed = f"{_encode_json({'typ': 'JWT', 'alg': 'HS512'})}.{_encode_json(payload)}"
        return f"{signed}.{_encode(self._signature(signed))}"

    def user_of(self, authorization: str | None) -> str:
        """The user of an Authorization header (`bearer <token>`). Raises `TokenRefusedError`."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise TokenRefusedError("No JWT token given.")
        signed, _, signature = token.strip().rpartition(".")
        if not signed or not hmac.compare_digest(_encode(self._signature(signed)), signature):
            raise TokenRefusedError("Invalid JWT token.")
        payload = _decode_json(signed.partition(".")[2])
        expires, user = payload.get("exp"), payload.get("sub")
        if not isinstance(expires, int) or not isinstance(user, str) or expires <= self._clock.now():
            raise TokenRefusedError("Expired JWT token.")
        return user

    def _signature(self, signed: str) -> bytes:
        secret = hashlib.sha512(f"sandbox {self._seed} {self._generation}".encode()).digest()
        return hmac.digest(secret, signed.encode("utf-8"), "sha512")


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def _encode_json(content: object) -> str:
    return _encode(json.dumps(content, separators=(",", ":")).encode("utf-8"))


def _decode_json(text: str) -> dict[str, object]:
    try:
        content: object = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError) as error:
        raise TokenRefusedError("Invalid JWT token.") from error
    if not isinstance(content, dict):
        raise TokenRefusedError("Invalid JWT token.")
    return content
