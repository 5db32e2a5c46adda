"""`station booking price-add|price-set|price-delete|feedback|changes|choose|take-back` against the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from station.sandbox import FaultKind, FaultRule, Phase, Sandbox
from station.wiring import own_folder
from tests.cli.program import Program, add_profile

GUIDES = "123441"
FLAT = ["--title", "Pauschale", "--quantity", "1", "--price-cents", "9000"]
GOOD = ["--took-place", "yes", "--participants", "25", "--comment", "toll"]


@pytest.fixture
def desk(program: Program, sandbox: Sandbox) -> Program:
    """A go~mus profile, nothing read yet."""
    add_profile(program, sandbox, "gomus", "museum")
    return program


def booking(sandbox: Sandbox, number: int = 12_344) -> Any:
    found = sandbox.gomus.cash_point.bookings.tour_booking(number, sandbox.gomus.options.cash_point)
    assert found is not None
    return found


def custom(sandbox: Sandbox) -> list[tuple[str, int, int]]:
    prices = booking(sandbox).prices
    return [(price.title, price.quantity, price.price_cents) for price in prices if price.type == "custom"]


def colleague(sandbox: Sandbox, action: str, **more: object) -> None:
    sandbox.gomus.change_booking({"booking": 12_344, "action": action, **more})


def writes(sandbox: Sandbox) -> list[str]:
    return [effect.action for effect in sandbox.audit.effects("gomus") if effect.device == "cash-point"]


def changes(desk: Program, *more: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = desk("booking", "changes", "museum", "--json", *more).document["changes"]
    return listed


def differing(desk: Program, sandbox: Sandbox) -> str:
    """The number of a change that stands beside a colleague's."""
    desk("booking", "show", "museum", "12344")
    colleague(sandbox, "set_price", price=123_441, quantity=9)
    return str(
        desk("booking", "price-set", "museum", "12344", GUIDES, "--quantity", "5", "--json").document["change"]["id"]
    )


# with a line


def test_a_price_is_added_changed_and_deleted(desk: Program, sandbox: Sandbox) -> None:
    added = desk("booking", "price-add", "museum", "12344", *FLAT, "--description", "für alle", "--json")
    document = added.document
    assert (added.code, added.err, document["sent"], document["fresh"]) == (0, "", "done", True)
    price = document["booking"]["prices"][-1]
    assert (price["title"], price["description"], price["price_cents"]) == ("Pauschale", "für alle", 9000)
    number = str(price["id"])
    changed = desk("booking", "price-set", "museum", "12344", number, "--price-cents", "-8000", "--json").document
    assert changed["booking"]["prices"][-1] == price | {"price_cents": -8000, "total_price_cents": -8000}
    deleted = desk("booking", "price-delete", "museum", "12344", number, "--json").document
    assert [each["id"] for each in deleted["booking"]["prices"]] == [123_440, 123_441]
    assert writes(sandbox) == ["add_price", "set_price", "delete_price"]
    assert changes(desk) == []


def test_every_field_of_a_price_can_be_set_and_the_others_stay(desk: Program, sandbox: Sandbox) -> None:
    for name, value, expected in (
        ("--title", "Guides", ("Guides", 3, 500)),
        ("--quantity", "4", ("Guides", 4, 500)),
        ("--price-cents", "0", ("Guides", 4, 0)),
        ("--description", "", ("Guides", 4, 0)),
    ):
        assert desk("booking", "price-set", "museum", "12344", GUIDES, name, value).code == 0
        assert custom(sandbox) == [expected]
    assert booking(sandbox).prices[1].description == ""


def test_feedback_is_given_edited_and_cleared(desk: Program, sandbox: Sandbox) -> None:
    given = desk("booking", "feedback", "museum", "12344", *GOOD, "--json").document
    assert given["sent"] == "done"
    assert {name: given["booking"]["feedback"][name] for name in ("took_place", "participants", "comment")} == {
        "took_place": True, "participants": 25, "comment": "toll",
    }  # fmt: skip
    desk("booking", "feedback", "museum", "12344", "--participants", "24")
    kept = booking(sandbox).feedback
    assert (kept.took_place, kept.participants, kept.comment) == (True, 24, "toll")
    cleared = desk("booking", "feedback", "museum", "12344", "--clear", "--json").document
    assert (cleared["sent"], cleared["booking"]["feedback"]) == ("done", None)
    assert desk("booking", "feedback", "museum", "12344", "--took-place", "no", "--participants", "0").code == 0
    assert booking(sandbox).feedback.took_place is False


