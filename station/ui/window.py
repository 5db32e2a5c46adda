"""The window as the roof sees it: facts come in by slots, requests go out by signals.

Everything here lives on the GUI thread. The roof connects workers' signals to the slots of the same name.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication

from station.domain.camera import CameraFrame, CameraRead, CameraState
from station.domain.camera_measure import CameraMeasure
from station.domain.camera_setup import CameraAbilities
from station.domain.trouble import Trouble
from station.domain.verdict import Mode, Outcome
from station.ui.actions import MODE_ACTS, Act
from station.ui.camera.port import CameraPort
from station.ui.context import WindowContext
from station.ui.offers import offer_acts
from station.ui.presentation import Tone
from station.ui.program.matters import ProgramMatters
from station.ui.scanner_port import ScannersPort
from station.ui.sound import SOUND_OF, Sound
from station.ui.status import StationStatus
from station.ui.wedge_filter import WedgeScan
from station.ui.window_asking import AskingWindow
from station.workers.camera_events import CamerasListed
from station.workers.events import (
    AdmissionStopped,
    BrowserLoginEnded,
    BrowserLoginOpened,
    BusyChanged,
    ConnectionTested,
    DoorStateRead,
    HoldRequested,
    LastScanFound,
    Origin,
    ScanRequested,
    TicketRecognised,
    VerdictReached,
    WorkerFailed,
)
from station.workers.serial_scanner import SerialRead, SerialState


class MainWindow(AskingWindow):
    """Station's window."""

    # requests (and those of Shell, LineWindow, HoldWindow, UndoWindow and AskingWindow)
    scan_requested = Signal(object)  # ScanRequested
    profile_chosen = Signal(str)  # answer with `use_context`
    symbologies_chosen = Signal(object)  # SymbologiesChosen; answer with `use_context` and `setting_kept`
    demo_requested = Signal()  # answer with `use_context`
    test_requested = Signal(object)  # ConnectionRequested; answer with `connection_tested`
    connect_requested = Signal(object)  # ConnectionRequested, to be kept as a profile; answer with `connection_kept`
    browser_login_requested = Signal(object)  # BrowserLoginRequested; answer with the two slots of that name
    browser_login_canceled = Signal(object)  # BrowserLoginCanceled
    # facts
    mode_changed = Signal(object)  # Mode
    verdict_painted = Signal(str)  # scan id, when its colour is on the screen for the first time

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._mode = Mode.ENTRY
        self._stop_detail = ""
        self._fresh = True
        for mode, act in MODE_ACTS.items():
            self._acts[act].setData(mode)
            self._acts[act].triggered.connect(self._mode_chosen)
        self._acts[Act.TRY_DEMO].triggered.connect(self.demo_requested)
        self._acts[Act.SHOW_CODES].triggered.connect(self._show_codes)
        self._acts[Act.COPY_DETAILS].triggered.connect(self._copy_details)
        self._door.code_typed.connect(self._scan_typed)
        self._door.panel.painted.connect(self.verdict_painted)
        self._settings.profile_chosen.connect(self.profile_chosen)
        self._settings.symbologies_chosen.connect(self.symbologies_chosen)
        self._connect_page.test_requested.connect(self.test_requested)
        self._connect_page.connect_requested.connect(self.connect_requested)
        self._connect_page.login_requested.connect(self.browser_login_requested)
        self._connect_page.login_canceled.connect(self.browser_login_canceled)
        self.program = ProgramMatters(self, self._acts, self._settings.program, context)
        self.use_context(context)

    @property
    def mode(self) -> Mode:
        """What the next scan does."""
        return self._mode

    @Slot(object)
    def use_context(self, context: WindowContext) -> None:
        """Another profile, the demo, or the first profile: the door starts afresh with it.

        Where it is the same door of which more is known, what stands on the screen stays.
        """
        fresh = self._fresh or (context.active, context.demo) != (self._context.active, self._context.demo)
        self._fresh = False
        self._context = context
        if fresh:
            self._forget_held()
            self._sent = None
            camera, serial = self._status.camera, self._status.serial
            self._status = StationStatus()
            self._status.camera, self._status.serial = camera, serial
        self._status.has_list = context.capability is None or context.capability.ticket_list
        self._reports.use(context, self._status)
        self.use_sound(context.sound)
        self._door.use_context(context, fresh)
        self._desk_room.use_context(context)
        self._settings.use_context(context)
        self.program.use_context(context)
        self._connect_page.use_context(context)
        self._conflicts.use_context(context, fresh)
        self._scanner_test.use_context(context)
        self._offer_acts(context)
        if fresh:
            self._show_page(self._door if context.profile is not None else self._first)
        self._name_window()
        self._refresh_status()

    @Slot(object)
    def setting_kept(self, trouble: Trouble | None) -> None:
        """A Trouble: what was chosen in the settings could not be written, and they show again what holds."""
        self._settings.show_trouble(trouble)
        self._settings.show_values()

    # facts

    @Slot(object)
    def wedge_scanned(self, scan: WedgeScan) -> None:
        """A burst of keys was a code. Where there is no door yet, it may be a pairing code for the connect page."""
        self._status.scanner_at = self._context.clock.now()
        if self._status.burst_unended or self._status.other_layout is not scan.other_layout:
            self._status.burst_unended, self._status.other_layout = False, scan.other_layout
            self._refresh_status()
        if self._context.profile is None and self._connect_page.take_code(scan.text):
            return
        self._scan(scan.text, Origin.WEDGE, scan.at)

    def use_scanners(self, port: ScannersPort) -> None:
        """Where this computer's scanners are kept."""
        self._scanner_test.use_port(port)
        self._settings.scanners.use_port(port)

    @Slot(object)
    def serial_scanned(self, read: SerialRead) -> None:
        """A serial scanner read a code: on the scanner test it is only shown."""
        self._status.scanner_at = self._context.clock.now()
        if self._scanner_test.isVisible():
            self._scanner_test.serial_seen(read)
        elif not (self._context.profile is None and self._connect_page.take_code(read.text)):
            self._scan(read.text, Origin.SERIAL, read.at)

    @Slot(object)
    def serial_changed(self, state: SerialState) -> None:
        """A serial scanner came, went, or was cut off within a code."""
        self._status.serial[state.scanner] = state
        self._settings.scanners.serial_changed(state)
        self._refresh_status()

    @Slot(object)
    def burst_unended(self, _scan: WedgeScan) -> None:
        """A scanner typed a code without an end: it went into the field like typing, and nobody was judged."""
        self._status.burst_unended = True
        self._refresh_status()

    @Slot(object)
    def camera_read(self, read: CameraRead) -> None:
        """The camera read a code: a ticket's, or the pairing code that the connect page's field waits for. On the
        camera test it is only told."""
        if self._camera_test.isVisible():
            self._camera_test.code_read(read)
            return
        if self._connect_page.take_code(read.text):
            return
        self._scan(read.text, Origin.CAMERA, read.at)

    @Slot(object)
    def ticket_recognised(self, fact: TicketRecognised) -> None:
        self._door.screen_state.recognised(fact.ticket)

    @Slot(object)
    def verdict_reached(self, fact: VerdictReached) -> None:
        """Colour, word and sound; wherever the person was in the window, the door comes to the front: but
        for the cash desk, which shows it in a line."""
        asks = self._asks(fact)
        if not self._door.show_verdict(fact, asks):
            return
        self._set_question_aside()
        if asks:
            self._ask(fact)
        elif fact.raw:
            self._sent = None  # a person's words stay no longer than they are needed
        if not (self._passing and fact.verdict.outcome is Outcome.ADMIT):  # that was heard when it was held
            self._sound.play(Sound.ATTENTION if asks else SOUND_OF[fact.verdict.outcome])
        self._passing = False
        self._take_hold(fact)
        self._status.verdict_times.append(fact.verdict.elapsed_ms)
        if self._acts[Act.COPY_DETAILS].isEnabled():
            self._acts.offer(Act.COPY_DETAILS, False)
        self._desk_room.code_decided(fact.verdict.code)
        if self._desk_room.shows(self._pages.currentWidget()):
            self.cash_desk.show_scan(self._door.panel.shown, fact.verdict.code)  # whoever types there goes on typing
        elif self._pages.currentWidget() is not self._door:
            self._show_page(self._door)

    @Slot(object)
    def admission_stopped(self, fact: AdmissionStopped) -> None:
        """Nothing was written: STOP."""
        self._stop(fact.trouble, fact.detail)

    @Slot(object)
    def worker_failed(self, fact: WorkerFailed) -> None:
        """A bug somewhere: STOP until somebody looks."""
        self._stop(None, f"{fact.worker}: {fact.detail}")

    @Slot(object)
    def busy_changed(self, fact: BusyChanged) -> None:
        self._door.screen_state.busy(fact.waiting)

    @Slot(object)
    def last_scan_found(self, fact: LastScanFound) -> None:
        self._door.last_scan_found(fact.scan)
        self._refresh_status()

    @Slot(object)
    def door_state_read(self, fact: DoorStateRead) -> None:
        self._status.depth = fact.depth
        self._door.show_state(fact)
        self._refresh_status()

    @Slot(object)
    def camera_frame(self, frame: CameraFrame) -> None:
        """A picture to show."""
        for picture in (self._door.camera, self._settings.camera.picture):
            if picture.isVisible():
                picture.show_frame(frame)

    @Slot(object)
    def camera_changed(self, state: CameraState) -> None:
        self._status.camera = state
        self._door.show_camera(state, self._picture_wanted)
        self._settings.camera.camera_changed(state)
        self._camera_test.camera_changed(state)
        self._refresh_status()

    def use_cameras(self, port: CameraPort) -> None:
        """Where the cameras' setup is kept."""
        self._settings.camera.use_port(port)
        self._camera_test.use_port(port)

    @Slot(object)
    def cameras_listed(self, fact: CamerasListed) -> None:
        """A camera was plugged in or taken away, or the station has looked for the first time."""
        self._settings.camera.cameras_listed(fact.devices)

    @Slot(object)
    def camera_abilities(self, abilities: CameraAbilities) -> None:
        """What the opened camera has."""
        self._settings.camera.abilities_told(abilities)
        self._camera_test.abilities_told(abilities)

    @Slot(object)
    def camera_measured(self, measure: CameraMeasure) -> None:
        """The last second of the camera, while its test is shown."""
        self._camera_test.measured(measure)

    @Slot(object)
    def camera_test_frame(self, frame: CameraFrame) -> None:
        """A large picture, while its test is shown."""
        self._camera_test.show_frame(frame)

    @Slot(object)
    def connection_tested(self, fact: ConnectionTested) -> None:
        self._connect_page.connection_tested(fact)

    @Slot(object)
    def browser_login_opened(self, fact: BrowserLoginOpened) -> None:
        self._connect_page.login_opened(fact)

    @Slot(object)
    def browser_login_ended(self, fact: BrowserLoginEnded) -> None:
        self._connect_page.login_ended(fact)

    @Slot(object)
    def connection_kept(self, trouble: Trouble | None) -> None:
        """None: the profile is stored. A Trouble: it is not, and the page stays as it is."""
        self._connect_page.connection_kept(trouble)
        if trouble is None and self._context.profile is not None:
            self._show_page(self._door)

    # acts

    def _scan(self, raw: str, origin: Origin, at: float) -> None:
        if self._context.profile is None or self._same_ticket_again(raw):
            return
        self._set_question_aside()
        self._door.aside.forget(raw)
        if self._held:
            self._release()
        self._passing = False
        self._door.undo.set_aside()
        self._door.screen_state.scan_started()
        if self._mode is Mode.ENTRY and self.holds_first:
            self.hold_requested.emit(HoldRequested(raw, origin, at))
            return
        self._request_scan(ScanRequested(raw, self._mode, origin, at))

    def _request_scan(self, request: ScanRequested) -> None:
        self.scan_requested.emit(request)

    def _scan_typed(self, raw: str) -> None:
        self._scan(raw, Origin.HAND, self._context.clock.monotonic())

    def _mode_chosen(self) -> None:
        action = self.sender()
        for mode, act in MODE_ACTS.items():
            if self._acts[act] is action:
                self._set_mode(mode)

    def _set_mode(self, mode: Mode) -> None:
        self._mode = mode
        for other, act in MODE_ACTS.items():
            self._acts[act].setChecked(other is mode)
        self._door.set_mode(mode)
        self.mode_changed.emit(mode)

    def _offer_acts(self, context: WindowContext) -> None:
        modes = offer_acts(self._acts, context, stopped=self._door.panel.shown.tone is Tone.STOP)
        self._offer_line_acts()
        self._offer_undo()
        self._rail.offer(Act.DOOR, context.profile is not None)
        self._rail.show_entry(Act.CASH_DESK, context.profile is not None and context.cash_desk)
        offered = [mode for mode in Mode if mode in modes]
        self._set_mode(self._mode if self._mode in modes or not offered else offered[0])

    def _stop(self, trouble: Trouble | None, detail: str) -> None:
        self._stop_detail = detail
        self._set_question_aside()
        self._door.screen_state.stop(trouble)
        self._sound.play(Sound.DENY)
        # Also where no profile is at the door: a folder that cannot be opened may hide the profiles it has.
        self._acts.offer(Act.COPY_DETAILS, True)
        self._show_page(self._door)

    def _copy_details(self) -> None:
        shown = self._door.panel.shown
        parts = (shown.word, shown.headline, shown.what_now, self._stop_detail)
        QGuiApplication.clipboard().setText("\n".join(part for part in parts if part))

    def _show_codes(self) -> None:
        from station.ui.demo_sheet import DemoSheet  # printing is loaded only where something may be printed

        DemoSheet.open_beside(self, self._context, self._appearance.theme, self._scan_typed)
