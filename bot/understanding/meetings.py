"""From the words that name a meeting to ``MeetingWords``."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model.commands import MeetingWords, PersonRole, Which
from bot.model.times import TimePhrase
from bot.understanding.lexicon import Lexicon
from bot.understanding.people import people_in
from bot.understanding.sentence import Sentence
from bot.understanding.times.completion import phrase
from bot.understanding.times.pieces import Piece

_QUOTES = frozenset('"“”„«»‘')


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens that name one meeting, with the times among them."""

    tokens: tuple[int, ...]
    """Numbers of the tokens that are no times, in order."""

    pieces: tuple[Piece, ...] = ()


def meeting(said: Sentence, stretch: Stretch) -> MeetingWords:
    """What the tokens say of the meeting."""
    words = _Words(said, stretch.tokens)
    anaphor = words.is_anaphor()
    booking = any(word in said.table.bookings for word in words.folded())
    organized = words.drop(said.vocabulary.organized_by_me)
    unanswered = words.drop(said.vocabulary.unanswered)
    invited = words.drop(said.vocabulary.invited)
    words.drop(said.vocabulary.from_calendar)
    words.trim()
    anaphor = anaphor or words.is_anaphor()
    own = bool(set(words.folded()) & said.table.mine)
    which = Which.ONE if anaphor and words.which() else words.which()
    everything = words.is_only(said.vocabulary.everything)
    anaphor = anaphor or (everything and bool(set(words.folded()) & said.table.pronouns))
    anaphor = anaphor or words.is_anaphor()
    quoted = words.called()
    people, role = ((), PersonRole.PARTICIPANT) if quoted else people_in(said, words.left)
    title = quoted or ("" if everything or anaphor else words.title(role))
    if which is Which.ONE and words.is_plural and (not title or (stretch.pieces and words.ends_in_plural())):
        which = Which.ALL
    if which in (Which.FIRST, Which.LAST) and said.follows and not (title or people or stretch.pieces):
        anaphor = anaphor or words.is_one()
    return MeetingWords(
        title=title,
        people=people,
        role=role,
        when=named_time(said, stretch.pieces),
        which=Which.ALL if everything else which,
        own=own,
        mine_to_organize=True if organized else False if invited else None,
        unanswered=unanswered,
        booking=booking,
        anaphor=anaphor,
    )


def named_time(said: Sentence, pieces: Sequence[Piece]) -> TimePhrase | None:
    """The time that names the meeting; a day and a time that stand apart are one."""
    timed = [
        phrase(said.reader, piece, naming=True) for piece in pieces if piece.shift is None and not _is_length(piece)
    ]
    if not timed:
        return None
    first = timed[0]
    for other in timed[1:]:
        if first.first is None and other.first is not None and other.start is None:
            first = replace(first, first=other.first, last=other.last, assumed=first.assumed & other.assumed)
        elif first.start is None and first.end is None and other.first is None:
            both = first.assumed & other.assumed
            first = replace(other, first=first.first, last=first.last, assumed=both, alternatives=first.alternatives)
    return first


def _is_length(piece: Piece) -> bool:
    return piece.duration is not None and not piece.has_day and not piece.has_time


