"""What a folder's or file's errors mean. Apart from SQLite's, so that claiming a folder loads no database library."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from station.domain.trouble import Trouble, TroubleError, TroubleKind


def folder_trouble(error: OSError, subject: str) -> Trouble:
    """The trouble behind a folder or file that cannot be made or written."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else error.errno == errno.ENOSPC
    kind = TroubleKind.DISK_FULL if full else TroubleKind.NOT_WRITABLE
    return Trouble(kind, subject, f"{type(error).__name__}: {error.strerror or error}")


@contextmanager
def known_folder_trouble(subject: str) -> Iterator[None]:
    """Turns an OSError inside the block into TroubleError; `subject` is the folder as the sentence names it."""
    try:
        yield
    except OSError as error:
        raise TroubleError(folder_trouble(error, subject)) from error
