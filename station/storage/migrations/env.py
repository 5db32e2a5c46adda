"""Alembic runs this for every upgrade: on the connection that `schema.py` hands over, in its one transaction."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
