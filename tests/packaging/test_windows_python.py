"""Where the Windows package's Python comes from: pinned, signed, and with the packages that the lock names."""

import hashlib
import importlib.util
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from shutil import which

import pytest

from common.project import RUNTIME_LOCK
from common.steps import BuildError
from tests.packaging.windows_files import windows_file
from windows import embeddable, signatures, signing
from windows.bytecode import magic_of
from windows.launchers import numbers
from windows.wheels import for_windows

ROOT = Path(__file__).resolve().parents[2]
SIGNING_TOOLS = all(which(name) for name in ("osslsigncode", "openssl", "x86_64-w64-mingw32-gcc"))
needs_signing_tools = pytest.mark.skipif(not SIGNING_TOOLS, reason="needs osslsigncode, openssl and mingw-w64")


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def unpacked(made: Path, into: Path) -> str:
    into.mkdir()
    return embeddable.unpack_embeddable(made, into)


def test_the_pin_is_what_sha256sum_says_of_the_files(tmp_path: Path) -> None:
    pin = unpacked(archive(tmp_path / "a.zip", {"b.dll": b"two", "a.exe": b"one"}), tmp_path / "into")
    listed = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in
                     (("a.exe", b"one"), ("b.dll", b"two")))  # fmt: skip
    assert pin == hashlib.sha256(listed.encode()).hexdigest()


def test_the_pin_is_of_the_files_not_of_their_packing(tmp_path: Path) -> None:
    plain = unpacked(archive(tmp_path / "a.zip", {"a.exe": b"one", "b.dll": b"two"}), tmp_path / "a")
    folded = unpacked(archive(tmp_path / "b.zip", {"cp313/b.dll": b"two", "cp313/a.exe": b"one"}), tmp_path / "b")
    other = unpacked(archive(tmp_path / "c.zip", {"a.exe": b"one", "b.dll": b"Two"}), tmp_path / "c")
    assert plain == folded != other


@pytest.mark.parametrize("name", ["../a.dll", "a/b/c.dll", "C:a.dll", "..", "a/.."])
def test_an_archive_can_write_nowhere_else(name: str, tmp_path: Path) -> None:
    if name == "../a.dll":  # one folder around a file is fine, whatever it is called; it is not used
        unpacked(archive(tmp_path / "a.zip", {name: b"x"}), tmp_path / "into")
        assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.dll", "a.zip", "into"]
        return
    with pytest.raises(BuildError, match="no member"):
        unpacked(archive(tmp_path / "a.zip", {name: b"x"}), tmp_path / "into")


def test_a_broken_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(BuildError, match=r"a\.zip can't be unpacked"):
        unpacked(tmp_path / "a.zip", tmp_path / "into")


def test_another_python_than_the_pinned_one_is_refused() -> None:
    embeddable.check_pin(embeddable.CONTENT_SHA256)
    with pytest.raises(BuildError, match="not CPython"):
        embeddable.check_pin("0" * 64)


def test_the_lock_is_read_as_windows_would() -> None:
    lock = RUNTIME_LOCK.read_text(encoding="utf-8")
    kept = for_windows(lock, embeddable.MINOR)
    names = [line.split("==")[0] for line in kept.splitlines() if "==" in line]
    assert len(names) == len(set(names)), "a package in two versions"
    assert {"tzdata", "pywin32-ctypes", "numpy", "pyside6-essentials"} <= {name.lower() for name in names}
    assert not {"jeepney", "secretstorage"} & set(names)
    assert ";" not in kept
    for entry in kept.split("\n")[:-1]:
        assert entry.startswith("    ") or entry.endswith("\\"), f"{entry}: no hash follows"


def test_an_entry_keeps_its_hashes() -> None:
    lock = 'a==1 ; sys_platform == "win32" \\\n    --hash=sha256:aa \\\n    --hash=sha256:ab\n    # via station\n'
    lock += 'b==2 ; python_full_version < "3.12" \\\n    --hash=sha256:bb\n'
    assert for_windows(lock, "3.13").startswith("a==1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:ab")
    assert "b==2" not in for_windows(lock, "3.13")
    assert "b==2" in for_windows(lock, "3.11")


