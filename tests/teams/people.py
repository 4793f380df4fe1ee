"""Activities as Teams sends them, and a turn that says what it is told."""

import asyncio
import copy
from dataclasses import dataclass, field
from typing import Any

from bot.model.conversations import Incoming, Reply
from bot.teams.delivery import Phrases
from tests.teams.microsoft import APP_ID, TENANT, USER

PHRASES = Phrases(failed="Something went wrong.", slow="Still at it.", nothing="Nothing left to do.")
CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "Decline?"}]}


def activity(service_url: str, **changes: Any) -> dict[str, Any]:
    """A message in a personal chat; what is None is left out."""
    message = {
        "type": "message",
        "id": "1760000000001",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": "29:user", "name": "Megan Bowen", "aadObjectId": USER},
        "recipient": {"id": f"28:{APP_ID}", "name": "Raincheck"},
        "conversation": {"id": "a:1;messageid=7", "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        "text": "decline standup",
        "locale": "en-GB",
        "localTimezone": "Europe/Berlin",
    }
    return {name: value for name, value in {**copy.deepcopy(message), **changes}.items() if value is not None}


def click(service_url: str, **changes: Any) -> dict[str, Any]:
    """Action.Execute."""
    value = {"action": {"type": "Action.Execute", "verb": "confirm", "data": {"plan": "p-1"}}, "trigger": "manual"}
    shape = {
        "type": "invoke",
        "name": "adaptiveCard/action",
        "id": "f:4",
        "replyToId": "1760",
        "text": None,
        "value": value,
    }
    return activity(service_url, **{**shape, **changes})


@dataclass
class ScriptedTurn:
    """Keeps what arrived, and says what it is told after a while."""

    reply: Reply | None = None
    delay: float = 0
    error: Exception | None = None
    arrived: list[Incoming] = field(default_factory=list)
    shown: list[tuple[Reply, str]] = field(default_factory=list)

    async def __call__(self, incoming: Incoming) -> Reply | None:
        self.arrived.append(incoming)
        await asyncio.sleep(self.delay)
        if self.error is not None:
            raise self.error
        return self.reply

    async def note(self, reply: Reply, activity_id: str) -> None:
        self.shown.append((reply, activity_id))
