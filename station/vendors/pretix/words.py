"""pretix: texts in several languages, and the few sentences that the server leaves unsaid.

The shop writes its texts in as many languages as it likes; the profile's `language` picks one.
"""

from __future__ import annotations

import locale
from collections.abc import Mapping

_OWN: Mapping[str, Mapping[str, str]] = {
    "attention": {
        "en": "Needs special attention",
        "de": "Erfordert besondere Aufmerksamkeit",
        "fr": "Demande une attention particulière",
        "pt": "Requer atenção especial",
        "nl": "Vraagt speciale aandacht",
    },
    "unapproved": {
        "en": "The order has not been approved yet",
        "de": "Die Bestellung wurde noch nicht freigegeben",
        "fr": "La commande n'a pas encore été approuvée",
        "pt": "O pedido ainda não foi aprovado",
        "nl": "De bestelling is nog niet goedgekeurd",
    },
    "already_exchanged": {
        "en": "The ticket was exchanged for a wristband or card: scan that one",
        "de": "Das Ticket wurde gegen ein Band oder eine Karte getauscht: bitte das scannen",
        "fr": "Le billet a été échangé contre un bracelet ou une carte : scannez celui-ci",
        "pt": "O ingresso foi trocado por uma pulseira ou cartão: escaneie esse",
        "nl": "Het ticket is omgeruild voor een bandje of kaart: scan dat",
    },
    "exchange": {
        "en": "The ticket must be exchanged for a wristband or card first",
        "de": "Das Ticket muss zuerst gegen ein Band oder eine Karte getauscht werden",
        "fr": "Le billet doit d'abord être échangé contre un bracelet ou une carte",
        "pt": "O ingresso precisa antes ser trocado por uma pulseira ou cartão",
        "nl": "Het ticket moet eerst worden omgeruild voor een bandje of kaart",
    },
    "medium_invalid": {
        "en": "The wristband or card is not known",
        "de": "Das Band oder die Karte ist nicht bekannt",
        "fr": "Le bracelet ou la carte est inconnu",
        "pt": "A pulseira ou o cartão não é conhecido",
        "nl": "Het bandje of de kaart is niet bekend",
    },
    "medium_exists": {
        "en": "The wristband or card is in use already",
        "de": "Das Band oder die Karte ist schon vergeben",
        "fr": "Le bracelet ou la carte est déjà utilisé",
        "pt": "A pulseira ou o cartão já está em uso",
        "nl": "Het bandje of de kaart is al in gebruik",
    },
    "error": {
        "en": "pretix could not decide",
        "de": "pretix konnte nicht entscheiden",
        "fr": "pretix n'a pas pu décider",
        "pt": "O pretix não conseguiu decidir",
        "nl": "pretix kon niet beslissen",
    },
}


def system_language() -> str:
    """The language this machine is set to, as `de` or `pt`; empty where it tells none."""
    try:
        told = locale.getlocale()[0] or ""
    except ValueError:  # a locale that Python cannot name
        return ""
    language = told.replace("-", "_").split("_")[0].lower()
    return language if len(language) == 2 else ""


class Words:
    """Picks texts for one language. Never changes after it was made."""

    def __init__(self, language: str) -> None:
        """`language` as in `de` or `de-informal`; empty: English."""
        self._language = language.strip().lower().replace("_", "-") or "en"

    def text(self, value: object) -> str:
        """A text that may come in several languages: the wanted one, a variant of it, English, else the first."""
        if isinstance(value, str):
            return value.strip()
        if not isinstance(value, dict):
            return ""
        texts = {str(key).lower().replace("_", "-"): text for key, text in value.items() if isinstance(text, str)}
        short = self._language.partition("-")[0]
        wanted = (
            texts.get(self._language, ""),
            texts.get(short, ""),
            next((text for key, text in texts.items() if key.partition("-")[0] == short), ""),
            texts.get("en", ""),
            *texts.values(),
        )
        return next((text.strip() for text in wanted if text.strip()), "")

    def own(self, key: str) -> str:
        """One of this room's own sentences; empty for a key that has none."""
        return self.text(dict(_OWN.get(key, {})))
