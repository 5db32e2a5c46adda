"""The list of cameras: on Linux from folders as the kernel and udev make them, elsewhere from the library's answers."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace

import cv2
import pytest

from station.capture.camera_list import find_camera, find_cameras, list_cameras, told_apart
from station.capture.camera_list_linux import LinuxPlaces, NodeFacts, linux_cameras
from station.domain.camera_setup import CameraDevice, Resolution

SIZES = (Resolution(1280, 720),)


@dataclass
class Machine:
    """`/sys` and `/dev` of a made-up machine."""

    root: Path
    facts: dict[str, NodeFacts] = field(default_factory=dict)

    def plug(
        self, number: int, name: str, socket: str, *, index: int = 0, serial: str = "", captures: bool | None = True
    ) -> None:
        node = self.root / "dev" / f"video{number}"
        node.parent.mkdir(exist_ok=True)
        node.touch()
        entry = self.root / "class" / f"video{number}"
        physical = self.root / "devices" / socket
        physical.mkdir(parents=True, exist_ok=True)
        entry.mkdir(parents=True)
        (entry / "name").write_text(f"{name}\n")
        (entry / "index").write_text(f"{index}\n")
        (entry / "device").symlink_to(physical)
        self.link("by-path", f"pci-{socket}-video-index{index}", number)
        if serial:
            self.link("by-id", f"usb-{serial}-video-index{index}", number)
        self.facts[str(node)] = NodeFacts(captures, SIZES if captures else ())

    def link(self, kind: str, name: str, number: int) -> None:
        folder = self.root / "dev" / "v4l" / kind
        folder.mkdir(parents=True, exist_ok=True)
        link = folder / name
        link.unlink(missing_ok=True)
        link.symlink_to(Path("..") / ".." / f"video{number}")

    def places(self) -> LinuxPlaces:
        return LinuxPlaces(self.root / "class", self.root / "dev", self.facts.__getitem__)

    def devices(self) -> list[CameraDevice]:
        return [found.device for found in told_apart(linux_cameras(self.places()))]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_webcam_with_two_nodes_counts_once_and_is_kept_by_its_id(machine: Machine) -> None:
    machine.plug(0, "HD Pro Webcam C920", "usb-1", serial="046d_C920_A1")
    machine.plug(1, "HD Pro Webcam C920", "usb-1", index=1, serial="046d_C920_A1", captures=False)
    link = f"{machine.root}/dev/v4l/by-id/usb-046d_C920_A1-video-index0"
    assert machine.devices() == [CameraDevice(f"camera:{link}", "HD Pro Webcam C920", "", SIZES)]
    found = linux_cameras(machine.places())[0]
    assert (found.opened_by, found.api) == (link, cv2.CAP_V4L2)


def test_a_depth_camera_gives_several_pictures_and_all_can_be_chosen(machine: Machine) -> None:
    machine.plug(0, "Depth", "usb-1", serial="D435")
    machine.plug(2, "Depth", "usb-1", index=2, serial="D435")
    assert [device.place for device in machine.devices()] == ["pci-usb-1-video-index0", "pci-usb-1-video-index2"]
    assert {"index0", "index2"} == {device.source.rpartition("-")[2] for device in machine.devices()}


def test_the_same_camera_keeps_its_name_in_another_socket(machine: Machine) -> None:
    machine.plug(0, "Cam", "usb-1", serial="A1")
    before = machine.devices()[0].source
    other = Machine(machine.root / "later")
    other.root.mkdir()
    other.plug(4, "Cam", "usb-7", serial="A1")
    assert other.devices()[0].source == before.replace(str(machine.root), str(other.root))


def test_two_of_a_kind_without_numbers_are_told_apart_by_their_sockets(machine: Machine) -> None:
    machine.plug(0, "Cheap", "usb-1", serial="1234")
    machine.plug(2, "Cheap", "usb-2", serial="1234")  # udev lets the link point at the one that came last
    by_path = f"camera:{machine.root}/dev/v4l/by-path/pci-"
    assert machine.devices() == [
        CameraDevice(f"{by_path}usb-1-video-index0", "Cheap", "pci-usb-1-video-index0", SIZES),
        CameraDevice(f"{by_path}usb-2-video-index0", "Cheap", "pci-usb-2-video-index0", SIZES),
    ]


def test_without_udev_a_camera_is_kept_by_its_node(machine: Machine) -> None:
    machine.plug(10, "B", "usb-1")
    machine.plug(2, "A", "usb-2")
    for folder in (machine.root / "dev" / "v4l").iterdir():
        for link in folder.iterdir():
            link.unlink()
    nodes = [(device.name, device.source.rpartition("/")[2]) for device in machine.devices()]
    assert nodes == [("A", "video2"), ("B", "video10")]  # by number, not by letter


def test_a_node_that_may_not_be_asked_is_judged_by_its_place_in_the_device(machine: Machine) -> None:
    machine.plug(0, "Locked", "usb-1", captures=None)
    machine.plug(1, "Locked", "usb-1", index=1, captures=None)
    machine.plug(2, "Only notes", "usb-2", index=1, captures=None)
    assert [device.name for device in machine.devices()] == ["Locked"]


def test_a_camera_that_is_just_being_unplugged_is_left_out(machine: Machine) -> None:
    machine.plug(0, "Here", "usb-1")
    machine.plug(1, "Gone", "usb-2")
    (machine.root / "dev" / "video1").unlink()
    assert [device.name for device in machine.devices()] == ["Here"]
    assert linux_cameras(LinuxPlaces(machine.root / "nothing", machine.root)) == ()


def test_a_camera_is_found_by_its_lasting_name_and_by_its_path(machine: Machine) -> None:
    machine.plug(0, "Cam", "usb-1", serial="A1")
    found = linux_cameras(machine.places())
    for name in (
        found[0].opened_by,
        f"{machine.root}/dev/video0",
        f"{machine.root}/dev/v4l/by-path/pci-usb-1-video-index0",
    ):
        assert find_camera(name, found) is found[0]
    assert find_camera(f"{machine.root}/dev/video7", found) is None
    assert find_camera("another", found) is None


def test_this_machine_can_be_asked() -> None:
    devices = list_cameras()
    assert len({device.source for device in devices}) == len(devices)
    assert all(device.name and device.source for device in devices)


@pytest.mark.parametrize(("platform", "api"), [("win32", cv2.CAP_MSMF), ("darwin", cv2.CAP_AVFOUNDATION)])
def test_the_library_names_them_elsewhere(platform: str, api: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def enumerate_cameras(wanted: int) -> list[SimpleNamespace]:
        asked.append(wanted)
        return [
            SimpleNamespace(index=0, name="Front", path=r"\\?\usb#vid_046d"),
            SimpleNamespace(index=1, name="Front", path="0x14"),
            SimpleNamespace(index=2, name=None, path=None),
        ]

    library = ModuleType("cv2_enumerate_cameras")
    library.enumerate_cameras = enumerate_cameras  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", library)
    monkeypatch.setattr(sys, "platform", platform)
    found = find_cameras(platform)
    assert asked == [api]
    assert [each.device for each in found] == [
        CameraDevice(r"camera:\\?\usb#vid_046d", "Front", "0"),
        CameraDevice("camera:0x14", "Front", "1"),
        CameraDevice("2", "2"),
    ]
    assert find_camera("0x14", found) is found[1]
    assert [each.opened_by for each in found] == ["0", "1", "2"]


def test_without_the_library_there_are_no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", None)
    assert find_cameras("win32") == ()
