"""`station decode`: the camera's decoder on picture files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from station.capture.decoder import Decoder, StageReport
from station.capture.picture_file import DecodedFile, decode_image, load_picture
from station.capture.reading import TICKET_FORMATS, CodeFormat, Reading
from station.cli.exit_codes import ExitCode
from station.cli.failures import CouldNotError, sentence
from station.cli.options import ValueChoice, json_option
from station.cli.output import Json, write_document, write_line, write_note, write_table
from station.domain.trouble import Trouble

if TYPE_CHECKING:
    from station.capture.picture import Picture


@click.command()
@click.argument("images", nargs=-1, required=True, metavar="IMAGE...", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=ValueChoice(list(CodeFormat)),
    help="Look for this symbology, and only for those named. Else QRCode, Code128 and Code39.",
)
@click.option(
    "--explain", is_flag=True, help="Tell what each stage of the decoder reads, and in how many milliseconds."
)
@click.option(
    "--pictures",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Draw what each stage sees, one NAME.stages.png for each image. Implies --explain.",
)
@json_option
def decode(
    images: Sequence[Path], formats: Sequence[CodeFormat], explain: bool, pictures: Path | None, as_json: bool
) -> int:
    """Read the codes in picture files: text, format, corners, milliseconds.

    A picture without a code is an answer; one that cannot be read is not (exit code 3, the others are still done).
    A bar code that only one of the decoder's engines reads is listed as doubtful.
    """
    decoder = Decoder(formats or TICKET_FORMATS)
    documents: list[Json] = []
    failed = False
    for image in images:
        decoded = decode_image(image, decoder)
        if isinstance(decoded, Trouble):
            failed = True
            write_note(sentence(decoded))
            documents.append({"path": str(image), "codes": [], "elapsed_ms": 0.0, "trouble": decoded.kind})
            continue
        stages = _explained(decoder, image, pictures) if explain or pictures is not None else []
        documents.append(_document(image, decoded, stages))
        if not as_json:
            write_table(_rows(image, decoded))
            _write_stages(stages)
    if as_json:
        write_document({"files": documents})
    return ExitCode.NOT_DONE if failed else ExitCode.DONE


def _explained(decoder: Decoder, image: Path, pictures: Path | None) -> list[StageReport]:
    """What each stage makes of the image; drawn, where a folder is named."""
    picture = load_picture(image)
    if isinstance(picture, Trouble):  # it has just been read
        write_note(sentence(picture))
        return []
    stages = decoder.explain(picture)
    if pictures is not None:
        _draw(picture, stages, pictures / f"{image.stem}.stages.png")
    return stages


def _draw(picture: Picture, stages: list[StageReport], path: Path) -> None:
    from station.cli.stage_picture import draw_stages

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        drawn = draw_stages(picture, stages, path)
    except OSError as error:
        raise CouldNotError(f"{path} cannot be written: {error.strerror or error}.") from error
    if not drawn:
        raise CouldNotError(f"{path} cannot be written.")
    write_note(f"Drawn: {path}")


def _document(image: Path, decoded: DecodedFile, stages: list[StageReport]) -> dict[str, Json]:
    document: dict[str, Json] = {
        "path": str(image),
        "codes": [_code(code) for code in decoded.codes],
        "doubtful": [_code(code) for code in decoded.doubtful],
        "elapsed_ms": round(decoded.elapsed_ms, 3),
        "trouble": None,
    }
    if stages:
        document["stages"] = [
            {"stage": each.stage, "elapsed_ms": round(each.elapsed_ms, 3), "texts": list(each.texts)} for each in stages
        ]
    return document


def _code(code: Reading) -> dict[str, Json]:
    return {
        "text": code.text,
        "format": code.format,
        "corners": [list(corner) for corner in code.corners],
        "engine": code.engine,
        "stage": code.stage,
    }


def _rows(image: Path, decoded: DecodedFile) -> list[tuple[str, ...]]:
    took = f"{decoded.elapsed_ms:.1f} ms"
    rows = [(str(image), took, code.format.value, code.text) for code in decoded.codes]
    rows += [(str(image), took, code.format.value, f"{code.text} (doubtful)") for code in decoded.doubtful]
    return list[tuple[str, ...]](rows) or [(str(image), took, "no code")]


def _write_stages(stages: list[StageReport]) -> None:
    """All stages in their order; the first that reads something is the one that ends a look."""
    ends = next((each.stage for each in stages if each.found), None)
    rows = []
    for each in stages:
        mark = "->" if each.stage is ends else ""
        rows.append((f"  {mark:2}", each.stage.value, f"{each.elapsed_ms:7.1f} ms", ", ".join(each.texts) or "nothing"))
    write_table(rows)
    if stages:
        write_line()
