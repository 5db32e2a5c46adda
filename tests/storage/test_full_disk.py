"""A full disk: a scan that does not fit is refused whole, the ballast makes room for the last ones, nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from station.domain.journal import ItemState
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.storage import DataFolder, SqliteJournal, ballast, open_journal, open_mirror
from station.storage.failures import known_trouble
from station.storage.schema import JOURNAL_LINE
from tests.storage.later import brought_up, line_after
from tests.storage.lists import load, page
from tests.storage.samples import NOON, item, ticket, verdict


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 16 MB of its own; where mounting is not permitted, there is none."""
    folder = tmp_path / "disk"
    folder.mkdir()
    program = shutil.which("mount")
    command = [program or "mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(folder)]
    if program is None or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("this user may not mount a file system")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def scan_once(journal: SqliteJournal, number: int) -> Trouble | None:
    try:
        with journal.transaction() as transaction:
            transaction.store(item(f"scan {number}"))
            transaction.record(verdict(f"scan {number}"))
    except TroubleError as error:
        return error.trouble
    return None


def scan_until_full(journal: SqliteJournal, numbers: Iterator[int]) -> tuple[list[int], Trouble]:
    done = []
    for number in numbers:
        trouble = scan_once(journal, number)
        if trouble is not None:
            return done, trouble
        done.append(number)
    raise AssertionError("the numbers ran out before the disk")


def fill_up(folder: Path) -> Path:
    stranger = folder / "a stranger's film"
    with stranger.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    return stranger


def test_a_full_disk_loses_nothing_and_leaves_room_for_the_last_scans(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ballast, "_PLENTY", 1024 * 1024)
    numbers = count(1)
    with open_journal(small_disk) as journal:
        assert (small_disk / "ballast").stat().st_size == ballast.BALLAST_BYTES
        done = [number for number in range(-20, 0) if scan_once(journal, number) is None]
        stranger = fill_up(small_disk)
        first, trouble = scan_until_full(journal, numbers)
        assert (trouble.kind, trouble.subject) == (TroubleKind.DISK_FULL, "journal.db")
        assert not (small_disk / "ballast").exists()
        last, trouble = scan_until_full(journal, numbers)
        assert trouble.kind is TroubleKind.DISK_FULL
        assert len(last) > 1000
        done += first + last
        assert {line.scan_id for line in journal.recent("main", 10_000)} == {f"scan {number}" for number in done}
        assert journal.depth("main").waiting == len(done)
        assert journal.damage() == ""
        stranger.unlink()
        journal.draw_sequence()
        assert (small_disk / "ballast").stat().st_size == ballast.BALLAST_BYTES
        assert scan_once(journal, 0) is None
    with open_journal(small_disk) as journal:
        assert journal.depth("main").waiting == len(done) + 1
        assert journal.damage() == ""


def test_a_full_disk_at_the_start_is_named(small_disk: Path) -> None:
    fill_up(small_disk)
    with pytest.raises(TroubleError) as raised:
        open_journal(small_disk)
    assert raised.value.trouble.kind is TroubleKind.DISK_FULL


def test_a_copy_that_does_not_fit_leaves_the_older_file_as_it_was(small_disk: Path, tmp_path: Path) -> None:
    with open_journal(small_disk) as journal:
        done = [number for number in range(500) if scan_once(journal, number) is None]
    stranger = fill_up(small_disk)
    with stranger.open("r+b") as file:
        file.truncate(stranger.stat().st_size - 128 * 1024)
    with pytest.raises(TroubleError) as raised, known_trouble("journal.db"):
        brought_up(small_disk / "journal.db", line_after(JOURNAL_LINE, tmp_path / "later"))
    assert raised.value.trouble.kind is TroubleKind.DISK_FULL
    assert not list(small_disk.glob("*before*"))
    with open_journal(small_disk) as journal:
        assert journal.depth("main").waiting == len(done)


def test_a_claim_that_cannot_be_written_down_is_none(small_disk: Path) -> None:
    stranger = fill_up(small_disk)
    with pytest.raises(TroubleError) as raised:
        DataFolder.claim(small_disk, "station")
    assert raised.value.trouble.kind is TroubleKind.DISK_FULL
    stranger.unlink()
    DataFolder.claim(small_disk, "station").close()


def test_without_plenty_of_room_there_is_no_ballast_and_scans_go_on(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_journal(small_disk) as journal:
        assert scan_once(journal, 1) is None
        assert not (small_disk / "ballast").exists()
    stranger = fill_up(small_disk)
    with stranger.open("r+b") as file:
        file.truncate(stranger.stat().st_size - 1024 * 1024)
    # Taken in by a wrong answer about the free space, it notices while writing.
    monkeypatch.setattr(ballast, "_PLENTY", -ballast.BALLAST_BYTES)
    with open_journal(small_disk) as journal:
        assert scan_once(journal, 2) is None
        assert not (small_disk / "ballast").exists()


def test_a_list_that_does_not_fit_leaves_the_one_in_force(small_disk: Path) -> None:
    with open_journal(small_disk) as journal, open_mirror(small_disk, journal) as mirror:
        load(mirror, {"hall": [ticket("T1")]})
        begun = mirror.load("main", ("hall",), NOON)

        def go_on() -> None:
            for number in range(1, 1_000):
                rows = [ticket(f"T{number}-{each}", holder="x" * 200) for each in range(500)]
                begun.store_page("hall", page(rows, number, 1_000, 500_000), 2, NOON)

        with pytest.raises(TroubleError) as raised:
            go_on()
        assert raised.value.trouble.kind is TroubleKind.DISK_FULL
        assert len(mirror.find("main", "code of T1")) == 1
        begun.abandon()
        load(mirror, {"hall": [ticket("T1"), ticket("T2")]})
        assert mirror.state("main").tickets == 2


@pytest.mark.skipif(os.name != "posix", reason="mounts")
def test_a_read_only_medium_is_read(small_disk: Path) -> None:
    with open_journal(small_disk) as journal:
        assert scan_once(journal, 1) is None
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with open_journal(small_disk, read_only=True) as journal:
        assert journal.scan("scan 1") is not None
    with pytest.raises(TroubleError) as raised:
        open_journal(small_disk)
    assert raised.value.trouble.kind is TroubleKind.NOT_WRITABLE


def test_a_database_at_its_limit_refuses_the_scan_whole(journal: SqliteJournal) -> None:
    """Where no small disk can be mounted: SQLite itself says the same at its page limit."""
    with journal.transaction() as transaction:
        pages = transaction._execute("PRAGMA page_count").fetchone()[0]
        transaction._execute(f"PRAGMA max_page_count={pages + 8}")
    done, trouble = scan_until_full(journal, count(1))
    assert trouble.kind is TroubleKind.DISK_FULL
    assert journal.depth("main").waiting == len(done)
    with journal.transaction() as transaction:
        transaction._execute("PRAGMA max_page_count=1000000")
    assert scan_once(journal, len(done) + 1) is None
    states = {each.state for each in journal.queue("main")}
    assert states == {ItemState.WAITING}
