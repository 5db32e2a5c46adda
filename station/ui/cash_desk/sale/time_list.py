"""The times that a buyer can choose from, with what is left of each, as many in a row as fit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from station.domain.days import local
from station.domain.sale import SaleTime
from station.ui.cash_desk.desk_times import time_text
from station.ui.cash_desk.sale.sale_text import left_text
from station.ui.theme import Theme

_AT = Qt.ItemDataRole.UserRole


class TimeList(QListWidget):
    """Owned by the GUI thread. It is as high as its rows: what it stands in scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("saleTimes")
        self._theme = theme
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    @property
    def at(self) -> datetime | None:
        """The one that is chosen. (A list that gets the focus has a current row that nobody chose.)"""
        at = next((item.data(_AT) for item in self.selectedItems()), None)
        return at if isinstance(at, datetime) else None

    def show_times(self, times: Sequence[SaleTime], chosen: datetime | None, zone: tzinfo | None) -> None:
        """By the venue's clocks; nobody is told."""
        blocked = self.blockSignals(True)
        self.clear()
        for slot in times:
            text = time_text(local(slot.starts_at, zone))
            free = "" if slot.available is None else left_text(slot.available)
            item = QListWidgetItem(f"{text}\n{free}" if free else text, self)
            item.setData(_AT, slot.starts_at)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            if slot.starts_at == chosen:
                self.setCurrentItem(item)
        self.blockSignals(blocked)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, px = self.fontMetrics(), self._theme.px
        items = [self.item(row) for row in range(self.count())]
        texts = [line for item in items for line in item.text().split("\n")]
        width = max((metrics.horizontalAdvance(text) for text in texts), default=0) + px(30)
        height = metrics.height() * 2 + px(20)
        for item in items:
            item.setSizeHint(QSize(width, height))
        across = max(1, (self.viewport().width() - 2) // width)
        wanted = -(-len(items) // across) * height + px(8)
        if wanted != self.minimumHeight():
            self.setFixedHeight(wanted)
