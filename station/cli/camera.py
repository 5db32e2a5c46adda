"""`station camera`: which cameras there are, and whether one is good enough."""

from __future__ import annotations

from statistics import median

import click

from station.capture.camera_list import list_cameras
from station.capture.source import MalformedSourceError
from station.cli.camera_trial import Trial, try_camera
from station.cli.exit_codes import ExitCode
from station.cli.failures import CouldNotError, could_not
from station.cli.opening import reading_folder
from station.cli.options import data_dir_option, json_option
from station.cli.output import Json, write_document, write_line, write_note, write_table
from station.domain.camera_measure import CameraAdvice, CameraMeasure, advise
from station.domain.camera_setup import CameraAbilities, Resolution
from station.wiring.camera_addresses import camera_to_open


@click.group()
@data_dir_option
def camera() -> None:
    """List the cameras that are plugged in; test one, and hear what to change."""


@camera.command("list")
@json_option
@data_dir_option
def list_all(as_json: bool) -> int:
    """Name every camera that is plugged in, as --camera and the settings take it; the chosen one is marked."""
    chosen = _shown(reading_folder().settings.preferences.camera)
    devices = list_cameras()
    if as_json:
        rows: list[Json] = [
            {
                "source": each.source,
                "name": each.name,
                "place": each.place,
                "resolutions": [_size(size) for size in each.resolutions],
                "chosen": each.source == chosen,
            }
            for each in devices
        ]
        write_document({"cameras": rows, "chosen": chosen or None})
        return ExitCode.DONE
    write_table(
        [("*" if each.source == chosen else "", each.name, each.place, each.source) for each in devices]
        or [("No camera is plugged in, or the system names none; a number (0) may open one all the same.",)]
    )
    return ExitCode.DONE


@camera.command("test")
@click.argument("source", required=False)
@click.option(
    "--seconds", type=click.FloatRange(1, 3600), default=3.0, show_default=True, help="Watch for so long, then say."
)
@json_option
@data_dir_option
def test_one(source: str | None, seconds: float, as_json: bool) -> int:
    """Watch a camera as it is set here, measure what it gives, and say what to change.

    SOURCE: as in the list, a number, a file or an address; without it the chosen one. Hold a ticket before it. Exit
    code 1: something should be changed. 3: it gives no picture; one camera is opened by one program at a time.
    """
    folder = reading_folder()
    try:
        setup, whole = camera_to_open(folder.path, folder.settings, source)
    except MalformedSourceError as error:
        raise click.BadParameter(str(error), param_hint="SOURCE") from error
    if not whole:
        raise click.UsageError("No camera is chosen: name one (`station camera list`).")
    trial = try_camera(whole, setup, seconds, lambda measure: write_note(_line(measure)))
    if trial.trouble is not None:
        raise could_not(trial.trouble)
    if not trial.measures:
        raise CouldNotError(
            "Too few pictures came to measure. Close other programs that use the camera, then try again."
        )
    measure = _typical(trial.measures)
    advice = advise(measure)
    if as_json:
        write_document(_document(trial, measure, advice))
    else:
        _write(trial, measure, advice)
    return ExitCode.NO if advice else ExitCode.DONE


def _shown(source: str) -> str:
    """The choice without a password that an older version may have left in it."""
    from station.capture.camera_address import without_secret

    try:
        return without_secret(source) if source else ""
    except MalformedSourceError:
        return ""


def _typical(measures: list[CameraMeasure]) -> CameraMeasure:
    """Each figure's median: a hand before the lens is no fault. The first is left out where more came: it settles."""
    settled = measures[1:] or measures
    sharp = [each.sharpness for each in settled if each.sharpness is not None]
    last = settled[-1]
    return CameraMeasure(
        last.source,
        last.resolution,
        median(each.fps for each in settled),
        median(each.decode_ms for each in settled),
        median(each.decode_p95_ms for each in settled),
        median(sharp) if sharp else None,
        median(each.light for each in settled),
        median(each.blown for each in settled),
        median(each.black for each in settled),
        median(each.motion for each in settled),
    )


def _line(measure: CameraMeasure) -> str:
    sharp = "–" if measure.sharpness is None else f"{measure.sharpness:.0%}"
    return (
        f"{measure.resolution.width} x {measure.resolution.height}, {measure.fps:.0f} pictures/s, "
        f"decoding {measure.decode_ms:.1f} ms (95 %: {measure.decode_p95_ms:.1f} ms), sharpness {sharp}, "
        f"light {measure.light:.0%} (blown out {measure.blown:.0%}, black {measure.black:.0%})"
    )


def _write(trial: Trial, measure: CameraMeasure, advice: tuple[CameraAdvice, ...]) -> None:
    from station.ui.words_camera import advice_words  # brings QtCore

    write_line(_line(measure))
    for read in trial.reads:
        write_line(f"Read: {read.text} ({read.format})")
    if trial.abilities is not None and trial.abilities.refused:
        write_line(f"Not taken by the camera: {', '.join(trial.abilities.refused)}.")
    for each in advice or (None,):
        write_line(". ".join(advice_words(each, trial.abilities)))


def _document(trial: Trial, measure: CameraMeasure, advice: tuple[CameraAdvice, ...]) -> dict[str, Json]:
    codes: list[Json] = [{"text": read.text, "format": read.format} for read in trial.reads]
    return {
        "measure": _measure(measure),
        "seconds": [_measure(each) for each in trial.measures],
        "abilities": _abilities(trial.abilities),
        "codes": codes,
        "advice": [each.value for each in advice],
    }


def _measure(measure: CameraMeasure) -> Json:
    return {
        "source": measure.source,
        "resolution": _size(measure.resolution),
        "fps": round(measure.fps, 1),
        "decode_ms": round(measure.decode_ms, 2),
        "decode_p95_ms": round(measure.decode_p95_ms, 2),
        "sharpness": None if measure.sharpness is None else round(measure.sharpness, 3),
        "light": round(measure.light, 3),
        "blown": round(measure.blown, 3),
        "black": round(measure.black, 3),
        "motion": round(measure.motion, 3),
    }


def _abilities(abilities: CameraAbilities | None) -> Json:
    if abilities is None:
        return None
    exposure = abilities.exposure
    return {
        "resolutions": [_size(size) for size in abilities.resolutions],
        "exposure": None
        if exposure is None
        else {"low": exposure.low, "high": exposure.high, "step": exposure.step, "now": exposure.now},
        "light": abilities.light,
        "refused": list(abilities.refused),
    }


def _size(size: Resolution) -> Json:
    return {"width": size.width, "height": size.height}
