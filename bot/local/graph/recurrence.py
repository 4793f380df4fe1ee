"""The days on which a series takes place.

Source: https://learn.microsoft.com/graph/api/resources/recurrencepattern and …/recurrencerange
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from itertools import count, islice, takewhile

from bot.local.documents import Json

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
INDEXES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}


def days(recurrence: Json, until: date) -> Iterator[date]:
    """Every day of the series up to and including ``until``, in order. Changed and cancelled ones are in it."""
    pattern, bounds = recurrence["pattern"], recurrence["range"]
    first = date.fromisoformat(bounds["startDate"])
    every: Iterator[date] = (day for day in _PATTERNS[pattern["type"]](pattern, first) if day >= first)
    if bounds["type"] == "numbered":
        every = islice(every, bounds["numberOfOccurrences"])
    if bounds["type"] == "endDate":
        until = min(until, date.fromisoformat(bounds["endDate"]))
    return takewhile(lambda day: day <= until, every)


def completed(given: Json, start: Json) -> Json:
    """A ``patternedRecurrence`` with every property; without a range it has no end."""
    pattern = {"interval": 1, "month": 0, "dayOfMonth": 0, "firstDayOfWeek": "sunday", "index": "first"}
    bounds = {
        "type": "noEnd",
        "startDate": start["dateTime"][:10],
        "endDate": "0001-01-01",
        "recurrenceTimeZone": start.get("timeZone") or "UTC",
        "numberOfOccurrences": 0,
    }
    return {"pattern": pattern | given["pattern"], "range": bounds | (given.get("range") or {})}


def takes_place_on(recurrence: Json, day: date) -> bool:
    """Whether the series has an occurrence whose original day is ``day``."""
    return any(each == day for each in days(recurrence, day))


def _daily(pattern: Json, first: date) -> Iterator[date]:
    return _steps(first, timedelta(days=_interval(pattern)))


def _weekly(pattern: Json, first: date) -> Iterator[date]:
    """A series whose first day is none of its ``daysOfWeek`` begins at the first match."""
    week_starts = WEEKDAYS.index(pattern.get("firstDayOfWeek") or "sunday")
    offsets = sorted((WEEKDAYS.index(name) - week_starts) % 7 for name in pattern["daysOfWeek"])
    first_week = first - timedelta(days=(first.weekday() - week_starts) % 7)
    for week in _steps(first_week, timedelta(weeks=_interval(pattern))):
        yield from (week + timedelta(days=offset) for offset in offsets)


def _absolute_monthly(pattern: Json, first: date) -> Iterator[date]:
    for year, month in _months(first.year, first.month, _interval(pattern)):
        yield _day_of_month(year, month, pattern["dayOfMonth"])


def _relative_monthly(pattern: Json, first: date) -> Iterator[date]:
    for year, month in _months(first.year, first.month, _interval(pattern)):
        yield _relative_day(year, month, pattern)


def _absolute_yearly(pattern: Json, first: date) -> Iterator[date]:
    for year in range(first.year, MAXYEAR, _interval(pattern)):
        yield _day_of_month(year, pattern["month"], pattern["dayOfMonth"])


def _relative_yearly(pattern: Json, first: date) -> Iterator[date]:
    for year in range(first.year, MAXYEAR, _interval(pattern)):
        yield _relative_day(year, pattern["month"], pattern)


def _steps(first: date, step: timedelta) -> Iterator[date]:
    day = first
    while day.year < MAXYEAR - 1:
        yield day
        day += step


def _months(year: int, month: int, interval: int) -> Iterator[tuple[int, int]]:
    for months in count(year * 12 + month - 1, interval):
        if months // 12 >= MAXYEAR:
            return
        yield months // 12, months % 12 + 1


def _day_of_month(year: int, month: int, day: int) -> date:
    """Outlook takes the last day of a month that is too short."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def _relative_day(year: int, month: int, pattern: Json) -> date:
    """The first, … or last day of the month that is one of ``daysOfWeek``."""
    wanted = {WEEKDAYS.index(name) for name in pattern["daysOfWeek"]}
    length = monthrange(year, month)[1]
    fitting = [day for day in (date(year, month, n) for n in range(1, length + 1)) if day.weekday() in wanted]
    return fitting[INDEXES[pattern.get("index") or "first"]]


def _interval(pattern: Json) -> int:
    return int(pattern.get("interval") or 1)


_PATTERNS = {
    "daily": _daily,
    "weekly": _weekly,
    "absoluteMonthly": _absolute_monthly,
    "relativeMonthly": _relative_monthly,
    "absoluteYearly": _absolute_yearly,
    "relativeYearly": _relative_yearly,
}
