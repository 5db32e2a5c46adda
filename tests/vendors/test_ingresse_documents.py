"""Every example of Ingresse's tutorial as it stands: its answers are understood, its requests are what is sent.

Beside it the shapes that other papers of the vendor and its own apps show for calls the tutorial does not print.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

from station.domain.profile import Profile
from station.domain.ticket import TicketStatus
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Page, PageRequest, UseRequest
from station.domain.verdict import Mode, Reason
from station.vendors.ingresse.vendor import IngresseRoom
from tests.vendors.clocks import SystemClock
from tests.vendors.ingresse_rooms import page
from tests.vendors.servers import RawServer, answer

# Search by Producer (v2); the tutorial leaves out other attributes at "[...]".
EVENTS = r"""{
"data": {
"hits": [
{
"_source": {
"id": 28180,
"sessions": [
{
"dateTime": "2019-02-21T20:00:00+00:00",
"id": 43058,
"status": "available"
},
{
"dateTime": "2019-04-05T20:00:00+00:00",
"id": 43059,
"status": "available"
}
],
"title": "Jantar no Escuro, por Andr\u00e9 Vanconcelos e Helen Puterman"
}
}
],
"total": 1
}
}"""
UPDATE = """{
"tickets": [
{
"ticketTimestamp": "1539723836000",
"ticketStatus": "1",
"ticketCode": "05.1803.?000082?.275109.20",
"sessionId": "26190"
}
]
}"""
CODE, SENT = "05.1803.?000082?.275109.20", datetime.fromtimestamp(1539723836, UTC)
# "Pagination" and "handling errors" of the vendor's documentation.
PAGING = '"paginationInfo":{"currentPage":1,"lastPage":663,"totalResults":16571,"pageSize":25}'
ERROR = """{"responseData":"[Ingresse Exception Error] DATABASE EXCEPTION - ERROR 3002 - Event not found.",
"responseDetails":"OK","responseError":{"status":false,"category":"DATABASE EXCEPTION","code":3002,
"message":"Event not found.","fields":{}},"responseStatus":200}"""
SECOND_ERROR = '{"code":1234,"message":"Something went wrong","info":{}}'
# As the vendor's apps decode them.
GUEST = """{"id":"900001","transactionId":"5C1B","code":"05.1803.?000082?.275109.20","userId":"7","name":"Comprador",
"email":"a@example.org","holderUserId":8,"holderEmail":"b@example.org","holderName":"Zoë","buyerDocument":"1",
"ticketId":"275109","ticket":"Pista","type":"Inteira","guestTypeId":"1","seatLocator":"","checked":"1",
"lastUpdate":"1539723836","soldOnline":"1","transferred":false,"external":false,"refunded":null,"refundedAt":null}"""
RESULT = """{"id":900001,"code":"05.1803.?000082?.275109.20","status":%s,"checked":1,"lastUpdate":1539723836,
"owner":{"id":7,"name":"Zoë","email":"a@example.org"},"lastCheckin":{"id":5,"timestamp":1539723800000,
"holder":{"id":8,"name":"Zoë","email":"b@example.org"},"operator":{"id":9,"name":"Porta","email":"c@example.org"}}}"""
STATUS = """{"session":{"id":26190,"dateTime":{"date":"2018-10-16","time":"20:00:00",
"dateTime":"2018-10-16T20:00:00Z"}},"owner":{"id":7,"name":"Zoë","email":"a@example.org"},"lastStatus":%s}"""
LOGIN = """{"status":true,"data":{"userId":7,"token":"7-abc","authToken":"e30.e30.s","device":{"id":"d","name":"n",
"device_type":"desktop","verified":true}}}"""
COMPANIES = """{"status":true,"data":[{"userId":7,"token":"7-abc","authToken":"e30.e30.s","company":{"id":1,"name":"c"},
"application":{"id":2,"name":"a","publicKey":"KEY"},"device":{"verified":true,"mfa":false,"mfaRequired":false}}]}"""


class Vendor:
    """Answers each path with a document; the requests can be looked at."""

    def __init__(self, **answers: str) -> None:
        self.answers = {
            "/login": enveloped(LOGIN),
            "/company-login": enveloped(COMPANIES),
            "/login/renew-token": enveloped('{"authToken":"e30.e30.n"}'),
            "/v2/events/search/producer": EVENTS,
            **answers,
        }
        self.asked: list[tuple[str, str, dict[str, list[str]], str]] = []

    def reply(self, request: bytes) -> bytes:
        head, _, body = request.decode().partition("\r\n\r\n")
        method, target, _ = head.split("\r\n")[0].split(" ")
        address = urlsplit(target)
        self.asked.append((method, address.path, parse_qs(address.query), f"{head}\r\n\r\n{body}"))
        return answer(200, self.answers[address.path].encode())


def enveloped(data: str) -> str:
    return f'{{"responseData":{data},"responseDetails":"OK","responseError":null,"responseStatus":200}}'


@contextmanager
def room_at(vendor: Vendor, session: str = "26190", **options: str) -> Iterator[IngresseRoom]:
    with RawServer(vendor.reply) as server:
        profile = Profile("door", "ingresse", server.url, {"event": "28180", "session": session, **options})
        room = IngresseRoom(profile, {"publickey": "KEY", "email": "a@b", "password": "p"}, SystemClock())
        with closing(room):
            yield room


def test_1_events_list() -> None:
    vendor = Vendor(**{"/event/28180/guestlist": enveloped(f'{{"data":[],{PAGING}}}')})
    with room_at(vendor, "43058") as room:
        found = room.connect()
    assert isinstance(found, Connection)
    assert [(each.section_id, each.name, each.tickets) for each in found.sections] == [
        ("43058", "Jantar no Escuro, por André Vanconcelos e Helen Puterman · 2019-02-21T20:00:00+00:00", 16571),
        ("43059", "Jantar no Escuro, por André Vanconcelos e Helen Puterman · 2019-04-05T20:00:00+00:00", None),
    ]
    method, path, _, request = vendor.asked[1]
    assert (method, path) == ("GET", "/v2/events/search/producer")
    assert "\r\nAuthorization: Bearer e30.e30.s\r\n" in request


def test_2_guest_list() -> None:
    vendor = Vendor(**{"/event/28180/guestlist": enveloped(f'{{"data":[{GUEST}],{PAGING}}}')})
    with room_at(vendor) as room:
        first = page(room, section="26190")
    assert (first.last, first.total) == (663, 16571)
    [ticket] = first.tickets
    assert (ticket.codes, ticket.key.ticket_id, ticket.counters.used) == ((CODE,), "900001", 1)
    assert (ticket.holder, ticket.type_name, ticket.order) == ("Zoë", "Pista · Inteira", "5C1B")
    assert (ticket.status, ticket.seat) == (TicketStatus.VALID, "")
    method, path, query, _ = vendor.asked[-1]
    assert (method, path) == ("GET", "/event/28180/guestlist")
    assert query == {
        "publickey": ["KEY"], "apikey": ["KEY"], "usertoken": ["7-abc"], "sessionid": ["26190"], "pageSize": ["1500"],
        "page": ["1"],
    }  # fmt: skip


def test_2_guest_list_as_another_of_the_vendors_apps_reads_it() -> None:
    with room_at(Vendor(**{"/event/28180/guestlist": enveloped(f"[{GUEST}]")})) as room:
        bare = page(room, section="26190")
    assert (bare.last, bare.total, len(bare.tickets)) == (1, 1, 1)


def test_3_update_a_tickets_status() -> None:
    vendor = Vendor(**{"/event/28180/guestlist": enveloped(f"[{RESULT % 1}]")})
    with room_at(vendor) as room:
        entry = room.use(UseRequest(CODE, "900001", Mode.ENTRY, door_time=SENT))
        leaving = room.use(UseRequest(CODE, "900001", Mode.EXIT, door_time=SENT))
    assert isinstance(entry, Answer)
    assert isinstance(leaving, Answer)
    assert (entry.reason, leaving.reason) == (Reason.VALID, Reason.CHECKED_OUT)
    assert entry.ticket is not None
    assert (entry.ticket.key.ticket_id, entry.ticket.holder) == ("900001", "Zoë")
    method, path, query, request = vendor.asked[1]
    assert (method, path, query["method"]) == ("POST", "/event/28180/guestlist", ["updatestatus"])
    assert "\r\nContent-Type: application/json\r\n" in request
    assert json.loads(request.partition("\r\n\r\n")[2]) == json.loads(UPDATE)
    out = json.loads(vendor.asked[2][3].partition("\r\n\r\n")[2])
    assert out["tickets"][0]["ticketStatus"] == "0", "by updating the attribute ticketStatus to 0 (zero)"


def test_3_the_glossary_of_answers() -> None:
    expected = {
        "0": Reason.REFUSED_BY_VENDOR, "1": Reason.VALID, "2": Reason.UNKNOWN_CODE, "3": Reason.ALREADY_USED,
        "4": Reason.WRONG_EVENT, "5": Reason.REFUSED_BY_VENDOR, "6": Reason.REFUNDED, "7": Reason.REFUSED_BY_VENDOR,
        '"1"': Reason.VALID, "null": Reason.REFUSED_BY_VENDOR,
    }  # fmt: skip
    for status, reason in expected.items():
        wrapped = enveloped(f'{{"data":[{RESULT % status}]}}')
        with room_at(Vendor(**{"/event/28180/guestlist": wrapped})) as room:
            told = room.use(UseRequest(CODE, "900001", Mode.ENTRY, door_time=SENT))
        assert isinstance(told, Answer)
        assert (told.yes, told.reason) == (reason is Reason.VALID, reason), status
        if reason is Reason.ALREADY_USED:
            assert told.previous is not None
            assert told.previous.at == datetime.fromtimestamp(1539723800, UTC)


def test_4_keep_syncing() -> None:
    vendor = Vendor(**{"/event/28180/guestlist": enveloped(f'{{"data":[{GUEST}],{PAGING}}}')})
    with room_at(vendor) as room:
        delta = room.page(PageRequest("26190", 1, "1539723836000"))
    assert isinstance(delta, Page)
    assert vendor.asked[-1][2]["from"] == ["1539723836000"], "your last sync Unix timestamp in milliseconds"


def test_the_status_of_one_ticket() -> None:
    statuses = {
        "null": (True, Reason.VALID),
        '{"id":5,"operation":"checkout","timestamp":1539723800000,"operator":{},"holder":{}}': (True, Reason.VALID),
        '{"id":5,"operation":"checkin","timestamp":1539723800000,"operator":{},"holder":{}}': (
            False,
            Reason.ALREADY_USED,
        ),
    }
    path = "/ticket/05%2E1803%2E%3F000082%3F%2E275109%2E20/status"
    for last, expected in statuses.items():
        for shape in ('{"data":[%s]}', "[%s]"):
            vendor = Vendor(**{path: enveloped(shape % (STATUS % last))})
            with room_at(vendor) as room:
                seen = room.look(UseRequest(CODE, CODE, Mode.CHECK))
            assert isinstance(seen, Answer)
            assert (seen.yes, seen.reason) == expected
            assert vendor.asked[-1][:2] == ("GET", path)


def test_a_login_for_companies_and_a_wrong_one() -> None:
    guests = {"/event/28180/guestlist": enveloped(f'{{"data":[],{PAGING}}}')}
    vendor = Vendor(**guests)
    with room_at(vendor, "43058", login="company") as room:
        assert isinstance(room.connect(), Connection)
    assert vendor.asked[0][1] == "/company-login"
    assert "email=a%40b&password=p" in vendor.asked[0][3]
    wrong = enveloped('{"status":0,"message":"Login inválido"}')
    with room_at(Vendor(**{"/login": wrong, **guests}), "43058") as room:
        refused = room.connect()
    assert isinstance(refused, Trouble)
    assert refused.kind is TroubleKind.UNAUTHORIZED


def test_handling_errors() -> None:
    with room_at(Vendor(**{"/event/28180/guestlist": ERROR})) as room:
        first = room.page(PageRequest("26190", 1))
    with room_at(Vendor(**{"/event/28180/guestlist": SECOND_ERROR})) as room:
        second = room.page(PageRequest("26190", 1))
    assert isinstance(first, Trouble)
    assert isinstance(second, Trouble)
    assert (first.kind, second.kind) == (TroubleKind.NOT_FOUND, TroubleKind.BROKEN)
    assert "3002" in first.detail
    assert "1234" in second.detail
