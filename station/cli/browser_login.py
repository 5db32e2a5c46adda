"""A login in the browser for a command: the address is shown and opened, and what comes back joins the secrets."""

from __future__ import annotations

import webbrowser
from collections.abc import Mapping

from station.cli.output import write_note
from station.domain.profile import Profile
from station.domain.trouble import Trouble, TroubleError
from station.vendors.by_browser import browser_login, login_secrets

PATIENCE = 300.0
"""Seconds a person has to log in."""


def log_in_by_browser(profile: Profile, secrets: Mapping[str, str]) -> dict[str, str]:
    """The secrets, with what a login in the browser gives where the profile asks for one. Raises TroubleError."""
    login = browser_login(profile, secrets)
    if login is None:
        return dict(secrets)
    if isinstance(login, Trouble):
        raise TroubleError(login)
    with login:
        address = login.start()
        if isinstance(address, Trouble):
            raise TroubleError(address)
        write_note(f"Log in with the browser: {login.login_page}")
        if not webbrowser.open(address):
            write_note("No browser opens by itself here: open that address on this computer.")
        token = login.wait(PATIENCE)
    if isinstance(token, Trouble):
        raise TroubleError(token)
    come_to = {**secrets, **login_secrets(profile.vendor, token)}
    return {name: secret for name, secret in come_to.items() if secret}
