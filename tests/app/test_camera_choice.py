"""Choosing a camera and setting it: kept, applied at once, and no password in the settings."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.app import camera as app_camera
from station.app.camera import DoorCamera
from station.app.camera_late import LateCamera
from station.app.context import context_of
from station.app.memory_secrets import MemorySecrets
from station.app.world import World, real_world
from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_setup import CameraDevice, CameraSetup
from station.domain.trouble import Trouble, TroubleKind
from station.ui.sound import SilentPlayer
from station.wiring.camera_addresses import AddressWanted, secret_name
from tests.app.conftest import Office
from tests.app.watched import WatchedWindow
from tests.capture.network import network_camera
from tests.capture.pictures import blank, with_code, write_video

TYPED = "http://door:s3cret@cam.example/video?pwd=also&x=1"
PUBLIC = "http://door@cam.example/video?x=1"
WEBCAM = CameraDevice("camera:/dev/v4l/by-id/usb-C920", "HD Pro Webcam")


class Opened:
    """What was opened, by a camera that gives no pictures."""

    def __init__(self) -> None:
        self.sources: list[str] = []
        self.used: list[CameraSetup] = []
        self.hurried = 0
        self.on_state: Callable[[CameraState], None] = lambda _: None
        self.threads: set[int] = set()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    heard = Opened()

    def open_(
        self: LateCamera, source: str, on_frame: object, on_state: object, on_bug: object, **more: object
    ) -> None:
        whole = self._addresses.whole(source)
        heard.threads.add(threading.get_ident())
        heard.sources.append(whole if isinstance(whole, str) else whole.kind)
        heard.on_state = on_state  # type: ignore[assignment]

    def hurry(self: LateCamera) -> None:
        heard.hurried += 1

    monkeypatch.setattr(LateCamera, "open", open_)
    monkeypatch.setattr(LateCamera, "use", lambda self, setup: heard.used.append(setup))
    monkeypatch.setattr(LateCamera, "hurry", hurry)
    return heard


class Door:
    """A window with a camera that watches the folder's choice."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.path = qtbot, folder
        self.world: World = real_world(folder, None)
        self.cameras: list[DoorCamera] = []
        self.wanted: list[AddressWanted] = []

    def camera(self, source: str | None = None) -> DoorCamera:
        window = WatchedWindow(context_of(self.world, None, SilentPlayer()))
        self.qtbot.addWidget(window)
        camera = DoorCamera(window, self.world.folder, source)
        camera.address_wanted.connect(self.wanted.append)
        camera.start()
        self.cameras.append(camera)
        return camera

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=30_000)

    def file(self) -> str:
        return (self.path / "settings.json").read_text(encoding="utf-8")

    def close(self) -> None:
        for camera in self.cameras:
            assert camera.stop() == []
        self.world.close()


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    monkeypatch.setattr(app_camera, "late_list", lambda: (WEBCAM,))
    opened_door = Door(qtbot, tmp_path / "data")
    yield opened_door
    opened_door.close()


def test_a_camera_is_kept_with_its_name_and_set_anew_without_opening_it_again(door: Door, opened: Opened) -> None:
    camera = door.camera()
    door.until(lambda: camera._devices)
    assert camera.setup() == CameraSetup()
    assert camera.keep(camera.setup_of(WEBCAM.source)) is None
    kept = CameraSetup(WEBCAM.source, WEBCAM.name)
    assert camera.setup() == kept
    mirrored = replace(kept, mirrored=True, exposure=4.0)
    assert camera.keep(mirrored) is None
    door.until(lambda: opened.used)
    assert (opened.sources, opened.used) == ([WEBCAM.source], [mirrored])
    assert camera.keep(CameraSetup()) is None
    assert camera.setup() == CameraSetup()
    assert door.world.folder.settings.camera(WEBCAM.source) == mirrored
    assert threading.get_ident() not in opened.threads


def test_the_next_start_watches_what_was_chosen(door: Door, opened: Opened) -> None:
    door.world.folder.change(lambda settings: settings.with_camera(CameraSetup("7", mirrored=True)))
    assert door.camera().setup() == CameraSetup("7", mirrored=True)
    door.until(lambda: opened.sources == ["7"])


def test_a_camera_named_for_this_run_is_not_kept(door: Door, opened: Opened) -> None:
    door.world.folder.change(lambda settings: settings.with_camera(CameraSetup("7")))
    camera = door.camera(TYPED)
    camera.use_secrets(MemorySecrets())
    door.until(lambda: opened.sources == [TYPED])
    assert door.world.folder.settings.preferences.camera == "7"
    assert door.wanted == []


def test_a_password_goes_to_the_secret_store_and_never_into_the_settings(door: Door, opened: Opened) -> None:
    camera, secrets = door.camera(), MemorySecrets()
    camera.use_secrets(secrets)
    assert camera.keep(CameraSetup(TYPED)) is None
    assert camera.setup().source == PUBLIC
    door.until(lambda: opened.sources == [TYPED])
    assert "s3cret" not in door.file()
    assert "also" not in door.file()
    [wanted] = door.wanted
    assert wanted.addresses.keep(wanted.public, secrets) is None
    assert secrets.read(secret_name(PUBLIC)) == {"address": TYPED}
    assert secret_name(PUBLIC).startswith("-")  # no profile can have that name
    again = door.camera()
    door.until(lambda: again._devices)
    assert opened.sources == [TYPED]  # it waits for the store
    again.use_secrets(secrets)
    door.until(lambda: opened.sources == [TYPED, TYPED])


