"""Each station's own line to the vendor: a forwarder on loopback that can go down while the others' stay up."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
import threading
from collections.abc import Coroutine
from typing import Any

HOST = "127.0.0.1"
_PATIENCE = 20.0
_BLOCK = 65_536
_BACKLOG = 128
_LOOK = 0.05
"""Seconds."""


class Lines:
    """All lines, served by one thread. Its public methods are for any other thread."""

    def __init__(self, count: int, target_port: int) -> None:
        self._loop = asyncio.SelectorEventLoop()  # on Windows, too, it can watch a socket for calls
        self._thread = threading.Thread(target=self._loop.run_forever, name="lines", daemon=True)
        self._lines = [_Line(target_port) for _ in range(count)]

    @property
    def ports(self) -> tuple[int, ...]:
        """Where each line begins."""
        return tuple(line.port for line in self._lines)

    @property
    def falls(self) -> int:
        """How often one of them went down."""
        return sum(line.falls for line in self._lines)

    def is_up(self, number: int) -> bool:
        """Whether connections are accepted."""
        return self._lines[number].is_up

    def start(self) -> None:
        """All lines are up."""
        self._thread.start()
        for number in range(len(self._lines)):
            self.up(number)

    def up(self, number: int) -> None:
        """Connections are accepted again. Does nothing to a line that is up."""
        self._run(self._lines[number].up())

    def down(self, number: int) -> None:
        """Breaks what is open and refuses what comes. Does nothing to a line that is down."""
        self._run(self._lines[number].down())

    def stop(self) -> None:
        """Closes everything and ends the thread. After the stations have hung up."""
        if self._thread.is_alive():
            for line in self._lines:
                self._run(line.end())
            self._run(_quiet())
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(_PATIENCE)
        else:
            for line in self._lines:
                line.discard()
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_PATIENCE)


class _Line:
    """One port. All but `discard` on the event loop's thread.

    It accepts by itself: asyncio's own server, closed while somebody calls, leaves that call's socket open.
    """

    def __init__(self, target_port: int) -> None:
        self._target_port = target_port
        self._socket = _bound(0)
        self.port: int = self._socket.getsockname()[1]
        self.falls = 0
        self.is_up = False
        self._calls: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()

    async def up(self) -> None:
        if not self.is_up:
            self._socket.listen(_BACKLOG)
            asyncio.get_running_loop().add_reader(self._socket, self._accept)
            self.is_up = True

    async def down(self) -> None:
        if self.is_up:
            self.falls += 1
            await self.end()
            self._socket = _bound(self.port)  # ours, and nobody listens on it

    async def end(self) -> None:
        if self.is_up:
            self.is_up = False
            asyncio.get_running_loop().remove_reader(self._socket)
        self._socket.close()
        while self._calls:  # one that has only begun has no writer yet
            for writer in tuple(self._writers):
                writer.transport.abort()
            await asyncio.wait(self._calls, timeout=_LOOK, return_when=asyncio.FIRST_COMPLETED)

    def discard(self) -> None:
        """It was never up."""
        self._socket.close()

    def _accept(self) -> None:
        try:
            connection, _ = self._socket.accept()
        except OSError:  # it has hung up meanwhile
            return
        call = asyncio.get_running_loop().create_task(self._call(connection))
        self._calls.add(call)
        call.add_done_callback(self._calls.discard)

    async def _call(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        reader, writer = await asyncio.open_connection(sock=connection)
        self._writers.add(writer)
        try:
            if self.is_up:
                await self._forward(reader, writer)
                await writer.wait_closed()
            else:
                writer.transport.abort()
        except OSError:
            writer.transport.abort()  # as a line that breaks: the other end is gone
        finally:
            self._writers.discard(writer)

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(HOST, self._target_port)
        self._writers.add(far_writer)
        try:
            await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
        finally:
            self._writers.discard(far_writer)
            far_writer.transport.abort()


async def _quiet() -> None:
    """Until nothing is under way on this thread but the question itself, closed connections included."""
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(others)
    await asyncio.sleep(0)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Passes everything on, and the end of it: what was sent before a hang-up still arrives."""
    with contextlib.suppress(ConnectionError):
        while block := await reader.read(_BLOCK):
            writer.write(block)
            await writer.drain()
    writer.close()


def _bound(port: int) -> socket.socket:
    # The protocol is named so that asyncio switches TCP_NODELAY on.
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform == "win32":
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind((HOST, port))
    bound.setblocking(False)
    return bound
