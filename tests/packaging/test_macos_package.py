"""What can be known of the macOS package without a Mac: its property lists, its words, its commands, its wheels."""

import os
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from common.project import APPLICATION_ID, LANGUAGES, PACKAGING, ROOT, RUNTIME_LOCK, VERSION
from common.steps import BuildError
from macos import build
from macos.bundle import STRINGS, add_languages, folder_name, info_plist, minimum_system, texts
from macos.signing import ENTITLEMENTS, VARIABLES, Signing, code_files, notarise, sign_app, signing_from

WHOLE = dict(zip(VARIABLES, ("Developer ID Application: X (T)", "key.p8", "ID", "ISSUER"), strict=True))
BUILD = [sys.executable, str(PACKAGING / "macos" / "build.py"), "--dry-run"]


def test_the_property_list_can_be_written_and_says_what_macos_asks() -> None:
    read = plistlib.loads(plistlib.dumps(info_plist("13.0")))
    assert (read["CFBundleIdentifier"], read["CFBundleShortVersionString"]) == (APPLICATION_ID, VERSION)
    assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", APPLICATION_ID)
    assert re.fullmatch(r"\d+(\.\d+){0,2}", read["CFBundleVersion"])
    assert read["CFBundleExecutable"] == "station-window"
    assert read["CFBundleLocalizations"] == ["en", "de", "fr", "pt-BR", "nl"]
    assert read["LSMinimumSystemVersion"] == "13.0"
    assert read["NSHighResolutionCapable"] is True
    assert read["LSBackgroundOnly"] is False
    assert "camera" in read["NSCameraUsageDescription"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reasons_for_camera_and_network_are_told_in_every_language(language: str) -> None:
    told = texts(language)
    assert told.keys() == {"NSCameraUsageDescription", "NSLocalNetworkUsageDescription"}
    assert all(text.startswith(("Station ", "O Station ")) and text.endswith(".") for text in told.values())
    if language != "en":
        assert not set(told.values()) & set(texts("en").values())


def test_the_words_go_where_macos_looks_for_them(tmp_path: Path) -> None:
    add_languages(tmp_path / "Station.app")
    found = {file.parent.name for file in tmp_path.glob(f"Station.app/Contents/Resources/*/{STRINGS}")}
    assert found == {f"{folder_name(language)}.lproj" for language in LANGUAGES}


def test_the_hardened_runtime_lets_the_camera_in_and_little_else() -> None:
    assert plistlib.loads(ENTITLEMENTS.read_bytes()) == {
        "com.apple.security.device.camera": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
    }


def test_without_any_secret_nothing_is_signed() -> None:
    assert signing_from({}) is None
    assert signing_from(dict.fromkeys(VARIABLES, "")) is None
    assert signing_from(WHOLE) == Signing("Developer ID Application: X (T)", "key.p8", "ID", "ISSUER")


@pytest.mark.parametrize("missing", VARIABLES)
def test_half_of_the_secrets_are_refused_by_name(missing: str) -> None:
    with pytest.raises(BuildError, match=missing):
        signing_from({**WHOLE, missing: ""})


def test_what_lies_deepest_is_signed_first_and_the_app_last(tmp_path: Path) -> None:
    app = tmp_path / "Station.app"
    for name in (
        "MacOS/station",
        "MacOS/station-window",
        "Frameworks/cv2/cv2.abi3.so",
        "Frameworks/libpython3.11.dylib",
    ):
        (app / "Contents" / name).parent.mkdir(parents=True, exist_ok=True)
        (app / "Contents" / name).write_bytes(b"\xcf\xfa\xed\xfe rest")
    (app / "Contents" / "Frameworks" / "words.txt").write_bytes(b"no code")
    (app / "Contents" / "Frameworks" / "link.dylib").symlink_to("libpython3.11.dylib")
    files = code_files(app)
    assert [file.name for file in files] == ["cv2.abi3.so", "libpython3.11.dylib", "station", "station-window"]
    commands = sign_app(app, files, signing_from(WHOLE))
    assert [command[-1] for command in commands] == [*map(str, files), str(app), str(app)]
    signs = commands[:-1]
    assert all("runtime" in command and "--timestamp" in command for command in signs)
    entitled = {Path(command[-1]).name for command in signs if "--entitlements" in command}
    assert entitled == {"station", "station-window", "Station.app"}
    ad_hoc = sign_app(app, files, None)
    assert all(command[:4] == ["codesign", "--force", "--sign", "-"] for command in ad_hoc[:-1])
    assert not any("runtime" in command for command in ad_hoc)


def test_the_image_is_signed_before_apple_looks_at_it_and_stapled_after() -> None:
    programs = [" ".join(command[:3]) for command in notarise(Path("x.dmg"), Signing("I", "key.p8", "ID", "ISSUER"))]
    assert programs == ["codesign --force --timestamp", "xcrun notarytool submit", "xcrun stapler staple",
                        "spctl --assess --type"]  # fmt: skip


def test_a_dry_run_prints_the_commands_and_does_nothing(tmp_path: Path) -> None:
    quiet = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    done = subprocess.run(BUILD, capture_output=True, text=True, check=False, cwd=tmp_path, env={**quiet, **WHOLE})
    assert done.returncode == 0, done.stderr
    programs = [shlex.split(line)[0].rpartition("/")[2] for line in done.stdout.splitlines()]
    assert programs == ["python", *["codesign"] * 4, "hdiutil", "hdiutil", "codesign", "xcrun", "xcrun", "spctl"]
    assert f"dist/Station-{VERSION}-arm64.dmg" in done.stdout
    assert list(tmp_path.iterdir()) == []
    half = subprocess.run(
        BUILD, capture_output=True, text=True, check=False, cwd=tmp_path, env={**quiet, VARIABLES[0]: "X"}
    )
    assert half.returncode == 3
    assert VARIABLES[1] in half.stderr


def test_an_intel_mac_is_told_why_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(build.platform, "system", lambda: "Darwin")
    monkeypatch.setattr(build.platform, "machine", lambda: "x86_64")
    with pytest.raises(BuildError, match="Apple silicon only"):
        build.build(tmp_path, tmp_path / "x.dmg", None)


def test_the_oldest_system_is_the_newest_that_a_wheel_asks_for(tmp_path: Path) -> None:
    wheels = {"a": ["cp311-abi3-macosx_11_0_arm64", "cp311-abi3-macosx_14_0_x86_64"],
              "b": ["py3-none-macosx_13_0_universal2"], "c": ["py3-none-any"]}  # fmt: skip
    for name, tags in wheels.items():
        (tmp_path / f"{name}-1.dist-info").mkdir()
        lines = "".join(f"Tag: {tag}\n" for tag in tags)
        (tmp_path / f"{name}-1.dist-info" / "WHEEL").write_text(f"Wheel-Version: 1.0\n{lines}", encoding="utf-8")
    assert minimum_system(tmp_path) == "13.0"
    with pytest.raises(BuildError, match="Apple silicon"):
        minimum_system(tmp_path / "none")


@pytest.mark.parametrize(("architecture", "missing"), [("aarch64", ""), ("x86_64", "cryptography")])
def test_for_which_macs_the_lock_has_wheels(architecture: str, missing: str, tmp_path: Path) -> None:
    uv = shutil.which("uv")
    if uv is None:
        pytest.skip("uv is not here (pip install uv), which resolves for another system")
    wanted = ("--python-platform", f"{architecture}-apple-darwin", "--python-version", "3.11", "--no-deps")
    command = [uv, "pip", "install", "--dry-run", "--no-config", "--target", str(tmp_path), *wanted]
    command += ["--only-binary", ":all:", "--require-hashes", "--requirement", str(RUNTIME_LOCK)]
    environment = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": "13.0"}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment, timeout=20
        )
    except subprocess.TimeoutExpired:
        pytest.skip("the package index does not answer")
    if re.search(r"Failed to fetch|dns error|Connect", done.stderr):
        pytest.skip("the package index can't be reached")
    if not missing:
        assert done.returncode == 0, done.stderr
    else:
        # Where this fails because the wheel is there again: build for Intel's Macs too.
        assert re.search(rf"{missing}==\S+ has no usable wheels", done.stderr), done.stderr