def test_nothing_is_sent_that_already_is_so(desk: Program, sandbox: Sandbox) -> None:
    assert desk("booking", "price-set", "museum", "12344", GUIDES, "--quantity", "3").code == 0
    assert desk("booking", "feedback", "museum", "12344", "--clear").code == 0
    assert writes(sandbox) == []


# the vendor's no


def test_a_paid_booking_refuses_with_the_reason(desk: Program, sandbox: Sandbox) -> None:
    refused = desk("booking", "price-add", "museum", "12346", *FLAT, "--json")
    assert (refused.code, refused.document["sent"], refused.document["change"]["refusal"]) == (1, "refused", "paid")
    assert "Die Buchung ist bereits bezahlt" in refused.err
    assert refused.document["booking"]["payment"] == "paid"
    assert changes(desk) == [], "who asked for it was told"
    sandbox.outage("gomus")
    assert desk("booking", "price-add", "museum", "12346", *FLAT).code == 1, "it is known of the booking now"


@pytest.mark.parametrize(
    "command",
    [["price-set", "museum", "12344", "123440", "--quantity", "2"], ["price-delete", "museum", "12344", "123440"]],
)
def test_the_vendors_own_prices_stay(desk: Program, sandbox: Sandbox, command: list[str]) -> None:
    ended = desk("booking", *command, "--json")
    assert (ended.code, ended.document["change"]["refusal"]) == (1, "not_editable")
    assert writes(sandbox) == []


def test_a_booking_or_price_that_is_not_there(desk: Program, sandbox: Sandbox) -> None:
    gone = desk("booking", "price-add", "museum", "99", *FLAT, "--json")
    assert (gone.code, gone.document["booking"], gone.document["change"]["refusal"]) == (1, None, "gone")
    for command in (["price-set", "museum", "12344", "5", "--quantity", "2"], ["price-delete", "museum", "99", "5"]):
        ended = desk("booking", *command)
        assert (ended.code, ended.out) == (3, "")
    assert desk("booking", "choose", "museum", "nothing", "--take", "mine").code == 3
    assert desk("booking", "take-back", "museum", "nothing").code == 3


# without a line


def test_offline_they_wait_and_go_out_in_their_order(desk: Program, sandbox: Sandbox) -> None:
    desk("booking", "show", "museum", "12344")
    sandbox.outage("gomus")
    for command in (
        ["price-set", "museum", "12344", GUIDES, "--quantity", "4"],
        ["price-set", "museum", "12344", GUIDES, "--title", "Guides"],
        ["price-add", "museum", "12344", *FLAT],
        ["feedback", "museum", "12344", *GOOD],
        ["feedback", "museum", "12344", "--comment", "sehr gut"],
    ):
        ended = desk("booking", *command, "--json")
        assert (ended.code, ended.document["sent"], ended.document["fresh"]) == (0, "waiting", False)
        assert "kept here and waits" in ended.err
    assert [each["state"] for each in changes(desk)] == ["waiting"] * 5
    sandbox.restore("gomus")
    shown = desk("booking", "show", "museum", "12344", "--json")
    assert (shown.document["sent"], "5 changes" in shown.err) == ("waiting", True)
    assert changes(desk, "--send") == []
    assert custom(sandbox) == [("Guides", 4, 500), ("Pauschale", 1, 9000)]
    kept = booking(sandbox).feedback
    assert (kept.participants, kept.comment) == (25, "sehr gut")
    assert desk("booking", "feedback", "museum", "12344", "--json").document["sent"] == "done"


