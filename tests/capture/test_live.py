"""Watched cameras: real video files and a real network camera, read on their own thread."""

from __future__ import annotations

import queue
import socket
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from station.capture.camera import Camera, Frame
from station.capture.camera_opening import Capture
from station.capture.camera_thread import FrameSlot
from station.capture.camera_view import Viewer
from station.capture.decoder import Decoder
from station.capture.live import LiveCamera
from station.capture.reading import CodeFormat, Engine, Reading
from station.capture.sight import Sight
from station.capture.source import CameraSource, SourceKind
from station.domain.camera import CameraCondition, CameraLook, CameraState, CameraView
from station.domain.camera_setup import CameraAbilities, CameraSetup
from station.domain.code_pattern import ExpectedCodes, learnt_pattern
from station.domain.trouble import TroubleKind
from tests.capture.network import network_camera
from tests.capture.pictures import Picture, blank, with_code, write_video

PATIENCE = 20.0


class Watcher:
    """Looks when told to, as the worker does."""

    def __init__(self, camera: LiveCamera) -> None:
        self.camera = camera
        self.viewer = Viewer(camera._sight)
        self.told: queue.Queue[CameraState | CameraAbilities | Exception | str] = queue.Queue()
        self.states: list[CameraState] = []
        self.looks: list[CameraLook] = []
        self.views: list[CameraView] = []
        self.abilities: list[CameraAbilities] = []

    def open(self, source: str, setup: CameraSetup | None = None) -> None:
        tell = self.told.put
        trouble = self.camera.open(
            source,
            lambda: tell("frame"),
            tell,
            tell,
            setup=setup,
            on_view=lambda: tell("view"),
            on_abilities=tell,
        )
        assert trouble is None

    @property
    def texts(self) -> list[str]:
        return [read.text for look in self.looks for read in look.reads]

    def until(self, condition: CameraCondition | str) -> None:
        """Go on until the camera is in this condition, or has read this code."""
        while True:
            told = self.told.get(timeout=PATIENCE)
            if isinstance(told, Exception):
                raise told
            if told == "frame":
                look = self.camera.look()
                self.looks += [look] if look is not None else []
            elif told == "view":
                view = self.viewer.look()
                self.views += [view] if view is not None else []
            elif isinstance(told, CameraAbilities):
                self.abilities.append(told)
            elif isinstance(told, CameraState):
                self.states.append(told)
            if condition in self.texts or (isinstance(told, CameraState) and told.condition is condition):
                return


@pytest.fixture
def watcher() -> Watcher:
    return Watcher(LiveCamera())


def test_codes_in_a_video_are_read_once_each_with_pictures(tmp_path: Path, watcher: Watcher) -> None:
    frames = [blank()] * 3 + [with_code("TKT-1")] * 12 + [blank()] * 3 + [with_code("TKT-2", "Code128")] * 12
    watcher.open(str(write_video(tmp_path / "door.avi", frames)))
    watcher.until(CameraCondition.ENDED)
    assert watcher.camera.close(5)
    assert watcher.texts == ["TKT-1", "TKT-2"]
    assert watcher.states[0].condition is CameraCondition.SEARCHING
    assert CameraCondition.RUNNING in [state.condition for state in watcher.states]
    read = next(read for look in watcher.looks for read in look.reads)
    assert (read.format, read.engine, read.stage) == ("QRCode", "zxing-cpp", "small copy")
    pictures = [view.picture for view in watcher.views]
    assert all((picture.width, picture.height) == (320, 240) for picture in pictures)
    assert all(len(picture.rgb) == 320 * 240 * 3 for picture in pictures)
    outline = next(picture.outlines[0] for picture in pictures if picture.outlines)
    assert abs(sum(x for x, _ in outline) / 4 - 160) < 8
    assert abs(sum(y for _, y in outline) / 4 - 120) < 8
    assert not all(picture.outlines for picture in pictures)
    assert all(len(picture.codes) == len(picture.outlines) for picture in pictures)
    assert {code for picture in pictures for code in picture.codes} == {"TKT-1", "TKT-2"}


def test_a_code_is_new_to_the_next_camera(tmp_path: Path, watcher: Watcher) -> None:
    path = write_video(tmp_path / "door.avi", [with_code("TKT-1")] * 4)
    for _ in range(2):
        watcher.open(str(path))
        watcher.until(CameraCondition.ENDED)
    assert watcher.texts == ["TKT-1", "TKT-1"]
    assert watcher.camera.close(5)


