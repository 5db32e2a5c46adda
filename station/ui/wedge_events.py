"""Qt key events as the wedge sees them, and their way back to a widget as if they had just been typed."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from station.capture.keyboard_layouts.tables import KEYS
from station.capture.wedge_key import KeyKind, Place
from station.capture.wedge_mismatch import SILENT_KEY
from station.ui.wedge_dead_keys import FIRST_DEAD, LAST_DEAD, dead_key, dead_keys_are_seen

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL_KEYS = {  # ASCII's own control keys; some platforms leave their text empty
    Qt.Key.Key_I: "\t",
    Qt.Key.Key_J: "\r",  # a scanner's line feed ends a code as its carriage return does
    Qt.Key.Key_M: "\r",
    Qt.Key.Key_Backslash: "\x1c",
    Qt.Key.Key_BracketRight: "\x1d",
    Qt.Key.Key_AsciiCircum: "\x1e",
    Qt.Key.Key_Underscore: "\x1f",
}
_PLACE_OFFSET = {"xcb": 8, "wayland": 8, "windows": 0}  # to the numbers that keyboards themselves send
_FIRST_OF_ROW = {"AE": 2, "AD": 16, "AC": 30, "AB": 44}
_SINGLE_KEYS = {"TLDE": 41, "BKSL": 43, "LSGT": 86, "SPCE": 57}
_PLACES = {
    _SINGLE_KEYS[name] if name in _SINGLE_KEYS else _FIRST_OF_ROW[name[:2]] + int(name[2:]) - 1: number
    for number, name in enumerate(KEYS)
    if name != "AB11"  # Windows and Linux number it differently
}
_NO_KEY = (0, Qt.Key.Key_unknown)
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Mode_switch,
        Qt.Key.Key_Multi_key,
    }
)
_SEPARATOR_PLACES = {  # where US keys have [Ctrl and] ] \ ^ _, by platform: X11 counts from 8, Windows as keyboards do
    "xcb": {51: "\x1c", 35: "\x1d", 15: "\x1e", 20: "\x1f"},
    "wayland": {51: "\x1c", 35: "\x1d", 15: "\x1e", 20: "\x1f"},
    "windows": {0x2B: "\x1c", 0x1B: "\x1d", 0x07: "\x1e", 0x0C: "\x1f"},
}
_SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ALT_GRAPH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier  # as Windows reports it
_NONE = Qt.KeyboardModifier.NoModifier
_PAD_WITHOUT_NUM_LOCK = (
    Qt.Key.Key_Insert,
    Qt.Key.Key_End,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Left,
    Qt.Key.Key_Clear,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_Up,
    Qt.Key.Key_PageUp,
)


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A key event kept for later, and the object it was on its way to."""

    receiver: QObject | None
    event_type: QEvent.Type
    key: int
    modifiers: Qt.KeyboardModifier
    text: str


@dataclass(frozen=True, slots=True)
class HeldText:
    """Text composed by an input method, kept for later."""

    receiver: QObject | None
    text: str
    replace_from: int
    replace_length: int


Held = HeldKey | HeldText


def read_key(event: QKeyEvent) -> tuple[KeyKind, str]:
    """What a key event means to the wedge, and its text."""
    key, modifiers, text = event.key(), event.modifiers(), event.text()
    chord = modifiers & _SHORTCUT
    if key in _ENTER or key == Qt.Key.Key_Tab:
        end = "\t" if key == Qt.Key.Key_Tab else "\r"
        return (KeyKind.TERMINATOR, end) if chord == _NONE else (KeyKind.OTHER, "")
    if key in _MODIFIERS or (FIRST_DEAD <= key <= LAST_DEAD and chord != Qt.KeyboardModifier.ControlModifier):
        dead = dead_key(event) if dead_keys_are_seen() else ""
        return (KeyKind.CHARACTER, dead) if dead else (KeyKind.MODIFIER, "")
    if alt_digit(event) is not None:
        return KeyKind.SILENT, ""
    if chord == Qt.KeyboardModifier.ControlModifier:
        return _read_control(event)
    if key in _NO_KEY and not text and chord == _NONE:
        # A key that the layout leaves empty. In a burst it was a character once, and must not be passed over.
        return (KeyKind.CHARACTER, SILENT_KEY) if event.nativeScanCode() else (KeyKind.MODIFIER, "")
    return _read_text(text, chord)


