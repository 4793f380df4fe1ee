"""Whether what a verb is about can be a meeting: a guess at something destructive is never made."""

from collections.abc import Sequence

from bot.model.commands import Intent, MeetingWords, Which
from bot.understanding.sentence import Sentence


def is_about_meetings(
    said: Sentence, tokens: Sequence[int], words: MeetingWords, firm: bool, has_new_time: bool
) -> bool:
    """Whether the object of a verb can be a meeting; where the verb is not ``firm``, whether it must be one."""
    chunk = _head(said, tokens)
    if _is_elsewhere(said, tokens):
        return False
    if _ends_with_other_thing(said, chunk):
        return False
    if firm or has_new_time:
        return True
    return _looks_like_one(said, tokens, words)


def _head(said: Sentence, tokens: Sequence[int]) -> list[str]:
    """The words up to the first preposition: their last one says what it is."""
    head: list[str] = []
    for number in tokens:
        word = said.word(number)
        if head and (word in said.table.prepositions or said.is_pause(number)):
            break
        if word not in said.table.determiners and word not in said.table.prepositions:
            head.append(word)
    while head and head[-1] in said.table.tails:
        head.pop()
    return head


def _ends_with_other_thing(said: Sentence, head: Sequence[str]) -> bool:
    for index in range(len(head)):
        found = said.vocabulary.other_things.at(head, index)
        if found and found[1] == len(head):
            return True
    return False


def _is_elsewhere(said: Sentence, tokens: Sequence[int]) -> bool:
    folded = [said.word(number) for number in tokens]
    return any(
        word in said.table.elsewhere and folded[index - 1] in said.table.prepositions | said.table.determiners
        for index, word in enumerate(folded)
        if index
    )


def _looks_like_one(said: Sentence, tokens: Sequence[int], words: MeetingWords) -> bool:
    table = said.table
    folded = [said.word(number) for number in tokens]
    if any(said.vocabulary.from_calendar.at(folded, index) for index in range(len(folded))):
        return True
    if any(said.vocabulary.one_to_one.at(folded, index) for index in range(len(folded))):
        return True
    if any(word in table.occasions for word in _head(said, tokens)):
        return True
    if words.anaphor or words.booking:
        return True
    if not words.title:
        return words.when is not None or (words.which is Which.ALL and bool(words.people))
    return words.when is not None and (words.own or bool(words.people))


def is_destructive(intent: Intent) -> bool:
    """Whether doing it takes something away that cannot be put back."""
    return intent in (Intent.CANCEL, Intent.DECLINE)
