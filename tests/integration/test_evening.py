"""Evenings by chance: persons are counted at the doors, in the journals and at the vendor."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.doors import Vendors
from tests.integration.evening import Plan, play


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "plan", [Plan("cm"), Plan("gomus"), Plan("cm", exits=False, foreign=False)], ids=["cm", "gomus", "cm-alone"]
)
def test_doors_journals_and_vendor_agree_at_the_end(vendors: Vendors, tmp_path: Path, plan: Plan, seed: int) -> None:
    evening, counted = play(seed, plan, vendors, tmp_path)
    assert counted.scans > 0
    assert counted.wrong == [], "\n".join(evening.log)
