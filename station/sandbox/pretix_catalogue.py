"""pretix: events, products, questions and check-in lists as JSON."""

from __future__ import annotations

from datetime import datetime

from station.sandbox.pretix_documents import text
from station.sandbox.pretix_hall import ORGANIZER, CheckinList, Event, Product, Variation

_AVAILABLE = {
    "available_from": None,
    "available_from_mode": "hide",
    "available_until": None,
    "available_until_mode": "hide",
}
_SOLD = {"all_sales_channels": True, "limit_sales_channels": []}


def event_document(event: Event, base_url: str) -> dict[str, object]:
    """An event in the list of events."""
    return {
        "name": text(event.name),
        "slug": event.slug,
        "live": True,
        "testmode": False,
        "currency": "EUR",
        "date_from": event.date_from.isoformat(),
        "date_to": _moment(event.date_to),
        "date_admission": _moment(event.date_admission),
        "is_public": True,
        "presale_start": None,
        "presale_end": None,
        "location": None,
        "geo_lat": None,
        "geo_lon": None,
        "has_subevents": False,
        "meta_data": {},
        "seating_plan": None,
        "plugins": [],
        "seat_category_mapping": {},
        "timezone": "Europe/Berlin",
        "item_meta_properties": {},
        **_SOLD,
        "public_url": f"{base_url}{ORGANIZER}/{event.slug}/",
        "sales_channels": ["web"],
    }


def organizer_document(base_url: str) -> dict[str, object]:
    return {"name": "Town Hall", "slug": ORGANIZER, "public_url": f"{base_url}{ORGANIZER}/", "plugins": []}


def list_document(checkin_list: CheckinList, checkin_count: int, position_count: int) -> dict[str, object]:
    """A check-in list."""
    return {
        "id": checkin_list.id,
        "name": checkin_list.name,
        "all_products": checkin_list.products is None,
        "limit_products": sorted(checkin_list.products or ()),
        "subevent": None,
        "checkin_count": checkin_count,
        "position_count": position_count,
        "include_pending": checkin_list.include_pending,
        "allow_multiple_entries": checkin_list.multiple_entries,
        "allow_entry_after_exit": checkin_list.entry_after_exit,
        "rules": checkin_list.rules,
        "exit_all_at": None,
        "addon_match": False,
        "ignore_in_statistics": False,
        "consider_tickets_used": True,
    }


def product_document(product: Product) -> dict[str, object]:
    """A product with its variations; of the fields that have nothing to do with a door the usual ones."""
    return {
        "id": product.id,
        "category": None,
        "name": text(product.name),
        "internal_name": None,
        "active": True,
        **_SOLD,
        "description": None,
        "default_price": product.price,
        "free_price": False,
        "free_price_suggestion": None,
        "tax_rate": "0.00",
        "tax_rule": None,
        "admission": product.admission,
        "personalized": product.admission,
        "position": 0,
        "picture": None,
        **_AVAILABLE,
        "require_voucher": False,
        "hide_without_voucher": False,
        "allow_cancel": True,
        "require_bundling": False,
        "min_per_order": None,
        "max_per_order": None,
        "checkin_attention": product.attention,
        "checkin_text": product.text,
        "has_variations": bool(product.variations),
        "variations": [_variation(each, place, product) for place, each in enumerate(product.variations)],
        **_REST,
    }


def _variation(variation: Variation, place: int, product: Product) -> dict[str, object]:
    return {
        "id": variation.id,
        "value": text(variation.value),
        "active": True,
        "description": None,
        "position": place,
        "default_price": variation.price,
        "price": variation.price or product.price,
        "original_price": None,
        "free_price_suggestion": None,
        "require_approval": False,
        "require_membership": False,
        "require_membership_types": [],
        "require_membership_hidden": False,
        "checkin_attention": variation.attention,
        "checkin_text": variation.text,
        **_AVAILABLE,
        **_SOLD,
        "hide_without_voucher": False,
        "meta_data": {},
        "sales_channels": ["web"],
    }


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


_REST: dict[str, object] = {
    "addons": [],
    "bundles": [],
    "program_times": [],
    "original_price": None,
    "require_approval": False,
    "generate_tickets": None,
    "show_quota_left": None,
    "hidden_if_available": None,
    "hidden_if_item_available": None,
    "hidden_if_item_available_mode": "hide",
    "allow_waitinglist": True,
    "issue_giftcard": False,
    "meta_data": {},
    "require_membership": False,
    "require_membership_types": [],
    "require_membership_hidden": False,
    "grant_membership_type": None,
    "grant_membership_duration_like_event": True,
    "grant_membership_duration_days": 0,
    "grant_membership_duration_months": 0,
    "validity_mode": None,
    **dict.fromkeys(f"validity_fixed_{end}" for end in ("from", "until")),
    **dict.fromkeys(f"validity_dynamic_duration_{unit}" for unit in ("minutes", "hours", "days", "months")),
    "validity_dynamic_start_choice": False,
    "validity_dynamic_start_choice_day_limit": None,
    "media_policy": None,
    "media_type": None,
    "sales_channels": ["web"],
}
