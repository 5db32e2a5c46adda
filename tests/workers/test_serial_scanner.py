"""Serial scanners, on the system's own pseudo-terminals."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from station.domain.scanner import SerialScanner
from station.workers.events import WorkerFailed
from station.workers.serial_codes import LONGEST, SerialCodes
from station.workers.serial_scanner import SerialCondition, SerialRead, SerialState, SerialWorker
from station.workers.worker import WorkerThread

PATIENCE = 20_000
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


class Socket:
    """Where a scanner is plugged in: a path that leads to a pseudo-terminal while there is one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.scanner = -1

    def plug_in(self) -> None:
        self.scanner, told = os.openpty()
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(told))
        os.close(told)

    def unplug(self) -> None:
        os.close(self.scanner)
        self.path.unlink()
        self.scanner = -1

    def send(self, *parts: bytes) -> None:
        for part in parts:
            os.write(self.scanner, part)


class Heard:
    """What the window would hear."""

    def __init__(self, worker: SerialWorker) -> None:
        self.reads: list[SerialRead] = []
        self.states: list[SerialState] = []
        self.failures: list[WorkerFailed] = []
        worker.code_read.connect(self.reads.append)
        worker.state_changed.connect(self.states.append)
        worker.failed.connect(self.failures.append)

    def codes(self) -> list[str]:
        return [read.text for read in self.reads]

    def conditions(self) -> list[SerialCondition]:
        return [state.condition for state in self.states]


@pytest.fixture
def socket(tmp_path: Path) -> Iterator[Socket]:
    socket = Socket(tmp_path / "tty")
    socket.plug_in()
    yield socket
    if socket.scanner >= 0:
        socket.unplug()


@pytest.fixture
def start() -> Iterator[Callable[..., Heard]]:
    threads: list[WorkerThread] = []

    def begin(path: Path, **more: object) -> Heard:
        worker = SerialWorker(SerialScanner("Gate", str(path), **more), retry_ms=20)  # type: ignore[arg-type]
        heard = Heard(worker)
        threads.append(WorkerThread(worker))
        threads[-1].start()
        return heard

    yield begin
    assert [thread.stop() for thread in threads] == [True] * len(threads)


@on_posix
def test_codes_come_whole_however_they_are_cut(qtbot: QtBot, start: Callable[..., Heard], socket: Socket) -> None:
    heard = start(socket.path, baud=19200)
    qtbot.waitUntil(lambda: heard.conditions() == [SerialCondition.OPEN], timeout=PATIENCE)
    socket.send(b"TKT-", b"0001\r\nTKT-0002\r", b"\n\x02TK\x1dT-3\n")
    qtbot.waitUntil(lambda: len(heard.reads) == 3, timeout=PATIENCE)
    assert heard.codes() == ["TKT-0001", "TKT-0002", "TK\x1dT-3"]
    assert heard.reads[0].scanner == "Gate"
    assert heard.failures == []


@on_posix
def test_a_scanner_without_an_end_is_read_by_its_pause(
    qtbot: QtBot, start: Callable[..., Heard], socket: Socket
) -> None:
    heard = start(socket.path, end="pause")
    qtbot.waitUntil(lambda: heard.conditions() == [SerialCondition.OPEN], timeout=PATIENCE)
    socket.send(b"TKT-0001")
    qtbot.waitUntil(lambda: heard.codes() == ["TKT-0001"], timeout=PATIENCE)
    socket.send(b"TKT-0002")
    qtbot.waitUntil(lambda: heard.codes() == ["TKT-0001", "TKT-0002"], timeout=PATIENCE)


@on_posix
def test_unplugged_within_a_code_it_says_so_and_goes_on_when_it_is_back(
    qtbot: QtBot, start: Callable[..., Heard], socket: Socket
) -> None:
    heard = start(socket.path)
    qtbot.waitUntil(lambda: heard.conditions() == [SerialCondition.OPEN], timeout=PATIENCE)
    socket.send(b"TKT-0001\rTKT-0")
    qtbot.waitUntil(lambda: heard.codes() == ["TKT-0001"], timeout=PATIENCE)
    socket.unplug()
    qtbot.waitUntil(lambda: len(heard.states) == 2, timeout=PATIENCE)
    assert heard.states[1].condition is SerialCondition.MISSING
    assert heard.states[1].cut, "half a code was lost, and somebody has to know"
    socket.plug_in()
    qtbot.waitUntil(lambda: heard.conditions()[2:] == [SerialCondition.OPEN], timeout=PATIENCE)
    socket.send(b"002\r")
    qtbot.waitUntil(lambda: heard.codes() == ["TKT-0001", "002"], timeout=PATIENCE)


@on_posix
def test_a_scanner_that_comes_later_is_found(qtbot: QtBot, start: Callable[..., Heard], tmp_path: Path) -> None:
    heard = start(tmp_path / "tty")
    qtbot.waitUntil(lambda: heard.conditions() == [SerialCondition.MISSING], timeout=PATIENCE)
    socket = Socket(tmp_path / "tty")
    socket.plug_in()
    qtbot.waitUntil(lambda: heard.conditions()[1:] == [SerialCondition.OPEN], timeout=PATIENCE)
    socket.send(b"TKT-0001\r")
    qtbot.waitUntil(lambda: heard.codes() == ["TKT-0001"], timeout=PATIENCE)
    socket.unplug()


def test_a_system_without_serial_ports_says_so(
    qtbot: QtBot, start: Callable[..., Heard], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtSerialPort", None)
    heard = start(tmp_path / "tty")
    qtbot.waitUntil(lambda: heard.conditions() == [SerialCondition.UNSUPPORTED], timeout=PATIENCE)


codes = st.text(st.characters(exclude_characters="\r\n\t\x02\x03", exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(st.lists(codes, max_size=8), st.data())
def test_any_codes_in_any_pieces(sent: list[str], data: st.DataObject) -> None:
    stream = b"".join(code.encode() + data.draw(st.sampled_from([b"\r", b"\n", b"\r\n", b"\r\n\r\n"])) for code in sent)
    reader, found = SerialCodes("enter"), []
    while stream:
        length = data.draw(st.integers(1, len(stream)))
        found += reader.feed(stream[:length])
        stream = stream[length:]
    assert found == sent
    assert not reader.partial


@given(st.binary(max_size=300), st.sampled_from(["enter", "tab", "etx", "pause"]))
def test_noise_is_no_crash(noise: bytes, end: str) -> None:
    reader = SerialCodes(end)  # type: ignore[arg-type]
    assert all(text for text in [*reader.feed(noise), *reader.end()])
    assert not reader.partial


def test_a_code_without_end_is_passed_over_up_to_the_next_end() -> None:
    reader = SerialCodes("enter")
    assert reader.feed(b"x" * (LONGEST + 9)) == []
    assert reader.partial
    assert reader.feed(b"\rTKT-1\r") == ["TKT-1"]


def test_letters_of_old_scanners() -> None:
    assert SerialCodes("enter").feed("Grüße".encode("cp1252") + b"\r" + "Grüße\r".encode()) == ["Grüße", "Grüße"]
