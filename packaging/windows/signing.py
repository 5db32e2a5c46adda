"""Signs programs with the certificate that the environment names; without one nothing is signed, and that is said.

- `STATION_SIGN_PKCS12`: a file with certificate and key; `STATION_SIGN_PASSWORD`: its password
- `STATION_SIGN_TIMESTAMP`: address of a time-stamp server (RFC 3161); without one, signatures end with the certificate
- `STATION_SIGN_COMMAND`: instead of all that, a program of one's own, called with the file to sign (keys in hardware)

Run as a program (`python packaging/windows/signing.py FILE`) by makensis for the uninstaller.
"""

import os
import shlex
import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from common.steps import need, run

PKCS12, PASSWORD = "STATION_SIGN_PKCS12", "STATION_SIGN_PASSWORD"
TIMESTAMP, COMMAND = "STATION_SIGN_TIMESTAMP", "STATION_SIGN_COMMAND"


def signs() -> bool:
    """Whether the environment names something to sign with."""
    return bool(os.environ.get(PKCS12) or os.environ.get(COMMAND))


def sign(program: Path) -> None:
    """Signs a program in place. Raises BuildError; the program is then as it was."""
    if own := os.environ.get(COMMAND):
        run([*shlex.split(own, posix=os.name != "nt"), program])
    elif sys.platform == "win32":
        _with_signtool(program)
    else:
        _with_osslsigncode(program)


def _with_signtool(program: Path) -> None:
    stamp = ["/tr", os.environ[TIMESTAMP], "/td", "sha256"] if os.environ.get(TIMESTAMP) else []
    key = ["/f", os.environ[PKCS12], "/p", os.environ.get(PASSWORD, "")]
    run([need("signtool", "the Windows SDK"), "sign", "/fd", "sha256", *key, *stamp, program])


def _with_osslsigncode(program: Path) -> None:
    stamp = ["-ts", os.environ[TIMESTAMP]] if os.environ.get(TIMESTAMP) else []
    signed = program.with_name(program.name + ".signed")
    # The password goes by a file for our eyes only: every user may read a command line.
    with tempfile.TemporaryDirectory() as folder:
        password = Path(folder) / "password"
        password.touch(mode=0o600)
        password.write_text(os.environ.get(PASSWORD, ""), encoding="utf-8")
        signed.unlink(missing_ok=True)
        how: list[str | Path] = ["-pkcs12", os.environ[PKCS12], "-readpass", password, "-h", "sha256", *stamp]
        run([need("osslsigncode", "osslsigncode"), "sign", *how, "-n", "Station", "-in", program, "-out", signed])
    signed.replace(program)


if __name__ == "__main__":
    if signs():
        sign(Path(sys.argv[1]))
