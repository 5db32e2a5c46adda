"""Once a door is open, no thread of Python keeps the others waiting for long."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from station.app.memory_secrets import MemorySecrets
from station.app.opener import LaneOpened, LaneWanted, Opener
from station.domain.profile import Profile
from station.wiring import own_folder, turns
from station.wiring.station import open_station

LOOK = """
import gc, sys
from station.wiring.turns import keep_turns_short
assert gc.get_freeze_count() == 0
keep_turns_short()
print(gc.get_freeze_count() > 1000, len(gc.get_objects()) < 1000, sys.getswitchinterval() < 0.001)
"""


def test_what_is_loaded_is_left_alone_and_turns_are_short() -> None:
    ended = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["True", "True", "True"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("secrets", "opened"), [({"username": "a", "password": "b"}, 1), ({}, 0)])
def test_they_are_short_from_the_door_s_opening_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secrets: dict[str, str], opened: int
) -> None:
    shortened: list[None] = []
    monkeypatch.setattr(turns, "keep_turns_short", lambda: shortened.append(None))
    hall = Profile("Tor 1", "cm", "https://example.org", {"service": "0f"})
    store = MemorySecrets()
    store.write(hall.name, secrets)
    folder = own_folder(tmp_path, "test")
    station = open_station(folder, store)
    opener, facts = Opener(), list[LaneOpened]()
    opener.lane_opened.connect(facts.append)
    try:
        opener.open_lane(LaneWanted(station, hall))
        assert (len([fact for fact in facts if fact.lane is not None]), len(shortened)) == (opened, opened)
        for fact in facts:
            if fact.lane is not None:
                fact.lane.close()
    finally:
        station.close()
        folder.close()
