"""What the cash desk's page asks of its two workers, and what they tell it. Requests by name, facts in the past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo

from station.domain.arrivals import NO_ARRIVALS, Arrivals
from station.domain.booking import BookingKey, KnownBooking
from station.domain.booking_cache import BookingSearch
from station.domain.booking_change import BookingChange, Draft, DraftKind
from station.domain.booking_day import BookingReport, DayReport, DayState
from station.domain.desk_journal import Choice
from station.domain.listing import ListProgress
from station.domain.trouble import Trouble

# requests to the reader: answered from this station's own files


@dataclass(frozen=True, slots=True)
class DayRequested:
    """Which bookings are to be listed. `number` comes back with the answer: only the newest is shown."""

    number: int
    search: BookingSearch
    today: bool = False
    """The search's day is the venue's today, whatever stands in it."""


@dataclass(frozen=True, slots=True)
class RowsRequested:
    """The rows of a found day that are about to be painted."""

    number: int
    first: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DayListRequested:
    """A whole list with all its rows, for paper or a file. `number` comes back with the answer."""

    number: int
    search: BookingSearch


@dataclass(frozen=True, slots=True)
class BookingRequested:
    """One booking with what was changed about it here."""

    key: BookingKey


@dataclass(frozen=True, slots=True)
class DraftDropped:
    """The operator threw away what was typed and not saved."""

    kind: DraftKind
    subject: str


@dataclass(frozen=True, slots=True)
class CodeScanned:
    """A code was decided at the door: is it a booking's?"""

    code: str


@dataclass(frozen=True, slots=True)
class BookingSought:
    """In which day's list does a booking stand?"""

    key: BookingKey


# requests to the worker: the vendor is asked


@dataclass(frozen=True, slots=True)
class DayRefreshRequested:
    day: date


@dataclass(frozen=True, slots=True)
class BookingRefreshRequested:
    key: BookingKey


@dataclass(frozen=True, slots=True)
class FeedbackRequested:
    """Tours on the screen whose feedback was never read."""

    keys: tuple[BookingKey, ...]


@dataclass(frozen=True, slots=True)
class OwnOrdersRequested:
    """What this account sold lately: the bookings among it are its own."""


@dataclass(frozen=True, slots=True)
class ChangesRequested:
    """What an operator saved in one go, and the draft that held it until now."""

    changes: tuple[BookingChange, ...]
    kind: DraftKind
    subject: str
    finished: bool = True
    """The draft goes with it. False: something else in the editor is still unsaved."""


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """Where two versions stood side by side."""

    change_id: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class ChangeTakenBack:
    change_id: str


# facts of the reader


@dataclass(frozen=True, slots=True)
class DayFound:
    """The numbers of the day's rows, in the order asked for."""

    number: int
    search: BookingSearch
    rows: tuple[int, ...]
    state: DayState
    today: date
    """By the instance's zone."""
    zone: tzinfo | None
    """None: not known; this machine's has to do."""
    currency: str
    open_changes: tuple[BookingChange, ...]
    """Those of all bookings that are not settled."""
    drafts: frozenset[str] = frozenset()
    """Subjects of which something is typed and not saved."""


@dataclass(frozen=True, slots=True)
class RowsRead:
    """Fewer than were asked for: the day was refreshed meanwhile, and is to be asked for again."""

    number: int
    first: int
    wanted: int
    rows: tuple[KnownBooking, ...]


@dataclass(frozen=True, slots=True)
class DayListRead:
    """A whole list as it stood at one moment: `found` as for the screen, and every booking in that order."""

    found: DayFound
    bookings: tuple[KnownBooking, ...]


@dataclass(frozen=True, slots=True)
class BookingRead:
    """A booking as this station knows it. None: it is gone."""

    key: BookingKey
    known: KnownBooking | None
    changes: tuple[BookingChange, ...]
    """In every state, oldest first."""
    drafts: tuple[Draft, ...]
    arrivals: Arrivals = NO_ARRIVALS


@dataclass(frozen=True, slots=True)
class DraftsKept:
    """A draft was written down, or dropped: the subjects that have one now."""

    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class BookingPlaced:
    """In whose day's list a booking stands; None: in none that is kept here."""

    key: BookingKey
    day: date | None


@dataclass(frozen=True, slots=True)
class BookingScanned:
    """A code that was read at the door belongs to a booking that is kept here."""

    code: str
    key: BookingKey
    day: date
    """In whose list it stands."""


# facts of the worker


@dataclass(frozen=True, slots=True)
class DayProgressed:
    day: date
    progress: ListProgress


@dataclass(frozen=True, slots=True)
class DayRefreshed:
    """A day was read, or not: without a report a person keeps this station offline."""

    day: date
    report: DayReport | None
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class BookingRefreshed:
    key: BookingKey
    report: BookingReport | None
    """None: a person keeps this station offline."""


@dataclass(frozen=True, slots=True)
class FeedbackKept:
    """The feedback of some tours was read."""

    keys: tuple[BookingKey, ...]


@dataclass(frozen=True, slots=True)
class OwnOrdersRead:
    """None: without trouble; or a person keeps this station offline."""

    trouble: Trouble | None


@dataclass(frozen=True, slots=True)
class ChangesStored:
    """They stand in the journal: from here on no crash loses them."""

    changes: tuple[BookingChange, ...]


@dataclass(frozen=True, slots=True)
class ChangesMoved:
    """A round of sending is over, or a choice was made."""

    open_changes: tuple[BookingChange, ...]
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class CashDeskTroubled:
    """A file of this station's, or the access to the vendor, does not work; what was asked was not done."""

    trouble: Trouble
    unsaved: bool = False
    """What the operator wanted to keep is not kept."""
