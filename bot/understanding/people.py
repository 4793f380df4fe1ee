"""The people that words about a meeting name, and how they stand to it."""

from bot.model.commands import PersonRole
from bot.understanding.sentence import Sentence

_LONGEST = 6
"""Names; more are no list of people."""

Named = tuple[tuple[str, ...], PersonRole]


def people_in(said: Sentence, left: list[int]) -> Named:
    """Names and their role; the tokens that say so are taken out of ``left``."""
    is_one_to_one = _take_one_to_one(said, left)
    people = _after(said, left, said.table.with_)
    role = PersonRole.ONE_TO_ONE if is_one_to_one else PersonRole.PARTICIPANT
    if owner := _possessor(said, left, is_one_to_one):
        is_organizer = len(owner) == 1 and not people and not is_one_to_one
        return (*owner, *people), PersonRole.ORGANIZER if is_organizer else role
    if not people and (organizer := _organizer(said, left) or _who_organizes(said, left)):
        return organizer, PersonRole.ORGANIZER
    if is_one_to_one and not people:
        people = _beside(said, left)
    return people, role


def _take_one_to_one(said: Sentence, left: list[int]) -> bool:
    folded = [said.word(number) for number in left]
    for index in range(len(folded)):
        if found := said.vocabulary.one_to_one.at(folded, index):
            del left[index : found[1]]
            return True
    return False


def _after(said: Sentence, left: list[int], leads: frozenset[str]) -> tuple[str, ...]:
    """ "With Ana and Tom"."""
    at = next((i for i, number in enumerate(left) if said.word(number) in leads), None)
    if at is None:
        return ()
    end = at + 1
    while end < len(left) and not _ends_names(said, left[end]):
        end += 1
    names = _listed(said, left[at + 1 : end])
    del left[at:end]
    return names


def _ends_names(said: Sentence, number: int) -> bool:
    word = said.word(number)
    return word in said.table.prepositions or word in said.table.called or word in '"“„'


def _listed(said: Sentence, numbers: list[int]) -> tuple[str, ...]:
    """Names between "and" and commas, without articles and possessive endings."""
    names: list[list[int]] = [[]]
    for number in numbers:
        word = said.word(number)
        if word in said.table.and_ or word == "," or (names[-1] and number > names[-1][-1] + 1):
            names.append([])
        if word not in said.table.and_ | said.table.determiners | said.table.possessive and word != ",":
            names[-1].append(number)
    written = [said.written(name[0], name[-1] + 1) for name in names if name]
    return tuple(name for name in written if name.casefold() not in said.table.meeting_nouns)[:_LONGEST]


def _possessor(said: Sentence, left: list[int], is_one_to_one: bool) -> tuple[str, ...]:
    """ "Marco's meeting", "Jo's standup"; "the doctor's appointment" is nobody's."""
    at = next((i for i, number in enumerate(left) if said.word(number) in said.table.possessive), None)
    if not at:
        return ()
    begin = next((i for i, number in enumerate(left[:at]) if said.word(number) not in said.table.determiners), at)
    if begin == at or said.word(left[at - 1]) in said.table.occasions:
        return ()
    plain = said.table.meeting_nouns | said.table.bookings
    rest = [number for number in left[at + 1 :] if said.word(number) not in plain]
    named = said.is_capitalised(left[at - 1]) or not rest or is_one_to_one or begin + 1 == at
    if not named:
        return ()
    names = _listed(said, left[begin:at])
    del left[begin : at + 1]
    return names


def _organizer(said: Sentence, left: list[int]) -> tuple[str, ...]:
    """ "The invite from Mia", "the review organized by Tom"."""
    folded = [said.word(number) for number in left]
    for index in range(len(folded)):
        found = said.vocabulary.by_organizer.at(folded, index)
        if found and found[1] < len(left) and _is_name(said, left[found[1]], found[1] - index > 1 or index < 2):
            end = found[1]
            while end < len(left) and not _ends_names(said, left[end]):
                end += 1
            names = _listed(said, left[found[1] : end])
            del left[index:end]
            return names
    return ()


def _who_organizes(said: Sentence, left: list[int]) -> tuple[str, ...]:
    """ "The meeting Tom set up"."""
    folded = [said.word(number) for number in left]
    for index in range(1, len(folded)):
        found = said.vocabulary.organizes.at(folded, index)
        begin = index
        while found and begin > 0 and said.is_capitalised(left[begin - 1]) and folded[begin - 1].isalpha():
            begin -= 1
        if found and 0 < begin < index:
            names = _listed(said, left[begin:index])
            del left[begin : found[1]]
            return names
    return ()


def _is_name(said: Sentence, number: int, surely: bool) -> bool:
    return said.is_capitalised(number) or surely


def _beside(said: Sentence, left: list[int]) -> tuple[str, ...]:
    """ "The Raj 1:1": what is left beside a one-to-one is a name."""
    table = said.table
    names = [
        number
        for number in left
        if said.word(number) not in table.occasions | table.meeting_nouns | table.determiners | table.prepositions
    ]
    for number in names:
        left.remove(number)
    return _listed(said, names)
