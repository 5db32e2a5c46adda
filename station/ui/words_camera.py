"""What is said of the camera: what it reads, how it sees, and what to change."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_measure import CameraAdvice, CameraMeasure
from station.domain.camera_setup import CameraAbilities, CameraSetup, Resolution
from station.ui.camera.grades import Grade, Graded, Subject
from station.ui.formats import milliseconds, number
from station.ui.words import camera_words

translate = QCoreApplication.translate


def symbology_name(symbology: str) -> str:
    """A symbology as people write it; most are names that no language changes."""
    names = {
        "QRCode": translate("Camera", "QR code"),
        "Code128": "Code 128",
        "Code39": "Code 39",
        "Aztec": "Aztec",
        "DataMatrix": "Data Matrix",
        "PDF417": "PDF417",
        "EAN13": "EAN-13",
        "EAN8": "EAN-8",
    }
    return names.get(symbology, symbology)


def symbology_use(symbology: str) -> str:
    """Where such a code is met, for those who know it by sight only."""
    uses = {
        "QRCode": translate("Camera", "a square with three corner marks: most tickets"),
        "Code128": translate("Camera", "bars, letters and digits: printed tickets, wristbands"),
        "Code39": translate("Camera", "wide bars: older tickets and cards"),
        "Aztec": translate("Camera", "a square with an eye in its middle: rail tickets"),
        "DataMatrix": translate("Camera", "a small square with two solid edges: badges, labels"),
        "PDF417": translate("Camera", "stacked bars: boarding passes, cinema tickets"),
        "EAN13": translate("Camera", "bars with 13 digits: goods"),
        "EAN8": translate("Camera", "short bars with 8 digits: small goods"),
    }
    return uses.get(symbology, "")


def subject_name(subject: Subject) -> str:
    """What is measured."""
    names = {
        Subject.FRAME_RATE: translate("Camera", "Frame rate"),
        Subject.DECODE_TIME: translate("Camera", "Decoding time"),
        Subject.SHARPNESS: translate("Camera", "Sharpness"),
        Subject.LIGHT: translate("Camera", "Light"),
    }
    return names[subject]


def figures(subject: Subject, measure: CameraMeasure | None) -> str:
    """A measure in numbers."""
    if measure is None:
        return ""
    if subject is Subject.FRAME_RATE:
        return translate("Camera", "{count} a second").format(count=number(round(measure.fps)))
    if subject is Subject.DECODE_TIME:
        return translate("Camera", "up to {time}").format(time=milliseconds(measure.decode_p95_ms))
    if subject is Subject.SHARPNESS:
        if measure.sharpness is None:
            return translate("Camera", "hold a ticket into the picture")
        return percent(measure.sharpness)
    return percent(measure.light)


def grade_word(subject: Subject, measured: Graded) -> str:
    """How good that is, in a word; of light, which of its two ends it lies near."""
    words = {
        Grade.GOOD: translate("Camera", "good"),
        Grade.FAIR: translate("Camera", "so-so"),
        Grade.BAD: translate("Camera", "bad"),
        Grade.OPEN: "–",
    }
    if subject is Subject.LIGHT and measured.place is not None and measured.grade in (Grade.FAIR, Grade.BAD):
        if measured.place < 0.5:
            words[Grade.FAIR], words[Grade.BAD] = translate("Camera", "dim"), translate("Camera", "too dark")
        else:
            words[Grade.FAIR], words[Grade.BAD] = translate("Camera", "glary"), translate("Camera", "too bright")
    return words[measured.grade]


def percent(share: float) -> str:
    """`40 %`"""
    return translate("Camera", "{count} %").format(count=number(round(share * 100)))


def advice_words(advice: CameraAdvice | None, abilities: CameraAbilities | None) -> tuple[str, str]:
    """What is wrong in a few words, and one sentence of what to change. None: nothing is wrong."""
    torch = abilities is not None and abilities.light
    exposure = abilities is not None and abilities.exposure is not None
    if advice is None:
        sentence = translate("Camera", "Hold a ticket in front of the camera.")
        return translate("Camera", "The camera sees well"), sentence
    headlines = {
        CameraAdvice.COVERED: translate("Camera", "Nothing but black"),
        CameraAdvice.TOO_DARK: translate("Camera", "Too dark"),
        CameraAdvice.TOO_BRIGHT: translate("Camera", "Too bright"),
        CameraAdvice.BLURRED: translate("Camera", "Not sharp"),
        CameraAdvice.SLOW_FOR_LIGHT: translate("Camera", "Few pictures, because it is dark"),
        CameraAdvice.SLOW_CAMERA: translate("Camera", "The camera gives few pictures"),
        CameraAdvice.SLOW_DECODING: translate("Camera", "This computer can hardly keep up"),
        CameraAdvice.TOO_COARSE: translate("Camera", "The picture is coarse"),
    }
    return headlines[advice], _what_to_change(torch, exposure)[advice]


def _what_to_change(torch: bool, exposure: bool) -> dict[CameraAdvice, str]:
    """Only what this camera has is named."""
    dark = translate("Camera", "Switch on a light, or move the camera to a brighter place.")
    if torch:
        dark = translate("Camera", "Switch on a light, or turn the camera's torch on.")
    bright = translate("Camera", "Turn the camera away from the lamp or window, or shade it.")
    slow = translate("Camera", "Switch on a light: in the dark the camera takes longer for each picture.")
    if exposure:
        bright = translate("Camera", "Turn the camera away from the lamp or window, or shorten its exposure.")
        slow = translate("Camera", "Switch on a light, or shorten the camera's exposure.")
    return {
        CameraAdvice.COVERED: translate("Camera", "Take the cover off the lens, or switch on a light."),
        CameraAdvice.TOO_DARK: dark,
        CameraAdvice.TOO_BRIGHT: bright,
        CameraAdvice.BLURRED: translate("Camera", "Wipe the lens, and hold the ticket still and a hand's length away."),
        CameraAdvice.SLOW_FOR_LIGHT: slow,
        CameraAdvice.SLOW_CAMERA: translate(
            "Camera", "Choose a lower resolution, or plug the camera into the computer itself, without a hub."
        ),
        CameraAdvice.SLOW_DECODING: translate(
            "Camera", "Choose a lower resolution, or tick fewer kinds of code in the settings."
        ),
        CameraAdvice.TOO_COARSE: translate(
            "Camera", "Choose a higher resolution, or hold the code so close that it fills the picture."
        ),
    }


def condition_advice(state: CameraState) -> tuple[str, str]:
    """What is wrong where there is no picture, and what to do."""
    again = translate("Camera", "Plug it in again: it goes on by itself. Until then a hand scanner works as always.")
    if is_network(state.source):
        again = translate("Camera", "Check its address, user and password, and its cable. It is tried again by itself.")
    sentences = {
        CameraCondition.OFF: translate("Camera", "Choose a camera in the settings."),
        CameraCondition.SEARCHING: translate("Camera", "This takes a moment."),
        CameraCondition.RUNNING: translate("Camera", "The first pictures are being measured."),
        CameraCondition.UNPLUGGED: again,
        CameraCondition.ENDED: translate("Camera", "The video file is at its end. Choose a camera in the settings."),
    }
    return condition_words(state), sentences[state.condition]


def condition_words(state: CameraState) -> str:
    """What the camera is doing; one in the network is not unplugged, as far as can be told."""
    if state.condition is CameraCondition.UNPLUGGED and is_network(state.source):
        return translate("Camera", "No picture from the camera")
    return camera_words(state.condition)


def is_network(source: str) -> bool:
    """Whether a camera's address was chosen."""
    return "://" in source


