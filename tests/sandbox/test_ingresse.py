"""Ingresse's server: guest lists, updates with their results, history, refunds, and errors inside HTTP 200."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from station.sandbox.ingresse_options import ExpiryStyle
from station.sandbox.ingresse_sessions import (
    DOCUMENTED,
    MAIN,
    NOT_EXECUTED,
    OTHER,
    REFUNDED,
    RESOLD,
    SECOND,
    STRANGE,
    UNSOLD,
)
from station.sandbox.samples import AWKWARD_CODES
from station.sandbox.seed import TicketKind
from station.sandbox.state import UnknownNameError
from tests.sandbox.ingresse_served import IngresseClient, Served, client, serve


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


def error_of(content: dict[str, object]) -> tuple[str, int]:
    assert str(content["responseData"]).startswith("[Ingresse Exception Error] ")
    error = content["responseError"]
    assert isinstance(error, dict)
    return error["category"], error["code"]


def test_every_sample_does_what_it_shows(served: Served, ingresse: IngresseClient) -> None:
    reasons = {
        0: "refused_by_vendor",
        9: "refused_by_vendor",
        1: "valid",
        2: "unknown_code",
        3: "already_used",
        4: "wrong_event",
        6: "refunded",
    }
    for sample in served.vendor.samples():
        ticket = ingresse.ticket(sample.code, "1" if sample.mode == "entry" else "0")
        [status] = ingresse.results(ticket)
        assert (status == 1) is (sample.expected == "admit"), sample
        if sample.mode == "entry":
            assert reasons[status] == sample.reason, sample
    shown = {sample.kind for sample in served.vendor.samples()}
    assert {TicketKind.REFUNDED, TicketKind.OTHER_SERVICE, TicketKind.UNKNOWN, TicketKind.INSIDE} <= shown
    assert TicketKind.EXPIRED not in shown


def test_a_check_in_is_kept_with_the_time_that_was_sent(served: Served, ingresse: IngresseClient) -> None:
    ticket = ingresse.ticket(DOCUMENTED)
    [row] = ingresse.update(ticket)["responseData"]["data"]
    assert (row["code"], row["status"], row["checked"]) == (DOCUMENTED, 1, 1)
    assert row["lastCheckin"]["timestamp"] == int(ticket["ticketTimestamp"])
    [status] = ingresse.status(DOCUMENTED)["responseData"]["data"]
    assert (status["session"]["id"], status["lastStatus"]["operation"]) == (MAIN, "checkin")
    assert status["lastStatus"]["timestamp"] == int(ticket["ticketTimestamp"])
    [effect] = served.vendor.audit.effects("ingresse", DOCUMENTED)
    assert (effect.action, effect.people, effect.outcome) == ("checkin", 1, "1")
    assert effect.door_time == int(ticket["ticketTimestamp"]) / 1_000


def test_in_and_out_and_nothing_twice(served: Served, ingresse: IngresseClient) -> None:
    code = "IG-VALID-1"
    statuses = [ingresse.results(ingresse.ticket(code, status))[0] for status in "0110010"]
    assert statuses == [3, 1, 3, 1, 3, 1, 1]
    assert ingresse.row(code)["checked"] == "0"
    assert served.people(code) == 2
    [row] = ingresse.status(code)["responseData"]["data"]
    assert row["lastStatus"]["operation"] == "checkout"


def test_each_ticket_of_an_update_has_a_result_of_its_own(served: Served, ingresse: IngresseClient) -> None:
    ticket = ingresse.ticket
    seconds, nothing = ticket("IG-VALID-3"), ticket("IG-VALID-4", "2")
    seconds["ticketTimestamp"] = seconds["ticketTimestamp"][:10]
    sent = [
        ticket("IG-VALID-1"), ticket("IG-USED-1"), ticket("nobody"), ticket(OTHER), ticket(REFUNDED),
        ticket("IG-CANCELED-1"), ticket("IG-VALID-2", session=""), ticket("IG-VALID-2", session=99), seconds, nothing,
        ticket(OTHER, session=SECOND),
    ]  # fmt: skip
    assert ingresse.results(*sent) == [1, 3, 2, 4, 6, 6, 5, 4, 0, 0, 1]
    assert len(served.vendor.audit.effects("ingresse")) == len(sent)


def test_some_tickets_are_never_updated_and_only_a_number_says_so(served: Served, ingresse: IngresseClient) -> None:
    for _ in range(2):
        assert ingresse.results(ingresse.ticket(NOT_EXECUTED), ingresse.ticket(STRANGE)) == [0, 9]
    assert ingresse.row(STRANGE)["checked"] == "0"
    assert served.people(NOT_EXECUTED) == served.people(STRANGE) == 0


def test_more_than_twenty_are_refused_as_a_whole(served: Served, ingresse: IngresseClient) -> None:
    codes = [f"IG-VALID-{number}" for number in range(1, 22)]
    answer = ingresse.update(*(ingresse.ticket(code) for code in codes))
    assert error_of(answer) == ("USAGE EXCEPTION", 1009)
    assert served.vendor.audit.effects("ingresse") == ()
    assert len(ingresse.results(*(ingresse.ticket(code) for code in codes[:20]))) == 20


def test_the_list_comes_by_pages_with_every_type_mixed(served: Served, ingresse: IngresseClient) -> None:
    pages = [ingresse.guests(page=number, size=25)["responseData"] for number in (1, 2, 3, 4)]
    assert [len(page["data"]) for page in pages] == [25, 25, 10, 0]
    assert pages[0]["paginationInfo"] == {"currentPage": 1, "lastPage": 3, "totalResults": 60, "pageSize": 25}
    rows = [row for page in pages for row in page["data"]]
    assert len({row["code"] for row in rows}) == 60
    assert {type(row["id"]) for row in rows} == {int, str}
    assert {row["checked"] for row in rows} == {"0", "1"}
    assert {row["refunded"] for row in rows} == {None, False, True}
    computed = rows[len(served.vendor.store.plan.specials) :]
    assert {row["soldOnline"] for row in computed} == {"0", "1"}
    unsold = next(row for row in rows if row["code"] == UNSOLD)
    assert (unsold["soldOnline"], unsold["holderName"]) == ("0", None)
    empty = ingresse.guests(**{"from": "9999999999999"})["responseData"]
    assert empty == {"data": [], "paginationInfo": {"currentPage": 1, "lastPage": 0, "totalResults": 0, "pageSize": 25}}


def test_a_delta_brings_what_changed_and_no_more(served: Served, ingresse: IngresseClient) -> None:
    moment = int(served.vendor.clock.now() * 1_000)
    assert ingresse.guests(**{"from": moment})["responseData"]["data"] == []
    ingresse.results(ingresse.ticket("IG-VALID-1"))
    rows = ingresse.guests(**{"from": moment})["responseData"]["data"]
    assert [(row["code"], row["checked"]) for row in rows] == [("IG-VALID-1", "1")]


def test_a_refund_gives_another_code_under_the_same_id(served: Served, ingresse: IngresseClient) -> None:
    before = ingresse.row("IG-VALID-1")["id"]
    moment = int(served.vendor.clock.now() * 1_000)
    new = served.vendor.refund("IG-VALID-1")
    assert ingresse.row(new)["id"] == before
    assert [row["code"] for row in ingresse.guests(**{"from": moment})["responseData"]["data"]] == [new]
    assert ingresse.results(ingresse.ticket("IG-VALID-1"), ingresse.ticket(new)) == [6, 1]
    newer = served.vendor.refund(new)
    assert ingresse.results(*map(ingresse.ticket, ("IG-VALID-1", new, newer))) == [6, 6, 1]
    assert error_of(ingresse.status(new))[0] == "DATABASE EXCEPTION"
    assert ingresse.results(ingresse.ticket(RESOLD)) == [1]
    with pytest.raises(UnknownNameError):
        served.vendor.refund("nobody")


def test_another_door_is_seen_and_refused_like_everybody(served: Served, ingresse: IngresseClient) -> None:
    served.vendor.use_elsewhere("IG-VALID-1", people=2)
    assert served.people("IG-VALID-1") == 1
    assert ingresse.results(ingresse.ticket("IG-VALID-1")) == [3]
    served.vendor.leave_elsewhere("IG-VALID-1")
    assert ingresse.results(ingresse.ticket("IG-VALID-1")) == [1]
    for act in (served.vendor.use_elsewhere, served.vendor.leave_elsewhere):
        with pytest.raises(UnknownNameError):
            act("nobody")


@pytest.mark.parametrize("code", [*AWKWARD_CODES, DOCUMENTED])
def test_every_character_of_a_code_arrives_in_path_and_body(ingresse: IngresseClient, code: str) -> None:
    assert ingresse.status(code)["responseData"]["data"][0]["lastStatus"] is None
    assert ingresse.results(ingresse.ticket(code)) == [1]
    assert ingresse.status(code)["responseData"]["data"][0]["lastStatus"]["operation"] == "checkin"


def test_what_the_options_change(served: Served, ingresse: IngresseClient) -> None:
    served.vendor.options = replace(served.vendor.options, bare_lists=True, echo_timestamp=False, refunded_status=2)
    assert isinstance(ingresse.guests()["responseData"], list)
    ticket = ingresse.ticket("IG-VALID-1")
    [row, refunded] = ingresse.update(ticket, ingresse.ticket(REFUNDED))["responseData"]
    assert row["lastCheckin"]["timestamp"] != int(ticket["ticketTimestamp"])
    assert refunded["status"] == 2
    assert isinstance(ingresse.status("IG-VALID-1")["responseData"], list)
    served.vendor.options = replace(
        served.vendor.options, status_offered=False, bare_lists=False, other_session_status=2
    )
    assert ingresse.results(ingresse.ticket(OTHER)) == [2]
    assert ingresse.http.get("/ticket/IG-VALID-1/status", params=ingresse.query).status_code == 404
    with pytest.raises(ValueError, match="no option"):
        served.vendor.change_options({"colour": "red"})


def test_a_wrong_login_is_http_200(served: Served, ingresse: IngresseClient) -> None:
    assert ingresse.log_in(served, password="wrong")["responseData"]["status"] is False
    assert error_of(ingresse.log_in(served, publickey="wrong")) == ("UNAUTHORIZED ACCESS", 2007)
    secrets = served.vendor.secrets()
    as_json = ingresse.http.post("/login", params={"apikey": secrets["publickey"]}, json=secrets)
    assert as_json.json()["responseData"]["status"] is False, "the login takes a form"


def test_tokens_end_in_every_style(served: Served, ingresse: IngresseClient) -> None:
    served.vendor.sign_out()
    assert error_of(ingresse.guests()) == ("UNAUTHORIZED ACCESS", 6065)
    served.vendor.options = replace(served.vendor.options, expiry=ExpiryStyle.TEXT)
    assert "token expired" in ingresse.guests()["responseError"]["message"]
    served.vendor.options = replace(served.vendor.options, expiry=ExpiryStyle.HTTP)
    answer = ingresse.http.get("/ticket/x/status", params=ingresse.query)
    assert answer.status_code == 401
    ingresse.log_in(served)
    assert "data" in ingresse.guests()["responseData"]
    served.vendor.clock.skew_seconds = 40 * 86_400.0
    assert ingresse.http.get("/ticket/x/status", params=ingresse.query).status_code == 401
    del ingresse.query["usertoken"]
    assert error_of(ingresse.guests()) == ("UNAUTHORIZED ACCESS", 2005)
    ingresse.query["usertoken"] = "12345-guessed"
    assert error_of(ingresse.guests()) == ("UNAUTHORIZED ACCESS", 6062)


def test_events_want_the_web_token_and_come_by_pages(served: Served, ingresse: IngresseClient) -> None:
    assert ingresse.http.get("/v2/events/search/producer").status_code == 401
    served.vendor.options = replace(served.vendor.options, events_listed=12)
    bearer = {"Authorization": f"Bearer {ingresse.jwt}"}
    pages = [
        ingresse.http.get("/v2/events/search/producer", headers=bearer, params={"offset": offset}).json()["data"]
        for offset in (0, 10)
    ]
    assert [len(page["hits"]) for page in pages] == [10, 2]
    assert {page["total"] for page in pages} == {12}
    first = pages[0]["hits"][0]["_source"]
    assert [session["id"] for session in first["sessions"]] == [MAIN, SECOND]
    served.vendor.sign_out()
    refused = ingresse.http.get("/v2/events/search/producer", headers=bearer)
    assert (refused.status_code, refused.json()["code"]) == (401, 401)
    ingresse.log_in(served)
    renewed = ingresse.http.get("/login/renew-token", params=ingresse.query).json()["responseData"]["authToken"]
    bearer = {"Authorization": f"Bearer {renewed}"}
    assert ingresse.http.get("/v2/events/search/producer", headers=bearer).status_code == 200


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/event/1/guestlist", {"sessionid": str(MAIN)}),
        ("/event/28180/guestlist", {"sessionid": "1"}),
        ("/event/28180/guestlist", {}),
        ("/event/28180/guestlist", {"sessionid": str(MAIN), "page": "one"}),
    ],
)
def test_wrong_lists_are_errors_inside_200(ingresse: IngresseClient, path: str, query: dict[str, str]) -> None:
    answer = ingresse.http.get(path, params={**ingresse.query, **query})
    assert answer.status_code == 200
    assert error_of(answer.json())[1] in (1009, 3002)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"tickets":[]}', b'{"tickets":[1]}', b'{"tickets":"x"}'])
def test_wrong_updates_are_errors_inside_200(served: Served, ingresse: IngresseClient, body: bytes) -> None:
    params = {**ingresse.query, "method": "updatestatus"}
    answer = ingresse.http.post("/event/28180/guestlist", params=params, content=body)
    assert (answer.status_code, error_of(answer.json())) == (200, ("USAGE EXCEPTION", 1009))
    params["method"] = "delete"
    assert error_of(ingresse.http.post("/event/28180/guestlist", params=params, content=body).json())[1] == 1009
    assert served.vendor.audit.effects() == ()


def test_a_reset_brings_everything_back(served: Served, ingresse: IngresseClient) -> None:
    new = served.vendor.refund("IG-VALID-1")
    ingresse.results(ingresse.ticket("IG-VALID-2"))
    served.vendor.reset()
    assert ingresse.results(*map(ingresse.ticket, (new, "IG-VALID-1", "IG-VALID-2"))) == [2, 1, 1]
    assert served.vendor.describe()["tickets"] == 60


def test_a_browsers_user_token_works_too(served: Served, ingresse: IngresseClient) -> None:
    ingresse.query["usertoken"] = served.vendor.usertoken()
    assert ingresse.results(ingresse.ticket("IG-VALID-1")) == [1]
