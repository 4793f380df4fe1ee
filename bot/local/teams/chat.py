"""The routes that the page calls."""

import re
from typing import Any

from aiohttp import web

from bot.local.teams.activities import Envelope
from bot.local.teams.acts import Acts
from bot.local.teams.announcements import Announcements, TooManyListeners
from bot.local.teams.answers import Answer, Note
from bot.local.teams.chats import Chats
from bot.local.teams.connector import BASE
from bot.local.teams.conversation import ChatMessage, Sender
from bot.local.teams.delivery import Delivery, NoSuchPlace
from bot.local.teams.door import Refused, body_of, guarded
from bot.local.teams.residents import Resident, Residents, conversation_id
from bot.model.conversations import Clock

LONGEST_TEXT = 28_000
"""Characters that a person can write in one message.

Source: https://learn.microsoft.com/microsoftteams/limits-specifications-teams
"""

LANGUAGE = "en-GB"
"""Of a client that names none."""

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


class ChatRoutes:
    """Reads what the page sends, has it done, and answers in JSON."""

    def __init__(
        self,
        *,
        residents: Residents,
        chats: Chats,
        acts: Acts,
        announcements: Announcements,
        delivery: Delivery,
        clock: Clock,
        tenant: str,
    ) -> None:
        self._residents = residents
        self._chats = chats
        self._acts = acts
        self._announcements = announcements
        self._delivery = delivery
        self._clock = clock
        self._tenant = tenant

    def routes(self) -> list[web.RouteDef]:
        """Everything below ``/local/chat``, and ``/local/bot``."""
        chat = "/local/chat/{person}"
        return [
            web.get("/local/bot", guarded(self._bot), allow_head=False),
            web.post("/local/bot", guarded(self._register)),
            web.delete("/local/chat", guarded(self._clear)),
            web.get(chat, guarded(self._read), allow_head=False),
            web.get(f"{chat}/stream", guarded(self._stream), allow_head=False),
            web.post(f"{chat}/open", guarded(self._open)),
            web.post(f"{chat}/messages", guarded(self._say)),
            web.put(f"{chat}/messages/{{message}}", guarded(self._edit)),
            web.post(f"{chat}/messages/{{message}}/actions", guarded(self._press)),
        ]

    async def _bot(self, _request: web.Request) -> web.Response:
        return web.json_response({"endpoint": self._delivery.endpoint})

    async def _register(self, request: web.Request) -> web.Response:
        try:
            self._delivery.register(str((await body_of(request)).get("endpoint")))
        except NoSuchPlace as error:
            raise Refused(400, "BadArgument", "A bot's endpoint is an http address on loopback.") from error
        return web.Response(status=204)

    async def _clear(self, _request: web.Request) -> web.Response:
        self._chats.clear()
        return web.Response(status=204)

    async def _read(self, request: web.Request) -> web.Response:
        person = self._person(request)
        messages = [message.as_json() for message in self._chats.of(person.id).messages.values()]
        return web.json_response({"conversation": conversation_id(person), "messages": messages})

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        try:
            return await self._announcements.stream(request, self._person(request).id)
        except TooManyListeners as error:
            raise Refused(503, "TooManyListeners", "Too many pages are open.") from error

    async def _open(self, request: web.Request) -> web.Response:
        await self._acts.open(await self._envelope(request, await body_of(request)))
        return web.Response(status=204)

    async def _say(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        message = await self._acts.say(await self._envelope(request, body), _text(body))
        return web.json_response(message.as_json(), status=201)

    async def _edit(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        envelope = await self._envelope(request, body)
        message = await self._acts.edit(envelope, self._message(request, Sender.PERSON), _text(body))
        return web.json_response(message.as_json())

    async def _press(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        envelope, card = await self._envelope(request, body), self._message(request, Sender.BOT)
        action = body.get("action")
        if not isinstance(action, dict):
            raise Refused(400, "BadArgument", "Which button is pressed?")
        if action.get("type") == "Action.Submit":
            return _pressed(await self._acts.submit(envelope, card, action.get("data")))
        if action.get("type") == "Action.Execute" and isinstance(action.get("verb"), str):
            return _pressed(await self._acts.execute(envelope, card, _routed(action)))
        raise Refused(400, "BadArgument", "Teams routes Action.Submit, and Action.Execute with a verb.")

    async def _envelope(self, request: web.Request, body: dict[str, Any]) -> Envelope:
        return Envelope(
            person=self._person(request),
            tenant=self._tenant,
            service_url=_own_address(request) + BASE,
            locale=_language(body),
            at=await self._clock.now(),
        )

    def _person(self, request: web.Request) -> Resident:
        person = self._residents.named(request.match_info["person"])
        if person is None:
            raise Refused(404, "PersonNotFound", "Nobody of that id or address lives here.")
        return person

    def _message(self, request: web.Request, sender: Sender) -> ChatMessage:
        messages = self._chats.of(self._person(request).id).messages
        message = messages.get(request.match_info["message"])
        if message is None or message.sender is not sender:
            raise Refused(404, "MessageNotFound", "There is no such message.")
        return message


def _own_address(request: web.Request) -> str:
    """Where this server listens, from the socket: the Host header is the caller's word."""
    host, port = request.transport.get_extra_info("sockname")[:2] if request.transport else ("127.0.0.1", 80)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _text(body: dict[str, Any]) -> str:
    text = body.get("text")
    if not isinstance(text, str) or len(text) > LONGEST_TEXT:
        raise Refused(400, "BadArgument", f"A text has at most {LONGEST_TEXT} characters.")
    return text


def _language(body: dict[str, Any]) -> str:
    wanted = str(body.get("locale", ""))
    return wanted if _LANGUAGE_TAG.fullmatch(wanted) else LANGUAGE


def _routed(action: dict[str, Any]) -> dict[str, Any]:
    return {key: action[key] for key in ("id", "title", "verb", "data") if key in action}


def _pressed(answer: Answer | None) -> web.Response:
    """``{"outcome": "sent" | "card" | "note"}``, and with a note its ``text`` and ``isError``."""
    if answer is None:
        return web.json_response({"outcome": "sent"})
    if isinstance(answer, Note):
        return web.json_response({"outcome": "note", "text": answer.text, "isError": answer.is_error})
    return web.json_response({"outcome": "card"})
