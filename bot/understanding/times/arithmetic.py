"""Days reckoned from days. Everything is a date in the speaker's zone; weeks begin on Monday."""

import calendar
from datetime import date, timedelta

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
SATURDAY = 5
_SOON = 75
_JUST_NOW = 31
"""Days."""


def a_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def later(day: date, days: int) -> date:
    """So many days later, or earlier; held within what dates can express."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the month's last day."""
    month = day.month - 1 + months
    year = min(max(day.year + month // 12, 1), 9999)
    month = month % 12 + 1
    return date(year, month, min(day.day, last_of_month(year, month).day))


def last_of_month(year: int, month: int) -> date:
    """The month's last day."""
    return date(year, month, calendar.monthrange(year, month)[1])


def monday(day: date) -> date:
    """The Monday of the day's week."""
    return later(day, -day.weekday())


def coming(today: date, weekday: int) -> date:
    """The first such weekday after today."""
    return later(today, (weekday - today.weekday() - 1) % 7 + 1)


def recent(today: date, weekday: int) -> date:
    """The last such weekday before today."""
    return later(today, -((today.weekday() - weekday - 1) % 7 + 1))


def working_days_later(day: date, count: int) -> date:
    """So many working days later, or earlier."""
    step = 1 if count > 0 else -1
    for _ in range(min(abs(count), 366)):
        day = later(day, step)
        while day.weekday() >= SATURDAY:
            day = later(day, step)
    return day


def next_with_day(today: date, number: int, weekday: int | None = None) -> date | None:
    """The first day from today on with this number in its month, and on this weekday if one is given."""
    for months in range(12):
        first = months_later(today.replace(day=1), months)
        day = a_date(first.year, first.month, number)
        if day and day >= today and weekday in (None, day.weekday()):
            return day
    return None


def likeliest_with_day(today: date, number: int, weekday: int) -> date | None:
    """The next day with this number on this weekday; where that is far away, the last one if it was just now."""
    ahead = next_with_day(today, number, weekday)
    if ahead and (ahead - today).days <= _SOON:
        return ahead
    for months in (0, -1):
        first = months_later(today.replace(day=1), months)
        day = a_date(first.year, first.month, number)
        if day and day.weekday() == weekday and 0 < (today - day).days <= _JUST_NOW:
            return day
    return ahead


def next_of_year(today: date, month: int, number: int) -> date | None:
    """The first 29 February, 1 April … from today on."""
    for years in range(9):
        day = a_date(today.year + years, month, number)
        if day and day >= today:
            return day
    return None


def easter(year: int) -> date:
    """Easter Sunday of the western churches. Source: Meeus, Astronomical Algorithms, chapter 8."""
    century, of_century = divmod(year, 100)
    skipped = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    moon = (19 * (year % 19) + skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int | None, nth: int) -> date | None:
    """The nth such weekday of a month, or its nth day; -1 is the last."""
    if weekday is None:
        return last_of_month(year, month) if nth < 0 else a_date(year, month, nth)
    if nth < 0:
        last = last_of_month(year, month)
        return later(last, -((last.weekday() - weekday) % 7) + 7 * (nth + 1))
    first = date(year, month, 1)
    day = later(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else None
