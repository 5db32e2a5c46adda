"""The desk between the real window and real workers: opening, scanning, changing profiles, closing."""

from __future__ import annotations

import os
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp

from station.app.demo import VENDOR_NAMES, demo_name
from station.app.world import real_world
from station.domain.camera_setup import CameraSetup
from station.domain.change import Link
from station.domain.trouble import TroubleError, TroubleKind
from station.domain.verdict import Outcome, Source, Upload
from station.settings import SettingsFile
from station.ui.words_demo import sample_words
from station.vendors.registry import VENDORS
from station.workers.events import LinkForced, Origin, SyncCanceled, SyncRequested
from tests.app.conftest import OpenOffice


def test_the_demo_comes_to_the_door_and_judges(open_office: OpenOffice) -> None:
    office = open_office("cm")
    office.ready()
    for context in office.window.contexts:  # from the first moment on: nothing else flashes up
        assert context.demo
        assert context.active == "Demo CM.com"
    context = office.window.context
    assert [choice.name for choice in context.profiles] == [demo_name(vendor) for vendor in VENDOR_NAMES]
    assert context.capability is not None
    assert context.capability.ticket_list
    assert {"CM-VALID-1", "CM-USED-1"} <= {sample.code for sample in context.samples}
    for sample in context.samples:
        if sample.code in {"CM-VALID-1", "CM-USED-1", "CM-CANCELED-1", "CM-EXPIRED-1"}:
            assert office.scan(sample.code).verdict.outcome is sample.expectation
    again = office.scan("CM-VALID-1").verdict
    assert (again.outcome, again.reason) == (Outcome.DENY, "already_used")
    assert office.window.failures == []


def test_another_profile_comes_to_the_door_without_a_restart(open_office: OpenOffice) -> None:
    office = open_office("cm")
    office.ready()
    office.scan("CM-VALID-1")
    office.window.profile_chosen.emit("Demo go~mus Entry")
    office.until(lambda: office.window.context.active == "Demo go~mus Entry" and office.window.context.capability)
    count = len(office.window.states)
    office.until(lambda: len(office.window.states) > count)
    assert office.window.states[-1].recent == ()
    verdict = office.scan("GM-VALID-1").verdict
    assert (verdict.profile, verdict.outcome, verdict.source) == ("Demo go~mus Entry", Outcome.ADMIT, Source.VENDOR)
    office.window.profile_chosen.emit("Demo CM.com")
    office.until(lambda: office.window.context.active == "Demo CM.com" and office.window.context.capability)
    assert office.scan("CM-VALID-1").verdict.outcome is Outcome.DENY
    assert office.world.folder.settings.active == "Demo CM.com"


def test_nothing_of_the_profile_that_left_reaches_the_window(open_office: OpenOffice) -> None:
    office = open_office("cm")
    office.ready()
    left = office.desk._lane
    assert left is not None
    office.window.profile_chosen.emit("Demo go~mus Entry")
    count = len(office.window.verdicts)
    left.verdict_reached.emit(object())
    assert len(office.window.verdicts) == count
    office.until(lambda: not office.desk._leaving)


def test_a_scan_that_comes_before_the_door_is_open_is_judged(open_office: OpenOffice) -> None:
    office = open_office("cm")
    office.until(lambda: office.desk.world.active)
    assert office.scan("CM-VALID-1").verdict.outcome is Outcome.ADMIT


def test_a_person_takes_the_line_away_and_gives_it_back(open_office: OpenOffice) -> None:
    office = open_office("cm")
    office.ready()
    sandbox = office.desk.world.sandbox
    assert sandbox is not None
    office.window.link_forced.emit(LinkForced(Link.OFFLINE, None))
    assert office.window.links[-1].forced is Link.OFFLINE
    verdict = office.scan("CM-VALID-1").verdict
    assert (verdict.outcome, verdict.source, verdict.upload) == (Outcome.ADMIT, Source.MIRROR, Upload.WAITING)
    assert sandbox.audit.people("cm", "CM-VALID-1") == 0
    office.window.sync_canceled.emit(SyncCanceled())  # nothing runs: nothing happens
    office.window.link_forced.emit(LinkForced(None, None))
    office.until(lambda: sandbox.audit.people("cm", "CM-VALID-1") == 1)
    assert office.window.links[-1].forced is None
    assert office.window.failures == []


