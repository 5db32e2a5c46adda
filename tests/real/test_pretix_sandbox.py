"""The sandbox held against the real server: the same calls in the same order, and the same answers, field by field."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.real.figures import Figures
from tests.real.pretix_organizer import RealOrganizer
from tests.real.pretix_server import PretixServer
from tests.sandbox.pretix_compare import counted, likeness
from tests.sandbox.pretix_organizer import SandboxOrganizer, tokens
from tests.sandbox.pretix_served import Served, sell_plain, serve
from tests.sandbox.pretix_steps import Player, Step
from tests.sandbox.test_pretix_script import SCRIPTS, surprise

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def made_up() -> Iterator[Served]:
    with serve() as served:
        yield served


@pytest.mark.parametrize("script", SCRIPTS)
def test_both_servers_say_the_same(
    server: PretixServer, organizer: RealOrganizer, made_up: Served, figures: Figures, script: str
) -> None:
    made_up.reset()
    sell_plain(made_up)
    real = Player(server.api, tokens(server.api), organizer)
    sandbox = Player(made_up.api, tokens(made_up.api), SandboxOrganizer(made_up))
    surprises: list[str] = []
    for step in SCRIPTS[script]:
        theirs, ours = real.play(step), sandbox.play(step)
        surprises += [told for told in (surprise(step, theirs), _difference(step, ours, theirs)) if told]
    real.close()
    sandbox.close()
    figures.add(f"calls answered alike: {script}", f"{len(SCRIPTS[script]) - len(surprises)} of {len(SCRIPTS[script])}")
    assert not surprises, "\n".join(surprises)


def _difference(step: Step, ours: httpx.Response, theirs: httpx.Response) -> str:
    if ours.status_code != theirs.status_code:
        return f"{step.name}: the sandbox says {ours.status_code}: {ours.text[:200]}"
    if not step.alike or not theirs.content:
        return ""
    found, wanted = ours.json(), theirs.json()
    if step.method == "GET":
        found, wanted = counted(found), counted(wanted)
    found, wanted = likeness(found), likeness(wanted)
    return "" if found == wanted else f"{step.name}: {_where(found, wanted)}"


def _where(ours: object, theirs: object, path: str = "") -> str:
    """The first place at which two trees differ."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        if set(ours) != set(theirs):
            return f"{path}: only here {set(ours) - set(theirs)}, only there {set(theirs) - set(ours)}"
        pairs = [(f"{path}.{name}", ours[name], theirs[name]) for name in theirs]
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        pairs = [(f"{path}[{place}]", *both) for place, both in enumerate(zip(ours, theirs, strict=True))]
    else:
        pairs = []
    inner = next((_where(a, b, name) for name, a, b in pairs if a != b), "")
    return inner or f"{path}: {str(ours)[:300]} here, {str(theirs)[:300]} there"
