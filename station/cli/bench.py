"""`station bench`: the benchmarks, each with its floor measured in the same run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from station.bench.catalogue import MODULES, benchmark
from station.cli.exit_codes import ExitCode
from station.cli.failures import CouldNotError
from station.cli.options import json_option
from station.cli.output import Json, write_document, write_line, write_note


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--tickets", type=click.IntRange(1_000, 10_000_000), default=1_000_000, show_default=True)
@click.option("--rounds", type=click.IntRange(min=1), help="Measurements of each; else as many as it usually takes.")
@click.option("--seed", type=int, default=1, show_default=True)
@click.option(
    "--charts",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Draw the charts of `decode` and pictures of its frames there.",
)
@json_option
def bench(names: Sequence[str], tickets: int, rounds: int | None, seed: int, charts: Path | None, as_json: bool) -> int:
    """Measure, on made-up tickets in a folder that is removed afterwards. Without NAME everything is measured.

    Each figure stands beside its floor, the barest way to do the same, measured in turns with it.
    """
    unknown = [name for name in names if name not in MODULES]
    if unknown:
        raise click.UsageError(f"There is no benchmark {unknown[0]!r}; there are {', '.join(MODULES)}.")
    from station.bench.machine import machine
    from station.bench.measure import NotMeasuredError
    from station.bench.report import result_document, result_lines
    from station.bench.workbench import Size, Workbench

    documents: list[Json] = []
    failed = False
    with Workbench(Size(tickets, rounds, seed, charts), write_note) as workbench:
        described = machine(workbench.folder)
        for name in names or MODULES:
            write_note(f"Measuring {name} …")
            try:
                result = benchmark(name)(workbench)
            except (NotMeasuredError, OSError) as error:
                # Minutes of measuring are not given up for one that fails.
                failed = True
                CouldNotError(f"{name} could not be measured: {error}. `station doctor` may tell why.").show()
                continue
            documents.append(result_document(result))
            if not as_json:
                for line in result_lines(result):
                    write_line(line)
    if as_json:
        write_document({"machine": described, "tickets": tickets, "benchmarks": documents})
    else:
        write_line(", ".join(f"{key} {value}" for key, value in described.items()))
    return ExitCode.NOT_DONE if failed else ExitCode.DONE
