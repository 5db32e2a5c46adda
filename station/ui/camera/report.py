"""The camera's test as plain lines for whoever helps from afar: no code's text, no address, no person's name."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from station import __version__
from station.domain.camera import CameraRead, CameraState
from station.domain.camera_measure import CameraMeasure, advise
from station.domain.camera_setup import CameraAbilities, CameraSetup

_OWNED = ("iphone", "ipad", "phone", "galaxy", "pixel")
"""A phone that serves as a camera is called after its owner."""


@dataclass(frozen=True, slots=True)
class CameraFindings:
    """What is known when the report is asked for. `reads`: since the page was opened."""

    state: CameraState
    setup: CameraSetup
    abilities: CameraAbilities | None
    measure: CameraMeasure | None
    reads: Sequence[CameraRead]


def camera_report(findings: CameraFindings) -> str:
    """In English, whatever the window speaks: it is read by those who know the program."""
    lines = [f"Station {__version__}, {platform.system()} {platform.release()}, Python {platform.python_version()}"]
    lines += [f"camera: {_kind(findings.setup)}", f"condition: {findings.state.condition.value}"]
    if findings.state.trouble is not None:
        lines.append(f"trouble: {findings.state.trouble.kind.value}")
    lines += _setup_lines(findings.setup, findings.abilities)
    if findings.measure is not None:
        lines += _measure_lines(findings.measure)
    lines.append(f"codes read: {len(findings.reads)}")
    ways = Counter((read.format, read.engine, read.stage) for read in findings.reads)
    for (symbology, engine, stage), count in ways.most_common():
        times = sorted(
            r.elapsed_ms for r in findings.reads if (r.format, r.engine, r.stage) == (symbology, engine, stage)
        )
        how = ", ".join(part for part in (symbology, engine, stage) if part)
        lines.append(f"  {count} x {how}: {times[len(times) // 2]:.1f} ms")
    return "\n".join(lines) + "\n"


def _kind(setup: CameraSetup) -> str:
    """A device by the model's name; what may name a person or a place, by its kind alone."""
    source = setup.source
    if not source:
        return "none"
    if "://" in source and not source.startswith("camera:"):
        return f"network, {source.partition('://')[0].lower()}"
    if not (source.startswith("camera:") or source.isdigit()):
        return "video file"
    name = setup.name
    if any(word in name.casefold() for word in _OWNED):
        return "a phone"
    return " ".join(name.split()) or "device"


def _setup_lines(setup: CameraSetup, abilities: CameraAbilities | None) -> list[str]:
    wanted = setup.resolution
    lines = [
        f"wanted: resolution {f'{wanted.width} x {wanted.height}' if wanted else 'automatic'}, "
        f"exposure {'automatic' if setup.exposure is None else f'{setup.exposure:g}'}, "
        f"torch {'on' if setup.light else 'off'}, mirrored {'yes' if setup.mirrored else 'no'}"
    ]
    if abilities is not None:
        offered = ", ".join(f"{each.width} x {each.height}" for each in abilities.resolutions) or "this one only"
        exposure = abilities.exposure
        limits = (
            f"{exposure.low:g} to {exposure.high:g}, now {exposure.now:g}" if exposure is not None else "not by hand"
        )
        lines += [
            f"gives: {abilities.resolution.width} x {abilities.resolution.height}; offers: {offered}",
            f"exposure: {limits}; torch: {'yes' if abilities.light else 'none'}",
            f"refused: {', '.join(abilities.refused) or 'nothing'}",
        ]
    return lines


def _measure_lines(measure: CameraMeasure) -> list[str]:
    sharpness = "no edge in the picture" if measure.sharpness is None else f"{measure.sharpness:.2f}"
    return [
        f"pictures a second: {measure.fps:.1f}",
        f"look: {measure.decode_ms:.1f} ms, 95 of 100 within {measure.decode_p95_ms:.1f} ms",
        f"sharpness: {sharpness}",
        f"light: {measure.light:.2f}, blown {measure.blown:.2f}, black {measure.black:.2f}",
        f"motion: {measure.motion:.2f}",
        f"advice: {', '.join(advise(measure)) or 'none'}",
    ]
