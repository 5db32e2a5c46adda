"""pretix: the calls that read events, products, questions, check-in lists, their tickets, and search in those."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from station.sandbox.pretix_access import Access, Caller, Endpoint
from station.sandbox.pretix_answers import Answers, question_document
from station.sandbox.pretix_catalogue import event_document, list_document, organizer_document, product_document
from station.sandbox.pretix_checkins import Book
from station.sandbox.pretix_counts import Counts, by_name
from station.sandbox.pretix_documents import (
    listed_position,
)
from station.sandbox.pretix_hall import EVENTS, PRODUCTS, CheckinList, Hall
from station.sandbox.pretix_options import PretixOptions
from station.sandbox.pretix_paging import last_modified, page, page_of, unchanged
from station.sandbox.pretix_requests import one_list_for_each_event
from station.sandbox.pretix_signing import EventKeys
from station.sandbox.pretix_tickets import Position, Tickets
from station.sandbox.vendor import RefusedError

_ORGANIZER = "/api/v1/organizers/{organizer}/"
_EVENT = _ORGANIZER + "events/{event}/"


class Lists:
    """What may be read. `options` gives those of the moment."""

    def __init__(
        self,
        tickets: Tickets,
        hall: Hall,
        book: Book,
        answers: Answers,
        access: Access,
        keys: EventKeys,
        options: Callable[[], PretixOptions],
    ) -> None:
        self._tickets = tickets
        self._hall = hall
        self._book = book
        self._answers = answers
        self._access = access
        self._keys = keys
        self._options = options
        self._counts = Counts(tickets, book)

    def routes(self) -> list[Route]:
        table: tuple[tuple[str, str, Endpoint], ...] = (
            ("/api/v1/organizers/", "organizers", self._organizers),
            (_ORGANIZER, "organizer", self._organizer),
            (_ORGANIZER + "events/", "events", self._events),
            (_ORGANIZER + "subevents/", "subevents", self._nothing),
            (_ORGANIZER + "checkinrpc/search/", "search", self._search),
            (_EVENT, "event", self._event),
            (_EVENT + "settings/", "settings", self._settings),
            (_EVENT + "subevents/", "subevents", self._nothing),
            (_EVENT + "categories/", "categories", self._nothing),
            (_EVENT + "items/", "items", self._items),
            (_EVENT + "questions/", "questions", self._questions),
            (_EVENT + "checkinlists/", "checkinlists", self._checkin_lists),
            (_EVENT + "checkinlists/{list_id:int}/", "checkinlist", self._checkin_list),
            (_EVENT + "checkinlists/{list_id:int}/status/", "status", self._status),
            (_EVENT + "checkinlists/{list_id:int}/positions/", "positions", self._positions),
        )
        guard = self._access.guarded
        return [Route(path, guard(name, endpoint), methods=["GET"], name=name) for path, name, endpoint in table]

    @property
    def _largest(self) -> int:
        return self._options().largest_page

    def _organizers(self, request: Request) -> Response:
        return page_of(request, [organizer_document(str(request.base_url))], self._largest)

    def _organizer(self, request: Request) -> Response:
        return JSONResponse(organizer_document(str(request.base_url)))

    def _events(self, request: Request) -> Response:
        caller: Caller = request.state.caller
        documents = [event_document(each, str(request.base_url)) for each in EVENTS if caller.may_see(each.slug)]
        return page_of(request, documents, self._largest)

    def _event(self, request: Request) -> Response:
        event = next(each for each in EVENTS if each.slug == request.path_params["event"])
        document = event_document(event, str(request.base_url))
        return JSONResponse({**document, "valid_keys": {"pretix_sig1": self._keys.shown(event.slug)}})

    def _settings(self, request: Request) -> Response:
        return JSONResponse({"locales": ["en"], "locale": "en", "timezone": "Europe/Berlin"})

    def _nothing(self, request: Request) -> Response:
        return page_of(request, [], self._largest)

    def _items(self, request: Request) -> Response:
        event = request.path_params["event"]
        documents = [product_document(product) for product in PRODUCTS if product.event == event]
        return self._slow(request, documents)

    def _questions(self, request: Request) -> Response:
        products = {product.id for product in PRODUCTS if product.event == request.path_params["event"]}
        known = [each for each in self._hall.questions.values() if each.products & products]
        return self._slow(request, [question_document(each) for each in known])

    def _slow(self, request: Request, documents: Sequence[dict[str, object]]) -> Response:
        """A list that may be asked for with the date of the last answer."""
        modified = self._hall.changed_at or self._tickets.opened_at
        same = unchanged(request, modified)
        if same is not None:
            return same
        answer = page_of(request, documents, self._largest)
        if documents:
            answer.headers.update(last_modified(modified))
        return answer

    def _checkin_lists(self, request: Request) -> Response:
        left_out = set(request.query_params.getlist("exclude"))
        documents = [
            {name: value for name, value in self._list_document(each, left_out).items() if name not in left_out}
            for each in self._hall.lists_of(request.path_params["event"])
        ]
        return page_of(request, documents, self._largest)

    def _checkin_list(self, request: Request) -> Response:
        return JSONResponse(self._list_document(self._named(request), set()))

    def _list_document(self, checkin_list: CheckinList, left_out: set[str]) -> dict[str, object]:
        entered = 0 if "checkin_count" in left_out else self._counts.checkin_count(checkin_list)
        most = self._options().list_sizes_up_to
        size = 0 if "position_count" in left_out else self._counts.size(checkin_list, most)
        return list_document(checkin_list, entered, size)

    def _status(self, request: Request) -> Response:
        return JSONResponse(self._counts.status(self._named(request)))

    def _positions(self, request: Request) -> Response:
        checkin_list = self._named(request)
        any_status = request.query_params.get("ignore_status") == "true"
        found = sorted(self._counts.on_list(checkin_list, any_status=any_status), key=by_name)
        return self._listed(request, [(position, checkin_list) for position in found])

    def _search(self, request: Request) -> Response:
        lists = self._asked_lists(request)
        words = request.query_params.get("search", "").strip()
        if request.state.caller.at_the_door and len(words) < 3:
            return self._listed(request, [])
        any_status = request.query_params.get("ignore_status") == "true"
        secret = request.query_params.get("secret", "")
        found = [
            (position, each)
            for each in lists
            for position in self._counts.search(each, words, any_status=any_status)
            if secret in ("", position.secret)
        ]
        return self._listed(request, found)

    def _asked_lists(self, request: Request) -> list[CheckinList]:
        caller: Caller = request.state.caller
        named = request.query_params.getlist("list")
        known = [self._hall.lists.get(int(each)) if each.isdigit() else None for each in named]
        missing = [
            name for name, each in zip(named, known, strict=True) if each is None or not caller.may_see(each.event)
        ]
        if missing:
            told = f"You requested lists that do not exist or that you do not have access to: {', '.join(missing)}"
            raise RefusedError(403, told)
        lists = [each for each in known if each is not None]
        one_list_for_each_event(lists)
        return lists

    def _listed(self, request: Request, found: Sequence[tuple[Position, CheckinList]]) -> Response:
        def rows(first: int, size: int) -> list[dict[str, object]]:
            return [
                listed_position(position, self._book.of(position, each.id), self._answers.of(position.id))
                for position, each in found[first : first + size]
            ]

        return page(request, len(found), rows, self._largest)

    def _named(self, request: Request) -> CheckinList:
        found = self._hall.lists.get(request.path_params["list_id"])
        if found is None or found.event != request.path_params["event"]:
            raise RefusedError(404, "No CheckinList matches the given query.")
        return found