def test_a_network_camera_that_hangs_up_is_said_and_comes_back(watcher: Watcher) -> None:
    with network_camera(with_code("TKT-1")) as server:
        watcher.open(server.url)
        watcher.until("TKT-1")
        server.closing.set()
        watcher.until(CameraCondition.UNPLUGGED)
        server.closing.clear()
        watcher.until(CameraCondition.RUNNING)
        assert watcher.camera.close(5)
    assert watcher.texts == ["TKT-1"]


def test_a_silent_address_neither_blocks_nor_outlives_the_stop(watcher: Watcher) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        watcher.open(f"http://127.0.0.1:{silent.getsockname()[1]}/none.mjpg")
        assert watcher.told.get(timeout=PATIENCE) == CameraState(
            CameraCondition.SEARCHING, f"http://127.0.0.1:{silent.getsockname()[1]}/none.mjpg"
        )
        assert watcher.camera.close(10)


def test_a_driver_that_hangs_is_left_behind() -> None:
    release = threading.Event()

    def hang(source: CameraSource) -> Capture:
        release.wait(PATIENCE)
        raise OSError("gone")

    watcher = Watcher(LiveCamera(opener=hang))
    watcher.open("0")
    assert watcher.told.get(timeout=PATIENCE) is not None
    assert watcher.camera.close(0.01) is False
    release.set()
    for thread in threading.enumerate():
        if thread.name == "camera" and type(thread) is threading.Thread:  # no leftover of a QThread
            thread.join(PATIENCE)
    assert watcher.told.empty()  # after the stop it calls nobody


def test_a_bug_in_the_cameras_thread_rises() -> None:
    def broken(source: CameraSource) -> Capture:
        raise ZeroDivisionError("bug")

    watcher = Watcher(LiveCamera(opener=broken))
    watcher.open("0")
    with pytest.raises(ZeroDivisionError):
        watcher.until(CameraCondition.RUNNING)
    assert watcher.camera.close(5)


def test_a_source_that_makes_no_sense_is_trouble() -> None:
    trouble = LiveCamera().open("a.avi?lop", lambda: None, lambda _: None, lambda _: None)
    assert trouble is not None
    assert trouble.kind is TroubleKind.SETTING_INVALID


def test_without_a_camera_there_is_nothing_to_see() -> None:
    camera = LiveCamera()
    assert camera.look() is None
    assert camera.close(0)


def look_at(camera: LiveCamera, picture: Picture, at: float) -> CameraLook:
    return camera.look_at(Frame(picture, at))


def test_a_linear_code_needs_the_event_or_the_second_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = with_code("TKT592-MLGED", "Code128")
    opinions: list[str] = []

    def opinion(self: Decoder, seen: Picture, reading: Reading) -> set[str]:
        opinions.append(reading.text)
        return {"TKT592-MLGED"} if len(opinions) == 2 else set()

    monkeypatch.setattr(Decoder, "second_opinion", opinion)
    assert look_at(LiveCamera(is_known=lambda text: text.startswith("TKT")), picture, 0.0).reads != ()
    assert opinions == []
    camera = LiveCamera()
    assert [len(look_at(camera, picture, at / 10).reads) for at in range(4)] == [0, 1, 0, 0]
    assert len(opinions) == 2  # in view and trusted: not asked again


def test_a_bar_code_that_fits_the_list_needs_no_second_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Decoder, "second_opinion", lambda *_: set())
    picture = with_code("TKT592-MLGED", "Code128")
    camera = LiveCamera()
    camera.expect(ExpectedCodes(learnt_pattern(["TKT000-AAAAA"])))
    assert not look_at(camera, picture, 0.0).reads  # its alphabet is too small for this one
    camera.expect(ExpectedCodes(learnt_pattern(["TKT592-MLGED", "TKT000-AAAAA"])))
    assert [read.text for read in look_at(camera, picture, 0.1).reads] == ["TKT592-MLGED"]
    camera = LiveCamera()
    camera.expect(ExpectedCodes())
    assert not look_at(camera, picture, 0.0).reads


