"""`station profile`: what is kept, what is refused, and where secrets never stand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from station.credentials import open_secret_store
from station.sandbox import FaultKind, FaultRule, Sandbox
from station.wiring import own_folder
from tests.cli.program import Program, add_profile

NOBODY = "http://127.0.0.1:9"
"""The discard port: nothing listens there."""


def cm_arguments(sandbox: Sandbox, *more: str) -> list[str]:
    url = sandbox.addresses.vendors["cm"].base_url
    return ["profile", "add", "door", "--vendor", "cm", "--base-url", url, "--secrets-stdin", *more]


def cm_secrets(sandbox: Sandbox) -> str:
    return json.dumps(sandbox.addresses.vendors["cm"].secrets)


def test_added_tested_listed_shown_and_removed(program: Program, sandbox: Sandbox) -> None:
    added = add_profile(program, sandbox, "cm", "Tür Süd", "--json")
    assert added.document["profile"]["options"]["service"] == sandbox.addresses.vendors["cm"].settings["service"]
    assert added.document["connection"]["sections"]
    add_profile(program, sandbox, "gomus", "museum")

    listed = program("profile", "list", "--json").document
    assert [(row["name"], row["vendor"]) for row in listed["profiles"]] == [("Tür Süd", "cm"), ("museum", "gomus")]
    assert listed["active"] == "Tür Süd"
    tested = program("profile", "test", "museum", "--json")
    assert tested.code == 0
    assert tested.document["connection"]["account"]
    shown = program("profile", "show", "museum", "--json").document
    assert shown["profile"]["options"] == {"location": "Haupthaus"}
    assert shown["secret_store"]

    assert program("profile", "remove", "museum", "--json").document == {"removed": "museum"}
    assert [row["name"] for row in program("profile", "list", "--json").document["profiles"]] == ["Tür Süd"]


def test_the_same_for_people(program: Program, sandbox: Sandbox) -> None:
    assert "profile add" in program("profile", "list").err
    assert "Added door." in add_profile(program, sandbox, "cm", "door").out
    assert "* door CM.com" in " ".join(program("profile", "list").out.split())
    assert "The account works" in program("profile", "test", "door").out
    shown = program("profile", "show", "door").out
    assert "device_info" in shown
    assert "active yes" in " ".join(shown.split())
    assert program("profile", "remove", "door").err == "Removed door.\n"


def test_the_camera_looks_for_what_the_profile_names(program: Program, sandbox: Sandbox) -> None:
    arguments = cm_arguments(sandbox, "--symbology", "EAN13", "--symbology", "QRCode", "--symbology", "EAN13")
    assert program(*arguments, stdin=cm_secrets(sandbox)).code == 0
    assert program("profile", "show", "door", "--json").document["profile"]["symbologies"] == ["EAN13", "QRCode"]
    assert "EAN13, QRCode" in program("profile", "show", "door").out
    add_profile(program, sandbox, "gomus", "museum")
    usual = program("profile", "show", "museum", "--json").document["profile"]["symbologies"]
    assert usual == ["Code128", "Code39", "QRCode"]
    wrong = program(*cm_arguments(sandbox, "--symbology", "EAN99"), stdin=cm_secrets(sandbox))
    assert wrong.code == 2
    assert "EAN99" in wrong.err


def test_no_secret_is_readable_anywhere(program: Program, sandbox: Sandbox) -> None:
    printed = add_profile(program, sandbox, "cm", "door")
    shown = program("profile", "show", "door"), program("profile", "show", "door", "--json")
    secrets = sandbox.addresses.vendors["cm"].secrets.values()
    kept = b"".join(path.read_bytes() for path in program.folder.rglob("*") if path.is_file())
    for secret in secrets:
        assert secret not in printed.out + printed.err
        assert all(secret not in ended.out + ended.err for ended in shown)
        assert secret.encode() not in kept


def test_a_removed_profile_leaves_no_secret(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "cm", "door")
    assert open_secret_store(program.folder).read("door") == sandbox.addresses.vendors["cm"].secrets
    program("profile", "remove", "door")
    assert open_secret_store(program.folder).read("door") == {}


def test_a_removed_profile_leaves_no_list(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "cm", "door")
    program("sync", "door")
    assert list(program.folder.glob("mirror-*.db")) != []
    program("profile", "remove", "door")
    assert list(program.folder.glob("mirror-*.db")) == []


def test_the_only_service_is_chosen(program: Program, sandbox: Sandbox) -> None:
    added = program(*cm_arguments(sandbox, "--json"), stdin=cm_secrets(sandbox))
    assert added.document["profile"]["options"]["service"] == sandbox.addresses.vendors["cm"].settings["service"]


def test_several_services_and_none_set_are_listed(program: Program, sandbox: Sandbox) -> None:
    sandbox.cm.options = replace(sandbox.cm.options, services_listed=2)
    ended = program(*cm_arguments(sandbox), stdin=cm_secrets(sandbox))
    assert ended.code == 2
    assert ended.err.count("--set service=") == 2
    assert program("profile", "list", "--json").document["profiles"] == []
    chosen = f"service={sandbox.addresses.vendors['cm'].settings['service']}"
    assert program(*cm_arguments(sandbox, "--set", chosen), stdin=cm_secrets(sandbox)).code == 0


def test_a_service_of_another_account_is_refused(program: Program, sandbox: Sandbox) -> None:
    ended = program(*cm_arguments(sandbox, "--set", "service=no-such"), stdin=cm_secrets(sandbox))
    assert ended.code == 2
    assert sandbox.addresses.vendors["cm"].settings["service"] in ended.err


def test_wrong_credentials_keep_nothing(program: Program, sandbox: Sandbox) -> None:
    ended = program(*cm_arguments(sandbox), stdin='{"username": "scan.user", "password": "guess"}')
    assert ended.code == 3
    assert ended.out == ""
    assert "guess" not in ended.err
    assert program("profile", "list", "--json").document["profiles"] == []


def test_without_a_network_the_profile_is_kept_with_a_note(program: Program, sandbox: Sandbox) -> None:
    sandbox.outage("cm")
    added = program(*cm_arguments(sandbox, "--json"), stdin=cm_secrets(sandbox))
    assert added.code == 0
    assert added.document["connection"] is None
    assert "station profile test door" in added.err
    assert program("profile", "test", "door").code == 3
    sandbox.restore("cm")
    assert program("profile", "test", "door").code == 0


@pytest.mark.parametrize(
    "url",
    [
        "127.0.0.1",
        "ftp://host",
        "https://user:hidden@host",
        "https://",
        "https://host/?x=1",
        "http://example.org",
        "https:// host",
    ],
)
def test_an_address_that_cannot_be_one_is_wrong_use(program: Program, url: str) -> None:
    stdin = '{"username": "a", "password": "b"}'
    ended = program("profile", "add", "door", "--vendor", "cm", "--base-url", url, "--secrets-stdin", stdin=stdin)
    assert ended.code == 2
    assert ended.out == ""
    assert "hidden" not in ended.err


@pytest.mark.parametrize("setting", ["location", "password=secret", "username=secret", "nothing=1", "=1"])
def test_settings_are_checked_against_the_vendors(program: Program, sandbox: Sandbox, setting: str) -> None:
    ended = program(*cm_arguments(sandbox, "--set", setting), stdin=cm_secrets(sandbox))
    assert ended.code == 2
    assert "=secret" not in ended.err


def test_a_secret_among_the_settings_is_told_where_it_belongs(program: Program, sandbox: Sandbox) -> None:
    ended = program(*cm_arguments(sandbox, "--set", "password=secret"), stdin=cm_secrets(sandbox))
    assert "--secrets-stdin" in ended.err


def test_a_setting_given_twice_is_wrong_use(program: Program, sandbox: Sandbox) -> None:
    chosen = f"service={sandbox.addresses.vendors['cm'].settings['service']}"
    assert program(*cm_arguments(sandbox, "--set", chosen, "--set", chosen), stdin=cm_secrets(sandbox)).code == 2


@pytest.mark.parametrize(
    "stdin",
    [
        "",
        "[]",
        '"token"',
        "{",
        '{"username": 1}',
        '{"username": "u"}',
        '{"username": "u", "password": "p", "x": "y"}',
        b"\xff\xfe",
    ],
)
def test_secrets_that_cannot_be_read_are_wrong_use(program: Program, sandbox: Sandbox, stdin: str | bytes) -> None:
    ended = program(*cm_arguments(sandbox), stdin=stdin)
    assert ended.code == 2
    assert "secret" in ended.err
    assert program("profile", "list", "--json").document["profiles"] == []


def test_without_a_terminal_and_without_the_flag_it_says_how(program: Program, sandbox: Sandbox) -> None:
    arguments = [part for part in cm_arguments(sandbox) if part != "--secrets-stdin"]
    ended = program(*arguments)
    assert ended.code == 2
    assert "--secrets-stdin" in ended.err


def test_a_terminal_asks_without_echo(program: Program, sandbox: Sandbox) -> None:
    pty = pytest.importorskip("pty", reason="Windows has no pseudo terminals")
    arguments = [part for part in cm_arguments(sandbox) if part != "--secrets-stdin"]
    command = [sys.executable, "-m", "station", "--data-dir", str(program.folder), *arguments]
    try:
        terminal, its_end = pty.openpty()
    except OSError as error:  # a bare root has no /dev/pts
        pytest.skip(f"no pseudo terminal to be had here: {error}")
    with subprocess.Popen(
        command, stdin=its_end, stdout=subprocess.PIPE, stderr=its_end, start_new_session=True
    ) as process:
        os.close(its_end)
        seen = b""
        answers = iter((b"scan.user\n", b"sandbox-password\n"))
        asked = 0
        while chunk := _read(terminal):
            seen += chunk
            if seen.count(b": ") > asked:
                asked += 1
                os.write(terminal, next(answers, b"\n"))
        process.communicate(timeout=30)
    os.close(terminal)
    assert process.returncode == 0, seen
    assert b"sandbox-password" not in seen
    assert program("profile", "test", "door").code == 0


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1024)
    except OSError:  # Linux's word for a terminal whose other end is closed
        return b""


@pytest.mark.parametrize("name", ["", " door", "-door", "a\nb", "x" * 81])
def test_names_that_would_trip_somebody_are_refused(program: Program, sandbox: Sandbox, name: str) -> None:
    url = sandbox.addresses.vendors["cm"].base_url
    ended = program(
        "profile", "add", "--vendor", "cm", "--base-url", url, "--secrets-stdin", "--", name, stdin=cm_secrets(sandbox)
    )
    assert ended.code == 2


def test_a_name_is_taken_once(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "cm", "door")
    ended = program(*cm_arguments(sandbox), stdin='{"username": "u", "password": "p"}')
    assert ended.code == 2
    assert program("profile", "test", "door").code == 0, "the first profile's secrets are still its own"


@pytest.mark.parametrize(
    "command", [["profile", "show"], ["profile", "test"], ["profile", "remove"], ["queue"], ["sync"]]
)
def test_an_unknown_profile_is_wrong_use(program: Program, command: list[str]) -> None:
    ended = program(*command, "nobody")
    assert ended.code == 2
    assert "nobody" in ended.err
    assert ended.out == ""


def test_a_profile_with_unsent_scans_stays_unless_forced(door: Program, sandbox: Sandbox) -> None:
    sandbox.outage("cm")
    assert door("scan", "door", "CM-VALID-1").code == 0
    refused = door("profile", "remove", "door")
    assert refused.code == 3
    assert "station sync door" in refused.err
    assert door("profile", "remove", "door", "--force").code == 0


def test_a_held_folder_names_its_holder_and_can_still_be_read(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "cm", "door")
    holder = own_folder(program.folder, "station")
    try:
        for command in (["profile", "remove", "door"], ["sync", "door"], ["scan", "door", "X"]):
            ended = program(*command)
            assert ended.code == 3
            assert str(os.getpid()) in ended.err
        for command in (
            ["profile", "list"],
            ["profile", "show", "door"],
            ["profile", "test", "door"],
            ["queue", "door"],
        ):
            assert program(*command).code == 0
    finally:
        holder.close()


def test_damaged_settings_are_said_and_kept(program: Program, sandbox: Sandbox) -> None:
    add_profile(program, sandbox, "cm", "door")
    file = program.folder / "settings.json"
    file.write_text("{broken")
    read = program("queue", "door")
    assert read.code == 3
    assert "settings.json" in read.err
    assert file.read_text() == "{broken"
    written = program("sync", "door")
    assert written.code == 3
    assert [path.read_text() for path in program.folder.glob("settings.damaged-*")] == ["{broken"]


def test_a_folder_that_cannot_be_made_is_said(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    ended = Program(file / "below", program._capture, program._patch)("profile", "remove", "door")
    assert ended.code == 3
    assert str(file) in ended.err


def pairing_arguments(sandbox: Sandbox, *more: str) -> list[str]:
    url = sandbox.addresses.vendors["tibillet"].base_url
    return ["profile", "add", "door", "--vendor", "tibillet", "--base-url", url, "--secrets-stdin", *more]


def pairing_secrets(sandbox: Sandbox) -> str:
    url = sandbox.addresses.vendors["tibillet"].base_url
    return json.dumps({"pairing_url": f"{url}/scan/{sandbox.tibillet.pairing_token()}/pair"})


def test_a_pairing_code_becomes_a_profile_with_a_key_of_its_own(program: Program, sandbox: Sandbox) -> None:
    added = program(*pairing_arguments(sandbox, "--json"), stdin=pairing_secrets(sandbox))
    assert added.document["profile"]["options"] == sandbox.addresses.vendors["tibillet"].settings
    assert added.document["connection"]["account"] == "Entrance 1"
    kept = open_secret_store(program.folder).read("door")
    assert isinstance(kept, dict)
    assert set(kept) == {"api_key", "device_uuid"}
    assert kept["api_key"] not in added.out + added.err
    assert program("profile", "test", "door").code == 0
    scanned = program("scan", "door", sandbox.tibillet.qr_text("TB-VALID-1"), "--json").document["scans"][0]
    assert (scanned["verdict"], scanned["upload"]) == ("admit", "done")
    assert scanned["code"] == sandbox.tibillet.events.uuid_of("TB-VALID-1")


def test_a_pairing_code_is_not_used_up_for_a_profile_that_cannot_be(program: Program, sandbox: Sandbox) -> None:
    code = pairing_secrets(sandbox)
    sandbox.tibillet.options = replace(sandbox.tibillet.options, events_listed=2)
    several = program(*pairing_arguments(sandbox), stdin=code)
    assert several.code == 2
    assert several.err.count("event=") == 2
    add_profile(program, sandbox, "cm", "door")
    taken = program(*pairing_arguments(sandbox), stdin=code)
    assert taken.code == 2
    program("profile", "remove", "door")
    sandbox.outage("tibillet")
    assert program(*pairing_arguments(sandbox), stdin=code).code == 3
    sandbox.restore("tibillet")
    chosen = f"event={sandbox.tibillet.events.main.uuid}"
    assert program(*pairing_arguments(sandbox, "--set", chosen), stdin=code).code == 0
    again = program(*pairing_arguments(sandbox)[:2], "door 2", *pairing_arguments(sandbox)[3:], stdin=code)
    assert again.code in (2, 3)
    assert open_secret_store(program.folder).read("door 2") == {}


def test_what_a_pairing_code_gave_is_kept_whatever_comes_after(program: Program, sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, status=403, vendor="tibillet", path="/scan/check_api_scan/"))
    added = program(*pairing_arguments(sandbox), stdin=pairing_secrets(sandbox))
    assert added.code == 0
    assert "station profile test door" in added.err
    sandbox.faults.clear()
    assert program("profile", "test", "door").code == 0
