"""The list of what is inside a package, for those who have to know: CycloneDX, as JSON."""

import json
from pathlib import Path
from typing import Any

from common.build_environment import BuildEnvironment
from common.project import ROOT
from common.steps import run

_STAYS_HERE = {"pip", "setuptools"}
"""In the environment that is listed, and not in what ships."""


def write_sbom(environment: BuildEnvironment, target: Path) -> None:
    """Of the environment that the package was made from: each package with version, licence and where it comes from."""
    options = ("--pyproject", ROOT / "pyproject.toml", "--output-reproducible", "--output-format", "JSON")
    command = environment.tool("cyclonedx_py", "environment", environment.python, *options)
    listed: dict[str, Any] = json.loads(run(command, environment=environment.tool_variables))
    target.write_text(json.dumps(without(listed, _STAYS_HERE), indent=1) + "\n", encoding="utf-8")


def without(listed: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """The list without some packages, nor a word of who needs them."""
    gone = {one["bom-ref"] for one in listed["components"] if one["name"] in names}
    needs = [
        {**one, **({"dependsOn": [ref for ref in one["dependsOn"] if ref not in gone]} if "dependsOn" in one else {})}
        for one in listed["dependencies"]
        if one["ref"] not in gone
    ]
    kept = [one for one in listed["components"] if one["bom-ref"] not in gone]
    return {**listed, "components": kept, "dependencies": needs}
