"""What can be done now has a key; nothing else has one."""

from __future__ import annotations

from station.domain.verdict import Mode
from station.ui.actions import MODE_ACTS, Act, Actions
from station.ui.context import WindowContext

_NEEDS_DOOR = (Act.DOOR, Act.MANUAL, Act.LAST_SCANS, Act.CONFLICTS, Act.SYNC, Act.CAMERA_PICTURE)


def offer_acts(acts: Actions, context: WindowContext, *, stopped: bool) -> frozenset[Mode]:
    """Offers what this context allows; returns the modes its vendor can do. `stopped`: the door shows STOP."""
    at_door = context.profile is not None
    modes = context.capability.modes if context.capability is not None and at_door else frozenset()
    for mode, act in MODE_ACTS.items():
        acts.offer(act, mode in modes)
    for act in _NEEDS_DOOR:
        acts.offer(act, at_door)
    for act in (Act.CASH_DESK, Act.EDITS):
        acts.offer(act, at_door and context.cash_desk)
    acts.offer(Act.COPY_DETAILS, stopped)
    acts.offer(Act.TRY_DEMO, not at_door)
    acts.offer(Act.SHOW_CODES, at_door and context.demo and bool(context.samples))
    acts.offer(Act.CONNECT, bool(context.vendors))
    return modes
