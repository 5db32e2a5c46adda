"""Station's manual page, out of the same words as `station --help`: `python manual.py DATE > station.1`.

Run with an interpreter that has Station's dependencies, from the checkout.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from station import __version__
from station.cli.main import station

_ENVIRONMENT = (
    ("STATION_DATA_DIR", "Where the program keeps everything; as --data-dir."),
    ("STATION_KEY_DIR", "Where the key of the secrets' file lies, on machines without a keyring."),
)
_FILES = (
    (
        "~/.local/share/station",
        "Settings, journal and lists, unless another folder is chosen. It outlives the package.",
    ),
    ("~/.config/station-keys", "The key of the secrets' file, on machines without a keyring."),
)
_EXIT = (
    ("0", "Done."),
    ("1", "The answer is no: a ticket was denied, a check fell short."),
    ("2", "Wrong use."),
    ("3", "Could not be done; the message says what to do."),
)


def page(date: str) -> str:
    """The whole page, as troff's man macros."""
    context = click.Context(station, info_name="station")
    lines = [f'.TH STATION 1 "{escaped(date)}" "Station {escaped(__version__)}" "User Commands"']
    lines += [".SH NAME", r"station, station\-window \- scan tickets at the door, also when the network is gone"]
    lines += [".SH SYNOPSIS", ".B station", "[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR [\\fIARGS\\fR]...]", ".br"]
    lines += [".B station\\-window", "[\\fIOPTIONS\\fR]"]
    lines += [".SH DESCRIPTION", *paragraphs(station.help or "")]
    lines += [".PP", "\\fBstation\\-window\\fR is the window for desktop launchers: troubles are said in a dialog."]
    lines += [".SH OPTIONS", *options(station, context)]
    lines += [".SH COMMANDS"]
    for command, inner in commands(station, context):
        lines += [f".SS {escaped(inner.command_path)}", *usage(command, inner), *paragraphs(command.help or "")]
        lines += options(command, inner)
    for title, pairs in (("EXIT STATUS", _EXIT), ("ENVIRONMENT", _ENVIRONMENT), ("FILES", _FILES)):
        lines += [f".SH {title}", *definitions(pairs)]
    return "\n".join(lines) + "\n"


def commands(group: click.Group, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """All commands below a group, with those below them, in the order of `--help`."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        yield command, inner
        if isinstance(command, click.Group):
            yield from commands(command, inner)


def usage(command: click.Command, context: click.Context) -> list[str]:
    """The line that says how the command is called."""
    return [
        f"\\fB{escaped(context.command_path)}\\fR {escaped(' '.join(command.collect_usage_pieces(context)))}",
        ".PP",
    ]


def options(command: click.Command, context: click.Context) -> list[str]:
    """Its options with their explanations."""
    records = [record for one in command.get_params(context) if (record := one.get_help_record(context))]
    return definitions(records)


def definitions(pairs: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> list[str]:
    """A list of words, each with its explanation."""
    lines: list[str] = []
    for word, explanation in pairs:
        lines += [".TP", f"\\fB{escaped(word)}\\fR", *escaped_lines(" ".join(explanation.split()))]
    return lines


def paragraphs(text: str) -> list[str]:
    """Running text, a paragraph for each that an empty line parts."""
    lines: list[str] = []
    for part in text.replace("\b\n", "").split("\n\n"):
        lines += [".PP", *escaped_lines(" ".join(part.split()))]
    return lines[1:]


def escaped_lines(text: str) -> list[str]:
    """A line of text; one that begins like a request to troff is kept from being one."""
    line = escaped(text)
    return [("\\&" if line[:1] in ".'" else "") + line] if line else []


def escaped(text: str) -> str:
    """With what troff would read as its own put so that it prints it."""
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("…", "...")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page(sys.argv[1]))
