"""CM.com: log-in, the token's life, and the headers every call must carry."""

from __future__ import annotations

import httpx
import jwt
import pytest

from station.sandbox import CmOptions, Sandbox
from tests.sandbox.clients import CmClient, claims_of


def log_in(client: httpx.Client, **credentials: str) -> httpx.Response:
    return client.post("/userlogin", json={"credentials": credentials})


def test_the_token_is_a_jwt_as_in_the_document(sandbox: Sandbox, cm_http: httpx.Client) -> None:
    answer = log_in(cm_http, **sandbox.cm.secrets())
    login = answer.json()["login"]
    assert (answer.status_code, login["message"]) == (200, "Successfully authenticated")
    assert jwt.get_unverified_header(login["token"]) == {"typ": "JWT", "alg": "HS512"}
    claims = jwt.decode(login["token"], options={"verify_signature": False})
    assert claims == {
        "iss": "https://cmtickets.com",
        "sub": claims["user"]["uuid"],
        "iat": claims["iat"],
        "exp": claims["iat"] + 60 * 24 * 3_600 + 300,
        "user": {"uuid": claims["user"]["uuid"], "active": True},
    }


@pytest.mark.parametrize("wrong", [{"username": "somebody"}, {"password": ""}])
def test_wrong_credentials_are_refused(sandbox: Sandbox, cm_http: httpx.Client, wrong: dict[str, str]) -> None:
    answer = log_in(cm_http, **{**sandbox.cm.secrets(), **wrong})
    assert answer.status_code == 401
    assert answer.json() == {"info": {"message": "Invalid username or password."}}


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff", b""])
def test_a_malformed_log_in_is_refused(cm_http: httpx.Client, content: bytes) -> None:
    answer = cm_http.post("/userlogin", content=content)
    assert answer.status_code == 400
    assert answer.json()["info"]["message"]


@pytest.mark.parametrize("device", [None, "MANUFACTURER:X", "DEVICE_ID: ,OS:X"])
def test_calls_without_a_device_are_refused(sandbox: Sandbox, cm: CmClient, device: str | None) -> None:
    del cm.http.headers["X-DEVICE-INFO"]
    if device is not None:
        cm.http.headers["X-DEVICE-INFO"] = device
    assert log_in(cm.http, **sandbox.cm.secrets()).status_code == 401
    assert cm.scan("CM-VALID-1").status_code == 401
    assert sandbox.audit.effects() == ()


def test_calls_without_a_content_type_are_refused(cm: CmClient) -> None:
    del cm.http.headers["Content-Type"]
    assert cm.http.get(f"/users/{cm.user}/services").status_code == 400


def test_a_token_ends_at_its_expiry(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.clock.skew_seconds = CmOptions().token_lifetime_seconds - 60
    assert cm.http.get(f"/users/{cm.user}/services").status_code == 200
    sandbox.clock.skew_seconds = CmOptions().token_lifetime_seconds + 1
    answer = cm.http.get(f"/users/{cm.user}/services")
    assert (answer.status_code, answer.json()) == (401, {"info": {"message": "Expired JWT token."}})


def test_a_short_life_and_an_inactive_user_stand_in_the_token(sandbox: Sandbox, cm_http: httpx.Client) -> None:
    sandbox.cm.change_options({"token_lifetime_seconds": 2, "user_active": False})
    claims = claims_of(log_in(cm_http, **sandbox.cm.secrets()).json()["login"]["token"])
    assert claims["exp"] - claims["iat"] == 2
    assert claims["user"]["active"] is False


def test_signing_out_ends_tokens_and_a_new_log_in_helps(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.cm.sign_out()
    assert cm.scan("CM-VALID-1").status_code == 401
    token = log_in(cm.http, **sandbox.cm.secrets()).json()["login"]["token"]
    cm.http.headers["Authorization"] = f"Bearer {token}"
    assert cm.scan("CM-VALID-1").status_code == 201


@pytest.mark.parametrize("spoil", [str.upper, lambda token: token[:-4] + "AAAA", lambda token: "a.b.c", lambda _: "x"])
def test_forged_tokens_are_refused(cm: CmClient, spoil: object) -> None:
    token = cm.http.headers["Authorization"].removeprefix("bearer ")
    cm.http.headers["Authorization"] = f"bearer {spoil(token)}"  # type: ignore[operator]
    assert cm.http.get(f"/users/{cm.user}/services").status_code == 401


def test_a_token_signed_by_somebody_else_is_refused(cm: CmClient) -> None:
    claims = claims_of(cm.http.headers["Authorization"])
    cm.http.headers["Authorization"] = f"bearer {jwt.encode(claims, 'x' * 64, algorithm='HS512')}"
    assert cm.http.get(f"/users/{cm.user}/services").status_code == 401
    del cm.http.headers["Authorization"]
    assert cm.http.get(f"/users/{cm.user}/services").status_code == 401


def test_unknown_paths_and_methods_answer_in_the_vendors_shape(cm: CmClient) -> None:
    assert (cm.http.get("/nothing").status_code, cm.http.get("/nothing").json()) == (
        404,
        {"info": {"message": "Not Found"}},
    )
    assert cm.http.get("/barcodes/checkin").status_code == 405
