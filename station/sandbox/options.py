"""Options of a vendor: frozen dataclasses that may be replaced while the server runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Options = TypeVar("Options", bound=DataclassInstance)
else:
    Options = TypeVar("Options")


def changed(options: Options, changes: Mapping[str, object]) -> Options:
    """The options with some fields set; enum fields take their text, tuples take lists.

    Raises `ValueError` naming the field that doesn't exist or has the wrong type.
    """
    known = {field.name for field in fields(options)}
    converted: dict[str, object] = {}
    for name, value in changes.items():
        if name not in known:
            raise ValueError(f"there is no option {name!r}; there are {', '.join(sorted(known))}")
        converted[name] = _converted(name, getattr(options, name), value)
    return replace(options, **converted)


def described(options: Options) -> dict[str, object]:
    """The options by name, for JSON."""
    return asdict(options)


def _converted(name: str, current: object, value: object) -> object:
    if isinstance(current, StrEnum):
        return type(current)(str(value))
    if isinstance(current, tuple) and isinstance(value, list | tuple):
        return tuple(value)
    if isinstance(current, bool) is isinstance(value, bool) and isinstance(value, type(current)):
        return value
    if isinstance(current, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    raise ValueError(f"the option {name!r} wants {type(current).__name__}, not {value!r}")
