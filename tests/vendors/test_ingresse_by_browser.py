"""From a profile that asks for a login in the browser to a room that works, against a running server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Connection
from station.vendors.by_browser import asked_secrets, browser_login, login_secrets
from station.vendors.ingresse.browser_login import BrowserLogin
from station.vendors.registry import open_room
from tests.sandbox.ingresse_served import Served, serve
from tests.vendors.clocks import SystemClock
from tests.vendors.ingresse_rooms import STANDS_AT_MAIN

KEY = "sandbox-public-key-0042"


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


def profile_of(served: Served, **options: str) -> Profile:
    return Profile("door", "ingresse", served.base_url, {**STANDS_AT_MAIN, "login": "browser", **options})


def test_the_whole_way_from_the_page_to_a_working_room(served: Served) -> None:
    profile, secrets = profile_of(served), {"publickey": KEY}
    login = browser_login(profile, secrets)
    assert isinstance(login, BrowserLogin)
    with login, httpx.Client(follow_redirects=True, trust_env=False) as browser:
        started = login.start()
        assert isinstance(started, str), started
        page = browser.get(started)
        assert "<form method='post'>" in page.text
        wrong = browser.post(page.url, data={"email": "door@example.org", "password": "guessed"})
        assert "inválidos" in wrong.text
        end = browser.post(wrong.url, data={"email": "door@example.org", "password": "sandbox-secret-word"})
        assert (end.status_code, "Station has taken the login over" in end.text) == (200, True)
        token = login.wait(5.0)
        assert isinstance(token, str), token
        login.close()
        with pytest.raises(httpx.ConnectError):
            browser.get(end.url)
    assert token.startswith("12345-")
    room = open_room(profile, {**secrets, **login_secrets("ingresse", token)}, SystemClock())
    assert not isinstance(room, Trouble)
    found = room.connect()
    room.close()
    assert isinstance(found, Connection)
    assert found.account == "user 12345"
    assert "GET /login/renew-token" in served.calls()
    assert "POST /login" not in served.calls()


def test_only_a_profile_that_asks_for_it_logs_in_by_the_browser(served: Served) -> None:
    profile = profile_of(served)
    by_password = replace(profile, options=STANDS_AT_MAIN)
    assert browser_login(by_password, {"publickey": KEY}) is None
    assert browser_login(profile, {"publickey": KEY, "usertoken": "1-x"}) is None
    assert browser_login(replace(profile, vendor="cm"), {}) is None
    assert browser_login(replace(profile, vendor="eventim"), {}) is None
    assert isinstance(browser_login(by_password, {"publickey": KEY, "email": "half"}, asked=True), BrowserLogin)
    assert [each.key for each in asked_secrets("ingresse", profile.options)] == ["publickey"]
    assert len(asked_secrets("ingresse", STANDS_AT_MAIN)) == 5
    assert login_secrets("ingresse", "1-x") == {"email": "", "password": "", "jwt": "", "usertoken": "1-x"}


@pytest.mark.parametrize(
    ("secrets", "options", "kind", "subject"),
    [
        ({}, {}, TroubleKind.SECRET_MISSING, "publickey"),
        ({"publickey": KEY, "email": "a@example.org"}, {}, TroubleKind.SETTING_INVALID, "email"),
        (
            {"publickey": KEY, "jwt": "e30"},
            {"login_page": "ftp://auth.example"},
            TroubleKind.SETTING_INVALID,
            "login_page",
        ),
        ({"publickey": KEY}, {"login_page": "https://auth.example/?a=b"}, TroubleKind.SETTING_INVALID, "login_page"),
    ],
)
def test_entries_that_do_not_fit_are_named_before_anything_opens(
    served: Served, secrets: dict[str, str], options: dict[str, str], kind: TroubleKind, subject: str
) -> None:
    trouble = browser_login(profile_of(served, **options), secrets)
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.subject) == (kind, subject)
