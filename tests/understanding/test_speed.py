"""How long a sentence takes of the processor, so that a busy machine changes nothing.

One call of dateparser is 0.3 ms: it must be the exception.
"""

from collections.abc import Iterator
from itertools import islice
from time import thread_time

import pytest

from tests.understanding.saying import said
from tests.understanding.test_nothing import NOTHING
from tests.understanding.test_understand import MEANINGS

ROUNDS = 5
TRIES = 10
MIDDLE = 0.0005
"""Seconds."""

SLOWEST_OF_TWENTY = 0.002
"""Seconds."""


def _took(text: str) -> float:
    begun = thread_time()
    said(text)
    return thread_time() - begun


def _sentences() -> Iterator[str]:
    """Commands and chat of the tests' own, but for the few that are long on purpose."""
    yield from (text for phrasings in MEANINGS.values() for text in phrasings)
    yield from (text for text in NOTHING if len(text) < 200)


def _percentiles(sentences: list[str]) -> tuple[float, float]:
    """The middle, and what 95 of 100 stay below."""
    took = sorted(min(_took(text) for _ in range(ROUNDS)) for text in sentences)
    return took[len(took) // 2], took[len(took) * 95 // 100]


@pytest.mark.slow
def test_a_sentence_is_understood_in_half_a_millisecond() -> None:
    sentences = list(_sentences())
    for text in islice(sentences, 10):
        said(text)  # tables are built at the first sentence
    # A neighbour on the same core slows everything down for a while: the best of some tries is what it takes.
    tries = (_percentiles(sentences) for _ in range(TRIES))
    assert any(middle < MIDDLE and most < SLOWEST_OF_TWENTY for middle, most in tries)
