"""Text cut into tokens, once; everything after works on their numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

MAX_LENGTH = 1000
"""Characters considered of a text; what people ask for stands at the front."""

_TOKEN = re.compile(
    r"""
    \S+@\S+\.\w+                                    # an address
    | https?://\S+
    | \d{4}-\d{1,2}-\d{1,2}(?!\d)                   # dates in figures
    | \d{1,4}/\d{1,2}/\d{1,4}
    | \d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d)
    | \d{1,2}-\d{1,2}-\d{4}
    | \d{1,2}:\d{2}(?::\d{2})?(?!\d)                # a clock time
    | \d:\d(?!\d)                                   # 1:1
    | \d{1,2}[./]\d{1,2}(?!\d)                      # a date or a clock time
    | \d+
    | ['’]s\b
    | [^\W\d_]+(?:['’&](?!s\b)[^\W\d_]+|\d+)*       # a word, "don't", "Q&A", "Q4"
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(slots=True)
class Token:
    """A word, a figure or a sign."""

    text: str
    """As it was written."""

    word: str
    """Case folded, with a straight apostrophe: what tables are asked for."""

    begin: int
    """First character in the text."""

    end: int
    """Exclusive."""


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order, of its first ``MAX_LENGTH`` characters."""
    return [
        Token(match.group(), match.group().casefold().replace("’", "'"), match.start(), match.end())
        for match in _TOKEN.finditer(text, 0, MAX_LENGTH)
    ]


def parted(whole: list[Token], glued: Mapping[str, int]) -> list[Token]:
    """The tokens, with those that a language writes in one word taken apart; ``glued`` has the letters of the first."""
    return [part for token in whole for part in _parts(token, glued.get(token.word))]


def _parts(token: Token, at: int | None) -> list[Token]:
    if at is None or len(token.text) != len(token.word):
        return [token]
    middle = token.begin + at
    return [
        Token(token.text[:at], token.word[:at], token.begin, middle),
        Token(token.text[at:], token.word[at:], middle, token.end),
    ]


@cache
def words(phrase: str) -> tuple[str, ...]:
    """A phrase of a table, cut as a text is cut."""
    return tuple(token.word for token in tokens(phrase))
