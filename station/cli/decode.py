"""`station decode`: the camera's decoder on picture files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from station.capture.picture_file import DecodedFile, decode_image
from station.cli.exit_codes import ExitCode
from station.cli.failures import sentence
from station.cli.options import json_option
from station.cli.output import Json, write_document, write_note, write_table
from station.domain.trouble import Trouble


@click.command()
@click.argument("images", nargs=-1, required=True, metavar="IMAGE...", type=click.Path(path_type=Path))
@json_option
def decode(images: Sequence[Path], as_json: bool) -> int:
    """Read the codes in picture files: text, format, corners, milliseconds.

    A picture without a code is an answer; one that cannot be read is not (exit code 3, the others are still done).
    """
    documents: list[Json] = []
    failed = False
    for image in images:
        decoded = decode_image(image)
        if isinstance(decoded, Trouble):
            failed = True
            write_note(sentence(decoded))
            documents.append({"path": str(image), "codes": [], "elapsed_ms": 0.0, "trouble": decoded.kind})
            continue
        documents.append(_document(image, decoded))
        if not as_json:
            write_table(_rows(image, decoded))
    if as_json:
        write_document({"files": documents})
    return ExitCode.NOT_DONE if failed else ExitCode.DONE


def _document(image: Path, decoded: DecodedFile) -> dict[str, Json]:
    return {
        "path": str(image),
        "codes": [
            {
                "text": code.text,
                "format": code.format,
                "corners": [list(corner) for corner in code.corners],
                "engine": code.engine,
            }
            for code in decoded.codes
        ],
        "elapsed_ms": round(decoded.elapsed_ms, 3),
        "trouble": None,
    }


def _rows(image: Path, decoded: DecodedFile) -> list[tuple[str, ...]]:
    took = f"{decoded.elapsed_ms:.1f} ms"
    if not decoded.codes:
        return [(str(image), took, "no code")]
    return [(str(image), took, code.format, code.text) for code in decoded.codes]
