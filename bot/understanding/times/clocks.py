"""Parsers for times of day: "3pm", "15:30", "half past three", "half three", "noon", "tomorrow morning"'s "morning"."""

from datetime import time

from bot.languages.time_words import Half
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader

_NOON = 12
_IN_FULL = 3
"""Figures that say hours and minutes: "1400 hours" is a time, "2 hours" is a length."""

_DAWN = 6
"""Before it hardly anything is met: "3:30" may be in the afternoon even where 24 hours are counted."""


def part_of_day(text: Reader, at: int) -> Piece | None:
    """ "Morning", "this afternoon", "in the evening", "end of day"."""
    begin = text.past("on", at)
    turn = text.take("turns", begin)
    named = turn[1] if turn and turn[0] == 0 else begin
    named = at if text.take("parts_of_day", at) else named
    found = text.take("parts_of_day", named)
    if not found or (text.take("days", named) and text.before("weekdays", at) is None):
        return None
    day = text.today if named > begin else None
    if found[0].point:
        return Piece(at, found[1], first=day, last=day, start=found[0].start, meridiem=True)
    timid = text.word(named) in text.language.times.ambiguous
    return Piece(at, found[1], first=day, last=day, part=found[0], timid=timid)


def named_time(text: Reader, at: int) -> Piece | None:
    """ "Noon", "midnight"."""
    begin = text.past("at", at)
    found = text.take("named_times", begin)
    return Piece(at, found[1], start=found[0]) if found else None


def same_time(text: Reader, at: int) -> Piece | None:
    """ "Same time"."""
    found = text.take("same_time", at)
    return Piece(at, found[1], same_time=True) if found else None


def clock(text: Reader, at: int) -> Piece | None:
    """ "3pm", "at 3", "3:30", "1530", "four thirty", "3 o'clock", "15h". A number alone is ``bare``."""
    begin = text.past("at", at)
    figures = _figures(text, begin)
    if not figures or figures[0] > 24:
        return None
    hour, minute, end, is_bare, is_said = figures
    if half := _half(text, end):
        return _in_said_half(text, at, figures, half)
    after = end if _is_a_length(text, at, begin, end) else text.past("oclock", end)
    if after > end and not minute and (minutes := _after_oclock(text, after)):
        minute, after = minutes
    if after > end and (half := _half(text, after)):
        return Piece(at, half[1], start=time(in_half(hour, half[0]), minute), meridiem=True)
    is_bare = is_bare and after == end and begin == at
    is_word = not text.word(begin)[0].isdigit()
    if (after == end and text.take("not_after_hour", end)) or (hour == 24 and minute):
        return None
    if is_bare and is_word and text.before("on", begin) is not None:
        return None
    said = is_said or hour > _NOON or hour == 0
    return Piece(at, after, start=time(hour % 24, minute), half_said=said, bare=is_bare)


def _in_said_half(
    text: Reader, at: int, figures: tuple[int, int, int, bool, bool], half: tuple[Half, int]
) -> Piece | None:
    """ "3pm". An empty piece for an hour that there is not ("14pm"); "4a" is as much a number alone as "4"."""
    hour, minute, end, is_bare, _ = figures
    if hour == 0 and half[0] is Half.AFTERNOON:
        return None
    if hour > _NOON and not minute and is_bare:
        return Piece(at, half[1])
    is_note = at == end - 1 and not minute and half[0] is Half.MORNING and not text.take("halves", end)
    return Piece(at, half[1], start=time(in_half(hour, half[0]), minute), meridiem=True, bare=is_note)


def _is_a_length(text: Reader, at: int, begin: int, end: int) -> bool:
    """ "2 hours", other than "1400 hours", "15h" or "at 15 h"."""
    is_in_full = len(text.word(begin)) >= _IN_FULL or text.glued(end) or begin > at
    return text.take("units", end) is not None and not is_in_full


def _after_oclock(text: Reader, at: int) -> tuple[int, int] | None:
    """ "14 Uhr 30": minutes behind the word for the hour."""
    minutes = text.take("numbers", text.past("both", at))
    if not minutes or not 10 <= minutes[0] < 60 or text.take("units", minutes[1]) or text.take("oclock", minutes[1]):
        return None
    return None if text.take("months", minutes[1]) or text.word(minutes[1]) in (".", ":") else minutes


def in_half(hour: int, half: Half) -> int:
    """The hour of the day; one that is past noon anyway stays what it is."""
    if hour > _NOON:
        return hour % 24
    return hour % _NOON + (_NOON if half is Half.AFTERNOON else 0)


def _half(text: Reader, at: int) -> tuple[Half, int] | None:
    if found := text.take("halves", at):
        return found
    return text.take("glued_halves", at) if text.glued(at) else None