def test_the_camera_looks_for_what_the_profile_names() -> None:
    camera = LiveCamera(is_known=lambda _: True)
    goods, ticket = with_code("1234567890128", "EAN13"), with_code("TKT-1")
    assert not look_at(camera, goods, 0.0).reads
    camera.expect(ExpectedCodes(symbologies=("EAN13",)))
    assert [read.text for read in look_at(camera, goods, 0.1).reads] == ["1234567890128"]
    assert not look_at(camera, ticket, 0.2).reads
    camera.expect(ExpectedCodes())
    assert [read.text for read in look_at(camera, ticket, 0.3).reads] == ["TKT-1"]


def beside(*codes: tuple[str, str]) -> Picture:
    """Codes from left to right; the second is in the middle."""
    picture = blank(1260, 480)
    for number, (text, format_) in enumerate(codes):
        picture[:, number * 420 : number * 420 + 420] = with_code(text, format_, 420, 480, 200)
    return picture


def test_of_several_codes_the_one_nearest_to_the_middle_is_meant() -> None:
    camera = LiveCamera()
    texts = [read.text for read in look_at(camera, beside(("A-1", "QRCode"), ("B-1", "QRCode")), 0.0).reads]
    assert texts == ["B-1"]


def test_of_several_codes_the_only_known_one_is_meant() -> None:
    camera = LiveCamera(is_known={"A-1", "Z-1"}.__contains__)
    picture = beside(("A-1", "QRCode"), ("B-1", "QRCode"), ("C-1", "QRCode"))
    assert [read.text for read in look_at(camera, picture, 0.0).reads] == ["A-1"]


def test_a_neighbour_is_no_second_scan_when_the_meant_one_is_missed_in_a_frame() -> None:
    camera = LiveCamera()
    both, other = beside(("A-1", "QRCode"), ("B-1", "QRCode")), with_code("A-1", width=1260)
    assert [read.text for read in look_at(camera, both, 0.0).reads] == ["B-1"]
    assert not look_at(camera, other, 0.1).reads
    assert not look_at(camera, both, 0.2).reads
    assert not look_at(camera, other, 0.3).reads
    assert not look_at(camera, other, 1.5).reads  # only this frame shows that the first one has been taken away
    assert [read.text for read in look_at(camera, other, 1.6).reads] == ["A-1"]


