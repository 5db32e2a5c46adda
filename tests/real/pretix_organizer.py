"""The organizer of a real pretix server: what is done in the vendor's own program, by the organizer's access."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import httpx

from station.sandbox.pretix_access import TEAM_TOKEN
from station.sandbox.pretix_hall import STANDARD

_FEST = "organizers/hall/events/fest/"


class RealOrganizer:
    """Works over the server's own interface."""

    def __init__(self, api: str) -> None:
        headers = {"Authorization": f"Token {TEAM_TOKEN}"}
        self._http = httpx.Client(base_url=api, headers=headers, trust_env=False, timeout=60.0)
        self._asked: list[int] = []

    def close(self) -> None:
        self._http.close()

    def cancel(self, ticket: str) -> None:
        self._do("POST", f"orders/{self.position(ticket)['order']}/mark_canceled/", {"send_email": False})

    def mark_pending(self, ticket: str) -> None:
        self._do("POST", f"orders/{self.position(ticket)['order']}/mark_pending/", {})

    def block(self, ticket: str) -> None:
        self._do("POST", f"orderpositions/{self.position(ticket)['id']}/add_block/", {"name": "admin"})

    def unblock(self, ticket: str) -> None:
        self._do("POST", f"orderpositions/{self.position(ticket)['id']}/remove_block/", {"name": "admin"})

    def limit(self, ticket: str, valid_from: str | None, valid_until: str | None) -> None:
        limits = {"valid_from": valid_from, "valid_until": valid_until}
        self._do("PATCH", f"orderpositions/{self.position(ticket)['id']}/", limits)

    def set_rules(self, list_id: int, rules: object) -> None:
        self._do("PATCH", f"checkinlists/{list_id}/", {"rules": rules})

    def ask(self, kind: str, *, required: bool, options: tuple[str, ...] = (), length_max: int | None = None) -> int:
        number = 2 + len(self._asked)
        question = {
            "question": {"en": f"Type {kind}"},
            "type": kind,
            "required": required,
            "items": [STANDARD],
            "ask_during_checkin": True,
            "identifier": f"ID{number}",
            "position": 5,
            "valid_string_length_max": length_max,
            "options": [
                {"answer": {"en": word}, "identifier": word, "position": place} for place, word in enumerate(options)
            ],
        }
        found: int = self._do("POST", "questions/", question)["id"]
        assert found == number, "the answers of the script count on these numbers"
        self._asked.append(found)
        return found

    def stop_asking(self) -> None:
        for number in self._asked:
            self._do("DELETE", f"questions/{number}/")
        self._asked.clear()

    def position(self, ticket: str) -> dict[str, Any]:
        """The ticket as the server knows it."""
        found = self._do("GET", f"orderpositions/?{urlencode({'secret': ticket})}")["results"]
        assert len(found) == 1, ticket
        position: dict[str, Any] = found[0]
        return position

    def checkins(self, wanted: Callable[[dict[str, Any]], bool] = lambda _: True) -> list[dict[str, Any]]:
        """The whole history of the festival, by number, as far as it is wanted."""
        rows: list[dict[str, Any]] = []
        path: str | None = f"{_FEST}checkins/?ordering=id"
        while path is not None:
            page = self._http.get(path).raise_for_status().json()
            rows += [row for row in page["results"] if wanted(row)]
            path = page["next"]
        return rows

    def add_device(self, name: str, profile: str = "full") -> str:
        """One more device; the token that sets it up."""
        body = {"name": name, "all_events": True, "limit_events": [], "security_profile": profile}
        answer = self._http.post("organizers/hall/devices/", json=body).raise_for_status()
        token: str = answer.json()["initialization_token"]
        return token

    def sell_without_limit(self) -> None:
        """The seed's contingents are smaller than its orders."""
        for quota in self._do("GET", "quotas/")["results"]:
            self._do("PATCH", f"quotas/{quota['id']}/", {"size": None})

    def sell(self, secret: str) -> str:
        """A paid order for one adult; its ticket's secret."""
        order = {
            "email": "late@example.org",
            "locale": "en",
            "sales_channel": "web",
            "status": "p",
            "payment_provider": "manual",
            "positions": [
                {"item": STANDARD, "variation": 1, "attendee_name_parts": {"given_name": "Late"}, "secret": secret}
            ],
        }
        found: str = self._do("POST", "orders/", order)["positions"][0]["secret"]
        return found

    def renew(self, ticket: str) -> str:
        """The ticket gets another secret, which is returned."""
        found: str = self._do("POST", f"orderpositions/{self.position(ticket)['id']}/regenerate_secrets/", {})["secret"]
        return found

    def entries(self, list_id: int = 1) -> list[dict[str, Any]]:
        """What counts as an entry on a list."""
        return self.checkins(lambda row: row["successful"] and row["type"] == "entry" and row["list"] == list_id)

    def _do(self, method: str, path: str, body: object = None) -> Any:
        answer = self._http.request(method, f"{_FEST}{path}", json=body)
        assert answer.status_code < 300, f"{method} {path}: {answer.status_code} {answer.text[:500]}"
        return answer.json() if answer.content else None
