"""go~mus Cash Point: what a test may change about its server."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CashPointOptions:
    """How much is booked on each day, and what the document leaves open about its lists.

    `tour_meta`: the document's text promises a meta block for tour bookings, its sample has none. `largest_page`: the
    most rows of a page, whatever is asked for; 0 pages are never given. `prices_kept`: of several prices in one request
    only so many are kept, as by a server that dies in between (0: all; a fault cuts the line). `ok_body`: the body of
    an "http ok", which the document does not show. `order_status`: that of a placed order, which no document names;
    `order_named`: whether the order stands in its answer under a name. `booking_barcodes`: a sold tour, or seats sold
    together, have a barcode for all of them (the handbook says that an instance may do so; no document shows it).
    """

    tour_bookings_per_day: int = 12
    dates_per_day: int = 2
    bookings_per_date: int = 5
    default_page: int = 25
    largest_page: int = 100
    tour_meta: bool = True
    prices_kept: int = 0
    ok_body: str = '{"status": "ok"}'
    order_status: int = 200
    order_named: bool = True
    booking_barcodes: bool = True
