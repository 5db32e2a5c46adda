"""`station profile add`: settings and secrets in, the account tested, everything kept or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import click

from station.capture.reading import CodeFormat
from station.cli.browser_login import log_in_by_browser
from station.cli.connection import choose_section, connect, connection_document, connection_lines
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not, sentence
from station.cli.opening import require_settings
from station.cli.options import ValueChoice, chosen_data_dir, data_dir_option, json_option
from station.cli.output import write_document, write_line, write_note
from station.cli.secrets_input import read_secrets
from station.credentials import open_secret_store
from station.domain.profile import OfflinePolicy, Profile, Strategy
from station.domain.trouble import Trouble, TroubleError, TroubleKind
from station.domain.vendor import Connection, Enrolment
from station.vendors.by_browser import asked_secrets
from station.vendors.registry import VENDORS, VendorEntry, enrol, with_defaults
from station.wiring import StationFolder, SystemClock, own_folder

AWAY = frozenset({TroubleKind.UNREACHABLE, TroubleKind.SILENT, TroubleKind.BUSY, TroubleKind.BROKEN})
"""The vendor is not there just now: that says nothing against the profile."""


@dataclass(frozen=True, slots=True)
class _Added:
    profile: Profile
    connection: Connection | None
    away: Trouble | None = None


@click.command()
@click.argument("name")
@click.option("--vendor", type=click.Choice(list(VENDORS)), required=True)
@click.option("--base-url", required=True, metavar="URL", help="The vendor's address, as the vendor names it.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="What is not secret; several times.")
@click.option("--secrets-stdin", is_flag=True, help="Read the secrets as one JSON object from standard input.")
@click.option("--strategy", type=ValueChoice(Strategy), default=Strategy.DIRECT.value, show_default=True)
@click.option("--offline", type=ValueChoice(OfflinePolicy), default=OfflinePolicy.REFUSE.value, show_default=True)
@click.option(
    "--symbology",
    "symbologies",
    multiple=True,
    type=ValueChoice(list(CodeFormat)),
    help="What the camera looks for, and nothing else; several times. Else QRCode, Code128 and Code39.",
)
@json_option
@data_dir_option
def add(
    name: str,
    vendor: str,
    base_url: str,
    settings: Sequence[str],
    secrets_stdin: bool,
    strategy: Strategy,
    offline: OfflinePolicy,
    symbologies: Sequence[CodeFormat],
    as_json: bool,
) -> int:
    """Make a profile; the account is tested first. Without --secrets-stdin a terminal asks for the secrets.

    Ingresse takes {"publickey": …, "email": …, "password": …} (--set login=company for an account of several
    companies); or, with --set login=browser, {"publickey": …} alone: its address is shown and opened, and the user
    token is taken over from the browser; or {"publickey": …, "usertoken": …}, where the whole address that the
    browser ended at does, too.

    --offline says what a code gets that cannot be verified because the vendor is silent.
    """
    entry = VENDORS[vendor]
    options = with_defaults(vendor, parsed_settings(settings, entry))
    named = tuple(dict.fromkeys(each.value for each in symbologies))
    profile = Profile(name, vendor, base_url, options, strategy, offline, symbologies=named)
    secrets = read_secrets(secrets_stdin, entry.secrets, asked_secrets(vendor, options))
    folder = own_folder(chosen_data_dir(), "station profile add")
    try:
        added = _add(folder, profile, secrets)
    finally:
        folder.close()
    _print(added, as_json)
    return ExitCode.DONE


def _add(folder: StationFolder, profile: Profile, secrets: dict[str, str]) -> _Added:
    require_settings(folder)
    folder.settings.with_profile(profile)  # raises before the vendor is asked
    secrets = log_in_by_browser(profile, secrets)
    enrolment = enrol(profile, secrets, SystemClock())
    if isinstance(enrolment, Trouble):
        raise TroubleError(enrolment)
    added = _tested(enrolment)
    store = open_secret_store(folder.path)
    trouble = store.write(profile.name, dict(enrolment.secrets))
    if trouble is not None:
        raise could_not(trouble)
    try:
        folder.change(lambda settings: settings.with_profile(added.profile))
    except BaseException:
        store.remove(profile.name)
        raise
    write_note(store.describe())
    return added


def _tested(enrolment: Enrolment) -> _Added:
    """The profile with what a test found. A fresh enrolment is kept whatever that is: it can't be had again."""
    profile = enrolment.profile
    found = connect(profile, enrolment.secrets)
    if not isinstance(found, Trouble):
        return _Added(profile if enrolment.fresh and len(found.sections) > 1 else choose_section(profile, found), found)
    if found.kind not in AWAY and not enrolment.fresh:
        raise TroubleError(found)
    return _Added(profile, None, found)


def parsed_settings(settings: Sequence[str], entry: VendorEntry) -> dict[str, str]:
    """`KEY=VALUE`, one or several to a `--set`… one each. Raises click.UsageError."""
    known = {setting.key: setting for setting in entry.settings}
    parsed: dict[str, str] = {}
    for text in settings:
        key, equals, value = text.partition("=")
        if not equals:
            raise click.UsageError(f"--set needs KEY=VALUE, not {text!r}")
        if key in known and known[key].secret:
            raise click.UsageError(f"{key} is a secret: give it with --secrets-stdin, never on the command line")
        if key not in known:
            names = ", ".join(setting.key for setting in entry.options)
            raise click.UsageError(f"{entry.title} has no setting {key!r}; it has {names}")
        if key in parsed:
            raise click.UsageError(f"--set {key} stands twice")
        parsed[key] = value
    return parsed


def _print(added: _Added, as_json: bool) -> None:
    if added.away is not None:
        write_note(f"Kept without a test: {sentence(added.away)}")
        write_note(f"`station profile test {added.profile.name}` tests it later.")
    if as_json:
        found = None if added.connection is None else connection_document(added.connection)
        profile = added.profile
        write_document(
            {
                "profile": {
                    "name": profile.name,
                    "vendor": profile.vendor,
                    "base_url": profile.base_url,
                    "options": dict(profile.options),
                },
                "connection": found,
            }
        )
        return
    write_line(f"Added {added.profile.name}.")
    for line in connection_lines(added.connection) if added.connection is not None else []:
        write_line(line)
