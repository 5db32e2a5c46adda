"""The benchmarks' own arithmetic: a wrong ruler would measure anything."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.bench.catalogue import MODULES, benchmark
from station.bench.machine import file_system, machine
from station.bench.measure import Goal, NotMeasuredError, Result, Spread, in_turns
from station.bench.report import result_document, result_lines
from station.bench.tickets import code_of, make_tickets
from station.bench.workbench import IN_MEMORY, Size, Workbench, disk_folder


def quiet(_text: str) -> None:
    """Benchmarks tell what they do; nobody listens here."""


@given(st.lists(st.floats(0, 1e6), min_size=1))
def test_a_spread_lies_within_its_series(values: list[float]) -> None:
    spread = Spread.of(values)
    assert min(values) <= spread.p50 <= spread.p99 <= spread.maximum == max(values)
    assert spread.count == len(values)


def test_a_spread_of_a_hundred() -> None:
    spread = Spread.of([float(number) for number in range(101)])
    assert (spread.p50, spread.p99, spread.maximum) == (50.0, 99.0, 100.0)


def test_both_ways_run_as_often_and_each_goes_first_every_other_time() -> None:
    order: list[str] = []
    spread, floor = in_turns(lambda number: order.append(f"a{number}"), lambda number: order.append(f"b{number}"), 10)
    assert (spread.count, floor.count) == (10, 10)
    warm_up, counted = order[:2], order[2:]
    assert warm_up == ["a10", "b10"]
    assert counted[:4] == ["b0", "a0", "a1", "b1"]
    assert sorted(counted) == sorted(f"{way}{number}" for way in "ab" for number in range(10))


def test_a_slower_way_has_the_larger_figures() -> None:
    numbers = np.arange(200_000)
    spread, floor = in_turns(lambda _: float(np.sort(numbers[::-1]).sum()), lambda _: None, 20)  # type: ignore[arg-type, return-value]
    assert spread.p50 > floor.p50


def result(p50: float, floor: float, goals: tuple[Goal, ...] = ()) -> Result:
    return Result("x", "ms", Spread(p50, p50, p50, 1), "bare", Spread(floor, floor, floor, 1), goals, (("rows", 7),))


def test_the_ratio_is_of_the_medians() -> None:
    assert result(3.0, 2.0).ratio == 1.5
    assert result(3.0, 0.0).ratio == 0.0


def test_the_document_has_the_keys_of_the_contract() -> None:
    document = result_document(result(3.0, 2.0, (Goal("fast", False),)))
    assert set(document) >= {"name", "unit", "p50", "p99", "max", "floor", "ratio"}
    assert document["ratio"] == 1.5
    assert document["goals"] == [{"goal": "fast", "met": False}]
    assert document["notes"] == {"rows": 7}


def test_a_missed_goal_is_seen() -> None:
    lines = "\n".join(result_lines(result(3.0, 2.0, (Goal("fast", False), Goal("small", True)))))
    assert "goal fast: MISSED" in lines
    assert "goal small: met" in lines
    assert "rows: 7" in lines


def test_codes_are_distinct_and_the_same_for_the_same_seed() -> None:
    codes = [code_of(number, 5) for number in range(20_000)]
    assert len(set(codes)) == len(codes)
    assert codes != sorted(codes)
    assert codes == [ticket.codes[0] for ticket in make_tickets("p", "s", 20_000, 5)]
    assert codes != [code_of(number, 6) for number in range(20_000)]


def test_the_workbench_removes_what_it_made() -> None:
    with Workbench(Size(tickets=1_000), quiet) as bench:
        folder = bench.filled_folder()
        assert (folder / "mirror-1.db").exists()
        assert bench.filled_folder() == folder
        assert bench.copy_of_filled() != folder
        assert bench.fresh_folder() != bench.fresh_folder()
        assert len(set(bench.codes(500))) == 500
    assert not bench.folder.exists()


def test_there_are_never_more_rounds_than_codes() -> None:
    with Workbench(Size(tickets=1_000), quiet) as bench:
        assert bench.rounds(10, 2) == 10
        assert bench.rounds(10_000, 2) < 500
        assert bench.rounds(10_000) == 10_000
    with Workbench(Size(tickets=10), quiet) as bench, pytest.raises(NotMeasuredError, match="too few"):
        bench.rounds(10, 2)


def test_files_lie_on_a_disk() -> None:
    folder = disk_folder()
    folder.rmdir()
    assert file_system(folder.parent) not in IN_MEMORY


def test_the_machine_is_described(tmp_path: Path) -> None:
    described = machine(tmp_path)
    assert described["cores"]
    assert all(value != "" for value in described.values())


def test_every_name_of_the_catalogue_has_its_benchmark() -> None:
    assert [benchmark(name).__name__ for name in MODULES] == list(MODULES)
    with pytest.raises(LookupError, match="nothing"):
        benchmark("nothing")
