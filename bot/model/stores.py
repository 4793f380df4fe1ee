"""The protocols behind which the database stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.model.people import User
from bot.model.plans import Outcome, Plan, PlanState, Question


class Plans(Protocol):
    """Stored plans. A state changes only from the one that is named: the first of two wins."""

    async def add(self, plan: Plan) -> tuple[Plan, ...]:
        """Store an open plan; return the owner's open plans that it replaces (a step on the same event)."""
        ...

    async def find(self, plan_id: str) -> tuple[Plan, PlanState, Outcome | None] | None:
        """The plan, where it stands, and what became of it; None where there is none, or none that can be read."""
        ...

    async def open_of(self, owner: User, conversation_id: str, now: datetime) -> tuple[Plan, ...]:
        """Open plans of one user in one conversation that have not expired, newest first."""
        ...

    async def change(self, plan_id: str, come_from: PlanState, to: PlanState) -> bool:
        """Whether the plan was in ``come_from`` and now is in ``to``."""
        ...

    async def confirm(self, plan: Plan) -> bool:
        """Store the plan as it was confirmed, edits included, if it is still open; whether it was."""
        ...

    async def unfinished(self) -> tuple[str, ...]:
        """Ids of the plans that were confirmed and have no outcome yet, oldest first."""
        ...

    async def finish(self, plan_id: str, outcome: Outcome) -> None:
        """Store what became of a confirmed plan; the first outcome stays."""
        ...

    async def shown(self, plan_id: str, card: str) -> None:
        """Remember the activity id of the plan's card."""
        ...


@dataclass(frozen=True, slots=True)
class Attempt:
    """A write that was about to go out: whoever finds one looks at the event before writing again."""

    count: int
    """How many times, from 1."""

    at: datetime
    """Aware; the last time."""

    mark: str
    """No other attempt has the same, so that nobody takes a later one for the one they read."""


class Attempts(Protocol):
    """Which writes were attempted, kept so that a crash cannot hide one."""

    async def last(self, plan_id: str, step: int) -> Attempt | None:
        """The attempts at one step of a plan, from 0; None where none was made, or each was answered with a no."""
        ...

    async def mark(self, plan_id: str, step: int, at: datetime, earlier: Attempt | None) -> Attempt | None:
        """Count one more before the write goes out; None where ``earlier`` is not the last: another is at it."""
        ...

    async def take_back(self, plan_id: str, step: int, attempt: Attempt, earlier: Attempt | None) -> None:
        """The calendar answered ``attempt`` with a no: ``earlier`` is the last again, unless another was made since."""
        ...


class Questions(Protocol):
    """What was asked last, one for each user and conversation."""

    async def ask(self, conversation_id: str, question: Question) -> None:
        """Store; replaces the one before it."""
        ...

    async def open_of(self, owner: User, conversation_id: str, now: datetime) -> Question | None:
        """The open question, unless it has expired."""
        ...

    async def close(self, owner: User, conversation_id: str) -> None:
        """It was answered, or something else was said."""
        ...

    async def shown(self, question_id: str, card: str) -> None:
        """Remember the activity id of the card that asks."""
        ...


class SeenActivities(Protocol):
    """Which activities were read: Teams may deliver one twice."""

    async def is_new(self, conversation_id: str, activity_id: str, now: datetime) -> bool:
        """True exactly once for each activity, whichever replica asks; old entries are forgotten after a day."""
        ...


class TokenCaches(Protocol):
    """One sealed token cache for each user. What stands in it is encrypted before it gets here and never read here."""

    async def load(self, user: User) -> bytes | None:
        """The cache as it was saved last; None where there is none."""
        ...

    async def save(self, user: User, sealed: bytes) -> None:
        """Store; replaces the one before it."""
        ...

    async def delete(self, user: User) -> None:
        """Forget the user's tokens; nothing happens where there are none."""
        ...
