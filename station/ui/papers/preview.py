"""A paper before it is printed or kept: look at its pages, choose the sheet, print, save as PDF or CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from station.ui.papers.page_view import PageView
from station.ui.papers.paper import Paper
from station.ui.papers.preview_bars import PaperBar, ViewBar
from station.ui.papers.save_dialog import CSV, PDF, SaveDialog
from station.ui.papers.sheet import Sheet
from station.ui.papers.work import PaperWork
from station.ui.theme import Theme
from station.ui.words_papers import Word, word


@dataclass(slots=True)
class Offer:
    """One of the papers to choose from. Without a paper yet, it is asked for by `paper_wanted` when it is chosen."""

    key: str
    name: Word
    paper: Paper | None = None
    note: Word | None = None
    """What the operator should know of it."""


class PaperWindow(QWidget):
    """Owned by the GUI thread; a window of its own, deleted when it is closed."""

    paper_wanted = Signal(str)  # an offer's key
    closed = Signal()

    def __init__(self, offers: Sequence[Offer], theme: Theme, parent: QWidget, chosen: int = 0) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(720, 420)
        self._offers = tuple(offers)
        self._save_wanted = False
        """As soon as the paper comes."""
        self.work = PaperWork(self)
        self.bar = PaperBar([offer.name for offer in self._offers], Sheet.usual(), self)
        self.bar.which.setCurrentIndex(chosen)
        self.pages, self.below = PageView(theme, self), ViewBar(theme, self)
        self._put_together()
        self._connect()
        self._retranslate()

    @classmethod
    def open_over(cls, parent: QWidget, offers: Sequence[Offer], theme: Theme, chosen: int = 0) -> PaperWindow:
        """Makes a window and shows it."""
        window = cls(offers, theme, parent, chosen)
        window.show_over(parent)
        return window

    @property
    def waiting(self) -> bool:
        """A paper was asked for and has not come."""
        return self._offer.paper is None

    @property
    def busy(self) -> bool:
        """A file is being written, or pages go to a printer."""
        return self.work.busy

    def show_over(self, parent: QWidget) -> None:
        """Over its parent's window, a little smaller, so that it is seen what it belongs to."""
        over, screen = parent.window().geometry(), parent.screen().availableGeometry()
        self.resize(min(screen.width() - 40, over.width() - 60), min(screen.height() - 60, over.height() - 40))
        self.move(over.center() - self.rect().center())
        self.show()
        self.activateWindow()  # its keys are those of paper now
        self.begin()

    def begin(self) -> None:
        """Makes the pages of the chosen paper, or asks for it."""
        paper = self._offer.paper
        self.pages.show_document(None)
        self.work.use(paper, self.bar.sheet)
        if paper is None:
            self.below.show_work(word(Word.READING))
            self._enable()
            self.paper_wanted.emit(self._offer.key)

    def take_paper(self, key: str, paper: Paper) -> None:
        """What `paper_wanted` asked for."""
        for offer in self._offers:
            if offer.key == key:
                offer.paper = paper
        if self._offer.key == key:
            save, self._save_wanted = self._save_wanted, False
            self.begin()
            if save:
                self.save_as()

    def show_trouble(self, text: str) -> None:
        """The paper that was asked for cannot be had."""
        self._save_wanted = False
        self.below.show_idle(text, "bad")

    def save_as(self) -> None:
        """Asks where to, as soon as there is a paper; what was chosen is written when the pages are ready."""
        paper = self._offer.paper
        if paper is None:
            self._save_wanted = True
        elif not self.busy:
            kinds = (PDF,) if paper.spreadsheet() is None else (PDF, CSV)
            SaveDialog(self, paper.file_name, kinds, self.save_to).open()

    def save_to(self, path: Path) -> None:
        """As PDF or CSV, by the name's ending."""
        self.work.save(path)

    def print_(self) -> None:
        """Asks which printer; where this computer can't print, says so."""
        self.work.when_composed(self._ask_printer)

    def set_theme(self, theme: Theme) -> None:
        self.pages.theme = theme
        self.below.set_theme(theme)
        self.pages.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if not self.busy:
                self.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.work.stop()
        super().closeEvent(event)
        self.closed.emit()

    @property
    def _offer(self) -> Offer:
        return self._offers[self.bar.which.currentIndex()]

    def _choose(self) -> None:
        """Another paper: what was wanted of the one before is not done with this one."""
        self._save_wanted = False
        self.begin()

    def _enable(self) -> None:
        """While something is written, what is written stays as it is."""
        self.bar.offer(choices=not self.busy, output=not self.busy and self._offer.paper is not None)

    def _begun(self, text: str) -> None:
        self.below.show_work(text)
        self._enable()

    def _composed(self) -> None:
        note = self._offer.note
        self.pages.show_document(self.work.document)
        self._ended("" if note is None else word(note), "dim")

    def _ended(self, text: str, kind: str) -> None:
        self.below.show_idle(text, kind)
        self._enable()

    def _progressed(self, share: float) -> None:
        self.below.progress.setValue(round(share * 1000))

    def _ask_printer(self) -> None:
        document = self.work.document
        assert document is not None
        try:
            from station.ui.papers.printing import PrintJob, ask_printer
        except ImportError:  # a system without Qt's printing
            self._ended(word(Word.NO_PRINTING), "bad")
            return

        def chosen(job: PrintJob) -> None:
            self.work.print_on(job.sheet, job.steps)

        if not ask_printer(self, document, chosen):
            self._ended(word(Word.NO_PRINTER), "bad")

    def _show_place(self, page: int) -> None:
        self.below.show_page(page, self.pages.count)
        document = self.work.document
        title = "" if document is None else document.heading.title
        self.pages.setAccessibleDescription(f"{title}. {self.below.place.text()}")

    def _connect(self) -> None:
        bar, below = self.bar, self.below
        self.work.begun.connect(self._begun)
        self.work.advanced.connect(self._progressed)
        self.work.composed.connect(self._composed)
        self.work.ended.connect(self._ended)
        self.pages.page_changed.connect(self._show_place)
        bar.which.currentIndexChanged.connect(self._choose)
        for combo in (bar.size_, bar.laid):
            combo.currentIndexChanged.connect(self.begin)
        bar.save.clicked.connect(self.save_as)
        bar.print_.clicked.connect(self.print_)
        acts: dict[str, Callable[[], object]] = {
            "Ctrl+P": bar.print_.click,
            "Ctrl+Shift+E": bar.save.click,
            "Ctrl+S": bar.save.click,
            "Alt+1": bar.which.setFocus,
            "Alt+2": bar.size_.setFocus,
            "Alt+3": bar.laid.setFocus,
            "Ctrl++": self._larger,
            "Ctrl+=": self._larger,
            "Ctrl+-": self._smaller,
            "Ctrl+0": self._wide,
            "Ctrl+9": self.pages.whole_page,
            "Ctrl+.": self.work.cancel,
            "Esc": self.close,
        }
        for key, act in acts.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(act)
        for button, act in (
            (below.before, self._page_before),
            (below.after, self._page_after),
            (below.smaller, self._smaller),
            (below.larger, self._larger),
            (below.wide, self._wide),
            (below.whole, self.pages.whole_page),
            (below.cancel, self.work.cancel),
            (below.close_, self.close),
        ):
            button.clicked.connect(act)

    def _page_before(self) -> None:
        self.pages.go_to(self.pages.page - 1)

    def _page_after(self) -> None:
        self.pages.go_to(self.pages.page + 1)

    def _larger(self) -> None:
        self.pages.zoom(1)

    def _smaller(self) -> None:
        self.pages.zoom(-1)

    def _wide(self) -> None:
        self.pages.zoom(0)

    def _retranslate(self) -> None:
        self.setWindowTitle(word(Word.WINDOW))
        self.pages.setAccessibleName(word(Word.PAGES))
        self.bar.retranslate()
        self.below.retranslate()
        self.below.show_page(self.pages.page, self.pages.count)

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # a progress bar must not resize the window
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        column.addWidget(self.below)
        self.pages.setFocus()
