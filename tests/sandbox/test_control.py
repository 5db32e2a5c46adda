"""The control door: everything a test may do, over HTTP."""

from __future__ import annotations

import httpx
import pytest

from station.sandbox import Sandbox
from tests.sandbox.clients import CmClient, GomusClient


def post(control: httpx.Client, path: str, **content: object) -> httpx.Response:
    return control.post(path, json=content)


def test_the_state_tells_addresses_and_options(sandbox: Sandbox, control: httpx.Client) -> None:
    state = control.get("/state").json()
    addresses = sandbox.addresses.to_json()["vendors"]
    assert isinstance(addresses, dict)
    for name, address in addresses.items():
        told = state["vendors"][name]
        assert {key: told[key] for key in address} == address
        assert (told["up"], told["tickets"]) == (True, 60)
    assert state["vendors"]["cm"]["options"]["denial"] == "created"
    assert state["vendors"]["gomus"]["scan_events"] == 0
    assert state["clock_skew_seconds"] == 0.0


def test_samples(sandbox: Sandbox, control: httpx.Client) -> None:
    samples = control.get("/samples").json()["samples"]
    assert samples == [sample.to_json() for sample in sandbox.samples()]
    assert {"vendor", "code", "kind", "shows", "mode", "expected", "reason", "symbology"} == set(samples[0])


def test_effects_and_requests(control: httpx.Client, cm: CmClient, gomus: GomusClient) -> None:
    cm.scan("CM-VALID-1")
    gomus.void("GM-VALID-1", location="Süd")
    gomus.status("GM-VALID-1")
    effects = control.get("/effects").json()["effects"]
    assert [(effect["vendor"], effect["people"], effect["sequence"]) for effect in effects] == [
        ("cm", 1, 1),
        ("gomus", 1, 2),
    ]
    assert control.get("/effects", params={"after": 1}).json()["effects"] == effects[1:]
    assert control.get("/effects", params={"vendor": "cm"}).json()["effects"] == effects[:1]
    assert control.get("/effects", params={"code": "GM-VALID-1"}).json()["effects"] == effects[1:]
    requests = control.get("/requests", params={"vendor": "gomus"}).json()["requests"]
    assert [(request["method"], request["query"], request["status"]) for request in requests] == [
        ("PUT", "location=S%C3%BCd", 200),
        ("GET", "", 422),
    ]
    assert "password" not in control.get("/requests").text


def test_faults_by_http(control: httpx.Client, gomus: GomusClient) -> None:
    first = post(control, "/faults", kind="status", vendor="gomus", status=503, times=1)
    assert (first.status_code, first.json()) == (201, {"id": 1})
    assert gomus.void("GM-VALID-1").status_code == 503
    (report,) = control.get("/faults").json()["faults"]
    assert (report["id"], report["struck"], report["rule"]["status"]) == (1, 1, 503)
    assert control.delete("/faults/1").status_code == 200
    assert control.delete("/faults/1").status_code == 404
    post(control, "/faults", kind="cut")
    assert control.delete("/faults").status_code == 200
    assert gomus.void("GM-VALID-1").status_code == 200


def test_an_outage_by_http(control: httpx.Client, gomus: GomusClient) -> None:
    post(control, "/outage", vendor="gomus")
    with pytest.raises(httpx.ConnectError):
        gomus.status("GM-VALID-1")
    assert control.get("/state").json()["vendors"]["gomus"]["up"] is False
    post(control, "/outage", vendor="gomus", down=False)
    assert gomus.status("GM-VALID-1").status_code == 200


def test_the_clock_by_http(sandbox: Sandbox, control: httpx.Client) -> None:
    post(control, "/clock", skew_seconds=-30)
    assert sandbox.clock.skew_seconds == -30.0
    assert control.get("/state").json()["clock_skew_seconds"] == -30.0


def test_options_by_http(control: httpx.Client, cm: CmClient) -> None:
    post(control, "/options", vendor="cm", options={"denial": "bad_request"})
    assert cm.scan("CM-USED-1").status_code == 400


def test_what_happens_elsewhere_by_http(control: httpx.Client, cm: CmClient, gomus: GomusClient) -> None:
    for vendor, code in (("cm", "CM-GROUP-1"), ("gomus", "GM-GROUP-1")):
        assert post(control, "/tickets", vendor=vendor, action="use", code=code, people=2).status_code == 200
    assert cm.row("CM-GROUP-1")["remaining_scans"] == 1
    assert gomus.status("GM-GROUP-1").json() == {"message": "Eintritte: 1"}
    post(control, "/tickets", vendor="cm", action="cancel", code="CM-VALID-1")
    post(control, "/tickets", vendor="cm", action="remove", code="CM-VALID-2")
    post(control, "/tickets", vendor="cm", action="sell", code="NEW/1", people=3)
    rows = {row["barcode_id"]: row for row in cm.page()["barcodes"]}
    assert rows["CM-VALID-1"]["is_canceled"] == 1
    assert "CM-VALID-2" not in rows
    assert rows["NEW/1"]["remaining_scans"] == 3


