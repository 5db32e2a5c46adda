"""Who signed CPython's programs and libraries, and whether they are as they were signed.

On Windows the system itself judges. Elsewhere osslsigncode follows signature and time stamp to one of the roots pinned
here, at the time of the stamp, as Windows does; the roots lie in the signatures themselves and are known by hash.
Revocation is not asked for: the pin of the files (`embeddable.py`) already says that they are the ones once judged.
"""

import calendar
import hashlib
import json
import re
import ssl
import subprocess
import sys
import time
from pathlib import Path

from common.steps import need, run, stop

PUBLISHER = "Python Software Foundation"
ROOTS = {
    "5367f20c7ade0e2bca790915056d086b720c33c1fa2a2661acf787e3292e1270": (
        "Microsoft Identity Verification Root Certificate Authority 2020"
    ),
    "552f7bdcf1a7af9e6ce672017f4f12abf77240c78e761ac203d1d9d20ac89988": "DigiCert Trusted Root G4",
}
"""SHA-256 of the certificates at which a signature of CPython's may end, and their names."""
SIGNED = (".exe", ".dll", ".pyd")
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----\n?", re.DOTALL)
_STAMPED = re.compile(r"^\s*(?:Timestamp time|The signature is timestamped): (.+) GMT", re.MULTILINE)
_SUBJECT = re.compile(r"Signer's certificate:\s+(?:-+\s+)?Signer #0:\s+Subject: (.+)")


def check_publisher(folder: Path, work: Path, *, not_python: frozenset[str]) -> int:
    """How many programs and libraries of a folder were looked at: each whole, and signed by Python's publisher.

    `work`: a folder for what is needed meanwhile. `not_python`: files of others, which the build takes from elsewhere.
    Raises BuildError naming the first that fails.
    """
    files = [file for file in sorted(folder.iterdir()) if file.suffix in SIGNED and file.name not in not_python]
    if not files:
        stop(f"{folder} holds nothing that could be signed.")
    if sys.platform == "win32":
        _ask_windows(files)
    else:
        for file in files:
            _ask_osslsigncode(file, work)
    return len(files)


def _ask_osslsigncode(file: Path, work: Path) -> None:
    program = need("osslsigncode", "osslsigncode")
    first_look = _words_of([program, "verify", "-in", file])
    subject, stamped = _SUBJECT.search(first_look), _STAMPED.search(first_look)
    if subject is None or f"/O={PUBLISHER}/" not in subject[1] + "/":
        stop(f"{file.name} is not signed by the {PUBLISHER}, but by: {subject[1] if subject else 'nobody'}")
    if stamped is None:
        stop(f"The signature of {file.name} has no time stamp.")
    roots = work / "signature-roots.pem"
    roots.write_text(pinned_roots(program, file, work), encoding="ascii")
    moment = calendar.timegm(time.strptime(stamped[1], "%b %d %H:%M:%S %Y"))
    trusted: list[str | Path] = ["-CAfile", roots, "-TSA-CAfile", roots, "-time", str(moment), *_offline(program)]
    run([program, "verify", "-in", file, *trusted])  # fails where a byte, the chain or the time stamp is wrong


def _offline(program: str) -> list[str]:
    """What keeps osslsigncode from asking for revocations: it has learnt that in steps, up to version 2.8."""
    helped = _words_of([program, "verify", "--help"])
    return next(([option] for option in ("-ignore-crl", "-ignore-cdp") if option in helped), [])


def pinned_roots(program: str, file: Path, work: Path) -> str:
    """The certificates among a signature's own that are pinned. Raises BuildError where there is none."""
    signature = work / "signature.pem"
    signature.unlink(missing_ok=True)
    run([program, "extract-signature", "-pem", "-in", file, "-out", signature])
    listed = run([need("openssl", "openssl"), "pkcs7", "-in", signature, "-print_certs"])
    pinned = [one for one in _CERTIFICATE.findall(listed) if _sha256(one) in ROOTS]
    return "\n".join(pinned) or stop(f"The signature of {file.name} does not end at a root known here.")


def _sha256(certificate: str) -> str:
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate.strip())).hexdigest()


def _words_of(command: list[str | Path]) -> str:
    """What a program prints, also where it ends badly: without roots the first look always does."""
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def _ask_windows(files: list[Path]) -> None:
    names = ",".join("'" + str(file).replace("'", "''") + "'" for file in files)
    script = (
        f"Get-AuthenticodeSignature -LiteralPath {names} | ForEach-Object {{ [pscustomobject]@{{"
        " file=$_.Path; status=[string]$_.Status; subject=$_.SignerCertificate.Subject }} | ConvertTo-Json"
    )
    said = json.loads(run(["powershell", "-NoProfile", "-NonInteractive", "-Command", script]))
    judged = said if isinstance(said, list) else [said]  # PowerShell makes no list of one
    for one in judged:
        if one["status"] != "Valid" or f"O={PUBLISHER}" not in (one["subject"] or ""):
            stop(f"{one['file']}: signature {one['status']}, by {one['subject']}; the {PUBLISHER} is expected.")
    if len(judged) != len(files):
        stop("Windows did not judge every file.")
