"""Ingresse's server: the ways to log in, the page for browsers, and its errors in every shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from station.sandbox.ingresse_options import ErrorShape
from tests.sandbox.ingresse_served import IngresseClient, Served, client, serve

RETURN = "http://127.0.0.1:1/back?kept=1"


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.reset()
    return running


@pytest.fixture
def ingresse(served: Served) -> Iterator[IngresseClient]:
    with client(served) as own:
        yield own


def page(served: Served, **changed: str) -> dict[str, str]:
    return {"apikey": served.vendor.options.publickey, "returnUrl": RETURN, **changed}


def form(served: Served, **changed: str) -> dict[str, str]:
    return {"email": served.vendor.options.email, "password": served.vendor.options.password, **changed}


def test_the_page_sends_the_browser_back_with_a_good_token(served: Served, ingresse: IngresseClient) -> None:
    shown = ingresse.http.get("/", params=page(served))
    assert (shown.status_code, shown.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "name='password'" in shown.text
    back = ingresse.http.post("/", params=page(served), data=form(served))
    assert back.status_code == 302
    address = urlsplit(back.headers["location"])
    query = parse_qs(address.query)
    assert (f"{address.scheme}://{address.netloc}{address.path}", query["kept"]) == ("http://127.0.0.1:1/back", ["1"])
    ingresse.query["usertoken"] = query["usertoken"][0]
    assert ingresse.results(ingresse.ticket("IG-VALID-1")) == [1]


@pytest.mark.parametrize(
    ("changed", "status"),
    [({"apikey": "another"}, 403), ({"returnUrl": ""}, 400), ({"returnUrl": "javascript:1"}, 400)],
)
def test_a_page_that_was_called_wrongly(
    served: Served, ingresse: IngresseClient, changed: dict[str, str], status: int
) -> None:
    for answer in (
        ingresse.http.get("/", params=page(served, **changed)),
        ingresse.http.post("/", params=page(served, **changed), data=form(served)),
    ):
        assert answer.status_code == status
        assert "location" not in answer.headers


def test_a_wrong_password_shows_the_page_again(served: Served, ingresse: IngresseClient) -> None:
    answer = ingresse.http.post("/", params=page(served), data=form(served, password="guessed"))
    assert (answer.status_code, "inválidos" in answer.text, "guessed" in answer.text) == (200, True, False)


def test_the_company_login_names_every_company(served: Served, ingresse: IngresseClient) -> None:
    served.vendor.options = replace(served.vendor.options, companies=3)
    key = {"apikey": served.vendor.options.publickey}
    data = ingresse.http.post("/company-login", params=key, data=form(served)).json()["responseData"]
    assert (data["status"], len(data["data"])) == (True, 3)
    assert [entry["application"]["publicKey"] == key["apikey"] for entry in data["data"]] == [False, False, True]
    assert len({entry["token"] for entry in data["data"]}) == 3
    wrong = ingresse.http.post("/company-login", params=key, data=form(served, email="x")).json()["responseData"]
    assert wrong["status"] is False


def test_a_second_factor_holds_the_tokens_back(served: Served, ingresse: IngresseClient) -> None:
    served.vendor.options = replace(served.vendor.options, second_factor=True)
    data = ingresse.log_in(served)["responseData"]["data"]
    assert (data["token"], data["device"]["mfaRequired"], data["device"]["verified"]) == ("", True, False)


@pytest.mark.parametrize(
    ("shape", "status", "keys"),
    [
        (ErrorShape.ENVELOPE, 200, {"responseData", "responseDetails", "responseError", "responseStatus"}),
        (ErrorShape.SENTENCE, 200, {"responseData", "responseDetails", "responseStatus"}),
        (ErrorShape.SECOND, 200, {"code", "message", "info"}),
        (ErrorShape.HTTP, 400, {"code", "message", "info"}),
    ],
)
def test_an_error_in_every_shape(
    served: Served, ingresse: IngresseClient, shape: ErrorShape, status: int, keys: set[str]
) -> None:
    served.vendor.options = replace(served.vendor.options, error_shape=shape)
    answer = ingresse.http.get("/event/1/guestlist", params=ingresse.query)
    assert (answer.status_code, set(answer.json())) == (status, keys)


@pytest.mark.parametrize(("name", "other"), [("publickey", "apikey"), ("apikey", "publickey")])
def test_a_server_that_knows_one_name_of_the_key(
    served: Served, ingresse: IngresseClient, name: str, other: str
) -> None:
    served.vendor.options = replace(served.vendor.options, key_name=name)
    query = {**ingresse.query, "sessionid": "43058"}
    query[name] = query.pop("publickey")
    assert "paginationInfo" in ingresse.http.get("/event/28180/guestlist", params=query).json()["responseData"]
    query[other] = query.pop(name)
    assert ingresse.http.get("/event/28180/guestlist", params=query).json()["responseError"]["code"] == 2007


def test_a_list_that_tells_uses_and_one_that_does_not(served: Served, ingresse: IngresseClient) -> None:
    ticket = ingresse.ticket("IG-VALID-1")
    ingresse.results(ticket)
    assert "lastCheckin" not in ingresse.row("IG-VALID-1")
    served.vendor.options = replace(served.vendor.options, list_tells_uses=True)
    assert ingresse.row("IG-VALID-1")["lastCheckin"]["timestamp"] == int(ticket["ticketTimestamp"])
    assert ingresse.row("IG-VALID-2")["lastCheckin"] is None


def test_a_server_that_renews_nothing(served: Served, ingresse: IngresseClient) -> None:
    served.vendor.options = replace(served.vendor.options, renewal_offered=False)
    assert ingresse.http.get("/login/renew-token", params=ingresse.query).status_code == 404
