"""pretix's server beside the script of calls: limits, devices, signatures, deltas, and what tests may do to it."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from station.sandbox import PretixOptions, SecurityProfile, UnknownNameError
from station.sandbox.faults import FaultKind, FaultRule
from station.sandbox.pretix_hall import CHILD, STANDARD, Question
from station.sandbox.pretix_seed import codes
from tests.sandbox.pretix_served import Served, redeem, serve, told

FEST = "organizers/hall/events/fest/"
CODES = codes()


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


@pytest.fixture
def http(served: Served) -> Iterator[httpx.Client]:
    with served.client() as client:
        yield client


def test_every_sample_comes_to_what_the_sheet_says(http: httpx.Client, served: Served) -> None:
    for sample in served.vendor.samples():
        answer = redeem(http, served.vendor.qr_text(sample.code), type=sample.mode)
        assert (answer.status_code == 201) is (sample.expected == "admit"), (sample, answer.text)


def test_a_signed_secret_verifies_with_the_key_that_the_event_shows(http: httpx.Client, served: Served) -> None:
    assert http.get(FEST).json()["valid_keys"] == {"pretix_sig1": []}
    old, signed = "PX-VALID-1", served.vendor.sign("PX-VALID-1")
    (shown,) = http.get(FEST).json()["valid_keys"]["pretix_sig1"]
    key = load_pem_public_key(base64.b64decode(shown))
    assert isinstance(key, Ed25519PublicKey)
    raw = base64.b64decode(signed[::-1])
    version, length, signature = raw[0], int.from_bytes(raw[1:3], "big"), int.from_bytes(raw[3:5], "big")
    assert (version, signature, len(raw)) == (1, 64, 5 + length + signature)
    key.verify(raw[5 + length :], raw[5 : 5 + length])
    assert told(redeem(http, signed)) == (201, "ok", None)
    assert told(redeem(http, old)) == (400, "error", "revoked")
    assert served.vendor.qr_text("PX-VALID-1") == signed
    assert served.vendor.audit.people("pretix", "PX-VALID-1") == 1
    revoked = http.get(f"{FEST}revokedsecrets/").json()["results"]
    assert old in [row["secret"] for row in revoked]


def test_the_ends_of_validity_are_signed_too(served: Served) -> None:
    """As a real server writes them: 28 and 30 are the fields, then the seconds, seven bits a byte."""
    payload = base64.b64decode(served.vendor.sign(CODES["no_longer_valid"])[::-1])[5:]
    assert bytes.fromhex("10011801" + "2800" + "3080ccb9ff05") in payload


def test_a_delta_holds_what_was_touched_and_nothing_else(http: httpx.Client, served: Served) -> None:
    generated = http.get(f"{FEST}orders/").headers["X-Page-Generated"]

    def changed() -> list[str]:
        page = http.get(f"{FEST}orders/", params={"modified_since": generated, "ordering": "last_modified"}).json()
        return [position["secret"] for order in page["results"] for position in order["positions"]]

    assert changed() == []
    redeem(http, "PX-VALID-1")
    redeem(http, "PX-USED-1")  # refused: its order changes as well
    served.vendor.store.cancel("PX-VALID-2")
    served.vendor.tickets.change("PX-VALID-3", variation=CHILD)
    served.vendor.use_elsewhere("PX-VALID-4")
    served.vendor.store.sell("PX-LATE-1")
    assert changed() == ["PX-VALID-1", "PX-USED-1", "PX-VALID-2", "PX-VALID-3", "PX-VALID-4", "PX-LATE-1"]
    whole = http.get(f"{FEST}orders/", params={"ordering": "last_modified"}).json()
    assert whole["count"] == len(served.vendor.store)


def test_pages_lead_to_one_another(http: httpx.Client, served: Served) -> None:
    seen: list[str] = []
    path: str | None = f"{FEST}orders/?page_size=7&ordering=code&include=code"
    while path is not None:
        page = http.get(path).json()
        seen += [order["code"] for order in page["results"]]
        path = page["next"]
    assert seen == sorted(seen)
    assert len(set(seen)) == len(seen) == len(served.vendor.store)
    second = http.get(f"{FEST}orders/?page=2&page_size=7").json()
    assert second["previous"] == f"{served.api}{FEST}orders/?page_size=7"


def test_fields_of_orders_are_chosen(http: httpx.Client) -> None:
    kept = http.get(f"{FEST}orders/?include=code&include=positions.secret&page_size=1").json()["results"][0]
    assert set(kept) == {"code", "positions"}
    assert {name for position in kept["positions"] for name in position} == {"secret"}
    without = http.get(f"{FEST}orders/?exclude=positions&page_size=1").json()["results"][0]
    assert "positions" not in without
    assert "code" in without


def test_a_list_that_did_not_change_is_not_sent_again(http: httpx.Client, served: Served) -> None:
    known = {"If-Modified-Since": http.get(f"{FEST}questions/").headers["Last-Modified"]}
    assert http.get(f"{FEST}questions/", headers=known).status_code == 304
    assert http.get(f"{FEST}questions/", headers={"If-Modified-Since": "nonsense"}).status_code == 200
    question = Question(9, "How many?", "MANY", frozenset({STANDARD}), "N")
    served.vendor.hall.ask(question, served.vendor.clock.now() + 2)
    changed = http.get(f"{FEST}questions/", headers=known)
    assert [row["id"] for row in changed.json()["results"]] == [1, 9]


def test_too_many_calls_are_told_to_wait(http: httpx.Client, served: Served) -> None:
    served.vendor.change_options({"requests_per_minute": 3})
    statuses = [http.get("version").status_code for _ in range(4)]
    assert statuses == [200, 200, 200, 429]
    assert 1 <= int(http.get("version").headers["Retry-After"]) <= 61
    served.vendor.clock.skew_seconds = 61.0
    assert http.get("version").status_code == 200


def test_a_key_that_is_under_way_is_told_so(http: httpx.Client, served: Served) -> None:
    """Its first request is kept waiting before its work."""
    served.faults.add(FaultRule(FaultKind.LATENCY, path="*/redeem/", seconds=0.5, times=1))
    key = {"X-Idempotency-Key": "under way"}
    started = threading.Event()

    def scan(_number: int) -> int:
        started.set()
        body = {"secret": "PX-VALID-1", "lists": [1]}
        with served.client() as own:
            return own.post("organizers/hall/checkinrpc/redeem/", json=body, headers=key).status_code

    with ThreadPoolExecutor(4) as people:
        statuses = sorted(people.map(scan, range(4)))
    assert set(statuses) <= {201, 409}
    assert served.vendor.audit.people("pretix", "PX-VALID-1") == 1


def test_devices_are_set_up_rolled_and_revoked(http: httpx.Client, served: Served) -> None:
    setup = json.loads(served.vendor.setup_text(served.root))
    assert (setup["handshake_version"], setup["url"]) == (1, served.root)
    fields = dict.fromkeys(("hardware_brand", "hardware_model", "software_brand", "software_version"), "x")
    device = http.post("device/initialize", json={"token": setup["token"], **fields}).json()
    headers = {"Authorization": f"Device {device['api_token']}"}
    assert http.get("device/info", headers=headers).json()["device"]["name"] == device["name"]
    rolled = http.post("device/roll", json={}, headers=headers).json()
    assert http.get("device/info", headers=headers).status_code == 401
    headers = {"Authorization": f"Device {rolled['api_token']}"}
    assert http.post("device/update", json=fields, headers=headers).status_code == 200
    assert http.post("device/revoke", json={}, headers=headers).status_code == 200
    assert http.get("device/info", headers=headers).json() == {"detail": "Device access has been revoked."}
    tokens = {served.vendor.devices.setup_token() for _ in range(3)}
    assert len(tokens) == 1, "it has not been used"
    assert served.vendor.devices.add("Late", SecurityProfile.KIOSK).setup_token not in tokens


def test_the_own_device_is_as_the_options_say(http: httpx.Client, served: Served) -> None:
    served.vendor.options = PretixOptions(profile=SecurityProfile.KIOSK)
    assert http.get("device/info").json()["device"]["security_profile"] == "pretixscan_online_kiosk"
    assert http.get(f"{FEST}orders/").status_code == 403
    served.vendor.options = PretixOptions(revoked=True)
    assert http.get("device/info").status_code == 401
    assert served.vendor.describe()["tickets"] == 60


def test_another_door_lets_in_and_out(http: httpx.Client, served: Served) -> None:
    served.vendor.use_elsewhere("PX-VALID-1")
    refused = redeem(http, "PX-VALID-1")
    assert told(refused) == (400, "error", "already_redeemed")
    (there,) = refused.json()["position"]["checkins"]
    assert (there["type"], there["device"]) == ("entry", 99)
    served.vendor.leave_elsewhere("PX-VALID-1")
    assert http.get(f"{FEST}checkinlists/1/status/").json()["inside_count"] == 3
    assert told(redeem(http, "PX-VALID-1")) == (201, "ok", None)
    with pytest.raises(UnknownNameError):
        served.vendor.use_elsewhere("PX-NOBODYS-1")


def test_a_very_long_list_is_not_counted_one_by_one(http: httpx.Client, served: Served) -> None:
    def sizes() -> list[int]:
        return [row["position_count"] for row in http.get(f"{FEST}checkinlists/").json()["results"]]

    counted = sizes()
    served.vendor.change_options({"list_sizes_up_to": 10})
    assert sizes() == [60, 60, 60] != counted


def test_what_left_without_a_trace_is_nowhere(http: httpx.Client, served: Served) -> None:
    served.vendor.store.remove("PX-VALID-1")
    served.vendor.store.remove(CODES["revoked_new_secret"])
    assert told(redeem(http, "PX-VALID-1")) == (404, "error", "invalid")
    assert http.get(f"{FEST}revokedsecrets/").json()["count"] == 0
    found = http.get("organizers/hall/checkinrpc/search/", params={"list": 1, "search": "PX-VALID-1"}).json()
    assert "PX-VALID-1" not in [row["secret"] for row in found["results"]]
