"""The settings file: nothing in it is ever lost, and nothing nonsensical gets in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.profile import OfflinePolicy, Profile, Strategy
from station.domain.scanner import KeyboardScanner, SerialScanner
from station.domain.trouble import TroubleError, TroubleKind
from station.settings import Preferences, Settings, SettingsFile, check_profile, data_folder

HALL = Profile("Haupthaus", "gomus", "https://demo.gomus.de", {"location": "Haupthaus Süd"})
FAIR = Profile(
    "Messe / Tor 3",
    "cm",
    "https://api.example.org/v1.1",
    {"service": "0f", "device_info": "Tür 1"},
    Strategy.LOCAL,
    OfflinePolicy.ATTENTION,
    OfflinePolicy.ATTENTION,
    60.0,
    0.5,
    10.0,
)


def full() -> Settings:
    settings = Settings().with_profile(HALL).with_profile(FAIR).with_active(FAIR.name)
    return replace(settings, preferences=Preferences("de", "dark", 150, 10, True, "0", "AdnQ", 1.0, 2.0, 3.0))


def test_without_a_file_it_is_the_first_start(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path).read() == (Settings(), None)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    SettingsFile(tmp_path).write(full())
    assert SettingsFile(tmp_path).read() == (full(), None)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"version": 1}',
        '{"version": "x", "settings": {}}',
        '{"version": 1, "settings": {"profiles": [{"name": "a"}]}}',
        '{"version": 1, "settings": {"active": "nobody"}}',
        '{"version": 1, "settings": {"preferences": {"text_scale": 9999}}}',
        '{"version": 1, "settings": {"preferences": {"volume": -1}}}',
        '{"version": 1, "settings": {"preferences": {"deny_seconds": 0}}}',
        "\ufeff\x00nonsense",
    ],
)
def test_a_damaged_file_is_put_aside_whole(tmp_path: Path, text: str) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text(text, encoding="utf-8")
    settings, trouble = file.read()
    assert settings == Settings()
    assert trouble is not None
    assert trouble.kind is TroubleKind.SETTING_INVALID
    assert Path(trouble.subject).read_text(encoding="utf-8") == text
    assert not file.path.exists()


def test_a_reader_leaves_a_damaged_file_where_it_is(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text("{", encoding="utf-8")
    _, trouble = file.read(put_aside=False)
    assert trouble is not None
    assert file.path.read_text(encoding="utf-8") == "{"


def test_two_profiles_of_one_name_are_damage(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.write(full())
    stored = json.loads(file.path.read_bytes())
    stored["settings"]["profiles"].append({**stored["settings"]["profiles"][0], "name": "HAUPTHAUS"})
    file.path.write_text(json.dumps(stored), encoding="utf-8")
    assert file.read()[1] is not None


def test_a_file_of_a_newer_version_is_refused_and_kept(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text('{"version": 2, "settings": {"new": "thing"}}', encoding="utf-8")
    with pytest.raises(TroubleError) as raised:
        file.read()
    assert raised.value.trouble.kind is TroubleKind.DATABASE_NEWER
    assert "thing" in file.path.read_text(encoding="utf-8")


def test_a_write_that_fails_keeps_the_old_file(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.write(Settings().with_profile(HALL))
    (tmp_path / "settings.json.new").mkdir()
    with pytest.raises(TroubleError) as raised:
        file.write(full())
    assert raised.value.trouble.kind is TroubleKind.NOT_WRITABLE
    assert file.read()[0].profiles == (HALL,)


def test_the_first_profile_becomes_the_active_one_and_removal_hands_over() -> None:
    settings = Settings().with_profile(HALL).with_profile(FAIR)
    assert settings.active == HALL.name
    assert settings.without(HALL.name).active == FAIR.name
    assert settings.without(HALL.name).without(FAIR.name) == Settings()
    assert settings.with_active(FAIR.name).without(HALL.name).active == FAIR.name


def test_a_profile_can_be_changed_but_not_into_nonsense() -> None:
    settings = Settings().with_profile(HALL)
    changed = replace(HALL, direct_budget=0.7)
    assert settings.with_changed(changed).profile(HALL.name) == changed
    with pytest.raises(TroubleError):
        settings.with_changed(replace(HALL, base_url="ftp://x"))


@pytest.mark.parametrize("act", [Settings.without, Settings.profile, Settings.with_active])
def test_an_unknown_profile_is_named(act: object) -> None:
    with pytest.raises(TroubleError) as raised:
        act(Settings().with_profile(HALL), "Nebenhaus")  # type: ignore[operator]
    assert raised.value.trouble.kind is TroubleKind.PROFILE_UNKNOWN
    assert raised.value.trouble.subject == "Nebenhaus"


@pytest.mark.parametrize("name", ["Haupthaus", "HAUPTHAUS", "Ｈaupthaus"])
def test_a_name_that_looks_the_same_is_taken(name: str) -> None:
    with pytest.raises(TroubleError) as raised:
        Settings().with_profile(HALL).with_profile(replace(FAIR, name=name))
    assert raised.value.trouble.kind is TroubleKind.SETTING_INVALID


@pytest.mark.parametrize("name", ["", " ", " a", "a ", "a\nb", "-a", "a" * 81, "a\x00", "\u202eabc"])
def test_an_unreasonable_name_is_refused(name: str) -> None:
    assert check_profile(replace(HALL, name=name)) is not None


@pytest.mark.parametrize("name", ["a", "Großes Haus", "東京", "A/B: <Tor> 3", "a" * 80, "100%"])
def test_a_reasonable_name_is_taken(name: str) -> None:
    assert check_profile(replace(HALL, name=name)) is None


@pytest.mark.parametrize(
    "address",
    [
        "https://demo.gomus.de",
        "https://demo.gomus.de:8443/base/",
        "http://127.0.0.1:8080",
        "http://localhost:1",
        "http://[::1]:9",
        "HTTPS://EXAMPLE.ORG",
    ],
)
def test_a_safe_address_is_taken(address: str) -> None:
    assert check_profile(replace(HALL, base_url=address)) is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "demo.gomus.de",
        "http://demo.gomus.de",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "ftp://demo.gomus.de",
        "https://",
        "https://user:pw@demo.gomus.de",
        "https://demo.gomus.de?x=1",
        "https://demo.gomus.de#x",
        "https://demo.gomus.de:port",
        "https://[::1",
        "https://demo gomus.de",
        "javascript:alert(1)",
        "file:///etc/passwd",
    ],
)
def test_an_unsafe_address_is_refused(address: str) -> None:
    assert check_profile(replace(HALL, base_url=address)) is not None


def test_plain_http_reaches_this_computer_alone() -> None:
    refused = check_profile(replace(HALL, base_url="http://demo.gomus.de", options={"allow_http": "yes"}))
    assert refused is not None
    assert "https" in refused.detail
    assert check_profile(replace(HALL, base_url="http://127.0.0.1:8080")) is None


@pytest.mark.parametrize("options", [{"": "x"}, {"a\n": "x"}, {"a": "x\ny"}])
def test_an_option_is_plain_text(options: dict[str, str]) -> None:
    assert check_profile(replace(HALL, options=options)) is not None


@pytest.mark.parametrize("field", ["list_limit", "direct_budget", "hold_time"])
@pytest.mark.parametrize("value", [0.0, -1.0, float("nan"), float("inf")])
def test_a_time_is_a_time(field: str, value: float) -> None:
    assert check_profile(replace(HALL, **{field: value})) is not None


def test_a_symbology_is_one_the_camera_knows(tmp_path: Path) -> None:
    for profile in (HALL, replace(HALL, symbologies=("EAN13", "Aztec"))):
        assert check_profile(profile) is None
        file = SettingsFile(tmp_path)
        file.write(Settings().with_profile(profile))
        assert file.read()[0].profiles == (profile,)
    refused = check_profile(replace(HALL, symbologies=("QRCode", "EAN99")))
    assert refused is not None
    assert "EAN99" in refused.detail


@given(name=st.text(max_size=100), address=st.text(max_size=60), options=st.dictionaries(st.text(), st.text()))
def test_checking_is_total_and_what_passes_survives_the_file(
    tmp_path_factory: pytest.TempPathFactory, name: str, address: str, options: dict[str, str]
) -> None:
    profile = Profile(name, "cm", address, options)
    check_profile(profile)
    kept = replace(profile, base_url="https://example.org")
    if check_profile(kept) is None:
        file = SettingsFile(tmp_path_factory.mktemp("settings"))
        file.write(Settings().with_profile(kept))
        assert file.read() == (Settings().with_profile(kept), None)


def test_the_data_folder_is_as_chosen_else_as_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "env"))
    assert data_folder() == tmp_path / "env"
    assert data_folder(tmp_path / "chosen") == tmp_path / "chosen"
    monkeypatch.delenv("STATION_DATA_DIR")
    assert data_folder().name == "station"


LEFT = KeyboardScanner("Left", prefix="~L", scanner_layout="us", computer_layout="de", learned=(("a", "b"),))
GATE = SerialScanner("Gate", "COM3", 115200, "even", 7, "etx")


def test_scanners_survive_the_file(tmp_path: Path) -> None:
    settings = Settings().with_scanners((LEFT, KeyboardScanner("Any")), (GATE,))
    SettingsFile(tmp_path).write(settings)
    assert SettingsFile(tmp_path).read() == (settings, None)


@pytest.mark.parametrize(
    ("keyboard", "serial"),
    [
        ((KeyboardScanner(""),), ()),
        ((KeyboardScanner("x" * 41),), ()),
        ((LEFT, replace(LEFT, prefix="~R")), ()),
        ((LEFT, replace(LEFT, name="Other")), ()),
        ((LEFT, replace(LEFT, name="Other", prefix="~L2")), ()),
        ((replace(LEFT, suffix="#" * 13),), ()),
        ((replace(LEFT, computer_layout="klingon"),), ()),
        ((replace(LEFT, scanner_layout=""),), ()),
        ((replace(LEFT, gap=0.0),), ()),
        ((replace(LEFT, gap=0.2, patience=0.1),), ()),
        ((LEFT,), (replace(GATE, name="left"),)),
        ((), (replace(GATE, port=" "),)),
        ((), (GATE, replace(GATE, name="Other"))),
        ((), (replace(GATE, baud=0),)),
    ],
)
def test_scanners_that_can_not_work_are_refused(
    keyboard: tuple[KeyboardScanner, ...], serial: tuple[SerialScanner, ...]
) -> None:
    with pytest.raises(TroubleError) as refused:
        Settings().with_scanners(keyboard, serial)
    assert refused.value.trouble.kind is TroubleKind.SETTING_INVALID
    assert refused.value.trouble.detail
