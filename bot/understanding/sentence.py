"""A text on its way to commands: its tokens, the times in it, and which tokens are spoken for."""

from datetime import datetime

from bot.languages.language import CommandWords, Language
from bot.understanding.times.around import Around
from bot.understanding.times.fallback import stamps
from bot.understanding.times.parsers import pieces
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader
from bot.understanding.times.refiners import refined
from bot.understanding.tokens import MAX_LENGTH, Token, parted, tokens
from bot.understanding.vocabulary import vocabulary

_STOPS = frozenset(".!?;\n")
_PAUSES = _STOPS | frozenset(",:-–—()→+")


class Sentence:
    """What every step reads from. Tokens are numbered from 0; ends are exclusive."""

    def __init__(self, text: str, now: datetime, language: Language, month_first: bool, follows: bool) -> None:
        self.text = text
        self.follows = follows
        """Whether something was said before it that "it" may mean."""
        self.now = now
        self.language = language
        self.table: CommandWords = language.commands
        self.vocabulary = vocabulary(language)
        self.tokens: list[Token] = parted(tokens(text), language.times.glued)
        self.reader = Reader(self.tokens, language, now, month_first)
        self.pieces: list[Piece] = self._pieces()
        self._timed = {number for piece in self.pieces for number in range(piece.begin, piece.end)}
        self.words = [self._corrected(index, token) for index, token in enumerate(self.tokens)]
        self._read_single_quotes()

    def _pieces(self) -> list[Piece]:
        known = pieces(self.reader)
        read = stamps(self.reader, self.text[:MAX_LENGTH], known)
        if not read:
            return known
        rest = [
            piece for piece in known if not any(stamp.begin < piece.end and piece.begin < stamp.end for stamp in read)
        ]
        return sorted([*rest, *read], key=lambda piece: piece.begin)

    def _corrected(self, index: int, token: Token) -> str:
        if len(token.word) < 5 or self.reader.begins(index):
            return token.word
        return self.vocabulary.spelling.nearest(token.word) or token.word

    def _read_single_quotes(self) -> None:
        """ "Decline 'Meet the team'": read as double ones; an apostrophe stands on no word's left."""
        opened: int | None = None
        for index, word in enumerate(self.words):
            if word != "'":
                continue
            if opened is None and not self._touches(index - 1, index) and self._touches(index, index + 1):
                opened = index
            elif opened is not None and self._touches(index - 1, index) and not self._is_inside_a_word(index):
                self.words[opened] = self.words[index] = '"'
                opened = None

    def _touches(self, index: int, following: int) -> bool:
        """Whether there is nothing between two neighbours."""
        return index >= 0 and following < len(self) and self.tokens[index].end == self.tokens[following].begin

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, index: int) -> str:
        """The word as it was meant, or nothing beyond the ends."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_stop(self, index: int) -> bool:
        """Whether a sentence ends here."""
        if self.word(index) not in _STOPS or index in self._timed:
            return False
        return not self._is_abbreviated(index) and not self._is_inside_a_word(index)

    def _is_abbreviated(self, index: int) -> bool:
        return self.word(index) == "." and self.word(index - 1) in self.table.abbreviations

    def is_pause(self, index: int) -> bool:
        """Whether a sign stands here that parts what is before it from what is after; none inside of a word."""
        if self.word(index) not in _PAUSES or not self.word(index):
            return False
        return not self._is_inside_a_word(index) and not self._is_abbreviated(index)

    def _is_inside_a_word(self, index: int) -> bool:
        after = index + 1 < len(self) and self.tokens[index].end == self.tokens[index + 1].begin
        before = index > 0 and self.tokens[index - 1].end == self.tokens[index].begin
        return after and before and self.word(index) in ":-–.(+"

    def written(self, begin: int, end: int) -> str:
        """The text of the tokens from ``begin`` to ``end`` as it was written."""
        return self.text[self.tokens[begin].begin : self.tokens[end - 1].end] if begin < end else ""

    def is_capitalised(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.tokens[index].text[:1].isupper()

    def times(self, begin: int, end: int, around: Around) -> list[Piece]:
        """The times between two tokens, joined and refined."""
        within = [piece for piece in self.pieces if begin <= piece.begin and piece.end <= end]
        limits = around.barriers | {begin - 1}
        return refined(self.reader, within, Around(frozenset(limits), around.hours))
