"""What the camera's pages are given by the roof."""

from __future__ import annotations

from typing import Protocol

from station.domain.camera_setup import CameraSetup
from station.domain.trouble import Trouble


class CameraPort(Protocol):
    """Where the camera's setup is kept, and in force. GUI thread; nothing here waits for a camera."""

    def setup(self) -> CameraSetup:
        """Of the chosen camera, without a password; `source` is empty where none is chosen."""

    def setup_of(self, source: str) -> CameraSetup:
        """What was kept for a camera that was chosen before; else how a new one is set."""

    def keep(self, setup: CameraSetup) -> Trouble | None:
        """Keeps it and applies it at once; another `source` chooses another camera. Trouble: nothing has changed."""

    def measure(self, wanted: bool) -> None:
        """Whether somebody looks at the measures."""
