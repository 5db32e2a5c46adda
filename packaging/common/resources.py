"""Station's resources as they ship: icons, sounds and styles as they are, translations compiled."""

import shutil
from pathlib import Path

from common.project import LANGUAGES, ROOT
from common.steps import run, stop

_SOURCES = ROOT / "resources"
_AS_THEY_ARE = {"icons": "*.svg", "sounds": "*.wav", "styles": "*.qss.in"}


def stage_resources(target: Path, lrelease: Path) -> None:
    """Makes `target` the folder that goes beside Station's code as `station/resources`.

    The compiled translations in the source tree are left alone: a program that runs from there may have them open.
    """
    shutil.rmtree(target, ignore_errors=True)
    for folder, pattern in _AS_THEY_ARE.items():
        (target / folder).mkdir(parents=True)
        for source in sorted((_SOURCES / folder).glob(pattern)):
            shutil.copy2(source, target / folder)
    (target / "translations").mkdir()
    for language in LANGUAGES:
        compiled = target / "translations" / f"station_{language}.qm"
        run([lrelease, "-silent", _SOURCES / "translations" / f"station_{language}.ts", "-qm", compiled])
        if not compiled.exists():
            stop(f"lrelease wrote no {compiled.name}.")
