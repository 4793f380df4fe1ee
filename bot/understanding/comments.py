"""Finds the user's own words for the others: after "because", "saying", "tell them", a colon, in quotation marks,
or as a remark in passing."""

from dataclasses import dataclass, replace

from bot.understanding.remarks import remark_at
from bot.understanding.sentence import Sentence
from bot.understanding.vocabulary import particle_at

_OPENING = {'"': '"', "“": "”", "„": "“", "‘": "’", "«": "»", "”": "”"}
_EDGES = " \t\n,;:-–—()\"“”„«»'’"
_LONGEST_NAME = 8
_LONGEST_LEAD = 8
_PARTING = frozenset(",-–—(")


@dataclass(frozen=True, slots=True)
class Comment:
    """Words for the others, and the tokens that hold them with what introduces them."""

    begin: int
    """First token of what introduces it."""

    content: int
    """First token of the words themselves."""

    end: int
    """Exclusive."""

    people: tuple[str, ...] = ()
    """Whom they are for, where names were said."""

    told: bool = False
    """Whether "tell" or "let … know" introduces it: then it may hold the command itself."""


def comment_in(said: Sentence, begin: int) -> Comment | None:
    """The first comment from a token on."""
    index = begin
    while index < len(said):
        if said.word(index) in _OPENING and (index <= begin + 1 or _names_a_title(said, index)):
            index = _past_quotation(said, index)
            continue
        if found := _comment_at(said, index, begin):
            return _before_particle(said, begin, found)
        index += 1
    return None


def _before_particle(said: Sentence, begin: int, comment: Comment) -> Comment:
    """ "Sag die Demo wegen Krankheit ab": the particle of the verb before the comment ends the sentence, not it."""
    last = comment.end - 1
    while last > comment.content and said.is_pause(last):
        last -= 1
    for index in range(begin, comment.begin):
        verb = said.vocabulary.verb_at(said.words, index, last + 1)
        if verb and verb[0].particle == said.word(last) and last > comment.content:
            is_open = particle_at(said.words, verb[1], comment.begin, verb[0].particle) is None
            return replace(comment, end=last) if is_open else comment
    return comment


def _past_quotation(said: Sentence, index: int) -> int:
    closing = _OPENING[said.word(index)]
    return next((end + 1 for end in range(index + 1, len(said)) if said.word(end) == closing), index + 1)


def words_of(said: Sentence, comment: Comment) -> str:
    """The comment as it was written, without the marks around it."""
    return said.written(comment.content, comment.end).strip(_EDGES).strip()


def _comment_at(said: Sentence, index: int, begin: int) -> Comment | None:
    if said.word(index) in _OPENING:
        return _quoted(said, index, index)
    if said.vocabulary.verb_at(said.words, index, len(said)) and not said.vocabulary.tell.at(said.words, index):
        return None
    if because := said.vocabulary.because.at(said.words, index):
        content = index if said.word(index) in said.table.kept else because[1]
        return _until_next_command(said, index, content) if index > 0 else None
    if said.word(index) == ":" and said.is_pause(index) and index > begin:
        return None if _ends_verb(said, index, begin) else _after_colon(said, index)
    return _spoken(said, index) or _in_passing(said, index, begin)


def _in_passing(said: Sentence, index: int, begin: int) -> Comment | None:
    """ "Decline the demo, I'm ill": a reason after the command; behind "but" only what begins like one of oneself."""
    parts = said.word(index) in _PARTING and said.is_pause(index)
    but = said.word(index) in said.table.breaks - said.table.and_
    if not parts and not (but and said.vocabulary.excuse_leads.at(said.words, index + 1)):
        return None
    if not _asked_before(said, begin, index) or said.vocabulary.except_.at(said.words, index):
        return None
    if any(piece.begin < index < piece.end for piece in said.pieces):
        return None
    table = said.vocabulary
    if any(
        known.at(said.words, index + 1) for known in (table.organized_by_me, table.invited, table.say, table.relatives)
    ):
        return None
    end = remark_at(said, index + 1)
    return Comment(index, index + 1, end) if end else None


def _asked_before(said: Sentence, begin: int, end: int) -> bool:
    found = (
        table.at(said.words, index)
        for index in range(begin, end)
        for table in (said.vocabulary.verbs, said.vocabulary.closing, said.vocabulary.statements)
    )
    return any(match is not None and match[1] < end for match in found)


def _ends_verb(said: Sentence, index: int, begin: int) -> bool:
    """Whether a verb ends right before the token: then no object was named yet."""
    found = (said.vocabulary.verbs.at(said.words, start) for start in range(max(begin, index - 6), index))
    return any(verb is not None and verb[1] == index for verb in found)


def _names_a_title(said: Sentence, index: int) -> bool:
    """Whether a quotation names a meeting: after "called", an article or the verb itself."""
    before = said.word(index - 1)
    if before in said.table.called or before in said.table.determiners or before in said.table.with_:
        return True
    return before in said.table.meeting_nouns or _ends_verb(said, index, 0)


