"""The work on a paper: its pages, its files, its way to a printer, one after the other and in slices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from station.ui.papers.paper import Document, Flow, Paper
from station.ui.papers.save_dialog import CSV
from station.ui.papers.saving import csv_steps, pdf_steps
from station.ui.papers.sheet import Sheet
from station.ui.papers.slices import Slices, Steps
from station.ui.words_papers import Word, saved_text, sent_text, word


class Composition:
    """Makes the pages. `document` is whole once the steps have ended."""

    def __init__(self, paper: Paper, sheet: Sheet) -> None:
        self._paper = paper
        heading = paper.heading()
        self.document = Document(sheet, heading, sheet.text_scale if heading.tabular else 1.0)

    def steps(self) -> Steps:
        yield from self._paper.lay_out(Flow(self.document))


class PaperWork(QObject):
    """Owned by the GUI thread. A paper's pages are made at once; what is to be done with them waits for them."""

    begun = Signal(str)  # what goes on, in words
    advanced = Signal(float)  # from 0 to 1
    composed = Signal()  # the document is whole
    ended = Signal(str, str)  # what became of it, and the kind of news: good, bad, dim

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._sheet = Sheet.usual()
        self._document: Document | None = None
        self._whole = False
        self._then: Callable[[], None] | None = None
        """What waits for the pages."""
        self._done: Callable[[], None] = self._composed
        """What follows on the work under way."""
        self._slices = Slices(self)
        self._slices.advanced.connect(self.advanced)
        self._slices.finished.connect(self._finished)
        self._slices.failed.connect(self._failed)

    @property
    def document(self) -> Document | None:
        """None: its pages are not ready."""
        return self._document if self._whole else None

    @property
    def running(self) -> bool:
        return self._slices.running

    @property
    def busy(self) -> bool:
        """A file is being written, or pages go to a printer: nothing else begins before that has ended."""
        return self._slices.running and self._done != self._composed

    def use(self, paper: Paper | None, sheet: Sheet) -> None:
        """Makes the pages of another paper, or the same on another sheet. What waits goes with the same paper only."""
        self._slices.stop()
        if paper is not self._paper:
            self._then = None
        self._paper, self._sheet = paper, sheet
        self._document, self._whole = None, False
        if paper is not None:
            composition = Composition(paper, sheet)
            self._document = composition.document
            self._run(composition.steps(), Word.COMPOSING, self._composed)

    def when_composed(self, act: Callable[[], None]) -> None:
        """At once or when the pages are ready."""
        if self.busy:
            return
        if self.document is not None:
            act()
            return
        self._then = act
        if not self._slices.running:
            self.use(self._paper, self._sheet)  # it was canceled

    def save(self, path: Path) -> None:
        """As PDF or CSV, by the name's ending."""
        if self._paper is None or self.busy:
            return
        spreadsheet = self._paper.spreadsheet() if path.suffix.lower() == CSV else None
        if spreadsheet is None:
            self.when_composed(lambda: self._save_pdf(path))
        else:
            self._run(csv_steps(spreadsheet, path), Word.SAVING, lambda: self._saved(path))

    def print_on(self, sheet: Sheet, steps: Callable[[Document], Steps]) -> None:
        """Where the printer holds another paper than the pages are made for, they are made for that one first."""
        document, paper = self.document, self._paper
        if document is None or paper is None or self.busy:
            return

        def print_it() -> None:
            pages = len(composition.document.pages)
            self._run(steps(composition.document), Word.PRINTING, lambda: self.ended.emit(sent_text(pages), "good"))

        composition = Composition(paper, sheet)
        if sheet.whole.size() == document.sheet.whole.size():
            composition.document = document
            print_it()
        else:
            self._run(composition.steps(), Word.COMPOSING, print_it)

    def cancel(self) -> None:
        """What is under way ends; a file that was there before is still as it was."""
        if self._slices.running:
            self._slices.stop()
            self._then = None
            self.ended.emit(word(Word.CANCELED), "dim")

    def stop(self) -> None:
        """Likewise, without a word."""
        self._slices.stop()

    def _run(self, steps: Steps, name: Word, done: Callable[[], None]) -> None:
        self._done = done
        self._slices.start(steps)
        self.begun.emit(word(name))

    def _save_pdf(self, path: Path) -> None:
        assert self._document is not None
        self._run(pdf_steps(self._document, path), Word.SAVING, lambda: self._saved(path))

    def _saved(self, path: Path) -> None:
        if self.document is None:  # the rows were quicker than the pages
            self.use(self._paper, self._sheet)
            self._then = lambda: self._saved(path)
        else:
            self.ended.emit(saved_text(str(path)), "good")

    def _composed(self) -> None:
        self._whole = True
        self.composed.emit()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _finished(self) -> None:
        self._done()

    def _failed(self, text: str) -> None:
        self.ended.emit(text, "bad")
