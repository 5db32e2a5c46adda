"""Before its first paint the window loads no database, no network and no decoder."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    "sqlalchemy",
    "alembic",
    "httpx",
    "cv2",
    "numpy",
    "zxingcpp",
    "cryptography",
    "keyring",
    "uvicorn",
    "starlette",
)


def test_a_window_is_shown_before_anything_heavy_is_loaded() -> None:
    code = (
        "import sys, pathlib, tempfile\n"
        "from station.app.program import Program, Run\n"
        "from station.app.application import the_application\n"
        "from station.app.world import real_world\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    world = real_world(pathlib.Path(folder), None)\n"
        "    program = Program(the_application(), world, Run())\n"
        f"    print([name for name in {HEAVY!r} if name in sys.modules])\n"
        "    program.end()\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=90, check=False)
    assert (ended.stdout.strip(), ended.stderr) == ("[]", "")
