"""Hand-picked tickets, the same for every vendor, and the sheet of sample codes that names them.

The codes of these tickets don't depend on the seed, so that a printed sheet stays good.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from station.sandbox.names import HOSTILE_NAMES
from station.sandbox.seed import SeedTicket, TicketKind, shaped

PRINTABLE_ASCII = "".join(map(chr, range(0x21, 0x50))) + " " + "".join(map(chr, range(0x50, 0x7F)))
"""Every printable ASCII character, the space inside (a scanner may strip it at the ends)."""

AWKWARD_CODES = (
    PRINTABLE_ASCII,
    "A/B//C/",
    "A?location=B&c#D",
    "100%25+%2F%00 50%",
    "semi;colon,comma.json",
    "grün-ß-日本-🎟",
    "..%2e/../x",
    "4034210297633-5",
    "0000000042",
    "CODE-39. $/+%",
)


class Symbology(StrEnum):
    """The smallest barcode that can carry a code."""

    QR = "qr"
    CODE128 = "code128"
    CODE39 = "code39"


@dataclass(frozen=True, slots=True)
class Sample:
    """One line of the sample sheet.

    `expected` is what a station that asks the vendor must answer on the first scan in `mode`
    ("admit" or "deny"); `reason` is why, in the words of the command line.
    """

    vendor: str
    code: str
    kind: TicketKind
    shows: str
    mode: str
    expected: str
    reason: str
    symbology: Symbology

    def to_json(self) -> dict[str, str]:
        """The sample as plain strings."""
        return {name: str(value) for name, value in asdict(self).items()}


@dataclass(frozen=True, slots=True)
class _Line:
    kind: TicketKind
    shows: str
    reason: str
    mode: str = "entry"
    number: int = 1
    name: tuple[str | None, str | None] = ("John", "Doe")
    stored: bool = True


_LINES = (
    _Line(TicketKind.VALID, "a valid ticket", "valid"),
    _Line(TicketKind.VALID, "a valid ticket, umlauts in the name", "valid", number=2, name=("Jürgen", "Müßiggänger")),
    *(
        _Line(TicketKind.VALID, "a valid ticket, a name that breaks programs", "valid", number=number, name=name)
        for number, name in enumerate(HOSTILE_NAMES, start=3)
    ),
    _Line(TicketKind.USED, "used two hours ago", "already_used"),
    _Line(TicketKind.GROUP, "a group of five, two are inside", "valid", name=("Familie", "Grüßner")),
    _Line(TicketKind.CANCELED, "a canceled ticket", "canceled"),
    _Line(TicketKind.TYPE_NOT_ALLOWED, "a parking ticket, not for this door", "not_allowed_here"),
    _Line(TicketKind.CHECKIN_NOT_ALLOWED, "blocked for check-in", "not_allowed_here"),
    _Line(TicketKind.EXPIRED, "expired yesterday", "expired"),
    _Line(TicketKind.NOT_YET_VALID, "valid from tomorrow", "not_yet_valid"),
    _Line(TicketKind.INSIDE, "is inside: can go out", "valid", mode="exit"),
    _Line(TicketKind.OUTSIDE, "went out an hour ago", "already_outside", mode="exit"),
    _Line(TicketKind.VALID, "was never inside: can't go out", "never_entered", mode="exit", number=90),
    _Line(TicketKind.REFUNDED, "refunded: no longer in the list", "unknown_code", stored=False),
    _Line(TicketKind.UNKNOWN, "never sold", "unknown_code", stored=False),
)


def _code(prefix: str, line: _Line) -> str:
    return f"{prefix}-{line.kind.replace('_', '-').upper()}-{line.number}"


def special_tickets(
    prefix: str, adapt: Callable[[SeedTicket], SeedTicket] = lambda ticket: ticket
) -> tuple[SeedTicket, ...]:
    """The hand-picked tickets of a vendor; `adapt` may change what this vendor knows otherwise."""
    tickets = [
        SeedTicket(0, _code(prefix, line), line.kind, *line.name, order=f"{prefix}-ORDER")
        for line in _LINES
        if line.stored
    ]
    tickets += [
        SeedTicket(0, code, TicketKind.VALID, "Ada", "Zeichen", order=f"{prefix}-ASCII") for code in AWKWARD_CODES
    ]
    return tuple(_numbered(index, adapt(shaped(ticket))) for index, ticket in enumerate(tickets))


def samples(vendor: str, prefix: str, reasons: dict[str, str] | None = None) -> tuple[Sample, ...]:
    """The sample sheet of a vendor; `reasons` translates reasons for a vendor that can't tell them apart."""
    renamed = reasons or {}
    rows = [
        Sample(
            vendor=vendor,
            code=_code(prefix, line),
            kind=line.kind,
            shows=line.shows,
            mode=line.mode,
            expected="admit" if line.reason == "valid" else "deny",
            reason=renamed.get(line.reason, line.reason),
            symbology=symbology_of(_code(prefix, line)),
        )
        for line in _LINES
    ]
    rows += [
        Sample(
            vendor,
            code,
            TicketKind.VALID,
            "a valid ticket, awkward characters",
            "entry",
            "admit",
            "valid",
            symbology_of(code),
        )
        for code in AWKWARD_CODES
    ]
    return tuple(rows)


def symbology_of(code: str) -> Symbology:
    """Code39 if it can carry the code, else Code128, else (or when it would get too long) QR."""
    if len(code) > 24 or not all(" " <= character <= "~" for character in code):
        return Symbology.QR
    if all(character in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%" for character in code):
        return Symbology.CODE39
    return Symbology.CODE128


def _numbered(index: int, ticket: SeedTicket) -> SeedTicket:
    return replace(ticket, index=index)
