"""What a door sends, noted as it leaves: so that every effect at the vendor finds the claim it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from station.domain.journal import Action, OutboxItem
from station.domain.ports import VendorRoom
from station.domain.trouble import Trouble
from station.domain.vendor import PageRequest, UseRequest
from station.domain.verdict import Mode


@dataclass(frozen=True, slots=True)
class Sending:
    """One claim on its way, once. A door makes no two claims of a kind at one moment, so the door's time names it."""

    action: Action
    door_time: datetime
    call: int
    """Of the door's calls the how manieth; those of one upload share it."""
    after: int
    """How much the vendor had done, for whomever, when it left: the number of its last effect."""


@dataclass
class Sendings:
    """One door's traffic that the count at the end needs. `effects_so_far` tells how much the vendor has done, and
    `last_position` which item is the journal's last."""

    effects_so_far: Callable[[], int]
    last_position: Callable[[], int]
    calls: int = 0
    sent: list[Sending] = field(default_factory=list)
    reads: list[tuple[int, int]] = field(default_factory=list)
    """When a page was asked for: after which item of the journal, and how much the vendor had done by then."""

    def watch(self, room: VendorRoom) -> None:
        """From now on whatever this room sends is noted."""
        use, upload, page = room.use, room.upload, room.page

        def noted_use(request: UseRequest) -> object:
            assert request.door_time is not None
            self._note((Action.EXIT if request.mode is Mode.EXIT else Action.ENTRY, request.door_time))
            return use(request)

        def noted_upload(items: Sequence[OutboxItem], budget: float | None = None) -> object:
            self._note(*((item.action, item.door_time) for item in items))
            return upload(items, budget)

        def noted_page(request: PageRequest) -> object:
            asked = (self.last_position(), self.effects_so_far())
            answer = page(request)
            if not isinstance(answer, Trouble):
                self.reads.append(asked)
            return answer

        for name, noted in (("use", noted_use), ("upload", noted_upload), ("page", noted_page)):
            setattr(room, name, noted)

    def of(self, item: OutboxItem) -> tuple[Sending, ...]:
        """Every time a claim was sent, oldest first."""
        return tuple(each for each in self.sent if (each.action, each.door_time) == (item.action, item.door_time))

    def known_to(self, item: OutboxItem) -> int:
        """How much of what the vendor has done a list could show that had been read before the claim was made; -1:
        none had."""
        return max((effects for last, effects in self.reads if last < item.position), default=-1)

    def _note(self, *claims: tuple[Action, datetime]) -> None:
        self.calls += 1
        after = self.effects_so_far()
        self.sent += [Sending(action, door_time, self.calls, after) for action, door_time in claims]
