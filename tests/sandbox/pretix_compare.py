"""Two pretix answers side by side: what must be the same of them, without what differs from server to server."""

from __future__ import annotations

from typing import Any

_OWN = frozenset(
    {
        "id", "positionid", "api_token", "pseudonymization_id", "datetime", "created", "updated", "count",
        "checkin_count",
        "position_count", "inside_count", "device", "device_id", "addon_to", "url", "public_url", "next", "previous",
        "last_modified", "expires", "unique_serial", "attendee_name", "given_name", "family_name", "position",
        "cancellation_date", "order", "total", "code", "email",
    }
)  # fmt: skip
"""Fields whose values are a server's own; that they are there, and of what kind, is compared all the same."""


def likeness(tree: Any, name: str = "") -> Any:
    """The tree with the values of a server's own replaced by their kind."""
    if isinstance(tree, dict):
        return {key: likeness(value, key) for key, value in tree.items()}
    if isinstance(tree, list):
        return [likeness(value, name) for value in tree]
    if name in _OWN:
        return type(tree).__name__
    if name == "secret" and isinstance(tree, str):
        return f"{len(tree)} signs"
    return tree


def counted(tree: Any) -> Any:
    """For lists that hold other tickets here and there: how long they are is not compared, the first row is (of an
    order the first ticket)."""
    if isinstance(tree, dict) and isinstance(tree.get("results"), list):
        rows = [
            {**row, "positions": row["positions"][:1]} if "positions" in row else row for row in tree["results"][:1]
        ]
        return {**tree, "results": rows}
    return tree


def _first_ticket(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "positions": row["positions"][:1]} if "positions" in row else row
