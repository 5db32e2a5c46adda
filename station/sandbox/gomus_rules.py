"""go~mus Entry: what a void or an exit does to a barcode, and the scan events it leaves.

The document gives two texts: "Eintritte: 1", and "Barcode wurde schon eingelöst am 13.03.2017". The other
refusals are German sentences of the same tone made up here: the vendor has no machine code, a client may
only go by the HTTP status.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from station.sandbox.state import StoredTicket, TicketState, TicketStore

ZONE_NAME = "Europe/Berlin"


def museum_zone() -> tuple[str, tzinfo]:
    """The instance's zone; UTC, and saying so, on a machine without time zone data."""
    try:
        return ZONE_NAME, ZoneInfo(ZONE_NAME)
    except ZoneInfoNotFoundError:
        return "UTC", UTC


@dataclass(frozen=True, slots=True)
class ScanEvent:
    """One void or exit, valid or refused. Times in Unix seconds."""

    id: int
    barcode: str
    at: float
    location: str | None
    device: str
    people_count: int
    is_valid: bool
    is_entry: bool
    updated_at: float


UNKNOWN_BARCODE = "Barcode wurde nicht gefunden"


class Wording:
    """The vendor's texts, with dates in the museum's zone."""

    def __init__(self) -> None:
        self.zone_name, self._zone = museum_zone()

    def day(self, moment: float) -> str:
        """A day as `13.03.2017`."""
        return datetime.fromtimestamp(moment, self._zone).strftime("%d.%m.%Y")

    def moment(self, moment: float) -> str:
        """A time as `2019-09-03T12:55:53+02:00`."""
        return datetime.fromtimestamp(int(moment), self._zone).isoformat()

    def refusal(self, store: TicketStore, ticket: StoredTicket, now: float) -> str | None:
        """Why a barcode may not enter now, or None when it may."""
        seed, state = ticket.seed, ticket.state
        if state.canceled:
            return "Barcode wurde storniert"
        begin = store.moment(seed.valid_from)
        if begin is not None and now < begin:
            return f"Barcode ist erst gültig ab {self.day(begin)}"
        ends = [end for end in map(store.moment, (seed.expires, seed.valid_till)) if end is not None]
        if ends and min(ends) <= now:
            return f"Barcode ist abgelaufen am {self.day(min(ends))}"
        if not seed.checkin_allowed:
            return "Barcode ist an diesem Eingang nicht gültig"
        if not ticket.remaining:
            return f"Barcode wurde schon eingelöst am {self.day(state.last_in or now)}"
        return None

    def exit_refusal(self, ticket: StoredTicket) -> str | None:
        """Why nobody can leave on a barcode now, or None."""
        if ticket.state.inside:
            return None
        if ticket.state.last_out is None:
            return "Zu diesem Barcode gibt es keinen Eintritt"
        return f"Austritt wurde schon erfasst am {self.day(ticket.state.last_out)}"

    def event(self, event: ScanEvent) -> dict[str, object]:
        """The scan event of the vendor's document."""
        return {
            "id": event.id,
            "barcode": event.barcode,
            "entry_at": self.moment(event.at) if event.is_entry and event.is_valid else None,
            "position": event.location,
            "device": event.device,
            "people_count": event.people_count,
            "is_valid": event.is_valid,
            "is_entry": event.is_entry,
            "updated_at": self.moment(event.updated_at),
            "created_at": self.moment(event.at),
        }


def entered(state: TicketState, now: float) -> TicketState:
    """One more entry."""
    return replace(state, used=state.used + 1, inside=state.inside + 1, last_in=now)


def left(state: TicketState, now: float, *, returns_use: bool) -> TicketState:
    """One person out."""
    returned = state.returned + 1 if returns_use else state.returned
    return replace(state, inside=state.inside - 1, last_out=now, returned=returned)
