"""The cash desk's part of the journal: each step committed before it is returned."""

# ruff: noqa: S608  what is put into the SQL are constants of this module; every value is bound

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

import msgspec

from station.domain.arrivals import DoorScan, Passage
from station.domain.booking import BookingKey
from station.domain.booking_change import OPEN_CHANGES, BookingChange, ChangeState, Draft, DraftKind
from station.domain.journal import Action, ItemState
from station.domain.sale import Sale, SaleState
from station.domain.verdict import Mode, Outcome, Reason
from station.storage.journal import SqliteJournal
from station.storage.moments import from_micros

_encode = msgspec.json.Encoder().encode
_change = msgspec.json.Decoder(BookingChange).decode
_sale = msgspec.json.Decoder(Sale).decode
_draft = msgspec.json.Decoder(Draft).decode

_CLOSED_SALES = (SaleState.DONE, SaleState.DROPPED)


def _any_of(states: Collection[ChangeState] | Collection[SaleState]) -> str:
    return ", ".join(sorted(f"'{state.value}'" for state in states))


_CHANGE_ROW = (
    "INSERT INTO desk_changes (change_id, profile, kind, booking_id, state, document) VALUES (?, ?, ?, ?, ?, ?)"
)
_SALE_ROW = "INSERT INTO desk_sales (sale_id, profile, state, document) VALUES (?, ?, ?, ?)"
_CHANGES = "SELECT document, position FROM desk_changes"
_OPEN_CHANGES = f"{_CHANGES} WHERE profile = ? AND state IN ({_any_of(OPEN_CHANGES)}) ORDER BY position"
_OPEN_SALES = (
    f"SELECT document FROM desk_sales WHERE profile = ? AND state NOT IN ({_any_of(_CLOSED_SALES)}) ORDER BY position"
)
_SALES_SINCE = (
    "SELECT document FROM desk_sales WHERE profile = ?"
    " AND julianday(json_extract(document, '$.made_at')) >= julianday(?)"
    " ORDER BY position DESC"
)
_SALE_OF_BASKET = (
    "SELECT document FROM desk_sales WHERE profile = ? AND json_extract(document, '$.basket_id') = ?"
    " ORDER BY position DESC LIMIT 1"
)
_PASSED = (
    "SELECT door_time, code, action, people FROM outbox WHERE profile = ? AND code IN ({places})"
    f" AND action <> '{Action.REFUSAL}' AND admitted"
    f" AND state NOT IN ('{ItemState.HELD}', '{ItemState.RELEASED}', '{ItemState.UNDONE}')"
)
_REFUSED = (
    "SELECT decided_at, code, reason FROM scans WHERE profile = ?"
    f" AND outcome = '{Outcome.DENY}' AND code IN ({{places}}) AND mode <> '{Mode.CHECK}'"
)
_CODES_AT_ONCE = 400
"""A statement has room for a few hundred parameters everywhere."""
_STORE_DRAFT = (
    "INSERT INTO desk_drafts (profile, kind, subject, document) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (profile, kind, subject) DO UPDATE SET document = excluded.document"
)


