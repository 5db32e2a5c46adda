"""CPython's embeddable build for Windows: fetched from its publisher or given as a file, pinned, and unpacked.

The pin holds the files, not their packing: whoever packs the same files again has the same Python. A new version:
change VERSION, run the build, which tells the new pin after the publisher's signatures were found good, and compare
what it says with the publisher's own page before writing it here.
"""

import hashlib
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

from common.steps import stop

VERSION = "3.13.2"
ADDRESS = f"https://www.python.org/ftp/python/{VERSION}/python-{VERSION}-embed-amd64.zip"
CONTENT_SHA256 = "a1662b0f00a8bf1d170bbefac6ee13aa4a54fbd8d4a4f6f01687fb331ae540c9"
"""SHA-256 of the list `<SHA-256 of a file>  <name>\\n`, sorted by name: `sha256sum * | sha256sum` in the C locale."""
MINOR = ".".join(VERSION.split(".")[:2])
_TAG = "python" + MINOR.replace(".", "")
LIBRARY, PATHS = f"{_TAG}.dll", f"{_TAG}._pth"
STANDARD_LIBRARY = f"{_TAG}.zip"
_LARGEST = 64_000_000
"""Bytes unpacked. Python needs 21 million; something that says more is not Python."""
_SECONDS = 60


def fetch_embeddable(target: Path) -> Path:
    """Downloads the archive from its publisher, once; what lies there already is taken. Raises BuildError."""
    if target.exists():
        return target
    try:
        with urllib.request.urlopen(ADDRESS, timeout=_SECONDS) as answer:
            content = answer.read(_LARGEST)
    except (urllib.error.URLError, OSError) as error:
        stop(f"{ADDRESS} can't be fetched ({error}). Fetch it yourself and give it: --python-zip FILE")
    partial = target.with_suffix(".partial")
    partial.write_bytes(content)
    partial.replace(target)
    return target


def unpack_embeddable(archive: Path, target: Path) -> str:
    """Unpacks all files into an empty folder and returns the pin of what they are. Raises BuildError."""
    try:
        with zipfile.ZipFile(archive) as opened:
            members = {_flat_name(info.filename): info for info in opened.infolist() if not info.is_dir()}
            if sum(info.file_size for info in members.values()) > _LARGEST:
                stop(f"{archive} holds far more than Python.")
            for name, info in members.items():
                (target / name).write_bytes(opened.read(info))
    except (OSError, zipfile.BadZipFile, EOFError) as error:
        stop(f"{archive} can't be unpacked: {error}")
    return content_pin(target)


def _flat_name(member: str) -> str:
    """The name without the one folder that some archives put around their files. Raises BuildError."""
    name = member.rsplit("/", maxsplit=1)[-1]
    if member.count("/") > 1 or not name.strip(".") or "\\" in name or ":" in name:
        stop(f"An archive of CPython's embeddable build has no member {member!r}.")
    return name


def content_pin(folder: Path) -> str:
    """SHA-256 over the names and SHA-256s of a folder's files."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in folder.iterdir()]
    return hashlib.sha256("".join(sorted(lines, key=lambda line: line[66:])).encode()).hexdigest()


def check_pin(found: str) -> None:
    """Raises BuildError for files that are not the pinned ones."""
    if found != CONTENT_SHA256:
        stop(f"This is not CPython {VERSION} as pinned: its files' pin is {found}, and {CONTENT_SHA256} is expected.")
