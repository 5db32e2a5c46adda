"""Coverage counts Python code that runs on a QThread, also in a process that the measured one has started."""

import os
import subprocess
import sys
from pathlib import Path

from coverage import CoverageData

ROOT = Path(__file__).resolve().parents[2]
WORKER = """
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot

class Worker(QObject):
    finished = Signal()
    @Slot()
    def work(self):
        total = 0
        for step in range(3):
            total += step
        self.finished.emit()

app, thread, worker = QCoreApplication([]), QThread(), Worker()
worker.moveToThread(thread)
thread.started.connect(worker.work)
worker.finished.connect(thread.quit, Qt.ConnectionType.DirectConnection)
thread.finished.connect(app.quit)
thread.start()
app.exec()
thread.wait()
"""
SLOT_LINES = {8, 9, 10, 11}
SETTINGS = """
[run]
source = .
patch = subprocess
plugins = tests.house.qthread_coverage
"""


def test_a_slot_on_a_qthread_of_a_started_process_is_counted(tmp_path: Path) -> None:
    (tmp_path / "worker.py").write_text(WORKER, encoding="utf-8")
    (tmp_path / "starter.py").write_text(
        "import subprocess, sys; subprocess.run([sys.executable, 'worker.py'], check=True)", encoding="utf-8"
    )
    (tmp_path / "settings.ini").write_text(SETTINGS, encoding="utf-8")
    own = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    for arguments in (["run", "starter.py"], ["combine"]):
        command = [sys.executable, "-m", "coverage", arguments[0], "--rcfile=settings.ini", *arguments[1:]]
        done = subprocess.run(
            command, cwd=tmp_path, env=own | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    data = CoverageData(str(tmp_path / ".coverage"))
    data.read()
    assert set(data.lines(str(tmp_path / "worker.py")) or ()) >= SLOT_LINES
