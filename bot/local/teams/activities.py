"""What Teams sends to a bot, as JSON: the shapes that the Agents Playground and Microsoft's documentation show.

Source: https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.local.graph.zones import zone
from bot.local.teams.residents import Resident, channel_id, conversation_id

Activity = dict[str, Any]
"""A Bot Framework activity as JSON."""

_FROM_A_MESSAGE = {"source": {"name": "message"}}

BOT = {"id": "28:raincheck", "name": "Raincheck"}


@dataclass(frozen=True, slots=True)
class Envelope:
    """What every activity of one moment has in common."""

    person: Resident
    tenant: str
    service_url: str
    locale: str
    """BCP 47 tag, as the browser names it."""

    at: datetime
    """Aware."""


def message(envelope: Envelope, activity_id: str, text: str) -> Activity:
    """A person wrote."""
    return {**_written(envelope, activity_id, "message"), "text": text, "textFormat": "plain"}


def edited_message(envelope: Envelope, activity_id: str, text: str) -> Activity:
    """A person changed what they wrote; ``activity_id`` is the message's own."""
    activity = _written(envelope, activity_id, "messageUpdate")
    activity["channelData"]["eventType"] = "editMessage"
    return {**activity, "text": text, "textFormat": "plain"}


def submitted(envelope: Envelope, activity_id: str, card: str, value: Any) -> Activity:
    """Action.Submit: a message without a text, whose ``value`` is the button's data and the inputs together."""
    return {**_clicked(envelope, activity_id, "message"), "replyToId": card, "value": value}


def executed(envelope: Envelope, activity_id: str, card: str, action: dict[str, Any]) -> Activity:
    """Action.Execute: an invoke, whose HTTP answer takes the place of the card.

    Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
    """
    return {
        **_clicked(envelope, activity_id, "invoke"),
        "name": "adaptiveCard/action",
        "replyToId": card,
        "value": {"action": {**action, "type": "Action.Execute"}, "trigger": "manual"},
    }


def installation(envelope: Envelope, activity_id: str) -> Activity:
    """The person added the bot."""
    activity = _activity(envelope, activity_id, "installationUpdate")
    activity["channelData"] |= _FROM_A_MESSAGE
    activity["channelData"]["settings"] = {"selectedChannel": {"id": conversation_id(envelope.person)}}
    return {**activity, "action": "add"}


def arrival(envelope: Envelope, activity_id: str) -> Activity:
    """The bot and the person are now together in a conversation; Teams sends it beside the installation."""
    person = envelope.person
    members = [{"id": channel_id(person), "aadObjectId": person.id}, {"id": BOT["id"]}]
    return {**_activity(envelope, activity_id, "conversationUpdate"), "membersAdded": members}


def _activity(envelope: Envelope, activity_id: str, kind: str) -> Activity:
    person = envelope.person
    return {
        "type": kind,
        "id": activity_id,
        "channelId": "msteams",
        "serviceUrl": envelope.service_url,
        "timestamp": _utc(envelope.at),
        "from": {"id": channel_id(person), "name": person.name, "aadObjectId": person.id},
        "recipient": dict(BOT),
        "conversation": {
            "conversationType": "personal",
            "tenantId": envelope.tenant,
            "id": conversation_id(person),
        },
        "locale": envelope.locale,
        "channelData": {"tenant": {"id": envelope.tenant}},
    }


def _written(envelope: Envelope, activity_id: str, kind: str) -> Activity:
    here = zone(envelope.person.time_zone)
    return {
        **_activity(envelope, activity_id, kind),
        "localTimestamp": envelope.at.astimezone(here).isoformat(timespec="milliseconds"),
        "localTimezone": here.key,
        "entities": [
            {
                "type": "clientInfo",
                "locale": envelope.locale,
                "country": _country(envelope.locale),
                "platform": "Web",
                "timezone": here.key,
            }
        ],
    }


def _clicked(envelope: Envelope, activity_id: str, kind: str) -> Activity:
    activity = _written(envelope, activity_id, kind)
    activity["channelData"] |= _FROM_A_MESSAGE
    return activity


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _country(locale: str) -> str:
    last = locale.rpartition("-")[2]
    return last.upper() if len(last) == 2 and last != locale else "US"
