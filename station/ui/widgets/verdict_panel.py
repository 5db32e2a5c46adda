"""The panel that answers "may this person go in?": paints one Presentation, and nothing of it can be markup."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from station.domain.verdict import Mode, Outcome
from station.ui.icons import icon_pixmap
from station.ui.presentation import Presentation, Tone, present_ready
from station.ui.theme import MODE, STOP, VERDICT, Pair, Theme
from station.ui.widgets.ready_cards import ReadyCard, ReadyCards
from station.ui.widgets.text_block import TextBlock
from station.ui.widgets.verdict_layout import VerdictLayout, lay_out
from station.ui.words import mode_reminder

_OUTCOMES = {
    Tone.HELD: Outcome.ADMIT,
    Tone.ADMIT: Outcome.ADMIT,
    Tone.ATTENTION: Outcome.ATTENTION,
    Tone.DENY: Outcome.DENY,
}
_FRAME = 12.0
_RADIUS = 20.0


class VerdictPanel(QWidget):
    """Owned by the GUI thread. A change repaints this widget alone and computes no style."""

    painted = Signal(str)  # scan id, after the first painting of its verdict

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(420, 360))
        # The focus rests here, where no key does anything; Tab goes past it to what does.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._theme = theme
        self._mode = Mode.ENTRY
        self._shown = present_ready(Mode.ENTRY)
        self._layout: VerdictLayout | None = None
        self._reminder: TextBlock | None = None
        self._cards = ReadyCards()
        self._announced = ""
        self._stop_buttons: QWidget | None = None
        self.setAccessibleName(self._shown.spoken())

    @property
    def shown(self) -> Presentation:
        """What the panel shows now."""
        return self._shown

    @property
    def word_cap_height(self) -> float:
        """Of the big word as it is painted, in device-independent pixels."""
        return self._laid_out().word.cap_height

    def show_presentation(self, presentation: Presentation) -> None:
        """Replaces what is shown, at once."""
        self._shown = presentation
        self._layout = None
        self._announced = ""
        self.setAccessibleName(presentation.spoken())
        if self._stop_buttons is not None:
            self._stop_buttons.setVisible(presentation.tone is Tone.STOP)
        self.update()

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._refresh()

    def set_cards(self, cards: tuple[ReadyCard, ...], hint: str) -> None:
        """What Ready says under its word."""
        if self._cards.set(cards, hint) and self._shown.tone is Tone.READY:
            self.update()

    def set_stop_buttons(self, *buttons: QPushButton) -> None:
        """The buttons that stand in the band while the panel shows STOP, one below the other: the band is broad and
        low, but its words need the breadth more."""
        stack = QWidget(self)
        column = QVBoxLayout(stack)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for button in buttons:
            button.setProperty("kind", "band")
            column.addWidget(button)
        stack.hide()
        self._stop_buttons = stack

    def colours(self) -> Pair:
        """Ground and text of the state that is shown."""
        outcome = _OUTCOMES.get(self._shown.tone)
        if outcome is not None:
            return VERDICT[outcome]
        if self._shown.tone is Tone.STOP:
            return STOP
        return Pair(self._theme.tokens.ready, self._theme.tokens.text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout = self._laid_out()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        pair = self.colours()
        self._paint_ground(painter, pair)
        self._paint_word(painter, pair, layout)
        self._paint_texts(painter, pair, layout)
        if self._shown.tone is Tone.READY:
            self._cards.paint(painter, self._area(), layout.end, self._theme)
        painter.end()
        if self._shown.scan_id and self._announced != self._shown.scan_id:
            self._announced = self._shown.scan_id
            self.painted.emit(self._shown.scan_id)

    def _refresh(self) -> None:
        self._layout = None
        self._reminder = None
        self.update()

    def _reminder_height(self) -> float:
        return self._theme.px(44) if self._mode is not Mode.ENTRY else 0.0

    def _area(self) -> QRectF:
        """Inside the mode's frame."""
        if self._mode is Mode.ENTRY:
            return QRectF(self.rect())
        return QRectF(self.rect()).adjusted(_FRAME, self._reminder_height(), -_FRAME, -_FRAME)

    def _laid_out(self) -> VerdictLayout:
        if self._layout is None:
            keep = 0
            if self._stop_buttons is not None and self._shown.tone is Tone.STOP:
                keep = self._stop_buttons.sizeHint().width() + 24
            area = self._area()
            if self._shown.tone in (Tone.STOP, Tone.ATTENTION, Tone.HELD):
                area = area.adjusted(10, 10, -10, -10)
            self._layout = lay_out(self._shown, area, self.window().height(), self._theme, keep)
            self._place_stop_buttons(self._layout)
        return self._layout

    def _place_stop_buttons(self, layout: VerdictLayout) -> None:
        if self._stop_buttons is None or layout.band is None or self._shown.tone is not Tone.STOP:
            return
        size = self._stop_buttons.sizeHint()
        band = layout.band
        place = QPointF(band.right() - size.width() - 16, band.center().y() - size.height() / 2)
        self._stop_buttons.setGeometry(int(place.x()), int(place.y()), size.width(), size.height())

    def _paint_ground(self, painter: QPainter, pair: Pair) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        area = self._area()
        if self._mode is not Mode.ENTRY:
            mode = MODE[self._mode]
            painter.setBrush(QColor(mode.ground))
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
            self._paint_reminder(painter, QColor(mode.text))
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(pair.ground))
        radius = _RADIUS if self._mode is Mode.ENTRY else _RADIUS - _FRAME / 2
        painter.drawRoundedRect(area, radius, radius)
        if self._shown.tone in (Tone.ATTENTION, Tone.HELD):
            pen = QPen(QColor(pair.text), 4, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.1, 3.0] if self._shown.tone is Tone.ATTENTION else [6.0, 4.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(10, 10, -10, -10), 14, 14)
        elif self._shown.tone is Tone.STOP:
            self._paint_barrier(painter, area, radius)

    def _paint_barrier(self, painter: QPainter, area: QRectF, radius: float) -> None:
        """Red and white tape along the top and the bottom: no verdict looks like that."""
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(area, radius, radius)
        width = 22.0
        for top in (area.top(), area.bottom() - width):
            band = QRectF(area.left(), top, area.width(), width)
            painter.setClipPath(clip)
            painter.setClipRect(band, Qt.ClipOperation.IntersectClip)
            painter.fillRect(band, QColor(VERDICT[Outcome.DENY].ground))
            painter.setPen(QPen(QBrush(QColor("#FFFFFF")), 14))
            x = area.left() - width
            while x < area.right() + width:
                painter.drawLine(QPointF(x, top + width + 8), QPointF(x + width + 16, top - 8))
                x += 48
        painter.restore()

    def _paint_reminder(self, painter: QPainter, colour: QColor) -> None:
        height = self._reminder_height()
        if self._reminder is None:
            font = self._theme.font(20, QFont.Weight.Bold)
            self._reminder = TextBlock(mode_reminder(self._mode), font, self.width() - 60, 1)
        painter.setPen(colour)
        x = (self.width() - self._reminder.width) / 2
        self._reminder.draw(painter, x, (height - self._reminder.height) / 2)

    def _paint_word(self, painter: QPainter, pair: Pair, layout: VerdictLayout) -> None:
        if not self._shown.word:
            return
        size = int(layout.icon_at.width())
        pixmap = icon_pixmap(layout.icon, pair.text, size, self.devicePixelRatioF())
        painter.drawPixmap(layout.icon_at.topLeft(), pixmap)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(pair.text))
        painter.translate(layout.word_at)
        painter.drawPath(layout.word.path)
        painter.translate(-layout.word_at)

    def _paint_texts(self, painter: QPainter, pair: Pair, layout: VerdictLayout) -> None:
        text, ground = QColor(pair.text), QColor(pair.ground)
        if layout.band is not None:
            veil = QColor(text)
            veil.setAlphaF(0.12)
            _box(painter, layout.band, 14, veil)
        if layout.note is not None:
            _box(painter, layout.note[2], 10, text)
        if layout.tag is not None:
            _box(painter, layout.tag[2], layout.tag[2].height() / 2, text)
        if layout.ring is not None:
            pen = QPen(text, 3, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.1, 2.4])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(layout.ring[2], layout.ring[2].height() / 2, layout.ring[2].height() / 2)
        painter.setPen(ground)
        for boxed in (layout.note, layout.tag):
            if boxed is not None:
                boxed[0].draw(painter, boxed[1].x(), boxed[1].y())
        painter.setPen(text)
        if layout.ring is not None:
            layout.ring[0].draw(painter, layout.ring[1].x(), layout.ring[1].y())
        if layout.what_now is not None:
            layout.what_now[0].draw(painter, layout.what_now[1].x(), layout.what_now[1].y())
        for block, at in layout.blocks:
            block.draw(painter, at.x(), at.y())


def _box(painter: QPainter, box: QRectF, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, radius, radius)
