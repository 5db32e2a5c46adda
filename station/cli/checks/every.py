"""Every check of `station doctor`, in the order they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from station.cli.checks.capture import check_camera, check_cameras, check_decoder, check_second_decoder
from station.cli.checks.check import Check
from station.cli.checks.machine import check_disk, check_permissions, check_window
from station.cli.checks.station import check_databases, check_profiles, read_settings


def every_check(folder: Path, camera: str | None, *, beside_window: bool = False) -> Iterator[Check]:
    """Looks at one thing after the other; changes nothing, and works beside the window. Blocks for seconds.

    `camera`: another than the one that is set. `beside_window`: called by the window itself, which has the camera open
    and shows that windows can be shown.
    """
    settings, readable = read_settings(folder)
    yield check_disk(folder)
    yield check_permissions(folder)
    yield readable
    yield from check_databases(folder)
    yield from check_profiles(folder, settings)
    yield check_decoder()
    yield check_second_decoder()
    yield check_cameras()
    if not beside_window:
        yield check_camera(folder, settings, camera)
        yield from check_window()


def document(check: Check) -> dict[str, str]:
    """As the command line prints it with `--json`."""
    return {
        "name": check.name,
        "status": check.status,
        "sentence": check.sentence,
        "next_step": check.next_step,
        "about": check.about,
    }
