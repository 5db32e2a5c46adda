"""No secret, no code and no name of a person in a log, and none in what is shown of a room or a Trouble."""

from __future__ import annotations

import logging

import pytest

from station.domain.verdict import Mode
from station.sandbox import FaultKind, FaultRule
from tests.contract.bench import Bench


def test_logs_hold_no_secrets_codes_or_names(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    bench.room.connect()
    code, section = bench.subject.good, bench.room.sections()[0]
    answers = [bench.ask(code), bench.ask(code), bench.ask("SECRET-CODE-OF-A-PERSON")]
    bench.strike(FaultRule(FaultKind.CUT))
    fresh = f"{bench.subject.prefix}-VALID-2"
    answers.append(bench.trouble(fresh))
    if bench.room.capability.reads_single_codes:
        bench.look(code, Mode.CHECK)
    # The sandbox's own server logs in the same process; it is the vendor here.
    records = [record for record in caplog.records if not record.name.startswith(("uvicorn", "asyncio"))]
    shown = [*(record.getMessage() for record in records), repr(bench.room), *(repr(answer) for answer in answers[3:])]
    secrets = [*bench.sandbox.addresses.vendors[bench.subject.vendor].secrets.values()]
    for text in shown:
        for hidden in (*secrets, code, fresh, "SECRET-CODE-OF-A-PERSON", "Doe", "Müßig", "Bearer ", "bearer ", "eyJ"):
            assert hidden not in text
        if section:
            assert section not in text
    written = [record.getMessage() for record in records if record.name.startswith("station.vendors")]
    assert any("127.0.0.1" in line and bench.subject.entry_method in line and " ms" in line for line in written)
