"""What is said of scanners: keyboard layouts, ends, what was found out, serial ports."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.workers.serial_scanner import SerialCondition, SerialState

translate = QCoreApplication.translate


def layout_name(layout: str) -> str:
    """A keyboard layout as people name it."""
    names = {
        "us": translate("Scanner", "US English"),
        "us-intl": translate("Scanner", "US International"),
        "gb": translate("Scanner", "UK English"),
        "de": translate("Scanner", "German"),
        "fr": translate("Scanner", "French"),
        "es": translate("Scanner", "Spanish"),
        "it": translate("Scanner", "Italian"),
        "br": translate("Scanner", "Brazilian"),
        "nl": translate("Scanner", "Dutch"),
        "ch-de": translate("Scanner", "Swiss German"),
        "ch-fr": translate("Scanner", "Swiss French"),
    }
    return names.get(layout, layout)


def end_name(end: str) -> str:
    """What ends a code."""
    names = {
        "enter": translate("Scanner", "Enter"),
        "tab": translate("Scanner", "Tab"),
        "suffix": translate("Scanner", "Suffix"),
        "pause": translate("Scanner", "Nothing: a pause"),
        "etx": translate("Scanner", "ETX"),
    }
    return names.get(end, end)


def shown_character(character: str) -> str:
    """A character as a key cap: what has no picture of its own has a name."""
    names = {
        " ": translate("Scanner", "Space"),
        "\x1d": "GS",
        "\x1c": "FS",
        "\x1e": "RS",
        "\x1f": "US",
        "\t": "Tab",
    }
    if character in names:
        return names[character]
    return character if character.isprintable() else f"{ord(character):02X}"


def shown_text(text: str) -> str:
    """A text whose invisible characters are named in brackets."""
    return "".join(one if one.isprintable() else f"[{shown_character(one)}]" for one in text)


def serial_words(state: SerialState) -> str:
    """How a serial scanner is, in one sentence."""
    if state.cut:
        text = translate("Scanner", "{scanner} went away in the middle of a code. Plug it in and scan again.")
        return text.format(scanner=state.scanner)
    sentences = {
        SerialCondition.OPEN: translate("Scanner", "Ready on {port}"),
        SerialCondition.MISSING: translate("Scanner", "Nothing is plugged in at {port}. It is tried every second."),
        SerialCondition.BUSY: translate(
            "Scanner", "{port} is in use elsewhere, or not allowed. It is tried every second."
        ),
        SerialCondition.UNSUPPORTED: translate("Scanner", "This system's Qt has no serial ports."),
    }
    return sentences[state.condition].format(port=state.port)
