"""Rooms for a TiBillet server that runs by itself."""

from __future__ import annotations

from collections.abc import Mapping

from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.domain.vendor import Answer, UseRequest
from station.domain.verdict import Mode
from station.sandbox.tibillet_options import Generation, TibilletOptions
from station.vendors.tibillet.vendor import TibilletRoom
from tests.sandbox.tibillet_served import Served
from tests.vendors.clocks import SystemClock

CURRENT = TibilletOptions()
PUBLISHED = TibilletOptions(generation=Generation.PUBLISHED)
UNKNOWN_UUID = "20000000-0000-4000-8000-000000000000"


class Rooms:
    """Opens rooms and closes them after the test."""

    def __init__(self, served: Served) -> None:
        self._served = served
        self._opened: list[TibilletRoom] = []

    def open(self, secrets: Mapping[str, str] | None = None, event: str | None = None) -> TibilletRoom:
        """With the first device's key and id and its event, unless others are given."""
        options = self._served.vendor.settings() if event is None else {"event": event}
        profile = Profile("door", "tibillet", self._served.base_url, options)
        given = self._served.vendor.secrets() if secrets is None else secrets
        self._opened.append(TibilletRoom(profile, given, SystemClock()))
        return self._opened[-1]

    def with_key_alone(self) -> TibilletRoom:
        """Nobody has said which device the key belongs to."""
        return self.open({"api_key": self._served.vendor.options.api_key})

    def close(self) -> None:
        for room in self._opened:
            room.close()


def request(served: Served, code: str, mode: Mode = Mode.ENTRY) -> UseRequest:
    text = served.vendor.qr_text(code)
    return UseRequest(text, text, mode)


def use(room: TibilletRoom, served: Served, code: str = "TB-VALID-1") -> Answer:
    answer = room.use(request(served, code))
    assert isinstance(answer, Answer), answer
    return answer


def look(room: TibilletRoom, served: Served, code: str = "TB-VALID-1", mode: Mode = Mode.ENTRY) -> Answer:
    answer = room.look(request(served, code, mode))
    assert isinstance(answer, Answer), answer
    return answer


def trouble(result: object) -> Trouble:
    assert isinstance(result, Trouble), result
    return result


def posts(served: Served) -> list[str]:
    """The calls of the scan API that came in, in order."""
    return [call.removeprefix("POST /scan/").strip("/") for call in served.calls() if call.startswith("POST")]