def _read_text(text: str, chord: Qt.KeyboardModifier) -> tuple[KeyKind, str]:
    if not text or any(ord(character) < 32 or ord(character) == 127 for character in text):
        return KeyKind.OTHER, ""  # arrows, function keys; Escape, Backspace, Delete
    composed = chord in (_NONE, _ALT_GRAPH) or (chord == Qt.KeyboardModifier.AltModifier and sys.platform == "darwin")
    return (KeyKind.CHARACTER, text) if composed else (KeyKind.OTHER, "")


def _read_control(event: QKeyEvent) -> tuple[KeyKind, str]:
    """Control and a key: a separator or line end that a scanner sends so, else a shortcut."""
    text = event.text()
    for known, character in _CONTROL_KEYS.items():
        if event.key() == known:
            return (KeyKind.TERMINATOR if character in "\t\r" else KeyKind.CHARACTER), character
    # A scanner's US key, on a computer where another character stands there. As a shortcut it works a moment later.
    separator = _SEPARATOR_PLACES.get(QGuiApplication.platformName(), {}).get(event.nativeScanCode(), "")
    if separator in ("\x1c", "\x1d") or (separator and event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
        return KeyKind.CHARACTER, separator
    if len(text) == 1 and ord(text) < 32:
        return KeyKind.CONTROL, text
    return KeyKind.OTHER, ""


def shows_caps_lock(event: QKeyEvent) -> bool | None:
    """Whether a letter shows that Caps Lock is on: a capital without Shift, or the other way round.

    None: it shows neither, as keys that a program made, which come without Shift and without a place.
    """
    text = event.text()
    if not event.nativeScanCode():
        return None
    if len(text) != 1 or not (text.isascii() and text.isalpha()) or event.modifiers() & _ALT_GRAPH:
        return None  # µ or ß may stand beside Shift without being a capital
    return text.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def alt_digit(event: QKeyEvent) -> int | None:
    """The digit of an Alt code: a number-pad key with only Alt down."""
    modifiers = event.modifiers()
    wanted = Qt.KeyboardModifier.AltModifier
    if modifiers & _SHORTCUT != wanted or not modifiers & Qt.KeyboardModifier.KeypadModifier:
        return None
    key = event.key()
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return key - Qt.Key.Key_0
    return next((digit for digit, other in enumerate(_PAD_WITHOUT_NUM_LOCK) if key == other), None)


def current_receiver() -> QObject | None:
    """Where a key that reaches a window goes now."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        inside: QWidget | None = popup.focusWidget()
        return popup if inside is None else inside
    focus: QWidget | None = QApplication.focusWidget()
    return QApplication.activeWindow() if focus is None else focus


def place_of(event: QKeyEvent, text: str) -> Place | None:
    """Where on the keyboard the text came from; None where the platform does not say, or Control was down."""
    offset = _PLACE_OFFSET.get(QGuiApplication.platformName())
    if offset is None or len(text) != 1 or event.modifiers() & _SHORTCUT == Qt.KeyboardModifier.ControlModifier:
        return None
    key = _PLACES.get(event.nativeScanCode() - offset)
    return None if key is None else Place(text, key, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))


def takes_composed(held: HeldKey) -> bool:
    """Whether the key is on its way to a widget that takes composed text: a field, no button."""
    receiver = held.receiver
    if not dead_keys_are_seen() or not isinstance(receiver, QWidget) or not isValid(receiver):
        return False
    return receiver.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def deliver(held: Held) -> None:
    """Send a held event to its receiver, shortcuts first, as if typed now. A receiver that is gone has an heir."""
    receiver = held.receiver if held.receiver is not None and isValid(held.receiver) else current_receiver()
    if receiver is None:
        return
    if isinstance(held, HeldText):
        composed = QInputMethodEvent()
        composed.setCommitString(held.text, held.replace_from, held.replace_length)
        QCoreApplication.sendEvent(receiver, composed)
        return
    press = held.event_type == QEvent.Type.KeyPress
    if isinstance(receiver, QWidget):
        # Qt's one public way through its shortcut map: a plain sendEvent() would skip every QShortcut and QAction.
        QTest.simulateEvent(receiver, press, held.key, held.modifiers, held.text, False)
    else:
        QCoreApplication.sendEvent(receiver, QKeyEvent(held.event_type, held.key, held.modifiers, held.text))