def test_bytecode_is_matched_by_its_mark(tmp_path: Path) -> None:
    mark = importlib.util.MAGIC_NUMBER
    assert magic_of(archive(tmp_path / "a.zip", {"a.txt": b"", "os.pyc": mark + bytes(12)})) == mark
    with pytest.raises(BuildError, match="no compiled module"):
        magic_of(archive(tmp_path / "b.zip", {"a.txt": b""}))


@pytest.mark.parametrize(
    ("version", "four"),
    [("0.1.0", (0, 1, 0, 0)), ("1.20", (1, 20, 0, 0)), ("2.0.0rc1", (2, 0, 0, 0)), ("3.1.4.dev2", (3, 1, 4, 0))],
)
def test_windows_sees_a_version_as_four_numbers(version: str, four: tuple[int, ...]) -> None:
    assert numbers(version) == four


def test_the_starter_runs_the_command_line() -> None:
    starter = ROOT / "packaging" / "windows" / "start_station.py"
    words = [sys.executable, str(starter), "command", "--version"]
    done = subprocess.run(
        words, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("station, version "), done.stderr


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program signed by somebody who says to be Python's publisher."""
    folder = tmp_path_factory.mktemp("signed")
    subject = f"/O={signatures.PUBLISHER}/CN={signatures.PUBLISHER}"
    certificate = "-x509 -newkey rsa:2048 -nodes -days 2 -addext extendedKeyUsage=codeSigning"
    for words in (
        f"openssl req {certificate} -keyout key -out certificate -subj|{subject}",
        "openssl pkcs12 -export -inkey key -in certificate -out both.p12 -passout|pass:word",
        "x86_64-w64-mingw32-gcc -s -o programs/python.exe|program.c",
    ):
        (folder / "programs").mkdir(exist_ok=True)
        (folder / "program.c").write_text("int main(void) { return 0; }\n", encoding="ascii")
        plain, _, last = words.partition("|")
        subprocess.run([*plain.split(), last], cwd=folder, check=True, capture_output=True)
    return folder


@needs_signing_tools
def test_a_program_that_nobody_signed_is_no_python(signed: Path, tmp_path: Path) -> None:
    program = tmp_path / "programs" / "python.exe"
    program.parent.mkdir()
    program.write_bytes((signed / "programs" / "python.exe").read_bytes())
    with pytest.raises(BuildError, match=r"python\.exe is not signed"):
        signatures.check_publisher(program.parent, tmp_path, not_python=frozenset())


@needs_signing_tools
def test_the_publishers_name_alone_is_not_enough(signed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(signing.PKCS12, str(signed / "both.p12"))
    monkeypatch.setenv(signing.PASSWORD, "word")
    program = signed / "programs" / "python.exe"
    before = program.read_bytes()
    assert signing.signs()
    signing.sign(program)
    assert program.read_bytes() != before
    with pytest.raises(BuildError, match="no time stamp"):
        signatures.check_publisher(program.parent, tmp_path, not_python=frozenset())
    with pytest.raises(BuildError, match="does not end at a root known here"):
        signatures.pinned_roots("osslsigncode", program, tmp_path)


@needs_signing_tools
def test_a_wrong_password_signs_nothing(signed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(signing.PKCS12, str(signed / "both.p12"))
    monkeypatch.setenv(signing.PASSWORD, "another")
    program = signed / "programs" / "python.exe"
    before = program.read_bytes()
    with pytest.raises(BuildError, match="osslsigncode"):
        signing.sign(program)
    assert program.read_bytes() == before


def test_without_a_certificate_nothing_is_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(signing.PKCS12, raising=False)
    monkeypatch.delenv(signing.COMMAND, raising=False)
    assert not signing.signs()


def test_an_empty_folder_is_no_python(tmp_path: Path) -> None:
    windows_file(tmp_path / "vcruntime140.dll")
    with pytest.raises(BuildError, match="nothing that could be signed"):
        signatures.check_publisher(tmp_path, tmp_path, not_python=frozenset({"vcruntime140.dll"}))
