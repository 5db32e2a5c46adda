"""CM.com: uploading queued scans. One answer stands for the whole batch."""

from __future__ import annotations

from collections.abc import Sequence

from station.domain.journal import ItemState, OutboxItem
from station.domain.trouble import Executed, Trouble
from station.domain.vendor import Delivery
from station.domain.verdict import Reason
from station.vendors.cm import endpoints
from station.vendors.cm.account_payloads import Token
from station.vendors.cm.client import CmClient, unreadable
from station.vendors.cm.payloads import read_info, upload_body
from station.vendors.endpoint import Deadline, Request
from station.vendors.lenient import UnreadableError

_TOO_MANY = 413


class Uploader:
    """Sends batches; halves a refused one until the row it was refused for stands alone."""

    def __init__(self, client: CmClient, host: str) -> None:
        self._client = client
        self._host = host

    def send(
        self, items: Sequence[OutboxItem], service: str, deadline: Deadline | None = None
    ) -> tuple[Delivery, ...] | Trouble:
        """All items of one service, oldest first. Trouble only when nothing at all was delivered or refused."""
        reply = self._client.call(lambda token: _request(token, service, items), deadline)
        if isinstance(reply, Trouble):
            return reply
        if reply.status == _TOO_MANY and len(items) > 1:
            return self._in_halves(items, service, deadline)  # what stands in the way may answer with a page of its own
        done = reply.status < 300
        try:
            message = read_info(reply.body)
        except UnreadableError as error:
            return unreadable(self._host, error, changes=done)
        if done:
            return tuple(Delivery(item.item_id, ItemState.ACKNOWLEDGED, message=message) for item in items)
        if len(items) == 1:
            return (Delivery(items[0].item_id, ItemState.REFUSED, Reason.REFUSED_BY_VENDOR, message),)
        return self._in_halves(items, service, deadline)

    def _in_halves(self, items: Sequence[OutboxItem], service: str, deadline: Deadline | None) -> tuple[Delivery, ...]:
        middle = len(items) // 2
        return self._half(items[:middle], service, deadline) + self._half(items[middle:], service, deadline)

    def _half(self, items: Sequence[OutboxItem], service: str, deadline: Deadline | None) -> tuple[Delivery, ...]:
        """A refused batch was not carried out, so each half is a first try of its own."""
        sent = self.send(items, service, deadline)
        if not isinstance(sent, Trouble):
            return sent
        state = ItemState.UNKNOWN if sent.executed is Executed.MAYBE else ItemState.WAITING
        return tuple(Delivery(item.item_id, state, message=sent.detail) for item in items)


def _request(token: Token, service: str, items: Sequence[OutboxItem]) -> Request:
    return Request(endpoints.UPLOAD, json=upload_body(token.user, service, items))
