"""Graph's calendar slice as a contract: is this request, or this answer, one that Microsoft's metadata allows?

The slice is read from beside the project (``../shared/openapi``); ``contract()`` is None where it is missing.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler
from jsonschema_rs import Draft202012, Draft202012Validator, Registry

from bot.local.graph.door import FAULTY

SLICE = Path(__file__).parents[3] / "shared" / "openapi" / "graph-calendar.openapi.json"
ROOT = "/graph/v1.0"

GAPS = {
    "/solutions/bookingBusinesses/{bookingBusiness-id}/calendarView": {"start", "end"},
    "/solutions/bookingBusinesses": {"query"},
}
"""Query parameters that the service has and the slice lacks: design.md, last bullet."""


class Contract:
    """Checks pairs of requests and answers, and keeps what it found wrong."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._registry = Registry([("urn:graph", document)], draft=Draft202012)
        self._templates = [(_pattern(template), template) for template in document["paths"]]
        self._validators: dict[str, Draft202012Validator] = {}
        self.violations: list[str] = []
        """A line each; a test that ends with any has failed."""

    def check(self, method: str, path: str, request: Any, status: int, answer: Any) -> list[str]:
        """What is wrong with one pair: ``path`` is below ``/v1.0`` and may have a query, None stands for no body.

        A request that was refused may be as wrong as it likes.
        """
        template = self._template(urlsplit(path).path)
        if template is None:
            return [f"{method} {path}: not in the slice"] if status < 400 else []
        operation = self._document["paths"][template].get(method.lower())
        if operation is None:
            return [f"{method} {template}: not in the slice"] if status < 400 else []
        found = self._answer(template, method.lower(), operation, status, answer)
        if status < 400:
            found += self._request(template, method.lower(), operation, request) + _query(template, operation, path)
        return [f"{method} {template} {status}: {each}" for each in found]

    @property
    def middleware(self) -> Any:
        """For an aiohttp application that serves the simulation."""

        @web.middleware
        async def checked(request: web.Request, handler: Handler) -> web.StreamResponse:
            response = await handler(request)
            if request.raw_path.startswith(ROOT) and FAULTY not in request and isinstance(response, web.Response):
                path = request.raw_path.removeprefix(ROOT)
                answer = json.loads(response.text) if response.text else None
                self.violations += self.check(
                    request.method,
                    path,
                    _json((await request.read()).decode(errors="replace")),
                    response.status,
                    answer,
                )
            return response

        return checked

    def _template(self, path: str) -> str | None:
        plain = re.sub(r"(?i)/microsoft\.graph\.", "/", path.rstrip("/"))
        return next((template for pattern, template in self._templates if pattern.fullmatch(plain)), None)

    def _answer(self, template: str, method: str, operation: Any, status: int, answer: Any) -> list[str]:
        known = operation["responses"]
        key = str(status) if str(status) in known else f"{status // 100}XX"
        if key not in known:
            return ["no such status"]
        if "$ref" in known[key]:
            return self._against("#/components/schemas/odata.error", answer)
        if "content" not in known[key]:
            return [] if answer is None else ["an answer where there should be none"]
        return self._against(_pointer("paths", template, method, "responses", key, *JSON_SCHEMA), answer)

    def _request(self, template: str, method: str, operation: Any, request: Any) -> list[str]:
        body = operation.get("requestBody")
        if body is None:
            return [] if request is None else ["a body where there should be none"]
        if request is None:
            return ["no body"] if body.get("required") else []
        return self._against(_pointer("paths", template, method, "requestBody", *JSON_SCHEMA), request)

    def _against(self, pointer: str, instance: Any) -> list[str]:
        if pointer not in self._validators:
            self._validators[pointer] = Draft202012Validator({"$ref": f"urn:graph{pointer}"}, registry=self._registry)
        errors = self._validators[pointer].iter_errors(instance)
        return [f"{'.'.join(map(str, error.instance_path))}: {error.message[:200]}" for error in errors]


JSON_SCHEMA = ("content", "application/json", "schema")


@cache
def document() -> dict[str, Any] | None:
    """The slice; None where it is missing."""
    if not SLICE.exists():
        return None
    loaded: dict[str, Any] = json.loads(SLICE.read_text())
    return loaded


def contract() -> Contract | None:
    """A fresh contract without violations; None where the slice is missing."""
    known = document()
    return Contract(known) if known else None


def _query(template: str, operation: Any, path: str) -> list[str]:
    known = {each["name"].casefold() for each in operation.get("parameters", []) if each["in"] == "query"}
    given = {unquote(each.partition("=")[0]).casefold() for each in urlsplit(path).query.split("&") if each}
    required = {
        each["name"].casefold()
        for each in operation.get("parameters", [])
        if each["in"] == "query" and each.get("required")
    }
    unknown = given - known - GAPS.get(template, set())
    return [f"unknown query {each}" for each in unknown] + [f"query without {each}" for each in required - given]


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{[^/]*?\\}", "[^/]+", re.escape(template)), re.IGNORECASE)


def _pointer(*names: str) -> str:
    return "#/" + "/".join(quote(name.replace("~", "~0").replace("/", "~1")) for name in names)


def _json(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text
