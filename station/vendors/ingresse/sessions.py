"""Ingresse: which event and which of its sessions a profile stands at."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Section
from station.vendors.endpoint import Deadline, Request
from station.vendors.ingresse import endpoints
from station.vendors.ingresse.account_payloads import Event, read_events
from station.vendors.ingresse.client import IngresseClient
from station.vendors.lenient import UnreadableError


@dataclass(frozen=True, slots=True)
class Place:
    """Never empty: an event and at least one of its sessions."""

    event: str
    sessions: tuple[str, ...]


class Sessions:
    """The profile's `event` and `session` options (`session` may name several, by commas), and what is left open
    there filled in from the producer's events where only one thing fits. Used by the room's thread."""

    def __init__(self, profile: Profile, client: IngresseClient) -> None:
        self._profile = profile
        self._client = client
        self._event = profile.options.get("event", "").strip()
        self._chosen = tuple(dict.fromkeys(filter(None, map(str.strip, profile.options.get("session", "").split(",")))))
        self._events: tuple[Event, ...] | None = None
        self._place = Place(self._event, self._chosen) if self._event and self._chosen else None

    @property
    def known(self) -> tuple[str, ...]:
        """The sessions as far as they are known without asking."""
        return self._place.sessions if self._place is not None else self._chosen

    def place(self, deadline: Deadline | None = None) -> Place | Trouble:
        """Where the profile stands. Asks for the events only where the options leave it open."""
        if self._place is None:
            events = self._events if self._events is not None else self.read(deadline)
            if isinstance(events, Trouble):
                return events
            self._place = self._fitting(events)
        return self._place or self.unset(self._events or ())

    def name(self, session: str) -> str:
        """The session as people know it; empty until the events were read."""
        return next((each.name for each in sections_of(self._events or ()) if each.section_id == session), "")

    def learn_names(self) -> None:
        """Reads the events for their names' sake, once. A list without them is as good, so it may fail."""
        if self._events is None:
            self.read()

    def read(self, deadline: Deadline | None = None) -> tuple[Event, ...] | Trouble:
        """All events the account may see."""
        events: dict[str, Event] = {}
        offset = 0
        while True:
            query = {"size": str(endpoints.EVENTS_AT_ONCE), "offset": str(offset)}
            reply = self._client.ask_second_api(Request(endpoints.EVENTS, query=query), deadline)
            if isinstance(reply, Trouble):
                return reply
            try:
                page = read_events(reply.body)
            except UnreadableError as error:
                return self._client.unreadable(error, endpoints.EVENTS)
            known = len(events)
            events.update((event.event_id, event) for event in page.events)
            offset += page.hits
            # A server that knows no offset sends the same again: then that was all.
            if len(events) == known or (page.total is not None and offset >= page.total):
                self._events = tuple(events.values())
                return self._events

    def unknown(self, events: tuple[Event, ...]) -> bool:
        """Whether the profile's event is listed, and not with all the sessions it is set to."""
        own = next((event for event in events if event.event_id == self._event), None)
        return own is not None and not set(self._chosen) <= {each.session_id for each in own.sessions}

    def offered(self, events: tuple[Event, ...]) -> tuple[Section, ...]:
        """What the profile can be set to: the sessions of its event, or of all."""
        own = tuple(event for event in events if not self._event or event.event_id == self._event)
        return sections_of(own)

    def _fitting(self, events: tuple[Event, ...]) -> Place | None:
        """The one event that has the chosen sessions, or the only session there is."""
        own = [event for event in events if not self._event or event.event_id == self._event]
        if self._chosen:
            fits = [event for event in own if set(self._chosen) <= {each.session_id for each in event.sessions}]
            return Place(fits[0].event_id, self._chosen) if len(fits) == 1 else None
        single = [(event.event_id, each.session_id) for event in own for each in event.sessions]
        return Place(single[0][0], (single[0][1],)) if len(single) == 1 else None

    def unset(self, events: tuple[Event, ...]) -> Trouble:
        """What there is to choose from."""
        lines = [
            f"event={event.event_id} session={each.session_id}  {event.title}  {each.starts}"
            for event in events
            for each in event.sessions
        ]
        return Trouble(TroubleKind.SECTION_UNSET, self._profile.name, "\n".join(lines))


def sections_of(events: tuple[Event, ...]) -> tuple[Section, ...]:
    """The sessions with their event's name: a session has none of its own."""
    return tuple(
        Section(each.session_id, " · ".join(filter(None, (event.title, each.starts))))
        for event in events
        for each in event.sessions
    )
