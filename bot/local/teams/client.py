"""Microsoft Teams, played on this machine.

    client = TeamsClient(people, clock, tenant=…, folder=data / "teams", answers_within=15.0)
    async with client:
        client.add_routes(app)                                   # before the app starts
        client.register_bot("http://127.0.0.1:3978/api/messages")  # or: POST /local/bot

It posts activities to the bot's endpoint, with its own address on loopback as ``serviceUrl``:
``http://127.0.0.1:<port>/teams``. Below that it answers the bot as the Bot Connector does:

    POST   /teams/v3/conversations {members: [{id}], …}         201 {id} of that person's chat; 404
    POST   …/{conversation}/activities[/{activity}]             201 {id}; 404 ConversationNotFound; 413 above 100 kB
    PUT    …/{conversation}/activities/{activity}               200 {id}; 404 for what the bot never sent
    DELETE …/{conversation}/activities/{activity}               200; 404
    GET    …/{conversation}/members/{member}                    200 {id, name, aadObjectId, email, …}; 404

The page, and whoever tests a conversation, calls these; ``{person}`` is an object id or an address:

    GET    /local/chat/{person}                                 {conversation, messages: [message]}
    GET    /local/chat/{person}/stream                          server-sent events, see below
    POST   /local/chat/{person}/open {locale?}                  204; adds the bot, once
    POST   /local/chat/{person}/messages {text, locale?}        201 message; opens and writes
    PUT    /local/chat/{person}/messages/{id} {text, locale?}   200 message; edits an own one
    POST   /local/chat/{person}/messages/{id}/actions {action: {type, verb, data, …}, locale?}
                                                                200 {outcome}; presses a button of a card
    DELETE /local/chat                                          204; empties every chat
    GET    /local/bot                                           {endpoint}
    POST   /local/bot {endpoint}                                204; where the bot is, the newest wins

A ``message`` is ``{id, sender: "person" | "bot", at, text, attachments, edited, undelivered}``. Adding the bot sends
installationUpdate and conversationUpdate. Writing answers once the bot has read the message; what it says meanwhile
stands in the chat by then. An ``outcome`` is ``card`` (the card was replaced in place), ``sent`` (Action.Submit) or
``note``, with ``text`` and ``isError``. The events are ``message`` (new or changed), ``removed`` ``{id}``, ``typing``
and ``cleared``.

Everything answers to this machine and its own page only (403), takes JSON objects of at most 512 KiB (400, 413, 415),
and words errors ``{"error": {"code", "message"}}``.
"""

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.local.teams.acts import Acts
from bot.local.teams.announcements import Announcements
from bot.local.teams.chat import ChatRoutes
from bot.local.teams.chats import Chats
from bot.local.teams.connector import Connector
from bot.local.teams.delivery import Delivery
from bot.local.teams.pages import FOLDER, Pages
from bot.local.teams.residents import Resident, Residents
from bot.model.conversations import Clock


class TeamsClient:
    """Everybody's Teams: one personal chat with the bot for each person. An async context manager."""

    def __init__(
        self,
        people: Callable[[], Sequence[Resident]],
        clock: Clock,
        *,
        tenant: str,
        folder: Path,
        answers_within: float,
    ) -> None:
        """``tenant`` stands in every activity; the chats, and where the bot is, are kept in ``folder``.

        ``answers_within`` is how many seconds the bot has for an answer; Teams waits 15.
        """
        residents = Residents(people)
        self._announcements = Announcements()
        self._chats = Chats(folder / "chats", self._announcements)
        self._delivery = Delivery(answers_within, folder / "bot.json")
        self._pages = Pages(FOLDER)
        self._connector = Connector(residents, self._chats, self._announcements, clock, tenant)
        acts = Acts(self._chats, self._delivery)
        self._chat = ChatRoutes(
            residents=residents,
            chats=self._chats,
            acts=acts,
            announcements=self._announcements,
            delivery=self._delivery,
            clock=clock,
            tenant=tenant,
        )
        self._running = AsyncExitStack()

    async def __aenter__(self) -> Self:
        await self._running.enter_async_context(self._chats)
        await self._running.enter_async_context(self._delivery)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._announcements.close()
        await self._running.aclose()

    def add_routes(self, app: web.Application) -> None:
        """The page, the chats and the connector; open streams end when the app shuts down."""
        app.add_routes([*self._pages.routes(), *self._chat.routes(), *self._connector.routes()])
        app.on_shutdown.append(self._end_streams)

    def register_bot(self, endpoint: str) -> None:
        """Where the bot is from now on. Raises ``NoSuchPlace`` unless it is an http address on loopback."""
        self._delivery.register(endpoint)

    def clear(self) -> None:
        """Empty every chat."""
        self._chats.clear()

    async def _end_streams(self, _app: web.Application) -> None:
        self._announcements.close()
