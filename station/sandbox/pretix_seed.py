"""pretix: the hand-picked tickets: those that every vendor of the sandbox has, and one for every answer of the server.

The second kind has the secrets, orders and names of the seeded server that the sandbox is compared with.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from station.sandbox.codes import CodeScheme
from station.sandbox.pretix_hall import ADULT, CHILD, CLUB_TICKET, SHIRT, STANDARD, VIP
from station.sandbox.samples import Sample, samples, special_tickets, symbology_of
from station.sandbox.seed import SeedPlan, SeedTicket, TicketKind

VENDOR, PREFIX = "pretix", "PX"
YEAR_2021, YEAR_2031 = 1_609_459_200.0, 1_924_992_000.0
UNKNOWN_SECRET = "nosuchticketsecret00000000000000"
_SECRET_ALPHABET = "abcdefghjklmnpqrstuvwxyz23456789"
_ORDER_ALPHABET = "3789ABCDEFGHJKLMNPQRSTUVWXYZ"
_LETTERS = "abcdefghijkmnpqrstuvwxyz"
_FIRST = (
    "Ada", "Bruno", "Chloé", "Dmitri", "Eszter", "Fatima", "Günther", "Héloïse",
    "Ines", "João", "Kübra", "Łukasz", "Mária", "Nils", "Óscar", "Petra",
)  # fmt: skip
_LAST = (
    "Abel", "Brandt", "Castaño", "D'Arcy", "Etxeberria", "Faßbender", "Grönlund", "Håkansson",
    "Ibáñez", "Jiří", "Kovač", "Lévy", "Müller",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What an order and its ticket are, beside the counters. `status`: n pending, p paid, e expired, c canceled.
    Times are Unix seconds."""

    order: str
    product: int = STANDARD
    variation: int | None = ADULT
    status: str = "p"
    valid_if_pending: bool = False
    require_approval: bool = False
    blocked: tuple[str, ...] = ()
    valid_from: float | None = None
    valid_until: float | None = None


@dataclass(frozen=True, slots=True)
class Special:
    """A ticket that shows one answer: number, name for tests, facts, and what the sample sheet says of it."""

    number: int
    name: str
    facts: Facts
    shows: str = ""
    reason: str = "valid"

    @property
    def secret(self) -> str:
        return secret(self.number)


@dataclass(frozen=True, slots=True)
class Attached:
    """A second ticket in the order of a special one. `addon`: it belongs to the first, else it was canceled."""

    number: int
    name: str
    order: str
    product: int
    variation: int | None
    addon: bool

    @property
    def secret(self) -> str:
        return secret(self.number)


def secret(number: int) -> str:
    """A ticket's secret on the seeded server."""
    return f"tkt{number:05d}" + _LETTERS[number % 24] * 24


def name(number: int) -> tuple[str, str]:
    """Given and family name of the seeded server's ticket with this number."""
    return _FIRST[number % len(_FIRST)], _LAST[number * 5 % len(_LAST)]


