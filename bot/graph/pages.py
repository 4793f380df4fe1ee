"""A list, read to its last page."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from kiota_abstractions.base_request_configuration import RequestConfiguration
from kiota_abstractions.request_information import RequestInformation

from bot.graph.client import Json, UserGraph, configuration
from bot.model.errors import CalendarUnavailable

LAST_PAGE = 50
"""More pages than any list has: an answer without an end."""


class Collection(Protocol):
    """A builder of msgraph-sdk for something that Graph answers in pages."""

    def to_get_request_information(
        self, request_configuration: RequestConfiguration[Any] | None = None
    ) -> RequestInformation:
        """The request for a page."""
        ...

    def with_url(self, raw_url: str) -> "Collection":
        """The same at another address."""
        ...


async def entries(
    graph: UserGraph, of: Collection, query: object = None, zone: str | None = None
) -> AsyncIterator[Json]:
    """What stands in a list, page by page.

    ``query`` is the builder's own; ``zone`` the name in which times are answered. Raises ``CalendarUnavailable`` where
    a page cannot be read, leads elsewhere, or none is the last. Source: https://learn.microsoft.com/graph/paging
    """
    page = _request(of, query, zone)
    for _ in range(LAST_PAGE):
        answer = await graph.read(page)
        for entry in _listed(answer):
            yield entry
        link = graph.next_page(answer)
        if link is None:
            return
        page = _request(of.with_url(link), None, zone)
    raise CalendarUnavailable("EndlessPages")


@contextmanager
def legible() -> Iterator[None]:
    """What an answer says is read inside: what cannot be read is no answer."""
    try:
        yield
    except (ValueError, TypeError, AttributeError, KeyError) as unreadable:
        raise CalendarUnavailable("Garbage") from unreadable


def _request(of: Collection, query: object, zone: str | None) -> Callable[[], RequestInformation]:
    """The link to a next page carries the query, but not the headers."""
    return lambda: of.to_get_request_information(configuration(query, zone))


def _listed(answer: Json) -> list[Json]:
    listed = answer.get("value")
    if not isinstance(listed, list):
        raise CalendarUnavailable("Garbage")
    return listed
