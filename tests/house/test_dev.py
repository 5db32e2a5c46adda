"""The parts of dev.py that need no fresh machine."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev
from development import environment, real_servers
from development.environment import Stamp, read_stamp, stamp_key, venv_version
from development.system_packages import OPTIONAL_NEEDS, TEST_NEEDS, WINDOW_NEEDS, Need, missing_packages

ROOT = Path(__file__).resolve().parents[2]


def test_the_stamp_changes_with_each_file_it_is_made_of() -> None:
    keys = {stamp_key(b"a", b"b"), stamp_key(b"x", b"b"), stamp_key(b"a", b"x"), stamp_key(b"ab", b"")}
    assert len(keys) == 4
    assert stamp_key(b"a", b"b") == stamp_key(b"a", b"b")


def test_the_stamp_changes_with_the_interpreter_and_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    here = stamp_key(b"a")
    monkeypatch.setattr(environment, "ROOT", ROOT / "elsewhere")
    moved = stamp_key(b"a")
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert len({here, moved, stamp_key(b"a")}) == 3


@pytest.mark.parametrize("text", ["", "torn {", "[]", '{"key": "k"}', '{"key": "k", "folder": "f", "system": 7}'])
def test_an_unreadable_stamp_is_no_stamp(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    (tmp_path / "stamp.json").write_text(text, encoding="utf-8")
    assert read_stamp().key == ""


def test_a_stamp_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    text = '{"key": "k", "folder": "f", "system": ["window", "test"]}'
    (tmp_path / "stamp.json").write_text(text, encoding="utf-8")
    assert read_stamp() == Stamp("k", "f", frozenset({"window", "test"}))


@pytest.mark.parametrize(
    ("configuration", "version"),
    [
        ("home = /usr/bin\nversion = 3.11.2\n", (3, 11)),
        ("uv = 0.9\nversion_info = 3.12.1\n", (3, 12)),
        ("home = /usr/bin\n", ()),
        ("", ()),
    ],
)
def test_the_version_of_a_virtual_environment(configuration: str, version: tuple[int, ...]) -> None:
    assert venv_version(configuration) == version


def test_a_need_is_met_by_a_library_or_a_program() -> None:
    needs = (Need("libGL.so.1", "libgl1"), Need("git", "git"), Need("libEGL.so.1", "libegl1"), Need("no-such", "x"))
    assert missing_packages(needs, frozenset({"libGL.so.1"})) == ["libegl1", "x"]


def test_no_need_is_listed_twice() -> None:
    needs = WINDOW_NEEDS + OPTIONAL_NEEDS + TEST_NEEDS
    assert len({need.probe for need in needs}) == len({need.package for need in needs}) == len(needs)


@pytest.mark.parametrize(
    ("platform", "variables", "answer"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_can_open(platform: str, variables: dict[str, str], answer: bool) -> None:
    assert dev.has_display(platform, variables) is answer


@pytest.mark.parametrize("arguments", [[], ["no-such-command"], ["run"], ["setup", "now"], ["lock", "--help"]])
def test_wrong_use_is_told_the_usage(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "dev.py", *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python3 dev.py")
    assert done.stdout == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere a window can always open")
def test_a_demo_without_a_display_says_so() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "dev.py", "demo"],
        capture_output=True, text=True, stdin=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin"}, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert "no display" in done.stderr
    assert "xvfb-run" in done.stderr


def test_real_servers_that_are_not_there_are_said_to_be_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(real_servers, "PRETIX", tmp_path / "pretix" / "pretix_up.sh")
    with pytest.raises(SystemExit) as ended:
        real_servers.main([])
    assert ended.value.code == 3
    told = capsys.readouterr().err
    assert "pretix/pretix_up.sh" in told
    assert str(tmp_path) not in told


def test_tests_against_real_servers_are_left_out_unless_they_are_asked_for() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    assert "-m 'not real'" in settings["addopts"]
    files = list((ROOT / "tests" / "real").glob("test_*.py"))
    assert files
    unmarked = [
        each.name for each in files if "\npytestmark = pytest.mark.real\n" not in each.read_text(encoding="utf-8")
    ]
    assert unmarked == []
