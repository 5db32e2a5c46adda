"""Reading: lists, orders, history, search; who may ask for what; refusals told afterwards; what is asked twice."""

from __future__ import annotations

from tests.sandbox.pretix_steps import CODES, FEST, REDEEM, SEARCH, Step, get, plain

_FAILED = f"{FEST}checkinlists/1/failed_checkins/"
_READ = (
    "version", "device/info", "organizers/", "organizers/hall/", "organizers/hall/events/", FEST, f"{FEST}subevents/",
    "organizers/hall/subevents/", f"{FEST}categories/", f"{FEST}items/", f"{FEST}questions/", f"{FEST}checkinlists/",
    f"{FEST}checkinlists/1/", f"{FEST}checkinlists/1/status/", f"{FEST}checkinlists/1/positions/?page_size=1",
    f"{FEST}orders/?page_size=1", f"{FEST}revokedsecrets/", f"{FEST}blockedsecrets/", f"{FEST}checkins/?page_size=1",
    f"{SEARCH}?list=1&search=SADLT",
)  # fmt: skip
_OTHER_TICKETS = (f"{FEST}checkinlists/1/positions/?page_size=1", f"{FEST}checkins/?page_size=1")
_NOT_WITH = {
    "scan": ("organizers/", "organizers/hall/", f"{FEST}checkinlists/1/", f"{FEST}checkins/?page_size=1"),
    "kiosk": (
        "organizers/", "organizers/hall/", f"{FEST}checkinlists/1/", f"{FEST}checkins/?page_size=1",
        f"{FEST}orders/?page_size=1", f"{FEST}checkinlists/1/positions/?page_size=1",
    ),
}  # fmt: skip

