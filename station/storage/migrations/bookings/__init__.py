"""Revisions of bookings.db, oldest first."""
