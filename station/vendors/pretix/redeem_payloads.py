"""pretix: check-ins asked for and refused scans told as JSON, and the answers to them.

What came of a check-in is the body's `status`, never the HTTP code: a no comes as 400, by the document as 200, an
unknown code as 404.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from station.domain.passage import Direction
from station.domain.question import Question
from station.vendors.lenient import Scalar, UnreadableError, decoded, read_count, read_flag, read_text
from station.vendors.pretix.position_payloads import Position, read_position
from station.vendors.pretix.question_payloads import open_question
from station.vendors.pretix.sections import DoorList
from station.vendors.pretix.words import Words

OK, INCOMPLETE = "ok", "incomplete"
_NOTHING = b"null"
_NULL = msgspec.Raw(_NOTHING)


class _List(msgspec.Struct):
    id: Scalar = None
    name: object = None
    event: Scalar = None


class _Outcome(msgspec.Struct):
    status: Scalar = None
    reason: Scalar = None
    reason_explanation: object = None
    require_attention: Scalar = None
    checkin_texts: list[object] = []
    position: msgspec.Raw = _NULL
    questions: list[msgspec.Raw] = []
    door: _List | None = msgspec.field(default=None, name="list")


class _Status(msgspec.Struct):
    status: Scalar = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the server says of one scan."""

    status: str
    reason: str
    explanation: str
    attention: bool
    texts: tuple[str, ...]
    door: DoorList | None
    """The list it was about, as far as it is named."""
    door_name: str
    position: Position | None
    """With the check-ins of that list as they stood before this one."""
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """One check-in as it is asked for. `at` None: now, by the server's clock."""

    code: str
    lists: Sequence[int]
    direction: Direction
    nonce: str = ""
    at: datetime | None = None
    answers: Mapping[str, str] | None = None
    forced: bool = False
    """It has happened, and is told whether it was right or not."""
    simulated: bool = False

    def body(self) -> bytes:
        asked: dict[str, object] = {
            "secret": self.code,
            "source_type": "barcode",
            "lists": list(self.lists),
            "type": self.direction.value,
            "force": self.forced,
            "ignore_unpaid": False,
            "questions_supported": True,  # without them the server lets in whoever still has to answer one
            "answers": dict(self.answers or {}),
        }
        if self.nonce:
            asked["nonce"] = self.nonce
        if self.at is not None:
            asked["datetime"] = self.at.isoformat()
        if self.simulated:
            asked["simulate"] = True
        return msgspec.json.encode(asked)


def has_outcome(body: bytes) -> bool:
    """Whether the answer tells one, whatever its HTTP code is."""
    try:
        return bool(read_text(decoded(body, _Status).status))
    except UnreadableError:
        return False


def read_outcome(body: bytes, words: Words) -> Outcome:
    """Raises UnreadableError; also for a yes that names no ticket."""
    row = decoded(body, _Outcome)
    status = read_text(row.status)
    position = None if bytes(row.position) == _NOTHING else read_position(row.position)
    if not status or (status == OK and position is None):
        raise UnreadableError("an outcome without a ticket" if status else "no outcome")
    list_id = read_count(row.door.id) if row.door is not None else None
    event = read_text(row.door.event) if row.door is not None else ""
    return Outcome(
        status=status,
        reason=read_text(row.reason),
        explanation=words.text(row.reason_explanation),
        attention=read_flag(row.require_attention) is True,
        texts=tuple(filter(None, map(words.text, row.checkin_texts))),
        door=DoorList(event, list_id) if event and list_id is not None else None,
        door_name=words.text(row.door.name) if row.door is not None else "",
        position=position,
        questions=tuple(open_question(raw, words) for raw in row.questions),
    )


def annul_body(nonce: str, lists: Sequence[int], at: datetime | None) -> bytes:
    told: dict[str, object] = {"nonce": nonce, "lists": list(lists), "error_explanation": "Undone at the door"}
    return msgspec.json.encode({**told, "datetime": at.isoformat()} if at is not None else told)


def failed_body(code: str, reason: str, direction: Direction, at: datetime, nonce: str) -> bytes:
    """A scan that was refused while the server was not asked."""
    told = {"raw_barcode": code, "error_reason": reason, "type": direction.value, "nonce": nonce}
    return msgspec.json.encode({**told, "datetime": at.isoformat()})
