"""The program `station`: without a command the window, with one the same engine for scripts."""

from __future__ import annotations

from collections.abc import Sequence

import click

from station import __version__
from station.cli.exit_codes import ExitCode
from station.cli.failures import exit_code_of, report_fault, sentence
from station.cli.lazy_group import LazyCommand, LazyGroup
from station.cli.options import Invocation, chosen_data_dir, data_dir_option, window_options
from station.cli.output import print_anything, write_note
from station.domain.trouble import TroubleError
from station.settings import data_folder

COMMANDS = {
    "demo": LazyCommand("station.cli.demo", "demo", "The window on the built-in sandbox: no network, no account."),
    "sandbox": LazyCommand("station.cli.sandbox", "sandbox", "Serve the sandbox alone on loopback."),
    "profile": LazyCommand("station.cli.profile", "profile", "Add, list, show, test, change and remove profiles."),
    "sync": LazyCommand("station.cli.sync", "sync", "Push what waits, then pull the list."),
    "scan": LazyCommand("station.cli.scan", "scan", "Scan codes as the door does."),
    "undo": LazyCommand("station.cli.undo", "undo", "Take back what was let through on a scan."),
    "entry-scan": LazyCommand("station.cli.entry_scan", "entry_scan", "go~mus: show or correct one scan event."),
    "queue": LazyCommand("station.cli.queue", "queue", "What waits, what was refused and why."),
    "conflicts": LazyCommand("station.cli.conflicts", "conflicts", "What waits for a person; deal with it."),
    "export": LazyCommand("station.cli.export", "export", "Write the scans or bookings of a profile to a file."),
    "bookings": LazyCommand("station.cli.bookings", "bookings", "Everything booked on a day."),
    "booking": LazyCommand("station.cli.booking", "booking", "One booking with its prices and feedback."),
    "tours": LazyCommand("station.cli.tours", "tours", "Tour bookings by the vendor's filters."),
    "events": LazyCommand("station.cli.events", "events", "Events and their dates."),
    "orders": LazyCommand("station.cli.orders", "orders", "Orders by day, number or barcode."),
    "sale": LazyCommand("station.cli.sale", "sale", "What can be sold at a cash desk, and selling it."),
    "camera": LazyCommand("station.cli.camera", "camera", "List the cameras; test one, and what to change."),
    "decode": LazyCommand("station.cli.decode", "decode", "The camera's decoder on picture files."),
    "simulate": LazyCommand("station.cli.simulate", "simulate", "Many stations against the sandbox; the promises."),
    "bench": LazyCommand("station.cli.bench", "bench", "The benchmarks, each with its floor in the same run."),
    "diagnostics": LazyCommand("station.cli.diagnostics", "diagnostics", "Write one file for support."),
    "doctor": LazyCommand("station.cli.doctor", "doctor", "Check this machine and the connection."),
}


@click.group(
    cls=LazyGroup,
    lazy_commands=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="station")
@data_dir_option
@click.option("--profile", metavar="NAME", help="The profile at the door; else the one used last.")
@window_options
@click.pass_context
def station(context: click.Context, profile: str | None, camera: str | None, quit_after: float | None) -> int:
    """Station: a scanning station for ticket entry. Without a command it opens the window.

    Exit codes: 0 done, 1 the answer is no, 2 wrong use, 3 could not be done (the message says what to do).
    """
    if context.invoked_subcommand is not None:
        if (profile, camera, quit_after) != (None, None, None):
            raise click.UsageError("--profile, --camera and --quit-after belong to the window, not to a command")
        return ExitCode.DONE
    from station.cli.window import open_window

    return open_window(chosen_data_dir(), profile, camera, quit_after)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program with the given arguments (else the process's own) and returns its exit code.

    Nothing leaves it as an exception: the world's trouble is one sentence, a bug is logged with its stack.
    """
    invocation = Invocation()
    print_anything()
    try:
        # A ticket's code may look like a file pattern: on Windows, too, it stays as it was typed.
        ended = station.main(
            arguments, prog_name="station", standalone_mode=False, windows_expand_args=False, obj=invocation
        )
        return int(ended or ExitCode.DONE)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except TroubleError as error:
        write_note(sentence(error.trouble))
        return exit_code_of(error.trouble)
    except (click.Abort, KeyboardInterrupt):
        write_note("Stopped before it was finished. What was decided until then is kept.")
        return ExitCode.NOT_DONE
    except SystemExit:
        # click's way out when the reader of our output went away (`station queue P | head`).
        return ExitCode.NOT_DONE
    except Exception as error:  # noqa: BLE001  # the last place: a bug is logged and said, not shown as a stack
        report_fault(error, data_folder(invocation.data_dir))
        return ExitCode.NOT_DONE
