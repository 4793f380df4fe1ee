"""What arrives from Teams and what is answered, without Bot Framework's types."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bot.model.people import User

Card = dict[str, Any]
"""An Adaptive Card as JSON. Source: https://adaptivecards.io/explorer"""


@dataclass(frozen=True, slots=True)
class ConversationReference:
    """Where the bot can write to, also later and by itself."""

    service_url: str
    conversation_id: str
    tenant: str
    """Bot Framework's Python SDK loses it (``tenantID``); it comes from ``channelData.tenant.id``."""

    bot_id: str
    user_id: str
    """The channel's id of the user (``29:…``), not the directory's."""

    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """Somebody wrote."""

    user: User
    conversation: ConversationReference
    activity_id: str
    text: str
    """Without the mention of the bot; may be empty."""

    language: str
    """BCP 47 tag of the user's client, e.g. ``en-GB``."""

    zone: str | None
    """IANA name that the client sent, if it is one; Android sends none."""

    cut: bool = False
    """True where more was written than the bot reads, and the end is missing."""


@dataclass(frozen=True, slots=True)
class Click:
    """Somebody pressed a button of a card: Action.Execute (an invoke) or its fallback Action.Submit (a message)."""

    user: User
    conversation: ConversationReference
    activity_id: str
    card: str | None
    """Activity id of the card (``replyToId``)."""

    verb: str
    data: dict[str, Any]
    """Button data and inputs together. Everything in it can be forged."""

    language: str
    zone: str | None
    automatic: bool = False
    """True where the client refreshed by itself; nothing may be done on it."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """The bot was installed, or somebody joined a conversation with it."""

    user: User
    conversation: ConversationReference
    activity_id: str
    language: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Somebody changed a message that the bot has already read."""

    user: User
    conversation: ConversationReference
    activity_id: str
    language: str


Incoming = Message | Click | Arrival | Edit


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says: a card or a text."""

    card: Card | None = None
    text: str = ""
    """Plain text; beside a card it is what a notification shows."""

    in_place: bool = False
    """True: takes the place of the card that was pressed."""

    other_cards: dict[str, Card] = field(default_factory=dict)
    """Cards that stand elsewhere in the conversation and change too: activity id to new card."""

    plan: str | None = None
    """The plan that the card shows: told the card's activity id once it was sent."""

    question: str | None = None
    """The question that the card asks, likewise."""

    asks_again: str | None = None
    """A plan whose card stands above, and which a "yes" would now confirm."""


class Teams(Protocol):
    """The way out to a conversation, outside of a turn's own answer."""

    async def send(self, conversation: ConversationReference, card: Card | None, text: str = "") -> str:
        """Send and return the activity's id.

        Raises ``ConversationGone``, ``MessageBlocked`` or ``TeamsUnavailable``.
        """
        ...

    async def update(self, conversation: ConversationReference, activity_id: str, card: Card) -> None:
        """Put a card in the place of one that was sent. Raises as ``send`` does."""
        ...


class Clock(Protocol):
    """The one source of now; local mode moves it."""

    async def now(self) -> datetime:
        """Aware, in UTC."""
        ...
