"""When the connector is tried again."""

import pytest

from bot.teams.retries import Patience, pause_before, retry_after

DATE = "Fri, 20 Nov 2026 09:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": " 7 "}, 7),
        ({"Retry-After": "0"}, 0),
        ({"Retry-After": "Fri, 20 Nov 2026 09:00:05 GMT", "Date": DATE}, 5),
        ({"Retry-After": "Fri, 20 Nov 2026 08:59:00 GMT", "Date": DATE}, 0),
        ({"Retry-After": "Fri, 20 Nov 2026 09:00:05 GMT"}, None),
        ({"Retry-After": "Fri, 20 Nov 2026 09:00:05", "Date": DATE}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "-1"}, None),
        ({"Retry-After": "٧"}, None),
    ],
)
def test_reads_what_the_connector_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


def test_pauses_grow_and_have_an_end() -> None:
    patience = Patience(first_pause=1, longest_pause=4)
    for attempt, most in ((1, 1), (2, 2), (3, 4), (9, 4)):
        assert most / 2 <= pause_before(attempt, patience, {}) <= most


def test_pauses_are_uneven() -> None:
    assert len({pause_before(1, Patience(), {}) for _ in range(20)}) > 10


def test_never_comes_back_sooner_than_it_is_asked_to() -> None:
    assert all(pause_before(1, Patience(), {"Retry-After": "3"}) >= 3 for _ in range(50))
