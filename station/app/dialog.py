"""A trouble as a plain dialog, for when there is no window to show it in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from station.app.application import the_application
from station.domain.trouble import Trouble
from station.ui.language import Language
from station.ui.words_trouble import trouble_words


def say(trouble: Trouble) -> None:
    """Shows the sentence and the next step, and waits until it is closed."""
    application = the_application()
    language = Language()
    language.use("")
    words = trouble_words(trouble)
    box = QMessageBox(QMessageBox.Icon.Warning, "Station", words.sentence, QMessageBox.StandardButton.Close)
    # The subject is outside text: a folder's name can hold markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(words.next_step)
    box.setDetailedText(trouble.detail)
    box.exec()
    application.processEvents()
