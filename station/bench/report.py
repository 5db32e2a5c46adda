"""The benchmarks' results as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from station.bench.measure import Result, Spread

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


def result_document(result: Result) -> dict[str, Json]:
    """One benchmark of `station bench --json`."""
    return {
        "name": result.name,
        "unit": result.unit,
        **_figures(result.spread),
        "count": result.spread.count,
        "floor": {"name": result.floor_name, **_figures(result.floor), "count": result.floor.count},
        "ratio": round(result.ratio, 3),
        "goals": [{"goal": goal.text, "met": goal.met} for goal in result.goals],
        "notes": dict(result.notes),
    }


def result_lines(result: Result) -> list[str]:
    """One benchmark for people: the figures, its floor's, the ratio and the goal."""
    spread, floor, unit = result.spread, result.floor, result.unit
    lines = [
        f"{result.name:18} p50 {spread.p50:10.3f}  p99 {spread.p99:10.3f}  max {spread.maximum:10.3f} {unit}"
        f"   {result.ratio:.2f} x",
        f"{'':18} p50 {floor.p50:10.3f}  p99 {floor.p99:10.3f}  max {floor.maximum:10.3f} {unit}   {result.floor_name}",
    ]
    lines.extend(f"{'':18} goal {goal.text}: {'met' if goal.met else 'MISSED'}" for goal in result.goals)
    lines.extend(f"{'':18} {name}: {value}" for name, value in result.notes)
    return lines


def _figures(spread: Spread) -> dict[str, Json]:
    return {"p50": round(spread.p50, 4), "p99": round(spread.p99, 4), "max": round(spread.maximum, 4)}
