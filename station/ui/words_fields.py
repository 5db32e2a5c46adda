"""The fields of the vendors' access forms in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.ui.context import VendorField

translate = QCoreApplication.translate


def field_label(field: VendorField) -> str:
    """What to type into it; a field that has no words here shows the vendor's own label."""
    words = {
        "base_url": translate("Fields", "Address"),
        "username": translate("Fields", "User name"),
        "password": translate("Fields", "Password"),
        "token": translate("Fields", "API key"),
        "publickey": translate("Fields", "Public key"),
        "email": translate("Fields", "E-mail address"),
        "usertoken": translate("Fields", "User token"),
        "jwt": translate("Fields", "JSON Web Token, if there is one"),
        "pairing_url": translate("Fields", "Pairing code (its address)"),
        "setup": translate("Fields", "Set-up code (the text of its QR code)"),
        "api_key": translate("Fields", "API key"),
        "device_uuid": translate("Fields", "Device ID"),
        "event": translate("Fields", "Event number"),
        "service": translate("Fields", "Scan service"),
        "location": translate("Fields", "Location"),
        "device_info": translate("Fields", "Device info"),
    }
    if field.label == "Device token":  # the key of another vendor's field, which holds something else
        return translate("Fields", "Device token")
    return words.get(field.key, field.label)


def field_hint(field: VendorField) -> str:
    """What may stand in it, while it is empty."""
    words = {
        "usertoken": translate("Fields", "the token, or the address that the browser ended at"),
        "pairing_url": translate("Fields", "paste it, or hold its QR code in front of the camera"),
        "setup": translate("Fields", "paste it, or hold its QR code in front of the camera"),
        "location": translate("Fields", "as go~mus names it"),
        "event": translate("Fields", "only where the account has several"),
    }
    return words.get(field.key, field.hint)
