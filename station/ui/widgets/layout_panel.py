"""The right side of the scanner test: what is wrong with the keyboard layout, what it is now, and keeping it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.capture.keyboard_layouts.layout import rendered
from station.capture.wedge_sheet import SHEET, Symbology
from station.ui.actions import name_by_caption, with_key
from station.ui.icons import icon_pixmap
from station.ui.scanner_port import ScannersPort
from station.ui.scanner_result import Result, pair_words, result_of, uncertain_text
from station.ui.scanner_trial import ScannerTrial
from station.ui.theme import Theme
from station.ui.widgets.found_list import Finding
from station.ui.widgets.plain_label import PlainLabel
from station.ui.words_scanner import shown_character, shown_text

_MOST_KEYS = 6
_QUIET = 4  # modules of white that a QR code needs around it
_CODE_SIZES = {"1": 200, "6": 104}
"""Pixels: a code of many modules needs more of them."""
KEEP_KEY, AGAIN_KEY, PRINT_KEY = "Ctrl+Return", "Ctrl+R", "Ctrl+P"


class LayoutPanel(QFrame):
    """Owned by the GUI thread. Shows a trial; decides nothing itself."""

    keep_wanted = Signal()
    again_wanted = Signal()
    print_wanted = Signal()
    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._theme = theme
        self._title = PlainLabel("", self, "title")
        self._mark = PlainLabel("", self)
        self._headline, self._sentence = (
            PlainLabel("", self, "heading", wrap=True),
            PlainLabel("", self, "dim", wrap=True),
        )
        self.choice = QComboBox(self)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(10)
        self.choice.activated.connect(self.chosen)
        self._choice_label = PlainLabel("", self)
        self._choice_label.setBuddy(self.choice)
        self._pair = PlainLabel("", self, "figure", wrap=True)
        self._uncertain = PlainLabel("", self, "dim", wrap=True)
        self._kept_for = PlainLabel("", self, "dim", wrap=True)
        self._name_label = PlainLabel("", self)
        self.name = QLineEdit(self)
        self.name.setMaxLength(40)
        self._name_label.setBuddy(self.name)
        self._code, self._code_words = PlainLabel("", self), PlainLabel("", self, "dim", wrap=True)
        self.print_, self.again, self.keep = QPushButton(self), QPushButton(self), QPushButton(self)
        """`print_` has its place at the head of the page."""
        self.keep.setProperty("kind", "primary")
        self.keep.clicked.connect(self.keep_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.print_.clicked.connect(self.print_wanted)
        self._put_together()
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_trial(self, trial: ScannerTrial, port: ScannersPort) -> None:
        """Everything that is known so far."""
        result, explanation = result_of(trial), trial.explanation
        self._show_result(result)
        several = len(trial.findings.explanations) > 1
        blocked = QSignalBlocker(self.choice)
        self.choice.clear()
        self.choice.addItems([pair_words(one) for one in trial.findings.explanations])
        self.choice.setCurrentIndex(trial.choice)
        del blocked
        for part in (self.choice, self._choice_label):
            part.setVisible(several)
        correction = trial.correction
        self._pair.setText(pair_words(explanation) if explanation is not None and correction is not None else "")
        self._pair.setVisible(not several and correction is not None)
        self._show_keys(trial)
        lost = uncertain_text(trial)
        self._uncertain.setText(lost)
        self._uncertain.setVisible(bool(lost))
        self._show_code(trial, port)
        self._show_kept(trial)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Keyboard layout"))
        for label, text in zip(self._heads, (self.tr("Printed"), self.tr("Came as"), self.tr("Now")) * 2, strict=True):
            label.setText(text)
        self._name_label.setText(self.tr("&Name"))
        name_by_caption(self.name, self._name_label.text())
        self._choice_label.setText(self.tr("&Which layouts"))
        name_by_caption(self.choice, self._choice_label.text())
        acts = (
            (self.print_, self.tr("Print the sheet …"), PRINT_KEY),
            (self.again, self.tr("Test again"), AGAIN_KEY),
            (self.keep, self.tr("Use from now on"), KEEP_KEY),
        )
        for button, text, key in acts:
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(with_key(text, key))

    def _show_result(self, result: Result) -> None:
        tokens = self._theme.tokens
        icons = {
            Finding.GOOD: ("mark-admit", tokens.good),
            Finding.FIXED: ("mark-attention", tokens.warning),
            Finding.BAD: ("mark-deny", tokens.bad),
            Finding.OPEN: ("scanner", tokens.link),
        }
        name, colour = icons[result.finding]
        self._mark.setPixmap(icon_pixmap(name, colour, self._theme.px(30), self.devicePixelRatioF()))
        self._headline.setText(result.headline)
        self._sentence.setText(result.sentence)

    def _show_keys(self, trial: ScannerTrial) -> None:
        """The characters that came wrong, as many as there is room for; letters and digits first."""
        correction = trial.correction
        changes = () if correction is None else correction.mismatch().changes()
        marked = sorted(changes, key=lambda change: (change[0] not in "-yz/?YZ_:=", change[0].isalpha()))[:_MOST_KEYS]
        plain = [(printed, rendered(came)) for printed, came in marked]
        self._keys.setVisible(bool(plain))
        for number, head in enumerate(self._heads):
            head.setVisible(len(plain) > (number // 3) * (_MOST_KEYS // 2))
        for row, labels in enumerate(self._rows):
            for label in labels:
                label.setMinimumWidth(self._theme.px(38))
                label.setVisible(row < len(plain))
            if row < len(plain):
                printed, came = plain[row]
                for label, text in zip(labels, (printed, came, printed), strict=True):
                    label.setText(shown_text(text) if len(text) != 1 else shown_character(text))

    def _show_code(self, trial: ScannerTrial, port: ScannersPort) -> None:
        """The next code to scan, so that nobody has to print anything. Only QR: bars need a printer's sharpness."""
        seen = {match.code.name for match in trial.findings.matches}
        code = next((one for one in SHEET if one.symbology is Symbology.QR and one.name not in seen), None)
        picture = port.draw(code.text, code.symbology) if code is not None else None
        self._code.setVisible(picture is not None)
        if code is None or picture is None:
            self._code_words.setText(self.tr("More codes stand on the sheet."))
            return
        pixmap = _on_white(picture, self._theme.px(_CODE_SIZES[code.name]))
        self._code.setPixmap(pixmap)
        self._code.setFixedSize(pixmap.size())
        self._code.setAccessibleName(self.tr("Code {name}").format(name=code.name))
        self._code_words.setText(self.tr("Code {name} of the sheet, to scan from here.").format(name=code.name))

    def _show_kept(self, trial: ScannerTrial) -> None:
        prefix = trial.findings.prefix
        ready = trial.explanation is not None and not trial.findings.case
        self.keep.setEnabled(ready)
        text = self.tr("Kept for every keyboard scanner without a prefix of its own.")
        if prefix:
            text = self.tr("Kept for scanners with the prefix {prefix}.").format(prefix=shown_text(prefix))
        self._kept_for.setText(text if ready else "")
        self._kept_for.setVisible(ready)
        for part in (self.name, self._name_label):
            part.setVisible(ready)

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(self._title)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._headline)
        words.addWidget(self._sentence)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(self._choice_label)
        column.addWidget(self.choice)
        column.addWidget(self._pair)
        column.addWidget(self._key_table())
        column.addWidget(self._uncertain)
        code = QHBoxLayout()
        code.setSpacing(14)
        code.addWidget(self._code)
        code.addWidget(self._code_words, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addSpacing(4)
        column.addLayout(code)
        column.addSpacing(4)
        column.addWidget(self._kept_for)
        named = QHBoxLayout()
        named.addWidget(self._name_label)
        named.addWidget(self.name, 1)
        column.addLayout(named)
        buttons = QHBoxLayout()
        buttons.addWidget(self.again)
        buttons.addWidget(self.keep, 1)
        column.addLayout(buttons)
        column.addStretch(1)  # on a low screen the buttons are in sight all the same

    def _key_table(self) -> QWidget:
        """Two keys side by side, each with what is printed, what came, and what it is now."""
        self._keys = QWidget(self)
        grid = QGridLayout(self._keys)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(8)
        self._heads = [PlainLabel("", self._keys, "small") for _ in range(6)]
        self._rows = [[PlainLabel("", self._keys) for _ in range(3)] for _ in range(_MOST_KEYS)]
        for column, label in enumerate(self._heads):
            grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, 1)
        for number, labels in enumerate(self._rows):
            row, side = number % (_MOST_KEYS // 2), 3 * (number // (_MOST_KEYS // 2))
            for column, label in enumerate(labels):
                label.setObjectName(("keyCap", "keyWrong", "keyRight")[column])
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
                grid.addWidget(label, row + 1, side + column, Qt.AlignmentFlag.AlignLeft)
        return self._keys


def _on_white(picture: QImage, size: int) -> QPixmap:
    """Each module as many whole pixels as there is room for, and the quiet zone around them."""
    modules = picture.width() + 2 * _QUIET
    factor = max(2, size // modules)
    sheet = QPixmap(modules * factor, modules * factor)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage(_QUIET * factor, _QUIET * factor, picture.scaledToWidth(picture.width() * factor))
    painter.end()
    return sheet
