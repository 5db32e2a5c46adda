"""Opens Qt as the window would, and says what it found; a process of its own, which may die of it."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from station.ui.sound import sound_player


def main() -> int:
    """Prints one JSON object. Where there is no screen, Qt ends the process with its own message."""
    application = QApplication(sys.argv[:1])
    found = {
        "version": qVersion(),
        "platform": application.platformName(),
        "audible": sound_player().audible,
    }
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
