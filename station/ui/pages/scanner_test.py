"""The scanner test: what a scanner's keys are, how fast, how they end, and whether two keyboard layouts disagree."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from station.capture.wedge_findings import preparations
from station.capture.wedge_key import Burst
from station.domain.scanner import KeyboardScanner
from station.domain.trouble import Trouble
from station.ui.actions import with_key
from station.ui.context import WindowContext
from station.ui.papers.slices import Slices, Steps
from station.ui.scanner_port import ScannersPort
from station.ui.scanner_trial import ScannerTrial
from station.ui.theme import Theme
from station.ui.widgets.layout_panel import AGAIN_KEY, KEEP_KEY, PRINT_KEY, LayoutPanel
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel
from station.ui.widgets.trial_view import TrialView
from station.ui.words import trouble_words
from station.ui.words_scanner import shown_text
from station.workers.serial_scanner import SerialRead

_SIDE_BY_SIDE_FROM = 900
"""Pixels at a text scale of 100 %; below, the panel stands under the rest."""
_LOWER_SIDE_BY_SIDE_FROM = 1120
_ANY_WIDTH = 16777215  # Qt's QWIDGETSIZE_MAX


class ScannerTestPage(QWidget):
    """Owned by the GUI thread. While it is shown, scans are tried here and admit nobody."""

    watch_changed = Signal(bool)
    kept = Signal()
    left = Signal()

    def __init__(self, context: WindowContext, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context, self._theme = context, theme
        self._port: ScannersPort | None = None
        self._trial = ScannerTrial(dead_keys_seen=False)
        self._prepared = Slices(self)
        self._title, self._note = PlainLabel("", self, "title"), ElidedLabel("", self, "dim")
        self._back = QPushButton(self)
        self._back.clicked.connect(self.left)
        self.trial_view = TrialView(theme, self)
        self.panel = LayoutPanel(theme, self)
        self._said = PlainLabel("", self, wrap=True)
        self.panel.keep_wanted.connect(self.keep)
        self.panel.again_wanted.connect(self.begin)
        self.panel.print_wanted.connect(self.print_sheet)
        self.panel.chosen.connect(self._choose)
        self._put_together()
        self._add_keys()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def use_port(self, port: ScannersPort) -> None:
        """Where scanners are kept."""
        self._port = port
        self.begin()

    def use_context(self, context: WindowContext) -> None:
        self._context = context

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.trial_view.set_theme(theme)
        self.panel.set_theme(theme)
        self._arrange(self.width())
        self._show()

    @Slot()
    def begin(self) -> None:
        """Forgets the scans so far."""
        self._trial = ScannerTrial(dead_keys_seen=self._port is not None and self._port.dead_keys_seen)
        self.panel.name.setText("")
        self._say("")
        self._show()

    @Slot(object)
    def burst_seen(self, burst: Burst) -> None:
        """A keyboard scanner sent something."""
        self._trial.hear(burst)
        if not self.panel.name.text():
            self.panel.name.setText(self._usual_name())
        self._say("")
        self._show()

    @Slot(object)
    def serial_seen(self, read: SerialRead) -> None:
        """A serial scanner sent something: it has no keyboard, so there is nothing to find out."""
        text = self.tr("{scanner} read {code}. Serial scanners have no keyboard layout.")
        self._say(text.format(scanner=read.scanner, code=shown_text(read.text)), "good")

    @Slot()
    def keep(self) -> None:
        """The scanner on trial is used so from now on; it takes the place of one with the same prefix or name."""
        if self._port is None or self._trial.explanation is None or self._trial.findings.case:
            return
        scanner = self._trial.scanner(self.panel.name.text().strip() or self._usual_name())
        trouble = self._port.keep(_with(self._port.keyboard(), scanner), self._port.serial())
        self._tell_kept(trouble, scanner)

    @Slot()
    def print_sheet(self) -> None:
        """Opens the sheet's preview."""
        if self._port is None:
            return
        from station.ui.papers.preview import Offer, PaperWindow  # printing is loaded only where something is printed
        from station.ui.papers.scanner_sheet import ScannerSheet
        from station.ui.words_papers import Word

        paper = ScannerSheet(self._context, self._port.draw)
        PaperWindow.open_over(self, [Offer("sheet", Word.SCANNER_SHEET, paper)], self._theme)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Scanner test"))
        self._note.setText(self.tr("Scans are tried here; they admit nobody."))
        self._back.setText(self.tr("Back"))
        self._back.setAccessibleName(self._back.text())
        self._back.setToolTip(with_key(self._back.text(), "Esc"))
        self.trial_view.retranslate()
        self.panel.retranslate()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.setFocus()
            self._show()
            self.watch_changed.emit(True)
            seen = self._port is not None and self._port.dead_keys_seen
            self._prepared.start(_steps(seen))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on trying
            self._prepared.stop()
            self.watch_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _choose(self, index: int) -> None:
        self._trial.choice = index
        self._show()

    def _show(self) -> None:
        self.trial_view.show_trial(self._trial)
        if self._port is not None and self.isVisible():  # drawing a code loads the decoder's library
            self.panel.show_trial(self._trial, self._port)

    def _usual_name(self) -> str:
        prefix = self._trial.findings.prefix
        known = self._port.keyboard() if self._port is not None else ()
        same = next((scanner.name for scanner in known if scanner.prefix == prefix), "")
        return same or " ".join(part for part in (self.tr("Scanner"), shown_text(prefix)) if part)

    def _tell_kept(self, trouble: Trouble | None, scanner: KeyboardScanner) -> None:
        if trouble is not None:
            words = trouble_words(trouble)
            self._say(f"{words.sentence} {words.next_step} {trouble.detail}".strip(), "bad")
            return
        self._say(self.tr("Kept: {scanner}. It is read so from now on.").format(scanner=scanner.name), "good")
        self.kept.emit()

    def _say(self, text: str, kind: str = "dim") -> None:
        self._said.setProperty("kind", kind)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _arrange(self, width: int) -> None:
        beside = width >= self._theme.px(_SIDE_BY_SIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        wide = self._theme.px(400)
        narrow = width < self._theme.px(_LOWER_SIDE_BY_SIDE_FROM if beside else _LOWER_SIDE_BY_SIDE_FROM - 400)
        self.trial_view.stack(narrow)
        self.panel.setMinimumWidth(wide if beside else 0)
        self.panel.setMaximumWidth(wide if beside else _ANY_WIDTH)

    def _add_keys(self) -> None:
        acts = ((KEEP_KEY, self.keep), (AGAIN_KEY, self.begin), (PRINT_KEY, self.print_sheet))
        for key, act in acts:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _put_together(self) -> None:
        body = QWidget(self)
        body.setObjectName("pageBody")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(24, 6, 24, 18)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(14)
        inside.addLayout(self._columns)
        self._columns.addWidget(self.trial_view, 1)
        self._columns.addWidget(self.panel)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(14)
        head.addWidget(self._title)
        head.addWidget(self._note, 1)
        head.addWidget(self.panel.print_)
        head.addWidget(self._back)
        QWidget.setTabOrder(self.panel.print_, self._back)
        QWidget.setTabOrder(self._back, self.panel.choice)
        said = QHBoxLayout()
        said.setContentsMargins(24, 0, 24, 0)
        said.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addLayout(head)
        column.addLayout(said)
        column.addWidget(area, 1)


def _with(known: tuple[KeyboardScanner, ...], scanner: KeyboardScanner) -> tuple[KeyboardScanner, ...]:
    others = (one for one in known if one.prefix != scanner.prefix and one.name != scanner.name)
    return (*others, scanner)


def _steps(dead_keys_seen: bool) -> Steps:
    yield from preparations(dead_keys_seen=dead_keys_seen)
