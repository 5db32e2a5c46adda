"""Where a bug's stack is written, for support."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from station.workers.bugs import bug_stack

FILE_NAME = "faults.log"


def log_fault(error: Exception, folder: Path) -> str:
    """Appends the stack, without the exception's text (it can hold a person's data); returns the file's place."""
    entry = f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{bug_stack(error)}\n\n"
    path = folder / FILE_NAME
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(entry)
    except OSError as trouble:
        return f"no file, since {path} cannot be written ({trouble.strerror})"
    return str(path)
