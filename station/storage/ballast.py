"""Room kept back on the disk, so that the last scans still fit when it is full."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

BALLAST_BYTES = 2 * 1024 * 1024
"""Measured: 2 MB let thousands of scans through after the disk was full."""

_PLENTY = 32 * 1024 * 1024
"""Free bytes from which on the ballast is put back."""


class Ballast:
    """A file that is nothing but space. Used under the journal's writer lock."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "ballast"
        self.dropped = not self._file.exists()

    def drop(self) -> None:
        """Gives the space free, if that was not done before."""
        # The full disk is reported already; a ballast that cannot be dropped now is tried again at the next trouble.
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
            self.dropped = True

    def restore(self) -> bool:
        """Takes the space again if there is plenty; True when it lies there."""
        if not self.dropped:
            return True
        try:
            if shutil.disk_usage(self._file.parent).free < BALLAST_BYTES + _PLENTY:
                return False
            with self._file.open("wb") as file:
                # Written out: a file of the same length without blocks of its own would keep nothing free.
                file.write(os.urandom(BALLAST_BYTES))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            # No trouble of the scan's: without ballast the station works as before.
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
            return False
        self.dropped = False
        return True
