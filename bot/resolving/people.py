"""Whether an occasion is with the people that were named, in the role that they were named in."""

from collections.abc import Sequence

from bot.model.commands import MeetingWords, PersonRole
from bot.resolving.spelling import Likeness, meanings, tokens
from bot.resolving.titles import Wanted, likeness, rank, wanted
from bot.resolving.traits import Name, Traits

ONE_TO_ONE_TITLE = "11"
"""What "1:1" is folded to; in figures, so in any language."""


def with_people(words: MeetingWords, among: Sequence[Traits]) -> list[Traits]:
    """Those of ``among`` that everybody who was named is in."""
    kept = list(among)
    for name in words.people:
        kept = _with(name, words.role, kept, among)
    return _one_to_one(words.people, kept) if words.role is PersonRole.ONE_TO_ONE else kept


def _with(name: str, role: PersonRole, kept: Sequence[Traits], among: Sequence[Traits]) -> list[Traits]:
    """Those with that person in the role; where nobody is called so, those whose title holds the name."""
    called = _called(name, [person for one in among for person in (*one.others, *one.hosts)])
    if called:
        return [one for one in kept if any(_is(person, called) for person in _in_role(one, role))]
    said = wanted(name, among, frozenset())
    return [one for one in kept if said and rank(said, one) is not None]


def _in_role(one: Traits, role: PersonRole) -> tuple[Name, ...]:
    return one.hosts if role is PersonRole.ORGANIZER else one.others


def _one_to_one(names: Sequence[str], among: Sequence[Traits]) -> list[Traits]:
    """Meetings of just the two; where there are several, rather those whose title says so."""
    pairs = [one for one in among if one.pair]
    signs = {ONE_TO_ONE_TITLE, *(word for name in names for word in tokens(name))}
    return [one for one in pairs if signs & one.title] or pairs


def _called(name: str, people: Sequence[Name]) -> Wanted:
    """What the words of a name stand for; empty where nobody bears all of them."""
    vocabulary = frozenset[str]().union(*people)
    words = tokens(name.partition("@")[0])
    # "Tom B": an initial tells no more than the name beside it.
    telling = [word for word in words if len(word) > 1 or not word.isascii()] or words
    meant = tuple(_closest(word, vocabulary) for word in telling)
    return meant if any(_is(person, meant) for person in people) else ()


def _closest(word: str, vocabulary: frozenset[str]) -> dict[str, Likeness]:
    """Where there is a Jan, Jan is not Janet."""
    known = meanings(word, vocabulary)
    best = max(known.values(), default=None)
    return {name: like for name, like in known.items() if like is best and like is not Likeness.CLOSE}


def _is(person: Name, called: Wanted) -> bool:
    return bool(called) and all(likeness(meaning, person) for meaning in called)
