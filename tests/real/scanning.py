"""A station that scans, as a process of its own, to be killed: `python -m tests.real.scanning FOLDER`.

Its access comes as JSON in the first line of standard input, then codes, one in each line. What was decided of a code
is told in a line as soon as a person would have seen it. Its synchronisation runs beside it, as in the window.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

from station.domain.verdict import Outcome
from tests.real.doors import RealDoor, profile_for


def main(folder: Path) -> None:
    access = json.loads(sys.stdin.readline())
    door = RealDoor(folder, profile_for(access["base_url"]), access["secrets"])
    door.load()
    stopping = threading.Event()
    rounds = threading.Thread(target=_rounds, args=(door, stopping), daemon=True)
    rounds.start()
    for line in sys.stdin:
        verdict = door.scan(line.strip())
        admitted = verdict.outcome is not Outcome.DENY
        print(json.dumps({"code": line.strip(), "admitted": admitted, "reason": verdict.reason}), flush=True)
    stopping.set()
    rounds.join()
    door.deliver()
    door.close()


def _rounds(door: RealDoor, stopping: threading.Event) -> None:
    while not stopping.wait(0.2):
        door.lane.synchronisation.run()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
