"""CM.com's JSON of log-ins and services, from the vendor's own samples and from what else its servers may send."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime

import pytest

from station.vendors.cm.account_payloads import login_body, read_login, read_services
from station.vendors.lenient import UnreadableError

SEED_TOKEN = (
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzUxMiJ9.eyJpc3MiOiJodHRwczpcL1wvY210aWNrZXRzLmNvbSIsInN1YiI6IjAwMDAwMDAwLTAwMDAtMDAw"
    "MC0wMDAwLTAwMDAwMDAwMDAwIiwiaWF0IjoxNTk0OTA2Njc2LCJleHAiOjE2MDAwOTA5NzYsInVzZXIiOnsidXVpZCI6IjAwMDAwMDAwLTAwMDAt"
    "MDAwMC0wMDAwLTAwMDAwMDAwMDAwIiwiYWN0aXZlIjp0cnVlfX0.XLsSEujtNxzQfr7CtT7VYzNYIbXEgSLykm0i5wgtOx2"
)


def _token(payload: object) -> str:
    return f"e30.{base64.urlsafe_b64encode(json.dumps(payload).encode()).decode().rstrip('=')}.sig"


def _login(token: object) -> bytes:
    return json.dumps({"login": {"message": "ok", "token": token}}).encode()


def test_the_vendors_own_token() -> None:
    token = read_login(_login(SEED_TOKEN))
    assert token.user == "00000000-0000-0000-0000-00000000000"
    assert token.expires_at == datetime.fromtimestamp(1600090976, UTC)
    assert token.active
    assert SEED_TOKEN not in repr(token)


@pytest.mark.parametrize(
    ("payload", "user", "active"),
    [
        ({"sub": "a", "user": {"active": False}}, "a", False),
        ({"user": {"uuid": "b", "active": 0}}, "b", False),
        ({"sub": 7, "exp": "1600090976"}, "7", True),
    ],
)
def test_tokens_of_other_shapes(payload: object, user: str, active: bool) -> None:
    token = read_login(_login(_token(payload)))
    assert (token.user, token.active) == (user, active)


@pytest.mark.parametrize("token", ["", "a.b", "a.!.c", "a.e30.ü", _token({}), _token([]), 5, None])
def test_tokens_that_are_none(token: object) -> None:
    with pytest.raises(UnreadableError):
        read_login(_login(token))


def test_login_body_holds_any_character() -> None:
    assert json.loads(login_body("ü\"'", "p\\\n"))["credentials"] == {"username": "ü\"'", "password": "p\\\n"}


def test_services_with_and_without_permissions() -> None:
    services = read_services(
        json.dumps(
            {
                "services": [
                    {"uuid": "1", "name": "A", "count_total_available": "250", "permissions": [{"name": "CheckIn"}]},
                    {"uuid": "2", "permissions": []},
                ]
            }
        ).encode()
    )
    assert [(service.uuid, service.name, service.tickets, service.permissions) for service in services] == [
        ("1", "A", 250, frozenset({"checkin"})),
        ("2", "", None, None),
    ]


@pytest.mark.parametrize("field", ["name", "count_total_available", "permissions", "sync_interval", "url"])
@pytest.mark.parametrize("value", [None, "", 0, 1.5, True, [], {}, [1], {"a": 1}, "x", 10**30])
def test_a_service_of_strange_fields_is_still_a_service(field: str, value: object) -> None:
    (service,) = read_services(json.dumps({"services": [{"uuid": "1", field: value, "new": [1]}]}).encode())
    assert service.uuid == "1"


@pytest.mark.parametrize("value", [None, "", [], {}, True, 1.5])
def test_a_service_without_an_id_is_not_passed_over(value: object) -> None:
    """The other one would be taken for the only one."""
    with pytest.raises(UnreadableError):
        read_services(json.dumps({"services": [{"uuid": "1"}, {"uuid": value}]}).encode())


def test_permissions_may_be_bare_names_and_intervals_text() -> None:
    row = {
        "uuid": 7,
        "permissions": ["CheckIn", {"name": "lookup"}, None],
        "sync_interval": "120",
        "url": " https://x ",
    }
    (service,) = read_services(json.dumps({"services": [row]}).encode())
    assert (service.uuid, service.permissions) == ("7", frozenset({"checkin", "lookup"}))
    assert (service.sync_interval, service.url) == (120, "https://x")
