"""A world: the data folder the window works in, the real one or the demo's."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from station.app import DEMO, WINDOW
from station.app.demo import demo_name
from station.app.memory_secrets import MemorySecrets
from station.wiring.folder import StationFolder, own_folder

if TYPE_CHECKING:
    from station.sandbox import Sandbox
    from station.wiring.station import Station


@dataclass(slots=True)
class World:
    """Filled step by step by the GUI thread, which owns it; heavy parts are made on the opener's thread."""

    folder: StationFolder
    active: str = ""
    """Name of the profile at the door."""
    demo_vendor: str = ""
    """The vendor a demo begins with; empty: no demo."""
    temporary: Path | None = None
    """Removed at the end."""
    secrets: MemorySecrets | None = None
    """A demo's; None: the operating system's store."""
    sandbox: Sandbox | None = None
    station: Station | None = None

    @property
    def demo(self) -> bool:
        """Whether it is made up, and says so on every screen."""
        return bool(self.demo_vendor)

    def close(self) -> None:
        """Closes everything in the reverse order of opening. After the threads that use it have ended."""
        if self.station is not None:
            self.station.close()
        if self.sandbox is not None:
            self.sandbox.stop()
        self.folder.close()
        if self.temporary is not None:
            shutil.rmtree(self.temporary, ignore_errors=True)


def real_world(path: Path, profile: str | None) -> World:
    """Owns the data folder. Raises TroubleError: FOLDER_HELD, NOT_WRITABLE, PROFILE_UNKNOWN and what opening raises."""
    folder = own_folder(path, WINDOW)
    try:
        active = folder.settings.profile(profile).name if profile is not None else folder.settings.active
    except BaseException:
        folder.close()
        raise
    return World(folder, active)


def demo_world(path: Path | None, vendor: str) -> World:
    """A demo in the given folder, or in one of its own that is removed at the end. Raises TroubleError."""
    temporary = Path(tempfile.mkdtemp(prefix="station-demo-")) if path is None else None
    try:
        folder = own_folder(path or temporary or Path(), DEMO)
    except BaseException:
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)
        raise
    return World(folder, demo_name(vendor), vendor, temporary, MemorySecrets())
