"""Options and arguments that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from station.settings.file import FOLDER_VARIABLE, data_folder


@dataclass(slots=True)
class Invocation:
    """What one run of the program knows before its command begins: click's context object."""

    data_dir: Path | None = None


Member = TypeVar("Member", bound=StrEnum)
Command = TypeVar("Command", bound=Callable[..., Any])


class ValueChoice(click.Choice[Member]):
    """An enumeration's members by their values: click's own choice goes by their names."""

    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:
        """The text that stands for a member."""
        return str(choice)


def json_option(command: Command) -> Command:
    """`--json`, as `as_json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")(command)


def profile_argument(command: Command) -> Command:
    """The profile a command is about, as `profile`."""
    return click.argument("profile")(command)


def data_dir_option(command: Command) -> Command:
    """`--data-dir`, before or after the command's name; the value lies in the context, not in the parameters."""
    return click.option(
        "--data-dir",
        type=click.Path(path_type=Path),
        metavar="DIR",
        expose_value=False,
        callback=_remember_data_dir,
        help=f"Where the program keeps everything (or {FOLDER_VARIABLE}).",
    )(command)


def window_options(command: Command) -> Command:
    """`--camera` and `--quit-after`, of the window and the demo."""
    camera = click.option(
        "--camera", metavar="SOURCE", help="A number, a file, an address, or a source that `station camera list` names."
    )
    quit_after = click.option(
        "--quit-after", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Close by itself."
    )
    return camera(quit_after(command))


def chosen_data_dir() -> Path:
    """The folder named on the command line or in the environment, else the platform's own. Nothing is created."""
    invocation = click.get_current_context().obj
    assert isinstance(invocation, Invocation)
    return data_folder(invocation.data_dir)


def named_data_dir() -> Path | None:
    """The folder, where the command line or the environment names one."""
    invocation = click.get_current_context().obj
    assert isinstance(invocation, Invocation)
    named = invocation.data_dir or os.environ.get(FOLDER_VARIABLE)
    return data_folder(named) if named else None


def _remember_data_dir(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(Invocation).data_dir = value
