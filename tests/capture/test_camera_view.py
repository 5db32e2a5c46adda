"""The picture on the screen and the test page's measures."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.capture.camera import Frame
from station.capture.camera_measure import changed, measure_picture, sharpness, thumb
from station.capture.camera_thread import FrameSlot
from station.capture.camera_view import LARGE_SIDE, SHOWN_PER_SECOND, SHOWN_SIDE, Viewer, to_shown
from station.capture.decoder import Decoder
from station.capture.live import LiveCamera
from station.capture.reading import CodeFormat, Engine, Reading
from station.capture.sight import Sight
from station.domain.camera import CameraFrame
from station.domain.camera_setup import Resolution
from tests.capture.pictures import Picture, blank, with_code

CORNERS = ((10, 20), (110, 20), (110, 120), (10, 120))
CODE = Reading("T-1", CodeFormat.QR, CORNERS, Engine.ZXING, 1.0)


def watching(mirrored: bool = False) -> tuple[Sight, Viewer, FrameSlot]:
    sight, slot = Sight(), FrameSlot()
    sight.begin(slot, "0", mirrored)
    return sight, Viewer(sight), slot


def test_the_screen_gets_at_most_fifteen_pictures_a_second() -> None:
    _, viewer, _ = watching()
    shown = [viewer.look_at(Frame(blank(), at / 60)) for at in range(120)]
    assert 20 <= sum(view is not None for view in shown) <= 2 * SHOWN_PER_SECOND + 1


def test_a_grey_picture_is_shown_too() -> None:
    view = watching()[1].look_at(Frame(blank()[:, :, 0].copy(), 9.0))
    assert view is not None
    assert set(view.picture.rgb) == {170}
    assert view.large is None
    assert view.measure is None


def as_array(frame: CameraFrame) -> Picture:
    return np.frombuffer(frame.rgb, np.uint8).reshape(frame.height, frame.width, 3)


def test_a_mirrored_picture_has_its_outlines_mirrored_too() -> None:
    picture = blank(320, 240)
    picture[20:120, 10:110] = (255, 0, 0)  # blue, on the left
    straight, mirrored = to_shown(picture, (CODE,)), to_shown(picture, (CODE,), mirrored=True)
    assert straight.outlines == (CORNERS,)
    assert np.array_equal(as_array(mirrored), as_array(straight)[:, ::-1])
    assert mirrored.outlines == (((309, 20), (209, 20), (209, 120), (309, 120)),)
    assert tuple(as_array(mirrored)[70, 260]) == (0, 0, 255)
    assert mirrored.codes == ("T-1",)


def test_what_is_decoded_is_never_mirrored() -> None:
    texts = []
    for mirrored in (False, True):
        sight, viewer, slot = watching(mirrored)
        frame = Frame(with_code("TKT-1"), 1.0)
        slot.put(frame)
        LiveCamera(sight=sight).look_at(frame)
        view = viewer.look()
        assert view is not None
        texts.append(view.picture.codes)
        assert np.array_equal(frame.picture, with_code("TKT-1"))
    assert texts == [("TKT-1",), ("TKT-1",)]


@pytest.mark.parametrize("format_", ["QRCode", "Code128"])
def test_a_camera_that_mirrors_by_itself_is_read_all_the_same(format_: str) -> None:
    picture = np.ascontiguousarray(with_code("TKT-1", format_)[:, ::-1])
    assert [code.text for code in Decoder().read(picture)] == ["TKT-1"]


def test_an_old_outline_frames_nothing() -> None:
    sight, viewer, _ = watching()
    sight.looked(1.0, 5.0, [CODE])
    first, late = viewer.look_at(Frame(blank(), 1.2)), viewer.look_at(Frame(blank(), 2.0))
    assert first is not None
    assert late is not None
    assert (len(first.picture.outlines), len(late.picture.outlines)) == (1, 0)


def test_the_test_page_gets_a_large_picture_and_a_measure_once_a_second() -> None:
    sight, viewer, slot = watching()
    sight.begin(slot, "0", False, lambda: 29.5)
    viewer.measure(True)
    assert sight.measured
    views = []
    for number in range(41):
        at = number * 0.1
        sight.looked(at, 100.0 if number % 20 == 0 else 4.0, [])
        views.append(viewer.look_at(Frame(with_code("T", width=1280, height=720), at)))
    shown = [view for view in views if view is not None]
    assert all(view.large is not None and view.large.width == LARGE_SIDE for view in shown)
    assert all(view.picture.width == SHOWN_SIDE for view in shown)
    measures = [view.measure for view in shown if view.measure is not None]
    assert len(measures) == 4  # none of the first second, which is not over
    last = measures[-1]
    assert (last.source, last.resolution, last.fps) == ("0", Resolution(1280, 720), 29.5)
    assert (last.decode_ms, last.decode_p95_ms) == (4.0, 100.0)
    viewer.measure(False)
    view = viewer.look_at(Frame(blank(), 9.0))
    assert view is not None
    assert view.large is None


def test_a_look_at_the_test_page_is_a_whole_one_and_a_still_code_stays_one_scan(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[bool] = []
    look = Decoder.look

    def count(self: Decoder, picture: Picture, *, moving: bool = True) -> list[Reading]:
        looks.append(moving)
        seen = len(looks) < 10 or len(looks) % 9 == 0  # missed in between, for longer than a ticket takes to leave
        return look(self, picture, moving=moving) if seen else []

    monkeypatch.setattr(Decoder, "look", count)
    sight = Sight()
    sight.measured = True
    camera = LiveCamera(sight=sight)
    reads = [read for at in range(90) for read in camera.look_at(Frame(with_code("TKT-1"), at / 4)).reads]
    assert looks == [True] * 90
    assert len(reads) == 1


def blurred(width: float) -> Picture:
    return cv2.GaussianBlur(with_code("TICKET-0815"), (0, 0), width)[:, :, 0]


def test_sharpness_falls_with_the_blur_and_hardly_with_contrast_or_what_is_shown() -> None:
    values = [sharpness(blurred(width)) for width in (0.5, 1.0, 2.0, 3.0, 4.0)]
    assert all(value is not None for value in values)
    assert values == sorted(values, reverse=True)
    sharp = sharpness(with_code("TICKET-0815")[:, :, 0])
    pale = sharpness((with_code("TICKET-0815")[:, :, 0] // 2 + 60).astype(np.uint8))
    small = sharpness(with_code("T", side=60)[:, :, 0])
    assert sharp == pytest.approx(1.0)
    assert pale == pytest.approx(1.0, abs=0.05)
    assert small == pytest.approx(1.0, abs=0.05)


def test_a_wall_has_no_sharpness_with_or_without_grain() -> None:
    grain = np.random.default_rng(1).normal(120, 6, (480, 640)).clip(0, 255).astype(np.uint8)
    assert sharpness(blank()[:, :, 0]) is None
    assert sharpness(grain) is None


def test_light_is_measured_as_shares() -> None:
    picture = np.zeros((100, 100, 3), np.uint8)
    picture[:, :30] = 255
    picture[:, 30:50] = 128
    measure = measure_picture(picture)
    assert measure.light == pytest.approx((0.3 * 255 + 0.2 * 128) / 255, abs=0.01)
    assert (measure.blown, measure.black) == (pytest.approx(0.3), pytest.approx(0.5))


def test_motion_is_the_share_that_changed() -> None:
    still = thumb(blank(1280, 720))
    moved = blank(1280, 720)
    moved[:, :320] = 0
    assert changed(None, still) == 0
    assert changed(still, still) == 0
    assert changed(still, thumb(moved)) == pytest.approx(0.25, abs=0.02)
    assert changed(still, thumb(blank(640, 480))) == 0  # another resolution is no motion


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 2**32 - 1))
def test_every_picture_can_be_measured(width: int, height: int, seed: int) -> None:
    picture = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    measure = measure_picture(picture)
    for value in (measure.light, measure.blown, measure.black, measure.sharpness or 0.0):
        assert 0 <= value <= 1
    assert 0 <= changed(thumb(picture), thumb(picture[::-1].copy())) <= 1