def test_where_nothing_moves_only_the_small_copy_is_read_and_at_last_hardly_that(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[bool] = []

    def look(self: Decoder, picture: Picture, *, moving: bool = True) -> list[Reading]:
        looks.append(moving)
        return []

    monkeypatch.setattr(Decoder, "look", look)
    camera = LiveCamera()
    for number in range(60):
        look_at(camera, blank(), number / 30)
    assert looks == [True] * 60
    looks.clear()
    for number in range(300):
        look_at(camera, blank(), 2 + number / 30)
    assert len(looks) == 300
    assert looks.count(True) in (9, 10)  # once a second, in case the motion was too faint
    looks.clear()
    for number in range(300):
        look_at(camera, blank(), 200 + number / 30)
    assert 9 <= len(looks) <= 11
    assert all(looks)
    looks.clear()
    look_at(camera, with_code("TKT-1"), 300.0)
    assert looks == [True]


def test_a_code_that_lies_still_is_one_scan_also_where_the_small_copy_does_not_show_it() -> None:
    tiny = with_code("FINE-" + "1234567890" * 6, width=1920, height=1080, side=100)
    sight = Sight()
    camera = LiveCamera(sight=sight)
    reads = [read.text for number in range(150) for read in look_at(camera, tiny, number / 15).reads]
    assert len(reads) == 1
    look_at(camera, tiny, 10.1)
    assert sight.found.readings  # nothing moved, so it is still framed


class Scripted(Decoder):
    """Finds what the test says."""

    finds: Sequence[Reading] = ()

    def look(self, picture: Picture, *, moving: bool = True) -> list[Reading]:
        return list(self.finds)


def bars(text: str, y: int) -> Reading:
    corners = ((100, y), (500, y), (500, y + 6), (100, y + 6))
    return Reading(text, CodeFormat.CODE39, corners, Engine.ZXING, 1.0)


def test_what_lay_still_unread_for_seconds_is_no_second_scan_when_it_is_read_again() -> None:
    decoder = Scripted()
    camera = LiveCamera(decoder, is_known=lambda _: True)
    decoder.finds = [bars("TKT-1", 100)]
    assert len(look_at(camera, blank(), 0.0).reads) == 1
    look_at(camera, blank(), 1.9)
    decoder.finds = []
    for number in range(100):
        look_at(camera, blank(), 2.1 + number / 10)
    decoder.finds = [bars("TKT-1", 100)]
    assert not look_at(camera, blank(), 12.1).reads
    decoder.finds = []
    for number in range(15):  # a hand takes it away
        look_at(camera, with_code(f"HAND-{number}", side=100 + 10 * number), 12.2 + number / 10)
    decoder.finds = [bars("TKT-1", 100)]
    assert len(look_at(camera, blank(), 14.0).reads) == 1


def test_what_is_not_believed_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    doubts: list[bool] = []
    monkeypatch.setattr(Decoder, "doubt", lambda self: doubts.append(True))
    monkeypatch.setattr(Decoder, "second_opinion", lambda *_: set())
    camera, picture = LiveCamera(), with_code("TKT592-MLGED", "Code128")
    look_at(camera, picture, 0.0)
    assert doubts == [True]
    look_at(camera, with_code("TKT-1"), 0.1)
    look_at(camera, blank(), 0.2)
    assert doubts == [True]


def test_bars_that_were_read_in_two_ways_are_not_believed_even_where_one_is_known() -> None:
    decoder = Scripted()
    camera = LiveCamera(decoder, is_known=lambda _: True)
    decoder.finds = [bars("TKT-K", 100), bars("TKT-A", 120)]
    assert not look_at(camera, blank(), 0.0).reads
    decoder.finds = [bars("TKT-K", 100), bars("TKT-A", 320)]
    assert len(look_at(camera, blank(), 0.1).reads) == 1


def test_a_camera_at_an_empty_door_is_told_to_rest_and_to_wake() -> None:
    camera = LiveCamera(opener=lambda _source: Asleep())
    camera.open("0", lambda: None, lambda _state: None, lambda _bug: None)
    assert camera._thread is not None
    device = camera._thread._camera
    for at, picture, resting in ((0.0, blank(), False), (200.0, blank(), True), (201.0, with_code("T-1"), False)):
        look_at(camera, picture, at)
        assert device.resting is resting
    assert camera.close(5)


class Asleep:
    """A camera that never gives a picture."""

    def isOpened(self) -> bool:
        return False

    def release(self) -> None:
        """Nothing was held."""


class Pulled:
    """A camera that is pulled out in the middle of a scan, and plugged in again with the ticket still before it."""

    def __init__(self) -> None:
        self.pictures: list[Picture | None] = []
        self.opened = 0

    def isOpened(self) -> bool:
        self.opened += 1
        return bool(self.pictures)

    def read(self) -> tuple[bool, Picture | None]:
        picture = self.pictures.pop(0) if self.pictures else None
        return picture is not None, picture

    def grab(self) -> bool:
        return self.read()[0]

    def get(self, property_id: int, /) -> float:
        return 0.0

    def set(self, property_id: int, value: float, /) -> bool:
        return True

    def release(self) -> None:
        """It is gone anyway."""


def test_a_camera_pulled_out_in_the_middle_of_a_scan_loses_none_and_scans_nothing_twice() -> None:
    driver, live, now = Pulled(), LiveCamera(), 100.0
    camera = Camera(CameraSource(SourceKind.DEVICE, "0"), lambda: now, lambda _: driver)
    ticket, wall = with_code("TKT-1"), blank()
    reads: list[str] = []
    conditions: list[CameraCondition] = []

    def play(pictures: list[Picture | None], steps: int) -> None:
        nonlocal now
        driver.pictures = pictures
        for _ in range(steps):
            step = camera.step()
            now += max(step.pause, 0.04)
            if step.frame is not None:
                reads.extend(read.text for read in live.look_at(step.frame).reads)
            conditions.append(camera.state.condition)

    play([wall, wall, ticket], 3)  # the frame that has come is looked at whatever becomes of the camera
    assert reads == ["TKT-1"]
    play([], 12)
    assert conditions[-1] is CameraCondition.UNPLUGGED
    play([ticket] * 5, 5)
    assert conditions[-1] is CameraCondition.RUNNING
    assert reads == ["TKT-1"]
    play([wall] * 40, 40)
    play([ticket] * 3, 3)
    assert reads == ["TKT-1", "TKT-1"]  # it was taken away, and held there again


def test_the_slot_holds_the_newest_frame_only() -> None:
    slot = FrameSlot()
    first, second = Frame(blank(), time.monotonic()), Frame(blank(), time.monotonic())
    assert slot.take() is None
    assert slot.put(first) is True
    assert slot.put(second) is False
    assert slot.take() is second
    assert slot.take() is None
