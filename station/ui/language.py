"""The window's language: finds the catalogues, installs them, sets the locale. Switches without a restart."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from station.ui.resources import resource_folder

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "pt": "Português (Brasil)", "nl": "Nederlands"}
"""ISO code to the language's own name, in the order they are offered: those of the vendors' users."""

_PLAIN_LOCALES = {"en": "en_GB", "de": "de_DE", "fr": "fr_FR", "pt": "pt_BR", "nl": "nl_NL"}
"""Where the system speaks another language."""
_CATALOGUES = {"pt": "pt_BR"}
"""Where the catalogue is named by more than the language."""


class Language:
    """Installs translators. Lives on the GUI thread."""

    _installed: ClassVar[list[QTranslator]] = []  # Qt keeps them for the whole process, and so does this

    def __init__(self) -> None:
        self.current = ""

    def use(self, choice: str) -> str:
        """Switches to a language (empty: the system's) and returns its code.

        Qt then sends LanguageChange to every window. A catalogue that is missing leaves the English of the source.
        """
        code = choice if choice in LANGUAGES else system_language()
        if code == self.current:
            return code
        QLocale.setDefault(locale_of(code))
        while self._installed:
            QCoreApplication.removeTranslator(self._installed.pop())
        self.current = code
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own_folder = str(resource_folder() / "translations")
        # English needs one too, for its plurals. The last installed is asked first.
        catalogue = _CATALOGUES.get(code, code)
        for name, folder in ((f"qtbase_{catalogue}", qt_folder), (f"station_{catalogue}", own_folder)):
            translator = QTranslator()
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
        return code


def system_language() -> str:
    """The first language the system prefers that is spoken here; else English."""
    for name in QLocale.system().uiLanguages():
        code = name.split("-")[0].split("_")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def locale_of(code: str) -> QLocale:
    """The system's own habits where it speaks that language (14:02 or 2:02 PM), else plain ones."""
    system = QLocale.system()
    if QLocale.languageToCode(system.language()) == code:
        return system
    return QLocale(_PLAIN_LOCALES[code])
