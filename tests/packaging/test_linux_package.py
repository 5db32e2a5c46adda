"""What the Debian package says of itself, and what its build decides, without building it."""

import gzip
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from string import Template
from xml.etree import ElementTree

import pytest

from common.project import APPLICATION_ID, LANGUAGES, LICENCE, PACKAGING, VERSION
from development.system_packages import OPTIONAL_NEEDS, WINDOW_NEEDS
from linux import debian
from linux.stripping import is_loadable

SHARE = debian.SHARE
DESKTOP = (SHARE / "station.desktop").read_text(encoding="utf-8")
OTHER_LANGUAGES = set(LANGUAGES) - {"en"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def checked_by(program: str, package: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not here (Debian: {package})")
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


def about(folder: Path) -> Path:
    file = folder / f"{APPLICATION_ID}.metainfo.xml"
    template = Template((SHARE / "station.metainfo.xml.in").read_text(encoding="utf-8"))
    file.write_text(
        template.substitute(APPLICATION_ID=APPLICATION_ID, LICENCE=LICENCE, VERSION=VERSION, DATE="2026-11-22")
    )
    return file


@pytest.mark.parametrize("key", ["GenericName", "Comment", "Keywords"])
def test_the_desktop_file_speaks_all_languages(key: str) -> None:
    texts = dict(re.findall(rf"^{key}(?:\[(\w+)\])?=(.+)$", DESKTOP, re.MULTILINE))
    assert texts.keys() == OTHER_LANGUAGES | {""}
    assert len(set(texts.values())) == len(texts)


def test_the_desktop_file_starts_what_the_package_brings_and_is_found_by_its_window() -> None:
    started = {line.split("=")[1].split()[0] for line in DESKTOP.splitlines() if line.startswith("Exec=")}
    assert started == {"station", "station-window"}
    program = (PACKAGING.parent / "station" / "app" / "application.py").read_text(encoding="utf-8")
    window_class = re.search(r"^StartupWMClass=(.+)$", DESKTOP, re.MULTILINE)
    assert window_class is not None
    assert f'setApplicationName("{window_class[1]}")' in program
    assert 'setDesktopFileName("station")' in program


def test_the_desktop_file_is_valid() -> None:
    done = checked_by("desktop-file-validate", "desktop-file-utils", SHARE / "station.desktop")
    assert (done.returncode, done.stdout) == (0, "")


def test_the_appstream_data_is_valid(tmp_path: Path) -> None:
    done = checked_by("appstreamcli", "appstream", "validate", "--no-net", about(tmp_path))
    assert done.returncode == 0, done.stdout


def test_the_appstream_data_says_each_thing_in_all_languages(tmp_path: Path) -> None:
    component = ElementTree.parse(about(tmp_path)).getroot()
    assert component.findtext("id") == APPLICATION_ID
    assert component.findtext("launchable") == "station.desktop"
    for place in ("summary", "description/p", "description/ul/li"):
        spoken = [text.get(LANGUAGE, "en") for text in component.findall(place)]
        assert set(spoken) == set(LANGUAGES)
        assert len({spoken.count(language) for language in LANGUAGES}) == 1


def test_the_rules_for_scanners_come_before_those_that_heed_them() -> None:
    (rules,) = SHARE.glob("*.rules")
    assert int(rules.name.split("-")[0]) < 73  # 73-seat-late.rules makes rights of the tag
    lines = [line for line in rules.read_text(encoding="ascii").splitlines() if line and not line.startswith("#")]
    word = r'[A-Z]+(\{\w+\})?(==|!=|=|\+=)"[^"]*"'
    assert all(re.fullmatch(rf"{word}(, {word})*", line) for line in lines)
    jumps = set(re.findall(r'GOTO="(\w+)"', "\n".join(lines)))
    assert jumps == set(re.findall(r'LABEL="(\w+)"', "\n".join(lines)))
    assert 'TAG+="uaccess"' in lines


def test_the_package_lays_out_programs_icons_and_papers(tmp_path: Path) -> None:
    program, icons, root = tmp_path / "program", tmp_path / "icons", tmp_path / "root"
    (program / "_internal").mkdir(parents=True)
    icons.mkdir()
    for name in ("station", "station-window", "_internal/library.so"):
        (program / name).write_bytes(b"x")
    for size in debian.ICON_SIZES:
        (icons / f"station-{size}.png").write_bytes(b"x")
    (tmp_path / "LICENCES.txt").write_text("words", encoding="utf-8")
    manual = tmp_path / "station.1"
    manual.write_text(".TH STATION 1", encoding="utf-8")
    debian.lay_out(root, program, icons, "2026-11-22")
    debian.add_documents(root, tmp_path, manual, 1_700_000_000)
    debian.settle(root, 1_700_000_000)
    assert os.readlink(root / "usr/bin/station") == "../lib/station/station"
    assert (root / "usr/bin/station-window").resolve() == root / "usr/lib/station/station-window"
    modes = {
        str(path.relative_to(root)): path.stat().st_mode & 0o777 for path in root.rglob("*") if not path.is_symlink()
    }
    assert {name for name, mode in modes.items() if mode == 0o755 and (root / name).is_file()} == {
        "usr/lib/station/station",
        "usr/lib/station/station-window",
    }
    assert modes["usr/share/icons/hicolor/48x48/apps/station.png"] == 0o644
    assert {path.stat().st_mtime for path in root.rglob("*") if not path.is_symlink()} == {1_700_000_000}
    with gzip.open(root / "usr/share/doc/station/changelog.Debian.gz", "rt", encoding="utf-8") as changes:
        assert re.match(
            rf"station \({re.escape(VERSION)}-1\) unstable; urgency=medium\n\n  \* .+\n\n -- .+ <.+>  \w{{3}}, ",
            changes.read(),
        )


def test_the_description_names_what_is_opened_by_name_too() -> None:
    measured = {"depends": ["libc6 (>= 2.34)", *debian.OPENED_BY_NAME], "recommends": ["libcups2"]}
    described = json.loads(debian.describe(Path("root"), measured, "amd64", 1_700_000_000))
    assert described["depends"] == ["libc6 (>= 2.34)", "libzbar0", "ca-certificates", "tzdata"]
    assert described["version"] == VERSION
    assert described["mtime"] == "2023-11-14T22:13:20+00:00"
    for script in described["scripts"].values():
        assert Path(script).read_text(encoding="ascii").startswith("#!/bin/sh\n")
    assert all(len(line) <= 80 for line in described["description"].splitlines())


def test_lintian_can_read_what_it_is_told_to_overlook() -> None:
    lines = (SHARE / "lintian-overrides").read_text(encoding="ascii").splitlines()
    assert lines[0].startswith("# ")
    assert all(re.fullmatch(r"station: [a-z-]+ \S+|# .+", line) for line in lines)


def test_a_build_is_told_to_have_what_the_window_needs() -> None:
    page = (PACKAGING / "README.md").read_text(encoding="utf-8")
    assert [need.package for need in WINDOW_NEEDS + OPTIONAL_NEEDS if need.package not in page] == []


READELF = """
  Type           Offset   VirtAddr           PhysAddr           FileSiz  MemSiz   Flg Align
  PHDR           0x000040 0x0000000000000040 0x0000000000000040 0x000348 0x000348 R   0x8
  LOAD           0x000000 0x0000000000000000 0x0000000000000000 0x2887dc 0x2887dc R   0x1000
  LOAD           {offset} 0x0000000000289800 0x0000000000289800 0x133fe7 0x133fe7 R E 0x1000
"""


def test_a_library_whose_segments_strip_has_moved_is_not_taken() -> None:
    assert is_loadable(READELF.format(offset="0x288800"))
    assert not is_loadable(READELF.format(offset="0x288808"))
    assert not is_loadable("not the words of readelf")
