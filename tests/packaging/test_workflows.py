"""The workflows: what they may do, what they start, and that what they start is there."""

import re

import pytest

from common.project import ROOT

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in WORKFLOWS}


def test_there_are_these() -> None:
    assert list(TEXTS) == ["build.yml", "ci.yml", "release.yml"]


@pytest.mark.parametrize("name", TEXTS)
def test_every_action_is_pinned_to_a_commit_and_names_its_version(name: str) -> None:
    used = re.findall(r"uses: (\S+)(.*)", TEXTS[name])
    assert used
    for action, comment in used:
        if action.startswith("./"):
            assert (ROOT / action).is_file()
            continue
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


def test_one_action_has_one_version_everywhere() -> None:
    pins = dict.fromkeys(re.findall(r"(actions/[a-z-]+)@([0-9a-f]{40} # v\S+)", "".join(TEXTS.values())))
    assert len({action for action, _ in pins}) == len(pins)


@pytest.mark.parametrize("name", TEXTS)
def test_only_the_release_itself_may_write(name: str) -> None:
    text = TEXTS[name]
    assert re.search(r"^permissions:\n  contents: read$", text, re.MULTILINE)
    assert text.count("contents: write") == (name == "release.yml")
    assert len(re.findall(r"^ +permissions:", text, re.MULTILINE)) == (name == "release.yml")
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    assert re.search(r"^concurrency:\n  group: \w+-\$\{\{ github\.ref \}\}", text, re.MULTILINE)


@pytest.mark.parametrize("name", TEXTS)
def test_every_job_has_an_end(name: str) -> None:
    text = TEXTS[name]
    assert text.count("runs-on: ") == text.count("timeout-minutes: ") > 0


def test_no_text_of_others_becomes_part_of_a_script() -> None:
    """A branch's name or a title could hold commands: scripts get them as variables."""
    for text in TEXTS.values():
        for script in re.findall(r"run: \|\n((?: {10}.*\n|\n)+)|run: (?!\|)(.*)", text):
            assert "${{" not in "".join(script)


def test_what_the_workflows_start_is_there() -> None:
    started = set(re.findall(r"python3? ([\w./-]+\.py)", "".join(TEXTS.values())))
    assert {"packaging/linux/build.py", "packaging/macos/build.py", "packaging/windows/build.py", "dev.py"} <= started
    assert {"packaging/linux/check.py", "packaging/smoke.py"} <= started
    assert [name for name in sorted(started) if not (ROOT / name).is_file()] == []


def test_each_installed_program_is_asked_whether_it_works() -> None:
    build = TEXTS["build.yml"]
    assert build.count("packaging/smoke.py") == 2  # macOS and Windows; on Linux check.py asks
    assert "smoke.py" in (ROOT / "packaging" / "linux" / "check.py").read_text(encoding="utf-8")
