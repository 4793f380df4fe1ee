"""Cuts what a verb is about into meetings: several titles, several days."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.commands import MeetingWords, Which
from bot.model.times import Part, TimePhrase
from bot.understanding.exceptions import NOT_UNDERSTOOD, exceptions, parted
from bot.understanding.meetings import Stretch, meeting
from bot.understanding.sentence import Sentence
from bot.understanding.times.pieces import Piece


def meetings(
    said: Sentence, tokens: Sequence[int], pieces: Sequence[Piece], stated: bool = False
) -> list[MeetingWords]:
    """The meetings that tokens and the times among them name; one without any word where nothing is named.

    ``stated``: the user speaks of themselves, so that what a comma adds is a reason.
    """
    said_of = parted(said, tokens, pieces)
    main, times = said_of.kept.tokens, said_of.kept.pieces
    named = [meeting(said, stretch) for stretch in _shared(said, _stretches(said, main, times, stated))]
    named = _on_the_last_day(named, trails=bool(times) and bool(main) and times[-1].begin > main[-1])
    if said_of.left_out is None:
        return named
    left_out = exceptions(said, said_of.left_out, times)
    return [replace(_several(_on_the_excepted_day(words, left_out), left_out), exceptions=left_out) for words in named]


def _several(words: MeetingWords, left_out: Sequence[MeetingWords]) -> MeetingWords:
    """ "The standups except Friday's": of one meeting no day could be left out."""
    is_of_several = any(not one.title and not one.people and one != NOT_UNDERSTOOD for one in left_out)
    return replace(words, which=Which.ALL) if is_of_several and words.which is Which.ONE else words


def _on_the_excepted_day(words: MeetingWords, left_out: Sequence[MeetingWords]) -> MeetingWords:
    """ "Everything except the demo on Friday": the day is that of everything."""
    if words.when or words.title or words.people or words.which is not Which.ALL:
        return words
    named = [one.when for one in left_out if one.when and (one.title or one.people)]
    day = next((when for when in named if when.first), None)
    return replace(words, when=TimePhrase(day.first, day.last, assumed=frozenset({Part.TIME}))) if day else words


def _on_the_last_day(named: list[MeetingWords], trails: bool) -> list[MeetingWords]:
    """ "The retro and the standup tomorrow": a day at the very end is every meeting's that has none."""
    last = named[-1].when if named and trails else None
    if last is None or last.first is None or any(words.when and words.when.first for words in named[:-1]):
        return named
    return [*(replace(words, when=_on_day_of(words.when, last)) for words in named[:-1]), named[-1]]


def _on_day_of(when: TimePhrase | None, last: TimePhrase) -> TimePhrase:
    """The time with the day of another, which is assumed no longer."""
    if when is None:
        return (
            last if last.start is None else TimePhrase(first=last.first, last=last.last, assumed=frozenset({Part.TIME}))
        )
    alternatives = tuple(replace(other, first=last.first, last=last.last) for other in when.alternatives)
    assumed = when.assumed - {Part.DAY}
    return replace(when, first=last.first, last=last.last, assumed=assumed, alternatives=alternatives)


def _stretches(said: Sentence, tokens: Sequence[int], pieces: Sequence[Piece], stated: bool = False) -> list[Stretch]:
    """One stretch for each meeting: cut at "and" and commas where a new one begins."""
    parts: list[tuple[list[int], list[Piece]]] = [([], [])]
    joints: list[list[int]] = [[]]
    items: list[tuple[int, int | Piece]] = [(number, number) for number in tokens]
    items += [(piece.begin, piece) for piece in pieces]
    for _, item in sorted(items, key=lambda item: item[0]):
        if isinstance(item, Piece):
            if _follows_a_day(parts[-1][1], item):
                parts.append(([], []))
                joints.append([])
            parts[-1][1].append(item)
        elif said.word(item) in said.table.and_ or said.word(item) == ",":
            parts.append(([], []))
            joints.append([item])
        else:
            parts[-1][0].append(item)
    return _joined(said, parts, joints, stated)


