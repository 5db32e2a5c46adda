"""The organizer of the sandbox's pretix, and the players of the script there."""

from __future__ import annotations

from datetime import datetime

import httpx

from station.sandbox.pretix_access import DOOR_TOKEN, TEAM_TOKEN
from station.sandbox.pretix_hall import STANDARD, Option, Question
from tests.sandbox.pretix_served import Served

SETUP = {"own": 6, "second": 7, "scan": 2, "kiosk": 3, "club": 4}
"""Devices of the script by their numbers on a freshly seeded server."""


class SandboxOrganizer:
    """Works on the served server's state."""

    def __init__(self, served: Served) -> None:
        self._vendor = served.vendor
        self._asked: list[int] = []

    def cancel(self, ticket: str) -> None:
        self._vendor.store.cancel(ticket)

    def mark_pending(self, ticket: str) -> None:
        self._vendor.tickets.change(ticket, status="n")

    def block(self, ticket: str) -> None:
        self._vendor.tickets.change(ticket, blocked=("admin",))

    def unblock(self, ticket: str) -> None:
        self._vendor.tickets.change(ticket, blocked=())

    def limit(self, ticket: str, valid_from: str | None, valid_until: str | None) -> None:
        self._vendor.tickets.change(ticket, valid_from=_moment(valid_from), valid_until=_moment(valid_until))

    def set_rules(self, list_id: int, rules: object) -> None:
        self._vendor.hall.change_list(list_id, rules=rules)

    def ask(self, kind: str, *, required: bool, options: tuple[str, ...] = (), length_max: int | None = None) -> int:
        hall = self._vendor.hall
        number = max(hall.questions) + 1
        first = 1 + max((option.id for each in hall.questions.values() for option in each.options), default=0)
        known = tuple(Option(first + place, word, word) for place, word in enumerate(options))
        products = frozenset({STANDARD})
        words = f"Type {kind}"
        question = Question(number, words, f"ID{number}", products, kind, required, known, 5, length_max)
        hall.ask(question, self._vendor.clock.now())
        self._asked.append(number)
        return number

    def stop_asking(self) -> None:
        for number in self._asked:
            del self._vendor.hall.questions[number]
        self._asked.clear()


def tokens(api: str) -> dict[str, str]:
    """Sets the script's devices up, at either server; who asks, with the header that says so."""
    known = {"team": f"Token {TEAM_TOKEN}", "door": f"Token {DOOR_TOKEN}", "stranger": f"Device {'x' * 64}"}
    with httpx.Client(base_url=api, trust_env=False, timeout=60.0) as http:
        for name, number in SETUP.items():
            body = {
                "token": f"init{number:012d}",
                **dict.fromkeys(("hardware_brand", "hardware_model", "software_brand", "software_version"), "x"),
            }
            answer = http.post("device/initialize", json=body)
            assert answer.status_code == 200, answer.text
            known[name] = f"Device {answer.json()['api_token']}"
    return known


def _moment(text: str | None) -> float | None:
    return None if text is None else datetime.fromisoformat(text).timestamp()
