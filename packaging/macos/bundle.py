"""What macOS is told about Station.app: its Info.plist, in the languages of its texts, and the systems it runs on."""

import re
import shutil
from pathlib import Path

from common.project import APPLICATION_ID, LANGUAGES, NAME, VERSION, WINDOW_COMMAND
from common.steps import stop

SHARE = Path(__file__).with_name("share")
STRINGS = "InfoPlist.strings"
_ENTRY = re.compile(r'^(\w+) = "([^"\\]+)";$')
_TAG = re.compile(r"^Tag: \S+-macosx_(\d+)_(\d+)_(?:arm64|universal2)$", re.MULTILINE)


def info_plist(minimum_system: str) -> dict[str, object]:
    """The keys that PyInstaller does not write by itself."""
    return {
        "CFBundleIdentifier": APPLICATION_ID,
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleExecutable": WINDOW_COMMAND,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": [folder_name(language) for language in LANGUAGES],
        "LSMinimumSystemVersion": minimum_system,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSBackgroundOnly": False,  # PyInstaller sets it where one of the programs, `station`, has a console
        "NSPrincipalClass": "NSApplication",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        **texts("en"),
    }


def texts(language: str) -> dict[str, str]:
    """Why Station asks for camera and network, in a language. Raises BuildError for a line it can't read."""
    found = {}
    file = SHARE / f"{folder_name(language)}.lproj" / STRINGS
    for line in file.read_text(encoding="utf-8").splitlines():
        entry = _ENTRY.match(line)
        if entry is None:
            stop(f"{file} has a line that is no text: {line!r}")
        found[entry[1]] = entry[2]
    return found


def folder_name(language: str) -> str:
    """macOS' name of a language: `pt-BR` for `pt_BR`."""
    return language.replace("_", "-")


def add_languages(app: Path) -> None:
    """Puts the texts where macOS looks for them; to be done before the app is signed."""
    for language in LANGUAGES:
        folder = app / "Contents" / "Resources" / f"{folder_name(language)}.lproj"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SHARE / folder.name / STRINGS, folder / STRINGS)


def minimum_system(site_packages: Path) -> str:
    """The oldest macOS that all installed wheels run on, by their tags: `13.0`. Raises BuildError without any."""
    oldest = []
    for wheel in site_packages.glob("*.dist-info/WHEEL"):
        tags = _TAG.findall(wheel.read_text(encoding="utf-8"))
        if tags:
            oldest.append(min((int(major), int(minor)) for major, minor in tags))
    major, minor = max(oldest, default=(0, 0))
    return f"{major}.{minor}" if major else stop(f"No wheel in {site_packages} is made for macOS on Apple silicon.")
