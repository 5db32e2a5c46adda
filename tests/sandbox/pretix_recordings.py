"""The recorded answers of a pretix server, as far as this machine has them.

They are kept beside the repository, never in it: `../shared/notes/pretix-samples.md`, seen from its root. Each stands
there as the request with its headers, a line `--`, the status with its headers, and the body.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RECORDED = Path(__file__).resolve().parents[2].parent / "shared" / "notes" / "pretix-samples.md"
_SAMPLE = re.compile(
    r"^### (?P<name>[^\n]+)\n```\n(?P<request>.*?)\n--\n(?P<answer>.*?)\n```$", re.MULTILINE | re.DOTALL
)
_CUT = "…[cut]"


@dataclass(frozen=True, slots=True)
class Recording:
    """One request and what came back. `path` has its query."""

    name: str
    method: str
    path: str
    headers: dict[str, str]
    asked: str
    """The request's body."""
    status: int
    answered: dict[str, str]
    body: str

    @property
    def whole(self) -> bool:
        """The body was kept to its end."""
        return not self.body.endswith(_CUT)

    @property
    def tree(self) -> Any:
        return json.loads(self.body) if self.body else None


def recordings() -> list[Recording]:
    """Every sample of the file in the order in which it was asked; none where there is no file."""
    if not RECORDED.is_file():
        return []
    found = _SAMPLE.finditer(RECORDED.read_text(encoding="utf-8"))
    return [_recording(sample["name"], sample["request"], sample["answer"]) for sample in found]


def _recording(name: str, request: str, answered: str) -> Recording:
    first, _, *rest = request.split("\n")
    method, path = first.split(" ", 1)
    asked = "\n".join(line for line in rest if line.startswith(("{", "[")))
    head, _, body = answered.partition("\n\n")
    status, *headers = head.split("\n")
    return Recording(
        name, method, path, _headers(rest), asked, int(status.split(" ")[1]), _headers(headers), body.strip()
    )


def _headers(lines: list[str]) -> dict[str, str]:
    pairs = (line.partition(": ") for line in lines if not line.startswith(("{", "[")))
    return {name: value for name, colon, value in pairs if colon}
