"""The shape of a language: tables of words that shared grammar is written over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import Enum

from bot.model.commands import Aside, Intent, Which


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


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb asks for."""

    intent: Intent
    firm: bool = True
    """False where the verb has other lives ("move", "skip"): its object must look like a meeting."""

    particle: str = ""
    """What ends the clause, or its first part: "call … *off*", "sag … *ab*"."""

    shift: int = 1
    """Which way a bare duration moves: "push … an hour" is later, "bring forward … an hour" is earlier (-1)."""

    resizes: bool = False
    """True where it changes how long a meeting lasts ("extend"): a length beside it is no offset."""

    spares: bool = False
    """True where it asks to leave something alone ("keep"): nothing by itself, an exception after "everything"."""

    every: bool = False
    """True where a stretch of time alone means everything in it ("clear Thursday afternoon")."""

    timed: bool = False
    """True where it is a command only with a new time ("change … to 4", "suggest Friday")."""

    stated: bool = False
    """True where it is a statement that a particle ends ("*ich kann* morgen *nicht*"), as ``statements`` hold."""


@dataclass(frozen=True, slots=True)
class CommandWords:
    """The words that commands are made of. Every key is a phrase as it is written, in lower case."""

    verbs: Mapping[str, tuple[Verb, ...]]
    """Imperatives. Several readings of one word differ by their particle; the plain one comes last."""

    statements: Mapping[str, Verb]
    """What people say of themselves and mean as a command: "can't make", "count me in for"."""

    undone: Mapping[str, Intent]
    """What is said of a meeting in the passive: "needs to be cancelled", "has to move"."""

    over: Mapping[str, Intent]
    """What is said of a meeting to others and is a command only then: "let Raj know our 1:1 *is off*"."""

    leads: frozenset[str]
    """Politeness and small words before the verb."""

    selves: frozenset[str]
    """Who may say a statement: "I", "we"."""

    tails: frozenset[str]
    """Politeness and small words after the object."""

    negations: frozenset[str]
    not_typos: frozenset[str]
    """Real words that lie close to a verb and are none: "declined", "canceled", "accent"."""

    and_: frozenset[str]
    breaks: frozenset[str]
    """Between two commands, beside punctuation: "and", "then", "but"."""

    retracts: frozenset[str]
    """"Never mind": what follows or precedes it is no command."""

    how_to: frozenset[str]
    """"How do I", "what happens if": asks about doing, and asks for nothing."""

    questions: Mapping[str, bool]
    """How questions begin; True where that alone asks about the calendar ("what do I have")."""

    asks: frozenset[str]
    """Imperatives that ask: "show me", "list"."""

    calendar_nouns: frozenset[str]
    creates: frozenset[str]
    """Verbs that would make a new meeting."""

    targets: frozenset[str]
    """Between a meeting and the time it moves to: "to", "until", "for"."""

    instead: frozenset[str]
    propose_for: frozenset[str]
    """Between a proposed time and the meeting it is for: "for", "to"."""

    quiet: frozenset[str]
    whispers: frozenset[str]
    """"Don't tell", "without notifying": quiet together with whom they name."""

    because: frozenset[str]
    """Everything after it is a comment."""

    say: frozenset[str]
    """As ``because``, and a verb of its own clause: "say that", "with the note"."""

    notes: frozenset[str]
    """Nouns among ``say`` that introduce a comment only with a colon: "note:"."""

    tell: Mapping[str, str]
    """Before somebody's name, with what stands after it: "let" … "know", "tell" … ""."""

    that: frozenset[str]
    others: frozenset[str]
    """Whom a comment may be for, beside names: "them", "everyone"."""

    starters: frozenset[str]
    """Small words after which a verb begins a clause of its own: "please"."""

    corrects: frozenset[str]
    """"The one with Ana *instead*": another meeting for the command before."""

    conditions: frozenset[str]
    """"If I have anything on Friday, cancel it": nothing is asked for yet."""

    occasions_of: frozenset[str]
    """"*When* the demo is over, …": likewise, unless a question word order follows."""

    fillers: frozenset[str]
    """Words in a meeting's description that describe nothing: "scheduled", "existing"."""

    vague_nouns: frozenset[str]
    """Plain nouns that may as well be no meeting: "one", "item"."""

    sources: frozenset[str]
    """Before what something is taken out of: "from"."""

    abbreviations: frozenset[str]
    """Words whose full stop ends no sentence: "dr"."""

    determiners: frozenset[str]
    mine: frozenset[str]
    pronouns: frozenset[str]
    """"It", "that one": the meeting named before."""

    pointing: frozenset[str]
    """"That", "this" before a plain noun: likewise."""

    which: Mapping[str, Which]
    everything: frozenset[str]
    """Stands for the meetings by itself: "everything", "all of them"."""

    meeting_nouns: frozenset[str]
    """Plain words for a meeting, which name none: "meeting", "appointment"."""

    occasions: frozenset[str]
    """Words that make a title look like a meeting's: "standup", "review", "dinner"."""

    plurals: frozenset[str]
    """Those of ``meeting_nouns`` and ``occasions`` that mean several."""

    one_to_one: frozenset[str]
    bookings: frozenset[str]
    with_: frozenset[str]
    by_organizer: frozenset[str]
    """"From", "organized by"."""

    called: frozenset[str]
    except_: frozenset[str]
    organized_by_me: frozenset[str]
    organizes: frozenset[str]
    """Behind a name: "the meeting Tom *set up*"."""

    invited: frozenset[str]
    prepositions: frozenset[str]
    """What ends the head of a phrase: "the review *of* …"."""

    other_things: frozenset[str]
    """What people cancel, decline and move that is no meeting: "alarm", "flight", "subscription"."""

    elsewhere: frozenset[str]
    """Where things are kept that are no meeting: "from my cart", "to my inbox"."""

    from_calendar: frozenset[str]
    """"From my calendar": tells nothing more than that it is about the calendar."""

    possessive: frozenset[str]
    asides: Mapping[str, Aside]
    """Whole sentences that have an answer."""

    aside_leads: Mapping[str, Aside]
    """How longer ones begin: "remind me"."""

    picks: Mapping[str, int]
    """"The second one": 2; "the last": -1."""

    other_times: frozenset[str] = frozenset()
    """A new time that is wished for and left open: "another day", "something later"."""

    list_entries: frozenset[str] = frozenset()
    """Those of ``other_things`` before whose text they stand: "the *to-do* meet Sam"."""

    wishes: frozenset[str] = frozenset()
    """As ``how_to``, and a wish where a new time is named: "is it possible to"."""

    reservations: frozenset[str] = frozenset()
    """What is not one's calendar's, wherever it stands: "a *table for* four", "the *party of* seven"."""

    leisure: frozenset[str] = frozenset()
    """Those of ``occasions`` that people talk about without a calendar: "I'm not going to *dinner* tonight"."""

    kinds: frozenset[str] = frozenset()
    """Those of ``meeting_nouns`` that belong to a title with other words: "the customer *call*"."""

    all_but: frozenset[str] = frozenset()
    """As ``except_``, directly after "everything" or "all meetings": "but"."""

    excuses: frozenset[str] = frozenset()
    """Words of reason, which make a comment of what a comma adds: "ill", "clash", "double-booked"."""

    excuse_leads: frozenset[str] = frozenset()
    """How people begin to speak of themselves: "I'm", "there is", "got a"; what follows is a comment."""

    finite: frozenset[str] = frozenset()
    """Verb forms that make a whole sentence of what a comma adds: "my train *is* late"."""

    closing: Mapping[str, tuple[Verb, ...]] = field(default_factory=dict)
    """Verbs that stand behind what they are about: "das Standup *absagen*"."""

    inner_leads: frozenset[str] = frozenset()
    """Politeness inside of a sentence that such a verb ends: "das Standup *muss ich* absagen"."""

    reports: frozenset[str] = frozenset()
    """What makes a report about others of such a sentence: "Jo *muss* das Standup absagen"."""

    late_negations: frozenset[str] = frozenset()
    """Negations behind what they deny: "sag das Standup *nicht* ab"."""

    kept: frozenset[str] = frozenset()
    """Words of ``because`` that belong to the comment, which would be no sentence without them: "weil"."""

    whisper_ends: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words of ``whispers`` that need one of these behind whom they name: "*ohne* Jo *zu informieren*"."""


@dataclass(frozen=True, eq=False)
class Language:
    """A language: its tag and its tables. Compared by identity; there is one of each."""

    tag: str
    times: TimeWords
    commands: CommandWords
    day_first: bool = True
    """Whether 4/5 is the fourth of May, where the region does not say."""

    month_first_regions: frozenset[str] = frozenset()
    counts_24_hours: bool = False
    """Whether a clock time with minutes says its half of the day: "6:30" is in the morning."""

    glues_nouns: bool = False
    """Whether nouns are written in one word ("Budgetbesprechung"), so that the last of them says what it is."""
