"""An activity → what it means to the bot.

Sources: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events,
https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from botbuilder.schema import Activity, ActivityTypes

from bot.model.conversations import Arrival, Click, ConversationReference, Edit, Incoming, Message
from bot.model.people import User
from bot.teams.envelope import Malformed
from bot.teams.inbound import tenant_in
from bot.teams.writing import written

DEFAULT_LANGUAGE = "en-US"
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")

ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+/-]{1,63}")

CARD_ACTION = "adaptiveCard/action"


def incoming(activity: Activity) -> Incoming | Malformed | None:
    """What the activity means; None where the bot has nothing to do about it."""
    match activity.type:
        case ActivityTypes.message:
            return _submitted(activity) if isinstance(activity.value, dict) else _message(activity)
        case ActivityTypes.invoke if activity.name == CARD_ACTION:
            return _executed(activity)
        case ActivityTypes.message_update if _edited(activity):
            return Edit(_user(activity), reference(activity), activity.id or "", _language(activity))
        case ActivityTypes.installation_update if str(activity.action).startswith("add"):
            return _arrival(activity)
        case ActivityTypes.conversation_update if activity.members_added:
            return _arrival(activity)
        case _:
            return None


def reference(activity: Activity) -> ConversationReference:
    """Where the activity can be answered, also later."""
    return ConversationReference(
        service_url=activity.service_url,
        conversation_id=activity.conversation.id,
        tenant=tenant_in(activity.channel_data),
        bot_id=activity.recipient.id,
        user_id=activity.from_property.id,
        is_group=bool(activity.conversation.is_group),
    )


def _message(activity: Activity) -> Message:
    mentions = (entity["text"] for entity in _entities(activity, "mention") if _is_of_bot(entity, activity))
    text, cut = written(activity.text or "", mentions)
    return Message(
        user=_user(activity),
        conversation=reference(activity),
        activity_id=activity.id or "",
        text=text,
        language=_language(activity),
        zone=_zone(activity),
        cut=cut,
    )


def _submitted(activity: Activity) -> Click:
    """Action.Submit, for clients that do not know Action.Execute: its data holds the verb as well."""
    verb = activity.value.get("verb")
    return _click(activity, verb if isinstance(verb, str) else "", activity.value)


def _executed(activity: Activity) -> Click | Malformed:
    """Action.Execute. Nothing is believed about its shape: any client can send any."""
    value = activity.value if isinstance(activity.value, dict) else {}
    action = value.get("action")
    if not isinstance(action, dict) or action.get("type") != "Action.Execute":
        return Malformed(400, "The invoke holds no Action.Execute.")
    verb, data = action.get("verb"), action.get("data") or {}
    if not isinstance(verb, str) or not verb or not isinstance(data, dict):
        return Malformed(400, "The action needs a verb, and data that is an object.")
    return _click(activity, verb, data, automatic=value.get("trigger") == "automatic")


def _click(activity: Activity, verb: str, data: dict[str, Any], *, automatic: bool = False) -> Click:
    return Click(
        user=_user(activity),
        conversation=reference(activity),
        activity_id=activity.id or "",
        card=activity.reply_to_id or None,
        verb=verb,
        data=data,
        language=_language(activity),
        zone=_zone(activity),
        automatic=automatic,
    )


def _arrival(activity: Activity) -> Arrival:
    """Of the bot itself, or of somebody else. Teams tells an installation twice, by either activity."""
    return Arrival(_user(activity), reference(activity), activity.id or "", _language(activity))


def _user(activity: Activity) -> User:
    sender = activity.from_property
    return User(
        id=(sender.aad_object_id or sender.id).lower(),
        tenant=tenant_in(activity.channel_data),
        name=sender.name or "",
    )


def _language(activity: Activity) -> str:
    locale = activity.locale or ""
    return locale if LANGUAGE.fullmatch(locale) else DEFAULT_LANGUAGE


def _zone(activity: Activity) -> str | None:
    """The first that is a zone's name. Either may be missing (Android), or wrong."""
    named = [activity.local_timezone, *(entity.get("timezone") for entity in _entities(activity, "clientInfo"))]
    return next((name for name in named if isinstance(name, str) and _is_zone(name)), None)


@lru_cache(maxsize=1024)
def _is_zone(name: str) -> bool:
    """Whether IANA knows it."""
    if not ZONE.fullmatch(name):
        return False
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _entities(activity: Activity, kind: str) -> Iterator[dict[str, Any]]:
    return (entity.additional_properties for entity in activity.entities or [] if entity and entity.type == kind)


def _is_of_bot(mention: dict[str, Any], activity: Activity) -> bool:
    mentioned = mention.get("mentioned")
    is_bot = isinstance(mentioned, dict) and mentioned.get("id") == activity.recipient.id
    return is_bot and isinstance(mention.get("text"), str)


def _edited(activity: Activity) -> bool:
    """``messageUpdate`` also tells that a deleted message was brought back."""
    channel_data = activity.channel_data
    event = channel_data.get("eventType") if isinstance(channel_data, dict) else None
    return event in {None, "editMessage"}