def _quoted(said: Sentence, begin: int, index: int) -> Comment | None:
    closing = _OPENING[said.word(index)]
    for end in range(index + 1, len(said)):
        if said.word(end) == closing:
            return Comment(begin, index + 1, end + 1)
    return Comment(begin, index + 1, len(said)) if index + 1 < len(said) else None


def _after_colon(said: Sentence, index: int) -> Comment | None:
    content = index + 1
    time_ahead = any(piece.begin == content for piece in said.pieces)
    table = said.vocabulary
    is_verb = any(known(said.words, content, len(said)) for known in (table.verb_at, table.closing_at))
    if content >= len(said) or time_ahead or is_verb:
        return None
    return _until_next_command(said, index, content)


def _spoken(said: Sentence, index: int) -> Comment | None:
    if index > 0 and (say := said.vocabulary.say.at(said.words, index)):
        return _after_say(said, index, say[1])
    tell = said.vocabulary.tell.at(said.words, index)
    if not tell or said.word(tell[1]) in said.table.selves or not _starts_clause(said, index):
        return None
    whom = _whom(said, tell[1], tell[0])
    if not whom:
        return None
    people, content = whom
    if said.vocabulary.verb_at(said.words, index, len(said)) and said.word(content) not in said.table.that:
        return None  # "sag das Standup ab": a verb of its own, which only "dass" makes one of telling
    found = _until_next_command(said, index, _past_that(said, content))
    return found and Comment(found.begin, found.content, found.end, people, told=True)


def _after_say(said: Sentence, index: int, content: int) -> Comment | None:
    is_noun = content == index + 1 and said.word(index) in said.table.notes
    if is_noun and said.word(content) not in (":", *_OPENING):
        return None
    content = _past_that(said, content)
    if said.word(content) in said.table.tell and (
        whom := _whom(said, content + 1, said.table.tell[said.word(content)])
    ):
        content = _past_that(said, whom[1])
    if said.word(content) in _OPENING:
        return _quoted(said, index, content)
    return _until_next_command(said, index, content)


def _past_that(said: Sentence, index: int) -> int:
    while said.word(index) in said.table.that or said.vocabulary.say.at(said.words, index):
        say = said.vocabulary.say.at(said.words, index)
        index = say[1] if say else index + 1
    return index


def _starts_clause(said: Sentence, index: int) -> bool:
    before = said.word(index - 1)
    if index == 0 or said.is_pause(index - 1) or before in said.table.breaks:
        return True
    leads = (said.vocabulary.leads.at(said.words, start) for start in range(max(0, index - _LONGEST_LEAD), index))
    return any(lead is not None and lead[1] == index for lead in leads)


def _whom(said: Sentence, index: int, know: str) -> tuple[tuple[str, ...], int] | None:
    """Whom to tell, and the token after it."""
    others = said.vocabulary.others.at(said.words, index)
    end = others[1] if others else _past_names(said, index, know)
    if end == index:
        return None
    if know:
        know_words = know.split()
        if said.words[end : end + len(know_words)] != know_words:
            return None
        return _names(said, index, end) if not others else (), end + len(know_words)
    return _names(said, index, end) if not others else (), end


def _past_names(said: Sentence, index: int, know: str) -> int:
    """Up to ``know``; without it, over capitalised words joined by "and", or a single word."""
    if know:
        first = know.split(maxsplit=1)[0]
        ends = [end for end in range(index + 1, min(index + 7, len(said))) if said.word(end) == first]
        return ends[0] if ends else index
    end = index
    while end < min(index + _LONGEST_NAME, len(said)) and _may_be_of_names(said, end):
        if said.word(end) in said.table.selves or (said.word(end) in said.table.that and said.word(end).isalpha()):
            break
        end += 1
    return end if end > index else min(index + 1, len(said))


def _may_be_of_names(said: Sentence, index: int) -> bool:
    lists_on = said.word(index) == "," and index + 1 < len(said) and said.is_capitalised(index + 1)
    return lists_on or said.is_capitalised(index) or said.word(index) in said.table.and_


def _names(said: Sentence, begin: int, end: int) -> tuple[str, ...]:
    return tuple(
        said.tokens[index].text
        for index in range(begin, end)
        if said.word(index) not in said.table.and_ | said.table.determiners | {","}
    )


def _until_next_command(said: Sentence, begin: int, content: int) -> Comment | None:
    """A comment lasts to the end of the text, or to the next command in so many words."""
    if content >= len(said):
        return None
    if said.word(content) in _OPENING:
        return _quoted(said, begin, content)
    for index in range(content + 1, len(said)):
        if _is_command_start(said, index):
            return Comment(begin, content, _before_breaks(said, index))
    return Comment(begin, content, len(said))


def _is_command_start(said: Sentence, index: int) -> bool:
    if not (said.is_pause(index - 1) or said.word(index - 1) in said.table.breaks):
        return False
    verb = said.vocabulary.verb_at(said.words, index, len(said))
    return verb is not None and verb[0].firm


def _before_breaks(said: Sentence, index: int) -> int:
    while said.is_pause(index - 1) or said.word(index - 1) in said.table.breaks:
        index -= 1
    return index
