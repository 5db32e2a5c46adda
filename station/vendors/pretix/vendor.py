"""pretix's room: check in, take back, and read the orders of the event for when the server is away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from station.domain.capability import Capability, Counting
from station.domain.journal import ItemState, OutboxItem
from station.domain.ports import Clock
from station.domain.profile import Profile
from station.domain.ticket import Ticket
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Answer, Connection, Delivery, Page, PageRequest, Settlement, UseRequest
from station.domain.verdict import Mode
from station.vendors.endpoint import Deadline, Endpoint
from station.vendors.http import Wire
from station.vendors.pretix import endpoints, signature
from station.vendors.pretix.account import Account
from station.vendors.pretix.catalogue import Catalogue
from station.vendors.pretix.checking_in import CheckingIn
from station.vendors.pretix.client import PretixClient, denied_by_profile
from station.vendors.pretix.listing import Listing
from station.vendors.pretix.searching import Searching
from station.vendors.pretix.sections import DoorList, door_list
from station.vendors.pretix.settling import Settling
from station.vendors.pretix.uploading import Uploading
from station.vendors.pretix.words import Words

_ANNUL_WITHIN = 900.0
"""Seconds after its own time in which the server takes a check-in back."""


class PretixRoom:
    """One profile's access to pretix. Used by one thread at a time; implements `domain.ports.VendorRoom`."""

    def __init__(self, profile: Profile, secrets: Mapping[str, str], clock: Clock) -> None:
        words = Words(profile.options.get("language", ""))
        self._wire = Wire(profile.base_url, clock)
        self._client = PretixClient(self._wire, secrets["token"], profile.options.get("language", "").strip())
        self._catalogue = Catalogue(profile, self._client, words)
        self._account = Account(profile, clock, self._client, self._catalogue)
        self._searching = Searching(profile, clock, self._client, self._catalogue)
        self._checking_in = CheckingIn(profile, clock, self._wire, self._client, self._catalogue, words)
        self._settling = Settling(self._catalogue, self._searching, self._checking_in)
        self._uploading = Uploading(self._wire, self._client, self._catalogue, self._checking_in)
        self._listing = Listing(profile, clock, self._client, self._catalogue)
        signature.prepare()

    @property
    def capability(self) -> Capability:
        """Without a list where the organizer lets this device hold none (its security profile)."""
        return Capability(
            modes=frozenset(Mode),
            counting=Counting.PASSAGES,
            ticket_list=self._account.may_hold_lists,
            reads_single_codes=True,
            batch_upload=1,
            uploads_refusals=True,
            dated_exits=True,
            looks_first=False,
            signature_proves_unlisted=True,
            annul_within=_ANNUL_WITHIN,
        )

    @property
    def clock_skew(self) -> float | None:
        return self._wire.server_clock.skew

    @property
    def list_interval(self) -> float | None:
        """No wish: changes are small, and the server takes 360 calls a minute from each device."""
        return None

    def close(self) -> None:
        self._wire.close()

    def connect(self) -> Connection | Trouble:
        """Asks whose token it is, and reads the events with their check-in lists. A device that was revoked is
        UNAUTHORIZED; nothing is thrown away for it."""
        found = self._account.connect()
        if isinstance(found, Trouble):
            return found
        return Connection(found.name, found.sections, self.clock_skew)

    @property
    def known_sections(self) -> tuple[str, ...]:
        """The chosen lists, or the only one that there is; nothing is asked."""
        return tuple(door.section for door in self._account.known_lists)

    def sections(self) -> tuple[str, ...]:
        """The check-in lists. None at all where this device may hold none; one empty string where they can't be told:
        `page` says why."""
        if self._account.must_hold_none():
            return ()
        lists = self._account.lists()
        return ("",) if isinstance(lists, Trouble) else tuple(door.section for door in lists)

    def ticket_code(self, scanned: str) -> str:
        """As it was read, without the white space around it: the server takes none for part of a code."""
        return scanned.strip() or scanned

    def verifies(self, scanned: str, public_key: str) -> bool | None:
        """Whether a signed code is genuine by one of the event's keys. None: it is not signed, or there is no key."""
        return signature.verifies(scanned, public_key)

    def look(self, request: UseRequest) -> Answer | Trouble:
        """What a check-in would be answered now; the server stores nothing of it."""
        deadline = _deadline(request.budget, endpoints.SIMULATE)
        lists = self._account.lists(deadline)
        return lists if isinstance(lists, Trouble) else self._checking_in.look(request, lists, deadline)

    def use(self, request: UseRequest) -> Answer | Trouble:
        """An entry or exit at all lists of this door, one of each event. Sent once, with the item's id as its nonce."""
        if request.people != 1 or request.mode is Mode.CHECK:
            raise ValueError("pretix takes one entry or exit of one person at a time")
        deadline = _deadline(request.budget, endpoints.REDEEM)
        lists = self._account.lists(deadline)
        return lists if isinstance(lists, Trouble) else self._checking_in.use(request, lists, deadline)

    def upload(self, items: Sequence[OutboxItem], budget: float | None = None) -> tuple[Delivery, ...] | Trouble:
        """One item: an entry as something that has happened, with its own time; a refusal as a failed check-in. More
        than one stay waiting."""
        first, *others = items
        deadline = _deadline(budget, endpoints.REDEEM)
        lists = self._lists_of(first, deadline)
        if isinstance(lists, Trouble):
            return lists
        delivered = self._uploading.upload(first, lists, deadline)
        if isinstance(delivered, Trouble):
            return delivered
        return (delivered, *(Delivery(item.item_id, ItemState.WAITING) for item in others))

    def settle(self, item: OutboxItem, budget: float | None = None) -> Settlement | Trouble:
        """By the ticket's check-ins: ours is the one of this device with this use's own time."""
        deadline = _deadline(budget, endpoints.SEARCH)
        lists = self._lists_of(item, deadline)
        return lists if isinstance(lists, Trouble) else self._settling.settle(item, lists, deadline)

    def annul(self, item: OutboxItem, budget: float | None = None) -> Answer | Trouble:
        """Takes back an acknowledged entry or exit of this station, within a quarter of an hour of its own time."""
        deadline = _deadline(budget, endpoints.ANNUL)
        lists = self._lists_of(item, deadline)
        return lists if isinstance(lists, Trouble) else self._uploading.annul(item, lists, deadline)

    def search(self, text: str, budget: float | None = None) -> tuple[Ticket, ...] | Trouble:
        """Tickets of this door by a name, an order's code or the beginning of a code. Changes nothing; nothing of it is
        kept."""
        deadline = _deadline(budget, endpoints.SEARCH)
        lists = self._account.lists(deadline)
        return lists if isinstance(lists, Trouble) else self._searching.tickets(text, lists, deadline)

    def page(self, request: PageRequest) -> Page | Trouble:
        """One page of a section's tickets. The cursor comes with the first page, by the server's clock."""
        deadline = _deadline(request.budget, endpoints.ORDERS)
        if not request.section:
            lists = self._account.lists(deadline)
            return lists if isinstance(lists, Trouble) else self._account.unset()
        door = door_list(request.section)
        if door is None:
            return Trouble(TroubleKind.NOT_FOUND, self._wire.host, f"no check-in list {request.section}")
        page = self._listing.page(request, door, deadline)
        if isinstance(page, Trouble) and denied_by_profile(page):
            self._account.holds_none()
        return page

    def _lists_of(self, item: OutboxItem, deadline: Deadline) -> tuple[DoorList, ...] | Trouble:
        """The list its ticket stood in; of a code that stood in none, all of this door's."""
        door = door_list(item.key.section)
        return (door,) if door is not None else self._account.lists(deadline)


def _deadline(budget: float | None, endpoint: Endpoint) -> Deadline:
    return Deadline(endpoint.budget if budget is None else budget)
