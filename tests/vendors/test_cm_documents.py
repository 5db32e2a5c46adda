"""Every example of CM.com's document, as it stands there: what is sent, and what is made of the answers."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Profile
from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus, Validity
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Page, PageRequest, Section, UseRequest
from station.domain.verdict import Mode, Reason
from station.sandbox import Sandbox
from station.vendors.cm.account_payloads import read_login
from station.vendors.cm.vendor import CmRoom
from tests.sandbox.clients import claims_of, cm_client, log_in
from tests.vendors import cm_document as document
from tests.vendors.clocks import SystemClock
from tests.vendors.cm_rooms import DEVICE
from tests.vendors.servers import RawServer, answer

USER = "00000000-0000-0000-0000-00000000000"
SERVICE = "00000000-0000-0000-0000-000000000000"
"""One character longer than the users': nobody may count them."""
TICKET = Ticket(
    TicketKey("door", SERVICE, "CMBARCODE123"),
    ("CMBARCODE123",),
    TicketStatus.VALID,
    type_name="Regular Ticket",
    holder="John Doe",
    order="CMORDER123",
    section_name="CM.com Scan Service",
    counters=Counters(maximum=1, remaining=1, used=0),
    validity=Validity(),
)
ANSWERS = {
    "/userlogin": (200, document.LOGIN_RESPONSE),
    f"/users/{USER}/services": (200, document.SERVICES),
    f"/services/{SERVICE}/barcodes": (200, document.BARCODES),
    "/barcodes/checkin": (201, document.CHECK_IN_RESPONSE),
    "/barcodes/checkout": (201, document.CHECK_OUT_RESPONSE),
    "/barcodes/upload": (201, document.UPLOAD_RESPONSE),
}


class Server:
    """Answers each call with the document's example. The example's token ended in 2020, so each call logs in anew."""

    def __init__(self, raw: RawServer, room: CmRoom) -> None:
        self.room = room
        self._raw = raw

    def requests(self, path: str) -> list[tuple[dict[str, str], str]]:
        """Headers (in small letters) and bodies of the requests of a call."""
        found = []
        for request in self._raw.requests:
            head, _, body = request.partition(b"\r\n\r\n")
            first, *lines = head.decode("ascii").split("\r\n")
            if first.split(" ")[1] == path:
                headers = {name.lower(): text.strip() for name, _, text in (line.partition(":") for line in lines)}
                found.append((headers, body.decode()))
        return found


@pytest.fixture
def server() -> Iterator[Server]:
    with _serving(lambda path: ANSWERS[path]) as server:
        yield server


@contextmanager
def _serving(answers: Callable[[str], tuple[int, str]]) -> Iterator[Server]:
    def reply(request: bytes) -> bytes:
        status, body = answers(request.split(b" ", 2)[1].decode("ascii"))
        return answer(status, body.encode())

    with RawServer(reply) as raw:
        credentials = json.loads(document.LOGIN_REQUEST)["credentials"]
        room = CmRoom(Profile("door", "cm", raw.url, {}), credentials, SystemClock(), DEVICE)
        yield Server(raw, room)
        room.close()


def _same(ticket: Ticket | None) -> bool:
    return ticket is not None and replace(ticket, read_at=None) == TICKET


def test_log_in_and_services(server: Server) -> None:
    found = server.room.connect()
    assert isinstance(found, Connection)
    assert found.account == USER
    assert found.sections == (Section(SERVICE, "CM.com Scan Service", 250),)
    assert found.named_address == "https://api.cmtelecom.com/scanapi/v2.0"
    assert server.room.capability.modes == set(Mode)
    assert server.room.list_interval == 120.0
    (headers, body), *_ = server.requests("/userlogin")
    assert json.loads(body) == json.loads(document.LOGIN_REQUEST)
    assert (headers["x-device-info"], headers["content-type"]) == (DEVICE, "application/json")
    token = json.loads(document.LOGIN_RESPONSE)["login"]["token"]
    (headers, _), *_ = server.requests(f"/users/{USER}/services")
    assert (headers["authorization"], headers["x-device-info"]) == (f"bearer {token}", DEVICE)
    assert headers["content-type"] == "application/json"


def test_the_tokens_payload() -> None:
    shown = base64.urlsafe_b64encode(document.TOKEN_PAYLOAD.encode()).decode().rstrip("=")
    printed, sent = (
        read_login(json.dumps({"login": {"token": token}}).encode())
        for token in (f"e30.{shown}.sig", json.loads(document.LOGIN_RESPONSE)["login"]["token"])
    )
    assert (printed.user, printed.expires_at, printed.active) == (sent.user, sent.expires_at, sent.active)
    assert (printed.user, printed.active) == (USER, True)
    assert printed.expires_at == datetime(2020, 9, 14, 13, 42, 56, tzinfo=UTC)


def test_barcodes(server: Server) -> None:
    page = server.room.page(PageRequest(SERVICE, 1))
    assert isinstance(page, Page)
    assert (page.number, page.last, page.total, len(page.tickets)) == (1, 1, 250, 1)
    assert _same(page.tickets[0])
    ((headers, _),) = server.requests(f"/services/{SERVICE}/barcodes")
    assert (headers["x-pagination-limit"], headers["x-pagination-page"]) == ("500", "1")
    assert "x-compare-timestamp" not in headers


