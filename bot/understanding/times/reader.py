"""The tokens of a text with what each of them may mean in a time."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime, time
from functools import cache
from typing import Any

from bot.languages.language import Language
from bot.languages.time_words import TimeWords
from bot.understanding.spelling import Spelling
from bot.understanding.tokens import Token, words

_Entry = tuple[tuple[str, ...], str, Any]
_NUMBER = re.compile(r"\d{1,4}")
_GLUED_DATE = re.compile(r"([^\W\d_]{3,})(0?[1-9]|[12]\d|3[01])")
"""A month and its day in one word: "jul24"."""


@cache
def _entries(language: Language) -> dict[str, list[_Entry]]:
    """Every phrase of the language's time words by its first word, the longest first."""
    by_first: dict[str, list[_Entry]] = {}
    for table in fields(TimeWords):
        known = getattr(language.times, table.name)
        for phrase in known:
            first, *rest = words(phrase)
            meaning = known[phrase] if isinstance(known, Mapping) else True
            by_first.setdefault(first, []).append((tuple(rest), table.name, meaning))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


@cache
def _spelling(language: Language) -> Spelling:
    times = language.times
    return Spelling(word for word in (*times.weekdays, *times.days, *times.months) if word.isalpha())


class Reader:
    """What a time parser reads from: kinds of words by the tables' names, at the number of a token."""

    def __init__(self, said: Sequence[Token], language: Language, now: datetime, month_first: bool) -> None:
        self.tokens = said
        self.language = language
        self.now = now
        self.month_first = month_first
        self._words = [token.word for token in said]
        self._tags = [self._tagged(index) for index in range(len(said))]

    @property
    def today(self) -> date:
        """In the speaker's zone."""
        return self.now.date()

    @property
    def minute(self) -> time:
        """The time of day in the speaker's zone, without its seconds."""
        return self.now.time().replace(second=0, microsecond=0)

    def _tagged(self, index: int) -> dict[str, tuple[Any, int]]:
        tags: dict[str, tuple[Any, int]] = {}
        word = self._words[index]
        entries = _entries(self.language)
        found = entries.get(word)
        if found is None and len(word) > 5:
            found = entries.get(_spelling(self.language).nearest(word) or "")
        for rest, kind, meaning in found or ():
            end = index + 1 + len(rest)
            if kind not in tags and (not rest or tuple(self._words[index + 1 : end]) == rest):
                tags[kind] = meaning, end
        if _NUMBER.fullmatch(word):
            tags["numbers"] = int(word), index + 1
        elif (glued := _GLUED_DATE.fullmatch(word)) and (month := self.language.times.months.get(glued[1])):
            tags["glued_dates"] = (month, int(glued[2])), index + 1
        return tags

    def __len__(self) -> int:
        return len(self.tokens)

    def begins(self, index: int) -> bool:
        """Whether anything at this token can begin a time."""
        return bool(self._tags[index]) or self._words[index][0].isdigit()

    def take(self, kind: str, index: int) -> tuple[Any, int] | None:
        """What the words at ``index`` mean as this kind, and the token after them."""
        return self._tags[index].get(kind) if index < len(self._tags) else None

    def past(self, kind: str, index: int) -> int:
        """The token after words of this kind, or ``index`` where there are none."""
        found = self.take(kind, index)
        return found[1] if found else index

    def past_any(self, kinds: Sequence[str], index: int) -> int:
        """The token after any run of words of these kinds."""
        moved = True
        while moved:
            moved = False
            for kind in kinds:
                if (after := self.past(kind, index)) > index:
                    index, moved = after, True
        return index

    def only(self, kinds: Sequence[str], begin: int, end: int) -> bool:
        """Whether the tokens from ``begin`` to ``end`` are nothing but words of these kinds."""
        while begin < end:
            steps = [after for kind in kinds if begin < (after := self.past(kind, begin)) <= end]
            if not steps:
                return False
            begin = max(steps)
        return True

    def word(self, index: int) -> str:
        """The folded word, or nothing beyond the ends."""
        return self._words[index] if 0 <= index < len(self._words) else ""

    def glued(self, index: int) -> bool:
        """Whether the token stands directly after the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].begin

    def before(self, kind: str, index: int) -> int | None:
        """Where words of this kind begin that end right before ``index``."""
        for begin in range(index - 1, max(-1, index - 4), -1):
            found = self.take(kind, begin)
            if found and found[1] == index:
                return begin
        return None
