"""The two SQLite files: the journal (what the station did, the truth), the mirror (what the vendor said, a cache)."""

from __future__ import annotations

from station.storage.data_folder import DataFolder, Holder
from station.storage.journal import SqliteJournal, open_journal
from station.storage.mirror import SqliteMirror, open_mirror

__all__ = ["DataFolder", "Holder", "SqliteJournal", "SqliteMirror", "open_journal", "open_mirror"]