def test_barcodes_that_changed(server: Server) -> None:
    server.room.page(PageRequest(SERVICE, 1, "1594912228"))
    ((headers, _),) = server.requests(f"/services/{SERVICE}/barcodes")
    assert headers["x-compare-timestamp"] == "1594912228"


@pytest.mark.parametrize(
    ("mode", "path", "request_", "reason", "message"),
    [
        (Mode.ENTRY, "/barcodes/checkin", document.CHECK_IN_REQUEST, Reason.VALID, "ADMIT - Ticket is valid"),
        (
            Mode.EXIT,
            "/barcodes/checkout",
            document.CHECK_OUT_REQUEST,
            Reason.CHECKED_OUT,
            "ADMIT - Ticket checked-out correctly",
        ),
    ],
)
def test_check_in_and_check_out(
    server: Server, mode: Mode, path: str, request_: str, reason: Reason, message: str
) -> None:
    answered = server.room.use(UseRequest("CMBARCODE123", "", mode))
    assert isinstance(answered, Answer)
    assert (answered.yes, answered.reason, answered.message) == (True, reason, message)
    assert _same(answered.ticket)
    ((_, body),) = server.requests(path)
    assert json.loads(body) == {**json.loads(request_), "service_uuid": SERVICE}


def test_upload(server: Server) -> None:
    times = (1594912228, 1594912265)
    entry, refusal = (
        OutboxItem(
            item_id=str(at), scan_id="s", key=TicketKey("door", SERVICE, "CMBARCODE123"), code="CMBARCODE123",
            action=action, state=ItemState.WAITING, people=1, door_time=datetime.fromtimestamp(at, UTC), reason=reason,
        )
        for at, action, reason in zip(
            times, (Action.ENTRY, Action.REFUSAL), (None, Reason.ALREADY_USED), strict=True
        )
    )  # fmt: skip
    delivered = server.room.upload([entry, refusal])
    assert not isinstance(delivered, Trouble)
    assert [(d.item_id, d.state, d.message) for d in delivered] == [
        (str(at), ItemState.ACKNOWLEDGED, "Barcodes Inserted successfully.") for at in times
    ]
    ((_, body),) = server.requests("/barcodes/upload")
    expected = json.loads(document.UPLOAD_REQUEST)
    assert expected["barcodes"][1].pop("status_message").startswith("DENY - Ticket is not allowed")  # 45's, not 50's
    expected["service_uuid"] = SERVICE
    sent = json.loads(body)
    assert sent["barcodes"][1].pop("status_message") == "DENY - Ticket already scanned"
    assert sent == expected


@pytest.mark.parametrize("path", ["/userlogin", f"/users/{USER}/services", f"/services/{SERVICE}/barcodes"])
def test_401_with_an_info_message(path: str) -> None:
    with _serving(lambda asked: (401, document.UPLOAD_RESPONSE) if asked == path else ANSWERS[asked]) as server:
        found = server.room.page(PageRequest(SERVICE, 1))
    assert isinstance(found, Trouble)
    assert found.kind is TroubleKind.UNAUTHORIZED


@pytest.mark.parametrize("mode", [Mode.ENTRY, Mode.EXIT])
def test_400_with_an_info_message_admits_nobody(mode: Mode) -> None:
    path = "/barcodes/checkin" if mode is Mode.ENTRY else "/barcodes/checkout"
    with _serving(lambda asked: (400, document.UPLOAD_RESPONSE) if asked == path else ANSWERS[asked]) as server:
        answered = server.room.use(UseRequest("CMBARCODE123", "", mode))
    assert isinstance(answered, Answer)
    assert (answered.yes, answered.message) == (False, "Barcodes Inserted successfully.")


def test_the_sandbox_answers_in_the_documents_shape() -> None:
    with Sandbox(tickets=60) as sandbox, cm_client(sandbox) as http:
        cm = log_in(sandbox, http)
        answered = (
            (document.LOGIN_RESPONSE, http.post("/userlogin", json={"credentials": sandbox.cm.secrets()})),
            (document.SERVICES, http.get(f"/users/{cm.user}/services")),
            (document.CHECK_IN_RESPONSE, cm.scan("CM-VALID-1")),
            (document.CHECK_OUT_RESPONSE, cm.scan("CM-VALID-1", "checkout")),
            (document.UPLOAD_RESPONSE, cm.upload(("CM-VALID-1", 1594912228, 100))),
        )
        shapes = [(_shape(json.loads(example)), _shape(reply.json())) for example, reply in answered]
        shapes.append((_shape(json.loads(document.BARCODES)), _shape(cm.page(limit=1))))
        claims = claims_of(answered[0][1].json()["login"]["token"])
        shapes.append((_shape(json.loads(document.TOKEN_PAYLOAD)), _shape(claims)))
    for documented, shown in shapes:
        assert shown == documented


def _shape(value: object) -> object:
    """Names in their order; of a list its first element. Null may stand for anything, so leaves count as alike."""
    if isinstance(value, dict):
        return [(name, _shape(inner)) for name, inner in value.items()]
    return [_shape(value[0])] if isinstance(value, list) and value else None
