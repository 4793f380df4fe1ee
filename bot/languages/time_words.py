"""The tables of words that times are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import Enum


class Half(Enum):
    """Which half of the day an hour lies in."""

    MORNING = "am"
    AFTERNOON = "pm"


class Unit(Enum):
    """What durations and calendars are counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    WORKING_WEEK = "working_week"
    FORTNIGHT = "fortnight"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"


class Place(Enum):
    """Where something stands in a stretch of time."""

    START = "start"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    MIDDLE = "middle"
    END = "end"
    LATE = "late"
    """As the end, and never a single day."""
    REST = "rest"


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A stretch of the day that has a name. Wall-clock times; ``end`` is exclusive and 00:00 is midnight."""

    start: time
    end: time
    half: Half | None
    """What an hour named beside it belongs to ("three in the afternoon"); None where it does not tell."""

    point: bool = False
    """True where the name is as good as a clock time ("first thing", "end of day")."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that has a name: by its date, by its weekday in a month, or counted from Easter."""

    month: int = 0
    day: int = 0
    """With ``weekday``: the how manieth in the month; -1 is the last."""

    weekday: int | None = None
    """0 is Monday."""

    from_easter: int | None = None
    """Days from Easter Sunday."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The words that times are made of. Every key is a phrase as it is written, in lower case."""

    numbers: Mapping[str, int]
    """"One" to "fifty nine", and what stands for one ("a", "an") is in ``one``."""

    one: frozenset[str]
    couple: Mapping[str, int]
    """Vague counts that are taken at their word: "a couple of" is 2."""

    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    """What follows a figure to make it an ordinal; includes the dot where a language writes "24."."""

    days: Mapping[str, int]
    """Days relative to today: "tomorrow" is 1."""

    weekdays: Mapping[str, int]
    """0 is Monday."""

    weekdays_plural: Mapping[str, int]
    """Only where they are counted ("two Mondays ago"): by themselves they come back every week."""

    months: Mapping[str, int]
    ambiguous: frozenset[str]
    """Words among the above that mean something else as often ("may", "sat"): not a time by themselves."""

    turns: Mapping[str, int]
    """"This" is 0, "next" 1, "last" -1, "the week after next" 2."""

    just_past: frozenset[str]
    """"This past": the last one before now, whichever week it is in."""

    coming: frozenset[str]
    """"Coming", "upcoming": the first from now on, whichever week it is in."""

    parts_of_day: Mapping[str, PartOfDay]
    with_days: Mapping[str, tuple[int, str]]
    """Words that are a day, relative to today, and a part of it: "tonight" is today's "night"."""

    named_times: Mapping[str, time]
    now: frozenset[str]
    same_time: frozenset[str]
    halves: Mapping[str, Half]
    """"am", "p.m.", "a.m"."""

    glued_halves: Mapping[str, Half]
    """Shorter forms, only directly after the figure: "3p"."""

    oclock: frozenset[str]
    fractions: Mapping[str, int]
    """Minutes that stand for themselves before ``past`` and ``before``: "quarter" is 15, "half" is 30."""

    past: frozenset[str]
    before: frozenset[str]
    """"Ten *to* four"."""

    bare_half: Mapping[str, int]
    """Minutes that a word directly before the hour adds: "half three" is +30; "halb drei" is -30."""

    units: Mapping[str, Unit]
    fixed: Mapping[str, int]
    """Durations in one phrase, in minutes: "half an hour" is 30."""

    and_half: frozenset[str]
    """"An hour *and a half*"."""

    at: frozenset[str]
    """What may stand before a clock time: it makes an hour of a bare number."""

    on: frozenset[str]
    """What may stand before a day."""

    joins: frozenset[str]
    """What may stand between a day and its time, beside ``at`` and ``on``."""

    of: frozenset[str]
    """"Friday *of* next week"."""

    through: frozenset[str]
    """Between the ends of a range: "to", "until", "-"."""

    since: frozenset[str]
    """Before the start of a range: "from"."""

    between: frozenset[str]
    both: frozenset[str]
    """Between the ends after ``between``: "and"."""

    after: frozenset[str]
    until: frozenset[str]
    """"Before 4pm", "until noon", "by Friday"."""

    within: frozenset[str]
    """"*In* two weeks"."""

    ago: frozenset[str]
    hence: frozenset[str]
    """"Two weeks *from now*"."""

    counted_from: frozenset[str]
    """"A week *from* Tuesday"."""

    counted_back: frozenset[str]
    """"Two days *before* Friday"."""

    lasting: frozenset[str]
    """"*For* 30 minutes"."""

    later: frozenset[str]
    earlier: frozenset[str]
    by: frozenset[str]
    """"*By* an hour": how far something is moved."""

    places: Mapping[str, Place]
    """"End of", "early", "rest of"."""

    week_of: frozenset[str]
    zones: Mapping[str, str]
    """IANA names, by what people call them after a time: "london time", "est"."""

    last_of: frozenset[str]
    """"*Last* Friday of the month"."""

    not_times: frozenset[str]
    """Phrases that hold the words of a time and are none: "good morning"."""

    holidays: Mapping[str, Holiday] = field(default_factory=dict)
    numbered: frozenset[str] = frozenset()
    """What has the number behind it for a name: "room", "version"."""

    inside: frozenset[str] = frozenset()
    """"*Within* two weeks": from now on, and not at their end."""

    following: frozenset[str] = frozenset()
    """"The Monday *after* the 24th"."""

    days_beside: Mapping[str, int] = field(default_factory=dict)
    """Days counted from the meeting's own: "the day after" is 1."""

    placed: Mapping[str, tuple[Place, Unit]] = field(default_factory=dict)
    """"EOM": the end of this month."""

    of_month: frozenset[str] = frozenset()
    """"The 24th *of* May"."""

    not_after_day: frozenset[str] = frozenset()
    """What the ordinal before it belongs to: "15th *street*"."""

    not_after_hour: frozenset[str] = frozenset()
    """What makes a count of the number before it, and no hour: "people", "percent"."""

    ago_first: frozenset[str] = frozenset()
    """As ``ago``, where it stands first: "*vor* zwei Wochen"."""

    dated: frozenset[str] = frozenset()
    """What makes a date of two figures with a dot ("*am* 3.11"), where dates are written so."""

    numbered_weeks: Mapping[str, int] = field(default_factory=dict)
    """Weeks by their number in the year (ISO 8601): "kw 47" is 47."""

    glued: Mapping[str, int] = field(default_factory=dict)
    """Two words written as one, with the letters of the first: "mittwochvormittag" is 8."""
