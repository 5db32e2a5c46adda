"""The catalogues hold what the source says, all of it, and nothing else."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from station.ui import window
from station.ui.resources import resource_folder

UI = Path(window.__file__).parent
SOURCES = sorted(UI.rglob("*.py"))
FOLDER = resource_folder() / "translations"
TRANSLATED = ("station_de.ts", "station_fr.ts", "station_nl.ts", "station_pt_BR.ts")
PLURALS_ONLY = {"station_en.ts": ["-pluralonly"], **{name: [] for name in TRANSLATED}}

ON_PAGE = {
    "CameraCard": "SettingsPage",
    "TurnstileCard": "SettingsPage",
    "ScannersCard": "SettingsPage",
    "AccessCard": "ConnectPage",
    "ProofCard": "ConnectPage",
    "BrowserWay": "ConnectPage",
}
"""Parts whose mnemonics share a page with others."""

Message = tuple[str, str, str]
"""Context, source, translation; a plural's forms are joined by line breaks."""


def messages(catalogue: Path) -> Iterator[Message]:
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            text = "\n".join(forms) if forms else translation.text or ""
            unfinished = "type" in translation.attrib
            yield context.findtext("name", ""), message.findtext("source", ""), "" if unfinished else text


@pytest.mark.parametrize("name", list(PLURALS_ONLY))
def test_the_catalogue_is_current(name: str, tmp_path: Path) -> None:
    """Fails after a change of words. Bring it up to date with the command below, and translate what is new."""
    copy = tmp_path / name
    shutil.copy(FOLDER / name, copy)
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    options = [*PLURALS_ONLY[name], "-locations", "none", "-no-obsolete", "-silent"]
    subprocess.run([tool, *SOURCES, *options, "-ts", copy], check=True, capture_output=True)
    renewed, kept = list(messages(copy)), list(messages(FOLDER / name))
    assert renewed == kept


@pytest.mark.parametrize("name", list(PLURALS_ONLY))
def test_nothing_is_left_untranslated(name: str) -> None:
    assert [source for _, source, text in messages(FOLDER / name) if not all(text.split("\n"))] == []
    assert len(list(messages(FOLDER / name))) >= 3


@pytest.mark.parametrize("name", TRANSLATED)
def test_placeholders_survive_translation(name: str) -> None:
    for _, source, text in messages(FOLDER / name):
        for form in text.split("\n") if "%" in source else [text]:
            assert sorted(re.findall(r"\{\w*\}|%L?n", source)) == sorted(re.findall(r"\{\w*\}|%L?n", form)), source


@pytest.mark.parametrize("name", TRANSLATED)
def test_mnemonics_survive_translation_and_stay_apart(name: str) -> None:
    found: dict[str, list[str]] = {}
    for context, source, text in messages(FOLDER / name):
        assert ("&" in source) == ("&" in text), source
        if "&" in text:
            found.setdefault(ON_PAGE.get(context, context), []).append(text[text.index("&") + 1].upper())
    assert found["SettingsPage"]
    for context, keys in found.items():
        assert len(set(keys)) == len(keys), context


def test_big_words_are_german() -> None:
    german = {source: text for _, source, text in messages(FOLDER / "station_de.ts")}
    assert [german[word] for word in ("ADMIT", "DENIED", "ATTENTION")] == ["EINLASS", "KEIN EINLASS", "ACHTUNG"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_only_literals_are_translated(source: Path) -> None:
    """lupdate reads literals; anything else would never be found in the catalogue."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("tr", "translate") and not isinstance(node.func, ast.Attribute | ast.Name):
            continue
        if name == "tr" or (name == "translate" and isinstance(node.func, ast.Name)):
            wanted = node.args[: 1 if name == "tr" else 2]
            assert all(isinstance(value, ast.Constant) for value in wanted), f"{source.name}:{node.lineno}"
