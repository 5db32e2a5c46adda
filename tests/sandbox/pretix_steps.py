"""A script of calls for a freshly seeded pretix server, real or made up: each with what must come of it.

The tables are in `pretix_steps_*.py`. They are played in order; what the organizer does between two calls is said in
terms that both servers have (`Organizer`). Each story uses tickets of its own, and every fact in it was observed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import httpx

from station.sandbox.pretix_seed import codes, secret

CODES = codes()
FEST = "organizers/hall/events/fest/"
REDEEM = "organizers/hall/checkinrpc/redeem/"
ANNUL = "organizers/hall/checkinrpc/annul/"
SEARCH = "organizers/hall/checkinrpc/search/"


class Organizer(Protocol):
    """What somebody with all rights does in the vendor's own program while the doors are open."""

    def cancel(self, ticket: str) -> None:
        """The ticket's whole order."""

    def mark_pending(self, ticket: str) -> None:
        """It turns out that the order was not paid for."""

    def block(self, ticket: str) -> None: ...
    def unblock(self, ticket: str) -> None: ...
    def limit(self, ticket: str, valid_from: str | None, valid_until: str | None) -> None:
        """Sets when the ticket is valid, in ISO."""

    def set_rules(self, list_id: int, rules: object) -> None: ...
    def ask(self, kind: str, *, required: bool, options: tuple[str, ...] = (), length_max: int | None = None) -> int:
        """One more question at check-in for the standard product; its number."""

    def stop_asking(self) -> None:
        """All the questions that `ask` made."""


Act = Callable[[Organizer], object]


@dataclass(frozen=True, slots=True)
class Step:
    """One call. `told` is status and reason in the answer's body, where it has them."""

    name: str
    method: str
    path: str
    status: int
    body: Any = None
    told: tuple[str | None, str | None] | None = None
    who: str = "own"
    """own, second, scan, kiosk, club: devices; team, door: tokens of the organizer's; nobody."""
    headers: dict[str, str] = field(default_factory=dict)
    before: Act | None = None
    alike: bool = True
    """The two servers' answers are compared; not for lists that hold other tickets."""


class Player:
    """Plays a script at one server."""

    def __init__(self, api: str, tokens: dict[str, str], organizer: Organizer) -> None:
        self._http = httpx.Client(base_url=api, trust_env=False, timeout=60.0)
        self._tokens = tokens
        self._organizer = organizer

    def close(self) -> None:
        self._http.close()

    def play(self, step: Step) -> httpx.Response:
        if step.before is not None:
            step.before(self._organizer)
        headers = dict(step.headers)
        token = self._tokens.get(step.who)
        if token is not None:
            headers.setdefault("Authorization", token)
        if isinstance(step.body, bytes):
            return self._http.request(step.method, step.path, content=step.body, headers=headers)
        return self._http.request(step.method, step.path, json=step.body, headers=headers)


def told_by(answer: httpx.Response) -> tuple[str | None, str | None]:
    """The two words of an answer that decide."""
    body = answer.json()
    return (body.get("status"), body.get("reason")) if isinstance(body, dict) else (None, None)


def plain(number: int) -> str:
    """The secret of a plain ticket, from 1."""
    return secret(number)


def scan(name: str, ticket: str, outcome: str, *, who: str = "own", before: Act | None = None, **more: object) -> Step:
    """A check-in at the main entrance. `outcome`: ok, incomplete, invalid, or a reason."""
    status, told = _outcome(outcome)
    body = {"secret": ticket, "lists": [1], **more}
    return Step(name, "POST", REDEEM, status, body, told, who, before=before)


def wrong(name: str, status: int = 400, **body: object) -> Step:
    """A check-in that makes no sense."""
    return Step(name, "POST", REDEEM, status, {"secret": plain(119), "lists": [1], **body})


def annul(name: str, status: int, *, who: str = "own", **body: object) -> Step:
    return Step(name, "POST", ANNUL, status, {"lists": [1], **body}, who=who)


def get(
    name: str, path: str, status: int = 200, *, who: str = "own", alike: bool = True, before: Act | None = None
) -> Step:
    return Step(name, "GET", path, status, who=who, alike=alike, before=before)


def _outcome(outcome: str) -> tuple[int, tuple[str | None, str | None]]:
    if outcome == "ok":
        return 201, ("ok", None)
    if outcome == "incomplete":
        return 400, ("incomplete", None)
    return (404 if outcome == "invalid" else 400), ("error", outcome)
