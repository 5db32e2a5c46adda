"""What a person with nothing but the control door can do to Ingresse's tickets."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from station.sandbox import Sandbox


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(tickets=60) as sandbox:
        yield sandbox


def changed(sandbox: Sandbox, action: str, code: str, vendor: str = "ingresse") -> httpx.Response:
    content = {"vendor": vendor, "action": action, "code": code}
    return httpx.post(f"{sandbox.addresses.control_url}/tickets", json=content, trust_env=False)


def test_a_refund_and_a_check_out_by_http(running: Sandbox) -> None:
    answer = changed(running, "refund", "IG-VALID-1")
    assert answer.status_code == 200
    new = answer.json()["code"]
    assert new.startswith("IG-VALID-1-R")
    assert changed(running, "use", new).status_code == 200
    assert changed(running, "leave", new).status_code == 200
    effects = running.audit.effects("ingresse", new)
    assert [(effect.action, effect.outcome) for effect in effects] == [("checkin", "1"), ("checkout", "1")]
    assert changed(running, "refund", "nobody").status_code == 404


@pytest.mark.parametrize("action", ["refund", "leave"])
def test_a_vendor_without_it_says_so(running: Sandbox, action: str) -> None:
    assert changed(running, action, "GM-VALID-1", "gomus").status_code == 400
