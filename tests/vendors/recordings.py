"""The recorded answers of vendors' servers, as far as this machine has them.

They are kept beside the repository, never in it: in `../shared/notes`, seen from its root. Each stands there as the
request, a line `--`, the status with its headers, and the body.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

_NOTES = Path(__file__).resolve().parents[2].parent / "shared" / "notes"
_SAMPLE = re.compile(
    r"^### (?P<name>[^\n]+)\n```\n(?P<request>.*?)\n--\n(?P<answer>.*?)\n```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Recording:
    """One request and what came back."""

    name: str
    method: str
    path: str
    asked: str
    """The request's body, where it is JSON."""
    status: int
    headers: tuple[str, ...]
    body: bytes
    """Cut short where the recording says so."""

    def sent(self, name: str) -> str:
        """One field of the request's body; empty where it was not sent."""
        return str(json.loads(self.asked or "{}").get(name, ""))

    @property
    def whole(self) -> bool:
        return not self.body.endswith(b"[cut]")

    def raw(self) -> bytes:
        """The answer as it came over the line."""
        lines = [f"HTTP/1.1 {self.status} X", *self.headers, f"Content-Length: {len(self.body)}"]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + self.body


def recordings(file: str) -> dict[str, Recording]:
    """Every sample of the file by its name; none where there is no file."""
    recorded = _NOTES / file
    if not recorded.is_file():
        return {}
    found = _SAMPLE.finditer(recorded.read_text(encoding="utf-8"))
    return {sample["name"]: _recording(sample["name"], sample["request"], sample["answer"]) for sample in found}


def _recording(name: str, request: str, answered: str) -> Recording:
    method, path = request.partition("\n")[0].split(" ")
    last = request.rpartition("\n")[2]
    head, _, body = answered.partition("\n\n")
    status, *headers = head.split("\n")
    return Recording(
        name,
        method,
        path,
        last if last.startswith("{") else "",
        int(status.split(" ")[1]),
        tuple(header for header in headers if header),
        body.strip().encode(),
    )
