"""Ingresse: everything about logging in: the apps' form, the companies' form, the browser's page, and the renewal."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from station.sandbox import ingresse_requests
from station.sandbox.ingresse_login import USER, IngresseLogin
from station.sandbox.ingresse_login_page import login_form, return_address, send_back
from station.sandbox.ingresse_options import IngresseOptions
from station.sandbox.ingresse_requests import UNAUTHORISED, IngresseError, good_answer

_WRONG = "E-mail ou senha inválidos"


class IngresseAccount:
    """The account's calls. `options` are those in force; `lock` guards the tokens."""

    def __init__(self, login: IngresseLogin, options: Callable[[], IngresseOptions], lock: RLock) -> None:
        self._login = login
        self._options = options
        self._lock = lock

    def routes(self) -> list[Route]:
        return [
            Route("/", self._show_page, methods=["GET"]),
            Route("/", self._log_in_on_page, methods=["POST"]),
            Route("/login", self._log_in, methods=["POST"]),
            Route("/company-login", self._log_in_for_companies, methods=["POST"]),
            Route("/login/renew-token", self._renew, methods=["GET"]),
        ]

    def usertoken(self) -> str:
        """A user token as the browser's login hands it out."""
        with self._lock:
            return self._login.usertoken(self._options().usertoken_lifetime_seconds)

    def authenticate(self, request: Request) -> None:
        """Key and user token of a call of the first API. Raises `IngresseError`."""
        self._require_key(request)
        with self._lock:
            self._login.require_usertoken(request.query_params.get("usertoken"), self._options().expiry)

    async def _log_in(self, request: Request) -> Response:
        self._require_key(request)
        if not self._right(await ingresse_requests.form(request)):
            return good_answer({"status": False, "message": _WRONG})
        return good_answer({"status": True, "data": self._access()})

    async def _log_in_for_companies(self, request: Request) -> Response:
        """One entry for each company; the applications of all but one have other keys."""
        self._require_key(request)
        if not self._right(await ingresse_requests.form(request)):
            return good_answer({"status": False, "message": _WRONG})
        return good_answer(
            {"status": True, "data": [self._company(number) for number in range(self._options().companies)]}
        )

    async def _renew(self, request: Request) -> Response:
        if not self._options().renewal_offered:
            raise HTTPException(404)
        self.authenticate(request)
        with self._lock:
            return good_answer({"authToken": self._login.jwt(self._options().jwt_lifetime_seconds)})

    async def _show_page(self, request: Request) -> Response:
        return self._refused_page(request) or login_form()

    async def _log_in_on_page(self, request: Request) -> Response:
        refused = self._refused_page(request)
        if refused is not None:
            return refused
        if not self._right(await ingresse_requests.form(request)):
            return login_form(_WRONG)
        return send_back(return_address(request), self.usertoken())

    def _refused_page(self, request: Request) -> Response | None:
        """The page knows the key as `apikey` alone."""
        if request.query_params.get("apikey") != self._options().publickey:
            return login_form("This application is not known.", 403)
        return None if return_address(request) else login_form("There is no address to return to.", 400)

    def _right(self, given: dict[str, str]) -> bool:
        options = self._options()
        return (given.get("email"), given.get("password")) == (options.email, options.password)

    def _access(self) -> dict[str, object]:
        options = self._options()
        device = {"id": "", "name": "", "device_type": "", "verified": True, "mfa": False, "mfaRequired": False}
        if options.second_factor:
            more = {**device, "verified": False, "mfa": True, "mfaRequired": True}
            return {"userId": int(USER), "token": "", "authToken": "", "device": more}
        with self._lock:
            jwt = self._login.jwt(options.jwt_lifetime_seconds)
        return {"userId": int(USER), "token": self.usertoken(), "authToken": jwt, "device": device}

    def _company(self, number: int) -> dict[str, object]:
        own = number == self._options().companies - 1
        key = self._options().publickey if own else f"another-key-{number}"
        company = {"id": 70 + number, "name": f"Company {number}", "logo": None}
        application = {"id": 700 + number, "name": f"Application {number}", "publicKey": key}
        return {**self._access(), "company": company, "application": application}

    def _require_key(self, request: Request) -> None:
        """The tutorial calls it publickey, the vendor's apps apikey."""
        names = (self._options().key_name,) if self._options().key_name else ("publickey", "apikey")
        if self._options().publickey not in [request.query_params.get(name) for name in names]:
            raise IngresseError(UNAUTHORISED, 2007, "The application is not known.")
