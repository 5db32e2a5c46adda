"""What has changed of a lane's line, queue and list since it was last told."""

from __future__ import annotations

from dataclasses import replace

from station.domain.change import LinkState, MirrorState, QueueState
from station.domain.ports import Journal, Mirror
from station.services.link import LinkWatch


class Changes:
    """Each question answers with the state if it is news, else None. Owned by one thread."""

    def __init__(self, profile: str, link: LinkWatch, journal: Journal, mirror: Mirror) -> None:
        self._profile = profile
        self._link = link
        self._journal = journal
        self._mirror = mirror
        self._told_link: LinkState | None = None
        self._told_queue: QueueState | None = None
        self._told_mirror: MirrorState | None = None

    def link(self) -> LinkState | None:
        """Every answer has its own time; only what a person would call a change is news."""
        state = self._link.state()
        if self._told_link is not None and _without_figures(state) == _without_figures(self._told_link):
            return None
        self._told_link = state
        return state

    def queue(self) -> QueueState | None:
        """Raises TroubleError when the journal can't be read."""
        state = QueueState(self._profile, self._journal.depth(self._profile))
        if state == self._told_queue:
            return None
        self._told_queue = state
        return state

    def mirror(self) -> MirrorState | None:
        """Raises TroubleError when the list can't be read."""
        state = self._mirror.state(self._profile)
        if state == self._told_mirror:
            return None
        self._told_mirror = state
        return state


def _without_figures(state: LinkState) -> LinkState:
    skew = None if state.clock_skew is None else float(round(state.clock_skew))
    return replace(state, answer_ms=None, clock_skew=skew)
