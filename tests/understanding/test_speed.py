"""How long a sentence takes. One call of dateparser is 0.3 ms: it must be the exception."""

from collections.abc import Iterator
from itertools import islice
from time import perf_counter

import pytest

from tests.understanding.saying import said
from tests.understanding.test_nothing import NOTHING
from tests.understanding.test_understand import MEANINGS

ROUNDS = 5
MIDDLE = 0.0005
"""Seconds."""

SLOWEST_OF_TWENTY = 0.002
"""Seconds."""


def _took(text: str) -> float:
    begun = perf_counter()
    said(text)
    return perf_counter() - begun


def _sentences() -> Iterator[str]:
    """Commands and chat of the tests' own, but for the few that are long on purpose."""
    yield from (text for phrasings in MEANINGS.values() for text in phrasings)
    yield from (text for text in NOTHING if len(text) < 200)


@pytest.mark.slow
def test_a_sentence_is_understood_in_half_a_millisecond() -> None:
    sentences = list(_sentences())
    for text in islice(sentences, 10):
        said(text)  # tables are built at the first sentence
    took = sorted(min(_took(text) for _ in range(ROUNDS)) for text in sentences)
    assert took[len(took) // 2] < MIDDLE
    assert took[len(took) * 95 // 100] < SLOWEST_OF_TWENTY
