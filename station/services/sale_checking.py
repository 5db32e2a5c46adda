"""Looks at a basket once more before money is taken: what it costs now, and whether the places are still there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from station.domain.cash_desk_writing import CashDeskWriter
from station.domain.sale import Product, SaleLine
from station.domain.sale_check import CheckedLine, LineFault, checked, people_wanted
from station.domain.trouble import Trouble, TroubleKind


def check_basket(
    writer: CashDeskWriter, lines: Sequence[SaleLine], day: Callable[[datetime | None], date]
) -> tuple[CheckedLine, ...] | Trouble:
    """Reads every product anew, each once for a day of visit; `day`: the venue's day of a moment. Trouble: the vendor
    could not be asked, and nothing is known."""
    read: dict[tuple[Product, date], Product | Trouble] = {}
    found: list[CheckedLine] = []
    for line in lines:
        on = day(line.starts_at or line.product.starts_at)
        asked = (line.product, on)
        if asked not in read:
            read[asked] = writer.product(line.product, on)
        now = read[asked]
        if not isinstance(now, Trouble):
            found.append(checked(line, now, people_wanted(line, lines)))
        elif now.kind in (TroubleKind.REJECTED, TroubleKind.NOT_FOUND):
            found.append(CheckedLine(line, line.total, LineFault.NOT_SOLD, message=now.detail))
        else:
            return now
    return tuple(found)
