"""CM.com: services, and barcodes by pages and deltas."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from station.sandbox import Sandbox
from tests.sandbox.clients import CmClient, cm_client, log_in


def services(cm: CmClient) -> list[dict[str, object]]:
    answer = cm.http.get(f"/users/{cm.user}/services")
    assert answer.status_code == 200
    return answer.json()["services"]


def test_the_service_is_as_in_the_document(sandbox: Sandbox, cm: CmClient) -> None:
    (service,) = services(cm)
    assert list(service) == [
        "uuid", "name", "description", "setup", "information_level", "sync_interval", "url", "count_total_available",
        "permissions", "ticket_types",
    ]  # fmt: skip
    assert service["uuid"] == cm.service
    assert service["url"] == f"{sandbox.addresses.vendors['cm'].base_url}/"
    permissions = service["permissions"]
    assert [(row["name"], row["description"]) for row in permissions] == [
        ("checkin", "can manually checkin"),
        ("checkout", "can manually checkout"),
        ("lookup", "can lookup"),
    ]
    totals = {row["ticket_type_hash_id"]: row["total_available"] for row in service["ticket_types"]}
    rows = cm.page()["barcodes"]
    assert service["count_total_available"] == len(rows) == 60
    for type_hash, total in totals.items():
        assert total == sum(row["ticket_type_hash_id"] == type_hash for row in rows)


def test_permissions_and_further_services_are_options(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.cm.change_options({"permissions": ["checkin"], "services_listed": 2, "sync_interval": 5})
    main, backstage = services(cm)
    assert [permission["name"] for permission in main["permissions"]] == ["checkin"]
    assert (backstage["name"], backstage["count_total_available"], backstage["sync_interval"]) == ("Backstage", 3, 5)


def test_a_service_may_name_another_address(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.cm.change_options({"service_url": "https://new.example/scanapi/v2.0/"})
    assert [service["url"] for service in services(cm)] == ["https://new.example/scanapi/v2.0/"]


def test_services_of_another_user_are_refused(cm: CmClient) -> None:
    assert cm.http.get(f"/users/{cm.service}/services").status_code == 401


def test_a_barcode_has_the_fields_of_the_document(cm: CmClient) -> None:
    row = cm.page(limit=1)["barcodes"][0]
    assert list(row) == [
        "barcode_id", "external_barcode_id", "batch_id", "ticket_type", "ticket_type_hash_id", "subtitle",
        "first_name", "sur_name", "city", "email", "mobile", "serial_number", "price", "is_checkin_allowed",
        "is_canceled", "expire_from", "checkin_valid_from", "checkin_valid_till", "validation_max_checkins",
        "remaining_scans", "count_checked_in", "last_checked_in_time", "last_checked_out_time", "section_id",
        "section", "row", "seat", "scan_status_code", "scan_status_message",
    ]  # fmt: skip
    assert row["barcode_id"] == "CM-VALID-1"
    assert (row["is_checkin_allowed"], row["is_canceled"], row["remaining_scans"], row["count_checked_in"]) == (
        1, 0, 1, 0,
    )  # fmt: skip
    assert (row["scan_status_code"], row["scan_status_message"]) == (None, None)


def test_pages_hold_every_ticket_once(cm: CmClient) -> None:
    pages = [cm.page(number, limit=25) for number in (1, 2, 3)]
    codes = [row["barcode_id"] for page in pages for row in page["barcodes"]]
    assert len(codes) == len(set(codes)) == 60
    assert pages[1]["pagination"] == {
        "total_items": 60,
        "total_pages": 3,
        "page_items": 25,
        "pages": {"current_page": 2, "first_page": 1, "last_page": 3, "previous_page": 1, "next_page": 3},
    }
    assert pages[0]["pagination"]["pages"]["previous_page"] is None
    assert pages[2]["pagination"]["pages"]["next_page"] is None
    beyond = cm.page(4, limit=25)
    assert (beyond["barcodes"], beyond["pagination"]["total_items"]) == ([], 60)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-PAGINATION-LIMIT": "500"},
        {"X-PAGINATION-PAGE": "1"},
        {"X-PAGINATION-LIMIT": "0", "X-PAGINATION-PAGE": "1"},
        {"X-PAGINATION-LIMIT": "500", "X-PAGINATION-PAGE": "0"},
        {"X-PAGINATION-LIMIT": "500", "X-PAGINATION-PAGE": "application/json"},
        {"X-PAGINATION-LIMIT": "500", "X-PAGINATION-PAGE": "1", "X-COMPARE-TIMESTAMP": "yesterday"},
    ],
)
def test_malformed_paging_is_refused(cm: CmClient, headers: dict[str, str]) -> None:
    assert cm.http.get(f"/services/{cm.service}/barcodes", headers=headers).status_code == 400


def test_an_unknown_service_has_no_list(cm: CmClient) -> None:
    headers = {"X-PAGINATION-LIMIT": "500", "X-PAGINATION-PAGE": "1"}
    assert cm.http.get(f"/services/{cm.user}/barcodes", headers=headers).status_code == 404


def test_a_delta_shows_what_changed_after_the_moment(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.clock.skew_seconds = 100
    cursor = int(sandbox.clock.now())
    assert cm.page(since=cursor)["barcodes"] == []
    sandbox.clock.skew_seconds = 200
    cm.scan("CM-VALID-2")
    sandbox.cm.store.cancel("CM-VALID-1")
    sandbox.cm.store.sell("LATE/1")
    sandbox.cm.use_elsewhere("CM-GROUP-1", people=2)
    delta = cm.page(since=cursor)
    assert [(row["barcode_id"], row["is_canceled"], row["remaining_scans"]) for row in delta["barcodes"]] == [
        ("CM-VALID-1", 1, 1),
        ("CM-VALID-2", 0, 0),
        ("CM-GROUP-1", 0, 1),
        ("LATE/1", 0, 1),
    ]
    assert delta["pagination"]["total_items"] == 4
    assert [row["barcode_id"] for row in cm.page(2, limit=3, since=cursor)["barcodes"]] == ["LATE/1"]
    assert cm.page(since=int(sandbox.clock.now()) + 1)["barcodes"] == []


def test_the_moment_itself_does_not_count_as_after_it(sandbox: Sandbox, cm: CmClient) -> None:
    stored = sandbox.cm.store.cancel("CM-VALID-1")
    modified = int(stored.state.modified)
    assert cm.page(since=modified)["barcodes"] == []
    assert len(cm.page(since=modified - 1)["barcodes"]) == 1


def test_an_old_moment_shows_everything(cm: CmClient) -> None:
    assert cm.page(since=0)["pagination"]["total_items"] == 60


def test_a_refunded_ticket_leaves_every_list(sandbox: Sandbox, cm: CmClient) -> None:
    first = cm.page(limit=2)["barcodes"][1]["barcode_id"]
    sandbox.cm.store.remove(first)
    sandbox.cm.store.remove("CM-GROUP-1")
    pages = [cm.page(number, limit=20) for number in (1, 2, 3)]
    codes = [row["barcode_id"] for page in pages for row in page["barcodes"]]
    assert len(codes) == len(set(codes)) == pages[0]["pagination"]["total_items"] == 58
    assert first not in codes
    assert cm.scan(first).json()["barcodes"][0]["scan_status_code"] == 40


def test_a_refunded_code_may_be_sold_again(sandbox: Sandbox, cm: CmClient) -> None:
    sandbox.cm.store.remove("CM-USED-1")
    sandbox.cm.store.sell("CM-USED-1", max_uses=2)
    assert cm.scan("CM-USED-1").json()["barcodes"][0]["scan_status_code"] == 100
    with pytest.raises(ValueError, match="taken"):
        sandbox.cm.store.sell("CM-USED-1")


def test_times_stand_in_the_chosen_format(sandbox: Sandbox, cm: CmClient) -> None:
    used = sandbox.cm.store.existing("CM-USED-1").state.last_in
    assert used is not None
    text = datetime.fromtimestamp(int(used), UTC).strftime("%Y-%m-%d %H:%M:%S")
    assert cm.row("CM-USED-1")["last_checked_in_time"] == text
    sandbox.cm.change_options({"time_format": "unix"})
    assert cm.row("CM-USED-1")["last_checked_in_time"] == int(used)
    sandbox.cm.change_options({"time_format": "iso"})
    assert cm.row("CM-USED-1")["last_checked_in_time"].endswith("+00:00")


def test_a_million_tickets_are_served_by_pages_of_500_at_most() -> None:
    with Sandbox(tickets=1_000_000) as sandbox:
        total, tickets = sandbox.cm.store.page(999_990, 500)
        assert (total, len(tickets)) == (1_000_000, 10)
        last = tickets[-1].seed
        assert sandbox.cm.store.existing(last.code).seed == last


def test_pages_are_cut_to_500() -> None:
    with Sandbox(tickets=1_200) as sandbox, cm_client(sandbox) as client:
        page = log_in(sandbox, client).page(3, limit=10_000)
        assert (page["pagination"]["page_items"], page["pagination"]["total_pages"]) == (200, 3)
