"""A real pretix server on this machine: unmodified, freshly seeded, started by the script beside the checkout.

The script (`../shared/pretix/pretix_up.sh`, seen from the checkout) puts the server's package into a folder of its own
the first time; nothing of it comes into this project.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from development.real_servers import PRETIX, server_environment
from station.sandbox.pretix_access import TEAM_TOKEN

SCRIPT = PRETIX
_SECONDS = 600.0


class ServerTroubleError(Exception):
    """The server could not be started; the text says what it said last."""


@dataclass
class PretixServer:
    """One server with its folder. Use it from one thread."""

    home: Path
    port: int
    started_in: dict[str, float] = field(default_factory=dict)
    """Seconds that each way of starting took, the longest of each."""
    _own: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    """Started by `start_again`; the script starts the others, and stops them all."""

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def api(self) -> str:
        return f"{self.root}/api/v1/"

    @property
    def seed(self) -> dict[str, Any]:
        """What was seeded: codes by name, plain codes, ids."""
        found: dict[str, Any] = json.loads((self.home / "seed.json").read_text(encoding="utf-8"))
        return found

    def up(self) -> None:
        """From nothing, or from what is there."""
        self.home.mkdir(parents=True, exist_ok=True)
        self._run("up")

    def reset(self) -> None:
        """As it was seeded."""
        self._run("reset")
        self._bury()

    def down(self) -> None:
        subprocess.run(["bash", SCRIPT, "down"], env=self._environment, check=False, capture_output=True)
        self._bury()

    def kill(self) -> None:
        """As if its machine had lost its power: nothing is finished, nothing is said."""
        pid = int((self.home / "gunicorn.pid").read_text(encoding="ascii"))
        os.killpg(os.getpgid(pid), signal.SIGKILL)
        (self.home / "gunicorn.pid").unlink(missing_ok=True)
        while self._answers():
            time.sleep(0.05)
        self._bury()

    def start_again(self) -> None:
        """After `kill`, with everything that it knew."""
        began = time.monotonic()
        command = [
            str(self.home / "venv" / "bin" / "gunicorn"), "pretix.wsgi:application",
            "--bind", f"127.0.0.1:{self.port}", "--preload", "--workers", "2", "--threads", "4",
            "--pid", str(self.home / "gunicorn.pid"), "--log-file", str(self.home / "gunicorn.log"),
        ]  # fmt: skip
        with (self.home / "gunicorn.log").open("ab") as log:
            self._own = subprocess.Popen(
                command, cwd=self.home, env=self._django, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        while not self._answers():
            if time.monotonic() - began > _SECONDS:
                raise ServerTroubleError("the server did not come back")
            time.sleep(0.1)
        self._note("restart", began)

    def set_event_setting(self, event: str, key: str, value: str) -> None:
        """A setting that the vendor's program offers and its interface does not; the server is restarted for it."""
        self.kill()
        with closing(sqlite3.connect(self.home / "data" / "db.sqlite3", timeout=30.0)) as database, database:
            (number,) = database.execute("SELECT id FROM pretixbase_event WHERE slug = ?", (event,)).fetchone()
            database.execute(
                "INSERT INTO pretixbase_event_settingsstore (key, value, object_id) VALUES (?, ?, ?)",
                (key, value, number),
            )
        self.start_again()

    @property
    def _environment(self) -> dict[str, str]:
        own = {**server_environment(), "PRETIX_HOME": str(self.home), "PRETIX_PORT": str(self.port)}
        kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
        return {**kept, **own}

    @property
    def _django(self) -> dict[str, str]:
        return {
            **self._environment,
            "PRETIX_CONFIG_FILE": str(self.home / "pretix.cfg"),
            "DJANGO_SETTINGS_MODULE": "pretix_rs_settings",
            "PYTHONPATH": str(SCRIPT.parent),
        }

    def _run(self, how: str) -> None:
        began = time.monotonic()
        with tempfile.TemporaryFile(mode="w+") as told:  # the server's own processes keep a pipe open
            done = subprocess.run(
                ["bash", SCRIPT, how], env=self._environment, check=False, stdin=subprocess.DEVNULL, stdout=told,
                stderr=told, timeout=_SECONDS,
            )  # fmt: skip
            told.seek(0)
            words = told.read()
        if done.returncode != 0:
            raise ServerTroubleError(f"`{SCRIPT.name} {how}` ended with {done.returncode}:\n{words[-3000:]}")
        self._note(how, began)

    def _bury(self) -> None:
        if self._own is not None:
            self._own.wait(_SECONDS)
            self._own = None

    def _note(self, how: str, began: float) -> None:
        self.started_in[how] = max(self.started_in.get(how, 0.0), time.monotonic() - began)

    def _answers(self) -> bool:
        try:
            found = httpx.get(f"{self.api}version", headers={"Authorization": f"Token {TEAM_TOKEN}"}, trust_env=False)
        except httpx.TransportError:
            return False
        return found.status_code == 200
