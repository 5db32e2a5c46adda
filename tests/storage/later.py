"""A later version of Station, as far as its files go: the same tables with one column more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import Engine

from station.storage.engine import Durability, writing_engine
from station.storage.schema import JOURNAL_LINE, SchemaLine, bring_up

NEXT_REVISION = '''
"""A revision of the future: one more column."""
import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{newest}"


def upgrade() -> None:
    op.add_column("{table}", sa.Column("colour", sa.Text(), nullable=False, server_default="blue"))
    {more}
'''


def line_after(line: SchemaLine, folder: Path, more: str = "") -> SchemaLine:
    """The line as a later version of Station would have it."""
    folder.mkdir()
    following = f"{line.newest}_next"
    table = "scans" if line is JOURNAL_LINE else "tickets"
    script = NEXT_REVISION.format(next=following, newest=line.newest, table=table, more=more)
    (folder / "next.py").write_text(script)
    return replace(line, newest=following, scripts=(*line.scripts, folder))


def opened(path: Path) -> Engine:
    return writing_engine(path, Durability("FULL", 1000))


def brought_up(path: Path, line: SchemaLine) -> None:
    engine = opened(path)
    try:
        bring_up(engine, path, line)
    finally:
        engine.dispose()
