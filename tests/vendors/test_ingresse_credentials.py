"""Ingresse: which entries go together, what is said of any other mix, and where the login page is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.vendors.ingresse.credentials import check_credentials, login_page, query_value, usertoken_in
from station.vendors.registry import check_settings, open_room
from tests.vendors.clocks import SystemClock

MISSING, INVALID = TroubleKind.SECRET_MISSING, TroubleKind.SETTING_INVALID
EMAIL, PASSWORD, TOKEN, JWT = {"email": "a@b"}, {"password": "p-w"}, {"usertoken": "1-xyz"}, {"jwt": "e30.e30.s"}
LOGIN = {**EMAIL, **PASSWORD}


def profile(base_url: str = "https://api.ingresse.com", **options: str) -> Profile:
    return Profile("door", "ingresse", base_url, options)


@pytest.mark.parametrize(
    ("way", "secrets"),
    [
        ("", LOGIN), ("password", LOGIN), ("company", LOGIN), (" Company ", LOGIN),
        ("", TOKEN), ("", {**TOKEN, **JWT}), ("browser", TOKEN), ("browser", {**TOKEN, **JWT}),
        ("", {**LOGIN, "usertoken": " ", "jwt": ""}),
        ("", {"usertoken": "http://127.0.0.1:5/return/x?usertoken=1-xyz"}),
    ],
)  # fmt: skip
def test_what_goes_together(way: str, secrets: dict[str, str]) -> None:
    entered = {"publickey": "k", **secrets}
    assert check_settings(profile(login=way), entered) is None
    room = open_room(profile(login=way), entered, SystemClock())
    assert not isinstance(room, Trouble)
    room.close()


@pytest.mark.parametrize(
    ("way", "secrets", "kind", "subject"),
    [
        ("", {}, MISSING, "email"),
        ("", EMAIL, MISSING, "password"),
        ("", PASSWORD, MISSING, "email"),
        ("", JWT, INVALID, "jwt"),
        ("", {**LOGIN, **JWT}, INVALID, "jwt"),
        ("", {**LOGIN, **TOKEN}, INVALID, "email"),
        ("", {**PASSWORD, **TOKEN}, INVALID, "password"),
        ("", {"usertoken": "two words"}, INVALID, "usertoken"),
        ("", {"usertoken": "https://auth.ingresse.com/?apikey=k"}, INVALID, "usertoken"),
        ("company", TOKEN, INVALID, "login"),
        ("password", TOKEN, INVALID, "login"),
        ("browser", {}, MISSING, "usertoken"),
        ("browser", LOGIN, INVALID, "email"),
        ("facebook", LOGIN, INVALID, "login"),
    ],
)
def test_any_other_mix_is_named(way: str, secrets: dict[str, str], kind: TroubleKind, subject: str) -> None:
    trouble = check_settings(profile(login=way), {"publickey": "k", **secrets})
    assert trouble is not None
    assert (trouble.kind, trouble.subject) == (kind, subject)
    assert trouble.detail
    assert not [secret for secret in secrets.values() if secret in trouble.detail]


def test_the_key_is_always_needed() -> None:
    trouble = check_settings(profile(), LOGIN)
    assert trouble is not None
    assert (trouble.kind, trouble.subject) == (MISSING, "publickey")


@given(st.dictionaries(st.sampled_from(["email", "password", "usertoken", "jwt"]), st.sampled_from(["", " ", "1-x"])))
def test_a_mix_is_good_only_with_exactly_one_way_in(secrets: dict[str, str]) -> None:
    given_ones = {name for name, secret in secrets.items() if secret.strip()}
    good = given_ones in ({"email", "password"}, {"usertoken"}, {"usertoken", "jwt"})
    assert (check_credentials(profile(), secrets) is None) is good


@pytest.mark.parametrize(
    ("base_url", "own", "page"),
    [
        ("https://api.ingresse.com", "", "https://auth.ingresse.com/"),
        ("https://hml-api.ingresse.com/", "", "https://hml-auth.ingresse.com/"),
        ("https://api.ingresse.com:8443/v1", "", "https://auth.ingresse.com:8443/"),
        ("http://127.0.0.1:8080", "", "http://127.0.0.1:8080"),
        ("https://entrada.example", "", "https://entrada.example"),
        ("https://api.ingresse.com", "https://login.example/x", "https://login.example/x"),
    ],
)
def test_the_login_page_stands_beside_the_api(base_url: str, own: str, page: str) -> None:
    assert str(login_page(profile(base_url, login_page=own))) == page


@pytest.mark.parametrize(
    ("query", "value"),
    [("a=1&b=2", "1"), ("a=1+2%2B", "1+2+"), ("a=", ""), ("a=1&a=2", ""), ("", ""), ("b=1", ""), ("a", "")],
)
def test_one_value_of_a_query(query: str, value: str) -> None:
    assert query_value(query, "a") == value


@given(st.text())
def test_whatever_is_pasted_is_a_token_or_nothing(text: str) -> None:
    token = usertoken_in(text)
    assert token == "" or (token.isascii() and token.isprintable() and " " not in token)
