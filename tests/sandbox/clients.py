"""Clients that speak to the sandbox over real HTTP, as the vendors' documents say."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from station.sandbox import Sandbox


@dataclass(frozen=True)
class CmClient:
    """Speaks to the sandbox's CM.com as its document says."""

    http: httpx.Client
    user: str
    service: str

    def scan(self, code: str, call: str = "checkin", service: str | None = None) -> httpx.Response:
        body = {"user_uuid": self.user, "service_uuid": service or self.service, "barcode_id": code}
        return self.http.post(f"/barcodes/{call}", json=body)

    def upload(self, *scans: tuple[str, float, int]) -> httpx.Response:
        barcodes = [
            {"barcode_id": code, "checked_in_time": moment, "status_code": status, "status_message": "text"}
            for code, moment, status in scans
        ]
        body = {"user_uuid": self.user, "service_uuid": self.service, "barcodes": barcodes}
        return self.http.post("/barcodes/upload", json=body)

    def page(self, number: int = 1, limit: int = 500, since: int | None = None) -> dict[str, Any]:
        headers = {"X-PAGINATION-LIMIT": str(limit), "X-PAGINATION-PAGE": str(number)}
        if since is not None:
            headers["X-COMPARE-TIMESTAMP"] = str(since)
        answer = self.http.get(f"/services/{self.service}/barcodes", headers=headers)
        assert answer.status_code == 200
        return answer.json()

    def row(self, code: str) -> dict[str, Any]:
        """The barcode object of a ticket, from a full read."""
        return next(row for row in self.page()["barcodes"] if row["barcode_id"] == code)


@dataclass(frozen=True)
class GomusClient:
    """Speaks to the sandbox's go~mus as its document says."""

    http: httpx.Client

    def status(self, code: str) -> httpx.Response:
        return self.http.get(barcode_path(code))

    def void(self, code: str, location: str | None = None) -> httpx.Response:
        return self.http.put(barcode_path(code), params={"location": location} if location else None)

    def leave(self, code: str, location: str | None = None) -> httpx.Response:
        return self.http.put(f"{barcode_path(code)}/exit", params={"location": location} if location else None)


def barcode_path(code: str) -> str:
    return f"/api/v3/barcodes/{quote(code, safe='')}"


def claims_of(token: str) -> dict[str, Any]:
    payload = token.split(".")[1]
    return json.loads(urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def cm_client(sandbox: Sandbox) -> httpx.Client:
    """With the headers every call needs, but not logged in."""
    address = sandbox.addresses.vendors["cm"]
    headers = {"X-DEVICE-INFO": address.settings["device_info"], "Content-Type": "application/json"}
    return httpx.Client(base_url=address.base_url, headers=headers, trust_env=False)


def log_in(sandbox: Sandbox, client: httpx.Client) -> CmClient:
    address = sandbox.addresses.vendors["cm"]
    token = client.post("/userlogin", json={"credentials": address.secrets}).json()["login"]["token"]
    client.headers["Authorization"] = f"bearer {token}"
    return CmClient(client, claims_of(token)["sub"], address.settings["service"])