class SqliteDeskJournal:
    """Implements `domain.desk_journal.DeskJournal` on journal.db, through its one writer. Any thread may call it.

    Every method raises TroubleError when the file cannot be read or written.
    """

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal

    def store_change(self, change: BookingChange, expected: Collection[ChangeState] = ()) -> BookingChange | None:
        """Inserts it, or replaces the one of the same id that is in one of the expected states; None: it moved on."""
        with self._journal.transaction() as connection:
            row = connection.execute(
                "SELECT position, state FROM desk_changes WHERE change_id = ?", (change.change_id,)
            ).fetchone()
            document = _encode(replace(change, position=0)).decode()
            if row is None:
                key = change.key
                values = (change.change_id, key.profile, key.kind.value, key.booking_id, change.state.value, document)
                position = connection.execute(_CHANGE_ROW, values).lastrowid
                return replace(change, position=position or 0)
            if row[1] not in expected:
                return None
            connection.execute(
                "UPDATE desk_changes SET state = ?, document = ? WHERE position = ?",
                (change.state.value, document, row[0]),
            )
            return replace(change, position=row[0])

    def change(self, change_id: str) -> BookingChange | None:
        """One change as it stands."""
        found = self._changes(f"{_CHANGES} WHERE change_id = ?", change_id)
        return found[0] if found else None

    def open_changes(self, profile: str) -> tuple[BookingChange, ...]:
        """Those of all bookings, oldest first."""
        return self._changes(_OPEN_CHANGES, profile)

    def changes_of(self, key: BookingKey) -> tuple[BookingChange, ...]:
        """One booking's changes in every state, oldest first."""
        sql = f"{_CHANGES} WHERE profile = ? AND kind = ? AND booking_id = ? ORDER BY position"
        return self._changes(sql, key.profile, key.kind.value, key.booking_id)

    def door_scans(self, profile: str, codes: Sequence[str]) -> tuple[DoorScan, ...]:
        """What happened to some codes at this station's door, oldest first."""
        scans: list[DoorScan] = []
        for start in range(0, len(codes), _CODES_AT_ONCE):
            some = codes[start : start + _CODES_AT_ONCE]
            places = ", ".join("?" * len(some))
            for at, code, action, people in self._journal.rows(_PASSED.format(places=places), profile, *some):
                passage = Passage.IN if action == Action.ENTRY else Passage.OUT
                scans.append(DoorScan(from_micros(at), code, passage, people))
            for at, code, reason in self._journal.rows(_REFUSED.format(places=places), profile, *some):
                scans.append(DoorScan(from_micros(at), code, Passage.REFUSED, reason=Reason(reason)))
        return tuple(sorted(scans, key=lambda scan: scan.at))

    def store_sale(self, sale: Sale, expected: Collection[SaleState] = ()) -> Sale | None:
        """Inserts it, or replaces the one of the same id that is in one of the expected states; None: it moved on."""
        with self._journal.transaction() as connection:
            row = connection.execute("SELECT state FROM desk_sales WHERE sale_id = ?", (sale.sale_id,)).fetchone()
            document = _encode(sale).decode()
            if row is None:
                connection.execute(_SALE_ROW, (sale.sale_id, sale.profile, sale.state.value, document))
            elif row[0] in expected:
                connection.execute(
                    "UPDATE desk_sales SET state = ?, document = ? WHERE sale_id = ?",
                    (sale.state.value, document, sale.sale_id),
                )
            else:
                return None
        return sale

    def sale(self, sale_id: str) -> Sale | None:
        """One sale as it stands."""
        rows = self._journal.rows("SELECT document FROM desk_sales WHERE sale_id = ?", sale_id)
        return _sale(rows[0][0]) if rows else None

    def open_sales(self, profile: str) -> tuple[Sale, ...]:
        """Neither done nor dropped, oldest first."""
        return tuple(_sale(row[0]) for row in self._journal.rows(_OPEN_SALES, profile))

    def sales_since(self, profile: str, moment: datetime) -> tuple[Sale, ...]:
        """Those made since then in every state, newest first."""
        rows = self._journal.rows(_SALES_SINCE, profile, moment.isoformat())
        return tuple(_sale(row[0]) for row in rows)

    def sale_of_basket(self, profile: str, basket_id: str) -> Sale | None:
        """What became of a basket; None: nothing was begun of it."""
        rows = self._journal.rows(_SALE_OF_BASKET, profile, basket_id)
        return _sale(rows[0][0]) if rows else None

    def store_draft(self, draft: Draft) -> None:
        """Replaces the one of the same kind and subject."""
        with self._journal.transaction() as connection:
            values = (draft.profile, draft.kind.value, draft.subject, _encode(draft).decode())
            connection.execute(_STORE_DRAFT, values)

    def draft(self, profile: str, kind: DraftKind, subject: str) -> Draft | None:
        """What was typed last and not saved."""
        sql = "SELECT document FROM desk_drafts WHERE profile = ? AND kind = ? AND subject = ?"
        rows = self._journal.rows(sql, profile, kind.value, subject)
        return _draft(rows[0][0]) if rows else None

    def drafts(self, profile: str) -> tuple[Draft, ...]:
        """All of a profile's, oldest first."""
        sql = "SELECT document FROM desk_drafts WHERE profile = ? ORDER BY number"
        return tuple(_draft(row[0]) for row in self._journal.rows(sql, profile))

    def drop_draft(self, profile: str, kind: DraftKind, subject: str) -> None:
        """Saved, or thrown away by the operator."""
        with self._journal.transaction() as connection:
            connection.execute(
                "DELETE FROM desk_drafts WHERE profile = ? AND kind = ? AND subject = ?", (profile, kind.value, subject)
            )

    def _changes(self, sql: str, *values: str) -> tuple[BookingChange, ...]:
        rows = self._journal.rows(sql, *values)
        return tuple(replace(_change(document), position=position) for document, position in rows)
