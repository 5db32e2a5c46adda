"""What counts as motion, and what as an empty door."""

from __future__ import annotations

import numpy as np
import pytest

from station.capture.motion import SETTLING_SECONDS, SLEEP_SECONDS, Activity, MotionGate
from tests.capture.pictures import Picture, blank, with_code


def noisy(picture: Picture, seed: int, grain: float = 10.0) -> Picture:
    noise = np.random.default_rng(seed).normal(0, grain, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def test_a_noisy_empty_door_comes_to_rest_and_falls_asleep() -> None:
    gate = MotionGate()
    wall = blank(1280, 720)
    seen = [gate.watch(noisy(wall, seed), seed / 2) for seed in range(10)]
    assert seen == [Activity.MOVING if seed / 2 < SETTLING_SECONDS else Activity.STILL for seed in range(10)]
    assert gate.watch(noisy(wall, 99), SLEEP_SECONDS - 0.1) is Activity.STILL
    assert gate.watch(noisy(wall, 99), SLEEP_SECONDS) is Activity.ASLEEP


@pytest.mark.parametrize("grey", [False, True])
def test_a_ticket_that_comes_wakes_it_in_the_same_frame(grey: bool) -> None:
    gate = MotionGate()
    pictures = [blank(1280, 720), with_code("TKT-1", width=1280, height=720, side=80)]
    wall, ticket = (picture[:, :, 1].copy() if grey else picture for picture in pictures)
    gate.watch(wall, 0.0)
    assert gate.watch(wall, 500.0) is Activity.ASLEEP
    assert gate.watch(ticket, 500.1) is Activity.MOVING
    assert gate.watch(ticket, 503.0) is Activity.MOVING  # against the wall, which was the last that was compared
    assert gate.watch(ticket, 503.0 + SETTLING_SECONDS) is Activity.STILL


def test_a_slow_hand_is_motion_though_no_two_frames_differ() -> None:
    gate = MotionGate()
    scene = np.zeros((720, 1280), np.uint8) + np.linspace(0, 255, 1280, dtype=np.uint8)
    seen = {gate.watch(np.roll(scene, 3 * frame, axis=1), frame / 30) for frame in range(150)}
    assert seen == {Activity.MOVING}


def test_another_size_or_another_camera_is_motion() -> None:
    gate = MotionGate()
    gate.watch(blank(), 0.0)
    assert gate.watch(blank(), 10.0) is Activity.STILL
    assert gate.watch(blank(320, 240), 20.0) is Activity.MOVING
    assert gate.watch(blank(320, 240), 30.0) is Activity.STILL
    gate.forget()
    assert gate.watch(blank(320, 240), 40.0) is Activity.MOVING
    gate.wake(60.0)
    assert gate.watch(blank(320, 240), 61.0) is Activity.MOVING
