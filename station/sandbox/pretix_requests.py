"""pretix: reading what is asked of a check-in, and refusing it in the server's words. All wrong fields come at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from station.sandbox.pretix_access import Caller
from station.sandbox.pretix_checkins import ENTRY, EXIT
from station.sandbox.pretix_errors import InvalidError
from station.sandbox.pretix_hall import ZONE, CheckinList, Hall

_REQUIRED = "This field is required."
_SOURCES = ("barcode", "nfc_uid", "nfc_mf0aes")
REASONS = (
    "canceled", "invalid", "unpaid", "product", "rules", "revoked", "incomplete", "already_redeemed", "ambiguous",
    "error", "blocked", "unapproved", "invalid_time", "annulled", "already_exchanged", "medium_invalid",
    "medium_exists",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RedeemRequest:
    """`moment` is Unix seconds: what the client said, else now."""

    secret: str
    lists: list[CheckinList]
    moment: float
    type: str = ENTRY
    nonce: str | None = None
    force: bool = False
    ignore_unpaid: bool = False
    questions_supported: bool = True
    simulate: bool = False
    answers: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnnulRequest:
    lists: list[CheckinList]
    nonce: str
    moment: float
    explanation: str | None


@dataclass(frozen=True, slots=True)
class FailedRequest:
    """A refusal at the door that is told afterwards."""

    barcode: str
    reason: str
    moment: float
    type: str
    nonce: str | None
    explanation: str | None
    position: int | None


class Fields:
    """The fields of one body, read one by one; `done` refuses the body for all that was wrong."""

    def __init__(self, content: dict[str, object]) -> None:
        self._content = content
        self._wrong: dict[str, object] = {}

    def done(self) -> None:
        if self._wrong:
            raise InvalidError(self._wrong)

    def text(self, name: str, *, required: bool = False) -> str | None:
        value = self._content.get(name)
        if value is None:
            if required:
                self._refuse(name, self._missing(name))
            return None
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            self._refuse(name, "Not a valid string.")
            return None
        words = str(value).strip()
        if not words:
            self._refuse(name, "This field may not be blank.")
        elif "\0" in words:
            self._refuse(name, "Null characters are not allowed.")
        return words

    def choice(self, name: str, choices: tuple[str, ...], default: str | None) -> str:
        value = self._content.get(name, default)
        if value is None:
            self._refuse(name, _REQUIRED)
        elif value not in choices:
            self._refuse(name, f'"{value}" is not a valid choice.')
        return str(value)

    def flag(self, name: str, *, default: bool = False) -> bool:
        value = self._content.get(name, default)
        if not isinstance(value, bool):
            self._refuse(name, "Must be a valid boolean.")
        return value is True

    def number(self, name: str) -> int | None:
        value = self._content.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def moment(self, name: str, now: float) -> float:
        """A date and time; one without a zone is meant in the event's."""
        value = self._content.get(name)
        if value is None:
            return now
        try:
            found = datetime.fromisoformat(str(value))
        except ValueError:
            formats = "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]"
            self._refuse(name, f"Datetime has wrong format. Use one of these formats instead: {formats}.")
            return now
        return (found if found.tzinfo is not None else found.replace(tzinfo=ZONE)).timestamp()

    def lists(self, hall: Hall, may_see: Callable[[str], bool]) -> list[CheckinList]:
        value = self._content.get("lists")
        if value is None:
            self._refuse("lists", self._missing("lists"))
            return []
        if not isinstance(value, list):
            self._refuse("lists", f'Expected a list of items but got type "{type(value).__name__}".')
            return []
        return [found for each in value if (found := self._list(hall, may_see, each)) is not None]

    def _list(self, hall: Hall, may_see: Callable[[str], bool], named: object) -> CheckinList | None:
        known = hall.lists.get(int(named)) if isinstance(named, int | str) and str(named).isdigit() else None
        if known is None or not may_see(known.event):
            self._refuse("lists", f'Invalid pk "{named}" - object does not exist.')
            return None
        return known

    def _missing(self, name: str) -> str:
        return "This field may not be null." if name in self._content else _REQUIRED

    def _refuse(self, name: str, message: str) -> None:
        self._wrong.setdefault(name, [message])


def redeem_request(content: dict[str, object], hall: Hall, caller: Caller, now: float) -> RedeemRequest:
    """Raises `InvalidError`."""
    fields = Fields(content)
    lists = fields.lists(hall, caller.may_see)
    secret = fields.text("secret", required=True)
    given = content.get("answers")
    fields.choice("source_type", _SOURCES, _SOURCES[0])
    request = RedeemRequest(
        secret=secret or "",
        lists=lists,
        moment=fields.moment("datetime", now),
        type=fields.choice("type", (ENTRY, EXIT), ENTRY),
        nonce=fields.text("nonce"),
        force=fields.flag("force"),
        ignore_unpaid=fields.flag("ignore_unpaid"),
        questions_supported=fields.flag("questions_supported", default=True),
        simulate=fields.flag("simulate"),
        answers=given if isinstance(given, dict) else {},
    )
    fields.done()
    one_list_for_each_event(lists)
    return request


def annul_request(content: dict[str, object], hall: Hall, caller: Caller, now: float) -> AnnulRequest:
    """Raises `InvalidError`."""
    fields = Fields(content)
    lists = fields.lists(hall, caller.may_see)
    nonce = fields.text("nonce", required=True)
    moment, explanation = fields.moment("datetime", now), fields.text("error_explanation")
    fields.done()
    return AnnulRequest(lists, nonce or "", moment, explanation)


def failed_request(content: dict[str, object], now: float) -> FailedRequest:
    """Raises `InvalidError`."""
    fields = Fields(content)
    request = FailedRequest(
        barcode=fields.text("raw_barcode", required=True) or "",
        reason=fields.choice("error_reason", REASONS, None),
        moment=fields.moment("datetime", now),
        type=fields.choice("type", (ENTRY, EXIT), ENTRY),
        nonce=fields.text("nonce"),
        explanation=fields.text("error_explanation"),
        position=fields.number("position"),
    )
    fields.done()
    return request


def one_list_for_each_event(lists: list[CheckinList]) -> None:
    """Raises `InvalidError` for none, and for two of one event."""
    if not lists:
        raise InvalidError(["No check-in list passed."])
    if len({each.event for each in lists}) < len(lists):
        raise InvalidError(["Selecting two check-in lists from the same event is unsupported."])
