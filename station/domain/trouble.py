"""Trouble: what goes wrong in the world. A value, never a bug; it becomes one sentence and one next step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TroubleKind(StrEnum):
    """Each kind has one sentence and one next step in `ui/words.py`."""

    # the line and the vendor
    UNREACHABLE = "unreachable"
    """No connection: refused, no route, no such name. Nothing was sent."""
    UNTRUSTED = "untrusted"
    """TLS failed: certificate or protocol. Nothing was sent."""
    SILENT = "silent"
    """No answer in time, or the line was cut."""
    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    BUSY = "busy"
    """429, or a documented 503."""
    BROKEN = "broken"
    """The vendor answered with an error of its own (5xx)."""
    GARBLED = "garbled"
    """An answer that this version cannot read."""
    REDIRECTED = "redirected"
    REJECTED = "rejected"
    """The vendor does not accept the request as such (400 and its kin)."""
    # this machine
    DISK_FULL = "disk_full"
    DATABASE_LOCKED = "database_locked"
    DATABASE_DAMAGED = "database_damaged"
    DATABASE_NEWER = "database_newer"
    """Written by a newer version of Station."""
    FOLDER_HELD = "folder_held"
    """Another process owns the data folder."""
    NOT_WRITABLE = "not_writable"
    SECRET_MISSING = "secret_missing"
    SECRET_STORE = "secret_store"
    PROFILE_UNKNOWN = "profile_unknown"
    SETTING_INVALID = "setting_invalid"
    SECTION_UNSET = "section_unset"
    """Several services or events, and none is chosen."""
    CAMERA_MISSING = "camera_missing"
    PICTURE_UNREADABLE = "picture_unreadable"
    PORT_TAKEN = "port_taken"


class Executed(StrEnum):
    """Whether the vendor may have carried out a request that got no proper answer."""

    NO = "no"
    """It never left, or the vendor said it did nothing: it may be sent again."""
    MAYBE = "maybe"
    """After the first byte anything may have happened: settled by reading, never by a repeat."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that went wrong, and whether the request behind it may have been carried out."""

    kind: TroubleKind
    subject: str = ""
    """What it is about, for the sentence: a host, a file, a profile. Never a secret, never a person."""
    detail: str = ""
    """The technical words for "Copy details" and the log."""
    executed: Executed = Executed.NO
    retry_after: float | None = None
    """Seconds the vendor asked to wait."""


class TroubleError(Exception):
    """Carries a Trouble out of a place that cannot return it (a transaction's exit, a constructor)."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(f"{trouble.kind}: {trouble.subject} {trouble.detail}".strip())
        self.trouble = trouble
