"""Seeded tickets: deterministic, reversible codes, every kind, and a sheet that can be printed."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.sandbox import Sandbox, TicketKind
from station.sandbox.codes import CODE39_SAFE_ALPHABET, MIXED_CASE_ALPHABET, CodeScheme
from station.sandbox.samples import AWKWARD_CODES, PRINTABLE_ASCII, Symbology, special_tickets, symbology_of
from station.sandbox.seed import TICKET_TYPES, SeedPlan

SCHEMES = st.builds(
    CodeScheme,
    prefix=st.sampled_from(["", "CM", "1"]),
    alphabet=st.sampled_from([CODE39_SAFE_ALPHABET, MIXED_CASE_ALPHABET, "01"]),
    length=st.integers(5, 12),
    key=st.integers(0, 2**32),
)


@given(scheme=SCHEMES, numbers=st.sets(st.integers(0, 31), min_size=2))
def test_codes_are_distinct_and_lead_back(scheme: CodeScheme, numbers: set[int]) -> None:
    codes = {scheme.encode(number): number for number in numbers}
    assert len(codes) == len(numbers)
    assert all(scheme.decode(code) == number for code, number in codes.items())
    assert len({len(code) for code in codes}) == 1


@given(number=st.integers(0, 2**45 - 1), key=st.integers(0, 2**32))
def test_large_numbers_lead_back_too(number: int, key: int) -> None:
    scheme = CodeScheme("CM", CODE39_SAFE_ALPHABET, 9, key)
    assert scheme.decode(scheme.encode(number)) == number


@pytest.mark.parametrize("code", ["", "CM", "CMABC", "AB000000000", "CM00000000U", "CM0000000000", "cm000000000"])
def test_foreign_codes_lead_nowhere(code: str) -> None:
    assert CodeScheme("CM", CODE39_SAFE_ALPHABET, 9, 1).decode(code) is None


def test_values_beyond_the_code_space_lead_nowhere() -> None:
    scheme = CodeScheme("", "012", 2, 1)  # nine codes, eight numbers
    assert sorted(number for a in "012" for b in "012" if (number := scheme.decode(a + b)) is not None) == list(
        range(8)
    )


def plan(count: int, seed: int = 1) -> SeedPlan:
    return SeedPlan(seed, count, CodeScheme("CM", CODE39_SAFE_ALPHABET, 9, seed), special_tickets("CM"))


def test_the_same_seed_gives_the_same_tickets() -> None:
    first, again, other = plan(300), plan(300), plan(300, seed=2)
    tickets = [first.ticket(index) for index in range(300)]
    assert tickets == [again.ticket(index) for index in range(300)]
    assert tickets != [other.ticket(index) for index in range(300)]
    assert len({ticket.code for ticket in tickets}) == 300


@given(seed=st.integers(0, 2**32), index=st.integers(0, 10**6 - 1))
def test_every_ticket_is_found_by_its_code(seed: int, index: int) -> None:
    big = plan(10**6, seed)
    ticket = big.ticket(index)
    assert ticket.index == index
    if index >= len(big.specials):
        assert big.index_of(ticket.code) == index
        external = "X" + ticket.code
        assert big.index_of(external) == (index if ticket.external_code == external else None)


def test_codes_never_sold_are_not_found() -> None:
    small = plan(100)
    assert small.index_of(small.scheme.encode(100)) is None
    assert small.index_of(small.scheme.encode(0)) is None
    with pytest.raises(IndexError):
        small.ticket(100)
    with pytest.raises(IndexError):
        small.ticket(-1)


@given(count=st.integers(0, 400))
def test_type_totals_count_every_ticket(count: int) -> None:
    some = plan(count)
    counted = [0] * len(TICKET_TYPES)
    for index in range(some.total):
        counted[some.ticket(index).type_index] += 1
    assert list(some.type_totals()) == counted


def test_every_kind_is_there_and_most_are_valid() -> None:
    big = plan(5_000)
    kinds = [big.ticket(index).kind for index in range(big.total)]
    missing = {TicketKind.OTHER_SERVICE, TicketKind.REFUNDED, TicketKind.UNKNOWN}
    assert set(kinds) == set(TicketKind) - missing
    assert 0.85 < kinds.count(TicketKind.VALID) / len(kinds) < 0.95
    group = next(big.of_kind(TicketKind.GROUP))
    assert (group.max_uses, group.used) == (5, 2)


def test_names_break_careless_programs() -> None:
    names = {f"{ticket.first_name} {ticket.last_name}" for ticket in special_tickets("CM")}
    assert '<b>Bob</b> & "Söhne"' in names
    assert "None None" in names
    for wanted in ("ü", "محمد", "🎉", "\n", "\u202e", "小明"):
        assert any(wanted in name for name in names)
    assert max(map(len, names)) > 200


def test_one_code_holds_every_printable_character() -> None:
    assert set(PRINTABLE_ASCII) == set(string.printable) - set("\t\n\r\v\f")
    assert PRINTABLE_ASCII.strip() == PRINTABLE_ASCII


def test_the_sheet_names_each_code_once_per_vendor_and_mode(sandbox: Sandbox) -> None:
    samples = sandbox.samples()
    assert len({(sample.vendor, sample.code) for sample in samples}) == len(samples)
    for vendor in ("cm", "gomus"):
        own = [sample for sample in samples if sample.vendor == vendor]
        assert {sample.expected for sample in own} == {"admit", "deny"}
        assert {sample.symbology for sample in own} == set(Symbology)
        assert {TicketKind.REFUNDED, TicketKind.UNKNOWN} < {sample.kind for sample in own}
        assert set(AWKWARD_CODES) < {sample.code for sample in own}


@pytest.mark.parametrize(
    ("code", "symbology"),
    [
        ("CM-VALID-1", Symbology.CODE39),
        ("4034210297633-5", Symbology.CODE39),
        ("111yxqgyxGWWVmXEg", Symbology.CODE128),
        ("A,B", Symbology.CODE128),
        ("grün", Symbology.QR),
        ("A" * 25, Symbology.QR),
    ],
)
def test_the_smallest_symbology_that_can_carry_a_code(code: str, symbology: Symbology) -> None:
    assert symbology_of(code) is symbology


def test_a_million_tickets_take_no_memory_until_touched() -> None:
    sandbox = Sandbox(tickets=1_000_000)
    store = sandbox.cm.store
    assert len(store) == 1_000_000
    ticket = store.page(500_000, 1)[1][0]
    store.cancel(ticket.seed.code)
    opened = int(store.opened_at) - 1
    assert [row.seed for row in store.page(0, 500, changed_after=opened)[1]] == [ticket.seed]
    assert len(store._touched) == 1
