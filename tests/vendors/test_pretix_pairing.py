"""pretix: from a set-up code to a device that is kept."""

from __future__ import annotations

import json

import pytest

from station import __version__
from station.domain.profile import Profile
from station.domain.trouble import Executed, Trouble, TroubleKind
from station.domain.vendor import Enrolment
from station.vendors.pretix.setup_code import SetupCode, read_setup_code
from station.vendors.registry import enrol, open_room
from tests.vendors.clocks import SystemClock
from tests.vendors.pretix_replay import Replay, device, told
from tests.vendors.servers import RawServer

INITIALIZE = "/api/v1/device/initialize"
MADE = {**device()["device"], "api_token": "t" * 64, "unique_serial": "SERIAL"}  # type: ignore[dict-item]


def qr(url: str, version: object = 1, token: str = "kpp4jn8g2ynzonp6") -> str:
    return json.dumps({"handshake_version": version, "url": url, "token": token})


def paired(replay: Replay, setup: str | None = None) -> Enrolment | Trouble:
    """With the code's QR, or with a text of another kind."""
    with RawServer(replay) as server:
        profile = Profile("door", "pretix", "https://pretix.eu" if setup is None else server.url, {"lists": "fest/1"})
        return enrol(profile, {"setup": qr(server.url) if setup is None else setup}, SystemClock())


def test_the_qr_names_the_server_and_its_token_becomes_a_device() -> None:
    replay = Replay({INITIALIZE: told(200, MADE)})
    made = paired(replay)
    assert isinstance(made, Enrolment)
    assert made.fresh
    assert made.secrets == {"token": "t" * 64}
    assert made.profile.base_url.startswith("http://127.0.0.1")
    assert made.profile.options == {"lists": "fest/1", "organizer": "hall"}
    assert "t" * 64 not in repr(made)
    assert replay.heard == [INITIALIZE]
    (sent,) = replay.bodies
    assert sent["token"] == "kpp4jn8g2ynzonp6"
    assert (sent["software_brand"], sent["software_version"]) == ("Station", __version__)
    assert all(sent[key] for key in ("hardware_brand", "hardware_model", "os_name", "os_version"))


def test_a_bare_token_is_for_the_profiles_server() -> None:
    made = paired(Replay({INITIALIZE: told(200, MADE)}), " init000000000001\n")
    assert isinstance(made, Enrolment)
    room = open_room(made.profile, made.secrets, SystemClock())
    assert not isinstance(room, Trouble)
    room.close()


@pytest.mark.parametrize(
    "text",
    [
        "https://pretix.eu/control",
        "{",
        "{}",
        "[1]",
        qr("https://pretix.eu", version=2),
        qr("https://pretix.eu", version="2"),
        qr("https://pretix.eu", version=None),
        qr("", token="abcdef"),
        qr("https://pretix.eu", token=""),
        "abc",
        "tökén123456",
    ],
)
def test_what_is_no_set_up_code_is_sent_nowhere(text: str) -> None:
    replay = Replay()
    found = paired(replay, text)
    assert isinstance(found, Trouble)
    assert (found.kind, found.subject) == (TroubleKind.SETTING_INVALID, "setup")
    assert text not in repr(found), "it is a secret until it is used"
    assert not replay.heard


def test_a_newer_handshake_asks_for_a_newer_station() -> None:
    found = read_setup_code(qr("https://pretix.eu", version=2))
    assert isinstance(found, Trouble)
    assert "update Station" in found.detail


def test_the_address_loses_its_last_slash() -> None:
    assert read_setup_code(qr("https://pretix.eu/")) == SetupCode("kpp4jn8g2ynzonp6", "https://pretix.eu")


@pytest.mark.parametrize("url", ["http://pretix.example", "ftp://pretix.eu", "https://user:x@pretix.eu"])
def test_an_address_that_is_not_safe_is_refused(url: str) -> None:
    profile = Profile("door", "pretix", "https://pretix.eu")
    found = enrol(profile, {"setup": qr(url)}, SystemClock())
    assert isinstance(found, Trouble)
    assert (found.kind, found.subject) == (TroubleKind.SETTING_INVALID, "setup")


@pytest.mark.parametrize(
    "answered", [b"", told(200, {}), told(200, {"api_token": "x"}), told(500, {}), told(201, MADE)]
)
def test_a_lost_answer_says_that_the_code_may_be_used_up(answered: bytes) -> None:
    replay = Replay({INITIALIZE: [answered]})
    found = paired(replay)
    assert isinstance(found, Trouble)
    assert found.executed is Executed.MAYBE
    assert "used up" in found.detail
    assert replay.heard == [INITIALIZE], "sent once"


def test_a_redirect_is_told_and_not_followed() -> None:
    replay = Replay({INITIALIZE: told(301, {}, "Location: https://elsewhere.example/api/v1/device/initialize")})
    found = paired(replay)
    assert isinstance(found, Trouble)
    assert found.kind is TroubleKind.REDIRECTED
    assert "elsewhere.example" in found.detail