def test_what_was_never_read_cannot_be_edited_offline_but_added_to(desk: Program, sandbox: Sandbox) -> None:
    sandbox.outage("gomus")
    assert desk("booking", "price-set", "museum", "12344", GUIDES, "--quantity", "4").code == 3
    added = desk("booking", "price-add", "museum", "12344", *FLAT, "--json")
    assert (added.code, added.document["booking"], added.document["sent"]) == (0, None, "waiting")
    assert desk("booking", "feedback", "museum", "12344", "--comment", "x").code == 2
    assert desk("booking", "changes", "museum", "--send").code == 3
    (waiting,) = changes(desk)
    taken = desk("booking", "take-back", "museum", waiting["id"], "--json")
    assert (taken.code, taken.document["change"]["state"]) == (0, "dropped")
    sandbox.restore("gomus")
    assert changes(desk, "--send") == []
    assert writes(sandbox) == []


def test_a_wrong_key_is_no_wait_that_ends_by_itself(desk: Program, sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule(FaultKind.STATUS, vendor="gomus", status=401))
    ended = desk("booking", "price-add", "museum", "12344", *FLAT, "--json")
    assert (ended.code, ended.document["sent"]) == (3, "waiting")
    sandbox.faults.clear()
    assert changes(desk, "--send") == []
    assert len(custom(sandbox)) == 2


@pytest.mark.parametrize("phase", Phase)
def test_a_lost_answer_waits_and_is_looked_up(desk: Program, sandbox: Sandbox, phase: Phase) -> None:
    sandbox.faults.add(FaultRule(FaultKind.CUT, vendor="gomus", method="POST", phase=phase, times=1))
    ended = desk("booking", "price-add", "museum", "12344", *FLAT, "--json")
    assert (ended.code, ended.document["sent"], ended.document["change"]["state"]) == (0, "waiting", "unknown")
    assert "looked up" in ended.err
    left = changes(desk, "--send")
    done = phase is Phase.AFTER
    assert [each["state"] for each in left] == ([] if done else ["unknown"])
    assert len(custom(sandbox)) == (2 if done else 1)
    if not done:
        assert desk("booking", "take-back", "museum", left[0]["id"]).code == 1, "it may still arrive"


def test_white_space_around_a_text_does_not_hide_it_from_the_search(desk: Program, sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultRule(FaultKind.CUT, vendor="gomus", method="POST", phase=Phase.AFTER, times=1))
    padded = ["--title", " Pauschale\n", "--description", "\tfür alle ", "--quantity", "1", "--price-cents", "9000"]
    assert desk("booking", "price-add", "museum", "12344", *padded).code == 0
    assert changes(desk, "--send") == []
    assert custom(sandbox)[1:] == [("Pauschale", 1, 9000)]
    desk("booking", "feedback", "museum", "12344", *GOOD[:4], "--comment", " toll \n")
    assert booking(sandbox).feedback.comment == "toll"


# a colleague


def test_a_colleagues_change_stands_beside_mine(desk: Program, sandbox: Sandbox) -> None:
    desk("booking", "show", "museum", "12344")
    colleague(sandbox, "set_price", price=123_441, quantity=9)
    ended = desk("booking", "price-set", "museum", "12344", GUIDES, "--quantity", "5", "--json")
    change = ended.document["change"]
    assert (ended.code, ended.document["sent"]) == (1, "differs")
    assert [each["quantity"] for each in (*change["mine"], *change["theirs"])] == [5, 9]
    assert f"booking choose museum {change['id']}" in ended.err
    assert custom(sandbox) == [("Audioguides", 9, 500)]
    behind = desk("booking", "price-set", "museum", "12344", GUIDES, "--quantity", "6")
    assert (behind.code, "earlier change" in behind.err) == (0, True)
    assert "5 x 5.00 Audioguides" in desk("booking", "changes", "museum").out


def test_mine_or_theirs(desk: Program, sandbox: Sandbox) -> None:
    number = differing(desk, sandbox)
    taken = desk("booking", "choose", "museum", number, "--take", "theirs", "--json")
    assert (taken.code, taken.document["sent"], changes(desk)) == (0, "done", [])
    assert custom(sandbox) == [("Audioguides", 9, 500)]
    assert desk("booking", "choose", "museum", number, "--take", "mine").code == 3
    colleague(sandbox, "set_price", price=123_441, quantity=3)
    number = differing(desk, sandbox)
    sandbox.outage("gomus")
    assert desk("booking", "choose", "museum", number, "--take", "mine").code == 3
    sandbox.restore("gomus")
    assert desk("booking", "choose", "museum", number, "--take", "mine").code == 0
    assert custom(sandbox) == [("Audioguides", 5, 500)]


