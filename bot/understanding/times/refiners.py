"""Joins what the parsers found: a list of refiners, literal and in order, each from pieces to pieces."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time

from bot.languages.language import Half, PartOfDay
from bot.understanding.times.arithmetic import a_date, later, monday, next_with_day
from bot.understanding.times.clocks import in_half
from bot.understanding.times.pieces import Open, Piece
from bot.understanding.times.reader import Reader


@dataclass(frozen=True, slots=True)
class Around:
    """What a command around the times says about them."""

    barriers: frozenset[int] = frozenset()
    """Tokens across which nothing is joined."""

    hours: frozenset[int] = frozenset()
    """Tokens at which a bare number is an hour ("move it to 4")."""


Pair = Callable[[Reader, Piece, Piece, Around], Piece | None]
Refiner = Callable[[Reader, list[Piece], Around], list[Piece]]
_DAY_GLUE = ("of", "on", "joins")
_TIME_GLUE = ("joins", "at", "on")
_SMALL_HOURS = 5
_CENTURIES = ("19", "20")
"""How numbers alone begin that are rather years than hours."""


def joining(rule: Pair) -> Refiner:
    """A refiner that joins neighbours wherever the rule does."""

    def refined(text: Reader, found: list[Piece], around: Around) -> list[Piece]:
        joined: list[Piece] = []
        for piece in found:
            while joined and not _barred(joined[-1], piece, around) and (both := rule(text, joined[-1], piece, around)):
                joined.pop()
                piece = both  # noqa: PLW2901 - it goes on growing to the left
            joined.append(piece)
        return joined

    return refined


def _barred(left: Piece, right: Piece, around: Around) -> bool:
    return any(left.end <= barrier <= right.begin for barrier in around.barriers)


def timed_weekday(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "Wednesday evening next week"."""
    if left.weekday is None or not left.has_time or not right.is_day or not right.whole:
        return None
    day = _weekday_in(text.today, left.weekday, right) if text.only(_DAY_GLUE, left.end, right.begin) else None
    return replace(left, end=right.end, first=day, last=day, today_too=False) if day else None


