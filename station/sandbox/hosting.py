"""The sandbox's thread: one event loop that serves all listeners."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Mapping

from starlette.types import ASGIApp

from station.sandbox.server import Listener, silence_uvicorn

_PATIENCE_SECONDS = 20.0


class Hosting:
    """Runs named listeners in one thread. Its plain methods are for other threads, `async` ones for its own."""

    def __init__(self) -> None:
        self.stopping = asyncio.Event()
        self._listeners: dict[str, Listener] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()
        self._failure: BaseException | None = None
        self._reopening: dict[str, asyncio.TimerHandle | asyncio.Task[None]] = {}

    def start(self, apps: Mapping[str, tuple[ASGIApp, int]]) -> dict[str, int]:
        """Serve each application on its port (0: any free one); the ports by name.

        Raises `PortInUseError`; then nothing is left open.
        """
        silence_uvicorn()
        try:
            for name, (app, port) in apps.items():
                self._listeners[name] = Listener(app, port)
        except BaseException:
            for listener in self._listeners.values():
                listener.discard()
            raise
        self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)
        self._thread.start()
        self._ready.wait()
        if self._failure is not None:
            self._thread.join()
            raise self._failure
        return {name: listener.port for name, listener in self._listeners.items()}

    def stop(self) -> None:
        """Stop serving, break what is still open, and end the thread. Does nothing the second time."""
        if self._thread is None or self._loop is None:
            return
        self._loop.call_soon_threadsafe(self.stopping.set)
        self._thread.join(_PATIENCE_SECONDS)
        if self._thread.is_alive():
            raise RuntimeError("the sandbox's thread doesn't end")
        self._thread = None
        if self._failure is not None:
            raise self._failure

    def run(self, work: Coroutine[object, object, None]) -> None:
        """Do something on the sandbox's thread and wait for it."""
        if self._loop is None or self._thread is None:
            work.close()
            raise RuntimeError("the sandbox is not running")
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_PATIENCE_SECONDS)

    def is_open(self, name: str) -> bool:
        """Whether a listener accepts connections."""
        return self._listeners[name].is_open

    async def close(self, name: str, seconds: float = 0.0) -> None:
        """Take a listener down, and up again after so many seconds (0: only by `open`)."""
        self._forget_reopening(name)
        self._listeners[name].close()
        if seconds > 0:
            loop = asyncio.get_running_loop()
            self._reopening[name] = loop.call_later(seconds, self._reopen, name)

    async def open(self, name: str) -> None:
        """Take a listener up again on its port."""
        self._forget_reopening(name)
        await self._listeners[name].open()

    async def break_connections(self, name: str) -> None:
        """Break all connections of a listener that stays up."""
        self._listeners[name].break_connections()

    def _reopen(self, name: str) -> None:
        if not self.stopping.is_set():
            self._reopening[name] = asyncio.get_running_loop().create_task(self._listeners[name].open())

    def _forget_reopening(self, name: str) -> None:
        planned = self._reopening.pop(name, None)
        if planned is not None:
            planned.cancel()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # noqa: BLE001 - handed to the thread that called start()
            self._failure = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        try:
            for listener in self._listeners.values():
                await listener.open()
            self._ready.set()
            await self.stopping.wait()
        finally:
            self.stopping.set()
            for listener in self._listeners.values():
                await listener.stop()