def test_both_versions_for_people(desk: Program, sandbox: Sandbox) -> None:
    def both(*command: str) -> list[str]:
        ended = desk("booking", *command)
        assert ended.code == 1
        return [line for line in ended.out.splitlines() if line.startswith(("mine", "theirs", "missing"))]

    desk("booking", "show", "museum", "12344")
    colleague(sandbox, "set_feedback", took_place=False, participants=0, comment="niemand")
    assert both("feedback", "museum", "12344", *GOOD) == [
        "mine    took place, 25 people: toll",
        "theirs  did not take place, 0 people: niemand",
    ]
    colleague(sandbox, "set_price", price=123_441, title="Guides")
    assert both("price-delete", "museum", "12344", GUIDES) == [
        "mine    deleted",
        "theirs  3 x 5.00 Guides (zusätzliche Audioguides)",
    ]
    colleague(sandbox, "delete_price", price=123_441)


def test_other_fields_of_a_colleague_stay(desk: Program, sandbox: Sandbox) -> None:
    desk("booking", "show", "museum", "12344")
    colleague(sandbox, "set_price", price=123_441, title="Guides")
    assert desk("booking", "price-set", "museum", "12344", GUIDES, "--quantity", "5").code == 0
    assert custom(sandbox) == [("Guides", 5, 500)]


# the command line


@pytest.mark.parametrize(
    "arguments",
    [
        ["price-add", "museum", "12344", "--title", "x", "--quantity", "1"],
        ["price-add", "museum", "12344", *FLAT, "--quantity", "0"],
        ["price-add", "museum", "12344", *FLAT, "--title", " "],
        ["price-add", "museum", "12344", *FLAT, "--price-cents", "1.5"],
        ["price-add", "museum", "12344", *FLAT, "--price-cents", str(2**53)],
        ["price-set", "museum", "12344", GUIDES],
        ["price-set", "museum", "12344", GUIDES, "--title", ""],
        ["feedback", "museum", "12344", "--clear", "--comment", "x"],
        ["feedback", "museum", "12344", "--took-place", "perhaps"],
        ["feedback", "museum", "12344", "--participants", "-1"],
        ["feedback", "museum", "12344", "--took-place", "yes"],
        ["price-add", "museum", "", *FLAT],
        ["price-add", "museum", " ", *FLAT],
        ["price-add", "museum", "\udcff", *FLAT],
        ["price-add", "museum", "12344", *FLAT, "--description", "\udcff"],
        ["feedback", "museum", "12344", *GOOD, "--comment", "\udcff"],
        ["choose", "museum", "x"],
        ["choose", "museum", "x", "--take", "both"],
        ["changes"],
        ["changes", "nobody"],
        ["changes", "nobody", "--send"],
    ],
)
def test_wrong_use(desk: Program, sandbox: Sandbox, arguments: list[str]) -> None:
    ended = desk("booking", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert writes(sandbox) == []


def test_profiles_without_bookings(desk: Program, sandbox: Sandbox) -> None:
    add_profile(desk, sandbox, "cm", "gate")
    assert desk("booking", "price-add", "gate", "1", *FLAT).code == 2


def test_beside_the_owner_of_the_folder_only_reading_works(desk: Program, sandbox: Sandbox) -> None:
    desk("booking", "show", "museum", "12344")
    holder = own_folder(desk.folder, "station")
    try:
        ended = desk("booking", "price-add", "museum", "12344", *FLAT)
        assert (ended.code, ended.out, "station" in ended.err) == (3, "", True)
        assert desk("booking", "changes", "museum").out == "Nothing waits.\n"
        assert desk("booking", "show", "museum", "12344", "--json").document["sent"] == "done"
    finally:
        holder.close()
    assert writes(sandbox) == []
