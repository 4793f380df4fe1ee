"""The shape of a language: tables of words that shared grammar is written over."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.time_words import TimeWords
from bot.model.commands import Aside, Intent, Which


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

    definite: bool = False
    """True where it would make something new unless its object is known: "make *my* meeting …", not "make *a* …"."""

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

    compared: frozenset[str] = frozenset()
    """Before a length that meetings are picked by: "*over* an hour", "longer *than* 30 minutes"."""

    qualities: frozenset[str] = frozenset()
    """Tell nothing beside a title and pick by themselves: "the *recurring* sync", "all *recurring* meetings"."""

    beside: frozenset[str] = frozenset()
    """"The one *after* the standup": between a plain word for a meeting and the name of another."""

    unanswered: frozenset[str] = frozenset()
    """"*Pending* invites", "everything *I haven't answered*"."""

    arranges: frozenset[str] = frozenset()
    """Those of ``creates`` that ask for a new entry of whatever has a time: "*schedule* focus time tomorrow"."""

    some_of: frozenset[str] = frozenset()
    """"*One of* the demos", "*most of* my meetings": which ones must be asked."""

    standing: frozenset[str] = frozenset()
    """What makes a rule of a command, which nothing here keeps: "from now on", "every time"."""

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

    relatives: frozenset[str] = frozenset()
    """How a clause behind a comma begins that describes the meeting, and is no remark: ", *das ich* mit Jo habe"."""

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
