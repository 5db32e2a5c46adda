"""Colours and sizes as named tokens: light, dark and high contrast. Palette and style sheet are rendered from them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from string import Template
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from station.domain.verdict import Mode, Outcome
from station.ui.resources import resource_folder


class Pair(NamedTuple):
    """A ground and what is written on it."""

    ground: str
    text: str


VERDICT = {
    Outcome.ADMIT: Pair("#2FB574", "#0D0F14"),
    Outcome.DENY: Pair("#A30D11", "#FFFFFF"),
    Outcome.ATTENTION: Pair("#FFD84D", "#0D0F14"),
}
"""The same in every theme: light admits, dark denies. tests/ui/test_colours.py measures them."""

STOP = Pair("#0D0F14", "#FFFFFF")
MODE = {
    Mode.ENTRY: Pair("#0D0F14", "#FFFFFF"),
    Mode.EXIT: Pair("#5B21B6", "#FFFFFF"),
    Mode.CHECK: Pair("#0B4F8A", "#FFFFFF"),
}

SMALLEST_SCALE, LARGEST_SCALE = 80, 200


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Every value is a colour; the style sheet names them as they stand here."""

    window: str
    surface: str
    border: str
    text: str
    dim: str
    rail: str
    rail_chosen: str
    rail_text: str
    rail_text_chosen: str
    ready: str
    """Ground of the panel while nothing is judged."""
    band: str
    chosen: str
    chosen_text: str
    hover: str
    primary: str
    primary_text: str
    primary_soft: str
    link: str
    focus: str
    camera: str
    camera_text: str
    good: str
    warning: str
    bad: str


LIGHT = Tokens(
    window="#F7F8FA",
    surface="#FFFFFF",
    border="#DDE1E7",
    text="#0D0F14",
    dim="#5B6472",
    rail="#11151C",
    rail_chosen="#232A36",
    rail_text="#9AA4B2",
    rail_text_chosen="#FFFFFF",
    ready="#E9ECF1",
    band="#DADDE2",
    chosen="#0D0F14",
    chosen_text="#FFFFFF",
    hover="#F0F2F6",
    primary="#1D5FBF",
    primary_text="#FFFFFF",
    primary_soft="#E8EFFB",
    link="#1D5FBF",
    focus="#1D5FBF",
    camera="#0B0D11",
    camera_text="#C8CFD9",
    good="#177245",
    warning="#9A6700",
    bad="#A30D11",
)
DARK = Tokens(
    window="#0D0F14",
    surface="#171C25",
    border="#2A313D",
    text="#F7F8FA",
    dim="#9AA4B2",
    rail="#11151C",
    rail_chosen="#232A36",
    rail_text="#9AA4B2",
    rail_text_chosen="#FFFFFF",
    ready="#1B212B",
    band="#272E3A",
    chosen="#F7F8FA",
    chosen_text="#0D0F14",
    hover="#202733",
    primary="#7FB0FF",
    primary_text="#0D0F14",
    primary_soft="#1B2A44",
    link="#8FBAFF",
    focus="#8FBAFF",
    camera="#07080B",
    camera_text="#C8CFD9",
    good="#3CCB85",
    warning="#FFD84D",
    bad="#FF8A8A",
)
CONTRAST = Tokens(
    window="#000000",
    surface="#000000",
    border="#FFFFFF",
    text="#FFFFFF",
    dim="#FFFFFF",
    rail="#000000",
    rail_chosen="#FFFFFF",
    rail_text="#FFFFFF",
    rail_text_chosen="#000000",
    ready="#000000",
    band="#1F1F1F",
    chosen="#FFFFFF",
    chosen_text="#000000",
    hover="#303030",
    primary="#FFFF00",
    primary_text="#000000",
    primary_soft="#1F1F00",
    link="#FFFF00",
    focus="#00FFFF",
    camera="#000000",
    camera_text="#FFFFFF",
    good="#3CCB85",
    warning="#FFD84D",
    bad="#FF9A9A",
)
THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


@dataclass(frozen=True, slots=True)
class Theme:
    """Tokens and the text's scale, for everything that paints itself."""

    tokens: Tokens
    scale: int = 100

    def px(self, size: float) -> int:
        """A length of text or of what holds text, at this scale, in device-independent pixels."""
        return max(1, round(size * self.scale / 100))

    def font(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The application's font at a size in pixels (before scaling)."""
        return pixel_font(self.px(size), weight)


@lru_cache(maxsize=256)
def pixel_font(pixels: int, weight: QFont.Weight) -> QFont:
    """A font of exactly that size. Callers don't change it: it is shared."""
    font = QFont()
    font.setFamilies(["Inter", "Segoe UI", "SF Pro Text", "DejaVu Sans"])
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def system_theme() -> str:
    """What the desktop asks for: contrast before darkness."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def theme_of(choice: str, scale: int) -> Theme:
    """The theme of a preference (`system`, `light`, `dark`, `contrast`); anything else follows the system."""
    name = choice if choice in THEMES else system_theme()
    return Theme(THEMES[name], min(LARGEST_SCALE, max(SMALLEST_SCALE, scale)))


def palette_of(tokens: Tokens) -> QPalette:
    """For what the style sheet does not reach: dialogs of Qt's own, selections, tool tips."""
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.hover,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.text,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.dim,
        QPalette.ColorRole.Highlight: tokens.primary,
        QPalette.ColorRole.HighlightedText: tokens.primary_text,
        QPalette.ColorRole.Link: tokens.link,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.dim))
    return palette


def style_sheet(theme: Theme, name: str = "station") -> str:
    """resources/styles/<name>.qss.in with the tokens put in. `$px_N`: N pixels at this text scale."""
    template = Template((resource_folder() / "styles" / f"{name}.qss.in").read_text(encoding="utf-8"))
    names = set(template.get_identifiers())
    values = {f"{name}": colour for name, colour in asdict(theme.tokens).items()}
    values |= {name: str(theme.px(int(name.removeprefix("px_")))) for name in names if name.startswith("px_")}
    values |= {f"mode_{mode.value}": pair.ground for mode, pair in MODE.items()}
    values |= {f"mode_{mode.value}_text": pair.text for mode, pair in MODE.items()}
    values["tick"] = "tick-light" if theme.tokens.primary_text == "#FFFFFF" else "tick-dark"
    icons = (resource_folder() / "icons").as_posix()
    return template.substitute(values, icons=icons)


TOKEN_NAMES = tuple(field.name for field in fields(Tokens))
