"""The installed PySide6 keeps its hands off `True`.

PySide6 6.12.0 on Python 3.11 loses one reference to `True` at each `Signal.emit()`, connected or not; after some
hundred the interpreter aborts ("bool_dealloc: deallocating True or False"). Hence the pin in pyproject.toml.
"""

import subprocess
import sys

EMIT_MANY = """
import sys
from PySide6.QtCore import QObject, Signal, Slot

class Speaker(QObject):
    spoke = Signal(bool)
    rang = Signal()

class Listener(QObject):
    heard = 0
    @Slot(bool)
    def hear(self, word):
        self.heard += 1

speaker, listener = Speaker(), Listener()
speaker.spoke.connect(listener.hear)
before = sys.getrefcount(True)
for _ in range(5_000):
    speaker.spoke.emit(True)
    speaker.rang.emit()
print(listener.heard, sys.getrefcount(True) - before)
"""


def test_ten_thousand_emits_cost_no_reference_to_true() -> None:
    done = subprocess.run([sys.executable, "-c", EMIT_MANY], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    heard, change = map(int, done.stdout.split())
    assert heard == 5_000
    if sys.version_info < (3, 12):  # from then on True is immortal, and its count says nothing
        assert abs(change) < 10, f"emitting changed the reference count of True by {change}"
