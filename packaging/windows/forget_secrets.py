"""Run by the uninstaller when the data goes too: forgets the secrets that Windows keeps for one data folder.

`forget_secrets.py FOLDER`. Lies in the installed `app` folder and uses nothing but Python's standard library, so that
it works however little of an installation is left. Exit code 0 also where there was nothing to forget.
"""

import ctypes
import json
import sys
from pathlib import Path

_MARK = "secrets-place.json"
"""What `station/credentials/opening.py` leaves in a data folder."""


class _Credential(ctypes.Structure):
    """The head of Windows' CREDENTIALW: all that is needed to delete one."""

    _fields_ = (("flags", ctypes.c_uint32), ("kind", ctypes.c_uint32), ("target", ctypes.c_wchar_p))


def main(folder: Path) -> int:
    """Deletes each credential of that folder, whichever profile it is for."""
    try:
        folder_id = str(json.loads((folder / _MARK).read_text(encoding="utf-8"))["folder_id"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0
    # keyring names an entry "Station <id>", or "<profile>@Station <id>" where there are several.
    return delete_matching(f"Station {folder_id}")


def delete_matching(service: str) -> int:
    """Deletes the credentials of a service; 1 if Windows kept one."""
    library = ctypes.WinDLL("advapi32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]
    count, listed = ctypes.c_uint32(), ctypes.POINTER(ctypes.POINTER(_Credential))()
    if not library.CredEnumerateW(None, 0, ctypes.byref(count), ctypes.byref(listed)):
        return 0  # there is none at all
    kept = 0
    for credential in listed[: count.value]:
        found = credential.contents
        if found.target == service or found.target.endswith(f"@{service}"):
            kept += not library.CredDeleteW(found.target, found.kind, 0)
    library.CredFree(listed)
    return 1 if kept else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
