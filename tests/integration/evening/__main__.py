"""Many evenings with one vendor: every disagreement is printed as it is found, the figures at the end."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.integration.doors import Vendors
from tests.integration.evening.count import Count
from tests.integration.evening.plan import Plan
from tests.integration.evening.playing import play
from tests.integration.evening.vendors import DRIVERS


def main() -> int:
    """Returns 1 when anything disagreed, or more stayed undecided than the vendor's data explain."""
    asked = _asked()
    plan = Plan(asked.vendor)
    plan = plan.mild() if asked.mild else plan
    plan = plan.alone() if asked.alone else plan
    total, (first, _, end) = Count(), asked.seeds.partition("..")
    seeds = range(int(first), int(end)) if end else range(int(first), int(first) + 1)
    with Vendors() as vendors:
        for seed in seeds:
            with tempfile.TemporaryDirectory() as folder:
                scene, counted = play(seed, plan, vendors, Path(folder))
            total.add(counted)
            if counted.wrong or asked.log:
                print(f"--- evening {seed}", *(scene.log if asked.log else ()), *counted.wrong, sep="\n", flush=True)
    _tell(asked.vendor, len(seeds), total)
    return int(bool(total.wrong) or total.doubt > DRIVERS[asked.vendor].most_doubt)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.integration.evening", description=__doc__)
    parser.add_argument("--vendor", choices=sorted(DRIVERS), required=True)
    parser.add_argument("--seeds", default="0..20", help="one, or first..end (the end not included)")
    parser.add_argument("--mild", action="store_true", help="few faults, no crashes, clocks right")
    parser.add_argument("--alone", action="store_true", help="nobody else uses the tickets, nobody leaves")
    parser.add_argument("--log", action="store_true", help="tell each evening step by step")
    return parser.parse_args()


def _tell(vendor: str, evenings: int, total: Count) -> None:
    print(
        f"{vendor}: {evenings} evenings, {total.scans} scans, {total.let_in} let in, {total.claims} claims"
        f" ({total.lost_answers} answers lost), {len(total.wrong)} disagreements;"
        f" too many {total.excess} = conflicts, unknown {total.unknown},"
        f" ambiguous {total.ambiguous} on {total.doubtful} of {total.histories} tickets ({total.doubt:.1%}),"
        f" spares {total.spares}, taken for ours {total.taken_for_ours}; {dict(sorted(total.states.items()))}"
    )


if __name__ == "__main__":
    sys.exit(main())
