"""The Debian package: what it depends on, what it says about itself, and its files as they lie on a disk."""

import gzip
import json
import os
import shutil
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from string import Template

from common.project import APPLICATION_ID, COMMAND, LICENCE, MAINTAINER, ROOT, VERSION, WINDOW_COMMAND
from common.steps import need, run, stop
from linux.stripping import elf_files

SHARE = Path(__file__).with_name("share")
PROGRAM_FOLDER = Path("usr/lib/station")
REVISION = "1"
"""Of the package; counted up where the same version is packed once more."""
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
# Opened by name when they are needed, so that no linker knows of them: the second decoder; whom https trusts; the
# venue's clock.
OPENED_BY_NAME = ("libzbar0", "ca-certificates", "tzdata")
OPTIONAL_PLUGINS = ("printsupport",)
"""Qt's plugins whose libraries may be missing: without CUPS there are no printers, and still PDFs."""
RECOMMENDED = ("xdg-utils", "gnome-keyring | kwalletmanager")
"""The browser for a log-in, and a keyring; without one the secrets lie in a sealed file."""
SUGGESTED = ("cups",)
DESCRIPTION = """scan tickets at the door, also when the network is gone
A hand scanner or a camera reads a code, and the screen says at once who may
come in. Works with CM.com, go~mus, Ingresse and TiBillet; goes on without a
network, and tells the vendor when it is back. With a cash desk for bookings,
orders and sales, a command line, and a demo that needs no account."""


def lay_out(root: Path, program: Path, icons: Path, date: str) -> None:
    """Puts the frozen program and what the desktop wants to know of it where they go, below `root`."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / PROGRAM_FOLDER, symlinks=True)
    commands = root / "usr/bin"
    commands.mkdir(parents=True)
    for name in (COMMAND, WINDOW_COMMAND):
        (commands / name).symlink_to(f"../lib/station/{name}")
    _copy(SHARE / "station.desktop", root / "usr/share/applications/station.desktop")
    _copy(SHARE / "60-station-scanners.rules", root / "usr/lib/udev/rules.d/60-station-scanners.rules")
    _copy(SHARE / "lintian-overrides", root / "usr/share/lintian/overrides/station")
    themes = root / "usr/share/icons/hicolor"
    _copy(ROOT / "resources" / "icons" / "station.svg", themes / "scalable/apps/station.svg")
    for size in ICON_SIZES:
        _copy(icons / f"station-{size}.png", themes / f"{size}x{size}/apps/station.png")
    about = Template((SHARE / "station.metainfo.xml.in").read_text(encoding="utf-8"))
    filled = about.substitute(APPLICATION_ID=APPLICATION_ID, LICENCE=LICENCE, VERSION=VERSION, DATE=date)
    metainfo = root / f"usr/share/metainfo/{APPLICATION_ID}.metainfo.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(filled, encoding="utf-8")


def add_documents(root: Path, documents: Path, manual: Path, moment: int) -> None:
    """The papers that Debian wants: copyright, changes, manual page; those that are compressed, compressed."""
    target = root / "usr/share/doc/station"
    _copy(SHARE / "copyright", target / "copyright")
    _gzip((ROOT / "CHANGELOG.md").read_bytes(), target / "changelog.gz")
    _gzip((documents / "LICENCES.txt").read_bytes(), target / "third-party.txt.gz")
    _gzip(changes(moment).encode(), target / "changelog.Debian.gz")
    for name in (COMMAND, WINDOW_COMMAND):
        _gzip(manual.read_bytes(), root / f"usr/share/man/man1/{name}.1.gz")


def changes(moment: int) -> str:
    """Debian's own list of changes, in its form; what changed in Station stands in the other one."""
    when = format_datetime(datetime.fromtimestamp(moment, UTC))
    lines = (
        f"station ({VERSION}-{REVISION}) unstable; urgency=medium",
        "  * See changelog.gz.",
        f" -- {MAINTAINER}  {when}",
    )
    return "\n\n".join(lines) + "\n"


def settle(root: Path, moment: int) -> None:
    """Rights and times that do not depend on who builds it, and when."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.name in (COMMAND, WINDOW_COMMAND)
            path.chmod(0o755 if (runs and "share" not in path.relative_to(root).parts[:2]) or path.is_dir() else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def measure_dependencies(root: Path, work: Path) -> dict[str, list[str]]:
    """`depends` and `recommends`, from what the libraries are linked against (dpkg-shlibdeps of Debian's dpkg-dev)."""
    shlibdeps = need("dpkg-shlibdeps", "dpkg-dev")
    control = work / "debian" / "control"
    control.parent.mkdir(parents=True, exist_ok=True)
    control.write_text("Source: station\n\nPackage: station\nArchitecture: any\n", encoding="ascii")
    (root / "DEBIAN").mkdir(exist_ok=True)  # by which dpkg-shlibdeps knows the root of a package
    try:
        files = list(elf_files(root))
        optional = [file for file in files if set(OPTIONAL_PLUGINS) & set(file.parts)]
        depending = [file for file in files if file not in optional]
        said = run(
            [shlibdeps, "-O", "--ignore-missing-info", *depending, "-dRecommends", *optional], cwd=work, stdin=""
        )
    finally:
        (root / "DEBIAN").rmdir()
    found: dict[str, list[str]] = {"depends": [], "recommends": []}
    for line in said.splitlines():
        field, _, packages = line.partition("=")
        if packages:
            found[field.rpartition(":")[2].lower()] = packages.split(", ")
    if not found["depends"]:
        stop("dpkg-shlibdeps found no dependencies at all.")
    found["depends"] += OPENED_BY_NAME
    found["recommends"] = [*found["recommends"], *RECOMMENDED]
    return found


def describe(root: Path, dependencies: dict[str, list[str]], architecture: str, moment: int) -> str:
    """nfpm's description of the package. JSON, which is YAML too."""
    return json.dumps(
        {
            "name": "station",
            "arch": architecture,
            "platform": "linux",
            "version": VERSION,
            "release": REVISION,
            "section": "misc",
            "priority": "optional",
            "maintainer": MAINTAINER,
            "description": DESCRIPTION,
            "license": LICENCE,
            "mtime": datetime.fromtimestamp(moment, UTC).isoformat(),
            "depends": dependencies["depends"],
            "recommends": dependencies["recommends"],
            "suggests": SUGGESTED,
            "contents": [{"src": str(root), "dst": "/", "type": "tree"}],
            "scripts": {
                "postinstall": str(SHARE / "reload-rules.sh"),
                "postremove": str(SHARE / "reload-rules.sh"),
            },
            # A twentieth larger than with xz, and packed in a thirtieth of the time.
            "deb": {"compression": "zstd"},
        },
        indent=1,
    )


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _gzip(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(content)
