"""`station demo`: the window on the built-in sandbox."""

from __future__ import annotations

import click

from station.app.demo import DEFAULT_VENDOR, VENDOR_NAMES
from station.cli.options import data_dir_option, named_data_dir, window_options
from station.cli.window import open_demo


@click.command()
@click.option("--vendor", type=click.Choice(list(VENDOR_NAMES)), default=DEFAULT_VENDOR, show_default=True)
@window_options
@data_dir_option
def demo(vendor: str, camera: str | None, quit_after: float | None) -> int:
    """Open the window on the built-in sandbox: no network, no account. Without --data-dir nothing of it is kept."""
    return open_demo(named_data_dir(), vendor, camera, quit_after)
