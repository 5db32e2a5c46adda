"""Ingresse's logins, renewals and events: JSON of every shape."""

from __future__ import annotations

import json

import pytest

from station.vendors.ingresse.account_payloads import (
    LoginRefusal,
    Tokens,
    read_events,
    read_login,
    read_renewed,
    user_of,
)
from station.vendors.lenient import UnreadableError
from tests.vendors.ingresse_rooms import raw

ACCESS = {"userId": 12345, "token": "12345-secret", "authToken": "e30.e30.sig"}


def test_a_login_of_every_shape() -> None:
    for data in (ACCESS, [ACCESS], {**ACCESS, "token": " 12345-secret\n", "device": []}):
        tokens = read_login(raw({"status": True, "data": data}), "key")
        assert isinstance(tokens, Tokens)
        assert (tokens.usertoken, tokens.jwt, tokens.user) == ("12345-secret", "e30.e30.sig", "12345")
        assert "secret" not in repr(tokens)
        assert "sig" not in repr(tokens)
    for no in (False, 0, "0", "false"):
        assert read_login(raw({"status": no, "message": "wrong"}), "key") is LoginRefusal.WRONG
    without = read_login(raw({"data": {"token": "77-x"}}), "key")
    assert isinstance(without, Tokens)
    assert (without.jwt, without.user) == ("", "77")


def test_of_several_companies_the_one_with_this_key_counts() -> None:
    others = [{**ACCESS, "token": "1-other", "application": {"publicKey": "another"}}, {**ACCESS, "application": None}]
    own = {**ACCESS, "token": "1-own", "application": {"id": 1, "publicKey": "key"}}
    tokens = read_login(raw({"status": 1, "data": [*others, own]}), "key")
    assert isinstance(tokens, Tokens)
    assert tokens.usertoken == "1-own"
    assert read_login(raw({"status": 1, "data": others}), "key") is LoginRefusal.SEVERAL_COMPANIES


@pytest.mark.parametrize("device", [{"verified": False}, {"verified": "0"}, {"mfa": True, "mfaRequired": 1}])
def test_a_second_factor_is_named(device: dict[str, object]) -> None:
    data = {"userId": 5, "token": "", "authToken": None, "device": device}
    assert read_login(raw({"status": True, "data": data}), "key") is LoginRefusal.SECOND_FACTOR
    tokens = read_login(raw({"status": True, "data": {**data, "token": "5-x"}}), "key")
    assert isinstance(tokens, Tokens), "a token is a token"


@pytest.mark.parametrize(
    "data",
    [None, "x", {"status": True}, {"data": []}, {"data": {"token": ""}}, {"data": {"token": "1", "authToken": "ü"}},
     {"data": [5]}, {"data": "x"}, {"data": {"token": "", "device": {"verified": True}}}],
)  # fmt: skip
def test_logins_that_are_none(data: object) -> None:
    with pytest.raises(UnreadableError):
        read_login(raw(data), "key")


@pytest.mark.parametrize("data", [None, {}, {"authToken": ""}, {"authToken": "a\nb"}, {"authToken": True}])
def test_renewals_that_are_none(data: object) -> None:
    with pytest.raises(UnreadableError):
        read_renewed(raw(data))


@pytest.mark.parametrize(("token", "user"), [("12-ab", "12"), ("secret", ""), ("abc-def", ""), ("-x", ""), ("", "")])
def test_only_a_users_number_is_shown(token: str, user: str) -> None:
    assert user_of(token) == user


def test_events_of_other_shapes() -> None:
    hits = [{"_source": {"id": "5", "sessions": None}}, {"_source": {"title": "no id", "sessions": [{"id": 1}]}}]
    page = read_events(json.dumps({"data": {"hits": hits, "total": {"value": 2}}}).encode())
    assert ([event.event_id for event in page.events], page.hits, page.total) == (["5"], 2, None)
    for none in (b'{"data": {"hits": [{}]}}', b'{"data": {"hits": [5, null]}}', b'{"data": {"hits": null}}'):
        with pytest.raises(UnreadableError):
            read_events(none)


def test_an_event_that_cannot_be_read_costs_the_others_nothing() -> None:
    sessions = [[{"id": 1}], {}, [], "many", [5]]
    hits = [{"_source": {"id": number, "sessions": each}} for number, each in enumerate(sessions)]
    page = read_events(json.dumps({"data": {"hits": [*hits, None], "total": 6}}).encode())
    assert [(event.event_id, len(event.sessions)) for event in page.events] == [("0", 1), ("1", 0), ("2", 0)]
    assert (page.hits, page.total) == (6, 6)
