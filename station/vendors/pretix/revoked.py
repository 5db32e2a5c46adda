"""pretix: codes that were taken out of use. Each is a ticket of its own: nobody can tell whose it was.

The lists matter where codes are signed: such a code stays genuine for ever, and only these lists say that it is dead.
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from station.domain.ticket import Ticket, TicketKey, TicketStatus
from station.domain.trouble import Trouble
from station.vendors.endpoint import Deadline
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_code, read_flag
from station.vendors.pretix import endpoints
from station.vendors.pretix.client import PretixClient
from station.vendors.pretix.paging import read_all
from station.vendors.row_source import RowSource

_KINDS = (
    (endpoints.REVOKED, "created_since", "revoked", TicketStatus.REVOKED),
    (endpoints.BLOCKED, "updated_since", "blocked", TicketStatus.BLOCKED),
)


class _Row(msgspec.Struct):
    id: Scalar = None
    secret: Scalar = None
    blocked: Scalar = None


def dead_codes(
    client: PretixClient,
    segments: dict[str, str],
    since: str,
    listed: Collection[str],
    source: RowSource,
    deadline: Deadline,
) -> tuple[Ticket, ...] | Trouble:
    """Revoked and blocked codes as tickets: all, or those since a moment. `listed`: codes that open a ticket of
    the list, which says by itself whether it is blocked."""
    found: list[Ticket] = []
    for endpoint, filtered, name, status in _KINDS:
        query = {filtered: since} if since else {}
        read = read_all(client, endpoint, segments, deadline, query=query)
        if isinstance(read, Trouble):
            return read
        try:
            rows = [decoded(raw, _Row) for raw in read.rows]
        except UnreadableError as error:
            return client.unreadable(endpoint, error)
        for row in rows:
            code, row_id = read_code(row.secret), read_code(row.id)
            lifted = endpoint is endpoints.BLOCKED and read_flag(row.blocked) is False
            if code and row_id and code not in listed and not lifted:
                key = TicketKey(source.profile, source.section, f"{name}-{row_id}")
                found.append(Ticket(key, (code,), status, section_name=source.section_name, read_at=source.read_at))
    return tuple(found)
