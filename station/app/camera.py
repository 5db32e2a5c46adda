"""The camera: its workers, started and stopped, how it is set, and the list that tells a plausible code from a misread
one.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from station.app.camera_late import KnownCodes, LateCamera, LateViewer, late_list, named
from station.capture.sight import Sight
from station.capture.source import MalformedSourceError
from station.domain.camera import CameraCondition, CameraState
from station.domain.camera_setup import CameraDevice, CameraSetup
from station.domain.change import MirrorState
from station.domain.ports import Mirror, SecretStore
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.ui.window import MainWindow
from station.wiring.camera_addresses import AddressKept, AddressWanted, CameraAddresses
from station.wiring.folder import StationFolder
from station.workers.camera import CameraWorker, DoorList
from station.workers.camera_events import CamerasListed
from station.workers.camera_list import CameraListWorker
from station.workers.camera_view import CameraViewWorker
from station.workers.worker import WorkerThread

_log = logging.getLogger(__name__)


class DoorCamera(QObject):
    """Starts and stops the camera's workers, which tell the window what they see. GUI thread.

    Implements `ui.camera.port.CameraPort`. The folder is the one the window was opened with: the demo has this
    computer's cameras too.
    """

    # The workers' signals, repeated on the GUI thread: see workers/__init__.py.
    code_read = Signal(object)  # CameraRead
    frame_shown = Signal(object)  # CameraFrame
    test_frame_shown = Signal(object)  # CameraFrame
    state_changed = Signal(object)  # CameraState
    cameras_listed = Signal(object)  # CamerasListed
    abilities_told = Signal(object)  # CameraAbilities
    measured = Signal(object)  # CameraMeasure
    failed = Signal(object)  # WorkerFailed
    address_wanted = Signal(object)  # AddressWanted
    _setup_wanted = Signal(object)  # CameraSetup
    _opening_wanted = Signal(object)  # CameraSetup
    _measure_wanted = Signal(bool)
    _list_changed = Signal(object)  # DoorList or None
    _hurried = Signal()

    def __init__(self, window: MainWindow, folder: StationFolder, source: str | None = None) -> None:
        """`source`: of this run alone, as `--camera` names it; else the one that was chosen last."""
        super().__init__()
        self._folder = folder
        self._addresses = CameraAddresses()
        self._known = KnownCodes()
        self._list: DoorList | None = None
        self._list_read_at: datetime | None = None
        self._devices: tuple[CameraDevice, ...] = ()
        self._secrets: SecretStore | None = None
        self._state = CameraState(CameraCondition.OFF)
        chosen = folder.settings.preferences.camera
        self._source = self._remembered(source or chosen)
        self._unkept = self._source if not source and self._source != chosen else ""
        self._held = not self._addresses.is_known(self._source)
        sight = Sight()
        view = CameraViewWorker(LateViewer(sight))
        camera = LateCamera(self._known, sight, self._addresses)
        start = CameraSetup() if self._held else self.setup()
        worker = CameraWorker(camera, start, view.frame_waiting.emit)
        lister = CameraListWorker(late_list)
        self._threads = [WorkerThread(each) for each in (view, worker, lister)]
        self._join(worker, view, lister)
        self._show_in(window)

    def start(self) -> None:
        """The workers begin to watch."""
        for thread in self._threads:
            thread.start()

    # which camera, and how it is set

    def setup(self) -> CameraSetup:
        """Of the camera that is watched, as it is kept; an empty source: none."""
        return self.setup_of(self._source)

    def setup_of(self, source: str) -> CameraSetup:
        """What is kept of a camera, with the name that the system has for it."""
        return named(self._folder.settings.camera(source), self._devices)

    def keep(self, setup: CameraSetup) -> Trouble | None:
        """Watches this camera, set like this, from now on and after the next start; an empty source: none.

        Its address may hold a password, which goes to the secret store. Trouble: it could not be kept, and nothing
        has changed.
        """
        try:
            public = self._addresses.remember(setup.source) if setup.source.strip() else ""
        except MalformedSourceError as error:
            return Trouble(TroubleKind.SETTING_INVALID, "camera", str(error))
        kept = named(replace(setup, source=public), self._devices)
        try:
            self._folder.change(lambda settings: settings.with_camera(kept))
        except TroubleError as error:
            return error.trouble
        again = public == self._source and public != setup.source.strip()
        self._source, self._held = public, not self._addresses.is_known(public)
        self._unkept = public if public != setup.source.strip() else ""
        if not self._held:
            (self._opening_wanted if again else self._setup_wanted).emit(kept)
        self._keep_address()
        return None

    @Slot(bool)
    def measure(self, wanted: bool) -> None:
        """The test page came into view, or left."""
        self._measure_wanted.emit(wanted)

    def use_secrets(self, secrets: SecretStore | None) -> None:
        """The station was opened (None: it could not be): passwords of cameras can be fetched and kept."""
        self._secrets = secrets
        self._addresses.use(secrets)
        if self._held:
            self._held = False
            self._setup_wanted.emit(self.setup())
        self._keep_address()

    @Slot(object)
    def address_kept(self, fact: AddressKept) -> None:
        """What stood with its password in the settings of an older version now stands there without (AddressKept)."""
        if fact.trouble is not None:
            _log.warning("a camera's password was not kept: %s", fact.trouble.kind)
            self.state_changed.emit(replace(self._state, trouble=fact.trouble))
            return
        preferences = self._folder.settings.preferences
        if preferences.camera != fact.public and self._remembered(preferences.camera) == fact.public:
            try:
                self._folder.change(lambda settings: settings.with_camera(self.setup_of(fact.public)))
            except TroubleError as error:
                _log.warning("a camera's password still stands in the settings: %s", error.trouble.kind)

    # the list at the door

    def use_list(self, mirror: Mirror, profile: Profile) -> None:
        """Another profile is at the door: its codes are known, and what they look like is learnt."""
        self._known.use(mirror, profile.name)
        self._list, self._list_read_at = DoorList(mirror, profile), None
        self._list_changed.emit(self._list)

    @Slot(object)
    def list_read(self, state: MirrorState) -> None:
        """The pattern is learnt again when the whole list has been read again; a delta changes no alphabet."""
        if self._list is not None and state.full_read_at != self._list_read_at:
            self._list_read_at = state.full_read_at
            self._list_changed.emit(self._list)

    def forget_list(self) -> None:
        """Nobody is at the door."""
        self._known.forget()
        self._list = None
        self._list_changed.emit(None)

    def stop(self) -> list[WorkerThread]:
        """Ends the threads; those that did not end in time are returned."""
        for thread in self._threads:
            thread.ask_stop()
        return [thread for thread in self._threads if not thread.join()]

    # wires

    def _join(self, worker: CameraWorker, view: CameraViewWorker, lister: CameraListWorker) -> None:
        self._setup_wanted.connect(worker.watch)
        self._opening_wanted.connect(worker.watch_again)
        self._hurried.connect(worker.hurry)
        self._list_changed.connect(worker.use_list)
        self._measure_wanted.connect(view.measure)
        worker.code_read.connect(self.code_read)
        worker.state_changed.connect(self.state_changed)
        worker.abilities_told.connect(self.abilities_told)
        view.frame_shown.connect(self.frame_shown)
        view.test_frame_shown.connect(self.test_frame_shown)
        view.measured.connect(self.measured)
        lister.cameras_listed.connect(self.cameras_listed)
        for each in (worker, view, lister):
            each.failed.connect(self.failed)
        self.state_changed.connect(self._state_changed)
        self.cameras_listed.connect(self._listed)

    def _show_in(self, window: MainWindow) -> None:
        self.code_read.connect(window.camera_read)
        self.frame_shown.connect(window.camera_frame)
        self.state_changed.connect(window.camera_changed)
        self.cameras_listed.connect(window.cameras_listed)
        self.abilities_told.connect(window.camera_abilities)
        self.measured.connect(window.camera_measured)
        self.test_frame_shown.connect(window.camera_test_frame)
        self.failed.connect(window.worker_failed)
        window.use_cameras(self)

    @Slot(object)
    def _state_changed(self, state: CameraState) -> None:
        self._state = state

    @Slot(object)
    def _listed(self, fact: CamerasListed) -> None:
        """The camera that is waited for may be among them, perhaps for the first time by its name."""
        nameless = not self.setup().name
        self._devices = fact.devices
        if nameless and self.setup().name:
            self._setup_wanted.emit(self.setup())
        if self._state.condition is CameraCondition.UNPLUGGED:
            self._hurried.emit()

    def _remembered(self, source: str) -> str:
        """A source that names nothing stays as it is: opening it tells what is wrong with it."""
        try:
            return self._addresses.remember(source) if source.strip() else ""
        except MalformedSourceError:
            return source

    def _keep_address(self) -> None:
        if self._secrets is not None and self._unkept:
            self.address_wanted.emit(AddressWanted(self._addresses, self._secrets, self._unkept))
            self._unkept = ""
