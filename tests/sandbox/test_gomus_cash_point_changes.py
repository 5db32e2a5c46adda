"""The sandbox's Cash Point is changed: prices, feedback, by the desk and by a colleague."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest

from station.sandbox import FaultRule, GomusOptions, Sandbox
from station.sandbox.gomus_cash_point_options import CashPointOptions

BOOKINGS = "/api/v4/tours/bookings"
FLAT = {"title": "Zusätzlicher Pauschalpreis", "description": "ein", "quantity": 1, "price_cents": 9000}
DISCOUNT = {"title": "Nachlass", "description": "", "quantity": 1, "price_cents": -1000}


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    address = sandbox.addresses.vendors["gomus"]
    headers = {"Authorization": f"Bearer {address.secrets['token']}"}
    with httpx.Client(base_url=address.base_url, headers=headers, trust_env=False) as client:
        yield client


def prices(http: httpx.Client, booking: int = 12_344) -> list[dict[str, Any]]:
    answer = http.get(f"{BOOKINGS}/{booking}")
    assert answer.status_code == 200
    return answer.json()["booking"]["prices"]


def refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def actions(sandbox: Sandbox) -> list[tuple[str, str, str]]:
    return [(effect.action, effect.code, effect.device) for effect in sandbox.audit.effects("gomus")]


def test_prices_are_added_changed_and_deleted(sandbox: Sandbox, http: httpx.Client) -> None:
    before = prices(http)
    assert http.post(f"{BOOKINGS}/12344/prices", json={"prices": [FLAT, DISCOUNT]}).status_code == 200
    added = prices(http)[len(before) :]
    assert [{name: each[name] for name in FLAT} for each in added] == [FLAT, DISCOUNT]
    assert [(each["type"], each["total_price_cents"]) for each in added] == [("custom", 9000), ("custom", -1000)]
    path = f"{BOOKINGS}/12344/prices/{added[0]['id']}"
    wanted = {"title": "Pauschalpreis Update", "description": "vertippt", "quantity": 2, "price_cents": 8000}
    changed = http.put(path, json={"price": wanted}).json()["price"]
    assert {name: changed[name] for name in wanted} == wanted
    assert changed in prices(http)
    assert http.delete(path).status_code == 200
    assert prices(http) == [*before, added[1]]
    assert http.delete(path).status_code == http.put(path, json={"price": wanted}).status_code == 404
    assert actions(sandbox) == [
        (what, "12344", "cash-point") for what in ("add_price", "add_price", "set_price", "delete_price")
    ]


def test_only_custom_prices_of_an_open_booking_can_be_changed(http: httpx.Client) -> None:
    fee, custom = prices(http)
    assert refusal(http.delete(f"{BOOKINGS}/12344/prices/{fee['id']}"))[0] == 422
    assert refusal(http.put(f"{BOOKINGS}/12344/prices/{fee['id']}", json={"price": FLAT}))[0] == 422
    paid, guides = prices(http, 12_346)
    for answer in (
        http.post(f"{BOOKINGS}/12346/prices", json={"prices": [FLAT]}),
        http.put(f"{BOOKINGS}/12346/prices/{guides['id']}", json={"price": FLAT}),
        http.delete(f"{BOOKINGS}/12346/prices/{guides['id']}"),
    ):
        assert refusal(answer) == (422, "Die Buchung ist bereits bezahlt")
    assert (prices(http), prices(http, 12_346)) == ([fee, custom], [paid, guides])


@pytest.mark.parametrize(
    "wrong",
    [
        {"quantity": 0},
        {"quantity": -1},
        {"quantity": "many"},
        {"quantity": None},
        {"quantity": True},
        {"price_cents": 1.5},
        {"title": " "},
        {"title": None},
    ],
    ids=str,
)
def test_of_several_prices_all_are_added_or_none(http: httpx.Client, wrong: dict[str, object]) -> None:
    before = prices(http)
    answer = http.post(f"{BOOKINGS}/12344/prices", json={"prices": [FLAT, FLAT | wrong]})
    assert refusal(answer)[0] == 422
    assert prices(http) == before
    path = f"{BOOKINGS}/12344/prices/{before[1]['id']}"
    assert http.put(path, json={"price": FLAT | wrong}).status_code == 422


@pytest.mark.parametrize("body", [{}, {"prices": []}, {"prices": {}}, {"prices": [1]}, {"price": FLAT}], ids=str)
def test_a_request_without_prices(http: httpx.Client, body: dict[str, object]) -> None:
    assert refusal(http.post(f"{BOOKINGS}/12344/prices", json=body))[0] == 422
    assert http.post(f"{BOOKINGS}/12344/prices", content=b"{").status_code == 400


def test_feedback_is_given_as_texts_or_values_read_and_cleared(http: httpx.Client) -> None:
    path = f"{BOOKINGS}/12344/feedback"
    assert http.get(path).status_code == http.delete(path).status_code == 404
    for sent in (
        {"comment": "toll", "participants": "25", "took_place": "true"},
        {"comment": "toll", "participants": 25, "took_place": True},
    ):
        answer = http.put(path, json={"feedback": sent})
        given = http.get(path).json()["feedback"]
        assert answer.json()["feedback"] == given
        assert (given["took_place"], given["participants"], given["comment"]) == (True, 25, "toll")
    for wrong in ({"participants": "x", "took_place": "true"}, {"participants": "1"}, {"took_place": "true"}):
        assert http.put(path, json={"feedback": wrong}).status_code == 422
    assert http.delete(path).status_code == 200
    assert http.get(path).status_code == 404
    assert http.put(f"{BOOKINGS}/99/feedback", json={"feedback": sent}).status_code == 404


def test_without_a_cash_points_key_nothing_is_changed(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.gomus.options = replace(sandbox.gomus.options, access="reseller")
    assert http.post(f"{BOOKINGS}/12344/prices", json={"prices": [FLAT]}).status_code == 403
    assert http.post("/api/v4/orders", json={}).status_code == 403
    http.headers["Authorization"] = "Bearer wrong"
    assert http.delete(f"{BOOKINGS}/12347/feedback").status_code == 401
    assert actions(sandbox) == []


def test_a_server_that_dies_between_two_prices(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.gomus.options = GomusOptions(cash_point=CashPointOptions(prices_kept=1))
    sandbox.faults.add(FaultRule.cut_after_commit(method="POST"))
    before = prices(http)
    with pytest.raises(httpx.RemoteProtocolError):
        http.post(f"{BOOKINGS}/12344/prices", json={"prices": [FLAT, DISCOUNT]})
    assert [each["title"] for each in prices(http)[len(before) :]] == [FLAT["title"]]


def test_a_colleague_works_at_the_same_bookings(sandbox: Sandbox, control: httpx.Client, http: httpx.Client) -> None:
    def colleague(booking: int, action: str, **more: object) -> int:
        change = {"vendor": "gomus", "booking": booking, "action": action, **more}
        return control.post("/bookings", json=change).status_code

    _fee, guides = prices(http)
    assert colleague(12_344, "set_price", price=guides["id"], quantity=7) == 200
    assert [each["quantity"] for each in prices(http)] == [1, 7]
    assert colleague(12_344, "add_price", **FLAT) == 200
    assert colleague(12_344, "delete_price", price=guides["id"]) == 200
    assert [each["title"] for each in prices(http)] == ["Entgelt", FLAT["title"]]
    assert colleague(12_344, "set_feedback", took_place=False, participants=0, comment="niemand kam") == 200
    assert http.get(f"{BOOKINGS}/12344/feedback").json()["feedback"]["took_place"] is False
    assert colleague(12_344, "clear_feedback") == 200
    assert colleague(12_344, "pay") == 200
    assert http.post(f"{BOOKINGS}/12344/prices", json={"prices": [FLAT]}).status_code == 422
    assert colleague(12_344, "add_price", **FLAT) == 400
    assert colleague(12_344, "cancel") == 200
    assert http.get(f"{BOOKINGS}/12344").json()["booking"]["status"] == 50
    assert colleague(12_344, "remove") == 200
    assert http.get(f"{BOOKINGS}/12344").status_code == 404
    assert colleague(99, "pay") == colleague(12_344, "clear_feedback") == 404
    assert colleague(12_345, "dance") == 400
    assert control.post("/bookings", json={"vendor": "cm", "booking": 1, "action": "pay"}).status_code == 400
    done = [device for _what, _booking, device in actions(sandbox)]
    assert set(done) == {"colleague", "cash-point"}
    sandbox.reset()
    assert prices(http)[1] == guides
