"""What is under version control speaks of the project alone, and its lock files say what pyproject.toml says."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# Written so that this file does not hold the words it looks for.
REGISTRY_HOST = re.compile(
    rb"(?i)\b(?:[a-z0-9-]+\.)*(?:pypi\.(?:org|python\.org)|python" + rb"hosted\.org|npm" + rb"js\.(?:org|com)|"
    rb"deb" + rb"ian\.org/debian|archive\.ubun" + rb"tu\.com|crates\.io|proxy\.golang\.org)\b"
)
MACHINE_PATH = re.compile(
    rb"(?<![\w./-])/(?:work|root|home/(?!user\b)\w+|Users/(?!name\b)\w+|opt/(?:wheels|pypi))/(?=[\w.-])"
)


def tracked_files() -> list[Path]:
    """Every file that a clone would have, the not yet committed ones included."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


@pytest.mark.parametrize("pattern", [REGISTRY_HOST, MACHINE_PATH], ids=["registry host", "path of one machine"])
def test_no_file_names_what_belongs_to_one_machine(pattern: re.Pattern[bytes]) -> None:
    files = tracked_files()
    assert ROOT / "pyproject.toml" in files
    named = {
        str(path.relative_to(ROOT)): match[0]
        for path in files
        if (match := pattern.search(path.read_bytes())) is not None
    }
    assert named == {}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (REGISTRY_HOST, b"--index-url https://" + b"py" + b"pi.org/simple"),
        (REGISTRY_HOST, b"https://files.python" + b"hosted.org/packages/x"),
        (MACHINE_PATH, b"cd /" + b"work/main && ls"),
        (MACHINE_PATH, b'"/' + b'home/anna/station"'),
    ],
)
def test_such_names_would_be_seen(pattern: re.Pattern[bytes], text: bytes) -> None:
    assert pattern.search(text) is not None


def locked(name: str) -> dict[str, list[tuple[Version, frozenset[str]]]]:
    """Canonical name -> its locked versions, each with the hashes of its files."""
    entries: dict[str, list[tuple[Version, frozenset[str]]]] = {}
    for entry in re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8")):
        requirement, _, hashes = entry.partition("\\\n")
        parsed = Requirement(requirement.strip())
        (pin,) = parsed.specifier
        assert pin.operator == "=="
        entries.setdefault(canonicalize_name(parsed.name), []).append(
            (Version(pin.version), frozenset(re.findall(r"sha256:\w{64}", hashes)))
        )
    return entries


RUNTIME = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(text) for text in PROJECT["dependency-groups"]["dev"]]
PACKAGING = [Requirement(text) for text in PROJECT["dependency-groups"]["packaging"]]


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("requirements.lock", RUNTIME),
        ("requirements-dev.lock", RUNTIME + DEVELOPMENT),
        ("packaging/requirements.lock", PACKAGING),
    ],
)
def test_the_lock_holds_what_the_project_asks_for(lock: str, requirements: list[Requirement]) -> None:
    entries = locked(lock)
    for requirement in requirements:
        versions = entries.get(canonicalize_name(requirement.name), [])
        assert versions, f"{requirement.name} is not locked: python3 dev.py lock"
        for version, hashes in versions:
            assert version in requirement.specifier, f"{requirement} is locked as {version}: python3 dev.py lock"
            assert hashes


def test_both_locks_agree() -> None:
    runtime, development = locked("requirements.lock"), locked("requirements-dev.lock")
    assert {name: development.get(name) for name in runtime} == runtime


def test_every_dependency_is_explained() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    unexplained = [one.name for one in RUNTIME + DEVELOPMENT + PACKAGING if f"| {one.name} |" not in page]
    assert unexplained == []
