"""Progress of long work on standard error: one line that is written over at a terminal, else a line now and then."""

from __future__ import annotations

import sys
from time import monotonic

import click

from station.cli.output import plain, write_note
from station.domain.change import SyncProgress
from station.workers.events import SyncProgressed
from station.workers.progress import ProgressMeter

NOTE_EVERY = 10.0
"""Seconds between two lines where nobody watches a terminal."""


class SyncProgressLine:
    """Count, rate and estimate of a list on its way in. Used by one thread; `close` leaves the terminal tidy."""

    def __init__(self) -> None:
        self._meter = ProgressMeter(monotonic)
        self._terminal = sys.stderr.isatty()
        self._noted_at = monotonic()
        self._written = 0
        """Characters on the terminal's line."""

    def page_read(self, progress: SyncProgress) -> None:
        """A page more."""
        fact = self._meter.page_read(progress)
        if fact is None:
            return
        if self._terminal:
            self._write_over(plain(_line(fact)))
        elif monotonic() - self._noted_at >= NOTE_EVERY:
            self._noted_at = monotonic()
            write_note(_line(fact))

    def close(self) -> None:
        """Nothing more will come."""
        if self._written:
            self._write_over("")
            click.echo("\r", err=True, nl=False)

    def _write_over(self, text: str) -> None:
        click.echo(f"\r{text.ljust(self._written)}", err=True, nl=False)
        self._written = len(text)


def _line(fact: SyncProgressed) -> str:
    progress = fact.progress
    left = "" if fact.remaining is None else f", about {_duration(fact.remaining)} left"
    return (
        f"page {progress.pages} of {progress.last_page}, {progress.tickets} of {progress.total} tickets,"
        f" {fact.per_second:.0f} a second{left}"
    )


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