def test_the_vendor_goes_and_comes(open_office: OpenOffice) -> None:
    office = open_office("cm")
    office.ready()
    sandbox = office.desk.world.sandbox
    assert sandbox is not None
    sandbox.outage("cm")
    office.window.sync_requested.emit(SyncRequested())
    office.until(lambda: office.window.links[-1].link == "offline")
    verdict = office.scan("CM-VALID-1").verdict
    assert (verdict.source, verdict.upload) == (Source.MIRROR, "waiting")
    assert verdict.judgement.lets_pass
    for refused in ("CM-USED-1", "nobody-sold-this", "\x00"):
        assert office.scan(refused).verdict.outcome is Outcome.DENY
    sandbox.restore("cm")
    office.window.sync_requested.emit(SyncRequested())
    office.until(lambda: office.window.states[-1].depth.waiting == 0 and office.window.links[-1].link == "online")
    assert sandbox.audit.people("cm", "CM-VALID-1") == 1
    assert office.window.states[-1].depth.refused == 0
    assert {effect.code for effect in sandbox.audit.effects("cm") if effect.action == "upload"} == {
        "CM-VALID-1",
        "CM-USED-1",
        "nobody-sold-this",
    }
    assert office.window.failures == []


def test_the_next_start_finds_what_was_decided(open_office: OpenOffice) -> None:
    first = open_office("cm")
    first.ready()
    first.scan("CM-VALID-1")
    first.close()
    second = open_office("cm")
    second.ready()
    assert [scan.code for scan in second.window.states[-1].recent] == ["CM-VALID-1"]
    assert second.scan("CM-VALID-1").verdict.outcome is Outcome.DENY  # the sandbox is new, the journal is not


def test_the_first_start_asks_for_nothing(open_office: OpenOffice) -> None:
    office = open_office()
    office.until(lambda: office.window.context.vendors)
    context = office.window.context
    assert (context.profiles, context.active, context.demo) == ((), "", False)
    assert [form.vendor for form in context.vendors] == list(VENDORS)
    assert context.secret_store
    fields = {form.vendor: [field.key for field in form.fields] for form in context.vendors}
    assert fields["cm"] == ["base_url", "username", "password"]
    assert fields["gomus"] == ["base_url", "token", "location"]


def test_from_the_first_start_into_the_demo_and_no_trace_is_left(open_office: OpenOffice) -> None:
    office = open_office()
    office.until(lambda: office.window.context.vendors)
    office.window.demo_requested.emit()
    office.ready()
    assert office.window.context.demo
    assert office.scan("CM-VALID-1").verdict.outcome is Outcome.ADMIT
    folder = office.desk.world.folder.path
    assert folder.is_dir()
    office.close()
    assert not folder.exists()
    assert SettingsFile(office.world.folder.path).read()[0].profiles == ()


@pytest.mark.parametrize("vendor", ["", "cm"])
def test_a_journal_that_cannot_be_opened_stops_the_door(open_office: OpenOffice, tmp_path: Path, vendor: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "journal.db").write_bytes(b"no database at all, and longer than a header of one" * 100)
    office = open_office(vendor)
    office.window.show()
    office.until(lambda: office.window.stops)
    stop = office.window.stops[0]
    assert stop.trouble is not None
    assert stop.trouble.kind is TroubleKind.DATABASE_DAMAGED
    assert office.desk.trouble == stop.trouble
    assert office.window.door.isVisible()  # the STOP stands there, also when no profile is known