def one_day(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "Tuesday the 24th", "Friday of next week", "Friday, tomorrow"."""
    if not (left.is_day and right.is_day and text.only(_DAY_GLUE, left.end, right.begin)):
        return None
    if left.first == left.last == right.first == right.last:
        return Piece(left.begin, right.end, first=left.first, last=left.last)
    for number, month in ((left, right), (right, left)):
        if number.day_of_month and month.whole and (day := _day_in(month, number.day_of_month)):
            return Piece(left.begin, right.end, first=day, last=day)
    for named, other in ((left, right), (right, left)):
        if named.weekday is not None and (day := _weekday_in(text.today, named.weekday, other)):
            return Piece(left.begin, right.end, first=day, last=day)
    return None


def _weekday_in(today: date, weekday: int, other: Piece) -> date | None:
    """The day that a weekday and what stands beside it name together."""
    if not other.first or not other.last or other.weekday is not None or other.relative:
        return None
    if other.day_of_month:
        return next_with_day(today, other.day_of_month, weekday) or other.first
    if other.counted and other.first == other.last:
        return later(monday(other.first), weekday)
    if other.first == other.last:
        return other.first
    if other.whole and (other.last - other.first).days <= 13:
        return later(monday(other.first), weekday)
    return None


def _day_in(month: Piece, number: int) -> date | None:
    """The 20th of a month that a piece is; None where it is no month or has no such day."""
    if not month.first or not month.last or month.first.day != 1 or month.first.month != month.last.month:
        return None
    return a_date(month.first.year, month.first.month, number)


def hour_in_part(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "3 in the afternoon", "this evening at 5"."""
    clock, other = (left, right) if left.has_clock else (right, left)
    if not clock.has_clock or clock.part or not other.part or other.has_clock or (clock.has_day and other.has_day):
        return None
    return together(text, left, right) if text.only(_TIME_GLUE, left.end, right.begin) else None


def clock_range(text: Reader, left: Piece, right: Piece, around: Around) -> Piece | None:
    """ "3-4pm", "from 9 to 11", "between 2 and 3:30", also "3pm to 4pm tomorrow"."""
    if not (_is_moment(left) and _is_moment(right)) or right.has_day:
        return None
    begin = _range_begin(text, left, right)
    if begin is None or not left.start or not right.start:
        return None
    bare = left.bare and right.bare and begin == left.begin and begin not in around.hours
    start, said = left.start, left.half_said
    if not said and right.half_said:
        start, said = _start_before(start, right.start, right.meridiem), True
    return replace(
        left,
        begin=begin,
        end=right.end,
        start=start,
        half_said=said,
        meridiem=left.meridiem or right.meridiem,
        stop=right.start,
        stop_half_said=right.half_said,
        part=right.part,
        bare=bare,
    )


def _is_moment(piece: Piece) -> bool:
    return piece.start is not None and piece.stop is None and piece.shift is None


def _range_begin(text: Reader, left: Piece, right: Piece) -> int | None:
    """Where a range begins whose ends these are; None where the words between them make none."""
    between = text.before("between", left.begin)
    if between is not None and text.only(("both", "through"), left.end, right.begin):
        return between
    if left.end == right.begin or not text.only(("through",), left.end, right.begin):
        return None
    since = text.before("since", left.begin)
    return left.begin if since is None else since


def _start_before(start: time, stop: time, by_half: bool) -> time:
    """The reading of a bare start that makes the shorter range; figures that count 24 hours are taken as they are."""
    if not by_half:
        return start
    readings = [time(in_half(start.hour, half), start.minute) for half in Half]
    return min(readings, key=lambda reading: (_minutes(stop) - _minutes(reading) - 1) % (24 * 60))


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def day_range(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "Monday to Wednesday", "from tomorrow until Friday"."""
    if not (left.is_day and right.is_day) or not left.first or not right.last:
        return None
    begin = _range_begin(text, left, right)
    if begin is None:
        return None
    first, last = left.first, right.last
    if left.today_too and right.weekday is not None:
        first = text.today
    while last < first and right.weekday is not None:
        last = later(last, 7)
    return Piece(begin, right.end, first=first, last=last) if first <= last else None


def timed_day(text: Reader, left: Piece, right: Piece, around: Around) -> Piece | None:
    """ "Tomorrow at 3", "3pm on Friday", "Thursday afternoon", "same time Monday"."""
    day, clock = (left, right) if left.has_day else (right, left)
    if not day.has_day or clock.has_day or day.has_clock or not (clock.has_time or clock.same_time):
        return None
    if day.part and not clock.has_clock:
        return None
    if not text.only((*_TIME_GLUE, "of") if left.part else _TIME_GLUE, left.end, right.begin):
        return None
    is_guess = clock.bare and clock.begin not in around.hours and not day.part
    if is_guess and not _is_close(text, left, right, clock):
        return None
    if day.timid and (clock.bare or day.whole):
        return None
    return together(text, left, right)


def _is_close(text: Reader, left: Piece, right: Piece, clock: Piece) -> bool:
    """Whether a number so beside a day is an hour: "Friday 3", "9-5 on Monday", but not "room 4 Friday"."""
    if clock.stop is not None:
        return True
    if left.end != right.begin:
        return False
    leads = any(text.before(kind, clock.begin) is not None for kind in ("on", "at", "through", "until"))
    return clock is right or clock.begin == 0 or leads


def together(_: Reader, left: Piece, right: Piece) -> Piece:
    """One piece of a day, a part of it and a clock time, whichever each of the two says."""
    day = left if left.has_day else right
    clock = left if left.has_clock else right
    part = left.part or right.part
    joined = replace(
        day,
        begin=left.begin,
        end=right.end,
        start=clock.start,
        stop=clock.stop,
        half_said=clock.half_said,
        stop_half_said=clock.stop_half_said,
        meridiem=clock.meridiem,
        part=part,
        bare=False,
        timid=False,
        same_time=left.same_time or right.same_time,
        open=left.open or right.open,
        zone=left.zone or right.zone,
        duration=left.duration or right.duration,
    )
    return _in_part(joined, part) if clock.start and part else joined


def _in_part(piece: Piece, part: PartOfDay) -> Piece:
    """The clock time in the part of the day that was said beside it."""
    start = piece.start
    if start and not piece.half_said and part.half:
        is_small = part.end == time(0) and (start.hour < _SMALL_HOURS or start.hour == 12)
        half = Half.MORNING if is_small else part.half
        start = time(in_half(start.hour, half), start.minute)
        if piece.stop and not piece.stop_half_said and not is_small:
            return replace(piece, start=start, half_said=True, part=None, meridiem=True)
    return replace(piece, start=start, half_said=True, part=None)


def moment_range(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "Monday 3pm to Tuesday 4pm"."""
    if not left.has_day:
        left = replace(left, first=text.today, last=text.today)
    if not (right.has_day and _is_moment(left) and _is_moment(right)) or left.bare:
        return None
    begin = _range_begin(text, left, right)
    if begin is None or not left.first or not right.last or right.last < left.first:
        return None
    return replace(left, begin=begin, end=right.end, last=right.last, stop=right.start, stop_half_said=right.half_said)


def lasting(_: Reader, left: Piece, right: Piece, __: Around) -> Piece | None:
    """ "3pm for 30 minutes"."""
    if right.duration and not right.has_day and left.start and not left.stop and left.end == right.begin:
        return replace(left, end=right.end, duration=right.duration)
    return None


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
    return [_opened(text, piece, around) for piece in found]


def _opened(text: Reader, piece: Piece, around: Around) -> Piece:
    if not piece.start or piece.stop or piece.open:
        return piece
    for kind, end in (("after", Open.AFTER), ("until", Open.BEFORE)):
        begin = text.before(kind, piece.begin)
        if begin is not None and begin not in around.barriers:
            return replace(piece, begin=begin, open=end, bare=False)
    return piece


def _is_in_a_name(text: Reader, piece: Piece) -> bool:
    """ "Game night": a part of the day right behind a noun is the meeting's name."""
    if not piece.part or piece.has_day or piece.has_clock or piece.begin == 0:
        return False
    before = text.word(piece.begin - 1)
    table = text.language.commands
    small = before in table.determiners or before in table.prepositions or before in table.verbs
    starts = text.take("parts_of_day", piece.begin) is not None
    return starts and before.isalpha() and not small and not text.begins(piece.begin - 1)


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
    return [piece for piece in found if _is_sure(text, piece, around)]


def _is_sure(text: Reader, piece: Piece, around: Around) -> bool:
    is_all = piece.begin == 0 and piece.end == len(text)
    if _is_in_a_name(text, piece):
        return False
    if piece.timid:
        return is_all
    if is_all and piece.bare:
        minutes = piece.start is not None and piece.start.minute > 0
        return not text.word(0).startswith(_CENTURIES) and (piece.stop is not None or minutes or len(text.word(0)) == 4)
    return not piece.bare or piece.begin in around.hours


REFINERS: tuple[Refiner, ...] = (
    joining(one_day),
    joining(clock_range),
    joining(hour_in_part),
    joining(clock_range),
    joining(day_range),
    zoned,
    opened,
    joining(timed_day),
    joining(hour_in_part),
    joining(timed_weekday),
    joining(moment_range),
    joining(lasting),
    zoned,
    sure,
    led,
)


def refined(text: Reader, found: list[Piece], around: Around = Around()) -> list[Piece]:
    """The pieces after every refiner."""
    for refiner in REFINERS:
        found = refiner(text, found, around)
    return found
