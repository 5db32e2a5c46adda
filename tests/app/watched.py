"""The real window, with a note of every fact it was told, and of the threads that told it."""

from __future__ import annotations

from PySide6.QtCore import QThread

from station.domain.camera import CameraFrame, CameraRead, CameraState
from station.domain.change import LinkState, MirrorState
from station.domain.trouble import Trouble
from station.ui.context import WindowContext
from station.ui.window import MainWindow
from station.workers.events import (
    AdmissionStopped,
    BrowserLoginEnded,
    BrowserLoginOpened,
    ConnectionTested,
    DoorStateRead,
    SyncFinished,
    VerdictReached,
    WorkerFailed,
)


class WatchedWindow(MainWindow):
    def __init__(self, context: WindowContext) -> None:
        self.contexts: list[WindowContext] = []
        self.threads: set[QThread] = set()
        super().__init__(context)
        self.verdicts: list[VerdictReached] = []
        self.stops: list[AdmissionStopped] = []
        self.failures: list[WorkerFailed] = []
        self.states: list[DoorStateRead] = []
        self.links: list[LinkState] = []
        self.mirrors: list[MirrorState] = []
        self.syncs: list[SyncFinished] = []
        self.tests: list[ConnectionTested] = []
        self.kept: list[Trouble | None] = []
        self.logins: list[BrowserLoginOpened | BrowserLoginEnded] = []
        self.camera_reads: list[CameraRead] = []
        self.frames: list[CameraFrame] = []
        self.camera_states: list[CameraState] = []

    @property
    def context(self) -> WindowContext:
        return self.contexts[-1]

    def use_context(self, context: WindowContext) -> None:
        super().use_context(context)
        self.contexts.append(context)

    def verdict_reached(self, fact: VerdictReached) -> None:
        self.threads.add(QThread.currentThread())
        super().verdict_reached(fact)
        self.verdicts.append(fact)

    def admission_stopped(self, fact: AdmissionStopped) -> None:
        self.threads.add(QThread.currentThread())
        super().admission_stopped(fact)
        self.stops.append(fact)

    def worker_failed(self, fact: WorkerFailed) -> None:
        self.threads.add(QThread.currentThread())
        super().worker_failed(fact)
        self.failures.append(fact)

    def door_state_read(self, fact: DoorStateRead) -> None:
        self.threads.add(QThread.currentThread())
        super().door_state_read(fact)
        self.states.append(fact)

    def link_changed(self, state: LinkState) -> None:
        self.threads.add(QThread.currentThread())
        super().link_changed(state)
        self.links.append(state)

    def mirror_changed(self, state: MirrorState) -> None:
        self.threads.add(QThread.currentThread())
        super().mirror_changed(state)
        self.mirrors.append(state)

    def sync_finished(self, fact: SyncFinished) -> None:
        self.threads.add(QThread.currentThread())
        super().sync_finished(fact)
        self.syncs.append(fact)

    def connection_tested(self, fact: ConnectionTested) -> None:
        self.threads.add(QThread.currentThread())
        super().connection_tested(fact)
        self.tests.append(fact)

    def browser_login_opened(self, fact: BrowserLoginOpened) -> None:
        self.threads.add(QThread.currentThread())
        super().browser_login_opened(fact)
        self.logins.append(fact)

    def browser_login_ended(self, fact: BrowserLoginEnded) -> None:
        self.threads.add(QThread.currentThread())
        super().browser_login_ended(fact)
        self.logins.append(fact)

    def connection_kept(self, trouble: Trouble | None) -> None:
        self.threads.add(QThread.currentThread())
        super().connection_kept(trouble)
        self.kept.append(trouble)

    def camera_read(self, read: CameraRead) -> None:
        self.threads.add(QThread.currentThread())
        super().camera_read(read)
        self.camera_reads.append(read)

    def camera_frame(self, frame: CameraFrame) -> None:
        self.threads.add(QThread.currentThread())
        super().camera_frame(frame)
        self.frames.append(frame)

    def camera_changed(self, state: CameraState) -> None:
        self.threads.add(QThread.currentThread())
        super().camera_changed(state)
        self.camera_states.append(state)
