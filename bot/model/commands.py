"""What a sentence asks for, in words only: no calendar was looked at yet."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.times import TimePhrase


class Intent(StrEnum):
    """What the user wants done. The words of ``app.py explain``."""

    DECLINE = "decline"
    TENTATIVE = "tentative"
    ACCEPT = "accept"
    CANCEL = "cancel"
    RESCHEDULE = "reschedule"
    PROPOSE = "propose"
    """A new time, without a decline."""
    QUERY = "query"
    CREATE = "create"
    """Understood, and not done by the bot."""
    OTHER = "other"
    """Small talk, another topic, or what the bot does beside calendars (``Aside``)."""


class Aside(StrEnum):
    """What is said beside commands and still has an answer; the ``reason`` of a sentence that is no command."""

    GREETING = "greeting"
    THANKS = "thanks"
    HELP = "help"
    YES = "yes"
    """"Yes", "do it": confirms the one open plan."""
    NO = "no"
    """"No", "never mind", a bare "cancel": dismisses the one open plan."""
    PICK = "pick"
    """"The second", "2": answers a question that listed several."""
    REMIND = "remind"
    UNDO = "undo"
    SIGN_OUT = "sign_out"
    PREFERENCES = "preferences"


class Which(StrEnum):
    """How many of the events that fit are meant."""

    ONE = "one"
    NEXT = "next"
    """"My next meeting", "the next standup": the first that has not started."""
    FIRST = "first"
    LAST = "last"
    ALL = "all"
    """"All", "every", "everything", "both"."""


class PersonRole(StrEnum):
    """How the people named stand to the meeting."""

    ORGANIZER = "organizer"
    """"Marco's meeting", "the invite from Marco"."""
    PARTICIPANT = "participant"
    """"The meeting with Marco": he organizes or attends."""
    ONE_TO_ONE = "one_to_one"
    """"My 1:1 with Marco": the meeting of just the two."""


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The words that name a meeting."""

    title: str = ""
    """The words of the title as they were written, without articles; empty where only a time or people name it."""

    people: tuple[str, ...] = ()
    """Names as they were written, without possessive endings."""

    role: PersonRole = PersonRole.PARTICIPANT
    when: TimePhrase | None = None
    """The time that names the meeting; None where none was said."""

    which: Which = Which.ONE
    own: bool = False
    """"My meeting", without more."""

    mine_to_organize: bool | None = None
    """True for "the meetings I organize", False for "the ones I am invited to", None where nothing was said."""

    unanswered: bool = False
    """"Pending invites": those of others that the user has not answered."""

    booking: bool = False
    """The words name a booking or an appointment of a business ("the tasting room bookings")."""

    anaphor: bool = False
    """"It", "that meeting": the one named before; the other fields narrow it."""

    exceptions: tuple["MeetingWords", ...] = ()
    """"Except the customer call": what a bulk command leaves alone."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a sentence asks for."""

    intent: Intent
    meeting: MeetingWords = MeetingWords()
    new_time: TimePhrase | None = None
    """The time that is proposed or moved to."""

    comment: str | None = None
    """The user's own words for the others; never the command or its times."""

    send_response: bool = True
    """False for "quietly", "without telling anyone"."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Not a command, or not surely one. Never a guess at something destructive."""

    intent: Intent = Intent.OTHER
    """``OTHER``, or ``CREATE`` for what was understood and is not done by the bot."""

    aside: Aside | None = None
    pick: int | None = None
    """With ``Aside.PICK``: which one, from 1; -1 for the last."""

    when: TimePhrase | None = None
    """The only time in the text, for whoever asks how it was read."""


Understood = tuple[Command, ...] | Unclear
"""What a sentence says: one or several commands in the order they were said, or that it holds none."""
