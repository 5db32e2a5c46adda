"""For `check.py`: stores secrets as other programs do, and lists what is stored. `write NAME…` or `list`."""

import ctypes
import json
import sys

_GENERIC, _THIS_MACHINE = 1, 2


class _Credential(ctypes.Structure):
    """Windows' CREDENTIALW."""

    _fields_ = (
        ("flags", ctypes.c_uint32),
        ("kind", ctypes.c_uint32),
        ("target", ctypes.c_wchar_p),
        ("comment", ctypes.c_wchar_p),
        ("written", ctypes.c_uint64),
        ("size", ctypes.c_uint32),
        ("secret", ctypes.c_char_p),
        ("lasts", ctypes.c_uint32),
        ("attribute_count", ctypes.c_uint32),
        ("attributes", ctypes.c_void_p),
        ("alias", ctypes.c_wchar_p),
        ("person", ctypes.c_wchar_p),
    )


def main(what: str, names: list[str]) -> int:
    """Returns 0 if Windows did it."""
    library = ctypes.WinDLL("advapi32")  # type: ignore[attr-defined, unused-ignore]
    if what == "write":
        made = (_Credential(0, _GENERIC, name, None, 0, 6, b"secret", _THIS_MACHINE, person="door") for name in names)
        return 0 if all(library.CredWriteW(ctypes.byref(one), 0) for one in made) else 1
    count, listed = ctypes.c_uint32(), ctypes.POINTER(ctypes.POINTER(_Credential))()
    found = library.CredEnumerateW(None, 0, ctypes.byref(count), ctypes.byref(listed))
    print(json.dumps([one.contents.target for one in listed[: count.value]] if found else []))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
