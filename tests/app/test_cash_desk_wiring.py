"""The cash desk joined: its secrets, its cache, and a folder that somebody else owns."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.credentials import open_secret_store
from station.domain.booking_cache import BookingSearch
from station.domain.profile import Profile
from station.domain.trouble import TroubleError, TroubleKind
from station.sandbox import Sandbox
from station.storage.bookings import BOOKINGS_FILE, open_bookings
from station.wiring import SystemClock, own_folder
from station.wiring.cash_desk import cash_desk_lane, reading_cash_desk


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=10) as sandbox:
        yield sandbox


@pytest.fixture
def profile(sandbox: Sandbox, tmp_path: Path) -> Profile:
    """With its key in the folder's secret store."""
    address = sandbox.addresses.vendors["gomus"]
    open_secret_store(tmp_path).write("museum", address.secrets)
    return Profile("museum", "gomus", address.base_url, address.settings)


def shown(folder: Path, sandbox: Sandbox) -> int:
    with open_bookings(folder, read_only=True) as cache:
        return len(cache.find("museum", BookingSearch(sandbox.gomus.cash_point.calendar.today)))


def test_what_is_read_is_kept_and_the_folder_is_free_again(tmp_path: Path, sandbox: Sandbox, profile: Profile) -> None:
    with reading_cash_desk(tmp_path, profile, "station bookings") as lane:
        assert lane.desk.refresh(lane.desk.today()).complete
        with pytest.raises(TroubleError) as raised:
            own_folder(tmp_path, "another")
        assert raised.value.trouble.kind is TroubleKind.FOLDER_HELD
    assert shown(tmp_path, sandbox) == 22
    own_folder(tmp_path, "another").close()


def test_beside_the_owner_a_copy_is_read_into_and_thrown_away(
    tmp_path: Path, sandbox: Sandbox, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    with reading_cash_desk(tmp_path, profile, "station bookings") as lane:
        lane.desk.know_instance()
        tomorrow = lane.desk.today()
        lane.desk.refresh(tomorrow)
    before = (tmp_path / BOOKINGS_FILE).read_bytes()
    holder = own_folder(tmp_path, "the window")
    try:
        with reading_cash_desk(tmp_path, profile, "station bookings") as lane:
            assert len(lane.cache.find("museum", BookingSearch(tomorrow))) == 22, "the copy holds what was kept"
            assert lane.desk.refresh(tomorrow).complete
            assert list(aside.iterdir())
    finally:
        holder.close()
    assert list(aside.iterdir()) == []
    assert (tmp_path / BOOKINGS_FILE).read_bytes() == before


def test_without_its_key_there_is_no_desk(tmp_path: Path, sandbox: Sandbox) -> None:
    address = sandbox.addresses.vendors["gomus"]
    nobody = Profile("museum", "gomus", address.base_url)
    with pytest.raises(TroubleError) as raised, reading_cash_desk(tmp_path, nobody, "station bookings"):
        pass
    assert raised.value.trouble.kind is TroubleKind.SECRET_MISSING
    own_folder(tmp_path, "another").close()


def test_a_vendor_without_bookings_has_no_desk(tmp_path: Path) -> None:
    gate = Profile("gate", "cm", "https://api.example.org")
    with open_bookings(tmp_path) as cache, pytest.raises(TroubleError) as raised:
        cash_desk_lane(gate, open_secret_store(tmp_path), cache, SystemClock())
    assert raised.value.trouble.kind is TroubleKind.SETTING_INVALID
