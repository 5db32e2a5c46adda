"""One station of a simulation: its process, which may die and start again, its door and its synchronisation."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from station.app.memory_secrets import MemorySecrets
from station.domain.change import SyncReport
from station.domain.journal import Conflict, OutboxItem
from station.domain.ports import Clock, JournalTransaction
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.domain.verdict import Mode, Outcome, Upload, Verdict
from station.services.admission import Admission
from station.services.link import LinkWatch
from station.services.synchronisation import Synchronisation
from station.simulation.mortal import Death, Life, MortalJournal, MortalRoom, ProcessDied
from station.wiring import StationFolder, own_folder
from station.wiring.station import Station, open_station

FASTER = 20.0
"""Rounds follow one another so much faster than at a door, as visitors do."""
_AFTER_TROUBLE = 0.2
"""Seconds."""
_JOIN = 60.0


@dataclass(slots=True)
class _Process:
    """What lives and dies together."""

    life: Life
    folder: StationFolder
    station: Station
    rooms: tuple[MortalRoom, MortalRoom]
    admission: Admission
    synchronisation: Synchronisation


class Gate:
    """Its door is used by one thread; the rounds run on a thread of their own between `start` and `stop`."""

    def __init__(
        self, name: str, path: Path, profile: Profile, secrets: Mapping[str, str], clock: Clock, *, companions: int = 0
    ) -> None:
        """`companions`: other stations that read the same server's list."""
        self.name = name
        self.profile = profile
        self.path = path
        self.mark = _mark(profile, secrets)
        """What the vendor's server knows its uses by; empty where an account is all there is."""
        self.deaths = 0
        self.verdicts: list[Verdict] = []
        """What was shown, in order; after a start also what was found to have been decided last."""
        self.let_in: Counter[str] = Counter()
        """Persons by code: what was shown green or orange for an entry."""
        self._secrets = MemorySecrets()
        self._secrets.write(profile.name, dict(secrets))
        self._clock = clock
        self._companions = companions
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._rounds: threading.Thread | None = None
        self._bug: BaseException | None = None
        self._process = self._open()

    # the door

    def scan(self, code: str) -> Verdict | None:
        """Judges an entry and shows the verdict. None: the process died over it, and has started again without one."""
        try:
            verdict = self._process.admission.scan(code, Mode.ENTRY)
        except ProcessDied:
            return self._restart()
        if isinstance(verdict, Trouble):
            raise TroubleError(verdict)
        if verdict.upload in {Upload.WAITING, Upload.UNKNOWN}:
            self._wake.set()
        return self._show(verdict)

    def doom(self, death: Death | None) -> None:
        """The process will die at the next such moment, whichever of its threads comes to it; None: it will not."""
        self._process.life.doom(death)

    def _show(self, verdict: Verdict) -> Verdict:
        self.verdicts.append(verdict)
        if verdict.mode is Mode.ENTRY and verdict.outcome is not Outcome.DENY:
            self.let_in[verdict.code] += 1
        return verdict

    # the rounds

    def synchronise(self, full: bool = False) -> SyncReport:
        """One round on the caller's thread, while the other does not run. Raises TroubleError."""
        assert self._rounds is None, "the rounds have a thread of their own"
        return self._process.synchronisation.run(full)

    def start(self) -> None:
        """The rounds go on by themselves from here."""
        self._stopping.clear()
        self._rounds = threading.Thread(target=self._run, name=f"rounds of {self.name}", daemon=True)
        self._rounds.start()

    def stop(self) -> None:
        """Ends the rounds. Raises what went wrong in them, if that was no vendor's doing."""
        if self._rounds is not None:
            self._stopping.set()
            self._wake.set()
            self._rounds.join(_JOIN)
            self._rounds = None
        bug, self._bug = self._bug, None
        if bug is not None:
            raise bug

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                began = time.monotonic()
                trouble = self._process.synchronisation.run(cancelled=self._stopping.is_set).trouble
                ended = time.monotonic()
                pause = self._process.synchronisation.interval / FASTER if trouble is None else _AFTER_TROUBLE
                # A list that takes long leaves the others their turn.
                self._push_until(ended + max(pause, self._companions * (ended - began)))
        except ProcessDied:
            return
        except BaseException as bug:  # noqa: BLE001 - raised again by `stop`, on the thread that asked
            self._bug = bug

    def _push_until(self, next_round: float) -> None:
        """Sends what was queued, soon after it was."""
        while not self._stopping.is_set() and self._wake.wait(max(0.0, next_round - time.monotonic())):
            self._wake.clear()
            self._process.synchronisation.push(self._stopping.is_set)

    # the process

    def revive(self) -> None:
        """From here on it lives; if it died in its rounds, it starts again first."""
        if self._process.life.over:
            self._restart()
        self.doom(None)

    def close(self) -> None:
        """Ends in good order; a second call does nothing."""
        try:
            self.stop()
        finally:
            self._let_go()

    def _restart(self) -> Verdict | None:
        """As the program starts after it was killed: what was under way is marked, and what was decided last is told,
        which is returned if nobody had seen it."""
        running = self._rounds is not None
        self.stop()
        self._let_go()
        self.deaths += 1
        self._process = self._open()
        if running:
            self.start()
        last = self._process.station.journal.last_scan()
        seen = last is None or any(last.verdict.scan_id == shown.scan_id for shown in self.verdicts[-1:])
        return None if last is None or seen else self._show(last.verdict)

    def _open(self) -> _Process:
        life = Life()
        folder = own_folder(self.path, "station simulate")
        if not folder.settings.profiles:
            folder.change(lambda settings: settings.with_profile(self.profile))
        station = open_station(folder, self._secrets, self._clock)
        mine, its = (MortalRoom(station.room(self.profile), life) for _ in range(2))
        journal = MortalJournal(station.journal, life)
        link = LinkWatch(self.profile.name, self._clock)
        return _Process(
            life,
            folder,
            station,
            (mine, its),
            Admission(self.profile, journal, station.mirror, mine, self._clock, station.identifiers, link),
            Synchronisation(self.profile, journal, station.mirror, its, self._clock, link),
        )

    def _let_go(self) -> None:
        for room in self._process.rooms:
            room.close()
        self._process.station.close()
        self._process.folder.close()

    # what the journal holds

    def conflicts(self) -> tuple[Conflict, ...]:
        """Those that are open."""
        return self._process.station.journal.conflicts(self.profile.name)

    def queue(self) -> tuple[OutboxItem, ...]:
        """What a person can see waiting, refused or undecided."""
        return self._process.station.journal.queue(self.profile.name)

    def written(self, verdict: Verdict) -> bool:
        """Whether a verdict that was shown stands in the journal, as it was shown."""
        record = self._process.station.journal.scan(verdict.scan_id)
        return record is not None and record.verdict.outcome is verdict.outcome

    @contextmanager
    def books(self) -> Iterator[JournalTransaction]:
        """For looking up entries by code."""
        with self._process.station.journal.transaction() as transaction:
            yield transaction


def _mark(profile: Profile, secrets: Mapping[str, str]) -> str:
    device = profile.options.get("device_info", "").partition("DEVICE_ID:")[2].partition(",")[0]
    return device or secrets.get("device_uuid", "") or profile.options.get("location", "")
