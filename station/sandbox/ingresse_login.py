"""Ingresse: user tokens for the first API, JSON Web Tokens for the second, and how both end."""

from __future__ import annotations

import hashlib

from station.sandbox.clock import ServerClock
from station.sandbox.ingresse_options import ExpiryStyle
from station.sandbox.ingresse_requests import UNAUTHORISED, IngresseError
from station.sandbox.tokens import TokenIssuer, TokenRefusedError
from station.sandbox.vendor import RefusedError

USER = "12345"


class IngresseLogin:
    """Issues and checks the producer's tokens. The caller holds the vendor's lock."""

    def __init__(self, clock: ServerClock, seed: int) -> None:
        self._clock = clock
        self._seed = seed
        self._issued = 0
        self._ends: dict[str, float] = {}
        self._ended: set[str] = set()
        self._jwt = TokenIssuer(clock, seed)

    def usertoken(self, lifetime_seconds: float) -> str:
        """`<userId>-<hash>`: it stays good beside those issued before."""
        self._issued += 1
        digest = hashlib.sha256(f"sandbox {self._seed} {self._issued}".encode()).hexdigest()
        token = f"{USER}-{digest[:40]}"
        self._ends[token] = self._clock.now() + lifetime_seconds
        return token

    def jwt(self, lifetime_seconds: float) -> str:
        return self._jwt.issue(USER, lifetime_seconds)

    def end_all(self) -> None:
        """Every token issued so far counts as expired."""
        self._ended.update(self._ends)
        self._jwt.rotate()

    def require_usertoken(self, token: str | None, style: ExpiryStyle) -> None:
        """Raises `IngresseError` for a token that is missing, not one of ours, or over."""
        if not token:
            raise IngresseError(UNAUTHORISED, 2005, "You must be logged in.")
        ends = self._ends.get(token)
        if ends is None:
            raise IngresseError(UNAUTHORISED, 6062, "Invalid user token.")
        if token in self._ended or ends <= self._clock.now():
            raise _expired(style)

    def require_jwt(self, authorization: str | None) -> None:
        """Raises `RefusedError` (401): the second API speaks HTTP."""
        try:
            self._jwt.user_of(authorization)
        except TokenRefusedError as refusal:
            raise RefusedError(401, str(refusal)) from refusal


def _expired(style: ExpiryStyle) -> IngresseError:
    if style is ExpiryStyle.TEXT:
        return IngresseError("CONTEXT", 1, "The given user token expired yesterday.")
    status = 401 if style is ExpiryStyle.HTTP else 200
    return IngresseError(UNAUTHORISED, 6065, "Session is over.", status)
