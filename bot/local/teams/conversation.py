"""One person's chat with the bot."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

MESSAGES_KEPT = 200
"""Older ones are forgotten: a simulation on one machine is not an archive."""


class Sender(StrEnum):
    """Who wrote a message."""

    PERSON = "person"
    BOT = "bot"


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One message as it stands now."""

    id: str
    """Milliseconds since 1970, as Teams numbers activities; grows within a conversation."""

    sender: Sender
    at: datetime
    """Aware."""

    text: str = ""
    attachments: tuple[dict[str, Any], ...] = ()
    """``{contentType, content}`` as the bot sent them."""

    edited: bool = False
    undelivered: str | None = None
    """A sentence for the person where the bot never got it."""

    def as_json(self) -> dict[str, Any]:
        """``{id, sender, at, text, attachments, edited, undelivered}``; ``at`` is ISO 8601 with an offset."""
        return {**asdict(self), "at": self.at.isoformat()}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "ChatMessage":
        """The reverse. Raises ``KeyError``, ``TypeError`` or ``ValueError`` where it is something else."""
        return cls(
            id=str(stored["id"]),
            sender=Sender(stored["sender"]),
            at=datetime.fromisoformat(stored["at"]),
            text=str(stored["text"]),
            attachments=tuple(stored["attachments"]),
            edited=bool(stored["edited"]),
            undelivered=stored["undelivered"],
        )


@dataclass(slots=True)
class Conversation:
    """The messages of one chat, oldest first."""

    installed: bool = False
    """Whether the bot was told that it was added."""

    messages: dict[str, ChatMessage] = field(default_factory=dict)
    """At most ``MESSAGES_KEPT``, by id."""

    last_id: int = 0

    def next_id(self, now: datetime) -> str:
        """An id that no activity of this chat had, also after the clock was set back."""
        self.last_id = max(self.last_id + 1, int(now.timestamp() * 1000))
        return str(self.last_id)

    def put(self, message: ChatMessage) -> None:
        """Add a message, or put it in the place of the one with its id."""
        self.messages[message.id] = message
        while len(self.messages) > MESSAGES_KEPT:
            del self.messages[next(iter(self.messages))]

    def as_json(self) -> dict[str, Any]:
        """``{installed, lastId, messages}``."""
        messages = [message.as_json() for message in self.messages.values()]
        return {"installed": self.installed, "lastId": self.last_id, "messages": messages}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Conversation":
        """The reverse. Raises ``KeyError``, ``TypeError`` or ``ValueError`` where it is something else."""
        messages: Iterable[ChatMessage] = map(ChatMessage.from_json, stored["messages"])
        by_id = {message.id: message for message in messages}
        return cls(bool(stored["installed"]), by_id, int(stored["lastId"]))
