"""Real photographs with a manifest of what stands in them; they are not part of Station, so they may be missing."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from station.bench.measure import Goal
from station.bench.workbench import Workbench
from station.capture.picture_file import DecodedFile, decode_image
from station.capture.reading import TICKET_FORMATS

VARIABLE = "STATION_PHOTOGRAPHS"
_BESIDE = Path(__file__).resolve().parents[4] / "shared" / "images"
Notes = list[tuple[str, float | int | str]]


@dataclass(frozen=True, slots=True)
class Photograph:
    """One picture. `format` and `text` are empty where there is no code in it."""

    path: Path
    format: str
    text: str


def folder() -> Path:
    """Where they are: `STATION_PHOTOGRAPHS`, else `../shared/images` beside the source."""
    named = os.environ.get(VARIABLE, "")
    return Path(named) if named else _BESIDE


def photographs() -> Iterator[Photograph]:
    """Those with a ticket's code and those without any; none where the folder is missing."""
    manifest = folder() / "manifest.json"
    if not manifest.is_file():
        return
    for image in json.loads(manifest.read_text("utf-8"))["images"]:
        if image["format"] is None or image["format"] in TICKET_FORMATS:
            yield Photograph(folder() / image["file"], image["format"] or "", image["text"] or "")


def photograph_goals(bench: Workbench) -> tuple[list[Goal], Notes]:
    """All ticket codes read as `station decode` reads them, none wrong, none where there is none."""
    tickets, right, wrong, invented, empty = 0, 0, 0, 0, 0
    for number, photograph in enumerate(photographs()):
        if bench.size.rounds is not None and number >= bench.size.rounds:
            break
        decoded = decode_image(photograph.path)
        texts = [code.text for code in decoded.codes] if isinstance(decoded, DecodedFile) else []
        if photograph.format:
            tickets += 1
            right += photograph.text in texts
            wrong += bool(texts) and photograph.text not in texts
        else:
            empty += 1
            invented += bool(texts)
    if not tickets + empty:
        return [], [("photographs", f"none at hand; {VARIABLE} names their folder")]
    goals = [
        Goal(f"photographs: all {tickets} ticket codes read ({right}), none wrong ({wrong})", right == tickets),
        Goal(f"photographs: nothing read in the {empty} without a code ({invented})", not invented),
    ]
    return goals, []
