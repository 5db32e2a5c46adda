"""What Station is called and where its parts lie, for every package that is made of it."""

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
DIST = ROOT / "dist"
"""Finished packages come here."""
RUNTIME_LOCK = ROOT / "requirements.lock"
TOOLS_LOCK = PACKAGING / "requirements.lock"

_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSION: str = _PROJECT["version"]
SUMMARY: str = _PROJECT["description"]
LICENCE: str = _PROJECT["license"]

NAME = "Station"
COMMAND = "station"
WINDOW_COMMAND = "station-window"
LANGUAGES = ("en", "de", "fr", "pt_BR", "nl")

if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))  # for `development`, the house's own set-up


def work_folder(system: str) -> Path:
    """Where a build keeps what can be thrown away: `build/<system>`, which is not under version control."""
    folder = ROOT / "build" / system
    folder.mkdir(parents=True, exist_ok=True)
    return folder
