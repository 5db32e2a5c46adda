"""The decoder on drawn codes, and on real photographs where they are at hand."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

import cv2
import numpy as np
import pytest

from station.capture import engines
from station.capture.decoder import Decoder
from station.capture.engines import Found, Reader
from station.capture.picture import to_small
from station.capture.picture_file import DecodedFile, decode_image
from station.capture.reading import CodeFormat, Engine, Stage
from station.domain.trouble import Trouble, TroubleKind
from tests.capture.pictures import Picture, blank, with_code


@pytest.mark.parametrize(
    ("name", "format_", "text"),
    [
        ("QRCode", CodeFormat.QR, "05.1803.?000082?.275109.20"),
        ("QRCode", CodeFormat.QR, "Zwölf ß €"),
        ("QRCode", CodeFormat.QR, "[)>\x1e06\x1dTKT\x04"),
        ("Code128", CodeFormat.CODE128, "TKT592-MLGED"),
        ("Code39Std", CodeFormat.CODE39, "TKT/A1"),  # the extended guess would make TKT!1 of it
    ],
)
def test_ticket_codes_are_read_as_printed_with_their_corners(name: str, format_: CodeFormat, text: str) -> None:
    picture = with_code(text, name, width=1280, height=720)
    (reading,) = Decoder().read(picture)
    assert (reading.text, reading.format, reading.engine) == (text, format_, Engine.ZXING)
    xs, ys = [x for x, _ in reading.corners], [y for _, y in reading.corners]
    assert len(reading.corners) == 4
    assert abs((min(xs) + max(xs)) / 2 - 640) < 12
    assert abs((min(ys) + max(ys)) / 2 - 360) < 12
    assert reading.elapsed_ms > 0


@pytest.mark.parametrize(
    ("name", "format_", "text"),
    [
        ("Aztec", CodeFormat.AZTEC, "A-1"),
        ("DataMatrix", CodeFormat.DATA_MATRIX, "D-1"),
        ("PDF417", CodeFormat.PDF417, "P-1"),
        ("EAN13", CodeFormat.EAN13, "1234567890128"),
        ("EAN8", CodeFormat.EAN8, "12345670"),
    ],
)
def test_other_formats_are_read_only_where_asked_for(name: str, format_: CodeFormat, text: str) -> None:
    picture = with_code(text, name)
    assert Decoder().read(picture) == []
    assert [(code.text, code.format) for code in Decoder({format_}).read(picture)] == [(text, format_)]


def test_a_code_too_fine_for_the_small_copy_is_read_in_the_full_frame() -> None:
    picture = with_code("FINE-" + "1234567890" * 6, width=1920, height=1080, side=100)
    small, scale = to_small(picture)
    assert scale == pytest.approx(1 / 3)
    assert Decoder().look(small) == []
    (reading,) = Decoder().read(picture)
    assert reading.stage is Stage.FULL_FRAME
    assert abs(sum(x for x, _ in reading.corners) / 4 - 960) < 12


ENGINES = {Engine.ZBAR: "read_with_zbar", Engine.TAPIR: "read_with_tapirscan"}


def answering(monkeypatch: pytest.MonkeyPatch, **answers: list[str]) -> list[tuple[str, tuple[int, ...]]]:
    """The other engines say what the test wants; returned: who was asked, about a patch of which shape."""
    asked: list[tuple[str, tuple[int, ...]]] = []

    def reader(engine: Engine) -> Reader:
        def read(patch: Picture, formats: Collection[CodeFormat]) -> list[Found]:
            asked.append((engine.name, patch.shape))
            return [Found(text, next(iter(formats)), ()) for text in answers.get(engine.name, [])]

        return read

    readers = {engine: reader(engine) for engine in (Engine.ZBAR, Engine.TAPIR, Engine.ZXING)}
    monkeypatch.setattr("station.capture.decoder.READERS", readers)
    return asked


def test_the_others_are_asked_about_the_code_alone_until_one_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = with_code("TKT592-MLGED", "Code128", width=1280, height=720)
    (reading,) = Decoder().read(picture)
    asked = answering(monkeypatch, ZBAR=["TKT592-MLGED"])
    assert Decoder().second_opinion(picture, reading) == {"TKT592-MLGED"}
    assert [name for name, _ in asked] == ["ZBAR"]
    assert asked[0][1][0] < 400
    asked = answering(monkeypatch, ZBAR=["TKh59(MLGED"], TAPIR=["TKT592-MLGED"])
    assert Decoder().second_opinion(picture, reading) == {"TKh59(MLGED", "TKT592-MLGED"}
    assert [name for name, _ in asked] == ["ZBAR", "TAPIR"]
    asked = answering(monkeypatch, ZXING=["TKT592-MLGED"])
    assert Decoder().second_opinion(picture, reading) == set()
    assert {name for name, _ in asked} == {"ZBAR", "TAPIR"}  # never the one that made the reading
    assert len({shape for _, shape in asked}) == 2  # laid straight, its negative, and as it lies


@pytest.mark.skipif(not engines.has_second_engine(), reason="zbar's library is not installed")
def test_the_real_second_engine_reads_the_same() -> None:
    found = engines.read_with_zbar(with_code("TKT592-MLGED", "Code128")[:, :, 0].copy(), {CodeFormat.CODE128})
    assert [(code.text, code.engine) for code in found] == [("TKT592-MLGED", Engine.ZBAR)]
    found = engines.read_with_zbar(with_code("QR-1234")[:, :, 0].copy(), {CodeFormat.QR})
    assert [(code.text, code.format, len(code.corners)) for code in found] == [("QR-1234", CodeFormat.QR, 4)]
    assert engines.read_with_zbar(with_code("Zwölf")[:, :, 0].copy(), {CodeFormat.QR}) == []


@pytest.mark.parametrize("format_", sorted(CodeFormat))
def test_the_real_stronger_engine_reads_every_format_it_is_asked_for(format_: CodeFormat) -> None:
    text = {CodeFormat.EAN13: "1234567890128", CodeFormat.EAN8: "12345670"}.get(format_, "TKT592-MLGED")
    picture = with_code(text, {CodeFormat.CODE39: "Code39Std"}.get(format_, format_.value))[:, :, 0].copy()
    (code,) = engines.read_with_tapirscan(picture, {format_})
    assert (code.text, code.format, code.engine, len(code.corners)) == (text, format_, Engine.TAPIR, 4)
    assert engines.read_with_tapirscan(picture, set()) == []
    assert engines.read_with_tapirscan(picture[:2], {format_}) == []


def test_without_its_own_library_the_others_go_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    picture = np.full((200, 200), 255, np.uint8)
    for folder in (tmp_path, tmp_path / "missing"):
        monkeypatch.setenv("TAPIRSCAN_LIBRARY_DIR", str(folder))
        engines._tapir_decoder.cache_clear()
        assert engines.read_with_tapirscan(picture, {CodeFormat.QR}) == []
    monkeypatch.delenv("TAPIRSCAN_LIBRARY_DIR")
    monkeypatch.setattr("tapirscan.library_path", lambda _folder: (_ for _ in ()).throw(ValueError("no library")))
    engines._tapir_decoder.cache_clear()
    assert engines.read_with_tapirscan(picture, {CodeFormat.QR}) == []
    engines._tapir_decoder.cache_clear()


def test_without_the_other_engines_the_first_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_zbar_decoder", lambda: None)
    monkeypatch.setattr(engines, "_tapir_decoder", lambda formats: None)
    assert not engines.has_second_engine()
    picture = with_code("TKT592-MLGED", "Code128")
    (reading,) = Decoder().read(picture)
    assert Decoder().second_opinion(picture, reading) == set()
    assert Decoder().read(blank()) == []


@pytest.mark.parametrize("name", ["Karte Ä ß.png", "ticket.webp", "ticket.jpg", "ticket.bmp"])
def test_picture_files_of_any_kind_and_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(cv2.imencode(path.suffix, with_code("TKT-0001"))[1].tobytes())
    decoded = decode_image(path)
    assert isinstance(decoded, DecodedFile)
    assert [code.text for code in decoded.codes] == ["TKT-0001"]
    assert decoded.elapsed_ms > 0


def test_transparent_and_sixteen_bit_pictures(tmp_path: Path) -> None:
    code = with_code("TKT-0001")
    clear = np.dstack([np.zeros_like(code), 255 - code[:, :, 0]])  # black ink on nothing, as web pages have it
    deep = code.astype(np.uint16) * 256
    for name, picture in (("clear.png", clear), ("deep.png", deep)):
        path = tmp_path / name
        path.write_bytes(cv2.imencode(".png", picture)[1].tobytes())
        decoded = decode_image(path)
        assert isinstance(decoded, DecodedFile)
        assert [reading.text for reading in decoded.codes] == ["TKT-0001"], name


def test_what_is_no_picture_is_said(tmp_path: Path) -> None:
    (tmp_path / "text.png").write_text("not a picture")
    (tmp_path / "empty.png").touch()
    whole = cv2.imencode(".png", blank())[1].tobytes()
    (tmp_path / "cut.png").write_bytes(whole[:40])
    float_picture = cv2.imencode(".tiff", np.ones((20, 20), np.float32))[1].tobytes()
    (tmp_path / "float.tiff").write_bytes(float_picture)
    for name in ("text.png", "empty.png", "cut.png", "float.tiff", "missing.png", ""):
        trouble = decode_image(tmp_path / name)
        assert isinstance(trouble, Trouble), name
        assert (trouble.kind, trouble.subject) == (TroubleKind.PICTURE_UNREADABLE, str(tmp_path / name))
        assert trouble.detail


def test_a_bar_code_that_one_engine_alone_reads_is_doubtful(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "ticket.png"
    cv2.imwrite(str(path), with_code("TKT592-MLGED", "Code128"))
    answering(monkeypatch, ZBAR=["TKT592-MLGED"])
    decoded = decode_image(path)
    assert isinstance(decoded, DecodedFile)
    assert ([code.text for code in decoded.codes], decoded.doubtful) == (["TKT592-MLGED"], ())
    answering(monkeypatch, ZBAR=["TKT592-MLGEB"])
    decoded = decode_image(path)
    assert isinstance(decoded, DecodedFile)
    assert (decoded.codes, [code.text for code in decoded.doubtful]) == ((), ["TKT592-MLGED"])


def test_real_photographs(shared_images: Path) -> None:
    images = json.loads((shared_images / "manifest.json").read_text("utf-8"))["images"]
    tickets, missed, wrong, invented = 0, [], [], []
    for image in images:
        decoded = decode_image(shared_images / image["file"])
        assert isinstance(decoded, DecodedFile)
        texts = [code.text for code in decoded.codes]
        if image["format"] in ("QRCode", "Code128", "Code39"):
            tickets += 1
            if image["text"] not in texts:
                (wrong if texts else missed).append((image["file"], texts))
        elif image["format"] is None and (texts or decoded.doubtful):
            invented.append((image["file"], texts))
    assert (tickets, missed, wrong, invented) == (83, [], [], [])
