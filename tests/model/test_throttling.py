import pytest
from multidict import CIMultiDict

from bot.model.throttling import retry_after

DATE = "Fri, 20 Nov 2026 09:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7),
        ({"retry-after": " 7 "}, 7),
        ({"Retry-After": "0"}, 0),
        ({"Retry-After": "Fri, 20 Nov 2026 09:00:05 GMT", "Date": DATE}, 5),
        ({"retry-after": "Fri, 20 Nov 2026 08:59:00 GMT", "date": DATE}, 0),
        ({"Retry-After": "Fri, 20 Nov 2026 09:00:05 GMT"}, None),
        ({"Retry-After": "Fri, 20 Nov 2026 09:00:05", "Date": DATE}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "-1"}, None),
        ({"Retry-After": "٧"}, None),
    ],
)
def test_reads_how_long_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(CIMultiDict(headers)) == seconds
