"""A camera's knobs, on made-up drivers that refuse what real ones refuse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import cv2
import pytest

from station.capture.camera import Camera
from station.capture.camera_controls import AUTOMATIC, CameraControls
from station.capture.source import CameraSource, SourceKind
from station.capture.v4l2 import (
    EXPOSURE_ABSOLUTE,
    EXPOSURE_AUTO,
    FLASH_LED_MODE,
    ILLUMINATORS_1,
    MJPEG,
    VideoNode,
)
from station.domain.camera import CameraCondition
from station.domain.camera_setup import CameraAbilities, CameraSetup, Resolution, ValueRange
from tests.capture.kernel import Kernel, Knob
from tests.capture.pictures import Picture, blank

VGA, HD, FULL_HD = Resolution(640, 480), Resolution(1280, 720), Resolution(1920, 1080)
DEVICE = CameraSource(SourceKind.DEVICE, "0")


@dataclass
class Driver:
    """Takes the sizes it has, and sets exposure as OpenCV does on that system."""

    sizes: tuple[Resolution, ...] = (VGA, HD)
    kernel: Kernel = field(default_factory=Kernel)
    windows: bool = False
    opened: int = 0
    plugged: bool = True
    done: list[tuple[int, float]] = field(default_factory=list)
    width: float = 640
    height: float = 480
    exposure: float = -6.0

    def isOpened(self) -> bool:
        return self.plugged

    def read(self) -> tuple[bool, Picture | None]:
        if not self.plugged:
            return False, None
        wanted = Resolution(int(self.width), int(self.height))
        size = wanted if wanted in self.sizes else self.sizes[0]
        return True, blank(size.width, size.height)

    def grab(self) -> bool:
        return self.plugged

    def get(self, property_id: int, /) -> float:
        return self.exposure if property_id == cv2.CAP_PROP_EXPOSURE and self.windows else 0.0

    def set(self, property_id: int, value: float, /) -> bool:
        self.done.append((property_id, value))
        if property_id == cv2.CAP_PROP_FRAME_WIDTH:
            self.width = value
        elif property_id == cv2.CAP_PROP_FRAME_HEIGHT:
            self.height = value
        elif property_id in (cv2.CAP_PROP_EXPOSURE, cv2.CAP_PROP_AUTO_EXPOSURE):
            return self._expose(property_id, value)
        return True

    def release(self) -> None:
        """Given back."""

    def _expose(self, property_id: int, value: float) -> bool:
        if self.windows:
            self.exposure = max(-11.0, value) if property_id == cv2.CAP_PROP_EXPOSURE else self.exposure
            return True
        control = EXPOSURE_ABSOLUTE if property_id == cv2.CAP_PROP_EXPOSURE else EXPOSURE_AUTO
        return VideoNode(3, self.kernel).set(control, round(value))

    @contextmanager
    def node(self, path: str) -> Iterator[VideoNode | None]:
        yield VideoNode(3, self.kernel) if path and self.plugged else None


def webcam() -> Kernel:
    formats = {MJPEG: [(640, 480), (1280, 720), (1920, 1080)]}
    knobs = {EXPOSURE_AUTO: Knob(0, 3, 3), EXPOSURE_ABSOLUTE: Knob(3, 2047, 250, flags=0x10)}
    return Kernel(formats=formats, knobs=knobs)


def told(driver: Driver, setup: CameraSetup, platform: str = "linux") -> CameraAbilities:
    controls = CameraControls(DEVICE, setup, platform, driver.node)
    controls.begin(driver)
    picture = driver.read()[1]
    assert picture is not None
    return controls.abilities(driver, picture)


def test_what_a_linux_camera_has_is_told_as_its_driver_says_it() -> None:
    driver = Driver((VGA, HD, FULL_HD), webcam())
    abilities = told(driver, CameraSetup("0"))
    exposure = ValueRange(3, 2047, 1, 250)
    assert abilities == CameraAbilities("0", AUTOMATIC, (FULL_HD, HD, VGA), exposure, light=False)
    assert (cv2.CAP_PROP_FOURCC, MJPEG) in driver.done  # 720 rows come through USB 2 only as JPEG
    assert driver.kernel.knobs[EXPOSURE_AUTO].value == 3


def test_a_small_picture_is_not_packed() -> None:
    driver = Driver(kernel=webcam())
    assert told(driver, CameraSetup("0", resolution=VGA)).resolution == VGA
    assert (cv2.CAP_PROP_FOURCC, MJPEG) not in driver.done


def test_exposure_by_hand_and_automatic_again() -> None:
    driver = Driver(kernel=webcam())
    controls = CameraControls(DEVICE, CameraSetup("0", exposure=120.0), "linux", driver.node)
    controls.begin(driver)
    knobs = driver.kernel.knobs
    assert (knobs[EXPOSURE_AUTO].value, knobs[EXPOSURE_ABSOLUTE].value) == (1, 120)
    controls.setup = CameraSetup("0")
    controls.adjust(driver)
    assert knobs[EXPOSURE_AUTO].value == 3


@pytest.mark.parametrize("exposure", [9999.0, -1.0])
def test_an_exposure_that_was_not_taken_is_told(exposure: float) -> None:
    assert told(Driver(kernel=webcam()), CameraSetup("0", exposure=exposure)).refused == ("exposure",)


def test_a_camera_without_knobs_offers_none_and_refuses_all() -> None:
    driver = Driver((VGA,), Kernel(formats={MJPEG: [(640, 480)]}))
    abilities = told(driver, CameraSetup("0", resolution=FULL_HD, exposure=5.0, light=True))
    refused = ("exposure", "light", "resolution")
    assert abilities == CameraAbilities("0", VGA, (VGA,), None, light=False, refused=refused)


@pytest.mark.parametrize(("lamp", "lit"), [(FLASH_LED_MODE, 2), (ILLUMINATORS_1, 1)])
def test_a_lamp_burns_while_the_camera_is_watched(lamp: int, lit: int) -> None:
    driver = Driver(kernel=Kernel(knobs={lamp: Knob(0, lit, 0)}))
    controls = CameraControls(DEVICE, CameraSetup("0", light=True), "linux", driver.node)
    controls.begin(driver)
    assert driver.kernel.knobs[lamp].value == lit
    assert told(driver, CameraSetup("0")).light is True
    controls.darken()
    assert driver.kernel.knobs[lamp].value == 0


def test_a_lamp_that_nobody_lit_from_here_is_left_as_it_is() -> None:
    driver = Driver(kernel=Kernel(knobs={ILLUMINATORS_1: Knob(0, 1, 1)}))
    controls = CameraControls(DEVICE, CameraSetup("0"), "linux", driver.node)
    controls.begin(driver)
    controls.darken()
    assert driver.kernel.knobs[ILLUMINATORS_1].value == 1


def test_windows_tells_no_sizes_so_what_was_refused_is_no_longer_offered() -> None:
    driver = Driver((VGA, HD), windows=True)
    controls = CameraControls(DEVICE, CameraSetup("0", resolution=FULL_HD), "win32", driver.node)
    controls.begin(driver)
    abilities = controls.abilities(driver, blank(640, 480))
    assert (abilities.resolution, abilities.resolutions, abilities.refused) == (VGA, (HD, VGA), ("resolution",))
    assert abilities.exposure == ValueRange(-13.0, -1.0, 1.0, -6.0)


def test_windows_exposure_is_read_back() -> None:
    assert told(Driver(windows=True), CameraSetup("0", exposure=-8.0), "win32").refused == ()
    assert told(Driver(windows=True), CameraSetup("0", exposure=-13.0), "win32").refused == ("exposure",)


def test_macos_sets_no_exposure() -> None:
    assert told(Driver(), CameraSetup("0"), "darwin").exposure is None


@pytest.mark.parametrize("kind", [SourceKind.FILE, SourceKind.NETWORK, SourceKind.SEQUENCE])
def test_a_film_or_an_address_has_no_knobs(kind: SourceKind) -> None:
    driver = Driver()
    controls = CameraControls(CameraSource(kind, "x"), CameraSetup("x", exposure=5.0, light=True), "linux", driver.node)
    controls.begin(driver)
    controls.adjust(driver)
    controls.darken()
    assert driver.done == []
    assert controls.abilities(driver, blank()) == CameraAbilities("x", VGA, refused=("exposure", "light"))


def camera(driver: Driver, setup: CameraSetup) -> Camera:
    def opener(source: CameraSource) -> Driver:
        driver.opened += 1
        return driver

    return Camera(DEVICE, lambda: 0.0, opener, setup)


def next_picture(watched: Camera) -> Picture:
    frame = watched.step().frame
    assert frame is not None
    return frame.picture


def test_another_resolution_is_another_opening_and_nothing_else_is() -> None:
    driver, setup = Driver(), CameraSetup("0")
    watched = camera(driver, setup)
    assert next_picture(watched).shape[:2] == (720, 1280)
    before = watched.abilities
    watched.use(replace(setup, mirrored=True, exposure=100.0))
    next_picture(watched)
    assert driver.opened == 1
    assert watched.abilities is not before
    watched.use(replace(setup, resolution=VGA, name="Webcam"))
    assert next_picture(watched).shape[:2] == (480, 640)
    assert driver.opened == 2
    assert watched.state.source == "Webcam"


def test_a_camera_that_may_have_come_back_is_tried_at_once() -> None:
    driver = Driver(plugged=False)
    watched = camera(driver, CameraSetup("0"))
    assert watched.step().pause > 0
    assert watched.state.condition is CameraCondition.UNPLUGGED
    driver.plugged = True
    assert watched.step().frame is None  # the pause is not over
    watched.hurry()
    assert watched.step().frame is not None
    assert watched.state.condition is CameraCondition.RUNNING
