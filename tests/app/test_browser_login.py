"""The log-in in a browser as the connect page asks for it: a real way back, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from pytestqt.qtbot import QtBot

from station.app.browser_login import BrowserLoggingIn
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.sandbox import Sandbox
from station.workers.events import BrowserLoginCanceled, BrowserLoginRequested, BrowserWords
from tests.workers.hearing import Ear


class Page:
    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.logging_in = BrowserLoggingIn()
        self.opened = Ear(self.logging_in.login_opened)
        self.ended = Ear(self.logging_in.login_ended)
        self.failed = Ear(self.logging_in.failed)

    def until(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=20_000)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    page = Page(qtbot)
    yield page
    assert page.logging_in.stop() == []
    assert page.failed.facts == []


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=20) as served:
        yield served


def request(sandbox: Sandbox, **secrets: str) -> BrowserLoginRequested:
    address = sandbox.addresses.vendors["ingresse"]
    return BrowserLoginRequested(Profile("Halle", "ingresse", address.base_url), secrets, BrowserWords("Fertig & gut."))


def test_the_browser_brings_the_token_and_what_was_typed_for_another_way_is_dropped(
    page: Page, sandbox: Sandbox
) -> None:
    key = sandbox.addresses.vendors["ingresse"].secrets["publickey"]
    page.logging_in.begin(request(sandbox, publickey=key, email="somebody@example.org"))
    page.until(lambda: page.opened.facts)
    opened = page.opened.facts[0]
    asked = httpx.URL(opened.login_page)
    assert (asked.host, asked.params["apikey"]) == ("127.0.0.1", key)
    assert key not in opened.address
    token = sandbox.ingresse.usertoken()
    shown = httpx.get(httpx.URL(asked.params["returnUrl"]).copy_merge_params({"usertoken": token}))
    assert "Fertig &amp; gut." in shown.text
    page.until(lambda: page.ended.facts)
    result = page.ended.facts[0].result
    assert (result["usertoken"], result["email"], result["password"]) == (token, "", "")


def test_it_is_canceled_and_begun_again(page: Page, sandbox: Sandbox) -> None:
    page.logging_in.cancel(BrowserLoginCanceled())  # of nothing
    page.logging_in.begin(request(sandbox, publickey="key"))
    page.until(lambda: page.opened.facts)
    page.logging_in.cancel(BrowserLoginCanceled())
    page.until(lambda: page.ended.facts)
    assert page.ended.facts[0].result is None
    page.logging_in.begin(request(sandbox, publickey="key"))
    page.until(lambda: len(page.opened.facts) == 2)


def test_entries_that_cannot_be_right_are_told(page: Page, sandbox: Sandbox) -> None:
    page.logging_in.begin(request(sandbox))
    cm = sandbox.addresses.vendors["cm"]
    page.until(lambda: len(page.ended.facts) == 1)
    page.logging_in.begin(BrowserLoginRequested(Profile("Tor", "cm", cm.base_url), {}))
    page.until(lambda: len(page.ended.facts) == 2)
    troubles = [fact.result for fact in page.ended.facts]
    assert all(isinstance(trouble, Trouble) for trouble in troubles)
    assert [trouble.kind for trouble in troubles] == [TroubleKind.SECRET_MISSING, TroubleKind.SETTING_INVALID]
    assert page.opened.facts == []
