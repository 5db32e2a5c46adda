"""How a bug is written down: where it rose and of what type, without its text.

An exception's text can hold what was being worked on: a code, a name, a row of the database.
"""

from __future__ import annotations

import traceback
from pathlib import Path


def bug_summary(error: BaseException) -> str:
    """One line for "Copy details": the exception's type and the place it rose."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {frames[-1].name} ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}{place}"


def bug_stack(error: BaseException) -> str:
    """The whole stack with its causes, for the log."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines = [*traceback.format_tb(current.__traceback__), f"{type(current).__name__}\n", *lines]
        current = current.__cause__ or current.__context__
    return "".join(lines).rstrip()
