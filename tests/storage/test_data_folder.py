"""One process owns a data folder, whoever else tries, and however the owner ends."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from station.domain.trouble import TroubleError, TroubleKind
from station.storage import DataFolder, open_journal
from station.storage.data_folder import holder_of
from tests.storage.samples import verdict

OWNER = """
import sys
from pathlib import Path
from station.storage import DataFolder, open_journal
with DataFolder.claim(Path(sys.argv[1]), "station sync") as folder, open_journal(folder.path) as journal:
    journal.draw_sequence()
    print("mine", flush=True)
    sys.stdin.readline()
"""


def start_owner(path: Path) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert owner.stdout is not None
    assert owner.stdout.readline() == "mine\n"
    return owner


def end(owner: subprocess.Popen[str]) -> None:
    with owner:
        owner.kill()


def refused(path: Path) -> TroubleError:
    with pytest.raises(TroubleError) as raised:
        DataFolder.claim(path, "station")
    return raised.value


def test_a_second_process_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    owner = start_owner(tmp_path)
    trouble = refused(tmp_path).trouble
    assert (trouble.kind, trouble.subject) == (TroubleKind.FOLDER_HELD, str(tmp_path))
    assert f"station sync (process {owner.pid}, since 20" in trouble.detail
    end(owner)


def test_reading_works_while_another_process_writes(tmp_path: Path) -> None:
    owner = start_owner(tmp_path)
    with open_journal(tmp_path, read_only=True) as journal:
        assert journal.depth("main").waiting == 0
    end(owner)


def test_a_killed_owner_leaves_no_lock(tmp_path: Path) -> None:
    owner = start_owner(tmp_path)
    os.kill(owner.pid, signal.SIGKILL)
    owner.communicate()
    assert holder_of(tmp_path) is not None
    with DataFolder.claim(tmp_path, "station") as folder, open_journal(folder.path) as journal:
        assert journal.draw_sequence() > 1


def test_an_owner_that_ends_gives_the_folder_back(tmp_path: Path) -> None:
    owner = start_owner(tmp_path)
    owner.communicate("end\n")
    assert owner.returncode == 0
    assert holder_of(tmp_path) is None
    DataFolder.claim(tmp_path, "station").close()


def test_the_same_process_cannot_claim_twice(tmp_path: Path) -> None:
    with DataFolder.claim(tmp_path, "station"):
        assert refused(tmp_path).trouble.kind is TroubleKind.FOLDER_HELD
    with DataFolder.claim(tmp_path, "station") as again:
        again.close()
        again.close()


def test_the_holder_says_who_and_since_when(tmp_path: Path) -> None:
    before = datetime.now(UTC)
    with DataFolder.claim(tmp_path, "station demo"):
        holder = holder_of(tmp_path)
    assert holder is not None
    assert (holder.pid, holder.command) == (os.getpid(), "station demo")
    assert before <= holder.since <= before + timedelta(minutes=1)


def test_a_holder_that_cannot_be_read_still_holds(tmp_path: Path) -> None:
    with DataFolder.claim(tmp_path, "station"):
        (tmp_path / "station.holder.json").write_text("{not json")
        assert refused(tmp_path).trouble.detail == "another process"


def test_the_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "several" / "levels"
    with DataFolder.claim(path, "station") as folder:
        assert folder.path == path
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_a_file_in_its_place_is_not_writable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert refused(tmp_path / "file").trouble.kind is TroubleKind.NOT_WRITABLE
    assert refused(tmp_path / "file" / "below").trouble.kind is TroubleKind.NOT_WRITABLE


def test_a_folder_without_permission_is_read_and_not_claimed(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal, journal.transaction() as transaction:
        transaction.record(verdict("a"))
    tmp_path.chmod(0o500)
    try:
        if os.access(tmp_path, os.W_OK):
            pytest.skip("this user may write everywhere")
        assert refused(tmp_path).trouble.kind is TroubleKind.NOT_WRITABLE
        with open_journal(tmp_path, read_only=True) as journal:
            assert journal.scan("a") is not None
    finally:
        tmp_path.chmod(0o700)
