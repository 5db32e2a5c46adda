"""A field and a button under the wedge filter, with a scanner set up: `scanner_window.py SCANNER COMPUTER`.

Tells each scan on its output; a line on its input moves the focus to what it names (`field`, `button`), and is answered
with the field's text.
"""

import json
import sys

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.capture.wedge_scanners import KnownScanners
from station.domain.scanner import KeyboardScanner
from station.ui.wedge_dead_keys import dead_keys_are_seen
from station.ui.wedge_filter import WedgeFilter


def tell(**fact: object) -> None:
    """One line of JSON."""
    print(json.dumps(fact), flush=True)


def focus() -> None:
    """Moves the focus as asked."""
    wanted = sys.stdin.readline().strip()
    if wanted in places:
        places[wanted].setFocus()
    QTimer.singleShot(0, lambda: tell(text=field.text()))


application = QApplication(sys.argv)
window = QDialog()
layout = QVBoxLayout(window)
field, button = QLineEdit(), QPushButton("Close")
places: dict[str, QWidget] = {"field": field, "button": button}
for widget in places.values():
    layout.addWidget(widget)
wedge = WedgeFilter(application)
# Wide, because the test's own machine may be busy.
scanner = KeyboardScanner("US", gap=0.25, patience=1.0, scanner_layout=sys.argv[1], computer_layout=sys.argv[2])
wedge.use_scanners(KnownScanners((scanner,), dead_keys_seen=dead_keys_are_seen()))
wedge.code_scanned.connect(
    lambda scan: tell(scan=scan.text, arrived=scan.arrived, other_layout=scan.other_layout, field=field.text())
)
notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
notifier.activated.connect(focus)
window.show()
QTimer.singleShot(0, lambda: tell(window=int(window.winId())))
sys.exit(application.exec())
