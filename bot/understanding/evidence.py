"""Whether what a verb is about can be a meeting: a guess at something destructive is never made."""

from collections.abc import Sequence

from bot.model.commands import MeetingWords, Which
from bot.understanding.sentence import Sentence


def is_about_meetings(
    said: Sentence, tokens: Sequence[int], words: MeetingWords, firm: bool, has_new_time: bool
) -> bool:
    """Whether the object of a verb can be a meeting; where the verb is not ``firm``, whether it must be one."""
    head = _head(said, tokens)
    if (
        _is_only_verbs(said, head)
        or _is_elsewhere(said, tokens)
        or _ends_with_other_thing(said, head)
        or _is_of_a_list(said, tokens)
        or _is_vague(said, head, words)
    ):
        return False
    if firm or has_new_time:
        return True
    return _looks_like_one(said, tokens, words)


def _is_only_verbs(said: Sentence, head: Sequence[str]) -> bool:
    """ "Cancel cancel cancel"."""
    nouns = said.table.occasions | said.table.meeting_nouns
    return bool(head) and all(said.vocabulary.verbs.at([word], 0) and word not in nouns for word in head)


def _is_vague(said: Sentence, head: Sequence[str], words: MeetingWords) -> bool:
    """ "The second one", "an item": nothing says that it is a meeting."""
    only_vague = bool(head) and all(
        word in said.table.vague_nouns or word in said.language.times.ordinals for word in head
    )
    return only_vague and not (words.title or words.people or words.when or words.anaphor or words.own)


def is_taken_out(said: Sentence, tokens: Sequence[int]) -> bool:
    """ "Remove Eric from the lunch": somebody is taken out of a meeting, which stays."""
    head = _head(said, tokens)
    folded = [said.word(number) for number in tokens]
    for index in range(1, len(folded)):
        if folded[index] in said.table.sources and not said.vocabulary.from_calendar.at(folded, index):
            rest = set(folded[index + 1 :])
            names_meeting = bool(rest & (said.table.occasions | said.table.mine | said.table.other_things))
            return names_meeting or (not set(head) & (said.table.occasions | said.table.meeting_nouns) and bool(rest))
    return False


def is_beside_another(said: Sentence, tokens: Sequence[int]) -> bool:
    """ "The one after the standup": what is named is not what is meant."""
    plain = said.table.meeting_nouns | said.table.determiners | said.table.mine | said.table.fillers
    for index, number in enumerate(tokens[:-1]):
        if index and said.word(number) in said.table.beside:
            return True
        if said.word(number) not in plain and not said.vocabulary.which.at([said.word(number)], 0):
            return False
    return False


def is_chat(said: Sentence, tokens: Sequence[int], words: MeetingWords, firm: bool) -> bool:
    """ "I can't do anything before nine", "not going to dinner tonight": said of a life, and not of a calendar."""
    if words.which is Which.ALL and not words.title and not words.people:
        return words.when is None or words.when.first is None
    spoken = [said.word(number) for number in tokens if not said.is_pause(number)]
    is_pointed_out = any(word in said.table.determiners | said.table.mine for word in spoken)
    return not firm and not is_pointed_out and bool(spoken) and set(spoken) <= said.table.leisure


def _head(said: Sentence, tokens: Sequence[int]) -> list[str]:
    """The words up to the first preposition: their last one says what it is."""
    head: list[str] = []
    last = -1
    for number in tokens[_past_which(said, tokens) :]:
        word = said.word(number)
        ends = word in said.table.prepositions or word in said.table.tails or said.is_pause(number)
        if head and (ends or number > last + 1):
            break
        last = number
        small = said.table.determiners | said.table.prepositions | said.table.possessive | said.table.fillers
        if word not in small:
            head.append(word)
    return head


def _past_which(said: Sentence, tokens: Sequence[int]) -> int:
    """After "all of my", whose preposition ends nothing."""
    found = said.vocabulary.which.at([said.word(number) for number in tokens], 0)
    return found[1] if found and found[0] is Which.ALL and found[1] < len(tokens) else 0


def _ends_with_other_thing(said: Sentence, head: Sequence[str]) -> bool:
    for index in range(len(head)):
        occasion = said.vocabulary.occasions.at(head, index)
        if occasion and occasion[1] == len(head):
            return False
        found = said.vocabulary.other_things.at(head, index)
        if found and found[1] == len(head):
            return True
    if not head:
        return False
    return said.vocabulary.ends_in_other_thing(head[-1]) or said.vocabulary.other_spelling.nearest(head[-1]) is not None


def _is_of_a_list(said: Sentence, tokens: Sequence[int]) -> bool:
    """ "The to-do meet my friends": what follows is not what it is."""
    folded = [said.word(number) for number in tokens]
    while folded and (folded[0] in said.table.determiners or said.vocabulary.which.at(folded, 0) or folded[0] in "'\""):
        folded = folded[1:]
    found = said.vocabulary.list_entries.at(folded, 0)
    return found is not None and not (found[1] < len(folded) <= found[1] + 2 and folded[-1] in said.table.occasions)


def _is_elsewhere(said: Sentence, tokens: Sequence[int]) -> bool:
    folded = [said.word(number) for number in tokens]
    if any(said.vocabulary.reservations.at(folded, index) for index in range(len(folded))):
        return True
    for index in range(1, len(folded)):
        if folded[index] in said.table.sources and _ends_with_other_thing(said, folded[index + 1 :]):
            return True
    return any(
        word in said.table.elsewhere and folded[index - 1] in said.table.prepositions | said.table.determiners
        for index, word in enumerate(folded)
        if index
    )


def _looks_like_one(said: Sentence, tokens: Sequence[int], words: MeetingWords) -> bool:
    folded = [said.word(number) for number in tokens]
    if any(said.vocabulary.from_calendar.at(folded, index) for index in range(len(folded))):
        return True
    if any(said.vocabulary.one_to_one.at(folded, index) for index in range(len(folded))):
        return True
    head = _head(said, tokens)
    if any(said.vocabulary.occasions.at(head, index) for index in range(len(head))):
        return True
    if any(said.vocabulary.ends_in_occasion(word) for word in head):
        return True
    if words.anaphor or words.booking:
        return True
    if not words.title:
        return words.when is not None or (words.which is Which.ALL and bool(words.people))
    return words.when is not None and (words.own or bool(words.people))
