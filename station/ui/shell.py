"""The frame of the window: rail, pages, strip, keys, look, language, place on the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from station.domain.booking_change import BookingChange
from station.ui.actions import Act, Actions
from station.ui.appearance import Appearance
from station.ui.camera.test_page import CameraTestPage
from station.ui.context import PreferenceValues, WindowContext
from station.ui.desk_room import DeskRoom
from station.ui.language import Language
from station.ui.look_acts import LookActs
from station.ui.pages.conflicts import ConflictsPage
from station.ui.pages.connect import ConnectPage
from station.ui.pages.door import DoorPage
from station.ui.pages.first_start import FirstStartPage
from station.ui.pages.scanner_test import ScannerTestPage
from station.ui.pages.settings import SettingsPage
from station.ui.sound import SoundPlayer
from station.ui.status import StationStatus
from station.ui.status_reports import StatusReports
from station.ui.theme import Theme
from station.ui.widgets.key_list import KeyList
from station.ui.widgets.language_choice import LanguageChoice
from station.ui.widgets.rail import Rail
from station.ui.widgets.status_strip import StatusStrip

if TYPE_CHECKING:
    from station.ui.cash_desk.page import CashDeskPage

SMALLEST = (1024, 640)
_COMFORTABLE = (1366, 768)

_AWAY = frozenset({Act.DOOR, Act.SETTINGS, Act.CONNECT, Act.CONFLICTS, Act.MANUAL, Act.LAST_SCANS})
"""What leads away from the page that is in front."""


class Shell(QMainWindow):
    """What every page shares. MainWindow adds what the station's work is about."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._status = StationStatus()
        self._sound = context.sound
        self._picture_wanted = True
        values = context.preferences.values()
        self._language = Language()
        self._language.use(values.language)
        self._appearance = Appearance(values.theme, values.text_scale, self)
        self._acts = Actions(self)
        self._build(self._appearance.theme)
        self._connect_acts()
        self._appearance.changed.connect(self._theme_changed)
        self._clock = QTimer(self)
        self._clock.setInterval(context.timings.clock_every)
        self._clock.timeout.connect(self._refresh_status)
        self._clock.start()
        self.setMinimumSize(*SMALLEST)
        self._restore_geometry(values.geometry)
        self._retranslate()

    @property
    def door(self) -> DoorPage:
        return self._door

    @property
    def cash_desk(self) -> CashDeskPage:
        """Made when first asked for."""
        return self._desk_room.page

    @property
    def scanner_test(self) -> ScannerTestPage:
        return self._scanner_test

    @property
    def camera_test(self) -> CameraTestPage:
        return self._camera_test

    @property
    def acts(self) -> Actions:
        return self._acts

    @property
    def strip(self) -> StatusStrip:
        return self._strip

    @Slot(object)
    def use_sound(self, sound: SoundPlayer) -> None:
        """The player may come later than the window: loading it takes longer than showing the window."""
        self._sound = sound
        values = self._context.preferences.values()
        sound.set_volume(values.volume, values.muted)
        self._settings.use_sound(sound)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.fit_into(event.size().width())

    def end(self) -> None:
        """Closes without asking anything, as a signal or the machine's end wants it; unsaved edits stay as drafts."""
        self._desk_room.let_go()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._desk_room.may_go(self._close_now):
            event.ignore()
            return
        place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._context.preferences.change(geometry=place)
        super().closeEvent(event)

    def _build(self, theme: Theme) -> None:
        self._rail = Rail(self._acts, theme, self)
        self._strip = StatusStrip(theme, self)
        self._languages = LanguageChoice(self)
        self._door = DoorPage(self._context, self._acts, theme, self)
        self._desk_room = DeskRoom(self._context, theme, self)
        self._settings = SettingsPage(self._context, self._acts, theme, self)
        self._connect_page = ConnectPage(self._context, self)
        self._conflicts = ConflictsPage(self._context, theme, self)
        self._scanner_test = ScannerTestPage(self._context, theme, self)
        self._camera_test = CameraTestPage(theme, self)
        self._first = FirstStartPage(self._acts, self._languages, theme, self)
        self._reports = StatusReports(self._strip, self._acts, self._context, self._status, self)
        self._reports.theme = theme
        self._pages = QStackedWidget(self)
        for page in (self._door, self._settings, self._connect_page, self._conflicts, self._first):
            self._pages.addWidget(page)
        self._pages.addWidget(self._scanner_test)
        self._pages.addWidget(self._camera_test)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._pages, 1)
        right.addWidget(self._strip)
        body = QWidget(self)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(right, 1)
        self.setCentralWidget(body)

    def _connect_acts(self) -> None:
        does = {
            Act.DOOR: self._go_to_door,
            Act.CASH_DESK: self._go_to_cash_desk,
            Act.SETTINGS: self._go_to_settings,
            Act.CONNECT: self._go_to_connect,
            Act.CONFLICTS: self._go_to_conflicts,
            Act.EDITS: self._go_to_edits,
            Act.SCANNER_TEST: self._go_to_scanner_test,
            Act.CAMERA_TEST: self._go_to_camera_test,
            Act.MANUAL: self._open_entry,
            Act.LAST_SCANS: self._focus_scans,
            Act.STATUS: self._strip.focus_first,
            Act.CLEAR: self._clear,
            Act.CAMERA_PICTURE: self._toggle_picture,
            Act.KEYS: self._list_keys,
            Act.QUIT: self.close,
        }
        self._look_acts = LookActs(self, self._acts, self._preferences, self._keep_look)
        for act, do in does.items():
            self._acts[act].triggered.connect(partial(self._leave_for, do) if act in _AWAY else do)
        for action in self._acts.all():
            self.addAction(action)
        self._settings.changed.connect(self._keep)
        self._connect_page.left.connect(self._leave_connect)
        self._conflicts.left.connect(self._go_to_door)
        self._desk_room.furnished.connect(self._desk_furnished)
        self._scanner_test.left.connect(self._leave_scanner_test)
        self._camera_test.left.connect(self._leave_camera_test)
        self._camera_test.settings_wanted.connect(self._leave_camera_test)
        self._camera_test.watch_changed.connect(self._camera_tested)
        self._scanner_test.kept.connect(self._settings.scanners.show_scanners)
        self._languages.chosen.connect(self._choose_language)

    # pages

    def _leave_for(self, do: Callable[[], object], _checked: bool = False) -> None:
        """Away from the desk, unless unsaved edits there are asked about first."""
        if not self._desk_room.shows(self._pages.currentWidget()) or self._desk_room.may_go(do):
            do()
        else:
            self._show_page(self.cash_desk)  # the rail shows where one still is

    def _close_now(self) -> None:
        self.close()

    def _show_page(self, page: QWidget) -> None:
        if page is not self._connect_page:
            self._connect_page.leave()
        self._pages.setCurrentWidget(page)
        of_page: dict[QWidget, Act] = {
            self._door: Act.DOOR,
            self._settings: Act.SETTINGS,
            self._connect_page: Act.SETTINGS,
            self._scanner_test: Act.SETTINGS,
            self._camera_test: Act.SETTINGS,
        }
        chosen = Act.CASH_DESK if self._desk_room.shows(page) else of_page.get(page)
        self._rail.choose(chosen)
        for act in (Act.DOOR, Act.CASH_DESK, Act.SETTINGS):
            self._acts[act].setChecked(act is chosen)
        if page is self._door:
            self._door.panel.setFocus()

    def _go_to_door(self) -> None:
        self._show_page(self._door)

    def _go_to_cash_desk(self) -> None:
        self._show_page(self.cash_desk)
        self.cash_desk.take_focus()

    def _go_to_settings(self) -> None:
        self._settings.show_values()
        self._show_page(self._settings)

    def _go_to_connect(self) -> None:
        self._connect_page.retranslate()
        self._show_page(self._connect_page)

    def _go_to_scanner_test(self) -> None:
        self._scanner_test.begin()
        self._show_page(self._scanner_test)

    def _leave_scanner_test(self) -> None:
        self._go_to_settings()
        self._settings.scanners.test.setFocus()

    def _go_to_camera_test(self) -> None:
        self._show_page(self._camera_test)

    def _leave_camera_test(self) -> None:
        self._go_to_settings()
        self._settings.camera.test.setFocus()

    def _camera_tested(self, tested: bool) -> None:
        self._status.camera_tested = tested
        self._refresh_status()

    def _go_to_conflicts(self) -> None:
        self._show_page(self._conflicts)
        self._conflicts.take_focus()

    def _go_to_edits(self) -> None:
        """To the booking whose edit waits most for somebody."""
        self._show_page(self.cash_desk)
        self.cash_desk.open_waiting()

    def _desk_furnished(self, page: CashDeskPage) -> None:
        self._pages.addWidget(page)
        page.bookings.edits_changed.connect(self._edits_changed)

    def _edits_changed(self, changes: tuple[BookingChange, ...]) -> None:
        self._status.edits = changes
        self._refresh_status()

    def _leave_connect(self) -> None:
        self._show_page(self._settings if self._context.profile is not None else self._first)

    def _open_entry(self) -> None:
        self._show_page(self._door)
        self._door.entry.open_bar()

    def _focus_scans(self) -> None:
        self._show_page(self._door)
        self._door.scans.view.setFocus()

    def _clear(self) -> None:
        """Esc: one step back, wherever that is."""
        page = self._pages.currentWidget()
        if page is self._connect_page:
            self._leave_connect()
        elif page is self._scanner_test:
            self._leave_scanner_test()
        elif page is self._camera_test:
            self._leave_camera_test()
        elif page in (self._settings, self._conflicts) and self._context.profile is not None:
            self._show_page(self._door)
        elif self._desk_room.shows(page):
            if not self.cash_desk.clear():
                self._leave_for(self._go_to_door)
        elif page is self._door:
            self._door.clear()

    # look and language

    def _keep(self, values: dict[str, str | int | bool]) -> None:
        """Keeps a preference and lets it take effect."""
        trouble = self._context.preferences.change(**values)
        self._settings.show_trouble(trouble)
        now = self._context.preferences.values()
        self._language.use(now.language)
        self._languages.show_language(self._language.current)
        self._appearance.use(now.theme, now.text_scale)
        self._sound.set_volume(now.volume, now.muted)
        self._acts[Act.MUTE].setChecked(now.muted)

    def _keep_look(self, values: dict[str, str | int | bool]) -> None:
        self._keep(values)
        self._settings.show_values()

    def _preferences(self) -> PreferenceValues:
        return self._context.preferences.values()

    def _choose_language(self, code: str) -> None:
        self._keep({"language": code})

    def _theme_changed(self, theme: Theme) -> None:
        for part in (self._rail, self._strip, self._door, self._desk_room, self._conflicts, self._first):
            part.set_theme(theme)
        self._scanner_test.set_theme(theme)
        self._camera_test.set_theme(theme)
        self._settings.set_theme(theme)
        self._reports.theme = theme
        self._refresh_status()

    def _retranslate(self) -> None:
        self._acts.retranslate()
        for part in (
            self._rail,
            self._door,
            self._desk_room,
            self._settings,
            self._connect_page,
            self._conflicts,
            self._first,
        ):
            part.retranslate()
        self._languages.show_language(self._language.current)
        self._name_window()
        self._refresh_status()

    def _name_window(self) -> None:
        name = self._context.profile.name if self._context.profile is not None else ""
        demo = self.tr("Demo") if self._context.demo else ""
        self.setWindowTitle(" – ".join(part for part in (name, demo, "Station") if part))

    def _refresh_status(self) -> None:
        self._reports.refresh()
        self._door.show_status(self._status)

    def _toggle_picture(self) -> None:
        self._picture_wanted = not self._picture_wanted
        self._door.show_camera(self._status.camera, self._picture_wanted)

    def _list_keys(self) -> None:
        at_the_desk = self._desk_room.shows(self._pages.currentWidget())
        KeyList(self._acts, self.cash_desk.listed_keys() if at_the_desk else (), self).open()

    def _restore_geometry(self, saved: str) -> None:
        if not saved or not self.restoreGeometry(QByteArray.fromBase64(saved.encode("ascii"))):
            screen = QGuiApplication.primaryScreen().availableGeometry().size()
            self.resize(min(_COMFORTABLE[0], screen.width()), min(_COMFORTABLE[1], screen.height()))
