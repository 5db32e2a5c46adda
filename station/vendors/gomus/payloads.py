"""go~mus: JSON to domain and back. The only file that knows the vendor's field names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from station.vendors.gomus.scan_event import ScanEvent
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_count, read_flag, read_text, read_time


class _Words(msgspec.Struct):
    message: Scalar = None
    error: Scalar = None


class _Scan(msgspec.Struct):
    id: Scalar
    barcode: Scalar = None
    entry_at: Scalar = None
    position: Scalar = None
    device: Scalar = None
    people_count: Scalar = None
    is_valid: Scalar = None
    is_entry: Scalar = None
    updated_at: Scalar = None
    created_at: Scalar = None


class _ScanAnswer(msgspec.Struct):
    scan: _Scan


class _Whoami(msgspec.Struct):
    access: Scalar = None
    museums: list[Scalar] | None = None


class _Version(msgspec.Struct):
    system: Scalar = None
    time: Scalar = None
    zone: Scalar = None


class _VersionAnswer(msgspec.Struct):
    version: _Version


class Evidence(msgspec.Struct, frozen=True):
    """What a look saw, kept to settle the use that may follow: the HTTP status and the vendor's words."""

    status: int
    message: str


@dataclass(frozen=True, slots=True)
class Access:
    """Whose key it is."""

    kind: str
    museums: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instance:
    """The server, as far as it tells. `zone` None: not known here."""

    system: str
    time: datetime | None
    zone: tzinfo | None


def read_words(body: bytes, *, yes: bool) -> str:
    """The vendor's words, verbatim: `message` of a yes (may be missing), `error` of a no. Raises UnreadableError.

    A yes must be a JSON object without an error: an empty or foreign 200 (a hotel's login page) is none.
    """
    words = decoded(body, _Words)
    if yes:
        if words.error is not None:
            raise UnreadableError("an error came with a success")
        return words.message if isinstance(words.message, str) else read_text(words.message)
    if words.error is None:
        raise UnreadableError("a refusal without the vendor's words")
    return words.error if isinstance(words.error, str) else read_text(words.error)


def read_scan(body: bytes) -> ScanEvent:
    """A scan event. Raises UnreadableError."""
    scan = decoded(body, _ScanAnswer).scan
    return ScanEvent(
        scan_id=read_text(scan.id),
        barcode=read_text(scan.barcode),
        entry_at=read_time(scan.entry_at).at,
        position=read_text(scan.position),
        device=read_text(scan.device),
        people=read_count(scan.people_count),
        valid=read_flag(scan.is_valid),
        is_entry=read_flag(scan.is_entry),
        created_at=read_time(scan.created_at).at,
        updated_at=read_time(scan.updated_at).at,
    )


def people_form(people: int) -> dict[str, str]:
    """The form body that sets a scan's number of people."""
    return {"scan[people_count]": str(people)}


def read_access(body: bytes) -> Access:
    """Raises UnreadableError."""
    whoami = decoded(body, _Whoami)
    return Access(read_text(whoami.access), tuple(read_text(museum) for museum in whoami.museums or ()))


def read_instance(body: bytes) -> Instance:
    """Raises UnreadableError."""
    version = decoded(body, _VersionAnswer).version
    return Instance(read_text(version.system), read_time(version.time).at, _zone(read_text(version.zone)))


def write_evidence(evidence: Evidence) -> str:
    return msgspec.json.encode(evidence).decode()


def read_evidence(text: str) -> Evidence | None:
    """What a look noted; None where nothing (readable) was."""
    try:
        return decoded(text.encode(), Evidence) if text else None
    except UnreadableError:
        return None


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a machine without time zone data, or no zone's name
        return None
