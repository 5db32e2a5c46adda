"""Check-ins: nonces, force, exits, simulation, annulment, the order of the checks, and what is wrongly asked."""

from __future__ import annotations

from tests.sandbox.pretix_steps import CODES, FEST, REDEEM, Step, annul, get, plain, scan, wrong

_SOON, _SHIRT, _OWED = CODES["not_yet_valid"], CODES["product_not_on_list"], CODES["unpaid"]
_UNSEEN, _VIP = CODES["unapproved"], CODES["question_vip"]
_OLD, _RENEWED = CODES["revoked_old_secret"], CODES["revoked_new_secret"]
_EARLY, _LATE = "2031-01-01T00:00:00Z", "2021-01-01T00:00:00Z"
_OVERRULED = (
    "unpaid", "unapproved", "expired_order", "canceled_order", "blocked", "product_not_on_list", "not_yet_valid",
    "no_longer_valid", "revoked_old_secret", "addon_child", "question_vip",
)  # fmt: skip
_NEVER = ("canceled_position", "other_event", "unknown")
_REASONS = {
    "unpaid": "unpaid",
    "unapproved": "unapproved",
    "expired_order": "canceled",
    "canceled_order": "canceled",
    "canceled_position": "invalid",
    "blocked": "blocked",
    "product_not_on_list": "product",
    "addon_child": "product",
    "not_yet_valid": "invalid_time",
    "no_longer_valid": "invalid_time",
    "revoked_old_secret": "revoked",
    "other_event": "invalid",
    "unknown": "invalid",
    "question_vip": "incomplete",
    "valid_if_pending": "ok",
    "ok_adult": "ok",
    "ok_child_attention": "ok",
    "addon_parent": "ok",
    "revoked_new_secret": "ok",
}
OUTCOMES = tuple(scan(f"outcome: {name}", CODES[name], reason, nonce=f"o-{name}") for name, reason in _REASONS.items())
"""Every row of the table of outcomes that one scan shows."""

