"""Every shipped language is complete: each visible string is translated, none is left unfinished or vanished."""

from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"


def incomplete(path: Path) -> list[str]:
    """The source texts of a .ts file that would be shown untranslated."""
    left = []
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else [translation, *translation.iter("numerusform")]
        words = "".join((form.text or "").strip() for form in forms)
        if translation is None or translation.get("type") is not None or not words:
            left.append(message.findtext("source", ""))
    return left


def test_no_language_has_anything_left_to_translate() -> None:
    assert {path.name: left for path in sorted(FOLDER.glob("*.ts")) if (left := incomplete(path))} == {}


def test_what_is_left_would_be_seen(tmp_path: Path) -> None:
    file = tmp_path / "station_xx.ts"
    file.write_text(
        """<TS version="2.1" language="xx"><context><name>Door</name>
        <message><source>Admit</source><translation>Einlassen</translation></message>
        <message><source>Deny</source><translation type="unfinished">Abweisen</translation></message>
        <message><source>Empty</source><translation></translation></message>
        <message><source>Gone</source><translation type="vanished">Weg</translation></message>
        <message numerus="yes"><source>%n scan(s)</source>
          <translation><numerusform>%n Scan</numerusform><numerusform>%n Scans</numerusform></translation></message>
        </context></TS>""",
        encoding="utf-8",
    )
    assert incomplete(file) == ["Deny", "Empty", "Gone"]
