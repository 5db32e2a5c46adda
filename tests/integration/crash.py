"""Processes that die: with a call just about to leave, or with its answer in their hands."""

from __future__ import annotations


class Crash(BaseException):
    """The process dies: whatever was not committed is gone."""


def dying(room: object, call: str, *, arrives: bool) -> None:
    """From now on this call of a room ends the process: after it was made (`arrives`), or before."""
    asked = getattr(room, call)

    def die(*arguments: object) -> object:
        if arrives:
            asked(*arguments)
        raise Crash

    setattr(room, call, die)
