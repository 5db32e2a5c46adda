"""pretix: orders, tickets and check-ins as JSON. Field by field as the seeded server gave them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from station.sandbox.codes import mix
from station.sandbox.pretix_answers import Answer
from station.sandbox.pretix_checkins import Checkin
from station.sandbox.pretix_hall import GATES, ZONE, CheckinList, product_of, variation_of
from station.sandbox.pretix_tickets import Order, Position

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ3789"
_SMALL = "abcdefghijklmnopqrstuvwxyz0123456789"
_ORDERED_BEFORE = 2 * 86_400.0


def local(moment: float | None) -> str | None:
    """Unix seconds as the server writes them: in the event's zone, with what is below a second if there is any."""
    return None if moment is None else datetime.fromtimestamp(moment, ZONE).isoformat()


def text(word: str | None) -> dict[str, str] | None:
    """A word in the organizer's one language."""
    return None if word is None else {"en": word}


def attention(position: Position) -> bool:
    """Somebody has to look at this ticket's holder."""
    variation = variation_of(position.facts.product, position.facts.variation)
    return product_of(position.facts.product).attention or (variation is not None and variation.attention)


def checkin_texts(position: Position) -> list[str]:
    """What is to be read out at the door."""
    variation = variation_of(position.facts.product, position.facts.variation)
    words = (product_of(position.facts.product).text, variation.text if variation else None)
    return [word for word in words if word]


def order_document(
    order: Order, positions: Sequence[dict[str, object]], base_url: str, opened_at: float
) -> dict[str, object]:
    """An order with its tickets."""
    facts = order.facts
    secret = _scattered(facts.order, _SMALL, 16)
    return {
        "code": facts.order,
        "event": order.event,
        "status": facts.status,
        "testmode": False,
        "secret": secret,
        "email": f"{facts.order.lower()}@example.org",
        "phone": None,
        "locale": "en",
        "datetime": local(int(opened_at - _ORDERED_BEFORE)),
        "expires": local(int(opened_at + 6 * _ORDERED_BEFORE)),
        "payment_date": None,
        "payment_provider": None,
        "fees": [],
        "total": _price(order.positions[0]),
        "tax_rounding_mode": "line",
        "comment": "",
        "custom_followup_at": None,
        "invoice_address": None,
        "positions": list(positions),
        "downloads": [],
        "checkin_attention": False,
        "checkin_text": None,
        "last_modified": local(order.modified),
        "payments": [],
        "refunds": [],
        "require_approval": facts.require_approval,
        "sales_channel": "web",
        "url": f"{base_url}hall/{order.event}/order/{facts.order}/{secret}/",
        "customer": None,
        "valid_if_pending": facts.valid_if_pending,
        "api_meta": {},
        "cancellation_date": local(order.modified) if facts.status == "c" else None,
        "plugin_data": {},
    }


def ordered_position(position: Position, rows: Sequence[Checkin], answers: Sequence[Answer]) -> dict[str, object]:
    """A ticket inside its order."""
    document = _position(position, rows, answers)
    document.update(
        discount=None,
        canceled=position.canceled,
        tax_code=None,
        voucher_budget_use=None,
        plugin_data={},
    )
    return document


def listed_position(position: Position, rows: Sequence[Checkin], answers: Sequence[Answer]) -> dict[str, object]:
    """A ticket by itself, with what its order says of it."""
    document = _position(position, rows, answers)
    document.update(
        require_attention=attention(position),
        order__status=position.facts.status,
        order__valid_if_pending=position.facts.valid_if_pending,
        order__require_approval=position.facts.require_approval,
        order__locale="en",
    )
    return document


def checkin_document(row: Checkin) -> dict[str, object]:
    """A check-in inside its ticket."""
    return {
        "id": row.id,
        "datetime": local(row.moment),
        "list": row.list_id,
        "auto_checked_in": False,
        "gate": row.gate,
        "device": row.device,
        "device_id": row.device,
        "type": row.type,
    }


def history_row(row: Checkin) -> dict[str, object]:
    """A check-in in the event's history."""
    return {
        "id": row.id,
        "successful": row.successful,
        "error_reason": row.error_reason,
        "error_explanation": row.error_explanation,
        "position": row.position,
        "datetime": local(row.moment),
        "list": row.list_id,
        "created": local(row.created),
        "auto_checked_in": False,
        "gate": row.gate,
        "device": row.device,
        "device_id": row.device,
        "type": row.type,
    }


def list_reference(checkin_list: CheckinList) -> dict[str, object]:
    """The list that an answer is about."""
    return {
        "id": checkin_list.id,
        "name": checkin_list.name,
        "event": checkin_list.event,
        "subevent": None,
        "include_pending": checkin_list.include_pending,
    }


def gate_document(gate: int | None) -> dict[str, object] | None:
    return None if gate is None else dict(GATES[gate])


def attendee(position: Position) -> str | None:
    """The whole name; None where none was given."""
    words = [word for word in (position.first_name, position.last_name) if word]
    return " ".join(words) or None


def _position(position: Position, rows: Sequence[Checkin], answers: Sequence[Answer]) -> dict[str, object]:
    facts = position.facts
    named = attendee(position) is not None
    parts = {
        "_scheme": "given_family",
        "given_name": position.first_name or "",
        "family_name": position.last_name or "",
    }
    return {
        "id": position.id,
        "order": facts.order,
        "positionid": position.number,
        "item": facts.product,
        "variation": facts.variation,
        "price": _price(position),
        "attendee_name": attendee(position),
        "attendee_name_parts": parts if named else {},
        **dict.fromkeys(("company", "street", "zipcode", "city", "country", "state")),
        "attendee_email": None,
        "voucher": None,
        "tax_rate": "0.00",
        "tax_value": "0.00",
        "secret": position.secret,
        "addon_to": position.addon_to,
        "subevent": None,
        "checkins": [checkin_document(row) for row in rows],
        "print_logs": [],
        "downloads": [],
        "answers": [answer.to_json() for answer in answers],
        "tax_rule": None,
        "pseudonymization_id": _scattered(f"ticket {position.id}", _LETTERS, 10),
        "seat": None,
        "valid_from": local(facts.valid_from),
        "valid_until": local(facts.valid_until),
        "blocked": list(facts.blocked) or None,
    }


def _price(position: Position) -> str:
    variation = variation_of(position.facts.product, position.facts.variation)
    return variation.price if variation and variation.price else product_of(position.facts.product).price


def _scattered(word: str, alphabet: str, length: int) -> str:
    """Something that looks like chance, and is the same for the same word."""
    number = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")
    return "".join(alphabet[mix(number + place) % len(alphabet)] for place in range(length))
