"""Parser for days that have a name of their own: "Christmas Eve", "Good Friday", "Thanksgiving"."""

from datetime import MAXYEAR, date

from bot.languages.time_words import Holiday
from bot.understanding.times.arithmetic import a_date, easter, later, nth_weekday
from bot.understanding.times.figures import year_said
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader

_AT_ONCE = 2
"""Years to look at: this one and the next."""


def holiday(text: Reader, at: int) -> Piece | None:
    """ "On Boxing Day", "Christmas Eve 2027"; in front of a noun it is timid, because meetings are named after them."""
    begin = text.past("on", at)
    found = text.take("holidays", begin)
    if not found:
        return None
    year, end = year_said(text, found[1])
    years = (year,) if year else range(text.today.year, min(text.today.year + _AT_ONCE, MAXYEAR + 1))
    days = [day for number in years if (day := _in_year(found[0], number)) and (year or day >= text.today)]
    goes_on = text.word(end)[:1].isalpha() and not text.only(("joins", "at", "until", "through"), end, end + 1)
    if not days:
        return None
    return Piece(at, end, first=days[0], last=days[0], timid=begin == at or goes_on)


def _in_year(known: Holiday, year: int) -> date | None:
    if known.from_easter is not None:
        return later(easter(year), known.from_easter)
    if known.weekday is not None:
        return nth_weekday(year, known.month, known.weekday, known.day)
    return a_date(year, known.month, known.day)
