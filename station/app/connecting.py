"""The connect page's requests: log in in a browser, test an account, and keep it as a profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from station.app.browser_login import BrowserLoggingIn
from station.app.opener import Opener, SecretsKept, SecretsWanted
from station.app.world import World
from station.domain.ports import VendorRoom
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.domain.vendor import Enrolment
from station.ui.window import MainWindow
from station.workers.connect import ConnectWorker
from station.workers.events import ConnectionRequested
from station.workers.worker import WorkerThread


class Door(Protocol):
    """What a kept profile is brought to."""

    world: World

    def bring_to_door(self, name: str) -> None: ...


class Connecting(QObject):
    """Serves the connect page. Lives on the GUI thread; the test runs on a thread that is started when first asked."""

    # The worker's signals, repeated on the GUI thread: see workers/__init__.py.
    tested = Signal(object)  # ConnectionTested
    failed = Signal(object)  # WorkerFailed
    _test_wanted = Signal(object)  # ConnectionRequested
    _secrets_wanted = Signal(object)  # SecretsWanted

    def __init__(self, door: Door, window: MainWindow, opener: Opener) -> None:
        super().__init__()
        self._door = door
        self._window = window
        self._thread: WorkerThread | None = None
        self._secrets_wanted.connect(opener.keep_secrets)
        opener.secrets_kept.connect(self._secrets_kept)
        self.tested.connect(window.connection_tested)
        self.failed.connect(window.worker_failed)
        window.test_requested.connect(self.test)
        window.connect_requested.connect(self.keep)
        self._logging_in = BrowserLoggingIn()
        window.browser_login_requested.connect(self._logging_in.begin)
        window.browser_login_canceled.connect(self._logging_in.cancel)
        self._logging_in.login_opened.connect(window.browser_login_opened)
        self._logging_in.login_ended.connect(window.browser_login_ended)
        self._logging_in.failed.connect(window.worker_failed)

    def stop(self) -> list[WorkerThread]:
        """Ends the threads; those that did not end in time are returned."""
        stubborn = self._logging_in.stop()
        return stubborn if self._thread is None or self._thread.stop() else [*stubborn, self._thread]

    @Slot(object)
    def test(self, request: ConnectionRequested) -> None:
        """Log in and look around, off the GUI thread (ConnectionRequested)."""
        if self._thread is None:
            worker = ConnectWorker(self._open_room, self._enrol)
            self._test_wanted.connect(worker.test)
            worker.tested.connect(self.tested)
            worker.failed.connect(self.failed)
            self._thread = WorkerThread(worker)
            self._thread.start()
        self._test_wanted.emit(request)

    def _open_room(self, profile: Profile, secrets: Mapping[str, str]) -> VendorRoom:
        """On the connect worker's thread; a station's rooms may be opened from any."""
        station = self._door.world.station
        assert station is not None, "the connect page has no forms before the station is open"
        return station.room(profile, secrets)

    def _enrol(self, profile: Profile, secrets: Mapping[str, str]) -> Enrolment:
        """On the connect worker's thread too."""
        station = self._door.world.station
        assert station is not None, "the connect page has no forms before the station is open"
        return station.enrol(profile, secrets)

    @Slot(object)
    def keep(self, request: ConnectionRequested) -> None:
        """First the rules, then the secrets, then the profile: nothing half-made is left (ConnectionRequested)."""
        station = self._door.world.station
        assert station is not None, "the connect page has no forms before the station is open"
        request = _completed(request)
        try:
            self._door.world.folder.settings.with_profile(request.profile)
        except TroubleError as error:
            self._window.connection_kept(error.trouble)
            return
        self._secrets_wanted.emit(SecretsWanted(station, request))

    @Slot(object)
    def _secrets_kept(self, fact: SecretsKept) -> None:
        profile, trouble = fact.wanted.request.profile, fact.trouble
        if trouble is None:
            trouble = self._keep_profile(profile)
            if trouble is not None:
                fact.wanted.station.secrets.remove(profile.name)
        self._window.connection_kept(trouble)
        if trouble is None:
            self._door.bring_to_door(profile.name)

    def _keep_profile(self, profile: Profile) -> Trouble | None:
        try:
            self._door.world.folder.change(lambda settings: settings.with_profile(profile).with_active(profile.name))
        except TroubleError as error:
            return error.trouble
        return None


def _completed(request: ConnectionRequested) -> ConnectionRequested:
    """With what the vendor wants and no person has to enter (a device's id)."""
    from station.vendors.registry import with_defaults

    profile = request.profile
    return replace(request, profile=replace(profile, options=with_defaults(profile.vendor, profile.options)))
