"""The Windows installer's script: it can be built, speaks five languages, and ends with the codes that are promised."""

import re
from pathlib import Path
from shutil import which

import pytest

from windows import installer
from windows.application import Folders
from windows.installer import make_installer
from windows.portable_executable import read_portable_executable

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = installer.SCRIPT.read_text(encoding="utf-8")
WORDS = installer.SCRIPT.with_name("installer_words.nsh").read_text(encoding="utf-8")


def spoken() -> dict[str, list[str]]:
    """Language -> its words, in order."""
    called = re.findall(r'^!insertmacro Words "(\w+)" \\\n((?:  ".*" ?\\?\n)+)', WORDS, re.MULTILINE)
    return {language: re.findall(r'^  "(.*)" ?\\?$', words, re.MULTILINE) for language, words in called}


def test_all_five_languages_have_all_words_and_each_its_own() -> None:
    words = spoken()
    assert list(words) == ["ENGLISH", "GERMAN", "FRENCH", "PORTUGUESEBR", "DUTCH"]
    names = re.search(r"^!macro Words language (.+)$", WORDS, re.MULTILINE)
    assert names is not None
    assert {len(one) for one in words.values()} == {len(names[1].split())}
    for several in zip(*words.values(), strict=True):
        assert all(several)
        assert len(set(several)) == 5, several
        assert len({one.count("$INSTDIR") for one in several}) == 1, several


def test_each_word_is_used_and_each_used_word_is_there() -> None:
    defined = set(re.findall(r"LangString (\w+) ", WORDS))
    assert defined == set(re.findall(r"\$\((\w+)\)", SCRIPT))


def test_the_exit_codes_are_those_that_are_documented() -> None:
    page = (ROOT / "packaging" / "README.md").read_text(encoding="utf-8")
    table = dict(re.findall(r"^\| (\d) \| (.+?) \|$", page, re.MULTILINE))
    defined = set(re.findall(r"^!define [A-Z_]+ (\d)(?: |$)", SCRIPT, re.MULTILINE))
    assert defined == {"3", "4", "5", "6"}
    assert defined <= table.keys()


def test_each_switch_is_documented() -> None:
    page = (ROOT / "packaging" / "README.md").read_text(encoding="utf-8")
    switches = set(re.findall(r'\$\{GetOptions\} \$\d "(/\w+)"', SCRIPT))
    assert switches == {"/CLOSE", "/DOWNGRADE", "/NODESKTOP", "/PURGE"}
    assert all(f"`{switch}`" in page for switch in switches)


def test_what_is_installed_is_removed() -> None:
    """Each file that is put beside `app` is deleted by the uninstaller, by name."""
    put = set(re.findall(r'^  File "\$\{TREE\}\$\{SEP\}((?:bin\$\{SEP\})?[\w.]+)"$', SCRIPT, re.MULTILINE))
    deleted = set(re.findall(r'^  Delete "\$INSTDIR\\(.+)"$', SCRIPT, re.MULTILINE))
    assert {name.replace("${SEP}", "\\") for name in put} | {"uninstall.exe"} == deleted
    assert not re.search(r'RMDir /r "\$INSTDIR"', SCRIPT), "a person's own folder would go with all that is in it"


@pytest.mark.skipif(which("makensis") is None, reason="needs makensis (Debian: nsis)")
def test_the_script_makes_an_installer(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    for name in ("Station.exe", "bin/station.exe", "LICENSE.txt", "LICENCES.txt", "app/station-app.json"):
        (folders.tree / name).parent.mkdir(parents=True, exist_ok=True)
        (folders.tree / name).write_bytes(name.encode())
    icon = bytes.fromhex("000001000100010100000100200030000000160000002800000001000000020000000100200000000000")
    folders.icon.parent.mkdir()
    folders.icon.write_bytes(icon + bytes(24) + bytes(8))
    made = make_installer(folders, "1.2.3", tmp_path / "dist", quick=True)
    assert made.name == "Station-1.2.3-windows-x64.exe"
    facts = read_portable_executable(made)
    assert facts.machine == 0x8664
    assert facts.version == (1, 2, 3, 0)
    assert [path.name for path in made.parent.iterdir()] == [made.name]
