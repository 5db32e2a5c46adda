"""`station diagnostics`: one file for support."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.cli.program import Program


def test_it_writes_the_file_and_says_where(door: Program, tmp_path: Path) -> None:
    target = tmp_path / "support.zip"
    ended = door("diagnostics", str(target), "--json")
    assert ended.code == 0
    assert ended.document == {"file": str(target), "bytes": target.stat().st_size}
    with zipfile.ZipFile(target) as archive:
        assert "doctor.json" in archive.namelist()
        assert "door" not in archive.read("settings.json").decode()


def test_where_it_cannot_be_written(door: Program, tmp_path: Path) -> None:
    ended = door("diagnostics", str(tmp_path / "no" / "support.zip"))
    assert ended.code == 3
    assert "support.zip" in ended.err
