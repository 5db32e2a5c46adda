"""Joins the window to the world: profiles come to the door and go, requests find their worker, facts their slot."""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from station.app.camera import DoorCamera
from station.app.cash_desk import CashDeskKeeper
from station.app.connecting import Connecting
from station.app.context import context_of
from station.app.demo import DEFAULT_VENDOR, demo_profile, with_demo_profiles
from station.app.lane_threads import LaneThreads
from station.app.lane_wires import hide_from, show_in
from station.app.opener import LaneOpened, LaneWanted, Opener, WorldOpened
from station.app.preferences import KeptPreferences
from station.app.qt_types import make_types
from station.app.world import World, demo_world
from station.domain.capability import Capability
from station.domain.trouble import Trouble, TroubleError
from station.ui.context import SymbologiesChosen
from station.ui.sound import SilentPlayer, SoundPlayer
from station.ui.window import MainWindow
from station.workers.events import AdmissionStopped, ScanRequested
from station.workers.worker import WorkerThread

_log = logging.getLogger(__name__)


class Desk(QObject):
    """Owns the worlds and the threads. Lives on the GUI thread."""

    failed = Signal(object)  # WorkerFailed, of the opener
    _world_wanted = Signal(object)  # World
    _lane_wanted = Signal(object)  # LaneWanted

    def __init__(self, window: MainWindow, world: World, camera: str | None) -> None:
        super().__init__()
        self.window = window
        self.world = world
        self.trouble: Trouble | None = None
        """What keeps the station closed; None: it opened, or is about to."""
        self._sound: SoundPlayer = SilentPlayer()
        self._beneath: list[World] = []
        self._lane: LaneThreads | None = None
        self._leaving: list[LaneThreads] = []
        self._closing = False
        self._early: list[ScanRequested] = []
        self._opener = Opener()
        self._opener_thread = WorkerThread(self._opener)
        self._camera = DoorCamera(window, world.folder, camera)
        self._connecting = Connecting(self, window, self._opener)
        self._cash_desk = CashDeskKeeper(window)
        self._connect()

    def begin(self) -> None:
        """Starts opening; returns at once. The window has been shown before."""
        make_types()
        self._opener_thread.start()
        self._world_wanted.emit(self.world)
        self._camera.start()

    @property
    def camera(self) -> DoorCamera:
        """The camera and how it is set."""
        return self._camera

    def use_sound(self, sound: SoundPlayer) -> None:
        """The machine's own sounds, loaded after the window was shown."""
        self._sound = sound
        self.window.use_sound(sound)

    def close(self) -> list[WorkerThread]:
        """Stops all threads in the reverse order of their start, then closes the worlds.

        Threads that did not end in time are returned; what they use stays open then.
        """
        self._closing = True
        stubborn = self._camera.stop()
        stubborn += self._connecting.stop()
        stubborn += self._cash_desk.stop()
        if self._lane is not None:
            self._leaving.append(self._lane)
            self._lane = None
        for lane in reversed(self._leaving):
            stubborn += lane.stop()
        if self._opener_thread.stop():
            QCoreApplication.sendPostedEvents(self)  # what it opened last is told now, and closed with the rest
        else:
            stubborn.append(self._opener_thread)
        if not stubborn:
            for world in (self.world, *reversed(self._beneath)):
                world.close()
        return stubborn

    # opening

    @Slot(object)
    def _world_opened(self, fact: WorldOpened) -> None:
        world = fact.world
        world.station, world.sandbox = fact.station, fact.sandbox
        if self._closing:
            return
        if not self._beneath:  # the demo above a world has this computer's camera, and that world's secrets of it
            self._camera.use_secrets(fact.station.secrets if fact.station is not None else None)
        if fact.trouble is not None:
            self._stay_closed(fact.trouble)
            return
        try:
            self._move_in(world)
        except TroubleError as error:
            self._stay_closed(error.trouble)

    def _move_in(self, world: World) -> None:
        if world.sandbox is not None and world.secrets is not None:
            addresses = world.sandbox.addresses.vendors.values()
            profiles = tuple(demo_profile(address) for address in addresses)
            for profile, address in zip(profiles, addresses, strict=True):
                world.secrets.write(profile.name, address.secrets)
            world.folder.change(lambda settings: with_demo_profiles(settings, profiles))
        self._enter(world.active)
        if world.folder.trouble is not None:
            # Settings were damaged and lie aside now: nobody should wonder where the profiles have gone.
            self._tell_stop(world.folder.trouble)

    def _enter(self, name: str) -> None:
        """Brings a profile to the door; an empty name: the first-start page."""
        self.world.active = name
        station = self.world.station
        if name and station is not None:
            self._lane_wanted.emit(LaneWanted(station, self.world.folder.settings.profile(name)))
        else:
            self._show(None)

    @Slot(object)
    def _lane_opened(self, fact: LaneOpened) -> None:
        wanted = fact.wanted
        elsewhere = wanted.station is not self.world.station or wanted.profile.name != self.world.active
        if self._closing or elsewhere:  # somebody has chosen another one meanwhile, or none
            if fact.lane is not None:
                fact.lane.close()
            return
        self._show(fact.lane.capability if fact.lane is not None else None)
        if fact.lane is None:
            assert fact.trouble is not None
            self._stay_closed(fact.trouble)
            return
        self.trouble = None
        self._lane = LaneThreads(fact.lane)
        show_in(self.window, self._lane)
        self._camera.use_list(fact.lane.mirror, fact.lane.profile)
        self._lane.mirror_changed.connect(self._camera.list_read)
        self._lane.start()
        self._cash_desk.enter(wanted.station, fact.lane.profile, fact.lane.link)
        _log.info("at the door: %s", fact.lane.profile.name)
        early, self._early = self._early, []
        for request in early:
            self._lane.scan_wanted.emit(request)

    def _show(self, capability: Capability | None) -> None:
        self.window.use_context(context_of(self.world, capability, self._sound))

    def _stay_closed(self, trouble: Trouble) -> None:
        _log.error("the station stays closed: %s %s %s", trouble.kind, trouble.subject, trouble.detail)
        self.trouble = trouble
        self._early = []
        self._tell_stop(trouble)

    def _tell_stop(self, trouble: Trouble) -> None:
        self.window.admission_stopped(AdmissionStopped(trouble, f"{trouble.kind}: {trouble.detail}".rstrip(": ")))

    # requests of the window

    @Slot(object)
    def _scan_requested(self, request: ScanRequested) -> None:
        if self._lane is not None:
            self._lane.scan_wanted.emit(request)
        elif self.trouble is not None:
            self._stay_closed(self.trouble)
        elif self.world.active:
            self._early.append(request)  # the first scan may be quicker than the opening

    @Slot(str)
    def bring_to_door(self, name: str) -> None:
        """Another profile comes to the door; the one that was there leaves."""
        try:
            self.world.folder.change(lambda settings: settings.with_active(name))
        except TroubleError as error:
            self._stay_closed(error.trouble)
            return
        self._leave()
        self._enter(name)

    @Slot()
    def _demo_requested(self) -> None:
        """The demo opens above the real world, which stays as it is."""
        try:
            world = demo_world(None, DEFAULT_VENDOR)
        except TroubleError as error:
            self._stay_closed(error.trouble)
            return
        preferences = self.world.folder.settings.preferences
        KeptPreferences(world.folder).take_over(preferences)
        self._leave()
        self._beneath.append(self.world)
        self.world = world
        self._world_wanted.emit(world)

    @Slot(object)
    def _symbologies_chosen(self, chosen: SymbologiesChosen) -> None:
        """The camera looks for other kinds of code at this profile's door, from now on and after the next start."""
        folder, lane = self.world.folder, self._lane
        try:
            profile = replace(folder.settings.profile(chosen.profile), symbologies=chosen.symbologies)
            folder.change(lambda settings: settings.with_changed(profile))
        except TroubleError as error:
            self.window.setting_kept(error.trouble)
            return
        if lane is not None and lane.lane.profile.name == profile.name:
            self._camera.use_list(lane.lane.mirror, profile)
            self._show(lane.lane.capability)
        self.window.setting_kept(None)

    # lanes

    def _leave(self) -> None:
        """The lane's threads end by themselves; nothing of theirs reaches the window from here on."""
        self.trouble = None
        if self._lane is None:
            return
        self._cash_desk.leave()
        lane, self._lane = self._lane, None
        lane.mirror_changed.disconnect(self._camera.list_read)
        self._camera.forget_list()
        hide_from(self.window, lane)
        self._leaving.append(lane)
        lane.gone.connect(self._lane_gone)
        lane.retire()

    @Slot(object)
    def _lane_gone(self, lane: LaneThreads) -> None:
        if lane in self._leaving:
            self._leaving.remove(lane)

    # wires

    def _connect(self) -> None:
        opener, window = self._opener, self.window
        self._world_wanted.connect(opener.open_world)
        self._lane_wanted.connect(opener.open_lane)
        self._camera.address_wanted.connect(opener.keep_address)
        opener.address_kept.connect(self._camera.address_kept)
        opener.world_opened.connect(self._world_opened)
        opener.lane_opened.connect(self._lane_opened)
        opener.failed.connect(self.failed)
        self.failed.connect(window.worker_failed)
        self._cash_desk.failed.connect(window.worker_failed)
        window.scan_requested.connect(self._scan_requested)
        window.profile_chosen.connect(self.bring_to_door)
        window.symbologies_chosen.connect(self._symbologies_chosen)
        window.demo_requested.connect(self._demo_requested)
