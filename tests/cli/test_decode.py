"""`station decode`: pictures made in the test."""

from __future__ import annotations

from pathlib import Path

import cv2
import pytest

from station.capture.decoder import Decoder
from tests.capture.pictures import blank, with_code
from tests.cli.program import Program, run_process


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


@pytest.fixture
def slanted(tmp_path: Path) -> Path:
    """A bar code that only the strip stage reads."""
    path = tmp_path / "slanted.png"
    turn = cv2.getRotationMatrix2D((640, 360), 35, 1)
    code = with_code("TKT592-MLGED", "Code128", width=1280, height=720, side=500)
    cv2.imwrite(str(path), cv2.warpAffine(code, turn, (1280, 720), borderMode=cv2.BORDER_REPLICATE))
    return path


def test_what_each_stage_reads_is_explained(program: Program, slanted: Path) -> None:
    shown = program("decode", str(slanted), "--explain").out.splitlines()
    assert len(shown) == 1 + 6 + 1
    (marked,) = [line for line in shown if "->" in line]
    assert marked.split()[1:4:2] == ["strip", "ms"]
    assert marked.endswith("TKT592-MLGED")
    (file,) = program("decode", str(slanted), "--explain", "--json").document["files"]
    stages = {stage["stage"]: stage["texts"] for stage in file["stages"]}
    assert (stages["small copy"], stages["strip"]) == ([], ["TKT592-MLGED"])
    assert all(stage["elapsed_ms"] > 0 for stage in file["stages"])
    assert file["codes"][0]["stage"] == "strip"
    assert "stages" not in program("decode", str(slanted), "--json").document["files"][0]


def test_the_stages_are_drawn(program: Program, slanted: Path, ticket: Path, tmp_path: Path) -> None:
    ended = program("decode", str(slanted), str(ticket), "--pictures", str(tmp_path / "new" / "folder"))
    assert ended.code == 0
    for name in ("slanted", "ticket"):
        drawn = cv2.imread(str(tmp_path / "new" / "folder" / f"{name}.stages.png"))
        assert drawn is not None
        assert drawn.shape[1] > 2000
        green = (drawn == (0x4B, 0x7F, 0x1A)).all(axis=2)
        assert green.any()  # something was found, and is framed
    (tmp_path / "file").touch()
    ended = program("decode", str(slanted), "--pictures", str(tmp_path / "file" / "in it"))
    assert ended.code != 0
    assert "cannot be written" in ended.err


def test_other_symbologies_only_where_they_are_named(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "goods.png"
    cv2.imwrite(str(path), with_code("1234567890128", "EAN13"))
    assert program("decode", str(path), "--json").document["files"][0]["codes"] == []
    (file,) = program("decode", str(path), "--format", "EAN13", "--format", "QRCode", "--json").document["files"]
    assert [(code["text"], code["format"]) for code in file["codes"] + file["doubtful"]] == [("1234567890128", "EAN13")]
    assert program("decode", str(path), "--format", "EAN99").code == 2


def test_a_bar_code_that_one_engine_alone_reads_is_doubtful(
    program: Program, slanted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Decoder, "second_opinion", lambda *_: set())
    ended = program("decode", str(slanted), "--json")
    (file,) = ended.document["files"]
    assert (file["codes"], [code["text"] for code in file["doubtful"]]) == ([], ["TKT592-MLGED"])
    assert "TKT592-MLGED (doubtful)" in program("decode", str(slanted)).out


def test_the_program_ends_without_a_word(ticket: Path) -> None:
    """The engines' libraries complain on standard error, at the very end, about anything of theirs that was kept."""
    ended = run_process(["decode", str(ticket), "--explain", "--json"])
    assert (ended.code, ended.err) == (0, "")
