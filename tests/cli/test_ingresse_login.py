"""Ingresse's ways to log in, through the command line: form, company, browser, a pasted token, and wrong mixes."""

from __future__ import annotations

import json
import threading
import webbrowser
from dataclasses import replace

import httpx
import pytest

from station.cli import browser_login
from station.sandbox import Sandbox
from tests.cli.program import Ended, Program

PLACE = ("--set", "event=28180", "--set", "session=43058")


class Browser:
    """Opens what it is told on a thread of its own, logs in with the form, and goes where it is sent."""

    def __init__(self, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
        self._secrets = sandbox.addresses.vendors["ingresse"].secrets
        self._threads: list[threading.Thread] = []
        self.opened: list[str] = []
        self.seen: list[str] = []
        monkeypatch.setattr(webbrowser, "open", self._open)

    def _open(self, address: str) -> bool:
        self.opened.append(address)
        self._threads.append(threading.Thread(target=self._log_in, args=(address,)))
        self._threads[-1].start()
        return True

    def _log_in(self, address: str) -> None:
        form = {name: self._secrets[name] for name in ("email", "password")}
        with httpx.Client(follow_redirects=True, trust_env=False) as http:
            self.seen.append(http.post(http.get(address).url, data=form).text)

    def finish(self) -> None:
        for thread in self._threads:
            thread.join(10.0)


def add(program: Program, sandbox: Sandbox, secrets: dict[str, str], *more: str) -> Ended:
    url = sandbox.addresses.vendors["ingresse"].base_url
    key = {"publickey": sandbox.addresses.vendors["ingresse"].secrets["publickey"]}
    arguments = ["profile", "add", "hall", "--vendor", "ingresse", "--base-url", url, "--secrets-stdin", *PLACE]
    return program(*arguments, *more, stdin=json.dumps({**key, **secrets}))


def works(program: Program, sandbox: Sandbox) -> None:
    assert program("profile", "test", "hall", "--json").document["connection"]["account"] == "user 12345"
    assert program("sync", "hall", "--json").document["pulled"] > 30
    [scan] = program("scan", "hall", "IG-VALID-1", "--json").document["scans"]
    assert (scan["verdict"], scan["source"]) == ("admit", "vendor")
    assert sandbox.audit.people("ingresse", "IG-VALID-1") == 1


def test_a_login_in_the_browser(program: Program, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = Browser(sandbox, monkeypatch)
    added = add(program, sandbox, {}, "--set", "login=browser", "--json")
    browser.finish()
    assert added.code == 0, added.err
    assert added.document["profile"]["options"]["login"] == "browser"
    assert f"Log in with the browser: {sandbox.addresses.vendors['ingresse'].base_url}?apikey=" in added.err
    assert "Station has taken the login over" in browser.seen[0]
    [opened] = browser.opened
    assert opened.startswith("http://127.0.0.1:")
    assert "sandbox-public-key" not in opened
    assert "12345-" not in added.out + added.err
    works(program, sandbox)


def test_a_browser_that_does_not_open_and_nobody_who_logs_in(
    program: Program, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _address: False)
    monkeypatch.setattr(browser_login, "PATIENCE", 0.1)
    ended = add(program, sandbox, {}, "--set", "login=browser")
    assert ended.code == 3
    assert "No browser opens by itself here" in ended.err
    assert "nobody logged in" in ended.err
    assert program("profile", "list", "--json").document["profiles"] == []


def test_the_token_or_the_whole_address_may_be_given(program: Program, sandbox: Sandbox) -> None:
    token = sandbox.ingresse.usertoken()
    added = add(program, sandbox, {"usertoken": f"https://venue.example/back?usertoken={token}"})
    assert added.code == 0, added.err
    works(program, sandbox)
    sandbox.ingresse.sign_out()
    over = program("profile", "test", "hall")
    assert over.code == 3
    assert "does not accept the access data" in over.err
    assert token not in over.out + over.err


def test_an_account_of_several_companies(program: Program, sandbox: Sandbox) -> None:
    secrets = sandbox.addresses.vendors["ingresse"].secrets
    added = add(program, sandbox, secrets, "--set", "login=company")
    assert added.code == 0, added.err
    works(program, sandbox)
    calls = [request.path for request in sandbox.audit.requests("ingresse")]
    assert "/company-login" in calls
    assert "/login" not in calls


@pytest.mark.parametrize(
    ("secrets", "more", "code", "said"),
    [
        ({"email": "door@example.org"}, (), 3, "password"),
        ({}, (), 3, "email"),
        ({"email": "a@b", "password": "p-w", "usertoken": "1-xyz"}, (), 2, "either e-mail and password"),
        ({"jwt": "e30.e30.x"}, (), 2, "goes with a user token"),
        ({"usertoken": "two words"}, (), 2, "neither a user token nor the address"),
        ({"email": "a@b", "password": "p-w"}, ("--set", "login=browser"), 2, "made in the browser"),
        ({}, ("--set", "login=facebook"), 2, "one of: password, company, browser"),
        ({}, ("--set", "login=browser", "--set", "login_page=nowhere"), 2, "login_page"),
    ],
)  # fmt: skip
def test_a_wrong_mix_is_named_and_nothing_is_asked(
    program: Program, sandbox: Sandbox, secrets: dict[str, str], more: tuple[str, ...], code: int, said: str
) -> None:
    ended = add(program, sandbox, secrets, *more)
    assert (ended.code, said in ended.err) == (code, True), ended.err
    assert sandbox.audit.requests("ingresse") == ()
    assert program("profile", "list", "--json").document["profiles"] == []


def test_a_second_factor_sends_to_the_browser(program: Program, sandbox: Sandbox) -> None:
    sandbox.ingresse.options = replace(sandbox.ingresse.options, second_factor=True)
    ended = add(program, sandbox, sandbox.addresses.vendors["ingresse"].secrets)
    assert ended.code == 3
    assert "log in with the browser" in ended.err


def test_only_what_the_browser_needs_is_asked_for(program: Program) -> None:
    arguments = ["profile", "add", "hall", "--vendor", "ingresse", "--base-url", "https://api.ingresse.com"]
    ended = program(*arguments, "--set", "login=browser")
    assert ended.code == 2
    assert '{"publickey": "…"}' in ended.err
    assert "usertoken" in program(*arguments).err
