"""Alembic's side of both files: one small environment, a line of revisions for each."""
