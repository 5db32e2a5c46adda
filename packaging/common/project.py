"""What Station is called and where its parts lie, for every package that is made of it."""

import os
import subprocess
import sys
import time
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
APPLICATION_ID = "org.station.station"
"""For AppStream and macOS. The project owns no domain: whoever publishes a package puts their own in front, here."""
MAINTAINER = os.environ.get("STATION_MAINTAINER", "The Station developers <station@example.org>")
LANGUAGES = ("en", "de", "fr", "pt_BR", "nl")

if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))  # for `development`, the house's own set-up


def work_folder(system: str) -> Path:
    """Where a build keeps what can be thrown away: `build/<system>`, which is not under version control."""
    folder = ROOT / "build" / system
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def moment() -> int:
    """When this version was made, in seconds since 1970: SOURCE_DATE_EPOCH, or the last commit's time.

    Files and documents carry it, so that the same source makes the same package.
    """
    named = os.environ.get("SOURCE_DATE_EPOCH")
    if named:
        return int(named)
    last = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return int(last.stdout) if last.returncode == 0 and last.stdout.strip() else int(time.time())