def stage_words(stage: str) -> str:
    """How a code was found, for a technician."""
    words = {
        "tracked region": translate("Camera", "where it was before"),
        "small copy": translate("Camera", "small copy"),
        "strip": translate("Camera", "strip across the bars"),
        "full frame": translate("Camera", "full picture"),
        "smoothed": translate("Camera", "smoothed picture"),
        "sharpened": translate("Camera", "sharpened picture"),
        "stronger engine": translate("Camera", "stronger engine"),
    }
    return words.get(stage, stage)


def resolution_text(resolution: Resolution) -> str:
    """`1280 × 720`"""
    return f"{resolution.width} × {resolution.height}"


def camera_title(state: CameraState, setup: CameraSetup, abilities: CameraAbilities | None) -> str:
    """The camera as people know it, and what it gives."""
    resolution = resolution_text(abilities.resolution) if abilities is not None else ""
    mirrored = translate("Camera", "mirrored") if setup.mirrored else ""
    return " · ".join(part for part in (setup.name or state.source, resolution, mirrored) if part)


def refused_words(fields: tuple[str, ...]) -> str:
    """What the camera was asked for and did not take; empty: nothing."""
    names = {
        "resolution": translate("Camera", "resolution"),
        "exposure": translate("Camera", "exposure"),
        "light": translate("Camera", "torch"),
    }
    refused = ", ".join(names[field] for field in fields if field in names)
    return translate("Camera", "The camera did not take this: {refused}.").format(refused=refused) if refused else ""
