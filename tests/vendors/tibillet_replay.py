"""A TiBillet server that gives set answers, byte by byte, and a room that asks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from station.domain.profile import Profile
from station.vendors.tibillet.vendor import TibilletRoom
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer, answer

EVENT = "10000000-0000-4000-8000-000000000001"
OWN, OTHER = "10000000-0000-4000-8000-0000000001f8", "10000000-0000-4000-8000-0000000001f9"


class Replay:
    """Answers each call with what is set for its path, several one after the other; with 404 where nothing is."""

    def __init__(self, answers: Mapping[str, Sequence[bytes]]) -> None:
        self.heard: list[str] = []
        self._answers = answers

    def __call__(self, raw: bytes) -> bytes:
        path = raw.split(b" ", 2)[1].decode()
        left = self._answers.get(path, ())
        turn = self.heard.count(path)
        self.heard.append(path)
        return left[min(turn, len(left) - 1)] if left else answer(404, b"<html>")


@contextmanager
def room_hearing(replay: Replay, device: str = OWN) -> Iterator[TibilletRoom]:
    with RawServer(replay) as server:
        secrets = {"api_key": "key", "device_uuid": device}
        room = TibilletRoom(Profile("door", "tibillet", server.url, {"event": EVENT}), secrets, SystemClock())
        try:
            yield room
        finally:
            room.close()
