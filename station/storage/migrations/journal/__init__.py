"""Revisions of journal.db, oldest first."""
