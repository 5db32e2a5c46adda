"""Opening a station: what is owned, what is read, what is marked before anything runs, what is closed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from station.app.memory_secrets import MemorySecrets
from station.domain.journal import Action, ItemState, OutboxItem
from station.domain.profile import Profile
from station.domain.ticket import TicketKey
from station.domain.trouble import TroubleError, TroubleKind
from station.domain.verdict import Mode, Reason
from station.wiring import SystemClock, TimeOrderedIdentifiers, own_folder
from station.wiring.station import open_station, reading_station, working_station

HALL = Profile("Tor 1", "cm", "https://example.org", {"service": "0f"})
SECRETS = {"username": "somebody", "password": "hunter2"}


def item(profile: str, state: ItemState, action: Action = Action.ENTRY) -> OutboxItem:
    identifier = TimeOrderedIdentifiers().new()
    key = TicketKey(profile, "0f", identifier)
    return OutboxItem(identifier, identifier, key, "code", action, state, 1, SystemClock().now())


def test_what_was_under_way_when_the_process_died_is_unknown_at_the_next_start(tmp_path: Path) -> None:
    left = [
        item("Tor 1", ItemState.INTENT),
        item("Tor 1", ItemState.SENDING),
        item("Tor 1", ItemState.SENDING, Action.REFUSAL),
        item("Tor 1", ItemState.WAITING),
        item("somebody else's", ItemState.SENDING),
    ]
    with working_station(tmp_path, "test") as station:
        station.folder.change(lambda settings: settings.with_profile(HALL))
        with station.journal.transaction() as transaction:
            for each in left:
                transaction.store(each)
    with reading_station(tmp_path) as station:
        states = {each.item_id: each.state for each in station.journal.unsettled("Tor 1", 10)}
        assert states[left[0].item_id] is ItemState.INTENT
    with working_station(tmp_path, "test") as station:
        states = {each.item_id: each.state for each in station.journal.unsettled("Tor 1", 10)}
        assert states == {each.item_id: ItemState.UNKNOWN for each in left[:3]}
        assert [each.state for each in station.journal.unsettled("somebody else's", 10)] == [ItemState.SENDING]


def test_reading_works_beside_the_owner_and_changes_nothing(tmp_path: Path) -> None:
    with working_station(tmp_path, "the owner") as owner:
        owner.folder.change(lambda settings: settings.with_profile(HALL))
        with reading_station(tmp_path) as reader:
            assert reader.settings.profiles == (HALL,)
            assert not reader.folder.owned
            assert reader.journal.recent("Tor 1", 5) == ()
        with pytest.raises(TroubleError) as raised, working_station(tmp_path, "the second"):
            pass
        assert raised.value.trouble.kind is TroubleKind.FOLDER_HELD
        assert "the owner" in raised.value.trouble.detail
    with working_station(tmp_path, "the second"):
        pass


def test_reading_needs_no_folder_and_makes_none(tmp_path: Path) -> None:
    with reading_station(tmp_path / "none") as reader:
        assert reader.settings.profiles == ()
        assert reader.journal.recent("Tor 1", 5) == ()
    assert not (tmp_path / "none").exists()


def test_a_reader_leaves_damaged_settings_to_the_owner(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    with reading_station(tmp_path) as reader:
        assert reader.folder.trouble is not None
    assert (tmp_path / "settings.json").exists()
    with working_station(tmp_path, "test") as owner:
        assert owner.folder.trouble is not None
    assert not (tmp_path / "settings.json").exists()
    assert [path.read_text(encoding="utf-8") for path in tmp_path.glob("settings.damaged-*.json")] == ["{"]


def test_a_folder_is_free_again_when_opening_fails(tmp_path: Path) -> None:
    (tmp_path / "journal.db").write_bytes(b"nothing that SQLite knows" * 100)
    for _ in range(2):
        with pytest.raises(TroubleError) as raised, working_station(tmp_path, "test"):
            pass
        assert raised.value.trouble.kind is TroubleKind.DATABASE_DAMAGED
    (tmp_path / "journal.db").unlink()
    (tmp_path / "settings.json").write_text(json.dumps({"version": 99}), encoding="utf-8")
    errors = []  # kept, or the first claim would end with its traceback
    for _ in range(2):
        with pytest.raises(TroubleError) as raised:
            own_folder(tmp_path, "test")
        errors.append(raised.value)
    assert {error.trouble.kind for error in errors} == {TroubleKind.DATABASE_NEWER}


def test_a_lane_has_a_room_for_each_of_its_two(tmp_path: Path) -> None:
    secrets = MemorySecrets()
    secrets.write(HALL.name, SECRETS)
    folder = own_folder(tmp_path, "test")
    station = open_station(folder, secrets)
    lane = station.lane(HALL)
    try:
        assert len({id(room) for room in lane.rooms}) == 2
        assert Mode.ENTRY in lane.capability.modes
        verdict = lane.admission.scan("\x00", Mode.ENTRY)
        assert getattr(verdict, "reason", None) is Reason.MALFORMED_CODE
        secrets.remove(HALL.name)
        with pytest.raises(TroubleError) as raised:
            station.lane(HALL)
        assert raised.value.trouble.kind is TroubleKind.SECRET_MISSING
        with pytest.raises(TroubleError) as raised:
            station.room(replace(HALL, vendor="nobody"), {})
        assert raised.value.trouble.kind is TroubleKind.SETTING_INVALID
    finally:
        lane.close()
        station.close()
        station.close()
        folder.close()
        folder.close()
    assert [file.path for file in psutil.Process().open_files() if Path(file.path).parent == tmp_path] == []


def test_identifiers_are_ordered_by_time_and_the_clock_by_utc() -> None:
    names = [TimeOrderedIdentifiers().new() for _ in range(1000)]
    assert names == sorted(set(names))
    assert {name[14] for name in names} == {"7"}
    offset = SystemClock().now().utcoffset()
    assert offset is not None
    assert not offset
    assert SystemClock().monotonic() <= SystemClock().monotonic()
