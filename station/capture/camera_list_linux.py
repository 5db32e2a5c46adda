"""Cameras on Linux: the kernel's names (sysfs), and udev's links that outlast a plug (`/dev/v4l`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from station.capture.camera_list import FoundCamera
from station.capture.opencv import quiet_opencv
from station.capture.source import CHOSEN
from station.capture.v4l2 import open_node
from station.domain.camera_setup import CameraDevice, Resolution


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """What a node says when it is asked. `captures` is None where this account may not ask."""

    captures: bool | None
    resolutions: tuple[Resolution, ...] = ()


def ask_node(path: str) -> NodeFacts:
    """Opens the node for a moment; cameras allow it while they are in use."""
    with open_node(path) as node:
        if node is None:
            return NodeFacts(None)
        return NodeFacts(True, node.resolutions()) if node.captures() else NodeFacts(False)


@dataclass(frozen=True, slots=True)
class LinuxPlaces:
    """Where to look; tests have folders of their own."""

    classes: Path = Path("/sys/class/video4linux")
    devices: Path = Path("/dev")
    ask: Callable[[str], NodeFacts] = ask_node


@dataclass(frozen=True, slots=True)
class _Node:
    name: str
    path: Path
    facts: NodeFacts


def linux_cameras(places: LinuxPlaces) -> tuple[FoundCamera, ...]:
    """Every node that captures, by number: of a webcam's two nodes one does, a depth camera's give several pictures."""
    try:
        entries = sorted((path for path in places.classes.iterdir() if path.name.startswith("video")), key=_number)
    except OSError:
        return ()
    nodes = [node for entry in entries if (node := _node(entry, places)) is not None]
    by_id, by_path = _links(places.devices / "v4l" / "by-id"), _links(places.devices / "v4l" / "by-path")
    # Two cameras of a kind without numbers of their own share one link by id: then the socket has to tell them apart.
    twins = {node.name for node in nodes if node.path.resolve() not in by_id}
    return tuple(_camera(node, {} if node.name in twins else by_id, by_path) for node in nodes)


def _number(path: Path) -> tuple[int, str]:
    digits = path.name.removeprefix("video")
    return (int(digits) if digits.isascii() and digits.isdigit() else 10**6, path.name)


def _node(entry: Path, places: LinuxPlaces) -> _Node | None:
    """None: it is gone again, or gives no pictures."""
    path = places.devices / entry.name
    index = _read(entry / "index")
    facts = places.ask(str(path))
    # Where it cannot be asked, a device's first node is taken for the one that captures, as its driver has it.
    captures = facts.captures if facts.captures is not None else index in ("", "0")
    if not captures or not path.exists():
        return None
    return _Node(_read(entry / "name") or entry.name, path, facts)


def _camera(node: _Node, by_id: dict[Path, str], by_path: dict[Path, str]) -> FoundCamera:
    """The link by id follows the camera to another socket, that by path stays with the socket."""
    cv2 = quiet_opencv()
    target = node.path.resolve()
    lasting = by_id.get(target) or by_path.get(target) or str(node.path)
    place = Path(by_path.get(target, str(node.path))).name
    device = CameraDevice(CHOSEN + lasting, node.name, place, node.facts.resolutions)
    return FoundCamera(device, lasting, int(cv2.CAP_V4L2))


def _links(folder: Path) -> dict[Path, str]:
    """The link that points at each node, the first by name of several."""
    try:
        return {link.resolve(): str(link) for link in sorted(folder.iterdir(), reverse=True)}
    except OSError:
        return {}


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
