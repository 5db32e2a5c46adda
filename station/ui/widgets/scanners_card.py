"""Settings: the scanners that are known, the scanner test, and serial scanners."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.domain.scanner import BAUD_RATES, KeyboardScanner, SerialScanner
from station.domain.trouble import Trouble
from station.ui.actions import name_by_caption
from station.ui.scanner_port import ScannersPort, SerialPortFound
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import ElidedLabel, PlainLabel, plain_caption, plain_tip
from station.ui.words import trouble_words
from station.ui.words_scanner import end_name, layout_name, serial_words, shown_text
from station.workers.serial_scanner import SerialState

_ENDS = ("enter", "tab", "etx", "pause")


class ScannersCard(FormCard):
    """Owned by the GUI thread."""

    test_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._heading = PlainLabel("", None, "heading")
        super().__init__(self._heading, parent)
        self._port: ScannersPort | None = None
        self._states: dict[str, SerialState] = {}
        self._known = QWidget(self)
        self._rows = QVBoxLayout(self._known)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.test = QPushButton(self)
        self.test.clicked.connect(self.test_wanted)
        self._serial = PlainLabel("", self, "heading")
        self._labels = {name: PlainLabel("", self) for name in ("name", "port", "baud", "end")}
        self.name = QLineEdit(self)
        self.name.setMaxLength(40)
        self.port, self.baud, self.end = QComboBox(self), QComboBox(self), QComboBox(self)
        self.port.setEditable(True)
        self.port.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.baud.addItems([str(rate) for rate in BAUD_RATES])
        self.baud.setCurrentText("9600")
        self.end.addItems(["" for _ in _ENDS])
        for box in (self.port, self.baud, self.end):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.add_serial = QPushButton(self)
        self.add_serial.clicked.connect(self._add_serial)
        self._trouble = PlainLabel("", self, "bad", wrap=True)
        self._trouble.hide()
        self.add(self._known, wide=True)
        self.add(self.test, wide=True)
        self.add(self._serial, wide=True)
        for name, control in (("name", self.name), ("port", self.port), ("baud", self.baud), ("end", self.end)):
            self.add(control, self._labels[name])
        self.add(self.add_serial, wide=True)
        self.add(self._trouble, wide=True)
        self.retranslate()

    def use_port(self, port: ScannersPort) -> None:
        """Where scanners are kept."""
        self._port = port
        self.show_scanners()

    def show_scanners(self) -> None:
        """The scanners as they are kept now, and the ports there are now."""
        if self._port is None:
            return
        self._clear()
        for scanner in self._port.keyboard():
            self._add_row(scanner.name, _keyboard_words(scanner))
        for serial in self._port.serial():
            state = self._states.get(serial.name)
            text = serial_words(state) if state is not None else f"{serial.port} · {serial.baud}"
            self._add_row(serial.name, text)
        self._known.setVisible(self._rows.count() > 0)
        if self.isVisible():  # looking for ports loads a library
            self._offer_ports(self._port.ports())

    def serial_changed(self, state: SerialState) -> None:
        """A serial scanner came or went."""
        self._states[state.scanner] = state
        self.show_scanners()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Scanners"))
        self._serial.setText(self.tr("Add a serial scanner"))
        captions = {
            "name": self.tr("Name of the &scanner"),
            "port": self.tr("P&ort"),
            "baud": self.tr("&Baud"),
            "end": self.tr("&End of a code"),
        }
        for name, control in (("name", self.name), ("port", self.port), ("baud", self.baud), ("end", self.end)):
            self._labels[name].setText(captions[name])
            name_by_caption(control, captions[name])
        blocked = QSignalBlocker(self.end)
        for index, end in enumerate(_ENDS):
            self.end.setItemText(index, end_name(end))
        del blocked
        if editor := self.port.lineEdit():
            editor.setPlaceholderText(self.tr("COM3 or /dev/ttyACM0"))
        self.add_serial.setText(self.tr("Add the serial scanne&r"))
        name_by_caption(self.add_serial, self.add_serial.text())
        self.show_scanners()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_scanners()

    def _offer_ports(self, ports: tuple[SerialPortFound, ...]) -> None:
        blocked, typed = QSignalBlocker(self.port), self.port.currentText()
        self.port.clear()
        for found in ports:
            self.port.addItem(" · ".join(part for part in (found.name, found.description) if part), found.name)
        self.port.setEditText(typed or (self.port.itemText(0) if self.port.count() else ""))
        del blocked

    def _add_serial(self) -> None:
        if self._port is None:
            return
        index = self.port.findText(self.port.currentText())
        port = self.port.itemData(index) if index >= 0 else self.port.currentText().strip()
        names = {scanner.name for scanner in self._port.serial()} | {one.name for one in self._port.keyboard()}
        name = self.name.text().strip() or _free_name(self.tr("Serial scanner"), names)
        scanner = SerialScanner(name, port, int(self.baud.currentText()), end=_ENDS[self.end.currentIndex()])  # type: ignore[arg-type]
        self._keep(self._port.keyboard(), (*self._port.serial(), scanner))

    def _remove(self) -> None:
        button = self.sender()
        if self._port is None or not isinstance(button, QPushButton):
            return
        name = button.property("scanner")
        keyboard = tuple(scanner for scanner in self._port.keyboard() if scanner.name != name)
        serial = tuple(scanner for scanner in self._port.serial() if scanner.name != name)
        self._states.pop(name, None)
        self._keep(keyboard, serial)

    def _keep(self, keyboard: tuple[KeyboardScanner, ...], serial: tuple[SerialScanner, ...]) -> None:
        assert self._port is not None
        self._show_trouble(self._port.keep(keyboard, serial))
        self.show_scanners()

    def _show_trouble(self, trouble: Trouble | None) -> None:
        words = trouble_words(trouble) if trouble is not None else None
        text = "" if words is None or trouble is None else f"{words.sentence} {words.next_step} {trouble.detail}"
        self._trouble.setText(text.strip())
        self._trouble.setVisible(bool(text))

    def _add_row(self, name: str, words: str) -> None:
        row = QWidget(self._known)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(0)
        label = ElidedLabel(name, row)
        label.setProperty("kind", "strong")
        column.addWidget(label)
        column.addWidget(PlainLabel(words, row, "dim", wrap=True))
        remove = QPushButton(plain_caption(self.tr("Remove")), row)
        removes = self.tr("Remove {scanner}").format(scanner=name)
        remove.setAccessibleName(removes)
        remove.setToolTip(plain_tip(self.tr("{text} (Space)").format(text=removes)))
        remove.setProperty("scanner", name)
        remove.clicked.connect(self._remove)
        line.addLayout(column, 1)
        line.addWidget(remove)
        self._rows.addWidget(row)
        QWidget.setTabOrder(remove, self.test)

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _keyboard_words(scanner: KeyboardScanner) -> str:
    parts = [shown_text(scanner.prefix)] if scanner.prefix else []
    if scanner.learned:
        parts.append("*")
    if scanner.corrected:
        parts.append(f"{layout_name(scanner.scanner_layout)} → {layout_name(scanner.computer_layout)}")
    return " · ".join([*parts, f"{scanner.gap * 1000:.0f} ms"])


def _free_name(stem: str, taken: set[str]) -> str:
    return next(name for number in range(1, len(taken) + 2) if (name := f"{stem} {number}") not in taken)
