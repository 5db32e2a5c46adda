"""What the benchmarks share: a folder on a real disk, and one data folder with a list of a million tickets."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from station.bench.lists import load_list, station_files
from station.bench.machine import file_system
from station.bench.measure import NotMeasuredError
from station.bench.tickets import code_of, make_tickets
from station.domain.profile import Profile, Strategy
from station.settings import Settings, SettingsFile

PROFILE = "bench"
SECTION = "hall"
NOBODY = "http://127.0.0.1:9"
"""The discard port: the vendor is away, and says so at once."""
WARM_UP = 20
"""Scans before the first that counts."""
IN_MEMORY = frozenset({"tmpfs", "ramfs"})


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    tickets: int = 1_000_000
    rounds: int | None = None
    """Measurements of each benchmark; None: as many as it takes by itself."""
    seed: int = 1
    charts: Path | None = None
    """Where a benchmark that has charts draws them."""


class Workbench:
    """The files of one run of benchmarks; removed at the end. One thread uses it."""

    def __init__(self, size: Size, note: Callable[[str], None]) -> None:
        self.size = size
        self.note = note
        self.folder = disk_folder()
        self._filled: Path | None = None
        self._fresh = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def profile(self) -> Profile:
        """The list decides; the vendor is away."""
        return Profile(PROFILE, "cm", NOBODY, {"service": SECTION}, Strategy.LOCAL)

    def rounds(self, usual: int, codes_each: int = 0) -> int:
        """How often to measure: as asked, else as usual, but never more than there are codes (and warm-up) for."""
        wanted = self.size.rounds or usual
        if codes_each:
            wanted = min(wanted, self.size.tickets * 10 // (11 * codes_each) - 2 * WARM_UP)
        if wanted < 1:
            raise NotMeasuredError(f"{self.size.tickets} tickets are too few for it")
        return wanted

    def codes(self, count: int) -> list[str]:
        """Codes of different tickets, in an order of chance that is the same every time."""
        numbers: Sequence[int] = range(self.size.tickets)
        chosen = random.Random(self.size.seed)  # noqa: S311  # repeatable, not secret
        return [code_of(number, self.size.seed) for number in chosen.sample(numbers, count)]

    def fresh_folder(self) -> Path:
        """An empty folder on the same disk."""
        self._fresh += 1
        folder = self.folder / f"fresh-{self._fresh}"
        folder.mkdir()
        return folder

    def filled_folder(self) -> Path:
        """A data folder with the profile and its whole list; made once, and only read afterwards."""
        if self._filled is None:
            self.note(f"Filling a list of {self.size.tickets:,} tickets …")
            self._filled = self.fresh_folder()
            fill(self._filled, self.profile, self.size)
        return self._filled

    def copy_of_filled(self) -> Path:
        """A copy of it that may be written."""
        source, target = self.filled_folder(), self.fresh_folder()
        shutil.copytree(source, target, dirs_exist_ok=True)
        return target


def fill(folder: Path, profile: Profile, size: Size) -> None:
    """A data folder as the first sync of the profile would leave it."""
    settings = Settings().with_profile(profile)
    SettingsFile(folder).write(settings)
    with station_files(folder) as (_, mirror):
        load_list(mirror, PROFILE, SECTION, make_tickets(PROFILE, SECTION, size.tickets, size.seed), size.tickets)


def disk_folder() -> Path:
    """A new folder on a disk: on a file system in memory every write would be free."""
    for parent in (Path(tempfile.gettempdir()), Path("/var/tmp"), Path.home()):  # noqa: S108  # a place, not a name
        if parent.is_dir() and file_system(parent) not in IN_MEMORY:
            return Path(tempfile.mkdtemp(prefix="station-bench-", dir=parent))
    return Path(tempfile.mkdtemp(prefix="station-bench-"))
