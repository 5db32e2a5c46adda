"""pretix: all pages of a list, one after the other, asked for by number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from station.domain.trouble import Trouble
from station.vendors.endpoint import Deadline, Endpoint
from station.vendors.lenient import UnreadableError
from station.vendors.pretix import endpoints
from station.vendors.pretix.client import PretixClient
from station.vendors.pretix.page_payloads import read_rows

_MOST = 10_000
"""Rows. What is read here are settings and dead codes, not tickets."""


@dataclass(frozen=True, slots=True)
class Rows:
    rows: list[msgspec.Raw]
    changed_at: str = ""
    """The server's own words for when they were last changed; empty: it does not say."""
    unchanged: bool = False
    """Since the time that was named in the question: there are no rows then."""
    complete: bool = True
    """False: there are more than were wanted."""


def read_all(
    client: PretixClient,
    endpoint: Endpoint,
    segments: Mapping[str, str],
    deadline: Deadline | None,
    *,
    query: Mapping[str, str] | None = None,
    unless_since: str = "",
    most: int = _MOST,
) -> Rows | Trouble:
    """Every row, or trouble; never a part of them but for `most`."""
    rows: list[msgspec.Raw] = []
    changed_at, follows, number = "", True, 0
    headers = {endpoints.UNLESS_SINCE: unless_since} if unless_since else {}
    while follows and len(rows) < most:
        number += 1
        asked = {**(query or {}), "page": str(number)}
        reply = client.send(endpoint, segments, deadline, query=asked, headers=headers if number == 1 else {})
        if isinstance(reply, Trouble):
            return reply
        if reply.status == 304:
            return Rows([], unless_since, unchanged=True)
        if reply.status != 200:
            return client.no_outcome(endpoint, reply)
        try:
            page = read_rows(reply.body, number)
        except UnreadableError as error:
            return client.unreadable(endpoint, error)
        rows += page.rows
        changed_at = changed_at or reply.headers.get(endpoints.LAST_MODIFIED, "")
        follows = page.more
    return Rows(rows, changed_at, complete=not follows)