def _figures(text: Reader, at: int) -> tuple[int, int, int, bool, bool] | None:
    """Hour, minute, the token after, whether it is a number alone, whether 24 hours are counted."""
    word = text.word(at).rstrip(".") or "."
    if word[:1].isdigit() and (":" in word or "." in word):
        return _with_sign(text, at, word)
    if word.isdecimal() and len(word) == 4:
        hour, minute = int(word[:2]), int(word[2:])
        return (hour, minute, at + 1, True, True) if hour <= 24 and minute < 60 else None
    if word.isdecimal() and len(word) == 3 and (_half(text, at + 1) or text.take("oclock", at + 1)):
        return int(word[0]), int(word[1:]), at + 1, False, False
    number = text.take("numbers", at)
    if not number or number[0] > 24 or (text.glued(number[1]) and text.take("ordinal_endings", number[1])):
        return None
    return _with_minutes(text, number)


def _with_sign(text: Reader, at: int, word: str) -> tuple[int, int, int, bool, bool] | None:
    hour, minute = (int(figure) for figure in word.replace(".", ":").split(":")[:2])
    if minute > 59 or len(word.replace(".", ":").split(":")[1]) < 2:
        return None
    is_said = word.startswith("0") or (text.language.counts_24_hours and hour >= _DAWN)
    return hour, minute, at + 1, "." in word and hour <= _NOON, is_said


def _with_minutes(text: Reader, number: tuple[int, int]) -> tuple[int, int, int, bool, bool]:
    """ "Four thirty", "11 20": minutes are a second number without a unit."""
    hour, end = number
    minutes = text.take("numbers", end)
    is_minutes = minutes is not None and (10 <= minutes[0] < 60 or text.word(end) in ("oh", "05", "00"))
    if minutes and is_minutes and not text.take("units", minutes[1]) and not text.take("months", minutes[1]):
        return hour, minutes[0], minutes[1], True, False
    return hour, 0, end, True, False


def spoken(text: Reader, at: int) -> Piece | None:
    """ "Half past three", "quarter to four", "ten past 2", "half three"."""
    begin = text.past("at", at)
    for kind in ("fractions", "numbers"):
        minutes = text.take(kind, begin)
        for side, sign in (("past", 1), ("before", -1)):
            after = text.past(side, minutes[1]) if minutes else begin
            if minutes and after > minutes[1] and not _may_be_an_hour(text, begin, minutes, side):
                if noon := text.take("named_times", after):
                    return _beside_noon(at, noon, sign * minutes[0])
                if hour := text.take("numbers", after):
                    return _told(text, at, hour, sign * minutes[0])
                if half := _half_hour(text, after):
                    return _told(text, at, half[0], half[1] + sign * minutes[0])
    half = _half_hour(text, begin)
    return _told(text, at, *half) if half else None


def _beside_noon(begin: int, noon: tuple[time, int], minutes: int) -> Piece:
    """ "Ten past noon", "a quarter to midnight"."""
    of_day = (noon[0].hour * 60 + minutes) % (24 * 60)
    return Piece(begin, noon[1], start=time(of_day // 60, of_day % 60), meridiem=True)


def _half_hour(text: Reader, at: int) -> tuple[tuple[int, int], int] | None:
    """The hour of "half three" with the token after it, and how many minutes it is from it."""
    half = text.take("bare_half", at)
    hour = text.take("numbers", half[1]) if half else None
    return (hour, half[0]) if half and hour else None


def _may_be_an_hour(text: Reader, at: int, minutes: tuple[int, int], side: str) -> bool:
    """ "2 to 3" and "10 to 12" are ranges of hours, "ten to four" and "25 to 4" are minutes."""
    if text.take("fractions", at):
        return False
    number, end = minutes
    if side == "before" and text.take("of", end):
        return True
    if side == "past" or not text.take("through", end):
        return number > 59
    return number > 59 or number % 5 > 0 or (number <= _NOON and text.word(at).isdecimal())


def _told(text: Reader, begin: int, hour: tuple[int, int], minutes: int) -> Piece | None:
    is_counted = text.take("units", hour[1]) and not (text.take("oclock", hour[1]) and text.glued(hour[1]))
    if not 0 < hour[0] <= 24 or is_counted or text.take("months", hour[1]):
        return None
    of_day = (hour[0] * 60 + minutes) % (24 * 60)
    half = _half(text, hour[1])
    end = half[1] if half else text.past("oclock", hour[1])
    told = time(of_day // 60, of_day % 60)
    if half:
        told = time(in_half(told.hour, half[0]), told.minute) if told.hour != 0 else told
    return Piece(begin, end, start=told, half_said=half is not None or told.hour > _NOON, meridiem=half is not None)
