"""How long the GUI thread is away while the day's bookings scroll, and while a bare table does. GUI thread only."""

from __future__ import annotations

from time import perf_counter_ns

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QTableView

from station.bench.driver import Driver
from station.ui.actions import Act
from station.ui.cash_desk.bookings.booking_list import PAGE
from station.ui.window import MainWindow

BEAT, STEP, LOOK = 1, 40, 20
"""Milliseconds: of the heartbeat, between two steps (a key that is held down), between two looks for the rows."""
NOTCHES = 3
"""Of the wheel, in one step."""
WARM_UP = 10


class Scrolling(Driver):
    """The longest gap in the GUI thread's heartbeat after each step: Page Down and the wheel in turns, on the cash
    desk's list and on a bare QTableView with the same words, in turns."""

    def __init__(self, window: MainWindow, codes: list[str], camera: str) -> None:
        super().__init__(window, codes, camera)
        self._page = window.cash_desk.bookings
        self._bare = QTableView()
        self._number = -2 * WARM_UP
        self._longest, self._beaten = 0, 0
        self._looking, self._stepping, self._beat = QTimer(self), QTimer(self), QTimer(self)
        for timer, milliseconds, act in (
            (self._looking, LOOK, self._look),
            (self._stepping, STEP, self._step),
            (self._beat, BEAT, self._tick),
        ):
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.setInterval(milliseconds)
            timer.timeout.connect(act)

    @Slot()
    def begin(self) -> None:
        """As soon as the desk is offered, and its rows are there."""
        self._patience.start()
        self._looking.start()

    @Slot()
    def _look(self) -> None:
        self.window.acts[Act.CASH_DESK].trigger()
        if self._page.model.rowCount() and self._page.model.booking(0) is not None:
            self._looking.stop()
            self._fill_bare()
            self._page.table.setFocus()
            for timer in (self._beat, self._stepping):
                timer.start()

    def _fill_bare(self) -> None:
        """Words of the first rows, again and again: as many rows, as wide columns, in the toolkit's own model."""
        table, model = self._page.table, self._page.model
        first = range(min(PAGE, model.rowCount()))  # asking for more would fetch what is to be fetched by scrolling
        known = [[str(model.index(row, column).data()) for column in range(model.columnCount())] for row in first]
        same = QStandardItemModel(self)
        for row in range(model.rowCount()):
            same.appendRow([QStandardItem(word) for word in known[row % len(known)]])
        self._bare.setModel(same)
        self._bare.setVerticalScrollMode(table.verticalScrollMode())
        self._bare.setSelectionBehavior(table.selectionBehavior())
        self._bare.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        self._bare.verticalHeader().hide()
        for column in range(model.columnCount()):
            self._bare.setColumnWidth(column, table.columnWidth(column))
        self._bare.resize(table.size())
        self._bare.show()

    @Slot()
    def _step(self) -> None:
        """What the step before cost; then the next one."""
        if self._number >= 0:
            (self.floor if self._number % 2 else self.measured).append(self._longest / 1e6)
        self._number += 1
        if self._number >= 2 * self.steps:
            self._beat.stop()
            self._stepping.stop()
            self._bare.close()
            self.finish()
            return
        self._longest, self._beaten = 0, perf_counter_ns()
        view = self._bare if self._number % 2 else self._page.table
        if self._number // 2 % 2:
            self._turn_wheel(view)
        else:
            self._page_down(view)

    def _page_down(self, view: QTableView) -> None:
        at_the_end = view.currentIndex().row() >= view.model().rowCount() - 1
        key = Qt.Key.Key_Home if at_the_end else Qt.Key.Key_PageDown
        way = Qt.KeyboardModifier.ControlModifier if at_the_end else Qt.KeyboardModifier.NoModifier
        QCoreApplication.postEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, way))

    def _turn_wheel(self, view: QTableView) -> None:
        middle = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, -120 * NOTCHES),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QCoreApplication.postEvent(view.viewport(), event)

    @Slot()
    def _tick(self) -> None:
        now = perf_counter_ns()
        self._longest = max(self._longest, now - self._beaten)
        self._beaten = now