def test_a_camera_that_waits_for_its_password_may_be_set_meanwhile(door: Door, opened: Opened) -> None:
    secrets = MemorySecrets()
    secrets.write(secret_name(PUBLIC), {"address": TYPED})
    door.world.folder.change(lambda settings: settings.with_camera(CameraSetup(PUBLIC)))
    camera = door.camera()
    assert camera.keep(CameraSetup(PUBLIC, mirrored=True)) is None
    camera.use_secrets(secrets)
    door.until(lambda: opened.sources)
    assert opened.sources == [TYPED]
    assert camera.setup().mirrored


def test_another_password_opens_the_same_camera_again(door: Door, opened: Opened) -> None:
    camera = door.camera()
    other = TYPED.replace("s3cret", "n3w")
    assert camera.keep(CameraSetup(TYPED)) is None
    door.until(lambda: opened.sources == [TYPED])
    assert camera.keep(CameraSetup(other)) is None
    assert camera.keep(replace(camera.setup(), mirrored=True)) is None  # the window knows no password
    door.until(lambda: opened.used)
    assert opened.sources == [TYPED, other]


def test_a_password_in_old_settings_moves_to_the_store_first(door: Door, opened: Opened) -> None:
    folder = door.world.folder
    folder.change(lambda settings: replace(settings, preferences=replace(settings.preferences, camera=TYPED)))
    camera, secrets = door.camera(), MemorySecrets()
    door.until(lambda: opened.sources == [TYPED])
    assert "s3cret" in door.file()
    camera.use_secrets(secrets)
    [wanted] = door.wanted
    camera.address_kept(app_camera.AddressKept(wanted.public, wanted.addresses.keep(wanted.public, secrets)))
    assert "s3cret" not in door.file()
    assert folder.settings.preferences.camera == PUBLIC


def test_a_store_that_fails_is_told_and_loses_nothing(door: Door, opened: Opened) -> None:
    folder = door.world.folder
    folder.change(lambda settings: replace(settings, preferences=replace(settings.preferences, camera=TYPED)))
    camera = door.camera()
    states: list[CameraState] = []
    camera.state_changed.connect(states.append)
    closed = Trouble(TroubleKind.SECRET_STORE, "keyring")
    camera.address_kept(app_camera.AddressKept(PUBLIC, closed))
    assert states[-1].trouble == closed
    assert "s3cret" in door.file()


def test_a_station_that_cannot_be_opened_still_shows_its_camera(door: Door, opened: Opened) -> None:
    door.world.folder.change(lambda settings: settings.with_camera(CameraSetup(PUBLIC)))
    camera = door.camera()
    camera.use_secrets(None)
    door.until(lambda: opened.sources == [PUBLIC])


@pytest.mark.parametrize("source", ["http://", "rtsp://u:a/b@cam/", "camera:", "a.avi?lop"])
def test_a_source_that_makes_no_sense_is_refused_and_nothing_changes(source: str, door: Door, opened: Opened) -> None:
    camera = door.camera()
    assert camera.keep(CameraSetup("7")) is None
    trouble = camera.keep(CameraSetup(source))
    assert trouble is not None
    assert trouble.kind is TroubleKind.SETTING_INVALID
    assert camera.setup() == CameraSetup("7")
    assert door.world.folder.settings.preferences.camera == "7"


def test_the_chosen_camera_is_tried_as_soon_as_it_is_plugged_in(
    door: Door, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = threading.Event()
    monkeypatch.setattr(app_camera, "late_list", lambda: (WEBCAM,) if plugged.is_set() else ())
    monkeypatch.setattr(app_camera, "CameraListWorker", impatient)
    door.world.folder.change(lambda settings: settings.with_camera(CameraSetup(WEBCAM.source)))
    camera = door.camera()
    door.until(lambda: opened.sources)
    opened.on_state(CameraState(CameraCondition.UNPLUGGED, WEBCAM.source))
    door.until(lambda: camera._state.condition is CameraCondition.UNPLUGGED)
    plugged.set()
    door.until(lambda: opened.hurried)
    door.until(lambda: opened.used)
    assert opened.used == [CameraSetup(WEBCAM.source, WEBCAM.name)]  # and it has a name from now on


def impatient(list_cameras: Callable[[], tuple[CameraDevice, ...]]) -> object:
    from station.workers.camera_list import CameraListWorker, ListPace

    return CameraListWorker(list_cameras, ListPace((), settle=1, poll=5))


def test_the_window_sees_pictures_and_the_test_page_measures(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door(qtbot, tmp_path / "data")
    video = write_video(
        tmp_path / "door.avi", [blank(1280, 720)] * 3 + [with_code("TKT-1", width=1280, height=720)] * 30
    )
    camera = door.camera(f"{video}?loop")
    measures: list[object] = []
    large: list[object] = []
    abilities: list[object] = []
    camera.measured.connect(measures.append)
    camera.test_frame_shown.connect(large.append)
    camera.abilities_told.connect(abilities.append)
    camera.measure(True)
    door.until(lambda: measures and large and abilities)
    camera.measure(False)
    door.close()


def test_the_desk_keeps_a_network_cameras_password_in_its_store(qtbot: QtBot, tmp_path: Path) -> None:
    """The whole way, with a real camera on loopback."""
    world = real_world(tmp_path / "data", None)
    secrets = world.secrets = MemorySecrets()
    office = Office(qtbot, world)
    office.desk.begin()
    with network_camera(with_code("TKT-1")) as server:
        typed = server.url.replace("http://", "http://door:s3cret@")
        public = server.url.replace("http://", "http://door@")
        assert office.desk.camera.keep(CameraSetup(typed)) is None
        office.until(lambda: office.window.camera_reads)
        office.until(lambda: secrets.read(secret_name(public)) == {"address": typed})
        assert "s3cret" not in (tmp_path / "data" / "settings.json").read_text(encoding="utf-8")
        assert all("s3cret" not in state.source for state in office.window.camera_states)
        office.close()
