"""A server between a room and the sandbox: passes everything on, records the answers, and may say something else."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from fnmatch import fnmatchcase
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

from tests.contract.calls import Call
from tests.vendors.servers import RawServer, answer


@dataclass(frozen=True, slots=True)
class Said:
    """One answer of the sandbox."""

    method: str
    path: str
    status: int
    body: bytes


class Between:
    """Stands before one vendor's sandbox at `base_url`. Set from the test's thread, between two calls."""

    def __init__(self, vendor_url: str) -> None:
        self._vendor = urlsplit(vendor_url)
        self._server = RawServer(self._reply)
        self._instead: tuple[Call, int, bytes] | None = None
        self.said: list[Said] = []

    @property
    def base_url(self) -> str:
        return self._server.url + self._vendor.path

    def __enter__(self) -> Self:
        self._server.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The rooms were closed before: their kept lines would be waited for."""
        self._server.__exit__(kind, error, trace)

    def say(self, call: Call, status: int, body: bytes) -> None:
        """From now on this is the answer to one call; nothing of it reaches the sandbox."""
        self._instead = (call, status, body)

    def said_to(self, call: Call) -> Said:
        """The last answer to a call."""
        return next(said for said in reversed(self.said) if _fits(call, said.method, said.path))

    def _reply(self, request: bytes) -> bytes:
        head, _, body = request.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        path = unquote(target.partition("?")[0])
        if self._instead is not None and _fits(self._instead[0], method, path):
            return answer(self._instead[1], self._instead[2])
        line = http.client.HTTPConnection(self._vendor.hostname or "", self._vendor.port)
        line.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        for name, _, value in (header.partition(":") for header in lines):
            if name.lower() != "accept-encoding":
                line.putheader(name, value.strip())
        line.endheaders(body)
        response = line.getresponse()
        said = Said(method, path, response.status, response.read())
        line.close()
        self.said.append(said)
        return answer(said.status, said.body, f"Date: {response.headers['Date']}")


def _fits(call: Call, method: str, path: str) -> bool:
    return method == call.method and fnmatchcase(path, call.path)
