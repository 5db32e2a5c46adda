"""Evenings by chance: persons are counted at the doors, in the journals and at the vendor, and every claim is held
against what the vendor did. `python -m tests.integration.evening` plays more of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.doors import Vendors
from tests.integration.evening import Plan, play
from tests.integration.evening.vendors import DRIVERS


def plans() -> list[tuple[Plan, int]]:
    """With how many evenings each gets."""
    hostile = [(Plan(vendor), 5) for vendor in DRIVERS]
    mild = [(Plan(vendor).mild(), 1) for vendor in DRIVERS]
    return [*hostile, *mild, (Plan("cm").alone(), 2)]


def name(plan: Plan) -> str:
    return "-".join((plan.vendor, "hostile" if plan.crashes else "mild", *(() if plan.foreign else ("alone",))))


@pytest.mark.parametrize(
    ("plan", "seed"),
    [pytest.param(plan, seed, id=f"{name(plan)}-{seed}") for plan, count in plans() for seed in range(count)],
)
def test_doors_journals_and_vendor_agree_at_the_end(vendors: Vendors, tmp_path: Path, plan: Plan, seed: int) -> None:
    scene, counted = play(seed, plan, vendors, tmp_path)
    assert counted.scans > 0
    assert counted.unknown == 0
    assert counted.wrong == [], "\n".join(scene.log)
