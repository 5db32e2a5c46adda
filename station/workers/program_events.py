"""What passes about the program itself: the file for support, and newer versions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from station.domain.trouble import Trouble


@dataclass(frozen=True, slots=True)
class DiagnosticsRequested:
    """A file for support is to be written."""

    target: Path


@dataclass(frozen=True, slots=True)
class DiagnosticsSaved:
    """It lies there, or it could not be written."""

    target: Path
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """A published version, in the publisher's words: outside text."""

    version: str
    page: str = ""
    """Where people get it; https, or empty."""


@dataclass(frozen=True, slots=True)
class ReleaseTold:
    """The answer to "is there a newer version?"."""

    newer: Release | None = None
    """None: this one is the newest, or it could not be asked."""
    trouble: Trouble | None = None
    asked: bool = True
    """False: no address is set, nothing was asked."""
