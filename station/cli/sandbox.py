"""`station sandbox`: the made-up vendors on loopback, until it is told to stop."""

from __future__ import annotations

import signal
from threading import Event
from types import FrameType

import click

from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.options import json_option
from station.cli.output import Json, write_document, write_line, write_note, write_table
from station.domain.trouble import Trouble, TroubleKind
from station.sandbox import PortInUseError, Sandbox

HIGHEST_BASE = 65_000
"""The vendors' ports lie just above the base."""


@click.command()
@click.option("--port-base", type=click.IntRange(0, HIGHEST_BASE), default=0, help="First port; 0: any free ones.")
@click.option("--tickets", type=click.IntRange(0, 5_000_000), default=250, show_default=True, help="Per vendor.")
@json_option
def sandbox(port_base: int, tickets: int, as_json: bool) -> int:
    """Serve the sandbox on loopback; print addresses, credentials and sample codes. Ctrl+C ends it."""
    served = Sandbox(port_base=port_base, tickets=tickets)
    stopped = Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopped.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    try:
        served.start()
    except PortInUseError as error:
        raise could_not(Trouble(TroubleKind.PORT_TAKEN, str(error.port))) from error
    try:
        _announce(served, as_json)
        # With a time-out, or Windows would not deliver Ctrl+C while this waits.
        while not stopped.wait(0.5):
            pass
    finally:
        served.stop()
    return ExitCode.DONE


def _announce(served: Sandbox, as_json: bool) -> None:
    if as_json:
        write_document(_document(served))
        return
    addresses = served.addresses
    for address in addresses.vendors.values():
        write_line(f"{address.vendor}: {address.base_url}")
        write_table([(f"  {key}", value) for key, value in {**address.settings, **address.secrets}.items()])
        write_line()
    write_line("Codes to scan, and what must come of them the first time:")
    write_table(
        [(sample.vendor, sample.mode, sample.expected, sample.reason, sample.code) for sample in served.samples()]
    )
    write_line()
    write_line(f"Its own door, for faults and outages: {addresses.control_url}/state")
    write_note("Serving until Ctrl+C.")


def _document(served: Sandbox) -> dict[str, Json]:
    addresses = served.addresses
    return {
        "control_url": addresses.control_url,
        "vendors": {
            address.vendor: {
                "base_url": address.base_url,
                "secrets": address.secrets,
                "settings": address.settings,
            }
            for address in addresses.vendors.values()
        },
        "samples": [sample.to_json() for sample in served.samples()],
    }
