"""From the connect page to a profile at the door, and nothing half-made when it goes wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Connection
from station.domain.verdict import Outcome
from station.sandbox import Sandbox
from station.settings import SettingsFile
from station.workers.events import (
    BrowserLoginCanceled,
    BrowserLoginEnded,
    BrowserLoginOpened,
    BrowserLoginRequested,
    ConnectionRequested,
)
from tests.app.conftest import Office, OpenOffice


@pytest.fixture(autouse=True)  # first up, last down: the office hangs up before the vendor goes
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=20) as served:
        yield served


def request_for(sandbox: Sandbox, vendor: str, name: str) -> ConnectionRequested:
    address = sandbox.addresses.vendors[vendor]
    options = {key: value for key, value in address.settings.items() if key != "device_info"}
    return ConnectionRequested(Profile(name, vendor, address.base_url, options), address.secrets)


def opened(open_office: OpenOffice) -> Office:
    office = open_office()
    office.until(lambda: office.window.context.vendors)
    return office


def test_an_account_is_tested_kept_and_brought_to_the_door(
    open_office: OpenOffice, sandbox: Sandbox, tmp_path: Path
) -> None:
    office = opened(open_office)
    request = request_for(sandbox, "cm", "Tor <1>")
    office.window.test_requested.emit(request)
    office.until(lambda: office.window.tests)
    assert office.window.tests[0].profile == request.profile  # the page knows its own request again
    assert isinstance(office.window.tests[0].result, Connection)
    office.window.connect_requested.emit(request)
    office.until(lambda: office.window.kept)
    assert office.window.kept == [None]
    office.ready()
    assert office.window.context.active == "Tor <1>"
    assert office.scan("CM-VALID-1").verdict.outcome is Outcome.ADMIT
    office.close()
    stored = SettingsFile(tmp_path / "data").read()[0]
    assert stored.active == "Tor <1>"
    assert stored.profile("Tor <1>").options["device_info"].startswith("DEVICE_ID:")
    secret = sandbox.addresses.vendors["cm"].secrets["password"].encode()
    for path in (tmp_path / "data").iterdir():
        assert secret not in path.read_bytes(), path
    again = open_office()
    again.ready()
    assert again.scan("CM-VALID-1").verdict.outcome is Outcome.DENY


def test_wrong_credentials_are_said_and_nothing_is_kept(open_office: OpenOffice, sandbox: Sandbox) -> None:
    office = opened(open_office)
    request = replace(request_for(sandbox, "gomus", "Haupthaus"), secrets={"token": "wrong"})
    office.window.test_requested.emit(request)
    office.until(lambda: office.window.tests)
    result = office.window.tests[0].result
    assert isinstance(result, Trouble)
    assert result.kind is TroubleKind.UNAUTHORIZED
    assert office.world.folder.settings.profiles == ()


@pytest.mark.parametrize("name", ["", "Tor 1", "TOR 1"])
def test_a_bad_or_taken_name_changes_nothing_not_even_secrets(
    open_office: OpenOffice, sandbox: Sandbox, name: str
) -> None:
    office = opened(open_office)
    office.window.connect_requested.emit(request_for(sandbox, "cm", "Tor 1"))
    office.until(lambda: office.window.kept == [None])
    office.window.connect_requested.emit(request_for(sandbox, "gomus", name))
    office.until(lambda: len(office.window.kept) == 2)
    trouble = office.window.kept[1]
    assert trouble is not None
    assert trouble.kind is TroubleKind.SETTING_INVALID
    station = office.desk.world.station
    assert station is not None
    assert [profile.name for profile in station.settings.profiles] == ["Tor 1"]
    assert station.secrets.read("Tor 1") == sandbox.addresses.vendors["cm"].secrets


def test_settings_that_cannot_be_written_leave_no_secret_behind(
    open_office: OpenOffice, sandbox: Sandbox, tmp_path: Path
) -> None:
    office = opened(open_office)
    (tmp_path / "data" / "settings.json.new").mkdir()  # where the new file would be written first
    office.window.connect_requested.emit(request_for(sandbox, "cm", "Tor 1"))
    office.until(lambda: office.window.kept)
    trouble = office.window.kept[0]
    assert trouble is not None
    assert trouble.kind is TroubleKind.NOT_WRITABLE
    station = office.desk.world.station
    assert station is not None
    assert station.secrets.read("Tor 1") == {}
    assert office.window.context.active == ""


def test_a_profile_without_its_secrets_keeps_the_door_closed(
    open_office: OpenOffice, sandbox: Sandbox, tmp_path: Path
) -> None:
    address = sandbox.addresses.vendors["cm"]
    (tmp_path / "data").mkdir()
    profile = {"name": "Tor 1", "vendor": "cm", "base_url": address.base_url, "options": address.settings}
    settings = {"version": 1, "settings": {"profiles": [profile], "active": "Tor 1"}}
    (tmp_path / "data" / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    office = open_office()
    office.until(lambda: office.window.stops)
    trouble = office.window.stops[0].trouble
    assert trouble is not None
    assert trouble.kind is TroubleKind.SECRET_MISSING
    office.window.demo_requested.emit()  # and the rest of the program works
    office.ready()
    assert office.scan("CM-VALID-1").verdict.outcome is Outcome.ADMIT


def test_a_pairing_code_leads_to_the_door(open_office: OpenOffice, sandbox: Sandbox) -> None:
    office = opened(open_office)
    base_url = sandbox.addresses.vendors["tibillet"].base_url
    code = f"{base_url}/scan/{sandbox.tibillet.pairing_token()}/pair"
    typed = ConnectionRequested(Profile("Tor", "tibillet", base_url), {"pairing_url": code})
    office.window.test_requested.emit(typed)
    office.until(lambda: office.window.tests)
    enrolled = office.window.tests[0].enrolled
    assert enrolled is not None
    event = sandbox.addresses.vendors["tibillet"].settings
    kept = replace(enrolled.profile, options=event)
    office.window.connect_requested.emit(ConnectionRequested(kept, enrolled.secrets))
    office.until(lambda: office.window.kept)
    assert office.window.kept == [None]
    office.ready()
    assert office.scan(sandbox.tibillet.qr_text("TB-VALID-1")).verdict.outcome is Outcome.ADMIT
    assert office.scan(sandbox.tibillet.qr_text("TB-CANCELED-1")).verdict.outcome is Outcome.DENY


def test_a_login_in_the_browser_gives_the_secrets_and_a_second_thought_ends_it(
    open_office: OpenOffice, sandbox: Sandbox
) -> None:
    """The page that asks opens the browser; here nobody asked but the test."""
    office = opened(open_office)
    address = sandbox.addresses.vendors["ingresse"]
    key = {"publickey": address.secrets["publickey"]}
    request = BrowserLoginRequested(Profile("Halle", "ingresse", address.base_url), key)
    office.window.browser_login_requested.emit(request)
    office.until(lambda: office.window.logins)
    office.window.browser_login_canceled.emit(BrowserLoginCanceled())
    office.until(lambda: len(office.window.logins) == 2)
    assert office.window.logins[1] == BrowserLoginEnded(None)
    office.window.browser_login_requested.emit(request)
    office.until(lambda: len(office.window.logins) == 3)
    begun = office.window.logins[2]
    assert isinstance(begun, BrowserLoginOpened)
    to_vendor = httpx.get(begun.address).headers["Location"]
    token = sandbox.ingresse.usertoken()
    httpx.get(httpx.URL(httpx.URL(to_vendor).params["returnUrl"]).copy_merge_params({"usertoken": token}))
    office.until(lambda: len(office.window.logins) == 4)
    ended = office.window.logins[3]
    assert isinstance(ended, BrowserLoginEnded)
    assert isinstance(ended.result, dict)
    assert ended.result["usertoken"] == token
    office.window.test_requested.emit(ConnectionRequested(request.profile, {**key, **ended.result}))
    office.until(lambda: office.window.tests)
    assert isinstance(office.window.tests[0].result, Connection)