def test_signing_out_by_http(control: httpx.Client, cm: CmClient, gomus: GomusClient) -> None:
    post(control, "/sign-out", vendor="cm")
    post(control, "/sign-out", vendor="gomus")
    assert cm.scan("CM-VALID-1").status_code == 401
    assert gomus.status("GM-VALID-1").status_code == 200


def test_a_reset_brings_everything_back(
    sandbox: Sandbox, control: httpx.Client, cm: CmClient, gomus: GomusClient
) -> None:
    cm.scan("CM-VALID-1")
    cm.scan("CM-BACKSTAGE-1", service=sandbox.cm.services.backstage.uuid)
    gomus.void("GM-VALID-1")
    sandbox.cm.store.sell("NEW")
    sandbox.gomus.store.remove("GM-VALID-2")
    post(control, "/faults", kind="status")
    post(control, "/clock", skew_seconds=60)
    post(control, "/outage", vendor="gomus")
    assert post(control, "/reset").status_code == 200
    assert sandbox.audit.effects() == sandbox.audit.requests() == ()
    assert cm.scan("CM-VALID-1").json()["barcodes"][0]["scan_status_code"] == 100
    backstage = cm.scan("CM-BACKSTAGE-1", service=sandbox.cm.services.backstage.uuid)
    assert backstage.json()["barcodes"][0]["scan_status_code"] == 100
    assert cm.page()["pagination"]["total_items"] == 60
    assert gomus.void("GM-VALID-2").status_code == 200
    assert [event.id for event in sandbox.gomus.scan_events()] == [1]
    assert sandbox.clock.skew_seconds == 0.0


def test_a_reset_from_python(sandbox: Sandbox, gomus: GomusClient) -> None:
    gomus.void("GM-VALID-1")
    sandbox.reset()
    assert gomus.void("GM-VALID-1").status_code == 200


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("/faults", {"kind": "earthquake"}),
        ("/clock", {}),
        ("/clock", {"skew_seconds": "soon"}),
        ("/options", {"vendor": "cm"}),
        ("/options", {"vendor": "cm", "options": {"colour": 1}}),
        ("/options", {"vendor": "cm", "options": {"denial": "loud"}}),
        ("/options", {"vendor": "cm", "options": {"sync_interval": "often"}}),
        ("/options", {"vendor": "cm", "options": {"user_active": 1}}),
        ("/options", {"vendor": "cm", "options": {"sync_interval": True}}),
        ("/options", {"vendor": "cm", "options": {"permissions": "all"}}),
        ("/tickets", {"vendor": "cm", "action": "eat", "code": "CM-VALID-1"}),
        ("/tickets", {"vendor": "cm", "action": "sell", "code": "CM-VALID-1"}),
    ],
)
def test_senseless_wishes_are_refused(control: httpx.Client, path: str, content: dict[str, object]) -> None:
    answer = control.post(path, json=content)
    assert answer.status_code == 400
    assert answer.json()["error"]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("/outage", {"vendor": "nobody"}),
        ("/sign-out", {}),
        ("/tickets", {"vendor": "cm", "action": "use", "code": "NOBODY"}),
        ("/tickets", {"vendor": "gomus", "action": "use", "code": "NOBODY"}),
        ("/tickets", {"vendor": "cm", "action": "cancel", "code": "NOBODY"}),
        ("/nothing", {}),
    ],
)
def test_unknown_names(control: httpx.Client, path: str, content: dict[str, object]) -> None:
    answer = control.post(path, json=content)
    assert answer.status_code == 404
    assert answer.json()["error"]


@pytest.mark.parametrize("content", [b"", b"[]", b"{"])
def test_malformed_bodies(control: httpx.Client, content: bytes) -> None:
    assert control.post("/clock", content=content).status_code == 400
    assert control.get("/effects", params={"after": "x"}).status_code == 400
    assert control.get("/clock").status_code == 405


def test_the_control_door_works_during_a_fault(sandbox: Sandbox, control: httpx.Client) -> None:
    post(control, "/faults", kind="cut")
    sandbox.outage("cm")
    assert control.get("/state").status_code == 200
