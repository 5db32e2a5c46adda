"""The last step of connecting: the test's result, what to stand at, a name, and the two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from station.domain.vendor import Connection
from station.ui.actions import name_by_caption
from station.ui.presentation import plain
from station.ui.widgets.form_card import FormCard
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.section_choice import SectionChoice


class ProofCard(FormCard):
    """Owned by the GUI thread. What it says is decided by the page."""

    changed = Signal()
    test_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, heading: PlainLabel, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._several = self._grouped = False
        self.result = PlainLabel("", self, wrap=True)
        self.next = PlainLabel("", self, "dim", wrap=True)
        self.notice = PlainLabel("", self, wrap=True)
        for label in (self.result, self.notice):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sections = SectionChoice(self)
        self.sections.changed.connect(self.changed)
        self.section_label, self._name_label = PlainLabel("", self), PlainLabel("", self)
        self.name = QLineEdit(self)
        self.test, self.save = QPushButton(self), QPushButton(self)
        self.save.setProperty("kind", "primary")
        self.test.clicked.connect(self.test_wanted)
        self.save.clicked.connect(self.save_wanted)
        self._put_together()

    def show_connection(self, connection: Connection, several: bool) -> None:
        """What a test found. `several`: the door may stand at more than one section."""
        self._several = several
        self._grouped = several and any(section.group for section in connection.sections)
        self.sections.offer(connection.sections, several)
        self.retranslate()
        self._show_notice(connection.named_address)

    def forget(self) -> None:
        """What was tested is no longer what stands in the fields."""
        self.sections.clear()
        self._show_notice("")

    def offer_choice(self, choice: bool, name: bool) -> None:
        self.sections.setVisible(choice)
        self.section_label.setVisible(choice)
        self.name.setVisible(name)
        self._name_label.setVisible(name)

    def say(self, kind: str, sentence: str, step: str) -> None:
        """`kind`: good, bad or dim."""
        self.result.setText(sentence)
        self.next.setText(step)
        self.next.setVisible(bool(step))
        if self.result.property("kind") != kind:
            self.result.setProperty("kind", kind)
            self.result.style().unpolish(self.result)  # a style sheet reads properties only then
            self.result.style().polish(self.result)

    def retranslate(self) -> None:
        self._name_label.setText(self.tr("&Name of this profile"))
        several, one = self.tr("Sessions at this &door"), self.tr("&Event or service")
        if self._grouped:
            several = self.tr("Check-in &lists at this door")
        self.section_label.setText(several if self._several else one)
        for button, text in ((self.test, self.tr("&Test")), (self.save, self.tr("&Save"))):
            button.setText(text)
            name_by_caption(button, text)
        name_by_caption(self.name, self._name_label.text())
        name_by_caption(self.sections.box, one)
        name_by_caption(self.sections.list, several)
        if self._grouped:
            hint = self.tr("One of each event: marking another takes the mark off the one before.")
            self.sections.list.setToolTip(f"{self.sections.list.toolTip()}\n{hint}")

    def _show_notice(self, address: str) -> None:
        text = ""
        if address:
            text = self.tr("The vendor names another address as its own: {address}").format(address=plain(address))
            text += "\n" + self.tr("Nothing goes there by itself. Ask the vendor; then type it in as the address.")
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def _put_together(self) -> None:
        for label in (self.result, self.next, self.notice):
            self.add(label, wide=True)
        self.notice.hide()
        self.add(self.sections, self.section_label)
        self.add(self.name, self._name_label)
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.test)
        row.addWidget(self.save)
        row.addStretch()
        self.add(buttons, wide=True)
