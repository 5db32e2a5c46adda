"""The SQLite files: the journal (what the station did, the truth), the mirror (what the vendors said, a cache).

Each name is imported when it is first asked for: a window claims its data folder before its first paint, and the
libraries of the databases take longer to load than the window.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from station.storage.data_folder import DataFolder, Holder
    from station.storage.journal import SqliteJournal, open_journal
    from station.storage.mirror.mirror import SqliteMirror, open_mirror

__all__ = ["DataFolder", "Holder", "SqliteJournal", "SqliteMirror", "open_journal", "open_mirror"]

_HOMES = {
    "DataFolder": "data_folder",
    "Holder": "data_folder",
    "SqliteJournal": "journal",
    "SqliteMirror": "mirror.mirror",
    "open_journal": "journal",
    "open_mirror": "mirror.mirror",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
