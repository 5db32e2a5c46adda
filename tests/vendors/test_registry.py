"""What each vendor needs, as data, and what is wrong with what was entered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.domain.ports import VendorRoom
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.registry import VENDORS, check_settings, new_device_info, open_room, with_defaults
from tests.vendors.clocks import SystemClock

CM = Profile("door", "cm", "https://api.ticketing.cm.com/scanapi/v2.0", {"service": "1"})
CM_SECRETS = {"username": "u", "password": "p"}
TIBILLET = Profile("door", "tibillet", "https://hall.example", {"event": "5"})
PRETIX = Profile("door", "pretix", "https://pretix.eu", {"lists": "fest/1, club/4"})
GOMUS = Profile("door", "gomus", "https://demo.gomus.de", {"location": "Süd"})


def test_the_names_are_those_of_the_command_line() -> None:
    assert {name: {setting.key for setting in entry.secrets} for name, entry in VENDORS.items()} == {
        "cm": {"username", "password"},
        "gomus": {"token"},
        "ingresse": {"publickey", "email", "password", "usertoken", "jwt"},
        "tibillet": {"pairing_url", "api_key", "device_uuid"},
        "pretix": {"setup", "token"},
    }
    assert {name: {setting.key for setting in entry.options} for name, entry in VENDORS.items()} == {
        "cm": {"service", "device_info"},
        "gomus": {"location"},
        "ingresse": {"event", "session", "login", "login_page"},
        "tibillet": {"event"},
        "pretix": {"organizer", "lists", "language"},
    }


@pytest.mark.parametrize(
    ("profile", "secrets"),
    [
        (CM, CM_SECRETS),
        (GOMUS, {"token": " t\n"}),
        (TIBILLET, {"api_key": " k\n"}),
        (PRETIX, {"token": " t\n"}),
        (replace(PRETIX, options={}), {"token": "t"}),
    ],
)
def test_a_complete_profile_opens_its_room(profile: Profile, secrets: dict[str, str]) -> None:
    room = open_room(profile, secrets, SystemClock())
    assert not isinstance(room, Trouble)
    opened: VendorRoom = room
    assert opened.clock_skew is None
    opened.close()


@pytest.mark.parametrize(
    ("profile", "secrets", "kind", "subject"),
    [
        (replace(CM, vendor="eventim"), {}, TroubleKind.SETTING_INVALID, "vendor"),
        (CM, {}, TroubleKind.SECRET_MISSING, "username"),
        (CM, {"username": "u", "password": " "}, TroubleKind.SECRET_MISSING, "password"),
        (GOMUS, {"token": "tökén"}, TroubleKind.SETTING_INVALID, "token"),
        (GOMUS, {"token": "a\nb"}, TroubleKind.SETTING_INVALID, "token"),
        (TIBILLET, {}, TroubleKind.SECRET_MISSING, "api_key"),
        (TIBILLET, {"pairing_url": "https://hall.example/scan/token/pair"}, TroubleKind.SECRET_MISSING, "api_key"),
        (PRETIX, {}, TroubleKind.SECRET_MISSING, "token"),
        (PRETIX, {"setup": "init000000000001"}, TroubleKind.SECRET_MISSING, "token"),
        (replace(PRETIX, options={"lists": "fest"}), {"token": "t"}, TroubleKind.SETTING_INVALID, "lists"),
        (replace(PRETIX, options={"lists": "fest/1,fest/2"}), {"token": "t"}, TroubleKind.SETTING_INVALID, "lists"),
        (TIBILLET, {"api_key": "kéy"}, TroubleKind.SETTING_INVALID, "api_key"),
        (replace(CM, options={"device_info": "ü"}), CM_SECRETS, TroubleKind.SETTING_INVALID, "device_info"),
        (replace(CM, options={"sevrice": "1"}), CM_SECRETS, TroubleKind.SETTING_INVALID, "sevrice"),
    ],
)
def test_what_is_wrong_is_named(profile: Profile, secrets: dict[str, str], kind: TroubleKind, subject: str) -> None:
    trouble = open_room(profile, secrets, SystemClock())
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.subject) == (kind, subject)
    for secret in secrets.values():
        assert secret not in trouble.detail.split()


@pytest.mark.parametrize(
    "url",
    [
        "", "demo.gomus.de", "ftp://demo.gomus.de", "https://", "http://demo.gomus.de", "https://user:pw@demo.gomus.de",
        "https://demo.gomus.de/?a=b", "https://demo.gomus.de/#x", "https://[broken", "https://demo.gomus.de:99999",
        "http://127.0.0.1.example.org", "https://demo gomus.de",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_right(url: str) -> None:
    trouble = check_settings(replace(GOMUS, base_url=url), {"token": "t"})
    assert trouble is not None
    assert (trouble.kind, trouble.subject) == (TroubleKind.SETTING_INVALID, "base-url")


@pytest.mark.parametrize(
    "url", ["https://demo.gomus.de/", "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:1", "https://müller.de"]
)  # fmt: skip
def test_an_address_that_can(url: str) -> None:
    assert check_settings(replace(GOMUS, base_url=url), {"token": "t"}) is None


def test_defaults_are_filled_in_once() -> None:
    filled = with_defaults("cm", {"service": "1"})
    assert filled["service"] == "1"
    assert filled["device_info"].startswith("DEVICE_ID:")
    assert with_defaults("cm", filled) == filled
    assert with_defaults("gomus", {}) == {}


def test_a_device_info_has_the_documents_form() -> None:
    info = new_device_info()
    names = [part.split(":")[0] for part in info.split(",")]
    assert names == ["DEVICE_ID", "MANUFACTURER", "MODEL", "OS", "OS_VERSION"]
    assert all(len(part.split(":")) == 2 and part.split(":")[1] for part in info.split(","))
    assert info.isascii()
    assert info != new_device_info()