def _follows_a_day(times: list[Piece], piece: Piece) -> bool:
    """ "Mon Tue Wed": days one after the other are several."""
    return bool(times) and times[-1].end == piece.begin and times[-1].has_day and piece.has_day


def _joined(
    said: Sentence, parts: list[tuple[list[int], list[Piece]]], joints: list[list[int]], stated: bool
) -> list[Stretch]:
    """Puts back together what is one title or one list of names."""
    whole: list[tuple[list[int], list[Piece]]] = []
    listed = _listed(said, joints) and not stated
    for (words, times), joint in zip(parts, joints, strict=True):
        if not words and not times:
            continue
        if stated and whole and _is_remark(said, joint, whole[-1][0], times):
            continue
        if whole and not _begins_another(said, whole[-1], (words, times), listed):
            if _is_remark(said, joint, whole[-1][0], times):
                continue
            whole[-1] = [*whole[-1][0], *joint, *words], [*whole[-1][1], *times]
        else:
            whole.append((words, times))
    return [Stretch(tuple(words), tuple(times)) for words, times in whole] or [Stretch(())]


def _is_remark(said: Sentence, joint: list[int], before: list[int], times: list[Piece]) -> bool:
    """ "Decline the demo, not feeling well": what a comma adds that is neither a meeting, a name nor a time."""
    lists_names = any(said.word(number) in said.table.with_ for number in before)
    return (
        bool(before)
        and not times
        and not lists_names
        and all(said.word(number) == "," for number in joint)
        and bool(joint)
    )


def _listed(said: Sentence, joints: list[list[int]]) -> bool:
    """ "The standup, crit and demo": commas before an "and" part what is listed."""
    signs = [said.word(number) for joint in joints for number in joint]
    return "," in signs and signs[-1] in said.table.and_


def _begins_another(
    said: Sentence,
    before: tuple[list[int], list[Piece]],
    part: tuple[list[int], list[Piece]],
    listed: bool,
) -> bool:
    words, times = part
    table = said.table
    spoken = [said.word(number) for number in words]
    bare = [word for word in spoken if word not in table.determiners | table.possessive | table.prepositions]
    if not bare:
        return bool(times and before[1]) or bool(spoken and not times)
    is_meeting = any(word in table.occasions or word in table.meeting_nouns for word in bare)
    is_one_to_one = any(said.vocabulary.one_to_one.at(spoken, index) for index in range(len(spoken)))
    if any(said.word(number) in table.with_ for number in before[0]) and not is_meeting and not is_one_to_one:
        return spoken[0] in table.determiners and len(bare) > 1
    if listed or spoken[0] in table.determiners or spoken[0] in table.with_ or is_one_to_one:
        return True
    earlier = [said.word(number) for number in before[0]]
    was_meeting = any(word in table.occasions or word in table.meeting_nouns for word in earlier)
    return bool(times and before[1]) or (is_meeting and (was_meeting or bool(before[1])))


def _shared(said: Sentence, stretches: list[Stretch]) -> list[Stretch]:
    """ "Standup tomorrow and Thursday": what has only a time borrows the name from its neighbour."""
    named = [stretch for stretch in stretches if _names(said, stretch)]
    if not named or len(named) == len(stretches):
        return stretches
    shared: list[Stretch] = []
    for number, stretch in enumerate(stretches):
        if _names(said, stretch):
            shared.append(stretch)
            continue
        earlier = [other for other in stretches[:number] if _names(said, other)]
        lender = earlier[-1] if earlier else named[0]
        shared.append(Stretch(lender.tokens, stretch.pieces))
    return shared


def _names(said: Sentence, stretch: Stretch) -> bool:
    small = said.table.determiners | said.table.possessive | said.table.prepositions
    return any(said.word(number) not in small for number in stretch.tokens)
