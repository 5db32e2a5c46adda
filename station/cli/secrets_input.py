"""How secrets reach the program: a JSON object on standard input, or typed at a terminal without echo."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

import click

from station.vendors.registry import Setting


def read_secrets(from_stdin: bool, fields: Sequence[Setting], asked: Sequence[Setting]) -> dict[str, str]:
    """The secrets a vendor knows; a terminal asks for those in `asked`. Raises click.UsageError; no message ever
    quotes what was read."""
    secrets = _from_stdin() if from_stdin else _from_terminal(asked)
    known = {field.key for field in fields}
    unknown = sorted(set(secrets) - known)
    if unknown:
        raise click.UsageError(f"Unknown secret {', '.join(map(repr, unknown))}; this vendor has {_listed(fields)}.")
    missing = [field.key for field in fields if field.required and not secrets.get(field.key)]
    if missing:
        names = ", ".join(map(repr, missing))
        raise click.UsageError(f"The secret {names} is missing; this vendor has {_listed(fields)}.")
    return secrets


def _from_stdin() -> dict[str, str]:
    if sys.stdin.isatty():
        raise click.UsageError("--secrets-stdin reads a JSON object from standard input, and that is a terminal.")
    try:
        given = json.loads(sys.stdin.buffer.read())
    except ValueError:
        raise click.UsageError('--secrets-stdin needs one JSON object, for example {"token": "…"}.') from None
    if not isinstance(given, dict) or not all(isinstance(value, str) for value in given.values()):
        raise click.UsageError("--secrets-stdin needs one JSON object whose values are texts.")
    return given


def _from_terminal(fields: Sequence[Setting]) -> dict[str, str]:
    if not sys.stdin.isatty():
        names = ", ".join(f'"{field.key}": "…"' for field in fields)
        raise click.UsageError(f"No terminal to ask for the secrets: give {{{names}}} with --secrets-stdin.")
    return {
        field.key: click.prompt(field.label, hide_input=True, err=True, default=None if field.required else "")
        for field in fields
    }


def _listed(fields: Sequence[Setting]) -> str:
    return ", ".join(repr(field.key) for field in fields) or "none"
