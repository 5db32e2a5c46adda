"""Ingresse: the credentials of both APIs, renewed once when they are over, and every call that carries them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import msgspec

from station.domain.trouble import Executed, Trouble, TroubleKind
from station.vendors.endpoint import Deadline, Endpoint, Reply, Request
from station.vendors.http import Wire
from station.vendors.ingresse import endpoints
from station.vendors.ingresse.account_payloads import LoginRefusal, Tokens, read_login, read_renewed, user_of
from station.vendors.ingresse.credentials import usertoken_in
from station.vendors.ingresse.envelope import ApiError, read_envelope, told_error
from station.vendors.lenient import UnreadableError
from station.vendors.trouble import status_trouble


@dataclass(frozen=True, slots=True)
class Data:
    """A good answer of the first API: what stands in its envelope."""

    content: msgspec.Raw
    reply: Reply


class IngresseClient:
    """One account's access. Used by one thread at a time.

    With e-mail and password it logs in by itself. With a user token from the browser's login there is nothing to
    renew it by: once it is over, somebody has to log in again.
    """

    def __init__(self, wire: Wire, secrets: Mapping[str, str], login: Endpoint = endpoints.LOGIN) -> None:
        """`login`: the call that e-mail and password go to."""
        self._wire = wire
        self._login = login
        self._key = secrets["publickey"].strip()
        self._email = secrets.get("email", "").strip()
        self._password = secrets.get("password", "")
        self._given = usertoken_in(secrets.get("usertoken", ""))
        self._given_jwt = secrets.get("jwt", "").strip()
        self._tokens: Tokens | None = None

    def log_in(self, deadline: Deadline | None = None) -> Tokens | Trouble:
        """New tokens, or the given one as it is."""
        self._tokens = None
        tokens: Tokens | Trouble
        if self._email and self._password:
            tokens = self._post_login(deadline)
        elif self._given:
            tokens = Tokens(self._given, self._given_jwt, user_of(self._given))
        else:
            return Trouble(TroubleKind.SECRET_MISSING, "email", "with a password, or a usertoken")
        if isinstance(tokens, Tokens):
            self._tokens = tokens
        return tokens

    def call(self, request: Request, deadline: Deadline | None = None) -> Data | ApiError | Trouble:
        """A call of the first API. Where the token was over, nothing was carried out: after one new login the call
        goes out once more, a changing one too. Errors of the session come back as Trouble, all others as they are."""
        tokens = self._tokens or self.log_in(deadline)
        if isinstance(tokens, Trouble):
            return tokens
        answer = self._send(request, tokens, deadline)
        if _over(answer) and self._email and self._password:
            tokens = self.log_in(deadline)
            if isinstance(tokens, Trouble):
                return tokens
            answer = self._send(request, tokens, deadline)
        if isinstance(answer, ApiError) and answer.session_over:
            return self.trouble(answer, request.endpoint)
        return answer

    def ask(self, request: Request, deadline: Deadline | None = None) -> Data | Trouble:
        """Like `call`, where an error of the vendor's says nothing but trouble."""
        answer = self.call(request, deadline)
        return self.trouble(answer, request.endpoint) if isinstance(answer, ApiError) else answer

    def ask_second_api(self, request: Request, deadline: Deadline | None = None) -> Reply | Trouble:
        """A call of the second API, with the JSON Web Token; renewed once when it is over."""
        tokens = self._tokens or self.log_in(deadline)
        if isinstance(tokens, Trouble):
            return tokens
        if tokens.jwt:
            reply = self._send_second(request, tokens.jwt, deadline)
            if not (isinstance(reply, Trouble) and reply.kind is TroubleKind.UNAUTHORIZED):
                return reply
        jwt = self._renew(deadline)
        return jwt if isinstance(jwt, Trouble) else self._send_second(request, jwt, deadline)

    def trouble(self, error: ApiError, endpoint: Endpoint) -> Trouble:
        """An error of the first API as the station knows it."""
        return error.trouble(self._wire.host, endpoint.changes)

    def unreadable(self, error: UnreadableError, endpoint: Endpoint) -> Trouble:
        """An answer that cannot be read; behind a call that changes something the work may have been done."""
        executed = Executed.MAYBE if endpoint.changes else Executed.NO
        return Trouble(TroubleKind.GARBLED, self._wire.host, str(error), executed)

    def _renew(self, deadline: Deadline | None) -> str | Trouble:
        answer = self.ask(Request(endpoints.RENEW), deadline)
        if isinstance(answer, Trouble):
            return self._anew(answer, deadline)
        try:
            jwt = read_renewed(answer.content)
        except UnreadableError as error:
            return self.unreadable(error, endpoints.RENEW)
        if self._tokens is not None:
            self._tokens = replace(self._tokens, jwt=jwt)
        return jwt

    def _anew(self, refused: Trouble, deadline: Deadline | None) -> str | Trouble:
        """A server that renews nothing: a whole new login brings a web token, too."""
        renewable = refused.kind not in (TroubleKind.NOT_FOUND, TroubleKind.REJECTED, TroubleKind.FORBIDDEN)
        if renewable or not (self._email and self._password):
            return refused
        tokens = self.log_in(deadline)
        return tokens if isinstance(tokens, Trouble) else tokens.jwt or refused

    def _post_login(self, deadline: Deadline | None) -> Tokens | Trouble:
        form = {"email": self._email, "password": self._password}
        request = Request(self._login, query={"apikey": self._key}, form=form)
        try:
            answer = self._read(self._wire.send(request, deadline), self._login)
            if isinstance(answer, ApiError):
                trouble = self.trouble(answer, self._login)
                return replace(trouble, kind=TroubleKind.UNAUTHORIZED) if answer.code in _WRONG_LOGIN else trouble
            if isinstance(answer, Trouble):
                return answer
            tokens = read_login(answer.content, self._key)
        except UnreadableError as error:
            return self.unreadable(error, self._login)
        if isinstance(tokens, LoginRefusal):
            return Trouble(TroubleKind.UNAUTHORIZED, self._wire.host, tokens.value)
        return tokens

    def _send(self, request: Request, tokens: Tokens, deadline: Deadline | None) -> Data | ApiError | Trouble:
        # The tutorial calls the key publickey, the vendor's apps apikey: a server may know either.
        query = {**dict(request.query), "publickey": self._key, "apikey": self._key, "usertoken": tokens.usertoken}
        try:
            return self._read(self._wire.send(replace(request, query=query), deadline), request.endpoint)
        except UnreadableError as error:
            return self.unreadable(error, request.endpoint)

    def _read(self, reply: Reply | Trouble, endpoint: Endpoint) -> Data | ApiError | Trouble:
        if isinstance(reply, Trouble):
            return reply
        if reply.status == 200:
            content = read_envelope(reply.body)
            return content if isinstance(content, ApiError) else Data(content, reply)
        error = told_error(reply.body)
        if error is not None and error.session_over:
            return error
        return self._status_trouble(reply, endpoint, error)

    def _send_second(self, request: Request, jwt: str, deadline: Deadline | None) -> Reply | Trouble:
        """The second API speaks HTTP; an error inside HTTP 200 is believed all the same."""
        headers = {"Authorization": f"Bearer {jwt}"}
        reply = self._wire.send(replace(request, headers=headers), deadline)
        if isinstance(reply, Trouble):
            return reply
        error = told_error(reply.body)
        if error is not None and (error.session_over or reply.status == 200):
            return self.trouble(error, request.endpoint)
        return reply if reply.status == 200 else self._status_trouble(reply, request.endpoint, error)

    def _status_trouble(self, reply: Reply, endpoint: Endpoint, error: ApiError | None) -> Trouble:
        told = error.detail if error is not None else ""
        if reply.status in (404, 405):
            return Trouble(TroubleKind.NOT_FOUND, self._wire.host, f"HTTP {reply.status} {told}".strip())
        return status_trouble(
            reply.status, {}, self._wire.host, changes=endpoint.changes, busy=frozenset(), detail=told
        )


_WRONG_LOGIN = frozenset({2020, 2021, 6061})
"""Wrong password, wrong e-mail, login failed (the catalogues of the vendor's SDKs)."""


def _over(answer: Data | ApiError | Trouble) -> bool:
    if isinstance(answer, ApiError):
        return answer.session_over
    return isinstance(answer, Trouble) and answer.kind is TroubleKind.UNAUTHORIZED
