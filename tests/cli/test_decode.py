"""`station decode`: pictures made in the test."""

from __future__ import annotations

from pathlib import Path

import cv2
import pytest

from tests.capture.pictures import blank, with_code
from tests.cli.program import Program


@pytest.fixture
def ticket(tmp_path: Path) -> Path:
    """A picture with a QR code."""
    path = tmp_path / "ticket.png"
    cv2.imwrite(str(path), with_code("CM-VALID-1 grün"))
    return path


def test_codes_formats_corners_and_milliseconds(program: Program, ticket: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.png"
    cv2.imwrite(str(empty), blank())
    ended = program("decode", str(ticket), str(empty), "--json")
    assert ended.code == 0
    first, second = ended.document["files"]
    assert (first["path"], second["path"]) == (str(ticket), str(empty))
    assert [(code["text"], code["format"]) for code in first["codes"]] == [("CM-VALID-1 grün", "QRCode")]
    assert len(first["codes"][0]["corners"]) == 4
    assert first["elapsed_ms"] > 0
    assert second["codes"] == []


def test_the_same_for_people(program: Program, ticket: Path) -> None:
    shown = program("decode", str(ticket)).out
    assert "QRCode" in shown
    assert "CM-VALID-1 grün" in shown


def test_one_bad_file_does_not_keep_the_others_back(program: Program, ticket: Path, tmp_path: Path) -> None:
    missing, text = tmp_path / "missing.png", tmp_path / "text.png"
    text.write_text("no picture")
    ended = program("decode", str(missing), str(ticket), str(text), "--json")
    assert ended.code == 3
    assert [len(file["codes"]) for file in ended.document["files"]] == [0, 1, 0]
    assert [file["trouble"] for file in ended.document["files"]] == ["picture_unreadable", None, "picture_unreadable"]
    assert str(missing) in ended.err
    assert str(text) in ended.err


def test_wrong_use(program: Program) -> None:
    assert program("decode").code == 2
