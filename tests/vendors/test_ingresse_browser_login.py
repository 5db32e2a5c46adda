"""A login in the browser, over real HTTP on loopback: the browser is a client that posts the form and is sent back."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from station.domain.trouble import Trouble, TroubleKind
from station.vendors.ingresse import return_listener
from station.vendors.ingresse.browser_login import BrowserLogin
from station.vendors.ingresse.return_listener import ReturnWords

KEY = "sandbox-public-key-0042"
TOKEN = "12345-23nb+/=."


@pytest.fixture
def browser() -> Iterator[httpx.Client]:
    with httpx.Client(follow_redirects=True, trust_env=False) as client:
        yield client


@pytest.fixture
def login() -> Iterator[BrowserLogin]:
    with BrowserLogin(httpx.URL("https://auth.ingresse.com/?lang=pt"), "k&=ü") as login:
        yield login


def begun(login: BrowserLogin) -> str:
    address = login.start(ReturnWords("taken <&>"))
    assert isinstance(address, str), address
    return address


def return_address(login: BrowserLogin) -> str:
    [address] = parse_qs(urlsplit(login.login_page).query)["returnUrl"]
    return address


def tokens_of(login: BrowserLogin) -> str:
    token = login.wait(5.0)
    assert isinstance(token, str), token
    return token


def test_the_vendors_page_is_asked_as_documented(login: BrowserLogin, browser: httpx.Client) -> None:
    started = begun(login)
    assert "k%26" not in started, "what stands in a command line holds no key"
    sent_on = browser.get(started, follow_redirects=False)
    assert (sent_on.status_code, sent_on.headers["location"]) == (303, login.login_page)
    page = urlsplit(login.login_page)
    assert (page.scheme, page.netloc, page.path) == ("https", "auth.ingresse.com", "/")
    assert parse_qs(page.query)["apikey"] == ["k&=ü"]
    back = urlsplit(return_address(login))
    assert back.hostname == "127.0.0.1"
    assert back.path not in urlsplit(started).path
    assert len(back.path) > 40


def test_the_answer_keeps_the_token_out_of_the_browsers_memory(login: BrowserLogin, browser: httpx.Client) -> None:
    begun(login)
    answer = browser.get(return_address(login), params={"usertoken": TOKEN})
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert "history.replaceState" in answer.text
    assert "taken &lt;&amp;&gt;" in answer.text
    assert TOKEN not in answer.text
    assert tokens_of(login) == TOKEN


@pytest.mark.parametrize("written", ["?usertoken={}", "/?usertoken={}", "?a=b&usertoken={}&c", "?user%74oken={}"])
def test_a_token_comes_however_the_address_is_written(login: BrowserLogin, browser: httpx.Client, written: str) -> None:
    begun(login)
    browser.get(return_address(login) + written.format(TOKEN))
    assert tokens_of(login) == TOKEN


def test_only_the_first_token_counts(login: BrowserLogin, browser: httpx.Client) -> None:
    begun(login)
    for token in ("1-first", "2-second"):
        assert browser.get(return_address(login), params={"usertoken": token}).status_code == 200
    assert tokens_of(login) == "1-first"
    assert isinstance(login.wait(0.2), Trouble)


@pytest.mark.parametrize(
    "query", ["", "?usertoken=", "?usertoken=a%20b", "?usertoken=1-x&usertoken=2-y", "?error=denied"]
)
def test_a_return_without_a_token_can_be_mended(login: BrowserLogin, browser: httpx.Client, query: str) -> None:
    begun(login)
    answer = browser.get(return_address(login) + query)
    assert (answer.status_code, "no token" in answer.text) == (200, True)
    browser.get(return_address(login), params={"usertoken": TOKEN})
    assert tokens_of(login) == TOKEN


def test_a_browser_that_is_closed_too_soon_has_brought_the_token_all_the_same(
    login: BrowserLogin, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_page: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(return_listener._Handler, "show", broken)
    begun(login)
    with httpx.Client(trust_env=False) as http, pytest.raises(httpx.RemoteProtocolError):
        http.get(return_address(login), params={"usertoken": TOKEN})
    assert tokens_of(login) == TOKEN


def test_no_other_page_can_slip_a_token_in(login: BrowserLogin, browser: httpx.Client) -> None:
    started, back = begun(login), return_address(login)
    origin = started[: started.index("/start/")]
    guesses = [f"{origin}/", f"{origin}/return/{'x' * 43}", f"{back}x", back[:-1], f"{origin}/favicon.ico", started]
    for guess in guesses:
        answer = browser.get(guess, params={"usertoken": "9-foreign"}, follow_redirects=False)
        assert answer.status_code in (303, 404)
    assert browser.post(back, params={"usertoken": "9-foreign"}).status_code == 501
    rebound = browser.get(back, params={"usertoken": "9-foreign"}, headers={"Host": "evil.example"})
    assert rebound.status_code == 404
    assert isinstance(login.wait(0.2), Trouble)
    browser.get(back, params={"usertoken": TOKEN})
    assert tokens_of(login) == TOKEN


def test_a_line_that_says_nothing_keeps_nobody_waiting(login: BrowserLogin, browser: httpx.Client) -> None:
    port = urlsplit(begun(login)).port
    assert port is not None
    with socket.create_connection(("127.0.0.1", port)):
        browser.get(return_address(login), params={"usertoken": TOKEN})
        assert tokens_of(login) == TOKEN
        login.close()


@pytest.mark.parametrize(
    "text", [TOKEN, f" {TOKEN}\n", f"http://127.0.0.1:1/x?usertoken={TOKEN}", f"https://venue.example/back?a=b&usertoken={TOKEN}#top",
             f"?usertoken={TOKEN}", f"deep://station?usertoken={TOKEN}"],
)  # fmt: skip
def test_a_token_may_be_pasted_while_the_browser_is_away(login: BrowserLogin, text: str) -> None:
    begun(login)
    waiting: list[str | Trouble] = []
    thread = threading.Thread(target=lambda: waiting.append(login.wait(30.0)))
    thread.start()
    assert login.paste(text) is None
    thread.join(10.0)
    assert waiting == [TOKEN]


@pytest.mark.parametrize(
    "text", ["", "  ", "two words", "https://auth.ingresse.com/", "http://[broken?usertoken=1-x", "tökén"]
)
def test_what_holds_no_token_is_not_taken(login: BrowserLogin, text: str) -> None:
    trouble = login.paste(text)
    assert trouble is not None
    assert (trouble.kind, trouble.subject) == (TroubleKind.SETTING_INVALID, "usertoken")
    assert not text.strip() or text not in repr(trouble)


def test_a_login_ends_by_the_clock_or_by_being_called_off(login: BrowserLogin) -> None:
    begun(login)
    late = login.wait(0.05)
    assert isinstance(late, Trouble)
    assert (late.kind, late.subject) == (TroubleKind.SILENT, "auth.ingresse.com")
    asked = iter([False, True])
    off = login.wait(60.0, lambda: next(asked))
    assert isinstance(off, Trouble)
    assert "called off" in off.detail


def test_closing_twice_or_before_the_start_does_nothing() -> None:
    login = BrowserLogin(httpx.URL("https://auth.ingresse.com"), "k")
    login.close()
    assert login.login_page == ""
    begun(login)
    login.close()
    login.close()
    assert login.login_page == ""


def test_a_machine_that_lets_nothing_listen_is_a_trouble(login: BrowserLogin, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: object, _address: object) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", refuse)
    trouble = login.start()
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.detail) == (TroubleKind.PORT_TAKEN, "Permission denied")


def test_nothing_of_it_is_logged_or_printed(
    login: BrowserLogin,
    browser: httpx.Client,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    started = begun(login)
    browser.get(return_address(login), params={"usertoken": TOKEN})
    browser.get(started, follow_redirects=False)
    browser.get(started.replace("/start/", "/else/"), params={"usertoken": TOKEN})
    port = urlsplit(started).port
    with socket.create_connection(("127.0.0.1", port or 0)) as line:
        line.sendall(b"NONSENSE /" + TOKEN.encode() + b"\r\n\r\n")
        assert line.recv(100)
    tokens_of(login)
    out, err = capfd.readouterr()
    # httpx and httpcore are the browser here.
    own = [record for record in caplog.records if not record.name.startswith("http")]
    shown = [*(record.getMessage() for record in own), repr(login), repr(login.__dict__), out, err]
    assert not [text for text in shown if TOKEN in text or "returnUrl" in text]
