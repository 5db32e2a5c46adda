"""The answers in the vendor's Cash Point document, as they stand, and what it sends as feedback."""

from __future__ import annotations

EVENT_BOOKINGS = """
{
    "bookings": [
        {
            "id": 1221,
            "comment": null,
            "customer": {
              "name": "Herr Bruce Wayne",
              "category": "Superhero",
              "insitution": "Wayne Industries"
            },
            "status": 20,
            "seats": 2,
            "created_at": "2016-08-18T20:51:19+02:00",
            "canceled_at": null,
            "prices": [
                {
                    "title": "Preis",
                    "quantity": 2,
                    "price_cents": 4,
                    "total_price_cents": 8
                }
            ]
        },
        {
            "id": 1222,
            "comment": "Hinweis für die Kasse",
            "customer": {
              "name": "Herr Bruce Wayne",
              "category": "Superhero",
              "insitution": "Wayne Industries"
            },
            "status": 20,
            "seats": 4,
            "created_at": "2016-08-30T13:07:31+02:00",
            "canceled_at": null,
            "prices": [
                {
                    "title": "regulär",
                    "quantity": 2,
                    "price_cents": 4,
                    "total_price_cents": 8
                },
                {
                    "title": "ermäßigt",
                    "quantity": 2,
                    "price_cents": 3,
                    "total_price_cents": 6
                }
            ]
        },
        {
            "id": 1223,
            "comment": "Stornierung mit voller Gebühr",
            "customer": {
              "name": "Herr Bruce Wayne",
              "category": "Superhero",
              "insitution": "Wayne Industries"
            },
            "status": 60,
            "seats": 2,
            "created_at": "2016-08-21T19:53:00+02:00",
            "canceled_at": "2016-08-30T13:21:58+02:00",
            "prices": [
                {
                    "title": "Storno-Preis",
                    "quantity": 1,
                    "price_cents": 28,
                    "total_price_cents": 28
                }
            ]
        }
    ],
    "meta": {
        "total_count": 3,
        "page": 1,
        "per_page": 25
    }
}
"""

TOUR_BOOKINGS = """
{
    "bookings": [
        {
            "id": 12344,
            "start_time": "2016-08-29T10:00:00+02:00",
            "duration": 60,
            "tour": {
                "tour_id": 100177,
                "title": "Gruppenanmeldung"
            },
            "comment": "",
            "status": 20,
            "participants": 15,
            "customer": {
                "name": "Herr Bruce Wayne",
                "category": "Superhero",
                "insitution": "Wayne Industries"
            },
            "created_at": "2016-04-28T13:03:30+02:00",
            "updated_at": "2016-04-28T13:07:02+02:00",
            "canceled_at": null
        },
        {
            "id": 12345,
            "start_time": "2016-08-29T10:00:00+02:00",
            "duration": 120,
            "tour": {
                "tour_id": 100178,
                "title": "Gruppenführung"
            },
            "comment": "",
            "status": 50,
            "participants": 15,
            "customer": {
                "name": "Herr Bruce Wayne",
                "category": "Superhero",
                "insitution": "Wayne Industries"
            },
            "created_at": "2016-04-28T13:05:40+02:00",
            "updated_at": "2016-08-19T12:07:04+02:00",
            "canceled_at": "2016-08-19T12:06:54+02:00"
        }
    ]
}
"""

TOUR_BOOKING = """
{
    "booking": {
        "id": 12345,
        "start_time": "2016-08-29T10:00:00+02:00",
        "duration": 60,
        "tour": {
            "tour_id": 100177,
            "title": "Gruppenanmeldung"
        },
        "comment": "",
        "status": 20,
        "participants": 15,
        "customer": {
            "name": "Herr Bruce Wayne",
            "category": "Superhero",
            "insitution": "Wayne Industries"
        },
        "created_at": "2016-04-28T13:03:30+02:00",
        "updated_at": "2016-04-28T13:07:02+02:00",
        "canceled_at": null,
        "prices": [
            {
                "id": 9997,
                "booking_id": 12345,
                "title": "Entgelt",
                "description": "Gruppenpreis",
                "quantity": 1,
                "price_cents": 0,
                "total_price_cents": 0,
                "type": "fee",
                "created_at": "2016-04-28T13:04:17+02:00"
            },
            {
                "id": 9998,
                "booking_id": 12345,
                "title": "Zusätzlicher Pauschalpreis",
                "description": "ein zusätzlicher Pauschalpreis",
                "quantity": 1,
                "price_cents": 9000,
                "total_price_cents": 9000,
                "type": "custom",
                "created_at": "2016-04-28T13:04:17+02:00"
            }
        ]
    }
}
"""

SENT_FEEDBACK = """
{
    "feedback":
        {
            "comment": "eine tolle Führung, der Kunde war sehr zufrieden!",
            "participants": "25",
            "took_place": "true"
        }
}
"""

FEEDBACK = """
{
    "feedback": {
        "took_place": true,
        "comment": "eine tolle Führung, der Kunde war sehr zufrieden!",
        "participants": 25,
        "updated_at": "2016-08-30T09:35:17+02:00"
    }
}
"""