NONCES = (
    scan("nonce: first", plain(1), "ok", nonce="a"),
    scan("nonce: again", plain(1), "ok", nonce="a"),
    scan("nonce: another", plain(1), "already_redeemed", nonce="b"),
    scan("nonce: another one by force", plain(1), "ok", nonce="c", force=True),
    scan("nonce: of another ticket", plain(2), "ok", nonce="a"),
    scan("nonce: on another list", plain(1), "ok", nonce="a", lists=[2]),
    scan("nonce: none", plain(3), "ok"),
    scan("nonce: none, again", plain(3), "already_redeemed"),
    scan("nonce: long", plain(4), "ok", nonce="n" * 190),
    scan("nonce: denied, then by force", CODES["blocked"], "blocked", nonce="d"),
    scan("nonce: the denied one by force", CODES["blocked"], "ok", nonce="d", force=True),
    scan("nonce: before the order is canceled", plain(10), "ok", nonce="e"),
    scan("nonce: canceled meanwhile", plain(10), "canceled", nonce="e", before=lambda doing: doing.cancel(plain(10))),
    scan("nonce: canceled meanwhile, by force", plain(10), "ok", nonce="e", force=True),
    scan("nonce: entry", plain(5), "ok", nonce="f"),
    scan("nonce: exit", plain(5), "ok", nonce="g", type="exit"),
    scan("nonce: old entry after the exit", plain(5), "ok", nonce="f"),
    scan("nonce: and a new one", plain(5), "ok", nonce="h"),
    get("nonce: what was written", f"{FEST}checkins/?page_size=20&ordering=-id"),
)
FORCED = (
    *(scan(f"force: {name}", CODES[name], "ok", nonce=f"f-{name}", force=True) for name in _OVERRULED),
    *(scan(f"force: {name}", CODES[name], "invalid", nonce=f"f-{name}", force=True) for name in _NEVER),
    scan("force: only looking", plain(6), "ok", force=True, simulate=True),
    scan("force: after looking", plain(6), "ok"),
)
EXITS = (
    *(
        scan(f"exit: {name}", CODES[name], _REASONS[name], type="exit")
        for name in ("canceled_order", "expired_order", "blocked", "product_not_on_list", "unapproved", "unpaid")
    ),
    scan("exit: revoked", CODES["revoked_old_secret"], "revoked", type="exit"),
    scan("exit: unknown", CODES["unknown"], "invalid", type="exit"),
    scan("exit: not yet valid", CODES["not_yet_valid"], "ok", type="exit"),
    scan("exit: no longer valid", CODES["no_longer_valid"], "ok", type="exit"),
    scan("exit: never entered", plain(7), "ok", type="exit"),
    scan("exit: entry after it", plain(7), "ok"),
    scan("exit: second entry", plain(7), "already_redeemed"),
    scan("exit: leaves", plain(7), "ok", type="exit"),
    scan("exit: leaves again", plain(7), "ok", type="exit"),
    scan("exit: second entry after leaving", plain(7), "ok"),
    scan("exit: leaves once more", plain(7), "ok", type="exit"),
    scan("exit: third entry", plain(7), "ok"),
    scan("exit: leaves for good", plain(7), "ok", type="exit"),
    scan("exit: fourth entry", plain(7), "rules"),
    scan("exit: wardrobe", plain(8), "ok", lists=[2]),
    scan("exit: wardrobe again", plain(8), "ok", lists=[2]),
)
SIMULATED = (
    scan("simulate: good", plain(9), "ok", simulate=True, nonce="s"),
    scan("simulate: blocked", CODES["blocked"], "blocked", simulate=True),
    scan("simulate: unknown", CODES["unknown"], "invalid", simulate=True),
    scan("simulate: question", CODES["question_vip"], "incomplete", simulate=True),
    scan("simulate: good, for true", plain(9), "ok", nonce="s"),
    scan("simulate: used", plain(9), "already_redeemed", simulate=True, nonce="t"),
    get("simulate: what was written", f"{FEST}checkins/?page_size=3&ordering=-id"),
)
ORDER_OF_CHECKS = (
    scan("order: canceled", plain(20), "canceled", before=lambda doing: doing.cancel(plain(20))),
    scan("order: canceled and blocked", plain(20), "canceled", before=lambda doing: doing.block(plain(20))),
    scan("order: blocked and early", _SOON, "blocked", before=lambda doing: doing.block(_SOON)),
    scan("order: early again", _SOON, "invalid_time", before=lambda doing: doing.unblock(_SOON)),
    scan("order: early, no entry", _SHIRT, "invalid_time", before=lambda doing: doing.limit(_SHIRT, _EARLY, None)),
    scan("order: late, unpaid", _OWED, "invalid_time", before=lambda doing: doing.limit(_OWED, None, _LATE)),
    scan("order: late, unapproved", _UNSEEN, "unapproved", before=lambda doing: doing.limit(_UNSEEN, None, _LATE)),
    scan("order: blocked, unapproved", _UNSEEN, "blocked", before=lambda doing: doing.block(_UNSEEN)),
    scan("order: unpaid with a question", _VIP, "unpaid", before=lambda doing: doing.mark_pending(_VIP)),
    scan("order: used, then unpaid", plain(21), "ok"),
    scan("order: used and unpaid", plain(21), "unpaid", before=lambda doing: doing.mark_pending(plain(21))),
    scan("order: revoked, new one blocked", _OLD, "revoked", before=lambda doing: doing.block(_RENEWED)),
)
ANNULLED = (
    scan("annul: entry", plain(30), "ok", nonce="aa"),
    annul("annul: by another device", 404, who="second", nonce="aa"),
    annul("annul: by somebody of the team", 400, who="team", nonce="aa"),
    annul("annul: on another list", 404, nonce="aa", lists=[2]),
    annul("annul: another nonce", 404, nonce="nobody's"),
    annul("annul: no nonce", 400),
    annul("annul: no such list", 400, nonce="aa", lists=[999]),
    annul("annul: as it should be", 200, nonce="aa", error_explanation="turnstile did not turn"),
    annul("annul: twice", 400, nonce="aa"),
    get("annul: what was written", f"{FEST}checkins/?page_size=1&ordering=-id"),
    scan("annul: the same nonce again", plain(30), "ok", nonce="aa"),
    scan("annul: another nonce after it", plain(30), "already_redeemed", nonce="ab"),
    scan("annul: long ago", plain(31), "ok", nonce="ac", force=True, datetime="2026-01-01T10:00:00+01:00"),
    annul("annul: of long ago", 400, nonce="ac"),
    scan("annul: denied", CODES["canceled_order"], "canceled", nonce="ad"),
    annul("annul: of what was denied", 400, nonce="ad"),
    scan("annul: in", plain(32), "ok", nonce="ae"),
    scan("annul: out", plain(32), "ok", nonce="af", type="exit"),
    annul("annul: of the exit", 200, nonce="af"),
    scan("annul: still inside", plain(32), "already_redeemed", nonce="ag"),
)
WRONG = (
    wrong("wrong: no list", lists=None),
    wrong("wrong: lists of none", lists=[]),
    wrong("wrong: lists as a word", lists="1"),
    wrong("wrong: no such list", lists=[999]),
    wrong("wrong: two lists of one event", lists=[1, 2]),
    wrong("wrong: secret null", secret=None),
    wrong("wrong: secret blank", secret="  "),
    wrong("wrong: secret a list", secret=["x"]),
    wrong("wrong: secret with a zero sign", secret="a\0b"),
    wrong("wrong: nonce blank", nonce=""),
    wrong("wrong: type", type="foo"),
    wrong("wrong: source", source_type="foo"),
    wrong("wrong: datetime", datetime="garbage"),
    wrong("wrong: several at once", secret=None, type="foo", datetime="x"),
    Step("wrong: no JSON", "POST", REDEEM, 400, b"{bad", headers={"Content-Type": "application/json"}),
    Step("wrong: a list", "POST", REDEEM, 400, [1]),
    Step("wrong: text", "POST", REDEEM, 415, b"x", headers={"Content-Type": "text/plain"}),
    Step("wrong: asked instead of told", "GET", REDEEM, 405),
    scan("taken: list as a word", plain(40), "ok", lists=["1"]),
    scan("taken: blanks around it", f" {plain(41)} ", "ok"),
    scan("taken: in large letters", plain(42).upper(), "invalid"),
    scan("taken: of another source", plain(42), "ok", source_type="nfc_uid"),
    scan("taken: time without a zone", plain(43), "ok", datetime="2026-11-22T10:00:00"),
    scan("taken: time to come", plain(44), "ok", datetime="2030-01-01T00:00:00Z"),
    scan("taken: no time", plain(45), "ok", datetime=None),
    scan("taken: long", "x" * 3000, "invalid"),
    scan("taken: two events", plain(46), "ok", lists=[4, 1]),
    scan("taken: the other event", CODES["other_event"], "ok", lists=[1, 4]),
    get("taken: when that was", f"{FEST}checkins/?page_size=4&ordering=-id"),
)  # fmt: skip
