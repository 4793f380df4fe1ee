"""When the connector is tried again."""

from bot.teams.retries import Patience, pause_before


def test_pauses_grow_and_have_an_end() -> None:
    patience = Patience(first_pause=1, longest_pause=4)
    for attempt, most in ((1, 1), (2, 2), (3, 4), (9, 4)):
        assert most / 2 <= pause_before(attempt, patience, {}) <= most


def test_pauses_are_uneven() -> None:
    assert len({pause_before(1, Patience(), {}) for _ in range(20)}) > 10


def test_never_comes_back_sooner_than_it_is_asked_to() -> None:
    assert all(pause_before(1, Patience(), {"Retry-After": "3"}) >= 3 for _ in range(50))
