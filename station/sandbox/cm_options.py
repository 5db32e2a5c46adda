"""CM.com: what the vendor's document leaves open, as switches."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from station.sandbox import cm_rules
from station.sandbox.cm_rules import TimeFormat


class DenialStyle(StrEnum):
    """How a denied check-in or check-out comes over HTTP."""

    CREATED = "created"  # 201 with a barcode object
    BAD_REQUEST = "bad_request"  # 400 with a barcode object
    INFO = "info"  # 400 with an info message only


@dataclass(frozen=True, slots=True)
class CmOptions:
    """Switches for what the document leaves open, and for what tests need.

    `samples_show_state_before`: a successful scan answers with the counters from before it, as the
    vendor's own sample does. `token_lifetime_seconds`: 60 days and 5 minutes, as in the vendor's sample
    token. `deduplicate_uploads`: the same barcode, time and code uploaded twice counts once. `service_url`:
    the base address that services name as their own (empty: the one that was asked). `largest_upload`: scans
    in one upload beyond which it is refused with 413 (0: any number).
    """

    username: str = "scan.user"
    password: str = "sandbox-password"
    token_lifetime_seconds: float = 5_184_300.0
    denial: DenialStyle = DenialStyle.CREATED
    unknown_denial: DenialStyle = DenialStyle.CREATED
    samples_show_state_before: bool = True
    canceled_code: int = cm_rules.NOT_ALLOWED
    checkout_returns_use: bool = True
    deduplicate_uploads: bool = False
    time_format: TimeFormat = TimeFormat.TEXT
    permissions: tuple[str, ...] = ("checkin", "checkout", "lookup")
    sync_interval: int = 120
    user_active: bool = True
    services_listed: int = 1
    service_url: str = ""
    largest_upload: int = 0
