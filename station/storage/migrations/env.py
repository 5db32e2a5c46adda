"""Alembic runs this for every upgrade: on the connection that `schema.py` hands over, in its one transaction."""

from __future__ import annotations

from alembic import context

# SQLite can undo a CREATE TABLE, which Alembic does not assume: with this, a migration is done whole or not at all.
context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
