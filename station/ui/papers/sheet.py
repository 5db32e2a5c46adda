"""A sheet of paper: its size, its margins, its fonts, and text that is made to fit. Nothing here knows of a screen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QTextLayout, QTextOption

RESOLUTION = 600
"""Units of every length on paper: dots of this many to the inch, fine enough that no font engine rounds widths."""

_LETTER = frozenset(
    {
        QLocale.Country.Belize, QLocale.Country.Canada, QLocale.Country.Chile, QLocale.Country.Colombia,
        QLocale.Country.CostaRica, QLocale.Country.ElSalvador, QLocale.Country.Guatemala, QLocale.Country.Mexico,
        QLocale.Country.Nicaragua, QLocale.Country.Panama, QLocale.Country.Philippines, QLocale.Country.PuertoRico,
        QLocale.Country.UnitedStates, QLocale.Country.Venezuela,
    }
)  # fmt: skip
"""Where printers hold US Letter, by Unicode's CLDR (paperSize)."""


_DIRECTIONS = frozenset((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Characters that turn the writing's direction: with them a name could put its words in another order."""


def mm(length: float) -> float:
    """Millimetres in units."""
    return length * RESOLUTION / 25.4


def pt(length: float) -> float:
    """Points in units."""
    return length * RESOLUTION / 72


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper size and how it lies."""

    size: QPageSize
    landscape: bool = False

    @classmethod
    def usual(cls, locale: QLocale | None = None) -> Sheet:
        """What lies in the printers of this machine's country."""
        country = (locale or QLocale.system()).territory()
        return cls(QPageSize(QPageSize.PageSizeId.Letter if country in _LETTER else QPageSize.PageSizeId.A4))

    @classmethod
    def of(cls, layout: QPageLayout) -> Sheet:
        """As a printer has it."""
        return cls(layout.pageSize(), layout.orientation() is QPageLayout.Orientation.Landscape)

    @property
    def layout(self) -> QPageLayout:
        """For a printer: the whole sheet, since the margins are drawn here."""
        way = QPageLayout.Orientation.Landscape if self.landscape else QPageLayout.Orientation.Portrait
        layout = QPageLayout(self.size, way, QMarginsF(0, 0, 0, 0))
        layout.setMode(QPageLayout.Mode.FullPageMode)
        return layout

    @property
    def whole(self) -> QRectF:
        """The sheet in units."""
        size = self.layout.fullRect(QPageLayout.Unit.Point).size()
        return QRectF(QPointF(0, 0), size * (RESOLUTION / 72))

    @property
    def text_scale(self) -> float:
        """How much smaller a table is written than on A4: its columns want 180 mm, and 6 points can still be read."""
        return min(1.0, max(0.7, self.body.width() / mm(175)))

    @property
    def body(self) -> QRectF:
        """Where text stands; no office printer needs wider margins."""
        return self.whole.adjusted(mm(16), mm(14), -mm(16), -mm(14))


@lru_cache(maxsize=64)
def paper_font(points: float, *, bold: bool = False, struck: bool = False) -> QFont:
    """The program's font at a size on paper. Shared: callers don't change it."""
    font = QFont()
    font.setFamilies(["Inter", "Segoe UI", "SF Pro Text", "DejaVu Sans"])
    font.setPixelSize(round(pt(points)))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setStrikeOut(struck)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=64)
def metrics_of(font: QFont) -> QFontMetricsF:
    return QFontMetricsF(font)


def shown(text: str) -> str:
    """Any text as it can stand on paper: control characters as their pictures, and nothing that moves the cursor."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else _picture(character) for character in text)


def _picture(character: str) -> str:
    number = ord(character)
    if number in (0x09, 0x0A, 0x0D):
        return " "
    if number < 0x20:
        return chr(0x2400 + number)
    if number == 0x7F:
        return "\u2421"
    if number in _DIRECTIONS:
        return ""
    # Spaces are not "printable" to Python, and joiners are needed; a lone surrogate is no character at all.
    return "\ufffd" if 0xD800 <= number < 0xE000 or 0x80 <= number < 0xA0 else character


def fitted(text: str, font: QFont, width: float, most: int) -> tuple[str, ...]:
    """The text in lines of that width; what does not fit into so many lines ends in an ellipsis. At least one line."""
    metrics = metrics_of(font)
    paragraphs = [shown(part) for part in text.splitlines() if part.strip()] or [""]
    lines: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        whole = metrics.horizontalAdvance(paragraph) <= width
        lines += [paragraph] if whole else _wrapped(paragraph, font, width, most + 1)
        if len(lines) > most or (len(lines) == most and number + 1 < len(paragraphs)):
            rest = " ".join([*lines[most - 1 :], *paragraphs[number + 1 :]])
            if len(lines) <= most:
                rest += " …"  # the lines that are left out may be short, and must not go unseen
            return (*lines[: most - 1], _elided(rest, metrics, width))
    return tuple(lines)


def _elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    """Qt's measure of what it cuts leaves out the kerning with the ellipsis: cut a little more until it fits."""
    room, cut = width, metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    while len(cut) > 1 and (excess := metrics.horizontalAdvance(cut) - width) > 0:
        room -= excess + 1
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    return cut


def _wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """At most so many lines; the last of them holds all the rest."""
    layout, option = QTextLayout(text, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    counted = text.encode("utf-16-le", "surrogatepass")  # Qt counts in UTF-16
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart() * 2)
    layout.endLayout()
    ends = [*starts[1:], len(counted)]
    return [
        counted[start:end].decode("utf-16-le", "surrogatepass").strip()
        for start, end in zip(starts, ends, strict=True)
    ]  # fmt: skip
