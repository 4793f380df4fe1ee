"""Refiners for what stands around a time: zones, "after", "on"; and the last one, that drops what is no time."""

from dataclasses import replace
from itertools import pairwise

from bot.understanding.times.arithmetic import later
from bot.understanding.times.around import Around
from bot.understanding.times.pieces import Open, Piece
from bot.understanding.times.reader import Reader

_CENTURIES = ("19", "20")
"""How numbers alone begin that are rather years than hours."""


def zoned(text: Reader, found: list[Piece], _: Around) -> list[Piece]:
    """ "3pm London time", "15:00 (CET)"."""
    return [_zoned(text, piece) for piece in found]


def _zoned(text: Reader, piece: Piece) -> Piece:
    at = piece.end + 1 if text.word(piece.end) == "(" else piece.end
    zone = text.take("zones", at) if piece.start and not piece.bare else None
    if not zone:
        return piece
    end = zone[1] + 1 if at > piece.end and text.word(zone[1]) == ")" else zone[1]
    return replace(piece, end=end, zone=zone[0])


def opened(text: Reader, found: list[Piece], around: Around) -> list[Piece]:
    """ "After 3pm", "before noon", "until Friday"."""
    ends = {piece.end for piece in found}
    return [_opened(text, piece, around, ends) for piece in found]


def _opened(text: Reader, piece: Piece, around: Around, ends: set[int]) -> Piece:
    if piece.is_day:
        return _until_day(text, piece, around, ends)
    if not piece.start or piece.stop or piece.open:
        return piece
    for kind, end in (("after", Open.AFTER), ("until", Open.BEFORE)):
        begin = text.before(kind, piece.begin)
        if begin is not None and begin not in around.barriers:
            return replace(piece, begin=begin, open=end, bare=False)
    return piece


def _until_day(text: Reader, piece: Piece, around: Around, ends: set[int]) -> Piece:
    """ "Until Friday", "before the 24th", "by the end of the month": the days from today on, unless a time precedes."""
    begin = _led_by(text, "until", piece.begin)
    if begin is None or begin in around.barriers | ends or not piece.first or not piece.last:
        return piece
    is_before = text.take("counted_back", begin) is not None or (piece.whole and not piece.rather)
    last = later(piece.first, -1) if is_before else piece.rather or piece.last
    rather = None if is_before else piece.rather or piece.last
    if piece.first <= text.today or last < text.today:
        return piece
    return replace(piece, begin=begin, first=text.today, last=last, weekday=None, day_of_month=None, rather=rather)


def _led_by(text: Reader, kind: str, at: int) -> int | None:
    """Where words of this kind begin before a day, also before its article: "until the 24th"."""
    article = text.before("on", at)
    begin = text.before(kind, at)
    return text.before(kind, article) if begin is None and article is not None else begin


def led(text: Reader, found: list[Piece], around: Around) -> list[Piece]:
    """Takes the words around a time with it: "on", "at", "from", "between", and "'s" behind it."""
    return [_led(text, piece, around) for piece in found]


def _led(text: Reader, piece: Piece, around: Around) -> Piece:
    if text.word(piece.end) in text.language.commands.possessive:
        piece = replace(piece, end=piece.end + 1)
    for kind in ("on", "at", "since", "until"):
        begin = text.before(kind, piece.begin)
        if begin is not None and not around.barriers & set(range(begin, piece.begin)):
            return replace(piece, begin=begin)
    return piece


def sure(text: Reader, found: list[Piece], around: Around) -> list[Piece]:
    """Drops numbers that are no hours and words that are no times."""
    listed = _listed(text, found)
    return [piece for piece in found if _is_sure(text, piece, around) or piece.begin in listed]


def _listed(text: Reader, found: list[Piece]) -> set[int]:
    """Where the weekdays of a list begin: "mon, wed and fri", of which none is in doubt."""
    days = [piece for piece in found if piece.weekday is not None]
    pairs = [
        (left, right)
        for left, right in pairwise(days)
        if left.end < right.begin and text.only(("both", "joins"), left.end, right.begin)
    ]
    return {piece.begin for pair in pairs for piece in pair}


def _is_sure(text: Reader, piece: Piece, around: Around) -> bool:
    is_all = piece.begin == 0 and piece.end == len(text)
    if piece.is_empty:
        return False
    if _is_in_a_name(text, piece):
        return False
    if piece.timid:
        return is_all
    if is_all and piece.bare:
        minutes = piece.start is not None and piece.start.minute > 0
        return not text.word(0).startswith(_CENTURIES) and (piece.stop is not None or minutes or len(text.word(0)) == 4)
    return not piece.bare or piece.begin in around.hours


def _is_in_a_name(text: Reader, piece: Piece) -> bool:
    """ "Game night": a part of the day right behind a noun is the meeting's name."""
    if text.language.glues_nouns or not piece.part or piece.has_day or piece.has_clock or piece.begin == 0:
        return False
    before = text.word(piece.begin - 1)
    table = text.language.commands
    small = before in table.determiners or before in table.prepositions or before in table.verbs
    starts = text.take("parts_of_day", piece.begin) is not None
    return starts and before.isalpha() and not small and not text.begins(piece.begin - 1)
