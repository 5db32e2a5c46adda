"""pretix: sending calls as a device, and what a 401, a 403, a 404 and a 400 without an outcome mean."""

from __future__ import annotations

from collections.abc import Mapping

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.vendors.endpoint import Deadline, Endpoint, Reply, Request
from station.vendors.http import Wire
from station.vendors.lenient import UnreadableError
from station.vendors.pretix import endpoints
from station.vendors.pretix.refusal_payloads import read_detail, read_field_errors
from station.vendors.trouble import status_trouble

_BY_PROFILE = "security profile"
_REVOKED = "revoked"
MEND_PROFILE = "choose the security profile 'pretixSCAN' or 'Full device access' for it in pretix, under Devices"


class PretixClient:
    """One device's access. Used by one thread at a time."""

    def __init__(self, wire: Wire, token: str, language: str) -> None:
        self._wire = wire
        self._headers = {"Authorization": f"Device {token}"}
        if language:
            self._headers["Accept-Language"] = language

    @property
    def host(self) -> str:
        return self._wire.host

    def send(
        self,
        endpoint: Endpoint,
        segments: Mapping[str, str],
        deadline: Deadline | None = None,
        *,
        query: Mapping[str, str | tuple[str, ...]] | None = None,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply | Trouble:
        """One call. Its answer is given back with 200, 201, 304, and with 400 or 404 as far as these tell an outcome
        or name a field; everything else is trouble, in which nothing was carried out unless it says so."""
        request = Request(endpoint, segments, {**self._headers, **(headers or {})}, query or {}, body)
        reply = self._wire.send(request, deadline or Deadline(endpoint.budget))
        if isinstance(reply, Trouble) or reply.status not in endpoints.TOLD:
            return reply
        detail = read_detail(reply.body)
        if reply.status == 401:
            return self._unauthorized(detail)
        if reply.status == 403:
            return self._forbidden(endpoint, detail)
        return reply

    def no_outcome(self, endpoint: Endpoint, reply: Reply) -> Trouble:
        """What an answer means that tells no outcome of the call: its fields were not accepted, the address is wrong,
        or it is none of pretix's."""
        if reply.status < 300:
            return self.unreadable(endpoint, UnreadableError("no outcome"))
        if reply.status == 404:
            detail = read_detail(reply.body) or "HTTP 404"
            return Trouble(TroubleKind.NOT_FOUND, self.host, detail)
        fields = read_field_errors(reply.body)
        if "lists" in fields:
            return Trouble(TroubleKind.FORBIDDEN, self.host, f"a check-in list is gone or closed: {fields['lists']}")
        if fields:
            told = "; ".join(f"{name}: {text}" if name else text for name, text in fields.items())
            return Trouble(TroubleKind.REJECTED, self.host, told)
        return status_trouble(reply.status, {}, self.host, changes=endpoint.changes, busy=frozenset())

    def unreadable(self, endpoint: Endpoint, error: UnreadableError) -> Trouble:
        """A success that cannot be read; behind a redemption anything may have been done."""
        executed = Executed.MAYBE if endpoint.changes else Executed.NO
        return Trouble(TroubleKind.GARBLED, self.host, str(error), executed)

    def _unauthorized(self, detail: str) -> Trouble:
        if _REVOKED in detail:
            what = "this device was revoked in pretix: make a new one there and connect this station anew"
        else:
            what = "pretix does not accept this device's token: connect this station anew"
        return Trouble(TroubleKind.UNAUTHORIZED, self.host, what)

    def _forbidden(self, endpoint: Endpoint, detail: str) -> Trouble:
        if _BY_PROFILE in detail:
            what = endpoints.SPOKEN.get(endpoint, "do this")
            return Trouble(TroubleKind.FORBIDDEN, self.host, f"this device may not {what}: {MEND_PROFILE}")
        return Trouble(TroubleKind.FORBIDDEN, self.host, detail or "the event is not open to this device")


def denied_by_profile(trouble: Trouble) -> bool:
    """Whether the device's security profile is what stands in the way."""
    return trouble.kind is TroubleKind.FORBIDDEN and MEND_PROFILE in trouble.detail
