"""A file for support: what this station runs on, how it stands, what it logged. No secret, and nobody's data."""

from __future__ import annotations

import json
import os
import platform
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from station import __version__
from station.app.logs import CRASHES, FILE_NAME
from station.cli.fault_log import FILE_NAME as FAULTS
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.settings import Settings

_LARGEST = 2_000_000
"""Bytes of one log: the newest are kept."""

_ABOUT = """Station's diagnostics.

versions.json   what the program and the computer run on
doctor.json     what `station doctor` found
settings.json   the settings: no secrets (they are never in them), no addresses of cameras, no options' values
*.log           what the program logged: no tickets' codes, no persons

The home folder's name was taken out of all of it.
"""


def save_diagnostics(target: Path, folder: Path, settings: Settings, found: Sequence[Mapping[str, str]]) -> None:
    """Writes the archive, whole or not at all. Any thread; blocks. `found`: the doctor's checks.

    Raises TroubleError: NOT_WRITABLE, DISK_FULL.
    """
    partial = target.with_name(f"{target.name}.partial")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("about.txt", _ABOUT)
            archive.writestr("versions.json", _document(versions()))
            archive.writestr("doctor.json", _document([_nameless(each, settings) for each in found]))
            archive.writestr("settings.json", _document(shown_settings(settings)))
            for log in _logs(folder):
                archive.writestr(log.name, without_home(_end_of(log)))
        os.replace(partial, target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        kind = TroubleKind.DISK_FULL if error.errno == 28 else TroubleKind.NOT_WRITABLE
        raise TroubleError(Trouble(kind, str(target), error.strerror or "")) from error


def versions() -> dict[str, object]:
    """Of the program, Python, the system, and every library in the house."""
    return {
        "station": __version__,
        "installed": "program" if getattr(sys, "frozen", False) else "package",
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": sys.version,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "libraries": {each.metadata["Name"]: each.version for each in metadata.distributions() if each.metadata},
    }


def shown_settings(settings: Settings) -> dict[str, object]:
    """Without what could lead to a person, a camera or an account."""
    preferences = asdict(settings.preferences)
    camera = settings.preferences.camera
    preferences["camera"] = camera.split(":", 1)[0] if ":" in camera else ("chosen" if camera else "")
    for unneeded in ("geometry", "booking_filters"):
        preferences.pop(unneeded)
    return {
        "preferences": preferences,
        "profiles": [_profile(number, each) for number, each in enumerate(settings.profiles, start=1)],
        "keyboard_scanners": len(settings.keyboard_scanners),
        "serial_scanners": len(settings.serial_scanners),
    }


def _profile(number: int, profile: Profile) -> dict[str, object]:
    return {
        "number": number,
        "vendor": profile.vendor,
        "base_url": profile.base_url,
        "options": sorted(profile.options),
        "strategy": profile.strategy,
        "offline": profile.offline,
        "unknown_code": profile.unknown_code,
        "list_limit": profile.list_limit,
        "direct_budget": profile.direct_budget,
        "hold_time": profile.hold_time,
        "symbologies": profile.symbologies,
    }


def _nameless(check: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """A profile's name is free text, perhaps somebody's: its number stands for it."""
    shown = dict(check)
    for number, profile in enumerate(settings.profiles, start=1):
        shown = {key: text.replace(profile.name, f"profile {number}") for key, text in shown.items()}
    return shown


def without_home(text: str) -> str:
    """A home folder carries its owner's name."""
    home = str(Path.home())
    return text.replace(home, "~").replace(home.replace("\\", "\\\\"), "~") if len(home) > 1 else text


def _logs(folder: Path) -> Iterator[Path]:
    """Newest first; what isn't there, or can't be read, is left out."""
    for name in (FILE_NAME, *(f"{FILE_NAME}.{number}" for number in range(1, 10)), FAULTS, CRASHES):
        log = folder / name
        if log.is_file() and os.access(log, os.R_OK):
            yield log


def _end_of(log: Path) -> str:
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - _LARGEST))
        return file.read().decode("utf-8", "replace")


def _document(value: object) -> str:
    return without_home(json.dumps(value, indent=2, ensure_ascii=False))
