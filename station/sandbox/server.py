"""HTTP on loopback: one listener per vendor, all on the event loop of the sandbox's thread.

uvicorn's HTTP protocol is used without its `Server` class, as that can't close its socket, keep its state
and open again (an outage), and polls ten times a second. The protocol is extended so that a request can
reach its own TCP connection, which is what a cut line needs.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
import struct
import sys
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

HOST = "127.0.0.1"
CONNECTION_EXTENSION = "station.sandbox.connection"
"""Where a request's scope holds its `Connection` (under "extensions")."""

_BACKLOG = 256
_KEEP_ALIVE_SECONDS = 75
_RESET_ON_CLOSE = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class PortInUseError(OSError):
    """Another program listens on the port."""

    def __init__(self, port: int) -> None:
        super().__init__(errno.EADDRINUSE, f"port {port} on {HOST} is in use by another program")
        self.port = port


class Connection:
    """The TCP connection of a request. Only on the event loop's thread."""

    def __init__(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def close(self) -> None:
        """Hang up in good order (FIN) after what is already written."""
        self._transport.close()

    def reset(self) -> None:
        """Break the line (RST)."""
        if self._transport.is_closing():
            return
        sock = self._transport.get_extra_info("socket")
        if sock is not None:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        if isinstance(self._transport, asyncio.WriteTransport):
            self._transport.abort()


class _Protocol(H11Protocol):
    """uvicorn's HTTP/1.1 with the connection handed to the application."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.access_log = False  # whoever adds a handler to uvicorn's logger would switch it on
        served, connection = self.app, Connection(transport)

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            scope["extensions"] = {**scope.get("extensions", {}), CONNECTION_EXTENSION: {"connection": connection}}
            await served(scope, receive, send)

        self.app = app


class Listener:
    """One port with one application. Made on any thread, used on the event loop's thread alone."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._socket = _bound_socket(port)
        self.port: int = self._socket.getsockname()[1]
        self._config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        )
        self._state = ServerState()  # holds no default headers: uvicorn's own Date comes from its Server class
        self._server: asyncio.Server | None = None

    @property
    def is_open(self) -> bool:
        """Whether connections are accepted."""
        return self._server is not None

    async def open(self) -> None:
        """Accept connections."""
        if self._server is None:
            loop = asyncio.get_running_loop()
            try:
                self._server = await loop.create_server(self._protocol, sock=self._socket, backlog=_BACKLOG)
            except OSError as error:  # bound by both, and the other one was first to listen
                raise _port_error(error, self.port) from error

    def close(self) -> None:
        """Refuse connections and break the open ones; the port stays ours, bound but not listening."""
        if self._server is None:
            return
        self._server.close()
        self._server = None
        self.break_connections()
        self._socket = _bound_socket(self.port)

    async def stop(self) -> None:
        """Give the port back and wait for the requests still running."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._socket.close()
        self.break_connections()
        if self._state.tasks:
            await asyncio.wait(list(self._state.tasks))

    def break_connections(self) -> None:
        """Break every open connection, answered or not."""
        for connection in list(self._state.connections):
            transport = getattr(connection, "transport", None)
            if transport is not None:
                Connection(transport).reset()

    def discard(self) -> None:
        """Give the port back without ever having opened it."""
        self._socket.close()

    def _protocol(self) -> _Protocol:
        app_state: dict[str, Any] = {}
        return _Protocol(config=self._config, server_state=self._state, app_state=app_state)


def silence_uvicorn() -> None:
    """Only failures of the sandbox itself are logged, not what clients send."""
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)


def _port_error(error: OSError, port: int) -> OSError:
    # Windows answers "access denied" for a port that somebody holds exclusively.
    in_use = (errno.EADDRINUSE, errno.EACCES) if sys.platform == "win32" else (errno.EADDRINUSE,)
    return PortInUseError(port) if error.errno in in_use else error


def _bound_socket(port: int) -> socket.socket:
    # With the protocol left at 0, asyncio doesn't switch TCP_NODELAY on, and every POST takes 44 ms.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((HOST, port))
    except OSError as error:
        sock.close()
        raise _port_error(error, port) from error
    return sock
