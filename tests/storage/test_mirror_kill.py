"""kill -9 while a list is loaded: no page is lost, none is read twice, and the list is as if nothing had happened."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from station.domain.change import ListRun
from station.domain.ticket import Ticket
from station.storage import SqliteMirror, open_journal, open_mirror
from tests.storage.lists import load, page, store
from tests.storage.samples import NOON, ticket

PAGES, ROWS = 200, 20

# Loads a list page by page, and says each page that was kept. May die at a moment of its own choice.
LOADER = """
import os, signal, sys
from pathlib import Path
from station.storage import DataFolder, open_journal, open_mirror
from station.storage.mirror import load as loading, register, sealing, shelf
from tests.storage.test_mirror_kill import store_from

def die(*_arguments):
    os.kill(os.getpid(), signal.SIGKILL)

def die_after(function):
    def dying(*arguments):
        function(*arguments)
        die()
    return dying

match sys.argv[2:]:
    case ["in the middle of sealing"]:
        sealing._open_codes = die_after(sealing._open_codes)
    case ["when it is sealed"]:
        loading.sync_folder = die
    case ["before the pointer"]:
        register.ListRegister.put_in_force = die
    case ["after the pointer"]:
        register.ListRegister.put_in_force = die_after(register.ListRegister.put_in_force)
    case ["before the old file goes"]:
        shelf.remove_list = die
with DataFolder.claim(Path(sys.argv[1]), "loader") as folder, open_journal(folder.path) as journal:
    with open_mirror(folder.path, journal) as mirror:
        store_from(mirror)
        print("finished", flush=True)
"""
MOMENTS = (
    "in the middle of sealing",
    "when it is sealed",
    "before the pointer",
    "after the pointer",
    "before the old file goes",
)


def tickets_of(number: int) -> list[Ticket]:
    """One page; the first ticket of each stood on the page before, with another code."""
    again = [ticket(f"T{number - 1}-1", f"new code of T{number - 1}-1")] if number > 1 else []
    return again + [ticket(f"T{number}-{each}") for each in range(ROWS)]


def store_from(mirror: SqliteMirror) -> ListRun:
    """Goes on with the load, and tells every page that is kept."""
    begun = mirror.load("main", ("hall",), NOON)
    kept = begun.section("hall").pages
    print(kept, flush=True)
    for number in range(kept + 1, PAGES + 1):
        begun.store_page("hall", page(tickets_of(number), number, PAGES, PAGES * ROWS, "c1"), number, NOON)
        print(number, flush=True)
    return begun.finish()


def furnish(folder: Path) -> None:
    """The list that is in force meanwhile: it has dead codes, and a ticket that the next will not show."""
    with open_journal(folder) as journal, open_mirror(folder, journal) as mirror:
        load(mirror, {"hall": [ticket("T5-5", "first"), ticket("T6-6"), ticket("elsewhere")]})
        store(mirror, ticket("T5-5", "second"))


def finished(folder: Path) -> tuple[ListRun, dict[str, list[object]]]:
    """The load brought to its end, and every row of what came of it."""
    with open_journal(folder) as journal, open_mirror(folder, journal) as mirror:
        run = store_from(mirror)
    return run, rows_of(folder)


def rows_of(folder: Path) -> dict[str, list[object]]:
    (path,) = folder.glob("mirror-*.db")
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        tables = ("sections", "tickets", "codes", "loaded")
        return {table: file.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables}


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> tuple[ListRun, dict[str, list[object]]]:
    folder = tmp_path_factory.mktemp("uninterrupted")
    furnish(folder)
    return finished(folder)


def loader(folder: Path, *moment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", LOADER, str(folder), *moment]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def test_a_list_that_was_not_interrupted(uninterrupted: tuple[ListRun, dict[str, list[object]]]) -> None:
    run, rows = uninterrupted
    assert run == ListRun(PAGES * ROWS, changed=PAGES * ROWS - 1)
    assert len(rows["tickets"]) == PAGES * ROWS + 1
    dead = {row[0] for row in rows["codes"] if row[2]}
    assert dead == {"first", "second", *(f"code of T{number}-1" for number in range(1, PAGES))}


def test_kills_at_any_moment_lose_no_page_and_repeat_none(
    tmp_path: Path, uninterrupted: tuple[ListRun, dict[str, list[object]]]
) -> None:
    furnish(tmp_path)
    chance, kept, starts = random.Random(7), 0, 0
    while kept < PAGES:
        starts += 1
        with loader(tmp_path) as process:
            assert process.stdout is not None
            first = int(process.stdout.readline())
            assert first >= kept, "a page that was kept is not read again"
            lines = [process.stdout.readline() for _ in range(chance.randrange(1, 12))]
            killer = threading.Timer(chance.uniform(0.0, 0.002), process.kill)
            killer.start()
            lines += process.stdout.readlines()
            killer.join()
        kept = max([first, *(int(line) for line in lines if line.strip().isdecimal() and line.endswith("\n"))])
        if "finished\n" in lines:
            break
    else:
        assert finished(tmp_path)[0] == uninterrupted[0]
    assert starts >= 3
    assert rows_of(tmp_path) == uninterrupted[1]


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_kill_at_the_end_costs_nothing(
    tmp_path: Path, moment: str, uninterrupted: tuple[ListRun, dict[str, list[object]]]
) -> None:
    furnish(tmp_path)
    with loader(tmp_path, moment) as process:
        assert process.stdout is not None
        lines = process.stdout.readlines()
    assert lines[-1] == f"{PAGES}\n"
    assert process.returncode != 0
    with open_journal(tmp_path) as journal, open_mirror(tmp_path, journal) as mirror:
        if len(mirror.find("main", "second")) == 1:  # the list before is in force
            begun = mirror.load("main", ("hall",), NOON)
            assert (begun.section("hall").pages, begun.section("hall").complete) == (PAGES, True)
            assert begun.finish() == uninterrupted[0]
        assert mirror.died("main", "second")
    assert rows_of(tmp_path) == uninterrupted[1]
