"""A program with one text field and a default button under the wedge filter; tells on its output what happens to it."""

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout

from station.capture.wedge_key import WedgeSettings
from station.ui.wedge_filter import WedgeFilter


def tell(**fact: object) -> None:
    """One line of JSON."""
    print(json.dumps(fact), flush=True)


application = QApplication(sys.argv)
window = QDialog()
layout = QVBoxLayout(window)
field, button = QLineEdit(), QPushButton("Close")
button.setDefault(True)
button.clicked.connect(lambda: tell(clicked=field.text()))
layout.addWidget(field)
layout.addWidget(button)
QShortcut(QKeySequence("F2"), window).activated.connect(lambda: tell(shortcut=field.text()))
QShortcut(QKeySequence("Ctrl+5"), window).activated.connect(lambda: tell(page=field.text()))
# A wide gap, because the test's own machine may be busy; the test types far slower than that.
wedge = WedgeFilter(application, WedgeSettings(gap=0.08))
wedge.code_scanned.connect(lambda scan: tell(scan=scan.text, field=field.text()))
window.show()
field.setFocus()
QTimer.singleShot(0, lambda: tell(window=int(window.winId())))
sys.exit(application.exec())
