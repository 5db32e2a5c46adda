"""Several look at one camera, and none of them can make another wait."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from station.capture.camera import Camera, Frame
from station.capture.camera_thread import CameraThread, FrameSlot
from station.capture.source import CameraSource, SourceKind
from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_setup import CameraAbilities, CameraSetup
from tests.capture.pictures import Picture, blank

PATIENCE = 20.0


class Endless:
    """A camera whose every picture has a number in its first pixel. It waits for nobody, as cameras do."""

    def __init__(self) -> None:
        self.number = 0
        self.plugged = threading.Event()
        self.plugged.set()
        self.opened = 0

    def isOpened(self) -> bool:
        self.opened += 1
        return self.plugged.is_set()

    def read(self) -> tuple[bool, Picture | None]:
        if not self.plugged.is_set():
            return False, None
        self.number += 1
        picture = blank(8, 8)
        picture[0, 0] = (self.number % 256, self.number // 256 % 256, self.number // 65536)
        return True, picture

    def grab(self) -> bool:
        return self.plugged.is_set()

    def get(self, property_id: int, /) -> float:
        return 0.0

    def set(self, property_id: int, value: float, /) -> bool:
        return True

    def release(self) -> None:
        """Given back."""


def number_of(frame: Frame) -> int:
    low, middle, high = (int(value) for value in frame.picture[0, 0])
    return low + 256 * middle + 65536 * high


class Consumer:
    """Takes frames on a thread of its own, and may never come back from one."""

    def __init__(self, camera: CameraThread, *, hangs: threading.Event | None = None) -> None:
        self.told = threading.Event()
        self.numbers: list[int] = []
        self.taken = threading.Semaphore(0)
        self._hangs = hangs
        self._over = threading.Event()
        self.slot: FrameSlot = camera.consumer(self.told.set)
        self._thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        while self.told.wait(PATIENCE) and not self._over.is_set():
            self.told.clear()
            frame = self.slot.take()
            if frame is not None:
                self.numbers.append(number_of(frame))
                self.taken.release()
                if self._hangs is not None:
                    self._hangs.wait(PATIENCE)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self.told.set()
        self._thread.join(PATIENCE)


@contextmanager
def running(thread: CameraThread, *consumers: Consumer) -> Iterator[None]:
    for consumer in consumers:
        consumer.start()
    thread.start()
    try:
        yield
    finally:
        thread.stop(PATIENCE)
        for consumer in consumers:
            consumer.stop()


def watched(driver: Endless, states: list[CameraState] | None = None) -> CameraThread:
    camera = Camera(CameraSource(SourceKind.DEVICE, "0"), lambda: 0.0, lambda _: driver)
    return CameraThread(camera, (states if states is not None else []).append, lambda bug: None)


def test_who_never_returns_holds_up_nobody_and_the_others_get_the_newest() -> None:
    driver, forever = Endless(), threading.Event()
    thread = watched(driver)
    stuck, quick, other = Consumer(thread, hangs=forever), Consumer(thread), Consumer(thread)
    with running(thread, stuck, quick, other):
        assert stuck.taken.acquire(timeout=PATIENCE)
        for consumer in (quick, other):
            for _ in range(200):
                assert consumer.taken.acquire(timeout=PATIENCE)
        assert len(stuck.numbers) == 1
        assert thread.stop(PATIENCE)  # nor does it hold up the stop
        newest = stuck.slot.take()
        assert newest is not None
        assert number_of(newest) == driver.number  # what it would find now, the thousands between skipped
        forever.set()
    for consumer in (quick, other):
        assert consumer.numbers == sorted(set(consumer.numbers))


def test_a_camera_that_comes_back_is_tried_without_waiting_for_the_pause() -> None:
    driver = Endless()
    driver.plugged.clear()
    states: list[CameraState] = []
    running_again = threading.Event()

    def told(state: CameraState) -> None:
        states.append(state)
        if state.condition is CameraCondition.UNPLUGGED:
            driver.plugged.set()
            thread.hurry()
        elif state.condition is CameraCondition.RUNNING:
            running_again.set()

    # The clock stands still: without the hurry the pause would never be over.
    camera = Camera(CameraSource(SourceKind.DEVICE, "0"), lambda: 0.0, lambda _: driver)
    thread = CameraThread(camera, told, lambda bug: None)
    thread.start()
    assert running_again.wait(PATIENCE)
    assert thread.stop(PATIENCE)
    assert driver.opened == 2


def test_abilities_are_told_once_after_opening_and_after_each_change() -> None:
    abilities: list[CameraAbilities] = []
    came = threading.Semaphore(0)

    def told(each: CameraAbilities) -> None:
        abilities.append(each)
        came.release()

    driver = Endless()
    camera = Camera(CameraSource(SourceKind.DEVICE, "0"), lambda: 0.0, lambda _: driver, CameraSetup("0"))
    thread = CameraThread(camera, lambda _: None, lambda bug: None, told)
    frames = Consumer(thread)
    with running(thread, frames):
        assert came.acquire(timeout=PATIENCE)
        thread.use(CameraSetup("0", light=True))
        assert came.acquire(timeout=PATIENCE)
        for _ in range(50):
            assert frames.taken.acquire(timeout=PATIENCE)
    assert [each.refused for each in abilities] == [(), ("light",)]
