"""Cash points at the sandbox, and at servers with answers of a test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from station.domain.cash_desk import CashDeskRoom
from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.profile import Profile
from station.domain.trouble import Trouble
from station.sandbox import Sandbox
from station.vendors.cash_desks import open_cash_desk_room, open_cash_desk_writer
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


def open_writer(url: str, token: str = "t") -> CashDeskWriter:
    writer = open_cash_desk_writer(Profile(PROFILE, "gomus", url), {"token": token}, SystemClock())
    assert not isinstance(writer, Trouble), writer
    return writer


def writer_at(sandbox: Sandbox) -> CashDeskWriter:
    address = sandbox.addresses.vendors["gomus"]
    return open_writer(address.base_url, address.secrets["token"])


@contextmanager
def writing_to(reply: Callable[[bytes], bytes]) -> Iterator[tuple[CashDeskWriter, RawServer]]:
    """A writer whose calls get what `reply` makes of their bytes."""
    with RawServer(reply) as server:
        writer = open_writer(server.url)
        try:
            yield writer, server
        finally:  # else the server waits for a client that is gone
            writer.close()


@contextmanager
def answered_by(reply: Callable[[bytes], bytes]) -> Iterator[tuple[CashDeskRoom, RawServer]]:
    """A room whose calls get what `reply` makes of their bytes."""
    with RawServer(reply) as server:
        room = open_cash_point(server.url)
        try:
            yield room, server
        finally:
            room.close()


def trouble_of(result: object) -> Trouble:
    assert isinstance(result, Trouble), result
    return result
