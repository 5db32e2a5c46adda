"""CM.com: the account's scan services: which of them the door stands at, what it may do there, how often to read it."""

from __future__ import annotations

from station.domain.capability import Capability, Counting
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Section
from station.domain.verdict import Mode
from station.vendors.cm import endpoints
from station.vendors.cm.account_payloads import Service, read_services
from station.vendors.cm.client import CmClient, unreadable
from station.vendors.endpoint import Deadline, Request
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError

_MODES_BY_PERMISSION = {"checkin": Mode.ENTRY, "checkout": Mode.EXIT}
_PERMISSIONS = frozenset({*_MODES_BY_PERMISSION, "lookup"})
SHORTEST_INTERVAL, LONGEST_INTERVAL = 5, 3600
"""Seconds. A wish beyond these is taken for a slip or another unit, and not followed."""


def capability_with(modes: frozenset[Mode]) -> Capability:
    """What CM.com can do for a service that allows these modes."""
    return Capability(
        modes=modes,
        counting=Counting.COUNTED,
        ticket_list=True,
        reads_single_codes=False,
        batch_upload=endpoints.BATCH,
        uploads_refusals=True,
        dated_exits=False,
        sets_people=False,
    )


class Services:
    """The services as they were last read; `list` None before the first time. Used by the room's thread."""

    def __init__(self, profile: Profile, client: CmClient, wire: Wire) -> None:
        self._profile = profile
        self._client = client
        self._wire = wire
        self._chosen = profile.options.get("service", "")
        self.list: tuple[Service, ...] | None = None
        self.capability = capability_with(frozenset(Mode))
        """Follows the door's service once that is known."""

    def read(self, deadline: Deadline | None = None) -> tuple[Service, ...] | Trouble:
        """Asks for them anew."""
        reply = self._client.call(lambda token: Request(endpoints.SERVICES, {"user": token.user}), deadline)
        if isinstance(reply, Trouble):
            return reply
        try:
            services = read_services(reply.body)
        except UnreadableError as error:
            return unreadable(self._wire.host, error)
        self.list = services
        self.capability = capability_with(_modes(self.here))
        return services

    def section(self, deadline: Deadline | None = None) -> str | Trouble:
        """The chosen service, else the only one there is; asks only where that is not known."""
        if self._chosen:
            return self._chosen
        services = self.list if self.list is not None else self.read(deadline)
        if isinstance(services, Trouble):
            return services
        return services[0].uuid if len(services) == 1 else self.unset(services)

    def unset(self, services: tuple[Service, ...]) -> Trouble:
        """None is chosen, or one that is not the account's; the detail lists what there is."""
        if not services:
            return Trouble(TroubleKind.FORBIDDEN, self._wire.host, "the scan user has no scan service")
        listed = "\n".join(f"service={service.uuid}  {service.name}" for service in services)
        return Trouble(TroubleKind.SECTION_UNSET, self._profile.name, listed)

    @property
    def known_section(self) -> str:
        """The chosen service, or the only one the vendor has told of; nothing is asked."""
        return self._chosen or (self.here.uuid if self.here is not None else "")

    @property
    def here(self) -> Service | None:
        """The door's service, as far as it was read."""
        services = self.list or ()
        if not self._chosen and len(services) == 1:
            return services[0]
        return next((service for service in services if service.uuid == self._chosen), None)

    @property
    def list_interval(self) -> float | None:
        """The door's service's `sync_interval`, in seconds, where it is one that can be meant."""
        interval = self.here.sync_interval if self.here is not None else None
        if interval is None or not SHORTEST_INTERVAL <= interval <= LONGEST_INTERVAL:
            return None
        return float(interval)

    def named_address(self) -> str:
        """Another base address than the profile's that the door's service (else any) names for itself."""
        asked = (self.here,) if self.here is not None else self.list or ()
        return next(filter(None, (self._wire.other_base(service.url) for service in asked)), "")

    def sections(self) -> tuple[Section, ...]:
        """The services, for a person to choose from."""
        return tuple(Section(service.uuid, service.name, service.tickets) for service in self.list or ())

    def name(self, section: str) -> str:
        here = self.here
        return here.name if here is not None and here.uuid == section else ""


def _modes(service: Service | None) -> frozenset[Mode]:
    """What the service allows. Permissions of which none has a documented name say nothing."""
    if service is None or service.permissions is None or not service.permissions & _PERMISSIONS:
        return frozenset(Mode)
    allowed = {mode for name, mode in _MODES_BY_PERMISSION.items() if name in service.permissions}
    return frozenset({Mode.CHECK, *allowed})
