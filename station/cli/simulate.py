"""`station simulate`: many stations against the sandbox, and what became of the promises."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from station.cli.exit_codes import ExitCode
from station.cli.options import json_option
from station.cli.output import Json, write_document, write_line, write_note, write_table

if TYPE_CHECKING:
    from station.simulation.report import Played

VENDOR_CHOICES = ("cm", "gomus", "ingresse", "pretix", "tibillet")
DEFAULT_FAULTS = "cut=3%,500=1%,429=1%,garbage=1%,slow=1%,crash=1%,offline=10%"
_BROKEN_SHOWN = 10


@click.command()
@click.option("--vendor", type=click.Choice(VENDOR_CHOICES), default="cm", show_default=True)
@click.option("--stations", type=click.IntRange(1, 64), default=4, show_default=True)
@click.option("--tickets", type=click.IntRange(100, 1_000_000), default=1_000, show_default=True)
@click.option("--scans", type=click.IntRange(1, 1_000_000), default=2_000, show_default=True, help="Of all together.")
@click.option("--faults", metavar="SPEC", default=DEFAULT_FAULTS, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@json_option
def simulate(vendor: str, stations: int, tickets: int, scans: int, faults: str, seed: int, as_json: bool) -> int:
    """Play an evening of many stations against the sandbox, and check the promises at its end.

    SPEC names what goes wrong, with percentages. Of requests: cut (the line is cut, before or after the server did its
    work), garbage, slow (two seconds), and any HTTP status from 400 to 599. Of scans: crash (a station's process dies)
    and offline (its line is down). `none` is nothing at all.

    Exit code 1: a promise was broken; the stations' folders are kept then.
    """
    from station.cli.interrupt import interruptible
    from station.simulation.evening import Evening, Plan
    from station.simulation.fault_spec import FaultSpecError, parse_faults
    from station.simulation.report import count

    try:
        plan = Plan(vendor, stations, tickets, scans, parse_faults(faults), seed)
    except FaultSpecError as error:
        raise click.BadParameter(str(error), param_hint="--faults") from error
    folder = Path(tempfile.mkdtemp(prefix="station-simulate-"))
    kept = False
    try:
        # As a wish, not an exception: in the middle of starting a thread that would leave half of one.
        with interruptible() as interrupted, Evening(plan, folder, write_note, interrupted) as evening:
            evening.play()
            played = count(evening)
        kept = not played.kept
    finally:
        if not kept:
            shutil.rmtree(folder, ignore_errors=True)
    if as_json:
        write_document(_document(played, faults))
    else:
        _write(played)
    if kept:
        write_note(f"The stations' folders are kept in {folder}.")
    return ExitCode.DONE if played.kept else ExitCode.NO


def _document(played: Played, faults: str) -> dict[str, Json]:
    plan = played.plan
    return {
        "vendor": plan.vendor,
        "stations": plan.stations,
        "tickets": plan.tickets,
        "faults": faults,
        "seed": plan.seed,
        "figures": _rounded(asdict(played.figures)),
        "promises": [
            {"name": promise.name, "kept": promise.kept, "broken": list(promise.broken)} for promise in played.promises
        ],
        "kept": played.kept,
    }


def _rounded(figures: dict[str, int | float]) -> dict[str, Json]:
    return {name: round(value, 3) if isinstance(value, float) else value for name, value in figures.items()}


def _write(played: Played) -> None:
    figures = played.figures
    write_table(
        [
            ("scans", f"{figures.scans}", f"{figures.asked} answered by the vendor, in {figures.seconds:.1f} s"),
            ("let in", f"{figures.admitted}", f"and {figures.attention} more with attention"),
            ("refused", f"{figures.denied}", ""),
            ("conflicts", f"{figures.conflicts}", f"{figures.excess} people were let in beyond the vendor's counters"),
            ("unknown", f"{figures.unknown}", "uses whose lost answer reading has not settled"),
            ("ambiguous", f"{figures.ambiguous}", "uses that a person has to decide"),
            ("set aside", f"{figures.set_aside}", "tickets of which the vendor can't tell whose use it counted"),
            ("crashes", f"{figures.crashes}", f"{figures.offline_spells} times a line was down"),
            ("faults", f"{figures.requests_struck}", "requests were struck"),
            ("a verdict", f"{figures.p50_ms:.1f} ms", f"p99 {figures.p99_ms:.1f} ms, at most {figures.max_ms:.1f} ms"),
        ]
    )
    write_line()
    for promise in played.promises:
        write_line(f"{'kept  ' if promise.kept else 'BROKEN'}  {promise.says}")
        _write_broken(promise.broken)


def _write_broken(broken: Sequence[str]) -> None:
    for text in broken[:_BROKEN_SHOWN]:
        write_line(f"        {text}")
    if len(broken) > _BROKEN_SHOWN:
        write_line(f"        and {len(broken) - _BROKEN_SHOWN} more")
