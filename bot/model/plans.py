"""What will be done, to which events, with which words; and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.commands import Aside, Command
from bot.model.conversations import ConversationReference
from bot.model.events import Occasion
from bot.model.people import User
from bot.model.times import Span


class Action(StrEnum):
    """What the bot can do to an event. The words of ``app.py explain``."""

    DECLINE = "decline"
    TENTATIVE = "tentative"
    ACCEPT = "accept"
    CANCEL = "cancel"
    """The user organizes it and others attend."""
    DELETE = "delete"
    """The user's own appointment; nobody else attends."""
    RESCHEDULE = "reschedule"
    CANCEL_BOOKING = "cancel_booking"

    @property
    def carries_message(self) -> bool:
        """Whether words of the user's go out with it: Graph takes none with a move or a delete."""
        return self not in {Action.DELETE, Action.RESCHEDULE}


class Reason(StrEnum):
    """Why something is asked, refused or done otherwise than it was said. Machine-readable, for ``explain``."""

    WHICH_MEETING = "which_meeting"
    WHICH_TIME = "which_time"
    WHICH_EXCEPTION = "which_exception"
    """What "except …" leaves alone was not found: it might be hit."""
    NOT_ORGANIZER = "not_organizer"
    ORGANIZER = "organizer"
    PROPOSALS_NOT_ALLOWED = "proposals_not_allowed"
    NO_RESPONSE_WANTED = "no_response_wanted"
    PROPOSAL_NEEDS_RESPONSE = "proposal_needs_response"
    COMMENT_NEEDS_RESPONSE = "comment_needs_response"
    CANCEL_NOTIFIES = "cancel_notifies"
    MOVE_NOTIFIES = "move_notifies"
    IN_THE_PAST = "in_the_past"
    OVER = "over"
    ALREADY_DECLINED = "already_declined"
    ALREADY_CANCELLED = "already_cancelled"
    ALL_DAY = "all_day"
    PRIVATE = "private"
    WHOLE_SERIES = "whole_series"
    BOOKING = "booking"
    """A booking of a business can be cancelled, and nothing else."""
    GROUP_CALENDAR = "group_calendar"
    """A group's meetings are accepted by themselves, and cannot be answered."""
    CROSSES_OCCURRENCE = "crosses_occurrence"
    """One of a series cannot be moved past the one before or after it."""
    NOTHING_NAMED = "nothing_named"
    """A command without any word that names a meeting ("decline"): nothing is guessed."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do to one event."""

    action: Action
    event: Occasion
    """As it was when the plan was made; compared with the event as it is at the click."""

    comment: str | None = None
    send_response: bool = True
    """False: the organizer is not told. Only for decline, tentative and accept."""

    proposed: Span | None = None
    """The time proposed, or moved to."""

    reason: Reason | None = None
    """Why this is not just what was said; the card explains it."""

    ticked: bool = True
    """False: listed on the card and left alone unless the user ticks it."""


class PlanState(StrEnum):
    """Where a stored plan stands. Only an open one can be confirmed or dismissed, once."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    """Its workflow has begun; the outcome is not known yet."""
    DONE = "done"
    """Carried out as far as it went: the outcome is stored."""
    DISMISSED = "dismissed"
    REPLACED = "replaced"
    """A newer plan for the same event took its place."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be done once its owner says so: shown on one card, confirmed or dismissed once, and expiring."""

    id: str
    """Unguessable; also the id of the workflow that performs it."""

    owner: User
    conversation: ConversationReference
    """Where the card stands, so that it can turn into the outcome in place."""

    steps: tuple[Step, ...]
    zone: str
    """IANA name; the zone in which the card speaks, also after a restart."""

    language: str
    """BCP 47 tag, as the user's client sent it."""

    created: datetime
    """Aware."""

    expires: datetime
    """Aware: 24 hours after ``created`` or the start of the earliest event, whichever comes first."""

    card: str | None = None
    """Activity id of the card, once it was sent."""


class Verdict(StrEnum):
    """What became of one step."""

    DONE = "done"
    ALREADY = "already"
    """Nothing was sent: it was so before."""
    REFUSED = "refused"
    """Nothing happened; ``StepOutcome.reason`` or ``problem`` says why."""
    UNKNOWN = "unknown"
    """It was sent, and nobody can tell whether it took effect."""
    SKIPPED = "skipped"
    """The user had unticked it."""


class Problem(StrEnum):
    """Why the calendar did not do it, where no rule of the event explains it. Chosen by the error's type."""

    SIGN_IN = "sign_in"
    ACCESS_DENIED = "access_denied"
    EVENT_GONE = "event_gone"
    EVENT_CHANGED = "event_changed"
    """It is no longer what the card showed: moved, cancelled, or with other people."""
    CONFLICT = "conflict"
    THROTTLED = "throttled"
    UNAVAILABLE = "unavailable"
    REJECTED = "rejected"
    """The calendar refused for a reason it did not name."""


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """What became of one step of a plan."""

    verdict: Verdict
    reason: Reason | None = None
    problem: Problem | None = None
    request_id: str | None = None
    """Graph's request-id, which an administrator can look up."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a plan: one entry for each of its steps, in their order."""

    steps: tuple[StepOutcome, ...]
    at: datetime
    """Aware; when the last step ended."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """A confirmation card would be shown for these steps."""

    steps: tuple[Step, ...]
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Clarify:
    """The bot asks before it plans."""

    reason: Reason
    candidates: tuple[Occasion, ...] = ()
    """Earliest first, where the question is which one."""

    command: int = 0
    """Which of the commands it is about, from 0."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question about the calendar: the events to list, earliest first. May be empty."""

    events: tuple[Occasion, ...]


@dataclass(frozen=True, slots=True)
class NotFound:
    """A command, and no such meeting."""

    command: int = 0
    near: tuple[Occasion, ...] = ()
    """What comes closest (the same title on another day), to be offered and never acted on."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Understood, and not possible."""

    reason: Reason
    events: tuple[Occasion, ...] = ()
    command: int = 0


@dataclass(frozen=True, slots=True)
class NotACommand:
    """Small talk, another topic, or nothing the bot does."""

    aside: Aside | None = None


Decision = Confirm | Clarify | Answer | NotFound | Refused | NotACommand
"""What comes of commands and a calendar."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked last in a conversation and is still open; the newest replaces the one before it."""

    id: str
    owner: User
    commands: tuple[Command, ...]
    asks: Reason
    command: int
    """Which of the commands is in question, from 0."""

    candidates: tuple[str, ...]
    """Event ids in the order they were listed."""

    chosen: dict[int, str]
    """What earlier answers settled: command to event id."""

    expires: datetime
    """Aware."""

    card: str | None = None
    """Activity id of the card that asks."""
