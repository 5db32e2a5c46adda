"""CM.com: the calls of the vendor's document (Ticket Scan API v2.0). Paging and deltas go by headers."""

from __future__ import annotations

from station.vendors.endpoint import Endpoint

_SCANNED = frozenset({200, 201, 400, 404, 409, 422})
"""Documented are 201 and 400. A denial may come with either, so the status code in the body decides."""

LOGIN = Endpoint("POST", "/userlogin", frozenset({200, 400, 401, 403}))
"""A refusal comes with an Info Message that says why."""
SERVICES = Endpoint("GET", "/users/{user}/services", frozenset({200}))
BARCODES = Endpoint("GET", "/services/{service}/barcodes", frozenset({200}), budget=60.0)
CHECK_IN = Endpoint("POST", "/barcodes/checkin", _SCANNED, changes=True)
CHECK_OUT = Endpoint("POST", "/barcodes/checkout", _SCANNED, changes=True)
UPLOAD = Endpoint("POST", "/barcodes/upload", frozenset({200, 201, 400, 413, 422}), changes=True, budget=30.0)
"""Documented are 201 and 400; 413 says that there were too many in one."""

PAGE_SIZE = 500
"""The document: "preferable 500 or lower"."""
BATCH = 100
"""The document names no limit for an upload; a small batch leaves little unknown when its answer is lost."""

DEVICE_INFO = "X-DEVICE-INFO"
PAGE_LIMIT = "X-PAGINATION-LIMIT"
PAGE_NUMBER = "X-PAGINATION-PAGE"
CHANGED_SINCE = "X-COMPARE-TIMESTAMP"
"""Unix seconds."""
