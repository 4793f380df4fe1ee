"""The contract itself: it finds what is wrong, and passes what is right."""

from typing import Any

import pytest

from tests.local.openapi import SLICE, Contract, contract

pytestmark = pytest.mark.skipif(not SLICE.exists(), reason="../shared/openapi is not beside the project")

WINDOW = "startDateTime=a&endDateTime=b"
ERROR = {"error": {"code": "ErrorItemNotFound", "message": ""}}

RIGHT: list[tuple[str, str, Any, int, Any]] = [
    ("GET", f"/me/calendarView?{WINDOW}&$top=5", None, 200, {"value": [{"id": "1", "subject": "x"}]}),
    ("GET", "/ME/CalendarView?STARTDATETIME=a&enddatetime=b", None, 200, {"value": []}),
    ("POST", "/me/events/1/microsoft.graph.decline", {"Comment": "no"}, 202, None),
    ("POST", "/me/events/1/decline", {"anything": "goes"}, 404, ERROR),
    ("GET", "/nothing/of/the/kind", None, 400, ERROR),
    ("GET", "/solutions/bookingBusinesses/a%40b/calendarView?start=a&end=b", None, 200, {"value": []}),
]

WRONG: list[tuple[str, str, Any, int, Any]] = [
    ("GET", "/me/calendarView", None, 200, {"value": []}),
    ("GET", f"/me/calendarView?{WINDOW}&$colour=red", None, 200, {"value": []}),
    ("GET", f"/me/calendarView?{WINDOW}", None, 200, {"value": [{"id": "1", "colour": "red"}]}),
    ("GET", f"/me/calendarView?{WINDOW}", None, 202, None),
    ("POST", "/me/events/1/decline", {"comments": "no"}, 202, None),
    ("POST", "/me/events/1/decline", None, 202, None),
    ("POST", "/me/events/1/decline", {}, 202, {"done": True}),
    ("POST", "/me/events/1/decline", {}, 404, {"message": "gone"}),
    ("GET", "/nothing/of/the/kind", None, 200, {}),
    ("PUT", "/me/events/1", {}, 200, {}),
]


def checker() -> Contract:
    found = contract()
    assert found is not None
    return found


@pytest.mark.parametrize(("method", "path", "request_body", "status", "answer"), RIGHT)
def test_passes_what_the_metadata_allows(method: str, path: str, request_body: Any, status: int, answer: Any) -> None:
    assert checker().check(method, path, request_body, status, answer) == []


@pytest.mark.parametrize(("method", "path", "request_body", "status", "answer"), WRONG)
def test_finds_what_it_does_not(method: str, path: str, request_body: Any, status: int, answer: Any) -> None:
    assert checker().check(method, path, request_body, status, answer) != []
