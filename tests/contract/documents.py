"""JSON as a tree: its leaves, and the same tree with one of them replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

Path = tuple[str, ...]


def leaves(tree: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value that is neither an object nor a list, with the names that lead to it; empty ones count as leaves.

    Of a list's elements the first stands for all.
    """
    if isinstance(tree, dict) and tree:
        for name, inner in tree.items():
            yield from leaves(inner, (*path, name))
    elif isinstance(tree, list) and tree:
        yield from leaves(tree[0], path)
    else:
        yield path, tree


def respelled(tree: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    """The tree with the values at the end of the way changed, in every element of the lists on it."""
    if isinstance(tree, list) and tree:
        return [respelled(inner, path, change) for inner in tree]
    if not path:
        return change(tree)
    return {name: respelled(inner, path[1:], change) if name == path[0] else inner for name, inner in tree.items()}


def replaced(tree: Any, path: Path, value: Any) -> Any:
    """The tree with another value at the end of the way, in every element of the lists on it."""
    return respelled(tree, path, lambda _: value)


def with_unknown_fields(tree: Any) -> Any:
    """Every object with fields more that no document has."""
    if isinstance(tree, dict):
        known = {name: with_unknown_fields(inner) for name, inner in tree.items()}
        return {"_before": [1, {"a": None}], **known, "new_field": {"x": [1.5, "ü", None, True]}, "": 0}
    return [with_unknown_fields(inner) for inner in tree] if isinstance(tree, list) else tree


def as_text(value: Any) -> Any:
    """A number or a flag as text."""
    return str(value).lower() if isinstance(value, bool | int) else value


def as_number(value: Any) -> Any:
    """A flag, or a whole number that came as text, as a number."""
    if isinstance(value, bool):
        return int(value)
    whole = isinstance(value, str) and value.isascii() and value.isdigit() and str(int(value)) == value
    return int(value) if whole else value
