"""pretix: a section is a check-in list of an event, `event/list`; a door may have one of each of several events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleKind

LISTS = "lists"
"""The profile's option that names them, with a comma between two."""
ONE_OF_EACH = "takes one check-in list of each event at most"


@dataclass(frozen=True, slots=True)
class DoorList:
    """One check-in list, as a section names it."""

    event: str
    list_id: int

    @property
    def section(self) -> str:
        return f"{self.event}/{self.list_id}"


def door_list(section: str) -> DoorList | None:
    """The list that a section names; None for anything else."""
    event, _, number = section.strip().rpartition("/")
    if not event or "/" in event or not (number.isascii() and number.isdigit()):
        return None
    return DoorList(event, int(number))


def door_lists(option: str) -> tuple[DoorList, ...] | None:
    """The lists a profile is set to; none where nothing was chosen yet. None where the option names no lists, or two of
    one event: the server refuses such a scan."""
    named = [door_list(part) for part in option.split(",") if part.strip()]
    found = tuple(one for one in named if one is not None)
    several = len({one.event for one in found}) < len(found)
    return None if several or len(found) < len(named) else found


def check_lists(profile: Profile, _secrets: Mapping[str, str]) -> Trouble | None:
    """What is wrong with the lists of a profile, before any server is asked."""
    option = profile.options.get(LISTS, "")
    if door_lists(option) is not None:
        return None
    named = [door_list(part) for part in option.split(",") if part.strip()]
    detail = ONE_OF_EACH if all(named) else "is not EVENT/NUMBER, several with a comma between them"
    return Trouble(TroubleKind.SETTING_INVALID, LISTS, detail)


def list_ids(lists: Sequence[DoorList]) -> list[int]:
    return [one.list_id for one in lists]
