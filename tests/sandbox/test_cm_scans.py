"""CM.com: check-in, check-out and upload; all nine status codes, in every form a denial may take."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from station.sandbox import Sandbox
from station.sandbox.clock import utc_text
from tests.sandbox.clients import CmClient


def status_of(answer: httpx.Response) -> tuple[int, str]:
    (row,) = answer.json()["barcodes"]
    return row["scan_status_code"], row["scan_status_message"]


def used_times(sandbox: Sandbox, code: str) -> int:
    return sandbox.audit.people("cm", code)


def test_a_check_in_counts_once(sandbox: Sandbox, cm: CmClient) -> None:
    first = cm.scan("CM-VALID-1")
    assert (first.status_code, status_of(first)) == (201, (100, "ADMIT - Ticket is valid"))
    row = cm.row("CM-VALID-1")
    assert (row["remaining_scans"], row["count_checked_in"]) == (0, 1)
    assert row["scan_status_code"] is None
    second = cm.scan("CM-VALID-1")
    assert status_of(second) == (50, f"DENY - Ticket already scanned: {row['last_checked_in_time']} UTC")
    assert used_times(sandbox, "CM-VALID-1") == 1


def test_the_answer_shows_the_state_before_the_scan_as_the_vendors_sample(sandbox: Sandbox, cm: CmClient) -> None:
    (row,) = cm.scan("CM-VALID-1").json()["barcodes"]
    assert (row["remaining_scans"], row["count_checked_in"], row["last_checked_in_time"]) == (1, 0, None)
    sandbox.cm.change_options({"samples_show_state_before": False})
    (row,) = cm.scan("CM-VALID-2").json()["barcodes"]
    assert (row["remaining_scans"], row["count_checked_in"]) == (0, 1)
    assert row["last_checked_in_time"] is not None


def test_a_group_enters_until_its_uses_are_gone(sandbox: Sandbox, cm: CmClient) -> None:
    codes = [status_of(cm.scan("CM-GROUP-1"))[0] for _ in range(5)]
    assert codes == [100, 100, 100, 50, 50]
    assert used_times(sandbox, "CM-GROUP-1") == 3
    assert cm.row("CM-GROUP-1")["count_checked_in"] == 5


@pytest.mark.parametrize(
    ("code", "status", "message"),
    [
        ("CM-NOBODY", 40, "DENY - Ticket barcode unknown: not accepted at this check-in point"),
        ("CM-BACKSTAGE-1", 40, "DENY - Ticket barcode unknown: not accepted at this check-in point"),
        ("CM-TYPE-NOT-ALLOWED-1", 45, "DENY - Ticket is not allowed: this ticket type can not be scanned"),
        ("CM-CHECKIN-NOT-ALLOWED-1", 45, "DENY - Ticket is not allowed: this ticket type can not be scanned"),
        ("CM-CANCELED-1", 45, "DENY - Ticket is not allowed: this ticket type can not be scanned"),
        ("CM-NOT-YET-VALID-1", 45, "DENY - Ticket is not allowed: this ticket type can not be scanned"),
    ],
)
def test_refused_check_ins(sandbox: Sandbox, cm: CmClient, code: str, status: int, message: str) -> None:
    answer = cm.scan(code)
    assert (answer.status_code, status_of(answer)) == (201, (status, message))
    (effect,) = sandbox.audit.effects("cm")
    assert (effect.action, effect.code, effect.people, effect.outcome) == ("checkin", code, 0, str(status))


def test_an_expired_ticket_says_when(sandbox: Sandbox, cm: CmClient) -> None:
    expired = sandbox.cm.store.moment(sandbox.cm.store.existing("CM-EXPIRED-1").seed.expires)
    assert expired is not None
    message = f"DENY - Ticket barcode is expired: on {utc_text(expired)} UTC"
    assert status_of(cm.scan("CM-EXPIRED-1")) == (60, message)


def test_time_makes_a_ticket_valid_and_ends_it(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.clock.skew_seconds = 25 * 3_600
    assert status_of(cm.scan("CM-NOT-YET-VALID-1"))[0] == 100
    sandbox.clock.skew_seconds = 73 * 3_600
    assert status_of(cm.scan("CM-NOT-YET-VALID-1"))[0] == 60


def test_the_code_for_canceled_tickets_is_an_option(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.cm.change_options({"canceled_code": 40})
    assert status_of(cm.scan("CM-CANCELED-1"))[0] == 40


def test_the_other_code_of_a_ticket_uses_the_same_ticket(sandbox: Sandbox, cm: CmClient) -> None:
    other = cm.row("CM-VALID-1")["external_barcode_id"]
    assert cm.scan(other).json()["barcodes"][0]["barcode_id"] == "CM-VALID-1"
    assert status_of(cm.scan("CM-VALID-1"))[0] == 50
    assert used_times(sandbox, "CM-VALID-1") == 1


def test_another_service_takes_its_own_tickets(sandbox: Sandbox, cm: CmClient) -> None:
    backstage = sandbox.cm.services.backstage.uuid
    assert status_of(cm.scan("CM-BACKSTAGE-1", service=backstage))[0] == 100
    assert status_of(cm.scan("CM-VALID-1", service=backstage))[0] == 40


def test_denials_as_400_with_the_barcode(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.cm.change_options({"denial": "bad_request", "unknown_denial": "bad_request"})
    for code, status in (("CM-USED-1", 50), ("CM-NOBODY", 40)):
        answer = cm.scan(code)
        assert (answer.status_code, status_of(answer)[0]) == (400, status)
    assert cm.scan("CM-VALID-1").status_code == 201


def test_denials_as_400_with_an_info_message_only(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.cm.change_options({"denial": "info", "unknown_denial": "info"})
    assert cm.scan("CM-NOBODY").json() == {
        "info": {"message": "DENY - Ticket barcode unknown: not accepted at this check-in point"}
    }
    answer = cm.scan("CM-TYPE-NOT-ALLOWED-1")
    assert (answer.status_code, list(answer.json())) == (400, ["info"])
    assert cm.scan("CM-VALID-1").status_code == 201


def test_an_unknown_barcode_has_an_object_with_nothing_but_its_status(cm: CmClient) -> None:
    (row,) = cm.scan("CM-NOBODY").json()["barcodes"]
    assert {name: value for name, value in row.items() if value is not None} == {
        "barcode_id": "CM-NOBODY",
        "scan_status_code": 40,
        "scan_status_message": "DENY - Ticket barcode unknown: not accepted at this check-in point",
    }
    assert list(row) == list(cm.row("CM-VALID-1"))


def test_check_outs(sandbox: Sandbox, cm: CmClient) -> None:
    expected = {
        "CM-INSIDE-1": (200, "ADMIT - Ticket checked-out correctly"),
        "CM-OUTSIDE-1": (210, "DENY - Can not check-out ticket: ticket already checked-out"),
        "CM-VALID-90": (220, "DENY - Can not check-out ticket: no valid check-ins found"),
        "CM-NOBODY": (230, "DENY - Can not check-out ticket: barcode not in service"),
        "CM-BACKSTAGE-1": (230, "DENY - Can not check-out ticket: barcode not in service"),
    }
    for code, status in expected.items():
        answer = cm.scan(code, "checkout")
        assert (answer.status_code, status_of(answer)) == (201, status)
    assert cm.row("CM-INSIDE-1")["last_checked_out_time"] is not None
    assert sum(effect.people for effect in sandbox.audit.effects("cm")) == -1
    assert used_times(sandbox, "CM-INSIDE-1") == 0
    assert status_of(cm.scan("CM-INSIDE-1", "checkout"))[0] == 210


@pytest.mark.parametrize(("returns", "second"), [(True, 100), (False, 50)])
def test_whether_a_check_out_gives_the_use_back_is_an_option(
    sandbox: Sandbox, cm: CmClient, returns: bool, second: int
) -> None:
    sandbox.cm.change_options({"checkout_returns_use": returns})
    cm.scan("CM-VALID-1")
    cm.scan("CM-VALID-1", "checkout")
    assert cm.row("CM-VALID-1")["remaining_scans"] == int(returns)
    assert cm.row("CM-VALID-1")["count_checked_in"] == 1
    assert status_of(cm.scan("CM-VALID-1"))[0] == second


@pytest.mark.parametrize("call", ["checkin", "checkout", "upload"])
@pytest.mark.parametrize(
    "change",
    [
        {"user_uuid": None},
        {"user_uuid": "00000000-0000-0000-0000-000000000000"},
        {"service_uuid": "00000000-0000-0000-0000-000000000000"},
        {"service_uuid": 7},
        {"barcode_id": None, "barcodes": None},
        {"barcode_id": "", "barcodes": []},
        {"barcode_id": 7, "barcodes": [7]},
        {"barcode_id": ["x"], "barcodes": [{"barcode_id": "CM-VALID-1", "checked_in_time": True, "status_code": 100}]},
    ],
)
def test_malformed_scans_are_refused_and_have_no_effect(
    sandbox: Sandbox, cm: CmClient, call: str, change: dict[str, Any]
) -> None:
    scan = {"barcode_id": "CM-VALID-1", "checked_in_time": 1, "status_code": 100, "status_message": "x"}
    body = {"user_uuid": cm.user, "service_uuid": cm.service, "barcode_id": "CM-VALID-1", "barcodes": [scan], **change}
    answer = cm.http.post(f"/barcodes/{call}", json=body)
    assert answer.status_code == 400
    assert answer.json()["info"]["message"]
    assert sandbox.audit.effects() == ()


def test_an_upload_counts_what_was_admitted_at_the_doors_time(sandbox: Sandbox, cm: CmClient) -> None:
    moment = int(sandbox.clock.now()) - 3_600
    answer = cm.upload(("CM-VALID-1", moment, 100), ("CM-VALID-2", moment, 50), ("CM-NOBODY", moment, 40))
    assert (answer.status_code, answer.json()) == (201, {"info": {"message": "Barcodes Inserted successfully."}})
    row = cm.row("CM-VALID-1")
    assert (row["remaining_scans"], row["count_checked_in"]) == (0, 1)
    assert row["last_checked_in_time"] == utc_text(moment)
    assert cm.row("CM-VALID-2")["count_checked_in"] == 0
    effects = [(effect.code, effect.people, effect.outcome, effect.door_time) for effect in sandbox.audit.effects("cm")]
    assert effects == [
        ("CM-VALID-1", 1, "100", moment), ("CM-VALID-2", 0, "50", moment), ("CM-NOBODY", 0, "40", moment)
    ]  # fmt: skip


def test_uploads_beyond_the_uses_go_on_counting(cm: CmClient) -> None:
    cm.upload(("CM-VALID-1", 1_594_912_228, 100), ("CM-VALID-1", 1_594_912_229, 100))
    row = cm.row("CM-VALID-1")
    assert (row["remaining_scans"], row["count_checked_in"]) == (0, 2)
    assert row["last_checked_in_time"] == "2020-07-16 15:10:29"


def test_an_older_upload_does_not_hide_a_newer_entry(cm: CmClient) -> None:
    cm.scan("CM-GROUP-1")
    newest = cm.row("CM-GROUP-1")["last_checked_in_time"]
    cm.upload(("CM-GROUP-1", 1_594_912_228, 100))
    row = cm.row("CM-GROUP-1")
    assert (row["count_checked_in"], row["last_checked_in_time"]) == (4, newest)


@pytest.mark.parametrize(("deduplicates", "count"), [(False, 2), (True, 1)])
def test_whether_a_repeated_upload_counts_again_is_an_option(
    sandbox: Sandbox, cm: CmClient, deduplicates: bool, count: int
) -> None:
    sandbox.cm.change_options({"deduplicate_uploads": deduplicates})
    for _ in range(2):
        assert cm.upload(("CM-VALID-1", 1_594_912_228, 100)).status_code == 201
    assert cm.row("CM-VALID-1")["count_checked_in"] == count
    assert used_times(sandbox, "CM-VALID-1") == count


def test_an_upload_may_be_too_large(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.cm.change_options({"largest_upload": 2})
    scans = [(f"CM-VALID-{number}", 1_594_912_228, 100) for number in (1, 2, 3)]
    assert cm.upload(*scans).status_code == 413
    assert sandbox.audit.effects("cm") == ()
    assert cm.upload(*scans[:2]).status_code == 201


def test_one_malformed_scan_refuses_the_whole_upload(cm: CmClient) -> None:
    good = {"barcode_id": "CM-VALID-1", "checked_in_time": 1, "status_code": 100, "status_message": "x"}
    body = {"user_uuid": cm.user, "service_uuid": cm.service, "barcodes": [good, {"barcode_id": "CM-VALID-2"}]}
    assert cm.http.post("/barcodes/upload", json=body).status_code == 400
    assert cm.row("CM-VALID-1")["count_checked_in"] == 0


def test_the_audit_names_the_device(sandbox: Sandbox, cm: CmClient) -> None:
    cm.http.headers["X-DEVICE-INFO"] = "DEVICE_ID:door-b,MANUFACTURER:X,MODEL:X,OS:X,OS_VERSION:X"
    cm.scan("CM-VALID-1")
    sandbox.cm.use_elsewhere("EXT-CM-GROUP-1")
    effects = [(effect.device, effect.code) for effect in sandbox.audit.effects()]
    assert effects == [("door-b", "CM-VALID-1"), ("OTHER-DOOR", "CM-GROUP-1")]
