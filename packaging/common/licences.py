"""The licences of everything that ships with Station, in one text, as most of them ask for."""

from importlib.metadata import Distribution, distributions
from pathlib import Path

from common.project import LICENCE, NAME, ROOT, VERSION
from common.steps import stop

_FILE_NAMES = ("licen", "copying", "notice", "authors", "third_party")
_RULE = "=" * 100
_QT = """\
Qt and PySide6 are used under the GNU Lesser General Public License, version 3. Their libraries lie in the program's
folder as files of their own, and may be replaced there by others of the same interface. FFmpeg's and zbar's, where they
are brought along, likewise (version 2.1). Their sources are published by The Qt Company, FFmpeg and zbar.
"""


def shipped(site_packages: Path) -> list[Distribution]:
    """The packages of a build's environment, by name."""
    found = {one.name: one for one in distributions(path=[str(site_packages)])}
    return [found[name] for name in sorted(found, key=str.lower) if name not in ("pip", "setuptools", "wheel")]


def licence_of(package: Distribution) -> str:
    """In a few words, as the package declares it."""
    said: list[str] = [
        line for field in ("License-Expression", "License") for line in package.metadata.get_all(field, [])
    ]
    classifiers: list[str] = [
        line for line in package.metadata.get_all("Classifier", []) if line.startswith("License ::")
    ]
    if not said and not classifiers:
        stop(f"{package.name} names no licence.")
    return said[0].strip().partition("\n")[0] if said else classifiers[0].rpartition(" :: ")[2]


def write_licences(site_packages: Path, target: Path) -> None:
    """One text: a table of all packages, then the words of each. Raises BuildError for one without a licence."""
    packages = shipped(site_packages)
    lines = [f"{NAME} {VERSION} is published under the licence {LICENCE} (at the end). It ships with:", ""]
    lines += [f"  {one.name + ' ' + one.version:<40}{licence_of(one)}" for one in packages]
    lines += ["", "Python itself: PSF-2.0, and those of its parts.", "", _QT]
    for package in packages:
        for name, text in licence_texts(package):
            lines += [_RULE, f"{package.name} {package.version}: {name}", _RULE, "", text, ""]
    lines += [_RULE, f"{NAME} {VERSION}", _RULE, "", (ROOT / "LICENSE").read_text(encoding="utf-8")]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines), encoding="utf-8")


def licence_texts(package: Distribution) -> list[tuple[str, str]]:
    """File name and words of each licence that the package brings."""
    found = []
    for file in package.files or ():
        in_metadata = ".dist-info" in file.parts[0]
        if in_metadata and any(word in file.name.lower() for word in _FILE_NAMES) and file.suffix != ".json":
            found.append(("/".join(file.parts[1:]), file.locate().read_text(encoding="utf-8", errors="replace")))  # type: ignore[attr-defined]
    return found
