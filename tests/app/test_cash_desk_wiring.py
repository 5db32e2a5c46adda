"""The cash desk joined: its secrets, its cache, and a folder that somebody else owns."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from station.app.cash_desk_opening import OpenDesk
from station.credentials import open_secret_store
from station.domain.booking import BookingKey, BookingKind
from station.domain.booking_cache import BookingSearch
from station.domain.booking_change import BookingChange, ChangeKind, ChangeState, PriceFields
from station.domain.money import Money
from station.domain.order import ItemKind
from station.domain.profile import Profile
from station.domain.sale import Product, Sale, SaleLine, SaleState
from station.domain.trouble import TroubleError, TroubleKind
from station.sandbox import Sandbox
from station.storage.bookings import BOOKINGS_FILE, open_bookings
from station.wiring import SystemClock, own_folder
from station.wiring.cash_desk import cash_desk_lane, reading_cash_desk, working_cash_desk
from station.wiring.station import working_station

NOW = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
KEY = BookingKey("museum", BookingKind.TOUR, "12344")


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


def a_price(made_at: datetime) -> BookingChange:
    price = PriceFields("Pauschale", 1, Money(9000))
    return BookingChange("", KEY, ChangeKind.ADD_PRICES, ChangeState.WAITING, made_at, prices=(price,))


def test_a_desk_that_changes_keeps_what_it_did(tmp_path: Path, sandbox: Sandbox, profile: Profile) -> None:
    sandbox.reset()
    with working_cash_desk(tmp_path, profile, "station booking") as lane:
        with pytest.raises(TroubleError) as raised:
            own_folder(tmp_path, "another")
        assert raised.value.trouble.kind is TroubleKind.FOLDER_HELD
        made = lane.changes.submit(a_price(NOW))
        assert lane.changes.run().trouble is None
    with working_cash_desk(tmp_path, profile, "station booking") as lane:
        assert [change.state for change in lane.journal.changes_of(KEY)] == [ChangeState.DONE]
        assert lane.journal.change(made.change_id) is not None
        known = lane.cache.booking(KEY)
        assert known is not None
        assert known.booking.total == Money(10_500)
    own_folder(tmp_path, "another").close()


def test_what_was_under_way_is_unknown_after_the_opening(tmp_path: Path, profile: Profile) -> None:
    ticket = SaleLine(Product(ItemKind.TICKET, "248", "Museum", Money(800)), 1)
    with working_cash_desk(tmp_path, profile, "station booking") as lane:
        change = lane.changes.submit(a_price(NOW))
        sale = lane.sales.begin(Sale("", "museum", "", (ticket,), SaleState.WAITING, NOW))
        lane.journal.store_change(replace(change, state=ChangeState.SENDING), (ChangeState.WAITING,))
        lane.journal.store_sale(replace(sale, state=SaleState.SENDING), (SaleState.WAITING,))
    with working_cash_desk(tmp_path, profile, "station booking") as lane:
        assert [each.state for each in lane.journal.open_changes("museum")] == [ChangeState.UNKNOWN]
        assert [each.state for each in lane.journal.open_sales("museum")] == [SaleState.UNKNOWN]


def test_one_more_lane_leaves_alone_what_the_first_has_just_sent(tmp_path: Path, profile: Profile) -> None:
    with working_station(tmp_path, "the window") as station:
        opening = OpenDesk(station, profile)
        first = opening.lane()
        change = first.changes.submit(a_price(NOW))
        first.journal.store_change(replace(change, state=ChangeState.SENDING), (ChangeState.WAITING,))
        opening.lane()
        assert [each.state for each in first.journal.open_changes("museum")] == [ChangeState.SENDING]
        opening.close()


def test_a_desk_that_cannot_be_opened_leaves_the_folder_free(tmp_path: Path, sandbox: Sandbox) -> None:
    address = sandbox.addresses.vendors["gomus"]
    nobody = Profile("museum", "gomus", address.base_url)
    with pytest.raises(TroubleError), working_cash_desk(tmp_path, nobody, "station booking"):
        pass
    gate = Profile("gate", "cm", "https://api.example.org")
    open_secret_store(tmp_path).write("gate", {"username": "u", "password": "p"})
    with pytest.raises(TroubleError) as raised, working_cash_desk(tmp_path, gate, "station booking"):
        pass
    assert raised.value.trouble.kind is TroubleKind.SETTING_INVALID
    own_folder(tmp_path, "another").close()
