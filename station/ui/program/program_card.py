"""Settings: which version this is, whether a newer one is there, and the file for support."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from station import __version__
from station.ui.actions import Act, Actions, name_after, name_by_caption
from station.ui.program.words_program import Word, word
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words import trouble_words
from station.workers.program_events import ReleaseTold


class ProgramCard(FormCard):
    """Owned by the GUI thread."""

    address_chosen = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        self._heading = PlainLabel("", None, "heading")
        super().__init__(self._heading, parent)
        self._actions = actions
        self._told = ReleaseTold(asked=False)
        self._demo = False
        self._version = PlainLabel("", self)
        self.news = PlainLabel("", self, "dim", wrap=True)
        self.page = QPushButton(self)
        self.page.clicked.connect(self._open_page)
        self.address = QLineEdit(self)
        self.address.editingFinished.connect(self._address_typed)
        self._address_label = PlainLabel("", self)
        self.diagnostics = QPushButton(self)
        self.diagnostics.clicked.connect(actions[Act.DIAGNOSTICS].trigger)
        self.add(self._version, wide=True)
        self.add(self.news, wide=True)
        self.add(self.page, wide=True)
        self.add(self.address, self._address_label)
        self.add(self.diagnostics, wide=True)
        self.retranslate()

    def show_address(self, address: str, *, demo: bool) -> None:
        """Puts the field where the preference stands. In the demo nothing is asked."""
        self._demo = demo
        blocked = QSignalBlocker(self.address)
        self.address.setText(address)
        self.address.setEnabled(not demo)
        del blocked
        self._show_news()

    def show_release(self, told: ReleaseTold) -> None:
        self._told = told
        self._show_news()

    def retranslate(self) -> None:
        self._heading.setText(word(Word.PROGRAM))
        self._version.setText(word(Word.VERSION).format(version=__version__))
        self._address_label.setText(word(Word.ADDRESS))
        self.address.setPlaceholderText(word(Word.ADDRESS_HINT))
        name_by_caption(self.address, word(Word.ADDRESS))
        self.page.setText(word(Word.OPEN_PAGE))
        name_by_caption(self.page, self.page.text())
        name_after(self.diagnostics, self._actions[Act.DIAGNOSTICS])
        self._show_news()

    def _show_news(self) -> None:
        newer = self._told.newer
        self.page.setVisible(newer is not None and bool(newer.page))
        if self._demo or not self._told.asked:
            self.news.setText(word(Word.NOT_ASKED))
        elif self._told.trouble is not None:
            self.news.setText(word(Word.NOT_TOLD).format(why=trouble_words(self._told.trouble).sentence))
        elif newer is not None:
            self.news.setText(word(Word.NEWER).format(version=newer.version))
        else:
            self.news.setText(word(Word.UP_TO_DATE))

    def _open_page(self) -> None:
        if self._told.newer is not None:
            QDesktopServices.openUrl(QUrl(self._told.newer.page))

    def _address_typed(self) -> None:
        self.address_chosen.emit(self.address.text().strip())

    def refuse_address(self) -> None:
        """What was typed can't be asked; it stays to be mended."""
        self.news.setText(word(Word.ADDRESS_WRONG))