class _Words:
    """The tokens of a stretch, from which what is understood is taken away."""

    def __init__(self, said: Sentence, numbers: Sequence[int]) -> None:
        self._said = said
        self.left = [number for number in numbers if not said.is_pause(number)]
        self.is_plural = any(said.word(number) in said.table.plurals for number in self.left)

    def folded(self) -> list[str]:
        return [self._said.word(number) for number in self.left]

    def is_only(self, known: Lexicon[bool]) -> bool:
        folded = self.folded()
        found = known.at(folded, 0)
        return found is not None and found[1] == len(folded)

    def drop(self, known: Lexicon[bool]) -> bool:
        """Takes the first such phrase away; whether there was one."""
        folded = self.folded()
        for index in range(len(folded)):
            if found := known.at(folded, index):
                del self.left[index : found[1]]
                return True
        return False

    def trim(self) -> None:
        """Takes politeness off the end, and prepositions that lost their time."""
        trimmed = True
        while trimmed and self.left:
            folded = self.folded()
            trimmed = False
            for index in range(len(folded)):
                if (tail := self._said.vocabulary.tails.at(folded, index)) and tail[1] == len(folded) and index:
                    del self.left[index:]
                    trimmed = True
                    break
            if not trimmed and folded[-1] in self._dangling() and len(folded) > 1:
                self.left.pop()
                trimmed = True
        while self.left and self.folded()[0] in self._dangling() - self._said.table.with_ - self._said.table.called:
            self.left.pop(0)

    def _dangling(self) -> frozenset[str]:
        table = self._said.table
        return table.prepositions | table.and_ | table.possessive | table.breaks | table.fillers

    def which(self) -> Which:
        """Which of several; the words that say so are taken away, and articles with them."""
        which = Which.ONE
        while self.left and not self._is_pronoun() and not self.is_only(self._said.vocabulary.everything):
            if (everything := self._everything_of()) is not None:
                which = Which.ALL
                del self.left[:everything]
            elif (found := self._which_at(0)) is not None:
                which = found[0] if found[0] is not Which.ONE else which
                del self.left[: found[1]]
            elif self.folded()[0] in self._said.table.determiners and len(self.left) > 1:
                self.left.pop(0)
            elif count := self._counts():
                del self.left[:count]
                self.is_plural = False  # which of them is for the user to say
            else:
                return which
        return which

    def _counts(self) -> int:
        """How many words count: "*two* meetings", "*one of* the demos"."""
        folded = self.folded()
        some = self._said.vocabulary.some_of.at(folded, 0)
        if some and some[1] < len(folded):
            return some[1]
        is_number = folded[0].isdecimal() or folded[0] in self._said.language.times.numbers
        return int(is_number and len(folded) > 1 and folded[1] in self._said.table.plurals)

    def _which_at(self, index: int) -> tuple[Which, int] | None:
        """ "Next", "all my": unless a meeting's own name begins so ("all hands")."""
        folded = self.folded()
        found = self._said.vocabulary.which.at(folded, index)
        occasion = self._said.vocabulary.occasions.at(folded, index)
        return None if found and occasion and occasion[1] >= found[1] else found

    def _everything_of(self) -> int | None:
        """How many words "everything" has where more follows: "everything with Tom"."""
        folded = self.folded()
        found = self._said.vocabulary.everything.at(folded, 0)
        follows = self._said.table.prepositions | self._said.table.with_
        return found[1] if found and found[1] < len(folded) and folded[found[1]] in follows else None

    def _is_pronoun(self) -> bool:
        return self.is_only(self._said.vocabulary.pronouns)

    def is_anaphor(self) -> bool:
        """Whether the words point back: "it", "that meeting"."""
        folded = self.folded()
        if self._is_pronoun():
            return True
        pointing = len(folded) > 1 and folded[0] in self._said.table.pointing
        ordered = all(self._said.vocabulary.which.at([word], 0) for word in folded[1:-1])
        return pointing and ordered and folded[-1] in self._said.table.meeting_nouns

    def ends_in_plural(self) -> bool:
        """ "The standups this week"; "the sales updates meeting" is one."""
        return bool(self.left) and self.folded()[-1] in self._said.table.plurals

    def is_one(self) -> bool:
        """ "The first *one*": of those that were spoken of before."""
        return all(word in self._said.table.vague_nouns for word in self.folded())

    def called(self) -> str:
        """What stands in quotation marks or after "called"."""
        said = self._said
        if self.left and len(self.left) > 1 and said.word(self.left[0]) in '"“„«‘':
            inside = self.left[1:]
            closing = [n for n in inside if said.word(n) in '"”“»’']
            return said.written(inside[0], closing[0] if closing else inside[-1] + 1)
        folded = self.folded()
        for index in range(len(folded)):
            if (found := said.vocabulary.called.at(folded, index)) and found[1] < len(folded):
                rest = [n for n in self.left[found[1] :] if said.word(n) not in '"“”„«»‘’']
                return said.written(rest[0], rest[-1] + 1) if rest else ""
        return ""

    def title(self, role: PersonRole) -> str:
        """What is left, as it was written; plain words for a meeting name none."""
        said = self._said
        small = said.table.determiners | said.table.bookings | said.table.meeting_nouns | _QUOTES
        if any(said.word(number) not in small | said.table.qualities | self._dangling() for number in self.left):
            small |= said.table.qualities
        named: list[int] = []
        for number in self.left:
            is_kind = said.word(number) in said.table.kinds and named[-1:] == [number - 1]
            if is_kind or said.word(number) not in small:
                named.append(number)
        while named and said.word(named[-1]) in self._dangling():
            named.pop()
        while named and said.word(named[0]) in self._dangling():
            named.pop(0)
        if not named or (role is PersonRole.ONE_TO_ONE and all(said.word(n) in said.table.occasions for n in named)):
            return ""
        return " ".join(said.written(begin, end) for begin, end in _runs(named))


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring tokens together, so that they are written as they stood."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number:
            runs[-1] = runs[-1][0], number + 1
        else:
            runs.append((number, number + 1))
    return runs
