"""pretix: what this device may see: its lists to choose from, those that were chosen, and whether it may hold any."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Section
from station.vendors.endpoint import Deadline
from station.vendors.pretix import endpoints
from station.vendors.pretix.account_payloads import Event, update_body
from station.vendors.pretix.catalogue import Catalogue
from station.vendors.pretix.client import PretixClient
from station.vendors.pretix.enrolment import system
from station.vendors.pretix.sections import LISTS, DoorList, door_lists

_PAST = timedelta(days=2)
"""After its end an event is no longer offered."""
_MOST_EVENTS = 40
_BUDGET = 20.0
"""Seconds for a look at everything."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """What a test of the access found."""

    name: str
    sections: tuple[Section, ...]


class Account:
    """One profile's device. Used by one thread at a time."""

    def __init__(self, profile: Profile, clock: Clock, client: PretixClient, catalogue: Catalogue) -> None:
        self._profile = profile
        self._clock = clock
        self._client = client
        self._catalogue = catalogue
        self._chosen = door_lists(profile.options.get(LISTS, "")) or ()
        self._only: DoorList | None = None
        self._denied = False
        self._introduced = False

    @property
    def may_hold_lists(self) -> bool:
        """As far as it is known."""
        device = self._catalogue.known_device
        return not self._denied and not (device is not None and device.online_alone)

    @property
    def known_lists(self) -> tuple[DoorList, ...]:
        return self._chosen or ((self._only,) if self._only is not None else ())

    def holds_none(self) -> None:
        """The server does not let this device read orders."""
        self._denied = True

    def must_hold_none(self) -> bool:
        """Asks what the server lets this device do, every now and then; tells the program's version by the way."""
        device = self._catalogue.device_now()
        if not isinstance(device, Trouble):
            self._introduce()
        return not self.may_hold_lists

    def connect(self) -> Found | Trouble:
        """Whose token it is, and the check-in lists of all events that are not over."""
        deadline = Deadline(_BUDGET)
        device = self._catalogue.device(deadline, anew=True)
        if isinstance(device, Trouble):
            return device
        self._denied = False
        sections = self._sections(deadline)
        if isinstance(sections, Trouble):
            return sections
        name = " · ".join(filter(None, (device.name, device.organizer)))
        known = {section.section_id for section in sections}
        missing = next((one for one in self._chosen if one.section not in known), None)
        if missing is not None:
            # It may be over, or one of very many: its own event knows.
            found = self._catalogue.check_in_list(missing, deadline)
            if isinstance(found, Trouble):
                return found
        return Found(name, sections)

    def lists(self, deadline: Deadline | None = None) -> tuple[DoorList, ...] | Trouble:
        """Those of this door: the chosen ones, or the only one that there is."""
        if self.known_lists:
            return self.known_lists
        sections = self._sections(deadline or Deadline(_BUDGET))
        if isinstance(sections, Trouble):
            return sections
        offered = door_lists(sections[0].section_id) if len(sections) == 1 else None
        if not offered:
            return self.unset(len(sections))
        self._only = offered[0]
        return offered

    def unset(self, offered: int = 0) -> Trouble:
        detail = (
            f"{offered} check-in lists: lists=EVENT/NUMBER" if offered else "no check-in list is open to this device"
        )
        return Trouble(TroubleKind.SECTION_UNSET, self._profile.name, detail)

    def _sections(self, deadline: Deadline) -> tuple[Section, ...] | Trouble:
        events = self._catalogue.events(deadline)
        if isinstance(events, Trouble):
            return events
        found: list[Section] = []
        for event in self._soonest(events):
            lists = self._catalogue.lists(event.slug, deadline)
            if isinstance(lists, Trouble):
                return lists
            for one in lists:
                name = " · ".join(filter(None, (event.name, one.name)))
                found.append(Section(DoorList(event.slug, one.list_id).section, name, one.positions, event.slug))
        return tuple(found)

    def _soonest(self, events: tuple[Event, ...]) -> list[Event]:
        """Those that are not over, the next ones first; each costs a call."""
        since = self._clock.now() - _PAST
        coming = [event for event in events if event.series or (_ends(event) or since) >= since]
        return sorted(coming, key=lambda event: (event.begins_at is None, event.begins_at or since))[:_MOST_EVENTS]

    def _introduce(self) -> None:
        """Once in the life of a room the server is told which version runs here. Nothing hangs on it."""
        if self._introduced:
            return
        self._introduced = True
        told = self._client.send(endpoints.UPDATE, {}, body=update_body(system()))
        if isinstance(told, Trouble):
            _log.info("the server was not told the program's version: %s", told.kind)


def _ends(event: Event) -> datetime | None:
    return event.ends_at or event.begins_at
