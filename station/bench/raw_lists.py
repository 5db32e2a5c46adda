"""The barest way to read a vendor's whole list: http.client, and msgspec straight to the fields a list needs."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from urllib.parse import quote, urlencode, urlsplit

import msgspec

from station.bench.floors import Row
from station.bench.measure import NotMeasuredError
from station.bench.served import ServedVendor
from station.storage.mirror.rows import codes_text

CM_PAGE = 500
INGRESSE_PAGE = 1500


def raw_pages(vendor: ServedVendor) -> Iterator[list[Row]]:
    """Every page of the list as rows for `RawLoad`; judges nothing."""
    parts = urlsplit(vendor.base_url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=60)
    try:
        yield from {"cm": _cm, "ingresse": _ingresse}[vendor.vendor](vendor, connection, parts.path)
    finally:
        connection.close()


class _Barcode(msgspec.Struct, gc=False):
    barcode_id: str
    batch_id: str | None
    ticket_type: str | None
    first_name: str | None
    sur_name: str | None
    section: str | None
    seat: str | None
    is_checkin_allowed: int | None
    validation_max_checkins: int | None
    remaining_scans: int | None
    count_checked_in: int | None


def _barcode_row(each: _Barcode, page: int) -> Row:
    status = "valid" if each.is_checkin_allowed else "not_allowed"
    name, place = f"{each.first_name} {each.sur_name}", f"{each.section} {each.seat}"
    words = (each.barcode_id, codes_text((each.barcode_id,)), status, each.ticket_type or "", name, each.batch_id or "")
    counters = (each.validation_max_checkins, each.remaining_scans, each.count_checked_in)
    return (*words, place, "", "", *counters, None, None, None, None, False, None, page)


class _Pages(msgspec.Struct, gc=False):
    last_page: int


class _Pagination(msgspec.Struct, gc=False):
    pages: _Pages


class _Listed(msgspec.Struct, gc=False):
    pagination: _Pagination
    barcodes: list[_Barcode]


class _Token(msgspec.Struct):
    token: str


class _LoggedIn(msgspec.Struct):
    login: _Token


def _cm(vendor: ServedVendor, connection: http.client.HTTPConnection, root: str) -> Iterator[list[Row]]:
    headers = {"X-DEVICE-INFO": vendor.settings["device_info"], "Content-Type": "application/json"}
    body = msgspec.json.encode({"credentials": vendor.secrets})
    token = msgspec.json.decode(_answer(connection, "POST", f"{root}/userlogin", body, headers), type=_LoggedIn)
    headers["Authorization"] = f"bearer {token.login.token}"
    path = f"{root}/services/{quote(vendor.settings['service'], safe='')}/barcodes"
    decode = msgspec.json.Decoder(_Listed).decode
    number = last = 1
    while number <= last:
        paging = {"X-PAGINATION-LIMIT": str(CM_PAGE), "X-PAGINATION-PAGE": str(number)}
        listed = decode(_answer(connection, "GET", path, None, headers | paging))
        last = listed.pagination.pages.last_page
        yield [_barcode_row(each, number) for each in listed.barcodes]
        number += 1


class _Guest(msgspec.Struct, rename="camel", gc=False):
    id: int | str
    code: str
    name: str | None
    holder_name: str | None
    ticket: str | None
    transaction_id: str | int | None
    seat_locator: str | None
    checked: int | str | None
    refunded: bool | int | None = None


def _guest_row(each: _Guest, page: int) -> Row:
    status, name = "refunded" if each.refunded else "valid", each.holder_name or each.name or ""
    words = (str(each.id), codes_text((each.code,)), status, each.ticket or "", name, each.transaction_id or "")
    inside = int(each.checked or 0)
    counters = (1, 1 - inside, inside)
    return (*words, each.seat_locator or "", "", "", *counters, None, None, None, None, False, None, page)


class _Paging(msgspec.Struct, rename="camel", gc=False):
    last_page: int


class _GuestPage(msgspec.Struct, rename="camel", gc=False):
    data: list[_Guest]
    pagination_info: _Paging


class _Guests(msgspec.Struct, rename="camel", gc=False):
    response_data: _GuestPage


class _TokenData(msgspec.Struct):
    data: _Token


class _IngresseLogin(msgspec.Struct, rename="camel"):
    response_data: _TokenData


def _ingresse(vendor: ServedVendor, connection: http.client.HTTPConnection, root: str) -> Iterator[list[Row]]:
    key = {"publickey": vendor.secrets["publickey"], "apikey": vendor.secrets["publickey"]}
    form = urlencode({"email": vendor.secrets["email"], "password": vendor.secrets["password"]}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = _answer(connection, "POST", f"{root}/login?{urlencode(key)}", form, headers)
    token = msgspec.json.decode(answer, type=_IngresseLogin).response_data.data.token
    path = f"{root}/event/{quote(vendor.settings['event'], safe='')}/guestlist"
    query = {**key, "usertoken": token, "sessionid": vendor.settings["session"], "pageSize": str(INGRESSE_PAGE)}
    decode = msgspec.json.Decoder(_Guests).decode
    number = last = 1
    while number <= last:
        listed = decode(_answer(connection, "GET", f"{path}?{urlencode({**query, 'page': str(number)})}")).response_data
        last = listed.pagination_info.last_page
        yield [_guest_row(each, number) for each in listed.data]
        number += 1


def _answer(
    connection: http.client.HTTPConnection,
    verb: str,
    path: str,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> bytes:
    connection.request(verb, path, body, headers or {})
    answer = connection.getresponse()
    content = answer.read()
    if answer.status != http.client.OK:
        raise NotMeasuredError(f"the made-up vendor answered {answer.status}")
    return content