def test_damaged_settings_are_said_and_the_way_to_new_ones_is_open(open_office: OpenOffice, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text("{", encoding="utf-8")
    office = open_office()
    office.until(lambda: office.window.stops)
    trouble = office.window.stops[0].trouble
    assert trouble is not None
    assert Path(trouble.subject).read_text(encoding="utf-8") == "{"
    assert office.desk.trouble is None
    assert office.window.context.vendors


def test_a_folder_has_one_owner(open_office: OpenOffice, tmp_path: Path) -> None:
    open_office("cm")
    with pytest.raises(TroubleError) as raised:
        real_world(tmp_path / "data", None)
    assert raised.value.trouble.kind is TroubleKind.FOLDER_HELD
    assert str(os.getpid()) in raised.value.trouble.detail


def test_an_unknown_profile_is_said_before_any_window(tmp_path: Path) -> None:
    with pytest.raises(TroubleError) as raised:
        real_world(tmp_path / "data", "Nebenhaus")
    assert raised.value.trouble.kind is TroubleKind.PROFILE_UNKNOWN
    real_world(tmp_path / "data", None).close()  # and the folder is free again


def test_a_film_of_codes_is_scanned(open_office: OpenOffice, tmp_path: Path) -> None:
    film = tmp_path / "film.avi"
    make_film(film, ("CM-VALID-1", "CM-USED-1"))
    office = open_office("cm", camera=str(film))
    office.until(lambda: len(office.window.verdicts) == 2)
    shown = [(fact.verdict.code, fact.verdict.outcome, fact.origin) for fact in office.window.verdicts]
    assert shown == [
        ("CM-VALID-1", Outcome.ADMIT, Origin.CAMERA),
        ("CM-USED-1", Outcome.DENY, Origin.CAMERA),
    ]
    assert office.window.frames


def make_film(path: Path, codes: tuple[str, ...]) -> None:
    """Each code for two seconds, with a grey second before it."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 15, (640, 480))
    for code in codes:
        grey = np.full((480, 640, 3), 90, np.uint8)
        barcode = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode)
        picture = np.array(zxingcpp.write_barcode_to_image(barcode, scale=8))
        shown = grey.copy()
        shown[100 : 100 + picture.shape[0], 200 : 200 + picture.shape[1]] = picture[:, :, None]
        for frame in [grey] * 15 + [shown] * 30:
            writer.write(frame)
    writer.release()


def test_a_camera_that_is_missing_is_told_and_the_choice_is_kept(open_office: OpenOffice, tmp_path: Path) -> None:
    office = open_office("cm")
    office.ready()
    assert office.desk.camera.keep(CameraSetup(str(tmp_path / "no-such-film.avi"))) is None
    office.until(lambda: office.window.camera_states and office.window.camera_states[-1].trouble)
    assert office.window.camera_states[-1].trouble.kind is TroubleKind.CAMERA_MISSING
    assert office.world.folder.settings.preferences.camera.endswith("no-such-film.avi")
    assert office.scan("CM-VALID-1").verdict.outcome is Outcome.ADMIT


@pytest.mark.parametrize("vendor", ["cm", "gomus"])
def test_every_code_on_the_sheet_shows_what_it_says_in_words_of_the_window(
    open_office: OpenOffice, vendor: str
) -> None:
    office = open_office(vendor)
    office.ready()
    samples = office.window.context.samples
    assert {Outcome.ADMIT, Outcome.DENY} <= {sample.expectation for sample in samples}
    assert len({sample_words(sample.shows) for sample in samples}) == len(samples)
    for sample in samples:
        assert sample_words(sample.shows)[0].isupper(), f"{sample.shows!r} comes from the sandbox untranslated"
        assert office.scan(sample.code).verdict.outcome is sample.expectation, sample
        picture = office.window.context.draw_code(sample.code)
        assert picture is not None
        assert not picture.isNull()
