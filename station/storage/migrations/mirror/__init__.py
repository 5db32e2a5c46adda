"""Revisions of mirror.db, oldest first."""
