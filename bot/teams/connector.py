"""The way out to a conversation: Bot Framework's connector, over one shared aiohttp session.

Botbuilder's own client opens a connection for each turn, blocks a thread for each call and retries nothing.
Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import quote

import aiohttp
from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount
from yarl import URL

from bot.model.conversations import Card, ConversationReference
from bot.model.errors import ConversationGone, MessageBlocked, TeamsError, TeamsUnavailable
from bot.teams.answers import message
from bot.teams.credential import Credential
from bot.teams.retries import AGAIN, NO_PATIENCE, Patience, pause_before
from bot.teams.service_urls import ServiceUrls
from bot.teams.stopwatch import seconds

CHANNEL = "msteams"


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int | None
    """None where there was no connection."""

    headers: Mapping[str, str]
    activity_id: str = ""


class Connector:
    """Sends and replaces activities: what ``bot.model.conversations.Teams`` promises, and what a turn needs besides.

    Every method raises ``ConversationGone``, ``MessageBlocked`` or ``TeamsUnavailable``.
    """

    def __init__(
        self,
        *,
        session: aiohttp.ClientSession,
        credential: Credential,
        service_urls: ServiceUrls,
        patience: Patience,
    ) -> None:
        """The session is the caller's, who closes it."""
        self._session = session
        self._credential = credential
        self._service_urls = service_urls
        self._patience = patience

    async def send(self, conversation: ConversationReference, card: Card | None, text: str = "") -> str:
        """Send by the bot's own accord; return the activity's id."""
        activity = _addressed(conversation, message(card, text))
        return await self.post(conversation.service_url, conversation.conversation_id, activity)

    async def update(self, conversation: ConversationReference, activity_id: str, card: Card) -> None:
        """Put a card in the place of one that was sent."""
        activity = _addressed(conversation, message(card, ""))
        await self.put(conversation.service_url, conversation.conversation_id, activity_id, activity)

    async def type(self, conversation: ConversationReference) -> None:
        """Show that the bot is at work; tried once."""
        activity = _addressed(conversation, Activity(type=ActivityTypes.typing))
        address = _address(conversation.service_url, conversation.conversation_id)
        await self._call("POST", address, activity, NO_PATIENCE)

    async def post(
        self, service_url: str, conversation_id: str, activity: Activity, reply_to: str | None = None
    ) -> str:
        """Send an activity, in reply to another where one is named; return its id."""
        return await self._call("POST", _address(service_url, conversation_id, reply_to), activity, self._patience)

    async def put(self, service_url: str, conversation_id: str, activity_id: str, activity: Activity) -> None:
        """Replace an activity."""
        activity.id = activity_id
        await self._call("PUT", _address(service_url, conversation_id, activity_id), activity, self._patience)

    async def _call(self, method: str, address: str, activity: Activity, patience: Patience) -> str:
        """What may have been done is not repeated (after a time-out, say): people would read everything twice."""
        if not self._service_urls(address):
            raise TeamsUnavailable("the service URL is not allowed")
        try:
            async with asyncio.timeout(patience.total) as limit:
                return await self._attempts(method, URL(address, encoded=True), activity.serialize(), patience, limit)
        except TimeoutError as error:
            raise TeamsUnavailable("the connector did not answer in time") from error
        except aiohttp.ClientError as error:
            raise TeamsUnavailable(f"the connector did not answer: {type(error).__name__}") from error

    async def _attempts(
        self, method: str, url: URL, body: dict[str, object], patience: Patience, limit: asyncio.Timeout
    ) -> str:
        for attempt in range(1, patience.attempts + 1):
            answer = await self._attempt(method, url, body, patience)
            if answer.status is not None and answer.status < 300:
                return answer.activity_id
            if answer.status is not None and answer.status not in AGAIN:
                break
            pause = pause_before(attempt, patience, answer.headers)
            if attempt == patience.attempts or seconds() + pause >= (limit.when() or 0):
                break
            await asyncio.sleep(pause)
        raise _error(answer.status)

    async def _attempt(self, method: str, url: URL, body: dict[str, object], patience: Patience) -> _Answer:
        """With a new token at once where the connector no longer takes the old one."""
        token = await self._credential.token()
        answer = await self._request(method, url, body, patience, token)
        if answer.status == HTTPStatus.UNAUTHORIZED and token is not None:
            self._credential.forget(token)
            answer = await self._request(method, url, body, patience, await self._credential.token())
        return answer

    async def _request(
        self, method: str, url: URL, body: dict[str, object], patience: Patience, token: str | None
    ) -> _Answer:
        """Redirects are not followed: they would carry the token to a host that nobody allowed.

        Where the connection broke, what was posted may have been taken; a replacement can be sent any number of times.
        """
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        limit = aiohttp.ClientTimeout(total=patience.attempt)
        try:
            response = await self._session.request(
                method, url, json=body, headers=headers, timeout=limit, allow_redirects=False, raise_for_status=False
            )
        except TimeoutError:
            raise
        except aiohttp.ClientConnectionError as error:
            if method == "POST" and not isinstance(error, aiohttp.ClientConnectorError):
                raise
            return _Answer(None, {})
        async with response:
            return _Answer(response.status, response.headers, await _id_in(response))


async def _id_in(response: aiohttp.ClientResponse) -> str:
    """The id of the activity that was made; empty where the answer names none, which is no reason to send again."""
    try:
        answer = await response.json(content_type=None)
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return ""
    return str(answer.get("id") or "") if isinstance(answer, dict) else ""


def _error(status: int | None) -> TeamsError:
    match status:
        case HTTPStatus.FORBIDDEN:
            return MessageBlocked("the connector answered 403")
        case HTTPStatus.NOT_FOUND:
            return ConversationGone("the connector answered 404")
        case None:
            return TeamsUnavailable("no connection to the connector")
        case _:
            return TeamsUnavailable(f"the connector answered {status}")


def _addressed(conversation: ConversationReference, activity: Activity) -> Activity:
    activity.channel_id = CHANNEL
    activity.service_url = conversation.service_url
    activity.conversation = ConversationAccount(id=conversation.conversation_id)
    activity.from_property = ChannelAccount(id=conversation.bot_id)
    activity.recipient = ChannelAccount(id=conversation.user_id)
    return activity


def _address(service_url: str, conversation_id: str, activity_id: str | None = None) -> str:
    """Ids of Teams hold ``:``, ``;``, ``@`` and ``=``."""
    activities = f"{service_url.rstrip('/')}/v3/conversations/{quote(conversation_id, safe='')}/activities"
    return f"{activities}/{quote(activity_id, safe='')}" if activity_id else activities
