"""Run inside the server: gives tickets of an event signed secrets, and tells them. `signing.py EVENT ORDER…`"""

from __future__ import annotations

import json
import sys

import django

django.setup()

from django_scopes import scopes_disabled  # noqa: E402
from pretix.base.models import Event, OrderPosition  # noqa: E402
from pretix.base.secrets import assign_ticket_secret  # noqa: E402


def main(slug: str, orders: list[str]) -> None:
    with scopes_disabled():
        event = Event.objects.get(slug=slug)
        event.settings.ticket_secret_generator = "pretix_sig1"
        told = {}
        for position in OrderPosition.objects.filter(order__event=event, order__code__in=orders):
            assign_ticket_secret(event, position, force_invalidate=True, save=True)
            position.order.touch()
            told[position.order.code] = position.secret
        print(json.dumps(told))


main(sys.argv[1], sys.argv[2:])
