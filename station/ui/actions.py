"""Every act of the window with its key. Buttons, tool tips and the list of keys are made from these."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from station.domain.verdict import Mode
from station.ui.widgets.plain_label import plain_caption
from station.ui.words import mode_name

translate = QCoreApplication.translate


class Act(StrEnum):
    DOOR = "door"
    CASH_DESK = "cash_desk"
    SETTINGS = "settings"
    SCANNER_TEST = "scanner_test"
    CAMERA_TEST = "camera_test"
    ENTRY = "entry"
    EXIT = "exit"
    CHECK = "check"
    MANUAL = "manual"
    LAST_SCANS = "last_scans"
    STATUS = "status"
    CLEAR = "clear"
    PASS = "pass"
    UNDO = "undo"
    TAKE_UP = "take_up"
    DROP_QUESTION = "drop_question"
    COPY_DETAILS = "copy_details"
    DIAGNOSTICS = "diagnostics"
    CONFLICTS = "conflicts"
    EDITS = "edits"
    SYNC = "sync"
    SYNC_ALL = "sync_all"
    CANCEL_SYNC = "cancel_sync"
    OFFLINE_A_WHILE = "offline_a_while"
    OFFLINE = "offline"
    ONLINE_A_WHILE = "online_a_while"
    ONLINE = "online"
    AUTOMATIC_LINE = "automatic_line"
    CAMERA_PICTURE = "camera_picture"
    MUTE = "mute"
    SHOW_CODES = "show_codes"
    TRY_DEMO = "try_demo"
    CONNECT = "connect"
    FULL_SCREEN = "full_screen"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL_SIZE = "normal_size"
    KEYS = "keys"
    QUIT = "quit"


KEYS = {
    Act.DOOR: "Ctrl+1",
    Act.CASH_DESK: "Ctrl+2",
    Act.SETTINGS: "Ctrl+5",  # 3 and 4 are kept for the pages that come later
    Act.SCANNER_TEST: "Ctrl+Shift+T",
    Act.CAMERA_TEST: "Ctrl+F12",
    Act.ENTRY: "F2",
    Act.EXIT: "F3",
    Act.CHECK: "F4",
    Act.MANUAL: "Ctrl+L",
    Act.LAST_SCANS: "Ctrl+J",
    Act.STATUS: "F6",
    Act.CLEAR: "Esc",
    Act.PASS: "Space",
    Act.UNDO: "Ctrl+Z",
    Act.TAKE_UP: "F10",
    Act.DROP_QUESTION: "Ctrl+F10",
    Act.COPY_DETAILS: "Ctrl+Shift+C",
    Act.DIAGNOSTICS: "Ctrl+F1",
    Act.CONFLICTS: "Ctrl+I",
    Act.EDITS: "Shift+F6",
    Act.SYNC: "F5",
    Act.SYNC_ALL: "Shift+F5",
    Act.CANCEL_SYNC: "Ctrl+F5",
    Act.OFFLINE_A_WHILE: "F7",
    Act.OFFLINE: "Shift+F7",
    Act.ONLINE_A_WHILE: "F8",
    Act.ONLINE: "Shift+F8",
    Act.AUTOMATIC_LINE: "F9",
    Act.CAMERA_PICTURE: "Ctrl+K",
    Act.MUTE: "Ctrl+M",
    Act.SHOW_CODES: "Ctrl+D",
    Act.TRY_DEMO: "Ctrl+D",  # never offered beside SHOW_CODES
    Act.CONNECT: "Ctrl+N",
    Act.FULL_SCREEN: "F11",
    Act.LARGER: "Ctrl++",
    Act.SMALLER: "Ctrl+-",
    Act.NORMAL_SIZE: "Ctrl+0",
    Act.KEYS: "Shift+F1",
    Act.QUIT: "Ctrl+Q",
}
MODE_ACTS = {Mode.ENTRY: Act.ENTRY, Mode.EXIT: Act.EXIT, Mode.CHECK: Act.CHECK}


class Actions(QObject):
    """One QAction for each Act, owned by the window. What is not offered is disabled, and its key does nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[Act, QAction] = {}
        for act, key in KEYS.items():
            action = QAction(parent)
            action.setObjectName(act.value)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._actions[act] = action
        larger = [QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")]
        self._actions[Act.LARGER].setShortcuts(larger)
        for act in (Act.ENTRY, Act.EXIT, Act.CHECK, Act.MUTE, Act.FULL_SCREEN, Act.DOOR, Act.CASH_DESK, Act.SETTINGS):
            self._actions[act].setCheckable(True)
        self.retranslate()

    def __getitem__(self, act: Act) -> QAction:
        return self._actions[act]

    def all(self) -> Iterable[QAction]:
        return self._actions.values()

    def offer(self, act: Act, offered: bool) -> None:
        """Shows and enables an act, or takes both away."""
        self._actions[act].setEnabled(offered)
        self._actions[act].setVisible(offered)

    def retranslate(self) -> None:
        words = {
            Act.DOOR: translate("Actions", "Door"),
            Act.CASH_DESK: translate("Actions", "Cash desk"),
            Act.SETTINGS: translate("Actions", "Settings"),
            Act.SCANNER_TEST: translate("Actions", "Scanner test"),
            Act.CAMERA_TEST: translate("Actions", "Camera test"),
            Act.ENTRY: mode_name(Mode.ENTRY),
            Act.EXIT: mode_name(Mode.EXIT),
            Act.CHECK: mode_name(Mode.CHECK),
            Act.MANUAL: translate("Actions", "Type a code"),
            Act.LAST_SCANS: translate("Actions", "Go to the last scans"),
            Act.STATUS: translate("Actions", "Go to the status strip"),
            Act.CLEAR: translate("Actions", "Back"),
            Act.PASS: translate("Actions", "The person has passed"),
            Act.TAKE_UP: translate("Actions", "Take a question up again that was set aside"),
            Act.DROP_QUESTION: translate("Actions", "Forget a question that was set aside"),
            Act.UNDO: translate("Actions", "Undo a scan: nobody passed"),
            Act.COPY_DETAILS: translate("Actions", "Copy details"),
            Act.DIAGNOSTICS: translate("Actions", "Save a file for support"),
            Act.CONFLICTS: translate("Actions", "Conflicts"),
            Act.EDITS: translate("Actions", "Edits that wait"),
            Act.SYNC: translate("Actions", "Sync now"),
            Act.SYNC_ALL: translate("Actions", "Read the whole list"),
            Act.CANCEL_SYNC: translate("Actions", "Cancel the reading"),
            Act.OFFLINE_A_WHILE: translate("Actions", "Work offline for 15 minutes"),
            Act.OFFLINE: translate("Actions", "Work offline until I say otherwise"),
            Act.ONLINE_A_WHILE: translate("Actions", "Stay online for 15 minutes"),
            Act.ONLINE: translate("Actions", "Stay online until I say otherwise"),
            Act.AUTOMATIC_LINE: translate("Actions", "Decide by itself again"),
            Act.CAMERA_PICTURE: translate("Actions", "Camera picture"),
            Act.MUTE: translate("Actions", "Mute"),
            Act.SHOW_CODES: translate("Actions", "Show codes"),
            Act.TRY_DEMO: translate("Actions", "Try the demo"),
            Act.CONNECT: translate("Actions", "Connect a vendor"),
            Act.FULL_SCREEN: translate("Actions", "Full screen"),
            Act.LARGER: translate("Actions", "Larger text"),
            Act.SMALLER: translate("Actions", "Smaller text"),
            Act.NORMAL_SIZE: translate("Actions", "Normal text size"),
            Act.KEYS: translate("Actions", "All keys"),
            Act.QUIT: translate("Actions", "Quit"),
        }
        for act, text in words.items():
            action = self._actions[act]
            action.setText(text)
            action.setToolTip(with_key(text, key_text(action)))


def key_text(action: QAction) -> str:
    """The key as this system and language write it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def with_key(text: str, key: str) -> str:
    """A tool tip that names the key."""
    return f"{text} ({key})" if key else text


def name_after(button: QAbstractButton, action: QAction, caption: bool = True) -> None:
    """Gives a button its action's words and key. Clicking it is left to the caller to connect."""
    if caption:
        button.setText(plain_caption(action.text()))
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.text())
    button.setAccessibleDescription(key_text(action))


def name_by_caption(control: QWidget, caption: str) -> None:
    """Name, and a tool tip with the mnemonic (`&`) that leads to the control."""
    before, _, after = caption.partition("&")
    text = before + after
    control.setAccessibleName(text)
    control.setToolTip(with_key(text, f"Alt+{after[:1].upper()}" if after else ""))
