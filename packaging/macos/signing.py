"""Signs and notarises, where the environment has what that takes; the commands are values, to be looked at.

| variable | what it holds |
|---|---|
| STATION_SIGNING_IDENTITY | the certificate's name, `Developer ID Application: … (TEAM)`, in a keychain that is open |
| STATION_NOTARY_KEY | the file of an App Store Connect API key (.p8) |
| STATION_NOTARY_KEY_ID, STATION_NOTARY_ISSUER | that key's id, and its issuer's |

All four, or none: then the app is signed ad hoc, and another Mac opens it only after its owner insisted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from common.steps import stop

Command = list[str]

ENTITLEMENTS = Path(__file__).with_name("share") / "entitlements.plist"
VARIABLES = ("STATION_SIGNING_IDENTITY", "STATION_NOTARY_KEY", "STATION_NOTARY_KEY_ID", "STATION_NOTARY_ISSUER")
_MACH_O = (b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")


@dataclass(frozen=True, slots=True)
class Signing:
    """What signing and notarising take."""

    identity: str
    key: str
    key_id: str
    issuer: str


def signing_from(environment: Mapping[str, str]) -> Signing | None:
    """None where nothing is set. Raises BuildError where only a part is: an app half signed would be found out late."""
    values = [environment.get(name, "") for name in VARIABLES]
    if not any(values):
        return None
    missing = [name for name, value in zip(VARIABLES, values, strict=True) if not value]
    if missing:
        stop(f"To sign and notarise, {', '.join(missing)} must be set as well; to do neither, none.")
    return Signing(*values)


def code_files(app: Path) -> list[Path]:
    """Every library and program in the app, the deepest first, since a signature covers those within."""
    files = [path for path in (app / "Contents").rglob("*") if path.is_file() and not path.is_symlink()]
    return sorted((path for path in files if _is_code(path)), key=lambda path: (-len(path.parts), str(path)))


def sign_app(app: Path, files: list[Path], signing: Signing | None) -> list[Command]:
    """Signs what is inside, then the app around it; hardened where the signature is a real one."""
    # Without a team there is no library that the hardened runtime would let in.
    hardened = ["--options", "runtime", "--timestamp"] if signing else []
    sign = ["codesign", "--force", "--sign", signing.identity if signing else "-", *hardened]
    entitled = [*sign, "--entitlements", str(ENTITLEMENTS)]
    programs = app / "Contents" / "MacOS"
    inside = [[*(entitled if file.parent == programs else sign), str(file)] for file in files]
    return [*inside, [*entitled, str(app)], ["codesign", "--verify", "--deep", "--strict", str(app)]]


def make_image(folder: Path, image: Path, name: str) -> list[Command]:
    """A compressed disk image of a folder that holds the app and a link to /Applications."""
    create = ["hdiutil", "create", "-quiet", "-ov", "-fs", "HFS+", "-format", "ULFO", "-volname", name]
    return [[*create, "-srcfolder", str(folder), str(image)], ["hdiutil", "verify", "-quiet", str(image)]]


def notarise(image: Path, signing: Signing) -> list[Command]:
    """Has Apple look at the signed image, and fastens its word to it, so that a Mac without a network hears it too."""
    account = ["--key", signing.key, "--key-id", signing.key_id, "--issuer", signing.issuer]
    return [
        ["codesign", "--force", "--timestamp", "--sign", signing.identity, str(image)],
        ["xcrun", "notarytool", "submit", str(image), *account, "--wait"],
        ["xcrun", "stapler", "staple", str(image)],
        ["spctl", "--assess", "--type", "open", "--context", "context:primary-signature", str(image)],
    ]


def _is_code(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in _MACH_O