SPECIALS = (
    Special(9020, "addon_parent", Facts("SADDO"), "with a shirt in the same order"),
    Special(9001, "ok_adult", Facts("SADLT"), "a ticket for an adult"),
    Special(9006, "unapproved", Facts("SAPPR", status="n", require_approval=True), "not approved", "not_allowed_here"),
    Special(9011, "blocked", Facts("SBLCK", variation=CHILD, blocked=("admin",)), "blocked", "blocked"),
    Special(9008, "canceled_order", Facts("SCANC", status="c"), "a canceled order", "canceled"),
    Special(9009, "beside_canceled", Facts("SCANP"), "one of two, the other was canceled"),
    Special(9002, "ok_child_attention", Facts("SCHLD", variation=CHILD), "a child: look at the age"),
    Special(9013, "not_yet_valid", Facts("SEARL", valid_from=YEAR_2031), "valid from 2031", "not_yet_valid"),
    Special(9007, "expired_order", Facts("SEXPI", variation=CHILD, status="e"), "never paid for in time", "canceled"),
    Special(9014, "no_longer_valid", Facts("SLATE", valid_until=YEAR_2021), "valid until 2021", "expired"),
    Special(9016, "nonce_retry", Facts("SNONC"), "a ticket for an adult"),
    Special(9017, "offline_upload", Facts("SOFFL"), "a ticket for an adult"),
    Special(9004, "unpaid", Facts("SPEND", status="n"), "ordered, not paid for", "unpaid"),
    Special(9018, "revoked_new_secret", Facts("SREVO"), "its old code was replaced by this one"),
    Special(9015, "rules_and_exit", Facts("SRULE"), "for going out and in again: three times"),
    Special(9012, "product_not_on_list", Facts("SSHRT", SHIRT, None), "a shirt, no entry", "not_allowed_here"),
    Special(9005, "valid_if_pending", Facts("SVIPD", status="n", valid_if_pending=True), "not paid for, valid so"),
    Special(9003, "question_vip", Facts("SVIPQ", VIP, None), "a VIP, who is asked for a size", "needs_answer"),
)
ATTACHED = (
    Attached(9010, "canceled_position", "SCANP", STANDARD, ADULT, addon=False),
    Attached(9021, "addon_child", "SADDO", SHIRT, None, addon=True),
)
CLUB_SPECIAL = Special(
    9019, "other_event", Facts("SCLUB", CLUB_TICKET, None), "for the club night, another event", "unknown_code"
)
REVOKED = {secret(8888): secret(9018)}
"""Replaced codes, and those they were replaced by."""
FACTS = {each.secret: each.facts for each in (*SPECIALS, CLUB_SPECIAL)}
"""By secret."""


def codes() -> dict[str, str]:
    """The secrets of the tickets that show one answer each, by their names on the seeded server."""
    known = {each.name: each.secret for each in (*SPECIALS, *ATTACHED, CLUB_SPECIAL)}
    return {**known, "revoked_old_secret": secret(8888), "unknown": UNKNOWN_SECRET}


def order_code(index: int, *, special: bool, late: bool) -> str:
    """The order of a ticket that is none of the seeded server's. Orders by code are orders by number: the hand-picked
    ones stand before those of the seeded server, whose codes begin with S, the computed ones behind them."""
    digits = []
    for _ in range(6):
        index, digit = divmod(index, len(_ORDER_ALPHABET))
        digits.append(_ORDER_ALPHABET[digit])
    return ("P" if special else "W" if late else "T") + "".join(reversed(digits))


def fest_plan(seed: int, tickets: int) -> SeedPlan:
    """What is sold for the festival."""
    scheme = CodeScheme("", _SECRET_ALPHABET, 32, key=seed)
    common = special_tickets(PREFIX, _adapted)
    own = [_seeded(special, len(common) + place) for place, special in enumerate(SPECIALS)]
    return SeedPlan(seed, tickets, scheme, (*common, *own))


def club_plan(seed: int) -> SeedPlan:
    """One ticket of the other event."""
    return SeedPlan(seed, 0, CodeScheme("CLUB", _SECRET_ALPHABET, 32, key=seed), (_seeded(CLUB_SPECIAL, 0),))


def sheet() -> tuple[Sample, ...]:
    """Codes to try. No ticket that may be here is refused an exit, so other vendors' refused exits are left out."""
    reasons = {"checkin_not_allowed": "blocked"}
    common = [
        replace(sample, reason=reasons.get(sample.kind, sample.reason))
        for sample in samples(VENDOR, PREFIX)
        if sample.kind is not TicketKind.GROUP and (sample.mode == "entry" or sample.kind is TicketKind.INSIDE)
    ]
    own = [_row(special.secret, special.shows, special.reason) for special in (*SPECIALS, CLUB_SPECIAL)]
    old = _row(secret(8888), "an old code: there is a newer one", "revoked")
    return (*common, *own, old)


def _row(code: str, shows: str, reason: str) -> Sample:
    expected = "admit" if reason == "valid" else "deny"
    return Sample(VENDOR, code, TicketKind.VALID, shows, "entry", expected, reason, symbology_of(code))


def _seeded(special: Special, index: int) -> SeedTicket:
    first, last = name(special.number)
    return SeedTicket(index, special.secret, TicketKind.VALID, first, last, order=special.facts.order)


def _adapted(ticket: SeedTicket) -> SeedTicket:
    """A ticket is for one person."""
    if ticket.kind is TicketKind.GROUP:
        ticket = replace(ticket, max_uses=1, used=0, inside=0, last_in=None)
    return ticket
