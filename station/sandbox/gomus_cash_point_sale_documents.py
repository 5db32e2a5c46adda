"""go~mus Cash Point: the JSON of an order that was placed here, as the reseller document shows its items."""

from __future__ import annotations

from collections.abc import Callable

from station.sandbox.gomus_cash_point_catalogue import LANGUAGES
from station.sandbox.gomus_cash_point_items import SoldEvent, SoldTicket, SoldTour
from station.sandbox.gomus_cash_point_orders import PAID
from station.sandbox.gomus_cash_point_sales import PlacedItem, PlacedOrder

Json = dict[str, object]


class SaleDocuments:
    """Writes times in the museum's zone, with its distance from UTC."""

    def __init__(self, text: Callable[[float], str]) -> None:
        self._text = text

    def order(self, order: PlacedOrder, *, details: bool) -> Json:
        """A row of the list of orders; the details tell of the payment too."""
        row: Json = {
            "id": order.id,
            "token": f"token-of-{order.id}",
            "is_valid": True,
            "total_price_cents": order.total_cents,
            "comment": order.comment,
            "reference": order.reference,
            "rating": None,
            "invoice": False,
            "created_at": self._text(order.created),
            "source": "cashpoint",
            "items": [self._item(item) for item in order.items],
        }
        return row | {"payment_status": PAID, "billing_address_id": None} if details else row

    def _item(self, item: PlacedItem) -> Json:
        sold = item.sold
        match sold:
            case SoldTicket():
                type_name, attributes = "Ticket", self._ticket(item, sold)
            case SoldEvent():
                type_name, attributes = "Event", self._event(item, sold)
            case SoldTour():
                type_name, attributes = "Tour", self._tour(item, sold)
        priced: Json = {"price_cents": sold.cents, "vat_pct": "0.0", "tax_included": True}
        return {"id": item.id, "type": type_name} | priced | {"attributes": attributes}

    def _ticket(self, item: PlacedItem, sold: SoldTicket) -> Json:
        return {
            "id": item.sale_id,
            "title": sold.product.title,
            "ticket_id": sold.product.id,
            "quantity": sold.quantity,
            "ticket_type": "time_slot" if sold.product.timed else "normal",
            "start_time": self._text(sold.at),
            "barcodes": _barcodes(item),
            "after_sale_information": None,
        }

    def _event(self, item: PlacedItem, sold: SoldEvent) -> Json:
        return {
            "id": item.sale_id,
            "date_id": sold.on.id,
            "event_id": sold.on.event.id,
            "start_time": self._text(sold.on.starts),
            "title": sold.on.event.title,
            "quantity": sold.quantity,
        } | _with_barcodes(item)

    def _tour(self, item: PlacedItem, sold: SoldTour) -> Json:
        return {
            "id": item.sale_id,
            "title": sold.product.title,
            "tour_id": sold.product.id,
            "start_time": self._text(sold.at),
            "participants": sold.quantity,
            "language": LANGUAGES[sold.language],
            "age_group": None,
            "prices": [
                {"title": title, "description": "", "total_price_cents": count * cents, "quantity": count}
                | {"price_cents": cents}
                for title, count, cents in sold.lines
            ],
        } | _with_barcodes(item)


def _barcodes(item: PlacedItem) -> list[Json]:
    return [
        {"id": item.sale_id * 100 + number, "barcode": barcode, "method": "ean"}
        for number, barcode in enumerate(item.barcodes, start=1)
    ]


def _with_barcodes(item: PlacedItem) -> Json:
    """Of a booking, only where it has any: the document's samples have none."""
    return {"barcodes": _barcodes(item)} if item.barcodes else {}
