"""The Bot Connector: the routes under an activity's ``serviceUrl`` that the bot answers to.

Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
"""

import json
from typing import Any

from aiohttp import web

from bot.local.teams.announcements import Announcements
from bot.local.teams.chats import Chats
from bot.local.teams.conversation import ChatMessage, Sender
from bot.local.teams.door import Refused, body_of, guarded
from bot.local.teams.residents import Resident, Residents, channel_id, conversation_id
from bot.model.conversations import Clock

BASE = "/teams"
"""Path of the ``serviceUrl``."""

LARGEST_ACTIVITY = 100_000
"""Bytes as UTF-16, about where Teams refuses with 413.

Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
"""


class Connector:
    """Takes what the bot says into the chats."""

    def __init__(
        self, residents: Residents, chats: Chats, announcements: Announcements, clock: Clock, tenant: str
    ) -> None:
        self._residents = residents
        self._chats = chats
        self._announcements = announcements
        self._clock = clock
        self._tenant = tenant

    def routes(self) -> list[web.RouteDef]:
        """Everything that a bot may call."""
        conversations = f"{BASE}/v3/conversations"
        activities = f"{conversations}/{{conversation}}/activities"
        return [
            web.post(conversations, guarded(self._create)),
            web.post(activities, guarded(self._send)),
            web.post(f"{activities}/{{activity}}", guarded(self._send)),
            web.put(f"{activities}/{{activity}}", guarded(self._update)),
            web.delete(f"{activities}/{{activity}}", guarded(self._delete)),
            web.get(f"{conversations}/{{conversation}}/members/{{member}}", guarded(self._member)),
        ]

    async def _create(self, request: web.Request) -> web.Response:
        """A personal chat that the bot begins by itself: there is one for each person, and this is its id."""
        members = (await body_of(request)).get("members")
        first = members[0] if isinstance(members, list) and members else None
        person = self._residents.named(str(first.get("id", ""))) if isinstance(first, dict) else None
        if person is None:
            raise Refused(404, "BotNotInConversationRoster", "Nobody of that id lives here.")
        return web.json_response({"id": conversation_id(person)}, status=201)

    async def _send(self, request: web.Request) -> web.Response:
        person = self._person(request)
        activity = await _activity_of(request)
        now = await self._clock.now()
        message_id = self._chats.of(person.id).next_id(now)
        if activity.get("type") == "typing":
            self._announcements.announce(person.id, "typing", {})
        elif activity.get("type") == "message":
            self._chats.put(person.id, _said(ChatMessage(message_id, Sender.BOT, now), activity))
        return web.json_response({"id": message_id}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        person, message = self._message(request)
        activity = await _activity_of(request)
        self._chats.put(person.id, _said(message, activity))
        return web.json_response({"id": message.id})

    async def _delete(self, request: web.Request) -> web.Response:
        person, message = self._message(request)
        self._chats.remove(person.id, message.id)
        return web.Response()

    async def _member(self, request: web.Request) -> web.Response:
        self._person(request)
        member = self._residents.named(request.match_info["member"])
        if member is None:
            raise Refused(404, "MemberNotFoundInConversation", "Nobody of that id is in this conversation.")
        return web.json_response(_member_as_json(member, self._tenant))

    def _person(self, request: web.Request) -> Resident:
        person = self._residents.in_conversation(request.match_info["conversation"])
        if person is None:
            raise Refused(404, "ConversationNotFound", "Conversation not found.")
        return person

    def _message(self, request: web.Request) -> tuple[Resident, ChatMessage]:
        person = self._person(request)
        message = self._chats.of(person.id).messages.get(request.match_info["activity"])
        if message is None or message.sender is not Sender.BOT:
            raise Refused(404, "ActivityNotFoundInConversation", "There is no such message of the bot.")
        return person, message


async def _activity_of(request: web.Request) -> dict[str, Any]:
    activity = await body_of(request)
    if len(json.dumps(activity, ensure_ascii=False).encode("utf-16-le", "replace")) > LARGEST_ACTIVITY:
        raise Refused(413, "MessageSizeTooBig", "Message size too large.")
    attachments = activity.get("attachments") or []
    if not isinstance(attachments, list) or not all(isinstance(one, dict) for one in attachments):
        raise Refused(400, "BadSyntax", "Attachments are a list of objects.")
    return activity


def _said(message: ChatMessage, activity: dict[str, Any]) -> ChatMessage:
    """The message with the activity's content, and without what stood there before."""
    text = activity.get("text")
    return ChatMessage(
        id=message.id,
        sender=message.sender,
        at=message.at,
        text=text if isinstance(text, str) else "",
        attachments=tuple(activity.get("attachments") or ()),
    )


def _member_as_json(person: Resident, tenant: str) -> dict[str, str]:
    """Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context"""
    return {
        "id": channel_id(person),
        "name": person.name,
        "aadObjectId": person.id,
        "objectId": person.id,
        "email": person.address,
        "userPrincipalName": person.address,
        "tenantId": tenant,
        "userRole": "user",
    }
