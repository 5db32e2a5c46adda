"""Writes SHA256SUMS of a folder's files, as `sha256sum -c` reads them: `python3 packaging/common/checksums.py dist`."""

import hashlib
import sys
from pathlib import Path

NAME = "SHA256SUMS"


def write_checksums(folder: Path) -> Path:
    """A line for each file of the folder, by name; the file that holds them is not among them."""
    lines = []
    for file in sorted(folder.iterdir()):
        if file.is_file() and file.name != NAME:
            with file.open("rb") as opened:
                lines.append(f"{hashlib.file_digest(opened, 'sha256').hexdigest()}  {file.name}\n")
    target = folder / NAME
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


if __name__ == "__main__":
    print(write_checksums(Path(sys.argv[1])).read_text(encoding="utf-8"), end="")
