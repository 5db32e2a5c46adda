"""CM.com: the scan services of the sandbox's user, with their tickets."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from station.sandbox.clock import ServerClock
from station.sandbox.codes import CODE39_SAFE_ALPHABET, CodeScheme, mix
from station.sandbox.samples import Sample, samples, special_tickets, symbology_of
from station.sandbox.seed import TICKET_TYPES, SeedPlan, SeedTicket, TicketKind
from station.sandbox.state import TicketStore

_PREFIX = "CM"
_BACKSTAGE_CODES = ("CM-BACKSTAGE-1", "CM-BACKSTAGE-2", "CM-BACKSTAGE-3")


@dataclass(frozen=True, slots=True)
class Service:
    """A scan service: a list of tickets that one user may scan."""

    uuid: str
    name: str
    store: TicketStore


class CmServices:
    """`main` holds the seeded tickets; `backstage` is another service of the same organiser."""

    def __init__(self, tickets: int, seed: int, clock: ServerClock) -> None:
        scheme = CodeScheme(_PREFIX, CODE39_SAFE_ALPHABET, 9, key=seed)
        plan = SeedPlan(seed, tickets, scheme, special_tickets(_PREFIX, _with_external_code))
        self.user_uuid = _uuid(seed, "user")
        self.device_info = f"DEVICE_ID:{_uuid(seed, 'device')},MANUFACTURER:X,MODEL:X,OS:X,OS_VERSION:X"
        self.type_hashes = tuple(_uuid(seed, ticket_type) for ticket_type in TICKET_TYPES)
        self.main = Service(_uuid(seed, "main"), "Winter Festival & Märchenmarkt", TicketStore(plan, clock))
        backstage = TicketStore(SeedPlan(seed, 0, scheme, _backstage_tickets()), clock)
        self.backstage = Service(_uuid(seed, "backstage"), "Backstage", backstage)

    def listed(self, count: int) -> tuple[Service, ...]:
        """The first services of the user, as many as the options say (1 or 2)."""
        return (self.main, self.backstage)[:count]

    def find(self, service_uuid: str) -> Service | None:
        """The service with this id; scans may name one that is not in the user's list."""
        return next((service for service in (self.main, self.backstage) if service.uuid == service_uuid), None)

    def samples(self) -> tuple[Sample, ...]:
        """The sample sheet: the common one, and a ticket of the other service."""
        code = _BACKSTAGE_CODES[0]
        kind = TicketKind.OTHER_SERVICE
        shows = "valid, but for another service"
        other = Sample("cm", code, kind, shows, "entry", "deny", "unknown_code", symbology_of(code))
        return (*samples("cm", _PREFIX), other)

    def row(
        self, service: Service, base_url: str, permissions: tuple[str, ...], sync_interval: int
    ) -> dict[str, object]:
        """The service object of the vendor's document."""
        totals = service.store.plan.type_totals()
        return {
            "uuid": service.uuid,
            "name": service.name,
            "description": f"scan service for: {service.name}",
            "setup": 2,
            "information_level": 1,
            "sync_interval": sync_interval,
            "url": base_url,
            "count_total_available": len(service.store),
            "permissions": [{"uuid": _uuid(0, name), "name": name, "description": _can(name)} for name in permissions],
            "ticket_types": [
                {"ticket_type_hash_id": type_hash, "ticket_type": ticket_type, "total_available": total}
                for type_hash, ticket_type, total in zip(self.type_hashes, TICKET_TYPES, totals, strict=True)
                if total
            ],
        }


def _can(permission: str) -> str:
    return "can lookup" if permission == "lookup" else f"can manually {permission}"


def _with_external_code(ticket: SeedTicket) -> SeedTicket:
    """Every readable special ticket can also be scanned by another code."""
    return replace(ticket, external_code=f"EXT-{ticket.code}" if ticket.code.startswith(_PREFIX) else None)


def _backstage_tickets() -> tuple[SeedTicket, ...]:
    return tuple(
        SeedTicket(index, code, TicketKind.VALID, "Roadie", str(index + 1), order="BACKSTAGE")
        for index, code in enumerate(_BACKSTAGE_CODES)
    )


def _uuid(seed: int, purpose: str) -> str:
    number = seed
    for character in purpose:
        number = mix(number ^ ord(character))
    return str(uuid.UUID(int=(number << 64) | mix(number), version=4))
