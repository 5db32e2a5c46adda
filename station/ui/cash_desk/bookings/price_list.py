"""A booking's prices one below the other: lines as they stand, and the forms of those that are being typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from station.ui.cash_desk.bookings.desk_editing import PriceLine
from station.ui.cash_desk.bookings.price_form import PriceForm
from station.ui.cash_desk.bookings.price_row import PriceRow


class PriceList(QScrollArea):
    """Owned by the GUI thread. Rows are made anew whenever something changes; forms stay."""

    edit_wanted = Signal(object)  # PriceLine
    delete_wanted = Signal(object)  # PriceLine

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PriceRow] = []
        self.stops: list[QWidget] = []
        """What the Tab key reaches, in reading order."""
        self._inside = QWidget(self)
        self._inside.setObjectName("paper")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(0)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # it scrolls
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_prices(self, lines: Sequence[PriceLine], forms: Sequence[PriceForm], currency: str, locked: bool) -> None:
        """An edited price's form stands where its line stood; new ones come last."""
        self._take_rows_away()
        edited = {form.price_id: form for form in forms if form.base is not None}
        self.stops = []
        for line in lines:
            part: PriceRow | PriceForm = edited.pop(line.price_id, None) or self._row(line, currency, locked)
            self.stops += self._place(part)
        for form in (*edited.values(), *(form for form in forms if form.base is None)):
            self.stops += self._place(form)
        self._column.addStretch()

    def reveal(self, part: QWidget) -> None:
        """Scrolls to it."""
        self._inside.adjustSize()
        self.ensureWidgetVisible(part)

    def focused_line(self) -> PriceLine | None:
        """The editable price that the keys are about: the one with the focus, else the first."""
        focus = QApplication.focusWidget()
        open_rows = [row for row in self.rows if row.editable]
        with_focus = (row for row in open_rows if focus is not None and row.isAncestorOf(focus))
        found = next(with_focus, open_rows[0] if open_rows else None)
        return None if found is None else found.line

    def held(self) -> tuple[str, int] | None:
        """The price and the button of its row that has the focus: rows are made anew, and the focus stays."""
        for row in self.rows:
            for number, button in enumerate(row.buttons):
                if button.hasFocus():
                    return row.line.price_id, number
        return None

    def hold_again(self, held: tuple[str, int] | None, otherwise: QWidget) -> None:
        """The same button, or what is nearest where it has gone: left alone, Qt would give the focus to the rail."""
        price, number = held or ("", 0)
        same = [row.buttons[number] for row in self.rows if row.line.price_id == price and number < len(row.buttons)]
        (same[0] if held is not None and same else otherwise).setFocus()

    def _row(self, line: PriceLine, currency: str, locked: bool) -> PriceRow:
        row = PriceRow(line, currency, locked, self._inside)
        row.edit_wanted.connect(self.edit_wanted)
        row.delete_wanted.connect(self.delete_wanted)
        self.rows.append(row)
        return row

    def _place(self, part: PriceRow | PriceForm) -> Sequence[QWidget]:
        """Behind the one before it; what the Tab key reaches in it."""
        self._column.addWidget(part)
        part.show()
        return part.stops if isinstance(part, PriceForm) else part.buttons

    def _take_rows_away(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, PriceRow):
                widget.hide()
                widget.deleteLater()
        self.rows = []
