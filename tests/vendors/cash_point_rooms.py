"""Cash points at the sandbox, and at servers with answers of a test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from station.domain.cash_desk import CashDeskRoom
from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.sandbox import Sandbox
from station.vendors.cash_desks import open_cash_desk_room
from tests.vendors.clocks import SystemClock
from tests.vendors.servers import RawServer

PROFILE = "desk"


def open_cash_point(url: str, token: str = "t", vendor: str = "gomus") -> CashDeskRoom:
    room = open_cash_desk_room(Profile(PROFILE, vendor, url), {"token": token}, SystemClock())
    assert not isinstance(room, Trouble), room
    return room


def at_sandbox(sandbox: Sandbox, token: str = "") -> CashDeskRoom:
    address = sandbox.addresses.vendors["gomus"]
    return open_cash_point(address.base_url, token or address.secrets["token"])


@contextmanager
def answered_by(reply: Callable[[bytes], bytes]) -> Iterator[tuple[CashDeskRoom, RawServer]]:
    """A room whose calls get what `reply` makes of their bytes."""
    with RawServer(reply) as server:
        room = open_cash_point(server.url)
        yield room, server
        room.close()


def trouble_of(result: object) -> Trouble:
    assert isinstance(result, Trouble), result
    return result