READING = (
    *(get(f"read: {path}", path, alike=path not in _OTHER_TICKETS) for path in _READ),
    get("read: lists without counts", f"{FEST}checkinlists/?exclude=checkin_count&exclude=position_count"),
    get("read: past the end", f"{FEST}orders/?page=99", 404),
    get("read: page 0", f"{FEST}orders/?page=0", 404),
    get("read: page of words", f"{FEST}orders/?page=abc", 404),
    get("read: size of words", f"{FEST}orders/?page_size=abc", alike=False),
    get("read: a moment of words", f"{FEST}orders/?modified_since=garbage", 400),
    get("read: nothing newer", f"{FEST}orders/?modified_since=2040-01-01T00%3A00%3A00Z"),
    get("read: secrets of later", f"{FEST}revokedsecrets/?created_since=2040-01-01T00%3A00%3A00Z"),
    get("read: blocks of later", f"{FEST}blockedsecrets/?updated_since=2040-01-01T00%3A00%3A00Z"),
    get("read: history of later", f"{FEST}checkins/?created_since=2040-01-01T00%3A00%3A00Z"),
    get("read: no such list", f"{FEST}checkinlists/999/", 404),
    get("read: no such event", "organizers/hall/events/none/", 403),
    get("read: no such organizer", "organizers/none/events/", 403),
    get("read: no such call", f"{FEST}nothing/", 404, alike=False),
    get("read: slash missing", f"{FEST}orders", 301, alike=False),
    get("read: a blocked ticket", f"{FEST}blockedsecrets/", before=lambda doing: doing.block(plain(80))),
    get("read: not blocked any more", f"{FEST}blockedsecrets/", before=lambda doing: doing.unblock(plain(80))),
)
SEARCHING = (
    get("search: secret", f"{SEARCH}?list=1&search={CODES['ok_adult'][:12]}"),
    get("search: just the one with a secret", f"{SEARCH}?list=1&secret={CODES['ok_adult']}&ignore_status=true"),
    get("search: no secret of that beginning", f"{SEARCH}?list=1&secret={CODES['ok_adult'][:12]}"),
    get("search: order", f"{SEARCH}?list=1&search=sadl"),
    get("search: address", f"{SEARCH}?list=1&search=saDLT@example.org"),
    get("search: not the order of a number", f"{SEARCH}?list=1&search=SADLT-1"),
    get("search: canceled", f"{SEARCH}?list=1&search=SCANC"),
    get("search: canceled too", f"{SEARCH}?list=1&search=SCANC&ignore_status=true"),
    get("search: unpaid", f"{SEARCH}?list=1&search=SPEND"),
    get("search: unpaid where that is listed", f"{SEARCH}?list=3&search=SPEND"),
    get("search: not on the list", f"{SEARCH}?list=1&search=SSHRT"),
    get("search: in two events", f"{SEARCH}?list=1&list=4&search=SCLUB"),
    get("search: no list", f"{SEARCH}?search=x", 400),
    get("search: two lists of one event", f"{SEARCH}?list=1&list=2&search=x", 400),
    get("search: no such list", f"{SEARCH}?list=77&search=x", 403),
    get("search: two signs at the door", f"{SEARCH}?list=1&search=SA", who="door"),
    get("search: three signs at the door", f"{SEARCH}?list=1&search=SADL", who="door"),
    Step("search: told instead of asked", "POST", f"{SEARCH}?list=1&search=x", 405, {}),
)
WHO_MAY = (
    *(
        get(f"may {who}: {path}", path, 403 if path in denied else 200, who=who, alike=path in denied)
        for who, denied in _NOT_WITH.items()
        for path in _READ
    ),
    *(get(f"may door: {FEST}{path}/", f"{FEST}{path}/", who="door", alike=False) for path in ("checkinlists", "items")),
    *(
        get(f"may door not: {path}", f"{FEST}{path}/", 403, who="door")
        for path in ("orders", "revokedsecrets", "checkins")
    ),
    get("may club: lists", f"{FEST}checkinlists/", 403, who="club"),
    get("may club: events", "organizers/hall/events/", who="club", alike=False),
    Step("may club: check in", "POST", REDEEM, 400, {"secret": plain(81), "lists": [1]}, who="club"),
    get("may nobody: lists", f"{FEST}checkinlists/", 401, who="nobody"),
    get("may nobody: version", "version", 403, who="nobody"),
    get("may nobody: info", "device/info", 401, who="nobody"),
    get("may team: info", "device/info", 401, who="team"),
    get("may stranger: lists", f"{FEST}checkinlists/", 401, who="stranger"),
    get("may stranger: info", "device/info", 401, who="stranger"),
)
FAILED = (
    Step("failed: least", "POST", _FAILED, 201, {"raw_barcode": "u", "error_reason": "invalid"}),
    Step("failed: no code", "POST", _FAILED, 400, {"error_reason": "invalid"}),
    Step("failed: no reason", "POST", _FAILED, 400, {"raw_barcode": "u"}),
    Step("failed: no such reason", "POST", _FAILED, 400, {"raw_barcode": "u", "error_reason": "foo"}),
    Step(
        "failed: all", "POST", _FAILED, 201,
        {
            "raw_barcode": plain(82), "error_reason": "rules", "error_explanation": "x", "nonce": "ff",
            "datetime": "2026-11-22T10:00:00Z", "type": "exit",
        },
    ),
    Step("failed: again", "POST", _FAILED, 201, {"raw_barcode": plain(82), "error_reason": "rules", "nonce": "ff"}),
    Step("failed: and then let in", "POST", REDEEM, 201, {"secret": plain(82), "lists": [1], "nonce": "ff"}),
    get("failed: what was written", f"{FEST}checkins/?page_size=1&ordering=-id"),
)  # fmt: skip
_KEY = {"X-Idempotency-Key": "one"}
TWICE = (
    Step("twice: first", "POST", REDEEM, 201, {"secret": plain(83), "lists": [1], "nonce": "i1"}, headers=_KEY),
    Step("twice: same", "POST", REDEEM, 201, {"secret": plain(83), "lists": [1], "nonce": "i2"}, headers=_KEY),
    Step("twice: another body", "POST", REDEEM, 201, {"secret": plain(84), "lists": [1]}, headers=_KEY),
    Step("twice: another device", "POST", REDEEM, 201, {"secret": plain(84), "lists": [1]}, who="second", headers=_KEY),
    Step("twice: without it", "POST", REDEEM, 400, {"secret": plain(83), "lists": [1], "nonce": "i3"}),
    Step("twice: a no", "POST", REDEEM, 404, {"secret": "no", "lists": [1]}, headers={"X-Idempotency-Key": "two"}),
    Step(
        "twice: the no again", "POST", REDEEM, 404, {"secret": plain(85), "lists": [1]},
        headers={"X-Idempotency-Key": "two"},
    ),
)  # fmt: skip
